// By which signs a text counts as official or numbered, and what of it is: a news page with numbers in it is neither.
import signs from '../../data/en/official-signs.json' with { type: 'json' };
import type { MarkType, NumberMark } from './address-marks.ts';
import type { Document } from './document.ts';

/** What of a text is numbered; a text of which nothing is has no addresses. */
export interface Numbering {
  readonly units: boolean;
  readonly paragraphs: boolean;
  readonly points: boolean;
  readonly pages: 'headed' | 'footed' | null;
}

/** How far into a text its title and heading are looked for. */
const OPENING = 400;
/** Numbered paragraphs are prose: on the average so long at the least. */
const PROSE = 60;
const FEWEST = 3;

const official = signs.filter(({ tells }) => tells === 'official').map(({ words }) => words);
const pageSigns = signs.filter(({ tells }) => tells === 'page').map(({ words }) => words);

export const UNITS: ReadonlySet<MarkType> = new Set<MarkType>(['article', 'section', 'clause', 'rule', 'regulation']);

/** What of a text counts as numbered, by the marks of its lines. */
export function numberingOf(document: Document, marks: readonly NumberMark[]): Numbering {
  const units = marks.filter(({ type }) => UNITS.has(type));
  const subs = marks.filter(({ type }) => type === 'sub' || type === 'paragraph' || type === 'point');
  const paragraphs = ascending(marks.filter(({ type }) => type === 'paragraph'));
  const points = marks.filter(({ type }) => type === 'point');
  const isProse = areParagraphs(document, paragraphs);
  // a judgment that quotes a statute is numbered by its own paragraphs
  const quotes = isProse && paragraphs.length >= 2 * units.length && paragraphs[0]!.start < (units[0]?.start ?? 0);
  const own = units.length >= 2 || (units.length === 1 && subs.some(({ start }) => start > units[0]!.start));
  return {
    units: own && !quotes,
    paragraphs: isProse && (!own || quotes),
    points: arePoints(points),
    pages: pagesOf(document.body, marks),
  };
}

/** Those that go on counting; a number that falls back is another list's. Years are no numbers of paragraphs. */
function ascending(marks: readonly NumberMark[]): readonly NumberMark[] {
  const out: NumberMark[] = [];
  for (const mark of marks) {
    const number = Number(mark.label);
    const last = out.length > 0 ? Number(out.at(-1)!.label) : 0;
    if (number > last && !(number >= 1900 && number < 2100 && number > last + 5)) out.push(mark);
  }
  return out;
}

function areParagraphs({ body, sections, title }: Document, marks: readonly NumberMark[]): boolean {
  const [first] = marks;
  if (!first || marks.length < FEWEST) return false;
  const last = marks.at(-1)!;
  if ((last.start - first.start) / (marks.length - 1) < PROSE || first.start > body.length * 0.6) return false;
  if (marks.every(({ printed }) => printed === 'bracketed')) return true;
  const head = folded(`${title ?? ''}\n${body.slice(0, Math.min(OPENING, Math.max(first.start, 1)))}`);
  const has = (words: readonly string[]): boolean => words.some((one) => isIn(head, one));
  if (has(pageSigns) || sections.some(({ kind }) => kind === 'byline')) return false;
  const bare = marks.some(({ printed }) => printed === 'bare');
  if (bare && Number(last.label) - Number(first.label) !== marks.length - 1) return false;
  if (Number(first.label) > 1) return Number(last.label) - Number(first.label) >= marks.length - 1;
  return has(official) || / v\.? /.test(head);
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** Whole words only. */
function isIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + words.length] ?? '')) return true;
  return false;
}

/** Points that follow on one another, as times and sums of money do not. */
function arePoints(points: readonly NumberMark[]): boolean {
  let follow = 0;
  for (const [at, { label }] of points.entries()) if (at > 0 && follows(points[at - 1]!.label, label)) follow++;
  return points.length >= FEWEST && follow >= (points.length - 1) * 0.6;
}

function follows(before: string, label: string): boolean {
  const [a, b] = [before.split('.').map(Number), label.split('.').map(Number)];
  const at = b.findIndex((number, level) => number !== a[level]);
  if (at < 0) return false;
  const rest = b.slice(at + 1);
  return b[at] === (a[at] ?? 0) + 1 && rest.every((number) => number <= 1);
}

/** Marks of pages, two at the least and going on: at the head of each page where the first stands before all words, else at its foot. */
function pagesOf(body: string, marks: readonly NumberMark[]): Numbering['pages'] {
  const pages = marks.filter(({ type }) => type === 'page');
  const [first, second] = pages;
  if (!first || !second || pages.some(({ label }, at) => at > 0 && Number(label) !== Number(pages[at - 1]!.label) + 1))
    return null;
  const before = body.slice(0, first.start).trim();
  return before.length === 0 || Number(first.label) > 1 ? 'headed' : 'footed';
}
