import { isArrangementId } from '../register/arrangement-id.ts';
import type { AsOf, Cell, Entry } from '../register/entry.ts';
import { entriesFrom, gathered, unassignedFrom } from '../register/fold.ts';
import type { Store } from '../register/store.ts';

/** What looking at the register takes from a store. */
export type Lookable = Pick<Store, 'rows' | 'gathered' | 'placings'>;

/** The whole register under two limits: its entries by id, and the claims that belong to none. */
export interface Looked {
  readonly entries: readonly Entry[];
  readonly unassigned: readonly Cell[];
}

/**
 * The register under two limits. Without limits its cost goes with what is said, not with how many pages say it; under a limit
 * every claim is looked at.
 */
export function registerOf(store: Lookable, limits: AsOf): Looked {
  const placings = store.placings();
  const open = limits.asOf === null && limits.knownOn === null;
  const all = open ? store.gathered() : gathered(store.rows(), limits, placings);
  return { entries: entriesFrom(all, limits, placings), unassigned: unassignedFrom(all) };
}

/** One arrangement by its id, another name of it or its title, with `every` claim or some of each assertion; or, where there is none, those whose names are like it, nearest first. */
export function arrangementNamed(
  store: Lookable,
  asked: string,
  limits: AsOf,
  every = false,
): Entry | { readonly near: readonly Entry[] } {
  const placings = store.placings();
  const shown = every ? Number.POSITIVE_INFINITY : undefined;
  if (isArrangementId(asked)) {
    const open = limits.asOf === null && limits.knownOn === null && !every;
    const own = open ? store.gathered(asked) : gathered(store.rows(asked), limits, placings, shown);
    const entry = entriesFrom(own, limits, placings).find(({ id }) => id === asked);
    if (entry) return entry;
  }
  const { entries } = registerOf(store, limits);
  const named = entryNamed(entries, asked);
  if (named && every) return arrangementNamed(store, named.id, limits, every);
  return named ?? { near: nearTo(entries, asked, NEAR) };
}

/** How many names like the one asked for are offered. */
const NEAR = 5;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = ({ id, title, aliases }: Entry): readonly string[] => [id, title, ...aliases];

/** The arrangement of that id, alias or title, whatever the case and marks; null where there is none. */
export function entryNamed(entries: readonly Entry[], asked: string): Entry | null {
  const wanted = folded(asked);
  return (
    entries.find(({ id }) => id === asked) ??
    entries.find((entry) => namesOf(entry).some((name) => folded(name) === wanted)) ??
    null
  );
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

const LONGEST = 60;

/** Share of the letters that differ between what was asked and the nearest name; 0 where a word of it is asked. */
function farness(entry: Entry, asked: string): number {
  const wanted = folded(asked).slice(0, LONGEST);
  return Math.min(
    ...namesOf(entry).map((name) => {
      const known = folded(name).slice(0, LONGEST);
      if (wanted !== '' && known.split(' ').includes(wanted)) return 0;
      return distance(wanted, known) / Math.max(1, wanted.length, known.length);
    }),
  );
}

const FAR = 0.6;

/** Arrangements whose id, alias or title is like what was asked, nearest first, at most `most`. Only to help a person type. */
export const nearTo = (entries: readonly Entry[], asked: string, most: number): readonly Entry[] =>
  entries
    .map((entry) => ({ entry, far: farness(entry, asked) }))
    .filter(({ far }) => far <= FAR)
    .sort((a, b) => a.far - b.far || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most)
    .map(({ entry }) => entry);
