// Movements of people as verbs and nouns tell them: who is moved, by whom, from where, to where, and how it is meant.

import { type Nominal, nominalsOf } from '../language/nominals.ts';
import type { DateMention, Mention, People, Token, TokenRange } from '../language/parsed.ts';
import type { Oblique, Predication } from '../language/predication.ts';
import { agentOf, behind, dateOf, mentionsIn, partiesIn, patientOf, type Told } from './fill.ts';
import { FRAMES, type Frame, sends } from './frames.ts';
import type { Group } from './group.ts';
import { groupBefore } from './group-threads.ts';
import { groupIn, PLANE } from './groups.ts';
import type { Mood } from './mood.ts';
import { frameOf, isIdiom, leaves } from './movement-frames.ts';
import { deedMood, movementMood } from './movement-moods.ts';
import { planesIn } from './planes.ts';
import { type Place, placesAfter } from './roles.ts';

export interface Movement {
  /** The token of the word of movement. */
  readonly at: number;
  readonly frame: Frame;
  readonly group: Group | null;
  /** Who sends, by the words of its sentence. */
  readonly senders: readonly Mention[];
  /** Who takes, where a state is said to. */
  readonly takers: readonly Mention[];
  readonly to: readonly Place[];
  /** The place people are moved from, where it is no party that sends. */
  readonly from: readonly Mention[];
  /** True where they go home, to their own states. */
  readonly home: boolean;
  /** Where they go is a place where people are locked up. */
  readonly locked: boolean;
  /** "sent on to", "onward": from where they were taken first. */
  readonly onward: boolean;
  /** "sent back to", "returned to": to where they were before. */
  readonly back: boolean;
  readonly mood: Mood;
  readonly date: DateMention | null;
  /** "people deported by": told by the way. */
  readonly relative: boolean;
  /** "people deported by": by a participle alone. */
  readonly reduced: boolean;
  readonly noun: boolean;
}

const TO = ['to', 'into', 'towards', 'toward', 'on to', 'onto', 'in', 'at', 'on'] as const;
const HOME = /^(?:home|homeland|homelands|homes|origin)$/;
const OWN = /^(?:own|home|native)$/;
const LAND = /^(?:country|countries|state|states|nation|nations|homeland|homelands|continent)$/;
const LOCKED =
  /^(?:prison|prisons|jail|penitentiary|camp|detention|correctional|barracks|cell|cells|custody|compound|complex)$/;
const ONWARD = /^(?:on|onward|onwards|further)$/;
const NOUNS =
  /^(?:deportation|deportations|removal|removals|transfer|transfers|expulsion|expulsions|relocation|relocations|flight|flights|arrival|arrivals|return|returns|repatriation|departure|departures|reception|delivery|evacuation|handover)$/;

/** The movements of a sentence, in the order of their words. */
export function movementsOf(context: Told, sentence: number): readonly Movement[] {
  const { chunks, predications } = context.structures.of(sentence);
  const { tokens } = context.scene;
  const found: Movement[] = [];
  for (const [number, one] of predications.entries()) {
    const frame = frameOf(context, one);
    if (!frame || frame === 'noun' || isIdiom(context, one)) continue;
    const movement = ofVerb(context, sentence, predications, number, frame);
    // "one has gone home, and another is due to follow": the same way
    const follows = /^follow/.test(tokens[one.at]!.norm) && found.at(-1)?.home === true;
    found.push(follows ? { ...movement, home: true } : movement);
  }
  for (const noun of nominalsOf(tokens, chunks, predications, (norm) => NOUNS.test(norm)).filter(
    ({ at }) => !isNamed(tokens, at),
  ))
    found.push(ofNoun(context, sentence, predications, noun));
  return found.sort((a, b) => a.at - b.at);
}

/** "the Return Agency": part of a name. */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(tokens[at]!.text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');

function ofVerb(context: Told, sentence: number, all: readonly Predication[], number: number, listed: Frame): Movement {
  const one = all[number]!;
  // "a Jamaican has returned home": nobody is said to have sent them
  const goes =
    listed === 'move' && !one.passive && patientOf(one).length === 0 && groupIn(context, one.subject) !== null;
  const frame: Frame = goes ? 'arrive' : listed;
  const who = frame === 'arrive' ? one.subject : patientOf(one);
  const acting = frame === 'arrive' ? [] : partiesIn(context, agentOf(one));
  const taking = frame === 'accept';
  const gone = frame === 'arrive' && leaves(context, one);
  const from = [...mentionsIn(context, behind(one, 'from')), ...(gone ? partiesIn(context, one.objects) : [])];
  const own = groupIn(context, who);
  const group =
    (own && one.relative ? wholeOf(context, own, who) : own) ??
    (frame === 'arrive'
      ? planesIn(context, who, all, one)
      : who.length && !isTally(context, who)
        ? null
        : groupIn(context, behind(one, 'of')));
  return {
    at: one.at,
    frame,
    group: group && groupBefore(context, sentence, one.at, group),
    senders: [...(taking ? [] : acting), ...from.filter(({ state }) => state !== null && sends(state))],
    takers: taking ? acting : [],
    to: placesBehind(context, gone ? asGoals(one.obliques) : one.obliques, taking),
    from: [...from.filter(({ state }) => state !== null && !sends(state)), ...takenBefore(context, all, one)],
    locked: isLocked(context, one.obliques),
    ...homeward(context, one.at, one.obliques),
    mood: movementMood(context, sentence, all, number),
    date: dateOf(context, sentence, one),
    relative: one.relative,
    reduced: one.relative && one.passive && one.group.to - one.group.from === 1,
    noun: false,
  };
}

/** "six of the eleven | deported to the first state were moved on": those whom the reduced clause tells of are the eleven. */
function wholeOf({ scene }: Told, group: Group, who: readonly TokenRange[]): Group {
  const inner = group.ofWhom && who[0] ? firstPeople(scene, who[0], group.ofWhom.start) : null;
  return inner ? { ...group, count: inner.count, qualifier: inner.qualifier, ofWhom: null } : group;
}

function firstPeople(scene: Told['scene'], { from, to }: TokenRange, start: number): People | null {
  for (let i = from; i < to; i++) {
    const people = scene.people.get(i);
    if (people && scene.tokens[i]!.start >= start && people.count !== null) return people;
  }
  return null;
}

/** "people deported to one state | have been moved to another": the first of the two is where they are moved from. */
function takenBefore(context: Told, all: readonly Predication[], one: Predication): readonly Mention[] {
  const who = (one.passive || one.objects.length === 0 ? one.subject : one.objects)[0];
  if (!who || one.relative) return [];
  return all
    .filter(
      (other) =>
        other !== one &&
        other.relative &&
        other.passive &&
        FRAMES.get(context.scene.tokens[other.at]!.norm) === 'move' &&
        other.subject.some(({ from }) => from === who.from),
    )
    .flatMap((other) => placesBehind(context, other.obliques, false))
    .filter(({ state }) => state !== null && !sends(state))
    .map(({ mention, state }) => ({ ...mention, state }));
}

const asGoals = (obliques: readonly Oblique[]): readonly Oblique[] =>
  obliques.map((oblique) => (oblique.preposition === 'for' ? { ...oblique, preposition: 'to' } : oblique));

/** "the number of people", "a group of seven": who is meant stands behind "of". */
const isTally = ({ scene }: Told, who: readonly TokenRange[]): boolean =>
  who.some(
    ({ from, to }) =>
      /^(?:number|total|group|batch|flight|majority|half|all|most|some|each|many|one|none|rest)$/.test(
        scene.tokens[to - 1]!.norm,
      ) || scene.quantities.has(from),
  );

function ofNoun(context: Told, sentence: number, all: readonly Predication[], noun: Nominal): Movement {
  const { tokens } = context.scene;
  const said = all[noun.predication];
  const obliques = [...noun.obliques, ...(said && noun.as === 'subject' ? said.obliques : [])];
  const before = mentionsIn(context, [noun.before]).filter(({ state }) => state !== null);
  const by = partiesIn(
    context,
    obliques.filter(({ preposition }) => preposition === 'by'),
  );
  const from = mentionsIn(
    context,
    obliques.filter(({ preposition }) => preposition === 'from'),
  );
  const own = deedMood(tokens, all, noun);
  const told =
    said && noun.as === 'subject' && /^(?:planned|expected|scheduled|due|set|announced)$/.test(tokens[said.at]!.norm);
  return {
    at: noun.at,
    frame: 'noun',
    group:
      groupIn(
        context,
        obliques.filter(({ preposition }) => preposition === 'of'),
      ) ?? groupBeforeNoun(context, noun),
    senders: [...by, ...before, ...from].filter(({ state }) => sends(state!)),
    takers: [...by, ...before].filter(({ state }) => !sends(state!)),
    to: placesBehind(context, obliques, false),
    from: from.filter(({ state }) => state !== null && !sends(state)),
    locked: false,
    ...homeward(context, noun.at, obliques),
    mood: told ? { ...own, time: 'planned' } : own,
    date: said ? dateOf(context, sentence, said) : null,
    relative: false,
    reduced: false,
    noun: true,
  };
}

/** "eight men's transfer"; "three flights" are no three people, and "the arrival" is nobody. */
function groupBeforeNoun(context: Told, { at, before }: Nominal): Group | null {
  const { norm, start } = context.scene.tokens[at]!;
  if (PLANE.test(norm) || /^(?:his|her|their|its|our|my)$/.test(context.scene.tokens[before.from]?.norm ?? ''))
    return null;
  const group = groupIn(context, [before]);
  return group && group.span.end <= start ? group : null;
}

/** The places behind "to", "in" and the like; behind "in" only where people are not said to be taken in somewhere by somebody. */
function placesBehind(context: Told, obliques: readonly Oblique[], taking: boolean): readonly Place[] {
  const found: Place[] = [];
  for (const { preposition, from, to } of obliques) {
    if (!(TO as readonly string[]).includes(preposition) || (taking && preposition !== 'to')) continue;
    for (const place of placesAfter(context.scene, from, to))
      if (!found.some(({ state, site }) => state === place.state && site === place.site)) found.push(place);
  }
  return found;
}

const isLocked = ({ scene }: Told, obliques: readonly Oblique[]): boolean =>
  obliques.some(
    ({ preposition, from, to }) =>
      /^(?:to|into|in|within|inside)$/.test(preposition) &&
      scene.tokens.slice(from, to).some(({ norm }) => LOCKED.test(norm)),
  );

/** "has sent most of the deportees | home": a few words behind the verb, within its clause. */
function sentHome(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    const { text, pos, norm } = tokens[i]!;
    if (text === 'home') return tokens[i + 1]?.pos !== 'NOUN' && !/^(?:a|the|in|at)$/.test(tokens[i - 1]?.norm ?? '');
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX' || /^(?:who|which|that|to)$/.test(norm)) return false;
  }
  return false;
}

/** Whether people go home, or on from where they were: by the words right behind the verb and in its phrases. */
function homeward(
  { scene }: Told,
  at: number,
  obliques: readonly Oblique[],
): Pick<Movement, 'home' | 'onward' | 'back'> {
  const { tokens } = scene;
  const after = tokens.slice(at + 1, at + 4).map(({ norm }) => norm);
  const home =
    after.some((word) => HOME.test(word)) ||
    sentHome(tokens, at) ||
    obliques.some(
      ({ preposition, from, to }) =>
        (TO as readonly string[]).includes(preposition) &&
        tokens
          .slice(from, to)
          .some(
            ({ norm }, i, words) =>
              (OWN.test(norm) && words.some((word) => LAND.test(word.norm))) || (norm === 'homeland' && i >= 0),
          ),
    ) ||
    obliques.some(
      ({ preposition, from, to }) =>
        preposition === 'of' && tokens.slice(from, to).some(({ norm }) => norm === 'origin'),
    );
  const onward =
    (after[0] === 'on' && /^(?:to|from|by|again)$/.test(after[1] ?? '')) ||
    ONWARD.test(tokens[at - 1]?.norm ?? '') ||
    after.some((word) => /^(?:onward|onwards)$/.test(word));
  const back = after[0] === 'back' || /^return(?:s|ed|ing)?$/.test(tokens[at]!.norm);
  return { home, onward, back };
}
