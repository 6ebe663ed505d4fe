import type { DateMention, Money, Quantity, Token } from './parsed.ts';

/** Numbers that are neither money, nor dates, nor parts of names. */
export function quantitiesOf(
  _tokens: readonly Token[],
  _money: readonly Money[],
  _dates: readonly DateMention[],
): readonly Quantity[] {
  return [];
}
