// A deed of a court, as its readers make it from a verb in its clause.
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Frame } from './court-frames.ts';
import { firstMatter } from './court-matters.ts';
import type { Ground, NamedCourt } from './court-thread.ts';
import type { Effect, Holding, Posture, ProceedingObject } from './values.ts';

/** A deed of a court or before one, before it is bound to a pair of states. */
export interface Deed {
  readonly at: number;
  /** The words that carry it. */
  readonly range: TokenRange;
  readonly court: NamedCourt | null;
  readonly posture: Posture;
  /** Null: what the text last spoke of. */
  readonly object: ProceedingObject | null;
  readonly holding: Holding | null;
  readonly effect: Effect | null;
  /** True for a ruling that an earlier ruling of this text is now kept from working by. */
  readonly stays?: boolean;
  /** True where it tells of that ruling alone and is no deed of its own. */
  readonly only?: boolean;
  /** Its day, where the words of the order that is spoken of give it. */
  readonly on?: DateMention | null;
}

export interface Sentence extends TokenRange {
  readonly frames: readonly Frame[];
  /** The last posture that the text gave: what an order to free or to return belongs to. */
  readonly last: Deed | null;
  /** The sentence after it. */
  readonly next: TokenRange | null;
}

export type Reader = (ground: Ground, sentence: Sentence, frame: Frame) => readonly Deed[];

/** From the first to the last of both. */
export const cover = (a: TokenRange, b: TokenRange): TokenRange => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});
/** Its clause. */
export const whole = ({ left, right }: Frame): TokenRange => cover(left, right);
/** The object: behind an active verb, before a passive one. */
export const patient = (frame: Frame): TokenRange => {
  const { passive, left, right, agent, relative } = frame;
  // "the halt that the judge imposed on removals"
  // "the injunction he issued on removals"
  if (!passive && relative && agent) return { from: left.from, to: right.to };
  return passive ? left : right;
};
/** True where one of the words stands in a stretch. */
export function someWithin(tokens: Ground['scene']['tokens'], { from, to }: TokenRange, pattern: RegExp): boolean {
  for (let i = from; i < to; i++) if (pattern.test(tokens[i]!.norm)) return true;
  return false;
}
export const has = ({ scene }: Ground, range: TokenRange, pattern: RegExp): boolean =>
  someWithin(scene.tokens, range, pattern);
/** The first thing that a court can rule on, the names of courts left out: "a | Court of Appeal | ruling". */
export function matterBehindCourts(
  { scene, courts }: Ground,
  { from, to }: TokenRange,
): ReturnType<typeof firstMatter> {
  for (let start = from; start < to; ) {
    const found = firstMatter(scene.tokens, { from: start, to });
    const court = found && courts.at.get(found.at);
    if (!court) return found;
    start = court.to;
  }
  return null;
}
/** True where a court does it, or nobody is named who does. */
export const isCourts = ({ agent, passive, other }: Frame): boolean => agent !== null || (passive && !other);
export const isHigher = (court: NamedCourt | null): boolean =>
  court?.name != null && /appeal|circuit|supreme|cassation/i.test(court.name);
export const appellate = (court: NamedCourt | null): boolean => court?.name != null && /appeal/i.test(court.name);

const inClause = ({ agent, left, passive }: Frame): boolean =>
  agent !== null && !passive && agent.from >= left.from && agent.to <= left.to;

/** A deed of the court of a frame, with what is given of it. */
export function deed(frame: Frame, given: Partial<Deed> & Pick<Deed, 'posture'>): Deed {
  return {
    at: frame.group.head,
    range: { from: inClause(frame) ? frame.agent!.from : frame.left.from, to: frame.right.to },
    court: frame.agent,
    object: null,
    holding: null,
    effect: null,
    ...given,
  };
}
