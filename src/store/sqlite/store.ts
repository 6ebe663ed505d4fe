// The Store contract on SQLite: events and captures are what is kept, every other table is made from them.

import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { hashOf } from '../../register/chain.ts';
import type { Event } from '../../register/event.ts';
import type { Fault, Proposal, Store } from '../../register/store.ts';
import type { CaptureId } from '../../text/document.ts';
import { sha256 } from '../../text/hash.ts';
import type { Derive } from './derive.ts';
import { deriver } from './derive.ts';
import { type EventRow, eventOf } from './event-row.ts';
import { inWords, StoreFailure } from './failure.ts';
import {
  claimRows,
  documentRows,
  factRows,
  gatheredIn,
  placingRows,
  readingOf,
  rowsIn,
  statementReviewRows,
  touchedIn,
  waitingRows,
} from './rows.ts';
import { DERIVED, migrate } from './schema.ts';
import { searchIn } from './search.ts';
import { faultsIn } from './verify.ts';

/** How long a writer waits for another one before it gives up. */
const BUSY_MS = 5000;
/** What may be kept in memory of the file: the cells of a large arrangement lie all over it. */
const CACHE_KIB = 65_536;
/** Events read at once where the walk writes as it goes. */
const PAGE = 50;

/** What the store takes from the world. */
export interface StoreEffects {
  /** The time now, RFC 3339, UTC, milliseconds. */
  readonly now: () => string;
}

/**
 * Opens the register in a file, making it where there is none (`:memory:` keeps it in memory alone).
 * Throws StoreFailure: locked, corrupt, newer, unwritable, not_a_register; `readOnly` and `existing` ask for a register that is there.
 */
export function openStore(
  path: string,
  effects: StoreEffects,
  { readOnly = false, existing = readOnly }: { readonly readOnly?: boolean; readonly existing?: boolean } = {},
): Store {
  return inWords(path, () => {
    if (existing && path !== ':memory:' && !existsSync(path)) {
      throw new StoreFailure(
        'unwritable',
        `${path}: there is no register here; make one with add or import, or give its path with --register`,
      );
    }
    const db = opened(path);
    let stale = false;
    try {
      db.pragma(`busy_timeout = ${BUSY_MS}`);
      db.pragma(`cache_size = -${CACHE_KIB}`);
      // WAL lets readers work beside a writer; FULL keeps what was acknowledged when the power goes
      if (!readOnly) db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      stale = migrate(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
    const store = storeOn(db, path, effects);
    if (stale) store.rebuild();
    return store;
  });
}

function opened(path: string): Database.Database {
  try {
    return new Database(path);
  } catch (error) {
    if (error instanceof TypeError)
      throw new StoreFailure(
        'unwritable',
        `${path}: the folder of the register does not exist; make it, or give another path with --register`,
        error,
      );
    throw error;
  }
}

/** The writing half: appends in one transaction, with the captures that the events name. */
function appender(db: Database.Database, derive: Derive, now: () => string): Store['append'] {
  const putEvent = db.prepare('INSERT INTO events (seq, time, author, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)');
  const putHead = db.prepare('UPDATE head SET seq = ?, hash = ?');
  const putCapture = db.prepare('INSERT OR IGNORE INTO captures (id, bytes) VALUES (?, ?)');
  const append = db.transaction((proposals: readonly Proposal[], captures: ReadonlyMap<CaptureId, Uint8Array>) => {
    for (const [id, bytes] of captures) {
      if (sha256(bytes) !== id) throw new Error(`got a capture named ${id.slice(0, 12)} whose bytes have another hash`);
      putCapture.run(id, bytes);
    }
    let { seq, hash } = headOf(db);
    const events: Event[] = [];
    for (const { author, body } of proposals) {
      const unhashed = { seq: seq + 1, time: now(), author, body, previous: hash };
      const event: Event = { ...unhashed, hash: hashOf(unhashed) };
      putEvent.run(event.seq, event.time, JSON.stringify(author), JSON.stringify(body), event.previous, event.hash);
      derive(event);
      ({ seq, hash } = event);
      events.push(event);
    }
    putHead.run(seq, hash);
    return events;
  });
  return (proposals, captures) => append.immediate(proposals, captures);
}

const headOf = (db: Database.Database): { seq: number; hash: string } =>
  db.prepare('SELECT seq, hash FROM head').get() as { seq: number; hash: string };

/** Events after one, a page at a time: a walk does not hold a reader open while its caller writes. */
function* eventsAfter(db: Database.Database, path: string, after: number): Iterable<Event> {
  const select = db.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?');
  for (let last = after; ; ) {
    const page = inWords(path, () => select.all(last, PAGE)) as EventRow[];
    for (const row of page) yield eventOf(row);
    if (page.length < PAGE) return;
    last = page.at(-1)!.seq;
  }
}

function storeOn(db: Database.Database, path: string, { now }: StoreEffects): Store {
  const derive = deriver(db);
  const append = appender(db, derive, now);
  const one = (sql: string, ...values: readonly unknown[]): unknown =>
    db
      .prepare(sql)
      .pluck()
      .get(...values);
  const rebuild = db.transaction(() => {
    for (const { table } of DERIVED) db.exec(`DELETE FROM ${table}`);
    db.exec("INSERT INTO search (search) VALUES ('delete-all')");
    for (const event of eventsAfter(db, path, 0)) derive(event);
  });
  const known = 'SELECT 1 FROM readings WHERE capture = ? AND reader = ? AND published = ? LIMIT 1';
  const said = <T>(work: () => T): T => inWords(path, work);
  return {
    head: () => said(() => headOf(db)),
    append: (proposals, captures) => said(() => append(proposals, captures)),
    events: (after = 0) => eventsAfter(db, path, after),
    capture: (id) => said(() => (one('SELECT bytes FROM captures WHERE id = ?', id) as Uint8Array | undefined) ?? null),
    reading: (id) => said(() => readingOf(db, id)),
    hasReading: (capture, reader, published) => said(() => one(known, capture, reader, published ?? '') !== undefined),
    documents: () => said(() => documentRows(db)),
    citations: () => said(() => factRows(db)),
    rows: (arrangement) => said(() => rowsIn(db, arrangement)),
    // in one transaction: what a writer appends between two of its queries is not seen by half
    gathered: (arrangement) => said(() => db.transaction(() => gatheredIn(db, arrangement))()),
    placings: () => said(() => placingRows(db)),
    touched: (since) => said(() => touchedIn(db, since)),
    waiting: () => said(() => waitingRows(db)),
    claim: (id) => said(() => claimRows(db, id)),
    statementReviews: (document) => said(() => statementReviewRows(db, document)),
    search: (words, limit) => said(() => searchIn(db, words, limit)),
    rebuild: () => said(() => rebuild.immediate()),
    verify: () => faultsOn(db),
    close: () => void db.close(),
  };
}

function faultsOn(db: Database.Database): readonly Fault[] {
  try {
    return faultsIn(db);
  } catch (error) {
    return [{ seq: null, message: `the register cannot be read: ${(error as Error).message}` }];
  }
}
