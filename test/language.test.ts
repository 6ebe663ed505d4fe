// What holds of every text: tokens are lossless and apart, everything found stands on tokens, and nothing throws.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomText, seeded } from '../bench/spans.ts';
import { parse } from '../src/language/parse.ts';
import type { Parsed } from '../src/language/parsed.ts';
import { plainDocument } from '../src/text/plain.ts';

const RUNS = { numRuns: 150, seed: 20250506 };
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer({ min: 1, max: 2 ** 30 }).map((seed) => randomText(seeded(seed))),
);
const parsed = (body: string): Parsed => parse(plainDocument(body, { published: '2025-05-06' }));

test('tokens are in order, apart, and all that is not white space in the story is in one of them', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const { tokens, document } = parsed(body);
      let at = 0;
      for (const token of tokens) {
        assert.ok(token.start >= at && token.end > token.start);
        assert.equal(body.slice(token.start, token.end), token.text);
        at = token.end;
      }
      for (const { start, end } of document.sections) {
        let cursor = start;
        for (const token of tokens.filter((each) => each.start >= start && each.end <= end)) {
          assert.equal(body.slice(cursor, token.start).trim(), '');
          cursor = token.end;
        }
      }
    }),
    RUNS,
  );
});

test('sentences cover the tokens without gap or overlap', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const { tokens, sentences } = parsed(body);
      let at = 0;
      for (const { from, to, start, end } of sentences) {
        assert.equal(from, at);
        assert.ok(to > from);
        assert.equal(start, tokens[from]!.start);
        assert.equal(end, tokens[to - 1]!.end);
        at = to;
      }
      assert.equal(at, tokens.length);
    }),
    RUNS,
  );
});

test('everything found stands on whole tokens', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const { tokens, mentions, quantities, people, money, dates } = parsed(body);
      for (const { from, to, start, end } of [...mentions, ...quantities, ...people, ...money, ...dates]) {
        assert.ok(from >= 0 && to > from && to <= tokens.length);
        assert.equal(start, tokens[from]!.start);
        assert.equal(end, tokens[to - 1]!.end);
      }
    }),
    RUNS,
  );
});

test('a text without a publication date gives no date that was reckoned from one', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      for (const { relative, edtf, rule } of parse(plainDocument(body)).dates) {
        if (relative && edtf !== null) assert.match(rule, /before|date/, `${edtf} by ${rule}`);
      }
    }),
    RUNS,
  );
});
