// What adding one document costs in a register that is large, against one that is small: the same documents, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add } from '../src/desk/add.ts';
import type { Store } from '../src/register/store.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { plainDocument } from '../src/text/plain.ts';

const SMALL = 100;
const LARGE = 10_000;
/** Documents timed at each size: 101 to 150, and 10,001 to 10,050. */
const TIMED = 50;

const bodyOf = (i: number): string =>
  `Specimen ${i}. Rwanda has confirmed talks with the United States about taking ${(i % 200) + 2} migrants deported from there. ` +
  `The ministry said on ${1 + (i % 28)} May 2025 that it would pay ${i + 1} million dollars.`;

function addOne(store: Store, i: number): number {
  const body = bodyOf(i);
  const bytes = new TextEncoder().encode(body);
  const documents = [plainDocument(body, { name: `specimen ${i}`, published: '2025-06-01' })];
  const started = performance.now();
  add({ bytes, origin: 'bench', name: `specimen ${i}`, documents }, { store });
  return performance.now() - started;
}

/** Prints the ratio of the medians. */
export function run(): void {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-adding-'));
  const store = openStore(join(folder, 'register.db'), { now: () => new Date().toISOString() });
  try {
    // the compiler is warm before the first that counts
    const warm = openStore(':memory:', { now: () => new Date().toISOString() });
    for (let i = 0; i < 4 * SMALL; i++) addOne(warm, i);
    warm.close();
    const times: { small: number[]; large: number[] } = { small: [], large: [] };
    for (let i = 0; i < LARGE + TIMED; i++) {
      const ms = addOne(store, i);
      if (i >= SMALL && i < SMALL + TIMED) times.small.push(ms);
      if (i >= LARGE) times.large.push(ms);
    }
    const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
    console.log(
      `adding: documents ${LARGE + 1} to ${LARGE + TIMED} cost ${(median(times.large) / median(times.small)).toFixed(2)} times what documents ${SMALL + 1} to ${SMALL + TIMED} cost (medians)`,
    );
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
