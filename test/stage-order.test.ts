// Which stage can follow which, where each party stands, and what breaks the order.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { STAGES, type Stage } from '../src/claims/values.ts';
import { dateWords } from '../src/register/day-words.ts';
import type { Cell } from '../src/register/entry.ts';
import { orderFindings } from '../src/register/order-findings.ts';
import { canFollow, isBeside, isHalt, rankOf, STAGE_ORDER } from '../src/register/stage-order.ts';
import { partyStages } from '../src/register/stages.ts';
import { stageWords } from '../src/views/entry-outline.ts';
import { stageOrderText } from '../src/views/stage-order-text.ts';
import { cellOf, shuffled } from './cells.ts';
import { textOf } from './house/files.ts';

test('the table of the order names every stage, denial and silence, and gives every row a reason', () => {
  const known = new Set<string>([...STAGES, 'denied', 'silent', 'any', 'start']);
  for (const { from, to, reason } of STAGE_ORDER) {
    assert.ok(known.has(from) && known.has(to), `${from} → ${to}`);
    assert.ok(reason.length > 10, `${from} → ${to} has no reason`);
  }
  for (const stage of [...STAGES, 'denied', 'silent'])
    assert.ok(
      STAGE_ORDER.some(({ from, to }) => from === stage || to === stage),
      `${stage} is in no row`,
    );
});

test('the table of the order has no pair twice in one kind', () => {
  const pairs = STAGE_ORDER.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
  assert.equal(new Set(pairs).size, pairs.length);
});

test('docs/register.md draws the order as the table has it', () => {
  const drawn = /<!-- stage-order -->\n```\n([\s\S]*?)\n```\n<!-- \/stage-order -->/.exec(
    textOf('docs/register.md'),
  )?.[1];
  assert.equal(drawn, stageOrderText());
});

const FOLLOWS: readonly (readonly [from: Stage, to: Stage, may: 'yes' | 'new' | 'no'])[] = [
  ['reported', 'talks', 'yes'],
  ['talks', 'signed', 'yes'],
  ['talks', 'first_transfer', 'yes'],
  ['proposed', 'in_force', 'yes'],
  ['agreed', 'talks', 'yes'],
  ['in_force', 'talks', 'no'],
  ['first_transfer', 'talks', 'no'],
  ['signed', 'talks', 'no'],
  ['signed', 'proposed', 'no'],
  ['in_force', 'signed', 'new'],
  ['terminated', 'signed', 'new'],
  ['cancelled', 'signed', 'new'],
  ['expired', 'agreed', 'new'],
  ['signed', 'terminated', 'yes'],
  ['talks', 'refused', 'yes'],
  ['in_force', 'refused', 'no'],
  ['refused', 'talks', 'yes'],
  ['refused', 'signed', 'yes'],
  ['paused', 'talks', 'yes'],
  ['paused', 'first_transfer', 'yes'],
  ['suspended', 'in_force', 'yes'],
  ['cancelled', 'terminated', 'yes'],
  ['terminated', 'cancelled', 'no'],
  ['terminated', 'in_force', 'new'],
  ['terminated', 'paused', 'no'],
  ['in_force', 'expired', 'yes'],
  ['in_force', 'ruled_unlawful', 'yes'],
  ['ruled_unlawful', 'in_force', 'yes'],
  ['dismissed', 'talks', 'yes'],
  ['upheld', 'terminated', 'yes'],
  ['first_transfer', 'announced', 'yes'],
  ['signed', 'announced', 'yes'],
  ['in_force', 'reported', 'yes'],
  ['agreed', 'not_implemented', 'yes'],
  ['not_implemented', 'first_transfer', 'yes'],
  ['first_transfer', 'in_force', 'yes'],
  ['agreed', 'offered', 'yes'],
];
for (const [from, to, may] of FOLLOWS)
  test(`${to} after ${from}: ${may}`, () => assert.equal(canFollow(from, to), may));

test('every stage can follow itself: it is told again', () => {
  for (const stage of STAGES) assert.equal(canFollow(stage, stage), 'yes', stage);
});

test('the way forward has one order, and neither halts nor courts are on it', () => {
  const way = STAGES.filter((stage) => !isHalt(stage) && !isBeside(stage)).sort((a, b) => rankOf(a) - rankOf(b));
  assert.deepEqual(way, [
    'reported',
    'proposed',
    'offered',
    'talks',
    'announced',
    'agreed',
    'signed',
    'ratified',
    'in_force',
    'first_transfer',
  ]);
  assert.deepEqual(STAGES.filter(isBeside), ['ruled_unlawful', 'upheld', 'dismissed']);
  for (const stage of STAGES) assert.equal(rankOf(stage) < 0, isHalt(stage) || isBeside(stage), stage);
});

type Given = readonly [stage: Stage, date: string | null, more?: Parameters<typeof cellOf<'stage'>>[1]];
const stages = (...list: readonly Given[]) =>
  list.map(([stage, date, more]) => cellOf('stage', { stage, date, ...more }));
const rules = (cells: readonly Cell[], instruments: readonly Cell[] = []): readonly string[] =>
  orderFindings(cells as never, instruments as never).map(({ says }) => says);

test('in force before it was signed is a finding, and nothing is dropped for it', () => {
  const cells = stages(['in_force', '2024-04-25', { party: null }], ['signed', '2024-12-05', { party: 'both' }]);
  assert.deepEqual(rules(cells), [
    'A report: in force, 25 April 2024, before it was signed, 5 December 2024 (both parties)',
  ]);
  assert.equal(partyStages(cells).flatMap((one) => one.cells).length, 2);
});

test('what may be the same day is not out of order', () => {
  assert.deepEqual(
    rules(stages(['in_force', '2024', { party: null }], ['signed', '2024-12-05', { party: 'both' }])),
    [],
  );
  assert.deepEqual(rules(stages(['in_force', '2024-04-25'], ['talks', '2024-04'])), []);
  assert.deepEqual(rules(stages(['in_force', '2024-04-25'], ['talks', null])), []);
});

test('talks after in force are a finding where one party says both', () => {
  assert.deepEqual(rules(stages(['in_force', '2024-04-25'], ['talks', '2025-05-01'])), [
    'Rwanda: talks, 1 May 2025, after in force, 25 April 2024',
  ]);
  assert.deepEqual(rules(stages(['in_force', '2024-04-25'], ['talks', '2025-05-01', { party: 'US' }])), []);
  assert.deepEqual(rules(stages(['in_force', '2024-04-25', { party: 'both' }], ['talks', '2025-05-01'])), [
    'Rwanda: talks, 1 May 2025, after in force, 25 April 2024',
  ]);
  assert.deepEqual(rules(stages(['in_force', '2024-04-25'], ['paused', '2024-08-01'], ['talks', '2025-05-01'])), []);
});

test('a first transfer with no agreement known before it is a finding, told with what came later or was only hedged', () => {
  assert.deepEqual(rules(stages(['first_transfer', '2025-04', { party: null }])), [
    'First transfer, April 2025: no agreement is known',
  ]);
  const late = stages(
    ['first_transfer', '2025-04', { party: null }],
    ['signed', '2025-06', { party: null }],
    ['agreed', '2025-03-13', { hedged: true }],
  );
  assert.deepEqual(rules(late), [
    'First transfer, April 2025: the first known agreement is later: a report, signed, June 2025; before it only a hedged word: Rwanda, agreed, 13 March 2025',
  ]);
  for (const stage of ['announced', 'agreed', 'signed', 'ratified', 'in_force'] as const)
    assert.deepEqual(rules(stages([stage, '2025-04-01'], ['first_transfer', '2025-04', { party: null }])), [], stage);
});

test('signed after terminated is a finding unless another instrument is known', () => {
  const cells = stages(['terminated', '2024-07-22'], ['signed', '2025-06-02']);
  assert.deepEqual(rules(cells), [
    'Rwanda: signed, 2 June 2025, after terminated, 22 July 2024; no other instrument of that time is known',
  ]);
  const treaty = cellOf('instrument', { instrument: 'treaty', date: '2025-06-02', dateKind: 'signed' });
  const old = cellOf('instrument', { instrument: 'mou', date: '2022-04-13', dateKind: 'signed' });
  assert.deepEqual(rules(cells, [treaty]), []);
  assert.equal(rules(cells, [old]).length, 1);
});

test('denials, silences, hedged words and courts break no order', () => {
  const none = [
    stages(['in_force', '2024-04-25'], ['talks', '2025-05-01', { denied: true }]),
    stages(['in_force', '2024-04-25'], ['talks', '2025-05-01', { silent: true }]),
    stages(['in_force', '2024-04-25'], ['talks', '2025-05-01', { hedged: true }]),
    stages(['in_force', '2024-04-25'], ['ruled_unlawful', '2025-05-01'], ['in_force', '2025-06-01']),
    stages(['signed', '2022-04-13', { party: 'both' }], ['announced', '2022-04-14', { party: null }]),
    stages(['signed', '2022-04-13'], ['cancelled', '2024-07'], ['terminated', '2026-03-16']),
    stages(['talks', '2025-05-04'], ['agreed', '2025-06-01'], ['signed', '2025-06-02']),
  ];
  for (const cells of none) assert.deepEqual(rules(cells), []);
});

test('the findings are the same in any order of the claims', () => {
  const cells = stages(
    ['in_force', '2024-04-25'],
    ['talks', '2025-05-01'],
    ['talks', '2025-05-02'],
    ['terminated', '2025-06-01'],
    ['signed', '2025-07-01', { party: 'both' }],
    ['first_transfer', '2023', { party: null }],
  );
  const expected = rules(cells);
  assert.equal(expected.length, 4);
  for (let seed = 0; seed < 20; seed++) assert.deepEqual(rules(shuffled(cells, seed)), expected);
});

const lines = (cells: readonly Cell[]): readonly string[] => partyStages(cells as never).map(stageWords);

test('a silence says on what and when', () => {
  assert.deepEqual(lines(stages(['talks', '2025-05-05', { party: 'US', silent: true }])), [
    'United States: silent on talks, 2025-05-05',
  ]);
});

test('a denial stands beside what it denies', () => {
  const cells = stages(['agreed', '2025-08-21'], ['agreed', '2025-08-20', { denied: true }]);
  assert.deepEqual(lines(cells), ['Rwanda: agreed, 2025-08-21; denies “agreed”, 2025-08-20']);
  const [only] = partyStages(stages(['agreed', '2025-08-20', { denied: true }]));
  assert.equal(only!.stands, null);
  assert.equal(stageWords(only!), 'Rwanda: denies “agreed”, 2025-08-20');
});

test('a denial that is hedged says so', () => {
  const hedged = stages(['agreed', '2025-08-20', { denied: true, hedged: true }]);
  assert.deepEqual(lines(hedged), ['Rwanda: denies “agreed” (hedged), 2025-08-20']);
});

test('announced, denied and confirmed within 48 hours keep their order, also on one day', () => {
  const order = (...dates: readonly [string, string, string]): string => {
    const cells = [
      cellOf('stage', { stage: 'announced', date: dates[0] }, { published: '2025-08-19' }),
      cellOf('stage', { stage: 'announced', date: dates[1], denied: true }, { published: '2025-08-20' }),
      cellOf('stage', { stage: 'announced', date: dates[2] }, { published: '2025-08-21' }),
    ];
    const told = new Set<string>();
    for (let seed = 0; seed < 12; seed++)
      told.add(
        partyStages(shuffled(cells, seed))[0]!
          .cells.map(
            ({ claim, source }) => `${source.type === 'document' && source.published}${claim.denied ? ' no' : ''}`,
          )
          .join(' · '),
      );
    return [...told].join(' | ');
  };
  assert.equal(order('2025-08-19', '2025-08-20', '2025-08-21'), '2025-08-19 · 2025-08-20 no · 2025-08-21');
  assert.equal(order('2025-08-20', '2025-08-20', '2025-08-20'), '2025-08-19 · 2025-08-20 no · 2025-08-21');
});

test('a later hedged word does not unseat a plain one', () => {
  assert.deepEqual(lines(stages(['agreed', '2025-08-05'], ['signed', '2025-09-01', { hedged: true }])), [
    'Rwanda: agreed, 2025-08-05',
  ]);
  assert.deepEqual(lines(stages(['signed', '2025-09-01', { hedged: true }])), ['Rwanda: signed (hedged), 2025-09-01']);
});

const PARTIAL: readonly (readonly [first: Given, second: Given, stands: string])[] = [
  [['agreed', '2025-05'], ['talks', '2025-05-04'], 'agreed, 2025-05'],
  [['talks', '2025-05'], ['agreed', '2025-05-20'], 'agreed, 2025-05-20'],
  [['agreed', '2025-08~'], ['agreed', '2025-08-05'], 'agreed, 2025-08-05'],
  [['signed', '2025'], ['talks', '2025-05-04'], 'signed, 2025'],
  [['talks', '2025-06'], ['signed', '2025-05-20'], 'talks, 2025-06'],
  [['agreed', '2025-03-13~/2025-03-14~'], ['talks', '2025-03'], 'agreed, 2025-03-13~/2025-03-14~'],
  [['agreed', '2025-03-13'], ['cancelled', '2025-03'], 'cancelled, 2025-03'],
];
for (const [first, second, stands] of PARTIAL)
  test(`${first[0]} ${first[1]} beside ${second[0]} ${second[1]} stands at ${stands}`, () => {
    assert.deepEqual(lines(stages(first, second)), [`Rwanda: ${stands}`]);
    assert.deepEqual(lines(stages(second, first)), [`Rwanda: ${stands}`]);
  });

test('what both did counts for each of the two', () => {
  const cells = stages(['signed', '2023-12-05', { party: 'both' }], ['cancelled', '2024-07', { party: 'US' }]);
  assert.deepEqual(lines(cells), [
    'Rwanda: signed, 2023-12-05 (both parties)',
    'United States: cancelled, 2024-07',
    'both parties: signed, 2023-12-05',
  ]);
});

test('dates are told as a reader has them', () => {
  for (const [edtf, words] of [
    ['2025-05-04', '4 May 2025'],
    ['2025-05', 'May 2025'],
    ['2025', '2025'],
    ['2025-08-15~', 'about 15 August 2025'],
    ['XXXX-12-24', '24 December of an unknown year'],
    ['2013/..', 'since 2013'],
    ['2025-22', 'summer 2025'],
    ['2025-33', 'first quarter of 2025'],
    ['201X', 'the 2010s'],
    ['2025-05-06/2025-05-07', '6 May 2025 to 7 May 2025'],
    ['soon', 'soon'],
  ] as const)
    assert.equal(dateWords(edtf), words);
});
