import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** Number from 1 of the block of the body (headline, paragraph, list item) that a place stands in; 0 before the first. */
export function paragraphAt({ sections }: Document, offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "¶3 293–516": the paragraph, then the UTF-16 offsets in the body, start included, end not. */
export const placeWords = (document: Document, span: Span): string =>
  `¶${paragraphAt(document, span.start)} ${span.start}–${span.end}`;
