// What a court can rule on: policies, agreements, laws, detention, removals, papers; cases, appeals and orders of courts.
import matterRows from '../../data/en/claims/court-matters.json' with { type: 'json' };
import type { Token, TokenRange } from '../language/parsed.ts';
import type { ProceedingObject } from './values.ts';

export type Matter = ProceedingObject | 'case' | 'appeal' | 'relief' | 'order';
const MATTERS: ReadonlyMap<string, Matter> = new Map(matterRows.map(({ word, matter }) => [word, matter as Matter]));

export const matterOf = (norm: string): Matter | null => MATTERS.get(norm) ?? null;

/** The first thing in a stretch that a court can rule on, of the kinds asked for. */
export function firstMatter(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  wanted: (matter: Matter) => boolean = () => true,
): { readonly at: number; readonly matter: Matter } | null {
  for (let i = from; i < to; i++) {
    const matter = MATTERS.get(tokens[i]!.norm);
    if (!matter || !wanted(matter) || isLawInGeneral(tokens, i)) continue;
    // "the removal policy", "the deportation agreement": the last noun says what it is
    const next = i + 1 < to ? MATTERS.get(tokens[i + 1]!.norm) : undefined;
    const compound = next !== undefined && wanted(next) && tokens[i]!.pos === 'NOUN' && tokens[i + 1]!.pos === 'NOUN';
    return compound ? { at: i + 1, matter: next } : { at: i, matter };
  }
  return null;
}

/** "against the law", "international law", "in law", "the Alien Enemies Act": nothing that is ruled on. */
const isLawInGeneral = (tokens: readonly Token[], at: number): boolean =>
  /^(?:law|laws|act|acts)$/.test(tokens[at]!.norm) &&
  (/^(?:in|international|union|eu|european|refugee|of|under|human)$/.test(tokens[at - 1]?.norm ?? '') ||
    tokens[at - 2]?.norm === 'against' ||
    /^Act$/.test(tokens[at]!.text));

const OBJECT_ONLY = (matter: Matter): matter is ProceedingObject =>
  matter === 'policy' ||
  matter === 'agreement' ||
  matter === 'law' ||
  matter === 'detention' ||
  matter === 'removal' ||
  matter === 'access';

/** The first policy, agreement, law, detention, removal or paper in a stretch. */
export function objectIn(tokens: readonly Token[], range: TokenRange): ProceedingObject | null {
  const found = firstMatter(tokens, range, OBJECT_ONLY);
  return found && OBJECT_ONLY(found.matter) ? found.matter : null;
}
