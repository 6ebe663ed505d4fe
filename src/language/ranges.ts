import type { Span } from '../text/span.ts';
import type { Token, TokenRange } from './parsed.ts';

/** The tokens that share at least one character with a span. Logarithmic in the number of tokens. */
export function tokensIn(tokens: readonly Token[], span: Span): TokenRange {
  const from = firstWhere(tokens, ({ end }) => end > span.start);
  return {
    from,
    to: Math.max(
      from,
      firstWhere(tokens, ({ start }) => start >= span.end),
    ),
  };
}

/** The span from the first token of a range to its last. The range must hold at least one token. */
export const spanOf = (tokens: readonly Token[], { from, to }: TokenRange): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** Number of the first token for which `holds` is true; it must be true for all after it. */
function firstWhere(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(tokens[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
