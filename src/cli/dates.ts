import { shown } from '../views/shown.ts';
import { EXIT, Failure } from './failure.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTHS = 12;

/** The last day of a month; months from 1. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (number: number): string => String(number).padStart(2, '0');

function parts(option: string, text: string): readonly [number, number | null, number | null] {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const numbers = [Number(year), month ? Number(month) : null, day ? Number(day) : null] as const;
  const [y, m, d] = numbers;
  const real =
    year !== undefined && (m === null || (m >= 1 && m <= MONTHS)) && (d === null || (d >= 1 && d <= lastDay(y, m!)));
  if (!real) {
    throw new Failure(
      EXIT.usage,
      `${option}: got "${shown(text)}", wanted a date that exists, as 2025-05-06, 2025-05 or 2025`,
    );
  }
  return numbers;
}

/** A date as the person gives it, kept as precise as it is. Refuses what is no date. */
export function dateGiven(option: string, text: string): string {
  parts(option, text);
  return text;
}

/** The last day that the date covers: 2025-05 is 2025-05-31. Refuses what is no date. */
export function dayGiven(option: string, text: string): string {
  const [year, month, day] = parts(option, text);
  const m = month ?? MONTHS;
  return `${String(year).padStart(4, '0')}-${two(m)}-${two(day ?? lastDay(year, m))}`;
}
