import { type Addressed, addressOf } from '../text/addresses.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';

function addressed(addresses: readonly Addressed[], span: Span): string {
  const address = addressOf(addresses, span);
  return address === null ? '' : `${address} `;
}

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

/** "Art. 10(3) ¶3 293–516": the address where the text has some, the paragraph, the UTF-16 offsets in the body, end not included. */
export const placeWords = (document: Document, span: Span, addresses: readonly Addressed[] = []): string =>
  `${addressed(addresses, span)}¶${paragraphAt(document, span.start)} ${span.start}–${span.end}`;
