// A group of people as a phrase speaks of it.
import type { Qualifier } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';

export interface Group {
  readonly count: number | null;
  readonly share: number | null;
  readonly qualifier: Qualifier;
  readonly nationalities: readonly string[];
  /** Where those come from whom the words point back at; not said of them here. */
  readonly origins?: readonly string[];
  /** The noun phrase without its number; null where there is none. */
  readonly population: Span | null;
  /** The words of the number, or of the whole group. */
  readonly span: Span;
  /** "of the nine": the whole it is a part of. */
  readonly ofWhom: Span | null;
  /** True for "nobody", "no one": that there are none is what is said. */
  readonly nobody: boolean;
  /** True where the words only point at people named before: "they", "the men", "him". */
  readonly points: boolean;
}
