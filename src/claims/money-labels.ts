// Sums that no verb tells of: the price of an exchange, what a label names; and sums that others are measured by.

import type { Chunk } from '../language/chunks.ts';
import type { Money } from '../language/parsed.ts';
import type { Context } from './context.ts';
import type { Deed } from './money-deed.ts';
import type { Seat } from './money-seats.ts';
import type { Sides } from './money-sides.ts';
import { moneyNoun } from './money-words.ts';

/** "far above the £240m thought before", "up from 40 million": a sum that another is measured by. */
export function isCompared({ scene }: Context, { from }: Money): boolean {
  const words = scene.tokens.slice(Math.max(0, from - 3), from + 1).map(({ norm }) => norm);
  const at = words.findLastIndex((word) => /^(?:above|below|from|to|with)$/.test(word));
  const [before = '', word] = [words[at - 1], words[at]];
  if (word === 'above' || word === 'below') return words.slice(at + 1).includes('the') || /^(?:far|well)$/.test(before);
  if (word === 'from') return /^(?:up|down)$/.test(before);
  return (word === 'to' || word === 'with') && /^compared$/.test(before);
}

/** True behind "in exchange for" and "in return for". */
export const isExchanged = (tokens: Context['scene']['tokens'], chunks: readonly Chunk[], seat: number): boolean => {
  const lead = chunks[seat - 1];
  if (lead?.type !== 'preposition' || tokens[lead.from]!.norm !== 'for') return false;
  return /^(?:exchange|return)$/.test(tokens[lead.from - 1]?.norm ?? '') && tokens[lead.from - 2]?.norm === 'in';
};

/** "will take 75 people in exchange for 7.5 million": the price that the words give. */
export function exchanged({ scene }: Context, chunks: readonly Chunk[], { chunk }: Seat, sides: Sides): Deed | null {
  if (!isExchanged(scene.tokens, chunks, chunk)) return null;
  return promised(chunks[chunk - 1]!.from - 1, 'money/exchange', sides);
}

/** A sum that is to be paid, told by no verb. */
const promised = (at: number, id: string, sides: Sides): Deed => ({
  at,
  id,
  frame: null,
  nature: 'committed',
  predication: -1,
  hedged: false,
  open: true,
  sides,
});

/** "Money: 7.5 million dollars", "a price (5.1 million dollars)": the word before a mark names what the sum is. */
export function labelled(context: Context, chunks: readonly Chunk[], seat: Seat, sides: Sides): Deed | null {
  const { tokens } = context.scene;
  const own = chunks[seat.chunk]!;
  const before = tokens[own.from - 2]?.norm ?? '';
  const mark = tokens[own.from - 1]?.text ?? '';
  if (!/^[:(]$/.test(mark)) return null;
  const noun = moneyNoun(before);
  if (!(noun === 'committed' || noun === 'paid' || before === 'money')) return null;
  return promised(own.from - 2, `money/${before}`, sides);
}
