// What the register learned in a time, and what newer rules would read otherwise.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { StageClaim } from '../src/claims/claim.ts';
import { rereadAll } from '../src/desk/reread.ts';
import { changesOf, dayBefore } from '../src/register/changes.ts';
import type { EventBody } from '../src/register/event.ts';
import { decide } from '../src/register/review.ts';
import type { Row } from '../src/register/row.ts';
import type { Store } from '../src/register/store.ts';
import { waitingOf } from '../src/register/waiting.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { changesText, waitingText } from '../src/views/changes-text.ts';
import { PLAIN } from '../src/views/paint.ts';
import { received, stageClaim } from './readings.ts';

const STYLE = { width: 100, paint: PLAIN };
const PERSON = { kind: 'person', name: 'A reader', version: null } as const;
/** A register whose clock stands where the test puts it. */
function clocked(): { readonly store: Store; at: (time: string) => void } {
  let now = '2026-01-01T10:00:00.000Z';
  const at = (time: string): void => {
    now = `${time}T10:00:00.000Z`;
  };
  return { store: openStore(':memory:', { now: () => now }), at };
}
function page(store: Store, body: string, given: Partial<StageClaim>): void {
  const { proposals, captures } = received(body, (text) => [stageClaim(text, given)]);
  const known = store.capture([...captures.keys()][0]!) !== null;
  store.append(known ? proposals.slice(1) : proposals, known ? new Map() : captures);
}
const rowOf = (store: Store, stage: string): Row =>
  [...store.rows()].findLast(({ cell }) => 'stage' in cell.claim && cell.claim.stage === stage)!;
function review(store: Store, stage: string, decision: 'accepted' | 'rejected'): void {
  const row = rowOf(store, stage);
  const given = { correction: null, evidence: null, ownKnowledge: false, reason: 'a specimen' };
  const body = decide({ claim: row.cell.claim.id, decision, ...given }, row, null);
  assert.ok(!('refused' in body));
  store.append([{ author: PERSON, body: body as EventBody }], new Map());
}

test('the day before a day is found over the ends of months and years', () => {
  assert.equal(dayBefore('2026-03-01'), '2026-02-28');
  assert.equal(dayBefore('2024-03-01'), '2024-02-29');
  assert.equal(dayBefore('2026-01-01'), '2025-12-31');
  assert.equal(dayBefore('2026-11-10'), '2026-11-09');
});

test('changes are those of the time asked for: claims that came and went, where a party stands, contradictions', () => {
  const { store, at } = clocked();
  page(store, 'Kigali has confirmed that talks are going on.', { stage: 'talks', date: '2025-05-04' });
  page(store, 'Ghana and Washington are in talks.', {
    receiving: 'GH',
    party: 'GH',
    stage: 'talks',
    date: '2025-08-01',
  });
  at('2026-02-01');
  page(store, 'Rwanda says that it has agreed now.', { stage: 'agreed', date: '2025-08-05' });
  at('2026-02-05');
  page(store, 'Washington denies that it agreed at all.', {
    party: 'US',
    stage: 'agreed',
    denied: true,
    date: '2025-08-06',
  });
  const [only, ...more] = changesOf({ store }, '2026-02-01', null);
  assert.deepEqual(more, []);
  assert.equal(only!.id, 'us-rwanda');
  assert.equal(only!.isNew, false);
  assert.deepEqual(
    only!.claims.map(({ claim }) => (claim as StageClaim).stage),
    ['agreed', 'agreed'],
  );
  assert.deepEqual(
    only!.stages.map(({ before, now }) => [now.party, before?.stands?.stage ?? null, now.stands?.stage ?? null]),
    [
      ['RW', 'talks', 'agreed'],
      ['US', null, null],
    ],
  );
  assert.equal(only!.opened.length, 1);
  assert.equal(only!.opened[0]!.type, 'dispute');
  const early = changesOf({ store }, '2026-02-01', '2026-02-04');
  assert.deepEqual(early[0]!.opened, []);
  assert.equal(early[0]!.claims.length, 1);
  assert.deepEqual(changesOf({ store }, '2026-02-06', null), []);
  at('2026-03-01');
  review(store, 'talks', 'accepted');
  const denied = [...store.rows()].find(({ cell }) => 'denied' in cell.claim && cell.claim.denied)!;
  const rejected = decide(
    {
      claim: denied.cell.claim.id,
      decision: 'rejected',
      correction: null,
      evidence: null,
      ownKnowledge: false,
      reason: 'no',
    },
    denied,
    null,
  );
  store.append([{ author: PERSON, body: rejected as EventBody }], new Map());
  const march = changesOf({ store }, '2026-03-01', null).find(({ id }) => id === 'us-rwanda')!;
  assert.equal(march.gone.length, 1);
  assert.equal(march.closed.length, 1);
  const text = changesText(changesOf({ store }, '2026-02-01', null), 'since 2026-02-01', STYLE);
  assert.match(text, /agreed/);
  assert.match(changesText([], 'since 2027', STYLE), /learned nothing since 2027/);
  store.close();
});

test('reading again keeps what differs, and what a person decided waits with what would be read in its place', () => {
  const { store } = clocked();
  const body = 'Kigali has confirmed that talks are going on.';
  page(store, body, { stage: 'talks' });
  review(store, 'talks', 'accepted');
  const newer = received(body, (text) => [stageClaim(text, { stage: 'agreed' })]).proposals[1]!.body;
  assert.ok(newer.type === 'read');
  const read = () => (newer as Extract<EventBody, { type: 'read' }>).reading;
  const before = store.head().seq;
  const dry = [...rereadAll({ store, read }, true)];
  assert.equal(store.head().seq, before);
  assert.deepEqual([dry[0]!.fresh.length, dry[0]!.gone.length], [1, 1]);
  assert.equal([...rereadAll({ store, read }, false)].length, 1);
  assert.equal([...rereadAll({ store, read }, false)].length, 0);
  const [waiting, ...more] = waitingOf(store);
  assert.deepEqual(more, []);
  assert.equal((waiting!.stands.cell.claim as StageClaim).stage, 'talks');
  assert.deepEqual(
    waiting!.instead.map(({ cell }) => (cell.claim as StageClaim).stage),
    ['agreed'],
  );
  assert.match(waitingText([waiting!], STYLE), /talks[\s\S]*\+ agreed/);
  assert.deepEqual(store.verify(), []);
  store.close();
});
