// What the language layer found, indexed by token, so that each look-up while claims are found costs one step.
import type { DateMention, Mention, Money, Parsed, People, Quantity, Token, TokenRange } from '../language/parsed.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { Slots } from './pattern.ts';

export interface Scene {
  readonly parsed: Parsed;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** Number of the clause of each token. */
  readonly clauseAt: readonly number[];
  /** The longest thing that begins at a token. */
  readonly mentions: ReadonlyMap<number, Mention>;
  readonly people: ReadonlyMap<number, People>;
  readonly money: ReadonlyMap<number, Money>;
  readonly dates: ReadonlyMap<number, DateMention>;
  readonly quantities: ReadonlyMap<number, Quantity>;
  /** Tokens inside a group of people's words: a state there is a nationality, not a party. */
  readonly inPeople: ReadonlySet<number>;
  /** Tokens inside a date: "14 May" hedges nothing. */
  readonly inDates: ReadonlySet<number>;
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
  const clauseAt = new Array<number>(tokens.length).fill(-1);
  for (const [number, { from, to }] of clauses.entries()) clauseAt.fill(number, from, to);
  const inPeople = new Set<number>();
  for (const { from, to } of parsed.people) for (let i = from; i < to; i++) inPeople.add(i);
  const inDates = new Set<number>();
  for (const { from, to } of parsed.dates) for (let i = from; i < to; i++) inDates.add(i);
  const mentions = byStart(parsed.mentions);
  const people = byStart(parsed.people);
  const money = byStart(parsed.money);
  const dates = byStart(parsed.dates);
  const quantities = byStart(parsed.quantities);
  const ends = <T extends { readonly to: number }>(
    index: ReadonlyMap<number, T>,
    wanted: (item: T) => boolean = () => true,
  ): Map<number, number> => new Map([...index].filter(([, item]) => wanted(item)).map(([from, { to }]) => [from, to]));
  const slots: Slots = {
    STATE: ends(mentions, (m) => isParty(m) || m.kind === 'state'),
    PEOPLE: ends(people),
    MONEY: ends(money),
    DATE: ends(dates),
    COURT: ends(mentions, ({ kind }) => kind === 'court'),
    SITE: ends(mentions, ({ kind }) => kind === 'site'),
    NUM: ends(quantities),
    ORG: ends(mentions, ({ kind }) => ORGANISATIONS.has(kind)),
    PERSON: ends(mentions, ({ kind }) => kind === 'person' || kind === 'office'),
  };
  return { parsed, tokens, clauses, clauseAt, mentions, people, money, dates, quantities, inPeople, inDates, slots };
}

function byStart<T extends { readonly from: number; readonly to: number }>(items: readonly T[]): Map<number, T> {
  const index = new Map<number, T>();
  for (const item of items) {
    const there = index.get(item.from);
    if (!there || there.to < item.to) index.set(item.from, item);
  }
  return index;
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
