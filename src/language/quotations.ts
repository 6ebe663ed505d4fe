import type { Section } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Quotation, Token } from './parsed.ts';

/** The quotations of the story, and findings for marks that do not pair. */
export function quotationsOf(
  _body: string,
  _sections: readonly Section[],
  _tokens: readonly Token[],
): { quotations: readonly Quotation[]; findings: readonly Finding[] } {
  return { quotations: [], findings: [] };
}
