// Deeds that are told by a noun: "the deportation of eight men to …", "Ghana's receipt of …", "a payment of … to …".

import type { Chunk } from './chunks.ts';
import type { Token, TokenRange } from './parsed.ts';
import type { Oblique, Predication } from './predication.ts';

/** A noun with what hangs on it. */
export interface Nominal {
  /** The token of the noun. */
  readonly at: number;
  readonly phrase: TokenRange;
  /** "Ghana's receipt", "US deportations": what stands before the noun in its phrase. */
  readonly before: TokenRange;
  readonly obliques: readonly Oblique[];
  /** The predication whose subject, object or oblique the phrase is, or -1; what is said of the deed. */
  readonly predication: number;
  readonly as: 'subject' | 'object' | 'oblique' | null;
}

/** How many chunks behind the noun are looked at. */
const FAR = 14;

/** The nouns of a sentence that are among those asked for, with what hangs on each. Linear. */
export function nominalsOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  all: readonly Predication[],
  wanted: (norm: string) => boolean,
): readonly Nominal[] {
  const found: Nominal[] = [];
  for (const [number, { type, from, to }] of chunks.entries()) {
    if (type !== 'phrase') continue;
    for (let at = to - 1; at >= from; at--) {
      if (!wanted(tokens[at]!.norm)) continue;
      const { predication, as } = saidOf(all, { from, to });
      found.push({
        at,
        phrase: { from, to },
        before: { from, to: at },
        obliques: at === to - 1 ? hanging(tokens, chunks, number) : [],
        predication,
        as,
      });
      break;
    }
  }
  return found;
}

/** The prepositional phrases right behind a phrase, over dates and lists, up to the next verb. */
export function hanging(tokens: readonly Token[], chunks: readonly Chunk[], number: number): readonly Oblique[] {
  const found: Oblique[] = [];
  let preposition: string | null = null;
  for (let i = number + 1; i < Math.min(chunks.length, number + FAR); i++) {
    const { type, from, to } = chunks[i]!;
    if (type === 'date') continue;
    if (type === 'preposition') {
      preposition = tokens
        .slice(from, to)
        .map(({ norm }) => norm)
        .join(' ');
    } else if (type === 'phrase' && preposition !== null) {
      found.push({ from, to, preposition });
      preposition = null;
    } else if (type === 'phrase' && found.length > 0 && /^(?:mark|coordinator)$/.test(chunks[i - 1]!.type)) {
      // "to Ghana, Togo and Benin", unless a verb says something of the last of them
      if (chunks[i + 1]?.type === 'verb') break;
      found.push({ from, to, preposition: found.at(-1)!.preposition });
    } else if (type === 'coordinator' || (type === 'mark' && tokens[from]!.text === ',' && found.length > 0)) continue;
    else break;
  }
  return found;
}

/** What a phrase is to the verbs of its sentence. */
function saidOf(all: readonly Predication[], phrase: TokenRange): Pick<Nominal, 'predication' | 'as'> {
  const has = (list: readonly TokenRange[]): boolean => list.some(({ from }) => from === phrase.from);
  for (const as of ['subject', 'object', 'oblique'] as const) {
    const predication = all.findIndex((one) =>
      has(as === 'subject' ? one.subject : as === 'object' ? one.objects : one.obliques),
    );
    if (predication >= 0) return { predication, as };
  }
  return { predication: -1, as: null };
}
