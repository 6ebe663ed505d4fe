// Totals: against their parts, against one another, against nobody, and against what became of the people.
import type { TransferClaim } from '../claims/claim.ts';
import { contradiction, numberWords, plain, side } from './contradiction.ts';
import { type Counted, countings, groupOf, groupWords, isCounted, isMove } from './contradictions-counts.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Join } from './happening-join.ts';
import { mayMeet, ofKind, ordered, pagesOf, placeInTime, toldApart, whenOf } from './telling.ts';

/** What a number allows: the least and the most that can be meant. */
interface Reach {
  readonly least: number;
  readonly most: number;
}
const ABOUT = 0.1;
function reachOf({ claim: { count, qualifier } }: Counted): Reach {
  const number = count ?? 0;
  if (qualifier === 'about') return { least: number * (1 - ABOUT), most: number * (1 + ABOUT) };
  if (qualifier === 'up_to') return { least: 0, most: number };
  if (qualifier === 'exact') return { least: number, most: number };
  return { least: number, most: Number.POSITIVE_INFINITY };
}

/** One transfer as most pages count it. */
interface Move {
  readonly cells: readonly Counted[];
  readonly when: { readonly first: number; readonly last: number };
}

/** What a total, a plain "nobody" and an outcome have against what is known of transfers. */
export function totalRules(cells: readonly Cell[], joins: readonly Join[]): readonly Contradiction[] {
  const moves = movesOf(joins);
  const totals = ordered(
    runningTotals(cells)
      .filter(({ claim }) => claim.count !== null && claim.of_whom === null)
      .filter((cell) => whenOf(cell) !== null),
  );
  return [
    ...belowParts(totals, moves),
    ...againstTotals(totals),
    ...nobody(cells, moves),
    ...moreOut(joins, moves, totals),
  ];
}

/** Plain counts of all who were moved by a day. */
const runningTotals = (cells: readonly Cell[]): readonly Cell<TransferClaim>[] =>
  ofKind(cells, 'transfer').filter(({ claim }) => claim.status === 'done' && claim.as_of !== null && !claim.hedged);

/** The transfers that are dated to the day, and those of a month that has no other: each once, the earliest first. */
function movesOf(joins: readonly Join[]): readonly Move[] {
  const moves: Move[] = [];
  for (const { members } of joins) {
    if (!isMove(members[0]!.cell)) continue;
    const [most] = countings(members.map(({ cell }) => cell));
    const [when] = (most ?? [])
      .flatMap((cell) => whenOf(cell) ?? [])
      .sort((a, b) => a.last - a.first - (b.last - b.first));
    if (most && when && when.last - when.first <= MONTH) moves.push({ cells: most, when });
  }
  moves.sort((a, b) => a.when.first - b.when.first || a.when.last - b.when.last);
  let reached = Number.NEGATIVE_INFINITY;
  return moves.filter(({ when }, i) => {
    const before = reached;
    reached = Math.max(reached, when.last);
    // two of one time may be one, told with a day and without
    return when.first === when.last || (before < when.first && (moves[i + 1]?.when.first ?? reached + 1) > when.last);
  });
}
const MONTH = 31;

const counted = (cell: Counted): string =>
  [numberWords(cell.claim.count, cell.claim.qualifier), groupWords(cell)].filter(Boolean).join(' ');

/** More were moved by the day of a total than it has. */
function belowParts(totals: readonly Counted[], moves: readonly Move[]): readonly Contradiction[] {
  const byGroup = Map.groupBy(moves, ({ cells }) => groupOf(cells[0]!));
  const running = new Map<string, readonly number[]>();
  for (const [group, own] of [...byGroup, ['', moves] as const]) running.set(group, runningSum(own));
  return totals.flatMap((total) => {
    const until = whenOf(total)!.first;
    const parts = groupOf(total) === '' ? moves : (byGroup.get(groupOf(total)) ?? []);
    const known = firstAfter(parts, until);
    const sum = known ? running.get(groupOf(total))![known - 1]! : 0;
    if (sum <= reachOf(total).most) return [];
    const told = parts.slice(0, Math.min(known, NAMED)).flatMap(({ cells }) => cells);
    if (known === 1 && toldApart(pagesOf([total]), pagesOf(told))) return [];
    const says = `a total of ${counted(total)} as of ${whenOf(total)!.edtf}; the transfers known by then come to ${sum.toLocaleString('en')}.`;
    const sides = [side(`in all ${counted(total)}`, [total]), side(`together ${sum.toLocaleString('en')}`, told)];
    return [contradiction('a total below its parts', says, sides)];
  });
}

/** Of the transfers that a total is set against so many are named. */
const NAMED = 12;

function runningSum(moves: readonly Move[]): readonly number[] {
  const sums: number[] = [];
  for (const { cells } of moves) sums.push((sums.at(-1) ?? 0) + reachOf(cells[0]!).least);
  return sums;
}

/** How many of the transfers, in the order of time, were made by a day. */
function firstAfter(moves: readonly Move[], day: number): number {
  let from = 0;
  let to = moves.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (moves[middle]!.when.first <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A later total that is smaller than an earlier one counts others. */
function againstTotals(totals: readonly Counted[]): readonly Contradiction[] {
  let greatest: Counted | null = null;
  const against: Counted[] = [];
  for (const total of totals) {
    if (greatest && reachOf(total).most < reachOf(greatest).least && groupOf(total) !== groupOf(greatest))
      against.push(total);
    else if (!greatest || reachOf(total).least > reachOf(greatest).least) greatest = total;
  }
  const apart = against.filter((total) => greatest && !toldApart(pagesOf([total]), pagesOf([greatest])));
  if (!greatest || !apart.length) return [];
  const all = [greatest, ...apart];
  const says = `totals of different people: ${all.map(counted).join('; ')}.`;
  return [
    contradiction(
      'two totals of two groups',
      says,
      all.map((total) => side(`${counted(total)}, as of ${whenOf(total)!.edtf}`, [total])),
    ),
  ];
}

/** One source has nobody moved by a day at which another has people moved. */
function nobody(cells: readonly Cell[], moves: readonly Move[]): readonly Contradiction[] {
  const none = cells
    .filter(isCounted)
    .filter(
      (cell) =>
        cell.claim.kind === 'transfer' && cell.claim.status === 'none' && !cell.claim.hedged && groupOf(cell) === '',
    );
  const some = [
    ...moves,
    ...runningTotals(cells)
      .filter(({ claim }) => claim.count !== 0)
      .flatMap((cell) => (whenOf(cell) ? [{ cells: [cell], when: whenOf(cell)! }] : [])),
  ].sort((a, b) => a.when.last - b.when.last);
  const earliest = some.slice(0, NAMED);
  const byRule = new Map<string, { readonly none: Counted[]; readonly some: Set<Counted> }>();
  for (const cell of none) {
    const by = placeInTime(cell);
    const before = by
      ? earliest.find(({ when, cells: own }) => when.last <= by.first && !toldApart(pagesOf([cell]), pagesOf(own)))
      : undefined;
    if (!before) continue;
    const rule = groupOf(before.cells[0]!) ? 'nobody and somebody' : 'people moved and nobody moved';
    const there = byRule.get(rule) ?? { none: [], some: new Set() };
    there.none.push(cell);
    for (const own of before.cells) there.some.add(own);
    byRule.set(rule, there);
  }
  return [...byRule].map(([rule, told]) => {
    const one = [...told.some][0]!;
    const says = `nobody moved by ${placeInTime(told.none[0]!)!.edtf}, and ${counted(one)} moved by ${whenOf(one)!.edtf}.`;
    return contradiction(rule, says, [side('nobody', told.none), side(counted(one), [...told.some])]);
  });
}

const GONE = new Set(['repatriated', 'left', 'onward_removed', 'returned_to_sender', 'refouled']);
/** So much more may have come out than went in before two events are behind it. */
const A_LITTLE = 1.25;

/** After one known transfer more people are counted than it brought: its number was not the whole. */
function moreOut(joins: readonly Join[], moves: readonly Move[], totals: readonly Counted[]): readonly Contradiction[] {
  if (moves.length !== 1 || totals.length) return [];
  const [move] = moves as [Move];
  const brought = reachOf(move.cells[0]!);
  return joins.flatMap(({ members }) => {
    const { claim } = members[0]!.cell;
    if (claim.kind !== 'outcome' || !(GONE.has(claim.outcome) || claim.outcome === 'unknown')) return [];
    const [most] = countings(members.map(({ cell }) => cell));
    const when = most && placeInTime(most[0]!);
    if (!most || !when || when.first < move.when.first || mayMeet(when, { ...move.when, day: true, edtf: '' }))
      return [];
    const { least } = reachOf(most[0]!);
    if (least <= brought.most || least > brought.most * A_LITTLE || !sameNations(most[0]!, move.cells[0]!)) return [];
    const says = `${counted(move.cells[0]!)} moved on ${whenOf(move.cells[0]!)!.edtf}, and ${counted(most[0]!)} ${fateWords(claim.outcome)} later.`;
    return [
      contradiction('more came out than went in', says, [
        side(`moved: ${counted(move.cells[0]!)}`, move.cells),
        side(`${fateWords(claim.outcome)}: ${counted(most[0]!)}`, most),
      ]),
    ];
  });
}

const sameNations = (a: Counted, b: Counted): boolean =>
  !a.claim.nationalities.length ||
  !b.claim.nationalities.length ||
  a.claim.nationalities.some((nation) => b.claim.nationalities.includes(nation));

const fateWords = (outcome: string): string => (outcome === 'unknown' ? 'unaccounted for' : plain(outcome));
