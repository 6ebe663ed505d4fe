// The Store contract on SQLite: events and captures are what is kept, every other table is made from them.

import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { ClaimId } from '../../claims/claim.ts';
import { GENESIS, hashOf } from '../../register/chain.ts';
import type { ArrangementId, Cell } from '../../register/entry.ts';
import type { Event } from '../../register/event.ts';
import type { Reading } from '../../register/reading.ts';
import type { Review, Row } from '../../register/row.ts';
import type { Fault, Proposal, Store } from '../../register/store.ts';
import type { CaptureId, DocumentId } from '../../text/document.ts';
import { sha256 } from '../../text/hash.ts';
import { deriver } from './derive.ts';
import { inWords, StoreFailure } from './failure.ts';
import { DERIVED, migrate } from './schema.ts';
import { searchIn } from './search.ts';
import type { EventRow } from './verify.ts';
import { eventOf, faultsIn } from './verify.ts';

/** How long a writer waits for another one before it gives up. */
const BUSY_MS = 5000;
/** Events read at once where the walk writes as it goes. */
const PAGE = 50;

/** What the store takes from the world. */
export interface StoreEffects {
  /** The time now, RFC 3339, UTC, milliseconds. */
  readonly now: () => string;
}

/**
 * Opens the register in a file, making it where there is none (`:memory:` keeps it in memory alone).
 * Throws StoreFailure: locked, corrupt, newer, unwritable, not_a_register; `readOnly` asks for a register that is there.
 */
export function openStore(
  path: string,
  effects: StoreEffects,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Store {
  return inWords(path, () => {
    if (readOnly && path !== ':memory:' && !existsSync(path)) {
      throw new StoreFailure(
        'unwritable',
        `${path}: there is no register here; make one with add or import, or give its path with --register`,
      );
    }
    const db = opened(path);
    try {
      db.pragma(`busy_timeout = ${BUSY_MS}`);
      // WAL lets readers work beside a writer; FULL keeps what was acknowledged when the power goes
      if (!readOnly) db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      migrate(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
    return storeOn(db, path, effects);
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

function storeOn(db: Database.Database, path: string, { now }: StoreEffects): Store {
  const derive = deriver(db);
  const head = db.prepare('SELECT seq, hash FROM head');
  const putEvent = db.prepare('INSERT INTO events (seq, time, author, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)');
  const putHead = db.prepare('UPDATE head SET seq = ?, hash = ?');
  const putCapture = db.prepare('INSERT OR IGNORE INTO captures (id, bytes) VALUES (?, ?)');
  const eventsAfter = db.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?');
  const headOf = (): { seq: number; hash: string } => head.get() as { seq: number; hash: string };

  const append = db.transaction(
    (proposals: readonly Proposal[], captures: ReadonlyMap<CaptureId, Uint8Array>): readonly Event[] => {
      for (const [id, bytes] of captures) {
        if (sha256(bytes) !== id)
          throw new Error(`got a capture named ${id.slice(0, 12)} whose bytes have another hash`);
        putCapture.run(id, bytes);
      }
      let { seq, hash } = headOf();
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
    },
  );

  function* events(after = 0): Iterable<Event> {
    for (let last = after; ; ) {
      const page = inWords(path, () => eventsAfter.all(last, PAGE)) as EventRow[];
      for (const row of page) yield eventOf(row);
      if (page.length < PAGE) return;
      last = page.at(-1)!.seq;
    }
  }

  const rebuild = db.transaction(() => {
    for (const { table } of DERIVED) db.exec(`DELETE FROM ${table}`);
    db.exec("INSERT INTO search (search) VALUES ('delete-all')");
    for (const event of events()) derive(event);
  });

  return {
    head: () => inWords(path, () => headOf() ?? { seq: 0, hash: GENESIS }),
    append: (proposals, captures) => inWords(path, () => append.immediate(proposals, captures)),
    events,
    capture: (id) =>
      inWords(
        path,
        () => (db.prepare('SELECT bytes FROM captures WHERE id = ?').pluck().get(id) as Uint8Array | undefined) ?? null,
      ),
    reading: (id) => inWords(path, () => readingOf(db, id)),
    hasReading: (capture, reader, published) =>
      inWords(
        path,
        () =>
          db
            .prepare('SELECT 1 FROM readings WHERE capture = ? AND reader = ? AND published = ? LIMIT 1')
            .get(capture, reader, published ?? '') !== undefined,
      ),
    documents: () =>
      inWords(
        path,
        () => db.prepare('SELECT id, name, title, published FROM documents ORDER BY seq, id').all() as DocumentRow[],
      ),
    citations: () =>
      inWords(path, () => db.prepare('SELECT fact, arrangement, omitted FROM facts ORDER BY seq').all() as FactRow[]),
    rows: (arrangement) => inWords(path, () => rowsIn(db, arrangement)),
    claim: (id) =>
      inWords(path, () =>
        db
          .prepare(`${ROWS} WHERE c.claim = ? ORDER BY c.key`)
          .all(id)
          .map((row) => rowOf(db, row as ClaimRow)),
      ),
    search: (words, limit) => inWords(path, () => searchIn(db, words, limit)),
    rebuild: () => inWords(path, () => rebuild.immediate()),
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

interface DocumentRow {
  readonly id: DocumentId;
  readonly name: string;
  readonly title: string | null;
  readonly published: string | null;
}
interface FactRow {
  readonly fact: string;
  readonly arrangement: string;
  readonly omitted: string | null;
}
interface ClaimRow {
  readonly claim: ClaimId;
  readonly arrangement: ArrangementId | null;
  readonly until: string | null;
  readonly cell: string;
}

const ROWS = 'SELECT c.claim, c.arrangement, c.until, c.cell FROM claims c';

function rowsIn(db: Database.Database, arrangement: ArrangementId | undefined): readonly Row[] {
  const rows =
    arrangement === undefined
      ? db.prepare(`${ROWS} ORDER BY c.key`).all()
      : db
          .prepare(
            `${ROWS} WHERE c.arrangement = ?1 OR c.claim IN (SELECT claim FROM reviews WHERE arrangement = ?1) ORDER BY c.key`,
          )
          .all(arrangement);
  return (rows as ClaimRow[]).map((row) => rowOf(db, row));
}

function rowOf(db: Database.Database, { claim, arrangement, until, cell }: ClaimRow): Row {
  const reviews = db.prepare('SELECT review FROM reviews WHERE claim = ? ORDER BY seq').pluck().all(claim) as string[];
  return {
    arrangement,
    until,
    cell: JSON.parse(cell) as Cell,
    reviews: reviews.map((review) => JSON.parse(review) as Review),
  };
}

function readingOf(db: Database.Database, id: DocumentId): Reading | null {
  const seq = db.prepare('SELECT seq FROM documents WHERE id = ?').pluck().get(id);
  if (seq === undefined) return null;
  const row = db.prepare('SELECT * FROM events WHERE seq = ?').get(seq) as EventRow;
  const { body } = eventOf(row);
  return body.type === 'read' ? body.reading : null;
}
