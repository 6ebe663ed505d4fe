// Who asks another state to take people, and what two agree on about them: "asked the kingdom to take", "agreed that … may be brought".

import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { isSending, isTaking } from './deal-words.ts';
import { agentOf, behind, dateOf, partiesIn, patientOf } from './fill.ts';
import { moodOf } from './mood.ts';
import { isOfficial } from './stage-party.ts';
import { type StageReader, type Told, toldAs } from './stage-told.ts';

/** Words for people who are taken or sent. */
export const PEOPLE =
  /^(?:people|migrants?|deportees?|refugees?|seekers?|nationals|citizens|foreigners|men|women|persons?|prisoners|criminals|convicts|offenders|anyone|anybody|nobody|none|those|them|immigrants|detainees|returnees|murderers|arrivals|requests?|claims|applications|others|groups?|batch|number|dozens|hundreds|so)$/;

const ASKING =
  /^(?:ask|asks|asked|asking|urge|urges|urged|urging|press|presses|pressed|pressing|invite|invites|invited|want|wants|wanted|request|requests|requested|approach|approached|push|pushed|lobbied)$/;

/** "Washington asked the kingdom to take people": the asker proposes it. */
export function askedBy(context: Context, sentence: number, all: readonly Predication[], number: number): Told | null {
  // "asked the kingdom to help | take people"
  const before = all[number - 1];
  const helping =
    before && before.group.to === all[number]!.group.from && context.scene.tokens[before.at]!.norm === 'help';
  const { governor } = helping ? before : all[number]!;
  const whether = governor ? null : askedWhether(context, all, number);
  const by = (governor && all[governor.predication]) ?? whether;
  if (!by || !ASKING.test(context.scene.tokens[by.at]!.norm)) return null;
  const mood = moodOf(context.scene.tokens, all, all.indexOf(by));
  if (mood.time !== 'done' && mood.time !== 'present') return null;
  // "wants to take them in": nobody else is asked
  if (/^want/.test(context.scene.tokens[by.at]!.norm) && !patientOf(by).length) return null;
  const asked = partiesIn(context, patientOf(by));
  const asker = partiesIn(context, agentOf(by));
  if (
    !asker.length &&
    !(by.passive && (asked.length || isCountry(context, by.subject))) &&
    !isOfficial(context, agentOf(by))
  )
    return null;
  return {
    row: 'deed/asked-to-take',
    stage: 'proposed',
    denied: mood.negated,
    silent: false,
    hedged: false,
    agents: asker,
    by: agentOf(by),
    others: asked,
    whose: 'one',
    side: 'sending',
    at: whether ? by.at : all[number]!.at,
    date: dateOf(context, sentence, by),
  };
}

const isCountry = ({ scene }: Context, ranges: Predication['subject']): boolean =>
  ranges.some(({ to }) =>
    /^(?:country|state|nation|kingdom|island|republic|government)$/.test(scene.tokens[to - 1]!.norm),
  );

/** "was asked whether it would take people": the asking. */
function askedWhether({ scene }: Context, all: readonly Predication[], number: number): Predication | null {
  const before = all[number - 1];
  const { subject, group } = all[number]!;
  const lead = scene.tokens[(subject[0]?.from ?? group.from) - 1]?.norm ?? '';
  return before && /^(?:whether|if)$/.test(lead) && /^ask(?:s|ed)?$/.test(scene.tokens[before.at]!.norm)
    ? before
    : null;
}

const AGREES = /^(?:agree|agrees|agreed|agreeing)$/;

const MOVEMENT =
  /^(?:reception|return|returns|transfer|transfers|transit|relocation|removal|removals|admission|resettlement|acceptance)$/;

/** "the two agreed that asylum seekers may be brought to …": agreed by both, where people are spoken of. */
export const agreesThat: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens, people, parsed } = context.scene;
  if (!AGREES.test(tokens[one.at]!.norm) || one.passive) return null;
  const mood = moodOf(tokens, all, number);
  if (mood.time !== 'done' && mood.time !== 'present') return null;
  const after = tokens[one.group.to]?.norm ?? '';
  const next = all[number + 1];
  const { to } = parsed.sentences[sentence]!;
  let group = false;
  for (let i = one.at; i < Math.min(to, one.at + 30) && !group; i++)
    group = people.has(i) || PEOPLE.test(tokens[i]!.norm);
  const place = tokens.slice(one.group.to, one.group.to + 4).findIndex(({ norm }) => norm === 'that');
  const that = place >= 0 && group && one.objects.length === 0;
  const follows =
    after === 'as' ||
    (after === 'on' &&
      tokens[one.group.to + 1]?.norm === 'the' &&
      (tokens[one.group.to + 2]?.norm === 'following' ||
        (group && MOVEMENT.test(tokens[one.group.to + 2]?.norm ?? ''))));
  // "agreed to cooperate on the return of asylum seekers", "agreed for the other to take them"
  const together =
    after === 'to' && group && /^(?:cooperate|collaborate|partner|work)$/.test(tokens[one.group.to + 1]?.norm ?? '');
  const forOther = after === 'for' && group && next?.group.form === 'infinitive' && isTaking(tokens[next.at]!.norm);
  const everything = after === 'to' && /^(?:everything|this|that|it|the|a)$/.test(tokens[one.group.to + 1]?.norm ?? '');
  // "agreed with the United States to examine requests"
  const withOther =
    next?.governor?.predication === number &&
    behind(one, 'with').length > 0 &&
    group &&
    !isTaking(tokens[next.at]!.norm) &&
    !isSending(tokens[next.at]!.norm);
  if (!that && !follows && !everything && !withOther && !together && !forOther) return null;
  const joint =
    one.subject.length > 1 || /^(?:they|parties|sides|both|two)$/.test(tokens[one.subject[0]?.from ?? one.at]!.norm);
  return toldAs({
    row: 'deed/agreed-that',
    stage: 'agreed',
    denied: mood.negated,
    hedged: mood.hedged,
    agents: partiesIn(context, one.subject),
    by: one.subject,
    others: partiesIn(context, behind(one, 'with')),
    whose: joint ? 'both' : 'one',
    side: 'receiving',
    at: that ? one.group.to + place + 1 : one.at,
    date: dateOf(context, sentence, one),
  });
};
