import type { Token } from './parsed.ts';

/** Phrases of a table, looked up by the norms of their tokens. */
export interface Lookup<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Most tokens of a phrase by its first word: most tokens of a text begin none. */
  readonly beginning: ReadonlyMap<string, number>;
  /** Most tokens of a phrase by its last word. */
  readonly ending: ReadonlyMap<string, number>;
}

export interface Found<Row> {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** A table of phrases by their words, which are parted by one space as the tokenizer parts them. Throws on a duplicate. */
export function lookupOf<Row>(rows: readonly Row[], wordsOf: (row: Row) => string): Lookup<Row> {
  const map = new Map<string, Row>();
  const beginning = new Map<string, number>();
  const ending = new Map<string, number>();
  for (const row of rows) {
    const words = wordsOf(row);
    if (map.has(words)) throw new Error(`the phrase "${words}" is twice in its table and wants to be there once`);
    map.set(words, row);
    const parts = words.split(' ');
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    beginning.set(first, Math.max(beginning.get(first) ?? 0, parts.length));
    ending.set(last, Math.max(ending.get(last) ?? 0, parts.length));
  }
  return { rows: map, beginning, ending };
}

/** The longest phrase that begins with token `from`, or null. */
export function phraseFrom<Row>(phrases: Lookup<Row>, tokens: readonly Token[], from: number): Found<Row> | null {
  const longest = phrases.beginning.get(tokens[from]?.norm ?? '');
  if (longest === undefined) return null;
  let words = '';
  let found: Found<Row> | null = null;
  for (let to = from + 1; to <= tokens.length && to - from <= longest; to++) {
    words = words ? `${words} ${tokens[to - 1]!.norm}` : tokens[to - 1]!.norm;
    const row = phrases.rows.get(words);
    if (row !== undefined) found = { row, from, to };
  }
  return found;
}

/** The longest phrase whose last token is the one before `to`, or null. */
export function phraseBefore<Row>(phrases: Lookup<Row>, tokens: readonly Token[], to: number): Found<Row> | null {
  const longest = phrases.ending.get(tokens[to - 1]?.norm ?? '');
  if (longest === undefined) return null;
  let words = '';
  let found: Found<Row> | null = null;
  for (let from = to - 1; from >= 0 && to - from <= longest; from--) {
    words = words ? `${tokens[from]!.norm} ${words}` : tokens[from]!.norm;
    const row = phrases.rows.get(words);
    if (row !== undefined) found = { row, from, to };
  }
  return found;
}
