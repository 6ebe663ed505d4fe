import Database from 'better-sqlite3';
import { brokenLink, GENESIS } from '../../register/chain.ts';
import type { Event } from '../../register/event.ts';
import type { Fault } from '../../register/store.ts';
import { sha256 } from '../../text/hash.ts';
import { deriver } from './derive.ts';
import { type EventRow, eventOf } from './event-row.ts';
import { DERIVED, migrate } from './schema.ts';

/** Faults are listed up to this many: after that the register is to be restored, not read about. */
const MOST = 50;

/**
 * Reads everything: each event against the one before it, the head against the last, each capture against its name, and
 * the derived tables against tables made anew from the events. Empty where all is whole. Throws nothing.
 */
export function faultsIn(db: Database.Database): readonly Fault[] {
  const faults: Fault[] = [];
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, 'memory');
    const derive = deriver(fresh);
    const { captures, whole } = checkEvents(db, faults, (event) => derive(event));
    checkCaptures(db, captures, faults);
    checkShape(db, fresh, faults);
    if (whole) checkDerived(db, fresh, faults);
  } catch (error) {
    faults.push({ seq: null, message: `the register cannot be read to its end: ${(error as Error).message}` });
  } finally {
    fresh.close();
  }
  return faults.slice(0, MOST);
}

function checkEvents(
  db: Database.Database,
  faults: Fault[],
  derive: (event: Event) => void,
): { readonly captures: ReadonlyMap<string, number>; readonly whole: boolean } {
  const captures = new Map<string, number>();
  let before = { seq: 0, hash: GENESIS };
  let whole = true;
  for (const row of db.prepare('SELECT * FROM events ORDER BY seq').iterate() as Iterable<EventRow>) {
    let event: Event | null = null;
    try {
      event = eventOf(row);
      const broken = brokenLink(event, before);
      if (broken) faults.push({ seq: row.seq, message: broken });
      whole &&= broken === null;
      if (event.body.type === 'captured') captures.set(event.body.capture, row.seq);
      if (whole) derive(event);
    } catch {
      whole = false;
      faults.push({ seq: row.seq, message: `event ${row.seq} was changed: it can no longer be read` });
    }
    before = { seq: row.seq, hash: row.hash };
    if (faults.length > MOST) break;
  }
  const head = db.prepare('SELECT seq, hash FROM head').get() as { seq: number; hash: string } | undefined;
  if (head?.seq !== before.seq || head.hash !== before.hash) {
    whole = false;
    faults.push({
      seq: before.seq,
      message: `the register ends with event ${before.seq}, and its head says ${head?.seq ?? 'nothing'}: events are missing at its end, or its head was changed`,
    });
  }
  return { captures, whole };
}

function checkCaptures(db: Database.Database, captures: ReadonlyMap<string, number>, faults: Fault[]): void {
  const seen = new Set<string>();
  for (const { id, bytes } of db.prepare('SELECT id, bytes FROM captures ORDER BY id').iterate() as Iterable<{
    id: string;
    bytes: Uint8Array;
  }>) {
    seen.add(id);
    if (sha256(bytes) !== id)
      faults.push({
        seq: captures.get(id) ?? null,
        message: `capture ${id.slice(0, 12)} was changed: its bytes do not have the hash that names it`,
      });
    else if (!captures.has(id)) faults.push({ seq: null, message: `capture ${id.slice(0, 12)} belongs to no event` });
  }
  for (const [id, seq] of captures)
    if (!seen.has(id)) faults.push({ seq, message: `capture ${id.slice(0, 12)} of event ${seq} is missing` });
}

/** The tables, indexes and triggers themselves: a register without its guards is not whole. */
function checkShape(db: Database.Database, fresh: Database.Database, faults: Fault[]): void {
  const shape = (of: Database.Database): string =>
    JSON.stringify(
      of.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all(),
    );
  if (shape(db) !== shape(fresh))
    faults.push({ seq: null, message: 'a table, index or guard of the register was changed or taken away' });
}

function checkDerived(db: Database.Database, fresh: Database.Database, faults: Fault[]): void {
  for (const { table, order } of DERIVED) {
    const rows = (of: Database.Database): IterableIterator<unknown> =>
      of.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).raw().iterate();
    if (!sameRows(rows(db), rows(fresh))) {
      faults.push({ seq: null, message: `the table "${table}" does not say what the events say; run rebuild` });
    }
  }
  if (!sameRows(indexed(db), indexed(fresh)))
    faults.push({ seq: null, message: 'the search index does not say what the events say; run rebuild' });
  const integrity = db.pragma('integrity_check(5)') as { integrity_check: string }[];
  if (integrity[0]?.integrity_check !== 'ok')
    faults.push({ seq: null, message: `the register's file is damaged: ${integrity[0]?.integrity_check}` });
}

/** Every word of the search index with its place. The table over it is a temporary one, so that looking writes nothing. */
function indexed(db: Database.Database): IterableIterator<unknown> {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed USING fts5vocab (main, search, instance)');
  return db.prepare('SELECT * FROM temp.indexed').raw().iterate();
}

function sameRows(a: IterableIterator<unknown>, b: IterableIterator<unknown>): boolean {
  for (;;) {
    const [x, y] = [a.next(), b.next()];
    if (x.done || y.done || JSON.stringify(x.value) !== JSON.stringify(y.value)) {
      a.return?.();
      b.return?.();
      return x.done === true && y.done === true;
    }
  }
}
