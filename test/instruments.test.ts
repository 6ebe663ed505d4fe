// Each instrument apart: its names, whether it binds, who may read it, and the five dates, which are not one another.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { InstrumentClaim, StageClaim } from '../src/claims/claim.ts';
import type { Cell } from '../src/register/entry.ts';
import type { InstrumentPart } from '../src/register/entry-parts.ts';
import { instrumentsOf } from '../src/register/instruments.ts';
import { cellOf, type From, shuffled } from './cells.ts';

const text = (given: Partial<InstrumentClaim>, from: From = {}): Cell => cellOf('instrument', given, from);
const stage = (given: Partial<StageClaim>, from: From = {}): Cell => cellOf('stage', given, from);
const parts = (...cells: readonly Cell[]): readonly InstrumentPart[] =>
  instrumentsOf(
    cells.filter(({ claim }) => claim.kind === 'instrument') as readonly Cell<InstrumentClaim>[],
    cells.filter(({ claim }) => claim.kind === 'stage') as readonly Cell<StageClaim>[],
  );
const ids = (...cells: readonly Cell[]): readonly string[] => parts(...cells).map(({ id }) => id);
/** Every date that is known of an instrument: "signed 2022-04-13". */
const dates = ({ dates: all }: InstrumentPart): readonly string[] =>
  Object.entries(all).flatMap(([kind, list]) => list.map(({ date }) => `${kind} ${date}`));

const MOU = text({ instrument: 'mou', called: 'memorandum', date: '2022-04-13', dateKind: 'signed' });
const TREATY = text({
  instrument: 'treaty',
  called: 'treaty',
  text: 'published',
  date: '2023-12-05',
  dateKind: 'signed',
});
const NOTES = text({
  instrument: 'exchange_of_notes',
  called: 'exchange of notes',
  date: '2024-06',
  dateKind: 'reported',
});

test('the memorandum of 2022, the treaty of 2023 and the notes of 2024 are three instruments', () => {
  assert.deepEqual(ids(MOU, TREATY, NOTES), ['mou-2022', 'treaty-2023', 'exchange-of-notes-2024']);
});

test('a date of a stage goes to the instrument that it is of, and says by which rule', () => {
  const all = parts(
    MOU,
    TREATY,
    NOTES,
    stage({ stage: 'signed', party: 'both', date: '2022-04-13' }),
    stage({ stage: 'announced', party: null, date: '2022-04-14' }),
    stage({ stage: 'signed', party: 'both', date: '2023-12-05' }),
    stage({ stage: 'in_force', party: null, date: '2024-04-25' }),
  );
  assert.deepEqual(all.map(dates), [
    ['announced 2022-04-14', 'signed 2022-04-13'],
    ['signed 2023-12-05', 'in_effect 2024-04-25'],
    ['reported 2024-06'],
  ]);
  assert.equal(all[0]!.dates.announced[0]!.rule, 'told as a stage: the signature nearest in time');
  assert.equal(all[1]!.dates.in_effect[0]!.rule, 'told as a stage: the last one signed by then');
  assert.equal(all[0]!.dates.signed[0]!.claims.length, 2);
});

test('the five dates stay five: an announcement is no signature, a disclosure no entry into force', () => {
  const kinds = ['announced', 'signed', 'in_effect', 'disclosed', 'reported'] as const;
  const [one, ...more] = parts(
    ...kinds.map((dateKind, at) => text({ instrument: 'treaty', date: `2025-0${at + 1}-01`, dateKind })),
  );
  assert.deepEqual(more, []);
  assert.deepEqual(
    dates(one!),
    kinds.map((kind, at) => `${kind} 2025-0${at + 1}-01`),
  );
});

test('several names of one text are names of one instrument, with who calls it so', () => {
  const [one, ...more] = parts(
    text({ called: 'agreement' }, { actor: { name: 'John Mahama', office: 'president', state: 'GH' } }),
    text(
      { instrument: 'mou', called: 'memorandum of understanding', date: '2025-09-17', dateKind: 'reported' },
      { actor: { name: 'Samuel Okudzeto Ablakwa', office: 'foreign minister', state: 'GH' } },
    ),
    text({ instrument: 'treaty', called: 'treaty' }, { actor: { kind: 'party', name: 'the opposition' } }),
  );
  assert.deepEqual(more, []);
  assert.deepEqual(one!.called.map(({ says, by }) => `${says}: ${by}`).sort(), [
    'agreement: John Mahama, Ghana, in “A made page”',
    'memorandum of understanding: Samuel Okudzeto Ablakwa, Ghana, in “A made page”',
    'treaty: the opposition, in “A made page”',
  ]);
});

const BINDING: readonly (readonly [given: readonly InstrumentClaim['binding'][], InstrumentPart['binding']])[] = [
  [[null], null],
  [['yes'], 'yes'],
  [['no', null], 'no'],
  [['yes', 'no'], 'contested'],
  [['contested'], 'contested'],
  [['contested', 'no'], 'contested'],
];
for (const [given, binding] of BINDING)
  test(`binding ${given.join(' and ')} is ${binding}`, () => {
    const [one] = parts(...given.map((value, at) => text({ binding: value, called: `name ${at}` })));
    assert.equal(one!.binding, binding);
    assert.equal(one!.bindingBy.length, new Set(given.filter(Boolean)).size);
  });

test('whether the text can be read is told with since when', () => {
  const [one] = parts(
    text({ text: 'seen by Reuters', date: '2025-05-14', dateKind: 'signed' }, { fact: 'f1' }),
    text({ text: 'seen by Human Rights Watch', date: '2025-09-23', dateKind: 'reported' }, { fact: 'f2' }),
    text({ text: 'published' }, { published: '2026-01-24' }),
  );
  assert.deepEqual(one!.text.map(({ says, since }) => [says, since]).sort(), [
    ['published', '2026-01-24'],
    ['seen by Human Rights Watch', '2025-09-23'],
    ['seen by Reuters', null],
  ]);
});

const APART: readonly (readonly [name: string, cells: readonly Cell[], ids: readonly string[]])[] = [
  ['nothing', [], []],
  ['no instrument, but a signature', [stage({ stage: 'signed', date: '2025-06-02' })], ['agreement-2025']],
  ['talks alone', [stage({ stage: 'talks', date: '2025-06-02' })], []],
  ['a denied signature', [stage({ stage: 'signed', date: '2025-06-02', denied: true })], []],
  ['a hedged signature', [stage({ stage: 'signed', date: '2025-06-02', hedged: true })], []],
  ['one text without a date', [text({ instrument: 'mou' })], ['mou']],
  [
    'two memorandums of one day',
    [MOU, text({ instrument: 'mou', date: '2022-04-13', dateKind: 'signed', called: 'x' })],
    ['mou-2022'],
  ],
  [
    'two memorandums of one year',
    [
      text({ instrument: 'mou', date: '2022-01-13', dateKind: 'signed' }),
      text({ instrument: 'mou', date: '2022-10-13', dateKind: 'signed' }),
    ],
    ['mou-2022', 'mou-2022-2'],
  ],
  [
    'letters of one spring and a memorandum of the autumn',
    [
      text({ instrument: 'exchange_of_letters', date: '2025-01-31/2025-02-12', dateKind: 'signed' }),
      text({ instrument: 'mou', date: '2025-08-29', dateKind: 'signed' }),
      stage({ stage: 'signed', party: null, date: '2025-08' }),
      stage({ stage: 'signed', party: 'both', date: '2025-08-29' }),
    ],
    ['exchange-of-letters-2025', 'mou-2025'],
  ],
  [
    'one signature that two sources call differently',
    [
      text({ instrument: 'mou', date: '2025-08-14', dateKind: 'signed' }),
      text({ instrument: 'treaty', date: '2025-08-15', dateKind: 'signed' }),
    ],
    ['treaty-2025'],
  ],
  [
    'two signatures without a kind, months apart',
    [stage({ stage: 'signed', date: '2025-03' }), stage({ stage: 'signed', date: '2025-06-26' })],
    ['agreement-2025', 'agreement-2025-2'],
  ],
  [
    'a name in passing beside two dated ones',
    [MOU, TREATY, text({ instrument: 'treaty', called: 'the treaty' })],
    ['mou-2022', 'treaty-2023'],
  ],
  ['a text that was seen, of no kind', [MOU, TREATY, text({ text: 'leaked' })], ['mou-2022', 'treaty-2023']],
  [
    'a letter of intent and the protocol after it',
    [
      text({ instrument: 'letter_of_intent', date: '2025-09-25', dateKind: 'signed' }),
      text({ instrument: 'protocol', date: '2026-03-02', dateKind: 'signed' }),
    ],
    ['letter-of-intent-2025', 'protocol-2026'],
  ],
];
for (const [name, cells, expected] of APART)
  test(`${name}: ${expected.join(', ') || 'no instrument'}`, () => assert.deepEqual(ids(...cells), expected));

test('the order of the claims changes no instrument', () => {
  const cells = [...APART.flatMap(([, own]) => own), NOTES];
  const sorted = [...new Map(cells.map((cell) => [cell.claim.id, cell])).values()];
  const expected = JSON.stringify(parts(...sorted));
  for (let seed = 0; seed < 10; seed++) assert.equal(JSON.stringify(parts(...shuffled(sorted, seed))), expected);
});
