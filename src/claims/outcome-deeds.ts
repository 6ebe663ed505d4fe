// What became of people, read from verbs: who is held, housed, released, permitted, left, remains, died.
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Oblique, Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { isTopical } from './context.ts';
import type { Draft } from './draft.ts';
import { agentOf, dateOf, hasWord, pairWith, partiesIn, patientOf } from './fill.ts';
import { sends } from './frames.ts';
import type { Group } from './group.ts';
import { groupBefore } from './group-threads.ts';
import { groupIn } from './groups.ts';
import { type Mood, moodOf } from './mood.ts';
import { lastBound, outcomeDraft } from './outcome-draft.ts';
import { siteOf } from './outcome-sites.ts';
import { CUSTODY, isMet, verbOf } from './outcome-verbs.ts';
import type { Bound } from './pairs.ts';
import { placesAfter } from './roles.ts';
import { isAsked } from './scene.ts';
import type { Outcome } from './values.ts';

/** The outcome claims that the verbs of a sentence make, movements aside. */
export function outcomeDeedsOf(context: Context, sentence: number): readonly Draft[] {
  const { predications } = context.structures.of(sentence);
  return predications.flatMap((_, number) => draftsOf(context, sentence, predications, number));
}

/** Whether it has happened, or, of those who are to be let go, was announced. */
function isTold(mood: Mood, outcome: Outcome, group: Group): boolean {
  if (mood.negated) return false;
  if (mood.time === 'done' || mood.time === 'present') return true;
  return outcome === 'released' && group.count !== null && (mood.time === 'planned' || mood.time === 'conditional');
}

/** "there were 178 people in custody": who it is said of stands behind the verb. */
const isThere = ({ scene }: Context, { subject }: Predication): boolean =>
  subject.length === 1 && scene.tokens[subject[0]!.from]!.norm === 'there';

/** The day of a deed; of "there were 126 people | held in the camp" that of the clause around it. */
function dayOfDeed(
  context: Context,
  sentence: number,
  all: readonly Predication[],
  one: Predication,
): DateMention | null {
  const own = dateOf(context, sentence, one);
  const around =
    one.relative && all.find((other) => isThere(context, other) && other.objects[0]?.from === one.subject[0]?.from);
  return own ?? (around ? dateOf(context, sentence, around) : null);
}

/** "left for his native country", "left for Iran" of an Iranian. */
const isHomeward = (context: Context, { at, obliques }: Predication, { nationalities }: Group): boolean => {
  const goals = obliques.filter(({ preposition }) => /^(?:for|to)$/.test(preposition));
  const words = context.scene.tokens.slice(at + 1, at + 9).map(({ norm }) => norm);
  const own = words.findIndex((word) => /^(?:own|home|native)$/.test(word));
  return (
    (goals.length > 0 && own > 0 && /^(?:country|countries|homelands?|soil)$/.test(words[own + 1] ?? '')) ||
    partiesIn(context, goals).some(({ state }) => state !== null && nationalities.includes(state))
  );
};

/** "are locked up", in the simple present; "are being held" is told of people who are there. */
const isGeneral = ({ scene }: Context, { group, passive }: Predication, { time }: Mood): boolean =>
  time === 'present' && passive && !scene.tokens.slice(group.from, group.to).some(({ norm }) => norm === 'being');

/** What a verb's outcome is by its words: housed under lock is held, nobody is housed where none remains, and who leaves for home is back. */
function outcomeOf(context: Context, one: Predication, outcome: Outcome, group: Group): Outcome {
  if (outcome === 'accommodated') {
    if (hasWord(context, one.obliques, CUSTODY)) return 'held';
    return group.nobody ? 'remaining' : outcome;
  }
  return outcome === 'left' && isHomeward(context, one, group) ? 'repatriated' : outcome;
}

function draftsOf(context: Context, sentence: number, all: readonly Predication[], number: number): readonly Draft[] {
  const one = all[number]!;
  const verb = verbOf(context, one);
  const clause = context.scene.clauseAt[one.at]!;
  if (!verb || !isTopical(context, clause) || (verb.passive && !one.passive) || isAsked(context.scene, clause))
    return [];
  // "remain the basis of the relationship"
  const thing = one.objects.find(({ from }) => context.scene.tokens[from]!.norm !== 'there');
  if (/^remain/.test(context.scene.tokens[one.at]!.norm) && thing) return [];
  if (verb.in && !isMet(context, one, verb.in)) return [];
  const mood = moodOf(context.scene.tokens, all, number);
  const there = isThere(context, one);
  const own = verb.role === 'subject' || one.passive ? one.subject : patientOf(one);
  const who: readonly TokenRange[] = there ? one.objects : own;
  const found = groupIn(context, who);
  const group = found && groupBefore(context, sentence, one.at, found);
  if (
    !group ||
    !isTold(mood, verb.outcome, group) ||
    (group.nobody && !/^(?:held|permitted|remaining|accommodated)$/.test(verb.outcome))
  )
    return [];
  const held = verb.outcome === 'held' && hasWord(context, one.obliques, CUSTODY);
  const unsaid = found.count === null && found.share === null;
  if (one.relative && unsaid && !held) return [];
  // "a person who remains in the state": nobody in particular
  if (one.relative && found.count === 1 && found.nationalities.length === 0 && mood.time === 'present') return [];
  // "people sent back are locked up": what is done in general
  if (unsaid && !group.points && group.nationalities.length === 0 && isGeneral(context, one, mood)) return [];
  // "the rest crossed the border": of people on the move a text tells who of them
  if (verb.in === 'border' && !found.points && !group.ofWhom) return [];
  // "were released into the community of the sender": before anybody was moved
  if (
    verb.outcome === 'released' &&
    partiesIn(context, one.obliques).some(({ state }) => state !== null && sends(state))
  )
    return [];
  // of those who remain a text tells how many they are, or that they are "the others"
  if (verb.outcome === 'remaining' && group.count === null && !group.points) return [];
  const outcome = outcomeOf(context, one, verb.outcome, group);
  const site = /^(?:held|accommodated|died)$/.test(outcome) ? siteOf(context, one) : null;
  const befell = {
    row: `outcome/${context.scene.tokens[one.at]!.norm}`,
    outcome,
    group,
    hedged: mood.hedged,
    date: dayOfDeed(context, sentence, all, one),
    at: one.at,
    site,
  };
  const bounds = boundsOf(context, clause, one, outcome, group);
  // "on Manus and Nauru": two states, and no one site
  const told = bounds.length > 1 ? { ...befell, site: null } : befell;
  return bounds.map((bound) => outcomeDraft(context, clause, bound, told));
}

/** The pairs of what befell people: of whoever did it, of each place it befell them at, else of the thread. */
function boundsOf(
  context: Context,
  clause: number,
  one: Predication,
  outcome: Outcome,
  { nationalities }: Group,
): readonly Bound[] {
  const receives = ({ state }: { readonly state: string | null }): boolean =>
    state !== null && context.pairs.receivers.has(state);
  const within = ({ preposition }: Oblique): boolean =>
    outcome !== 'left' || !/^(?:to|into|for|towards?)$/.test(preposition);
  const doer = partiesIn(context, agentOf(one)).find(receives);
  const places = [...(outcome === 'left' ? one.objects : []), ...one.obliques.filter(within)]
    .flatMap(({ from, to }) => placesAfter(context.scene, from, to))
    .filter((place) => receives(place) && !nationalities.includes(place.state!))
    .filter(({ state }, i, all) => all.findIndex((other) => other.state === state) === i)
    .map(({ mention, state }) => ({ ...mention, state }));
  const found = doer ? [doer] : places;
  const bounds: readonly (Bound | null)[] = found.length
    ? found.map((receiving) => pairWith(context, { receiving }, clause, one.at))
    : [outcome === 'left' ? lastBound(context, clause) : pairWith(context, {}, clause, one.at)];
  return bounds.filter((bound): bound is Bound => {
    const own = nationalities.length === 1 && nationalities[0] === bound?.pair.receiving;
    // "ten Americans were freed": nobody whom the sender had moved
    return bound !== null && !own && !nationalities.includes(bound.pair.sending);
  });
}
