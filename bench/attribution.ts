// How well statements agree with an annotated corpus: F1 by the scorer that comes with it. Skipped where it is not at hand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const textsOf = (split: string): readonly Document[] => {
  const folder = join(shared, 'polnear', split, 'text');
  return readdirSync(folder)
    .sort()
    .map((file) =>
      plainDocument(readFileSync(join(folder, file), 'utf8'), {
        name: file.replace(/\.txt$/, ''),
        published: '2016-10-01',
      }),
    );
};

/** What is inside quotation marks, said by nobody: the least that an engine must beat. */
const quotationsOnly: Engine = ({ body }) =>
  [...body.matchAll(/“[^”\n]+”|"[^"\n]+"/g)].map(({ 0: words, index }) => ({
    speaker: [],
    cue: [],
    content: [{ start: index, end: index + words.length }],
  }));

/** The marked statements of the training split, as the scorer reads them. */
async function training(): Promise<readonly Marked[]> {
  const { readSplit } = (await import(scorer)) as {
    readSplit: (folder: string) => Iterable<{ document: string; text: string; statements: readonly MarkedPlaces[] }>;
  };
  return [...readSplit(join(shared, 'polnear/train'))].map(({ document, text, statements }) => ({
    document: plainDocument(text, { name: document, published: '2016-10-01' }),
    statements,
  }));
}

/** An engine that learned from the training split in this run; nothing of it is kept. */
async function learnedEngine(): Promise<Engine> {
  const started = performance.now();
  const attribution = attributionOf(learn(await training(), 'PolNeAR train', () => {}).bytes);
  if (typeof attribution === 'string') throw new Error(attribution);
  console.log(`attribution: learned in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  return (document) => read(document, attribution).statements;
}

function score(name: string, documents: readonly Document[], engine: Engine, folder: string): void {
  const started = performance.now();
  const lines = documents.map((document) =>
    JSON.stringify({
      document: document.name,
      statements: engine(document).map(({ speaker, cue, content }) => ({ speaker, cue, content })),
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const predictions = join(folder, 'predictions.jsonl');
  writeFileSync(predictions, lines.join('\n'));
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, join(shared, 'polnear/dev'), predictions], {
    encoding: 'utf8',
  });
  console.log(
    `attribution: ${name}, ${lines.length} articles of PolNeAR dev, ${seconds.toFixed(1)} s\n${stdout}${stderr}`,
  );
}

/** Prints the scorer's table for the dev split: the shipped engine, the learned one, and what quotation marks alone give. */
export async function run(): Promise<void> {
  if (!existsSync(join(shared, 'polnear/dev/text'))) {
    console.log('attribution: the corpus is not here, skipped');
    return;
  }
  const documents = textsOf('dev');
  const temporary = mkdtempSync(join(tmpdir(), 'elsewhere-attribution-'));
  try {
    score('quotation marks only', documents, quotationsOnly, temporary);
    score('shipped', documents, (document) => read(document).statements, temporary);
    score('learned', documents, await learnedEngine(), temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
