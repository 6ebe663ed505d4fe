import qualifiers from '../../data/en/qualifiers.json' with { type: 'json' };
import vague from '../../data/en/vague-numbers.json' with { type: 'json' };
import { lookupOf, phraseBefore, phraseFrom } from './lookup.ts';
import type { Qualifier, Token, TokenRange } from './parsed.ts';

interface Row {
  readonly words: string;
  readonly qualifier: Qualifier;
}

const rowsAt = (where: string): readonly Row[] => qualifiers.filter((row) => row.where === where) as readonly Row[];
const BEFORE = lookupOf(rowsAt('before'), ({ words }) => words);
const AFTER = lookupOf(rowsAt('after'), ({ words }) => words);
const VAGUE = lookupOf(vague as readonly Row[], ({ words }) => words);
/** Words that stand for a number begin so. */
export const VAGUE_BEGINNINGS: ReadonlyMap<string, number> = VAGUE.beginning;

/** A number with the words that qualify it: "up to 250", "200 or more". */
export interface Qualified extends TokenRange {
  readonly qualifier: Qualifier;
}

/**
 * Widens a number's tokens by the words of the qualifier table around it. `taken` is the first token that may be used.
 * "exact" where there are none.
 */
export function qualified(tokens: readonly Token[], range: TokenRange, taken: number): Qualified {
  const before = phraseBefore(BEFORE, tokens, range.from);
  const after = phraseFrom(AFTER, tokens, behindHyphen(tokens, range.to));
  const from = before && before.from >= taken && before.row.qualifier !== 'exact' ? before.from : range.from;
  const hedged = from < range.from ? before!.row.qualifier : null;
  if (after && (hedged === null || hedged === 'about')) return { from, to: after.to, qualifier: after.row.qualifier };
  return { from, to: range.to, qualifier: hedged ?? 'exact' };
}

const behindHyphen = (tokens: readonly Token[], at: number): number => (tokens[at]?.norm === '-' ? at + 1 : at);

/** Words that stand for a number and give none, beginning at a token: "several", "dozens", "an undisclosed number". */
export function vagueAt(tokens: readonly Token[], from: number): Qualified | null {
  const found = phraseFrom(VAGUE, tokens, from);
  return found && { from, to: found.to, qualifier: found.row.qualifier };
}
