const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T ])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T)/;
const WORDS = /(?:^|[ ,])(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3})[a-z]{0,6}\.?,? (\d{4})\b/;
const MONTH_FIRST = /\b([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;

const two = (value: number): string => String(value).padStart(2, '0');

function checked(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || year < 1000) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? `${year}-${two(month)}-${two(day)}` : null;
}

/**
 * The day of a date as pages write them, as EDTF: `2025-05-06T21:30:00-07:00` is 2025-05-06, the day at the publisher's
 * own clock. Also 2025-05, 2025, `6 May 2025`, `May 6, 2025`, `Tue, 06 May 2025 10:00:00 GMT`. Null for all else, such as
 * 06/05/2025, which is two days.
 */
export function dayOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 80) return null;
  const words = value.trim();
  const iso = ISO.exec(words) ?? COMPACT.exec(words);
  if (iso) {
    const [, year, month, day] = iso;
    if (month && day) return checked(Number(year), Number(month), Number(day));
    if (month) return checked(Number(year), Number(month), 1)?.slice(0, 7) ?? null;
    return checked(Number(year), 1, 1)?.slice(0, 4) ?? null;
  }
  const dayFirst = WORDS.exec(words);
  if (dayFirst) return checked(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(words);
  return monthFirst ? checked(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2])) : null;
}

const monthOf = (word: string): number => MONTHS.indexOf(word.toLowerCase()) + 1;
