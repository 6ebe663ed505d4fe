// Which of a document's arrangements a clause is about.
import type { Mention } from '../language/parsed.ts';
import { isKnownPair } from './document-pairs.ts';
import { sends } from './frames.ts';
import { isGeneral } from './general.ts';
import type { Pair } from './pair.ts';
import { keyOf } from './pair.ts';
import { type Bound, boundIn, movesAround, type Pairs } from './pairs.ts';
import type { Scene } from './scene.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import { statesIn } from './states.ts';
import { joined, subjectBefore } from './subjects.ts';
import { recent, threadPair } from './thread.ts';

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
      homeward ? receivers.map(({ state }) => state).filter((state) => state && !sends(state)) : [],
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
  const thread: Thread = { scene, pairs, sentence, all, last: [...recent(pairs, sentence)] };
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
