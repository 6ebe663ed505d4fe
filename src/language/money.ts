import type { Money, Token } from './parsed.ts';

/** Sums of money with their printed conversion. */
export function moneyOf(_tokens: readonly Token[]): readonly Money[] {
  return [];
}
