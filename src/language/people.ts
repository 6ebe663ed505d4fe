import type { Mention, People, Quantity, Token } from './parsed.ts';

/** Groups of people: number, nationality, population. */
export function peopleOf(
  _tokens: readonly Token[],
  _quantities: readonly Quantity[],
  _names: readonly Mention[],
): readonly People[] {
  return [];
}
