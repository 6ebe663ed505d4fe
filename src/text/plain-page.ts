import type { Section } from './document.ts';
import { datelineOf, endsInStop, kindOfWords, trimmed } from './line-kind.ts';
import type { Span } from './span.ts';

/** What plain text gives away about itself. */
export interface Plain {
  readonly sections: readonly Section[];
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The day of a dateline that has a year. */
  readonly published: string | null;
}

const HEADLINE_LENGTH = 120;
/** How long the lines of a text are that a program broke to fit a page or a mail. */
const WRAPPED = { least: 50, most: 90 };

/** The lines of a body that print something, without the white space around them, in blocks that blank lines part. */
function blocksOf(body: string): readonly (readonly Span[])[] {
  const blocks: Span[][] = [[]];
  for (let start = 0; start < body.length; ) {
    let end = start;
    while (end < body.length && body[end] !== '\n' && body[end] !== '\r') end++;
    const line = trimmed(body, { start, end });
    const last = blocks[blocks.length - 1]!;
    if (line.end > line.start) last.push(line);
    else if (last.length > 0) blocks.push([]);
    start = body[end] === '\r' && body[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return blocks.filter(({ length }) => length > 0);
}

/**
 * Whether a block is one paragraph that was broken into lines: every line but its last has 50 to 90 characters, and at
 * most half of these end as a sentence does. Lines that are sentences are paragraphs.
 */
function isWrapped(body: string, block: readonly Span[]): boolean {
  const last = block.length - 1;
  const fits = ({ start, end }: Span, line: number): boolean =>
    end - start <= WRAPPED.most && (line === last || end - start >= WRAPPED.least);
  if (last < 1 || !block.every(fits)) return false;
  const stops = block.filter(({ start, end }, line) => line < last && endsInStop(body.slice(start, end))).length;
  return stops * 2 <= last;
}

const LIST_MARK = /^(?:[-*•‣–] |\d{1,2}[.)] )\s*/;

/** The sections of one paragraph: its dateline apart, its list mark left out. */
function paragraph(body: string, span: Span, isFirst: boolean): readonly Section[] {
  const words = body.slice(span.start, span.end);
  const kind = kindOfWords(words);
  if (kind) return [{ start: span.start, end: span.end, kind }];
  const mark = LIST_MARK.exec(words.slice(0, 20))?.[0].length ?? 0;
  if (mark > 0 && mark < words.length) return [{ start: span.start + mark, end: span.end, kind: 'list' }];
  const dateline = datelineOf(words, isFirst);
  if (!dateline) return [{ start: span.start, end: span.end, kind: 'paragraph' }];
  return [
    { start: span.start, end: span.start + dateline.length, kind: 'dateline' },
    { start: span.start + dateline.story, end: span.end, kind: 'paragraph' },
  ];
}

/**
 * The headline and what stands under it in the first block: a first line that is short and no sentence, alone before a
 * blank line or with one line of a byline or a standfirst. Null where the text begins with its story.
 */
function opening(body: string, block: readonly Span[], isAlone: boolean): readonly Section[] | null {
  const [first, second] = block;
  if (!first || block.length > 2 || isAlone) return null;
  const words = body.slice(first.start, first.end);
  if (words.length > HEADLINE_LENGTH || endsInStop(words) || kindOfWords(words) || datelineOf(words, true)) return null;
  if (!second) return [{ ...first, kind: 'headline' }];
  const under = body.slice(second.start, second.end);
  if (/^\p{Ll}/u.test(under)) return null;
  return [
    { ...first, kind: 'headline' },
    { ...second, kind: kindOfWords(under) ?? 'standfirst' },
  ];
}

/** The sections of plain text, its title, its authors and the day of its dateline. Linear. */
export function readPlain(body: string): Plain {
  const blocks = blocksOf(body);
  const sections: Section[] = [];
  let isFirst = true;
  for (const [at, block] of blocks.entries()) {
    const open = at === 0 ? opening(body, block, blocks.length === 1) : null;
    if (open) sections.push(...open);
    else {
      const paragraphs = isWrapped(body, block) ? [{ start: block[0]!.start, end: block.at(-1)!.end }] : block;
      for (const span of paragraphs) {
        for (const section of paragraph(body, span, isFirst)) sections.push(section);
        isFirst &&= sections.at(-1)!.kind !== 'paragraph';
      }
    }
  }
  return described(body, sections);
}

/** What sections say about the page: its headline, its byline, the day of its dateline. */
function described(body: string, sections: readonly Section[]): Plain {
  const words = (kind: Section['kind']): string | null => {
    const found = sections.find((section) => section.kind === kind);
    return found ? body.slice(found.start, found.end) : null;
  };
  const at = sections.findIndex(({ kind }) => kind === 'dateline');
  const behind = sections[at + 1];
  const line = at < 0 || !behind ? null : datelineOf(body.slice(sections[at]!.start, behind.end), true);
  const byline = words('byline');
  return {
    sections,
    title: words('headline'),
    authors: byline ? authorsOf(byline) : [],
    published: line?.date ?? null,
  };
}

/** The names of a byline: "By A, B and C". */
export const authorsOf = (byline: string): readonly string[] =>
  byline
    .replace(/^by\s+/i, '')
    .split(/, | and | & /)
    .map((name) => name.trim())
    .filter((name) => name.length > 0 && name.length <= 80)
    .slice(0, 20);
