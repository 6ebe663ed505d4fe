// The structure of each sentence that claims ask for: its chunks, predications and the nouns of deeds, made once.

import { type Chunk, chunksOf } from '../language/chunks.ts';
import type { TokenRange } from '../language/parsed.ts';
import type { Phrases } from '../language/phrases.ts';
import type { Predication, Sources } from '../language/predication.ts';
import { predicationsOf } from '../language/predications.ts';
import { isParty, type Scene } from './scene.ts';

export interface Structure {
  readonly chunks: readonly Chunk[];
  readonly predications: readonly Predication[];
}

/** A reader of structures with its memory. */
export interface Structures {
  readonly phrases: Phrases;
  /** The structure of a sentence by its number. */
  readonly of: (sentence: number) => Structure;
}

/** How long a sentence may be to have a structure, in tokens: what is longer is a list or a table. */
const LONGEST = 400;
/** Kinds of those who do things themselves, whatever state they are of. */
const WHO: ReadonlySet<string> = new Set(['person', 'office', 'government', 'state_body', 'media']);
const NONE: Structure = { chunks: [], predications: [] };

export function structuresOf(scene: Scene, phrases: Phrases): Structures {
  const { parsed, tokens } = scene;
  const known = new Map<number, Structure>();
  const has = (range: TokenRange, holds: (at: number) => boolean): boolean => {
    for (let i = range.from; i < range.to; i++) if (holds(i)) return true;
    return false;
  };
  const sources: Sources = {
    tokens,
    phrases,
    isPeople: (range) =>
      has(range, (at) => scene.people.has(at)) ||
      /^(?:those|anyone|anybody|people|them|they)$/.test(tokens[range.from]!.norm),
    isSum: (range) => scene.money.has(range.from),
    isParty: (range) =>
      has(range, (at) => {
        const mention = scene.mentions.get(at);
        return mention !== undefined && mention.to === range.to && (isParty(mention) || WHO.has(mention.kind));
      }),
  };
  const whole = {
    whole: [scene.people, scene.money, scene.mentions, scene.quantities],
    mentions: scene.mentions,
    dates: scene.dates,
    sums: scene.money,
  };
  return {
    phrases,
    of: (number) => {
      const there = known.get(number);
      if (there) return there;
      const sentence = parsed.sentences[number];
      if (!sentence || sentence.to - sentence.from > LONGEST) return NONE;
      const chunks = chunksOf(phrases, sentence, whole);
      const made = { chunks, predications: predicationsOf(sources, chunks) };
      known.set(number, made);
      return made;
    },
  };
}
