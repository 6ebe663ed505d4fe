// Stages told by who agrees, offers, asks, means or refuses to take or to send people.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { hedgesIn } from './context.ts';
import { isAbout, isNone, isSending, isTaking, pointsBack } from './deal-words.ts';
import { agentOf, behind, dateOf, partiesIn, patientOf, peopleIn, statesNamed } from './fill.ts';
import { sends } from './frames.ts';
import { type Mood, moodOf } from './mood.ts';
import { agreesThat, askedBy, PEOPLE } from './stage-agrees.ts';
import { noteDate } from './stage-dates.ts';
import { isOfficial } from './stage-party.ts';
import { actorsIn, holdersOf, isCountedStates } from './stage-sides.ts';
import { voiceOf } from './stage-teller.ts';
import { type StageReader, toldAs } from './stage-told.ts';
import { VERBS } from './stage-verbs.ts';
import type { Stage } from './values.ts';

interface Meant {
  readonly taking: Stage | null;
  readonly sending: Stage | null;
  readonly hedged?: boolean;
}
/** Which stage it is that somebody agrees, offers, asks, means or refuses to take or to send people. */
const BY_MOOD: Readonly<Record<string, Meant>> = {
  agreed: { taking: 'agreed', sending: 'agreed' },
  willing: { taking: 'agreed', sending: null, hedged: true },
  offered: { taking: 'offered', sending: 'proposed' },
  refused: { taking: 'refused', sending: null },
  considered: { taking: 'talks', sending: 'proposed' },
};
export /** "would not let foreigners be settled", "would not do so": refused where it is negated. */
const LETS = /^(?:let|allow|have|do|permit)$/;

const JOINS = /^(?:join|joins|joined|joining)$/;

/** "agreed to take 250 people", "asked the kingdom to take", "will not receive", "its readiness to accept", "wants to send". */
export const peopleStage: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens } = context.scene;
  const { norm } = tokens[one.at]!;
  const agreed = agreesThat(context, sentence, all, number);
  if (agreed) return agreed;
  const lets = LETS.test(norm) && one.negated;
  const joins = JOINS.test(norm) && patientOf(one).some((range) => isAbout(context, range, 'scheme', 'effort'));
  const ready =
    /^(?:consider|examine)$/.test(norm) &&
    one.governor !== null &&
    /^(?:ready|willing|prepared|open)$/.test(tokens[one.governor.at]!.norm);
  const [taking, sending] = [isTaking(norm) || lets || joins || ready, isSending(norm)];
  if (!taking && !sending) return null;
  const asked = taking ? askedBy(context, sentence, all, number) : null;
  if (asked) return asked;
  // "countries willing to take people": whoever they may be
  if (one.governor?.predication === -1 && ANY.test(tokens[one.governor.at - 1]?.norm ?? '')) return null;
  const patient = patientOf(one);
  if (taking && isOwn(context, patient)) return null;
  const mood = moodOf(tokens, all, number);
  if (!joins && !ofPeople(context, patient) && !(taking && LOOSE.has(mood.time) && ofSomebody(context, patient)))
    return null;
  const carrier = all[mood.carrier]!;
  const noun = nounOf(context, sentence, one);
  // "an agreement on receiving people" is about a deal, and agreed or not by what is said of it
  // and so is what is reached, struck or signed: "an agreement with the state to take people"
  const deal =
    noun && /^(?:agreement|deal|pact|accord|treaty|memorandum|arrangement)s?$/.test(tokens[noun.to - 1]!.norm);
  if (deal && (one.governor?.preposition || all.some(({ objects }) => objects.some(({ from }) => from === noun.from))))
    return null;
  if (noun && !isTold(context, all, noun)) return null;
  const owned = noun ? statesNamed(context, [noun]) : [];
  // "has no intention of hosting": of whoever has it
  const holding = noun && !owned.length ? holdersOf(all, one) : [];
  const own = mood.carrier === number ? agentOf(one) : agentOf(carrier);
  const agentRanges = holding.length ? holding : noun ? [noun] : own;
  const agents = owned.length || (noun && !holding.length) ? owned : actorsIn(context, agentRanges);
  if (sending && (goesHome(context, one) || !goesAbroad(context, sentence, one))) return null;
  // "had no intention of hosting a centre"
  const none = noun !== null && isNone(context, noun);
  const told = meantBy(context, none ? { ...mood, negated: true } : mood, taking, one, agents, patient, sentence);
  if (!told || (one.relative && !BY_MOOD[mood.time])) return null;
  const someone =
    agents.length > 0 ||
    isOfficial(context, agentRanges) ||
    agentRanges.some(({ from }) => /^(?:it|he|she|they|who|which|that)$/.test(tokens[from]!.norm));
  if (told.stage === 'refused' && !someone && mood.time === 'refused') return null;
  return toldAs({
    row: `deed/${taking ? 'taking' : 'sending'}-${mood.time}`,
    stage: joins && told.stage === 'agreed' ? 'announced' : told.stage,
    denied: mood.negated && told.stage !== 'refused',
    hedged: told.hedged,
    agents,
    by: agentRanges,
    others: partiesIn(context, [...behind(one, 'from', 'to', 'in'), ...behind(carrier, 'with', 'from')]),
    // "three African countries have agreed to take them": whichever they are
    open: agents.length === 0 && taking && isCountedStates(context, agentRanges),
    whose: told.stage === 'reported' ? 'both' : 'one',
    side: taking ? 'receiving' : 'sending',
    at: carrier.at,
    date: dateOf(context, sentence, carrier) ?? noteDate(context, sentence),
  });
};

const ANY = /^(?:countries|nations|states|governments|partners|others)$/;
/** Tokens behind a verb of sending in which its goal is looked for. */
const GOAL = 14;

/** "sought to send them home", "back to their countries": no third country. */
function goesHome({ scene }: Context, { at }: Predication): boolean {
  const norms = scene.tokens.slice(at + 1, at + GOAL).map(({ norm }) => norm);
  return norms.some(
    (norm, i) => norm === 'home' || (norm === 'their' && /^(?:own|home|countr)/.test(norms[i + 1] ?? '')),
  );
}

/** A place that people are sent to: a state or site, or "third countries", "elsewhere". */
function goesAbroad({ scene }: Context, sentence: number, one: Predication): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  if (one.obliques.some(({ preposition }) => /^(?:to|in|into|there)$/.test(preposition))) return true;
  return scene.tokens
    .slice(from, to)
    .some(({ norm }) => /^(?:third|third-country|elsewhere|abroad|there|where|destinations?|hubs?)$/.test(norm));
}

/** Moods in which almost whatever is taken is people: "agreed to take foreign-born murderers". */
const LOOSE: ReadonlySet<string> = new Set(['agreed', 'willing', 'refused']);
const THINGS =
  /^(?:steps|measures|part|place|action|responsibility|account|care|note|notice|money|funds|aid|effect|advantage|time|office|control|over|payment|terms|conditions|deal|agreement|proposal|offer|request|talks|meeting|summit|games|cup)$/;
const ofSomebody = (context: Context, patient: readonly TokenRange[]): boolean =>
  patient.length > 0 && !patient.some(({ to }) => THINGS.test(context.scene.tokens[to - 1]!.norm));

/** The group of people that is taken or sent, or a word that points at one. */
const ofPeople = (context: Context, patient: readonly TokenRange[]): boolean =>
  patient.some(
    (range) =>
      peopleIn(context, [range]) !== null ||
      PEOPLE.test(context.scene.tokens[range.to - 1]!.norm) ||
      PEOPLE.test(context.scene.tokens[range.from]!.norm) ||
      // "hosting a return hub"
      (isAbout(context, range, 'hubs') && !isAbout(context, range, 'agreement', 'scheme')) ||
      // "up to 250"
      (context.scene.quantities.get(range.from)?.to === range.to && !context.scene.money.has(range.from)) ||
      pointsBack(context, range),
  );

/** "its readiness to accept": the phrase of the noun that governs. */
function nounOf({ structures }: Context, sentence: number, { governor }: Predication): TokenRange | null {
  if (!governor || governor.predication >= 0) return null;
  const { chunks } = structures.of(sentence);
  return chunks.find(({ type, from, to }) => type === 'phrase' && from <= governor.at && governor.at < to) ?? null;
}

const UNTOLD = /^(?:against|over|about|on|under|without|for|regarding|concerning|towards?)$/;

/** Whether a noun over a taking is said to be: no "potential agreement to take", no "resisted entering an agreement to take". */
function isTold({ scene }: Context, all: readonly Predication[], noun: TokenRange): boolean {
  const { tokens } = scene;
  if (UNTOLD.test(tokens[noun.from - 1]?.norm ?? '')) return false;
  if (!/^(?:agreement|deal|pact|accord|arrangement|plans?|scheme|proposal)$/.test(tokens[noun.to - 1]!.norm))
    return true;
  if (tokens.slice(noun.from, noun.to).some(({ norm }) => /^(?:potential|possible|proposed|draft|any|no)$/.test(norm)))
    return false;
  // "had resisted entering an agreement": what is said of it is told by the verb
  const holder = all.findIndex(({ objects, obliques }) =>
    [...objects, ...obliques].some(({ from }) => from === noun.from),
  );
  if (holder < 0) return true;
  // "is shelving plans to send": the verb tells the stage
  const { norm } = tokens[all[holder]!.at]!;
  if (VERBS.has(norm) && !/^ha/.test(norm) && /^(?:plans?|scheme|proposal)$/.test(tokens[noun.to - 1]!.norm))
    return false;
  const { time, negated } = moodOf(tokens, all, holder);
  return !negated && (time === 'done' || time === 'present');
}

/** Stage and hedge of a taking or sending by its mood; null where it is no stage. */
function meantBy(
  context: Context,
  mood: Mood,
  taking: boolean,
  one: Predication,
  agents: readonly Mention[],
  patient: readonly TokenRange[],
  sentence: number,
): { readonly stage: Stage; readonly hedged: boolean } | null {
  const { time, negated } = mood;
  const by = BY_MOOD[time];
  if (by) {
    // "is reportedly considering sending": a rumour
    const rumour = !taking && time === 'considered' && hedgesIn(context.scene, Math.max(0, one.at - 8), one.at);
    if (rumour) return { stage: 'reported', hedged: true };
    const stage = taking ? by.taking : by.sending;
    return stage && { stage, hedged: by.hedged === true };
  }
  const { tokens } = context.scene;
  const ahead = /^(?:planned|conditional|possible)$/.test(time);
  if (taking) {
    const nobody = patient.some(({ from, to }) => isNobody(context, from, to));
    const { statement, speaker, announces } = voiceOf(context, sentence, one.at);
    if (negated && ahead && !one.relative) return agents.length || speaker ? { stage: 'refused', hedged: false } : null;
    if (nobody && (ahead || time === 'present') && (agents.length || speaker))
      return { stage: 'refused', hedged: false };
    if (negated || one.relative) return null;
    // what a party announces of those who are or will be taken
    if ((announces || JOINS.test(tokens[one.at]!.norm)) && speaker && /^(?:done|planned|conditional)$/.test(time))
      return { stage: 'announced', hedged: mood.hedged };
    if (statement && /^(?:intend|provide|ask|demand)$/.test(statement.act)) return null;
    // "said that it will take": the word of who takes them
    const own =
      speaker?.both === true ||
      speaker?.states.some((state) => (agents.length ? agents.some((each) => each.state === state) : !sends(state)));
    const self = one.subject.some(
      ({ from, to }) =>
        /^(?:it|we|they|country|kingdom|island|state|government|nation|republic)$/.test(tokens[to - 1]!.norm) &&
        to - from <= 3,
    );
    const office = speaker?.office && (agents.length ? agents.some(({ state }) => !sends(state!)) : self);
    if (!own && !office) return null;
    // "wants to take them" is readiness
    const wants = one.governor !== null && /^(?:want|wish|hope)/.test(tokens[one.governor.at]!.norm);
    if (time === 'planned' || time === 'conditional' || (time === 'possible' && own))
      return { stage: 'agreed', hedged: mood.hedged || time === 'possible' || wants };
    if (time === 'present' && (own || office) && agents.length) return { stage: 'agreed', hedged: mood.hedged };
    return null;
  }
  // "people could be flown there, officials told the agency": a rumour, unless they are the first
  const { reports } = voiceOf(context, sentence, one.at);
  const first = patient.some(({ from, to }) => tokens.slice(from, to).some(({ norm }) => norm === 'first'));
  if (reports && !first && !negated && /^(?:possible|planned|expected)$/.test(time) && !one.relative)
    return { stage: 'reported', hedged: time === 'possible' || mood.hedged };
  const { governor } = one;
  const wish = governor ? tokens[governor.at]!.norm : '';
  if (WISHES.test(wish) && !negated) return { stage: 'proposed', hedged: false };
  return null;
}

/** "wants to send", "plans to fly": what a sender means to do, before anything is agreed. */
const WISHES =
  /^(?:want|wants|wanted|wishes|seeks|sought|plan|plans|planned|planning|intend|intends|intended|hope|hopes|hoped|aims?|aimed)$/;

/** "agreed to take back its own nationals": no third country; "its own nationals only" is said of the others. */
function isOwn({ scene }: Context, patient: readonly TokenRange[]): boolean {
  return patient.some(({ from, to }) => {
    const words = scene.tokens.slice(from, to + 2).map(({ norm }) => norm);
    return words.includes('own') && !words.includes('only') && scene.tokens[from - 1]?.norm !== 'only';
  });
}

/** "nobody", "no foreigners", "its own nationals only". */
function isNobody({ scene }: Context, from: number, to: number): boolean {
  const { tokens } = scene;
  if (/^(?:nobody|none|no)$/.test(tokens[from]!.norm) && tokens[from + 1]?.norm !== 'more') return true;
  const words = tokens.slice(Math.max(0, from - 2), to + 2).map(({ norm }) => norm);
  return words.includes('only') && words.includes('own');
}
