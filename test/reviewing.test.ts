// Statements as people review them: what may be decided, what it becomes, and that nothing of it is lost.
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';
import { read } from '../src/desk/read.ts';
import type { EventBody, Placed } from '../src/register/event.ts';
import { entriesOf } from '../src/register/fold.ts';
import type { Reading } from '../src/register/reading.ts';
import { decideStatement, type StatementCommand } from '../src/register/review.ts';
import { rowsOfAll } from '../src/register/row.ts';
import { placedOf, type StatementRow, standingOf, statementRows } from '../src/register/statement-row.ts';
import type { Store } from '../src/register/store.ts';
import { MIGRATIONS } from '../src/store/sqlite/schema.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { plainDocument } from '../src/text/plain.ts';
import { steadyClock } from './readings.ts';

const BODY =
  'The interior ministry said that Rwanda had agreed to take up to 250 migrants deported from the United States. A lawyer for two of them blorted that nobody was asked.';
const reading = read(plainDocument(BODY, { name: 'made', published: '2025-08-05' }));
const { document } = reading;
const [first] = reading.statements as [Reading['statements'][number]];
const place = (words: string) => ({ start: BODY.indexOf(words), end: BODY.indexOf(words) + words.length });
const missed: Placed = {
  speaker: [place('A lawyer for two of them')],
  cue: [place('blorted')],
  content: [place('that nobody was asked')],
  addressee: [],
  act: 'say',
};
const narrower: Placed = { ...placedOf(first), speaker: [place('interior ministry')] };

const command = (more: Partial<StatementCommand>): StatementCommand => ({
  asked: first.id,
  decision: 'accepted',
  correction: null,
  reason: null,
  ...more,
});
const rowsNow = (store: Store): readonly StatementRow[] =>
  statementRows(store.reading(document.id) ?? reading, store.statementReviews(document.id));
const decided = (more: Partial<StatementCommand>, rows = statementRows(reading, [])): EventBody => {
  const event = decideStatement(command(more), { document, rows });
  assert.ok(!('refused' in event), JSON.stringify(event));
  return event;
};

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-reviewing-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const opened = (path = ':memory:'): Store => {
  const store = openStore(path, { now: steadyClock() });
  store.append(
    [{ author: { kind: 'rule', name: 'elsewhere', version: '1' }, body: { type: 'read', reading } }],
    new Map(),
  );
  return store;
};
const review = (store: Store, by: string, more: Partial<StatementCommand>): void => {
  const body = decided(more, rowsNow(store));
  store.append([{ author: { kind: 'person', name: by, version: null }, body }], new Map());
};

test('what a person may not decide of a statement is refused, and the refusal says what is wanted', () => {
  const refused = (more: Partial<StatementCommand>, rows = statementRows(reading, [])): string => {
    const event = decideStatement(command(more), { document, rows });
    return 'refused' in event ? event.refused : '';
  };
  const corrected = (more: Partial<Placed>): string =>
    refused({ decision: 'corrected', correction: { ...placedOf(first), ...more } });
  assert.match(refused({ asked: 's_000000000000' }), /the statement "s_000000000000".*does not have/);
  assert.match(refused({ asked: 'd_000000000000', decision: 'added', correction: missed }), /the document "d_0/);
  assert.match(refused({ decision: 'rejected' }), /without a reason/);
  assert.match(refused({ decision: 'corrected' }), /without places/);
  assert.match(corrected({ cue: [] }), /without a cue/);
  assert.match(corrected({ speaker: [], content: [] }), /cue alone/);
  assert.match(corrected({ content: [{ start: 3, end: 999 }] }), /3 to 999.*inside the text of \d+ characters/);
  assert.match(corrected({ content: [{ start: 9, end: 9 }] }), /9 to 9.*inside the text/);
  assert.match(corrected({}), /changes nothing/);
  assert.match(refused({ correction: narrower }), /only with a correction/);
  assert.match(refused({ asked: document.id, decision: 'added' }), /statement to add without places/);
  assert.match(
    refused({ asked: document.id, decision: 'added', correction: { ...missed, cue: first.cue } }),
    new RegExp(`cue of ${first.id}`),
  );
  assert.equal(refused({}), '');
  assert.ok('refused' in decideStatement(command({}), null));
});

test('a statement stands as the last decision has it, and every decision is kept', () => {
  const store = opened();
  const of = (): StatementRow => rowsNow(store)[0]!;
  assert.deepEqual([standingOf(of()), of().reviews], [placedOf(first), []]);
  review(store, 'Ann', { decision: 'corrected', correction: narrower });
  assert.deepEqual(standingOf(of()), narrower);
  review(store, 'Bob', { decision: 'rejected', reason: 'it is a headline' });
  assert.equal(standingOf(of()), null);
  review(store, 'Ann', {});
  assert.deepEqual(standingOf(of()), placedOf(first));
  assert.deepEqual(
    of().reviews.map(({ by, decision, reason }) => [by, decision, reason]),
    [
      ['Ann', 'corrected', null],
      ['Bob', 'rejected', 'it is a headline'],
      ['Ann', 'accepted', null],
    ],
  );
  assert.deepEqual(of().statement, first);
  assert.deepEqual(store.verify(), []);
  store.close();
});

test('a statement that the machine missed is added once, and may then be reviewed as any other', () => {
  const store = opened();
  const adding = { asked: document.id, decision: 'added', correction: missed } as const;
  review(store, 'Ann', adding);
  const added = rowsNow(store).at(-1)!;
  assert.deepEqual([added.statement, added.base], [null, missed]);
  assert.equal(rowsNow(store).length, reading.statements.length + 1);
  assert.ok('refused' in decideStatement(command(adding), { document, rows: rowsNow(store) }));
  review(store, 'Bob', { asked: added.id, decision: 'rejected', reason: 'a specimen' });
  assert.equal(standingOf(rowsNow(store).at(-1)!), null);
  store.close();
});

test('a decision outlives the reading that it was made on, and does not speak to another body', () => {
  const store = opened();
  review(store, 'Ann', { decision: 'corrected', correction: narrower });
  const later = (given: Partial<Reading>): readonly StatementRow[] =>
    statementRows({ ...reading, ...given }, store.statementReviews());
  const [row] = later({ statements: [] });
  assert.deepEqual([row!.id, row!.statement, row!.base], [first.id, null, placedOf(first)]);
  assert.deepEqual(standingOf(row!), narrower);
  assert.deepEqual(later({ document: { ...document, body: ` ${BODY}` } })[0]!.reviews, []);
  store.close();
});

test('a cell says what was decided of the statement that makes its claim, as known on each day', () => {
  const store = opened();
  review(store, 'Ann', { decision: 'rejected', reason: 'not said' });
  const said = (knownOn: string | null) =>
    entriesOf(store.rows(), { asOf: null, knownOn })[0]!.stages.flatMap(({ cells }) => cells)[0]!.said;
  assert.deepEqual([said(null)?.decision, said(null)?.by, said(null)?.reason], ['rejected', 'Ann', 'not said']);
  assert.deepEqual(rowsOfAll(store.events()), [...store.rows()]);
  store.close();
});

test('rebuilding keeps every decision; a table that was tampered with and an event that was changed are found', () => {
  const path = join(folder, 'register.db');
  const store = opened(path);
  review(store, 'Ann', { decision: 'corrected', correction: narrower });
  review(store, 'Bob', { decision: 'rejected', reason: 'a reason' });
  const before = store.statementReviews();
  store.rebuild();
  assert.deepEqual(store.statementReviews(), before);
  assert.deepEqual(store.verify(), []);
  const raw = new Database(path);
  raw.exec("UPDATE statement_reviews SET review = replace(review, 'rejected', 'accepted')");
  assert.match(store.verify()[0]!.message, /"statement_reviews" does not say what the events say; run rebuild/);
  store.rebuild();
  assert.deepEqual(store.verify(), []);
  raw.exec("DROP TRIGGER events_are_not_changed; UPDATE events SET body = replace(body, 'a reason', 'a Reason')");
  assert.match(store.verify()[0]!.message, /event 3 was changed/);
  raw.close();
  store.close();
});

test('a register of each schema before this one is brought up to it, with all that was in it', () => {
  const now = join(folder, 'now.db');
  const made = opened(now);
  const rows = [...made.rows()];
  made.close();
  for (const version of Array.from({ length: MIGRATIONS.length - 1 }, (_, i) => i + 1)) {
    const path = join(folder, `schema-${version}.db`);
    const raw = new Database(path);
    for (const step of MIGRATIONS.slice(0, version)) raw.exec(step);
    raw.pragma('application_id = 1164735333');
    raw.pragma(`user_version = ${version}`);
    raw.exec(`ATTACH '${now}' AS newer`);
    raw.exec('DELETE FROM head; INSERT INTO head SELECT * FROM newer.head');
    for (const table of ['events', 'captures']) raw.exec(`INSERT INTO main.${table} SELECT * FROM newer.${table}`);
    raw.close();
    const store = openStore(path, { now: steadyClock() });
    assert.deepEqual([...store.rows()], rows);
    assert.deepEqual(store.verify(), []);
    review(store, 'Ann', {});
    assert.equal(store.statementReviews().length, 1);
    store.close();
  }
});
