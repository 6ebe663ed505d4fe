// Where a cue stands: one sequence a sentence, with labels outside, first and further words of a cue.
import { type Sequence, stepsOf } from './chain.ts';
import type { Columns } from './columns.ts';
import { PAIR_ROWS, UNARY_ROWS, writer } from './features.ts';

/** A further word stands behind a first or a further one; each step has its own weights. */
export const CUE_STEPS = stepsOf(3, (from, to) => (from === 0 && to === 2 ? null : `${from} ${to}`));

const UNARY = 37;
const PAIR = 7;
/** Rooms are cut at this many tokens, so that a sentence of a megabyte costs no more at once. */
export const LONGEST_SEQUENCE = 400;

/** The sequence of the tokens `from` to `to`. */
export function cueSequence(columns: Columns, from: number, to: number): Sequence {
  const length = to - from;
  const unary = new Int32Array(length * UNARY);
  const pair = new Int32Array(length * PAIR);
  const { word, suffix, tag, shape, lexicon, group, quoted, name, place, role } = columns;
  const at = (column: Int32Array, i: number): number => (i >= from && i < to ? column[i]! : -7);
  for (let i = from; i < to; i++) {
    const put = writer(unary, (i - from) * UNARY, 0, UNARY_ROWS);
    const [w, t, g, r, l, q] = [word[i]!, tag[i]!, group[i]!, role[i]!, lexicon[i]!, quoted[i]!];
    const [w1, w2, t1, t2] = [at(word, i - 1), at(word, i + 1), at(tag, i - 1), at(tag, i + 1)];
    const [r1, r2, q1, q2] = [at(role, i - 1), at(role, i + 1), at(quoted, i - 1), at(quoted, i + 1)];
    put(w);
    put(w1);
    put(w2);
    put(at(word, i - 2), t);
    put(at(word, i + 2), t);
    put(w1, w);
    put(w, w2);
    put(w1, w, w2);
    put(t);
    put(t1, t);
    put(t, t2);
    put(t1, t, t2);
    put(at(tag, i - 2), t1, t);
    put(t, t2, at(tag, i + 2));
    put(suffix[i]!, t);
    put(shape[i]!, t);
    put(r1, r);
    put(r, r2);
    put(r1, r, r2);
    put(r, w2);
    put(r, w1);
    put(r, t, t2);
    put(l, g);
    put(l, r);
    put(g);
    put(g, w);
    put(at(group, i - 1), g);
    put(g, at(group, i + 1));
    put(q, r);
    put(q, q1, q2);
    put(q2, w);
    put(q1, w);
    put(at(name, i - 1), l);
    put(at(name, i + 1), l);
    put(at(lexicon, i - 1), l, t);
    put(l, at(lexicon, i + 1), t2);
    put(place[i]!, r);
    const step = writer(pair, (i - from) * PAIR, 100, PAIR_ROWS);
    step(0);
    step(t1, t);
    step(w);
    step(r1, r);
    step(g, at(group, i - 1));
    step(w1);
    step(t, t2);
  }
  return { length, unary, unaryCount: UNARY, pair, pairCount: PAIR, allowed: new Uint8Array(length).fill(7) };
}
