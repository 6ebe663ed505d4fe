// Movements as structure tells them, put in the place of what the words around a verb alone tell: pairs of states rest on these.

import type { Told } from './fill.ts';
import { FRAMES } from './frames.ts';
import { type Movement, movementsOf } from './movements.ts';
import type { Move } from './moves.ts';
import type { Place } from './roles.ts';

/**
 * The moves of a text: where a sentence's structure has a movement at the same word, its sides are the structure's. Whether people
 * go home or on decides whether the place they go to receives anybody. Ascending; linear.
 */
export function toldMoves(told: Told, moves: readonly Move[]): readonly Move[] {
  const { scene } = told;
  const found = new Map<number, Movement>();
  for (const [number, { from, to }] of scene.parsed.sentences.entries()) {
    let moved = false;
    for (let i = from; i < to && !moved; i++) moved = FRAMES.has(scene.tokens[i]!.norm);
    if (moved) for (const movement of movementsOf(told, number)) found.set(movement.at, movement);
  }
  return moves.map((move) => {
    const movement = found.get(move.at);
    return movement && movement.frame === move.frame ? merged(move, movement) : move;
  });
}

function merged(move: Move, { senders, takers, to, home, onward, back, group, from }: Movement): Move {
  const receivers: readonly Place[] = [
    ...takers.map((mention): Place => ({ state: mention.state, site: null, mention })),
    ...to,
  ];
  const goal = to[0]?.state ?? null;
  const own = group?.nationalities.length === 1 && goal !== null && group.nationalities[0] === goal;
  // people who are sent on from a state that took them: the next state is no receiver of the sender's
  const on = onward || from.some(({ state }) => state !== null);
  // "was sent back to Jamaica": nobody's receiver, where the words name none who sends
  const returned = back && senders.length === 0 && goal !== null;
  return {
    ...move,
    senders: senders.length ? senders : move.senders,
    receivers: receivers.length ? receivers : move.receivers,
    homeward: move.homeward || home || own || on || returned,
  };
}
