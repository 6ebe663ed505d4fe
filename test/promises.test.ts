// What was promised beside what happened: each group of people apart, what is not known in words, no natures or currencies mixed.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { MoneyClaim, OutcomeClaim, TermClaim, TransferClaim } from '../src/claims/claim.ts';
import { NATURES, OUTCOMES, TERMS, TRANSFER_STATUSES } from '../src/claims/values.ts';
import type { Cell, Entry } from '../src/register/entry.ts';
import type { Promised } from '../src/register/entry-parts.ts';
import { PROMISES, promisedOf } from '../src/register/promises.ts';
import { promisesOutline } from '../src/views/promises-outline.ts';
import { cellOf, type From, shuffled } from './cells.ts';
import { textOf } from './house/files.ts';

const moved = (count: number | null, date: string | null, more: Partial<TransferClaim> = {}, from: From = {}): Cell =>
  cellOf('transfer', { count, date, ...more }, from);
const fate = (
  outcome: OutcomeClaim['outcome'],
  count: number | null,
  date: string | null = null,
  more: Partial<OutcomeClaim> = {},
  from: From = {},
): Cell => cellOf('outcome', { outcome, count, date, ...more }, from);
const term = (given: Partial<TermClaim>, from: From = {}): Cell => cellOf('term', given, from);
const money = (given: Partial<MoneyClaim>, from: From = {}): Cell => cellOf('money', given, from);
/** The first lines a reader sees: the groups, then totals. */
const lines = (...cells: readonly Cell[]): readonly string[] => {
  const entry = { promised: promisedOf(cells), sources: { documents: 1, citations: 0 } } as unknown as Entry;
  return promisesOutline(entry)?.cohorts.map(({ says }) => says) ?? [];
};
const groups = (...cells: readonly Cell[]): readonly string[] => promisedOf(cells).cohorts.map(({ id }) => id);

test('every term has one row with a question and a reason, and what bears on it are values of the model', () => {
  assert.deepEqual(
    PROMISES.map((row) => row.term)
      .filter((name) => name !== 'money')
      .sort(),
    [...TERMS].sort(),
  );
  for (const row of PROMISES) {
    assert.ok(row.question.endsWith('?') && row.reason.length > 10, row.term);
    assert.deepEqual(
      row.outcomes.filter((one) => !OUTCOMES.includes(one)),
      [],
    );
    assert.deepEqual(
      row.money.filter((one) => !NATURES.includes(one)),
      [],
    );
    assert.deepEqual(
      row.transfers.filter((one) => !TRANSFER_STATUSES.includes(one)),
      [],
    );
  }
});

test('docs/register.md prints the table of terms as it is', () => {
  const page = textOf('docs/register.md');
  for (const { term: name, question, transfers, outcomes, money: natures } of PROMISES) {
    const bears = [
      ['moves', transfers],
      ['outcomes', outcomes],
      ['money', natures],
    ] as const;
    const words = bears.filter(([, list]) => list.length > 0).map(([kind, list]) => `${kind}: ${list.join(', ')}`);
    const line = `| ${name} | ${question} | ${words.join('; ') || 'nothing that is counted'} |`;
    assert.ok(page.includes(line.replaceAll('_', ' ')), line);
  }
});

const COHORTS: readonly (readonly [name: string, cells: readonly Cell[], ids: readonly string[]])[] = [
  ['nothing', [], []],
  ['one flight told twice', [moved(8, '2025-07-05'), moved(8, '2025-07-05', {}, { fact: 'f1' })], ['2025-07-05/8']],
  ['a day and its month', [moved(8, '2025-07-05'), moved(8, '2025-07')], ['2025-07-05/8']],
  ['the day before, by another clock', [moved(8, '2025-07-05'), moved(8, '2025-07-04')], ['2025-07-04/8']],
  ['two flights of two months', [moved(8, '2025-07-05'), moved(8, '2025-09-05')], ['2025-07-05/8', '2025-09-05/8']],
  ['two numbers of two days', [moved(8, '2025-07-05'), moved(5, '2025-07-06')], ['2025-07-05/8', '2025-07-06/5']],
  ['two numbers of one day are told of one group', [moved(8, '2025-07-05'), moved(7, '2025-07-05')], ['2025-07-05/7']],
  [
    'two peoples of one day are two groups',
    [moved(238, '2025-03-15', { nationalities: ['VE'] }), moved(23, '2025-03-15', { nationalities: ['SV'] })],
    ['2025-03-15/238', '2025-03-15/23'],
  ],
  ['another number of the month', [moved(8, '2025-07-05'), moved(5, '2025-07')], ['2025-07-05/8', '2025-07/5']],
  ['about as many', [moved(299, '2025-02-18'), moved(300, '2025-02', { qualifier: 'about' })], ['2025-02-18/299']],
  ['the same number without a day', [moved(8, '2025-07-05'), moved(8, null)], ['2025-07-05/8']],
  ['a day without a year', [moved(5, '2025-07-16'), moved(5, 'XXXX-07')], ['2025-07-16/5']],
  ['a running total', [moved(5, '2025-07-16'), moved(19, null, { as_of: '2026-03-11' })], ['2025-07-16/5']],
  [
    'a part of a group',
    [moved(238, '2025-03-15'), moved(137, '2025-03-15', { of_whom: 'of the 238' })],
    ['2025-03-15/238'],
  ],
  [
    'a part told again without a day',
    [moved(238, '2025-03-15'), moved(137, '2025-03-15', { of_whom: 'x' }), moved(137, null)],
    ['2025-03-15/238'],
  ],
  ['a sum of a year', [moved(1093, '2014')], []],
  [
    'a plan, a try and a hedge',
    [
      moved(9, '2025-07-05', { status: 'planned' }),
      moved(8, '2025-05-20', { status: 'attempted' }),
      moved(7, '2025-08-01', { hedged: true }),
    ],
    [],
  ],
  ['a group without a number', [moved(null, '2025-10', { qualifier: 'undisclosed' })], ['2025-10/unstated']],
];
for (const [name, cells, ids] of COHORTS)
  test(`${name}: ${ids.join(' and ') || 'no group'}`, () =>
    assert.deepEqual(groups(...cells).toSorted(), [...ids].sort()));

const FLIGHT = moved(5, '2025-07-16', { nationalities: ['CU', 'JM', 'LA'] }, { fact: 'f1' });
const SECOND = moved(10, '2025-10-06', {}, { fact: 'f2' });
const PLACED: readonly (readonly [name: string, outcome: Cell, groups: readonly Cell[], rule: string | null])[] = [
  ['of the same fact', fate('held', 5, '2025-07-16', {}, { fact: 'f1' }), [FLIGHT, SECOND], 'told with it in one fact'],
  [
    'of one nationality',
    fate('repatriated', 1, '2025-12-21', { nationalities: ['JM'] }),
    [FLIGHT, SECOND],
    'the only group with that nationality',
  ],
  ['where one group is known', fate('repatriated', 1), [FLIGHT], 'the only group that is known'],
  ['before another came', fate('released', 2, '2025-08-01'), [FLIGHT, SECOND], 'no other group had come by then'],
  ['of a number', fate('held', 10, '2025-12-01'), [FLIGHT, SECOND], 'the only group of that number'],
  ['of nobody in particular', fate('released', 2, '2025-12-01'), [FLIGHT, SECOND], null],
  ['of more than came', fate('held', 30, '2025-07-20'), [FLIGHT], null],
  ['before anybody came', fate('held', 5, '2025-01-01'), [FLIGHT, SECOND], null],
];
for (const [name, outcome, cells, rule] of PLACED)
  test(`an outcome ${name}: ${rule ?? 'told of all'}`, () => {
    const { cohorts } = promisedOf([outcome, ...cells]);
    assert.deepEqual(
      cohorts.flatMap(({ fates }) => fates.map((one) => one.rule)),
      rule === null ? [] : [rule],
    );
  });

test('an outcome is of no group where more people are told of than came in the known ones', () => {
  const { cohorts } = promisedOf([
    moved(119, '2025-02-13'),
    fate('held', 299, '2025-02-18'),
    fate('remaining', 10, '2025-03-07'),
  ]);
  assert.deepEqual(cohorts[0]!.fates, []);
});

const UNKNOWN: readonly (readonly [cells: readonly Cell[], says: string])[] = [
  [[], 'of 7 people moved on 15 August 2025: nothing is known of what became of the 7'],
  [
    [fate('left', 3, '2025-09-01')],
    'of 7 people moved on 15 August 2025: left: 3, 1 September 2025; nothing is known of the other 4',
  ],
  [[fate('held', 7, '2025-08-16')], 'of 7 people moved on 15 August 2025: held: 7, 16 August 2025'],
  [
    [fate('held', 7, '2025-08-16'), fate('repatriated', 1, '2025-09-01')],
    'of 7 people moved on 15 August 2025: held: 7, 16 August 2025; repatriated: 1, 1 September 2025; the other 6 were last told as held, 16 August 2025',
  ],
  [
    [fate('held', 3, '2025-08-16'), fate('repatriated', 2, '2025-09-01')],
    'of 7 people moved on 15 August 2025: held: 3, 16 August 2025; repatriated: 2, 1 September 2025; nothing is known of 2 to 4 of them',
  ],
  [
    [
      fate('held', 4, '2025-09-01', {}, { fact: 'f9' }),
      fate('released', 1, '2025-09-01', {}, { fact: 'f9' }),
      fate('repatriated', 2, '2025-09-01', {}, { fact: 'f9' }),
    ],
    'of 7 people moved on 15 August 2025: held: 4, 1 September 2025; released: 1, 1 September 2025; repatriated: 2, 1 September 2025',
  ],
  [
    [fate('held', 4, '2025-09-01', { alleged: true })],
    'of 7 people moved on 15 August 2025: held: 4, 1 September 2025 (alleged); nothing is known of what became of the 7',
  ],
  [
    [fate('repatriated', 2, '2025-09-01'), fate('refouled', 2, '2025-09-01')],
    'of 7 people moved on 15 August 2025: repatriated: 2, 1 September 2025; refouled: 2, 1 September 2025; nothing is known of the other 5',
  ],
  [
    [fate('held', null, '2025-09-01', { qualifier: 'undisclosed' })],
    'of 7 people moved on 15 August 2025: held: an undisclosed number, 1 September 2025',
  ],
];
for (const [cells, says] of UNKNOWN)
  test(says, () => {
    const [line] = lines(moved(7, '2025-08-15'), ...cells);
    // of one day no fate comes first
    assert.deepEqual(line!.split(/: |; /).sort(), says.split(/: |; /).sort());
  });

test('a number that differs between sources stands with its others, and totals and nobody beside', () => {
  assert.deepEqual(lines(moved(8, '2025-07-05'), moved(7, '2025-07-05')), [
    'of 7 or 8 people moved on 5 July 2025: nothing is known of what became of the 7; the numbers differ between sources',
  ]);
  assert.deepEqual(lines(moved(19, null, { as_of: '2026-03-11', qualifier: 'at_least' })), [
    'moved in all: at least 19, by 11 March 2026',
  ]);
  assert.deepEqual(lines(moved(0, null, { status: 'none', as_of: '2026-01' })), [
    'nobody was moved (known to be none), January 2026',
  ]);
});

const row = (promised: Promised, name: string) => promised.rows.find((one) => one.term === name);

test('a term stands beside what bears on it, and beside nothing else', () => {
  const promised = promisedOf([
    term({ term: 'cap', value: 'up to 250 people', count: 250, qualifier: 'up_to' }),
    term({ term: 'cap', value: 'at most 250', count: 250, qualifier: 'up_to' }),
    term({ term: 'accommodation', value: 'housing' }),
    term({ term: 'liability', value: 'the sender answers' }),
    moved(7, '2025-08-15'),
    fate('held', 7, '2025-08-16'),
    fate('repatriated', 1, '2025-09-01'),
  ]);
  const told = (name: string): readonly string[] => row(promised, name)!.happened.map(({ says }) => says);
  assert.deepEqual(told('cap'), ['7 people moved on 15 August 2025']);
  assert.equal(row(promised, 'cap')!.promised.length, 1);
  assert.deepEqual(told('accommodation'), ['held: 7, 16 August 2025']);
  assert.deepEqual([told('liability'), row(promised, 'liability')!.answerable], [[], false]);
  assert.deepEqual(
    promised.rows.at(-1)!.happened.map(({ says }) => says),
    ['repatriated: 1, 1 September 2025'],
  );
  assert.equal(promised.rows.at(-1)!.term, null);
});

test('there are three kinds of nothing, and each says which it is', () => {
  const promised = promisedOf([
    term({ term: 'training', value: 'training' }),
    term({ term: 'operator', value: 'an agency' }),
    term({ term: 'cap', value: 'up to 75', count: 75, qualifier: 'up_to' }),
    moved(0, null, { status: 'none' }),
  ]);
  const told = (documents: number): readonly string[] =>
    promisesOutline({ promised, sources: { documents, citations: 1 } } as unknown as Entry)!.rows.map(
      ({ term: name, happened }) => `${name}: ${happened[0]!.says}`,
    );
  assert.deepEqual(told(1), [
    'cap: nobody was moved (known to be none)',
    'training: unknown to the sources',
    'operator: nothing that is counted here answers it',
  ]);
  assert.equal(told(0)[1], 'training: not looked for yet: no document is captured');
});

test('money that was promised stands beside money that moved, each nature apart', () => {
  const promised = promisedOf([
    money({ nature: 'committed', amount: 7_500_000, qualifier: 'about', date: '2025-09-23' }),
    money({ nature: 'paid', amount: 7_500_000, date: '2026-02-13' }),
    money({ nature: 'paid', amount: 7_500_000 }, { fact: 'f1' }),
    money({ nature: 'denied', date: '2025-09-15' }),
  ]);
  assert.deepEqual(
    row(promised, 'money')!.promised.map(({ says }) => says),
    ['committed: about 7,500,000 USD, 23 September 2025'],
  );
  assert.deepEqual(
    row(promised, 'money')!
      .happened.map(({ says }) => says)
      .sort(),
    ['money denied (known to be none), 15 September 2025', 'paid: 7,500,000 USD, 13 February 2026'],
  );
});

const SENATE: From = { fact: 'f016' };
const COSTS: readonly (readonly [name: string, cells: readonly Cell[], says: readonly string[]])[] = [
  [
    'a sum over a running total',
    [money({ amount: 7_500_000 }, SENATE), moved(7, null, { as_of: '2026-02-13' }, SENATE)],
    [
      '7,500,000 USD paid (citation f016) / 7 moved (running total, 13 February 2026; citation f016) = 1,071,429 USD each',
    ],
  ],
  [
    'both numbers where they differ',
    [
      money({ amount: 1000 }, SENATE),
      moved(8, '2025-07-05', {}, { fact: 'f1' }),
      moved(10, '2025-07-05', {}, { fact: 'f2' }),
    ],
    [
      '1,000 USD paid (citation f016) / 8 moved (citation f1; citation f2) = 125 USD each',
      '1,000 USD paid (citation f016) / 10 moved (citation f1; citation f2) = 100 USD each',
    ],
  ],
  [
    'two natures and two currencies are never added',
    [
      money({ amount: 100 }, SENATE),
      money({ amount: 50, nature: 'spent' }, SENATE),
      money({ amount: 80, currency: 'GBP' }, SENATE),
      moved(10, null, { as_of: '2025' }, SENATE),
    ],
    [
      '100 USD paid (citation f016) / 10 moved (running total, 2025; citation f016) = 10 USD each',
      '50 USD spent (citation f016) / 10 moved (running total, 2025; citation f016) = 5 USD each',
      '80 GBP paid (citation f016) / 10 moved (running total, 2025; citation f016) = 8 GBP each',
    ],
  ],
  [
    'an open number gives an open quotient',
    [money({ amount: 100 }, SENATE), moved(10, null, { as_of: '2025', qualifier: 'at_least' }, SENATE)],
    ['100 USD paid (citation f016) / at least 10 moved (running total, 2025; citation f016) ≈ 10 USD each'],
  ],
  [
    'what is promised is not had',
    [money({ amount: 100, nature: 'committed' }), moved(10, null, { as_of: '2025' })],
    [],
  ],
  ['a year’s sum is no total', [money({ amount: 100, basis: 'per year' }), moved(10, null, { as_of: '2025' })], []],
  ['a hedged sum', [money({ amount: 100, hedged: true }), moved(10, null, { as_of: '2025' })], []],
  ['a sum and nobody', [money({ amount: 100 }), moved(0, null, { as_of: '2025' })], []],
  [
    'a sum a person as a source states it',
    [money({ amount: 1_000_000, nature: 'spent', qualifier: 'at_least', basis: 'per person' }, SENATE)],
    ['stated as such: at least 1,000,000 USD spent each (citation f016)'],
  ],
];
for (const [name, cells, says] of COSTS)
  test(`${name}: ${says.length || 'no'} cost a person`, () => {
    const { costs } = promisedOf(cells);
    assert.deepEqual(costs.map((one) => one.says).toSorted(), [...says].sort());
    for (const { claims } of costs) assert.ok(claims.length > 0);
  });

const EVERY: readonly Cell[] = [
  ...new Map(
    [...COHORTS, ...COSTS]
      .flatMap(([, cells]) => cells)
      .concat(PLACED.flatMap(([, one, own]) => [one, ...own]))
      .map((cell) => [cell.claim.id, cell] as const),
  ).values(),
];

test('the order of the claims changes nothing', () => {
  const expected = JSON.stringify(promisedOf(EVERY));
  for (let seed = 0; seed < 10; seed++) assert.equal(JSON.stringify(promisedOf(shuffled(EVERY, seed))), expected);
});
