/**
 * A date as far as it is known. `month` may also be an EDTF season (21 spring … 24 winter), quarter (33–36) or half
 * year (40, 41); a season or quarter has no day.
 */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "early May", "about 2024": EDTF's `~`. */
  readonly approximate: boolean;
}

export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade' | 'century';

/** Days since 1970-01-01 of a day of the Gregorian calendar (month 1–12). Negative before. */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day of the Gregorian calendar that is so many days after 1970-01-01. */
export function dayOf(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const y = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: y + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

/** How many days a month has; in February of an unknown year 29. */
export function lengthOf(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The EDTF of a point: `2025-05-06`, `2025-05~`, `XXXX-12-24`, `2025-33`. Null where nothing of it is known. */
export function edtfOf({ year, month, day, approximate }: Point): string | null {
  if (year === null && month === null) return null;
  const parts = [year === null ? 'XXXX' : String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-') + (approximate ? '~' : '');
}

/** The EDTF of a day given in days since 1970-01-01. */
export const edtfOfDays = (days: number): string => edtfOf({ ...dayOf(days), approximate: false })!;

/** Reads a day, month or year in EDTF or ISO form ("2025-05-06T10:00Z" too); null for anything else. */
export function pointOf(edtf: string | null): Point | null {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]*)?[~?%]?$/.exec(edtf ?? '');
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), m[2] ? Number(m[2]) : null, m[3] ? Number(m[3]) : null];
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > lengthOf(year, month!))) return null;
  return { year, month, day, approximate: false };
}

/**
 * A point moved by a number of units. Days and weeks want a whole day, months a month: null where the point is less
 * exact than the unit. Months and years give up the day, because "two months later" does not mean the same day.
 */
export function moved(point: Point, count: number, unit: Unit): Point | null {
  const { year, month, day } = point;
  if (year === null) return null;
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') {
    if (month === null || month > 12 || day === null) return null;
    const size = unit === 'day' ? 1 : unit === 'week' ? 7 : 14;
    return { ...dayOf(daysOf(year, month, day) + count * size), approximate: unit !== 'day' || point.approximate };
  }
  if (unit === 'month') {
    if (month === null || month > 12) return null;
    const months = year * 12 + month - 1 + count;
    return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: null, approximate: true };
  }
  const size = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100;
  return { year: year + count * size, month: null, day: null, approximate: true };
}
