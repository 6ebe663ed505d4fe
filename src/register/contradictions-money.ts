// Money: two sums for one payment, another currency, another basis, a later total, a denial.
import type { MoneyClaim } from '../claims/claim.ts';
import { agree } from './amounts.ts';
import { contradiction, numberWords, side } from './contradiction.ts';
import type { Cell, Contradiction } from './entry.ts';
import { firstOf } from './happening-join.ts';
import { joinMoney, perOf, type Sum } from './happening-money.ts';
import { mayMeet, ofKind, orderedBy, pagesOf, placeInTime, speakerOf, toldApart, whenOf } from './telling.ts';

type Money = Cell<MoneyClaim>;

/** A later total is of the same payments where it is not many times the earlier. */
const GROWN = 3;
const PAID = new Set(['paid', 'received', 'spent']);

const moneyOf = (sum: Sum): readonly Money[] => sum.members.map(({ cell }) => cell as Money);
const words = ({ claim }: Sum): string =>
  [numberWords(claim.amount, claim.qualifier), claim.currency, perOf(claim) === 'whole' ? null : claim.basis]
    .filter(Boolean)
    .join(' ');

/** The contradictions between sums. */
export function moneyRules(cells: readonly Cell[]): readonly Contradiction[] {
  const money = ofKind(cells, 'money');
  const payments = joinMoney(money);
  const found: Contradiction[] = [];
  for (const { sums } of payments) {
    const [base, ...others] = orderedBy(sums, firstOf, (a, b) => b.pages.size - a.pages.size);
    const byRule = new Map<string, Sum[]>();
    for (const other of others) {
      const rule = ruleOf(base!, other);
      if (!rule) continue;
      const there = byRule.get(rule);
      if (there) there.push(other);
      else byRule.set(rule, [other]);
    }
    for (const [rule, against] of byRule) {
      const all = [base!, ...against];
      const says = `two sums ${base!.claim.nature}: ${all.map(words).join(' and ')}.`;
      found.push(
        contradiction(
          rule,
          says,
          all.map((sum) => side(words(sum), moneyOf(sum))),
        ),
      );
    }
  }
  return [...found, ...laterTotals(payments.flatMap(({ sums }) => sums)), ...deniedRules(money)];
}

const isHedged = (sum: Sum): boolean => moneyOf(sum).every(({ claim }) => claim.hedged);

/** Why two sums of one payment differ: the name of the rule, or null where they agree. */
function ruleOf(a: Sum, b: Sum): string | null {
  const [x, y] = [perOf(a.claim), perOf(b.claim)];
  const { currency } = a.claim;
  const same = currency === b.claim.currency || currency === null || b.claim.currency === null;
  const prints = [...moneyOf(a), ...moneyOf(b)].some(({ claim }) => claim.converted !== null);
  if (!same) return prints ? null : 'two currencies';
  const equal = agree(
    { count: a.claim.amount, qualifier: a.claim.qualifier },
    { count: b.claim.amount, qualifier: b.claim.qualifier },
  );
  if (x === 'person' && y === 'person')
    return a.claim.basis !== b.claim.basis && !equal ? 'two prices a head' : equal ? null : 'two sums for one payment';
  // an instalment told without saying that it is one
  if (equal && (x === 'part' || y === 'part')) return null;
  if (x !== y) return 'a sum and a sum a time';
  if (equal) return null;
  if (isHedged(a) !== isHedged(b)) return 'a report and a later figure';
  return x === 'part' && a.claim.basis !== b.claim.basis ? 'a sum and a sum a time' : 'two sums for one payment';
}

/** What was paid by one day and what by a later one: the later total is not another payment. */
function laterTotals(sums: readonly Sum[]): readonly Contradiction[] {
  const totals = sums.filter(
    ({ claim, windows }) => PAID.has(claim.nature) && isTotal(claim) && windows.length > 0 && claim.amount !== null,
  );
  const found: Contradiction[] = [];
  for (const [, same] of Map.groupBy(
    totals,
    ({ claim }) => `${claim.nature} ${claim.payer} ${claim.payee} ${claim.currency}`,
  )) {
    const sorted = orderedBy(same, firstOf, (a, b) => a.windows[0]!.first - b.windows[0]!.first);
    for (const [i, late] of sorted.entries()) {
      const early = sorted[i - 1];
      if (
        !early ||
        isHedged(early) ||
        isHedged(late) ||
        toldApart(early.pages, late.pages) ||
        mayMeet(early.windows[0]!, late.windows[0]!)
      )
        continue;
      const grown = late.claim.amount! / early.claim.amount!;
      if (
        grown <= 1 ||
        grown > GROWN ||
        agree(
          { count: early.claim.amount, qualifier: early.claim.qualifier },
          { count: late.claim.amount, qualifier: late.claim.qualifier },
        )
      )
        continue;
      const says = `${words(early)} ${late.claim.nature} by ${early.windows[0]!.edtf}, ${words(late)} by ${late.windows[0]!.edtf}.`;
      found.push(
        contradiction('a later total', says, [side(words(early), moneyOf(early)), side(words(late), moneyOf(late))]),
      );
    }
  }
  return found;
}

/** True where a sum can be all that was paid so far: no part, no price of each person, not "a single payment". */
const isTotal = (claim: MoneyClaim): boolean =>
  perOf(claim) === 'whole' && !/\blump\b|\bgrant\b|\bcontract/i.test(claim.basis ?? '');

/** A denial is somebody's: what a page itself says was not paid may be another payment. */
const isWordOf = (cell: Money): boolean => cell.source.type === 'citation' || speakerOf(cell) !== null;

/** Somebody denies money that another says was paid or promised, by then or without a date. */
function deniedRules(money: readonly Money[]): readonly Contradiction[] {
  const denials = money.filter(
    (cell) => cell.claim.nature === 'denied' && cell.claim.amount === null && isWordOf(cell),
  );
  const told = money.filter(
    ({ claim }) => ['paid', 'received', 'committed'].includes(claim.nature) && claim.amount !== null && !claim.hedged,
  );
  const found: Contradiction[] = [];
  for (const [, same] of Map.groupBy(denials, ({ claim }) => `${claim.payer} ${claim.payee}`)) {
    const { payer, payee } = same[0]!.claim;
    const against = told.filter(
      (cell) =>
        cell.claim.payer === payer &&
        cell.claim.payee === payee &&
        same.some((denial) => isBefore(cell, denial) && !toldApart(pagesOf([cell]), pagesOf([denial]))),
    );
    if (!against.length) continue;
    const says = `a payment is denied, and ${numberWords(against[0]!.claim.amount, against[0]!.claim.qualifier)} ${against[0]!.claim.currency ?? ''} told as ${against[0]!.claim.nature}.`;
    found.push(
      contradiction('paid and denied', says.replace('  ', ' '), [
        side(against[0]!.claim.nature, against),
        side('denied', same),
      ]),
    );
  }
  return found;
}

function isBefore(cell: Money, denial: Money): boolean {
  const [x, y] = [whenOf(cell), placeInTime(denial)];
  return !x || !y || x.first <= y.last;
}
