import type { CaptureId, Document, DocumentId, Section } from './document.ts';
import { idOf, sha256 } from './hash.ts';

/** The sections of a body without markup: each line or block of lines that a blank line sets off is a paragraph. */
export function plainSections(body: string): readonly Section[] {
  const sections: Section[] = [];
  for (const m of body.matchAll(/[^\n\r]+/g)) {
    const text = m[0].trim();
    if (!text) continue;
    const start = m.index + m[0].indexOf(text);
    sections.push({ start, end: start + text.length, kind: 'paragraph' });
  }
  return sections;
}

/** A document out of a string alone, as if it had been captured as UTF-8 without markup. */
export function plainDocument(
  body: string,
  given: { readonly name?: string; readonly published?: string | null } = {},
): Document {
  const capture = sha256(body) as CaptureId;
  const published = given.published ?? null;
  return {
    id: idOf('d', capture, 'text', null) as DocumentId,
    capture,
    name: given.name ?? 'text',
    title: null,
    publisher: null,
    authors: [],
    address: null,
    published,
    publishedBasis: published === null ? null : 'given',
    lang: null,
    mediaType: 'text/plain',
    encoding: { label: 'UTF-8', basis: 'utf-8-valid' },
    body,
    sections: plainSections(body),
    map: [],
    findings: [],
  };
}
