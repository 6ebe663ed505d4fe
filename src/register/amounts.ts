// When two numbers may be one: qualified, rounded, in words. What is not known agrees with anything.
import type { Qualifier } from '../language/parsed.ts';

export interface Amount {
  readonly count: number | null;
  readonly qualifier: Qualifier | null;
}

/** What an "about" may differ by. */
const ABOUT = 0.1;
/** How far beyond its lower end a range may reach: "one or two", "40 to 60". */
const RANGE = 2;
/** From here on sources round: a number with noughts at its end is not meant to the last digit. */
const ROUNDED_FROM = 1000;
const ROUNDING = 0.01;

/** The unit that the noughts at the end of a number stand for: 1,000 for 151,000, 1 for 150,874. */
function unitOf(count: number): number {
  let unit = 1;
  while (count % (unit * 10) === 0 && unit < count) unit *= 10;
  return unit;
}

/** True where the first may be the second, rounded: 151,000 for 150,874. Never by more than a hundredth. */
function roundsTo(round: number, exact: number): boolean {
  const gap = Math.abs(round - exact);
  return round >= ROUNDED_FROM && gap <= unitOf(round) / 2 && gap <= exact * ROUNDING;
}

/** True where both may be said of one number: 250 and "up to 250", 299 and "about 300". */
export function agree(a: Amount, b: Amount): boolean {
  if (a.count === null || b.count === null || a.count === b.count) return true;
  return (
    allows(a, b.count) ||
    allows(b, a.count) ||
    (a.qualifier === 'about' && b.qualifier === 'about' && near(a.count, b.count))
  );
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= ABOUT * Math.max(a, b);

function allows({ count, qualifier }: Amount, other: number): boolean {
  if (count === null) return true;
  switch (qualifier) {
    case 'up_to':
      return other <= count;
    case 'at_least':
      return other >= count;
    case 'about':
      return near(count, other);
    case 'range':
      return other >= count && other <= count * RANGE;
    case 'several':
    case 'undisclosed':
      return true;
    default:
      return roundsTo(count, other);
  }
}

const FINENESS: readonly (Qualifier | null)[] = [
  'exact',
  null,
  'range',
  'about',
  'at_least',
  'up_to',
  'several',
  'undisclosed',
];

/** Which of two amounts that agree says more: below zero for the first. */
export function finer(a: Amount, b: Amount): number {
  if ((a.count === null) !== (b.count === null)) return a.count === null ? 1 : -1;
  return (
    FINENESS.indexOf(a.qualifier) - FINENESS.indexOf(b.qualifier) ||
    (a.count === null || b.count === null ? 0 : unitOf(a.count) - unitOf(b.count))
  );
}
