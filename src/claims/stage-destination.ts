// "sees the state as another destination", "named it as a possible host": who proposes to send people where.

import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { hedgesIn } from './context.ts';
import { agentOf, behind, dateOf, partiesIn, patientOf } from './fill.ts';
import { moodOf } from './mood.ts';
import { type StageReader, type Told, toldAs } from './stage-told.ts';

const SEES =
  /^(?:sees?|saw|seeing|seen|views?|viewed|viewing|considers?|considered|considering|eyes|eyed|eyeing|names?|named|regards?|regarded|regarding|lists?|listed|weighs|weighed|weighing)$/;
const PLACE = /^(?:destinations?|hosts?|options?|sites?|locations?|candidates?|venues?)$/;

const LOOKS =
  /^(?:look|looks|looked|looking|search|searches|searched|searching|seek|seeks|sought|seeking|hunt|hunting|scouting)$/;
const HOSTS = /^(?:countries|nations|states|governments|partners|hosts|destinations|places)$/;

/** "was looking for countries willing to take deportees": proposed to whoever that may be. */
function seeking(context: Context, sentence: number, all: readonly Predication[], number: number): Told | null {
  const one = all[number]!;
  const { tokens } = context.scene;
  const wanted = [...patientOf(one), ...behind(one, 'for')].some(
    ({ from, to }) =>
      HOSTS.test(tokens[to - 1]!.norm) && !/^(?:the|these|those|both|their|its)$/.test(tokens[from]!.norm),
  );
  const by = agentOf(one);
  const agents = partiesIn(context, by);
  const mood = moodOf(tokens, all, number);
  if (!wanted || !agents.length || mood.negated || !/^(?:done|present)$/.test(mood.time)) return null;
  return toldAs({
    row: 'deed/seeks-hosts',
    stage: 'proposed',
    hedged: mood.hedged,
    agents,
    by,
    whose: 'one',
    side: 'sending',
    at: one.at,
    date: dateOf(context, sentence, one),
    open: true,
  });
}

/** Tokens before the verb in which a hedge is its own. */
const BACK = 8;

/** A state that another one sees as a place to send people to; null where the words say nothing of the kind. */
export const destinationStage: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens } = context.scene;
  if (LOOKS.test(tokens[one.at]!.norm)) return seeking(context, sentence, all, number);
  if (!SEES.test(tokens[one.at]!.norm)) return null;
  if (!behind(one, 'as').some(({ to }) => PLACE.test(tokens[to - 1]!.norm))) return null;
  const others = partiesIn(context, patientOf(one));
  const mood = moodOf(tokens, all, number);
  if (!others.length || mood.negated) return null;
  const by = agentOf(one);
  // "reportedly sees": a rumour
  const rumour = hedgesIn(context.scene, Math.max(0, one.at - BACK), one.at);
  return toldAs({
    row: 'deed/sees-as-destination',
    stage: rumour ? 'reported' : 'proposed',
    hedged: rumour || mood.hedged,
    agents: partiesIn(context, by),
    by,
    others,
    whose: rumour ? 'both' : 'one',
    side: 'sending',
    at: one.at,
    date: dateOf(context, sentence, one),
  });
};
