// Transfers and outcomes: events that have a number, and are told apart by it.
import type { OutcomeClaim, TransferClaim } from '../claims/claim.ts';
import { type Amount, agree } from './amounts.ts';
import type { Cell } from './entry.ts';
import { apartOnOnePage, begun, firstOf, type Growing, joinRule, pour, put } from './happening-join.ts';
import { ordered, orderedBy, saidAt, type Window, whenOf } from './telling.ts';

type Sized = Cell<TransferClaim | OutcomeClaim>;

const SAME_DAY = joinRule('same day');
const OTHER_NUMBER = joinRule('same day, another number');
const NEAR_DAY = joinRule('same number within three days');
const AROUND = joinRule('a wider date around one event');
const SAME_WIDE = joinRule('the same wide date');
const UNDATED = joinRule('no date, the only such event');

/** Departure, arrival and report of one flight lie within so many days. */
const ONE_FLIGHT = 3;
/** Of so many events of one day or month each is looked at; more are not told apart. */
const MOST = 64;

interface Unit extends Growing {
  readonly amount: Amount;
  readonly nationalities: readonly string[];
  readonly when: Window | null;
}

/**
 * The claims of one key (transfers done, people held) as events: the same number within three days is one event; so are two
 * numbers of one day, unless one page tells both or their nationalities have nothing in common; a month or a year joins the one
 * event in it with that number, a claim without a date the only event of its number.
 */
export function joinSized(cells: readonly Sized[]): readonly Growing[] {
  const units = unitsOf(cells);
  const days = units.filter(({ when }) => when?.day);
  const wide = orderedBy(
    units.filter(({ when }) => when && !when.day),
    firstOf,
    byWidth,
  );
  const dated = sameDay(sameNumber(days)).sort((a, b) => a.first - b.first);
  const groups = [...dated, ...widened(wide, dated)];
  const bySize = Map.groupBy(groups, ({ amount }) => amount.count);
  const rest: Unit[] = [];
  for (const unit of units.filter(({ when }) => !when)) {
    const said = saidAt(unit.members[0]!.cell);
    const there = (unit.amount.count === null ? [] : (bySize.get(unit.amount.count) ?? [])).slice(0, MOST);
    const fits = there.filter((group) => meets(unit, group) && (!said || group.first <= said.last));
    if (fits.length === 1) pour(fits[0]!, unit, UNDATED);
    else rest.push(unit);
  }
  return [...groups, ...rest];
}

const byWidth = (a: Unit, b: Unit): number => a.when!.last - a.when!.first - (b.when!.last - b.when!.first);

/** Claims with the same date, number and qualifier; without a date and a number each stays alone. */
function unitsOf(cells: readonly Sized[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const cell of ordered(cells)) {
    const { claim } = cell;
    const when = whenOf(cell);
    const amount = { count: claim.count, qualifier: claim.qualifier };
    const open = !when && claim.count === null;
    const nations = [...claim.nationalities].sort();
    const key = open ? claim.id : `${when?.first} ${when?.last} ${claim.count} ${claim.qualifier} ${nations.join()}`;
    const there = units.get(key);
    if (there) put(there, cell, when, when?.day ? SAME_DAY : SAME_WIDE);
    else units.set(key, { ...begun(cell, when), amount, nationalities: nations, when });
  }
  return [...units.values()];
}

const meets = (a: Unit, b: Unit): boolean =>
  !apartOnOnePage(a, b) &&
  (!a.nationalities.length ||
    !b.nationalities.length ||
    a.nationalities.some((nation) => b.nationalities.includes(nation)));

/** The same number on days near one another: departure, arrival, report. */
function sameNumber(units: readonly Unit[]): readonly Unit[] {
  const groups: Unit[] = [];
  for (const [, same] of Map.groupBy(units, ({ amount }) => `${amount.count} ${amount.qualifier}`)) {
    let anchor: Unit | null = null;
    let from = 0;
    for (const unit of [...same].sort((a, b) => a.first - b.first)) {
      if (anchor && unit.amount.count !== null && unit.first - from <= ONE_FLIGHT && meets(anchor, unit)) {
        pour(anchor, unit, unit.first === from ? SAME_DAY : NEAR_DAY);
      } else {
        anchor = unit;
        from = unit.first;
        groups.push(unit);
      }
    }
  }
  return groups;
}

/** Of the groups of one day those that can be one event: numbers that agree first, then numbers that do not. */
function sameDay(units: readonly Unit[]): Unit[] {
  const gone = new Set<Unit>();
  const byDay = new Map<number, Unit[]>();
  for (const unit of orderedBy(units, firstOf, bySupport)) {
    for (let day = unit.first; day <= unit.last; day++) {
      const there = byDay.get(day);
      const home =
        there && !gone.has(unit)
          ? homeOf(
              unit,
              there.slice(0, MOST).filter((other) => other !== unit && !gone.has(other)),
            )
          : null;
      if (home) {
        pour(home, unit, agree(home.amount, unit.amount) ? SAME_DAY : OTHER_NUMBER);
        gone.add(unit);
      } else if (!gone.has(unit)) {
        if (there) there.push(unit);
        else byDay.set(day, [unit]);
      }
    }
  }
  return units.filter((unit) => !gone.has(unit));
}

const bySupport = (a: Unit, b: Unit): number =>
  Number(a.amount.count === null) - Number(b.amount.count === null) || b.pages.size - a.pages.size;

function homeOf(unit: Unit, there: readonly Unit[]): Unit | null {
  const open = there.filter((other) => meets(unit, other));
  const same = open.filter(({ amount }) => agree(amount, unit.amount));
  if (same.length) return same.length === 1 || same[0]!.amount.count === unit.amount.count ? same[0]! : null;
  return open.length === 1 ? open[0]! : null;
}

/** Puts each wider date to the one event that it can mean; what finds none or several is one more of its own, and is returned. */
function widened(wide: readonly Unit[], dated: readonly Unit[]): readonly Unit[] {
  const own = new Map<number | null, Unit[]>();
  for (const unit of wide) {
    const count = unit.amount.count;
    const there = [...between(dated, unit), ...(own.get(count) ?? []).slice(0, MOST)].filter(
      (group) =>
        group.first <= unit.last && group.last >= unit.first && agree(group.amount, unit.amount) && meets(unit, group),
    );
    const equal = there.filter(({ amount }) => amount.count === count);
    const home = equal.length === 1 ? equal[0]! : there.length === 1 ? there[0]! : null;
    if (home) pour(home, unit, home.first === unit.first && home.last === unit.last ? SAME_WIDE : AROUND);
    else own.set(count, [...(own.get(count) ?? []), unit]);
  }
  return [...own.values()].flat();
}

/** Of the groups in the order of time the first ones that may lie in a window. */
function between(dated: readonly Unit[], { first, last }: Growing): readonly Unit[] {
  let from = 0;
  let to = dated.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (dated[middle]!.first < first - ONE_FLIGHT) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < dated.length && end - from < MOST && dated[end]!.first <= last) end++;
  return dated.slice(from, end);
}
