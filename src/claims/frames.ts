import rows from '../../data/en/claims/moves.json' with { type: 'json' };
import senders from '../../data/en/claims/senders.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';

/** Who does what in a word of movement: `move` somebody sends people, `accept` somebody takes them, `arrive` they come, `noun` the movement itself. */
export type Frame = 'move' | 'accept' | 'arrive' | 'noun';

/** The frame of each written form of the table. */
export const FRAMES: ReadonlyMap<string, Frame> = new Map(
  rows.flatMap(({ word, frame }) =>
    (word.startsWith('~') ? formsOf(word.slice(1)) : [word]).map((form): [string, Frame] => [form, frame as Frame]),
  ),
);

const SENDERS: ReadonlySet<string> = new Set(senders.map(({ state }) => state));
/** True for a state of the table of senders: what decides the direction of a pair where the words do not. */
export const sends = (state: string): boolean => SENDERS.has(state);
