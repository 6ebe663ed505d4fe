// Which arrangement a clause is about: the pair of sending state and receiving state, or the sender's own site abroad.
import type { Mention } from '../language/parsed.ts';
import { documentPairs, isKnownPair } from './document-pairs.ts';
import { sends } from './frames.ts';
import type { Move } from './moves.ts';
import type { Pair } from './pair.ts';
import { keyOf } from './pair.ts';
import type { Scene } from './scene.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import { bilateral, isAbout, statesIn } from './states.ts';
import { joined, subjectBefore } from './subjects.ts';

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
  /** Every pair said outright by a movement, with its sentence; ascending. */
  /** States that people are moved to somewhere in the text. */
  readonly receivers: ReadonlySet<string>;
  /** True where so many words of the text are about people who are moved that all of it is. */
  readonly about: boolean;
  readonly known: readonly { readonly pair: Pair; readonly sentence: number }[];
  /** True where a sentence says one of them outright; false where only the document as a whole is about them. */
  readonly outright: boolean;
}

/** How many sentences back the text's own thread is followed before the document's first pair is taken. */
const MEMORY = 48;
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
  const ofDocument = documentPairs(scene);
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
    for (const extra of ofDocument)
      if (!said.has(keyOf(extra.pair)) && !moved.has(extra.pair.receiving)) known.push(extra);
  }
  // people who go back from a receiver to the state that sent them are moved under no arrangement of the two
  const forward = known.filter(({ pair }) => isForward(pair));
  known.splice(0, known.length, ...forward);
  known.sort((a, b) => a.sentence - b.sentence);
  const to = moves.flatMap(({ homeward, receivers }) => (homeward ? [] : receivers.map(({ state }) => state)));
  const receivers = new Set([...to, ...known.map(({ pair }) => pair.receiving)].filter((state) => state !== null));
  return { moves, known, receivers, about, outright };
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
function boundIn(moves: readonly Move[]): readonly Bound[] {
  const bounds: Bound[] = [];
  const sender = moves.flatMap(({ senders }) => senders)[0] ?? null;
  for (const move of moves) {
    if (move.homeward) continue;
    const own = move.senders[0] ?? sender;
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
  return bounds.filter(({ pair }, i) => bounds.findIndex((other) => keyOf(other.pair) === keyOf(pair)) === i);
}

/**
 * The pairs that a clause speaks of, by stated rules in this order: a movement in the clause; a pair that the document
 * knows and both whose states stand in the clause; the same in the sentence; one state and the thread of the text; a
 * sender by the table and another state; the thread alone. Empty where none applies, or where the receiver is left open.
 */
export function pairsAt(scene: Scene, pairs: Pairs, clause: number, at: number): readonly Bound[] {
  const number = scene.clauses[clause]!.sentence;
  const here = clauseAround(scene, clause, at);
  const sentence = sentenceAround(scene, clause, at);
  const inSentence = movesAround(pairs, sentence.from, sentence.to).filter((move) => !move.homeward);
  const inClause = inSentence.filter((move) => move.clause === clause);
  const direct = boundIn(inClause);
  if (direct.length) return direct;
  // "sent home to …": where people are at home receives nobody
  const homes = new Set(
    movesAround(pairs, sentence.from, sentence.to).flatMap(({ homeward, receivers }) =>
      homeward ? receivers.map(({ state }) => state) : [],
    ),
  );
  const states = statesIn(scene, here.from, here.to).filter(({ state }) => !homes.has(state));
  const known = knownWith(pairs, states, number);
  if (known.length) return known;
  const wide = boundIn(inSentence).filter(({ pair }) =>
    states.every(({ state }) => state === pair.sending || state === pair.receiving || pair.receiving === null),
  );
  if (wide.length)
    return wide.map((bound) => ({ ...bound, outright: true, rule: 'pair: sender and receiver of the sentence' }));
  const open = inSentence.some((move) => move.openReceiver && !move.receivers.length);
  const all = statesIn(scene, sentence.from, sentence.to).filter(({ state }) => !homes.has(state));
  const inAll = knownWith(pairs, all, number);
  if (
    inAll.length &&
    states.every(({ state }) => inAll.some(({ pair }) => pair.sending === state || pair.receiving === state))
  )
    return inAll;
  return byOneState(scene, pairs, states, all, number, at, sentence.from, open);
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

/** Known pairs with both states among those given. */
function knownWith(pairs: Pairs, states: readonly Mention[], sentence: number): readonly Bound[] {
  const mentionOf = new Map(states.map((mention) => [mention.state!, mention]));
  const found = new Map<string, Bound>();
  for (const { pair } of recent(pairs, sentence)) {
    const sending = mentionOf.get(pair.sending);
    const receiving = pair.receiving === null ? undefined : mentionOf.get(pair.receiving);
    if (!sending || !receiving) continue;
    if (!found.has(keyOf(pair)))
      found.set(keyOf(pair), {
        pair: { ...pair, site: null },
        outright: true,
        rule: 'pair: both states named, direction from a movement in the text',
        sending,
        receiving,
      });
  }
  return [...found.values()];
}

/** Known pairs, the nearest before the sentence first, then those after it. */
function* recent(pairs: Pairs, sentence: number): Iterable<{ readonly pair: Pair; readonly sentence: number }> {
  let i = upTo(pairs, sentence);
  const split = i;
  for (let n = 0; i > 0 && n < MEMORY; n++) yield pairs.known[--i]!;
  for (let k = split; k < Math.min(pairs.known.length, split + MEMORY); k++) yield pairs.known[k]!;
}

/** How many known pairs stand at or before the sentence: by halving. */
function upTo(pairs: Pairs, sentence: number): number {
  let low = 0;
  let high = pairs.known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs.known[middle]!.sentence <= sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the rules of the thread look at: the states near the trigger, those of the whole sentence, and the last pairs of the text. */
interface Thread {
  readonly all: readonly Mention[];
  readonly last: readonly { readonly pair: Pair; readonly sentence: number }[];
}

/** Rules four to six: one state and the thread, a sender of the table and another state, the thread alone. */
function byOneState(
  scene: Scene,
  pairs: Pairs,
  states: readonly Mention[],
  all: readonly Mention[],
  sentence: number,
  at: number,
  from: number,
  open: boolean,
): readonly Bound[] {
  const near = states.length ? states : all;
  const senders = near.filter(({ state }) => sends(state!));
  const others = near.filter(({ state }) => !sends(state!));
  const thread: Thread = { all, last: [...take(recent(pairs, sentence), MEMORY)] };
  if (others.length) {
    const subject = subjectBefore(scene, at, from);
    const subjects = new Set(subject ? joined(scene, subject, from).map(({ state }) => state) : []);
    const acting = others.filter(({ state }) => subjects.has(state));
    const sender = senders[0] ?? all.find(({ state }) => sends(state!)) ?? null;
    // a state that nothing in the text makes a receiver is where people are from, or pass through
    const named = acting.length ? acting : others;
    const receivers = named.filter(({ state }) => pairs.receivers.has(state!));
    const chosen = receivers.length || !pairs.receivers.size ? receivers : acting.length && sender ? acting : [];
    if (chosen.length) return chosen.flatMap((other) => withReceiver(thread, other, sender) ?? []);
  }
  // "to third countries", or a survey of many that names none of them here: what the sender does in general
  const general = open || isGeneral(scene, pairs, sentence);
  if (senders.length) {
    const own = ({ sending }: Pair): boolean => senders.some(({ state }) => state === sending);
    const known = general ? [] : inferred(thread, 'receiving: the last pair of the text with this sender', own);
    return known.length ? known : [otherSender(thread, senders[0]!, general)];
  }
  const last = inferred(thread, 'pair: the last one that the text spoke of', () => true);
  return general ? last.map(({ pair }) => unnamed(pair.sending, null)) : last;
}

/** A sender that the text has given no receiver yet: one that the text spoke of last and that is known to be this sender's too, else none. */
function otherSender({ last }: Thread, sender: Mention, general: boolean): Bound {
  const shared = general
    ? undefined
    : last.find(({ pair }) => pair.receiving !== null && isKnownPair(sender.state!, pair.receiving));
  if (!shared) return unnamed(sender.state!, sender);
  return {
    pair: { sending: sender.state!, receiving: shared.pair.receiving, site: null },
    outright: false,
    rule: 'receiving: the last one of the text that this sender is known to send to',
    sending: sender,
    receiving: null,
  };
}

const unnamed = (sending: string, mention: Mention | null): Bound => ({
  pair: { sending, receiving: null, site: null },
  outright: false,
  rule: 'receiving: the sentence names none',
  sending: mention,
  receiving: null,
});

/** From this many receivers on a text is a survey. */
const SURVEY = 3;

/** True where a sentence is about no one receiver: it says "third countries", or its paragraph in a survey names none. */
export function isGeneral(scene: Scene, pairs: Pairs, number: number): boolean {
  const { sentences } = scene.parsed;
  const { from, to, section } = sentences[number]!;
  for (let i = from; i < Math.min(to, from + 120); i++) {
    const { norm } = scene.tokens[i]!;
    const third = norm === 'third' && /^(?:country|countries|states)$/.test(scene.tokens[i + 1]?.norm ?? '');
    // "nationals of third countries", "a safe third country agreement": who is moved, and under what
    const before = scene.tokens[i - 1]?.norm ?? '';
    if (third && scene.tokens[i + 2]?.norm !== 'nationals' && !/^(?:of|from|safe)$/.test(before)) return true;
  }
  if (pairs.receivers.size < SURVEY) return false;
  for (let k = number; k >= 0 && k > number - 8 && sentences[k]!.section === section; k--) {
    const there = sentences[k]!;
    for (let i = there.from; i < Math.min(there.to, there.from + 200); i++) {
      const state = scene.mentions.get(i)?.state;
      if (state && pairs.receivers.has(state)) return false;
    }
  }
  return true;
}

/** A state that is no sender of the table, with the sender beside it or the one that the text last gave it. */
function withReceiver({ last }: Thread, receiving: Mention, sender: Mention | null): Bound | null {
  const to = { receiving: receiving.state!, site: null };
  if (sender) {
    const rule = 'pair: a sending state of the table and the other state named';
    return { pair: { sending: sender.state!, ...to }, outright: true, rule, sending: sender, receiving };
  }
  const known = last.find(({ pair }) => pair.receiving === receiving.state);
  const from = known ?? last[0];
  if (!from) return null;
  const rule = known
    ? 'sending: the last pair of the text with this receiver'
    : 'sending: the last sending state of the text';
  return { pair: { sending: from.pair.sending, ...to }, outright: false, rule, sending: null, receiving };
}

/** The last pair of the text that fits: nothing of it stands in the clause, save perhaps its sender. */
function inferred({ all, last }: Thread, rule: string, fits: (pair: Pair) => boolean): readonly Bound[] {
  const known = last.find(({ pair }) => fits(pair));
  if (!known) return [];
  const pair = { ...known.pair, site: known.pair.receiving ? null : known.pair.site };
  return [
    { pair, outright: false, rule, sending: all.find(({ state }) => state === pair.sending) ?? null, receiving: null },
  ];
}

function* take<T>(items: Iterable<T>, most: number): Iterable<T> {
  let n = 0;
  for (const item of items) {
    if (n++ >= most) return;
    yield item;
  }
}
