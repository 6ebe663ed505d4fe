import type { Section } from '../text/document.ts';
import type { BlockInfo } from './html-body.ts';
import { datelineOf, kindOfWords } from './line-kind.ts';

/** From this share on a block is a link with a few words around it: a pointer to another page, not a part of this one. */
const MOSTLY_LINK = 0.9;

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
  for (const { start, end, info } of blocks) {
    const words = body.slice(start, end);
    const isText = info.kind === 'paragraph' || info.kind === 'list' || info.kind === 'heading';
    const isPointer = info.kind !== 'heading' && isText && info.total > 0 && info.linked / info.total >= MOSTLY_LINK;
    const kind = isPointer ? 'related' : isText ? (kindOfWords(words) ?? info.kind) : info.kind;
    if (kind === 'byline') byline ??= words;
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
