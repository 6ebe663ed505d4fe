import type { Claim } from '../claims/claim.ts';
import type { Statement } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Span } from '../text/span.ts';

/** All that was read out of one document, by which version of the reader. */
export interface Reading {
  readonly reader: string;
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Where the body names people who were or are to be moved: never given out. In order; absent in readings of before, and means none. */
  readonly withheld?: readonly Span[];
}
