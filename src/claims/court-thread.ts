// Which court "the court", "the judges", "she" are, and what stands at the head of an entry of a list of rulings.
import type { TokenRange } from '../language/parsed.ts';
import type { Phrases } from '../language/phrases.ts';
import type { TokenIndex } from '../language/token-index.ts';
import type { Court } from './courts.ts';
import { courtsOf } from './courts.ts';
import type { Scene } from './scene.ts';

/** A court as it is named in a claim. */
export interface NamedCourt extends TokenRange {
  readonly name: string | null;
  readonly state: string | null;
  /** True for "Judge Boasberg", whose court the text may not name. */
  readonly titled?: boolean;
}

export interface Courts {
  /** The court whose phrase covers a token. */
  readonly at: TokenIndex<Court>;
  /** In reading order. */
  readonly list: readonly Court[];
}

/** What the readers of a sentence look at. */
export interface Ground {
  readonly scene: Scene;
  readonly phrases: Phrases;
  readonly courts: Courts;
  /** The court in whose own words the document is; null for what others wrote. */
  readonly voice: NamedCourt | null;
  /** The court at the head of the entry, whose deeds are told without a subject. */
  readonly lead: NamedCourt | null;
}

/** How many courts to either side are asked for the name. */
const BACK = 40;

export function courtsIn(scene: Scene): Courts {
  const starts = courtsOf(scene);
  const list: Court[] = [];
  for (let i = 0; i < scene.tokens.length; i++) {
    const court = starts.get(i);
    if (court) list.push(court);
  }
  const known = withStates(list);
  list.splice(0, list.length, ...known);
  // from now on each token of a phrase knows its court
  for (const court of list) starts.fill(court, court.from, court.to);
  return { at: starts, list };
}

/** "The Court of Appeal" behind "the Federal Court of Appeal of Canada" is Canada's; "a federal judge" there is none of the United States. */
function withStates(list: readonly Court[]): readonly Court[] {
  const states = new Map<string, string>();
  const elsewhere = list.some(
    ({ name, state }) => /\bFederal Court\b/.test(name ?? '') && (state === 'CA' || state === 'AU'),
  );
  return list.map((court) => {
    const { name, state } = court;
    if (elsewhere && court.bench && name === 'US District Court' && court.judge === null && court.to - court.from === 2)
      return { ...court, name: null, state: null };
    if (name === null) return court;
    const words = name.split(' ');
    for (let i = words.length - 2; i >= Math.max(0, words.length - 5); i--) {
      const tail = words.slice(i).join(' ');
      if (state !== null && /^\p{Lu}/u.test(tail)) states.set(tail, state);
    }
    // "the Federal Court of Canada" is "the Federal Court"
    const short = /^(.+?) of (?:the )?\p{Lu}/u.exec(name)?.[1];
    if (state !== null && short && / /.test(short)) states.set(short, state);
    const own = state ?? states.get(name) ?? null;
    return own === state ? court : { ...court, state: own };
  });
}

/** How many courts begin before a token: by halving. */
function before({ list }: Courts, at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The court that a phrase names: itself, the one of a judge of this name, the last one named, or else the next. */
export function named(courts: Courts, court: Court, sentence: TokenRange): NamedCourt {
  if (court.name !== null) return court;
  const bare = {
    from: court.from,
    to: court.to,
    state: court.state,
    titled: court.head === 'judge' && court.judge !== null,
  };
  const { list } = courts;
  const own = before(courts, court.from);
  const fits = (other: Court): boolean =>
    other.name !== null &&
    other.nameless !== true &&
    (court.state === null || other.state === null || other.state === court.state);
  const same = (other: Court): boolean => court.judge !== null && other.judge === court.judge && other.name !== null;
  const all = [...back(list, own), ...list.slice(own + 1, own + BACK)];
  // a judge sits in no supreme court for its being named near
  const near =
    court.head === 'judge' && court.judge !== null ? all.filter(({ name }) => !/supreme/i.test(name ?? '')) : all;
  const here = (other: Court): boolean =>
    fits(other) && !other.aside && other.from >= sentence.from && other.to <= sentence.to;
  // "a judge": nobody that was spoken of, unless the sentence itself says of which court
  if (court.open) return { ...bare, name: (court.from >= sentence.from ? near.find(here)?.name : null) ?? null };
  // "the tribunal" is one that is called so, where there is one
  const justices = (other: Court): boolean => fits(other) && /supreme|high court/i.test(other.name ?? '');
  const called = (other: Court): boolean => fits(other) && other.head === 'tribunal';
  const found =
    near.find(same) ??
    (court.head === 'justices' ? near.find(justices) : undefined) ??
    (court.head === 'tribunal' ? near.find(called) : undefined) ??
    (court.from >= sentence.from ? near.find(here) : undefined) ??
    // "the same judge": a judge before a court of several
    (court.bench ? near.find((other) => other.bench && fits(other)) : undefined) ??
    // the court that last did something, before one that was only spoken of
    near.slice(0, own - Math.max(0, own - BACK)).find((other) => fits(other) && !other.aside) ??
    near.find(fits);
  return { ...bare, name: found?.name ?? court.short, state: found?.state ?? court.state };
}

function* back(list: readonly Court[], own: number): Iterable<Court> {
  for (let i = own - 1; i >= Math.max(0, own - BACK); i--) yield list[i]!;
}

/** The last court that stands before a token, in the same sentence or one of the two before it: what "it" or "she" is. */
export function lastBefore(courts: Courts, at: number, floor: number): Court | null {
  const court = courts.list[before(courts, at) - 1];
  return court && court.from >= floor ? court : null;
}

/** The first court between two tokens. */
export function firstWithin(courts: Courts, { from, to }: TokenRange): Court | null {
  const court = courts.list[before(courts, from)];
  return court && court.to <= to ? court : null;
}
