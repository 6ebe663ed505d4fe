import type { Basis, Document } from '../text/document.ts';

/** What a reader makes of one page: a document without what belongs to its file. */
export type Page = Pick<Document, 'body' | 'sections' | 'map' | 'findings'> & Metadata;

/** Bytes that no document can be read out of, and why, in one sentence. */
export interface Refused {
  readonly refused: 'binary' | 'empty' | 'unknown_json';
  readonly message: string;
}

/** What a page says of itself. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly address: string | null;
  /** EDTF day, month or year. */
  readonly published: string | null;
  readonly publishedBasis: Basis | null;
  readonly lang: string | null;
}

export const NO_METADATA: Metadata = {
  title: null,
  publisher: null,
  authors: [],
  address: null,
  published: null,
  publishedBasis: null,
  lang: null,
};
