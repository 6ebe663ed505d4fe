// Folding a text and finding words again: what is kept, what goes, and what must never be found.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchor } from '../src/text/anchor.ts';
import { normalise } from '../src/text/normalise.ts';
import type { Span } from '../src/text/span.ts';

const RUNS = { numRuns: 300, seed: 20251 };
const place = (body: string, words: string): Span => {
  const start = body.indexOf(words);
  assert.ok(start >= 0, `${words} is not in the body`);
  return { start, end: start + words.length };
};
const anchored = (oldBody: string, words: string, newBody: string): string => {
  const found = anchor(oldBody, place(oldBody, words), newBody);
  return 'span' in found ? `${found.type}: ${newBody.slice(found.span.start, found.span.end)}` : found.type;
};

test('white space, soft hyphens, composed letters and the shapes of quotation marks are folded', () => {
  assert.equal(normalise('“Ki\u00adgali”\u00a0\n said‘s cafe\u0301').text, '"Kigali" said\'s café');
  assert.equal(normalise('\u1112\u1161\u11ab\u1100\u116e\u11a8').text, '한국');
});

test('digits, letters, dashes and brackets are not folded', () => {
  for (const words of ['£120m', '2–3', '(ten)', 'ﬁve', '½', 'Ｒ', 'not', 'Not'])
    assert.equal(normalise(words).text, words);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'e',
        '\u0301',
        '\u0327',
        ' ',
        '\n',
        '\u00a0',
        '\u00ad',
        '“',
        '’',
        'Å',
        '\u212b',
        '\u1100',
        '\u1161',
        '\u11a8',
        '가',
        '𝔘',
        '\ud800',
        '1',
        ',',
      ),
      { maxLength: 30 },
    )
    .map((signs) => signs.join('')),
);

test('a folded text is folded already, and is composed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = normalise(text).text;
      assert.equal(normalise(folded).text, folded);
      assert.equal(folded.normalize('NFC'), folded);
    }),
    RUNS,
  );
});

test('every place of a folded text leads to words that fold to it', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
      const { text: folded, spanOf } = normalise(text);
      const [start, end] = [Math.min(a, b, folded.length), Math.min(Math.max(a, b), folded.length)];
      const span = spanOf({ start, end });
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      const whole = spanOf({ start: 0, end: folded.length });
      assert.equal(normalise(text.slice(whole.start, whole.end)).text, folded);
      // Each letter alone: its place holds it, or holds the letter and the marks that it was composed with.
      if (end === start + 1)
        assert.ok(normalise(text.slice(span.start, span.end)).text.includes(folded.slice(start, end)));
    }),
    RUNS,
  );
});

test('a long text is folded in time that grows with its length', () => {
  const text = `${'\u0301'.repeat(200_000)}${' \u00ad'.repeat(200_000)}${'“a” '.repeat(100_000)}`;
  const begun = performance.now();
  normalise(text);
  assert.ok(performance.now() - begun < 3000);
});

const OLD = 'Kigali said on Monday that “250 persons” had come. Britain paid £120m for the scheme, a minister said.';

test('the same words at the same place are exact', () => {
  assert.equal(anchored(OLD, '250 persons', OLD), 'exact: 250 persons');
});

test('the exact words elsewhere, once, are moved', () => {
  assert.equal(anchored(OLD, 'paid £120m', `Corrected.\n${OLD}`), 'moved: paid £120m');
});

test('the same words in other marks and white space are normalised', () => {
  const now = OLD.replace('“250 persons” had', '"250\u00a0per\u00adsons"\nhad');
  assert.equal(anchored(OLD, '“250 persons” had come', now), 'normalised: "250\u00a0per\u00adsons"\nhad come');
});

test('words that stand twice are not placed by guessing', () => {
  const found = anchor(OLD, place(OLD, 'a minister said'), `x ${OLD} So a minister said.`);
  assert.equal(found.type, 'altered');
  assert.equal(found.type === 'altered' && found.near.length, 2);
});

test('other numbers are not the numbers: 250 persons and £120m are not 350 persons and £370m', () => {
  const old = 'The note speaks of 250 persons, £120m in all.';
  const now = 'The note speaks of 350 persons, £370m in all.';
  assert.equal(anchored(old, '250 persons, £120m', now), 'altered');
  assert.equal(anchored('250 persons, £120m', '250 persons, £120m', '350 persons, £370m'), 'missing');
});

test('another country is not the country: Rwanda is not a safe third country, Uganda is a safe third country', () => {
  const old = 'Rwanda is not a safe third country';
  assert.equal(anchored(old, old, 'Uganda is a safe third country'), 'missing');
});

test('a negation is not lost: will not be extended is not will be extended', () => {
  const old = 'The deal will not be extended beyond June, he said.';
  assert.equal(anchored(old, 'will not be extended', 'The deal will be extended beyond June, he said.'), 'altered');
  assert.equal(anchored('will not be extended', 'will not be extended', 'will be extended'), 'missing');
});

test('words inside other words and numbers inside other numbers are not the words', () => {
  assert.equal(anchored('He named 50 people.', '50', 'It was 250 people, or 50,000, or 1,50 or 1.50.'), 'missing');
  assert.equal(anchored('Oman agreed.', 'Oman', 'A Roman agreed.'), 'altered');
  assert.equal(anchored('cafe', 'cafe', 'cafe\u0301'), 'missing');
});

test('an altered place is shown', () => {
  const found = anchor(OLD, place(OLD, '£120m'), OLD.replace('£120m', '£150m'));
  assert.deepEqual(found, { type: 'altered', near: [place(OLD.replace('£120m', '£150m'), '£150m')] });
});

test('what is found folds to the words that were sought, on any two texts', () => {
  const words = fc.array(
    fc.constantFrom('a', 'not', '250', '350', '“', '”', ' ', '\n', 'é', 'e\u0301', ',', '\u00ad'),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(words, words, fc.nat(30), fc.nat(30), (one, other, a, b) => {
      const [oldBody, newBody] = [one.join(''), other.join('')];
      const [start, end] = [Math.min(a, b, oldBody.length), Math.min(Math.max(a, b), oldBody.length)];
      const found = anchor(oldBody, { start, end }, newBody);
      if (!('span' in found)) return;
      const [was, is] = [oldBody.slice(start, end), newBody.slice(found.span.start, found.span.end)];
      if (found.type !== 'normalised') assert.equal(is, was);
      else assert.equal(normalise(is).text.trim(), normalise(was).text.trim());
    }),
    RUNS,
  );
});
