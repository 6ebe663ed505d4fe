// One event with two dates: which two moments they are, or whose slip it is.
import { daysByClock } from './clocks.ts';
import { contradiction, plain, side } from './contradiction.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Join } from './happening-join.ts';
import { stageWindow } from './happening-joins.ts';
import {
  apart,
  mayMeet,
  ofKind,
  orderedBy,
  pageDate,
  pagesOf,
  speakerOf,
  toldApart,
  type Window,
  whenOf,
} from './telling.ts';

/** The claims that give an event one date. */
interface Dating {
  readonly when: Window;
  readonly cells: readonly Cell[];
}
/** What the kind of an event makes of two dates. */
type Sort = 'transfer' | 'act' | 'word' | 'report';

/** So many pages that agree make one that does not the odd one. */
const SEVERAL = 3;
/** A reprint takes its own day for that of the event: the page is of that day or a few days later. */
const REPRINT = 7;
const REPORT_NEAR = 3;
/** "Last week" is not meant to the day: so far from it is still it. */
const LOOSE = 3;
const isSpan = ({ edtf }: Window): boolean => edtf.includes('/');
/** Further apart than this two dates of one judgment are the rules of courts. */
const ONE_RULING = 31;

const isPlain = ({ claim }: Cell): boolean =>
  !claim.hedged && !(claim.kind === 'stage' && (claim.denied || claim.silent));

/** The contradictions between dates of one event. */
export function dateRules(cells: readonly Cell[], joins: readonly Join[]): readonly Contradiction[] {
  const announced = announcements(cells);
  const found = new Map<
    string,
    { readonly rule: string; readonly says: string; readonly sides: Map<string, Cell[]> }
  >();
  const add = (rule: string, what: string, base: Dating, other: Dating): void => {
    const dates = [base.when.edtf, other.when.edtf].sort();
    const key = `${rule} ${dates.join()}`;
    const there = found.get(key) ?? { rule, says: `two dates for ${what}: ${dates.join(' and ')}.`, sides: new Map() };
    for (const { when, cells: own } of [base, other]) {
      const told = there.sides.get(when.edtf) ?? [];
      for (const cell of own) if (!told.includes(cell)) told.push(cell);
      there.sides.set(when.edtf, told);
    }
    found.set(key, there);
  };
  for (const join of joins) {
    const sort = sortOf(join);
    if (!sort) continue;
    const [base, ...others] = datings(join.members.map(({ cell }) => cell));
    for (const other of others) {
      if (!base || mayMeet(base.when, other.when) || toldApart(pagesOf(base.cells), pagesOf(other.cells))) continue;
      const rule = ruleOf(sort, base, other, announced);
      if (rule) add(rule, whatOf(base.cells[0]!), base, other);
    }
  }
  for (const [base, other] of otherYears(cells))
    add('the same day of another year', whatOf(base.cells[0]!), base, other);
  return [...found.values()].map(({ rule, says, sides }) =>
    contradiction(
      rule,
      says,
      [...sides].map(([date, own]) => side(date, own)),
    ),
  );
}

function sortOf({ kind, members }: Join): Sort | null {
  const { claim } = members[0]!.cell;
  if (claim.kind === 'stage') {
    if (claim.denied || claim.silent) return null;
    if (claim.stage === 'first_transfer') return 'transfer';
    if (claim.stage === 'reported') return 'report';
    if (stageWindow(claim.stage).act) return 'act';
    return claim.stage === 'agreed' || claim.stage === 'announced' ? 'word' : null;
  }
  if (claim.kind === 'transfer') return claim.status === 'done' && !claim.as_of ? 'transfer' : null;
  if (claim.kind === 'outcome') return claim.outcome === 'repatriated' ? 'transfer' : null;
  return kind === 'proceeding' || kind === 'instrument' ? 'act' : null;
}

/** What has two dates, in words. */
function whatOf({ claim }: Cell): string {
  if (claim.kind === 'stage') return `the stage “${plain(claim.stage)}”`;
  if (claim.kind === 'transfer') return `a transfer of ${claim.count ?? 'people'}`;
  if (claim.kind === 'outcome') return plain(claim.outcome);
  if (claim.kind === 'proceeding') return `a ruling of ${claim.court ?? 'a court'}`;
  return claim.kind === 'instrument' ? `the paper (${plain(claim.dateKind ?? 'date')})` : claim.kind;
}

/** The dates of an event, the one that most pages give first; a day before a month, for it says more. */
export function datings(cells: readonly Cell[]): readonly Dating[] {
  const byDate = new Map<string, { readonly when: Window; readonly cells: Cell[] }>();
  for (const cell of cells) {
    const when = isPlain(cell) ? whenOf(cell) : null;
    if (!when) continue;
    const key = `${when.first} ${when.last}`;
    const there = byDate.get(key);
    if (there) there.cells.push(cell);
    else byDate.set(key, { when, cells: [cell] });
  }
  const width = ({ when }: Dating): number => when.last - when.first;
  return orderedBy(
    [...byDate.values()].map((dating) => ({ dating, pages: pagesOf(dating.cells).size })),
    ({ dating }) => dating.cells[0]!,
    (a, b) => width(a.dating) - width(b.dating) || b.pages - a.pages,
  ).map(({ dating }) => dating);
}

/** The days on which the arrangement was announced, or a party confirmed it. */
const announcements = (cells: readonly Cell[]): readonly Window[] =>
  ofKind(cells, 'stage')
    .filter(
      (cell) =>
        isPlain(cell) &&
        (cell.claim.stage === 'announced' ||
          (cell.claim.stage === 'agreed' && cell.claim.party !== null && cell.claim.party !== 'both')),
    )
    .flatMap((cell) => whenOf(cell) ?? [])
    .filter(({ day }) => day)
    .sort((a, b) => a.first - b.first);

function anyIn(days: readonly Window[], { first, last }: Window): boolean {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (days[middle]!.first < first) from = middle + 1;
    else to = middle;
  }
  return from < days.length && days[from]!.first <= last;
}

/** Why two dates of one event differ: the name of the rule, or null where two days of saying it are no contradiction. */
function ruleOf(sort: Sort, base: Dating, other: Dating, announced: readonly Window[]): string | null {
  const [early, late] = base.when.first < other.when.first ? [base, other] : [other, base];
  const days = apart(early.when, late.when);
  if (days <= LOOSE && (isSpan(early.when) || isSpan(late.when))) return null;
  const { sending, receiving } = base.cells[0]!.claim;
  const byClock = early.when.day && late.when.day && days <= daysByClock(sending, receiving);
  if (sort === 'act' && base.cells[0]!.claim.kind === 'proceeding' && days > ONE_RULING && isFinal(base.cells[0]!))
    return null;
  if (sort === 'report') return sameSpeaker(base, other) && days <= REPORT_NEAR ? 'two dates for one report' : null;
  if (sort === 'word') return byClock && sameSpeaker(base, other) ? 'a day apart across time zones' : null;
  if (isReprint(early, late)) return 'the same day of another month';
  if (leftAndLanded(early, late)) return 'departure and arrival';
  const moment = sort === 'transfer';
  if (anyIn(announced, late.when) && !anyIn(announced, early.when))
    return moment ? 'happened and announced' : 'signed and announced';
  if (late.cells.every((cell) => isOwnDay(cell, late.when)))
    return moment ? 'happened and reported' : 'done and reported';
  if (byClock) return 'a day apart across time zones';
  if (pagesOf(base.cells).size >= SEVERAL && pagesOf(other.cells).size === 1 && other.when.day)
    return 'one page against several';
  return moment ? 'two dates for one transfer' : 'two dates for one act';
}

const isFinal = ({ claim }: Cell): boolean =>
  claim.kind === 'proceeding' && ['merits', 'admissibility', 'appeal'].includes(claim.posture);

/** True where somebody who is named says both, or one of the two has no name to part them. */
function sameSpeaker(a: Dating, b: Dating): boolean {
  const names = new Set(a.cells.map(speakerOf));
  return b.cells.some((cell) => speakerOf(cell) !== null && names.has(speakerOf(cell)));
}

/** The page's own day, or the month that it is of. */
function isOwnDay(cell: Cell, when: Window): boolean {
  const page = pageDate(cell);
  return page !== null && when.first <= page.last && page.first - when.last <= 0;
}

/** The same day of another month, on a page of that other day. */
function isReprint(early: Dating, late: Dating): boolean {
  if (!early.when.day || !late.when.day || early.when.edtf.slice(-2) !== late.when.edtf.slice(-2)) return false;
  if (early.when.edtf.slice(0, 7) === late.when.edtf.slice(0, 7)) return false;
  return late.cells.every((cell) => {
    const page = pageDate(cell);
    return page !== null && page.first >= late.when.first && page.first - late.when.first <= REPRINT;
  });
}

/** One side tells where it left from, the other where it landed. */
function leftAndLanded(early: Dating, late: Dating): boolean {
  const end = (cells: readonly Cell[], which: 'from' | 'to'): boolean =>
    cells.some(
      ({ claim }) =>
        claim.kind === 'transfer' && claim[which] !== null && claim[which === 'from' ? 'to' : 'from'] === null,
    );
  return end(early.cells, 'from') && end(late.cells, 'to');
}

/** Claims of one kind and number whose day and month agree and whose years are next to each other, told by different pages. */
function otherYears(cells: readonly Cell[]): readonly (readonly [Dating, Dating])[] {
  const byDay = new Map<string, Map<number, Cell[]>>();
  for (const cell of cells) {
    const when = isPlain(cell) ? whenOf(cell) : null;
    const key = when?.day ? slipKey(cell) : null;
    if (!when || !key) continue;
    const years = byDay.get(`${key} ${when.edtf.slice(4)}`) ?? new Map<number, Cell[]>();
    byDay.set(`${key} ${when.edtf.slice(4)}`, years);
    const year = Number(when.edtf.slice(0, 4));
    const there = years.get(year);
    if (there) there.push(cell);
    else years.set(year, [cell]);
  }
  const found: (readonly [Dating, Dating])[] = [];
  for (const years of byDay.values()) {
    for (const [year, own] of years) {
      const next = years.get(year + 1);
      if (!next || toldApart(pagesOf(own), pagesOf(next))) continue;
      found.push([
        { when: whenOf(own[0]!)!, cells: own },
        { when: whenOf(next[0]!)!, cells: next },
      ]);
    }
  }
  return found;
}

/** What must agree besides day and month; null for kinds that come round every year. */
function slipKey({ claim }: Cell): string | null {
  if (claim.kind === 'stage') return stageWindow(claim.stage).act ? `stage ${claim.stage}` : null;
  if (claim.kind === 'transfer')
    return claim.status === 'done' && claim.count !== null ? `transfer ${claim.count}` : null;
  if (claim.kind === 'outcome') return claim.count === null ? null : `outcome ${claim.outcome} ${claim.count}`;
  if (claim.kind === 'proceeding') return `proceeding ${claim.object} ${claim.posture} ${claim.holding}`;
  return claim.kind === 'instrument' ? `instrument ${claim.instrument} ${claim.dateKind}` : null;
}
