import type { Parsed } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { Claim } from './claim.ts';

/** What the text asserts of arrangements. Total: any parsed text gives a list. */
export function extract(_parsed: Parsed, _statements: readonly Statement[]): readonly Claim[] {
  return [];
}
