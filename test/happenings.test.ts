// One event, many claims: what is brought together, by which rule, what all agree on, and what differs.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim } from '../src/claims/claim.ts';
import { STAGES } from '../src/claims/values.ts';
import { contradictionsOf } from '../src/register/contradictions.ts';
import type { Cell } from '../src/register/entry.ts';
import type { Happening } from '../src/register/entry-parts.ts';
import { happeningsOf } from '../src/register/happenings.ts';
import { repositoryFiles, textOf } from './house/files.ts';
import { cellsOfPage } from './telling.ts';

type Told = Partial<Claim> & { readonly kind: Claim['kind'] };

/** Each list is a page of its own, published at the end of 2025. */
const cellsOf = (...pages: readonly (readonly object[])[]): readonly Cell[] =>
  pages.flatMap((claims, i) =>
    cellsOfPage('US>RW', { name: `p${i}`, published: '2025-12-31' }, claims as readonly Told[]),
  );
const happenings = (...pages: readonly (readonly object[])[]): readonly Happening[] => happeningsOf(cellsOf(...pages));
/** The sizes of the happenings, the largest first, with the rules of the first. */
const sizes = (...pages: readonly (readonly object[])[]): readonly number[] =>
  happenings(...pages)
    .map(({ claims }) => claims.length)
    .sort((a, b) => b - a);
const joinedBy = (...pages: readonly (readonly object[])[]): string =>
  happenings(...pages)
    .filter(({ claims }) => claims.length > 1)
    .map(({ claims }) => claims.map(({ rule }) => rule).join(' + '))
    .join('; ');
const moved = (count: number | null, date: string | null, more: object = {}): object => ({
  kind: 'transfer',
  count,
  date,
  ...more,
});
const stage = (name: string, date: string | null, party: string | null, more: object = {}): object => ({
  kind: 'stage',
  stage: name,
  date,
  party,
  ...more,
});
const paid = (amount: number, date: string | null, more: object = {}): object => ({
  kind: 'money',
  nature: 'paid',
  amount,
  date,
  ...more,
});
const ruled = (court: string | null, date: string | null, more: object = {}): object => ({
  kind: 'proceeding',
  court,
  date,
  ...more,
});

const TOGETHER: readonly (readonly [string, object, object, string])[] = [
  ['eight on 5 July and eight on 5 July', moved(8, '2025-07-05'), moved(8, '2025-07-05'), 'same day'],
  ['eight on 5 July and eight in July', moved(8, '2025-07-05'), moved(8, '2025-07'), 'a wider date around one event'],
  [
    'seven about mid-August and seven on the 13th',
    moved(7, '2025-08-13'),
    moved(7, '2025-08-15~'),
    'a wider date around one event',
  ],
  [
    'eight on 4 July and eight on 5 July',
    moved(8, '2025-07-04'),
    moved(8, '2025-07-05'),
    'same number within three days',
  ],
  ['seven and eight on one day', moved(7, '2025-07-05'), moved(8, '2025-07-05'), 'same day, another number'],
  ['eight on 5 July and eight at some time', moved(8, '2025-07-05'), moved(8, null), 'no date, the only such event'],
  [
    'about 300 and 299 on one day',
    moved(299, '2025-02-18'),
    moved(300, '2025-02-18', { qualifier: 'about' }),
    'same day',
  ],
  ['a day without a year and the day', moved(8, 'XXXX-07-05'), moved(8, '2025-07-05'), 'same day'],
  ['eight in July, told twice', moved(8, '2025-07'), moved(8, '2025-07'), 'the same wide date'],
  [
    'talks of a party on two days',
    stage('talks', '2025-05-04', 'RW'),
    stage('talks', '2025-05-05', 'RW'),
    'within its window',
  ],
  [
    'a first transfer in two months',
    stage('first_transfer', '2025-11-24', null),
    stage('first_transfer', '2025-12', null),
    'happens once',
  ],
  [
    'a signature told by a page and by a party',
    stage('signed', '2025-06-02', null),
    stage('signed', '2025-06-02', 'RW'),
    'same day',
  ],
  ['one sum in two months', paid(7.5e6, '2025-09'), paid(7.5e6, '2025-11'), 'the same sum told again'],
  ['two sums of one month', paid(7.0e6, '2025-09'), paid(7.5e6, '2025-09-02'), 'the same time, another sum'],
  [
    'a sum paid and received',
    paid(5.1e6, '2025-11'),
    paid(5.1e6, '2025-11', { nature: 'received' }),
    'the same sum told again',
  ],
  ['a ruling with and without its court', ruled('Rome court', '2025-10-18'), ruled(null, '2025-10-18'), 'same day'],
  [
    'one case, two dates',
    ruled('High Court', '2025-04-26', { case: 'A v B' }),
    ruled('High Court', '2025-10', { case: 'A v B' }),
    'the same case',
  ],
  [
    'one limit in other words',
    { kind: 'term', value: 'up to 160 people', count: 160 },
    { kind: 'term', value: '160 people', count: 160 },
    'the same words',
  ],
];

for (const [what, a, b, rule] of TOGETHER) {
  test(`one happening: ${what}, by "${rule}"`, () => {
    assert.deepEqual(sizes([a], [b]), [2]);
    assert.equal(joinedBy([a], [b]), `told first + ${rule}`);
    assert.equal(joinedBy([b], [a]), `told first + ${rule}`);
  });
}

const APART: readonly (readonly [string, object, object])[] = [
  ['eight in July and eight in September', moved(8, '2025-07-05'), moved(8, '2025-09-05')],
  ['eight on 5 July and ten on 20 July', moved(8, '2025-07-05'), moved(10, '2025-07-20')],
  [
    'seven from Vietnam and ten from Laos on one day',
    moved(7, '2025-07-05', { nationalities: ['VN'] }),
    moved(10, '2025-07-05', { nationalities: ['LA'] }),
  ],
  ['moved and planned', moved(8, '2025-07-05'), moved(8, '2025-07-05', { status: 'planned' })],
  ['a flight and a running total', moved(8, '2025-07-05'), moved(8, null, { as_of: '2025-07-05' })],
  ['all and a part of them', moved(8, '2025-07-05'), moved(8, '2025-07-05', { of_whom: 'of the twenty' })],
  ['talks of two parties', stage('talks', '2025-05-04', 'RW'), stage('talks', '2025-05-04', 'US')],
  ['talks and talks again in winter', stage('talks', '2025-05-04', 'RW'), stage('talks', '2025-11-04', 'RW')],
  ['agreed and not agreed', stage('agreed', '2025-05-04', 'RW'), stage('agreed', '2025-05-04', 'RW', { denied: true })],
  ['the papers of two years', stage('signed', '2022-04-13', 'both'), stage('signed', '2023-12-05', 'both')],
  ['two payees', paid(5e6, '2025-09', { payee: 'RW' }), paid(5.1e6, '2025-09', { payee: 'SZ' })],
  ['a sum and a sum of another size', paid(1e5, '2025-09'), paid(7.5e6, '2025-09')],
  ['up to much and little', paid(2.5e9, '2025-09', { qualifier: 'up_to' }), paid(4e8, '2025-09')],
  ['two courts of one day', ruled('High Court', '2025-05-26'), ruled('Court of Appeal', '2025-05-26')],
  [
    'two objects of one court',
    ruled('High Court', '2025-05-26'),
    ruled('High Court', '2025-05-26', { object: 'detention' }),
  ],
  ['filed and ruled', ruled('High Court', '2025-05-26', { posture: 'filed' }), ruled('High Court', '2025-05-26')],
];

for (const [what, a, b] of APART) {
  test(`two happenings: ${what}`, () => assert.deepEqual(sizes([a], [b]), [1, 1]));
}

test('two events that one page tells stay two, whatever others tell of one of them', () => {
  const two = [moved(7, '2025-07-05'), moved(10, '2025-07-05')];
  assert.deepEqual(sizes(two, [moved(7, '2025-07-05')], [moved(10, '2025-07-05')]), [2, 2]);
  assert.deepEqual(sizes([moved(8, '2025-07-03'), moved(8, '2025-07-05')]), [1, 1]);
  assert.deepEqual(sizes([stage('signed', '2025-06-02', null), stage('signed', '2025-06-30', null)]), [1, 1]);
});

test('a wide date that may mean two events joins neither', () => {
  assert.deepEqual(sizes([moved(8, '2025-07-05')], [moved(8, '2025-07-25')], [moved(8, '2025-07')]), [1, 1, 1]);
  assert.deepEqual(sizes([moved(8, '2025-07-05')], [moved(10, '2025-07-25')], [moved(8, '2025-07')]), [2, 1]);
});

/** The one difference of the one happening, and what all agree on of that field. */
function differing(a: object, b: object): readonly [string, unknown, string | null, boolean] {
  const [one, ...none] = happenings([a], [b]);
  assert.equal(none.length, 0);
  const [difference, ...others] = one!.differs;
  assert.equal(others.length, 0, JSON.stringify(one!.differs));
  const { field, refinement, contradiction } = difference!;
  return [field, one!.agreed[field] ?? null, refinement, contradiction !== null];
}

const REFINED: readonly (readonly [object, object, string, unknown, string])[] = [
  [moved(7, '2025-08-15~'), moved(7, '2025-08-13'), 'date', '2025-08-13', 'a day in a wider date'],
  [moved(8, '2025-07'), moved(8, '2025-07-05'), 'date', '2025-07-05', 'a day in a wider date'],
  [moved(300, '2025-02-18', { qualifier: 'about' }), moved(299, '2025-02-18'), 'count', 299, 'a finer number'],
  [moved(250, '2025-07-05', { qualifier: 'up_to' }), moved(250, '2025-07-05'), 'count', 250, 'a finer number'],
  [
    moved(8, '2025-07-05'),
    moved(8, '2025-07-05', { nationalities: ['VN'] }),
    'nationalities',
    ['VN'],
    'named where another is not',
  ],
  [
    moved(8, '2025-07-05', { nationalities: ['VN'] }),
    moved(8, '2025-07-05', { nationalities: ['LA', 'VN'] }),
    'nationalities',
    ['LA', 'VN'],
    'more nations named',
  ],
  [
    moved(8, '2025-07-05', { population: 'men' }),
    moved(8, '2025-07-05', { population: 'deportees' }),
    'population',
    null,
    'other words',
  ],
  [ruled(null, '2025-10-18'), ruled('Rome court', '2025-10-18'), 'court', 'Rome court', 'named where another is not'],
  [
    ruled('High Court', '2025-10-18'),
    ruled('High Court of Eswatini', '2025-10-18'),
    'court',
    'High Court of Eswatini',
    'the fuller name',
  ],
  [
    stage('talks', '2025-05-04', 'RW'),
    stage('talks', '2025-05-05', 'RW'),
    'date',
    '2025-05-04',
    'said again on another day',
  ],
];

for (const [a, b, field, finest, rule] of REFINED) {
  test(`a refinement of the ${field}: ${rule}`, () => {
    assert.deepEqual(differing(a, b), [field, finest, rule, false]);
    assert.deepEqual(differing(b, a), [field, finest, rule, false]);
  });
}

test('what cannot be so on both sides is named by its contradiction, and no value is agreed on', () => {
  const cells = cellsOf([moved(7, '2025-07-05')], [moved(8, '2025-07-05')]);
  const [happening] = happeningsOf(cells);
  const [contradiction] = contradictionsOf(cells);
  assert.deepEqual(
    happening!.differs.map(({ field, refinement, contradiction: id }) => [field, refinement, id]),
    [['count', null, contradiction!.id]],
  );
  assert.equal(happening!.agreed.count, undefined);
  assert.equal(happening!.agreed.date, '2025-07-05');
  assert.deepEqual(
    happening!.differs[0]!.values.map(({ value, claims }) => [value, claims.length]),
    [
      [7, 1],
      [8, 1],
    ],
  );
});

test('a sum and the conversion that its source prints are one payment', () => {
  const pounds = {
    kind: 'money',
    nature: 'committed',
    amount: 370,
    currency: 'GBP',
    date: '2025-03',
    converted: { amount: 470, currency: 'USD' },
  };
  const [happening, ...none] = happenings(
    [pounds],
    [{ kind: 'money', nature: 'committed', amount: 470, date: '2025-03' }],
  );
  assert.equal(none.length, 0);
  assert.equal(happening!.claims[1]!.rule, 'a printed conversion');
  assert.equal(happening!.differs.find(({ field }) => field === 'amount')!.refinement, 'a printed conversion');
});

test('a running total is no event, and stands beside the sum of the transfers known by its day', () => {
  const all = happenings(
    [moved(9, '2025-07-05')],
    [moved(20, '2025-09-05')],
    [moved(4, '2025-12-05')],
    [moved(29, null, { as_of: '2025-10-01' })],
  );
  const total = all.find(({ parts }) => parts)!;
  assert.equal(total.event, false);
  assert.equal(total.parts!.sum, 29);
  assert.deepEqual(
    [...total.parts!.happenings].sort(),
    all
      .filter(({ event, agreed }) => event && agreed.count !== 4)
      .map(({ id }) => id)
      .sort(),
  );
});

const DATES = ['2025-07-05', '2025-07-06', '2025-07', '2025-08-15~', '2025', 'XXXX-07-05', null] as const;
const anyClaim = fc.record({
  kind: fc.constantFrom('transfer', 'stage', 'outcome', 'money', 'proceeding', 'instrument'),
  count: fc.constantFrom(7, 8, 10, null),
  amount: fc.constantFrom(100, 200, null),
  qualifier: fc.constantFrom('exact', 'about', 'up_to'),
  date: fc.constantFrom(...DATES),
  stage: fc.constantFrom(...STAGES),
  party: fc.constantFrom('RW', 'US', 'both', null),
  denied: fc.boolean(),
  court: fc.constantFrom('High Court', 'High Court of Rwanda', null),
  hedged: fc.boolean(),
  page: fc.nat({ max: 4 }),
});

test('whatever is told in whatever order, every claim is in one happening, and the same ones are found', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 24 }), fc.infiniteStream(fc.nat()), (told, random) => {
      const cells = told.flatMap(({ page, kind, ...claim }, i) => {
        const keys: Readonly<Record<string, readonly string[]>> = {
          transfer: ['count', 'qualifier', 'date'],
          stage: ['stage', 'party', 'denied', 'date'],
          outcome: ['count', 'qualifier', 'date'],
          money: ['amount', 'qualifier', 'date'],
          proceeding: ['court', 'date'],
          instrument: ['date'],
        };
        const own = Object.fromEntries(
          Object.entries(claim).filter(([key]) => key === 'hedged' || keys[kind]!.includes(key)),
        );
        const [cell] = cellsOfPage('US>RW', { name: `q${page}`, published: '2025-09-01' }, [{ kind, ...own } as Told]);
        return [
          {
            ...cell!,
            claim: { ...cell!.claim, id: `c_${i}` as Cell['claim']['id'], evidence: [{ start: i, end: i + 1 }] },
          },
        ];
      });
      const found = happeningsOf(cells);
      assert.deepEqual(
        found.flatMap(({ claims }) => claims.map(({ claim }) => claim)).sort(),
        cells.map(({ claim }) => claim.id as string).sort(),
      );
      assert.ok(
        found.every(
          ({ claims }) =>
            claims[0]!.rule === 'told first' && claims.slice(1).every(({ rule }) => rule !== 'told first'),
        ),
      );
      const shuffled = cells
        .map((cell) => ({ cell, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ cell }) => cell);
      assert.deepEqual(happeningsOf(shuffled), found);
      assert.deepEqual(contradictionsOf(shuffled), contradictionsOf(cells));
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test('every rule in the tables of joins and refinements is used, and every stage has its window', () => {
  const sources = repositoryFiles('src/register')
    .filter((path) => path.includes('/happening'))
    .map(textOf)
    .join('\n');
  for (const table of ['joins', 'refinements'])
    for (const { name } of JSON.parse(textOf(`data/${table}.json`)) as readonly { readonly name: string }[])
      assert.ok(sources.includes(`'${name}'`), `${table}: ${name}`);
  const windows = JSON.parse(textOf('data/stage-windows.json')) as readonly { readonly name: string }[];
  assert.deepEqual(windows.map(({ name }) => name).sort(), [...STAGES].sort());
});

test('one body warns, whichever of its names a page prints', () => {
  const warned = (issuer: string) => [{ kind: 'warning', issuer, ground: 'refoulement', date: '2025-05-05' }];
  assert.deepEqual(
    sizes(
      warned('UNHCR'),
      warned('the U.N. High Commissioner for Refugees (UNHCR)'),
      warned('UN Refugee Agency'),
      warned('Amnesty International'),
    ),
    [3, 1],
  );
});
