// Proceedings: one ruling is one court on one object within days, or one judgment of one case whenever it is told.
import type { ProceedingClaim } from '../claims/claim.ts';
import type { Cell } from './entry.ts';
import { begun, type Growing, joinRule, pour, put, sweep } from './happening-join.ts';
import { ordered, orderedBy, whenOf } from './telling.ts';

type Ruling = Cell<ProceedingClaim>;

const NEAR = joinRule('one court, one object, near dates');
const CASE = joinRule('the same case');

/** A court may rule again on the same object within weeks; what is filed is told for months. */
const RULED = 7;
const FILED = 62;

const isFiled = ({ posture }: ProceedingClaim): boolean => posture === 'filed' || posture === 'arbitration';
/** A filing, the ruling of a court, and the appeal from it are three steps. */
const stepOf = (claim: ProceedingClaim): string =>
  isFiled(claim) ? 'filed' : claim.posture === 'appeal' ? 'appealed' : 'ruled';
/** The steps of a case that end it before that court: there is one of each. */
const FINAL = new Set(['merits', 'admissibility', 'appeal', 'arbitration']);

const folded = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !['the', 'of', 'in', 'for', 's'].includes(word));

/** True where one name may be the other's, shortened: "the High Court" for "the High Court of Eswatini". */
export function maySameCourt(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [folded(a), folded(b)];
  const [few, many] = x.length < y.length ? [x, y] : [y, x];
  return few.every((word) => many.includes(word));
}

/** The claims on proceedings as rulings and filings. */
export function joinRulings(cells: readonly Ruling[]): readonly Growing[] {
  const groups: Growing[] = [];
  for (const [, all] of Map.groupBy(cells, ({ claim }) => `${claim.object} ${stepOf(claim)}`)) {
    const days = isFiled(all[0]!.claim) ? FILED : RULED;
    for (const court of byCourt(all))
      groups.push(
        ...sweep(
          court.map((cell) => ({ cell, when: whenOf(cell) })),
          days,
          NEAR,
        ),
      );
  }
  return byCase(groups);
}

/** The claims under the fullest name of each court; one that names none stands with the only court there is, else apart. */
function byCourt(cells: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const named = Map.groupBy(cells, ({ claim }) => claim.court ?? '');
  const names = [...named.keys()]
    .filter(Boolean)
    .sort((a, b) => folded(b).length - folded(a).length || (a < b ? -1 : 1));
  const courts = new Map<string, Ruling[]>();
  for (const name of names) {
    const full = [...courts.keys()].filter((other) => maySameCourt(name, other));
    const own = named.get(name)!;
    if (full.length === 1) courts.get(full[0]!)!.push(...own);
    else courts.set(name, [...own]);
  }
  const unnamed = named.get('') ?? [];
  const groups = [...courts.values()];
  if (groups.length === 1) groups[0]!.push(...unnamed);
  else if (unnamed.length) groups.push([...unnamed]);
  return groups;
}

/** Brings the groups of one final step of one case together: a judgment is given once, whatever dates it is told with. */
function byCase(groups: readonly Growing[]): readonly Growing[] {
  const homes = new Map<string, Growing>();
  const kept: Growing[] = [];
  const first = ({ members }: Growing): Cell => ordered(members.map(({ cell }) => cell))[0]!;
  for (const group of orderedBy(groups, first)) {
    const known = group.members
      .map(({ cell }) => (cell as Ruling).claim)
      .find((claim) => claim.case && FINAL.has(claim.posture));
    const key = known && `${folded(known.case!).join(' ')} ${known.object} ${known.posture} ${known.holding}`;
    const home = key ? homes.get(key) : undefined;
    if (home) pour(home, group, CASE);
    else {
      const own: Growing = begun(group.members[0]!.cell, whenOf(group.members[0]!.cell));
      for (const { cell, rule } of group.members.slice(1)) put(own, cell, whenOf(cell), rule);
      if (key) homes.set(key, own);
      kept.push(own);
    }
  }
  return kept;
}
