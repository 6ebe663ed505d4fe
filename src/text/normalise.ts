import type { Span } from './span.ts';

/** A text with its accidents of printing folded, and the way back to the text as it is. */
export interface Normalised {
  readonly text: string;
  /** The place in the original of a place in the folded text: code units, as everywhere. */
  readonly spanOf: (folded: Span) => Span;
}

const SOFT_HYPHEN = '\u00ad';
const WHITE = /\s/;
const QUOTES: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″＂〝〞'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′＇`´'].map((mark) => [mark, "'"] as const),
]);

/**
 * One letter with its marks, or one syllable of Korean written in its parts: what composes into one sign never reaches
 * beyond it (Unicode Standard Annex 15).
 */
const LETTER = /(?:[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[\uac00-\ud7a3][\u11a8-\u11ff]*|[\s\S])\p{M}*/gu;

/**
 * Folds what printing and copying change and no reader sees: runs of white space become one space, letters are composed
 * (Unicode NFC), soft hyphens go, quotation marks take their straight shapes. Everything else, digits and letters above
 * all, stays. Linear.
 */
export function normalise(original: string): Normalised {
  const kept: number[] = [];
  const bare: string[] = [];
  for (let at = 0; at < original.length; at++) {
    if (original[at] === SOFT_HYPHEN) continue;
    kept.push(at);
    bare.push(original[at]!);
  }
  const starts: number[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  let last = '';
  const push = (words: string, start: number, end: number): void => {
    pieces.push(words);
    last = words;
    for (let i = 0; i < words.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { 0: letter, index } of bare.join('').matchAll(LETTER)) {
    const start = kept[index]!;
    const end = kept[index + letter.length - 1]! + 1;
    const folded = foldedLetter(letter);
    // What is folded letter by letter keeps a place for each, so that a span can end inside a long run of marks.
    if (folded === ' ' && last === ' ') ends[ends.length - 1] = end;
    else if (folded.length !== letter.length) push(folded, start, end);
    else for (let i = 0; i < folded.length; i++) push(folded[i]!, kept[index + i]!, kept[index + i]! + 1);
  }
  return { text: pieces.join(''), spanOf: ({ start, end }) => placeOf(starts, ends, start, end) };
}

function placeOf(starts: readonly number[], ends: readonly number[], start: number, end: number): Span {
  if (end > start) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  const at = starts[start] ?? ends[ends.length - 1] ?? 0;
  return { start: at, end: at };
}

/** One letter with its marks, folded. */
function foldedLetter(letter: string): string {
  const composed = letter.normalize('NFC');
  const first = composed[0]!;
  const folded = WHITE.test(first) ? ' ' : QUOTES.get(first);
  return folded === undefined ? composed : folded + composed.slice(1);
}
