// Arrangements: which one a claim speaks to, what people may decide of it, and what of that outlives a new reading.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import table from '../data/arrangements.json' with { type: 'json' };
import type { StageClaim } from '../src/claims/claim.ts';
import { FAMILIES } from '../src/claims/values.ts';
import { isState } from '../src/language/states.ts';
import { arrangementOf } from '../src/register/arrangement.ts';
import type { ArrangementId } from '../src/register/arrangement-id.ts';
import { isArrangementId } from '../src/register/arrangement-id.ts';
import { boundsOf } from '../src/register/edtf.ts';
import type { Cell, Entry } from '../src/register/entry.ts';
import type { EventBody } from '../src/register/event.ts';
import { entriesFrom, entriesOf, type Gathered, gathered, NOW } from '../src/register/fold.ts';
import { decide } from '../src/register/review.ts';
import { type ArrangementCommand, decideArrangement } from '../src/register/review-arrangement.ts';
import type { Row } from '../src/register/row.ts';
import type { Store } from '../src/register/store.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { received, stageClaim, steadyClock } from './readings.ts';

const PERSON = { kind: 'person', name: 'A reader', version: null } as const;
const opened = (): Store => openStore(':memory:', { now: steadyClock() });
const says = (store: Store, body: EventBody): void => void store.append([{ author: PERSON, body }], new Map());

/** Adds a page that makes stage claims; the same words again are a later reading of the same page. */
function page(store: Store, body: string, ...claims: readonly Partial<StageClaim>[]): void {
  const { proposals, captures } = received(body, (text) =>
    claims.map((given, i) => stageClaim(text, { evidence: [{ start: i * 5, end: i * 5 + 4 }], fields: {}, ...given })),
  );
  const known = store.capture([...captures.keys()][0]!) !== null;
  store.append(known ? proposals.slice(1) : proposals, known ? new Map() : captures);
}

const entriesIn = (store: Store): readonly Entry[] => entriesOf(store.rows(), NOW, store.placings());
const idsIn = (store: Store): readonly string[] => entriesIn(store).map(({ id }) => id);
const stagesIn = (store: Store, id: string): readonly string[] =>
  (entriesIn(store).find((entry) => entry.id === id)?.stages ?? [])
    .flatMap(({ cells }) => cells.map(({ claim }) => claim.stage))
    .sort();
const rowOf = (store: Store, stage: string): Row =>
  [...store.rows()].findLast(({ cell }) => 'stage' in cell.claim && cell.claim.stage === stage)!;

const ask = (store: Store, given: Partial<ArrangementCommand>): EventBody | { readonly refused: string } =>
  decideArrangement(
    {
      arrangement: 'gb-rwanda',
      decision: 'described',
      into: null,
      from: null,
      until: null,
      title: null,
      family: null,
      names: [],
      undoes: null,
      reason: 'a specimen',
      ...given,
    },
    { ids: new Set(idsIn(store)), placings: store.placings() },
  );
function decided(store: Store, given: Partial<ArrangementCommand>): void {
  const event = ask(store, given);
  assert.ok(!('refused' in event), JSON.stringify(event));
  says(store, event);
}

test('the table of arrangements has states, families and ids that exist, and no two lines for one pair and day', () => {
  assert.equal(new Set(table.map(({ id }) => id)).size, table.length);
  for (const { id, sending, receiving, family, from, until, reason } of table) {
    assert.ok(isArrangementId(id), id);
    assert.ok(isState(sending) && (receiving === null || isState(receiving)), id);
    assert.ok((FAMILIES as readonly string[]).includes(family), id);
    assert.ok(reason.length > 0, id);
    for (const date of [from, until]) assert.ok(date === null || boundsOf(date)?.first, id);
  }
  for (const [pair, rows] of Map.groupBy(table, ({ sending, receiving, site }) => `${sending} ${receiving} ${site}`)) {
    const spans = rows
      .map(({ from, until }) => [from ? boundsOf(from)!.first! : '', until ? boundsOf(until)!.last! : '9'])
      .sort();
    for (const [i, [first]] of spans.entries()) assert.ok(i === 0 || first! > spans[i - 1]![1]!, pair);
  }
});

test('one pair of states has as many arrangements as the table has times for it', () => {
  const id = (receiving: string, day: string | null): string | undefined =>
    arrangementOf({ sending: 'US', receiving, site: null }, day)?.id;
  assert.equal(id('HN', '2019-09-25'), 'us-honduras-2019');
  assert.equal(id('HN', '2021-02'), 'us-honduras-2019');
  assert.equal(id('HN', '2025-06-26'), 'us-honduras');
  assert.equal(id('HN', '2024/2025'), 'us-honduras');
  assert.equal(id('HN', 'XXXX-06-26'), 'us-honduras');
  assert.equal(id('HN', null), 'us-honduras');
  assert.equal(id('RW', '2019'), 'us-rwanda');
});

test('merging puts the claims of one arrangement, those to come too, under the other; undoing takes them out again', () => {
  const store = opened();
  page(store, 'Israel and Rwanda, it was said.', { sending: 'IL', receiving: 'RW', stage: 'agreed' });
  page(store, 'Israel and Uganda, it was said.', { sending: 'IL', receiving: 'UG', stage: 'signed' });
  decided(store, { decision: 'merged', arrangement: 'il-uganda', into: 'il-rwanda' });
  page(store, 'Israel and Uganda, once more.', { sending: 'IL', receiving: 'UG', stage: 'cancelled' });
  assert.deepEqual(idsIn(store), ['il-rwanda']);
  assert.deepEqual(stagesIn(store, 'il-rwanda'), ['agreed', 'cancelled', 'signed']);
  assert.ok(entriesIn(store)[0]!.aliases.includes('il-uganda'));
  assert.equal(entriesIn(store)[0]!.receiving, 'RW');
  const merge = store.placings()[0]!.seq;
  decided(store, { decision: 'undone', undoes: merge });
  assert.deepEqual(stagesIn(store, 'il-uganda'), ['cancelled', 'signed']);
  assert.ok('refused' in ask(store, { decision: 'undone', undoes: merge }));
  decided(store, { decision: 'undone', undoes: store.placings()[1]!.seq });
  assert.deepEqual(idsIn(store), ['il-rwanda']);
  store.close();
});

test('what is merged takes the title of the arrangement that it comes to, however early its own claims are', () => {
  const store = opened();
  page(store, 'Honduras of 2019, it was said.', { receiving: 'HN', stage: 'signed', date: '2019-09-25' });
  page(store, 'Honduras of 2025, it was said.', { receiving: 'HN', stage: 'signed', date: '2025-06-25' });
  decided(store, { decision: 'merged', arrangement: 'us-honduras-2019', into: 'us-honduras' });
  assert.deepEqual(
    entriesIn(store).map(({ id, title }) => [id, title]),
    [['us-honduras', 'United States → Honduras']],
  );
  store.close();
});

test('splitting by time makes an arrangement of its own, with its title, and what comes later goes where its day puts it', () => {
  const store = opened();
  page(store, 'A memorandum and then a treaty.', {
    sending: 'GB',
    stage: 'signed',
    date: '2022-04-13',
  });
  decided(store, {
    decision: 'split',
    into: 'gb-rwanda-treaty-2023',
    from: '2023-12-05',
    title: 'United Kingdom → Rwanda (treaty of 2023)',
  });
  page(store, 'The treaty came into force.', { sending: 'GB', stage: 'in_force', date: '2024-04-25' });
  page(store, 'The memorandum was announced.', { sending: 'GB', stage: 'announced', date: '2022-04-14' });
  assert.deepEqual(stagesIn(store, 'gb-rwanda'), ['announced', 'signed']);
  assert.deepEqual(stagesIn(store, 'gb-rwanda-treaty-2023'), ['in_force']);
  assert.equal(entriesIn(store)[1]!.title, 'United Kingdom → Rwanda (treaty of 2023)');
  store.close();
});

test('a decision on an arrangement that may not be is refused in words', () => {
  const store = opened();
  page(store, 'Talks of Britain and Rwanda.', { sending: 'GB' });
  page(store, 'Talks of America and Rwanda.', {});
  const refused: readonly (readonly [Partial<ArrangementCommand>, RegExp])[] = [
    [{ arrangement: 'gb-narnia', title: 'x' }, /no claim speaks/],
    [{}, /says nothing/],
    [{ decision: 'merged', into: 'gb-rwanda' }, /another arrangement/],
    [{ decision: 'merged', into: null }, /another arrangement/],
    [{ decision: 'merged', into: 'us-kosovo' }, /no claim speaks/],
    [{ decision: 'merged', into: 'us-rwanda', reason: ' ' }, /without a reason/],
    [{ decision: 'split', into: 'gb-rwanda-2023' }, /without a time/],
    [{ decision: 'split', into: 'gb-rwanda-2023', from: '2023-13' }, /2023-13/],
    [{ decision: 'split', into: 'gb-rwanda-2023', from: '2024', until: '2023' }, /no time at all/],
    [{ decision: 'split', into: 'us-rwanda', from: '2023' }, /already/],
    [{ decision: 'split', into: 'Treaty', from: '2023' }, /wanted one such as gb-rwanda-2023/],
    [{ decision: 'undone', undoes: 1 }, /event 1/],
  ];
  for (const [given, words] of refused) {
    const answer = ask(store, given);
    assert.ok('refused' in answer && words.test(answer.refused), JSON.stringify(answer));
  }
  decided(store, { decision: 'merged', into: 'us-rwanda' });
  const circle = ask(store, { arrangement: 'us-rwanda', decision: 'merged', into: 'gb-rwanda' });
  assert.ok('refused' in circle);
  store.close();
});

test('a person assigns a claim to another arrangement, and marks one as superseded: it is shown and decides nothing', () => {
  const store = opened();
  page(store, 'A prison deal of Denmark and Kosovo.', {
    sending: 'US',
    receiving: 'XK',
    stage: 'in_force',
    party: 'XK',
  });
  page(store, 'Kosovo says that it is willing.', { receiving: 'XK', stage: 'agreed', party: 'XK', date: '2025-06-11' });
  const decideOn = (stage: string, given: Partial<Parameters<typeof decide>[0]>): EventBody => {
    const row = rowOf(store, stage);
    const event = decide(
      {
        claim: row.cell.claim.id,
        decision: 'assigned',
        correction: null,
        evidence: null,
        ownKnowledge: false,
        reason: 'a specimen',
        ...given,
      },
      row,
      null,
    );
    assert.ok(!('refused' in event), JSON.stringify(event));
    return event;
  };
  says(store, decideOn('in_force', { arrangement: 'dk-kosovo-prison' }));
  assert.deepEqual(idsIn(store), ['dk-kosovo-prison', 'us-kosovo']);
  assert.deepEqual(
    [...store.rows('dk-kosovo-prison' as ArrangementId)].map(({ arrangement }) => arrangement),
    ['dk-kosovo-prison'],
  );
  page(store, 'Kosovo has signed it now.', { receiving: 'XK', stage: 'signed', party: 'XK', date: '2025-08-05' });
  says(store, decideOn('signed', { decision: 'superseded', by: rowOf(store, 'agreed') }));
  const kosovo = entriesIn(store)[1]!;
  const [party] = kosovo.stages;
  assert.equal(party!.stage, 'agreed');
  assert.deepEqual(
    party!.cells.map(({ claim, superseded }) => [claim.stage, superseded?.by === rowOf(store, 'agreed').cell.claim.id]),
    [
      ['agreed', false],
      ['signed', true],
    ],
  );
  store.close();
});

test('what a person decided outlives a new reading; what is then read otherwise at its words waits for a person', () => {
  const store = opened();
  const body = 'Kigali has confirmed that talks are going on.';
  page(store, body, { stage: 'talks' }, { stage: 'announced' }, { stage: 'reported' });
  const accept = (stage: string): void => {
    const row = rowOf(store, stage);
    const event = decide(
      {
        claim: row.cell.claim.id,
        decision: 'accepted',
        correction: null,
        evidence: null,
        ownKnowledge: false,
        reason: null,
      },
      row,
      body.length,
    );
    assert.ok(!('refused' in event));
    says(store, event);
  };
  accept('talks');
  accept('announced');
  // the newer rules read another stage at the first words, the same at the second, and nothing at the third
  page(store, body, { stage: 'agreed' }, { stage: 'announced' });
  assert.deepEqual(stagesIn(store, 'us-rwanda'), ['announced', 'talks']);
  assert.equal(rowOf(store, 'agreed').held, rowOf(store, 'talks').cell.claim.id);
  assert.equal(rowOf(store, 'talks').unread, store.head().seq);
  assert.equal(rowOf(store, 'announced').unread, null);
  assert.equal(rowOf(store, 'reported').until !== null, true);
  accept('agreed');
  assert.deepEqual(stagesIn(store, 'us-rwanda'), ['agreed', 'announced', 'talks']);
  assert.deepEqual(store.verify(), []);
  store.close();
});

/** What was gathered, in an order that does not depend on who gathered it. */
const plain = ({ groups, counts, rejected }: Gathered): unknown => [
  groups
    .map(({ arrangement, claims, cells }) => ({
      arrangement,
      claims,
      cells: [...cells].sort((a: Cell, b: Cell) => (a.claim.id < b.claim.id ? -1 : 1) || a.seq - b.seq),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  [...counts].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  [...rejected]
    .map(([id, cells]) => [id, cells.map(({ claim, seq }) => `${claim.id} ${seq}`).sort()] as const)
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
];

test('what the store gathers is what the fold of all rows gathers, whatever was read, reviewed, merged, split and read again', () => {
  const stage = fc.constantFrom('talks', 'agreed', 'signed', 'cancelled');
  const date = fc.constantFrom(null, '2019-09', '2025-05-04', '2026');
  const receiving = fc.constantFrom('RW', 'HN', null);
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('page'), text: fc.nat(5), stage, date, receiving }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('review'), row: fc.nat(), how: fc.nat(4) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('place'), how: fc.nat(3), at: fc.nat() }) },
  );
  fc.assert(
    fc.property(fc.array(step as fc.Arbitrary<Record<string, unknown>>, { maxLength: 40 }), (steps) => {
      const store = opened();
      for (const one of steps) take(store, one);
      const rows = [...store.rows()];
      assert.deepEqual(plain(store.gathered()), plain(gathered(rows, NOW, store.placings())));
      const entries = entriesFrom(store.gathered(), NOW, store.placings());
      assert.deepEqual(entries, entriesOf(rows.toReversed(), NOW, store.placings()));
      for (const entry of entries) {
        assert.deepEqual(entriesFrom(store.gathered(entry.id), NOW, store.placings()), [entry]);
        const own = entriesOf(store.rows(entry.id), NOW, store.placings()).find(({ id }) => id === entry.id);
        assert.deepEqual(own, entry);
      }
      assert.deepEqual(store.verify(), []);
      store.close();
    }),
    { numRuns: 60, seed: 2025 },
  );
});

/** One step of a made-up history of a register; what may not be is passed over. */
function take(store: Store, one: Record<string, unknown>): void {
  if (one.type === 'page') {
    const { stage, date, receiving } = one as unknown as StageClaim;
    page(store, `Page ${one.text} has words enough.`, { stage, date, receiving }, { stage: 'talks' });
    return;
  }
  if (one.type === 'review') {
    const rows = [...store.rows()];
    const row = rows[(one.row as number) % (rows.length || 1)];
    if (!row) return;
    const decision = (['accepted', 'rejected', 'corrected', 'assigned', 'superseded'] as const)[one.how as number]!;
    const { claim } = row.cell;
    const event = decide(
      {
        claim: claim.id,
        decision,
        correction: decision === 'corrected' ? { ...claim, sending: 'GB' } : null,
        evidence: null,
        ownKnowledge: true,
        reason: 'a specimen',
        arrangement: 'us-ghana',
        by: null,
      },
      row,
      null,
    );
    if (!('refused' in event)) says(store, event);
    return;
  }
  const ids = idsIn(store);
  const at = one.at as number;
  const arrangement = ids[at % (ids.length || 1)] ?? 'us-rwanda';
  const given: Partial<ArrangementCommand> = [
    { decision: 'merged', into: ids[(at + 1) % (ids.length || 1)] ?? null } as const,
    { decision: 'split', into: `${arrangement}-early`, until: '2024' } as const,
    { decision: 'described', title: 'Described' } as const,
    { decision: 'undone', undoes: store.placings().at(-1)?.seq ?? 0 } as const,
  ][one.how as number]!;
  const event = ask(store, { arrangement, ...given });
  if (!('refused' in event)) says(store, event);
}
