import { dayOf, daysOf, edtfOf, edtfOfDays, moved, type Point, type Unit, weekdayOf } from './calendar.ts';
import { DAYS, DIRECTIONS, monthOf, OPEN, PARTS, seasonAt, unitAt, weekdayAt } from './date-words.ts';
import { phraseFrom } from './lookup.ts';
import { isCapital } from './name-words.ts';
import { numeralAt } from './numerals.ts';
import type { Token } from './parsed.ts';

/** A relative date, resolved as far as it goes. */
export interface Relative {
  readonly to: number;
  readonly edtf: string | null;
  /** What later relative dates may be reckoned from. */
  readonly point: Point | null;
  readonly rule: string;
  /** What is missing where edtf is null: a date to reckon from, or nothing that a text could give. */
  readonly wants: 'published' | 'previous' | null;
}

/** What relative dates are reckoned from. */
export interface Anchors {
  readonly published: Point | null;
  /** The date mentioned last before this one. */
  readonly previous: Point | null;
  readonly tense: (from: number, to: number) => 'past' | 'future';
}

const NEWSPAPER = new Set(
  'times telegraph mirror express mail post herald independent world people sport star sun mercury tribune age review'.split(
    ' ',
  ),
);
const NAMED_DAY = new Set(
  'black good bloody cyber easter super palm ash holy fat giving every each most some many'.split(' '),
);
const TIMES_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** The relative date that begins with token `i`: "last week", "on Sunday" (its noun), "two years ago", "four months later". */
export function relativeAt(tokens: readonly Token[], i: number, anchors: Anchors): Relative | null {
  const open = phraseFrom(OPEN, tokens, i);
  if (open) return { to: open.to, edtf: null, point: null, rule: 'open: the words give no date', wants: null };
  return (
    dayAt(tokens, i, anchors) ??
    weekdayFrom(tokens, i, anchors) ??
    directed(tokens, i, anchors) ??
    counted(tokens, i, anchors) ??
    sameAt(tokens, i, anchors)
  );
}

/** The days since 1970-01-01 of a point that is known to the day. */
function daysIn(point: Point | null): number | null {
  if (point?.year == null || point.month === null || point.month > 12 || point.day === null) return null;
  return daysOf(point.year, point.month, point.day);
}

function onDay(to: number, days: number | null, shift: number, rule: string): Relative {
  if (days === null) return { to, edtf: null, point: null, rule, wants: 'published' };
  return {
    to,
    edtf: edtfOfDays(days + shift),
    point: { ...dayOf(days + shift), approximate: false },
    rule,
    wants: null,
  };
}

function between(to: number, first: number | null, last: number | null, rule: string): Relative {
  if (first === null || last === null) return { to, edtf: null, point: null, rule, wants: 'published' };
  return {
    to,
    edtf: `${edtfOfDays(first)}/${edtfOfDays(last)}`,
    point: { ...dayOf(first), approximate: false },
    rule,
    wants: null,
  };
}

function ofPoint(to: number, point: Point | null, rule: string, wants: 'published' | 'previous'): Relative {
  return { to, edtf: point && edtfOf(point), point, rule, wants: point ? null : wants };
}

/** "yesterday", "the day before yesterday", "this morning", "last night". */
function dayAt(tokens: readonly Token[], i: number, { published }: Anchors): Relative | null {
  const { norm } = tokens[i]!;
  const today = daysIn(published);
  const shift = DAYS.get(norm);
  // "Russia Today" and "the BBC's Today" are names.
  const before = tokens[i - 1];
  const isName = tokens[i]!.text !== norm && (before?.pos === 'PROPN' || before?.norm === "'s");
  if (shift !== undefined && !isName) return onDay(i + 1, today, shift, `published: ${norm}`);
  const next = tokens[i + 1]?.norm ?? '';
  if (norm === 'day' && next === 'before' && tokens[i + 2]?.norm === 'yesterday')
    return onDay(i + 3, today, -2, 'published: the day before yesterday');
  if (norm === 'last' && (next === 'night' || next === 'evening'))
    return onDay(i + 2, today, -1, `published: last ${next}`);
  if (norm === 'this' && TIMES_OF_DAY.has(next)) return onDay(i + 2, today, 0, `published: this ${next}`);
  return null;
}

/** "Sunday", "last Sunday", "next Friday", "this coming Monday". */
function weekdayFrom(tokens: readonly Token[], i: number, { published, tense }: Anchors): Relative | null {
  let at = i;
  let direction: number | null = null;
  const shift = DIRECTIONS.get(tokens[i]!.norm);
  if (shift !== undefined) {
    direction = shift;
    at++;
    if (tokens[i]!.norm === 'this') {
      direction = tokens[at]?.norm === 'coming' ? 1 : tokens[at]?.norm === 'past' ? -1 : null;
      if (direction !== null) at++;
    }
  }
  const weekday = weekdayAt(tokens[at]);
  if (weekday === null || isNewspaper(tokens, at)) return null;
  const today = daysIn(published);
  if (today === null) return onDay(at + 1, null, 0, 'published: weekday');
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const week = weekTold(tokens, at + 1);
  if (direction === null && week)
    return onDay(week.to, today, weekday - weekdayOf(today) + week.shift * 7, 'published: the day of a week');
  if (direction === -1) return onDay(at + 1, today, back === 0 ? -7 : -back, 'published: the last such day before it');
  if (direction === 1) return onDay(at + 1, today, ahead === 0 ? 7 : ahead, 'published: the next such day after it');
  if (tense(i, at + 1) === 'future') return onDay(at + 1, today, ahead, 'published: the next such day from it on');
  return onDay(at + 1, today, -back, 'published: the last such day up to it');
}

/** "Thursday last week", "Wednesday of this week". */
function weekTold(tokens: readonly Token[], from: number): { shift: number; to: number } | null {
  const at = tokens[from]?.norm === 'of' ? from + 1 : from;
  const shift = { last: -1, this: 0, next: 1 }[tokens[at]?.norm ?? ''];
  return shift === undefined || tokens[at + 1]?.norm !== 'week' ? null : { shift, to: at + 2 };
}

/** "Sunday Times", "Mail on Sunday", "Black Friday", "every Monday". */
function isNewspaper(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  if (behind && NEWSPAPER.has(behind.norm) && isCapital(behind.text)) return true;
  return (
    NAMED_DAY.has(tokens[at - 1]?.norm ?? '') || (tokens[at - 1]?.norm === 'on' && tokens[at - 2]?.text === 'Mail')
  );
}

/** "last week", "earlier this year", "late last month", "next July", "the past three months", "at the weekend". */
function directed(tokens: readonly Token[], i: number, anchors: Anchors): Relative | null {
  const { norm } = tokens[i]!;
  if (['earlier', 'later'].includes(norm) || PARTS.has(norm)) {
    const at = tokens[i + 1]?.norm === 'in' ? i + 2 : i + 1;
    const inner = at < tokens.length && DIRECTIONS.has(tokens[at]!.norm) ? directed(tokens, at, anchors) : null;
    if (!inner?.point || !PARTS.has(norm) || inner.point.day !== null) return inner;
    return ofPoint(inner.to, { ...inner.point, approximate: true }, `${inner.rule}, ${norm} in it`, 'published');
  }
  if (norm === 'weekend' && ['the', 'at'].includes(tokens[i - 1]?.norm ?? '')) return weekend(i + 1, 0, true, anchors);
  const shift = DIRECTIONS.get(norm);
  if (shift === undefined || tokens[i + 1] === undefined) return null;
  const inInterval = norm === 'past' || (norm === 'last' && numeralAt(tokens, i + 1) !== null);
  if (inInterval) return past(tokens, i, anchors);
  const next = tokens[i + 1]!;
  const month = monthOf(next);
  if (month && !month.short) return monthDirected(month.month, i + 2, shift, anchors);
  const season = seasonAt(next);
  if (season !== null && norm !== 'following') return seasonDirected(season, i + 2, shift, anchors);
  const unit = unitAt(next);
  if (unit === null || unit === 'hour' || unit === 'minute' || tokens[i + 1]!.norm.endsWith('s')) return null;
  if (norm === 'following' || norm === 'previous' || (norm === 'next' && unit === 'day'))
    return beside(i + 2, unit, shift, anchors);
  if (unit === 'weekend') return weekend(i + 2, shift, false, anchors);
  if (unit === 'day') return null;
  return calendarUnit(i + 2, unit, shift, `published: ${norm} ${unit}`, anchors.published);
}

/** The week, month, year or decade that is `shift` away from the one of the publication. */
function calendarUnit(to: number, unit: Unit, shift: number, rule: string, published: Point | null): Relative {
  if (unit === 'week' || unit === 'fortnight') {
    const today = daysIn(published);
    const monday = today === null ? null : today - weekdayOf(today) + shift * 7;
    return between(to, monday, monday === null ? null : monday + 6, rule);
  }
  const point = published && moved(published, shift, unit);
  return ofPoint(to, point && { ...point, approximate: unit === 'decade' }, rule, 'published');
}

/** "last July": the latest before the publication's month; "this July": its year's; "next July": the first after. */
function monthDirected(month: number, to: number, shift: number, { published }: Anchors): Relative {
  if (published?.year == null || published.month === null) return ofPoint(to, null, 'published: month', 'published');
  const { year, month: now } = published;
  const back = month < now ? year : year - 1;
  const ahead = month > now ? year : year + 1;
  const chosen = shift < 0 ? back : shift > 0 ? ahead : year;
  return ofPoint(
    to,
    { year: chosen, month, day: null, approximate: false },
    `published: ${shift < 0 ? 'last' : shift > 0 ? 'next' : 'this'} such month`,
    'published',
  );
}

/** "last summer", "this spring". The months of a season are those of the north. */
function seasonDirected(season: number, to: number, shift: number, { published }: Anchors): Relative {
  if (published?.year == null || published.month === null) return ofPoint(to, null, 'published: season', 'published');
  const ends = [5, 8, 11, 14][season - 21]!;
  const { year, month } = published;
  const chosen = shift < 0 ? (ends < month ? year : year - 1) : shift > 0 ? (ends - 2 > month ? year : year + 1) : year;
  return ofPoint(to, { year: chosen, month: season, day: null, approximate: false }, 'published: season', 'published');
}

/** Saturday and Sunday: of the publication's week, or the last ones begun. */
function weekend(to: number, shift: number, latest: boolean, { published }: Anchors): Relative {
  const today = daysIn(published);
  if (today === null) return between(to, null, null, 'published: weekend');
  const saturday = today - weekdayOf(today) + 5;
  const first = latest ? (saturday <= today ? saturday : saturday - 7) : saturday + shift * 7;
  return between(to, first, first + 1, latest ? 'published: the last weekend begun' : 'published: weekend');
}

/** "the past year", "the last two months": the stretch that ends with the publication. */
function past(tokens: readonly Token[], i: number, { published }: Anchors): Relative | null {
  const numeral = numeralAt(tokens, i + 1);
  const at = numeral?.to ?? i + 1;
  const unit = unitAt(tokens[at]);
  const count = numeral?.value ?? 1;
  if (
    unit === null ||
    unit === 'weekend' ||
    unit === 'hour' ||
    unit === 'minute' ||
    !Number.isInteger(count) ||
    count > 999
  )
    return null;
  const rule = `published: the past ${count} ${unit}${count === 1 ? '' : 's'}`;
  const from = published && moved(published, -count, unit);
  if (!from || !published) return { to: at + 1, edtf: null, point: null, rule, wants: 'published' };
  const exactDay = unit === 'day' || unit === 'week' || unit === 'fortnight';
  const first: Point = { ...from, approximate: false, month: from.month ?? published.month };
  const last: Point = exactDay ? published : { ...published, day: null };
  return { to: at + 1, edtf: `${edtfOf(first)}/${edtfOf(last)}`, point: null, rule, wants: null };
}

/** "three days ago", "four months later", "a year earlier", "less than a year after". */
function counted(tokens: readonly Token[], i: number, { published, previous }: Anchors): Relative | null {
  const article = ['a', 'an'].includes(tokens[i]!.norm) && unitAt(tokens[i + 1]) !== null;
  const numeral = article ? null : numeralAt(tokens, i);
  if (!article && !numeral) return null;
  const at = numeral?.to ?? i + 1;
  const unit = unitAt(tokens[at]);
  const count = numeral?.value ?? 1;
  if (unit === null || unit === 'weekend' || !Number.isInteger(count) || count > 999) return null;
  const word = tokens[at + 1]?.norm ?? '';
  const rule = `${count} ${unit}${count === 1 ? '' : 's'} ${word}`;
  if (word === 'ago') {
    if (unit === 'hour' || unit === 'minute') return onDay(at + 2, daysIn(published), 0, `published: ${rule}`);
    return ofPoint(at + 2, published && moved(published, -count, unit), `published: ${rule}`, 'published');
  }
  if (unit === 'hour' || unit === 'minute') return null;
  if (word === 'later' || word === 'earlier') {
    const sign = word === 'later' ? 1 : -1;
    return ofPoint(at + 2, previous && moved(previous, sign * count, unit), `previous date: ${rule}`, 'previous');
  }
  // "for up to six weeks before they go home" is a length of time
  if (/^(?:after|before)$/.test(word) && /^(?:for|to)$/.test(tokens[i - 1]?.norm ?? '')) return null;
  if (word === 'after' || word === 'before')
    return { to: at + 2, edtf: null, point: null, rule: `open: ${rule} an event`, wants: null };
  return null;
}

/** "that year", "the same day", "the following month": reckoned from the date before. */
function sameAt(tokens: readonly Token[], i: number, anchors: Anchors): Relative | null {
  const { norm } = tokens[i]!;
  const unit = unitAt(tokens[i + 1]);
  if (norm !== 'same' || unit === null || unit === 'hour' || unit === 'minute') return null;
  return beside(i + 2, unit, 0, anchors);
}

/** The unit of time that is `shift` away from that of the date before. */
function beside(to: number, unit: Unit | 'weekend', shift: number, { previous }: Anchors): Relative | null {
  const rule = `previous date: ${shift < 0 ? 'the previous' : shift > 0 ? 'the next' : 'the same'} ${unit}`;
  if (unit === 'weekend' || unit === 'week' || unit === 'fortnight')
    return { to, edtf: null, point: null, rule: `open: ${unit}`, wants: null };
  const point = previous && moved(previous, shift, unit);
  return ofPoint(to, point && { ...point, approximate: false }, rule, 'previous');
}
