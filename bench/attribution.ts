// How well statements agree with an annotated corpus: F1 by the scorer that comes with it. Skipped where it is not at hand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attributionOf, learn, type Marked } from '../src/desk/learn.ts';
import { read } from '../src/desk/read.ts';
import type { MarkedPlaces } from '../src/learning/example.ts';
import type { Document } from '../src/text/document.ts';
import { plainDocument } from '../src/text/plain.ts';

const shared = join(import.meta.dirname, '../../shared/yardsticks');
const scorer = join(shared, 'score-attribution.mjs');
/** What is compared: an engine gives the places of the statements of a text. */
type Engine = (document: Document) => readonly MarkedPlaces[];

const ROUNDS = 5;

/** The articles of a split with what is marked in them, as the scorer reads them. */
async function splitOf(split: string): Promise<readonly Marked[]> {
  const { readSplit } = (await import(scorer)) as {
    readSplit: (folder: string) => Iterable<{ document: string; text: string; statements: readonly MarkedPlaces[] }>;
  };
  return [...readSplit(join(shared, 'polnear', split))].map(({ document, text, statements }) => ({
    document: plainDocument(text, { name: document, published: '2016-10-01' }),
    statements,
  }));
}

/** What is inside quotation marks, said by nobody: the least that an engine must beat. */
const quotationsOnly: Engine = ({ body }) =>
  [...body.matchAll(/“[^”\n]+”|"[^"\n]+"/g)].map(({ 0: words, index }) => ({
    speaker: [],
    cue: [],
    content: [{ start: index, end: index + words.length }],
  }));

/** An engine that learned from the training split in this run; nothing of it is kept. */
async function learnedEngine(): Promise<Engine> {
  const started = performance.now();
  const attribution = attributionOf(learn(await splitOf('train'), 'PolNeAR train', () => {}).bytes);
  if (typeof attribution === 'string') throw new Error(attribution);
  console.log(`attribution: learned in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  return (document) => read(document, attribution).statements;
}

function score(name: string, documents: readonly Document[], engine: Engine, folder: string): void {
  const lines = documents.map((document) =>
    JSON.stringify({
      document: document.name,
      statements: engine(document).map(({ speaker, cue, content }) => ({ speaker, cue, content })),
    }),
  );
  const predictions = join(folder, 'predictions.jsonl');
  writeFileSync(predictions, lines.join('\n'));
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, join(shared, 'polnear/dev'), predictions], {
    encoding: 'utf8',
  });
  console.log(`attribution: ${name}, ${lines.length} articles of PolNeAR dev
${stdout}${stderr}`);
}

/** Prints how fast one engine reads against another: medians of rounds in turns, after one round to warm up. */
function compareSpeed(documents: readonly Document[], one: Engine, other: Engine): void {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [which, engine] of [one, other].entries()) {
      const started = performance.now();
      for (const document of documents) engine(document);
      if (round > 0) times[which]!.push(performance.now() - started);
    }
  }
  const [own, theirs] = times.map((list) => list.sort((a, b) => a - b)[ROUNDS >> 1]!);
  console.log(
    `attribution: speed of reading with the learned engine against the shipped one: ${(theirs! / own!).toFixed(2)}`,
  );
}

/** Prints the scorer's table for the dev split: the shipped engine, the learned one, and what quotation marks alone give. */
export async function run(): Promise<void> {
  if (!existsSync(join(shared, 'polnear/dev/text'))) {
    console.log('attribution: the corpus is not here, skipped');
    return;
  }
  const documents = (await splitOf('dev')).map(({ document }) => document);
  const shipped: Engine = (document) => read(document).statements;
  const temporary = mkdtempSync(join(tmpdir(), 'elsewhere-attribution-'));
  try {
    score('quotation marks only', documents, quotationsOnly, temporary);
    score('shipped', documents, shipped, temporary);
    const learned = await learnedEngine();
    score('learned', documents, learned, temporary);
    compareSpeed(documents, learned, shipped);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
