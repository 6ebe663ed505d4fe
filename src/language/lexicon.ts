import type { Token } from './parsed.ts';

/** Phrases of a table, looked up by the letters of the text, so that it does not matter how the tokenizer parts them. */
export interface Lexicon<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** The longest phrase that begins with a word, in UTF-16 code units. */
  readonly longest: ReadonlyMap<string, number>;
}

export interface Entry<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

const MARKS = /\p{M}+/gu;
const ASCII = /^[\u0000-\u007f]*$/;

/** Lower case, straight apostrophes, no accents: "Élysée" is "elysee". */
export function folded(text: string): string {
  const lower = text.toLowerCase().replace(/[’‘ʼ]/g, "'");
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
}

/** A letter or digit; the plain ones are told by their code, which is most of what any text asks. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return /[\p{L}\p{N}]/u.test(text[at]!);
}

/** The letters and digits that a text begins with, or its first character. */
function opening(text: string): string {
  let end = 0;
  while (end < text.length && isLetter(text, end)) end++;
  return end === text.length ? text : text.slice(0, Math.max(end, 1));
}

/** A table by its phrases, written as the text writes them. Throws where two rows have the same phrase. */
export function lexiconOf<Row>(rows: readonly Row[], wordsOf: (row: Row) => readonly string[]): Lexicon<Row> {
  const map = new Map<string, Row>();
  const longest = new Map<string, number>();
  for (const row of rows) {
    for (const words of wordsOf(row)) {
      const key = folded(words);
      if (map.has(key)) throw new Error(`the phrase "${words}" is twice in its table and wants to be there once`);
      map.set(key, row);
      const first = opening(key);
      longest.set(first, Math.max(longest.get(first) ?? 0, key.length));
    }
  }
  return { rows: map, longest };
}

/** A token's letters as the phrases have them. Its norm is that already, accents aside. */
const LONGEST_WORD = 64;
export const lettersOf = ({ norm, text }: Token): string =>
  isPlain(norm) ? norm : folded(text.slice(0, LONGEST_WORD));

/** Plain letters and digits throughout: what most words are, and what opens a phrase as it stands. */
function isSimple(norm: string): boolean {
  if (norm.length > LONGEST_WORD) return false;
  for (let i = 0; i < norm.length; i++) if (norm.charCodeAt(i) > 127 || !isLetter(norm, i)) return false;
  return norm.length > 0;
}

function isPlain(norm: string): boolean {
  if (norm.length > LONGEST_WORD) return false;
  for (let i = 0; i < norm.length; i++) if (norm.charCodeAt(i) > 127) return false;
  return true;
}

/** The word that a lexicon would know a phrase by which begins with this token. */
export const openingOf = (token: Token): string => (isSimple(token.norm) ? token.norm : opening(lettersOf(token)));

/** The longest phrase of the lexicon that begins with token `from` and ends before token `ceiling`, or null. */
export function entryAt<Row>(
  lexicon: Lexicon<Row>,
  tokens: readonly Token[],
  from: number,
  ceiling = tokens.length,
): Entry<Row> | null {
  const { norm } = tokens[from]!;
  const simple = isSimple(norm);
  let words = simple ? norm : lettersOf(tokens[from]!);
  const limit = lexicon.longest.get(simple ? norm : opening(words));
  if (limit === undefined) return null;
  let found: Entry<Row> | null = null;
  for (let to = from + 1; to <= ceiling && words.length <= limit; to++) {
    const row = lexicon.rows.get(words);
    if (row !== undefined) found = { row, from, to };
    const next = tokens[to];
    if (!next) break;
    words += (next.start > tokens[to - 1]!.end ? ' ' : '') + lettersOf(next);
  }
  return found;
}
