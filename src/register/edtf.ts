// The part of EDTF (ISO 8601-2) that this register writes, as bounds on the calendar. No clock: dates are compared as text.
import { daysOf, lengthOf } from '../language/calendar.ts';

/** The first and last day that a date may mean, `YYYY-MM-DD`; null where a side is open or the year is not known. */
export interface Bounds {
  readonly first: string | null;
  readonly last: string | null;
}

const UNBOUNDED: Bounds = { first: null, last: null };
/** Seasons 21 to 24 and quarters 33 to 36 by their first and last month. A season is the northern one; winter begins in December. */
const PARTS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 2],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
};
const POINT = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?$/;
/** How long a point is that has a month, and one that has a day. */
const [MONTH, DAY] = ['YYYY-MM'.length, 'YYYY-MM-DD'.length];
const NO_YEAR = /^XXXX-\d{2}(?:-\d{2})?$/;
const DECADE = /^(\d{2}|\d{3})(X{1,2})$/;

const two = (n: number): string => String(n).padStart(2, '0');

/** The bounds of a date; null where the text is not a date that this register writes. `XXXX-12-24` is a date without bounds. */
export function boundsOf(edtf: string): Bounds | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) return edtf.includes('X') ? openBounds(edtf) : pointBounds(edtf);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const first = sideBounds(from);
  const last = sideBounds(to);
  return first && last && (from || to) ? { first: first.first, last: last.last } : null;
}

/** One side of an interval; a second stroke makes it no date. */
const sideBounds = (side: string): Bounds | null => {
  if (side === '' || side === '..') return UNBOUNDED;
  return side.includes('/') ? null : boundsOf(side);
};

function openBounds(edtf: string): Bounds | null {
  if (NO_YEAR.test(edtf)) return UNBOUNDED;
  const decade = DECADE.exec(edtf);
  if (!decade || edtf.length !== 4) return null;
  const [, known = '', open = ''] = decade;
  return { first: `${known}${'0'.repeat(open.length)}-01-01`, last: `${known}${'9'.repeat(open.length)}-12-31` };
}

/** The number that the digits from one place of a text to another are. Dates are read too often to be taken apart into texts. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}
const ZERO = '0'.charCodeAt(0);

function pointBounds(edtf: string): Bounds | null {
  if (!POINT.test(edtf)) return null;
  const year = digits(edtf, 0, 4);
  const y = edtf.slice(0, 4);
  if (edtf.length < MONTH) return { first: `${y}-01-01`, last: `${y}-12-31` };
  const month = digits(edtf, 5, 7);
  if (edtf.length >= DAY) {
    const day = digits(edtf, 8, 10);
    if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return null;
    const whole = edtf.slice(0, DAY);
    return { first: whole, last: whole };
  }
  const part = PARTS[month];
  if (part) {
    const [from, to] = part;
    const end = to < from ? year + 1 : year;
    return { first: `${y}-${two(from)}-01`, last: `${end}-${two(to)}-${two(lengthOf(end, to))}` };
  }
  if (month < 1 || month > 12) return null;
  const m = edtf.slice(0, MONTH);
  return { first: `${m}-01`, last: `${m}-${two(lengthOf(year, month))}` };
}

/** The number of a day `YYYY-MM-DD`, counted from 1 January 1970. */
export const dayNumber = (day: string): number => daysOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));

/** True for a date that this register can hold. */
export const isEdtf = (text: string): boolean => boundsOf(text) !== null;

/** True where the two dates may be the same day: an open side reaches everywhere. */
export function mayCoincide(a: string, b: string): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  if (!x || !y) return false;
  return (x.first ?? '0000') <= (y.last ?? '9999') && (y.first ?? '0000') <= (x.last ?? '9999');
}

/** For sorting: the first day a date may mean; dates without a year come last. */
export const sortKey = (edtf: string | null): string =>
  edtf === null ? '9999-99' : (boundsOf(edtf)?.first ?? '9999-98');
