// Which arrangements a stage is about: its agents and the other side by who sends, completed from the thread of the text.
import type { Mention } from '../language/parsed.ts';
import { firstFrom } from '../text/span.ts';
import type { Context } from './context.ts';
import { pairsFor } from './context.ts';
import { isKnownPair } from './document-pairs.ts';
import { pairWith } from './fill.ts';
import { sends } from './frames.ts';
import { keyOf } from './pair.ts';
import type { Bound } from './pairs.ts';
import type { Speaker } from './stage-party.ts';
import type { Told } from './stage-told.ts';
import { upTo } from './thread.ts';

/** Pairs that one deed may be about. */
const MOST = 8;
/** Mentions to either side that are looked at for a speaker's state. */
const NEAR = 200;
/** Sentences that "all three", "both" look back over. */
const BACK = 4;
/** Sentences that a receiver left out is looked for over. */
const LONG = 20;

/** The pairs of what is told, each once; empty where the words leave the pair open. */
export function stagePairs(context: Context, clause: number, told: Told, speaker: Speaker | null): readonly Bound[] {
  const { agents, others, at } = told;
  // "together with the European Union": with whom it is done is no side of it
  const named = [...agents, ...others.filter(({ state }) => state !== 'EU')].filter(
    (one, i, all) => one.state !== null && all.findIndex(({ state }) => state === one.state) === i,
  );
  const senders = named.filter(({ state }) => sends(state!));
  const receivers = named.filter(({ state }) => !sends(state!));
  if (told.plural && !receivers.length) {
    const before = pairsBefore(context, clause).filter(({ pair }) => !senders[0] || pair.sending === senders[0].state);
    if (before.length) return before;
  }
  const spoken = speaker?.states.filter((state) => !named.some((one) => one.state === state)) ?? [];
  const speakers = spoken.map((state) => mentionOf(context, state, at)).filter((one) => one !== null);
  // who denies a deal with the other side, or offers to take people, is a side of it
  if (!receivers.length && senders.length < 2) receivers.push(...speakers.filter(({ state }) => !sends(state!)));
  if (!senders.length) senders.push(...speakers.filter(({ state }) => sends(state!)).slice(0, 1));
  const found: Bound[] = [];
  const put = (bound: Bound | null): void => {
    if (bound && !found.some(({ pair }) => keyOf(pair) === keyOf(bound.pair))) found.push(bound);
  };
  if (receivers.length)
    for (const receiving of receivers.slice(0, MOST))
      for (const sending of senders.length ? senders.slice(0, 3) : [null])
        put(pairWith(context, { sending, receiving }, clause, at));
  else if (told.open && senders.length) for (const sending of senders.slice(0, MOST)) put(openPair(sending));
  else if (senders.length === 2) {
    const [a, b] = senders as [Mention, Mention];
    const turned = isSaid(context, b, a) || (isKnownPair(b.state!, a.state!) && !isKnownPair(a.state!, b.state!));
    put(pairWith(context, turned ? { sending: b, receiving: a } : { sending: a, receiving: b }, clause, at));
  } else if (senders.length) {
    const together = MANY.has(told.stage) ? sameSentence(context, clause, senders[0]!) : [];
    if (together.length > 1) for (const bound of together) put(bound);
    else put(labelled(context, clause, at, senders[0]!) ?? pairWith(context, { sending: senders[0]! }, clause, at));
  } else if (told.open && told.row.startsWith('deed/taking')) {
    const [last] = pairsFor(context, clause, at);
    if (last) put({ ...last, pair: { sending: last.pair.sending, receiving: null, site: null }, outright: false });
  } else {
    const label = labelled(context, clause, at, null) ?? signedIn(context, clause, told);
    if (label) put(label);
    else for (const bound of pairsFor(context, clause, at).slice(0, 2)) put(bound);
  }
  if (told.silent && receivers.length + senders.length === 1 && found.length === 1 && !found[0]!.outright)
    found[0] = mostSpoken(context, clause, found[0]!);
  const said = new Set([...named.map(({ state }) => state), ...spoken]);
  return found
    .slice(0, MOST)
    .map((bound) => completed(context, clause, told, bound))
    .map((bound) => ofDocument(context, bound, said));
}

/** Of two states that both may send: true where the text says more often that the one sends to the other than the other way round. */
function isSaid({ pairs }: Context, from: Mention, to: Mention): boolean {
  const times = (sending: string, receiving: string): number =>
    pairs.counts.get(keyOf({ sending, receiving, site: null })) ?? 0;
  return times(from.state!, to.state!) > times(to.state!, from.state!);
}

/** A receiver that the sentence leaves out where somebody of the two sides acts or is silent: that of the last pair with this sender. */
function completed({ scene, pairs }: Context, clause: number, told: Told, bound: Bound): Bound {
  const { pair } = bound;
  if (pair.receiving !== null || pair.site !== null || told.open) return bound;
  if (!told.silent && !told.by.length && told.stage !== 'first_transfer') return bound;
  const { sentence } = scene.clauses[clause]!;
  const near = knownAround(pairs, sentence - LONG, sentence).filter(
    (known) => known.pair.sending === pair.sending && known.pair.receiving !== null,
  );
  const last = near.at(-1);
  return last
    ? { ...bound, pair: { ...last.pair, site: null }, outright: false, rule: 'receiving: the last of this sender' }
    : bound;
}

/** "declined to comment": about the pair with its side that the text has spoken of most so far, the last of those spoken of as often. */
function mostSpoken({ scene, pairs }: Context, clause: number, bound: Bound): Bound {
  const { sentence } = scene.clauses[clause]!;
  const { sending, receiving } = bound;
  const counts = new Map<string, number>();
  let best = bound.pair;
  for (const { pair } of knownAround(pairs, sentence - LONG, sentence)) {
    if ((sending && pair.sending !== sending.state) || (receiving && pair.receiving !== receiving.state)) continue;
    const count = (counts.get(keyOf(pair)) ?? 0) + 1;
    counts.set(keyOf(pair), count);
    if (count >= (counts.get(keyOf(best)) ?? 0)) best = pair;
  }
  return { ...bound, pair: best };
}

/** A sender with nobody in particular: "no agreement with any country". */
const openPair = (sending: Mention): Bound => ({
  pair: { sending: sending.state!, receiving: null, site: null },
  outright: true,
  rule: 'receiving: left open',
  sending,
  receiving: null,
});

/** Mentions that are counted to see who sends in a text. */
const COUNTED = 400;

/** A sender that nothing near names gives way to the one that the text names far more often. */
function ofDocument({ scene }: Context, bound: Bound, said: ReadonlySet<string | null>): Bound {
  const { sending } = bound.pair;
  if (bound.outright || bound.sending || said.has(sending)) return bound;
  const counts = new Map<string, number>();
  for (const { state } of scene.parsed.mentions.slice(0, COUNTED))
    if (state && sends(state)) counts.set(state, (counts.get(state) ?? 0) + 1);
  let top = sending;
  for (const [state, count] of counts) if (count > (counts.get(top) ?? 0)) top = state;
  const clear = (counts.get(top) ?? 0) >= 2 * (counts.get(sending) ?? 0) + 1;
  return top !== sending && clear && top !== bound.pair.receiving
    ? { ...bound, pair: { ...bound.pair, sending: top }, rule: 'sending: who sends in the text as a whole' }
    : bound;
}

/** Known pairs of a few sentences: by halving. */
function knownAround(pairs: Context['pairs'], from: number, to: number): Context['pairs']['known'] {
  const first = upTo(pairs, from - 1);
  return pairs.known.slice(first, Math.min(upTo(pairs, to), first + MOST * 4));
}

/** Stages that one state brings on for all that it has agreed on together: "dropped the plan". */
const MANY: ReadonlySet<string> = new Set(['cancelled', 'suspended', 'terminated', 'paused']);

/** The pairs of a sender that the last sentence to speak of any has, where it is not far off. */
function sameSentence({ scene, pairs }: Context, clause: number, sending: Mention): readonly Bound[] {
  const { sentence } = scene.clauses[clause]!;
  const near = knownAround(pairs, sentence - BACK, sentence).filter(({ pair }) => pair.sending === sending.state);
  const last = near.at(-1)?.sentence;
  const found: Bound[] = [];
  for (const { pair, sentence: there } of near)
    if (there === last && !found.some((one) => keyOf(one.pair) === keyOf(pair)))
      found.push({
        pair,
        outright: false,
        rule: 'receiving: all that the last sentence spoke of',
        sending,
        receiving: null,
      });
  return found;
}

/** How many sentences of one entry stand under its label. */
const ENTRY = 6;

/** "Honduras. Signed in March 2025 …": the state that the entry is about, by the label that opens it. */
function labelled(context: Context, clause: number, at: number, sending: Mention | null): Bound | null {
  const { scene } = context;
  const { sentences } = scene.parsed;
  const number = scene.clauses[clause]!.sentence;
  const own = sentences[number]!;
  for (let i = number - 1; i >= 0 && i >= number - ENTRY; i--) {
    const { from, to, section } = sentences[i]!;
    if (section !== own.section) return null;
    const mention = scene.mentions.get(from) ?? scene.mentions.get(from + 1);
    if (!mention?.state || sends(mention.state) || to - mention.to > 2 || to - from > 6) continue;
    return pairWith(context, { sending, receiving: mention }, clause, at);
  }
  return null;
}

/** Tokens behind a verb of signing in which its place stands. */
const PLACE = 14;

/** "The treaty was signed in Washington": the place is of one side of the pair spoken of last, and makes it no sender. */
function signedIn({ scene, pairs }: Context, clause: number, { stage, at }: Told): Bound | null {
  if (stage !== 'signed') return null;
  const { sentence } = scene.clauses[clause]!;
  const { to } = scene.parsed.sentences[sentence]!;
  for (let i = at + 1; i < Math.min(to, at + PLACE); i++) {
    const mention = scene.mentions.get(i);
    if (mention?.form !== 'capital' || scene.tokens[i - 1]?.norm !== 'in') continue;
    const last = knownAround(pairs, sentence - BACK, sentence).at(-1);
    const side = last && (last.pair.sending === mention.state || last.pair.receiving === mention.state);
    const rule = 'pair: the last one, signed at the seat of one side';
    return side ? { pair: last.pair, outright: false, rule, sending: null, receiving: null } : null;
  }
  return null;
}

/** The pairs that the sentences right before named together. */
function pairsBefore({ scene, pairs }: Context, clause: number): readonly Bound[] {
  const { sentence } = scene.clauses[clause]!;
  const near = knownAround(pairs, sentence - BACK, sentence);
  const sending = near.at(-1)?.pair.sending;
  const found: Bound[] = [];
  for (const { pair } of near)
    if (pair.sending === sending && !found.some((one) => keyOf(one.pair) === keyOf(pair)))
      found.push({ pair, outright: false, rule: 'pair: those spoken of before', sending: null, receiving: null });
  return found.length > 1 ? found.slice(0, MOST) : [];
}

/** A mention of a state, the last one before a place. */
function mentionOf({ scene }: Context, wanted: string, at: number): Mention | null {
  const { mentions } = scene.parsed;
  const here = firstFrom(mentions, scene.tokens[at]!.start);
  const is = ({ state }: Mention): boolean => state === wanted;
  return (
    mentions.slice(Math.max(0, here - NEAR), here).findLast(is) ?? mentions.slice(here, here + NEAR).find(is) ?? null
  );
}
