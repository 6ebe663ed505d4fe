// What the language layer found, indexed by token, so that each look-up while claims are found costs one step.

import type { Clause } from '../language/clauses.ts';
import { clausesOf } from '../language/clauses.ts';
import type { DateMention, Mention, Money, Parsed, People, Quantity, Token, TokenRange } from '../language/parsed.ts';
import { byStart, TokenIndex, within } from '../language/token-index.ts';
import { sends } from './frames.ts';
import { originsOf } from './origins.ts';
import type { Slots } from './pattern.ts';

export interface Scene {
  readonly parsed: Parsed;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** Number of the clause of each token. */
  readonly clauseAt: Int32Array;
  /** The longest thing that begins at a token. */
  readonly mentions: TokenIndex<Mention>;
  readonly people: TokenIndex<People>;
  readonly money: TokenIndex<Money>;
  readonly dates: TokenIndex<DateMention>;
  readonly quantities: TokenIndex<Quantity>;
  /** Tokens inside a group of people's words: a state there is a nationality, not a party. */
  readonly inPeople: TokenIndex<true>;
  /** Tokens where a state is named that people come from: it is no party either. */
  readonly origins: TokenIndex<true>;
  /** True where a state that is known to send people is named: then no other is taken for one. */
  readonly hasSender: boolean;
  /** Tokens inside a date: "14 May" hedges nothing. */
  readonly inDates: TokenIndex<true>;
  readonly slots: Slots;
}

/** Kinds of mention by which a state may act or speak. */
const PARTY_KINDS = new Set(['state', 'government', 'state_body', 'office', 'person', 'class', 'party']);
const ORGANISATIONS = new Set(['un_body', 'igo', 'ngo', 'state_body', 'media', 'government']);

/** True where the mention can stand for a state as a party: its government, a minister, its capital. */
export const isParty = (mention: Mention): boolean => mention.state !== null && PARTY_KINDS.has(mention.kind);

/** True where the mention can be a place that people are moved to or from. */
export const isPlace = (mention: Mention): boolean =>
  mention.kind === 'site' || (mention.kind === 'state' && mention.state !== null);

/** Builds the indexes. Linear in the number of tokens. */
export function sceneOf(parsed: Parsed): Scene {
  const { tokens, sentences } = parsed;
  const clauses = clausesOf(tokens, sentences);
  const clauseAt = new Int32Array(tokens.length).fill(-1);
  for (const [number, { from, to }] of clauses.entries()) clauseAt.fill(number, from, to);
  const count = tokens.length;
  const inPeople = within(parsed.people, count);
  const inDates = within(parsed.dates, count);
  const mentions = byStart(parsed.mentions, count);
  const people = byStart(parsed.people, count);
  const money = byStart(parsed.money, count);
  const dates = byStart(parsed.dates, count);
  const quantities = byStart(parsed.quantities, count);
  const ends = <T extends TokenRange>(
    items: readonly T[],
    index: TokenIndex<T>,
    wanted: (item: T) => boolean = () => true,
  ): TokenIndex<number> => {
    const found = new TokenIndex<number>(count);
    for (const item of items) if (index.get(item.from) === item && wanted(item)) found.set(item.from, item.to);
    return found;
  };
  const slots: Slots = {
    STATE: ends(parsed.mentions, mentions, (m) => isParty(m) || m.kind === 'state'),
    PEOPLE: ends(parsed.people, people),
    MONEY: ends(parsed.money, money),
    DATE: ends(parsed.dates, dates),
    COURT: ends(parsed.mentions, mentions, ({ kind }) => kind === 'court'),
    SITE: ends(parsed.mentions, mentions, ({ kind }) => kind === 'site'),
    NUM: ends(parsed.quantities, quantities),
    ORG: ends(parsed.mentions, mentions, ({ kind }) => ORGANISATIONS.has(kind)),
    PERSON: ends(parsed.mentions, mentions, ({ kind }) => kind === 'person' || kind === 'office'),
  };
  const origins = originsOf(parsed);
  return {
    parsed,
    tokens,
    clauses,
    clauseAt,
    mentions,
    people,
    money,
    dates,
    quantities,
    inPeople,
    origins,
    hasSender: parsed.mentions.some(({ state }) => state !== null && sends(state)),
    inDates,
    slots,
  };
}

/** How far around a trigger its clause and sentence are read: a sentence of a megabyte must not cost its length at every trigger. */
const WINDOW = 80;
const near = (range: TokenRange, at: number): TokenRange => ({
  from: Math.max(range.from, at - WINDOW),
  to: Math.min(range.to, at + WINDOW),
});

/** The tokens of a clause, at most WINDOW to either side of the trigger. */
export const clauseAround = (scene: Scene, clause: number, at: number): TokenRange => near(scene.clauses[clause]!, at);

/** The tokens of the sentence of a clause, at most WINDOW to either side of the trigger. */
export const sentenceAround = (scene: Scene, clause: number, at: number): TokenRange =>
  near(scene.parsed.sentences[scene.clauses[clause]!.sentence]!, at);

/** "how many persons have been transferred?": nobody says that they were. */
export function isAsked(scene: Scene, clause: number): boolean {
  const { to } = scene.parsed.sentences[scene.clauses[clause]!.sentence]!;
  return scene.tokens[to - 1]!.norm === '?';
}
