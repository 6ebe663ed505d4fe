// How sure the register is, of which stage, and by whose word.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import rungs from '../data/certainty.json' with { type: 'json' };
import { certaintyOf } from '../src/register/certainty.ts';
import type { Cell, Certainty, Rung } from '../src/register/entry.ts';
import type { DocumentId } from '../src/text/document.ts';
import { certaintyWords } from '../src/views/entry-outline.ts';
import { cellOf, type From, shuffled } from './cells.ts';
import { textOf } from './house/files.ts';

const PAIR = { sending: 'US', receiving: 'RW' } as const;
const NOW = { asOf: null, knownOn: null };
const rootsOf = (roots: Readonly<Record<string, string>>) => new Map(Object.entries(roots)) as Map<DocumentId, string>;
const sure = (cells: readonly Cell[], roots: Readonly<Record<string, string>> = {}): Certainty =>
  certaintyOf(cells, PAIR, NOW, rootsOf(roots));

const MINISTER: From = { actor: { state: 'RW', office: 'foreign minister' }, published: '2025-05-04' };
const UNNAMED: From = { actor: { kind: 'class', name: 'two officials', unnamed: true } };
const page = (document: string, more: From = {}): From => ({ document, ...more });
const signed = (from: From, party: string | null = null, more: object = {}): Cell =>
  cellOf('stage', { stage: 'signed', party, date: '2025-06', ...more }, from);

const RUNGS: readonly (readonly [
  name: string,
  rung: Rung,
  cells: readonly Cell[],
  roots?: Readonly<Record<string, string>>,
])[] = [
  ['a treaty in hand, in its own words', 1, [signed({ title: 'Treaty between the Kingdom of Belgium and Zambia' })]],
  [
    'a text in which an article provides',
    1,
    [cellOf('term', {}, { says: { act: 'provide' }, actor: { kind: 'document', name: 'Article 4' } })],
  ],
  ['a judgment in hand', 1, [signed({ title: 'Administrative Court, judgment of 20 June 2025 (extract)' })]],
  [
    'a news page about what an agreement provides',
    6,
    [signed(page('d1', { says: { act: 'provide' }, actor: { kind: 'document', name: 'the agreement' } }))],
  ],
  ['a press summary of a judgment', 7, [signed({ title: 'Press summary: judgment of 4 December 2025' })]],
  ['a page that explains a memorandum', 7, [signed({ title: 'Memorandum of understanding on returns, explained' })]],
  ['the act of both', 2, [signed({}, 'both')]],
  ['each party on record', 2, [signed({}, 'US'), signed(MINISTER, 'RW')]],
  ['one party on record', 3, [signed(MINISTER, 'RW')]],
  ['one party twice', 3, [signed(MINISTER, 'RW'), signed({ ...MINISTER, document: 'd2' }, 'RW')]],
  ['one party by a citation', 3, [signed({ fact: 'f1' }, 'RW')]],
  ['one party and an unnamed official of the other', 3, [signed(MINISTER, 'RW'), signed(UNNAMED, 'US')]],
  ['an unnamed official of a party alone', 7, [signed(UNNAMED, 'RW')]],
  ['one party through two media', 8, [signed({ ...MINISTER, via: ['media', 'media'] }, 'RW')]],
  ['one party through its broadcaster', 3, [signed({ ...MINISTER, via: ['media'] }, 'RW')]],
  [
    'a text seen by an agency',
    4,
    [cellOf('instrument', { text: 'seen by Reuters', date: '2025-05-14', dateKind: 'signed' })],
  ],
  ['a leaked text', 4, [cellOf('instrument', { text: 'leaked' })]],
  ['two pages of unknown roots', 7, [signed(page('d1')), signed(page('d2'))]],
  ['two pages of one root', 7, [signed(page('d1')), signed(page('d2'))], { d1: 'd1', d2: 'd1' }],
  ['two pages of two roots', 5, [signed(page('d1')), signed(page('d2'))], { d1: 'd1', d2: 'd2' }],
  [
    'ten copies of one interview',
    7,
    Array.from({ length: 10 }, (_, i) => signed(page(`d${i}`))),
    Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`d${i}`, 'd0'])),
  ],
  [
    'two hedged pages of two roots',
    7,
    [signed(page('d1'), null, { hedged: true }), signed(page('d2'), null, { hedged: true })],
    { d1: 'd1', d2: 'd2' },
  ],
  [
    'a citation that names its origin, and another',
    8,
    [signed({ fact: 'f1', note: 'Reuters' }), signed({ fact: 'f2', note: 'AFP' })],
  ],
  ['one report with a named source', 6, [signed({ actor: { kind: 'ngo', name: 'Human Rights Watch' } })]],
  ['one report with unnamed sources', 7, [signed(UNNAMED)]],
  ['the page itself', 7, [signed({})]],
  ['a citation', 8, [signed({ fact: 'f1' })]],
  ['a page through two media', 8, [signed({ via: ['media', 'media'] })]],
  ['copies alone', 9, [signed(page('d2')), signed(page('d3'))], { d2: 'd1', d3: 'd1' }],
  ['a copy and a citation', 8, [signed(page('d2')), signed({ fact: 'f1' })], { d2: 'd1' }],
  ['nothing but a denial', 9, [signed(MINISTER, 'RW', { denied: true })]],
];
for (const [name, rung, cells, roots] of RUNGS)
  test(`${name}: rung ${rung}`, () => assert.equal(sure(cells, roots).rung, rung));

test('docs/register.md prints every rung as the table has it', () => {
  const page = textOf('docs/register.md');
  for (const { rung, words, reason } of rungs) assert.ok(page.includes(`| ${rung} | ${words} | ${reason} |`), words);
});

test('talks that both confirm do not make a signature sure', () => {
  const told = sure([
    cellOf('stage', { stage: 'talks', party: 'RW', date: '2025-05-04' }, MINISTER),
    cellOf('stage', { stage: 'talks', party: 'US', date: '2025-05-05' }, { fact: 'f1' }),
    signed(UNNAMED, 'RW'),
  ]);
  assert.equal(certaintyWords(told), 'signed: one report, unnamed source');
  assert.deepEqual(told.stages.map(certaintyWords), ['talks: confirmed on record by both parties']);
});

test('a confirmation of what came later bears out what it shows: who says in force says agreed', () => {
  const told = sure([
    signed({ fact: 'f1' }),
    cellOf('stage', { stage: 'agreed', party: null }, { fact: 'f2' }),
    cellOf('stage', { stage: 'in_force', party: 'RW', date: '2025-07-01' }, MINISTER),
  ]);
  assert.deepEqual([told, ...told.stages].map(certaintyWords), [
    'in force: confirmed on record by one party',
    'signed: second-hand',
    'agreed: confirmed on record by one party',
  ]);
});

test('what a state says of people who arrived is its word on the first transfer', () => {
  const arrived = cellOf(
    'transfer',
    { count: 7, date: '2025-08-15' },
    { actor: { state: 'RW', office: 'spokesperson' } },
  );
  assert.equal(certaintyWords(sure([arrived])), 'first transfer: confirmed on record by one party');
  const planned = cellOf('transfer', { count: 7, status: 'planned' }, MINISTER);
  assert.equal(sure([planned]).stage, null);
});

test('an arrangement that was given up stands there, and what is told of before is superseded', () => {
  const over = [
    cellOf('stage', { stage: 'in_force', party: 'both', date: '2024-04-25' }),
    cellOf('stage', { stage: 'cancelled', party: 'US', date: '2024-07' }, { fact: 'f1' }),
    cellOf('stage', { stage: 'talks', party: 'US', date: '2025-01-01' }, { fact: 'f2' }),
  ];
  const told = sure(over);
  assert.equal(certaintyWords(told), 'cancelled: confirmed on record by one party');
  assert.deepEqual(told.modifiers, ['in force: superseded']);
  const again = sure([...over, signed({ fact: 'f3' }, 'both')]);
  assert.equal(again.stage, 'in_force');
  assert.deepEqual(again.modifiers, []);
});

test('each rung is told with its claims, whose word they are, and when', () => {
  const says = (cells: readonly Cell[]): readonly string[] => sure(cells).because.map((reason) => reason.says);
  assert.deepEqual(says([signed({ ...MINISTER, title: 'Page one' }, 'RW', { date: '2025-05-04' })]), [
    'Rwanda’s foreign minister on record, 4 May 2025 (Page one)',
  ]);
  assert.deepEqual(says([signed({ fact: 'f114' }, 'both')]), [
    'Both parties on record, June 2025 (citation f114, page not captured)',
  ]);
  assert.deepEqual(says([cellOf('instrument', { text: 'seen by Reuters', date: '2025-05-14', dateKind: 'signed' })]), [
    'Text seen by Reuters, 14 May 2025 (A made page)',
  ]);
  assert.deepEqual(says([signed(UNNAMED, 'RW', { date: null })]), ['Two officials, undated (A made page)']);
});

test('what stands against a rung stands beside it', () => {
  const modifiers = (cells: readonly Cell[]): readonly string[] => sure(cells).modifiers;
  const denial = cellOf('stage', { stage: 'agreed', denied: true, date: '2025-08-20' });
  const confirmed = cellOf('stage', { stage: 'agreed', date: '2025-08-21' });
  assert.deepEqual(modifiers([denial]), ['denied by Rwanda, 20 August 2025']);
  assert.deepEqual(modifiers([denial, confirmed]), ['denied by Rwanda, 20 August 2025 (before it said otherwise)']);
  assert.deepEqual(modifiers([cellOf('stage', { party: 'US', silent: true, date: '2025-05-05' })]), [
    'the United States could not or would not confirm, 5 May 2025',
  ]);
  const cable = cellOf(
    'stage',
    { stage: 'reported', party: null },
    { says: { act: 'unconfirmed' }, actor: { kind: 'media', name: 'Reuters' }, published: '2025-03-14' },
  );
  assert.deepEqual(modifiers([cable]), ['Reuters could not confirm, 14 March 2025']);
  const old = certaintyOf([signed({}, 'RW')], PAIR, { asOf: '2026-09-01', knownOn: null });
  assert.deepEqual(old.modifiers, ['out of date']);
});

test('the order of the claims changes nothing', () => {
  const cells = RUNGS.flatMap(([, , own]) => own);
  const expected = JSON.stringify(sure([...cells].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))));
  for (let seed = 0; seed < 5; seed++) assert.equal(JSON.stringify(sure(shuffled(cells, seed))), expected);
});
