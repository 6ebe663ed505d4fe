// People who were moved together: the transfers that tell of one day and number are one group, whoever tells it.
import type { TransferClaim } from '../claims/claim.ts';
import { boundsOf, dayNumber } from './edtf.ts';
import type { Cell } from './entry.ts';
import type { Count } from './entry-parts.ts';
import { mayAgree } from './number-words.ts';
import { byDay, inOrder } from './stages.ts';
import { idsOf } from './teller.ts';

/** A group of people with the transfers that tell of it. */
export interface Group {
  readonly id: string;
  /** The finest date that is told. */
  readonly date: string | null;
  /** The first and last day on which it may have come; null for a group without a day. */
  readonly days: readonly [number, number] | null;
  readonly cells: readonly Cell<TransferClaim>[];
  readonly nationalities: ReadonlySet<string>;
  readonly counts: readonly Count[];
}

export interface Gathering {
  /** Oldest first; those without a day last. */
  readonly groups: readonly Group[];
  /** Running totals and sums over a long time: no groups of their own. */
  readonly totals: readonly Cell<TransferClaim>[];
  /** What tells of people moved and of no group: no number and no day. */
  readonly loose: readonly Cell<TransferClaim>[];
}

type Days = readonly [number, number];
function daysOf(edtf: string | null): Days | null {
  const bounds = edtf === null ? null : boundsOf(edtf);
  return bounds?.first && bounds.last ? [dayNumber(bounds.first), dayNumber(bounds.last)] : null;
}

/** A date that may mean more days than this is a time over which people were moved, not a day on which. */
const LONG = 62;
/** A date that may mean no more days than this is told to the day. */
const SHARP = 2;
/** At most this many groups of one month are looked at for one that is not told to the day. */
const MOST = 32;

interface Open {
  cells: Cell<TransferClaim>[];
  nations: Set<string>;
  date: string | null;
  days: Days | null;
}

/** Groups by the days and months on which they may have come, so that no claim is held against all. */
interface Index {
  readonly groups: Open[];
  readonly byDay: Map<number, Open[]>;
  readonly byMonth: Map<string, Open[]>;
  readonly byCount: Map<number, Open[]>;
}

function put<K>(map: Map<K, Open[]>, key: K, group: Open): void {
  const there = map.get(key);
  if (!there) map.set(key, [group]);
  else if (there.at(-1) !== group) there.push(group);
}

const monthOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 7);
function monthsOf([first, last]: Days): readonly string[] {
  const months = new Set<string>();
  for (let day = first; day <= last; day += 28) months.add(monthOf(day));
  return [...months.add(monthOf(last))];
}

const countAgrees = ({ claim }: Cell<TransferClaim>, group: Open): boolean =>
  group.cells.some(
    ({ claim: other }) =>
      claim.count !== null &&
      other.count !== null &&
      mayAgree(claim.count, claim.qualifier, other.count, other.qualifier),
  );
/** True unless both name nationalities and share none. */
const nationsAgree = ({ claim }: Cell<TransferClaim>, { nations }: Open): boolean =>
  !claim.nationalities.length || !nations.size || claim.nationalities.some((code) => nations.has(code));

function join(index: Index, group: Open, cell: Cell<TransferClaim>): void {
  group.cells.push(cell);
  for (const code of cell.claim.nationalities) group.nations.add(code);
  if (cell.claim.count !== null) put(index.byCount, cell.claim.count, group);
}

function open(index: Index, cell: Cell<TransferClaim>, days: Days | null): void {
  const group: Open = { cells: [], nations: new Set(), date: days ? cell.claim.date : null, days };
  index.groups.push(group);
  join(index, group, cell);
  if (!days) return;
  if (days[1] - days[0] <= SHARP) for (let day = days[0]; day <= days[1]; day++) put(index.byDay, day, group);
  for (const month of monthsOf(days)) put(index.byMonth, month, group);
}

/** To the day: the group of that day, or of the day before or after where the number is the same. */
function placeSharp(index: Index, cell: Cell<TransferClaim>, days: Days): void {
  const same = (index.byDay.get(days[0]) ?? []).slice(0, MOST).filter((group) => nationsAgree(cell, group));
  const beside = [days[0] - 1, days[1] + 1]
    .flatMap((day) => (index.byDay.get(day) ?? []).slice(0, MOST))
    .filter((group) => nationsAgree(cell, group) && countAgrees(cell, group));
  const there = same.find((group) => countAgrees(cell, group)) ?? same[0] ?? beside[0];
  if (there) join(index, there, cell);
  else open(index, cell, days);
}

/** To the month: the group of that month with the number; without a number, the only one. Else a group of its own. */
function placeMonth(index: Index, cell: Cell<TransferClaim>, days: Days, loose: Cell<TransferClaim>[]): void {
  const near = [...new Set(monthsOf(days).flatMap((month) => (index.byMonth.get(month) ?? []).slice(0, MOST)))].filter(
    ({ days: there }) => there !== null && there[0] <= days[1] && days[0] <= there[1],
  );
  const fits = near.filter((group) => nationsAgree(cell, group));
  const there = cell.claim.count === null ? fits : fits.filter((group) => countAgrees(cell, group));
  if (there.length === 1 || (there.length > 1 && cell.claim.count !== null)) join(index, there[0]!, cell);
  else if (there.length > 1) loose.push(cell);
  else open(index, cell, days);
}

/** Without a day: the only group with that number (and month, where one is told); else a group without a day. */
function placeUndated(
  index: Index,
  cell: Cell<TransferClaim>,
  known: ReadonlySet<number>,
  loose: Cell<TransferClaim>[],
): void {
  const { count, date } = cell.claim;
  if (count === null || count === 0) {
    loose.push(cell);
    return;
  }
  const month = date === null ? null : /^XXXX-(\d{2})/.exec(date)?.[1];
  const there = (index.byCount.get(count) ?? [])
    .slice(0, MOST)
    .filter(
      (group) => nationsAgree(cell, group) && (!month || group.date === null || group.date.slice(5, 7) === month),
    );
  if (there.length === 1) join(index, there[0]!, cell);
  else if (there.length > 1 || known.has(count)) loose.push(cell);
  else open(index, cell, null);
}

/** The numbers that a group is told with, the most told first. */
function countsOf(cells: readonly Cell<TransferClaim>[]): readonly Count[] {
  const told = Map.groupBy(
    cells.filter(({ claim }) => claim.count !== null),
    ({ claim }) => `${claim.count} ${claim.qualifier}`,
  );
  const counts = [...told.values()].map((own): Count => {
    const { count, qualifier } = own[0]!.claim;
    return { count, qualifier, ...idsOf(own) };
  });
  if (!counts.length) return [{ count: null, qualifier: cells[0]!.claim.qualifier, ...idsOf(cells) }];
  return counts.sort((a, b) => b.claims.length - a.claims.length || a.count! - b.count!);
}

/**
 * The groups that the transfers tell of. A claim to the day makes a group or joins that of its day; one to the month, or without
 * a day, joins the group that has its number. Two flights of two months stay two. Any order of the claims gives the same.
 */
export function cohortsOf(transfers: readonly Cell<TransferClaim>[]): Gathering {
  const done = transfers.filter(({ claim, superseded }) => claim.status === 'done' && !claim.hedged && !superseded);
  const index: Index = { groups: [], byDay: new Map(), byMonth: new Map(), byCount: new Map() };
  const totals: Cell<TransferClaim>[] = [];
  const loose: Cell<TransferClaim>[] = [];
  const sharp: Cell<TransferClaim>[] = [];
  const months: Cell<TransferClaim>[] = [];
  const undated: Cell<TransferClaim>[] = [];
  for (const cell of inOrder(done)) {
    const days = daysOf(cell.claim.date);
    if (cell.claim.of_whom !== null) continue;
    if (cell.claim.as_of !== null || (days && days[1] - days[0] > LONG)) totals.push(cell);
    else if (!days) undated.push(cell);
    else (days[1] - days[0] <= SHARP ? sharp : months).push(cell);
  }
  for (const cell of sharp) placeSharp(index, cell, daysOf(cell.claim.date)!);
  for (const cell of months) placeMonth(index, cell, daysOf(cell.claim.date)!, loose);
  // a part of a group, or the number of a running total, told again without a day is no group of its own
  const parts = done.filter(({ claim }) => claim.of_whom !== null);
  const sums = new Set([...totals, ...parts].flatMap(({ claim }) => (claim.count === null ? [] : [claim.count])));
  for (const cell of undated) placeUndated(index, cell, sums, loose);
  return { groups: closed(index.groups), totals, loose };
}

function closed(groups: readonly Open[]): readonly Group[] {
  const seen = new Map<string, number>();
  const start = ({ days }: Open): number => days?.[0] ?? Number.MAX_SAFE_INTEGER;
  return [...groups]
    .sort((a, b) => start(a) - start(b) || byDay(a.cells[0]!, b.cells[0]!))
    .map(({ cells, nations, date, days }) => {
      const counts = countsOf(cells);
      const name = `${date ?? 'undated'}/${counts[0]!.count ?? 'unstated'}`;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return { id: before ? `${name}/${before + 1}` : name, date, days, cells, nationalities: nations, counts };
    });
}
