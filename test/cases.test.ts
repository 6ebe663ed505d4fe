// Every folder of test/cases/<room>/ is a test: `input.*` (and `given.json`) in, what the room's project.ts makes of it
// out, compared with `expected.json`. A missing expectation is written at home and refused in CI; a wrong one leaves
// `actual.json` beside it.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** What a case hands to its room. */
export interface CaseInput {
  readonly name: string;
  /** The input file's name: `input.txt`, `input.html`, … */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `given.json`, or an empty object. */
  readonly given: Readonly<Record<string, unknown>>;
}

const root = join(import.meta.dirname, 'cases');
const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

for (const room of folders(root)) {
  const { project } = (await import(join(root, room, 'project.ts'))) as { project: (input: CaseInput) => unknown };
  for (const name of folders(join(root, room))) {
    test(`${room}: ${name.replaceAll('-', ' ')}`, async () => {
      const folder = join(root, room, name);
      const file = readdirSync(folder).find((entry) => entry.startsWith('input.'));
      assert.ok(file, `${folder} has no input.* file`);
      const givenPath = join(folder, 'given.json');
      const given = existsSync(givenPath) ? JSON.parse(readFileSync(givenPath, 'utf8')) : {};
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const actual = JSON.parse(JSON.stringify(await project({ name, file, bytes, given })));
      const expectedPath = join(folder, 'expected.json');
      const actualPath = join(folder, 'actual.json');
      if (!existsSync(expectedPath)) {
        assert.ok(
          !process.env.CI,
          `${folder} has no expected.json; run the tests at home once and read what they write`,
        );
        writeFileSync(expectedPath, `${JSON.stringify(actual, null, 2)}\n`);
        return;
      }
      try {
        assert.deepEqual(actual, JSON.parse(readFileSync(expectedPath, 'utf8')));
        rmSync(actualPath, { force: true });
      } catch (error) {
        writeFileSync(actualPath, `${JSON.stringify(actual, null, 2)}\n`);
        throw error;
      }
    });
  }
}
