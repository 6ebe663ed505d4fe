import { normalise } from './normalise.ts';
import type { Span } from './span.ts';

/**
 * Where words of one capture stand in a later one. `exact`: the same words at the same place. `moved`: the exact words,
 * elsewhere, once. `normalised`: the same words, once, when white space, composed letters, soft hyphens and the shapes of
 * quotation marks are folded. Otherwise a person decides: `altered` shows where to look, with `missing` there is nothing.
 */
export type Anchor =
  | { readonly type: 'exact' | 'normalised' | 'moved'; readonly span: Span }
  | { readonly type: 'altered'; readonly near: readonly Span[] }
  | { readonly type: 'missing' };

/** How many code units before and behind the words tell where they stood. */
const AROUND = 40;
/** So many places are shown to the person who decides. */
const MOST_NEAR = 5;

const INSIDE_WORD = /^[\p{L}\p{M}\p{N}]{2}$/u;
const INSIDE_NUMBER = /^\d[.,]\d$/;

/** True where a cut at the offset goes through a word or a number, so that words found there are others: 50 in 250. */
function cutsWord(body: string, at: number): boolean {
  const before = [...body.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const behind = [...body.slice(at, at + 2)][0] ?? '';
  if (INSIDE_WORD.test(before + behind)) return true;
  const number = (from: number): boolean => INSIDE_NUMBER.test(body.slice(Math.max(0, from), from + 3));
  return /\d/.test(before + behind) && (number(at - 1) || number(at - 2));
}

/** The places of words in a body, whole words only where they were whole, at most `most`. */
function placesOf(body: string, words: string, cuts: readonly [boolean, boolean], most: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = body.indexOf(words); at >= 0 && found.length < most; at = body.indexOf(words, at + 1)) {
    const end = at + words.length;
    if ((cuts[0] || !cutsWord(body, at)) && (cuts[1] || !cutsWord(body, end))) found.push({ start: at, end });
  }
  return found;
}

/** What stands now between the words that stood before and behind, where each of these stands once and in order. */
function between(body: string, before: string, behind: string): Span | null {
  const ANYWHERE = [true, true] as const;
  const [left, another] = before.trim() ? placesOf(body, before, ANYWHERE, 2) : [{ start: 0, end: 0 }];
  const [right, other] = behind.trim()
    ? placesOf(body, behind, ANYWHERE, 2)
    : [{ start: body.length, end: body.length }];
  if (!left || !right || another || other || left.end > right.start) return null;
  return { start: left.end, end: right.start };
}

/**
 * Finds the words at a span of one body in another, or says that a person must. Nothing is found by likeness: a changed
 * digit, a dropped "not", another name are other words, however near they come. Linear in the bodies for words of
 * common length.
 */
export function anchor(oldBody: string, span: Span, newBody: string): Anchor {
  const words = oldBody.slice(span.start, span.end);
  if (!words.trim()) return { type: 'missing' };
  const cuts = [cutsWord(oldBody, span.start), cutsWord(oldBody, span.end)] as const;
  const isSame = newBody.slice(span.start, span.end) === words;
  const isWhole = (cuts[0] || !cutsWord(newBody, span.start)) && (cuts[1] || !cutsWord(newBody, span.end));
  if (isSame && isWhole) return { type: 'exact', span: { start: span.start, end: span.end } };
  const exact = placesOf(newBody, words, cuts, MOST_NEAR);
  if (exact.length === 1) return { type: 'moved', span: exact[0]! };
  if (exact.length > 1) return { type: 'altered', near: exact };
  const folded = normalise(newBody);
  const alike = placesOf(folded.text, normalise(words).text.trim(), cuts, MOST_NEAR);
  if (alike.length === 1) return { type: 'normalised', span: folded.spanOf(alike[0]!) };
  if (alike.length > 1) return { type: 'altered', near: alike.map(folded.spanOf) };
  const before = normalise(oldBody.slice(Math.max(0, span.start - AROUND), span.start)).text.trimStart();
  const behind = normalise(oldBody.slice(span.end, span.end + AROUND)).text.trimEnd();
  const gap = before.trim() || behind.trim() ? between(folded.text, before, behind) : null;
  if (!gap || gap.end - gap.start > words.length * 3 + AROUND) return { type: 'missing' };
  return { type: 'altered', near: [folded.spanOf(gap)] };
}
