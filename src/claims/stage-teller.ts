// Who tells a stage where no statement has been found around it: "…, the minister said on 20 August", "the minister confirmed … that …".
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Statement } from '../statements/statement.ts';
import type { Context } from './context.ts';
import { statementAt } from './context.ts';
import { textOf } from './draft.ts';
import { agentOf, dateOf, hasWord } from './fill.ts';
import { type Speaker, speakerOf } from './stage-party.ts';
import { statementFor } from './stage-statement.ts';
import type { Told } from './stage-told.ts';

/** Whose word a stage is, by the statement around it or by the verb of saying over it. */
export interface Voice {
  readonly statement: Statement | null;
  readonly speaker: Speaker | null;
  readonly teller: Teller | null;
  readonly announces: boolean;
  /** A medium, a leak or people whom the page does not name. */
  readonly reports: boolean;
  readonly denies: boolean;
}

/** The voice at a place; `told` may name who tells it. */
export function voiceOf(
  context: Context,
  sentence: number,
  at: number,
  told: Pick<Told, 'teller'> & Partial<Pick<Told, 'silent'>> = {},
): Voice {
  const statement = told.silent ? statementAt(context, at) : statementFor(context, at);
  const named = told.teller?.length ? told.teller : null;
  const teller = statement || named ? null : tellerOf(context, sentence, at);
  const speaker = speakerOf(context, sentence, { teller: named ?? teller?.by }, statement);
  const { actor = null, act = null } = statement ?? {};
  return {
    statement,
    speaker,
    teller,
    announces: act === 'announce' || teller?.announces === true,
    reports:
      (teller?.reports === true && speaker === null) ||
      (statement !== null &&
        speaker === null &&
        (actor?.kind === 'media' ||
          act === 'report' ||
          act === 'leak' ||
          ((actor === null || actor.unnamed) && isSource(context, statement)))),
    denies: act === 'deny' || teller?.denies === true || isUnfounded(context, sentence, at),
  };
}

/** "three officials", "a source close to the talks": people who speak without their names. */
const isSource = (context: Context, { speaker }: Statement): boolean =>
  speaker.some((span) =>
    /\b(?:officials|sources?|reports?|people familiar|cable|documents|papers|media|press|newspapers?|outlets|rights groups)\b/i.test(
      textOf(context, span),
    ),
  );

/** "reports that it is in talks are without foundation". */
function isUnfounded({ scene }: Context, sentence: number, at: number): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  const has = (first: number, last: number, pattern: RegExp): boolean => {
    for (let i = Math.max(from, first); i < Math.min(to, last); i++)
      if (pattern.test(scene.tokens[i]!.norm)) return true;
    return false;
  };
  return (
    has(at - 12, at, /^(?:reports?|rumours?|rumors?|claims?|allegations?|suggestions?)$/) &&
    has(at, at + 25, /^(?:foundation|baseless|false|untrue|unfounded|fabricated|incorrect|wrong)$/)
  );
}

export interface Teller {
  readonly by: readonly TokenRange[];
  readonly date: DateMention | null;
  readonly denies: boolean;
  readonly announces: boolean;
  readonly reports: boolean;
}

const SAYS =
  /^(?:said|says|say|told|tells|confirmed|confirms|announced|announces|stated|states|added|explained|insisted|declared|reaffirmed|repeated|acknowledged|admitted|disclosed|revealed|wrote|denied|denies|decided|reported|reports)$/;
const DENIES = /^(?:denied|denies)$/;

/** The verb of saying of a sentence that stands over a place, before it with "that" or behind it; null where none does. Bounded. */
export function tellerOf(context: Context, sentence: number, at: number): Teller | null {
  const { scene, structures } = context;
  const { tokens } = scene;
  const { predications } = structures.of(sentence);
  const before = predications.findLast((one) => one.at < at && SAYS.test(tokens[one.at]!.norm) && !one.relative);
  if (before && opensWithThat(context, before, at)) return made(context, sentence, before);
  const behind = predications.find((one) => one.at > at && SAYS.test(tokens[one.at]!.norm));
  const from = behind?.subject[0]?.from;
  if (!behind || from === undefined || from <= at || behind.objects.length > 0) return null;
  // ", the minister said": a comma stands before who says it
  const first = scene.parsed.sentences[sentence]!.from;
  // "That it had agreed was denied by the ministry"
  if (tokens[first]!.norm === 'that' && behind.passive) return made(context, sentence, behind);
  const what = tokens[from - 1]?.norm === 'what' || tokens[from - 2]?.norm === 'what';
  const comma = what || tokens[from - 1]?.text === ',' || tokens[from - 2]?.text === ',';
  return comma ? made(context, sentence, behind) : null;
}

/** "confirmed again on Monday, this time to the agency, that …": "that" stands between, and no other verb without it. */
function opensWithThat({ scene }: Context, one: Predication, at: number): boolean {
  for (let i = one.group.to; i < at; i++) if (scene.tokens[i]!.norm === 'that') return true;
  return false;
}

const made = (context: Context, sentence: number, one: Predication): Teller => {
  const { norm } = context.scene.tokens[one.at]!;
  return {
    by: agentOf(one),
    date: dateOf(context, sentence, one),
    denies: DENIES.test(norm),
    announces: /^announce/.test(norm),
    reports: /^report/.test(norm) || hasWord(context, agentOf(one), /^(?:media|press|newspapers?|outlets|reports)$/),
  };
};
