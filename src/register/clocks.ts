// The clocks of two states: whether one moment can have two dates in them.
import offsets from '../../data/time-offsets.json' with { type: 'json' };

/** Hours from UTC by state, its zones and both halves of the year together: ISO 3166-1 codes with the zones that the IANA database lists for each. */
const OFFSETS: ReadonlyMap<string, { readonly west: number; readonly east: number }> = new Map(
  offsets.map(({ code, west, east }) => [code, { west, east }]),
);

/** From so many hours on, an evening here is the next day there often enough. */
const FAR = 4;
/** Across the date line a landing and its report may lie two dates apart. */
const DATE_LINE = 12;

/** The fewest hours between the clocks of two states; 0 where one of them is not known. */
export function hoursBetween(a: string | null, b: string | null): number {
  const [x, y] = [OFFSETS.get(a ?? ''), OFFSETS.get(b ?? '')];
  return x && y ? Math.max(0, x.west - y.east, y.west - x.east) : 0;
}

/** By how many days two states may date one moment apart: 0, 1, or 2 across the date line. */
export function daysByClock(a: string | null, b: string | null): number {
  const hours = hoursBetween(a, b);
  return hours >= DATE_LINE ? 2 : hours >= FAR ? 1 : 0;
}
