// Whom a speaker's words resolve to: a mention in them, the body a spokesperson speaks for, or a kind of speaker by its noun.
import type { EntityKind, Mention, TokenRange } from '../language/parsed.ts';
import { endsNounPhrase, nounPhraseTo } from '../language/phrases.ts';
import { TokenIndex } from '../language/token-index.ts';
import { REACH, type Scene } from './scene.ts';
import { actOfNoun, nounKind } from './speaker-nouns.ts';
import type { Act, Actor, ActorKind } from './statement.ts';
import {
  countOf,
  fromApposition,
  fromBearing,
  fromBehind,
  fromName,
  fromOneOf,
  fromUnnamed,
  headOf,
  wordsOf,
} from './unlisted.ts';

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

/** What a document of its kind does by what it says: a complaint files, a treaty provides; undefined of all others. */
export const documentAct = (scene: Scene, range: TokenRange): Act | undefined =>
  actOfNoun(scene.tokens[headOf(scene, range)]!.norm);

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
  const kind = nounKind(tokens[head]!.norm);
  const [best] = named;
  const coversHead = named.find(({ from, to }) => from <= head && head < to);
  if (isPair(scene, range, inside)) return pairOf(scene, range);
  const together = areSeveral(scene, range, inside);
  if (together) return { ...pairOf(scene, range), kind: KINDS[together.kind]!, rule: 'actor: several together' };
  const voice = kind === 'voice' && best?.kind === 'office';
  if (best && !voice && (coversHead || best.kind === 'person') && !(kind && !coversHead && best.kind !== 'person'))
    return fromMention(scene, range, best.kind === 'person' ? best : (coversHead ?? best), inside);
  if (kind === 'voice') return fromVoice(scene, range, inside);
  if (kind) return fromApposition(scene, range, kind) ?? fromNoun(scene, range, inside, kind);
  if (best) return fromMention(scene, range, best, inside);
  return fromOneOf(scene, range) ?? fromBearing(scene, range) ?? fromName(scene, range) ?? fromUnnamed(scene, range);
}

function mentionsIn(index: MentionIndex, { from, to }: TokenRange): readonly Mention[] {
  const inside: Mention[] = [];
  for (let i = from; i < to && i < from + REACH; i++)
    for (const mention of index.get(i) ?? []) if (mention.to <= to) inside.push(mention);
  return inside;
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

/** "Ada Fern and Ben Vale": two who are named, with nothing but "and" between them. */
function areSeveral({ tokens }: Scene, { from, to }: TokenRange, inside: readonly Mention[]): Mention | null {
  const speakers = inside
    .filter(({ kind }) => /^(?:person|ngo|un_body|igo|media)$/.test(kind))
    .sort((a, b) => a.from - b.from);
  const [one, other] = speakers;
  if (!one || !other || one.to >= other.from || other.to > to || one.from - from > 3) return null;
  const and = other.from - one.to <= 3 && tokens.slice(one.to, other.from).some(({ norm }) => norm === 'and');
  return and ? one : null;
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

function fromMention(scene: Scene, range: TokenRange, mention: Mention, inside: readonly Mention[]): Actor {
  const kind = KINDS[mention.kind]!;
  // An office that nobody is known to hold: a name behind it, else the words as they stand.
  const open = kind === 'office' && !mention.state;
  const named = open ? (fromBehind(scene, range, mention) ?? fromApposition(scene, range, 'class')) : null;
  if (named) return { ...named, office: mention.office ?? mention.name };
  const office = inside.find(({ kind }) => kind === 'office');
  return {
    name: open ? wordsOf(scene, range) : mention.name,
    kind,
    state: mention.state ?? (kind === 'person' ? (office?.state ?? null) : null),
    office: mention.office ?? (kind === 'person' ? (office?.name ?? null) : null),
    count: null,
    unnamed: kind === 'class' || (open && /^(?:an?|one)$/.test(scene.tokens[range.from]!.norm)),
    rule: `actor: ${mention.rule}`,
  };
}

/** A spokesperson without a name speaks for the body, government or state named with the word. */
function fromVoice(scene: Scene, range: TokenRange, inside: readonly Mention[]): Actor {
  const body =
    inside.find(
      ({ kind, form }) =>
        KINDS[kind] && kind !== 'person' && kind !== 'office' && kind !== 'state' && form !== 'adjective',
    ) ?? inside.find(({ state }) => state);
  return {
    name: body && body.form !== 'adjective' ? body.name : wordsOf(scene, range),
    kind: body ? (KINDS[body.kind] ?? 'office') : 'office',
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
