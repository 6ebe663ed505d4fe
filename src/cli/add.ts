import { Command } from 'commander';
import type { Store } from '../register/store.ts';
import { counted } from '../views/names.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { publishedGiven } from './dates.ts';
import { documentsOf } from './documents.ts';
import { EXIT, Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import { inputsOf } from './inputs.ts';
import { withStore } from './register.ts';

interface Options {
  readonly published?: string;
}

/** `elsewhere add`: reads documents into the register; each is kept, or not at all, before its line is printed. */
export const addCommand = (context: Context): Command =>
  new Command('add')
    .summary('read documents into the register')
    .description(
      'Reads documents and keeps them in the register: the bytes as received, the reading, the claims. Each file is kept\nwhole or not at all, and its line is printed only once it is kept. The same file again changes nothing.',
    )
    .argument('<path...>', 'files or folders (with all that is in them); - reads standard input')
    .option('--published <date>', 'the publication date where the page gives none: 2025-05-06, 2025-05 or 2025')
    .action((paths: readonly string[], options: Options) => {
      const published = publishedGiven(options);
      return withStore(context, (store) => addAll(context, store, paths, published), { readOnly: false });
    });

/** Adds every input; one that cannot be read is complained of, and the rest goes on. */
export async function addAll(
  context: Context,
  store: Store,
  paths: readonly string[],
  published: string | null,
  quiet = false,
): Promise<void> {
  const { terminal } = context;
  const inputs = inputsOf(paths);
  for (const [at, input] of inputs.entries()) {
    try {
      if (input instanceof Failure) throw input;
      if (inputs.length > 1) terminal.progress(`${at + 1} of ${inputs.length}  ${shown(input.path)}`);
      const lines = await addOne(context, store, input, published);
      if (!quiet) for (const line of lines) terminal.print(line);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== EXIT.input) throw error;
      terminal.complain(`elsewhere: ${error.message}`);
      context.end(error.code);
    }
  }
  terminal.progress('');
}

async function addOne(
  context: Context,
  store: Store,
  input: Input,
  published: string | null,
): Promise<readonly string[]> {
  const { add } = await import('../desk/add.ts');
  const bytes = await input.load();
  const documents = await documentsOf(bytes, input.name, published, input.path);
  const added = add({ bytes, origin: input.path, name: input.file, documents }, { store });
  return added.map((one) => {
    if (context.json()) return JSON.stringify({ path: input.path, ...one });
    const title = shown(one.title);
    if (one.outcome === 'known') return `already there  ${one.document}  ${title}`;
    const { claims, statements, findings } = one;
    return `added  ${one.document}  ${title}: ${counted(claims, 'claim')}, ${counted(statements, 'statement')}, ${counted(findings, 'finding')}`;
  });
}
