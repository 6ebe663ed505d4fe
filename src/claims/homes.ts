// The states that a document speaks of as homes of people, and not as a side of an arrangement.
import { sends } from './frames.ts';
import type { Move } from './moves.ts';
import { isParty, type Scene } from './scene.ts';

/** States named at least as often as where people come from than as a party, and to which nobody but their own is moved. */
export function homesOf({ parsed, origins, inPeople }: Scene, moves: readonly Move[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  const home = new Set<string>();
  const count = (state: string, by: number): unknown => times.set(state, (times.get(state) ?? 0) + by);
  for (const mention of parsed.mentions) {
    const { state, from } = mention;
    if (!state || sends(state) || !isParty(mention)) continue;
    if (origins.has(from)) {
      home.add(state);
      count(state, 1);
    } else if (!inPeople.has(from)) count(state, -1);
  }
  for (const { nationalities } of parsed.people)
    for (const state of nationalities) {
      if (sends(state)) continue;
      home.add(state);
      count(state, 1);
    }
  const receiving = new Set(
    moves.flatMap(({ homeward, receivers }) => (homeward ? [] : receivers.map(({ state }) => state))),
  );
  return new Set(
    [...times].filter(([state, by]) => by >= 0 && home.has(state) && !receiving.has(state)).map(([state]) => state),
  );
}
