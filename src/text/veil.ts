// Names that are not shown: how a text is kept as long as it is, so that places in it stay right, and still has no letter of them.
import type { Span } from './span.ts';

/** What a reader sees in place of a name. */
export const WITHHELD = '[name withheld]';
/** What stands in a veiled text for each code unit of a name: no character of Unicode, so that no text has it by right. */
const VEIL = '\ufdd0';
const VEILS = /\ufdd0+/g;
const BLOCK = '\u2588';

/** The text with each place covered, as long as it was. A sign of our own that the text has itself becomes U+FFFD. Linear. */
export function veil(text: string, places: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of places) {
    if (end <= at) continue;
    out += own(text.slice(at, Math.max(at, start))) + VEIL.repeat(end - Math.max(at, start));
    at = end;
  }
  return out + own(text.slice(at));
}

const own = (text: string): string => (text.includes(VEIL) ? text.replaceAll(VEIL, '\ufffd') : text);

/** True where a text has the sign that veiled texts have. */
export const isVeiled = (text: string): boolean => text.includes(VEIL);

/** A veiled text, or a piece of one, as it is shown: a mask for each name. */
export const unveiled = (text: string): string => (text.includes(VEIL) ? text.replace(VEILS, WITHHELD) : text);

/** A veiled text as data whose places must stay right: a full block for each code unit of a name. */
export const blocked = (text: string): string => text.replaceAll(VEIL, BLOCK);

/** Words as they are compared: small letters, no accents. */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

const WORD = /(?<![\p{L}\p{N}])(?:\p{Lu}\.-?){2,8}(?:\p{Lu}(?![\p{L}\p{N}]))?|[\p{L}\p{M}\p{N}]+(?:\.(?=[\p{L}]))?/gu;
/** An initial that belongs to the name: "O. Vale", "Ada V.". */
const BEFORE = /(?<![\p{L}\p{N}.])(?:\p{Lu}\. ?|\p{Lu}[’'])$/u;
const AFTER = /^ \p{Lu}\.(?![\p{L}\p{N}])/u;
const BETWEEN = /^(?:[\s.’'_+-]{1,3}|\s?["“”„'‘’(]\s?|\s(?:de|del|de la|al|el|van|von|bin|ibn|y|da|dos|du|la)\s)$/u;

/** The words of names, folded, by which they are known in any other text. Single letters and particles are none. */
export function wordsOfNames(names: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const name of names)
    for (const [word] of name.matchAll(WORD)) {
      const key = folded(word.replace(/\.$/, ''));
      if (key.length > 1 && !PARTICLES.has(key)) words.add(key);
    }
  return words;
}
const PARTICLES: ReadonlySet<string> = new Set(
  'de del la las los el al da das do dos du van von der den bin ibn ben abu le mr mrs ms dr sr jr and the of'.split(
    ' ',
  ),
);

/**
 * Where words of names stand in another text about the same people: a title, a field of a claim. In a `slug` (an address,
 * the name of a file) also in small letters. Neighbouring ones are one place.
 */
export function placesOfWords(text: string, words: ReadonlySet<string>, slug = false): readonly Span[] {
  if (words.size === 0) return [];
  const places: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!(slug || /^\p{Lu}/u.test(word)) || !words.has(folded(word.replace(/\.$/, '')))) continue;
    const last = places.at(-1);
    const end =
      index + word.length + (AFTER.exec(text.slice(index + word.length, index + word.length + 4))?.[0].length ?? 0);
    const start = index - (BEFORE.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0);
    if (last && (start <= last.end || BETWEEN.test(text.slice(last.end, index)))) last.end = end;
    else places.push({ start, end });
  }
  return places;
}

/** The text with those words masked. */
export const withoutWords = (text: string, words: ReadonlySet<string>, slug = false): string =>
  unveiled(veil(text, placesOfWords(text, words, slug)));
