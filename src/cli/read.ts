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
}

/** `elsewhere read`: reads and prints; stores nothing and opens no register. */
export const readCommand = (context: Context): Command =>
  new Command('read')
    .summary('read documents and print what they say; stores nothing')
    .description('Reads documents and prints who says what, and what it means for which arrangement. Stores nothing.')
    .argument('<path...>', 'files or folders (with all that is in them); - reads standard input')
    .option('--published <date>', 'the publication date where the page gives none: 2025-05-06, 2025-05 or 2025')
    .option('--model <file>', 'read with a model that "elsewhere learn" trained')
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
  const asText = context.json()
    ? (reading: Reading) => jsonText(readingJson(reading))
    : (reading: Reading) => `${readingText(reading, terminal)}\n`;
  for (const input of inputsOf(paths)) {
    try {
      if (input instanceof Failure) throw input;
      for (const document of await documentsOf(await input.load(), input.name, published, input.path))
        terminal.print(asText(read(document, attribution)));
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== EXIT.input) throw error;
      terminal.complain(`elsewhere: ${error.message}`);
      context.end(error.code);
    }
  }
}
