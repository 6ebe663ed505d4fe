// Where a sum stands in its sentence: the phrase it is in or is said of, and the noun of money that it belongs to.

import type { Chunk } from '../language/chunks.ts';
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { moneyNoun } from './money-words.ts';

export interface Seat {
  /** The number of the sum's own chunk. */
  readonly chunk: number;
  /** The number of the chunk that stands in the sentence for it: of "a payment of 5 million" that of "a payment". */
  readonly seat: number;
  /** The token of the noun of money, or -1. */
  readonly noun: number;
  /** The phrase of that noun. */
  readonly phrase: TokenRange | null;
}

const BEHIND = new Set(['of', 'worth', 'at', 'with', 'totalling']);
const BETWEEN = new Set(['mark', 'coordinator']);

/** Where the sum that begins with a token stands; null where its sentence has no structure. */
export function seatOf(context: Context, chunks: readonly Chunk[], sum: TokenRange): Seat | null {
  const { tokens } = context.scene;
  const chunk = chunkAt(chunks, sum.from);
  const own = chunks[chunk];
  if (!own) return null;
  // "a 7.5 million dollar grant"
  const inner = own.to > sum.to ? nounIn(context, { from: sum.to, to: own.to }) : -1;
  if (inner >= 0) return { chunk, seat: chunk, noun: inner, phrase: own };
  const lead = chunks[chunk - 1];
  const before = chunks[chunk - 2];
  if (lead?.type === 'preposition' && before?.type === 'phrase' && BEHIND.has(tokens[lead.from]!.norm)) {
    const noun = nounIn(context, before);
    if (noun >= 0) return climbed(context, chunks, { chunk, seat: chunk - 2, noun, phrase: before });
  }
  // "the cost of the scheme, 38 million", "payments to the island of 38 million"
  const far = overObliques(context, chunks, chunk);
  if (far) return far;
  // "5.1 million in aid", "7.5 million of support"
  const next = chunks[chunk + 1];
  const after = chunks[chunk + 2];
  if (next?.type === 'preposition' && after?.type === 'phrase' && /^(?:in|of|for)$/.test(tokens[next.from]!.norm)) {
    const noun = nounIn(context, after);
    const costs = noun >= 0 && moneyNoun(tokens[noun]!.norm) === 'spent';
    if (noun >= 0 && !costs && tokens[next.from]!.norm !== 'for') return { chunk, seat: chunk, noun, phrase: after };
  }
  return { chunk, seat: chunk, noun: -1, phrase: null };
}

/** "a payment to the island of 38 million", "the costs, 62 euros a day,": over what hangs on the noun. */
function overObliques(context: Context, chunks: readonly Chunk[], chunk: number): Seat | null {
  const { tokens } = context.scene;
  const lead = chunks[chunk - 1];
  const apposed = lead?.type === 'mark' && /^[,(:—–]$/.test(tokens[lead.from]!.text);
  const of = lead?.type === 'preposition' && tokens[lead.from]!.norm === 'of';
  if (!apposed && !of) return null;
  for (let i = chunk - 2; i >= Math.max(0, chunk - 8); i--) {
    const piece = chunks[i]!;
    if (piece.type === 'date') continue;
    if (piece.type === 'preposition') continue;
    if (piece.type !== 'phrase') return null;
    if (chunks[i - 1]?.type === 'preposition') continue;
    const noun = nounIn(context, piece);
    return noun >= 0 ? { chunk, seat: i, noun, phrase: piece } : null;
  }
  return null;
}

/** "a sum of 5 million", "an estimate of a cost of 5 million": the noun over a bare one. */
function climbed(context: Context, chunks: readonly Chunk[], seat: Seat): Seat {
  const { tokens } = context.scene;
  const lead = chunks[seat.seat - 1];
  const before = chunks[seat.seat - 2];
  if (moneyNoun(tokens[seat.noun]!.norm) !== 'none' || lead?.type !== 'preposition' || before?.type !== 'phrase')
    return seat;
  const noun = tokens[lead.from]!.norm === 'of' ? nounIn(context, before) : -1;
  return noun < 0 ? seat : { ...seat, seat: seat.seat - 2, noun, phrase: before };
}

/** The number of the chunk in which a token stands, or -1. By halving. */
export function chunkAt(chunks: readonly Chunk[], at: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  const found = chunks[low];
  return found && found.from <= at ? low : -1;
}

/** The noun of money that ends a phrase; -1 where none does. */
export function nounIn({ scene }: Context, { from, to }: TokenRange): number {
  for (let i = to - 1; i >= Math.max(from, to - 2); i--) if (moneyNoun(scene.tokens[i]!.norm) !== null) return i;
  return -1;
}

/** What a phrase is to a verb: its subject, its object, or what stands behind which preposition; null where nothing. */
export function roleOf(one: Predication, { from }: TokenRange): string | null {
  const has = (list: readonly TokenRange[]): boolean => list.some((each) => each.from === from);
  if (has(one.objects)) return 'object';
  if (has(one.subject)) return 'subject';
  return one.obliques.find((each) => each.from === from)?.preposition ?? null;
}

/** True where a sum goes on a list whose first sum stands before it: right behind a mark or "and". */
export const isListed = (chunks: readonly Chunk[], chunk: number): boolean =>
  BETWEEN.has(chunks[chunk - 1]?.type ?? '') ||
  (chunks[chunk - 1]?.type === 'preposition' && BETWEEN.has(chunks[chunk - 2]?.type ?? ''));
