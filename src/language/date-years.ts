// The year of a date that is written without one: of a list, of what is told in its order, by the day of publication.
import type { Point } from './calendar.ts';
import { pointAt, type Written } from './date-points.ts';
import { completed } from './date-tense.ts';
import type { Sentence, Token } from './parsed.ts';

interface Completed {
  readonly point: Point;
  readonly rule: string;
}

/** Months of a list that are looked at for the year behind the last. */
const MOST_LISTED = 4;

/** "in April and May 2024", "on 3, 9 and 14 June": the year behind the last of a list is that of all. */
export function ofList(tokens: readonly Token[], sentence: Sentence, { point, to, rule }: Written): Completed | null {
  if (point.year !== null || point.month === null) return null;
  let at = to;
  for (let n = 0; n < MOST_LISTED && at < sentence.to; n++) {
    if (!/^(?:,|and|or|&)$/.test(tokens[at]!.norm)) return null;
    if (tokens[at]!.norm === ',' && tokens[at + 1]?.norm === 'and') at++;
    const next = at + 1 < sentence.to ? pointAt(tokens, at + 1) : null;
    if (!next || next.point.month === null || next.to > sentence.to) return null;
    if (next.point.year !== null) {
      const year = next.point.month < point.month ? next.point.year - 1 : next.point.year;
      return { point: { ...point, year }, rule: `${rule}; year: that of the list` };
    }
    at = next.to;
  }
  return null;
}

/** "In April 2022 the deal was signed. In June …": what is told in its order stays in the year it began in. */
export function ofChronicle(
  { chronicle, published }: { readonly chronicle: Point | null; readonly published: Point | null },
  leads: boolean,
  { point, rule }: Written,
  tense: 'past' | 'future',
): Completed | null {
  if (!leads || tense === 'future' || chronicle?.year == null || point.year !== null || point.month === null)
    return null;
  if (point.month < (chronicle.month ?? 1) || chronicle.year >= (published?.year ?? 0)) return null;
  return { point: { ...point, year: chronicle.year }, rule: `${rule}; year: that of the sentence before` };
}

/** A point with its year: its own, or by the publication. */
export function withYear(published: Point | null, point: Point, tense: 'past' | 'future', rule: string): Completed {
  if (point.year !== null || point.month === null) return { point, rule };
  const full = completed(point, published, tense);
  return full ? { point: full.point, rule: `${rule}; ${full.rule}` } : { point, rule: `${rule}; year open` };
}
