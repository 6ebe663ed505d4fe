// Whether memory grows with the number of documents read: what is in use after some, and while ten times as many others are read.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { corpus, hasCorpus } from './corpus.ts';

const FEW = 90;
const TIMES = 10;
const MB = 1 << 20;

/** Many different texts: the articles of the corpus, else the specimens over and over. */
async function texts(): Promise<readonly string[]> {
  if (hasCorpus()) {
    const { split } = await corpus();
    return [...split('dev'), ...split('train')].map(({ document }) => document.body).slice(0, FEW * TIMES);
  }
  const folder = join(import.meta.dirname, '../data/specimens');
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return Array.from({ length: FEW * TIMES }, (_, i) => own[i % own.length]!);
}

/** Reads all texts and prints what is in use meanwhile: run in a process of its own, which can collect garbage. */
async function measure(collect: () => void): Promise<void> {
  const all = await texts();
  const used: number[] = [];
  for (const [i, text] of all.entries()) {
    read(plainDocument(text, { published: '2016-10-01' }));
    if ((i + 1) % FEW !== 0) continue;
    collect();
    used.push(process.memoryUsage().heapUsed / MB);
  }
  const [few = 0] = used;
  const most = Math.max(...used);
  console.log(
    `memory: of ${all.length} different documents, looked at after every ${FEW}: at most ${(most / few).toFixed(2)} times what is in use after the first ${FEW} (${few.toFixed(0)} and ${most.toFixed(0)} MB), ${((used.at(-1) ?? 0) / few).toFixed(2)} times at the end`,
  );
}

export function run(): void {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', import.meta.filename], { encoding: 'utf8' });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}

if (import.meta.main) await measure((globalThis as unknown as { gc: () => void }).gc);
