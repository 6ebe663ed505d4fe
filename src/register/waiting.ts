// What a later reading left for a person: claims that stand because somebody decided on them, and what would be read in their place.
import { isShown, type Row } from './row.ts';
import type { Store } from './store.ts';

export interface Waiting {
  /** The claim that a person decided on, which the newest reading has no longer. */
  readonly stands: Row;
  /** The claims that wait in its place; empty where the newest reading has nothing there. */
  readonly instead: readonly Row[];
}

/** Everything that waits for a person since a later reading, in the order in which the claims became known. */
export function waitingOf(store: Pick<Store, 'waiting'>): readonly Waiting[] {
  const rows = store.waiting();
  const held = Map.groupBy(
    rows.filter((row) => row.held !== null && row.until === null && !isShown(row, null)),
    ({ held: by }) => by,
  );
  return rows
    .filter(({ unread, until }) => unread !== null && until === null)
    .map((stands) => ({ stands, instead: held.get(stands.cell.claim.id) ?? [] }));
}
