import type { Finding } from '../text/finding.ts';
import type { DateMention, Sentence, Token } from './parsed.ts';

/** Dates, resolved against the publication date (EDTF or null). */
export function datesOf(
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _published: string | null,
): { dates: readonly DateMention[]; findings: readonly Finding[] } {
  return { dates: [], findings: [] };
}
