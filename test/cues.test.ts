// The cue lexicon: each row finds the cue in its own example, by that row, with the speaker and the content that it should.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import rows from '../data/en/cues.json' with { type: 'json' };
import { parse } from '../src/language/parse.ts';
import { attribute } from '../src/statements/attribute.ts';
import { plainDocument } from '../src/text/plain.ts';
import type { Span } from '../src/text/span.ts';

const path = join(import.meta.dirname, 'cues.expected.json');
const expected: Record<string, string> = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)
  : {};
/** Readings of rows without an expectation: written at the first run, to be read before they are kept. */
const fresh: Record<string, string> = {};

/** "act | who | cue | what | to whom" of what the row found. */
function readingOf(cue: string, example: string): string | null {
  const { statements } = attribute(parse(plainDocument(example, { published: null })));
  const found = statements.find(({ rules }) => rules.includes(`cue: ${cue}`));
  if (!found) return null;
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => example.slice(start, end)).join(' … ');
  const roles = [found.speaker, found.cue, found.content, found.addressee].map(words);
  return [`${found.negated ? 'not ' : ''}${found.act}`, ...roles].join(' | ');
}

for (const { cue, kind, act, example } of rows) {
  const name = `${cue} (${kind}, ${act})`;
  test(`the cue ${name} is found in its example`, () => {
    const reading = readingOf(cue, example);
    assert.ok(reading, `“${example}” is not read by its row`);
    assert.ok(reading.split(' | ')[3], `nothing is said in “${example}”`);
    if (expected[name] === undefined) fresh[name] = reading;
    else assert.equal(reading, expected[name]);
  });
}

test('every row has an expectation, and no expectation is without its row', () => {
  if (Object.keys(fresh).length > 0 && !process.env.CI)
    writeFileSync(path, `${JSON.stringify({ ...expected, ...fresh }, null, 1)}\n`);
  assert.deepEqual(Object.keys(fresh), [], 'expectations were written: read them, and run again');
  const names = new Set(rows.map(({ cue, kind, act }) => `${cue} (${kind}, ${act})`));
  assert.deepEqual(
    Object.keys(expected).filter((name) => !names.has(name)),
    [],
  );
});
