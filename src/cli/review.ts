import { Command } from 'commander';
import type { ClaimDecision, StatementDecision } from '../register/event.ts';
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
  readonly assign?: string;
  readonly supersede?: string | true;
  readonly reason?: string;
  readonly ownKnowledge?: boolean;
  readonly by?: string;
}

const FAULTS = { id: EXIT.unknown, asked: EXIT.usage, correction: EXIT.input } as const;

/** `elsewhere review`: a person accepts, rejects or corrects a statement or a claim, or adds a statement. */
export const reviewCommand = (context: Context): Command =>
  new Command('review')
    .summary('accept, reject or correct a statement or a claim; assign a claim; add a statement')
    .description(
      'Puts what a person decides into the register, beside what the machine read: nothing is overwritten, the last decision stands. "elsewhere source ID --json" prints a statement or claim to correct; docs/guide.md has the file.',
    )
    .argument('<id>', 's_… a statement, c_… a claim, d_… the document to add a statement to')
    .option('--accept', 'it is as the machine read it')
    .option('--reject', 'it is not said there, or does not stand; needs --reason')
    .option('--correct <file>', 'it is as the file has it (JSON; - reads standard input)')
    .option('--add <file>', 'the document also has the statement in the file (JSON; - reads standard input)')
    .option('--assign <arrangement>', 'the claim speaks to another arrangement; needs --reason')
    .option('--supersede [claim]', 'the claim was so and counts no longer, by which other claim; needs --reason')
    .option('--reason <words>', 'why')
    .option('--own-knowledge', 'the correction of a claim rests on what you know, not on words of the page')
    .option('--by <name>', 'who decides (else ELSEWHERE_BY); kept with the decision')
    .action(async (id: string, options: Options) => reviewOne(context, id, options));

async function reviewOne(context: Context, id: string, options: Options): Promise<void> {
  const decision = decisionOf(options);
  const name = (options.by ?? context.reviewer() ?? '').trim();
  if (!name)
    throw new Failure(EXIT.usage, 'review: got no name, wanted who decides; give --by NAME, or set ELSEWHERE_BY once');
  const file = options.correct ?? options.add;
  const correction = file === undefined ? null : await textOf(file);
  const { review } = await import('../desk/review.ts');
  await withStore(
    context,
    (store) => {
      const reason = options.reason?.trim() || null;
      const arrangement = options.assign ?? null;
      const by = typeof options.supersede === 'string' ? options.supersede : null;
      const ownKnowledge = options.ownKnowledge === true;
      const asked = { id, decision, correction, ownKnowledge, reason, arrangement, by };
      const reviewed = review(asked, name, { store });
      if (reviewed.type === 'refused') {
        const where = reviewed.fault === 'correction' && file !== undefined ? shown(file) : 'review';
        throw new Failure(FAULTS[reviewed.fault], `${where}: ${shown(reviewed.message)}`);
      }
      const { type: _, ...done } = reviewed;
      context.terminal.print(
        context.json() ? JSON.stringify(done) : `${decision}  ${done.id}  by ${shown(name)}, event ${done.event}`,
      );
    },
    { readOnly: false, existing: true },
  );
}

/** The one decision that the options name. */
function decisionOf({ accept, reject, correct, add, assign, supersede }: Options): StatementDecision | ClaimDecision {
  const given = [
    accept ? 'accepted' : null,
    reject ? 'rejected' : null,
    correct === undefined ? null : 'corrected',
    add === undefined ? null : 'added',
    assign === undefined ? null : 'assigned',
    supersede === undefined ? null : 'superseded',
  ].filter((one) => one !== null) as readonly (StatementDecision | ClaimDecision)[];
  if (given.length === 1) return given[0]!;
  const got = given.length ? `${given.length} decisions` : 'no decision';
  throw new Failure(
    EXIT.usage,
    `review: got ${got}, wanted one: --accept, --reject --reason "…", --correct FILE, --add FILE, --assign ARRANGEMENT or --supersede [CLAIM]`,
  );
}

async function textOf(path: string): Promise<string> {
  const [input] = inputsOf([path]);
  if (!input || input instanceof Failure) throw input ?? new Failure(EXIT.input, `${shown(path)}: no such file`);
  return new TextDecoder().decode(await input.load());
}
