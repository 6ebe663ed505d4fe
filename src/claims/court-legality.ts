// Whether a clause of what a court holds calls something lawful or unlawful, and the words that say so.
import type { Token, TokenRange } from '../language/parsed.ts';
import { objectIn } from './court-matters.ts';
import type { Effect, Holding, Posture, ProceedingObject } from './values.ts';

/** What one clause of what is held says. */
export interface Finding {
  readonly range: TokenRange;
  readonly at: number;
  readonly object: ProceedingObject | null;
  readonly holding: Holding | null;
  readonly effect: Effect | null;
  readonly posture: Posture | null;
}

/** Reads one clause at one of its tokens; null where nothing that it knows stands there. */
export type FindingReader = (tokens: readonly Token[], range: TokenRange, at: number) => Partial<Finding> | null;

const UNLAWFUL =
  /^(?:unlawful|unlawfully|unlawfulness|illegal|illegally|illicit|unconstitutional|unconstitutionally|void|invalid|arbitrary)$/;
const LAWFUL = /^(?:lawful|lawfully|legal|constitutional|compatible|valid|legally)$/;
export const BREACH =
  /^(?:breach|breaches|breached|breaching|violate|violates|violated|violating|violation|offend|offends|offended|infringe|infringes|infringed|contravene|contravenes|contravened|defied|flouted|disobeyed)$/;
export const RIGHT =
  /^(?:constitution|law|laws|right|rights|liberty|article|convention|section|charter|act|freedom|principle|principles|rules|obligations|guarantees|protections|non-refoulement)$/;
export const NOT = /^(?:not|n't|no|never|neither|nor|nobody|cannot|nothing|without|none|nowhere)$/;

export const norms = (tokens: readonly Token[], from: number, to: number): readonly string[] =>
  tokens.slice(Math.max(0, from), to).map(({ norm }) => norm);
export const hasAny = (tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean =>
  norms(tokens, from, to).some((norm) => pattern.test(norm));

/** A word of negation shortly before: "does not breach", "no longer lawful". */
const isTurned = (tokens: readonly Token[], range: TokenRange, at: number): boolean =>
  norms(tokens, Math.max(range.from, at - 4), at).some(
    (norm, i, all) =>
      NOT.test(norm) &&
      // "places with which they have no ties | are unlawful"
      !(norm === 'no' && all.slice(i + 1).some((word) => /^(?:is|are|was|were|be)$/.test(word))),
  );

export const legality: FindingReader = (tokens, range, at) => {
  const { norm } = tokens[at]!;
  const next = tokens[at + 1]?.norm ?? '';
  let unlawful: boolean | null = null;
  // "illegal immigrants"
  if (norm === 'illegal' && /^(?:im)?migra|^alien|^entr|^cross|^arrival/.test(next)) return null;
  if (UNLAWFUL.test(norm)) unlawful = true;
  // "legally responsible", "legally bound" is no word on what is lawful
  else if (norm === 'legally' && /^(?:responsible|bound|binding|obliged|liable|required)$/.test(next)) return null;
  // "a constitutional amendment", "legal steps" are not held to be lawful
  else if (LAWFUL.test(norm) && (tokens[at + 1]?.pos !== 'NOUN' || /ly$|^compatible$/.test(norm))) unlawful = false;
  else if (ACCORDS.test(norm) && accords(tokens, range, at)) unlawful = false;
  else if (BREACH.test(norm) && hasAny(tokens, at + 1, Math.min(range.to, at + 9), RIGHT)) unlawful = true;
  else if (
    (norm === 'against' || norm === 'contrary') &&
    hasAny(tokens, at + 1, at + 4, /^(?:law|constitution|charter)$/)
  )
    unlawful = true;
  else if (norm === 'incompatible') unlawful = true;
  else if (norm === 'basis' && next === 'in' && tokens[at + 2]?.norm === 'law' && isTurned(tokens, range, at))
    return { holding: 'unlawful', posture: null };
  else if (
    norm === 'process' &&
    tokens[at - 1]?.norm === 'due' &&
    hasAny(tokens, Math.max(range.from, at - 6), at, WANTS)
  )
    unlawful = true;
  else if ((norm === 'stands' || norm === 'stand') && next === 'up') unlawful = false;
  else if (norm === 'inadmissible') return { holding: 'dismissed', posture: 'admissibility' };
  if (unlawful === null || hasAny(tokens, range.from, at, /^(?:whether|if)$/)) return null;
  if (norm !== 'process' && isTurned(tokens, range, at)) unlawful = !unlawful;
  const probably =
    hasAny(tokens, Math.max(range.from, at - 3), at, /^(?:probably|likely)$/) ||
    // "is likely to succeed in showing that"
    (hasAny(tokens, range.from, at, /^likely$/) && hasAny(tokens, range.from, at, /^succeed$/));
  return { holding: unlawful ? 'unlawful' : 'lawful', posture: probably ? 'interim' : null };
};

/** "without due process", "lacked any semblance of due process". */
const WANTS = /^(?:without|lack|lacks|lacked|lacking|denied|denies|deprived|violates|violated)$/;
const ACCORDS = /^(?:line|accordance|conformity|keeping|consistent|complies|comply|accords|favour|favor)$/;

/** "is in line with the constitution", "complies with international law", "in favour of the agreement". */
function accords(tokens: readonly Token[], { to }: TokenRange, at: number): boolean {
  const { norm } = tokens[at]!;
  const rest = { from: at + 1, to: Math.min(to, at + 9) };
  if (/^favou?r$/.test(norm))
    return tokens[at + 1]?.norm === 'of' && /^(?:agreement|policy|law)$/.test(objectIn(tokens, rest) ?? '');
  const own =
    norm === 'line' || /^(?:accordance|conformity|keeping)$/.test(norm)
      ? /^(?:in|")$/.test(norms(tokens, at - 2, at).find((word) => word === 'in') ?? '')
      : true;
  return own && hasAny(tokens, at + 1, rest.to, RIGHT);
}
