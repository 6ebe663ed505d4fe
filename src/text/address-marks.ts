// What stands at the beginning of a line and numbers it: "Article 10", "105.", "[105]", "10.3", "(a)", "§ 12", "Annex A", "Page 14".
import type { Span } from './span.ts';

export type MarkType =
  | 'article'
  | 'section'
  | 'clause'
  | 'rule'
  | 'regulation'
  | 'recital'
  | 'annex'
  | 'part'
  | 'paragraph'
  | 'point'
  | 'sub'
  | 'page'
  | 'end';

export interface NumberMark extends Span {
  readonly type: MarkType;
  /** As it is printed: "10", "X", "3.2", "a". */
  readonly label: string;
  /** For an annex or a schedule: the word for it. */
  readonly word: string;
  /** How a number is printed: "[105]", "105." or "105)", or without any mark. */
  readonly printed: 'bracketed' | 'marked' | 'bare';
  /** How many characters stand behind it up to the next mark of its line, or its end. */
  readonly length: number;
}

/** How much of a line is looked at for its marks. */
const HEAD = 160;
const LONGEST_HEADING = 110;
const INDENT = /^[\s\ufeff*_#>“"]{0,24}/u;
const UNITS: readonly (readonly [RegExp, MarkType])[] = [
  [
    /^(Articles?|ARTICLE|Art\.|Artículo|ARTÍCULO|Artikel)[ \u00a0]{1,3}(\d{1,3}(?:bis|ter|[A-Z])?|[IVXLC]{1,7})(?![\p{L}\p{N}])/u,
    'article',
  ],
  [/^(Section|SECTION|Sec\.|SEC\.|§{1,2})[ \u00a0]{0,3}(\d{1,4}[A-Z]{0,2})(?![\p{L}\p{N}])/u, 'section'],
  [/^(Clause|CLAUSE)[ \u00a0]{1,3}(\d{1,3}[A-Z]?)(?![\p{L}\p{N}])/u, 'clause'],
  [/^(Rule|RULE)[ \u00a0]{1,3}(\d{1,3}[A-Z]?)(?![\p{L}\p{N}])/u, 'rule'],
  [/^(Regulation|REGULATION)[ \u00a0]{1,3}(\d{1,3}[A-Z]?)(?![\p{L}\p{N}])/u, 'regulation'],
  [/^(Recital|RECITAL)[ \u00a0]{1,3}(\d{1,3})(?![\p{L}\p{N}])/u, 'recital'],
  [
    /^(Annexe?|ANNEXE?|Schedule|SCHEDULE|Appendix|APPENDIX|Attachment|ATTACHMENT)(?:[ \u00a0]{1,3}([A-Z]|\d{1,2}|[IVX]{1,5}))?(?![\p{L}\p{N}])/u,
    'annex',
  ],
  [/^(Part|PART|Chapter|CHAPTER|Title|TITLE)[ \u00a0]{1,3}(\d{1,3}|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}])/u, 'part'],
];
const PAGE =
  /^(?:\[?(?:Page|PAGE|page|p\.)[ \u00a0]{0,2}(\d{1,4})(?:[ \u00a0]{0,2}(?:of|\/)[ \u00a0]{0,2}\d{1,4})?\]?|[-–—] ?(\d{1,4}) ?[-–—])$/;
const BRACKETED = /^\[(\d{1,4})\](?=\s)/;
const POINT = /^(\d{1,3}(?:\.\d{1,3}){1,3})\.?[ \t\u00a0]{1,8}(?=[\p{Lu}“"'‘([])/u;
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const NUMBERED = new RegExp(
  `^(\\d{1,4})(?:([.)])[ \\t\\u00a0]{1,8}|[ \\t\\u00a0]{1,8}(?!${MONTH})(?=[\\p{Lu}“"]))(?=\\S)`,
  'u',
);
const SUB = /^(?:\(([a-z]{1,2}|[ivxl]{1,6}|\d{1,3}|[A-Z])\)[ \t\u00a0]{0,8}|([a-z])[.)][ \t\u00a0]{1,8})(?=\S)/u;
const ENDS =
  /^(?:Done (?:at|in)|DONE (?:at|in|AT|IN)|In witness whereof|IN WITNESS WHEREOF|Signed (?:at|in|for)|SIGNED (?:at|in|for)|For the Government of)\b/;

/** Every mark of the lines of a text, in order. Linear: of each line only the beginning is looked at. */
export function numberMarks(body: string): readonly NumberMark[] {
  const marks: NumberMark[] = [];
  let open = true;
  for (let start = 0; start < body.length; ) {
    let end = start;
    while (end < body.length && body[end] !== '\n' && body[end] !== '\r') end++;
    const line = body.slice(start, Math.min(end, start + HEAD));
    if (line.trim() === '') open = true;
    else {
      for (const mark of lineMarks(line, start, end, open)) marks.push(mark);
      open = opensNext(body, start, end);
    }
    start = end + (body[end] === '\r' && body[end + 1] === '\n' ? 2 : 1);
  }
  return marks;
}

/** True where a line after this one may begin with a mark: this one ends as a sentence or an item does, or is no full line. */
function opensNext(body: string, start: number, end: number): boolean {
  const last = body.slice(Math.max(start, end - 8), end).trimEnd();
  return end - start < 48 || /(?:[.;:,”"’)]|\band|\bor)$/u.test(last);
}

/** The marks that one line begins with: "3. (a) The Parties". In the middle of a paragraph a line has none. */
function lineMarks(line: string, start: number, end: number, open: boolean): readonly NumberMark[] {
  if (!open) return [];
  const found: Omit<NumberMark, 'length'>[] = [];
  let at = INDENT.exec(line)![0].length;
  const put = (
    type: MarkType,
    label: string,
    length: number,
    word = '',
    printed: NumberMark['printed'] = 'marked',
  ): void => {
    found.push({ start: start + at, end: start + at + length, type, label, word, printed });
    at += length;
    while (at < line.length && /[ \t\u00a0]/.test(line[at]!)) at++;
  };
  const page = PAGE.exec(line.trim());
  if (page && line.length < 24) put('page', page[1] ?? page[2]!, line.trim().length);
  else if (ENDS.test(line.slice(at))) put('end', '', 1);
  else {
    for (const [pattern, type] of UNITS) {
      const unit = pattern.exec(line.slice(at));
      if (!unit || !isHeading(line.slice(at + unit[0].length), unit[1]!, end - start)) continue;
      put(type, unit[2] ?? '', unit[0].length, wordOf(unit[1]!));
      return closed(found, end);
    }
    const bracket = BRACKETED.exec(line.slice(at));
    const point = POINT.exec(line.slice(at));
    const number = NUMBERED.exec(line.slice(at));
    if (bracket) put('paragraph', bracket[1]!, bracket[0].length, '', 'bracketed');
    else if (point) put('point', point[1]!, point[0].trimEnd().length);
    else if (number) put('paragraph', number[1]!, number[0].trimEnd().length, '', number[2] ? 'marked' : 'bare');
    for (let n = 0; n < 3; n++) {
      const sub = SUB.exec(line.slice(at));
      if (!sub) break;
      put('sub', sub[1] ?? sub[2]!, sub[0].trimEnd().length);
    }
  }
  return closed(found, end);
}

const closed = (found: readonly Omit<NumberMark, 'length'>[], end: number): readonly NumberMark[] =>
  found.map((mark, at) => ({ ...mark, length: (found[at + 1]?.start ?? end) - mark.end }));

const wordOf = (printed: string): string =>
  printed === printed.toUpperCase() ? printed[0]! + printed.slice(1).toLowerCase() : printed;

/**
 * What stands behind the number of a unit is nothing, a mark, or the words of a heading. "Article 5 of the agreement
 * obliges Rwanda" speaks of an article; a section sign may have its text right behind it.
 */
function isHeading(rest: string, word: string, length: number): boolean {
  const bare = rest.replace(/[*_]+\s*$/, '');
  if (/^\s*$/.test(bare) || /^\s*[:—–]/.test(bare) || /^\.(?:\s|$)/.test(bare) || /^ - /.test(bare)) return true;
  if (/^\s?\((?:\p{Lu}|\d{1,2}\))/u.test(bare)) return true;
  if (/^§/.test(word)) return /^[ \u00a0]{1,3}[\p{Lu}(]/u.test(bare);
  return length <= LONGEST_HEADING && /^[ \t\u00a0]{1,3}\p{Lu}/u.test(bare) && !/[.;,]\s*$/.test(bare);
}
