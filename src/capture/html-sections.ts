import type { Section } from '../text/document.ts';
import { datelineOf, kindOfWords, trimmed } from '../text/line-kind.ts';
import type { BlockInfo } from './html-body.ts';

/**
 * From this share on a block is a link with a few words around it: a pointer to another page, not a part of this one;
 * or a date, which is a part of the byline.
 */
const MOSTLY = 0.9;

type Block = Omit<Section, 'kind'> & { readonly info: BlockInfo };

/** What a page's blocks say that its metadata may not: the day of its dateline, its byline. */
export interface Sections {
  readonly sections: readonly Section[];
  readonly dateline: string | null;
  readonly byline: string | null;
}

/** The sections of a page's blocks: pointers to other pages by their links or words, datelines apart. */
export function sectionsOf(body: string, blocks: readonly Block[]): Sections {
  const sections: Section[] = [];
  let isFirst = true;
  let dateline: string | null = null;
  let byline: string | null = null;
  for (const { info, ...block } of blocks) {
    // A paragraph of a fixed space is how editors make a gap.
    const { start, end } = trimmed(body, block);
    if (end === start) continue;
    const words = body.slice(start, end);
    const isText = info.kind === 'paragraph' || info.kind === 'list' || info.kind === 'heading';
    const isPointer = info.kind !== 'heading' && isText && info.total > 0 && info.linked / info.total >= MOSTLY;
    const isDate = isText && info.total > 0 && info.dated / info.total >= MOSTLY;
    const kind = isPointer ? 'related' : isDate ? 'byline' : isText ? (kindOfWords(words) ?? info.kind) : info.kind;
    if (kind === 'byline' && !isDate) byline ??= words;
    const line = kind === 'paragraph' ? datelineOf(words, isFirst) : null;
    if (line) {
      dateline ??= line.date;
      sections.push({ start, end: start + line.length, kind: 'dateline' });
    }
    sections.push({ start: line ? start + line.story : start, end, kind });
    isFirst &&= kind !== 'paragraph';
  }
  return { sections, dateline, byline };
}
