import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Command } from 'commander';
import type { Marked } from '../desk/learn.ts';
import type { Attribution } from '../desk/read.ts';
import type { Context } from './context.ts';
import { publishedGiven } from './dates.ts';
import { EXIT, Failure } from './failure.ts';

interface Options {
  readonly texts: string;
  readonly out: string;
  readonly from?: string;
  readonly published?: string;
}

/** `elsewhere learn`: trains a model of who said what from statements that a person marked or reviewed. */
export const learnCommand = (context: Context): Command =>
  new Command('learn')
    .summary('train a model of who said what from reviewed statements')
    .description('Trains a model of who said what from reviewed statements; read with it by "elsewhere read --model".')
    .argument('<file>', 'the statements: one JSON line a document, with the places of each role (docs/learning.md)')
    .requiredOption('--texts <folder>', 'where the text of each document is: NAME.txt')
    .requiredOption('--out <model>', 'the file that the model is written to')
    .option('--from <words>', 'where the statements come from, kept in the model (else the name of the file)')
    .option('--published <date>', 'the publication date of the texts: 2025-05-06, 2025-05 or 2025')
    .action(async (file: string, options: Options) => learnAll(context, file, options));

async function learnAll({ terminal }: Context, file: string, options: Options): Promise<void> {
  const { learn } = await import('../desk/learn.ts');
  const marked = await markedIn(file, options.texts, publishedGiven(options));
  const { bytes, about } = learn(marked, options.from ?? file.replace(/^.*[/\\]/, ''), (line) =>
    terminal.complain(`learning: ${line}`),
  );
  try {
    writeFileSync(options.out, gzipSync(bytes));
  } catch (error) {
    throw new Failure(EXIT.input, `cannot write the model to ${options.out}: ${(error as Error).message}`);
  }
  const { provenance, accuracy } = about;
  terminal.print(
    `${options.out}: learned from ${provenance.statements} statements in ${provenance.documents} documents`,
  );
  terminal.print(
    accuracy
      ? `measured on ${accuracy.documents} documents kept apart, F1 on exact places: speaker ${accuracy.speaker}, cue ${accuracy.cue}, content ${accuracy.content}`
      : 'not measured: too few documents to keep a fifth apart',
  );
}

/** The documents of a file of statements. A line that cannot be read ends it: a model of half the file would not say so. */
async function markedIn(file: string, folder: string, published: string | null): Promise<readonly Marked[]> {
  const [{ markedLine }, { plainDocument }] = await Promise.all([
    import('../desk/learn.ts'),
    import('../text/plain.ts'),
  ]);
  const lines = textOf(file, 'the statements').split('\n');
  const marked = lines.flatMap((line, number): readonly Marked[] => {
    if (!line.trim()) return [];
    const read = markedLine(line);
    if (typeof read === 'string') throw new Failure(EXIT.input, `${file}, line ${number + 1}: ${read}`);
    const body = textOf(join(folder, `${read.name}.txt`), `the text of “${read.name}” (line ${number + 1})`);
    const outside = read.statements.flatMap(({ speaker, cue, content }) => [...speaker, ...cue, ...content]);
    const last = Math.max(0, ...outside.map(({ end }) => end));
    if (last > body.length)
      throw new Failure(
        EXIT.input,
        `${file}, line ${number + 1}: a place ends at ${last}, and the text has ${body.length} characters`,
      );
    return [{ document: plainDocument(body, { name: read.name, published }), statements: read.statements }];
  });
  if (!marked.some(({ statements }) => statements.length))
    throw new Failure(EXIT.input, `${file} has no statements: there is nothing to learn from`);
  return marked;
}

function textOf(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(EXIT.input, `cannot read ${what}: ${(error as Error).message}`);
  }
}

/** The engine of a model's file. Throws a Failure where it is none, or was trained with another version. */
export async function attributionIn(path: string): Promise<Attribution> {
  const { attributionOf } = await import('../desk/learn.ts');
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(readFileSync(path));
  } catch (error) {
    throw new Failure(EXIT.input, `cannot read the model ${path}: ${(error as Error).message}`);
  }
  const attribution = attributionOf(bytes);
  if (typeof attribution === 'string') throw new Failure(EXIT.input, `${path}: ${attribution}`);
  return attribution;
}
