// One step of learning a chain's weights, after Duchi, Hazan and Singer, "Adaptive Subgradient Methods" (2011).
import { type Bench, type Chain, NEVER, type Sequence, scores, widen } from './chain.ts';

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
