// A linear-chain conditional random field over hashed features: scores and the best labelling. Lafferty, McCallum and
// Pereira, "Conditional Random Fields" (2001). How its weights are learned is in descent.ts.

/** Which label may stand behind which, and which steps share their weights. */
export interface Steps {
  readonly labels: 3 | 6;
  /** How many kinds of steps there are. */
  readonly kinds: number;
  /** The kind of each step, from × labels + to; -1 where it may not be. */
  readonly of: Int8Array;
}

/** Weights by hashed feature: a row of labels for what stands at a token, a row of kinds of steps for what stands at a step. */
export interface Chain {
  readonly steps: Steps;
  /** Rows × labels. */
  readonly unary: Float32Array;
  /** Rows × kinds of steps. */
  readonly pairwise: Float32Array;
}

/** One text as the chain sees it: for each token its features, and which labels it may have. */
export interface Sequence {
  readonly length: number;
  /** Length × `unaryCount` row numbers. */
  readonly unary: Int32Array;
  readonly unaryCount: number;
  /** Length × `pairCount` row numbers. */
  readonly pair: Int32Array;
  readonly pairCount: number;
  /** Bit l is set where the token may have label l. */
  readonly allowed: Uint8Array;
}

/** Room for the figures of one sequence after another: nothing is allocated at a token. */
export interface Bench {
  unary: Float64Array;
  pair: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  from: Uint8Array;
  /** One figure for each kind of step. */
  readonly kinds: Float64Array;
}

/** No chain has more kinds of steps than this. */
const MOST_KINDS = 64;

export const chainOf = (steps: Steps, rows: number, pairRows: number): Chain => ({
  steps,
  unary: new Float32Array(rows * steps.labels),
  pairwise: new Float32Array(pairRows * steps.kinds),
});

export const benchOf = (): Bench => ({
  unary: new Float64Array(0),
  pair: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  from: new Uint8Array(0),
  kinds: new Float64Array(MOST_KINDS),
});

/** The steps of a chain by the kind of each; null where one may not be. Kinds are numbered as they come. */
export function stepsOf(labels: Steps['labels'], kindOf: (from: number, to: number) => string | null): Steps {
  const numbers = new Map<string, number>();
  const of = Int8Array.from({ length: labels * labels }, (_, step) => {
    const kind = kindOf(Math.floor(step / labels), step % labels);
    if (kind === null) return -1;
    const number = numbers.get(kind) ?? numbers.size;
    numbers.set(kind, number);
    return number;
  });
  return { labels, kinds: numbers.size, of };
}

/** Makes room for a sequence. */
export function widen(bench: Bench, length: number, labels: number): void {
  const size = length * labels;
  if (bench.unary.length >= size && bench.pair.length >= size * labels) return;
  bench.unary = new Float64Array(size * 2);
  bench.pair = new Float64Array(size * labels * 2);
  bench.forward = new Float64Array(size * 2);
  bench.backward = new Float64Array(size * 2);
  bench.from = new Uint8Array(size * 2);
}

/** The score of what may not be. */
export const NEVER = -1e9;

/** The sums of the rows from `first` to `last` (not included), written out: kept in registers they cost half as much. */
function sumOfThree(
  weights: Float32Array,
  rows: Int32Array,
  first: number,
  last: number,
  out: Float64Array,
  at: number,
): void {
  let [a, b, c] = [0, 0, 0];
  for (let k = first; k < last; k++) {
    const row = rows[k]! * 3;
    a += weights[row]!;
    b += weights[row + 1]!;
    c += weights[row + 2]!;
  }
  out[at] = a;
  out[at + 1] = b;
  out[at + 2] = c;
}

function sumOfSix(
  weights: Float32Array,
  rows: Int32Array,
  first: number,
  last: number,
  out: Float64Array,
  at: number,
): void {
  let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
  for (let k = first; k < last; k++) {
    const row = rows[k]! * 6;
    a += weights[row]!;
    b += weights[row + 1]!;
    c += weights[row + 2]!;
    d += weights[row + 3]!;
    e += weights[row + 4]!;
    f += weights[row + 5]!;
  }
  out[at] = a;
  out[at + 1] = b;
  out[at + 2] = c;
  out[at + 3] = d;
  out[at + 4] = e;
  out[at + 5] = f;
}

/**
 * Adds up the weights of every token and step. A label that a token may not have, or may not follow, gets `NEVER`. Nearly
 * all of the time of reading is spent here.
 */
export function scores(
  { steps, unary: weights, pairwise }: Chain,
  { length, unary, unaryCount, pair, pairCount, allowed }: Sequence,
  bench: Bench,
): void {
  const { labels, kinds, of } = steps;
  const [out, step, sum] = [bench.unary, bench.pair, bench.kinds];
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    const bits = allowed[i]!;
    const [first, last] = [i * unaryCount, (i + 1) * unaryCount];
    if (labels === 6) sumOfSix(weights, unary, first, last, out, at);
    else sumOfThree(weights, unary, first, last, out, at);
    for (let l = 0; l < labels; l++) if (!(bits & (1 << l))) out[at + l] = NEVER;
    sum.fill(0, 0, kinds);
    for (let k = i * pairCount; k < (i + 1) * pairCount; k++) {
      const row = pair[k]! * kinds;
      for (let s = 0; s < kinds; s++) sum[s]! += pairwise[row + s]!;
    }
    for (let s = 0; s < of.length; s++) step[at * labels + s] = of[s]! < 0 ? NEVER : sum[of[s]!]!;
  }
}

/**
 * The best labelling (Viterbi). `against` is taken off the score of the first label at every token.
 */
export function bestOf(chain: Chain, sequence: Sequence, bench: Bench, against = 0): Uint8Array {
  const { labels } = chain.steps;
  const { length } = sequence;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  widen(bench, length, labels);
  scores(chain, sequence, bench);
  const { unary, pair, forward, from } = bench;
  for (let i = 0; i < length; i++) unary[i * labels]! -= against;
  for (let l = 0; l < labels; l++) forward[l] = unary[l]! + pair[l]!;
  for (let i = 1; i < length; i++) {
    for (let l = 0; l < labels; l++) {
      let top = -Infinity;
      let which = 0;
      for (let b = 0; b < labels; b++) {
        const value = forward[(i - 1) * labels + b]! + pair[i * labels * labels + b * labels + l]!;
        if (value > top) {
          top = value;
          which = b;
        }
      }
      forward[i * labels + l] = top + unary[i * labels + l]!;
      from[i * labels + l] = which;
    }
  }
  let label = 0;
  for (let l = 1; l < labels; l++)
    if (forward[(length - 1) * labels + l]! > forward[(length - 1) * labels + label]!) label = l;
  for (let i = length - 1; i >= 0; i--) {
    best[i] = label;
    label = from[i * labels + label]!;
  }
  return best;
}
