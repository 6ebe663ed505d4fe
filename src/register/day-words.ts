// Dates as a reader has them: "4 May 2025", "about 15 August 2025", "May 2025". Written from the text of the date, no clock.
import { boundsOf } from './edtf.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const PARTS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
};

/** A date in words; a date without a year says so, and what is no date of this register comes back as it is. */
export function dateWords(edtf: string): string {
  if (!boundsOf(edtf)) return edtf;
  const [from, to] = edtf.split('/');
  if (to === undefined) return pointWords(edtf);
  if (!to || to === '..') return `since ${pointWords(from!)}`;
  if (!from || from === '..') return `until ${pointWords(to)}`;
  return `${pointWords(from)} to ${pointWords(to)}`;
}

function pointWords(edtf: string): string {
  const about = /[~?%]$/.test(edtf) ? 'about ' : '';
  const [year, month, day] = edtf.replace(/[~?%]$/, '').split('-') as [string, string?, string?];
  if (/^\d{2,3}X/.test(year)) return `${about}the ${year.replaceAll('X', '0')}s`;
  const name = month === undefined ? null : (PARTS[month] ?? MONTHS[Number(month) - 1] ?? month);
  const known = year === 'XXXX' ? 'of an unknown year' : year;
  return `${about}${[day && String(Number(day)), name, known].filter(Boolean).join(' ')}`;
}
