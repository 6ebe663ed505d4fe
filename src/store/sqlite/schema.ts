import type { Database } from 'better-sqlite3';
import { StoreFailure } from './failure.ts';

/** "Else": what tells a register from any other SQLite file. */
const APPLICATION_ID = 0x456c7365;

/** Each takes the schema one version on; what was released is never edited. Derived tables can be dropped and remade from the events. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE events (
     seq INTEGER PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
   ) STRICT;
   CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
   CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
   CREATE TABLE captures (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
   CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
   INSERT INTO head VALUES (1, 0, '${'0'.repeat(64)}');
   CREATE TABLE documents (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, name TEXT NOT NULL, title TEXT, published TEXT) STRICT;
   CREATE TABLE readings (capture TEXT NOT NULL, reader TEXT NOT NULL, published TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL) STRICT;
   CREATE INDEX readings_by_capture ON readings (capture, reader, published);
   CREATE TABLE facts (fact TEXT PRIMARY KEY, arrangement TEXT NOT NULL, omitted TEXT, seq INTEGER NOT NULL) STRICT;
   CREATE TABLE claims (
     key INTEGER PRIMARY KEY, claim TEXT NOT NULL, arrangement TEXT, replaces TEXT NOT NULL, until TEXT, cell TEXT NOT NULL
   ) STRICT;
   CREATE INDEX claims_by_arrangement ON claims (arrangement, key);
   CREATE INDEX claims_by_id ON claims (claim);
   CREATE INDEX claims_standing ON claims (replaces) WHERE until IS NULL;
   CREATE TABLE reviews (claim TEXT NOT NULL, seq INTEGER PRIMARY KEY, arrangement TEXT, review TEXT NOT NULL) STRICT;
   CREATE INDEX reviews_by_claim ON reviews (claim);
   CREATE TABLE words (key INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT, title TEXT, replaces TEXT NOT NULL, text TEXT NOT NULL) STRICT;
   CREATE INDEX words_replaced ON words (replaces);
   CREATE VIRTUAL TABLE search USING fts5 (text, content='words', content_rowid='key', tokenize="unicode61 remove_diacritics 2");`,
  `CREATE TABLE statement_reviews (statement TEXT NOT NULL, seq INTEGER PRIMARY KEY, document TEXT NOT NULL, review TEXT NOT NULL) STRICT;
   CREATE INDEX statement_reviews_by_statement ON statement_reviews (statement);
   CREATE INDEX statement_reviews_by_document ON statement_reviews (document);`,
  // claims that say the same are counted, and the first and last of them found, without reading the others
  `DROP TABLE claims;
   CREATE TABLE claims (
     key INTEGER PRIMARY KEY, claim TEXT NOT NULL, base TEXT, arrangement TEXT, replaces TEXT NOT NULL, until TEXT, held TEXT, unread INTEGER, seq INTEGER NOT NULL,
     assertion TEXT, rank INTEGER NOT NULL, day TEXT NOT NULL, source TEXT NOT NULL, start INTEGER NOT NULL, cell TEXT NOT NULL
   ) STRICT;
   CREATE INDEX claims_by_arrangement ON claims (arrangement, key);
   CREATE INDEX claims_by_base ON claims (base, key);
   CREATE INDEX claims_by_id ON claims (claim);
   CREATE INDEX claims_standing ON claims (replaces) WHERE until IS NULL;
   CREATE INDEX claims_by_event ON claims (seq);
   CREATE INDEX claims_until ON claims (until) WHERE until IS NOT NULL;
   CREATE INDEX claims_waiting ON claims (key) WHERE held IS NOT NULL OR unread IS NOT NULL;
   CREATE INDEX events_by_time ON events (time);
   CREATE INDEX claims_first ON claims (assertion, rank, day, source, start, claim, key) WHERE assertion IS NOT NULL;
   CREATE INDEX claims_last ON claims (assertion, day, source, start, claim, key) WHERE assertion IS NOT NULL;
   CREATE TABLE assertions (assertion TEXT PRIMARY KEY, arrangement TEXT, claims INTEGER NOT NULL) STRICT;
   CREATE INDEX assertions_by_arrangement ON assertions (arrangement);
   CREATE TABLE sources (arrangement TEXT NOT NULL, source TEXT NOT NULL, claims INTEGER NOT NULL, PRIMARY KEY (arrangement, source)) STRICT, WITHOUT ROWID;
   CREATE TABLE arrangement_reviews (seq INTEGER PRIMARY KEY, placing TEXT NOT NULL) STRICT;`,
];

/** The tables that are made from the events alone, in the order in which they may be emptied; each with an order that is its own. */
export const DERIVED: readonly { readonly table: string; readonly order: string }[] = [
  { table: 'documents', order: 'id' },
  { table: 'readings', order: 'seq, document' },
  { table: 'facts', order: 'fact' },
  { table: 'claims', order: 'key' },
  { table: 'reviews', order: 'seq' },
  { table: 'statement_reviews', order: 'seq' },
  { table: 'assertions', order: 'assertion' },
  { table: 'sources', order: 'arrangement, source' },
  { table: 'arrangement_reviews', order: 'seq' },
  { table: 'words', order: 'key' },
];

/**
 * Brings a database to the newest schema; true where its derived tables must then be made anew from the events. Throws
 * StoreFailure for a file that is another program's, or a newer version's.
 */
export function migrate(db: Database, path: string): boolean {
  const version = db.pragma('user_version', { simple: true }) as number;
  const application = db.pragma('application_id', { simple: true }) as number;
  const empty = version === 0 && db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
  if (!empty && application !== APPLICATION_ID) {
    throw new StoreFailure(
      'not_a_register',
      `${path}: got an SQLite database that is no register of Elsewhere; give another path with --register`,
    );
  }
  if (version > MIGRATIONS.length) {
    throw new StoreFailure(
      'newer',
      `${path}: got a register of schema ${version}, this program knows up to ${MIGRATIONS.length}; use a newer version of elsewhere`,
    );
  }
  if (version === MIGRATIONS.length) return false;
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
  return !empty;
}
