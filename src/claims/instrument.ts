// What an arrangement is written in: what it is called, whether it binds, whether anyone may read it, and since when.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { InstrumentClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateAt, isNeighbour, isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { clauseAround } from './scene.ts';
import type { Hit } from './triggers.ts';
import type { Instrument } from './values.ts';

/** The instruments that a line of their table finds. */
export function instrumentsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isTopical(context, clause) || isNeighbour(context, match.from, match.to)) return [];
  const statement = statementAt(context, match.from);
  const date = dateAt(context, clause, match.from);
  const { from, to } = clauseAround(context.scene, clause, match.from);
  const words = context.scene.tokens.slice(from, to).map(({ norm }) => norm);
  const has = (...wanted: readonly string[]): boolean => words.some((word) => wanted.includes(word));
  const kind: InstrumentClaim['dateKind'] = !date
    ? null
    : has('signed', 'signing')
      ? 'signed'
      : has('announced', 'unveiled')
        ? 'announced'
        : has('force', 'effect')
          ? 'in_effect'
          : has('published', 'disclosed', 'released')
            ? 'disclosed'
            : null;
  return pairsFor(context, clause, match.from).map((bound): Draft => {
    const text = row.set.text;
    const seen = text === 'seen' ? mediumIn(context, match) : undefined;
    const claim: Omit<InstrumentClaim, 'id' | 'core'> = {
      ...baseOf(context, row.id, clause, match, statement, bound),
      kind: 'instrument',
      instrument: row.set.instrument as Instrument,
      called: textOf(context, spanOf(context, match)),
      binding: has('non-binding', 'nonbinding') ? 'no' : has('binding') ? (has('not') ? 'no' : 'yes') : null,
      text: text === 'seen' ? `seen by ${seen?.name ?? 'a medium'}` : typeof text === 'string' ? text : null,
      date: kind ? (date?.edtf ?? null) : null,
      dateKind: kind,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright };
  });
}

function mediumIn(context: Context, { from, to }: TokenRange): Mention | undefined {
  for (let i = from; i < to; i++)
    if (context.scene.mentions.get(i)?.kind === 'media') return context.scene.mentions.get(i);
  return undefined;
}
