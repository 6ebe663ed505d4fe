// The arrangements that a document speaks of: pairs of sending state and receiving state, or the sender's own site abroad.
import type { Mention } from '../language/parsed.ts';
import { documentPairs } from './document-pairs.ts';
import { sends } from './frames.ts';
import { homesOf } from './homes.ts';
import type { Move } from './moves.ts';
import type { Pair } from './pair.ts';
import { keyOf } from './pair.ts';
import type { Scene } from './scene.ts';
import { sentenceAround } from './scene.ts';
import { bilateral, isAbout, statesIn } from './states.ts';

/** A pair, and how it was come by. */
export interface Bound {
  readonly pair: Pair;
  /** True where both sides stand in the clause itself. */
  readonly outright: boolean;
  readonly rule: string;
  readonly sending: Mention | null;
  readonly receiving: Mention | null;
}

/** The pairs that the sentences of a document speak of, in reading order. */
export interface Pairs {
  readonly moves: readonly Move[];
  /** States that people are moved to somewhere in the text. */
  readonly receivers: ReadonlySet<string>;
  /** States that people come from, and to which nobody is moved. */
  readonly homes: ReadonlySet<string>;
  /** True where so many words of the text are about people who are moved that all of it is. */
  readonly about: boolean;
  /** Every pair that a movement says outright, or that the document is about, with its sentence; ascending. */
  readonly known: readonly { readonly pair: Pair; readonly sentence: number }[];
  /** In how many sentences each pair is known, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** True where a sentence says one of them outright; false where only the document as a whole is about them. */
  readonly outright: boolean;
}

/** A document that names more arrangements than this is a survey: its sentences must say which one they mean. */
const FEW = 3;
/** Movements of one sentence that are read together. */
const TOGETHER = 16;

/** Reads the pairs off the movements; where a sentence gives the two sides in two movements, they are put together. */
export function pairsOf(scene: Scene, moves: readonly Move[]): Pairs {
  const bySentence = new Map<number, Move[]>();
  for (const move of moves) {
    const there = bySentence.get(move.sentence);
    if (there) there.push(move);
    else bySentence.set(move.sentence, [move]);
  }
  const known: { pair: Pair; sentence: number }[] = [];
  for (const [sentence, inIt] of bySentence) {
    const before = known.length;
    for (let i = 0; i < inIt.length; i += TOGETHER) {
      for (const { pair } of boundIn(inIt.slice(i, i + TOGETHER))) known.push({ pair, sentence });
    }
    if (known.length === before) known.push(...beside(scene, inIt, sentence));
  }
  // people who are sent by a state to another that takes them are what this is about
  const homes = homesOf(scene, moves);
  const ofDocument = documentPairs(scene, homes);
  const isKnown = (): boolean => ofDocument.some(({ known: there }) => there);
  const about = isAbout(scene, moves, isKnown) || (known.length > 0 && moves.some(isOfPeople));
  const moved = new Set(known.map(({ pair }) => pair.receiving));
  for (const extra of bilateral(scene, about)) known.push(extra);
  // or the document is about arrangements that are known, and about nothing else
  const outright =
    known.length > 0 ||
    (ofDocument.length > 0 && ofDocument.length <= FEW && ofDocument.every(({ known: there }) => there));
  // what the document is about stands behind what its sentences say: only pairs that none of them gave
  if (about) {
    const said = new Set(known.map(({ pair }) => keyOf(pair)));
    for (const extra of ofDocument) {
      const { sending, receiving } = extra.pair;
      const other = receiving !== null && said.has(keyOf({ sending: receiving, receiving: sending, site: null }));
      if (!said.has(keyOf(extra.pair)) && !other && !moved.has(receiving)) known.push(extra);
    }
  }
  const forward = known.filter(({ pair }) => isForward(pair)).sort((a, b) => a.sentence - b.sentence);
  known.splice(0, known.length, ...forward, ...spokenOf(scene, forward));
  known.sort((a, b) => a.sentence - b.sentence);
  const to = moves.flatMap(({ homeward, receivers }) => (homeward ? [] : receivers.map(({ state }) => state)));
  const receivers = new Set([...to, ...known.map(({ pair }) => pair.receiving)].filter((state) => state !== null));
  const counts = new Map<string, number>();
  for (const { pair } of known) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
  return { moves, counts, known, receivers, homes, about, outright };
}

/** "In Panama the situation …": a sentence that names one receiver and no pair speaks of the pair that it was last named in. */
function* spokenOf(scene: Scene, known: Pairs['known']): Iterable<Pairs['known'][number]> {
  const paired = new Set(known.map(({ sentence }) => sentence));
  const lastOf = new Map<string, Pair>();
  for (const { pair } of known.toReversed()) if (pair.receiving) lastOf.set(pair.receiving, pair);
  let next = 0;
  for (const [sentence, { from, to }] of scene.parsed.sentences.entries()) {
    for (; next < known.length && known[next]!.sentence <= sentence; next++) {
      const { pair } = known[next]!;
      if (pair.receiving) lastOf.set(pair.receiving, pair);
    }
    if (paired.has(sentence)) continue;
    const named = statesIn(scene, from, to).filter(({ state }) => lastOf.has(state!));
    if (named.length === 1) yield { pair: lastOf.get(named[0]!.state!)!, sentence };
  }
}

/** True where the one that sends is a sender of the table, or the other side is none either. */
export const isForward = ({ sending, receiving }: Pair): boolean =>
  sends(sending) || receiving === null || !sends(receiving);

const isOfPeople = ({ people, senders, receivers, homeward }: Move): boolean =>
  !homeward && people !== null && senders.length > 0 && receivers.length > 0;

/** A movement says who receives, and one sending state stands in the sentence: "paid the host for taking in people". */
function beside(scene: Scene, moves: readonly Move[], sentence: number): readonly { pair: Pair; sentence: number }[] {
  const to = moves
    .slice(0, TOGETHER)
    .flatMap(({ homeward, receivers }) => (homeward ? [] : receivers))
    .find(({ state }) => state !== null && !sends(state));
  if (!to) return [];
  const at = moves[0]!.at;
  const { from, to: end } = sentenceAround(scene, moves[0]!.clause, at);
  const senders = statesIn(scene, from, end).filter(({ state }) => sends(state!));
  return senders.length === 1
    ? [{ pair: { sending: senders[0]!.state!, receiving: to.state, site: null }, sentence }]
    : [];
}

/** The complete pairs of a few movements that stand together: the sides of one complete another. */
export function boundIn(moves: readonly Move[]): readonly Bound[] {
  const bounds: Bound[] = [];
  const all = moves.flatMap(({ senders }) => senders);
  const sender = all.find(({ state }) => sends(state!)) ?? all[0] ?? null;
  for (const move of moves) {
    if (move.homeward) continue;
    const own = move.senders.find(({ state }) => sends(state!)) ?? move.senders[0] ?? sender;
    if (!own?.state) continue;
    for (const { state, site, mention } of move.receivers) {
      if (state === own.state && site === null) continue;
      if (state === null && site === null) continue;
      const pair: Pair = { sending: own.state, receiving: state, site: state === null ? site : site };
      bounds.push({
        pair,
        outright: true,
        rule: 'pair: sender and receiver of one movement',
        sending: own,
        receiving: mention,
      });
    }
  }
  // who goes back from a receiver to the state that sent them is moved under no arrangement of the two
  const forward = bounds.filter(({ pair }) => isForward(pair));
  return forward.filter(({ pair }, i) => forward.findIndex((other) => keyOf(other.pair) === keyOf(pair)) === i);
}

/** The movements whose word stands between two tokens: by halving, at most TOGETHER of them. */
export function movesAround({ moves }: Pairs, from: number, to: number): readonly Move[] {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moves[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  const found: Move[] = [];
  for (let i = low; i < moves.length && moves[i]!.at < to && found.length < TOGETHER; i++) found.push(moves[i]!);
  return found;
}
