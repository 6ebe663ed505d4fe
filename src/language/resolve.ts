import type { Document } from '../text/document.ts';
import type { Mention, Quotation, Sentence, Token } from './parsed.ts';
export function resolveMentions(
  _document: Document,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _quotations: readonly Quotation[],
  names: readonly Mention[],
): readonly Mention[] {
  return names;
}
