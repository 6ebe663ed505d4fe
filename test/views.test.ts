// Words of a page are shown, never obeyed.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { html, markupOf, outward, words } from '../src/views/html.ts';
import { columns, wrapped } from '../src/views/layout.ts';
import { jsonText } from '../src/views/reading-json.ts';
import { shown, shownBlock } from '../src/views/shown.ts';

const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const HOSTILE = fc
  .array(
    fc.constantFrom(
      '\u001b[2J',
      '\u0007',
      '\u202e',
      '\u2066',
      '\u0085',
      '\u2028',
      '\r',
      '\t',
      '\u009b',
      'a',
      ' ',
      '<b>',
      '"',
      '移',
    ),
  )
  .map((parts) => parts.join(''));
const SEED = { seed: 7, numRuns: 300 };

test('no control or directional character of a text reaches a terminal or a page', () => {
  fc.assert(
    fc.property(HOSTILE, (text) => {
      assert.doesNotMatch(shown(text), OBEYED);
      assert.ok(!shown(text).includes('\n'));
      assert.doesNotMatch(shownBlock(text), OBEYED);
      assert.doesNotMatch(markupOf(words(text)), OBEYED);
      assert.doesNotMatch(jsonText({ text }), OBEYED);
      assert.equal(JSON.parse(jsonText({ text })).text, text);
    }),
    SEED,
  );
});

test('an escape and an override are made visible, not dropped', () => {
  assert.equal(shown('\u001b[31mred'), '␛[31mred');
  assert.equal(shown('\u202etxt'), '‹U+202E›txt');
});

test('whatever is filled into a page is text', () => {
  fc.assert(
    fc.property(HOSTILE, (text) => {
      const page = markupOf(html`<p title="${text}">${text}</p>`);
      assert.equal(page.match(/[<>]/g)?.length, 4);
      assert.equal(page.match(/"/g)?.length, 2);
    }),
    SEED,
  );
});

test('only web addresses become links', () => {
  assert.match(
    markupOf(outward('https://example.org/a?b=1&c')),
    /^<a href="https:\/\/example\.org\/a\?b=1&amp;c" rel="noreferrer/,
  );
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'HTTPS', '//example.org'])
    assert.doesNotMatch(markupOf(outward(address)), /<a/);
});

test('lines keep within their width and lose no letter', () => {
  fc.assert(
    fc.property(HOSTILE, fc.integer({ min: 2, max: 60 }), (text, width) => {
      const lines = wrapped(shown(text), width);
      assert.ok(lines.every((line) => columns(line) <= width));
      assert.equal(lines.join('').replaceAll(' ', ''), shown(text).replaceAll(' ', ''));
    }),
    SEED,
  );
});
