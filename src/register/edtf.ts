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
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
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
  const [, digits = '', open = ''] = decade;
  return { first: `${digits}${'0'.repeat(open.length)}-01-01`, last: `${digits}${'9'.repeat(open.length)}-12-31` };
}

function pointBounds(edtf: string): Bounds | null {
  const [, y, m, d] = POINT.exec(edtf) ?? [];
  if (!y) return null;
  const year = Number(y);
  if (!m) return { first: `${y}-01-01`, last: `${y}-12-31` };
  const month = Number(m);
  if (d) {
    const day = Number(d);
    if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return null;
    const whole = edtf.slice(0, 10);
    return { first: whole, last: whole };
  }
  const part = PARTS[month];
  if (part) {
    const [from, to] = part;
    const end = to < from ? year + 1 : year;
    return { first: `${y}-${two(from)}-01`, last: `${end}-${two(to)}-${two(lengthOf(end, to))}` };
  }
  return month < 1 || month > 12 ? null : { first: `${y}-${m}-01`, last: `${y}-${m}-${two(lengthOf(year, month))}` };
}

/** The number of a day `YYYY-MM-DD`, counted from 1 January 1970. */
export const dayNumber = (day: string): number =>
  daysOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

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
