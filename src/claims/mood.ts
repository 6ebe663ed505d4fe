// How a verb is meant: done, going on, to come, tried, possible, required, not at all; by its own auxiliaries and by what governs it.
import rows from '../../data/en/claims/governors.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { Token } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';

export const TIMES = [
  'done',
  'present',
  'planned',
  'expected',
  'attempted',
  'agreed',
  'willing',
  'offered',
  'considered',
  'refused',
  'possible',
  'conditional',
  'required',
  'bare',
] as const;
/** `present` is what goes on or holds in general; `bare` an infinitive or gerund that nothing known governs. */
export type Time = (typeof TIMES)[number];

export interface Mood {
  readonly time: Time;
  readonly negated: boolean;
  /** True where what governs it makes it hearsay or a wish. */
  readonly hedged: boolean;
  /** The predication that carries the mood: of "agreed to take" that of "agreed"; its own where nothing governs it. */
  readonly carrier: number;
}

interface Governing {
  readonly mood: string;
  readonly hedged: boolean;
}
const GOVERNORS: ReadonlyMap<string, Governing> = new Map(
  rows.flatMap((row) => {
    const { word, mood, hedged = false } = row as { word: string; mood: string; hedged?: boolean };
    const forms = word.startsWith('~') ? formsOf(word.slice(1)) : [word];
    return forms.map((form): [string, Governing] => [form, { mood, hedged }]);
  }),
);
/** How many governing words are followed: "plans to begin to send". */
const DEEP = 4;
const FUTURE = /^(?:will|'ll|shall|won|wo|going)$/;
const CONDITIONAL = /^(?:would|'d)$/;
const POSSIBLE = /^(?:could|may|might|can|ca)$/;
const REQUIRED = /^(?:must|should|ought)$/;

/** The mood of a predication of a sentence. `all` are the predications of its sentence. */
export function moodOf(tokens: readonly Token[], all: readonly Predication[], number: number): Mood {
  let at = number;
  let [negated, hedged] = [false, false];
  let under: Time | null = null;
  for (let deep = 0; deep < DEEP; deep++) {
    const one = all[at]!;
    negated ||= one.negated;
    const own = ownTime(tokens, one);
    const { governor } = one;
    const governing = governor && GOVERNORS.get(tokens[governor.at]!.norm);
    // "has yet to be ratified": it has not been
    if (governor && one.group.form === 'infinitive' && tokens[one.group.from - 1]?.norm === 'yet')
      return { time: under ?? 'done', negated: !negated, hedged, carrier: at };
    if (!governor || own !== 'bare') return { time: under ?? own, negated, hedged, carrier: at };
    const above = governor.predication;
    // "is under no obligation to refund it"
    negated ||= tokens[governor.at - 1]?.norm === 'no';
    if (!governing) {
      // "are to be taken"
      const be = /^(?:is|are|was|were|be|been)$/.test(tokens[governor.at]!.norm) && governor.preposition === null;
      return { time: under ?? (be ? 'planned' : 'bare'), negated, hedged, carrier: at };
    }
    hedged ||= governing.hedged;
    if (governing.mood === 'none') negated = true;
    else if (governing.mood !== 'same' && governing.mood !== 'reported') under ??= governing.mood as Time;
    if (governing.mood === 'reported' && under === null && isPerfect(tokens, one))
      return { time: 'done', negated, hedged, carrier: at };
    if (above < 0 || above >= number || !all[above]) return { time: under ?? 'done', negated, hedged, carrier: at };
    at = above;
  }
  return { time: under ?? 'bare', negated, hedged, carrier: at };
}

/** "to have been paid": an infinitive of what is over. */
const isPerfect = (tokens: readonly Token[], { group }: Predication): boolean =>
  tokens.slice(group.from, group.head).some(({ norm }) => norm === 'have' || norm === 'having');

/** The time that a verb group's own words give it; `bare` for an infinitive or a gerund. */
export function ownTime(tokens: readonly Token[], { group, passive, relative, subject, governor }: Predication): Time {
  const before = tokens.slice(group.from, group.head).map(({ norm }) => norm);
  if (before.some((word) => FUTURE.test(word))) return 'planned';
  if (before.some((word) => CONDITIONAL.test(word))) return 'conditional';
  if (before.some((word) => REQUIRED.test(word))) return 'required';
  if (before.some((word) => POSSIBLE.test(word))) return 'possible';
  // "Uganda to take 100": a headline of what is to come
  if (group.form === 'infinitive' && subject.length && !governor && !relative) return 'planned';
  if (group.form === 'infinitive') return relative && subject.length && passive ? 'planned' : 'bare';
  if (group.form === 'gerund') return before.includes('having') ? 'done' : relative ? 'present' : 'bare';
  if (before.some((word) => /^(?:has|have|had|'ve|was|were|did|been)$/.test(word))) return 'done';
  const { norm } = tokens[group.head]!;
  if (before.some((word) => /^(?:is|are|'s|'re|am|being)$/.test(word))) return 'present';
  if (passive) return 'done';
  return PAST.test(norm) ? 'done' : 'present';
}

const PAST =
  /(?:ed|sent|took|flew|gave|made|went|came|held|paid|got|said|told|began|brought|left|met|won|lost|found|kept|led|put|set|threw|struck|wrote|saw|knew|became|fell|rose|sold|spent|built|bought|taught|thought|heard|felt|stood|understood|withdrew|undertook|upheld|was|were|had|did)$/;
