// Asides between a subject and its verb that only tell of some of whom it names: ", including one Cuban,", "– five women and four men –".
import type { Chunk } from './chunks.ts';
import { normOf, type Sources } from './predication.ts';

/** How many chunks an aside has at most. */
const LONGEST = 16;
const DASH = /^(?:–|—|-|--)$/;

/**
 * The chunk before an aside whose last chunk is the given one, with marks and commas around it: back over ", including …,", ", among
 * them …,", "– … –" and "( … )" to what they tell more of; the chunk itself where there is no aside.
 */
export function overAside(sources: Sources, chunks: readonly Chunk[], last: number): number {
  const text = sources.tokens[chunks[last]!.from]!.text;
  if (chunks[last]!.type === 'mark' && (DASH.test(text) || text === ')')) {
    const opens = (i: number): boolean =>
      chunks[i]!.type === 'mark' && (text === ')' ? '(' : text) === sources.tokens[chunks[i]!.from]!.text;
    for (let i = last - 1; i > Math.max(0, last - LONGEST); i--) if (opens(i)) return i - 1;
    return last;
  }
  if (chunks[last]!.type !== 'mark' || text !== ',') return last;
  for (let i = last - 1; i > Math.max(0, last - LONGEST); i--) {
    const { type, from } = chunks[i]!;
    const norm = normOf(sources, from);
    const lists = norm === 'including' || (norm === 'among' && /^(?:them|whom)$/.test(normOf(sources, from + 1)));
    if (lists) {
      const mark = chunks[i - 1];
      return mark?.type === 'mark' ? i - 2 : i - 1;
    }
    if (type === 'verb' || type === 'subordinator' || type === 'relative') return last;
  }
  return last;
}
