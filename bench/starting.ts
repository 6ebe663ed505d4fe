// How long `elsewhere read` takes on one page from nothing, against a program that only loads wink-nlp and tags that page.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 9;
const PAGE =
  'The interior ministry of the host state said on Monday that it had agreed to accept up to 160 people removed from the United States. No date was given. '.repeat(
    20,
  );

/** Prints the median ratio of the two start-ups, taken in turns. */
export function run(): void {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-start-'));
  try {
    const page = join(folder, 'page.txt');
    writeFileSync(page, PAGE);
    const root = join(import.meta.dirname, '..');
    const bare = join(root, 'bench/bare-wink.ts');
    const cli = join(root, 'src/cli/main.ts');
    const once = (...args: readonly string[]): number => {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
      return performance.now() - started;
    };
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const own = once(cli, 'read', page, '--json');
      const wink = once(bare, page);
      if (round > 0) ratios.push(own / wink);
    }
    ratios.sort((a, b) => a - b);
    console.log(
      `starting: elsewhere read on one page takes ${ratios[Math.floor(ROUNDS / 2)]!.toFixed(2)} times what loading wink-nlp and tagging it takes (${ROUNDS} rounds, in turns)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
