import labels from '../../data/en/number-labels.json' with { type: 'json' };
import type { Finding } from '../text/finding.ts';
import { edtfOf, lengthOf, type Point, pointOf } from './calendar.ts';
import { pointAt, type Written } from './date-points.ts';
import { type Anchors, type Relative, relativeAt } from './date-relative.ts';
import { tenseOf } from './date-tense.ts';
import { toldAt } from './date-told.ts';
import { BEFORE_MONTH, mayBegin } from './date-words.ts';
import { ofChronicle, ofList, withYear } from './date-years.ts';
import type { DateMention, Sentence, Token } from './parsed.ts';
import { spanOf } from './ranges.ts';

const LABELS = new Set(labels.map(({ word }) => word));
/** Months whose names are verbs or names of people as well. */
const DOUBTFUL = new Set([3, 5]);
const MAY = 5;
const BEFORE_PERSON = new Set(['theresa', 'mrs', 'ms', 'mr', 'mrs.', 'ms.', 'mr.']);
const BEFORE_NUMBER = new Set(
  'about some nearly almost over than least roughly approximately exactly most many under'.split(' '),
);
const BEFORE_YEAR = new Set(
  'in since by until till during of from early late mid before after through between the a an this that its their his her and to for'.split(
    ' ',
  ),
);
const UNTIL = new Set(['to', 'until', 'till', 'through', '-', '–', '—']);

/** One document's dates while they are read. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly published: Point | null;
  /** True where the text names a person called May. */
  readonly mayIsName: boolean;
  readonly dates: DateMention[];
  readonly findings: Finding[];
  previous: Point | null;
  /** The date with its year that the sentence before this one begins with. */
  chronicle: Point | null;
}

/**
 * The dates of the story, as EDTF. Relative dates and dates without a year are resolved against the publication date
 * (EDTF; null where nobody says it), "four months later" against the date mentioned before it; each names its rule. A
 * relative date that cannot be resolved for want of a date to reckon from has edtf null and a finding; a date that no
 * calendar has, too. Linear: every look to the sides is bounded.
 */
export function datesOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  published: string | null,
): { dates: readonly DateMention[]; findings: readonly Finding[] } {
  const mayIsName = tokens.some(({ text }, i) => text === 'May' && BEFORE_PERSON.has(tokens[i - 1]?.norm ?? ''));
  const reading: Reading = {
    tokens,
    published: pointOf(published),
    mayIsName,
    dates: [],
    findings: [],
    previous: null,
    chronicle: null,
  };
  for (const sentence of sentences) {
    const first = reading.dates.length;
    for (let i = sentence.from; i < sentence.to; ) i = dateFrom(reading, sentence, i) ?? i + 1;
    reading.chronicle = beginning(reading, sentence, reading.dates[first]);
  }
  return { dates: reading.dates, findings: reading.findings };
}

/** Reads the date that begins with token `i`, if one does, and gives the token behind it. */
function dateFrom(reading: Reading, sentence: Sentence, i: number): number | null {
  const { tokens, published, previous } = reading;
  if (!mayBegin(tokens[i]!)) return null;
  const tense: Anchors['tense'] = (from, to) => tenseOf(tokens, sentence, from, to);
  const told = toldAt(tokens, i, { published, previous, tense });
  if (told && told.to <= sentence.to) {
    keepRelative(reading, i, told);
    return told.to;
  }
  const written = pointAt(tokens, i);
  const range = rangeFrom(reading, sentence, i, written);
  if (range !== null) return range;
  if (written && written.to <= sentence.to && accepted(reading, i, written)) {
    single(reading, sentence, i, written, tense(i, written.to));
    return written.to;
  }
  const decade = decadeAt(tokens, i);
  if (decade) {
    keep(reading, i, i + 1, decade, false, 'written: decade');
    return i + 1;
  }
  const relative = relativeAt(tokens, i, { published, previous, tense });
  if (!relative || relative.to > sentence.to) return null;
  keepRelative(reading, i, relative);
  return relative.to;
}

/** How many tokens a sentence may have before the date that it begins with: "In April 2022 …". */
const LEAD = 2;

/** The date that a sentence begins with, where it is a month or a day of a year that is printed or told. */
function beginning({ chronicle }: Reading, sentence: Sentence, date: DateMention | undefined): Point | null {
  if (!date || date.from - sentence.from > LEAD || date.relative) return null;
  const point = pointOf(date.edtf);
  if (point?.year == null || point.month === null) return null;
  return date.rule.includes('year:') && point.year !== chronicle?.year ? null : point;
}

function keep(reading: Reading, from: number, to: number, edtf: string | null, relative: boolean, rule: string): void {
  reading.dates.push({ ...spanOf(reading.tokens, { from, to }), from, to, edtf, relative, rule });
}

function keepRelative(reading: Reading, from: number, { to, edtf, point, rule, wants }: Relative): void {
  keep(reading, from, to, edtf, true, rule);
  reading.previous = point ?? reading.previous;
  if (edtf !== null || wants === null) return;
  const span = spanOf(reading.tokens, { from, to });
  const words = reading.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const anchor =
    wants === 'published'
      ? 'the day of publication, which is not known'
      : 'a date before it, which the text does not give exactly enough';
  reading.findings.push({
    type: 'relative_date_unresolved',
    span,
    message: `“${words}” is reckoned from ${anchor}: which date is meant stays open.`,
  });
}

/** Keeps a written date, with its year completed where it has none. */
function single(reading: Reading, sentence: Sentence, from: number, written: Written, tense: 'past' | 'future'): void {
  const { to, rule, lastDay } = written;
  const { point, rule: how } =
    ofList(reading.tokens, sentence, written) ??
    ofChronicle(reading, from - sentence.from <= LEAD, written, tense) ??
    withYear(reading.published, written.point, tense, rule);
  if (isImpossible(point) || (lastDay !== null && isImpossible({ ...point, day: lastDay }))) {
    impossible(reading, from, to, rule);
    return;
  }
  const edtf = edtfOf(point);
  const last = lastDay === null ? null : edtfOf({ ...point, day: lastDay });
  keep(reading, from, to, last === null ? edtf : `${edtf}/${last}`, false, how);
  if (point.year !== null) reading.previous = point;
}

const isImpossible = ({ year, month, day }: Point): boolean =>
  month !== null &&
  (month === 0 || (month > 12 && day !== null) || (day !== null && (day < 1 || day > lengthOf(year, month))));

function impossible(reading: Reading, from: number, to: number, rule: string): void {
  keep(reading, from, to, null, false, rule);
  const span = spanOf(reading.tokens, { from, to });
  reading.findings.push({
    type: 'impossible_date',
    span,
    message: 'No calendar has this day, so the date is not read: a digit or the month may be wrong.',
  });
}

/** False for a bare month's name or year whose neighbours make it something else. */
function accepted(reading: Reading, i: number, { point, bare, to }: Written): boolean {
  if (!bare) return true;
  return point.month === null ? isYear(reading, i, to) : isMonth(reading, i, to, point.month);
}

function isMonth({ tokens, mayIsName }: Reading, i: number, to: number, month: number): boolean {
  const before = tokens[i - 1]?.norm ?? '';
  if (month === MAY && mayIsName) return ['in', 'since', 'last', 'this', 'next'].includes(before);
  if (BEFORE_MONTH.has(before)) return before !== 'last' && before !== 'this' && before !== 'next';
  if (DOUBTFUL.has(month)) return false;
  return tokens[to]?.pos !== 'PROPN' && tokens[i - 1]?.pos !== 'PROPN';
}

function isYear({ tokens }: Reading, i: number, to: number): boolean {
  const token = tokens[i]!;
  const year = Number(token.norm);
  const before = tokens[i - 1];
  const behind = tokens[to];
  if (year < 1900 && !['in', 'since', 'of'].includes(before?.norm ?? '')) return false;
  if (before) {
    if (before.end === token.start && !/^[([“‘"'—–]$/.test(before.text)) return false;
    if (BEFORE_NUMBER.has(before.norm) || LABELS.has(before.norm) || before.pos === 'NUM' || before.pos === 'SYM')
      return false;
    if (['to', 'as'].includes(before.norm) && ['up', 'many'].includes(tokens[i - 2]?.norm ?? '')) return false;
  }
  if (
    behind &&
    (behind.norm === '%' ||
      behind.norm === 'percent' ||
      (behind.start === token.end && /^[\p{L}/:%]/u.test(behind.text)))
  )
    return false;
  const plural =
    behind?.pos === 'NOUN' && (/s$/.test(behind.norm) || ['people', 'men', 'women', 'children'].includes(behind.norm));
  return !plural || BEFORE_YEAR.has(before?.norm ?? '');
}

/** "1990s", "the ’90s", "nineties": EDTF leaves the last digit open. */
function decadeAt(tokens: readonly Token[], i: number): string | null {
  const { norm } = tokens[i]!;
  const full = /^(?:mid-)?((?:1[5-9]|20)\d)0'?s$/.exec(norm);
  if (full) return `${full[1]}X`;
  const short = /^'([1-9])0s$/.exec(norm);
  return short ? `19${short[1]}X` : null;
}

/** "from 2013 to 2021", "between March and May 2025", "2013-2021", "May 4 to June 3". */
function rangeFrom(reading: Reading, sentence: Sentence, i: number, written: Written | null): number | null {
  const { tokens } = reading;
  const years = /^((?:19|20)\d\d)[-–/](\d{2}|(?:19|20)\d\d)$/.exec(tokens[i]!.norm);
  if (years) return yearsIn(reading, i, years[1]!, years[2]!);
  const opened = ['from', 'between'].includes(tokens[i - 1]?.norm ?? '') && sentence.from < i;
  if (!written || written.lastDay !== null || written.point.approximate) return null;
  const join = tokens[written.to]?.norm ?? '';
  if (!UNTIL.has(join) && !(join === 'and' && opened && tokens[i - 1]!.norm === 'between')) return null;
  if (written.to + 1 >= sentence.to) return null;
  if (!opened && written.bare && !accepted(reading, i, written)) return null;
  const second = pointAt(tokens, written.to + 1);
  if (!second || second.to > sentence.to || second.lastDay !== null) return null;
  if (second.bare && second.point.month === null && !isYear(reading, written.to + 1, second.to) && !opened) return null;
  if ((written.point.month === null) !== (second.point.month === null)) return null;
  const ends = endsOf(reading, written.point, second.point, tenseOf(tokens, sentence, i, second.to));
  if (!ends) return null;
  if (isImpossible(ends.first) || isImpossible(ends.last)) impossible(reading, i, second.to, 'written: range');
  else {
    keep(reading, i, second.to, `${edtfOf(ends.first)}/${edtfOf(ends.last)}`, false, ends.rule);
    if (ends.last.year !== null) reading.previous = ends.last;
  }
  return second.to;
}

/** Both ends of a range with their years: the first takes the second's, or the one before it. Null where it runs backwards. */
function endsOf(
  reading: Reading,
  first: Point,
  second: Point,
  tense: 'past' | 'future',
): { first: Point; last: Point; rule: string } | null {
  const { point: last, rule } = withYear(reading.published, second, tense, 'written: range');
  if (first.month !== null && last.month !== null && (first.month > 12 || last.month > 12)) return null;
  const order = (a: Point, b: Point): number => (a.month ?? 0) * 32 + (a.day ?? 0) - (b.month ?? 0) * 32 - (b.day ?? 0);
  const year = first.year ?? (last.year === null ? null : order(first, last) > 0 ? last.year - 1 : last.year);
  if (year !== null && last.year !== null && (year > last.year || (year === last.year && order(first, last) >= 0)))
    return null;
  return { first: { ...first, year }, last, rule };
}

/** "2013-2021", "2024-25": one token. "2025-05" is read as a month, because the second part does not go on from the first. */
function yearsIn(reading: Reading, i: number, first: string, second: string): number | null {
  const last = second.length === 4 ? Number(second) : Math.floor(Number(first) / 100) * 100 + Number(second);
  if (last > Number(first)) {
    keep(reading, i, i + 1, `${first}/${last}`, false, 'written: range of years');
    return i + 1;
  }
  const month = Number(second);
  if (second.length !== 2 || month < 1 || month > 12) return null;
  keep(reading, i, i + 1, `${first}-${second}`, false, 'written: ISO month');
  return i + 1;
}
