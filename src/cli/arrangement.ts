import { Command, InvalidArgumentError, Option } from 'commander';
import { FAMILIES, type Family } from '../claims/values.ts';
import type { ArrangementDecision } from '../register/event.ts';
import type { Placing } from '../register/placing.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { EXIT, Failure } from './failure.ts';
import { withStore } from './register.ts';

interface Options {
  readonly mergeInto?: string;
  readonly splitInto?: string;
  readonly from?: string;
  readonly until?: string;
  readonly title?: string;
  readonly family?: Family;
  readonly name?: readonly string[];
  readonly undo?: number;
  readonly reason?: string;
  readonly by?: string;
}

const eventNumber = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('wanted the number of an event');
  return Number(text);
};

/** `elsewhere arrangement`: a person merges, splits or describes an arrangement, or looks at what was decided of it. */
export const arrangementCommand = (context: Context): Command =>
  new Command('arrangement')
    .summary('merge, split or describe an arrangement; list what was decided of it')
    .description(
      'Puts what a person decides of an arrangement into the register, beside what the rules make of it. Without a decision it lists those made before, each with the number by which it can be undone.',
    )
    .argument('<id>', 'the id of the arrangement: us-rwanda')
    .option('--merge-into <id>', 'its claims, those to come too, speak to the other one; needs --reason')
    .option(
      '--split-into <id>',
      'the claims of a time (--from, --until) become an arrangement of their own; needs --reason',
    )
    .option('--from <date>', 'the first day of the time: 2023-12-05, 2023-12 or 2023')
    .option('--until <date>', 'the last day of the time')
    .option('--title <words>', 'what it is called')
    .addOption(new Option('--family <family>', 'what kind of arrangement it is').choices([...FAMILIES]))
    .option('--name <words...>', 'another name that it goes by')
    .option('--undo <event>', 'the decision of this event no longer counts; needs --reason', eventNumber)
    .option('--reason <words>', 'why')
    .option('--by <name>', 'who decides (else ELSEWHERE_BY); kept with the decision')
    .action((id: string, options: Options) => decideOn(context, id, options));

async function decideOn(context: Context, id: string, options: Options): Promise<void> {
  const decision = decisionOf(options);
  if (decision === null) {
    await withStore(context, (store) => list(context, store.placings(), id));
    return;
  }
  const by = (options.by ?? context.reviewer() ?? '').trim();
  if (!by)
    throw new Failure(
      EXIT.usage,
      'arrangement: got no name, wanted who decides; give --by NAME, or set ELSEWHERE_BY once',
    );
  const { arrange } = await import('../desk/arrange.ts');
  await withStore(
    context,
    (store) => {
      const arranged = arrange(
        {
          arrangement: id,
          decision,
          into: options.mergeInto ?? options.splitInto ?? null,
          from: options.from ?? null,
          until: options.until ?? null,
          title: options.title?.trim() || null,
          family: options.family ?? null,
          names: options.name ?? [],
          undoes: options.undo ?? null,
          reason: options.reason?.trim() || null,
        },
        by,
        { store },
      );
      if (arranged.type === 'refused') throw new Failure(EXIT.usage, `arrangement: ${shown(arranged.message)}`);
      context.terminal.print(context.json() ? JSON.stringify(arranged.placing) : line(arranged.placing));
    },
    { readOnly: false, existing: true },
  );
}

/** The one decision that the options name; null for none. */
function decisionOf({ mergeInto, splitInto, title, family, name, undo }: Options): ArrangementDecision | null {
  const describes = title !== undefined || family !== undefined || name !== undefined;
  const given = [
    mergeInto === undefined ? null : 'merged',
    splitInto === undefined ? null : 'split',
    undo === undefined ? null : 'undone',
    describes && splitInto === undefined ? 'described' : null,
  ].filter((one) => one !== null) as readonly ArrangementDecision[];
  if (given.length <= 1) return given[0] ?? null;
  throw new Failure(
    EXIT.usage,
    `arrangement: got ${given.length} decisions, wanted one: --merge-into ID, --split-into ID, --undo EVENT, or a description (--title, --family, --name)`,
  );
}

function list(context: Context, placings: readonly Placing[], id: string): void {
  const own = placings.filter(({ arrangement, into }) => arrangement === id || into === id);
  if (context.json()) for (const placing of own) context.terminal.print(JSON.stringify(placing));
  else context.terminal.print(own.length ? own.map(line).join('\n') : `Nobody has decided anything of ${shown(id)}.`);
  if (!own.length) context.end(EXIT.nothing);
}

/** One decision in a line: "event 412  us-x merged into us-y  by Ann on 2026-01-02: one deal, told twice". */
function line({
  seq,
  decision,
  arrangement,
  into,
  from,
  until,
  title,
  family,
  names,
  undoes,
  by,
  time,
  reason,
}: Placing): string {
  const when = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
  const said = [title && `“${shown(title)}”`, family, ...names.map((name) => `also “${shown(name)}”`)]
    .filter(Boolean)
    .join(', ');
  const what = {
    merged: `merged into ${into}`,
    split: `split: ${when} is ${into}${said ? `, ${said}` : ''}`,
    described: `described: ${said}`,
    undone: `undone: event ${undoes} no longer counts`,
  }[decision];
  return `event ${seq}  ${arrangement} ${what}  by ${shown(by)} on ${time.slice(0, 10)}${reason ? `: ${shown(reason)}` : ''}`;
}
