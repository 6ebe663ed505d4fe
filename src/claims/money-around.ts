// Who pays and who is paid by what hangs on a sum, on its noun and on what comes to it.
import type { Chunk } from '../language/chunks.ts';
import { hanging } from '../language/nominals.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import type { Seat } from './money-seats.ts';
import { joinedSides, OPEN, type Sides, sidesOfNoun } from './money-sides.ts';
import { moneyNoun } from './money-words.ts';
import type { Nature } from './values.ts';

/** The sides by what stands around the noun, and by what hangs on the sum. */
export function sidesAround(
  context: Context,
  chunks: readonly Chunk[],
  seat: Seat,
  noun: Nature | 'none' | null,
): Sides {
  const { tokens } = context.scene;
  const hangs = hanging(tokens, chunks, seat.chunk);
  const bySum = sidesOfNoun(context, 'sum', null, hangs);
  if (seat.noun < 0 || !seat.phrase) return bySum;
  const number = chunks.findIndex(({ from }) => from === seat.phrase!.from);
  const before = { from: seat.phrase.from, to: seat.noun };
  const byNoun = sidesOfNoun(context, noun ?? 'none', before, hanging(tokens, chunks, number));
  return joinedSides(byNoun, noun === 'spent' || noun === 'estimated' ? { ...byNoun, payee: byNoun.payee } : bySum);
}

/** Of "the cost to Italy was put at": what hangs on the subject. */
export function subjectSides(context: Context, chunks: readonly Chunk[], one: Predication): Sides {
  const range = (one.passive ? one.subject : [...one.objects, ...one.subject]).find(
    ({ to }) => moneyNoun(context.scene.tokens[to - 1]!.norm) !== null,
  );
  if (!range) return { payer: OPEN, payee: OPEN, toPeople: false };
  const number = chunks.findIndex(({ from }) => from === range.from);
  return sidesOfNoun(context, 'spent', range, hanging(context.scene.tokens, chunks, number));
}
