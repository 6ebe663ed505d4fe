// One event with two numbers, and totals beside what they are the total of.
import type { OutcomeClaim, TransferClaim } from '../claims/claim.ts';
import { agree } from './amounts.ts';
import { contradiction, numberWords, plain, side, stateWords } from './contradiction.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Join } from './happening-join.ts';
import { byPages, pageOf, pagesOf, stateBehind, toldApart, whenOf } from './telling.ts';

export type Counted = Cell<TransferClaim | OutcomeClaim>;

/** Words that say that people are meant and not which: no group of their own. */
const ANYBODY = new Set([
  '',
  'people',
  'person',
  'persons',
  'men',
  'individuals',
  'migrants',
  'deportees',
  'passengers',
]);
/** The group that a claim counts, in its words; empty where it says no more than that they are people. */
export function groupOf({ claim }: Counted): string {
  const words = ('population' in claim ? (claim.population ?? '') : '').toLowerCase().trim();
  return ANYBODY.has(words) ? '' : words;
}

/** The same in the words of its source, to be shown. */
export const groupWords = (cell: Counted): string =>
  groupOf(cell) === '' || cell.claim.kind !== 'transfer' ? '' : (cell.claim.population ?? '');

export const isCounted = (cell: Cell): cell is Counted =>
  cell.claim.kind === 'transfer' || cell.claim.kind === 'outcome';
/** True for a transfer that was made, as one event and not as a total or a part of one. */
export const isMove = ({ claim }: Cell): boolean =>
  claim.kind === 'transfer' && claim.status === 'done' && !claim.as_of && claim.of_whom === null;

const plainCounts = (cells: readonly Cell[]): readonly Counted[] =>
  cells.filter(isCounted).filter(({ claim }) => claim.count !== null && !claim.hedged);

/** The numbers told of one event, the one of most pages first. */
export function countings(cells: readonly Cell[]): readonly (readonly Counted[])[] {
  const groups = Map.groupBy(plainCounts(cells), ({ claim }) => `${claim.count} ${claim.qualifier}`);
  return byPages([...groups.values()]);
}

const counts = ({ claim }: Counted): string => numberWords(claim.count, claim.qualifier);
const amountOf = ({ claim }: Counted) => ({ count: claim.count, qualifier: claim.qualifier });
const nations = ({ claim }: Counted): string => [...claim.nationalities].sort().join();

/** Two numbers for one event of one day. */
export function countRules(joins: readonly Join[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const numbers = numbersOf(joins);
  for (const join of joins) {
    const cells = join.members.map(({ cell }) => cell);
    if (!isCounted(cells[0]!) || !isSettledFact(cells[0]!)) continue;
    const [base, ...others] = countings(cells.filter((cell) => whenOf(cell)?.day));
    const byRule = new Map<string, (readonly Counted[])[]>();
    for (const other of others) {
      if (!base || agree(amountOf(base[0]!), amountOf(other[0]!)) || toldApart(pagesOf(base), pagesOf(other))) continue;
      const rule = ruleOf(base, other, numbers);
      byRule.set(rule, [...(byRule.get(rule) ?? []), other]);
    }
    for (const [rule, against] of byRule) {
      const all = [base!, ...against];
      const says = `two numbers for ${whatOf(base![0]!)} of ${whenOf(base![0]!)!.edtf}: ${all.map((same) => counts(same[0]!)).join(' and ')}.`;
      found.push(
        contradiction(
          rule,
          says,
          all.map((same) => side(whose(rule, same), same)),
        ),
      );
    }
  }
  return [...found, ...inOnePage(joins)];
}

const isSettledFact = ({ claim }: Counted): boolean =>
  claim.kind === 'outcome' || (claim.status === 'done' && claim.of_whom === null);
const whatOf = ({ claim }: Counted): string =>
  claim.kind === 'outcome' ? `one outcome (${plain(claim.outcome)})` : claim.as_of ? 'one total' : 'one transfer';

const whose = (rule: string, same: readonly Counted[]): string =>
  rule === 'two counts by two parties'
    ? `${stateWords(stateBehind(same[0]!))}: ${counts(same[0]!)}`
    : [counts(same[0]!), groupWords(same[0]!)].filter(Boolean).join(' ');

/** The numbers that events have, each with the groups that have it. */
function numbersOf(joins: readonly Join[]): ReadonlyMap<number, readonly Cell[]> {
  const numbers = new Map<number, Cell[]>();
  for (const { members } of joins) {
    const { cell } = members[0]!;
    if (!isMove(cell)) continue;
    const [most] = countings(members.map((member) => member.cell));
    if (most) numbers.set(most[0]!.claim.count!, [...most]);
  }
  return numbers;
}

function ruleOf(
  base: readonly Counted[],
  other: readonly Counted[],
  numbers: ReadonlyMap<number, readonly Cell[]>,
): string {
  const [a, b] = [base[0]!, other[0]!];
  const [x, y] = [stateBehind(a), stateBehind(b)];
  if (x && y && x !== y) return 'two counts by two parties';
  if (groupOf(a) !== groupOf(b)) return 'two counts of two groups';
  if (nations(a) !== nations(b)) return 'two counts of two nations';
  if (a.claim.kind === 'outcome' && numbers.has(b.claim.count!) !== numbers.has(a.claim.count!))
    return 'the count of another event';
  return 'two counts for one event';
}

/** One page with two numbers for an event of one day, where another page has it once. */
function inOnePage(joins: readonly Join[]): readonly Contradiction[] {
  const moves = joins
    .flatMap(({ members }) => members.map(({ cell }) => cell))
    .filter((cell): cell is Counted => isMove(cell));
  const byDay = Map.groupBy(
    plainCounts(moves).filter((cell) => whenOf(cell)?.day),
    (cell) => `${whenOf(cell)!.first} ${groupOf(cell)} ${nations(cell)}`,
  );
  const found: Contradiction[] = [];
  for (const [, same] of byDay) {
    const byPage = Map.groupBy(same, pageOf);
    const single = [...byPage.values()].filter((own) => new Set(own.map(({ claim }) => claim.count)).size === 1);
    const told = new Set(single.map((own) => own[0]!.claim.count));
    if (told.size !== 1) continue;
    for (const own of byPage.values()) {
      const right = own.filter(({ claim }) => told.has(claim.count));
      const wrong = own.filter(
        (cell) => !right.includes(cell) && right.length > 0 && !right.some((other) => inOneBreath(cell, other)),
      );
      const numbers = new Set(wrong.map(({ claim }) => claim.count));
      if (numbers.size !== 1 || agree(amountOf(right[0]!), amountOf(wrong[0]!))) continue;
      const says = `one page has ${counts(right[0]!)} and ${counts(wrong[0]!)} for one transfer of ${whenOf(right[0]!)!.edtf}.`;
      found.push(
        contradiction('two counts in one page', says, [side(counts(right[0]!), right), side(counts(wrong[0]!), wrong)]),
      );
    }
  }
  return found;
}

/** The same words give both: a part and its whole. */
function inOneBreath(a: Cell, b: Cell): boolean {
  if (a.source.type === 'citation') return true;
  return a.claim.evidence.some((x) => b.claim.evidence.some((y) => x.start < y.end && y.start < x.end));
}
