// What was announced of a flight beside what came of it.
import type { TransferClaim } from '../claims/claim.ts';
import { agree } from './amounts.ts';
import { contradiction, numberWords, side } from './contradiction.ts';
import { countings, isMove } from './contradictions-counts.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Join } from './happening-join.ts';
import { apart, ofKind, pagesOf, toldApart, type Window, whenOf } from './telling.ts';

type Plan = Cell<TransferClaim>;

/** Days between the day that was planned and the day that it was. */
const ONE_FLIGHT = 3;
/** A plan of half as many again is a plan of more flights. */
const ONE_SIZE = 1.5;
/** Of the plans of one arrangement so many are looked at, the oldest first. */
const MOST = 200;

/** Plans for a flight whose number is not that of the flight. A plan for all that may come is none of these. */
export function planRules(cells: readonly Cell[], joins: readonly Join[]): readonly Contradiction[] {
  const plans = ofKind(cells, 'transfer')
    .filter(({ claim }) => (claim.status === 'planned' || claim.status === 'expected') && isNumber(claim))
    .slice(0, MOST);
  if (!plans.length) return [];
  return joins.flatMap(({ members }) => {
    if (!isMove(members[0]!.cell)) return [];
    const [done] = countings(members.map(({ cell }) => cell));
    const when = done && whenOf(done[0]!);
    if (!done || !when?.day) return [];
    const meant = plans.filter((plan) => isOf(plan, done, when) && differs(plan, done[0]!.claim.count!));
    if (!meant.length) return [];
    const [plan, made] = [numberWords(meant[0]!.claim.count, 'exact'), numberWords(done[0]!.claim.count, 'exact')];
    const sides = [side(`announced: ${plan}`, meant), side(`moved: ${made}`, done)];
    return [contradiction('announced and arrived', `${plan} announced and ${made} moved on ${when.edtf}.`, sides)];
  });
}

const isNumber = ({ count, qualifier, hedged }: TransferClaim): boolean =>
  count !== null && count > 0 && qualifier === 'exact' && !hedged;

/** Planned for that day, on another page: what one page has as planned and as done are two things. */
function isOf(plan: Plan, done: readonly Cell[], when: Window): boolean {
  const own = whenOf(plan);
  return own?.day === true && apart(own, when) <= ONE_FLIGHT && !toldApart(pagesOf([plan]), pagesOf(done));
}

function differs({ claim }: Plan, done: number): boolean {
  const [few, many] = [Math.min(claim.count!, done), Math.max(claim.count!, done)];
  return (
    !agree({ count: claim.count, qualifier: 'exact' }, { count: done, qualifier: 'exact' }) && many <= few * ONE_SIZE
  );
}
