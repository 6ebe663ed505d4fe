// What is not known of a group of people, said in words and never more than the claims leave open.
import type { Outcome } from '../claims/values.ts';
import { dateWords } from './day-words.ts';
import { boundsOf } from './edtf.ts';
import type { Fate } from './entry-parts.ts';
import type { Placed } from './fates.ts';

const ENDS: ReadonlySet<Outcome> = new Set<Outcome>([
  'repatriated',
  'onward_removed',
  'returned_to_sender',
  'left',
  'died',
]);
const STAYS: ReadonlySet<Outcome> = new Set<Outcome>(['held', 'accommodated', 'released', 'permitted', 'remaining']);

const isTold = ({ alleged, hedged }: Pick<Fate, 'alleged' | 'hedged'>): boolean => !alleged && !hedged;
const sumOf = (fates: readonly Fate[]): number => fates.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** How many people one source tells of at most: those of different outcomes are different people, where one source counts them. */
function toldTogether(placed: readonly Placed[]): number {
  const sums = new Map<string, Map<Outcome, number>>();
  for (const { cell } of placed) {
    const { outcome, count } = cell.claim;
    if (count === null || !isTold(cell.claim) || outcome === 'unknown') continue;
    const source = cell.source.type === 'citation' ? `fact ${cell.source.citation.fact}` : cell.source.document;
    const own = sums.get(source) ?? new Map<Outcome, number>();
    own.set(outcome, Math.max(own.get(outcome) ?? 0, count));
    sums.set(source, own);
  }
  let most = 0;
  for (const own of sums.values()) {
    let sum = 0;
    for (const count of own.values()) sum += count;
    most = Math.max(most, sum);
  }
  return most;
}

/**
 * What is not known of a group of so many (null: nobody says how many), in words; null where something is known of all. Neither
 * hedged nor alleged fates count. `elsewhere`: something is told of all, of which no rule says whose it is.
 */
export function unknownOf(
  people: number | null,
  fates: readonly Fate[],
  placed: readonly Placed[],
  elsewhere: boolean,
): string | null {
  const told = fates.filter((fate) => isTold(fate) && fate.outcome !== 'unknown');
  const rest = elsewhere ? ' apart from what is told of all' : '';
  if (people === null) return told.length ? null : `nothing is known of what became of them${rest}`;
  if (!told.length)
    return `nothing is known of what became of ${people === 1 ? 'this person' : `the ${people}`}${rest}`;
  // a number that a source leaves out may be all of them
  if (told.some(({ count, share }) => count === null && share === null)) return null;
  const ends = told.filter(({ outcome }) => ENDS.has(outcome));
  const refouled = told.filter(({ outcome }) => outcome === 'refouled');
  // who was refouled was sent home or on: told twice it is one person
  const ended = Math.min(people, Math.max(sumOf(ends), sumOf(refouled)));
  const stays = told.filter(({ outcome }) => STAYS.has(outcome));
  const stayed = Math.min(
    people,
    stays.reduce((top, { count }) => Math.max(top, count ?? 0), 0),
  );
  // those who stayed for a time and those who went may be the same people or not
  const least = Math.max(ended, stayed, Math.min(people, toldTogether(placed)));
  const most = Math.min(people, Math.max(least, ended + sumOf(stays)));
  const parts = [
    nobodyKnows(people - most, people - least, rest),
    ended > 0 && ended < people ? whereNow(people - ended, stays) : null,
  ].filter((part) => part !== null);
  return parts.length ? parts.join('; ') : null;
}

function nobodyKnows(fewest: number, most: number, rest: string): string | null {
  if (most === 0) return null;
  if (fewest === most) return `nothing is known of the other ${most}${rest}`;
  return fewest === 0
    ? `of up to ${most} nothing is known${rest}`
    : `nothing is known of ${fewest} to ${most} of them${rest}`;
}

/** "the other 4 were last told as held, 16 July 2025": only where one number takes them all in. */
function whereNow(others: number, stays: readonly Fate[]): string | null {
  const last = stays.findLast(({ count, outcome }) => (count ?? 0) >= others && outcome !== 'remaining');
  if (!last || stays.some(({ outcome, count }) => outcome === 'remaining' && count === others)) return null;
  const when = last.date && boundsOf(last.date)?.last ? `, ${dateWords(last.date)}` : '';
  return `the other ${others} ${others === 1 ? 'was' : 'were'} last told as ${last.outcome}${when}`;
}
