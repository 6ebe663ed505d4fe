// Cost a person: a sum as its source states it over a number as its source states it. Natures and currencies are never mixed.
import type { MoneyClaim, TransferClaim } from '../claims/claim.ts';
import type { Nature } from '../claims/values.ts';
import type { Gathering } from './cohorts.ts';
import { dateWords } from './day-words.ts';
import type { Cell } from './entry.ts';
import type { CostEach } from './entry-parts.ts';
import { numberWords, sumWords } from './number-words.ts';
import { inOrder } from './stages.ts';
import { idsOf, tellersOf, toldBy } from './teller.ts';

/** Money that moved: what was offered, committed or estimated was not had for anybody yet. */
const MOVED: ReadonlySet<Nature> = new Set<Nature>(['paid', 'received', 'spent']);
/** At most this many sums, and this many numbers of people, are held against each other. */
const MOST = 6;

/** A number of people with what it is: a running total, or the sum of the groups. */
interface People {
  readonly count: number;
  readonly exact: boolean;
  readonly says: string;
  readonly claims: CostEach['claims'];
}

function denominators({ groups, totals }: Gathering): readonly People[] {
  const found: People[] = [];
  const says = ({ claim }: Cell<TransferClaim>): string | null =>
    claim.count === null
      ? null
      : `${numberWords(claim.count, claim.qualifier)} moved${claim.as_of ? ` (running total, ${dateWords(claim.as_of)}` : ' (total'}`;
  for (const { says: words, by, claims, cells } of toldBy(inOrder(totals), says)) {
    const { count, qualifier } = cells[0]!.claim;
    found.push({ count: count!, exact: qualifier === 'exact', says: `${words}; ${by})`, claims });
  }
  // beside a running total, or groups with a day, a number without one is no group that anybody counted
  const isAlone = !found.length && groups.every(({ days }) => days === null);
  const counted = groups.filter(({ days }) => days !== null || isAlone);
  const own = counted.map(({ counts }) => counts);
  if (own.length && own.every((counts) => counts[0]!.count !== null)) {
    // sources that differ on a group give both variants
    const ends = [
      own.map((counts) => counts.reduce((a, b) => (b.count! < a.count! ? b : a))),
      own.map((counts) => counts.reduce((a, b) => (b.count! > a.count! ? b : a))),
    ];
    for (const chosen of ends) {
      const count = chosen.reduce((sum, one) => sum + one.count!, 0);
      const exact = chosen.every(({ qualifier }) => qualifier === 'exact');
      const words =
        counted.length === 1
          ? `${count} moved (${tellersOf(counted[0]!.cells)})`
          : `${count} moved (the ${counted.length} known groups together)`;
      found.push({
        count,
        exact,
        says: exact ? words : `about ${words}`,
        claims: chosen.flatMap(({ claims }) => claims),
      });
    }
  }
  const seen = new Set<number>();
  return found.filter(({ count }) => count > 0 && !seen.has(count) && seen.add(count)).slice(0, MOST);
}

/** True for a sum that is a whole: no year's, no person's, no instalment. */
export const isWhole = (basis: string | null): boolean =>
  basis === null || /^(?:lump|total|two instalments)/.test(basis);

/** "1,071,429 USD": whole units, as no source gives less. */
const eachWords = (amount: number, currency: string | null): string => sumWords(Math.round(amount), currency, 'exact');

/**
 * Each plain sum that was paid, received or spent, over each number of people moved; and each sum a person that a source states
 * itself. A sum that is no total (a year's, an instalment) is over nobody. None where nobody is known to have been moved.
 */
export function costsOf(money: readonly Cell<MoneyClaim>[], gathering: Gathering): readonly CostEach[] {
  const moved = money.filter(({ claim }) => MOVED.has(claim.nature) && claim.amount !== null && !claim.hedged);
  const key = ({ claim }: Cell<MoneyClaim>): string =>
    JSON.stringify([
      claim.nature,
      claim.currency,
      claim.amount,
      claim.qualifier,
      claim.basis?.includes('person') ?? false,
    ]);
  const sums = [...Map.groupBy(moved, key).values()];
  const stated = sums.filter(([first]) => first!.claim.basis?.includes('person')).slice(0, MOST);
  const whole = sums.filter(([first]) => isWhole(first!.claim.basis)).slice(0, MOST);
  const people = denominators(gathering);
  return [
    ...whole.flatMap((cells) => people.map((over) => divided(cells, over))),
    ...stated.map((cells): CostEach => {
      const { amount, currency, qualifier, nature } = cells[0]!.claim;
      return {
        says: `stated as such: ${sumWords(amount!, currency, qualifier)} ${nature} each (${tellersOf(cells)})`,
        nature,
        currency,
        amount: amount!,
        people: null,
        each: amount,
        ...idsOf(cells),
      };
    }),
  ];
}

function divided(cells: readonly Cell<MoneyClaim>[], over: People): CostEach {
  const { amount, currency, qualifier, nature } = cells[0]!.claim;
  const each = amount! / over.count;
  const about = qualifier === 'exact' && over.exact ? '=' : '≈';
  return {
    says: `${sumWords(amount!, currency, qualifier)} ${nature} (${tellersOf(cells)}) / ${over.says} ${about} ${eachWords(each, currency)} each`,
    nature,
    currency,
    amount: amount!,
    people: over.count,
    each,
    claims: [...new Set([...idsOf(cells).claims, ...over.claims])],
  };
}
