// Exact or nothing: every span of every reading points at words of the body. The long form is the soak's part `spans`.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { PATHOLOGICAL } from '../bench/pathological.ts';
import { randomText, seeded, spanFaults } from '../bench/spans.ts';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';

test('every span of 300 generated texts is exact, with a publication date and without', () => {
  const next = seeded(20250506);
  for (let i = 0; i < 300; i++) {
    const body = randomText(next);
    for (const published of [null, '2025-05-06']) {
      assert.deepEqual(spanFaults(read(plainDocument(body, { published }))), [], `text ${i}: ${JSON.stringify(body)}`);
    }
  }
});

for (const { name, make } of PATHOLOGICAL) {
  test(`reading ${name} throws nothing and its spans are exact`, () => {
    assert.deepEqual(spanFaults(read(plainDocument(make(4000), { published: '2025-05-06' }))), []);
  });
}
