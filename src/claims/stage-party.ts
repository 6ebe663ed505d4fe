// Whose word or act a stage is.
import type { TokenRange } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import { firstFrom } from '../text/span.ts';
import type { Context } from './context.ts';
import { textOf } from './draft.ts';
import { agentOf, partiesIn } from './fill.ts';
import type { Pair } from './pair.ts';
import { officeState } from './stage-office.ts';
import type { Told } from './stage-told.ts';

/** Who says what is told: the states spoken for; `office` where an official speaks whose state the words leave out. */
export interface Speaker {
  readonly states: readonly string[];
  readonly office: boolean;
  readonly both: boolean;
}

/** Words of somebody who speaks for a state. */
const OFFICIAL =
  /^(?:minister|ministers|ministry|ministries|government|spokesman|spokeswoman|spokesperson|secretary|president|presidency|premier|chancellor|ambassador|solicitor|cabinet|administration|authorities|vice-president|department|commissioner|leader|office|palace|delegation|envoy|embassy|officer|aides|council|house|senate|parliament|assembly|lawmakers|official|government's|service|party|parties|sides)$/;
/** Words of people who speak for nobody but themselves, or who are not named. */
const NOBODY =
  /^(?:opposition|lawyers?|activists?|analysts?|source|sources|officials|unnamed|anonymous|anonymity|former|ex-minister|critics|experts?|campaigners?|member|members|mp|mps|deputy-leader|shadow|lawmaker|senator|union|group|groups|report|reports|entry|entries|documents?|papers|summary|records?|list|tracker|page|applicants?|petitioners?)$/;
const BOTH = /\b(?:both|two)\s+(?:countries|governments|sides|states|nations|capitals|parties)\b/;

/** Whether phrases name an official, whatever state they leave out. */
export function isOfficial({ scene }: Pick<Context, 'scene'>, ranges: readonly TokenRange[]): boolean {
  let found = false;
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) {
      const { norm } = scene.tokens[i]!;
      if (NOBODY.test(norm)) return false;
      found ||= OFFICIAL.test(norm);
    }
  }
  return found;
}

/** The speaker of a statement as far as it is a party's; null where nobody of a party speaks. */
export function speakerOf(
  context: Context,
  sentence: number,
  told: Pick<Told, 'teller'>,
  statement: Statement | null,
): Speaker | null {
  if (told.teller?.length) {
    const states = partiesIn(context, told.teller).flatMap(({ state }) => state ?? []);
    if (states.length) return { states, office: false, both: states.length > 1 };
    if (isOfficial(context, told.teller)) return { states: [], office: true, both: false };
  }
  if (!statement) return null;
  const words = statement.speaker.map((span) => textOf(context, span)).join(' ');
  const norms = words.toLowerCase().split(/[^\p{L}-]+/u);
  const { actor } = statement;
  const named = namedIn(context, statement);
  // "lawyers for Rwanda" speak for it
  const counsel = named.length === 1 && /^(?:the |a )?(?:lawyers?|counsel) (?:for|of) /i.test(words);
  // somebody whom the page does not name speaks for no state
  const nameless =
    norms.some((word) => NOBODY.test(word)) && !norms.some((word) => /^(?:minister|spokes\w+)$/.test(word));
  const open =
    actor === null || actor.unnamed || actor.kind === 'class' || actor.kind === 'office' || actor.kind === 'document';
  // "officials from both countries" speak for both
  if (BOTH.test(words.toLowerCase())) return { states: [], office: false, both: true };
  if (nameless && !counsel && open) return null;
  if (named.length > 1) return { states: named, office: false, both: false };
  if ((actor?.rule ?? '').includes('two states together')) return { states: [], office: false, both: true };
  if (counsel) return { states: named, office: false, both: false };
  const held = named.length || (actor?.state && actor.kind !== 'document') ? null : officeState(context, statement);
  if (held) return { states: [held], office: false, both: false };
  if (actor && !/^(?:class|office|person|government|state_body|state)$/.test(actor.kind)) return null;
  // "the country's director": the state is whichever was named last, and that is no word of his
  const far = named.length === 0 && actor?.state != null && isFar(context, statement);
  const state = (actor?.kind === 'person' ? actor.state : null) ?? named[0] ?? (far ? null : actor?.state) ?? null;
  if (state) return { states: [state], office: false, both: false };
  const official = norms.some((word) => OFFICIAL.test(word));
  const pronoun =
    /^(?:it|he|she)$/.test(words.toLowerCase()) && (actor === null || actor.kind === 'office' || actor.office !== null);
  if (pronoun && actor === null && isJoint(context, statement)) return { states: [], office: false, both: true };
  if (official || pronoun || (actor?.kind === 'office' && !nameless)) return { states: [], office: true, both: false };
  return words === '' ? cueSubject(context, sentence, statement) : null;
}

/** Tokens before what "it says" in which a joint statement is looked for. */
const NEAR = 40;

/** "The two published a joint statement. …, it says": the word of both. */
function isJoint({ scene }: Context, { content }: Statement): boolean {
  const at = firstFrom(scene.tokens, content[0]?.start ?? 0);
  return scene.tokens
    .slice(Math.max(0, at - NEAR), at)
    .some(
      ({ norm }, i, all) => norm === 'joint' && /^(?:statement|declaration|communiqu)/.test(all[i + 1]?.norm ?? ''),
    );
}

/** A speaker who is placed only by "the country". */
function isFar({ scene }: Context, { speaker }: Statement): boolean {
  const { mentions } = scene.parsed;
  return speaker.some((span) =>
    mentions
      .slice(firstFrom(mentions, span.start), firstFrom(mentions, span.end))
      .some(({ kind, form }) => kind === 'state' && form === 'description'),
  );
}

/** The states named in a speaker's words. */
function namedIn({ scene }: Context, { speaker }: Statement): readonly string[] {
  const found: string[] = [];
  const { mentions } = scene.parsed;
  for (const span of speaker) {
    for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.end <= span.end; i++) {
      const { state, form } = mentions[i]!;
      // "Kosovo's embassy in Washington": of the state before
      const seat = /^(?:in|to)$/.test(scene.tokens[mentions[i]!.from - 1]?.norm ?? '') && found.length > 0;
      if (form === 'description' || seat) continue;
      if (state && !found.includes(state)) found.push(state);
    }
  }
  return found;
}

/** The subject of the verb of saying, where the statement has found no speaker. */
function cueSubject(context: Context, sentence: number, statement: Statement): Speaker | null {
  const cue = statement.cue[0];
  if (!cue) return null;
  const verb = context.structures
    .of(sentence)
    .predications.find(
      ({ at }) => context.scene.tokens[at]!.start >= cue.start && context.scene.tokens[at]!.end <= cue.end,
    );
  if (!verb) return null;
  const agent = agentOf(verb);
  const states = partiesIn(context, agent).flatMap(({ state }) => state ?? []);
  if (states.length) return { states, office: false, both: states.length > 1 };
  return isOfficial(context, agent) ? { states: [], office: true, both: false } : null;
}

/**
 * The party of a stage: whoever of the pair says it; else the state that acts alone; null where both act, and for anybody else
 * (annotation guide, 6).
 */
export function partyOf(
  context: Context,
  sentence: number,
  told: Told,
  speaker: Speaker | null,
  pair: Pair,
): string | null {
  const fits = (state: string | null | undefined): state is string =>
    state != null && (state === pair.sending || state === pair.receiving);
  if (told.named && told.whose === 'both') return null;
  // "turned down an American proposal": of whoever made it
  if (told.row === 'noun/proposal') return told.agents.map(({ state }) => state).find(fits) ?? null;
  // "received a request": of whoever sends
  if (told.turned) return pair.sending;
  const silent = told.silent ? [...new Set(told.agents.map(({ state }) => state).filter(fits))] : [];
  if (silent.length === 1) return silent[0]!;
  const spoken = speaker?.states.filter(fits) ?? [];
  if (spoken.length === 1) return spoken[0]!;
  if (spoken.length > 1 || speaker?.both) return 'both';
  if (speaker?.office) return officeOf(context, sentence, told, pair);
  const acting = [...new Set(told.agents.map(({ state }) => state).filter(fits))];
  // the page tells what both did, whoever of them is the subject; that one has not done it is of that one
  if (told.whose === 'both' && !(told.denied && acting.length === 1)) return null;
  if (acting.length === 1) return acting[0]!;
  if (acting.length > 1) return null;
  const pronoun = told.silent && told.by.length > 0;
  return pronoun || (told.by.length && isOfficial(context, told.by)) ? officeOf(context, sentence, told, pair) : null;
}

/**
 * The state of an office that the words leave out ("the minister"): the one that acts in its words; the other one where the words
 * name whom it deals with; else the side whose act it most often is; else the state that the text names most.
 */
function officeOf(context: Context, sentence: number, told: Told, pair: Pair): string | null {
  const fits = (state: string | null | undefined): state is string =>
    state != null && (state === pair.sending || state === pair.receiving);
  const acting = [...new Set(told.agents.map(({ state }) => state).filter(fits))];
  if (acting.length === 1) return acting[0]!;
  if (told.side && !told.silent) return pair[told.side];
  const others = [...new Set(told.others.map(({ state }) => state).filter(fits))];
  if (others.length === 1) return (others[0] === pair.sending ? pair.receiving : pair.sending) ?? null;
  if (told.silent) {
    // "the cabinet has not said what Uganda will be paid": it is not the one that it is silent about
    const beside = sidesBeside(context, sentence, told, pair);
    if (beside) return beside === pair.sending ? pair.receiving : pair.sending;
  }
  if (told.side) return pair[told.side];
  return pair.receiving ?? pair.sending;
}

/** The one state of the pair that the rest of a sentence names, behind what is told. */
function sidesBeside({ scene }: Context, sentence: number, { at }: Told, { sending, receiving }: Pair): string | null {
  const { to } = scene.parsed.sentences[sentence]!;
  const found = new Set<string>();
  for (let i = at; i < Math.min(to, at + 20); i++) {
    const state = scene.mentions.get(i)?.state;
    if (state && (state === sending || state === receiving)) found.add(state);
  }
  return found.size === 1 ? [...found][0]! : null;
}
