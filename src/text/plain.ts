import type { CaptureId, Document, DocumentId, Section } from './document.ts';
import { idOf, sha256 } from './hash.ts';
import { readPlain } from './plain-page.ts';

/** The sections of plain text, by the rules of `readPlain`. */
export const plainSections = (body: string): readonly Section[] => readPlain(body).sections;

/** A document out of a string alone, as if it had been captured as UTF-8 without markup. */
export function plainDocument(
  body: string,
  given: { readonly name?: string; readonly published?: string | null } = {},
): Document {
  const capture = sha256(body) as CaptureId;
  const { sections, title, authors, published: printed } = readPlain(body);
  const published = given.published ?? printed;
  return {
    id: idOf('d', capture, 'text', null) as DocumentId,
    capture,
    name: given.name ?? 'text',
    title,
    publisher: null,
    authors,
    address: null,
    published,
    publishedBasis: given.published ? 'given' : printed ? 'text' : null,
    lang: null,
    mediaType: 'text/plain',
    encoding: { label: 'UTF-8', basis: 'utf-8-valid' },
    body,
    sections,
    map: [],
    findings: [],
  };
}
