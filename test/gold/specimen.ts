// A specimen as a document: the story of the page in plain text, with its publication date.
import type { CaptureId, Document, DocumentId } from '../../src/text/document.ts';
import { idOf, sha256 } from '../../src/text/hash.ts';
import { plainSections } from '../../src/text/plain.ts';
import { type Gold, specimenBytes } from './gold.ts';

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The story in the bytes of a specimen, by the ending of its name. */
function storyOf(file: string, text: string): string {
  if (file.endsWith('.html')) return withoutTags(text.slice(text.indexOf('<article>'), text.indexOf('</article>')));
  if (file.endsWith('.json'))
    return withoutTags((JSON.parse(text) as { content: { rendered: string } }).content.rendered);
  return file.endsWith('.md') ? text.slice(text.indexOf('\n---\n') + 5) : text;
}

/** The document that the gold speaks of. */
export async function specimen({ document: file, published }: Gold): Promise<Document> {
  const bytes = specimenBytes(file);
  const capture = sha256(bytes) as CaptureId;
  const body = storyOf(file, new TextDecoder().decode(bytes));
  return {
    id: idOf('d', capture, 'text', null) as DocumentId,
    capture,
    name: file.replace(/\.\w+$/, ''),
    title: null,
    publisher: null,
    authors: [],
    address: null,
    published,
    publishedBasis: 'given',
    lang: 'en',
    mediaType: 'text/plain',
    encoding: { label: 'UTF-8', basis: 'utf-8-valid' },
    body,
    sections: plainSections(body),
    map: [],
    findings: [],
  };
}
