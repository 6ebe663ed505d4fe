/** What stands at a token, by the token's number: an array behind the questions of a map, since a map of a million tokens misses the cache at every look-up. */
export class TokenIndex<T> {
  readonly #at: (T | undefined)[];

  /** An empty index for `tokens` tokens; sentences, counted the same way, will do as well. */
  constructor(tokens: number) {
    this.#at = new Array<T | undefined>(tokens).fill(undefined);
  }

  /** What stands at token `i`; undefined where nothing does and outside the text. */
  get(i: number): T | undefined {
    return i >= 0 && i < this.#at.length ? this.#at[i] : undefined;
  }

  has(i: number): boolean {
    return this.get(i) !== undefined;
  }

  set(i: number, value: T): void {
    this.#at[i] = value;
  }

  /** Says the same of every token of a range. */
  fill(value: T, from: number, to: number): void {
    this.#at.fill(value, from, to);
  }
}

/** Each item by the token it begins at; where two begin together the longer stands, of equals the first. */
export function byStart<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  tokens: number,
): TokenIndex<T> {
  const index = new TokenIndex<T>(tokens);
  for (const item of items) {
    const there = index.get(item.from);
    if (!there || there.to < item.to) index.set(item.from, item);
  }
  return index;
}

/** The tokens that stand inside one of the ranges. */
export function within(ranges: readonly { readonly from: number; readonly to: number }[], tokens: number) {
  const index = new TokenIndex<true>(tokens);
  for (const { from, to } of ranges) index.fill(true, from, to);
  return index;
}
