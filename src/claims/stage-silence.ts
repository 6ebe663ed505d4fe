// Silence and what confirms nothing: "declined to comment", "has not said", "did not respond", "neither confirms nor comments".
import type { DateMention, Mention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { agentOf, behind, dateOf, mentionsIn } from './fill.ts';
import { sends } from './frames.ts';
import { moodOf } from './mood.ts';
import { stateOfPerson } from './stage-office.ts';
import { isOfficial } from './stage-party.ts';
import { actorsIn, ownersOf } from './stage-sides.ts';
import { type StageReader, type Told, toldAs } from './stage-told.ts';

const SAYS =
  /^(?:comment|commented|comments|discuss|discussed|say|said|says|confirm|confirms|confirmed|elaborate|disclose|disclosed|reveal|revealed|answer|answered|answers|describe|respond|responded|responds|reply|replied|acknowledge|acknowledged|tell|telling|told|explain|provide|give|gave|return|returned|specify|speak|address|addressed)$/;
const ASKED =
  /^(?:comment|comments|request|requests|questions|question|queries|query|inquiries|calls|call|emails|message|messages|letter|confirmation|reply|response|answer|details|detail|number|numbers|nothing)$/;
const REFUSES = /^(?:decline|declines|declined|refuse|refuses|refused|denied)$/;

const MUM = /^(?:quiet|silent|mum|tight-lipped|mute|coy|silence)$/;

/** The silences that a sentence tells of, one for each verb that keeps one. */
export function silencesOf(context: Context, sentence: number): readonly Told[] {
  const { predications } = context.structures.of(sentence);
  const found: Told[] = [];
  for (const number of predications.keys()) {
    const told = silence(context, sentence, predications, number);
    // "neither of the two has commented": a silence of each
    if (told && told.agents.length > 1)
      for (const agent of told.agents)
        found.push({
          ...told,
          agents: [agent],
          others: told.agents.filter(({ state }) => sends(state!) !== sends(agent.state!)),
        });
    else if (told) found.push(told);
  }
  const none = found.length ? null : noComment(context, sentence);
  return none ? [none] : found;
}

/** The day of what a silence is about: "did not respond | to questions on Monday". */
function dateUnder(context: Context, sentence: number, one: Predication): DateMention | null {
  const { predications } = context.structures.of(sentence);
  const number = predications.indexOf(one);
  const under = predications.find(({ governor }) => governor?.predication === number);
  return under ? dateOf(context, sentence, under) : null;
}

/** "Waiswa did not respond": the state that the text has said he speaks for. */
const spokenFor = (context: Context, by: readonly TokenRange[]): readonly Mention[] =>
  mentionsIn(context, by).flatMap((mention) => {
    const state = mention.kind === 'person' && mention.state === null ? stateOfPerson(context, mention) : null;
    return state ? [{ ...mention, state }] : [];
  });

const told = (
  context: Context,
  sentence: number,
  row: string,
  by: readonly TokenRange[],
  one: Predication,
): Told | null => {
  const own = actorsIn(context, by);
  const agents = own.length ? own : [...ownersOf(context, one), ...spokenFor(context, by)].slice(0, 1);
  const pronoun = by.some(
    ({ from, to }) => to - from === 1 && /^(?:it|he|she)$/.test(context.scene.tokens[from]!.norm),
  );
  // only a party of an arrangement keeps a silence that counts
  if (!agents.length && !pronoun && !isOfficial(context, by)) return null;
  return toldAs({
    row,
    stage: 'agreed',
    silent: true,
    agents,
    by,
    whose: 'one',
    at: one.at,
    date: dateOf(context, sentence, one) ?? dateUnder(context, sentence, one),
  });
};

const silence: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens } = context.scene;
  const { norm } = tokens[one.at]!;
  // "declined to comment on"
  if (REFUSES.test(norm)) {
    const next = all[number + 1];
    const infinitive = norm !== 'denied' || next?.group.form === 'infinitive';
    const to = infinitive && next?.governor?.predication === number && SAYS.test(tokens[next.at]!.norm);
    return to ? told(context, sentence, 'silence/declined', agentOf(one), next) : null;
  }
  // "could not be reached for comment", "would not be drawn"
  const unreached =
    /^(?:reached|contacted)$/.test(norm) &&
    tokens.slice(one.at + 1, one.at + 4).some((token) => /^comments?$/.test(token.norm));
  if (one.passive && one.negated && (unreached || norm === 'drawn'))
    return told(context, sentence, 'silence/unreached', one.subject, one);
  // "has kept quiet about the deal", "remained tight-lipped"
  if (
    /^(?:kept|keeps?|keeping|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?)$/.test(norm) &&
    MUM.test(tokens[one.at + 1]?.norm ?? '')
  )
    return one.negated ? null : told(context, sentence, 'silence/kept', agentOf(one), one);
  const yet = one.governor !== null && tokens[one.group.from - 1]?.norm === 'yet';
  if (!SAYS.test(norm) || one.passive || (one.governor && !yet)) return null;
  const mood = moodOf(tokens, all, number);
  const neither =
    /^(?:neither|no)$/.test(tokens[one.subject[0]?.from ?? 1]?.norm ?? '') ||
    /^neither$/.test(tokens[(one.subject[0]?.from ?? 1) - 1]?.norm ?? '') ||
    /^neither$/.test(tokens[one.group.from - 1]?.norm ?? '');
  const nothing =
    one.objects.some(({ from }) => /^(?:nothing|neither|no)$/.test(tokens[from]!.norm)) &&
    /^(?:say|said|says|give|gave|reveal|revealed|provide|disclosed)$/.test(norm);
  const negated = mood.negated || neither;
  if (!negated && !nothing) return null;
  const cannot = mood.time === 'possible' && /^(?:comment|confirm)$/.test(norm);
  if (!cannot && !/^(?:done|present|planned|conditional)$/.test(mood.time)) return null;
  if (mood.time === 'planned' && !/^(?:say|comment|confirm|discuss|disclose|reveal)$/.test(norm)) return null;
  // "did not say that", "has not said where": what it keeps back is the arrangement, unless it is told outright
  if (
    /^(?:give|gave|return|returned|provide|name|tell|told|describe|explain|answer|answered)$/.test(norm) &&
    !nothing &&
    !asked(context, one) &&
    !/^(?:telling|answer|answered)$/.test(norm)
  )
    return null;
  if (norm === 'telling' && one.objects.length) return null;
  return told(context, sentence, 'silence/not', agentOf(one), one);
};

const asked = ({ scene }: Context, one: Predication): boolean =>
  [...one.objects, ...behind(one, 'to', 'for', 'on')].some(({ from, to }) => {
    for (let i = from; i < to; i++) if (ASKED.test(scene.tokens[i]!.norm)) return true;
    return false;
  });

/** "The embassy had no immediate comment", "there has been no answer". */
function noComment(context: Context, sentence: number): Told | null {
  const { predications } = context.structures.of(sentence);
  const { tokens } = context.scene;
  for (const one of predications) {
    if (!/^(?:have|has|had|been|is|was|gave|made|came|offered)$/.test(tokens[one.at]!.norm)) continue;
    const none = one.objects.find(
      ({ from, to }) =>
        tokens[from]!.norm === 'no' &&
        /^(?:comment|answer|reply|response|statement|confirmation)$/.test(tokens[to - 1]!.norm),
    );
    if (!none) continue;
    const by = /^(?:have|has|had|gave|made|offered)$/.test(tokens[one.at]!.norm)
      ? one.subject
      : behind(one, 'from', 'by');
    return told(context, sentence, 'silence/no-comment', by, one);
  }
  return null;
}
