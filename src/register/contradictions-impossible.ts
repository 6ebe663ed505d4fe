// What a page cannot know: it tells as done what is later than the page.
import { contradiction, plain, side } from './contradiction.ts';
import type { Cell, Contradiction } from './entry.ts';
import { pageDate, pageOf, whenOf } from './telling.ts';

/** The clocks of page and event may differ by a day. */
const CLOCKS = 1;
const DONE = new Set(['signed', 'ratified', 'first_transfer', 'ruled_unlawful', 'upheld', 'dismissed']);

function isDone({ claim }: Cell): boolean {
  if (claim.hedged) return false;
  if (claim.kind === 'stage') return !claim.denied && !claim.silent && DONE.has(claim.stage);
  if (claim.kind === 'transfer') return claim.status === 'done';
  if (claim.kind === 'money') return claim.nature === 'paid' || claim.nature === 'received';
  return claim.kind === 'outcome' || (claim.kind === 'proceeding' && claim.holding !== null);
}

/** Claims of what was done after the day of their own page. A citation has no day of its own. */
export function impossibleRules(cells: readonly Cell[]): readonly Contradiction[] {
  const late = cells.filter((cell) => {
    const [page, when] = [pageDate(cell), whenOf(cell)];
    return page !== null && when !== null && isDone(cell) && when.first > page.last + CLOCKS;
  });
  return [...Map.groupBy(late, (cell) => `${pageOf(cell)} ${whenOf(cell)!.edtf}`).values()].map((same) => {
    const [when, page] = [whenOf(same[0]!)!.edtf, pageDate(same[0]!)!.edtf];
    const { claim } = same[0]!;
    const what = claim.kind === 'stage' ? plain(claim.stage) : claim.kind;
    return contradiction('dated after its own page', `a page of ${page} tells of ${when} as past (${what}).`, [
      side(when, same),
      { says: `the page is of ${page}`, claims: [] },
    ]);
  });
}
