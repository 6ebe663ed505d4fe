// What a page gives away about itself, its sections by their words, and findings with theirs.
import { documentsOf } from '../../../src/capture/documents.ts';
import type { Document } from '../../../src/text/document.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

const shown = (document: Document): unknown => {
  const { title, publisher, authors, address, published, publishedBasis, lang, encoding, body } = document;
  return {
    title,
    publisher,
    authors,
    address,
    published: published && `${published} (${publishedBasis})`,
    lang,
    encoding: `${encoding.label} (${encoding.basis})`,
    sections: document.sections.map((section) => `${section.kind}: ${wordsAt(body, section)}`),
    findings: document.findings.map(({ type, span, message }) => `${type}: ${span ? wordsAt(body, span) : message}`),
  };
};

export async function project({ name, file, bytes, given }: CaseInput): Promise<unknown> {
  const found = await documentsOf(bytes, { ...given, name, path: file });
  return 'refused' in found ? found : found.map(shown);
}
