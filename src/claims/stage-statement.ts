// Whose words a place stands in, over what joins one thing said to the next.
import type { Statement } from '../statements/statement.ts';
import type { Context } from './context.ts';
import { statementAt } from './context.ts';

/**
 * The statement in whose content a token stands; else the one whose words end where "and" or "but" goes on without a subject: "said
 * that the agreement stood | but was still being discussed".
 */
export function statementFor(context: Context, at: number): Statement | null {
  const here = statementAt(context, at) ?? byCue(context, at);
  if (here) return here;
  const { scene } = context;
  const { sentence } = scene.clauses[scene.clauseAt[at]!]!;
  const { from } = scene.parsed.sentences[sentence]!;
  const verb = context.structures.of(sentence).predications.find((one) => one.at === at);
  if (!verb) return null;
  const joint = verb.group.from - 1;
  if (joint <= from || !/^(?:and|but|or|nor|then)$/.test(scene.tokens[joint]!.norm)) return null;
  const before = scene.tokens[joint - 1]!.text === ',' ? joint - 2 : joint - 1;
  const statement = before > from ? statementAt(context, before) : null;
  return statement && statement.mode === 'indirect' && statement.act !== 'decline' ? statement : null;
}

/** "the minister confirmed the talks": the statement whose words of saying the token is. */
function byCue({ scene, statements }: Context, at: number): Statement | null {
  const { start, end } = scene.tokens[at]!;
  const { sentence } = scene.clauses[scene.clauseAt[at]!]!;
  const is = ({ act, cue }: Statement): boolean =>
    /^(?:confirm|deny|announce)$/.test(act) && cue.some((span) => span.start <= start && end <= span.end);
  return statements.get(sentence)?.find(is) ?? null;
}
