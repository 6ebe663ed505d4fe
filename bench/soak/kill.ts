// Adding is all or nothing: killed at random moments, a register stays whole and keeps whatever it said it kept.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/sqlite/store.ts';
import type { DocumentId } from '../../src/text/document.ts';
import { seeded } from '../spans.ts';

const KILLS = 200;
const DOCUMENTS = 500;
/** Milliseconds a document between the child's first acknowledgement and its death, at most: about what adding one takes. */
const LONGEST_LIFE = 1.8;

interface Life {
  readonly acknowledged: readonly string[];
  readonly added: number;
  readonly finished: boolean;
}

/** Runs the child; kills it `ms` after its first line, or lets it end where `ms` is null. */
function live(path: string, documents: number, ms: number | null): Promise<Life> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), path, String(documents)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout.on('data', (data) => {
      printed += data;
      if (ms !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      if (code !== 0 && signal !== 'SIGKILL') return reject(new Error(`the child ended with ${code ?? signal}`));
      // a last line that was cut is no acknowledgement
      const lines = printed.split('\n').slice(0, -1);
      resolve({
        acknowledged: lines.map((line) => line.split(' ')[1]!),
        added: lines.filter((line) => line.endsWith('added')).length,
        finished: code === 0,
      });
    });
  });
}

/** Kills, looks, kills again; when a register is complete it is thrown away and begun anew. Returns what was wrong. */
export async function killed(kills: number, documents: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-kill-'));
  const next = seeded(Date.now() | 1);
  const wrong: string[] = [];
  let path = join(folder, '0.db');
  let kept = new Set<string>();
  let done = 0;
  let interrupted = 0;
  try {
    while (done < kills) {
      const { acknowledged, finished, added } = await live(
        path,
        documents,
        Math.floor(next() * LONGEST_LIFE * documents),
      );
      for (const id of acknowledged) kept.add(id);
      if (!finished) done++;
      if (!finished && added > 0) interrupted++;
      wrong.push(...look(path, kept).map((fault) => `after kill ${done}: ${fault}`));
      if (kept.size < documents || !finished) continue;
      path = join(folder, `${done}.db`);
      kept = new Set();
    }
    const last = await live(path, documents, null);
    if (!last.finished || new Set(last.acknowledged).size !== documents)
      wrong.push('running it again did not complete it');
    wrong.push(...look(path, new Set(last.acknowledged)));
    console.log(`kill: ${done} kills (${interrupted} amid adding) over registers of ${documents} documents`);
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What verify says, and every acknowledged document that is not there. */
function look(path: string, kept: ReadonlySet<string>): readonly string[] {
  const store = openStore(path, { now: () => new Date().toISOString() });
  try {
    const faults = store.verify().map(({ message }) => message);
    const lost = [...kept].filter((id) => store.reading(id as DocumentId) === null);
    return [...faults, ...lost.map((id) => `document ${id} was acknowledged and is not there`)];
  } finally {
    store.close();
  }
}

export const run = (): Promise<readonly string[]> => killed(KILLS, DOCUMENTS);
