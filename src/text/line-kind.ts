import furniture from '../../data/en/furniture.json' with { type: 'json' };
import type { SectionKind } from './document.ts';
import type { Span } from './span.ts';

/** Longest line that its first words make furniture: a long one is a paragraph that happens to begin so. */
const LONGEST = 160;
const FINAL_STOP = /[.!?…]["'”’»)\]]*$/;

const rows = furniture.rows as readonly { words: string; kind: SectionKind; where: string }[];
const whole: ReadonlyMap<string, SectionKind> = new Map(
  rows.filter(({ where }) => where === 'whole').map(({ words, kind }) => [words, kind]),
);
const starts = rows.filter(({ where }) => where === 'start');

export const endsInStop = (words: string): boolean => FINAL_STOP.test(words.slice(-8));

/** What a line's own words show it to be; null for a line of the story. */
export function kindOfWords(words: string): SectionKind | null {
  if (words.length > LONGEST && !/^file\b|^photo:/i.test(words)) return null;
  const folded = words.slice(0, LONGEST).toLowerCase();
  const bare = words.length <= LONGEST ? folded.replace(/[\s:.!]{1,9}$/, '') : '';
  const found = whole.get(bare) ?? starts.find((row) => folded.startsWith(row.words))?.kind;
  if (found) return found;
  if (/^by \p{Lu}/iu.test(words) && /^By |^BY /.test(words) && words.length <= 100 && !endsInStop(words))
    return 'byline';
  return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY = `(?:${MONTH} (\\d{1,2})|(\\d{1,2}) ${MONTH})(?:,? (\\d{4}))?`;
const DATELINE = new RegExp(
  `^(\\p{Lu}[\\p{L}\\p{M}.'’ -]{2,40})(, \\p{Lu}[\\p{L}.' -]{1,30})?(?:, ?${DAY})?( ?\\([^()\\n]{1,40}\\))? ?(?:--|[-–—]) `,
  'u',
);
const CAPITALS = /^[\p{Lu}\p{M}.'’ -]+$/u;

/** The place, day and agency before the first words of a story, and the day as EDTF where it has a year. */
export interface Dateline {
  /** Without the dash behind it. */
  readonly length: number;
  /** The first words of the story begin here. */
  readonly story: number;
  readonly date: string | null;
}

/**
 * The dateline that a paragraph begins with, or null. A place in capitals is one with a day, an agency in brackets or
 * a second place behind it, or alone in the first paragraph of a page; another place needs a day or an agency.
 */
export function datelineOf(words: string, isFirst: boolean): Dateline | null {
  const m = DATELINE.exec(words.slice(0, 200));
  if (!m) return null;
  const [all, place, second, month, day, dayBefore, monthBehind, year, agency] = m;
  const hasDay = Boolean(month ?? monthBehind);
  const loud = CAPITALS.test(place!);
  if (!(hasDay || agency) && !(loud && (second || isFirst))) return null;
  if (!loud && !hasDay && !/^ ?\([A-Z]/.test(agency ?? '')) return null;
  if (all.length >= words.length) return null;
  const number = MONTHS.indexOf((month ?? monthBehind ?? '').toLowerCase()) + 1;
  const date = year && number ? `${year}-${two(number)}-${two(Number(day ?? dayBefore))}` : null;
  return { length: all.replace(/ ?(?:--|[-–—]) $/, '').length, story: all.length, date };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The place of the words without the white space around them. */
export function trimmed(body: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(body[from]!)) from++;
  while (to > from && /\s/.test(body[to - 1]!)) to--;
  return { start: from, end: to };
}
