// The annotated corpus of attribution, read by what comes with it: it lies beside the project and is never part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Marked } from '../src/desk/learn.ts';
import type { MarkedPlaces } from '../src/learning/example.ts';
import { plainDocument } from '../src/text/plain.ts';

const yardsticks = join(import.meta.dirname, '../../shared/yardsticks');
const scorer = join(yardsticks, 'score-attribution.mjs');

/** Precision, recall and F1 in percent, by what is counted ("exact speaker", "who said what", …). */
export type Report = Readonly<
  Record<string, { readonly precision: number; readonly recall: number; readonly f1: number }>
>;

interface Score {
  add(text: string, gold: readonly MarkedPlaces[], found: readonly MarkedPlaces[]): void;
  report(): Report;
}

interface Scorer {
  readonly readSplit: (
    folder: string,
  ) => Iterable<{ document: string; text: string; statements: readonly MarkedPlaces[] }>;
  readonly Score: new () => Score;
}

export const hasCorpus = (): boolean => existsSync(join(yardsticks, 'polnear/dev/text'));

/** The scorer's way of counting, and a split's articles with what is marked in them. */
export async function corpus(): Promise<{ split: (name: string) => readonly Marked[]; newScore: () => Score }> {
  const { readSplit, Score } = (await import(scorer)) as Scorer;
  return {
    split: (name) =>
      [...readSplit(join(yardsticks, 'polnear', name))].map(({ document, text, statements }) => ({
        document: plainDocument(text, { name: document, published: '2016-10-01' }),
        statements,
      })),
    newScore: () => new Score(),
  };
}
