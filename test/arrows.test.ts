// The rooms and their one-way arrows, held against the source and against ARCHITECTURE.md.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { ARROWS, arrowsAsMarkdown, WRAPPERS } from './house/arrows.ts';
import { sourceFiles, textOf } from './house/files.ts';
import { cyclesIn, longIn, offencesIn, worldIn } from './house/offences.ts';

const files = sourceFiles();
const made = (...entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map(entries);

/** Longer than the house allows, each with its reason. */
const LONG: Readonly<Record<string, string>> = {};

test('no file imports against the arrows', () => assert.deepEqual(offencesIn(files), []));
test('no files import one another in a circle', () => assert.deepEqual(cyclesIn(files), []));
test('nothing above the line touches clock, process, network or random numbers', () =>
  assert.deepEqual(worldIn(files), []));

test('no file is over 300 lines and no function over 80, save with a reason', () => {
  assert.deepEqual(
    longIn(files).filter((row) => !LONG[row.replace(/: \d+ lines$/, '')]),
    [],
  );
});

test('ARCHITECTURE.md prints the arrows as they are', () => {
  const page = textOf('ARCHITECTURE.md');
  assert.equal(/<!-- arrows -->\n([\s\S]*?)\n<!-- \/arrows -->/.exec(page)?.[1], arrowsAsMarkdown());
});

test('arrows run one way between rooms', () => {
  const below = new Map(ARROWS.map(({ room, imports }) => [room, imports]));
  for (const { room, imports, above } of ARROWS) {
    for (const to of imports) {
      assert.ok(below.has(to), `${room} may import ${to}, which is no room`);
      assert.ok(!below.get(to)?.includes(room), `${room} and ${to} import each other`);
      assert.ok(!above || ARROWS.find((row) => row.room === to)?.above, `${room} is above the line, ${to} below`);
    }
  }
});

test('every wrapping file that the table names exists', () => {
  for (const path of Object.keys(WRAPPERS)) assert.ok(files.has(path), path);
});

test('an import against the arrows is refused, in each of its forms', () => {
  for (const source of [
    `import { read } from '../desk/read.ts';`,
    `import type { Entry } from '../register/entry.ts';`,
    `import { type Entry } from '../register/entry.ts';`,
    `export { read } from '../desk/read.ts';`,
    `export type * from '../register/entry.ts';`,
    `const late = await import('../desk/read.ts');`,
    `type Entry = import('../register/entry.ts').Entry;`,
    `import '../desk/read.ts';`,
  ]) {
    assert.equal(offencesIn(made(['src/text/a.ts', source])).length, 1, source);
  }
});

test('Node and npm are refused above the line and allowed below it and in the wrapping files', () => {
  const count = (path: string, source: string): number => offencesIn(made([path, source])).length;
  assert.equal(count('src/claims/a.ts', `import { readFileSync } from 'node:fs';`), 1);
  assert.equal(count('src/claims/a.ts', `import fs from 'fs';`), 1);
  assert.equal(count('src/language/a.ts', `import wink from 'wink-nlp';`), 1);
  assert.equal(count('src/text/hash.ts', `import { readFileSync } from 'node:fs';`), 1);
  assert.equal(count('src/text/hash.ts', `import { createHash } from 'node:crypto';`), 0);
  assert.equal(count('src/store/a.ts', `import Database from 'better-sqlite3';`), 0);
});

test('a room may import its own files and data, and nothing of tests or of an unknown room', () => {
  const count = (path: string, source: string): number => offencesIn(made([path, source])).length;
  assert.equal(count('src/claims/a.ts', `import b from './b.ts';`), 0);
  assert.equal(count('src/claims/a.ts', `import rows from '../../data/en/a.json' with { type: 'json' };`), 0);
  assert.equal(count('src/claims/a.ts', `import rows from '../../test/a.ts';`), 1);
  assert.equal(count('src/claims/a.ts', `import rows from '../../../elsewhere.ts';`), 1);
  assert.equal(count('src/misc/a.ts', `import b from '../text/b.ts';`), 1);
});

test('a circle of files is found, type-only ones too', () => {
  const circle = made(
    ['src/text/a.ts', `import { b } from './b.ts';`],
    ['src/text/b.ts', `import type { C } from './c.ts';`],
    ['src/text/c.ts', `import { a } from './a.ts';`],
  );
  assert.deepEqual(cyclesIn(circle), ['src/text/a.ts → src/text/b.ts → src/text/c.ts → src/text/a.ts']);
  assert.deepEqual(cyclesIn(made(['src/text/a.ts', `import './b.ts';`], ['src/text/b.ts', ''])), []);
});

test('the clock, random numbers, the process and the network are found; comments, strings and members are not', () => {
  const found = (source: string): number => worldIn(made(['src/claims/a.ts', source])).length;
  for (const use of ['Date.now()', 'new Date()', 'Math.random()', 'process.env', 'fetch("x")', 'performance.now()']) {
    assert.equal(found(`const x = ${use};`), 1, use);
  }
  for (const none of ['new Date(0)', '"process.env"', 'claim.process', '{ process: 1 }', '1; // Date.now()']) {
    assert.equal(found(`const x = ${none};`), 0, none);
  }
  assert.deepEqual(worldIn(made(['src/cli/a.ts', 'const now = Date.now();'])), []);
});

test('a file or a function that is too long is found', () => {
  const long = `export function longOne(): void {\n${'  work();\n'.repeat(80)}}\n`;
  assert.deepEqual(longIn(made(['src/text/a.ts', long])), ['src/text/a.ts: longOne: 82 lines']);
  assert.deepEqual(longIn(made(['src/text/a.ts', 'work();\n'.repeat(301)])), ['src/text/a.ts: 301 lines']);
});
