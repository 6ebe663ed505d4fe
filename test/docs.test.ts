// The reference pages say what the source says: every value of the lists, and no other.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { CLAIM_KINDS } from '../src/claims/claim.ts';
import {
  GROUNDS,
  INSTRUMENTS,
  NATURES,
  OBJECTS,
  OUTCOMES,
  POSTURES,
  STAGES,
  TERMS,
  TRANSFER_STATUSES,
} from '../src/claims/values.ts';
import { read } from '../src/desk/read.ts';
import { ACTS } from '../src/statements/statement.ts';
import { FINDING_TYPES } from '../src/text/finding.ts';
import { type Json, readingJson } from '../src/views/reading-json.ts';
import { allGold } from './gold/gold.ts';
import { specimen } from './gold/specimen.ts';
import { textOf } from './house/files.ts';

test('docs/findings.md explains every type of finding and no other', () => {
  const explained = [...textOf('docs/findings.md').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)];
  assert.deepEqual(explained.map((row) => row[1]).sort(), [...FINDING_TYPES].sort());
});

/** The values printed after "`name`:" or "`name` (…):" up to the end of the paragraph or the next list. */
const page = textOf('docs/reading-json.md');
const valuesAfter = (name: string): readonly string[] => {
  const at = new RegExp(`(?:\`${name}\`:\\s|\\| \`${name}\` \\| )((?:\`\\w+\`(?: \\([^)]*\\))?(?:\\s*·\\s*)?)+)`).exec(
    page,
  );
  assert.ok(at?.[1], `docs/reading-json.md has no list of values for ${name}`);
  return [...at[1].matchAll(/`(\w+)`/g)].map((m) => m[1] ?? '');
};

const LISTS: Readonly<Record<string, readonly string[]>> = {
  act: ACTS,
  kind: CLAIM_KINDS,
  stage: STAGES,
  instrument: INSTRUMENTS,
  term: TERMS,
  outcome: OUTCOMES,
  nature: NATURES,
  object: OBJECTS,
  posture: POSTURES,
  ground: GROUNDS,
};

for (const [name, values] of Object.entries(LISTS)) {
  test(`docs/reading-json.md lists every ${name} and no other`, () => {
    assert.deepEqual([...valuesAfter(name)].sort(), [...values].sort());
  });
}

test('docs/reading-json.md lists every status of a transfer', () => {
  assert.deepEqual(valuesAfter('status'), TRANSFER_STATUSES);
});

test('docs/reading-json.md names every key that is printed', async () => {
  const keys = new Set<string>();
  // `fields` is keyed by the names of other fields, so its own keys are left out.
  const gather = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(gather);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        keys.add(key);
        if (key !== 'fields') gather(inner);
      }
    }
  };
  for (const gold of allGold()) gather(readingJson(read(await specimen(gold))));
  assert.ok(keys.size > 40, `only ${keys.size} keys were printed`);
  assert.deepEqual(
    [...keys].filter((key) => !page.includes(`\`${key}\``) && !page.includes(`"${key}"`)),
    [],
  );
});
