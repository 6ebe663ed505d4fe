// Bytes in, documents out: what holds for any bytes whatever.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { documentsOf, type Given } from '../src/capture/documents.ts';
import type { Document } from '../src/text/document.ts';
import { plainDocument } from '../src/text/plain.ts';
import { specimenBytes, specimenFiles } from './gold/gold.ts';
import { root } from './house/files.ts';

const RUNS = { numRuns: 150, seed: 20252 };
const PATHS = ['page.txt', 'page.md', 'page.html', 'page.json', 'page'];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, given: Given): Promise<readonly Document[]> {
  const found = await documentsOf(bytes, given);
  return 'refused' in found ? [] : found;
}

/** Sections and map lie in the body, in order, and do not overlap. */
function assertSound(document: Document, bytes: Uint8Array): void {
  const { body, sections, map, findings } = document;
  for (const spans of [sections, map.map((segment) => segment.body)]) {
    let last = 0;
    for (const { start, end } of spans) {
      assert.ok(start >= last && end > start && end <= body.length, `${start}–${end} after ${last} in ${body.length}`);
      last = end;
    }
  }
  for (const { start, end } of map.map(({ capture }) => capture))
    assert.ok(start >= 0 && end >= start && end <= bytes.length, `${start}–${end} in ${bytes.length} bytes`);
  for (const { start, end } of sections) assert.equal(body.slice(start, end).trim(), body.slice(start, end));
  for (const { span } of findings) assert.ok(!span || (span.start < span.end && span.end <= body.length));
}

test('any bytes are read or refused, and what is read is sound', async () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf));
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...PATHS), async (capture, path) => {
      for (const document of await read(capture, { name: 'page', path })) assertSound(document, capture);
    }),
    RUNS,
  );
});

const SIGNS = [
  'word ',
  'Kigali',
  '  \n',
  '\r\n',
  '\n\n',
  'é',
  '“',
  '€',
  '𝔘',
  '\u00a0',
  '- ',
  '# ',
  '> ',
  '1. ',
  '|',
  'a'.repeat(60),
  '.',
  '---\n',
  'By ',
  '```\n',
];
const textOf = (signs: readonly string[], maxLength = 40): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...signs), { maxLength }).map((parts) => parts.join(''));

test('the body of plain text and Markdown is the decoded bytes, whole', async () => {
  await fc.assert(
    fc.asyncProperty(textOf(SIGNS), fc.constantFrom('page.txt', 'page.md'), async (text, path) => {
      for (const mark of ['', '\ufeff']) {
        const capture = bytesOf(mark + text);
        for (const document of await read(capture, { name: 'page', path })) {
          assert.equal(document.body, text);
          assertSound(document, capture);
          for (const { body, capture: place } of document.map)
            assert.equal(
              new TextDecoder('utf-8', { ignoreBOM: true }).decode(capture.subarray(place.start, place.end)),
              text.slice(body.start, body.end),
            );
        }
      }
    }),
    RUNS,
  );
});

test('a document out of a string alone is the one that is captured from its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(textOf([...SIGNS, 'KIGALI, May 5, 2025 (Agency) - ', 'Photo: ', 'Also read: ']), async (text) => {
      for (const { map, findings, ...captured } of await read(bytesOf(text), { name: 'page', path: 'page.txt' })) {
        const { map: _, findings: __, ...made } = plainDocument(text, { name: 'page' });
        assert.deepEqual(made, captured);
      }
    }),
    RUNS,
  );
});

const TAGS = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '</b>',
  '</i>',
  '<br>',
  '<ul><li>',
  '</ul>',
  '<table><tr><td>',
  '</table>',
  '<h1>',
  '</h1>',
  '<a href=x>',
  '</a>',
  '<script>x</script>',
  '<!-- c -->',
  '<article>',
  '<aside>',
  '</aside>',
  '<blockquote>',
  '<pre>',
  '<p hidden>',
];
const WORDS = [
  'word',
  ' ',
  '\n',
  '\r\n',
  'é',
  '“',
  '𝔘',
  '&amp;',
  '&eacute;',
  '&copy2',
  '&#8212;',
  '&#x1F600;',
  '&nbsp;',
  '&',
  '<',
  '&lt;',
  'a  b',
  '\0',
];

/** What bytes say when they are read as HTML, with white space folded as a page folds it. */
function saidBy(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const open = [...parseFragment(new TextDecoder().decode(bytes)).childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) pieces.push(node.value);
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return pieces.join('').replace(/[ \t\n\f\r]+/g, ' ');
}

test('the bytes at each stretch of the map of a page say the words of the body', async () => {
  await fc.assert(
    fc.asyncProperty(textOf([...TAGS, ...WORDS]), async (html) => {
      const capture = bytesOf(html);
      for (const document of await read(capture, { name: 'page', path: 'page.html' })) {
        assertSound(document, capture);
        for (const { body, capture: place } of document.map) {
          const words = document.body.slice(body.start, body.end);
          if (/^[\n\t]$/.test(words)) continue;
          const said = saidBy(capture.subarray(place.start, place.end));
          assert.ok(
            said.includes(words) || said.includes(words.replaceAll('\n', ' ')),
            `${JSON.stringify(words)} in ${JSON.stringify(said)}`,
          );
        }
      }
    }),
    RUNS,
  );
});

test('all words of a page that are shown are in its body, in the order of the page', async () => {
  const shown = textOf([
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    'word',
    'é',
    '&amp;',
    ' ',
    '<h2>',
    '</h2>',
    '<nav>',
    '</nav>',
  ]);
  await fc.assert(
    fc.asyncProperty(shown, async (html) => {
      for (const { body } of await read(bytesOf(html), { name: 'page', path: 'page.html' }))
        assert.equal(body.replace(/\s+/g, ''), saidBy(bytesOf(html)).replace(/\s+/g, ''));
    }),
    RUNS,
  );
});

test('the map of a post in JSON leads to the string that it stands in', async () => {
  const content = '<p>A \u201cword\u201d &amp; a "mark" in <b>S\u00e3o</b>.</p>';
  const json = JSON.stringify({ title: { rendered: 'T' }, content: { rendered: content } }).replaceAll(
    '\u201c',
    '\\u201c',
  );
  const capture = bytesOf(json);
  const [document] = await read(capture, { name: 'post', path: 'post.json' });
  assert.equal(document?.body, 'T\nA “word” & a "mark" in São.');
  const said = document.map.map(({ body, capture: place }) => [
    document.body.slice(body.start, body.end),
    new TextDecoder().decode(capture.subarray(place.start, place.end)),
  ]);
  assert.deepEqual(said, [
    ['T', 'T'],
    ['A “word” ', 'A \\u201cword” '],
    ['&', '&amp;'],
    [' a "mark" in ', ' a \\"mark\\" in '],
    ['São', 'São'],
    ['.', '.'],
  ]);
});

for (const label of ['utf-16be', 'shift_jis', 'windows-1251']) {
  test(`the map leads to the bytes of ${label}`, async () => {
    const encoded: Readonly<Record<string, readonly number[]>> = {
      'utf-16be': [0xfe, 0xff, 0, 0x61, 0xd8, 0x35, 0xdd, 0x18, 0, 0x26, 0, 0x6c, 0, 0x74, 0, 0x3b, 0, 0x62],
      shift_jis: [...bytesOf('<meta charset=shift_jis>a&lt;'), 0x93, 0xfa, 0x96, 0x7b, 0x62],
      'windows-1251': [...bytesOf('<meta charset=windows-1251>a&lt;'), 0xc4, 0xe0],
    };
    const capture = new Uint8Array(encoded[label]!);
    const [document] = await read(capture, { name: 'page', path: 'page.html' });
    assert.equal(document?.encoding.label.toLowerCase(), label);
    for (const { body, capture: place } of document.map) {
      const words = new TextDecoder(label).decode(capture.subarray(place.start, place.end));
      assert.equal(words.replace('&lt;', '<'), document.body.slice(body.start, body.end));
    }
  });
}

test('pages that were made to hang a reader are read in time', async () => {
  const deep = 100_000;
  const pages = [
    '<div>'.repeat(deep),
    '<blockquote><p>x'.repeat(20_000),
    '<'.repeat(300_000),
    `${Array.from({ length: 2000 }, (_, i) => `<b x=${i}>`).join('')}${'<p>x'.repeat(2000)}`,
    `${'<div>'.repeat(190)}${'<p>x'.repeat(9000)}`,
    `<p ${Array.from({ length: 400_000 }, (_, i) => `a${i}=1`).join(' ')}>x`,
  ];
  for (const html of pages) {
    const begun = performance.now();
    await read(bytesOf(html), { name: 'page', path: 'page.html' });
    assert.ok(performance.now() - begun < 5000, `${html.slice(0, 20)}… took ${performance.now() - begun} ms`);
  }
  const nested = bytesOf(`${'['.repeat(deep)}${']'.repeat(deep)}`);
  assert.deepEqual(await read(nested, { name: 'page', path: 'page.json' }), []);
});

test('the story of each specimen has the headline apart and nothing of its related links', async () => {
  for (const file of specimenFiles()) {
    const bytes = specimenBytes(file);
    for (const document of await read(bytes, { name: 'specimen', path: file })) {
      assertSound(document, bytes);
      const of = (kind: string): readonly string[] =>
        document.sections
          .filter((section) => section.kind === kind)
          .map(({ start, end }) => document.body.slice(start, end));
      assert.equal(of('headline').length, 1, file);
      assert.equal(of('headline')[0], document.title, file);
      assert.ok([...of('paragraph'), ...of('list')].length >= 4, file);
      assert.equal(of('related').length > 0, file.endsWith('.html'), file);
    }
  }
});

const seed = join(root, '..', 'shared', 'seed', 'article.txt');
test('a text of one paragraph a line has no other sections', {
  skip: !existsSync(seed) && 'the text is not here',
}, async () => {
  const bytes = new Uint8Array(readFileSync(seed));
  const [document] = await read(bytes, { name: 'article', path: 'article.txt' });
  const lines = document?.body.split('\n').filter((line) => line.trim());
  assert.deepEqual(
    document?.sections.map(({ start, end }) => document.body.slice(start, end)),
    lines?.map((line) => line.trim()),
  );
  assert.ok(document?.sections.every(({ kind }) => kind === 'paragraph'));
});
