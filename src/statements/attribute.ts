import type { Parsed } from '../language/parsed.ts';
import type { Finding } from '../text/finding.ts';
import type { Statement } from './statement.ts';

/** Who said what. Total: any parsed text gives a list. */
export function attribute(_parsed: Parsed): { statements: readonly Statement[]; findings: readonly Finding[] } {
  return { statements: [], findings: [] };
}
