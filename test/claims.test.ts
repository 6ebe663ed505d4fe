// The pattern tables of the claims: each line finds its own example, and no two lines share a name.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { compile } from '../src/claims/pattern.ts';
import { sceneOf } from '../src/claims/scene.ts';
import { hitsIn, ROWS } from '../src/claims/triggers.ts';
import { formsOf } from '../src/language/inflections.ts';
import { parse } from '../src/language/parse.ts';
import { plainDocument } from '../src/text/plain.ts';

test('every line of the pattern tables finds its own example', () => {
  const missed = ROWS.filter(({ kind, row }) => {
    const hits = hitsIn(sceneOf(parse(plainDocument(row.example))));
    return !hits.some((hit) => hit.kind === kind && hit.row.id === row.id);
  });
  assert.deepEqual(
    missed.map(({ kind, row }) => `${kind} ${row.id}: ${row.example}`),
    [],
  );
});

test('no two lines of one table share a name', () => {
  const names = ROWS.map(({ kind, row }) => `${kind} ${row.id}`);
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});

test('a pattern that begins with something optional is refused with its text', () => {
  assert.throws(() => compile('[a|b]? talks'), /\[a\|b\]\? talks/);
  assert.throws(() => compile('$NOBODY talks'), /NOBODY/);
  assert.throws(() => compile('@nolist talks'), /nolist/);
});

test('regular and irregular verbs are inflected from their base form', () => {
  assert.deepEqual(formsOf('deport'), ['deport', 'deports', 'deported', 'deporting']);
  assert.deepEqual(formsOf('deny'), ['deny', 'denies', 'denied', 'denying']);
  assert.deepEqual(formsOf('house'), ['house', 'houses', 'housed', 'housing']);
  assert.ok(formsOf('send').includes('sent'));
  assert.ok(formsOf('cancel').includes('canceled') && formsOf('cancel').includes('cancelled'));
});
