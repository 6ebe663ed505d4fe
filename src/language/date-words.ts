import rows from '../../data/en/dates.json' with { type: 'json' };
import numbers from '../../data/en/numbers.json' with { type: 'json' };
import open from '../../data/en/open-dates.json' with { type: 'json' };
import type { Unit } from './calendar.ts';
import { lookupOf } from './lookup.ts';
import { isCapital } from './name-words.ts';
import type { Token } from './parsed.ts';

const numbersOf = (kind: string): ReadonlyMap<string, number> =>
  new Map(rows.filter((row) => row.kind === kind).map(({ word, value }) => [word, Number(value)]));
const wordsOf = (kind: string): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.kind === kind).map(({ value }) => String(value)));

const MONTHS = numbersOf('month');
const SHORT_MONTHS = numbersOf('month_short');
const WEEKDAYS = numbersOf('weekday');
const SEASONS = numbersOf('season');
const UNITS: ReadonlyMap<string, string> = new Map(
  rows.filter(({ kind }) => kind === 'unit').map(({ word, value }) => [word, String(value)]),
);
export const DAYS = numbersOf('day');
export const ORDINALS = numbersOf('ordinal');
export const PARTS = wordsOf('part');
export const DIRECTIONS = numbersOf('direction');
export const FUTURE = wordsOf('future');
/** Words before a month's name that make it one, where the name may as well be a verb or a person's. */
export const BEFORE_MONTH = wordsOf('before_month');
/** Words about time that no calendar resolves: "in recent weeks". */
export const OPEN = lookupOf(open, ({ words }) => words);

const capital = ({ text }: Token): boolean => isCapital(text);

/** True of the full name of a month, in small letters. */
export const isMonth = (norm: string): boolean => MONTHS.has(norm);

/** The number of the month a token names, 1 to 12. `short` where it is an abbreviation, which wants a number beside it. */
export function monthOf(token: Token | undefined): { month: number; short: boolean } | null {
  if (!token || !capital(token)) return null;
  const norm = token.norm.replace(/\.$/, '');
  const month = MONTHS.get(norm);
  if (month !== undefined) return { month, short: false };
  const short = SHORT_MONTHS.get(norm);
  return short === undefined ? null : { month: short, short: true };
}

/** The weekday a token names, 0 Monday to 6 Sunday. */
export const weekdayAt = (token: Token | undefined): number | null =>
  token && capital(token) ? (WEEKDAYS.get(token.norm) ?? null) : null;

/** The EDTF season a token names, 21 to 24. */
export const seasonAt = (token: Token | undefined): number | null => (token ? (SEASONS.get(token.norm) ?? null) : null);

/** The unit of time a token names; hours and minutes count as such, a weekend too. */
export const unitAt = (token: Token | undefined): Unit | 'hour' | 'minute' | 'weekend' | null =>
  token ? ((UNITS.get(token.norm) as Unit | undefined) ?? null) : null;

/** The day of a month a token gives, 1 to 39 so that an impossible one is seen: "5", "5th". */
export function dayOfMonthAt(token: Token | undefined): number | null {
  const m = /^([0-3]?\d)(?:st|nd|rd|th)?$/.exec(token?.norm ?? '');
  return m && Number(m[1]) > 0 ? Number(m[1]) : null;
}

/** Two days in one token: "4-5". */
export function daysOfMonthAt(token: Token | undefined): readonly [number, number] | null {
  const m = /^([0-3]?\d)[-–]([0-3]?\d)$/.exec(token?.norm ?? '');
  return m && Number(m[1]) > 0 && Number(m[2]) > Number(m[1]) ? [Number(m[1]), Number(m[2])] : null;
}

/** The year a token gives, 1500 to 2199. */
export function yearAt(token: Token | undefined): number | null {
  const m = /^(?:1[5-9]|2[01])\d\d$/.exec(token?.norm ?? '');
  return m ? Number(m[0]) : null;
}

const NUMBER_WORDS = numbers.map(({ word }) => word);
/** Every word that a date or relative date may begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...rows.filter(({ kind }) => kind !== 'future' && kind !== 'before_month').map(({ word }) => word),
  ...open.map(({ words }) => words.split(' ')[0]!),
  ...NUMBER_WORDS,
  ...'end beginning start middle turn earlier later same that a an'.split(' '),
]);

/** False where no date can begin with a token: most tokens, so that only a few are looked at closely. */
export function mayBegin({ norm }: Token): boolean {
  const code = norm.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (code === 39) return norm.length > 1;
  if (BEGINNINGS.has(norm) || (norm.endsWith('.') && BEGINNINGS.has(norm.slice(0, -1)))) return true;
  return norm.startsWith('mid-') || /^[qh][1-4]$/.test(norm);
}
