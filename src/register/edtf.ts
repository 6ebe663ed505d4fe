// The part of EDTF (ISO 8601-2) that this register writes, as bounds on the calendar. No clock: dates are compared as text.

/** The first and last day that a date may mean, `YYYY-MM-DD`; null where a side is open or the year is not known. */
export interface Bounds {
  readonly first: string | null;
  readonly last: string | null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
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
const DECADE = /^(\d{2}|\d{3})(X{1,2})$/;

const two = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : DAYS[month - 1]!;

/** The bounds of a date; null where the text is not a date that this register writes. `XXXX-12-24` is a date without bounds. */
export function boundsOf(edtf: string): Bounds | null {
  if (/^XXXX-\d{2}(?:-\d{2})?$/.test(edtf)) return { first: null, last: null };
  const parts = edtf.split('/');
  if (parts.length === 2) {
    const [from, to] = parts as [string, string];
    const first = from === '' || from === '..' ? { first: null, last: null } : boundsOf(from);
    const last = to === '' || to === '..' ? { first: null, last: null } : boundsOf(to);
    return first && last && (from || to) ? { first: first.first, last: last.last } : null;
  }
  return parts.length === 1 ? pointBounds(edtf) : null;
}

function pointBounds(edtf: string): Bounds | null {
  const decade = DECADE.exec(edtf);
  if (decade && edtf.length === 4) {
    const [, digits = '', open = ''] = decade;
    return { first: `${digits}${'0'.repeat(open.length)}-01-01`, last: `${digits}${'9'.repeat(open.length)}-12-31` };
  }
  const [, y, m, d] = POINT.exec(edtf) ?? [];
  if (!y) return null;
  const year = Number(y);
  if (!m) return { first: `${y}-01-01`, last: `${y}-12-31` };
  const month = Number(m);
  const part = PARTS[month];
  if (part && !d) {
    const [from, to] = part;
    const end = to < from ? year + 1 : year;
    return { first: `${y}-${two(from)}-01`, last: `${end}-${two(to)}-${two(daysIn(end, to))}` };
  }
  if (month < 1 || month > 12) return null;
  if (!d) return { first: `${y}-${m}-01`, last: `${y}-${m}-${two(daysIn(year, month))}` };
  const day = Number(d);
  return day >= 1 && day <= daysIn(year, month) ? { first: `${y}-${m}-${d}`, last: `${y}-${m}-${d}` } : null;
}

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
