import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Command } from 'commander';
import type { Marked } from '../desk/learn.ts';
import type { Attribution } from '../desk/read.ts';
import { counted } from '../views/names.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { publishedGiven } from './dates.ts';
import { EXIT, Failure } from './failure.ts';
import { withStore } from './register.ts';

interface Options {
  readonly texts?: string;
  readonly out: string;
  readonly from?: string;
  readonly published?: string;
}

/** What is learned from, and what is kept in the model of where it came from. */
interface Lessons {
  readonly marked: readonly Marked[];
  readonly from: string;
}

/** `elsewhere learn`: trains a model of who said what from statements that a person marked or reviewed. */
export const learnCommand = (context: Context): Command =>
  new Command('learn')
    .summary('train a model of who said what from reviewed statements')
    .description(
      'Trains a model of who said what, from the statements reviewed in a register (learn --register PATH) or marked in a\nfile (learn FILE --texts FOLDER); read with it by "elsewhere read --model".',
    )
    .argument('[file]', 'the statements: one JSON line a document, with the places of each role (docs/learning.md)')
    .option('--texts <folder>', 'where the text of each document of the file is: NAME.txt')
    .requiredOption('--out <model>', 'the file that the model is written to')
    .option(
      '--from <words>',
      'where the statements come from, kept in the model (else the name of the file or register)',
    )
    .option('--published <date>', 'the publication date of the texts of the file: 2025-05-06, 2025-05 or 2025')
    .action(async (file: string | undefined, options: Options) => learnAll(context, file, options));

async function learnAll(context: Context, file: string | undefined, options: Options): Promise<void> {
  const { terminal } = context;
  const { marked, from } = await (file === undefined
    ? lessonsOfRegister(context, options)
    : lessonsOfFile(context, file, options));
  const { learn } = await import('../desk/learn.ts');
  const { bytes, about } = learn(marked, from, (line) => terminal.complain(`learning: ${line}`));
  try {
    writeFileSync(options.out, gzipSync(bytes));
  } catch (error) {
    throw new Failure(EXIT.input, `cannot write the model to ${options.out}: ${(error as Error).message}`);
  }
  const { provenance, accuracy } = about;
  const [statements, documents] = [
    counted(provenance.statements, 'statement'),
    counted(provenance.documents, 'document'),
  ];
  terminal.print(`${options.out}: learned from ${statements} in ${documents} (${shown(provenance.from)})`);
  terminal.print(
    accuracy
      ? `measured on ${accuracy.documents} documents kept apart, F1 on exact places: speaker ${accuracy.speaker}, cue ${accuracy.cue}, content ${accuracy.content}`
      : 'not measured: too few documents to keep a fifth apart',
  );
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, '');

async function lessonsOfFile(context: Context, file: string, options: Options): Promise<Lessons> {
  const { texts, from } = options;
  if (context.registerFrom() === 'option')
    throw new Failure(
      EXIT.usage,
      'learn: got a file of statements and --register, wanted one of the two to learn from',
    );
  if (texts === undefined)
    throw new Failure(EXIT.usage, 'learn: got a file of statements without its texts, wanted --texts FOLDER beside it');
  return { marked: await markedIn(file, texts, publishedGiven(options)), from: from ?? nameOf(file) };
}

/** The reviewed statements of the register. */
async function lessonsOfRegister(context: Context, { texts, published, from }: Options): Promise<Lessons> {
  if (context.registerFrom() === null)
    throw new Failure(
      EXIT.usage,
      'learn: got nothing to learn from, wanted the reviewed statements of a register (learn --register PATH) or a file of statements (learn FILE --texts FOLDER)',
    );
  if (texts !== undefined || published !== undefined)
    throw new Failure(
      EXIT.usage,
      `learn: got ${texts === undefined ? '--published' : '--texts'} without a file of statements, wanted it only beside one: the register has its texts and dates`,
    );
  const { ENOUGH, FEWEST, FEWEST_SENTENCES, reviewedIn } = await import('../desk/reviewed.ts');
  const path = context.registerPath();
  const { marked, counts, sentences, elsewhere } = await withStore(context, reviewedIn);
  const { accepted, corrected, added, rejected } = counts;
  const [taught, all] = [accepted + corrected + added, accepted + corrected + added + rejected];
  const complain = (message: string): void => context.terminal.complain(`elsewhere: ${shown(path)}: ${message}`);
  if (elsewhere)
    complain(
      `${counted(elsewhere, 'reviewed statement')} left out: the text of the document is read otherwise now; review again`,
    );
  const few = (message: string): Failure => new Failure(EXIT.input, `${shown(path)}: ${message}`);
  if (taught < FEWEST)
    throw few(
      `got ${counted(taught, 'statement')} that a person accepted, corrected or added, wanted at least ${FEWEST}: with fewer, a model reads worse than the rules alone; go on with "elsewhere review"`,
    );
  if (sentences < FEWEST_SENTENCES)
    throw few(
      `got ${counted(sentences, 'sentence')} in which all that was read is reviewed, wanted at least ${FEWEST_SENTENCES}: only these teach where something is said; review what else was read in the sentences of the reviewed statements`,
    );
  if (taught < ENOUGH)
    complain(
      `${taught} statements are few: with less than about ${ENOUGH} the rules alone may read better; compare both before you rely on the model`,
    );
  const kinds = Object.entries(counts).flatMap(([decision, count]) => (count ? [`${count} ${decision}`] : []));
  return {
    marked,
    from: `${from ?? `the register ${nameOf(path)}`}: ${counted(all, 'reviewed statement')}, ${kinds.join(', ')}`,
  };
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
