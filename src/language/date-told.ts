// Dates that other words complete: "July last year", "on the 24th", "the week before last", "over the summer".
import { daysOf, edtfOf, edtfOfDays, lengthOf, moved, type Point, type Unit, weekdayOf } from './calendar.ts';
import { partOfYearAt, pointAt } from './date-points.ts';
import type { Anchors, Relative } from './date-relative.ts';
import { completed } from './date-tense.ts';
import { monthOf, seasonAt, unitAt } from './date-words.ts';
import { numeralAt } from './numerals.ts';
import type { Token } from './parsed.ts';

/** The date that begins with token `i` and takes its year, its month or its place from the words beside it. */
export function toldAt(tokens: readonly Token[], i: number, anchors: Anchors): Relative | null {
  return (
    withYearTold(tokens, i, anchors) ??
    dayAlone(tokens, i, anchors) ??
    stretchTo(tokens, i, anchors) ??
    edgeOf(tokens, i, anchors) ??
    beforeLast(tokens, i, anchors) ??
    weekOf(tokens, i, anchors) ??
    seasonAlone(tokens, i, anchors)
  );
}

const resolved = (to: number, point: Point, rule: string): Relative => ({
  to,
  edtf: edtfOf(point),
  point,
  rule,
  wants: null,
});

/** "July last year", "the third quarter of this year", "on 5 June of the same year", "December that year". */
function withYearTold(tokens: readonly Token[], i: number, anchors: Anchors): Relative | null {
  const written = pointAt(tokens, i);
  const told =
    written?.point.year === null && written.point.month !== null && written.lastDay === null
      ? written
      : partOfYear(tokens, i);
  if (!told) return null;
  const year = yearTold(tokens, told.to, anchors);
  return year && resolved(year.to, { ...told.point, year: year.year }, `${told.rule}; ${year.rule}`);
}

function partOfYear(tokens: readonly Token[], i: number): { point: Point; to: number; rule: string } | null {
  const part = partOfYearAt(tokens, i);
  const season = part ? null : seasonAt(tokens[i]);
  const month = part?.month ?? season;
  if (month === null) return null;
  const point = { year: null, month, day: null, approximate: false };
  return { point, to: part?.to ?? i + 1, rule: part ? 'written: quarter or half of a year' : 'written: season' };
}

/** "last year", "of this year", "of the same year", "that year". */
function yearTold(
  tokens: readonly Token[],
  from: number,
  { published, previous }: Anchors,
): { year: number; to: number; rule: string } | null {
  let at = from;
  if (tokens[at]?.norm === ',' || tokens[at]?.norm === 'of') at++;
  if (tokens[at]?.norm === 'the') at++;
  if (tokens[at + 1]?.norm !== 'year') return null;
  const { norm } = tokens[at]!;
  const to = at + 2;
  const now = { last: -1, this: 0, next: 1 }[norm];
  if (now !== undefined)
    return published?.year == null ? null : { year: published.year + now, to, rule: `published: ${norm} year` };
  const then = { that: 0, same: 0, following: 1, previous: -1 }[norm];
  if (then === undefined || previous?.year == null) return null;
  return { year: previous.year + then, to, rule: `previous date: ${norm} year` };
}

const ORDINAL_DAY = /^([1-3]?\d)(?:st|nd|rd|th)$/;

/** "on the 24th", "the 5th of last month": of the month spoken of last, else the latest or the next such day. */
function dayAlone(tokens: readonly Token[], i: number, { published, previous, tense }: Anchors): Relative | null {
  const day = Number(ORDINAL_DAY.exec(tokens[i]!.norm)?.[1] ?? 0);
  if (day < 1 || day > 31 || tokens[i - 1]?.norm !== 'the') return null;
  if (tokens[i + 1]?.norm === 'of') {
    const shift = { this: 0, last: -1, next: 1 }[tokens[i + 2]?.norm ?? ''];
    if (shift === undefined || tokens[i + 3]?.norm !== 'month') return null;
    const month = published && moved(published, shift, 'month');
    return month && onDay(i + 4, { ...month, day }, 'published: the day of a month');
  }
  if (!/^(?:on|by|until|before|after|since)$/.test(tokens[i - 2]?.norm ?? '')) return null;
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[i + 1]?.pos ?? '')) return null;
  if (previous?.year != null && previous.month !== null && previous.month <= 12)
    return onDay(i + 1, { ...previous, day, approximate: false }, 'previous date: the month spoken of');
  if (published?.year == null || published.month === null || published.day === null) return null;
  const shift = tense(i, i + 1) === 'future' ? (day < published.day ? 1 : 0) : day > published.day ? -1 : 0;
  const month = moved(published, shift, 'month');
  return month && onDay(i + 1, { ...month, day }, 'published: the nearest such day');
}

/** A day, unless its month has none such. */
function onDay(to: number, point: Point, rule: string): Relative | null {
  if (point.day! > lengthOf(point.year, point.month!)) return null;
  return resolved(to, { ...point, approximate: false }, rule);
}

/** "the year to March 2024", "the 12 months to June 2024", "the three years ending 30 June 2025": a stretch up to its last month. */
function stretchTo(tokens: readonly Token[], i: number, { published, tense }: Anchors): Relative | null {
  const numeral = numeralAt(tokens, i);
  const at = numeral?.to ?? i;
  const unit = unitAt(tokens[at]);
  if (unit !== 'year' && unit !== 'month') return null;
  const count = (numeral?.value ?? 1) * (unit === 'year' ? 12 : 1);
  if (tokens[i - 1]?.norm !== 'the' || count > 240 || !Number.isInteger(count) || (!numeral && unit === 'month'))
    return null;
  const join = tokens[at + 1]?.norm ?? '';
  if (!/^(?:to|ending|ended|through)$/.test(join)) return null;
  const next = at + (/^(?:in|on)$/.test(tokens[at + 2]?.norm ?? '') ? 3 : 2);
  const end = next < tokens.length ? pointAt(tokens, next) : null;
  if (!end || end.point.month === null || end.point.month > 12 || end.point.approximate) return null;
  const last = end.point.year === null ? completed(end.point, published, tense(i, end.to))?.point : end.point;
  const first = last && moved({ ...last, day: null }, 1 - count, 'month');
  if (!last || !first) return null;
  return {
    to: end.to,
    edtf: `${edtfOf({ ...first, approximate: false })}/${edtfOf({ ...last, day: null })}`,
    point: { ...last, day: null },
    rule: `written: ${count} months up to one`,
    wants: null,
  };
}

/** "the end of the year", "the start of this month", "year-end": the year or month itself. */
function edgeOf(tokens: readonly Token[], i: number, { published, previous, tense }: Anchors): Relative | null {
  if (!/^(?:end|beginning|start|middle|turn)$/.test(tokens[i]!.norm) || tokens[i + 1]?.norm !== 'of') return null;
  const unit = unitAt(tokens[i + 3]);
  if (unit !== 'year' && unit !== 'month') return null;
  const { norm } = tokens[i + 2]!;
  const shift = { the: 0, this: 0, last: -1, next: 1 }[norm];
  if (shift === undefined) return null;
  // "By the end of the year nobody had left": the year that is told of, where that is not the page's own
  const told = norm === 'the' && tense(i, i + 4) === 'past' && previous?.year != null ? previous : published;
  const point = told && moved(told, shift, unit);
  const approximate = tokens[i]!.norm === 'middle';
  return (
    point &&
    resolved(i + 4, { ...point, approximate }, `${told === published ? 'published' : 'previous date'}: ${unit}`)
  );
}

/** "the week before last", "the month before last". */
function beforeLast(tokens: readonly Token[], i: number, { published }: Anchors): Relative | null {
  const unit = unitAt(tokens[i]);
  if (tokens[i + 1]?.norm !== 'before' || tokens[i + 2]?.norm !== 'last' || !published) return null;
  if (unit === 'week') return week(i + 3, published, -2, 'published: the week before last');
  if (unit !== 'month' && unit !== 'year') return null;
  const point = moved(published, -2, unit);
  return point && resolved(i + 3, { ...point, approximate: false }, `published: the ${unit} before last`);
}

/** Monday to Sunday of the week that is so many away from that of a day. */
function week(to: number, { year, month, day }: Point, shift: number, rule: string): Relative | null {
  if (year === null || month === null || month > 12 || day === null) return null;
  const days = daysOf(year, month, day);
  const monday = days - weekdayOf(days) + shift * 7;
  const point = { year, month, day, approximate: false };
  return { to, edtf: `${edtfOfDays(monday)}/${edtfOfDays(monday + 6)}`, point, rule, wants: null };
}

/** "that week", "the same week", "the following week", "that month", "that day": of the date spoken of last. */
function weekOf(tokens: readonly Token[], i: number, { previous }: Anchors): Relative | null {
  const later = /^(?:later|earlier)$/.test(tokens[i]!.norm);
  const at = later ? (tokens[i + 1]?.norm === 'in' ? i + 2 : i + 1) : i;
  const the = later && tokens[at]?.norm === 'the' ? at + 1 : at;
  const word = tokens[the]?.norm ?? '';
  const unit = unitAt(tokens[the + 1]);
  const shift = { that: 0, same: 0, following: 1, previous: -1, next: 1 }[word];
  if (shift === undefined || !previous) return null;
  // "next week" is the page's own, "the next week" that behind the date
  if (word === 'next' && tokens[the - 1]?.norm !== 'the') return null;
  if (unit === 'week') return week(the + 2, previous, shift, 'previous date: a week beside it');
  if ((unit !== 'month' && unit !== 'year' && unit !== 'day') || (unit === 'day' && (word !== 'that' || later)))
    return null;
  if (word !== 'that' && word !== 'next' && !later) return null;
  const point = moved(previous, shift, unit as Unit);
  return point && resolved(the + 2, { ...point, approximate: false }, `previous date: ${word} ${unit}`);
}

const IN_SEASON = /^(?:in|over|during|throughout|by|since|until|before|after)$/;

/** "over the summer", "in the autumn": the latest that has begun, or the next one. */
function seasonAlone(tokens: readonly Token[], i: number, { published, tense }: Anchors): Relative | null {
  const season = seasonAt(tokens[i]);
  if (season === null || tokens[i - 1]?.norm !== 'the' || !IN_SEASON.test(tokens[i - 2]?.norm ?? '')) return null;
  // "in the fall of the government", "after the winter break"
  if (tokens[i + 1]?.norm === 'of' || /^(?:NOUN|PROPN|NUM)$/.test(tokens[i + 1]?.pos ?? '')) return null;
  if (published?.year == null || published.month === null || monthOf(tokens[i + 1])) return null;
  const begins = [3, 6, 9, 12][season - 21]!;
  const begun = begins <= published.month ? published.year : published.year - 1;
  const year = tense(i, i + 1) === 'future' ? (begins > published.month ? published.year : begun + 1) : begun;
  return resolved(i + 1, { year, month: season, day: null, approximate: false }, 'published: the nearest such season');
}
