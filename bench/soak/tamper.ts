// Every change to a register is found: bytes changed, events deleted, swapped or cut off, captures and derived tables altered.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { add } from '../../src/desk/add.ts';
import type { Fault } from '../../src/register/store.ts';
import { openStore } from '../../src/store/sqlite/store.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { seeded } from '../spans.ts';

const PLACES = 1000;
const DOCUMENTS = 24;
const effects = { now: () => '2026-01-01T00:00:00.000Z' };

type Random = () => number;
const pick = <T>(list: readonly T[], next: Random): T => list[Math.floor(next() * list.length)]!;

/** Another character of the same kind at a random place: what a careful forger would change. */
function altered(text: string, next: Random): string {
  const places = [...text.matchAll(/[0-9a-zA-Z]/g)].map(({ index }) => index);
  const at = pick(places, next);
  const was = text[at]!;
  const now = /\d/.test(was) ? String((Number(was) + 1 + Math.floor(next() * 8)) % 10) : was === 'x' ? 'y' : 'x';
  return text.slice(0, at) + now + text.slice(at + 1);
}

type Change = (db: Database.Database, next: Random) => string;
const seqs = (db: Database.Database): number[] =>
  db.prepare('SELECT seq FROM events ORDER BY seq').pluck().all() as number[];

const CHANGES: readonly Change[] = [
  (db, next) => {
    const seq = pick(seqs(db), next);
    const column = pick(['time', 'author', 'body', 'body', 'body', 'previous', 'hash'], next);
    const was = db.prepare(`SELECT ${column} FROM events WHERE seq = ?`).pluck().get(seq) as string;
    db.prepare(`UPDATE events SET ${column} = ? WHERE seq = ?`).run(altered(was, next), seq);
    return `${column} of event ${seq}`;
  },
  (db, next) => {
    const seq = pick(seqs(db), next);
    db.prepare('DELETE FROM events WHERE seq = ?').run(seq);
    return `event ${seq} deleted`;
  },
  (db, next) => {
    const from = 1 + Math.floor(next() * (seqs(db).length - 1));
    db.prepare('DELETE FROM events WHERE seq > ?').run(from);
    return `events after ${from} cut off`;
  },
  (db, next) => {
    const from = 1 + Math.floor(next() * (seqs(db).length - 1));
    db.prepare('DELETE FROM events WHERE seq > ?').run(from);
    db.prepare('UPDATE head SET seq = ?, hash = (SELECT hash FROM events WHERE seq = ?)').run(from, from);
    return `events after ${from} cut off and the head set to match`;
  },
  (db, next) => {
    const a = pick(seqs(db).slice(1), next);
    db.exec(
      `UPDATE events SET seq = -1 WHERE seq = ${a}; UPDATE events SET seq = ${a} WHERE seq = ${a - 1}; UPDATE events SET seq = ${a - 1} WHERE seq = -1`,
    );
    return `events ${a - 1} and ${a} swapped`;
  },
  (db, next) => {
    const id = pick(db.prepare('SELECT id FROM captures').pluck().all() as string[], next);
    const bytes = new Uint8Array(db.prepare('SELECT bytes FROM captures WHERE id = ?').pluck().get(id) as Uint8Array);
    const at = Math.floor(next() * bytes.length);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(next() * 8));
    db.prepare('UPDATE captures SET bytes = ? WHERE id = ?').run(bytes, id);
    return `a bit of capture ${id.slice(0, 8)}`;
  },
  (db, next) => {
    const id = pick(db.prepare('SELECT id FROM captures').pluck().all() as string[], next);
    db.prepare('DELETE FROM captures WHERE id = ?').run(id);
    return `capture ${id.slice(0, 8)} deleted`;
  },
  (db, next) => {
    const { key, text } = pick(
      db.prepare('SELECT key, text FROM words').all() as { key: number; text: string }[],
      next,
    );
    db.prepare('UPDATE words SET text = ? WHERE key = ?').run(altered(text, next), key);
    return `searched words ${key}`;
  },
];

/** Copies a register, changes it at one random place with its guards taken off and put back, and says what verify finds. */
export function tamperAt(path: string, next: Random): { readonly what: string; readonly faults: readonly Fault[] } {
  const copy = `${path}.tampered`;
  for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  copyFileSync(path, copy);
  const db = new Database(copy);
  const guards = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  const what = pick(CHANGES, next)(db, next);
  for (const { sql } of guards) db.exec(sql);
  db.close();
  const store = openStore(copy, effects);
  const faults = store.verify();
  store.close();
  return { what, faults };
}

/** A thousand random places; prints the count; returns those that verify did not find. */
export function run(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-tamper-'));
  try {
    const path = join(folder, 'register.db');
    const store = openStore(path, effects);
    for (let i = 0; i < DOCUMENTS; i++) {
      const body = `Specimen ${i}. Rwanda has confirmed talks with the United States about taking ${i + 2} migrants deported from there.`;
      add(
        {
          bytes: new TextEncoder().encode(body),
          origin: 'soak',
          name: `specimen ${i}`,
          documents: [plainDocument(body)],
        },
        { store },
      );
    }
    store.close();
    const next = seeded(20260101);
    const missed: string[] = [];
    for (let i = 0; i < PLACES; i++) {
      const { what, faults } = tamperAt(path, next);
      if (!faults.length) missed.push(`not found: ${what}`);
    }
    console.log(`tamper: ${PLACES} changes at random places, ${PLACES - missed.length} found`);
    return missed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
