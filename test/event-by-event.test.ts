// Event by event: the line of a happening, in words, in order and bounded, in a terminal and on a page.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Claim } from '../src/claims/claim.ts';
import { contradictionsOf } from '../src/register/contradictions.ts';
import type { Cell, Entry } from '../src/register/entry.ts';
import { happeningsOf } from '../src/register/happenings.ts';
import { happeningsOutline } from '../src/views/happenings-outline.ts';
import { happeningsHtml, happeningsText } from '../src/views/happenings-text.ts';
import { markupOf } from '../src/views/html.ts';
import { PLAIN } from '../src/views/paint.ts';
import { cellsOfPage } from './telling.ts';

type Told = Partial<Claim> & { readonly kind: Claim['kind'] };
const told = (kind: Claim['kind'], more: object): Told => ({ kind, ...more }) as Told;
const moved = (count: number | null, date: string | null, more: object = {}): Told =>
  told('transfer', { count, date, ...more });

/** Each list is a page of its own, published at the end of 2025. */
const cellsOf = (...pages: readonly (readonly Told[])[]): readonly Cell[] =>
  pages.flatMap((claims, i) => cellsOfPage('US>RW', { name: `p${i}`, published: '2025-12-31' }, claims));
function outline(...pages: readonly (readonly Told[])[]) {
  const cells = cellsOf(...pages);
  const entry = { happenings: happeningsOf(cells), contradictions: contradictionsOf(cells) } as unknown as Entry;
  return happeningsOutline(entry, cells);
}
const lines = (...pages: readonly (readonly Told[])[]): readonly string[] =>
  (outline(...pages)?.first ?? []).map(({ when, what, told: from, refinements }) =>
    [`${when} · ${what} · ${from}`, ...refinements].join(' | '),
  );

const CASES: readonly (readonly [string, readonly (readonly Told[])[], readonly string[]])[] = [
  [
    'the finest day, and beside it the wider one',
    [[moved(7, '2025-08-15')], [moved(7, '2025-08~')]],
    [
      '15 August 2025 · moved: 7 people · 2 claims from 2 documents, joined: a wider date around one event | day: about August 2025, and on one page 15 August 2025 (a day in a wider date)',
    ],
  ],
  [
    'a finer number is the one that is told',
    [[moved(300, '2025-02-18', { qualifier: 'about' })], [moved(299, '2025-02-18')]],
    [
      '18 February 2025 · moved: 299 people · 2 claims from 2 documents, joined: same day | number: about 300, and on one page 299 (a finer number)',
    ],
  ],
  [
    'two numbers that go against each other stand side by side',
    [[moved(7, '2025-08-15')], [moved(8, '2025-08-15')]],
    [
      '15 August 2025 · moved: 7 people · or moved: 8 people · 2 claims from 2 documents, joined: same day, another number',
    ],
  ],
  [
    'what one page gives and the other does not is one line',
    [[moved(7, '2025-08-15', { nationalities: ['VN'] })], [moved(7, '2025-08-15')]],
    [
      '15 August 2025 · moved: 7 people, nationals of Vietnam · 2 claims from 2 documents, joined: same day | given on some pages only: nationals of',
    ],
  ],
  [
    'an event without a day says so, and when it was told',
    [[moved(7, null)]],
    ['no day given, told 31 December 2025 · moved: 7 people · 1 claim from 1 document'],
  ],
  [
    'events stand in the order of their days, about a day at that day, whatever was told first',
    [[moved(7, '2025-08-15~')], [moved(40, '2025-08-10')], [moved(3, '2025-09')]],
    [
      '10 August 2025 · moved: 40 people · 1 claim from 1 document',
      'about 15 August 2025 · moved: 7 people · 1 claim from 1 document',
      'September 2025 · moved: 3 people · 1 claim from 1 document',
    ],
  ],
  [
    'an act names every party that is told to have done it; a denial and a silence name their own',
    [
      [told('stage', { stage: 'signed', party: 'RW', date: '2025-06-01' })],
      [told('stage', { stage: 'signed', party: 'US', date: '2025-06-01' })],
      [told('stage', { stage: 'talks', party: 'US', silent: true, date: '2025-06-02' })],
      [told('stage', { stage: 'agreed', party: 'RW', denied: true, date: '2025-06-03' })],
    ],
    [
      '1 June 2025 · signed, by Rwanda, United States · 2 claims from 2 documents, joined: same day',
      '2 June 2025 · United States is silent on talks · 1 claim from 1 document',
      '3 June 2025 · Rwanda denies: agreed · 1 claim from 1 document',
    ],
  ],
  ['a term happens on no day and is no event', [[told('term', { term: 'cap', value: 'up to 250' })]], []],
  [
    'a running total is told as one',
    [[moved(40, null, { as_of: '2025-09-30' })]],
    ['30 September 2025 · running total, moved: 40 people · 1 claim from 1 document'],
  ],
];
for (const [name, pages, wanted] of CASES)
  test(`event by event: ${name}`, () => {
    assert.deepEqual(lines(...pages), wanted);
    assert.deepEqual(
      lines(...pages.toReversed()).map((line) => line.split(' · ')[0]),
      wanted.map((line) => line.split(' · ')[0]),
    );
  });

test('a contradiction in an event is told with the id by which it is found', () => {
  const cells = cellsOf([moved(7, '2025-08-15')], [moved(8, '2025-08-15')]);
  const [contradiction] = contradictionsOf(cells);
  const [line] = outline([moved(7, '2025-08-15')], [moved(8, '2025-08-15')])!.first;
  assert.deepEqual(line!.against, [{ id: contradiction!.id, says: `source error: ${contradiction!.says}` }]);
});

test('many events are shown from either end, with how many stand between, and ids of few claims each', () => {
  const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i * 5)).toISOString().slice(0, 10);
  const many = Array.from({ length: 100 }, (_, i) => moved(100 + i, day(i)));
  const found = outline(...Array.from({ length: 9 }, () => many))!;
  assert.deepEqual([found.count, found.first.length, found.omitted, found.last.length], [100, 40, 20, 40]);
  const text = happeningsText(found, { width: 100, paint: PLAIN });
  assert.match(text, /\n {2}… 20 events between these: the JSON has them\n/);
  assert.match(text, /c_p3_0 and 5 more/);
  assert.ok(text.split('\n').every((line) => line.length <= 100));
});

test('on a page every event has an anchor and leads to its claims; words of a page are text', () => {
  const markup = markupOf(happeningsHtml(outline([moved(7, '2025-08-15', { population: '<b>men' })])!));
  assert.match(markup, /<li class="cell" id="h_[0-9a-f]{12}">/);
  assert.match(markup, /<a href="#c_p0_0" aria-label="claim c_p0_0">\[1\]<\/a>/);
  assert.match(markup, /7 &lt;b&gt;men/);
});
