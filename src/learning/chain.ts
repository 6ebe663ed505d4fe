// A linear-chain conditional random field over hashed features: scores, the best labelling, and one step of learning.
// Lafferty, McCallum and Pereira, "Conditional Random Fields" (2001); steps after Duchi, Hazan and Singer, "Adaptive
// Subgradient Methods" (2011).

/** Weights by hashed feature: a row of labels for what stands at a token, a row of label pairs for what stands at a step. */
export interface Chain {
  readonly labels: number;
  /** Rows × labels. */
  readonly unary: Float32Array;
  /** Rows × labels × labels: from the label before to the label here. */
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
}

export const chainOf = (labels: number, rows: number, pairRows: number): Chain => ({
  labels,
  unary: new Float32Array(rows * labels),
  pairwise: new Float32Array(pairRows * labels * labels),
});

export const benchOf = (): Bench => ({
  unary: new Float64Array(0),
  pair: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  from: new Uint8Array(0),
});

function widen(bench: Bench, length: number, labels: number): void {
  const size = length * labels;
  if (bench.unary.length >= size && bench.pair.length >= size * labels) return;
  bench.unary = new Float64Array(size * 2);
  bench.pair = new Float64Array(size * labels * 2);
  bench.forward = new Float64Array(size * 2);
  bench.backward = new Float64Array(size * 2);
  bench.from = new Uint8Array(size * 2);
}

const NEVER = -1e9;

/** Adds up the weights of every token and step. A label that a token may not have, or may not follow, gets `NEVER`. */
function scores(
  chain: Chain,
  follows: Uint8Array,
  { length, unary, unaryCount, pair, pairCount, allowed }: Sequence,
  bench: Bench,
): void {
  const { labels } = chain;
  const steps = labels * labels;
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    const bits = allowed[i]!;
    for (let l = 0; l < labels; l++) bench.unary[at + l] = bits & (1 << l) ? 0 : NEVER;
    for (let k = i * unaryCount; k < (i + 1) * unaryCount; k++) {
      const row = unary[k]! * labels;
      for (let l = 0; l < labels; l++) bench.unary[at + l]! += chain.unary[row + l]!;
    }
    const step = i * steps;
    for (let s = 0; s < steps; s++) bench.pair[step + s] = follows[s] ? 0 : NEVER;
    for (let k = i * pairCount; k < (i + 1) * pairCount; k++) {
      const row = pair[k]! * steps;
      for (let s = 0; s < steps; s++) bench.pair[step + s]! += chain.pairwise[row + s]!;
    }
  }
}

/**
 * The best labelling (Viterbi). `follows` says which label may stand behind which: from × labels + to. `against` is taken
 * off the score of the first label at every token.
 */
export function bestOf(chain: Chain, follows: Uint8Array, sequence: Sequence, bench: Bench, against = 0): Uint8Array {
  const { labels } = chain;
  const { length } = sequence;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  widen(bench, length, labels);
  scores(chain, follows, sequence, bench);
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

const addLogs = (a: number, b: number): number => {
  const high = Math.max(a, b);
  const low = Math.min(a, b);
  return low - high < -40 ? high : high + Math.log1p(Math.exp(low - high));
};

/** Forward and backward sums in logs; the logarithm of the sum over all labellings. */
function sums(labels: number, length: number, { unary, pair, forward, backward }: Bench): number {
  for (let l = 0; l < labels; l++) forward[l] = unary[l]! + pair[l]!;
  for (let i = 1; i < length; i++) {
    for (let l = 0; l < labels; l++) {
      let sum = -Infinity;
      for (let b = 0; b < labels; b++)
        sum = addLogs(sum, forward[(i - 1) * labels + b]! + pair[(i * labels + b) * labels + l]!);
      forward[i * labels + l] = sum + unary[i * labels + l]!;
    }
  }
  for (let l = 0; l < labels; l++) backward[(length - 1) * labels + l] = 0;
  for (let i = length - 2; i >= 0; i--) {
    for (let l = 0; l < labels; l++) {
      let sum = -Infinity;
      for (let n = 0; n < labels; n++) {
        const next = (i + 1) * labels + n;
        sum = addLogs(sum, pair[((i + 1) * labels + l) * labels + n]! + unary[next]! + backward[next]!);
      }
      backward[i * labels + l] = sum;
    }
  }
  let total = -Infinity;
  for (let l = 0; l < labels; l++) total = addLogs(total, forward[(length - 1) * labels + l]!);
  return total;
}

/** The squared steps taken so far, by weight. */
export interface Steps {
  readonly unary: Float32Array;
  readonly pairwise: Float32Array;
}

export const stepsOf = ({ unary, pairwise }: Chain): Steps => ({
  unary: new Float32Array(unary.length).fill(1e-4),
  pairwise: new Float32Array(pairwise.length).fill(1e-4),
});

/** How far a step goes, and how much a weight shrinks at each. */
export interface Pace {
  readonly rate: number;
  readonly shrink: number;
}

/** One step towards the gold labelling. Returns the loss before it: minus the logarithm of the gold's probability. */
export function learn(
  chain: Chain,
  steps: Steps,
  follows: Uint8Array,
  sequence: Sequence,
  gold: Uint8Array,
  pace: Pace,
  bench: Bench,
): number {
  const { labels } = chain;
  const { length, unary, unaryCount, pair, pairCount } = sequence;
  if (length === 0) return 0;
  widen(bench, length, labels);
  scores(chain, follows, sequence, bench);
  const total = sums(labels, length, bench);
  let reached = 0;
  const wrong = new Float64Array(labels);
  const square = new Float64Array(labels * labels);
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    reached += bench.unary[at + gold[i]!]!;
    for (let l = 0; l < labels; l++)
      wrong[l] = (l === gold[i] ? 1 : 0) - Math.exp(bench.forward[at + l]! + bench.backward[at + l]! - total);
    for (let k = i * unaryCount; k < (i + 1) * unaryCount; k++)
      move(chain.unary, steps.unary, unary[k]! * labels, wrong, pace);
    const before = i === 0 ? 0 : gold[i - 1]!;
    reached += bench.pair[(at + before) * labels + gold[i]!]!;
    for (let b = 0; b < labels; b++) {
      for (let l = 0; l < labels; l++) {
        const entry = i === 0 ? (b === 0 ? 0 : NEVER) : bench.forward[at - labels + b]!;
        const mass = Math.exp(
          entry + bench.pair[(at + b) * labels + l]! + bench.unary[at + l]! + bench.backward[at + l]! - total,
        );
        square[b * labels + l] = (b === before && l === gold[i] ? 1 : 0) - mass;
      }
    }
    for (let k = i * pairCount; k < (i + 1) * pairCount; k++)
      move(chain.pairwise, steps.pairwise, pair[k]! * labels * labels, square, pace);
  }
  return total - reached;
}

/** Moves a row of weights by its part of the step; what hardly moves is left alone. */
function move(
  weights: Float32Array,
  squares: Float32Array,
  row: number,
  by: Float64Array,
  { rate, shrink }: Pace,
): void {
  for (let l = 0; l < by.length; l++) {
    const step = by[l]!;
    if (step < 1e-4 && step > -1e-4) continue;
    const g = step - shrink * weights[row + l]!;
    const sum = squares[row + l]! + g * g;
    squares[row + l] = sum;
    weights[row + l]! += (rate * g) / Math.sqrt(sum);
  }
}
