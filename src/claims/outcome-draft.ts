// A claim of an outcome, made of the group it befell, its mood and its day.
import type { DateMention } from '../language/parsed.ts';
import { isAlleged } from './alleged.ts';
import type { OutcomeClaim } from './claim.ts';
import type { Context } from './context.ts';
import { statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import { dayOf } from './fill.ts';
import type { Group } from './group.ts';
import { headingDay } from './heading-days.ts';
import type { Bound } from './pairs.ts';
import type { Outcome } from './values.ts';

/** What a sentence tells of an outcome. */
export interface Befell {
  readonly row: string;
  readonly outcome: Outcome;
  readonly group: Group;
  readonly hedged: boolean;
  readonly date: DateMention | null;
  /** The token of its verb or noun. */
  readonly at: number;
  /** The site that the words name, where the pair has none. */
  readonly site?: string | null;
}

/** The claim that an outcome befell a group, under a pair. */
export function outcomeDraft(
  context: Context,
  clause: number,
  bound: Bound,
  { row, outcome, group, hedged, date: told, at, site = null }: Befell,
): Draft {
  const { count, share, qualifier, nationalities } = group;
  const match = { from: at, to: at + 1 };
  const statement = statementAt(context, at);
  const date = dayOf(told ?? headingDay(context, context.scene.clauses[clause]!.sentence), statement);
  const base = baseOf(context, row, clause, match, statement, bound, {
    count: [group.span],
    ...(date && { date: [{ start: date.start, end: date.end }] }),
  });
  const claim: Omit<OutcomeClaim, 'id' | 'core'> = {
    ...base,
    site: base.site ?? site,
    kind: 'outcome',
    outcome,
    count,
    share,
    qualifier,
    nationalities,
    date: date?.edtf ?? null,
    alleged: isAlleged(context, statement),
    hedged: base.hedged || hedged,
  };
  return { claim, match, clause, statement, bound, vague: count === null && share === null };
}

/** "Ten were resettled elsewhere": the pair that the text spoke of last, whatever state the clause names. */
export function lastBound({ scene, pairs }: Context, clause: number): Bound | null {
  const { sentence } = scene.clauses[clause]!;
  const known = pairs.known.findLast((each) => each.sentence <= sentence) ?? pairs.known[0];
  return known ? threadBound(known) : null;
}

/** Some pair of the text, where the words of an outcome name none: its states, not its site, for people are no longer there. */
export const threadBound = ({ pair }: Pick<Bound, 'pair'>): Bound => ({
  pair: { ...pair, site: pair.receiving ? null : pair.site },
  outright: false,
  rule: 'pair: the last one that the text spoke of',
  sending: null,
  receiving: null,
});
