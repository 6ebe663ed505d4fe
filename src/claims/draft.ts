import type { TokenRange } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import { cover } from '../text/span.ts';
import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import { evidenceOf, isHedged } from './context.ts';
import type { Bound } from './pairs.ts';

type Unfinished<C> = C extends unknown ? Omit<C, 'id' | 'core'> : never;

/** A claim before the whole document has been read: whether it is core, and its id, come last. */
export interface Draft {
  readonly claim: Unfinished<Claim>;
  /** The tokens of its trigger. */
  readonly match: TokenRange;
  readonly clause: number;
  readonly statement: Statement | null;
  readonly bound: Bound | null;
  /** True where the value is vague or the pair was inferred: never core. */
  readonly vague: boolean;
}

/** What every claim carries, filled from where its trigger stands. */
export interface Base {
  readonly sending: string | null;
  readonly receiving: string | null;
  readonly site: string | null;
  readonly by: Claim['by'];
  readonly hedged: boolean;
  readonly evidence: readonly Span[];
  readonly fields: Readonly<Record<string, readonly Span[]>>;
  readonly rules: readonly string[];
}

/** The fields common to all kinds. `fields` are the words of the kind's own fields, the trigger's are added. */
export function baseOf(
  context: Context,
  row: string,
  clause: number,
  match: TokenRange,
  statement: Statement | null,
  bound: Bound,
  fields: Readonly<Record<string, readonly Span[]>> = {},
): Base {
  const { tokens } = context.scene;
  const { pair, sending, receiving } = bound;
  const trigger = { start: tokens[match.from]!.start, end: tokens[match.to - 1]!.end };
  const evidence = evidenceOf(context, clause, match.from, statement);
  const wide = evidence.some((span) => span.start <= trigger.start && trigger.end <= span.end)
    ? evidence
    : [cover([...evidence, trigger])];
  return {
    ...pair,
    by: statement ? { statement: statement.id } : 'narrator',
    hedged: isHedged(context, clause, match.from, statement),
    evidence: wide,
    fields: {
      trigger: [trigger],
      ...(sending && { sending: [{ start: sending.start, end: sending.end }] }),
      ...(receiving && { [pair.receiving ? 'receiving' : 'site']: [{ start: receiving.start, end: receiving.end }] }),
      ...fields,
    },
    rules: [`pattern: ${row}`, bound.rule],
  };
}

/** The words of a token range in the body. */
export const spanOf = (context: Context, { from, to }: TokenRange): Span => ({
  start: context.scene.tokens[from]!.start,
  end: context.scene.tokens[to - 1]!.end,
});
/** The words themselves. */
export const textOf = (context: Context, span: Span): string =>
  context.scene.parsed.document.body.slice(span.start, span.end);
