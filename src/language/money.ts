import currencies from '../../data/en/currencies.json' with { type: 'json' };
import per from '../../data/en/per.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { lookupOf, phraseFrom } from './lookup.ts';
import { isDollar, withLateConversions } from './money-converted.ts';
import { isCapital } from './name-words.ts';
import { digitsOf, exact, lowEnd, mayBeNumber, type Numeral, numeralAt } from './numerals.ts';
import type { Money, Token, TokenRange } from './parsed.ts';
import { qualified, VAGUE_BEGINNINGS, vagueAt } from './qualifiers.ts';
import { spanOf } from './ranges.ts';

const SIGNS = new Map(currencies.filter(({ kind }) => kind !== 'word').map(({ word, currency }) => [word, currency]));
/** True of a sign or code that a sum is printed behind. */
export const isSign = ({ norm }: Token): boolean => SIGNS.has(norm);
const WORDS = lookupOf(
  currencies.filter(({ kind }) => kind === 'word'),
  ({ word }) => word,
);
const PER = lookupOf(per, ({ words }) => words);
/** "K10", "EUR670m", "CHF1.2bn": the tokenizer leaves some of them whole and cuts others. */
const GLUED = /^(\p{Lu}\p{L}{0,3}\$?)(\d[\d,]*(?:\.\d+)?)(bn|mn|mln|m|k|tn|b)?$/u;
const LONGEST_GLUED = 4;
const JOINS = new Set(['-', '–', '—', 'to', 'and', 'or']);
const BEFORE_CONVERSION = new Set([
  'about',
  'around',
  'roughly',
  'approximately',
  'approx',
  'some',
  'equivalent',
  'to',
  'nearly',
  'almost',
  'over',
  'or',
  'just',
  'under',
  'more',
  'than',
  '~',
  'equal',
  '=',
  'ca.',
  'c.',
]);
const LONGEST_CONVERSION = 5;

/** One amount as it is printed, without qualifiers. */
interface Amount extends TokenRange {
  readonly low: Numeral | null;
  readonly currency: string;
}

/**
 * Sums of money in order: sign, code or word of the currency, magnitude, range, what it is for each of, and the
 * conversion printed beside it, which belongs to the sum's span. "$" alone stays "$". Linear: bounded looks ahead.
 */
export function moneyOf(tokens: readonly Token[]): readonly Money[] {
  const found: Money[] = [];
  let taken = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBegin(tokens[i]!)) continue;
    const sum = sumAt(tokens, i, taken);
    if (!sum) continue;
    found.push(sum);
    taken = sum.to;
    i = sum.to - 1;
  }
  return withLateConversions(tokens, found);
}

/** False where no sum can begin with a token: most tokens, so that only a few are looked at closely. */
function mayBegin({ norm, text }: Token): boolean {
  const code = norm.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  return (
    SIGNS.has(norm) ||
    mayBeNumber(norm) ||
    VAGUE_BEGINNINGS.has(norm) ||
    (isCapital(text) && (/\d/.test(text) || DOLLARS[text] !== undefined))
  );
}

function sumAt(tokens: readonly Token[], i: number, taken: number): Money | null {
  const first = amountAt(tokens, i);
  const ranged = rangeAt(tokens, i, first);
  const main = ranged ?? first;
  if (!main) return null;
  const around = qualified(tokens, main, taken);
  let { from, to } = around;
  const opened = ranged !== null && from === i && i > taken && ['between', 'from'].includes(tokens[i - 1]!.norm);
  if (opened) from--;
  const rate = perAt(tokens, to);
  to = rate?.to ?? to;
  const converted = conversionAt(tokens, to, main.currency, ranged?.least ?? main.low?.value ?? null);
  to = converted?.to ?? to;
  const late = rate ?? perAt(tokens, to);
  to = Math.max(to, late?.to ?? to);
  const most = ranged?.most ?? main.low?.most ?? null;
  const amount = ranged?.least ?? main.low?.value ?? null;
  const vague = main.low ? null : 'several';
  return {
    ...spanOf(tokens, { from, to }),
    from,
    to,
    amount,
    most,
    qualifier: vague ?? (most === null ? around.qualifier : 'range'),
    currency: main.currency,
    per: late?.per ?? null,
    converted: converted && { amount: converted.amount, currency: converted.currency, span: converted.span },
  };
}

/** An amount with its currency before or behind, from token `i`. */
function amountAt(tokens: readonly Token[], i: number): Amount | null {
  return signed(tokens, i) ?? glued(tokens, i) ?? worded(tokens, i);
}

/** Whose dollar it is, where the tokenizer parts its letters from the sign: "US $5m", "Aus$408 million". */
const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD',
  'U.S.': 'USD',
  Aus: 'AUD',
  AUS: 'AUD',
  AU: 'AUD',
  Aust: 'AUD',
  Can: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
};

/** "£50 million", "US$3.4 million", "US $5m", "EUR 670 million". */
function signed(tokens: readonly Token[], i: number): Amount | null {
  const token = tokens[i]!;
  let currency = currencyOf(token);
  let at = i + 1;
  const dollar = currency ? undefined : DOLLARS[token.text];
  if (dollar && tokens[i + 1]?.norm === '$') {
    currency = dollar;
    at = i + 2;
  }
  if (!currency || (token.norm === 'k' && tokens[i + 1]?.start !== token.end)) return null;
  const low = numeralAt(tokens, at);
  if (!low || low.part || low.written === 'words') return null;
  const word = phraseFrom(WORDS, tokens, low.to);
  return { from: i, to: word?.to ?? low.to, low, currency: word && currency === '$' ? word.row.currency : currency };
}

/** The currency of a sign, or of a code in capitals. */
function currencyOf({ text, norm }: Token): string | null {
  const currency = SIGNS.get(norm);
  return currency !== undefined && (!/^\p{Ll}/u.test(text) || norm.length === 1) && !/^k$/.test(text) ? currency : null;
}

/** "K10 million", "EUR670m": letters and digits without a space. */
function glued(tokens: readonly Token[], i: number): Amount | null {
  if (!/^\p{Lu}\p{L}{0,3}\$?\d/u.test(tokens[i]!.text)) return null;
  let text = tokens[i]!.text;
  let to = i + 1;
  while (
    to < tokens.length &&
    to - i < LONGEST_GLUED &&
    tokens[to]!.start === tokens[to - 1]!.end &&
    /^[\d.,]|^\d+\p{L}{0,3}$/u.test(tokens[to]!.text)
  )
    text += tokens[to++]!.text;
  for (; to > i; to--) {
    const m = text.length <= 40 ? GLUED.exec(text) : null;
    const currency = m ? SIGNS.get(m[1]!.toLowerCase()) : undefined;
    const value = m ? digitsOf(m[2]!) : null;
    if (m && currency !== undefined && value !== null) {
      const magnitude = magnitudeOf(tokens, to, m[3]);
      if (currency === 'PGK' && magnitude.scale === 1 && value < 1000) return null;
      const low: Numeral = {
        from: i,
        to: magnitude.to,
        value: exact(value * magnitude.scale),
        most: null,
        scale: magnitude.scale,
        written: 'digits',
        part: false,
      };
      return { from: i, to: magnitude.to, low, currency };
    }
    text = text.slice(0, text.length - tokens[to - 1]!.text.length);
  }
  return null;
}

const SUFFIXES: Readonly<Record<string, number>> = { bn: 1e9, b: 1e9, mn: 1e6, mln: 1e6, m: 1e6, k: 1e3, tn: 1e12 };
const MAGNITUDES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  mn: 1e6,
};

function magnitudeOf(tokens: readonly Token[], to: number, suffix: string | undefined): { scale: number; to: number } {
  if (suffix) return { scale: SUFFIXES[suffix] ?? 1, to };
  const scale = MAGNITUDES[tokens[to]?.norm ?? ''];
  return scale === undefined ? { scale: 1, to } : { scale, to: to + 1 };
}

/** "50 million pounds", "half a billion dollars", "a half-billion-dollar deal", "millions of dollars". */
function worded(tokens: readonly Token[], i: number): Amount | null {
  const vague = vagueAt(tokens, i);
  const low = vague ? null : numeralAt(tokens, i);
  if (!vague && (!low || low.part)) return null;
  // "a third of a billion pounds" is not a billion
  if (tokens[i - 1]?.norm === 'of' && /^(?:third|quarter|fifth|tenth)s?$/.test(tokens[i - 2]?.norm ?? '')) return null;
  let at = vague?.to ?? low!.to;
  if (vague && tokens[at]?.norm === 'of') at++;
  if (tokens[at]?.norm === '-') at++;
  if (vague && tokens[at] && SIGNS.has(tokens[at]!.norm)) return null;
  const word = phraseFrom(WORDS, tokens, at);
  if (!word) return null;
  // Weights: "50 pounds of rice", "weighs 90 pounds".
  if (word.row.word === 'pounds' && (tokens[word.to]?.norm === 'of' || /^weigh/.test(tokens[i - 1]?.norm ?? '')))
    return null;
  return { from: i, to: word.to, low, currency: word.row.currency };
}

/** "£50m to £60m", "between $5 and $6 million", "5 to 6 million dollars". */
function rangeAt(
  tokens: readonly Token[],
  i: number,
  first: Amount | null,
): (Amount & { least: number; most: number }) | null {
  const low = first ? first.low : numeralAt(tokens, i);
  if (!low || low.most !== null || low.part) return null;
  const at = first?.to ?? low.to;
  const join = tokens[at]?.norm ?? '';
  if (!JOINS.has(join) || (join === 'and' && tokens[i - 1]?.norm !== 'between')) return null;
  const second = at + 1 < tokens.length ? amountAt(tokens, at + 1) : null;
  const high = second?.low ?? (first ? numeralAt(tokens, at + 1) : null);
  if (!high || high.most !== null || high.part || high.value <= low.value) return null;
  if (first && second && first.currency !== second.currency) return null;
  const currency = first?.currency ?? second?.currency;
  if (currency === undefined) return null;
  // "$5 million or 300 people": a bare number behind the sum is no upper end unless its magnitude says so.
  if (!second && high.scale === 1 && join !== '-' && join !== '–') return null;
  return { from: i, to: second?.to ?? high.to, low, currency, least: lowEnd(low, high), most: high.value };
}

/** "per person", "a head", "annually"; also behind a hyphen or a comma. */
export function perAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const skip = ['-', ',', '/'].includes(tokens[at]?.norm ?? '') ? 1 : 0;
  if (tokens[at]?.norm === '/' && tokens[at + 1]?.norm === 'person') return { per: 'person', to: at + 2 };
  const found = phraseFrom(PER, tokens, at + skip);
  if (found) return { per: found.row.per, to: found.to };
  // "-a-night" comes as two tokens, "-per-head" as four.
  const [hyphen, word = '', second, noun = ''] = tokens.slice(at, at + 4).map(({ norm }) => norm);
  if (hyphen !== '-') return null;
  const single = PER.rows.get(word.replace('-', ' '));
  if (single) return { per: single.per, to: at + 2 };
  const parted = second === '-' ? PER.rows.get(`${word} ${noun}`) : undefined;
  return parted ? { per: parted.per, to: at + 4 } : null;
}

/** "($66 million)", "(about $66m)", ", or $66 million,": another currency right beside the sum. */
function conversionAt(
  tokens: readonly Token[],
  at: number,
  currency: string,
  amount: number | null,
): { amount: number; currency: string; span: Span; to: number } | null {
  const opening = tokens[at]?.norm ?? '';
  const bracket = opening === '(' || opening === '[';
  const comma = opening === ',' ? 1 : 0;
  if (!bracket && comma === 0 && opening !== 'or') return null;
  let i = at + (bracket ? 1 : comma);
  const last = Math.min(tokens.length, i + LONGEST_CONVERSION);
  while (i < last && BEFORE_CONVERSION.has(tokens[i]!.norm)) i++;
  if (i >= last || (comma === 1 && i === at + 1)) return null;
  const other = amountAt(tokens, i);
  if (!other?.low || other.currency === currency || isDollar(other.currency, currency)) return null;
  if (comma === 1 && !isLikely(amount, currency, other.low.value, other.currency)) return null;
  let to = other.to;
  // "(€12m; $13m)": the first conversion is kept, the others are not sums of their own.
  for (let more = 0; bracket && more < 3 && [';', ','].includes(tokens[to]?.norm ?? ''); more++)
    to = (tokens[to + 1] && amountAt(tokens, to + 1)?.to) ?? to;
  const closes = bracket && [')', ']'].includes(tokens[to]?.norm ?? '');
  // A bare "$" beside another currency is the American one.
  const code = other.currency === '$' ? 'USD' : other.currency;
  return { amount: other.low.value, currency: code, span: spanOf(tokens, other), to: closes ? to + 1 : to };
}

/** Currencies of which one has never in this century been worth more than five of another. */
const NEAR_PAR = new Set(['$', 'USD', 'EUR', 'GBP', 'AUD', 'CAD', 'CHF', 'NZD']);
const MOST_WORTH = 5;

/** After a comma alone the next sum of a list looks like a conversion: it is none where the amounts are too far apart. */
function isLikely(a: number | null, from: string, b: number, into: string): boolean {
  if (a === null || !NEAR_PAR.has(from) || !NEAR_PAR.has(into)) return true;
  return Math.max(a, b) <= MOST_WORTH * Math.min(a, b);
}
