// Groups of people, their fates, terms and sums as lines of a sheet.
import type { MoneyClaim, TermClaim, TransferClaim } from '../claims/claim.ts';
import { stateName } from '../language/states.ts';
import { dateWords } from './day-words.ts';
import { boundsOf } from './edtf.ts';
import type { Cell } from './entry.ts';
import type { Cohort, Fate } from './entry-parts.ts';
import { numberWords, peopleWords, sumWords } from './number-words.ts';

const on = (date: string | null): string => (date !== null && boundsOf(date)?.last ? `, ${dateWords(date)}` : '');
const plain = (word: string): string => word.replaceAll('_', ' ');
const bracketed = (marks: readonly (string | null | false)[]): string => {
  const told = marks.filter(Boolean);
  return told.length ? ` (${told.join(', ')})` : '';
};

/** "held: 5, 16 July 2025 (alleged)". */
export function fateWords({ outcome, count, share, qualifier, date, alleged, hedged }: Fate): string {
  const number = share !== null ? `${Math.round(share * 1000) / 10} per cent` : numberWords(count, qualifier);
  return `${plain(outcome)}: ${number}${on(date)}${bracketed([alleged && 'alleged', hedged && 'hedged'])}`;
}

const isExact = ({ qualifier }: Cohort['counts'][number]): number => Number(qualifier === 'exact');

/** "on 16 July", "in July", "about 15 August". */
const beforeDate = (date: string): string =>
  /[~?%/]/.test(date) ? '' : /^\d{4}-\d{2}-\d{2}$/.test(date) ? 'on ' : 'in ';

/** "7 people moved about 15 August 2025"; "5 or 8 people" where sources differ. */
export function cohortWords({
  counts,
  date,
  nationalities,
}: Pick<Cohort, 'counts' | 'date'> & { readonly nationalities: Iterable<string> }): string {
  // one number told with two qualifiers is told once, with the one that leaves it open
  const loose = [
    ...new Map([...counts].sort((a, b) => isExact(b) - isExact(a)).map((one) => [one.count, one])).values(),
  ];
  const last = loose.at(-1)!;
  const first = loose.slice(0, -1).map(({ count, qualifier }) => numberWords(count, qualifier));
  const codes = [...nationalities].sort();
  const who = codes.length ? ` (nationals of ${codes.map(stateName).join(', ')})` : '';
  const when = date !== null && boundsOf(date)?.last ? ` ${beforeDate(date)}${dateWords(date)}` : ', day unknown';
  return `${[...first, peopleWords(last.count, last.qualifier)].join(' or ')}${who} moved${when}`;
}

/** "moved in all: at least 19, by 11 March 2026". */
export const totalWords = ({ claim }: Cell<TransferClaim>): string =>
  `moved in all: ${numberWords(claim.count, claim.qualifier)}${claim.as_of ? `, by ${dateWords(claim.as_of)}` : on(claim.date)}`;

/** "attempted: 8 people, 20 May 2025"; that nobody was moved is a nothing that is known. */
export const movementWords = ({ claim }: Cell<TransferClaim>): string =>
  claim.status === 'none'
    ? `nobody was moved (known to be none)${on(claim.as_of ?? claim.date)}`
    : `${plain(claim.status)}: ${peopleWords(claim.count, claim.qualifier)}${on(claim.date)}`;

/** "paid: 7,500,000 USD, 13 February 2026"; that no money went is a nothing that is known. */
export function moneyWords({ claim }: Cell<MoneyClaim>): string {
  const { nature, amount, currency, qualifier, basis, date, hedged } = claim;
  if (nature === 'denied') return `money denied (known to be none)${on(date)}`;
  const sum = amount === null ? 'amount unknown to the sources' : sumWords(amount, currency, qualifier);
  return `${nature}: ${sum}${on(date)}${bracketed([basis, hedged && 'hedged'])}`;
}

/** "up to 250 people", "stipends (hedged)": a term in its source's words, with the number where the words have none. */
export function termWords({ claim }: Cell<TermClaim>): string {
  const { value, count, qualifier, unit, per, strength, hedged } = claim;
  const told = count === null || /\d/.test(value) || wordsHave(value, count);
  const number = told
    ? null
    : `${numberWords(count, qualifier ?? 'exact')}${unit ? ` ${unit}` : ''}${per ? ` per ${per}` : ''}`;
  return `${value}${bracketed([number, strength, hedged && 'hedged'])}`;
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const wordsHave = (value: string, count: number): boolean =>
  SMALL[count] !== undefined &&
  value
    .toLowerCase()
    .split(/[^a-z]+/)
    .includes(SMALL[count]);
