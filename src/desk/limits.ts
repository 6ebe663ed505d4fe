import { lengthOf } from '../language/calendar.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTHS = 12;
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The last day that a date covers, as `YYYY-MM-DD`: 2025-05 gives 2025-05-31, 2025 gives 2025-12-31.
 * Null for what is not a day, month or year of the calendar (2025-02-30, "yesterday").
 */
export function lastDayOf(text: string): string | null {
  const [, years, months, days] = DATE.exec(text) ?? [];
  if (years === undefined) return null;
  const month = months === undefined ? MONTHS : Number(months);
  if (month < 1 || month > MONTHS) return null;
  const length = lengthOf(Number(years), month);
  const day = days === undefined ? length : Number(days);
  return day < 1 || day > length ? null : `${years}-${two(month)}-${two(day)}`;
}
