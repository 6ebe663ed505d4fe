// What a person may decide of an arrangement, and what that becomes.
import type { ArrangementId } from './arrangement-id.ts';
import { isArrangementId } from './arrangement-id.ts';
import { boundsOf, isEdtf } from './edtf.ts';
import type { ArrangementReview, EventBody } from './event.ts';
import { type Placing, placed, placingsAt } from './placing.ts';
import type { Refusal } from './review.ts';

/** What a person asks for of an arrangement: whether its ids are any is still to be seen. */
export interface ArrangementCommand extends Omit<ArrangementReview, 'arrangement' | 'into'> {
  readonly arrangement: string;
  readonly into: string | null;
}

/** The register as such a decision sees it. */
export interface ArrangementState {
  /** The ids that have claims now. */
  readonly ids: ReadonlySet<string>;
  readonly placings: readonly Placing[];
}

const refuse = (refused: string): Refusal => ({ refused });

/**
 * The event that a decision on an arrangement becomes, or why it may not be: an id that no claim speaks to, a merge into itself,
 * into one that has nothing, or in a circle; a split without a time or into an id that is taken; a description that says nothing;
 * the undoing of what is no such decision or is undone already; a decision but a description without a reason.
 */
export function decideArrangement(command: ArrangementCommand, state: ArrangementState): EventBody | Refusal {
  const { arrangement, decision, reason } = command;
  if (decision !== 'undone' && !state.ids.has(arrangement))
    return refuse(`got the arrangement "${arrangement}", to which no claim speaks; register lists those that have any`);
  if (decision !== 'described' && !reason?.trim())
    return refuse(`got an arrangement to be ${decision} without a reason, wanted one: say why`);
  const faults = { merged: mergeFault, split: splitFault, described: describeFault, undone: undoFault } as const;
  const fault = faults[decision](command, state);
  if (fault !== null) return refuse(fault);
  const undone = decision === 'undone' ? state.placings.find(({ seq }) => seq === command.undoes) : undefined;
  return {
    type: 'arrangement_reviewed',
    ...command,
    arrangement: undone?.arrangement ?? (arrangement as ArrangementId),
    into: undone?.into ?? (command.into as ArrangementId | null),
    reason: reason?.trim() || null,
  };
}

function mergeFault({ arrangement, into }: ArrangementCommand, { ids, placings }: ArrangementState): string | null {
  if (!into || into === arrangement)
    return `got "${into ?? ''}" to merge ${arrangement} into, wanted another arrangement`;
  if (!ids.has(into))
    return `got "${into}" to merge into, to which no claim speaks; register lists those that have any`;
  const goes = placed(into as ArrangementId, null, placingsAt(placings, null));
  return goes === arrangement ? `got ${into}, which was itself merged into ${arrangement}; undo that first` : null;
}

function splitFault(command: ArrangementCommand, { ids }: ArrangementState): string | null {
  const { arrangement, into, from, until } = command;
  const bad = [from, until].find((date) => date !== null && !isEdtf(date));
  if (bad !== undefined) return `got the date "${bad}", wanted one that exists: 2023-12-05, 2023-12 or 2023`;
  if (from === null && until === null) return 'got a split without a time, wanted from when or until when (or both)';
  const [first, last] = [from && boundsOf(from)?.first, until && boundsOf(until)?.last];
  if (first && last && first > last) return `got a split from ${from} until ${until}, which is no time at all`;
  if (!into || !isArrangementId(into))
    return `got the id "${into ?? ''}" for what is split off, wanted one such as ${arrangement}-2023`;
  return ids.has(into) ? `got the id ${into}, which claims speak to already; wanted a new one, or merge them` : null;
}

const describeFault = ({ title, family, names }: ArrangementCommand): string | null =>
  title === null && family === null && names.length === 0
    ? 'got a description that says nothing, wanted a title, a family or another name'
    : null;

function undoFault({ undoes }: ArrangementCommand, { placings }: ArrangementState): string | null {
  const target = placings.find(({ seq }) => seq === undoes);
  if (!target) return `got event ${undoes ?? ''}, which is no decision on an arrangement; history lists them`;
  return placings.some((placing) => placing.undoes === undoes && stands(placing, placings))
    ? `got event ${undoes}, which is undone already`
    : null;
}

const stands = ({ seq }: Placing, placings: readonly Placing[]): boolean =>
  !placings.some((placing) => placing.undoes === seq && stands(placing, placings));
