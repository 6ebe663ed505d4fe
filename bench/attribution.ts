// How well statements agree with an annotated corpus: F1 by the scorer that comes with it. Skipped where it is not at hand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';

const shared = join(import.meta.dirname, '../../shared/yardsticks');

/** Prints the scorer's table for the dev split. */
export function run(): void {
  const folder = join(shared, 'polnear/dev/text');
  if (!existsSync(folder)) {
    console.log('attribution: the corpus is not here, skipped');
    return;
  }
  const lines = readdirSync(folder)
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const { statements } = read(
        plainDocument(readFileSync(join(folder, file), 'utf8'), { name, published: '2016-10-01' }),
      );
      return JSON.stringify({
        document: name,
        statements: statements.map(({ speaker, cue, content }) => ({ speaker, cue, content })),
      });
    });
  const temporary = mkdtempSync(join(tmpdir(), 'elsewhere-attribution-'));
  try {
    const predictions = join(temporary, 'predictions.jsonl');
    writeFileSync(predictions, lines.join('\n'));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(shared, 'score-attribution.mjs'), join(shared, 'polnear/dev'), predictions],
      { encoding: 'utf8' },
    );
    console.log(`attribution: ${lines.length} articles of PolNeAR dev\n${stdout}${stderr}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
