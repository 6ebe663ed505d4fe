// What became of people, read from verbs: who is held, housed, released, permitted, left, remains, died.
import rows from '../../data/en/claims/outcome-verbs.json' with { type: 'json' };
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isTopical } from './context.ts';
import type { Draft } from './draft.ts';
import { agentOf, behind, dateOf, hasWord, pairWith, partiesIn, patientOf } from './fill.ts';
import type { Group } from './group.ts';
import { groupBefore } from './group-threads.ts';
import { groupIn } from './groups.ts';
import { type Mood, moodOf } from './mood.ts';
import { outcomeDraft } from './outcome-draft.ts';
import { siteOf } from './outcome-sites.ts';
import type { Predication } from './predication.ts';
import { placesAfter } from './roles.ts';
import type { Outcome } from './values.ts';
import { formsOf } from './words.ts';

interface Verb {
  readonly outcome: Outcome;
  readonly role: 'patient' | 'subject';
  readonly in: string | null;
  readonly passive: boolean;
  /** Words of which one must follow the verb: "let go". */
  readonly particle: ReadonlySet<string> | null;
}
const VERBS: ReadonlyMap<string, Verb> = new Map(
  (
    rows as readonly {
      word: string;
      outcome: string;
      role: string;
      in?: string;
      passive?: boolean;
      particle?: string;
    }[]
  ).flatMap((row) =>
    formsOf(row.word.slice(1)).map((form): [string, Verb] => [
      form,
      {
        outcome: row.outcome as Outcome,
        role: row.role as Verb['role'],
        in: row.in ?? null,
        passive: row.passive === true,
        particle: row.particle ? new Set(row.particle.split(' ')) : null,
      },
    ]),
  ),
);
const CUSTODY =
  /^(?:detention|custody|prison|prisons|jail|guard|bars|lock|confinement|cell|cells|camp|barracks|incommunicado|penitentiary|compound|behind|charge|fence|guarded|wire)$/;
const LODGING =
  /^(?:hotel|hotels|hostel|hostels|house|houses|villa|accommodation|guesthouse|guest|shelter|shelters|home|homes|flat|flats|apartment|apartments|residence|compound|centre|center|facility|dormitory|lodging|lodgings)$/;
const NEEDS: Readonly<Record<string, RegExp>> = {
  custody: CUSTODY,
  lodging: LODGING,
  permit:
    /^(?:permit|permits|residence|residency|asylum|protection|citizenship|status|papers|visa|visas|passes|pass|card|cards)$/,
  death: /^death$/,
  land: /^(?:country|countries|kingdom|island|centre|center|camp|facility|site|territory|capital|republic|voluntarily)$/,
};

/** The outcome claims that the verbs of a sentence make, movements aside. */
export function outcomeDeedsOf(context: Context, sentence: number): readonly Draft[] {
  const { predications } = context.structures.of(sentence);
  return predications.flatMap((_, number) => draftOf(context, sentence, predications, number) ?? []);
}

/** What a predication makes of people; "are in custody" by the phrase behind "in". */
function verbOf(context: Context, one: Predication): Verb | null {
  const { norm } = context.scene.tokens[one.at]!;
  if (/^(?:be|is|are|was|were|been|being|remain|remains|remained|stay|stays|stayed|sit|sits|sat)$/.test(norm)) {
    const inside = behind(one, 'in', 'at', 'under', 'behind', 'inside');
    if (hasWord(context, inside, CUSTODY)) return { ...BEING, outcome: 'held' };
    if (hasWord(context, inside, LODGING) && norm !== 'sat') return { ...BEING, outcome: 'accommodated' };
    const after = context.scene.tokens.slice(one.at + 1, one.at + 4).map((token) => token.norm);
    if (after.includes('unaccounted')) return { ...BEING, outcome: 'unknown' };
    if (/^(?:still )?inside$/.test(after.slice(0, after[0] === 'still' ? 2 : 1).join(' ')))
      return { ...BEING, outcome: 'held' };
    if (after.includes('wire')) return { ...BEING, outcome: 'held' };
    if (after.includes('still') && inside.length > 0 && isLand(context, inside))
      return { ...BEING, outcome: 'remaining' };
    if (after.includes('free') || after.includes('liberty')) return { ...BEING, outcome: 'released' };
    if (after[0] === 'home' || (after[0] === 'back' && /^(?:home|in|with)$/.test(after[1] ?? '')))
      return { ...BEING, outcome: 'repatriated' };
    if (/^remain/.test(norm)) return VERBS.get(norm) ?? null;
    return null;
  }
  const verb = VERBS.get(norm) ?? null;
  // "one was left": who is left stays
  if (/^left$/.test(norm) && one.passive && one.objects.length === 0) return { ...BEING, outcome: 'remaining' };
  if (!verb?.particle) return verb;
  const { particle } = verb;
  return context.scene.tokens.slice(one.at + 1, one.at + 6).some((token) => particle.has(token.norm)) ? verb : null;
}

/** What people are, and nobody does to them: "are in custody", "is free". */
const BEING: Omit<Verb, 'outcome'> = { role: 'subject', in: null, passive: false, particle: null };

/** "still in the country", "in the state that took them". */
const isLand = (context: Context, inside: readonly TokenRange[]): boolean =>
  hasWord(context, inside, /^(?:country|kingdom|island|territory)$/) ||
  partiesIn(context, inside).some(({ state }) => state !== null && context.pairs.receivers.has(state));

/** What the verb asks of the words after it. */
function isMet(context: Context, one: Predication, need: string): boolean {
  const { tokens } = context.scene;
  const phrases = [...one.objects, ...one.obliques];
  if (need === 'homeward')
    return tokens.slice(one.at + 1, one.at + 8).some(({ norm }) => /^(?:home|return)$/.test(norm));
  if (hasWord(context, phrases, NEEDS[need]!)) return true;
  return (
    need === 'land' &&
    partiesIn(context, phrases).some(({ state }) => state !== null && context.pairs.receivers.has(state))
  );
}

/** Whether it has happened, or, of those who are to be let go, was announced. */
function isTold(mood: Mood, outcome: Outcome, group: Group): boolean {
  if (mood.negated) return false;
  if (mood.time === 'done' || mood.time === 'present') return true;
  return outcome === 'released' && group.count !== null && (mood.time === 'planned' || mood.time === 'conditional');
}

function draftOf(context: Context, sentence: number, all: readonly Predication[], number: number): Draft | null {
  const one = all[number]!;
  const verb = verbOf(context, one);
  const clause = context.scene.clauseAt[one.at]!;
  if (!verb || !isTopical(context, clause) || (verb.passive && !one.passive)) return null;
  if (verb.in && !isMet(context, one, verb.in)) return null;
  const mood = moodOf(context.scene.tokens, all, number);
  const who: readonly TokenRange[] = verb.role === 'subject' ? one.subject : one.passive ? one.subject : patientOf(one);
  const found = groupIn(context, who);
  const group = found && groupBefore(context, sentence, one.at, found);
  if (!group || !isTold(mood, verb.outcome, group) || (group.nobody && !/^(?:held|permitted)$/.test(verb.outcome)))
    return null;
  const held = verb.outcome === 'held' && hasWord(context, one.obliques, CUSTODY);
  if (one.relative && group.count === null && !held) return null;
  // of those who remain a text tells how many they are, or that they are "the others"
  if (verb.outcome === 'remaining' && group.count === null && !group.points) return null;
  // housed under lock is held
  const locked = verb.outcome === 'accommodated' && hasWord(context, one.obliques, CUSTODY);
  const outcome: Outcome = locked ? 'held' : verb.outcome;
  const site = /^(?:held|accommodated|died)$/.test(outcome) ? siteOf(context, one) : null;
  const doer = partiesIn(context, agentOf(one)).find(
    ({ state }) => state !== null && context.pairs.receivers.has(state),
  );
  const place = one.obliques
    .flatMap(({ from, to }) => placesAfter(context.scene, from, to))
    .find(({ state }) => state !== null && context.pairs.receivers.has(state) && !group.nationalities.includes(state));
  const receiving = doer ?? place?.mention ?? null;
  const bound = pairWith(context, receiving ? { receiving } : {}, clause, one.at);
  if (
    !bound ||
    (bound.pair.receiving && group.nationalities.includes(bound.pair.receiving) && group.nationalities.length === 1)
  )
    return null;
  // "ten Americans were freed": nobody whom the sender had moved
  if (group.nationalities.includes(bound.pair.sending)) return null;
  return outcomeDraft(context, clause, bound, {
    row: `outcome/${context.scene.tokens[one.at]!.norm}`,
    outcome,
    group,
    hedged: mood.hedged,
    date: dateOf(context, sentence, one),
    at: one.at,
    site,
  });
}
