import type { Document } from '../text/document.ts';
import { shown } from '../views/shown.ts';
import { EXIT, Failure } from './failure.ts';

const WHAT_TO_DO = {
  binary: 'Wanted plain text, Markdown, HTML or a WordPress JSON post; save its text as one of these.',
  empty: 'Check that it was saved whole.',
  unknown_json: 'Save the post from the address /wp-json/wp/v2/posts of its site, or the page as HTML.',
} as const;

/** The documents in the bytes of an input; a failure that says what to do where there are none. */
export async function documentsOf(
  bytes: Uint8Array,
  name: string,
  published: string | null,
  path = name,
): Promise<readonly Document[]> {
  const { documentsOf: read } = await import('../capture/documents.ts');
  const documents = await read(bytes, { name, path, published });
  if (!('refused' in documents)) return documents;
  throw new Failure(EXIT.input, `${shown(path)}: ${documents.message} ${WHAT_TO_DO[documents.refused]}`);
}
