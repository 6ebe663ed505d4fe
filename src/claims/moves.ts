// Who moves whom to where: every word of movement with its arguments. Pairs of states and transfers both rest on these.
import rows from '../../data/en/claims/moves.json' with { type: 'json' };
import senders from '../../data/en/claims/senders.json' with { type: 'json' };
import type { Mention, People, Token } from '../language/parsed.ts';
import type { Scene } from './scene.ts';
import { isParty, isPlace } from './scene.ts';
import { formsOf } from './words.ts';

/** A state people are moved to, or a place there; a site of the sender's own has no state here. */
export interface Place {
  readonly state: string | null;
  readonly site: string | null;
  readonly mention: Mention;
}

export interface Move {
  /** Number of the token of the word of movement. */
  readonly at: number;
  readonly sentence: number;
  readonly clause: number;
  readonly frame: 'move' | 'accept' | 'noun';
  readonly passive: boolean;
  readonly senders: readonly Mention[];
  readonly receivers: readonly Place[];
  readonly people: People | null;
  /** "to a third country", "from other states": a side that the text leaves open. */
  readonly openReceiver: boolean;
  /** "to their home country": not a movement that this register is about. */
  readonly homeward: boolean;
}

type Frame = 'move' | 'accept' | 'noun' | 'none';
const FRAMES: ReadonlyMap<string, Frame> = new Map(
  rows.flatMap(({ word, frame }) =>
    (word.startsWith('~') ? formsOf(word.slice(1)) : [word]).map((form): [string, Frame] => [form, frame as Frame]),
  ),
);
const SENDERS: ReadonlySet<string> = new Set(senders.map(({ state }) => state));
/** True for a state of the table of senders: what decides the direction of a pair where the words do not. */
export const sends = (state: string): boolean => SENDERS.has(state);

const REACH = 24;
const TO = new Set(['to', 'into', 'towards', 'toward', 'in', 'onto', 'at']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'re", "'s", 'get', 'got']);
const WALLS = new Set(['.', ';', ':', '?', '!']);
const IN_PHRASE = new Set([
  'to',
  'from',
  'in',
  'with',
  'of',
  'by',
  'for',
  'at',
  'on',
  'between',
  'against',
  'into',
  'about',
  'under',
  'through',
  'inside',
  'near',
  'via',
]);
const HOME = new Set(['home', 'homeland', 'homelands']);
const OPEN = new Set(['countries', 'country', 'nations', 'nation', 'states', 'elsewhere', 'abroad', 'overseas']);
/** Words that stand between "take" and what is taken where nobody is moved: "take place", "take part". */
const IDIOMS = new Set([
  'place',
  'part',
  'effect',
  'action',
  'steps',
  'office',
  'responsibility',
  'note',
  'over',
  'off',
  'care',
  'time',
  'up',
  'account',
  'issue',
  'aim',
  'legal',
  'measures',
  'advantage',
  'power',
  'to',
  'on',
  'questions',
]);

/** Every movement in the story, in reading order. Each looks at most REACH tokens to either side: linear. */
export function movesOf(scene: Scene): readonly Move[] {
  const moves: Move[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const token = scene.tokens[at]!;
    const frame = FRAMES.get(token.norm);
    if (!frame || frame === 'none') continue;
    if (frame === 'noun' && token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    if (
      frame !== 'noun' &&
      token.pos === 'NOUN' &&
      /^(?:move|moves|flies|host|hosts|hand|hands|house|houses|ship|ships|take)$/.test(token.norm)
    )
      continue;
    const move = readMove(scene, at, frame);
    if (move) moves.push(move);
  }
  return moves;
}

function readMove(scene: Scene, at: number, frame: 'move' | 'accept' | 'noun'): Move | null {
  const { tokens, clauses, clauseAt } = scene;
  const clause = clauseAt[at]!;
  const sentence = clauses[clause]!.sentence;
  const bounds = scene.parsed.sentences[sentence]!;
  const next = tokens[at + 1]?.norm ?? '';
  if (frame === 'accept' && IDIOMS.has(next)) return null;
  const passive = isPassive(tokens, at, bounds.from);
  const right = readRight(scene, at, Math.min(bounds.to, at + REACH), frame);
  const subject = frame === 'noun' ? null : subjectBefore(scene, at, bounds.from);
  let people = right.people;
  if (!people && (passive || frame === 'noun')) people = peopleBefore(scene, at, bounds.from);
  if (frame === 'noun' && /^deportee/.test(tokens[at]!.norm)) people = peopleOver(scene, at);
  if (frame !== 'noun' && !people && !right.to.length && !/^(?:deport|expel|remov)/.test(tokens[at]!.norm)) return null;
  const senderList = [...right.from];
  const receivers = [...right.to];
  if (frame === 'move') {
    const agent = passive ? right.by : subject;
    if (agent?.state && !receivers.some(({ state }) => state === agent.state)) senderList.unshift(agent);
  } else if (frame === 'accept') {
    const agent = passive ? right.by : subject;
    if (agent?.state && !senderList.some(({ state }) => state === agent.state))
      receivers.unshift({ state: agent.state, site: null, mention: agent });
  } else if (right.by?.state) senderList.unshift(right.by);
  if (frame === 'noun') senderList.push(...modifiersBefore(scene, at));
  const homeward = right.home || isHomeward(people, receivers);
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

const unique = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ state }, i) => mentions.findIndex((other) => other.state === state) === i);

/** People of one nationality who are sent to their own state are not third-country nationals. */
function isHomeward(people: People | null, receivers: readonly Place[]): boolean {
  if (!people?.nationalities.length || !receivers.length) return false;
  return receivers.every(
    ({ state }) => state !== null && people.nationalities.length === 1 && people.nationalities[0] === state,
  );
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

interface Right {
  readonly to: readonly Place[];
  readonly from: readonly Mention[];
  readonly by: Mention | null;
  readonly people: People | null;
  readonly home: boolean;
  readonly open: boolean;
}

function readRight(scene: Scene, at: number, limit: number, frame: 'move' | 'accept' | 'noun'): Right {
  const { tokens } = scene;
  const to: Place[] = [];
  const from: Mention[] = [];
  let by: Mention | null = null;
  let people: People | null = null;
  let home = false;
  let open = false;
  for (let i = at + 1; i < limit; i++) {
    const { norm, text, pos } = tokens[i]!;
    if (WALLS.has(text) || (i > at + 1 && FRAMES.has(norm) && pos === 'VERB' && frame !== 'accept')) break;
    if (HOME.has(norm)) home = true;
    if (norm === 'own' && OPEN.has(tokens[i + 1]?.norm ?? '')) home = true;
    if (norm === 'origin') home = true;
    const group = scene.people.get(i);
    if (group && !people) {
      people = group;
      i = group.to - 1;
      continue;
    }
    if (TO.has(norm) && !(norm === 'to' && tokens[i + 1]?.pos === 'VERB')) {
      const places = placesAfter(scene, i + 1, limit);
      if (places.length && (norm !== 'in' || frame !== 'accept')) {
        to.push(
          ...places.filter(
            ({ state }) => !to.some((there) => there.state === state && there.site === null && state !== null),
          ),
        );
        i = places.at(-1)!.mention.to - 1;
      } else if (!places.length && opens(tokens, i + 1, limit)) open = true;
    } else if (norm === 'from' && !scene.inPeople.has(i)) {
      const places = placesAfter(scene, i + 1, limit);
      from.push(
        ...places
          .filter(({ state }) => state !== null && (sends(state) || frame !== 'accept' || places.length === 1))
          .map(({ mention }) => mention),
      );
      if (places.length) i = places.at(-1)!.mention.to - 1;
      else if (opens(tokens, i + 1, limit)) open = true;
    } else if (norm === 'by' && !by) {
      by = partyAfter(scene, i + 1, limit);
    }
  }
  return {
    to,
    from: from.filter(({ state }) => state !== null && !to.some((place) => place.state === state)),
    by,
    people,
    home,
    open,
  };
}

function opens(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    if (OPEN.has(tokens[i]!.norm)) return true;
    if (!['DET', 'ADJ', 'NUM', 'ADV', 'NOUN', 'PROPN'].includes(tokens[i]!.pos)) return false;
  }
  return false;
}

/** The places after a preposition, over the words of a noun phrase ("the small kingdom of …") and down a list. */
export function placesAfter(scene: Scene, from: number, limit: number): readonly Place[] {
  const { tokens } = scene;
  const places: Place[] = [];
  let skipped = 0;
  for (let i = from; i < limit && skipped <= 8; ) {
    const mention = scene.mentions.get(i);
    if (mention && isPlace(mention) && mention.form !== 'adjective') {
      places.push(placeOf(mention));
      i = mention.to;
      skipped = 0;
      const mark = tokens[i]?.norm;
      if (mention.kind === 'site' && (mark === ',' || mark === 'in') && scene.mentions.get(i + 1)?.kind === 'state') {
        places[places.length - 1] = placeOf(mention, scene.mentions.get(i + 1)!);
        i = scene.mentions.get(i + 1)!.to;
      }
      let j = i;
      while (
        j < limit &&
        (tokens[j]!.norm === ',' || tokens[j]!.norm === 'and' || tokens[j]!.norm === 'or' || tokens[j]!.norm === 'to')
      )
        j++;
      const listed = scene.mentions.get(j);
      if (j === i || !listed || !isPlace(listed) || listed.form === 'adjective') break;
      i = j;
      continue;
    }
    const { pos, norm } = tokens[i]!;
    if (mention && mention.form !== 'adjective' && !isPlace(mention)) break;
    if (
      pos === 'VERB' ||
      pos === 'PUNCT' ||
      pos === 'CCONJ' ||
      pos === 'SCONJ' ||
      norm === 'from' ||
      norm === 'by' ||
      norm === 'with'
    )
      break;
    skipped++;
    i++;
  }
  return places;
}

/** A site of a state's own abroad ("site" with `state` its controller) has no receiver; one in the receiver's land has. */
function placeOf(mention: Mention, within?: Mention): Place {
  if (mention.kind !== 'site') return { state: mention.state, site: null, mention };
  const own = mention.state !== null && sends(mention.state);
  return { state: own ? null : (mention.state ?? within?.state ?? null), site: mention.name, mention };
}

function partyAfter(scene: Scene, from: number, limit: number): Mention | null {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    const mention = scene.mentions.get(i);
    if (mention && isParty(mention)) return mention;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN'].includes(scene.tokens[i]!.pos)) return null;
  }
  return null;
}

/** The nearest party to the left that is not inside a prepositional phrase: the subject. Null where there is none within reach. */
export function subjectBefore(scene: Scene, at: number, from: number): Mention | null {
  let found: Mention | null = null;
  for (let i = at - 1; i >= Math.max(from, at - REACH * 2); i--) {
    if (scene.inPeople.has(i)) continue;
    const mention = scene.mentions.get(i);
    if (!mention || mention.to > at || !isParty(mention)) continue;
    if (mention.form === 'adjective' && mention.kind === 'state') continue;
    if (inPhrase(scene.tokens, i, from)) continue;
    found = mention;
    break;
  }
  return found;
}

/** True where a preposition governs the noun phrase that the token stands in. */
function inPhrase(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    const { norm, pos } = tokens[i]!;
    if (IN_PHRASE.has(norm)) return !(norm === 'to' && tokens[i - 1]?.norm === 'according') || norm === 'to';
    if (norm === 'and' || norm === ',') continue;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(pos) && norm !== "'s") return false;
    if (
      pos === 'NOUN' &&
      !/^(?:country|government|state|minister|president|administration|officials|republic)$/.test(norm)
    )
      return false;
  }
  return false;
}

function peopleBefore(scene: Scene, at: number, from: number): People | null {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    const group = scene.people.get(i);
    if (group && group.to <= at) return group;
    if (WALLS.has(scene.tokens[i]!.text)) return null;
  }
  return null;
}

function peopleOver(scene: Scene, at: number): People | null {
  for (let i = at; i >= Math.max(0, at - 6); i--) {
    const group = scene.people.get(i);
    if (group) return group.to > at ? group : null;
  }
  return null;
}

/** "US deportations", "British removals": the sender right before the noun. */
function modifiersBefore(scene: Scene, at: number): readonly Mention[] {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const mention = scene.mentions.get(i);
    if (mention && isParty(mention) && mention.state && sends(mention.state) && mention.to <= at) return [mention];
    if (!['ADJ', 'NOUN', 'PROPN', 'PART'].includes(scene.tokens[i]!.pos)) return [];
  }
  return [];
}
