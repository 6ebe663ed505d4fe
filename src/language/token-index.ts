const NOTHING = new Int32Array(0);

/**
 * What stands at a token, by the token's number: an array of places behind the questions of a map. A map of a million
 * tokens misses the cache at every look-up, and an array of a million pointers is walked at every collection of garbage.
 */
export class TokenIndex<T> {
  /** The number of the value that stands at each token, counted from 1; 0 for none. Made with the first value: many indexes stay empty. */
  #at = NOTHING;
  readonly #values: T[] = [];
  readonly #tokens: number;

  /** An empty index for `tokens` tokens; sentences, counted the same way, will do as well. */
  constructor(tokens: number) {
    this.#tokens = tokens;
  }

  /** What stands at token `i`; undefined where nothing does and outside the text. */
  get(i: number): T | undefined {
    return this.#values[(this.#at[i] ?? 0) - 1];
  }

  has(i: number): boolean {
    return this.get(i) !== undefined;
  }

  set(i: number, value: T): void {
    if (this.#at === NOTHING) this.#at = new Int32Array(this.#tokens);
    this.#at[i] = this.#values.push(value);
  }

  /** Says the same of every token of a range. */
  fill(value: T, from: number, to: number): void {
    if (this.#at === NOTHING) this.#at = new Int32Array(this.#tokens);
    this.#at.fill(this.#values.push(value), from, to);
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
