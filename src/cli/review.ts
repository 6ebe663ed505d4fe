import { Command } from 'commander';
import type { StatementDecision } from '../register/event.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { EXIT, Failure } from './failure.ts';
import { inputsOf } from './inputs.ts';
import { withStore } from './register.ts';

interface Options {
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly correct?: string;
  readonly add?: string;
  readonly reason?: string;
  readonly ownKnowledge?: boolean;
  readonly by?: string;
}

const FAULTS = { id: EXIT.unknown, asked: EXIT.usage, correction: EXIT.input } as const;

/** `elsewhere review`: a person accepts, rejects or corrects a statement or a claim, or adds a statement. */
export const reviewCommand = (context: Context): Command =>
  new Command('review')
    .summary('accept, reject or correct a statement or a claim; add a statement')
    .description(
      'Puts what a person decides into the register, beside what the machine read: nothing is overwritten, the last decision stands. "elsewhere source ID --json" prints a statement or claim to correct; docs/guide.md has the file.',
    )
    .argument('<id>', 's_… a statement, c_… a claim, d_… the document to add a statement to')
    .option('--accept', 'it is as the machine read it')
    .option('--reject', 'it is not said there, or does not stand; needs --reason')
    .option('--correct <file>', 'it is as the file has it (JSON; - reads standard input)')
    .option('--add <file>', 'the document also has the statement in the file (JSON; - reads standard input)')
    .option('--reason <words>', 'why')
    .option('--own-knowledge', 'the correction of a claim rests on what you know, not on words of the page')
    .option('--by <name>', 'who decides (else ELSEWHERE_BY); kept with the decision')
    .action(async (id: string, options: Options) => reviewOne(context, id, options));

async function reviewOne(context: Context, id: string, options: Options): Promise<void> {
  const decision = decisionOf(options);
  const by = (options.by ?? context.reviewer() ?? '').trim();
  if (!by)
    throw new Failure(EXIT.usage, 'review: got no name, wanted who decides; give --by NAME, or set ELSEWHERE_BY once');
  const file = options.correct ?? options.add;
  const correction = file === undefined ? null : await textOf(file);
  const { review } = await import('../desk/review.ts');
  await withStore(
    context,
    (store) => {
      const reason = options.reason?.trim() || null;
      const asked = { id, decision, correction, ownKnowledge: options.ownKnowledge === true, reason };
      const reviewed = review(asked, by, { store });
      if (reviewed.type === 'refused') {
        const where = reviewed.fault === 'correction' && file !== undefined ? shown(file) : 'review';
        throw new Failure(FAULTS[reviewed.fault], `${where}: ${shown(reviewed.message)}`);
      }
      const { type: _, ...done } = reviewed;
      context.terminal.print(
        context.json() ? JSON.stringify(done) : `${decision}  ${done.id}  by ${shown(by)}, event ${done.event}`,
      );
    },
    { readOnly: false, existing: true },
  );
}

/** The one decision that the options name. */
function decisionOf({ accept, reject, correct, add }: Options): StatementDecision {
  const given = [
    accept ? 'accepted' : null,
    reject ? 'rejected' : null,
    correct === undefined ? null : 'corrected',
    add === undefined ? null : 'added',
  ].filter((one) => one !== null) as readonly StatementDecision[];
  if (given.length === 1) return given[0]!;
  const got = given.length ? `${given.length} decisions` : 'no decision';
  throw new Failure(
    EXIT.usage,
    `review: got ${got}, wanted one: --accept, --reject --reason "…", --correct FILE or --add FILE`,
  );
}

async function textOf(path: string): Promise<string> {
  const [input] = inputsOf([path]);
  if (!input || input instanceof Failure) throw input ?? new Failure(EXIT.input, `${shown(path)}: no such file`);
  return new TextDecoder().decode(await input.load());
}
