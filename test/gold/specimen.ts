// A specimen as a document: its bytes as the capture room reads them, with its publication date.
import { documentsOf } from '../../src/capture/documents.ts';
import type { Document } from '../../src/text/document.ts';
import { type Gold, specimenBytes } from './gold.ts';

/** The document that the gold speaks of. */
export async function specimen({ document: file, published }: Gold): Promise<Document> {
  const documents = await documentsOf(specimenBytes(file), {
    name: file.replace(/\.\w+$/, ''),
    path: file,
    published,
  });
  if ('refused' in documents || !documents[0]) throw new Error(`${file} was not read as a document`);
  return documents[0];
}
