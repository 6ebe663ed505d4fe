// The thread of a text: which of its pairs a sentence speaks on of.
import type { Pair } from './pair.ts';
import { keyOf } from './pair.ts';
import type { Pairs } from './pairs.ts';
import type { Scene } from './scene.ts';

/** How many known pairs to each side of a sentence the text's own thread is followed. */
const MEMORY = 48;

/** Known pairs, the nearest before the sentence first, then those after it. */
export function* recent(pairs: Pairs, sentence: number): Iterable<{ readonly pair: Pair; readonly sentence: number }> {
  let i = upTo(pairs, sentence);
  const split = i;
  for (let n = 0; i > 0 && n < MEMORY; n++) yield pairs.known[--i]!;
  for (let k = split; k < Math.min(pairs.known.length, split + MEMORY); k++) yield pairs.known[k]!;
}

/** How many known pairs stand at or before the sentence: by halving. */
export function upTo(pairs: Pairs, sentence: number): number {
  let low = 0;
  let high = pairs.known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs.known[middle]!.sentence <= sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far back a pair may stand to be what is still spoken of, in sentences. */
const STILL = 3;
/** How many times as often the text must speak of another pair for that one to be meant. */
const TIMES = 2;

/**
 * The pair that a sentence speaks on of, of those that fit: the last that the text named before it, or the next where none was;
 * where that one stands some way back in another part of the text and was named in passing, the one that the text is about.
 * Null where none fits.
 */
export function threadPair(
  scene: Scene,
  pairs: Pairs,
  sentence: number,
  fits: (pair: Pair) => boolean,
): { readonly pair: Pair; readonly main: boolean } | null {
  let last: Pairs['known'][number] | undefined;
  for (const known of recent(pairs, sentence))
    if (fits(known.pair)) {
      last = known;
      break;
    }
  if (!last) return null;
  const { sentences } = scene.parsed;
  const near = sentence - last.sentence < STILL || sentences[last.sentence]!.section === sentences[sentence]!.section;
  if (near) return { pair: last.pair, main: false };
  const timesOf = (pair: Pair): number => pairs.counts.get(keyOf(pair)) ?? 0;
  let top = last.pair;
  for (const { pair } of pairs.known.slice(0, MEMORY)) if (fits(pair) && timesOf(pair) > timesOf(top)) top = pair;
  const main = top !== last.pair && timesOf(top) >= TIMES * timesOf(last.pair);
  return { pair: main ? top : last.pair, main };
}
