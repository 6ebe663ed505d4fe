// Who moves whom to where: every word of movement with its arguments. Pairs of states and transfers both rest on these.
import type { Mention, People, Token } from '../language/parsed.ts';
import type { Frame } from './frames.ts';
import { FRAMES } from './frames.ts';
import type { Place } from './roles.ts';
import {
  elided,
  modifiersBefore,
  numberNear,
  peopleBefore,
  peopleOver,
  placeBefore,
  placesAfter,
  REACH,
  readRight,
} from './roles.ts';
import type { Scene } from './scene.ts';
import { joined, subjectBefore } from './subjects.ts';

export interface Move {
  /** Number of the token of the word of movement. */
  readonly at: number;
  readonly sentence: number;
  readonly clause: number;
  readonly frame: Frame;
  readonly passive: boolean;
  readonly senders: readonly Mention[];
  readonly receivers: readonly Place[];
  readonly people: People | null;
  /** "to a third country", "from other states": a side that the text leaves open. */
  readonly openReceiver: boolean;
  /** "to their home country": not a movement that this register is about. */
  readonly homeward: boolean;
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'re", "'s", 'get', 'got']);
/** Words that stand between "take" and what is taken where nobody is moved: "take place", "take part". */
const IDIOMS = new Set(
  'place part effect action steps office responsibility note over off care time up account issue aim legal measures advantage power to on questions'.split(
    ' ',
  ),
);
/** Words that are more often another thing where they are no verb. */
const NO_NOUN = /^(?:move|moves|flies|host|hosts|hand|hands|house|houses|ship|ships|take|land|lands|travel|go)$/;

/** Every movement in the story, in reading order. Each looks at most REACH tokens to either side: linear. */
export function movesOf(scene: Scene): readonly Move[] {
  const moves: Move[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const token = scene.tokens[at]!;
    const frame = FRAMES.get(token.norm);
    if (!frame) continue;
    if (frame === 'noun' && token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    if (frame !== 'noun' && token.pos === 'NOUN' && NO_NOUN.test(token.norm)) continue;
    const move = readMove(scene, at, frame);
    if (!move) continue;
    moves.push(move, ...elidedMoves(scene, move));
  }
  return moves;
}

function readMove(scene: Scene, at: number, listed: Frame): Move | null {
  const { tokens, clauses, clauseAt } = scene;
  const clause = clauseAt[at]!;
  const sentence = clauses[clause]!.sentence;
  const bounds = scene.parsed.sentences[sentence]!;
  const next = tokens[at + 1]?.norm ?? '';
  if (listed === 'accept' && IDIOMS.has(next)) return null;
  const passive = listed !== 'arrive' && isPassive(tokens, at, bounds.from);
  const right = readRight(scene, at, Math.min(bounds.to, at + REACH), listed);
  // "taken 178 people to the base": to take somewhere is to move
  const frame: Frame =
    listed === 'accept' &&
    /^t(?:ake|akes|ook|aken|aking)$/.test(tokens[at]!.norm) &&
    movedTo(tokens, at, bounds.to, right.to)
      ? 'move'
      : listed;
  const subject = frame === 'noun' ? null : subjectBefore(scene, at, bounds.from);
  let people = passive || listed === 'arrive' ? null : right.people;
  if (frame === 'accept' && numberIsMoney(scene, at)) return null;
  if (!people && (passive || frame === 'noun' || frame === 'arrive')) people = peopleBefore(scene, at, bounds.from);
  if (!people && frame === 'arrive') people = numberNear(scene, Math.max(bounds.from, at - 4), at);
  if (!people && (frame === 'move' || frame === 'accept'))
    people = numberNear(scene, at + 1, Math.min(bounds.to, at + 4));
  if (frame === 'noun' && /^deportee/.test(tokens[at]!.norm)) people = peopleOver(scene, at);
  if (
    frame !== 'noun' &&
    !people &&
    !right.to.length &&
    !nobodyBefore(tokens, at, bounds.from) &&
    !/^(?:deport|expel|remov)/.test(tokens[at]!.norm)
  )
    return null;
  const senderList = [...right.from];
  const receivers = right.to.length || frame !== 'arrive' ? [...right.to] : [...placeBefore(scene, at, bounds.from)];
  const comes = /^(?:arriv|land)/.test(tokens[at]!.norm) && people?.count != null;
  if (frame === 'arrive' && (!people || (!receivers.length && !comes)) && !nobodyBefore(tokens, at, bounds.from))
    return null;
  if (frame === 'move') {
    const agent = passive ? right.by : subject;
    if (agent?.state && !receivers.some(({ state }) => state === agent.state)) senderList.unshift(agent);
  } else if (frame === 'accept') {
    const agent = passive ? right.by : subject;
    if (agent?.state && !senderList.some(({ state }) => state === agent.state))
      receivers.unshift(
        ...joined(scene, agent, bounds.from).map((mention) => ({ state: mention.state, site: null, mention })),
      );
  } else if (frame === 'noun' && right.by?.state) senderList.unshift(right.by);
  if (frame === 'noun') senderList.push(...modifiersBefore(scene, at));
  const homeward = right.home || isHomeward(people, receivers) || isOwn(scene, bounds.from, at, receivers);
  return {
    at,
    sentence,
    clause,
    frame,
    passive,
    senders: unique(senderList),
    receivers,
    people,
    openReceiver: right.open,
    homeward,
  };
}

/** The movements that follow without their verb, each with its own number and place. */
function elidedMoves(scene: Scene, move: Move): readonly Move[] {
  const found: Move[] = [];
  if (move.frame !== 'move') return found;
  const limit = Math.min(scene.parsed.sentences[move.sentence]!.to, move.at + 2 * REACH);
  for (let i = move.at + 1; i < limit; i++) {
    if (!elided(scene, i)) continue;
    const people = scene.people.get(i + 1) ?? numberNear(scene, i + 1, i + 2);
    const receivers = people ? placesAfter(scene, people.to + 1, limit) : [];
    if (people && receivers.length) found.push({ ...move, people, receivers });
  }
  return found;
}

/** "Nobody was sent": there is no group to point at, and that is what is said. */
const nobodyBefore = (tokens: readonly Token[], at: number, from: number): boolean =>
  tokens
    .slice(Math.max(from, at - 6), at)
    .some(
      ({ norm }, i, words) =>
        norm === 'nobody' ||
        norm === 'none' ||
        (norm === 'no' && /^(?:one|flight|flights|people|migrants|transfers|removals)$/.test(words[i + 1]?.norm ?? '')),
    );

/** True where "to" leads to one of the places. */
const movedTo = (tokens: readonly Token[], at: number, limit: number, places: readonly Place[]): boolean =>
  places.some(({ mention }) =>
    tokens.slice(Math.max(at, mention.from - 5), Math.min(limit, mention.from)).some(({ norm }) => norm === 'to'),
  );

/** "received 5.1 million dollars for taking in people": what is received is money. */
function numberIsMoney(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) if (scene.money.has(i)) return true;
  return false;
}

const unique = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ state }, i) => mentions.findIndex((other) => other.state === state) === i);

/** People of one nationality who are sent to their own state are not third-country nationals. */
function isHomeward(people: People | null, receivers: readonly Place[]): boolean {
  if (!people?.nationalities.length || !receivers.length) return false;
  return receivers.every(
    ({ state }) => state !== null && people.nationalities.length === 1 && people.nationalities[0] === state,
  );
}

/** "a Vietnamese was put on a flight to Hanoi": one who is of the state that he is taken to. */
function isOwn(scene: Scene, from: number, at: number, receivers: readonly Place[]): boolean {
  const [only] = receivers;
  if (!only?.state || receivers.length > 1) return false;
  for (let i = Math.max(from, at - REACH); i < at; i++) {
    const mention = scene.mentions.get(i);
    if (mention?.state !== only.state || !/^(?:an?|one)$/.test(scene.tokens[i - 1]?.norm ?? '')) continue;
    if (mention.kind === 'nationality' || mention.form === 'demonym' || mention.form === 'adjective') return true;
  }
  return false;
}

function isPassive(tokens: readonly Token[], at: number, from: number): boolean {
  const { norm } = tokens[at]!;
  if (!/(?:ed|sent|taken|flown|held|en)$/.test(norm) || /^(?:send|take)s?$/.test(norm)) return false;
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const before = tokens[i]!;
    if (BE.has(before.norm)) return true;
    if (before.norm === 'having' || before.norm === 'has' || before.norm === 'had' || before.norm === 'have')
      return false;
    if (before.pos === 'ADV' || before.pos === 'PART' || before.pos === 'CCONJ' || FRAMES.has(before.norm)) continue;
    if (i === at - 1 && tokens[at + 1]?.norm === 'by' && (before.pos === 'NOUN' || before.pos === 'PROPN')) return true;
    // "migrants deported from …": a participle right behind a noun, and the noun is the people
    return (
      before.pos === 'NOUN' &&
      i === at - 1 &&
      /(?:ed|sent|flown|taken)$/.test(norm) &&
      ['from', 'to', 'by', 'under', 'in', 'on'].includes(tokens[at + 1]?.norm ?? '')
    );
  }
  return at === from;
}
