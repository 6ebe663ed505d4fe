// Money: a payment is known by its sum, so the same sum told again is one, and two sums of one time may be.
import type { MoneyClaim } from '../claims/claim.ts';
import { type Amount, agree } from './amounts.ts';
import type { Cell } from './entry.ts';
import { apartOnOnePage, begun, firstOf, type Growing, joinRule, pour, put } from './happening-join.ts';
import { mayMeet, ordered, orderedBy, type Window, whenOf } from './telling.ts';

type Money = Cell<MoneyClaim>;

/** What a sum is for: the whole, each person, each year, or one part of several. */
export type Per = 'whole' | 'person' | 'year' | 'month' | 'week' | 'day' | 'part';

const PER: readonly (readonly [RegExp, Per])[] = [
  [/\b(person|people who|head|migrant|deportee|detainee)\b/i, 'person'],
  [/\b(per|a|each|every) year\b|\bannual|\byearly\b/i, 'year'],
  [/\b(per|a|each|every) month\b|\bmonthly\b/i, 'month'],
  [/\b(per|a|each|every) week\b|\bweekly\b/i, 'week'],
  [/\b(per|a|each|every) day\b|\bdaily\b/i, 'day'],
  [/\bmilestone|\binstal+ment|\btranche/i, 'part'],
];

/** What the basis of a sum makes it; a basis in other words is about the whole of something. */
export const perOf = ({ basis }: MoneyClaim): Per =>
  basis === null ? 'whole' : (PER.find(([words]) => words.test(basis))?.[1] ?? 'whole');

const AGAIN = joinRule('the same sum told again');
const CONVERTED = joinRule('a printed conversion');
const OTHER_SUM = joinRule('the same time, another sum');

/** Two sums further apart than this are not two tellings of one. */
const ONE_SIZE = 2.5;
/** The same for two currencies, whose rate nobody here knows. */
const ONE_SIZE_CONVERTED = 5;
/** Of the sums that lie near one another in size so many are compared. */
const NEIGHBOURS = 12;

/** A sum as its claims tell it, with the windows of those that are dated. */
export interface Sum extends Growing {
  readonly claim: MoneyClaim;
  /** In the order of their first days. */
  readonly windows: Window[];
  /** The sums in another currency that its sources print beside it. */
  readonly printed: NonNullable<MoneyClaim['converted']>[];
}

/** The natures that are one payment seen from both its ends. */
export const natureOf = ({ nature }: MoneyClaim): string => (nature === 'received' ? 'paid' : nature);

/** The claims on money as payments, with the sums that each is told with. Sums that are not told join nothing. */
export function joinMoney(
  cells: readonly Money[],
): readonly { readonly group: Growing; readonly sums: readonly Sum[] }[] {
  const found: { readonly group: Growing; readonly sums: readonly Sum[] }[] = [];
  const told = cells.filter(({ claim }) => claim.amount !== null);
  for (const [, all] of Map.groupBy(told, ({ claim }) => `${natureOf(claim)} ${claim.payer}`))
    found.push(...payments(sumsOf(all)));
  for (const cell of cells.filter(({ claim }) => claim.amount === null))
    found.push({ group: begun(cell, whenOf(cell)), sums: [] });
  return found;
}

function sumsOf(cells: readonly Money[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const cell of ordered(cells)) {
    const { claim } = cell;
    const when = whenOf(cell);
    const per = perOf(claim);
    // two instalments of one size are two
    const key = [claim.amount, claim.currency, per, per === 'part' ? claim.basis : null, claim.payee].join('\n');
    const there = sums.get(key);
    if (there) put(there, cell, when, AGAIN);
    const sum = there ?? { ...begun(cell, when), claim, windows: [], printed: [] };
    if (!there) sums.set(key, sum);
    if (when && !sum.windows.some(({ edtf }) => edtf === when.edtf)) sum.windows.push(when);
    if (claim.converted) sum.printed.push(claim.converted);
  }
  return [...sums.values()];
}

/** Sums as payments: each beside the sum of most pages that it can be another telling of. */
function payments(sums: readonly Sum[]): readonly { readonly group: Growing; readonly sums: readonly Sum[] }[] {
  const size = ({ claim }: Sum): number => claim.amount!;
  const sorted = orderedBy(sums, firstOf, (a, b) => size(a) - size(b));
  const homes = new Map<Sum, { readonly group: Growing; readonly sums: Sum[] }>();
  for (const [i, sum] of sorted.entries()) {
    const near = sorted.slice(Math.max(0, i - NEIGHBOURS), i).map((other) => ({ other, rule: joins(other, sum) }));
    const fits = near.filter(({ rule, other }) => rule !== null && !apartOnOnePage(homes.get(other)!.group, sum));
    const best = fits.sort(
      (a, b) => Number(a.rule === OTHER_SUM) - Number(b.rule === OTHER_SUM) || b.other.pages.size - a.other.pages.size,
    )[0];
    if (best) {
      const home = homes.get(best.other)!;
      home.sums.push(sum);
      for (const page of sum.pages) home.group.pages.add(page);
      homes.set(sum, home);
    } else {
      const group = { members: [], pages: new Set(sum.pages), first: Infinity, last: -Infinity };
      homes.set(sum, { group, sums: [sum] });
    }
  }
  const all = [...new Set(homes.values())];
  for (const { group, sums: own } of all)
    for (const [i, sum] of own.entries())
      pour(group, sum, i === 0 ? sum.members[0]!.rule : (joins(own[0]!, sum) ?? OTHER_SUM));
  return all;
}

const currencyOf = ({ claim }: Sum): string | null => claim.currency;
const amountOf = ({ claim }: Sum): Amount => ({ count: claim.amount, qualifier: claim.qualifier });

/** True where a source of one prints the other as its conversion. */
const prints = ({ printed }: Sum, { claim }: Sum): boolean =>
  printed.some(
    ({ amount, currency }) =>
      currency === claim.currency &&
      agree({ count: amount, qualifier: 'about' }, { count: claim.amount, qualifier: 'about' }),
  );

/** Why two sums may be one payment; null where they are two. */
function joins(a: Sum, b: Sum): string | null {
  if (a.claim.payee !== null && b.claim.payee !== null && a.claim.payee !== b.claim.payee) return null;
  const printed = prints(a, b) || prints(b, a);
  const same = currencyOf(a) === currencyOf(b) || currencyOf(a) === null || currencyOf(b) === null;
  const times = Math.max(a.claim.amount!, b.claim.amount!) / Math.max(1, Math.min(a.claim.amount!, b.claim.amount!));
  if (!printed && times > (same ? priced(a, b) : ONE_SIZE_CONVERTED)) return null;
  if (apartOnOnePage(a, b)) return null;
  if (printed) return CONVERTED;
  // "up to" and "at least" allow much; one payment is not told with sums so far apart
  if (same && times <= ONE_SIZE && mayBeOne(a.claim, b.claim) && agree(amountOf(a), amountOf(b))) return AGAIN;
  return anyMeet(a.windows, b.windows) ? OTHER_SUM : null;
}

/** True where a window of the one list meets one of the other, each in the order of first days. */
function anyMeet(a: readonly Window[], b: readonly Window[]): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (mayMeet(a[i]!, b[j]!)) return true;
    if (a[i]!.last < b[j]!.first) i++;
    else j++;
  }
  return false;
}

/** For the same thing; or one is an instalment, told elsewhere without saying so. */
const mayBeOne = (a: MoneyClaim, b: MoneyClaim): boolean => {
  const [x, y] = [perOf(a), perOf(b)];
  return x === y || ((x === 'part' || y === 'part') && (x === 'whole' || y === 'whole'));
};

/** Prices a head differ by what they are shared over, and far more than sums do. */
const priced = (a: Sum, b: Sum): number =>
  perOf(a.claim) === 'person' && perOf(b.claim) === 'person' ? ONE_SIZE * 4 : ONE_SIZE;
