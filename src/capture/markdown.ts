import type { Section, SectionKind } from '../text/document.ts';
import { kindOfWords, trimmed } from '../text/line-kind.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Metadata } from './page.ts';

/** One line: where it is, and where its words are. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const HEADING = /^(#{1,6})[ \t]+/;
const UNDERLINE = /^(?:=+|-{2,})$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const LIST = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const QUOTE = /^(?:>[ \t]?)+/;
const FENCE = /^(?:```|~~~)/;
const REFERENCE = /^\[[^\]]{1,200}\]:[ \t]/;
const ROW = /^\|/;
const ROW_LINE = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\||$)/;
const PICTURE = /^!\[([^\]]{0,1000})\]\([^)]{0,2000}\)$/;

function linesOf(body: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start < body.length; ) {
    const found = body.indexOf('\n', start);
    const end = found < 0 ? body.length : found;
    const span = trimmed(body, { start, end });
    lines.push({ ...span, words: body.slice(span.start, span.end) });
    start = end + 1;
  }
  return lines;
}

/** The sections of one paragraph of lines. */
function paragraph(lines: readonly Line[], kind: SectionKind): Section {
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const shown = kind === 'paragraph' && lines.length === 1 ? kindOfWords(lines[0]!.words) : null;
  return { ...span, kind: shown ?? kind };
}

/** What kind of block a line is by its own mark, and how long the mark is; null for running text. */
function marked({ words }: Line, hasHeadline: boolean): { kind: SectionKind; mark: number; tail?: number } | null {
  const head = words.slice(0, 2100);
  const heading = HEADING.exec(head);
  if (heading) {
    const kind = heading[1]!.length === 1 && !hasHeadline ? 'headline' : 'heading';
    return { kind, mark: heading[0].length, tail: /(?:[ \t]+#+)?$/.exec(words.slice(-20))![0].length };
  }
  const picture = PICTURE.exec(head);
  if (picture) return { kind: 'caption', mark: 2, tail: words.length - 2 - picture[1]!.length };
  const list = LIST.exec(head);
  if (list) return { kind: 'list', mark: list[0].length };
  const quote = QUOTE.exec(head);
  if (quote) return { kind: 'quotation', mark: quote[0].length };
  return ROW.test(words) && words.length > 1 ? { kind: 'table', mark: 1, tail: words.endsWith('|') ? 1 : 0 } : null;
}

/** The state of the walk over the lines. */
interface Walk {
  readonly body: string;
  readonly sections: Section[];
  open: Line[];
  kind: SectionKind;
  fence: string | null;
  hasHeadline: boolean;
}

function close(walk: Walk): void {
  if (walk.open.length > 0) walk.sections.push(paragraph(walk.open, walk.kind));
  walk.open = [];
  walk.kind = 'paragraph';
}

function step(walk: Walk, line: Line): void {
  const { words } = line;
  if (walk.fence || FENCE.test(words)) {
    close(walk);
    const isFence = FENCE.test(words);
    if (!isFence && words) walk.sections.push({ start: line.start, end: line.end, kind: 'table' });
    if (isFence)
      walk.fence = walk.fence === null ? words.slice(0, 3) : words.startsWith(walk.fence) ? null : walk.fence;
    return;
  }
  if (walk.open.length > 0 && walk.kind === 'paragraph' && UNDERLINE.test(words)) {
    walk.kind = words.startsWith('=') && !walk.hasHeadline ? 'headline' : 'heading';
    walk.hasHeadline ||= walk.kind === 'headline';
    close(walk);
    return;
  }
  if (
    !words ||
    RULE.test(words) ||
    REFERENCE.test(words.slice(0, 210)) ||
    (walk.open.length === 0 && ROW_LINE.test(words))
  ) {
    close(walk);
    return;
  }
  const found = marked(line, walk.hasHeadline);
  if (!found) {
    walk.open.push(line);
    return;
  }
  close(walk);
  walk.hasHeadline ||= found.kind === 'headline';
  const start = line.start + found.mark;
  const end = line.end - (found.tail ?? 0);
  const inner = trimmed(walk.body, { start, end });
  if (inner.end <= inner.start) return;
  if (found.kind === 'list') {
    walk.kind = 'list';
    walk.open.push({ ...inner, words: walk.body.slice(inner.start, inner.end) });
  } else walk.sections.push({ ...inner, kind: found.kind });
}

/**
 * The sections of Markdown, each without the marks of its block: headings, list items with the lines that go on with
 * them, quoted lines, the rows of tables, lines of code as a table. Marks inside a line stay: the body is the text as it is.
 * Front matter is furniture that is read for what it says of the page. Linear.
 */
export function readMarkdown(body: string): { readonly sections: readonly Section[]; readonly metadata: Metadata } {
  const front = frontMatterOf(body);
  const walk: Walk = { body, sections: [], open: [], kind: 'paragraph', fence: null, hasHeadline: false };
  if (front.span) walk.sections.push({ ...front.span, kind: 'furniture' });
  for (const line of linesOf(body, front.span?.end ?? 0)) step(walk, line);
  close(walk);
  const headline = walk.sections.find(({ kind }) => kind === 'headline');
  const title = front.metadata.title ?? (headline ? body.slice(headline.start, headline.end) : null);
  return { sections: walk.sections, metadata: { ...front.metadata, title } };
}
