import { Command } from 'commander';
import type { Reading } from '../register/reading.ts';
import type { Context } from './context.ts';
import { publishedGiven } from './dates.ts';
import { EXIT, Failure } from './failure.ts';
import { inputsOf } from './inputs.ts';
import { attributionIn } from './learn.ts';

interface Options {
  readonly published?: string;
  readonly model?: string;
  readonly why?: string;
}

/** `elsewhere read`: reads and prints; stores nothing and opens no register. */
export const readCommand = (context: Context): Command =>
  new Command('read')
    .summary('read documents and print what they say; stores nothing')
    .description('Reads documents and prints who says what, and what it means for which arrangement. Stores nothing.')
    .argument('<path...>', 'files or folders (with all that is in them); - reads standard input')
    .option('--published <date>', 'the publication date where the page gives none: 2025-05-06, 2025-05 or 2025')
    .option('--model <file>', 'read with a model that "elsewhere learn" trained')
    .option('--why <id>', 'show what made one statement: cue line, frame, boundaries, rules; its id is in the reading')
    .action(async (paths: readonly string[], options: Options) => readAll(context, paths, options));

async function readAll(context: Context, paths: readonly string[], options: Options): Promise<void> {
  const published = publishedGiven(options);
  const [{ read }, { documentsOf }, { jsonText, readingJson }, { readingText }] = await Promise.all([
    import('../desk/read.ts'),
    import('./documents.ts'),
    import('../views/reading-json.ts'),
    import('../views/reading-text.ts'),
  ]);
  const { terminal } = context;
  const attribution = options.model === undefined ? undefined : await attributionIn(options.model);
  const explained = options.why === undefined ? null : await explainer(options.why, context);
  const whole = context.json()
    ? (reading: Reading) => jsonText(readingJson(reading))
    : (reading: Reading) => `${readingText(reading, terminal)}\n`;
  const asText = explained ?? whole;
  let printed = 0;
  for (const input of inputsOf(paths)) {
    try {
      if (input instanceof Failure) throw input;
      for (const document of await documentsOf(await input.load(), input.name, published, input.path)) {
        const text = asText(read(document, attribution));
        if (text !== null) printed += 1;
        if (text !== null) terminal.print(text);
      }
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== EXIT.input) throw error;
      terminal.complain(`elsewhere: ${error.message}`);
      context.end(error.code);
    }
  }
  if (explained && printed === 0)
    throw new Failure(
      EXIT.unknown,
      `got "${options.why}", which is no statement of what was read; the id of each stands beside it in "elsewhere read"`,
    );
}

/** Prints what made one statement where a reading has it, else nothing. */
async function explainer(id: string, { json, terminal }: Context): Promise<(reading: Reading) => string | null> {
  const [{ statementOf, whyJson, whyText }, { jsonText }] = await Promise.all([
    import('../views/why-text.ts'),
    import('../views/reading-json.ts'),
  ]);
  return (reading) => {
    const statement = statementOf(reading, id);
    if (!statement) return null;
    return json() ? jsonText(whyJson(statement)) : `${whyText(reading, statement, terminal)}\n`;
  };
}
