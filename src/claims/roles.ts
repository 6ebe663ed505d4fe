// The roles around a word of movement: where to, where from, by whom, and which people.
import type { Mention, People, Token } from '../language/parsed.ts';
import type { Frame } from './frames.ts';
import { FRAMES, sends } from './frames.ts';
import type { Scene } from './scene.ts';
import { isParty, isPlace } from './scene.ts';
import { receiverAt } from './sites.ts';

/** A state people are moved to, or a place there; a site of the sender's own has no state here. */
export interface Place {
  readonly state: string | null;
  readonly site: string | null;
  readonly mention: Mention;
}

/** How many tokens to either side a role is looked for. */
export const REACH = 24;
const TO = new Set(['to', 'into', 'towards', 'toward', 'in', 'onto', 'at', 'on']);
const WALLS = new Set(['.', ';', ':', '?', '!']);
/** After a comma these begin something that is no longer where people were moved to. */
const AWAY = new Set([
  'after',
  'before',
  'following',
  'via',
  'where',
  'which',
  'who',
  'while',
  'when',
  'despite',
  'but',
]);
/** "a list of ten people" is not ten people. */
const LISTED = /^(?:list|lists|names|name|files|file|cases|photos|records)$/;
const HOME = new Set(['home', 'homeland', 'homelands']);
const OPEN = new Set(['countries', 'country', 'nations', 'nation', 'states', 'elsewhere', 'abroad', 'overseas']);

export interface Right {
  readonly to: readonly Place[];
  readonly from: readonly Mention[];
  readonly by: Mention | null;
  readonly people: People | null;
  readonly home: boolean;
  readonly open: boolean;
}

export function readRight(scene: Scene, at: number, limit: number, frame: Frame): Right {
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
    if (elided(scene, i)) break;
    if (text === ',' && AWAY.has(tokens[i + 1]?.norm ?? '')) break;
    if (HOME.has(norm)) home = true;
    if (norm === 'own' && OPEN.has(tokens[i + 1]?.norm ?? '')) home = true;
    if (norm === 'origin') home = true;
    const group = scene.people.get(i);
    if (group && !people && !LISTED.test(tokens[i - 1]?.norm === 'of' ? (tokens[i - 2]?.norm ?? '') : '')) {
      people = group;
      // "migrants from the United States": the sender stands among the people's words
      from.push(...sendersIn(scene, group));
      i = group.to - 1;
      continue;
    }
    if (TO.has(norm) && !(norm === 'to' && tokens[i + 1]?.pos === 'VERB')) {
      const places = placesAfter(scene, i + 1, limit);
      // "to their home countries of …": named as homes
      home ||= places.some(({ mention }) => scene.origins.has(mention.from));
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
          .filter(({ state }) => state !== null && (sends(state) || !scene.hasSender))
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

const SINGLE = new Set(['country', 'nation', 'state']);
const isThird = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ norm }) => norm === 'third' || norm === 'other' || norm === 'same');

function opens(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    // "the Central African nation", "the country": the one the text speaks of
    if (SINGLE.has(tokens[i]!.norm) && /^(?:the|this|that)$/.test(tokens[from]!.norm) && !isThird(tokens, from, i))
      return false;
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
      while (j < limit && (tokens[j]!.norm === ',' || tokens[j]!.norm === 'and' || tokens[j]!.norm === 'or')) j++;
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
  const receiver = receiverAt(mention);
  return { state: mention.state === null ? (within?.state ?? null) : receiver, site: mention.name, mention };
}

function partyAfter(scene: Scene, from: number, limit: number): Mention | null {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    const mention = scene.mentions.get(i);
    if (mention && isParty(mention)) return mention;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN'].includes(scene.tokens[i]!.pos)) return null;
  }
  return null;
}

export function peopleBefore(scene: Scene, at: number, from: number): People | null {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    const group = scene.people.get(i);
    if (group && group.to <= at) return group;
    if (WALLS.has(scene.tokens[i]!.text)) return null;
  }
  return null;
}

export function peopleOver(scene: Scene, at: number): People | null {
  for (let i = at; i >= Math.max(0, at - 6); i--) {
    const group = scene.people.get(i);
    if (group) return group.to > at ? group : null;
  }
  return null;
}

/** "US deportations", "British removals": the sender right before the noun. */
export function modifiersBefore(scene: Scene, at: number): readonly Mention[] {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const mention = scene.mentions.get(i);
    if (mention && isParty(mention) && mention.state && sends(mention.state) && mention.to <= at) return [mention];
    if (!['ADJ', 'NOUN', 'PROPN', 'PART'].includes(scene.tokens[i]!.pos)) return [];
  }
  return [];
}

/** A number right beside the verb that stands for people ("brought eight more"), as a group without words of its own. */
export function numberNear(scene: Scene, from: number, to: number): People | null {
  for (let i = from; i < to; i++) {
    if (scene.money.has(i)) return null;
    const quantity = scene.quantities.get(i);
    if (!quantity || quantity.share || quantity.count === null) continue;
    const after = scene.tokens[quantity.to];
    // "eight weeks" counts something else
    if (after && (after.pos === 'NOUN' || after.pos === 'PROPN')) return null;
    const { start, end, count, qualifier } = quantity;
    return {
      start,
      end,
      from: quantity.from,
      to: quantity.to,
      quantity: null,
      count,
      qualifier,
      nationalities: [],
      population: { start: end, end },
    };
  }
  return null;
}

/** "In the capital, nine people arrived": the place named before the verb. */
export function placeBefore(scene: Scene, at: number, from: number): readonly Place[] {
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    if (scene.tokens[i]!.norm === 'in') return placesAfter(scene, i + 1, at);
  }
  return [];
}

/** "five to the kingdom and eight to the island": a second number with its own "to" is a movement of its own. */
export function elided(scene: Scene, at: number): boolean {
  if (!/^(?:and|,)$/.test(scene.tokens[at]!.text)) return false;
  const quantity = scene.quantities.get(at + 1) ?? scene.people.get(at + 1);
  return quantity !== undefined && scene.tokens[quantity.to]?.norm === 'to';
}

/** Sending states after "from" inside a group's words. */
function sendersIn(scene: Scene, { from, to }: People): readonly Mention[] {
  for (let i = from; i < to; i++) {
    if (scene.tokens[i]!.norm !== 'from') continue;
    return placesAfter(scene, i + 1, to).flatMap(({ state, mention }) =>
      state !== null && sends(state) ? [mention] : [],
    );
  }
  return [];
}
