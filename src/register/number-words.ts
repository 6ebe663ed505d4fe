// Numbers as a sentence has them, with what their source says of them.
import type { Qualifier } from '../language/parsed.ts';

const BEFORE: Readonly<Record<Qualifier, string>> = {
  exact: '',
  up_to: 'up to ',
  at_least: 'at least ',
  about: 'about ',
  range: '',
  several: '',
  undisclosed: '',
};

/** "7", "up to 250", "several", "an undisclosed number": a number of people as its source gives it. */
export function numberWords(count: number | null, qualifier: Qualifier): string {
  if (count !== null)
    return `${BEFORE[qualifier]}${count.toLocaleString('en')}${qualifier === 'range' ? ' or more' : ''}`;
  if (qualifier === 'several') return 'several';
  return qualifier === 'undisclosed' ? 'an undisclosed number' : 'an unstated number';
}

/** "7 people", "1 person", "an undisclosed number of people". */
export function peopleWords(count: number | null, qualifier: Qualifier): string {
  const number = numberWords(count, qualifier);
  if (count === 1 && qualifier === 'exact') return `${number} person`;
  return number.endsWith('number') ? `${number} of people` : `${number} people`;
}

/** "7,500,000 USD", "about 70,000,000 AUD"; without a currency it says so. */
export const sumWords = (amount: number, currency: string | null, qualifier: Qualifier): string =>
  `${BEFORE[qualifier]}${amount.toLocaleString('en')} ${currency ?? '(currency not said)'}`;

/** What an "about" may differ by. */
const ABOUT = 0.1;

/** True where two numbers may be one: equal, or within what their qualifiers leave open. */
export function mayAgree(a: number, qa: Qualifier, b: number, qb: Qualifier): boolean {
  if (a === b) return true;
  if (qa === 'at_least') return b >= a;
  if (qb === 'at_least') return a >= b;
  if (qa === 'up_to') return b <= a;
  if (qb === 'up_to') return a <= b;
  return (qa === 'about' || qb === 'about') && Math.abs(a - b) <= ABOUT * Math.max(a, b);
}
