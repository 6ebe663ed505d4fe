import type { Claim } from '../claims/claim.ts';
import type { Statement } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';

/** All that was read out of one document, by which version of the reader. */
export interface Reading {
  readonly reader: string;
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}
