// The tables of data/: one row a key, an example beside each row of a lexicon or pattern.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { repositoryFiles, textOf } from './house/files.ts';

type Row = Readonly<Record<string, unknown>>;

/** The first of these that a table's rows have is its key; together with what parts two readings of one word. */
const KEYS = ['id', 'name', 'words', 'word', 'cue', 'base', 'code', 'key'];
const PARTS = ['kind', 'frame', 'of', 'where', 'act', 'role', 'state', 'from', 'holder', 'currency', 'nature', 'per'];

const tables = repositoryFiles('data')
  .filter((path) => path.endsWith('.json') && !path.startsWith('data/specimens/'))
  .map((path) => ({ path, rows: JSON.parse(textOf(path)) as unknown }))
  .filter((table): table is { path: string; rows: readonly Row[] } => Array.isArray(table.rows));

for (const { path, rows } of tables) {
  const key = KEYS.find((name) => rows.every((row) => name in row));

  test(`${path} has no row twice`, () => {
    const seen = new Set<string>();
    for (const row of rows) {
      const name = JSON.stringify(key ? [row[key], ...PARTS.map((part) => row[part])] : row);
      assert.ok(!seen.has(name), `${path} has two rows with ${name}`);
      seen.add(name);
    }
  });

  if (rows.some((row) => 'example' in row)) {
    test(`${path} has an example beside every row`, () => {
      for (const row of rows) {
        assert.ok(typeof row.example === 'string' && row.example.length > 0, `${path}: ${JSON.stringify(row)}`);
      }
    });
  }

  test(`${path} is written one row a line`, () => {
    const lines = textOf(path).split('\n');
    assert.equal(lines.filter((line) => line.trim().startsWith('{')).length, rows.length);
  });
}
