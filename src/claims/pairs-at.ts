// Which of a document's arrangements a clause is about.
import type { Mention } from '../language/parsed.ts';
import { isKnownPair } from './document-pairs.ts';
import { sends } from './frames.ts';
import type { Pair } from './pair.ts';
import { keyOf } from './pair.ts';
import { type Bound, boundIn, movesAround, type Pairs } from './pairs.ts';
import type { Scene } from './scene.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import { statesIn } from './states.ts';
import { joined, subjectBefore } from './subjects.ts';

/** How many known pairs to each side of a sentence the text's own thread is followed. */
const MEMORY = 48;

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
  readonly scene: Scene;
  readonly pairs: Pairs;
  readonly sentence: number;
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
  const others = near.filter(({ state }) => !sends(state!) && !pairs.homes.has(state!));
  const thread: Thread = { scene, pairs, sentence, all, last: [...take(recent(pairs, sentence), MEMORY)] };
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

const STATES = /^(?:countries|nations|states|governments|state|country|nation|government|capitals)$/;
/** Words before "countries" that name none of them. */
const UNNAMED =
  /^(?:several|other|various|more|many|some|unnamed|different|additional|dozens?|any|further|another|willing|unspecified|undisclosed|few)$/;

/** "in talks with several other nations", "any agreement must", "with nobody": who receives is left open; "people from other countries" are only from there. */
function leavesOpen({ tokens }: Scene, at: number, from: number): boolean {
  const { norm } = tokens[at]!;
  const before = tokens[at - 1]?.norm ?? '';
  if (/^(?:anyone|anybody|nobody)$/.test(norm) && before === 'with') return true;
  if (/^(?:agreement|treaty|deal|arrangement)$/.test(norm) && before === 'any') return true;
  if (!STATES.test(norm)) return false;
  let open = false;
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const word = tokens[i]!.norm;
    if (/^(?:from|of|their|its|home)$/.test(word))
      return word === 'of' && /^(?:number|dozens|handful|series)$/.test(tokens[i - 1]?.norm ?? '');
    if (UNNAMED.test(word)) open = true;
    else if (tokens[i]!.pos !== 'ADJ' && tokens[i]!.pos !== 'NOUN' && tokens[i]!.pos !== 'PROPN') break;
  }
  return open && /^(?:with|to|by|in|for|among|asked|approached|sounded|including|and|,|at)$/.test(leadOf(tokens, at));
}

/** The word before the noun phrase that ends at a place. */
function leadOf(tokens: Scene['tokens'], at: number): string {
  let i = at - 1;
  while (
    i > 0 &&
    (/^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(tokens[i]!.pos) ||
      UNNAMED.test(tokens[i]!.norm) ||
      /^(?:at|least)$/.test(tokens[i]!.norm))
  )
    i--;
  return tokens[i]?.norm ?? '';
}

/** From this many receivers on a text is a survey. */
const SURVEY = 3;

/** True where a sentence is about no one receiver: it says "third countries", or its paragraph in a survey names none. */
export function isGeneral(scene: Scene, pairs: Pairs, number: number): boolean {
  const { sentences } = scene.parsed;
  const { from, to, section } = sentences[number]!;
  for (let i = from; i < Math.min(to, from + 120); i++) {
    const { norm } = scene.tokens[i]!;
    if (leavesOpen(scene, i, from)) return true;
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

/** How far back a pair may stand to be what is still spoken of, in sentences. */
const STILL = 3;
/** How many times as often the text must speak of another pair for that one to be meant. */
const TIMES = 2;

/**
 * The pair that a sentence speaks on of, of those that fit: the last that the text named before it, or the next where none was;
 * where that one stands some way back in another part of the text and was named in passing, the one that the text is about.
 * Null where none fits.
 */
export function threadPair(
  scene: Scene,
  pairs: Pairs,
  sentence: number,
  fits: (pair: Pair) => boolean,
): { readonly pair: Pair; readonly main: boolean } | null {
  let last: Pairs['known'][number] | undefined;
  for (const known of take(recent(pairs, sentence), MEMORY))
    if (fits(known.pair)) {
      last = known;
      break;
    }
  if (!last) return null;
  const { sentences } = scene.parsed;
  const near = sentence - last.sentence < STILL || sentences[last.sentence]!.section === sentences[sentence]!.section;
  if (near) return { pair: last.pair, main: false };
  const timesOf = (pair: Pair): number => pairs.counts.get(keyOf(pair)) ?? 0;
  let top = last.pair;
  for (const { pair } of pairs.known.slice(0, MEMORY)) if (fits(pair) && timesOf(pair) > timesOf(top)) top = pair;
  const main = top !== last.pair && timesOf(top) >= TIMES * timesOf(last.pair);
  return { pair: main ? top : last.pair, main };
}

/** The pair of the thread that fits: nothing of it stands in the clause, save perhaps its sender. */
function inferred(
  { scene, pairs, sentence, all }: Thread,
  rule: string,
  fits: (pair: Pair) => boolean,
): readonly Bound[] {
  const found = threadPair(scene, pairs, sentence, fits);
  if (!found) return [];
  const pair = { ...found.pair, site: found.pair.receiving ? null : found.pair.site };
  const sending = all.find(({ state }) => state === pair.sending) ?? null;
  return [{ pair, outright: false, rule: found.main ? ABOUT : rule, sending, receiving: null }];
}
const ABOUT = 'pair: the one that the text is about';

function* take<T>(items: Iterable<T>, most: number): Iterable<T> {
  let n = 0;
  for (const item of items) {
    if (n++ >= most) return;
    yield item;
  }
}
