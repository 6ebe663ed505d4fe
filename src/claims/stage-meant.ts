// How the verb of a stage is meant: what is done, denied, refused, still under way or only sought.

import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import type { Mood } from './mood.ts';
import type { Told } from './stage-told.ts';
import type { Verb } from './stage-verbs.ts';
import type { Stage } from './values.ts';

const REAL: ReadonlySet<string> = new Set(['done', 'present']);
/** Stages that may lie ahead: then they are hedged. */
const AHEAD: ReadonlySet<Stage> = new Set<Stage>(['in_force', 'ratified', 'terminated', 'expired']);

type Meant = Pick<Told, 'stage' | 'denied' | 'silent' | 'hedged'> & Partial<Pick<Told, 'whose' | 'side'>>;

/** Stage, denial and hedge of what a verb tells; null where it tells nothing. */
export function meantOf(
  context: Context,
  verb: Verb,
  all: readonly Predication[],
  one: Predication,
  mood: Mood,
  negated: boolean,
): Meant | null {
  const { tokens } = context.scene;
  const agreeing = verb.whose === 'both' && /^(?:agreed|signed)$/.test(verb.stage) && !verb.denies;
  // "are finalising a deal": not yet agreed; "is seeking to strike one": wished by one side
  if (agreeing && !negated && mood.time === 'present' && isUnderWay(tokens[one.at]!.norm, one))
    return { stage: 'talks', denied: false, silent: false, hedged: mood.hedged };
  if (agreeing && !negated && mood.time === 'attempted')
    return { stage: 'proposed', denied: false, silent: false, hedged: mood.hedged, whose: 'one', side: 'sending' };
  // "has agreed to accept the proposal"
  if (verb.stage === 'agreed' && !verb.denies && mood.time === 'agreed')
    return { stage: 'agreed', denied: negated, silent: false, hedged: mood.hedged };
  // "the decision of the government to terminate it": decided is done
  if (verb.whose === 'one' && ENDS.has(verb.stage) && mood.time === 'agreed' && !negated)
    return { stage: verb.stage, denied: false, silent: false, hedged: mood.hedged };
  if (isClaimed(context, all, one)) return { stage: verb.stage, denied: true, silent: false, hedged: false };
  return settled(verb, asMeant(context, all, one, mood), negated);
}

/** Stages that one side decides on. */
const ENDS: ReadonlySet<Stage> = new Set<Stage>(['suspended', 'paused', 'cancelled', 'terminated']);

/** "rejected claims of signing a deal". */
function isClaimed({ scene }: Context, all: readonly Predication[], { governor, group }: Predication): boolean {
  const { tokens } = scene;
  if (!governor || governor.predication >= 0 || group.form !== 'gerund') return false;
  if (!/^(?:claims?|reports?|allegations?|accusations?|rumours?|rumors?|suggestions?)$/.test(tokens[governor.at]!.norm))
    return false;
  const holder = all.find(({ objects }) => objects.some(({ from, to }) => from <= governor.at && governor.at < to));
  return holder !== undefined && /^(?:reject|den(?:y|i)|dismiss|refut|disput)/.test(tokens[holder.at]!.norm);
}

const isUnderWay = (norm: string, { group }: Predication): boolean => norm.endsWith('ing') && group.form === 'finite';

/** Prepositions of a gerund that tells of what is over: "after signing a deal", "thanked it for signing". */
const OVER = /^(?:after|since|by|upon|following|for|despite)$/;

const WENT = /^(?:flew|travelled|traveled|went|came|met|gathered|visited|arrived)$/;

/** A gerund behind such a preposition tells what has been done, and so does what somebody "flew to the island to" do. */
function asMeant({ scene }: Context, all: readonly Predication[], { group, governor }: Predication, mood: Mood): Mood {
  if (mood.time !== 'bare') return mood;
  const before = scene.tokens[group.from - 1]?.norm ?? '';
  const by = governor ? all[governor.predication] : undefined;
  const went = group.form === 'infinitive' && by !== undefined && WENT.test(scene.tokens[by.at]!.norm) && !by.negated;
  const over = group.form === 'gerund' && OVER.test(before) && (governor === null || governor.preposition === before);
  return went || over ? { ...mood, time: 'done' } : mood;
}

/** Stage, denial, silence and hedge by the row and how its verb is meant; null where nothing is told. */
function settled(
  verb: Verb,
  mood: Mood,
  negated: boolean,
): Pick<Told, 'stage' | 'denied' | 'silent' | 'hedged'> | null {
  const { time } = mood;
  const real = REAL.has(time);
  const plain = { stage: verb.stage, denied: verb.denies || negated, silent: false, hedged: mood.hedged };
  // "has not confirmed the deal": a silence, and read as one
  if (verb.silent && negated) return null;
  if (verb.only === 'negated') return negated && real ? { ...plain, denied: verb.stage !== 'not_implemented' } : null;
  if (verb.only === 'shall') return time === 'planned' && !negated ? { ...plain, hedged: true } : null;
  // "would not be accepted", "will not sign": a refusal
  if (
    negated &&
    /^(?:planned|conditional|possible)$/.test(time) &&
    /^(?:agreed|signed)$/.test(verb.stage) &&
    !verb.denies
  )
    return { ...plain, stage: 'refused', denied: false };
  if (time === 'refused')
    return /^(?:agreed|signed|ratified)$/.test(verb.stage)
      ? {
          ...plain,
          stage: verb.stage === 'ratified' ? 'ratified' : 'refused',
          denied: verb.stage === 'ratified',
          hedged: false,
        }
      : null;
  if (verb.only === 'affirmed' && negated) return null;
  if (real) return plain;
  if (verb.anyMood || AHEAD.has(verb.stage)) {
    if (
      /^(?:planned|expected|conditional)$/.test(time) ||
      (time === 'possible' && (negated || verb.stage === 'ratified'))
    ) {
      if (negated) return { ...plain, hedged: false };
      return { ...plain, hedged: true };
    }
  }
  if (/^(?:signed|suspended|paused)$/.test(verb.stage) && time === 'expected') return { ...plain, hedged: true };
  return null;
}
