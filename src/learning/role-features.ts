// Who and what belong to a cue: one sequence around it, with labels for the speaker's and the content's words.
import type { Quotation, TokenRange } from '../language/parsed.ts';
import type { Draft } from '../statements/draft.ts';
import type { Scene } from '../statements/scene.ts';
import { type Sequence, stepsOf } from './chain.ts';
import { type Columns, markRoles, ROLE } from './columns.ts';
import { bucket, PAIR_ROWS, UNARY_ROWS, upTo, writer } from './features.ts';

export const LABEL = { none: 0, speakerFirst: 1, speaker: 2, contentFirst: 3, content: 4, cue: 5 } as const;
/**
 * A further word of a speaker or content stands behind its first or another one; nothing else is forbidden. Whether a first
 * or a further word stood before makes no difference to a step.
 */
export const ROLE_STEPS = stepsOf(6, (from, to) => {
  const part = from === LABEL.speakerFirst ? LABEL.speaker : from === LABEL.contentFirst ? LABEL.content : from;
  const further = to === LABEL.speaker || to === LABEL.content;
  return further && part !== to ? null : `${part} ${to}`;
});

const UNARY = 20;
const PAIR = 9;
/** How far the sequence reaches from its cue, in tokens, in its sentence and beyond it. */
const REACH = 90;
const BEYOND = 50;
const QUOTED_BEYOND = 200;

export interface RoleSequence extends Sequence, TokenRange {}

/** The tokens around a cue that may be its speaker's or content's: its sentence, its neighbours in the section, and quotations that reach further. */
export function windowOf({ sentences, sentenceAt, outer, parsed, tokens }: Scene, cue: TokenRange): TokenRange {
  const number = sentenceAt[cue.from]!;
  const own = sentences[number]!;
  let from = Math.max(own.from, cue.from - REACH);
  let to = Math.min(own.to, cue.to + REACH);
  const quotationAt = (i: number): Quotation | undefined =>
    i >= 0 && i < tokens.length ? parsed.quotations[outer[i]!] : undefined;
  if (from === own.from) {
    const before = sentences[number - 1];
    if (before?.section === own.section) from = Math.max(before.from, own.from - BEYOND);
    const quoted = quotationAt(own.from);
    if (quoted) from = Math.min(from, Math.max(quoted.from, own.from - QUOTED_BEYOND));
  }
  if (to === own.to) {
    const after = sentences[number + 1];
    if (after?.section === own.section) to = Math.min(after.to, own.to + BEYOND);
    const quoted = quotationAt(own.to - 1) ?? quotationAt(own.to);
    if (quoted) to = Math.max(to, Math.min(quoted.to, own.to + QUOTED_BEYOND));
  }
  return { from, to };
}

/** What the features of one token are made of. */
interface Here {
  readonly i: number;
  /** Before, in or behind the cue. */
  readonly side: number;
  /** The side, and how many sentences away. */
  readonly where: number;
  readonly distance: number;
  /** Commas to the cue. */
  readonly marks: number;
  /** Commas and finite verbs to the cue. */
  readonly between: number;
  readonly quote: number;
  /** What the shipped engine made of the token before and of this one in this statement. */
  readonly s1: number;
  readonly s: number;
}

/** What all tokens of a sequence share. */
interface Around {
  readonly columns: Columns;
  readonly word: number;
  readonly form: number;
}

/** The sequence of a cue. `draft` is what the shipped engine made of the same cue, or null. */
export function roleSequence(scene: Scene, columns: Columns, cue: TokenRange, draft: Draft | null): RoleSequence {
  const { from, to } = windowOf(scene, cue);
  const length = to - from;
  const unary = new Int32Array(length * UNARY);
  const pair = new Int32Array(length * PAIR);
  const allowed = new Uint8Array(length);
  const shipped = shippedIn(draft, from, to);
  const { word, group, quoted, sentence, commas, verbs } = columns;
  const head = headOf(columns, cue);
  const around: Around = {
    columns,
    word: word[head]!,
    form: group[head]! & 0xff,
  };
  const own = sentence[cue.from]!;
  const cueQuoted = scene.outer[cue.from]!;
  const ship = (i: number): number => (i >= from && i < to ? shipped[i - from]! : -7);
  for (let i = from; i < to; i++) {
    const inside = i >= cue.from && i < cue.to;
    allowed[i - from] = inside ? 1 << LABEL.cue : 31;
    const before = i < cue.from;
    const side = inside ? 0 : before ? 1 : 2;
    const gap = (column: Int32Array): number =>
      before ? (column[cue.from] ?? -7) - column[i]! : column[i]! - (column[cue.to] ?? -7);
    const marks = upTo(gap(commas), 3);
    const here: Here = {
      i,
      side,
      where: side | ((sentence[i]! - own + 2) << 2),
      distance: inside ? 0 : bucket(before ? cue.from - i : i - cue.to + 1),
      marks,
      between: Math.max(0, marks) | (Math.max(0, upTo(gap(verbs), 2)) << 3),
      quote: (quoted[i]! << 2) | (scene.outer[i]! === cueQuoted ? 1 : 0) | (cueQuoted >= 0 ? 2 : 0),
      s1: ship(i - 1),
      s: ship(i),
    };
    putUnary(unary, (i - from) * UNARY, around, here);
    putPair(pair, (i - from) * PAIR, around, here, i === cue.from ? 1 : i === cue.to ? 2 : 0);
  }
  return { from, to, length, unary, unaryCount: UNARY, pair, pairCount: PAIR, allowed };
}

/** The rows of what stands at a token. */
function putUnary(unary: Int32Array, first: number, around: Around, here: Here): void {
  const { columns, word: cueWord, form: cueForm } = around;
  const { word, tag, shape, group, name, role } = columns;
  const { i, side, where, distance, between, quote, s } = here;
  const at = (column: Int32Array, j: number): number => column[j] ?? -7;
  const other = role[i]!;
  const [w, t, g] = [word[i]!, tag[i]!, group[i]!];
  const [w1, w2, t1, t2] = [at(word, i - 1), at(word, i + 1), at(tag, i - 1), at(tag, i + 1)];
  const put = writer(unary, first, 200, UNARY_ROWS);
  put(s, where, distance);
  put(w, where);
  put(t1, t, t2);
  put(w1, side, t);
  put(w2, side, t);
  put(w, w1, side);
  put(w, w2, side);
  put(between, where);
  put(between, t, side);
  put(quote, s, side);
  put(cueWord, where, t);
  put(cueWord, where, distance);
  put(cueForm, where, distance);
  put(s, t, side);
  put(s, g, side);
  put(name[i]!, where, s);
  put(other, s, side);
  put(other, where, between);
  put(shape[i]!, t, where);
  put(at(role, i - 1), other, s);
}

/** The rows of the step from the token before. */
function putPair(pair: Int32Array, first: number, { columns, form }: Around, here: Here, edge: number): void {
  const { word, tag, group, quoted, sentence } = columns;
  const { i, side, marks, quote, s1, s } = here;
  const at = (column: Int32Array, j: number): number => column[j] ?? -7;
  const [w, t, g] = [word[i]!, tag[i]!, group[i]!];
  const [w1, t1, t2] = [at(word, i - 1), at(tag, i - 1), at(tag, i + 1)];
  const step = writer(pair, first, 300, PAIR_ROWS);
  step(t1, t, side);
  step(w, side);
  step(w1, side);
  step(s1, s);
  step(at(quoted, i - 1), quoted[i]!, side);
  step(edge, form);
  step(t, g, marks);
  step(sentence[i]! - at(sentence, i - 1), side, quote);
  step(t1, t, t2);
}

function shippedIn(draft: Draft | null, from: number, to: number): Int32Array {
  const column = new Int32Array(to - from).fill(draft ? ROLE.none : -1);
  if (!draft) return column;
  const inside = ({ from: start, to: end }: TokenRange): TokenRange => ({
    from: Math.min(to, Math.max(from, start)),
    to: Math.min(to, Math.max(from, end)),
  });
  const whole = (range: TokenRange | null): TokenRange | null => {
    const cut = range && inside(range);
    return cut && cut.to > cut.from ? cut : null;
  };
  const content = draft.content.flatMap((range) => whole(range) ?? []);
  const at = whole(draft.at) ?? { from, to: from };
  markRoles(
    column,
    { ...draft, at, content, speaker: whole(draft.speaker), addressee: whole(draft.addressee) },
    at.to === at.from,
    from,
  );
  return column;
}

/** The word of a cue that carries it: the last verb of its group, else its last word. */
function headOf({ group }: Columns, { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) if ((group[i]! & 3) === 1) return i;
  return to - 1;
}
