// Conversions that are printed behind the noun of their sum.
import type { Money, Token } from './parsed.ts';
import { spanOf } from './ranges.ts';

/** "a 408 million dollar payment (267 million pounds)": a conversion behind the noun that its sum belongs to. */
export function withLateConversions(tokens: readonly Token[], sums: readonly Money[]): readonly Money[] {
  const kept: Money[] = [];
  for (const sum of sums) {
    const before = kept.at(-1);
    const nouns = before ? tokens.slice(before.to, sum.from - 1) : [];
    const beside =
      before &&
      !before.converted &&
      sum.amount !== null &&
      !isDollar(sum.currency, before.currency) &&
      sum.currency !== before.currency &&
      nouns.length > 0 &&
      nouns.length < 3 &&
      nouns.every(({ pos }) => pos === 'NOUN' || pos === 'ADJ') &&
      tokens[sum.from - 1]?.norm === '(' &&
      tokens[sum.to]?.norm === ')';
    if (beside) {
      const currency = sum.currency === '$' ? 'USD' : sum.currency;
      const converted = { amount: sum.amount!, currency, span: spanOf(tokens, sum) };
      kept[kept.length - 1] = { ...before, converted };
    } else kept.push(sum);
  }
  return kept;
}

/** "$" and "USD" may be one currency: no conversion. */
export const isDollar = (a: string, b: string): boolean => (a === '$' && b === 'USD') || (a === 'USD' && b === '$');
