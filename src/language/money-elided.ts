// Sums whose currency the sum before them has: "408 million dollars at once and 70 million a year".
import { lookupOf, phraseFrom } from './lookup.ts';
import { isSign, perAt } from './money.ts';
import { numeralAt } from './numerals.ts';
import type { Money, Sentence, Token } from './parsed.ts';
import { qualified, vagueAt } from './qualifiers.ts';
import { spanOf } from './ranges.ts';

/** How many sentences a currency is carried on. */
const CARRIED = 2;
const MILLION = 1e6;
/** Below it a bare number "for each person" may count anything. */
const LEAST = 500;
const NO_SUM = lookupOf([{ word: 'of' }, { word: 'percent' }, { word: 'per cent' }], ({ word }) => word);

/**
 * The sums with those added that are printed without a currency: a number of millions that no noun follows, or one for each of
 * something, in a sentence with a sum or right after one. In order. Linear: each number looks at what stands right behind it.
 */
export function withElided(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  sums: readonly Money[],
): readonly Money[] {
  if (sums.length === 0) return sums;
  const all: Money[] = [];
  let next = 0;
  let last: { readonly currency: string; readonly sentence: number } | null = null;
  for (const [number, { from, to }] of sentences.entries()) {
    const first = next;
    let end = first;
    while (end < sums.length && sums[end]!.from < to) end++;
    if (end > first) last = { currency: sums[first]!.currency, sentence: number };
    if (last === null || number - last.sentence > CARRIED) {
      for (; next < end; next++) all.push(sums[next]!);
      continue;
    }
    const same = end > first;
    let taken = from;
    for (let i = from; i < to; ) {
      const sum = sums[next];
      if (sum && sum.from <= i && next < end) {
        all.push(sum);
        last = { currency: sum.currency, sentence: number };
        taken = sum.to;
        i = Math.max(i + 1, sum.to);
        next++;
        continue;
      }
      const bare = bareAt(tokens, i, taken, last.currency, same);
      if (bare && (!sum || bare.to <= sum.from)) {
        all.push(bare);
        taken = bare.to;
        i = bare.to;
      } else i++;
    }
    for (; next < end; next++) all.push(sums[next]!);
  }
  return all;
}

/** A number that can only be a sum: of millions and without a noun, or of hundreds and more for each of something. */
function bareAt(tokens: readonly Token[], i: number, taken: number, currency: string, same: boolean): Money | null {
  if (!/^\d/.test(tokens[i]!.norm) && !WRITTEN.test(tokens[i]!.norm)) return null;
  if (vagueAt(tokens, i) || (tokens[i - 1] && isSign(tokens[i - 1]!))) return null;
  const numeral = numeralAt(tokens, i);
  if (!numeral || numeral.part || numeral.most !== null) return null;
  const rate = perAt(tokens, numeral.to);
  const large = numeral.scale >= MILLION;
  if (!large && !(same && rate && numeral.value >= LEAST && numeral.written === 'digits')) return null;
  const after = tokens[rate?.to ?? numeral.to];
  if (large && !rate && after && counts(tokens, numeral.to)) return null;
  const around = qualified(tokens, { from: i, to: numeral.to }, taken);
  const { from } = around;
  const to = Math.max(around.to, rate?.to ?? 0);
  return {
    ...spanOf(tokens, { from, to }),
    from,
    to,
    amount: numeral.value,
    most: null,
    qualifier: around.qualifier,
    currency,
    per: rate?.per ?? null,
    converted: null,
  };
}

const WRITTEN =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)$/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'SYM']);

/** True where what follows a number of millions is what it counts: "two million people", "six million per cent". */
const counts = (tokens: readonly Token[], at: number): boolean =>
  phraseFrom(NO_SUM, tokens, at) !== null
    ? tokens[at]!.norm !== 'of' || !/^(?:it|this|that|which|them)$/.test(tokens[at + 1]?.norm ?? '')
    : NOUNS.has(tokens[at]!.pos) && !/^(?:more|due|up|each|annually|annual)$/.test(tokens[at]!.norm);
