// Commands that keep the register whole, and bring facts into it.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Store } from '../register/store.ts';
import { counted } from '../views/names.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { EXIT, Failure } from './failure.ts';
import { withStore } from './register.ts';

/** `elsewhere import facts`: dated, sourced facts as citations without a capture. */
export const importCommand = (context: Context): Command =>
  new Command('import')
    .summary('bring facts into the register as citations without a capture')
    .description(
      'Brings in what others have gathered. Each fact names its sources; none of their pages is captured, and the register says so.',
    )
    .addCommand(
      new Command('facts')
        .summary('facts, one JSON object a line (docs/facts.md)')
        .argument('<file>', 'a file of facts, one JSON object a line')
        .action((file: string) =>
          withStore(context, (store) => importFacts(context, store, file), { readOnly: false }),
        ),
    );

/** Imports a file of facts; lines that cannot be read are complained of one by one, the others are kept. */
export async function importFacts(context: Context, store: Store, file: string, quiet = false): Promise<void> {
  const { bring } = await import('../desk/bring.ts');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      EXIT.input,
      `${shown(file)}: got no file of facts (${error.code ?? error.message}); check the path`,
    );
  });
  const { added, known, errors } = bring(text, { store });
  for (const { line, message } of errors)
    context.terminal.complain(`elsewhere: ${shown(file)}, line ${line}: ${shown(message)}`);
  if (errors.length) context.end(EXIT.input);
  if (context.json()) context.terminal.print(JSON.stringify({ file, added, known, errors }));
  else if (!quiet)
    context.terminal.print(
      `${counted(added, 'fact')} added, ${known} already there, ${counted(errors.length, 'line')} not read`,
    );
}

/** `elsewhere rebuild`: every derived table made anew from the events. */
export const rebuildCommand = (context: Context): Command =>
  new Command('rebuild')
    .summary('make everything derived anew from the events')
    .description(
      'Throws away every table that is made from the events and makes it again. What the register says does not change.',
    )
    .action(() =>
      withStore(
        context,
        (store) => {
          store.rebuild();
          const { seq } = store.head();
          context.terminal.print(
            context.json() ? JSON.stringify({ events: seq }) : `rebuilt from ${counted(seq, 'event')}`,
          );
        },
        { readOnly: false },
      ),
    );

/** `elsewhere verify`: every event, capture and table checked. */
export const verifyCommand = (context: Context): Command =>
  new Command('verify')
    .summary('check every event, capture and table')
    .description(
      'Reads the whole register: the chain of hashes, each capture against its name, each table against the events.\nEnds with 1 where anything was changed, deleted or put in another order.',
    )
    .action(() =>
      withStore(context, (store) => {
        const faults = store.verify();
        const { seq, hash } = store.head();
        const { terminal } = context;
        if (context.json()) terminal.print(JSON.stringify({ whole: !faults.length, events: seq, head: hash, faults }));
        else if (!faults.length) terminal.print(`whole: ${counted(seq, 'event')}, the last with the hash ${hash}`);
        else for (const { message } of faults) terminal.print(shown(message));
        if (faults.length) context.end(EXIT.nothing);
      }),
    );
