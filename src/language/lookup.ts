import type { Token } from './parsed.ts';

/** Phrases of a table, looked up by the norms of their tokens. */
export interface Lookup<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Most tokens that a phrase of the table has. */
  readonly longest: number;
}

export interface Found<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** A table of phrases by their words, which are parted by one space as the tokenizer parts them. Throws on a duplicate. */
export function lookupOf<Row>(rows: readonly Row[], wordsOf: (row: Row) => string): Lookup<Row> {
  const map = new Map<string, Row>();
  let longest = 0;
  for (const row of rows) {
    const words = wordsOf(row);
    if (map.has(words)) throw new Error(`the phrase "${words}" is twice in its table and wants to be there once`);
    map.set(words, row);
    longest = Math.max(longest, words.split(' ').length);
  }
  return { rows: map, longest };
}

/** The longest phrase that begins with token `from`, or null. */
export function phraseFrom<Row>(phrases: Lookup<Row>, tokens: readonly Token[], from: number): Found<Row> | null {
  let words = '';
  let found: Found<Row> | null = null;
  for (let to = from + 1; to <= tokens.length && to - from <= phrases.longest; to++) {
    words = words ? `${words} ${tokens[to - 1]!.norm}` : tokens[to - 1]!.norm;
    const row = phrases.rows.get(words);
    if (row !== undefined) found = { row, from, to };
  }
  return found;
}

/** The longest phrase whose last token is the one before `to`, or null. */
export function phraseBefore<Row>(phrases: Lookup<Row>, tokens: readonly Token[], to: number): Found<Row> | null {
  let words = '';
  let found: Found<Row> | null = null;
  for (let from = to - 1; from >= 0 && to - from <= phrases.longest; from--) {
    words = words ? `${tokens[from]!.norm} ${words}` : tokens[from]!.norm;
    const row = phrases.rows.get(words);
    if (row !== undefined) found = { row, from, to };
  }
  return found;
}
