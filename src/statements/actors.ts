// Whom a speaker's words resolve to: a mention in them, the body a spokesperson speaks for, or a kind of speaker by its noun.
import rows from '../../data/en/speakers.json' with { type: 'json' };
import type { EntityKind, Mention, TokenRange } from '../language/parsed.ts';
import { runFrom } from '../language/persons.ts';
import { endsNounPhrase, nounPhraseFrom, nounPhraseTo } from '../language/phrases.ts';
import { TokenIndex } from '../language/token-index.ts';
import { wordsAt } from '../text/span.ts';
import { REACH, type Scene } from './scene.ts';
import { ACTS, type Act, type Actor, type ActorKind } from './statement.ts';

/** What a row of data/en/speakers.json says of a noun; a `voice` speaks for the body named with it. */
type SpeakerKind = ActorKind | 'voice';

const KINDS: Readonly<Record<EntityKind, ActorKind | null>> = {
  state: 'state',
  person: 'person',
  office: 'office',
  government: 'government',
  state_body: 'state_body',
  court: 'court',
  un_body: 'un_body',
  igo: 'igo',
  ngo: 'ngo',
  media: 'media',
  party: 'party',
  company: 'company',
  site: null,
  nationality: null,
  class: 'class',
  document: 'document',
};

/** Which mention in a speaker's words is the speaker where several begin before its head ends. */
const RANK: readonly EntityKind[] = [
  'person',
  'office',
  'court',
  'un_body',
  'igo',
  'ngo',
  'state_body',
  'government',
  'media',
  'party',
  'company',
  'class',
  'document',
  'state',
];

const NOUNS: ReadonlyMap<string, SpeakerKind> = new Map(
  rows.flatMap(({ word, kind }) =>
    [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`].map(
      (form) => [form, kind as SpeakerKind] as const,
    ),
  ),
);

/** What a noun says of a speaker, or undefined where no table has it. */
export const nounKind = (norm: string): SpeakerKind | undefined => NOUNS.get(norm);

const isAct = (act: string | undefined): act is Act => (ACTS as readonly (string | undefined)[]).includes(act);

const DOCUMENT_ACTS: ReadonlyMap<string, Act> = new Map(
  rows.flatMap(({ word, act }) => (isAct(act) ? [[word, act] as const, [`${word}s`, act] as const] : [])),
);

/** What a document of a kind does by what it says: a complaint files, a treaty provides; undefined of all others. */
export const documentAct = (scene: Scene, range: TokenRange): Act | undefined =>
  DOCUMENT_ACTS.get(scene.tokens[headOf(scene, range)]!.norm);

/** Mentions by the token they begin at; several may begin at one token. */
export type MentionIndex = TokenIndex<Mention[]>;

export function mentionIndex(mentions: readonly Mention[], tokens: number): MentionIndex {
  const index = new TokenIndex<Mention[]>(tokens);
  for (const mention of mentions) {
    const there = index.get(mention.from);
    if (there) there.push(mention);
    else index.set(mention.from, [mention]);
  }
  return index;
}

/** Whom the words of `range` stand for, with the rule that says so; null where they leave it open. */
export function actorOf(scene: Scene, index: MentionIndex, range: TokenRange): Actor | null {
  const { tokens } = scene;
  const first = tokens[range.from]!.norm;
  if (/^(?:who|which|that|whom)$/.test(first) && range.to - range.from === 1) return antecedent(scene, index, range);
  const inside = mentionsIn(index, range);
  const head = headOf(scene, range);
  const named = inside
    .filter(({ kind, from, form }) => from <= head && KINDS[kind] && form !== 'adjective' && form !== 'demonym')
    .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || a.from - b.from);
  const kind = NOUNS.get(tokens[head]!.norm);
  const [best] = named;
  const coversHead = named.find(({ from, to }) => from <= head && head < to);
  if (isPair(scene, range, inside)) return pairOf(scene, range);
  if (best && (coversHead || best.kind === 'person') && !(kind && coversHead === undefined && best.kind !== 'person'))
    return fromMention(best.kind === 'person' ? best : (coversHead ?? best), inside);
  if (kind === 'voice') return fromVoice(scene, range, inside);
  if (kind) return fromNoun(scene, range, inside, kind);
  if (best) return fromMention(best, inside);
  return fromOneOf(scene, range) ?? fromBearing(scene, range);
}

const PARTITIVE = /^(?:one|two|three|four|some|several|many|most|both)$/;

/** "One of the men": people without a name, whatever they are. */
function fromOneOf(scene: Scene, range: TokenRange): Actor | null {
  const [first, second] = [scene.tokens[range.from]!.norm, scene.tokens[range.from + 1]?.norm];
  if (range.to - range.from < 3 || second !== 'of' || !PARTITIVE.test(first)) return null;
  const end = Math.min(range.to, range.from + REACH);
  const whom = scene.tokens.slice(range.from + 2, end).find(({ norm }) => NOUNS.has(norm));
  if (!whom || NOUNS.get(whom.norm) !== 'class') return null;
  return unlisted(wordsOf(scene, range), 'class', 'actor: some of those named by a noun', countOf(scene, range));
}

/**
 * A name that no table has and that does not begin with a first name, where the words behind it are such as follow people:
 * "Ada Fern, who runs the desk", "Ada Fern, a lawyer". What describes people is the table of speakers, so this is decided here.
 */
function fromBearing(scene: Scene, { from, to }: TokenRange): Actor | null {
  const { tokens, phrases, parsed } = scene;
  const end = runFrom(tokens, from, to);
  if (end - from < 2 || end >= to || tokens[end]!.norm !== ',') return null;
  const isWho = /^(?:who|whose)$/.test(tokens[end + 1]?.norm ?? '');
  const apposition = tokens[nounPhraseFrom(phrases, end + 1, to) - 1]?.norm ?? '';
  if (!isWho && !/^(?:class|voice)$/.test(NOUNS.get(apposition) ?? '')) return null;
  const name = wordsAt(parsed.document.body, { start: tokens[from]!.start, end: tokens[end - 1]!.end });
  return unlisted(name, 'person', 'actor: a name, by the words behind it', null);
}

const unlisted = (name: string, kind: 'class' | 'person', rule: string, count: number | null): Actor => ({
  name,
  kind,
  state: null,
  office: null,
  count,
  unnamed: kind === 'class',
  rule,
});

function mentionsIn(index: MentionIndex, { from, to }: TokenRange): readonly Mention[] {
  const inside: Mention[] = [];
  for (let i = from; i < to && i < from + REACH; i++)
    for (const mention of index.get(i) ?? []) if (mention.to <= to) inside.push(mention);
  return inside;
}

/** The head of a noun phrase: the last noun before "of", "for", "from", a comma or a clause. */
function headOf(scene: Scene, { from, to }: TokenRange): number {
  const end = nounPhraseFrom(scene.phrases, from, to);
  return Math.max(from, (end > from ? end : to) - 1);
}

/** "Rwanda and the United States": two states speak; neither alone is the actor. */
function isPair({ tokens }: Scene, { from, to }: TokenRange, inside: readonly Mention[]): boolean {
  const states = new Set(
    inside.filter(({ kind, state }) => state && (kind === 'state' || kind === 'government')).map(({ state }) => state),
  );
  if (states.size < 2) return false;
  for (let i = from; i < to; i++) if (tokens[i]!.norm === 'and') return true;
  return false;
}

function pairOf(scene: Scene, range: TokenRange): Actor {
  return {
    name: wordsOf(scene, range),
    kind: 'government',
    state: null,
    office: null,
    count: 2,
    unnamed: false,
    rule: 'actor: two states together',
  };
}

function fromMention(mention: Mention, inside: readonly Mention[]): Actor {
  const kind = KINDS[mention.kind]!;
  const office = inside.find(({ kind }) => kind === 'office');
  return {
    name: mention.name,
    kind,
    state: mention.state ?? (kind === 'person' ? (office?.state ?? null) : null),
    office: mention.office ?? (kind === 'person' ? (office?.name ?? null) : null),
    count: null,
    unnamed: kind === 'class',
    rule: `actor: ${mention.rule}`,
  };
}

/** A spokesperson without a name speaks for the body, government or state named with the word. */
function fromVoice(scene: Scene, range: TokenRange, inside: readonly Mention[]): Actor {
  const body =
    inside.find(({ kind, form }) => KINDS[kind] && kind !== 'person' && form !== 'adjective' && kind !== 'state') ??
    inside.find(({ state }) => state);
  return {
    name: body && body.form !== 'adjective' ? body.name : wordsOf(scene, range),
    kind: body ? (KINDS[body.kind] ?? 'class') : 'class',
    state: body?.state ?? null,
    office: null,
    count: 1,
    unnamed: true,
    rule: body
      ? 'actor: a spokesperson speaks for the body named with the word'
      : 'actor: a spokesperson of nobody named',
  };
}

function fromNoun(scene: Scene, range: TokenRange, inside: readonly Mention[], kind: ActorKind): Actor {
  const states = new Set(inside.flatMap(({ state }) => (state ? [state] : [])));
  const [state] = states;
  return {
    name: wordsOf(scene, range),
    kind,
    state: states.size === 1 ? state! : null,
    office: null,
    count: kind === 'class' ? countOf(scene, range) : null,
    unnamed: kind === 'class',
    rule: `actor: the noun "${scene.tokens[headOf(scene, range)]!.norm}"`,
  };
}

/** How many unnamed people speak, where the words say it. */
function countOf({ parsed, tokens }: Scene, { from, to }: TokenRange): number | null {
  if (/^(?:a|an|one)$/.test(tokens[from]!.norm)) return 1;
  let low = 0;
  let high = parsed.quantities.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parsed.quantities[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const quantity = parsed.quantities[low];
  return quantity && quantity.to <= to && !quantity.share ? quantity.count : null;
}

/** The noun that a relative pronoun stands for. */
function antecedent(scene: Scene, index: MentionIndex, { from }: TokenRange): Actor | null {
  const { phrases, tokens, sentences, sentenceAt } = scene;
  const floor = Math.max(sentences[sentenceAt[from]!]!.from, from - REACH);
  let last = from - 1;
  if (last >= floor && /^[,—–-]$/.test(tokens[last]!.norm)) last--;
  if (last < floor || !endsNounPhrase(phrases, last)) return null;
  const actor = actorOf(scene, index, { from: nounPhraseTo(phrases, last, floor), to: last + 1 });
  return actor && { ...actor, rule: `${actor.rule}, before "${tokens[from]!.norm}"` };
}

/** A speaker's words without the mark at their end. */
const wordsOf = ({ tokens, parsed, phrases }: Scene, { from, to }: TokenRange): string => {
  let end = to;
  while (end > from + 1 && phrases.tags[end - 1] === 'PUNCT' && tokens[end - 1]!.norm !== ')') end--;
  return wordsAt(parsed.document.body, { start: tokens[from]!.start, end: tokens[end - 1]!.end });
};
