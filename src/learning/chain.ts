// A linear-chain conditional random field over hashed features: scores, the best labelling, and one step of learning.
// Lafferty, McCallum and Pereira, "Conditional Random Fields" (2001); steps after Duchi, Hazan and Singer, "Adaptive
// Subgradient Methods" (2011).

/** Which label may stand behind which, and which steps share their weights. */
export interface Steps {
  readonly labels: number;
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
export function stepsOf(labels: number, kindOf: (from: number, to: number) => string | null): Steps {
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

/**
 * Adds up the weights of every token and step. A label that a token may not have, or may not follow, gets `NEVER`. Nearly
 * all of the time of reading is spent here: sums are kept in registers, and what steps share is added up once.
 */
function scores(
  { steps, unary: weights, pairwise }: Chain,
  { length, unary, unaryCount, pair, pairCount, allowed }: Sequence,
  bench: Bench,
): void {
  const { labels, kinds, of } = steps;
  const [out, step, sum] = [bench.unary, bench.pair, bench.kinds];
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    const bits = allowed[i]!;
    for (let l = 0; l < labels; l += 3) {
      let [a, b, c] = [0, 0, 0];
      for (let k = i * unaryCount; k < (i + 1) * unaryCount; k++) {
        const row = unary[k]! * labels + l;
        a += weights[row]!;
        b += weights[row + 1]!;
        c += weights[row + 2]!;
      }
      out[at + l] = bits & (1 << l) ? a : NEVER;
      out[at + l + 1] = bits & (2 << l) ? b : NEVER;
      out[at + l + 2] = bits & (4 << l) ? c : NEVER;
    }
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

/** The squared moves made so far, by weight. */
export interface Squares {
  readonly unary: Float32Array;
  readonly pairwise: Float32Array;
}

export const squaresOf = ({ unary, pairwise }: Chain): Squares => ({
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
  squares: Squares,
  sequence: Sequence,
  gold: Uint8Array,
  pace: Pace,
  bench: Bench,
): number {
  const { labels, kinds, of } = chain.steps;
  const { length, unary, unaryCount, pair, pairCount } = sequence;
  if (length === 0) return 0;
  widen(bench, length, labels);
  scores(chain, sequence, bench);
  const total = sums(labels, length, bench);
  let reached = 0;
  const wrong = new Float64Array(labels);
  const steps = new Float64Array(kinds);
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    reached += bench.unary[at + gold[i]!]!;
    for (let l = 0; l < labels; l++)
      wrong[l] = (l === gold[i] ? 1 : 0) - Math.exp(bench.forward[at + l]! + bench.backward[at + l]! - total);
    for (let k = i * unaryCount; k < (i + 1) * unaryCount; k++)
      move(chain.unary, squares.unary, unary[k]! * labels, wrong, pace);
    const before = i === 0 ? 0 : gold[i - 1]!;
    reached += bench.pair[(at + before) * labels + gold[i]!]!;
    steps.fill(0);
    for (let b = 0; b < labels; b++) {
      for (let l = 0; l < labels; l++) {
        const kind = of[b * labels + l]!;
        if (kind < 0) continue;
        const entry = i === 0 ? (b === 0 ? 0 : NEVER) : bench.forward[at - labels + b]!;
        const mass = Math.exp(
          entry + bench.pair[(at + b) * labels + l]! + bench.unary[at + l]! + bench.backward[at + l]! - total,
        );
        steps[kind]! += (b === before && l === gold[i] ? 1 : 0) - mass;
      }
    }
    for (let k = i * pairCount; k < (i + 1) * pairCount; k++)
      move(chain.pairwise, squares.pairwise, pair[k]! * kinds, steps, pace);
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
