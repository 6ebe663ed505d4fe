import labels from '../../data/en/number-labels.json' with { type: 'json' };
import type { Finding } from '../text/finding.ts';
import { isCapital } from './name-words.ts';
import { exact, lowEnd, type Numeral, numeralAt } from './numerals.ts';
import type { DateMention, Mention, Money, Qualifier, Quantity, Token, TokenRange } from './parsed.ts';
import { qualified, vagueAt } from './qualifiers.ts';
import { spanOf } from './ranges.ts';

const LABELS: ReadonlyMap<string, boolean> = new Map(labels.map(({ word, lower }) => [word, lower]));
const NOT_READ = 'This number cannot be read as it is written, so no count is taken from it: digits may be lost.';
const PER_CENT = new Set(['%', 'percent', 'pc']);
const TIME = new Set(['p.m.', 'a.m.', 'pm', 'am', "o'clock", 'gmt', 'utc', 'est', 'bst', 'cet', 'p.m', 'a.m']);
/** Words before "one" that make it a pronoun. */
const PRONOUN_ONE = new Set(['no', 'this', 'that', 'the', 'any', 'every', 'each', 'another', 'which', 'some', 'not']);

/**
 * Numbers that are neither money, nor dates, nor parts of names, ages, times of day, votes or numbers of articles and
 * sections, with the words that qualify them; and a finding for digits that cannot be read. Linear: each token is read
 * with a bounded look to both sides.
 */
export function quantitiesOf(
  tokens: readonly Token[],
  money: readonly Money[],
  dates: readonly DateMention[],
  names: readonly Mention[],
): { quantities: readonly Quantity[]; findings: readonly Finding[] } {
  const used = usedBy(tokens.length, [...money, ...dates, ...names.filter(isProper)]);
  const quantities: Quantity[] = [];
  const findings: Finding[] = [];
  let taken = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (used[i] === 1) {
      taken = i + 1;
      continue;
    }
    const quantity = quantityAt(tokens, i, taken, used);
    if (quantity) {
      quantities.push(quantity);
      taken = quantity.to;
      i = quantity.to - 1;
    } else if (
      /^\d{1,3}(?:,\d{1,3})+$/.test(tokens[i]!.norm) &&
      !numeralAt(tokens, i) &&
      !/^\d,\d$/.test(tokens[i]!.norm)
    ) {
      findings.push({ type: 'number_unread', span: spanOf(tokens, { from: i, to: i + 1 }), message: NOT_READ });
    }
  }
  return { quantities, findings };
}

const isProper = ({ kind, form }: Mention): boolean =>
  kind !== 'class' && (form === 'name' || form === 'alias' || form === 'title');

/** One byte a token: 1 where one of the ranges covers it. */
function usedBy(length: number, ranges: readonly TokenRange[]): Uint8Array {
  const used = new Uint8Array(length);
  for (const { from, to } of ranges) used.fill(1, from, to);
  return used;
}

function quantityAt(tokens: readonly Token[], i: number, taken: number, used: Uint8Array): Quantity | null {
  const vague = vagueAt(tokens, i);
  if (vague)
    return {
      ...spanOf(tokens, vague),
      from: i,
      to: vague.to,
      count: null,
      most: null,
      qualifier: vague.qualifier,
      share: false,
    };
  const numeral = numeralAt(tokens, i);
  if (!numeral || !counts(tokens, numeral, used)) return null;
  const end = rangeEnd(tokens, numeral);
  const most = numeral.most ?? end?.value ?? null;
  const to = end?.to ?? numeral.to;
  const share = shareAt(tokens, numeral, to);
  const around =
    most === null
      ? qualified(tokens, { from: i, to: share?.to ?? to }, taken)
      : inRange(tokens, i, share?.to ?? to, taken);
  const scale = share?.per ?? 1;
  return {
    ...spanOf(tokens, around),
    from: around.from,
    to: around.to,
    count: exact((end?.low ?? numeral.value) / scale),
    most: most === null ? null : exact(most / scale),
    qualifier: around.qualifier,
    share: share !== null,
  };
}

/** The words "between" and "from" before a range belong to it. */
function inRange(
  tokens: readonly Token[],
  from: number,
  to: number,
  taken: number,
): TokenRange & { qualifier: Qualifier } {
  const opened = from > taken && ['between', 'from'].includes(tokens[from - 1]!.norm);
  return { from: opened ? from - 1 : from, to, qualifier: 'range' };
}

/** The second number of "between 5 and 10", "5 to 10", "5 or 6", "50 – 60". */
function rangeEnd(tokens: readonly Token[], low: Numeral): { low: number; value: number; to: number } | null {
  const word = tokens[low.to]?.norm ?? '';
  const between = tokens[low.from - 1]?.norm === 'between';
  const joins = between ? word === 'and' : ['to', 'or', '-', '–', '—'].includes(word);
  if (!joins || low.most !== null || low.part) return null;
  const high = numeralAt(tokens, low.to + 1);
  if (!high || high.most !== null || high.part || high.value <= low.value) return null;
  // "two or 250" is no range of one thing, "5 or 6" is.
  if (word === 'or' && high.value > low.value * 3) return null;
  return { low: lowEnd(low, high), value: high.value, to: high.to };
}

/** "20%", "20 per cent", "half of": what the number is divided by to be a share of 1, and where the words end. */
function shareAt(tokens: readonly Token[], numeral: Numeral, to: number): { per: number; to: number } | null {
  const next = tokens[to]?.norm ?? '';
  if (PER_CENT.has(next)) return { per: 100, to: to + 1 };
  if (next === 'per' && tokens[to + 1]?.norm === 'cent') return { per: 100, to: to + 2 };
  if (numeral.part) return { per: 1, to };
  // "four in five of them"
  const whole = next === 'in' ? numeralAt(tokens, to + 1) : null;
  if (whole && whole.value > numeral.value && whole.value <= 10 && tokens[whole.to]?.norm === 'of')
    return { per: whole.value, to: whole.to };
  return null;
}

/** False where the number is an age, a time, a vote, a label's number, or part of a word. */
function counts(tokens: readonly Token[], numeral: Numeral, used: Uint8Array): boolean {
  const { from, to, value, written } = numeral;
  for (let i = from; i < to; i++) if (used[i] === 1) return false;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (numeral.part && !['of', 'the', 'its', 'their', 'his', 'her', 'our', 'those', 'these'].includes(next?.norm ?? ''))
    return false;
  if (isAge(tokens, numeral) || TIME.has(next?.norm ?? '')) return false;
  if (written === 'words') return !isPronounOne(tokens, numeral);
  if (before) {
    const glued = before.end === tokens[from]!.start;
    if (glued && /[\p{L}\p{N}_#/.:@&=?-]$/u.test(before.text) && !/^[–—]$/.test(before.text)) return false;
    const lower = LABELS.get(before.norm) ?? LABELS.get(`${before.norm}.`);
    if (lower === true || (lower === false && isCapital(before.text))) return false;
    if (before.norm === '(' && next?.norm === ')' && value < 100) return false;
  }
  if (next && next.start === tokens[to - 1]!.end && /^[/:_@=&]/.test(next.text)) return false;
  return true;
}

function isPronounOne(tokens: readonly Token[], { from, to, value }: Numeral): boolean {
  if (value !== 1 || tokens[from]!.norm !== 'one') return false;
  const next = tokens[to];
  // "the first one or two people"
  if (next?.norm === 'or' && /^(?:two|2)$/.test(tokens[to + 1]?.norm ?? '')) return false;
  if (!next || PRONOUN_ONE.has(tokens[from - 1]?.norm ?? '')) return true;
  return next.norm !== 'of' && !['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.pos) && next.norm !== '-';
}

/** "a 43-year-old", "aged 43", "43 years old", ", 43,". */
function isAge(tokens: readonly Token[], { from, to, value }: Numeral): boolean {
  if (value > 120) return false;
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  const old = norm(to) === '-' ? to + 1 : to;
  if (/^years?$/.test(norm(old)) && (norm(old + 1) === 'old' || (norm(old + 1) === '-' && norm(old + 2) === 'old')))
    return true;
  if (['aged', 'age'].includes(norm(from - 1)) || (norm(from - 1) === 'of' && norm(from - 2) === 'age')) return true;
  if (
    /^(?:under|over)$/.test(norm(from - 1)) &&
    (value === 18 || value === 16) &&
    tokens[to]?.pos !== 'NOUN' &&
    tokens[to]?.pos !== 'ADJ'
  )
    return true;
  return norm(from - 1) === ',' && norm(to) === ',' && value >= 10 && tokens[from - 2]?.pos === 'PROPN';
}
