import type { Point } from './calendar.ts';
import { daysOf, lengthOf } from './calendar.ts';
import { FUTURE } from './date-words.ts';
import type { Token, TokenRange } from './parsed.ts';

/** How many tokens before and behind a date are searched for the verb that it belongs to. */
const WINDOW_BEFORE = 14;
const WINDOW_BEHIND = 8;
/** A day without a year that is at most so many days ahead is taken as this year's even without a word for the future. */
const SOON = 61;
const PAST = new Set(
  'said told was were had did went came left met sent began took made held gave got saw ran won lost became flew struck put brought wrote spoke found'.split(
    ' ',
  ),
);

/**
 * Whether a date lies ahead of the page or behind it: by the nearest verb or word for the future before it in its
 * sentence, else behind it; behind the page where nothing tells.
 */
export function tenseOf(tokens: readonly Token[], sentence: TokenRange, from: number, to: number): 'past' | 'future' {
  if (['by', 'until', 'till', 'next'].includes(tokens[from - 1]?.norm ?? '')) return 'future';
  for (let i = from - 1; i >= sentence.from && i >= from - WINDOW_BEFORE; i--) {
    const tense = tenseAt(tokens[i]!);
    if (tense) return tense;
  }
  for (let i = to; i < sentence.to && i < to + WINDOW_BEHIND; i++) {
    const tense = tenseAt(tokens[i]!);
    if (tense) return tense;
  }
  return 'past';
}

function tenseAt({ norm, pos }: Token): 'past' | 'future' | null {
  if (FUTURE.has(norm) || norm === "'ll") return 'future';
  if (PAST.has(norm) || ((pos === 'VERB' || pos === 'AUX') && norm.endsWith('ed'))) return 'past';
  return null;
}

/**
 * A point without a year, given one: the latest that is not after the publication, or the next one where the sentence
 * speaks of the future. Null where the publication date is not known to the month.
 */
export function completed(
  point: Point,
  published: Point | null,
  tense: 'past' | 'future',
): { point: Point; rule: string } | null {
  if (published?.year == null || published.month === null || point.month === null) return null;
  const { month, day } = point;
  const known = {
    year: published.year,
    month: published.month,
    day: published.day ?? lengthOf(published.year, published.month),
  };
  const days = (year: number, d: number): number => daysOf(year, month, Math.min(d, lengthOf(year, month)));
  // 29 February wants a leap year, which is at most eight years away.
  const leap = (year: number, step: 1 | -1): number => {
    if (month !== 2 || day !== 29) return year;
    let found = year;
    while (lengthOf(found, 2) < 29) found += step;
    return found;
  };
  const today = daysOf(known.year, known.month, known.day);
  // A month alone counts as behind the page from its first day on, and as ahead of it to its last.
  const past = leap(days(known.year, day ?? 1) <= today ? known.year : known.year - 1, -1);
  const next = leap(days(known.year, day ?? 31) >= today ? known.year : known.year + 1, 1);
  if (tense === 'future')
    return { point: { ...point, year: next }, rule: 'year: the next one from the publication on' };
  if (day !== null && past < known.year && days(next, day) - today <= SOON)
    return { point: { ...point, year: next }, rule: 'year: the nearest to the publication' };
  return { point: { ...point, year: past }, rule: 'year: the latest not after the publication' };
}
