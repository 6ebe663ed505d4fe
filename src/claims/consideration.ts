// What is given or promised in return, other than money.
import type { ConsiderationClaim } from './claim.ts';
import type { Context } from './context.ts';
import { pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { isNear } from './nearby.ts';
import { valueRange } from './term.ts';
import type { Hit } from './triggers.ts';

/** The considerations that a line of their table finds. */
export function considerationsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isNear(context, hit)) return [];
  const statement = statementAt(context, match.from);
  return pairsFor(context, clause, match.from).map((bound): Draft => {
    const value = spanOf(context, valueRange(context, hit));
    const claim: Omit<ConsiderationClaim, 'id' | 'core'> = {
      ...baseOf(context, row.id, clause, match, statement, bound, { value: [value] }),
      kind: 'consideration',
      value: textOf(context, value),
    };
    return { claim, match, clause, statement, bound, vague: true };
  });
}
