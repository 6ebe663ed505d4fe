import type { Finding } from './finding.ts';
import type { Span } from './span.ts';

/** The SHA-256 of the bytes as they were received, 64 hexadecimal digits. */
export type CaptureId = string & { readonly __brand: 'CaptureId' };
/** `d_` and 12 hexadecimal digits: the hash of the capture id, the reading format and, for one record of several, its number. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** What part of a page a stretch of the body is. Only STORY kinds are read as the story. */
export type SectionKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'list'
  | 'table'
  | 'caption'
  | 'related'
  | 'furniture';

export const STORY_KINDS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'headline',
  'standfirst',
  'dateline',
  'heading',
  'paragraph',
  'quotation',
  'list',
  'table',
  'caption',
]);

/** A block of the body: one headline, one paragraph, one list item, one caption. In reading order, never overlapping. */
export interface Section extends Span {
  readonly kind: SectionKind;
}

/** A stretch of the body and the bytes of the capture that it was read from. */
export interface MapSegment {
  readonly body: Span;
  /** Byte offsets in the capture. */
  readonly capture: Span;
}

/** How a value about the page was come by: what the page declares, in which place, or what the person who brought it said. */
export type Basis =
  | 'given'
  | 'json-ld'
  | 'meta'
  | 'open-graph'
  | 'wordpress'
  | 'front-matter'
  | 'markup'
  | 'text'
  | 'file-name';

/** The text read out of a capture. The body is exact and is never changed. */
export interface Document {
  readonly id: DocumentId;
  readonly capture: CaptureId;
  /** The file's name without its extension, or the last part of an address. */
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** The address that the page gives as its own. */
  readonly address: string | null;
  /** The publication date as EDTF (`2025-05-06`), null where nobody says it. */
  readonly published: string | null;
  readonly publishedBasis: Basis | null;
  /** BCP 47, as declared; null where nothing is declared. */
  readonly lang: string | null;
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html' | 'application/json';
  /** WHATWG name of the encoding that was used, and why that one. */
  readonly encoding: { readonly label: string; readonly basis: 'bom' | 'declared' | 'utf-8-valid' | 'guessed' };
  readonly body: string;
  readonly sections: readonly Section[];
  readonly map: readonly MapSegment[];
  readonly findings: readonly Finding[];
}
