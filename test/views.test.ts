// What every view rests on: no character of a page is obeyed, no character of it is lost, lines fit, nothing is left blank.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { add } from '../src/desk/add.ts';
import { read } from '../src/desk/read.ts';
import type { Entry } from '../src/register/entry.ts';
import { entriesOf } from '../src/register/fold.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { plainDocument } from '../src/text/plain.ts';
import { countWords, sumWords } from '../src/views/claim-words.ts';
import { entryText } from '../src/views/entry-text.ts';
import { blocksOf, marksOf, stretchesOf } from '../src/views/highlight.ts';
import { html, markupOf, outward, words } from '../src/views/html.ts';
import { barred, columns, hanging, wrapped } from '../src/views/layout.ts';
import { PLAIN } from '../src/views/paint.ts';
import { jsonText } from '../src/views/reading-json.ts';
import { readingText } from '../src/views/reading-text.ts';
import { shown, shownBlock } from '../src/views/shown.ts';
import { documentSourceText } from '../src/views/source-text.ts';
import { steadyClock } from './readings.ts';

const STYLE = { width: 100, paint: PLAIN };
const RUNS = { numRuns: 200, seed: 20260106 };
// C0 (line ends apart), DEL, C1, separators, directional controls: what a terminal or a page may obey.
const OBEYED = /[\0-\t\v-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u001b', '\u009b', '\u202e', '\u2067', '<', '&', '"', ' ', '\n'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

const TEXT = `Talks go on

A spokesperson for Rwanda said on 5 May 2025: “We are in talks with the United States to receive migrants deported from there.”

The United States deported 7 Iraqi nationals to Rwanda in April 2025, officials said.`;
const reading = read(plainDocument(TEXT, { name: 'specimen', published: '2025-05-06' }));

const entries = ((): readonly Entry[] => {
  const store = openStore(':memory:', { now: steadyClock() });
  const bytes = new TextEncoder().encode(TEXT);
  add({ bytes, origin: 'test', name: 'specimen', documents: [reading.document] }, { store });
  const found = entriesOf(store.rows(), { asOf: null, knownOn: null });
  store.close();
  return found;
})();

test('no character of a text is obeyed, whatever it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.doesNotMatch(shown(text), OBEYED);
      assert.ok(!shown(text).includes('\n'));
      assert.doesNotMatch(shownBlock(text), OBEYED);
    }),
    RUNS,
  );
  assert.equal(shown('a\u001b[31mb\u202ec'), 'a␛[31mb‹U+202E›c');
});

test('a text filled into a page can neither open a tag nor close an attribute', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markup = markupOf(html`<p title="${text}">${words(text)}</p>`);
      assert.deepEqual(markup.match(/<[^>]*>/g), [markup.slice(0, markup.indexOf('<bdi>')), '<bdi>', '</bdi>', '</p>']);
    }),
    RUNS,
  );
});

test('only an address of the web becomes a link', () => {
  assert.match(
    markupOf(outward('https://example.org/a"b')),
    /^<a href="https:\/\/example.org\/a&quot;b" rel="noreferrer/,
  );
  for (const address of ['javascript:alert(1)', 'data:text/html,x', ' https://example.org', '//example.org'])
    assert.doesNotMatch(markupOf(outward(address)), /<a /);
});

test('lines fit their columns and lose no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })),
      fc.integer({ min: 10, max: 60 }),
      (list, width) => {
        const text = shown(list.join(' '));
        const lines = wrapped(text, width);
        for (const line of lines) assert.ok(columns(line) <= width, JSON.stringify(line));
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      },
    ),
    RUNS,
  );
  assert.equal(columns('日本e\u0301'), 5);
  assert.equal(hanging('- ', 'one two three', 9), '- one two\n  three');
});

test('words beside a bar end where they end: no place, no space behind them', () => {
  assert.equal(barred('  ', 'early days', '', 40, PLAIN), '  │ early days');
  assert.equal(barred('  ', 'early days', '¶1 0–10', 40, PLAIN), '  │ early days  ¶1 0–10');
  assert.equal(barred('  ', 'early days', '¶1 0–10', 16, PLAIN), '  │ early days\n  │ ¶1 0–10');
});

test('the stretches of a text are the text, and each mark begins once', () => {
  const spans = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), spans, (list, whole) => {
      const marks = list
        .map((span, at) => ({ ...span, kind: 'claim' as const, id: `c_${at}` }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const stretches = stretchesOf(whole, marks, new Set());
      let at = whole.start;
      for (const { start, end, marks: on } of stretches) {
        assert.equal(start, at);
        at = end;
        const covering = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.start < mark.end);
        assert.deepEqual(on.map(({ id }) => id).sort(), covering.map(({ id }) => id).sort());
      }
      assert.equal(stretches.length === 0 || at === whole.end, true);
      const begun = stretches.flatMap(({ begins }) => begins);
      assert.equal(new Set(begun).size, begun.length);
    }),
    RUNS,
  );
});

test('the blocks of a page hold every character that is not white space', () => {
  const { document } = reading;
  const held = blocksOf({ ...document, sections: document.sections.slice(1) }).map(({ start, end }) =>
    TEXT.slice(start, end),
  );
  assert.equal(held.join('').replace(/\s/g, ''), TEXT.replace(/\s/g, ''));
  for (const { start, end } of marksOf(reading)) assert.ok(start < end && end <= TEXT.length);
});

test('JSON is the exact value, with nothing in it that a terminal obeys', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = jsonText({ text });
      assert.doesNotMatch(line, OBEYED);
      assert.deepEqual(JSON.parse(line), { text });
    }),
    RUNS,
  );
});

test('a page of text fits a terminal of 100 columns, ends no line in a space, and shows no raw JSON', () => {
  const pages = [
    readingText(reading, STYLE),
    documentSourceText(reading, STYLE),
    ...entries.map((entry) => entryText(entry, { asOf: null, knownOn: null }, STYLE)),
  ];
  assert.ok(entries.length > 0);
  for (const line of pages.join('\n').split('\n')) {
    assert.ok(columns(line) <= STYLE.width, line);
    assert.doesNotMatch(line, / $|[{]"|undefined|\[object/, line);
  }
});

test('every claim of a page is printed with its words, its place and whose word it is', () => {
  const page = readingText(reading, STYLE).replaceAll(/\n\s*│ /g, ' ');
  for (const { id, evidence } of reading.claims) {
    assert.ok(page.includes(id), id);
    for (const span of evidence) {
      assert.ok(page.includes(`${span.start}–${span.end}`));
      assert.ok(page.includes(shown(TEXT.slice(span.start, span.end))), TEXT.slice(span.start, span.end));
    }
  }
});

test('the three kinds of nothing are told apart', () => {
  const [entry] = entries;
  assert.ok(entry);
  const page = (one: Entry): string => entryText(one, { asOf: null, knownOn: null }, STYLE).replaceAll(/\s+/g, ' ');
  assert.match(page(entry), /unknown to the sources/);
  assert.match(page({ ...entry, sources: { documents: 0, citations: 1 } }), /not looked for yet/i);
  const [cell] = entry.transfers;
  assert.ok(cell);
  const none = { ...cell, claim: { ...cell.claim, status: 'none' as const, count: 0 } };
  assert.match(page({ ...entry, transfers: [none] }), /nobody moved \(known to be none\)/);
  assert.equal(sumWords(null, 'USD', null), 'amount unknown to the sources');
  assert.equal(countWords(null, 'undisclosed'), 'an undisclosed number of');
});
