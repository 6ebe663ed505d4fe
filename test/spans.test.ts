// Exact or nothing: every span of every reading points at words of the body. The long form is the soak's part `spans`.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { PATHOLOGICAL } from '../bench/pathological.ts';
import { cutText, randomText, seeded, spanFaults } from '../bench/spans.ts';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { claimTexts, factTexts, textOf } from './gold/claims.ts';

test('every span of 300 generated texts is exact, with a publication date and without', () => {
  const next = seeded(20250506);
  for (let i = 0; i < 300; i++) {
    const body = randomText(next);
    for (const published of [null, '2025-05-06']) {
      assert.deepEqual(spanFaults(read(plainDocument(body, { published }))), [], `text ${i}: ${JSON.stringify(body)}`);
    }
  }
});

test('sentences of the gold begun and ended anywhere are read, and their spans are exact', () => {
  const next = seeded(20251125);
  const texts = [...claimTexts().map(textOf), ...factTexts().flatMap((fact) => fact.texts)];
  for (let i = 0; i < 1500; i++) {
    const body = cutText(next, texts);
    assert.deepEqual(spanFaults(read(plainDocument(body, { published: '2025-05-06' }))), [], JSON.stringify(body));
  }
});

for (const { name, make } of PATHOLOGICAL) {
  test(`reading ${name} throws nothing and its spans are exact`, () => {
    assert.deepEqual(spanFaults(read(plainDocument(make(4000), { published: '2025-05-06' }))), []);
  });
}
