// Which arrangement a clause is about: the pair of sending state and receiving state, or the sender's own site abroad.
import type { Mention } from '../language/parsed.ts';
import { sends } from './frames.ts';
import type { Move } from './moves.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { subjectBefore } from './roles.ts';
import type { Scene } from './scene.ts';
import { clauseAround, isParty, sentenceAround } from './scene.ts';

export interface Pair {
  readonly sending: string;
  readonly receiving: string | null;
  readonly site: string | null;
}

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
  /** True where so many words of the text are about people who are moved that all of it is. */
  readonly about: boolean;
  readonly known: readonly { readonly pair: Pair; readonly sentence: number }[];
}

export const keyOf = ({ sending, receiving, site }: Pair): string => `${sending}>${receiving ?? `site:${site}`}`;
/** How many sentences back the text's own thread is followed before the document's first pair is taken. */
const MEMORY = 48;
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
    for (let i = 0; i < inIt.length; i += TOGETHER)
      for (const bound of boundIn(inIt.slice(i, i + TOGETHER))) known.push({ pair: bound.pair, sentence });
  }
  const about = isAbout(scene, moves);
  for (const extra of bilateral(scene, about)) known.push(extra);
  known.sort((a, b) => a.sentence - b.sentence);
  return { moves, known, about };
}

const TIE =
  /^(?:talks|deal|agreement|treaty|pact|memorandum|protocol|scheme|partnership|arrangement|negotiations|discussions|destination|policy|addendum|paid|pays|pay|payment|agreed|signed|went|sent|notes)$/;
const ABOUT =
  /^(?:migra\w*|immigra\w*|deport\w*|asylum|refugees?|removals?|relocat\w*|expul\w*|expell\w*|resettl\w*|offshore|detainees?)$/;
/** Words of migration from which on a text is about it. */
const ENOUGH = 2;

/** Words of migration, movements and groups of people, counted until there are enough. */
function isAbout(scene: Scene, moves: readonly Move[]): boolean {
  let found = moves.slice(0, 30).reduce((sum, { receivers, people, senders }) => sum + (receivers.length && people ? 1 + Math.sign(senders.length) : 0), 0);
  for (const { norm } of scene.tokens) if (found >= ENOUGH || (ABOUT.test(norm) && ++found >= ENOUGH)) return true;
  return false;
}

/** A sending state and another state tied by talks, a deal or money, in a text about people who are moved. */
function* bilateral(scene: Scene, about: boolean): Iterable<{ pair: Pair; sentence: number }> {
  for (const [number, { from, to }] of scene.parsed.sentences.entries()) {
    let tie = false;
    let people = about;
    for (let i = from; i < to; i++) {
      if (TIE.test(scene.tokens[i]!.norm)) tie ||= !NEIGHBOURS.has(scene.tokens[i - 1]?.norm ?? '');
      people ||= scene.inPeople.has(i) || ABOUT.test(scene.tokens[i]!.norm);
    }
    if (!tie || !people) continue;
    const states = statesIn(scene, from, to);
    const senders = states.filter(({ state }) => sends(state!));
    const others = states.filter(({ state }) => !sends(state!));
    if (senders.length === 1 && others.length === 1) {
      yield { pair: { sending: senders[0]!.state!, receiving: others[0]!.state!, site: null }, sentence: number };
    }
  }
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

/** The states that act or are named as parties between two tokens, each once, in reading order. */
export function statesIn(scene: Scene, from: number, to: number): readonly Mention[] {
  const found: Mention[] = [];
  let origin = -1;
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (!mention || scene.inPeople.has(i)) continue;
    if (mention.kind === 'site') {
      // the land a site lies in, printed after its name, is no party
      const after = scene.mentions.get(mention.to + 1);
      i = after?.kind === 'state' && /^(?:,|in)$/.test(scene.tokens[mention.to]!.text) ? after.to - 1 : mention.to - 1;
      continue;
    }
    // "a Mexican" is a person, "the British scheme" is Britain's
    if (
      mention.kind === 'state' &&
      (mention.form === 'adjective' || mention.form === 'demonym') &&
      !sends(mention.state ?? '')
    )
      continue;
    // "men from Cuba, Laos and Yemen": where people come from is no party
    const listed = /^(?:,|and)$/.test(scene.tokens[i - 1]?.text ?? '') && origin === i - 1;
    if (mention.state && !sends(mention.state) && (scene.tokens[i - 1]?.norm === 'from' || listed)) {
      origin = mention.to + (scene.tokens[mention.to]?.text === ',' && scene.tokens[mention.to + 1]?.norm === 'and' ? 1 : 0);
      continue;
    }
    if (isParty(mention) && mention.to <= to && !found.some(({ state }) => state === mention.state))
      found.push(mention);
  }
  return found;
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
  const states = statesIn(scene, here.from, here.to);
  const known = knownWith(pairs, states, number);
  if (known.length) return known;
  const wide = boundIn(inSentence).filter(({ pair }) =>
    states.every(({ state }) => state === pair.sending || state === pair.receiving || pair.receiving === null),
  );
  if (wide.length)
    return wide.map((bound) => ({ ...bound, outright: true, rule: 'pair: sender and receiver of the sentence' }));
  const open = inSentence.some((move) => move.openReceiver && !move.receivers.length);
  const all = statesIn(scene, sentence.from, sentence.to);
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
  const thread = [...take(recent(pairs, sentence), MEMORY)];
  const mentionFor = (state: string | null): Mention | null => all.find((mention) => mention.state === state) ?? null;
  if (others.length) {
    const sender = senders[0] ?? all.find(({ state }) => sends(state!)) ?? null;
    const subject = subjectBefore(scene, at, from);
    const chosen = others.some(({ state }) => state === subject?.state)
      ? others.filter(({ state }) => state === subject?.state)
      : others;
    return chosen.flatMap((other): Bound[] => {
      if (sender)
        return [
          {
            pair: { sending: sender.state!, receiving: other.state!, site: null },
            outright: true,
            rule: 'pair: a sending state of the table and the other state named',
            sending: sender,
            receiving: other,
          },
        ];
      const known = thread.find(({ pair }) => pair.receiving === other.state);
      if (known)
        return [
          {
            pair: { ...known.pair, site: null },
            outright: false,
            rule: 'sending: the last pair of the text with this receiver',
            sending: null,
            receiving: other,
          },
        ];
      const last = thread[0];
      return last
        ? [
            {
              pair: { sending: last.pair.sending, receiving: other.state!, site: null },
              outright: false,
              rule: 'sending: the last sending state of the text',
              sending: null,
              receiving: other,
            },
          ]
        : [];
    });
  }
  if (open) return [];
  if (senders.length) {
    const known = thread.find(({ pair }) => senders.some(({ state }) => state === pair.sending));
    return known
      ? [
          {
            pair: { ...known.pair, site: known.pair.receiving ? null : known.pair.site },
            outright: false,
            rule: 'receiving: the last pair of the text with this sender',
            sending: mentionFor(known.pair.sending),
            receiving: null,
          },
        ]
      : [];
  }
  const focus = thread[0];
  return focus
    ? [
        {
          pair: { ...focus.pair, site: focus.pair.receiving ? null : focus.pair.site },
          outright: false,
          rule: 'pair: the last one that the text spoke of',
          sending: null,
          receiving: null,
        },
      ]
    : [];
}

function* take<T>(items: Iterable<T>, most: number): Iterable<T> {
  let n = 0;
  for (const item of items) {
    if (n++ >= most) return;
    yield item;
  }
}
