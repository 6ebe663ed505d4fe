import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Mention, Quotation, Sentence, Token } from './parsed.ts';

/** Names by table and rule, not yet the later mentions. */
export function namesOf(
  _document: Document,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
): { mentions: readonly Mention[]; findings: readonly Finding[] } {
  return { mentions: [], findings: [] };
}

/** Later mentions ("Nduhungirehe", "the minister", "he", "the country") resolved by stated rules, added to the names. */
export function resolveMentions(
  _document: Document,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _quotations: readonly Quotation[],
  names: readonly Mention[],
): readonly Mention[] {
  return names;
}
