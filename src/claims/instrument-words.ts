// The words for what an arrangement is written in, and where they stand in a sentence.
import rows from '../../data/en/claims/instrument-words.json' with { type: 'json' };
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isNeighbour } from './context.ts';
import { NEIGHBOURS } from './neighbours.ts';
import type { Instrument } from './values.ts';

/** An instrument named in a sentence. */
export interface Named extends TokenRange {
  readonly instrument: Instrument;
}

const BY_WORD: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly instrument: Instrument }[]> =
  (() => {
    const found = new Map<string, { words: readonly string[]; instrument: Instrument }[]>();
    for (const { words, instrument } of rows) {
      const run = words.split(' ');
      const there = found.get(run[0]!);
      const entry = { words: run, instrument: instrument as Instrument };
      if (there) there.push(entry);
      else found.set(run[0]!, [entry]);
    }
    for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
    return found;
  })();

/** "a treaty lawyer", "any treaty", "no treaty": words that make no particular instrument of the noun. */
const AFTER =
  /^(?:lawyer|lawyers|series|body|bodies|partner|partners|obligations|law|negotiations|event|series|officer|department|opinion|bank|port)$/;
const BEFORE =
  /^(?:any|every|no|some|whatever|another|peace|similar|other|such|legal|explanatory|mere|office|internal|health)$/;

/** The instruments that a sentence names, in order: the longest words at each place. */
export function namedIn(context: Context, { from, to }: TokenRange): readonly Named[] {
  const { tokens } = context.scene;
  const found: Named[] = [];
  for (let at = from; at < to; at++) {
    const entry = BY_WORD.get(tokens[at]!.norm)?.find(({ words }) =>
      words.every((word, k) => at + k < to && tokens[at + k]!.norm === word),
    );
    if (!entry) continue;
    const end = at + entry.words.length;
    const others =
      AFTER.test(tokens[end]?.norm ?? '') ||
      BEFORE.test(tokens[at - 1]?.norm ?? '') ||
      isNeighbour(context, at, end) ||
      isOfOther(context, end);
    if (!others) found.push({ from: at, to: end, instrument: entry.instrument });
    at = end - 1;
  }
  return found;
}

/** "a memorandum with the host on raw materials": what it is on makes it another kind of deal. */
function isOfOther({ scene: { tokens } }: Context, from: number): boolean {
  const on = tokens.slice(from, from + 5).findIndex(({ norm }) => /^(?:on|about|concerning)$/.test(norm));
  return (
    on >= 0 &&
    tokens
      .slice(from + on + 1, from + on + 3)
      .some(({ norm }) => NEIGHBOURS.has(norm) || /^(?:raw|airport|airports|flood|runway)$/.test(norm))
  );
}

/** Words that point back at an instrument, or stand for one whose form nobody tells. */
export const POINTS =
  /^(?:agreement|agreements|deal|deals|arrangement|arrangements|text|texts|copy|copies|document|documents|letter|letters|notes|statement|it|one|terms|pact|accord|contract|deed|they|them|those|instrument|treaty|memorandum|protocol|details|exchange)$/;
