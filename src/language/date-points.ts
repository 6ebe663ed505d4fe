import type { Point } from './calendar.ts';
import { dayOfMonthAt, daysOfMonthAt, monthOf, ORDINALS, PARTS, seasonAt, weekdayAt, yearAt } from './date-words.ts';
import type { Token } from './parsed.ts';

/** A date as it is written. */
export interface Written {
  readonly point: Point;
  /** The last day of "May 4-5". */
  readonly lastDay: number | null;
  readonly to: number;
  readonly rule: string;
  /** True for a month's name alone, which wants a word before it ("in March"). */
  readonly bare: boolean;
}

const at = (
  year: number | null,
  month: number | null = null,
  day: number | null = null,
  approximate = false,
): Point => ({
  year,
  month,
  day,
  approximate,
});
const written = (point: Point, to: number, rule: string, bare = false, lastDay: number | null = null): Written => ({
  point,
  to,
  rule,
  bare,
  lastDay,
});

/** The date that is written from token `i` on, without any reckoning: "5 May 2025", "late 2024", "Q1 2025", "1990s". */
export function pointAt(tokens: readonly Token[], i: number): Written | null {
  return (
    numericAt(tokens, i) ??
    withWeekday(tokens, i) ??
    dayFirst(tokens, i) ??
    monthFirst(tokens, i) ??
    partAt(tokens, i) ??
    quarterAt(tokens, i) ??
    seasonFrom(tokens, i) ??
    yearAlone(tokens, i)
  );
}

/** "2025-05-06", "06.05.2025", "5/25/2025". Where day and month could change places it stays open. */
function numericAt(tokens: readonly Token[], i: number): Written | null {
  const { norm } = tokens[i]!;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(norm);
  if (iso) return written(at(Number(iso[1]), Number(iso[2]), Number(iso[3])), i + 1, 'written: ISO date');
  const m = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/.exec(norm);
  if (!m) return null;
  const [first, second, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
  // Dots are written day first everywhere they are used.
  if (first > 12 || m[2] === '.' || first === second)
    return written(at(year, second, first), i + 1, 'written: day, month and year in digits');
  if (second > 12) return written(at(year, first, second), i + 1, 'written: month, day and year in digits');
  return written(at(null), i + 1, 'digits: day and month may change places');
}

/** "Monday, May 5", "Monday 5 May 2025". */
function withWeekday(tokens: readonly Token[], i: number): Written | null {
  if (weekdayAt(tokens[i]) === null) return null;
  let next = i + 1;
  if (tokens[next]?.norm === ',') next++;
  if (tokens[next]?.norm === 'the') next++;
  if (next >= tokens.length) return null;
  const date = dayFirst(tokens, next) ?? monthFirst(tokens, next);
  return date && date.point.day !== null ? date : null;
}

/** "5 May 2025", "5th of May", "4-5 May", "4 to 5 May". */
function dayFirst(tokens: readonly Token[], i: number): Written | null {
  const days = daysOfMonthAt(tokens[i]);
  const day = days?.[0] ?? dayOfMonthAt(tokens[i]);
  if (day === null) return null;
  let lastDay = days?.[1] ?? null;
  let next = i + 1;
  const until = ['to', '-', '–', 'and'].includes(tokens[next]?.norm ?? '') ? dayOfMonthAt(tokens[next + 1]) : null;
  if (lastDay === null && until !== null && until > day && monthOf(tokens[next + 2])) {
    lastDay = until;
    next += 2;
  }
  if (tokens[next]?.norm === 'of') next++;
  const month = monthOf(tokens[next]);
  if (!month) return null;
  const year = yearBehind(tokens, next + 1);
  return written(
    at(year?.year ?? null, month.month, day),
    year?.to ?? next + 1,
    'written: day and month',
    false,
    lastDay,
  );
}

/** "May 5, 2025", "May 4-5", "November 2023", "November". */
function monthFirst(tokens: readonly Token[], i: number): Written | null {
  const month = monthOf(tokens[i]);
  if (!month) return null;
  const days = daysOfMonthAt(tokens[i + 1]);
  const day = days?.[0] ?? dayOfMonthAt(tokens[i + 1]);
  if (day !== null && !countsSomething(tokens, i)) {
    let next = i + 2;
    let lastDay = days?.[1] ?? null;
    const until =
      lastDay === null && ['to', '-', '–', 'and'].includes(tokens[next]?.norm ?? '')
        ? dayOfMonthAt(tokens[next + 1])
        : null;
    if (until !== null && until > day && !monthOf(tokens[next + 2]) && tokens[next + 2]?.pos !== 'NOUN') {
      lastDay = until;
      next += 2;
    }
    const year = yearBehind(tokens, next);
    return written(
      at(year?.year ?? null, month.month, day),
      year?.to ?? next,
      'written: month and day',
      false,
      lastDay,
    );
  }
  const year = yearBehind(tokens, tokens[i + 1]?.norm === 'of' ? i + 2 : i + 1);
  if (year) return written(at(year.year, month.month), year.to, 'written: month and year');
  return month.short ? null : written(at(null, month.month), i + 1, 'written: month', true);
}

/** "In March 20 people left": the number belongs to the people. */
function countsSomething(tokens: readonly Token[], i: number): boolean {
  const behind = tokens[i + 2];
  return tokens[i - 1]?.norm === 'in' && behind !== undefined && (behind.pos === 'NOUN' || behind.pos === 'ADJ');
}

function yearBehind(tokens: readonly Token[], i: number): { year: number; to: number } | null {
  const skip = tokens[i]?.norm === ',' ? 1 : 0;
  const year = yearAt(tokens[i + skip]);
  // "in May, 2,000" is cut by the tokenizer as one number; "May, 2025" stands.
  return year === null ? null : { year, to: i + skip + 1 };
}

/** "early May", "mid-2024": the month or year with EDTF's `~`; "the end of 2024": that year. */
function partAt(tokens: readonly Token[], i: number): Written | null {
  const { norm } = tokens[i]!;
  let next = -1;
  if (PARTS.has(norm)) next = tokens[i + 1]?.norm === '-' || tokens[i + 1]?.norm === 'in' ? i + 2 : i + 1;
  else if (['end', 'beginning', 'start', 'middle'].includes(norm) && tokens[i + 1]?.norm === 'of') next = i + 2;
  else if (norm.startsWith('mid-')) return midAt(tokens[i]!, tokens, i);
  if (next < 0 || next >= tokens.length) return null;
  const inner = monthFirst(tokens, next) ?? yearAlone(tokens, next) ?? seasonFrom(tokens, next);
  if (!inner || inner.point.day !== null) return null;
  // "by the end of May" is in May; "late May" is about then
  const approximate = PARTS.has(norm) || norm === 'middle';
  return written({ ...inner.point, approximate }, inner.to, 'written: part of a month or year');
}

/** "mid-June", "mid-2024", "mid-1990s" are one token. */
function midAt(token: Token, tokens: readonly Token[], i: number): Written | null {
  const text = token.text.slice(4);
  const rest: Token = { ...token, text, norm: text.toLowerCase() };
  const month = monthOf(rest);
  if (month) {
    const year = yearBehind(tokens, i + 1);
    return written(
      at(year?.year ?? null, month.month, null, true),
      year?.to ?? i + 1,
      'written: part of a month or year',
    );
  }
  const year = yearAt(rest);
  return year === null ? null : written(at(year, null, null, true), i + 1, 'written: part of a month or year');
}

/** "Q1 2025", "first quarter of 2025", "second half of 2024". */
function quarterAt(tokens: readonly Token[], i: number): Written | null {
  const part = partOfYearAt(tokens, i);
  const year = part && yearBehind(tokens, tokens[part.to]?.norm === 'of' ? part.to + 1 : part.to);
  return part && year && written(at(year.year, part.month), year.to, 'written: quarter or half of a year');
}

/** "Q1", "H2", "first quarter", "second half": EDTF's number of that part of a year. */
export function partOfYearAt(tokens: readonly Token[], i: number): { month: number; to: number } | null {
  const { norm } = tokens[i]!;
  const code = /^([qh])([1-4])$/.exec(norm);
  if (code?.[1] === 'h' && Number(code[2]) > 2) return null;
  if (code) return { month: (code[1] === 'q' ? 32 : 39) + Number(code[2]), to: i + 1 };
  const ordinal = ORDINALS.get(norm);
  const size = tokens[i + 1]?.norm;
  if (ordinal === undefined || (size !== 'quarter' && (size !== 'half' || ordinal > 2))) return null;
  return { month: (size === 'quarter' ? 32 : 39) + ordinal, to: i + 2 };
}

/** "summer 2024", "the summer of 2024". Without a year a season is read with "last", "this" and "next" only. */
function seasonFrom(tokens: readonly Token[], i: number): Written | null {
  const season = seasonAt(tokens[i]);
  if (season === null) return null;
  const year = yearBehind(tokens, tokens[i + 1]?.norm === 'of' ? i + 2 : i + 1);
  return year && written(at(year.year, season), year.to, 'written: season and year');
}

/** "2024" and nothing else; whether it is a year is decided by what stands around it. */
const yearAlone = (tokens: readonly Token[], i: number): Written | null => {
  const year = yearAt(tokens[i]);
  return year === null ? null : written(at(year), i + 1, 'written: year', true);
};
