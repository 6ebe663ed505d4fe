// What became of each group: an outcome is told of the group that a rule can say, else of all.
import type { OutcomeClaim } from '../claims/claim.ts';
import type { Gathering, Group } from './cohorts.ts';
import { boundsOf, dayNumber, mayCoincide } from './edtf.ts';
import type { Cell } from './entry.ts';
import type { Fate } from './entry-parts.ts';
import { inOrder } from './stages.ts';

/** An outcome with the group that it is told of; null: of all, because no rule can say which. */
export interface Placed {
  readonly cell: Cell<OutcomeClaim>;
  readonly group: Group | null;
  readonly rule: string;
}

const ALL = 'no rule can say of which group';
const factOf = ({ source }: Cell): string | null => (source.type === 'citation' ? source.citation.fact : null);

/** Groups by what an outcome may name them by. */
function indexOf(groups: readonly Group[]) {
  const facts = new Map<string, Set<Group>>();
  const nations = new Map<string, Group[]>();
  const counts = new Map<number, Group[]>();
  for (const group of groups) {
    for (const cell of group.cells) {
      const fact = factOf(cell);
      if (fact !== null) facts.set(fact, (facts.get(fact) ?? new Set()).add(group));
    }
    for (const code of group.nationalities) nations.set(code, [...(nations.get(code) ?? []).slice(0, MOST), group]);
    for (const { count } of group.counts)
      if (count !== null) counts.set(count, [...(counts.get(count) ?? []).slice(0, MOST), group]);
  }
  return { facts, nations, counts };
}
/** More groups of one nationality or number than this are not told apart by it. */
const MOST = 4;

const lastDay = ({ claim }: Cell<OutcomeClaim>): number | null => {
  const last = claim.date === null ? null : boundsOf(claim.date)?.last;
  return last ? dayNumber(last) : null;
};
const only = (groups: Iterable<Group>): Group | null => {
  const [first, second] = groups;
  return first && !second ? first : null;
};
const holds = (group: Group, { claim }: Cell<OutcomeClaim>): boolean =>
  claim.count === null ||
  group.counts.every(({ count }) => count === null) ||
  group.counts.some(({ count }) => count !== null && count >= claim.count!);

/** The largest number that a group is told with. */
const mostOf = ({ counts }: Group): number => counts.reduce((top, { count }) => Math.max(top, count ?? 0), 0);

/** False where more people are told of than came in the known groups: then another group came that nobody tells of. */
function isWhole(
  outcomes: readonly Cell<OutcomeClaim>[],
  groups: readonly Group[],
  totals: Gathering['totals'],
): boolean {
  const known = groups.reduce((sum, group) => sum + mostOf(group), 0);
  const uncounted = groups.some(({ counts }) => counts.every(({ count }) => count === null));
  const more = ({ claim }: Gathering['totals'][number] | Cell<OutcomeClaim>): boolean =>
    !claim.hedged && claim.count !== null && claim.count > known;
  return uncounted || !(totals.some(more) || outcomes.some(more));
}

/** Each outcome with the first rule that says of which group it is: the same fact, a nationality, the only one, the day, the number. */
export function placeOutcomes(
  outcomes: readonly Cell<OutcomeClaim>[],
  { groups, totals }: Gathering,
): readonly Placed[] {
  const whole = isWhole(outcomes, groups, totals);
  const { facts, nations, counts } = indexOf(groups);
  const dated = groups.filter(({ days }) => days !== null);
  // a number without a day that is no larger than a group is taken for some of it; a larger one is people of whom no day is known
  const largest = dated.reduce((top, group) => Math.max(top, mostOf(group)), 0);
  const isTimed = groups.every((group) => group.days !== null || mostOf(group) <= largest);
  const placed = inOrder(outcomes.filter(({ superseded }) => !superseded)).map((cell): Placed => {
    const { claim } = cell;
    const day = lastDay(cell);
    const hadCome = (group: Group): boolean => day === null || group.days === null || group.days[0] <= day;
    const named = claim.nationalities.flatMap((code) => nations.get(code) ?? []);
    const ofNations = new Set(
      named.filter((group) => claim.nationalities.every((code) => group.nationalities.has(code)) && hadCome(group)),
    );
    const byThen = whole && isTimed && day !== null ? dated.slice(0, 2).filter(hadCome) : [];
    const rules: readonly (readonly [string, Group | null])[] = [
      ['told with it in one fact', only([...(facts.get(factOf(cell) ?? '') ?? [])].filter(hadCome))],
      ['the only group with that nationality', only(ofNations)],
      ['the only group that is known', whole && groups.length === 1 ? groups[0]! : null],
      ['no other group had come by then', byThen.length === 1 ? byThen[0]! : null],
      [
        'the only group of that number',
        claim.count === null ? null : only((counts.get(claim.count) ?? []).filter(hadCome)),
      ],
    ];
    const found = rules.find(([, group]) => group !== null && holds(group, cell));
    return found ? { cell, group: found[1], rule: found[0] } : { cell, group: null, rule: ALL };
  });
  return joined(placed);
}

/** An outcome that nothing else places is that of the group of which the same outcome and number is told, where there is one only. */
function joined(placed: readonly Placed[]): readonly Placed[] {
  const key = ({ cell: { claim } }: Placed): string => `${claim.outcome} ${claim.count}`;
  const known = new Map<string, Placed | null>();
  for (const one of placed) {
    if (one.group === null || one.cell.claim.count === null) continue;
    const there = known.get(key(one));
    known.set(key(one), there === undefined || there?.group === one.group ? one : null);
  }
  return placed.map((one) => {
    const same = one.group === null ? known.get(key(one)) : null;
    const [, month] = /^XXXX-(\d{2})/.exec(one.cell.claim.date ?? '') ?? [];
    const fits = same && (one.cell.claim.date === null || (month && same.cell.claim.date?.slice(5, 7) === month));
    return fits ? { ...one, group: same.group, rule: 'the same outcome and number is told of it' } : one;
  });
}

/** The same fate told by several claims is one: the same outcome and number, at dates that may be one. */
export function fatesOf(placed: readonly Placed[]): readonly Fate[] {
  const fates: { fate: Fate; date: string | null }[] = [];
  const last = new Map<string, number>();
  for (const { cell, rule } of placed) {
    const { outcome, count, share, qualifier, date, alleged, hedged, id } = cell.claim;
    const key = JSON.stringify([outcome, count, share, alleged, hedged]);
    const at = last.get(key);
    const there = at === undefined ? undefined : fates[at];
    const timed = date !== null && Boolean(boundsOf(date)?.last);
    if (there && (!timed || there.date === null || mayCoincide(there.date, date))) {
      const finer = timed && (there.date === null || date.length > there.date.length) ? date : there.date;
      const claims = [...new Set([...there.fate.claims, id])];
      fates[at!] = { fate: { ...there.fate, claims, date: finer ?? there.fate.date }, date: finer };
    } else {
      last.set(key, fates.length);
      fates.push({
        fate: { outcome, count, share, qualifier, date, alleged, hedged, rule, claims: [id] },
        date: timed ? date : null,
      });
    }
  }
  return fates.map(({ fate }) => fate);
}
