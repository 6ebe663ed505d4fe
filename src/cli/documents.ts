// STUB until the capture room lands.

import type { CaptureId, Document, DocumentId } from '../text/document.ts';
import { idOf, sha256 } from '../text/hash.ts';
import { plainSections } from '../text/plain.ts';

export async function documentsOf(
  bytes: Uint8Array,
  name: string,
  published: string | null,
  _path = name,
): Promise<readonly Document[]> {
  const body = new TextDecoder().decode(bytes);
  const capture = sha256(bytes) as CaptureId;
  return [
    {
      id: idOf('d', capture, 'text', null) as DocumentId,
      capture,
      name,
      title: null,
      publisher: null,
      authors: [],
      address: null,
      published,
      publishedBasis: published ? 'given' : null,
      lang: null,
      mediaType: 'text/plain',
      encoding: { label: 'UTF-8', basis: 'utf-8-valid' },
      body,
      sections: plainSections(body),
      map: [],
      findings: [],
    },
  ];
}
