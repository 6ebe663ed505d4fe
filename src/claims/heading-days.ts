// The day that heads a line of a chronicle: "17 February 2014. One man is killed", "16 July 2025: five men arrive".
import type { DateMention } from '../language/parsed.ts';
import type { Context } from './context.ts';

/** How many sentences of a line are looked back over. */
const BACK = 6;

/** The day before the first mark of the line that a sentence stands in; null where the line begins with anything else. */
export function headingDay({ scene }: Pick<Context, 'scene'>, sentence: number): DateMention | null {
  const { sentences, document, tokens } = scene.parsed;
  let first = sentence;
  while (
    first > 0 &&
    sentence - first < BACK &&
    !document.body.slice(sentences[first - 1]!.end, sentences[first]!.start).includes('\n')
  )
    first--;
  const { from, to, start } = sentences[first]!;
  if (
    start > 0 &&
    document.body[start - 1] !== '\n' &&
    !/\n\W*$/.test(document.body.slice(Math.max(0, start - 4), start))
  )
    return null;
  const date = scene.dates.get(from);
  if (!date?.edtf || date.end - date.start < LEAST) return null;
  return date.to >= to || /^[.:–—-]$/.test(tokens[date.to]!.text) ? date : null;
}
/** A year alone is no day, in code units. */
const LEAST = 6;
