// Who speaks again: "she", "it", "the official", "Ms Vale", "we" inside quotation marks, by those who spoke before.
import type { TokenRange } from '../language/parsed.ts';
import { firstFrom } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { best, weigh } from './linking.ts';
import type { Scene } from './scene.ts';
import type { Actor } from './statement.ts';

/** How many earlier speakers are looked at, and how many sentences back. */
const SPEAKERS_BACK = 12;
const SENTENCES_BACK = 8;

const PEOPLE: ReadonlySet<string> = new Set(['person', 'office', 'class']);
const BODIES: ReadonlySet<string> = new Set(
  'state government state_body court un_body igo ngo media party company document'.split(' '),
);
const WOMAN = /^(?:she|her|ms|ms\.|mrs|mrs\.|lady|dame|madam|spokeswoman)$/;
const MAN = /^(?:he|his|mr|mr\.|sir|lord|spokesman)$/;

/** Somebody who spoke, as later words may take him up. */
interface Spoken {
  readonly actor: Actor;
  readonly sentence: number;
  readonly plural: boolean;
  readonly gender: 'woman' | 'man' | null;
  /** The last word of the speaker's first noun phrase, and the last word of the name. */
  readonly head: string;
  readonly surname: string;
}

/**
 * The actors with those filled in whom the words themselves leave open: a pronoun is the last speaker before whom it fits, "the
 * official" the last one of whom that word was said, a surname the last person who bears it, "we" and "I" inside quotation
 * marks whoever is quoted. `outers` has for each draft the number of the one in whose content it stands, or -1.
 */
export function withAntecedents(
  scene: Scene,
  drafts: readonly Draft[],
  actors: readonly (Actor | null)[],
  outers: Int32Array,
): readonly (Actor | null)[] {
  const result: (Actor | null)[] = [];
  const before: Spoken[] = [];
  for (const [number, draft] of drafts.entries()) {
    const own = actors[number] ?? null;
    const { speaker } = draft;
    const actor = speaker
      ? (resolved(scene, draft, speaker, own, before, result[outers[number]!] ?? null) ?? own)
      : own;
    result.push(actor);
    if (speaker && actor && !isOpen(actor)) before.push(spokenAs(scene, speaker, actor, before.at(-1)));
  }
  return result;
}

const isOpen = ({ rule }: Actor): boolean => rule.includes('left open');

function resolved(
  scene: Scene,
  draft: Draft,
  speaker: TokenRange,
  own: Actor | null,
  before: readonly Spoken[],
  outer: Actor | null,
): Actor | null {
  const { tokens, sentenceAt } = scene;
  const { norm } = tokens[speaker.from]!;
  const alone = speaker.to - speaker.from === 1;
  if (alone && /^(?:i|we)$/.test(norm)) return outer && { ...outer, rule: 'actor: who is quoted speaks of himself' };
  if (own && !isOpen(own) && !takesUp(scene, speaker, own)) return null;
  const here = sentenceAt[speaker.from]!;
  const recent: Spoken[] = [];
  for (let i = before.length - 1; i >= 0 && recent.length < SPEAKERS_BACK; i--) {
    if (here - before[i]!.sentence > SENTENCES_BACK) break;
    recent.push(before[i]!);
  }
  const found =
    alone && PRONOUN.test(norm) ? byPronoun(scene, draft, norm, recent) : byWords(scene, speaker, own, before);
  return found && { ...found.actor, rule: `actor: ${found.how}` };
}

const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/;

/** The least sum of weights that gives a pronoun to somebody. */
const LEAST = 1;

/** Whom a pronoun stands for: of those who spoke before, and of the people named since, the one with the greatest sum of weights. */
function byPronoun(
  scene: Scene,
  { zone, speaker }: Draft,
  norm: string,
  recent: readonly Spoken[],
): { actor: Actor; how: string } | null {
  // Inside quoted words "he" is anybody but who is quoted.
  if (zone.quoted || !speaker) return null;
  const here = scene.sentenceAt[speaker.from]!;
  const section = (sentence: number): number => scene.sentences[sentence]!.section;
  const candidates = recent
    .filter((spoken) => fits(norm, spoken))
    .map((spoken) => ({
      actor: spoken.actor,
      score: weigh('pronoun', {
        'spoke last': spoken === recent[0],
        'same paragraph': section(spoken.sentence) === section(here),
        'sentence further back': here - spoken.sentence,
        'known by the same pronoun': spoken.gender !== null && spoken.gender === genderOf(norm),
        'has a name': spoken.actor.kind === 'person',
      }),
    }));
  if (genderOf(norm) !== null) candidates.push(...namedSince(scene, speaker.from, recent[0]));
  const chosen = best(candidates, LEAST);
  return (
    chosen && { actor: chosen.actor, how: `the pronoun "${norm}" by the weights of who spoke or was named before` }
  );
}

const genderOf = (norm: string): Spoken['gender'] => (WOMAN.test(norm) ? 'woman' : MAN.test(norm) ? 'man' : null);

function fits(norm: string, { actor, plural, gender }: Spoken): boolean {
  const own = genderOf(norm);
  if (own) return PEOPLE.has(actor.kind) && !plural && (gender === null || gender === own);
  if (/^(?:it|its)$/.test(norm)) return BODIES.has(actor.kind);
  return plural || (BODIES.has(actor.kind) && actor.kind !== 'document' && actor.kind !== 'state');
}

/** People who were named behind the last speaker, in the sentence of the pronoun or the one before it. */
function namedSince(
  { parsed: { mentions }, tokens, outer, sentenceAt, sentences }: Scene,
  at: number,
  last: Spoken | undefined,
): readonly { actor: Actor; score: number }[] {
  const here = sentenceAt[at]!;
  const found: { actor: Actor; score: number }[] = [];
  const newest = firstFrom(mentions, tokens[at]!.start) - 1;
  for (let i = newest; i >= 0 && newest - i < SPEAKERS_BACK; i--) {
    const { kind, from, name, state, office } = mentions[i]!;
    const sentence = sentenceAt[from]!;
    if (here - sentence > 1 || (last && sentence < last.sentence)) break;
    if (kind !== 'person' || outer[from]! >= 0 || name === last?.actor.name) continue;
    const score = weigh('pronoun', {
      'named since': true,
      'has a name': true,
      'same paragraph': sentences[sentence]!.section === sentences[here]!.section,
      'sentence further back': here - sentence,
    });
    found.push({ actor: { name, kind: 'person', state, office, count: null, unnamed: false, rule: '' }, score });
  }
  return found;
}

/** True where words take somebody up who may have been named before: "the official", an office, a surname. */
function takesUp({ tokens }: Scene, { from, to }: TokenRange, own: Actor): boolean {
  const { norm } = tokens[from]!;
  if (own.kind === 'person') return false;
  if (own.kind === 'office' && own.office !== null) return !/^(?:an?|one)$/.test(norm);
  return /^(?:the|this|that)$/.test(norm) && to - from <= 3;
}

/** How many mentions back an office's holder or a court's name is looked for. */
const MENTIONS_BACK = 40;

/** "the judge", "the bench": the person of that office, or the court, that was named last before. */
function mentioned({ parsed, tokens }: Scene, at: number, own: Actor): { actor: Actor; how: string } | null {
  const court = own.kind === 'court' && /^(?:the|this)$/.test(tokens[at]!.norm);
  if (!court && !(own.kind === 'office' && own.office !== null)) return null;
  const { mentions } = parsed;
  const start = tokens[at]!.start;
  let i = firstFrom(mentions, start) - 1;
  for (let steps = 0; i >= 0 && steps < MENTIONS_BACK; i--, steps++) {
    const { kind, form, name, state, office } = mentions[i]!;
    const base = { state, office, count: null, unnamed: false };
    if (court && kind === 'court' && (form === 'name' || form === 'alias'))
      return { actor: { ...base, name, kind: 'court', rule: '' }, how: 'a court by the one named before' };
    if (!court && kind === 'person' && office?.endsWith(own.office!))
      return { actor: { ...base, name, kind: 'person', rule: '' }, how: 'an office by its holder named before' };
  }
  return null;
}

function byWords(
  scene: Scene,
  { from, to }: TokenRange,
  own: Actor | null,
  before: readonly Spoken[],
): { actor: Actor; how: string } | null {
  const { tokens } = scene;
  const head = headOf(tokens, from, to);
  const last = before.length - 1;
  const mention = own && mentioned(scene, from, own);
  if (mention) return mention;
  for (let i = last; i >= 0 && i > last - SPEAKERS_BACK * 4; i--) {
    const { actor, surname, head: word } = before[i]!;
    if (actor.kind === 'person' && own === null && surname === head && /^\p{Lu}/u.test(tokens[from]!.text))
      return { actor, how: 'a surname by who spoke before' };
    if (own?.kind === 'office' && actor.kind === 'person' && actor.office !== null && actor.office === own.office)
      return { actor, how: 'an office by its holder who spoke before' };
    if (own && /^(?:the|this|that)$/.test(tokens[from]!.norm) && word === head && actor.kind === own.kind)
      return { actor, how: `"${tokens[from]!.norm} ${head}" by who spoke before` };
  }
  return null;
}

/** The last word before whatever describes the noun further: a comma, a preposition, a relative pronoun. */
function headOf(tokens: Scene['tokens'], from: number, to: number): string {
  let head = tokens[from]!.norm;
  for (let i = from; i < to; i++) {
    const { norm, pos } = tokens[i]!;
    if (i > from && (pos === 'PUNCT' || pos === 'ADP' || /^(?:who|which|that|whose)$/.test(norm))) break;
    if (norm !== "'s" && norm !== '’s') head = norm;
  }
  return head;
}

function spokenAs(
  { tokens, sentenceAt }: Scene,
  { from, to }: TokenRange,
  actor: Actor,
  last: Spoken | undefined,
): Spoken {
  const head = headOf(tokens, from, to);
  const same = last?.actor.name === actor.name ? last : null;
  let gender: Spoken['gender'] = null;
  for (let i = from; i < to && gender === null; i++) {
    const { norm } = tokens[i]!;
    gender = WOMAN.test(norm) ? 'woman' : MAN.test(norm) ? 'man' : null;
  }
  const plural = (actor.count ?? 1) > 1 || (actor.kind === 'class' && actor.count === null && /[^s]s$/.test(head));
  return {
    actor,
    sentence: sentenceAt[from]!,
    plural: same?.plural ?? plural,
    gender: gender ?? same?.gender ?? null,
    head: PRONOUN.test(head) && same ? same.head : head,
    surname: actor.name.toLowerCase().split(' ').at(-1)!,
  };
}
