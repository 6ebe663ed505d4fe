import type { CaptureId, Document, DocumentId } from '../text/document.ts';
import { idOf, sha256 } from '../text/hash.ts';
import { decode, type Source } from './decode.ts';
import { encodingOf } from './encoding.ts';
import { findingsOf } from './findings.ts';
import { binaryKind, mediaTypeOf } from './media.ts';
import { NO_METADATA, type Page, type Refused } from './page.ts';

/** What is known about bytes beside the bytes. */
export interface Given {
  /** The name of the document: the file's name without its ending. */
  readonly name: string;
  /** The file's name or address, for its ending. */
  readonly path?: string;
  /** EDTF date that a person gives; it wins over what the page says. */
  readonly published?: string | null;
  readonly mediaType?: string;
}

/** The version of the way that bodies are read out of captures: another one names other documents. */
const FORMAT = 'text';

/** A body that is the decoded text as it is, in one piece. */
const whole = ({ text, byteAt }: Source): Pick<Page, 'body' | 'map'> => ({
  body: text,
  map: text ? [{ body: { start: 0, end: text.length }, capture: { start: byteAt(0), end: byteAt(text.length) } }] : [],
});

async function plainPages(source: Source): Promise<readonly Page[]> {
  const { readPlain } = await import('../text/plain-page.ts');
  const { sections, title, authors, published } = readPlain(source.text);
  const publishedBasis = published ? ('text' as const) : null;
  return [{ ...whole(source), ...NO_METADATA, sections, title, authors, published, publishedBasis, findings: [] }];
}

async function markdownPages(source: Source): Promise<readonly Page[]> {
  const { readMarkdown } = await import('./markdown.ts');
  const { sections, metadata } = readMarkdown(source.text);
  return [{ ...whole(source), ...metadata, sections, findings: [] }];
}

const READERS: Readonly<Record<Document['mediaType'], (source: Source) => Promise<readonly Page[] | Refused>>> = {
  'text/plain': plainPages,
  'text/markdown': markdownPages,
  'text/html': async (source) => [(await import('./html.ts')).readHtml(source)],
  'application/json': async (source) => (await import('./wordpress.ts')).readWordPress(source),
};

/**
 * The documents in the bytes of a capture: one for a text, Markdown or HTML page, one a post for WordPress JSON. The
 * body is what stands in the bytes, with a map back to them. Never throws: what is no text is refused with a reason.
 */
export async function documentsOf(bytes: Uint8Array, given: Given): Promise<readonly Document[] | Refused> {
  if (bytes.length === 0) return { refused: 'empty', message: 'There are no bytes at all.' };
  const mediaType = mediaTypeOf(bytes, given.path ?? '', given.mediaType);
  const { encoding, from, findings } = await encodingOf(bytes, mediaType === 'text/html');
  const binary = binaryKind(bytes, encoding.label);
  if (binary) return { refused: 'binary', message: `The bytes are ${binary}, not a text.` };
  const pages = await READERS[mediaType](decode(bytes, encoding.label, from));
  if ('refused' in pages) return pages;
  const capture = sha256(bytes) as CaptureId;
  const many = pages.length > 1;
  return pages.map((page, at) => ({
    ...page,
    id: idOf('d', capture, FORMAT, many ? at : null) as DocumentId,
    capture,
    name: many ? `${given.name}-${at + 1}` : given.name,
    published: given.published ?? page.published,
    publishedBasis: given.published ? 'given' : page.publishedBasis,
    mediaType,
    encoding,
    findings: [...findings, ...findingsOf(page.body), ...page.findings],
  }));
}
