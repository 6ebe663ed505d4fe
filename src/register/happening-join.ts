// Brings the claims about one event together: sorted, then swept, so that no order of arrival changes what joins what.
import joins from '../../data/joins.json' with { type: 'json' };
import type { ClaimKind } from '../claims/claim.ts';
import type { Cell } from './entry.ts';
import { mayMeet, ordered, orderedBy, pageOf, toldApart, type Window } from './telling.ts';

/** The rule that brought a claim to the others of its event: a name in the table of joins. */
export type JoinRule = string;
export interface Member {
  readonly cell: Cell;
  readonly rule: JoinRule;
}

/** Claims of one kind about one event. */
export interface Join {
  readonly kind: ClaimKind;
  readonly members: readonly Member[];
}

const NAMES = new Set(joins.map(({ name }) => name));
/** A name that the table has; a name it lacks is a mistake of whoever wrote it here. */
export function joinRule(name: string): JoinRule {
  if (!NAMES.has(name)) throw new Error(`data/joins.json has no row "${name}"`);
  return name;
}

const FIRST = joinRule('told first');

/** A group that grows while a list is swept: what is in it, the days it spans, the pages that tell it. */
export interface Growing {
  readonly members: Member[];
  readonly pages: Set<string>;
  first: number;
  last: number;
}

/** A group of one claim. */
export function begun(cell: Cell, when: Window | null): Growing {
  const members: Member[] = [{ cell, rule: FIRST }];
  return {
    members,
    pages: new Set([pageOf(cell)]),
    first: when?.first ?? Number.POSITIVE_INFINITY,
    last: when?.last ?? Number.NEGATIVE_INFINITY,
  };
}

/** The claim that a group began with. */
export const firstOf = ({ members }: Pick<Growing, 'members'>): Cell => members[0]!.cell;

/** Puts a claim into a group by a rule. */
export function put(group: Growing, cell: Cell, when: Window | null, rule: JoinRule): void {
  group.members.push({ cell, rule });
  group.pages.add(pageOf(cell));
  if (!when) return;
  group.first = Math.min(group.first, when.first);
  group.last = Math.max(group.last, when.last);
}

/** Puts one group into another: its first claim is there by the rule, the others as they came. */
export function pour(into: Growing, from: Growing, rule: JoinRule): void {
  for (const { cell, rule: own } of from.members) into.members.push({ cell, rule: own === FIRST ? rule : own });
  for (const page of from.pages) into.pages.add(page);
  into.first = Math.min(into.first, from.first);
  into.last = Math.max(into.last, from.last);
}

/** A finished group: its claims in their order, the first told first. */
export function joined(kind: ClaimKind, { members }: Growing): Join {
  const sorted = [...orderedBy(members, ({ cell }) => cell)];
  const at = sorted.findIndex(({ rule }) => rule === FIRST);
  if (at > 0) {
    // the rule that one claim lacks is the one that brought the two together: it goes to the later of them
    const first = sorted[0]!;
    sorted[at] = { cell: sorted[at]!.cell, rule: first.rule };
    sorted[0] = { cell: first.cell, rule: FIRST };
  }
  return { kind, members: sorted };
}

const NARROW = 31;
const SAME_DAY = joinRule('same day');
const WITHIN = joinRule('within its window');
const AROUND = joinRule('a wider date around one event');
const SAME_WIDE = joinRule('the same wide date');
const UNDATED = joinRule('no date, the only such event');

/** A claim with its place in time, as a sweep takes it. */
export interface Dated {
  readonly cell: Cell;
  readonly when: Window | null;
}

/**
 * Sweeps claims of one key along time: each is of the event before it while no more than `days` lie between it and the first of
 * that event, unless one page dates the two apart. A year or a season joins the one event in it, a claim without a date the only
 * event there is. `rule` names why near ones join.
 */
export function sweep(list: readonly Dated[], days: number, rule: JoinRule = WITHIN): readonly Growing[] {
  const middle = ({ first, last }: Window): number => (first + last) / 2;
  const narrow = orderedBy(
    list.filter(({ when }) => when && when.last - when.first <= NARROW),
    ({ cell }) => cell,
    (a, b) => middle(a.when!) - middle(b.when!),
  );
  const groups: Growing[] = [];
  let anchor = 0;
  let dates = new Map<string, Window>();
  for (const { cell, when } of narrow) {
    const group = groups.at(-1);
    const own = dates.get(pageOf(cell));
    if (group && middle(when!) - anchor <= days && (!own || mayMeet(own, when))) {
      put(group, cell, when, when!.first === group.first && when!.last === group.last ? SAME_DAY : rule);
    } else {
      groups.push(begun(cell, when));
      anchor = middle(when!);
      dates = new Map();
    }
    dates.set(pageOf(cell), when!);
  }
  return [...groups, ...loose(list, groups)];
}

/** The claims with a wide date or none: each to the one event that it can mean, else together by what they say. */
function loose(list: readonly Dated[], groups: readonly Growing[]): readonly Growing[] {
  const wide = Map.groupBy(
    list.filter(({ when }) => !when || when.last - when.first > NARROW),
    ({ when }) => (when ? `${when.first} ${when.last}` : ''),
  );
  const rest: Growing[] = [];
  for (const [, same] of [...wide].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { when } = same[0]!;
    const [first, ...more] = ordered(same.map(({ cell }) => cell));
    const own = begun(first!, when);
    for (const cell of more) put(own, cell, when, SAME_WIDE);
    const fits = within(groups, when);
    if (fits) pour(fits, own, when ? AROUND : UNDATED);
    else rest.push(own);
  }
  return rest;
}

/** The one group that a window meets; null where none or several do. Groups lie in the order of time. */
function within(groups: readonly Growing[], when: Window | null): Growing | null {
  if (!when) return groups.length === 1 ? groups[0]! : null;
  let found: Growing | null = null;
  for (const group of groups) {
    if (group.first > when.last || group.last < when.first) continue;
    if (found) return null;
    found = group;
  }
  return found;
}

/** True where one page tells both groups: it tells two events apart. */
export const apartOnOnePage = (a: Growing, b: Growing): boolean => toldApart(a.pages, b.pages);
