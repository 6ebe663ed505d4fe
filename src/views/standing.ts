// What people decided of a claim or a statement, in the words of every view.
import type { ClaimDecision, StatementDecision } from '../register/event.ts';
import type { StatementRow } from '../register/statement-row.ts';
import { shown } from './shown.ts';

/** What nobody has decided anything of yet. */
export const MACHINE = 'machine reading, not reviewed';

/** "corrected by Ann on 2026-01-02: the ministry said it". */
export function reviewWords({
  decision,
  by,
  time,
  reason,
}: {
  readonly decision: ClaimDecision | StatementDecision;
  readonly by: string;
  readonly time: string;
  readonly reason: string | null;
}): string {
  return `${decision} by ${shown(by)} on ${time.slice(0, 10)}${reason ? `: ${shown(reason)}` : ''}`;
}

/** The last decision on a statement, else that a machine read it. */
export function rowWords({ reviews }: StatementRow): string {
  const last = reviews.at(-1);
  return last ? reviewWords(last) : MACHINE;
}

/** "machine reading, 2 of 7 statements reviewed". */
export function rowsWords(rows: readonly StatementRow[]): string {
  const reviewed = rows.filter(({ reviews }) => reviews.length > 0).length;
  return reviewed ? `machine reading, ${reviewed} of ${rows.length} statements reviewed` : MACHINE;
}
