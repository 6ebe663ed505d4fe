import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim, StageClaim } from '../src/claims/claim.ts';
import { arrangementOf } from '../src/register/arrangement.ts';
import { brokenLink, canonical, GENESIS, hashOf } from '../src/register/chain.ts';
import { boundsOf, isEdtf } from '../src/register/edtf.ts';
import type { Entry } from '../src/register/entry.ts';
import type { Event, EventBody } from '../src/register/event.ts';
import { entriesOf, NOW, unassignedOf } from '../src/register/fold.ts';
import { rowsOfAll } from '../src/register/row.ts';
import { AUTHOR, received, stageClaim } from './readings.ts';

const SEEDED = { seed: 20260101, numRuns: 60 };

/** Events in a chain, one a day from the first of 2026. */
function chained(bodies: readonly EventBody[]): readonly Event[] {
  const events: Event[] = [];
  for (const [i, body] of bodies.entries()) {
    const time = new Date(Date.UTC(2026, 0, 1 + i)).toISOString();
    const unhashed = { seq: i + 1, time, author: AUTHOR, body, previous: events.at(-1)?.hash ?? GENESIS };
    events.push({ ...unhashed, hash: hashOf(unhashed) });
  }
  return events;
}

const readingOf = (body: string, claims: readonly Claim[], published: string | null = null): EventBody =>
  received(body, () => claims, published).proposals[1]!.body;
const reading = (body: string, given: Partial<StageClaim>, published: string | null = null): EventBody =>
  readingOf(body, [stageClaim(body, given)], published);
const entries = (...bodies: readonly EventBody[]): readonly Entry[] => entriesOf(rowsOfAll(chained(bodies)));

test('an arrangement is named by who sends and who receives, or by the site where nobody else receives', () => {
  const id = (sending: string | null, receiving: string | null, site: string | null) =>
    arrangementOf({ sending, receiving, site }, null)?.id ?? null;
  assert.equal(id('US', 'RW', null), 'us-rwanda');
  assert.equal(id('GB', 'RW', null), 'gb-rwanda');
  assert.equal(id('US', null, 'Guantánamo Bay'), 'us-guantanamo-bay');
  assert.equal(id('US', 'SV', 'CECOT'), 'us-el-salvador');
  assert.equal(id(null, 'RW', null), null);
  assert.equal(id('US', null, null), 'us-third-countries');
  assert.equal(id('AT', null, null), 'at-third-countries');
});

test('a claim of nobody in particular is kept apart, in no entry', () => {
  const rows = rowsOfAll(chained([reading('Somebody is in talks.', { sending: null, receiving: null })]));
  assert.deepEqual(entriesOf(rows), []);
  assert.equal(unassignedOf(rows, NOW).length, 1);
});

test('dates have the bounds that the calendar gives them', () => {
  const bounds = (text: string): string | null => {
    const found = boundsOf(text);
    return found && `${found.first ?? ''}…${found.last ?? ''}`;
  };
  assert.equal(bounds('2025'), '2025-01-01…2025-12-31');
  assert.equal(bounds('2024-02'), '2024-02-01…2024-02-29');
  assert.equal(bounds('2025-05-06'), '2025-05-06…2025-05-06');
  assert.equal(bounds('2025-05~'), '2025-05-01…2025-05-31');
  assert.equal(bounds('2025-04-28/2025-05-04'), '2025-04-28…2025-05-04');
  assert.equal(bounds('2013/..'), '2013-01-01…');
  assert.equal(bounds('2025-22'), '2025-06-01…2025-08-31');
  assert.equal(bounds('2025-24'), '2025-12-01…2026-02-28');
  assert.equal(bounds('2025-36'), '2025-10-01…2025-12-31');
  assert.equal(bounds('XXXX-12-24'), '…');
  for (const bad of ['', 'yesterday', '2025-13', '2025-02-30', '2025-5-6', '/', '2025/x', '2025-06-01T00:00'])
    assert.equal(isEdtf(bad), false, bad);
});

test('no text makes the reading of a date throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => void boundsOf(text)),
    SEEDED,
  );
});

test('an event out of its place, changed or missing breaks the chain', () => {
  const events = chained(['One.', 'Two.', 'Three.', 'Four.'].map((body) => reading(body, {})));
  const broken = (list: readonly Event[]): boolean => {
    let before = { seq: 0, hash: GENESIS };
    for (const event of list) {
      if (brokenLink(event, before)) return true;
      before = event;
    }
    return false;
  };
  assert.equal(broken(events), false);
  fc.assert(
    fc.property(
      fc.nat({ max: 2 }),
      fc.constantFrom('deleted', 'swapped', 'time', 'previous', 'hash', 'body'),
      (at, how) => {
        const list = [...events];
        const event = list[at]!;
        if (how === 'deleted') list.splice(at, 1);
        else if (how === 'swapped') [list[at], list[at + 1]] = [list[at + 1]!, event];
        else if (how === 'body') list[at] = { ...event, body: reading('Another.', {}) };
        else list[at] = { ...event, [how]: `${event[how as 'time']}0` };
        assert.equal(broken(list), true, how);
      },
    ),
    SEEDED,
  );
});

test('one value has one canonical text, whatever order its keys were put in', () => {
  assert.equal(canonical({ b: [{ d: 1, c: null }], a: 'é' }), canonical({ a: 'é', b: [{ c: null, d: 1 }] }));
});

/** An entry without what only the order of arrival decides. */
const timeless = (list: readonly Entry[]): string =>
  JSON.stringify(list, (key, value: unknown) => (key === 'known' || key === 'seq' ? undefined : value));

test('the order in which documents were read does not change what the entries say', () => {
  const STAGES = ['talks', 'agreed', 'signed', 'paused'] as const;
  const one = fc.record({
    party: fc.constantFrom('RW', 'US', 'both', null),
    receiving: fc.constantFrom('RW', 'LY'),
    stage: fc.constantFrom(...STAGES),
    denied: fc.boolean(),
    silent: fc.boolean(),
    date: fc.option(fc.constantFrom('2025-05-04', '2025-05', '2025-06-01', '2025-06-02')),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (given, random) => {
      const bodies = given.map((claim, i) => reading(`Text ${i} of this register.`, claim, '2025-05-06'));
      const shuffled = bodies
        .map((body) => ({ body, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ body }) => body);
      assert.equal(timeless(entries(...shuffled)), timeless(entries(...bodies)));
    }),
    SEEDED,
  );
});

test('a party stands where its last dated claim puts it, beside its silence and its denials', () => {
  const [entry] = entries(
    reading('Text one.', { stage: 'agreed', date: '2025-06-01' }),
    reading('Text two.', { stage: 'talks', date: '2025-05-04' }),
    reading('Text three.', { stage: 'signed', date: '2025-06-02', denied: true }),
    reading('Text four.', { party: 'US', silent: true, date: '2025-05-05' }),
    reading('Text five.', { party: null, stage: 'reported' }),
  );
  const stands = entry!.stages.map(({ party, stage, denied, silent, date }) => [party, stage, denied, silent, date]);
  assert.deepEqual(stands, [
    ['RW', 'signed', true, false, '2025-06-02'],
    ['US', null, false, true, null],
    [null, 'reported', false, false, null],
  ]);
  assert.deepEqual(
    entry!.stages[0]!.cells.map(({ claim }) => claim.stage),
    ['talks', 'agreed', 'signed'],
  );
});

test('as of a day shows what had happened by then, as known on a day what was known by then', () => {
  const rows = rowsOfAll(
    chained([
      reading('Text one.', { stage: 'talks', date: '2025-05-04' }),
      reading('Text two.', { stage: 'agreed', date: '2025-06/2025-07' }),
      reading('Text three.', { stage: 'paused' }, '2025-09-01'),
    ]),
  );
  const stages = (asOf: string | null, knownOn: string | null): string =>
    entriesOf(rows, { asOf, knownOn })
      .flatMap((entry) => entry.stages.flatMap(({ cells }) => cells.map(({ claim }) => claim.stage)))
      .join(' ');
  assert.equal(stages('2025-05-03', null), '');
  assert.equal(stages('2025-05', null), 'talks');
  assert.equal(stages('2025-06-01', null), 'talks agreed');
  assert.equal(stages('2025-08-31', null), 'talks agreed');
  assert.equal(stages('2025-09-01', null), 'talks agreed paused');
  assert.equal(stages(null, '2025-12-31'), '');
  assert.equal(stages(null, '2026-01-02'), 'talks agreed');
  assert.equal(stages('2025-05-31', '2026-01-02'), 'talks');
});

test('a later reading of the same document takes the place of the earlier, which stays in what was known', () => {
  const rows = rowsOfAll(
    chained([reading('One text.', { stage: 'talks' }), reading('One text.', { stage: 'agreed' })]),
  );
  const stages = (knownOn: string | null) =>
    entriesOf(rows, { asOf: null, knownOn })[0]!.stages.flatMap(({ cells }) => cells.map(({ claim }) => claim.stage));
  assert.deepEqual(stages(null), ['agreed']);
  assert.deepEqual(stages('2026-01-01'), ['talks']);
});
