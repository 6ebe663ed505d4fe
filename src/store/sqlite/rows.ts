// Rows of the tables as values of the register.
import type { Database } from 'better-sqlite3';
import type { ClaimId } from '../../claims/claim.ts';
import type { ArrangementId } from '../../register/arrangement-id.ts';
import { SHOWN } from '../../register/assertion.ts';
import type { Cell } from '../../register/entry.ts';
import { cellAt, type Gathered, NOW, rejectedAt } from '../../register/fold.ts';
import { type Placing, placingsAt, related } from '../../register/placing.ts';
import type { Reading } from '../../register/reading.ts';
import { type Review, type Row, saidIn } from '../../register/row.ts';
import type { StatementReview } from '../../register/statement-row.ts';
import type { DocumentId } from '../../text/document.ts';
import { type EventRow, eventOf } from './event-row.ts';

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
  readonly held: ClaimId | null;
  readonly unread: number | null;
  readonly cell: string;
}

const COLUMNS = 'c.claim, c.arrangement, c.until, c.held, c.unread, c.cell';
const ROWS = `SELECT ${COLUMNS} FROM claims c`;
/** Rows that may ever have spoken to one of the arrangements of a list of ids in JSON: as read, by a person, or now. */
export const EVER_OF =
  'c.key IN (SELECT key FROM claims WHERE base IN (SELECT value FROM json_each(@ids)) UNION SELECT key FROM claims WHERE arrangement IN (SELECT value FROM json_each(@ids)) UNION SELECT key FROM claims WHERE claim IN (SELECT claim FROM reviews WHERE arrangement IN (SELECT value FROM json_each(@ids))))';

export function rowsIn(db: Database, arrangement: ArrangementId | undefined): readonly Row[] {
  if (arrangement === undefined) return withReviews(db, db.prepare(`${ROWS} ORDER BY c.key`).all() as ClaimRow[]);
  const ids = JSON.stringify(related(arrangement, placingsAt(placingRows(db), null)));
  return withReviews(db, db.prepare(`${ROWS} WHERE ${EVER_OF} ORDER BY c.key`).all({ ids }) as ClaimRow[]);
}

/** The rows of keys, in their order; read in the order of the table, where near keys lie together. */
export function rowsAt(db: Database, keys: readonly number[]): readonly Row[] {
  const found = db
    .prepare(`SELECT c.key, ${COLUMNS} FROM claims c WHERE c.key IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(keys)) as (ClaimRow & { readonly key: number })[];
  const byKey = new Map(found.map((row) => [row.key, row]));
  return withReviews(
    db,
    keys.flatMap((key) => byKey.get(key) ?? []),
  );
}

/** What people decided of arrangements, in order. */
export const placingRows = (db: Database): readonly Placing[] =>
  (db.prepare('SELECT placing FROM arrangement_reviews ORDER BY seq').pluck().all() as string[]).map(
    (placing) => JSON.parse(placing) as Placing,
  );

/** The claims that stand, brought together by what they say; of one arrangement where it is given. Its cost goes with what is said, not with how many say it. */
export function gatheredIn(db: Database, arrangement: ArrangementId | undefined): Gathered {
  const where = arrangement === undefined ? '' : 'WHERE arrangement = @id';
  const id = arrangement ?? '';
  const assertions = db
    .prepare(`SELECT assertion, arrangement, claims FROM assertions ${where} ORDER BY assertion`)
    .all({ id }) as readonly { assertion: string; arrangement: ArrangementId | null; claims: number }[];
  const shownOf = db
    .prepare(
      `SELECT * FROM (SELECT key FROM claims WHERE assertion = @assertion ORDER BY rank, day, source, start, claim, key LIMIT @most)
       UNION ALL
       SELECT * FROM (SELECT key FROM claims WHERE assertion = @assertion ORDER BY day DESC, source DESC, start DESC, claim DESC, key DESC LIMIT @ends)`,
    )
    .pluck();
  const shown = assertions.map(({ assertion, claims }) => {
    const [most, ends] = claims <= SHOWN * 2 ? [SHOWN * 2, 0] : [SHOWN, SHOWN];
    return [...new Set(shownOf.all({ assertion, most, ends }) as number[])];
  });
  const rows = rowsAt(db, shown.flat()).values();
  const groups = assertions.map(({ arrangement: of, claims }, i) => ({
    arrangement: of,
    claims,
    cells: shown[i]!.map(() => ({ ...cellAt(rows.next().value!, NOW)!, alike: claims })),
  }));
  return { groups, counts: countsIn(db, arrangement), rejected: rejectedIn(db, arrangement) };
}

/** How many documents and facts each arrangement rests on. */
function countsIn(db: Database, arrangement: ArrangementId | undefined): Gathered['counts'] {
  const one = arrangement === undefined ? 'TRUE' : 'arrangement = @id';
  const sources = (which: string): ReadonlyMap<ArrangementId | null, number> =>
    new Map(
      db
        .prepare(`SELECT nullif(arrangement, ''), count(*) FROM sources WHERE ${one} AND ${which} GROUP BY arrangement`)
        .raw()
        .all({ id: arrangement ?? '' }) as [ArrangementId | null, number][],
    );
  // a range of the index: no document is looked at to count the facts
  const cited = sources("source >= 'fact ' AND source < 'fact!'");
  return new Map(
    [...sources('TRUE')].map(([of, all]) => {
      const citations = cited.get(of) ?? 0;
      return [of, { documents: all - citations, citations }];
    }),
  );
}

/** What people rejected, by arrangement: its cost goes with how much they decided, for it starts from that (CROSS JOIN keeps the order). */
function rejectedIn(db: Database, arrangement: ArrangementId | undefined): Gathered['rejected'] {
  const where = arrangement === undefined ? '' : 'AND c.arrangement = @id';
  const decided = db
    .prepare(
      `SELECT ${COLUMNS} FROM (SELECT DISTINCT claim FROM reviews) r CROSS JOIN claims c ON c.claim = r.claim
       WHERE c.assertion IS NULL AND c.until IS NULL ${where} ORDER BY c.key`,
    )
    .all({ id: arrangement ?? '' }) as ClaimRow[];
  const found = new Map<ArrangementId | null, Cell[]>();
  for (const row of withReviews(db, decided)) {
    const cell = rejectedAt(row, NOW);
    const there = found.get(row.arrangement);
    if (cell && there) there.push(cell);
    else if (cell) found.set(row.arrangement, [cell]);
  }
  return found;
}

function withReviews(db: Database, rows: readonly ClaimRow[]): readonly Row[] {
  const cells = rows.map(({ cell }) => JSON.parse(cell) as Row['cell']);
  const reviews = decisionsOn<Review>(
    db,
    'SELECT r.claim AS name, r.review FROM json_each(?) k CROSS JOIN reviews r ON r.claim = k.value ORDER BY r.seq',
    rows.map(({ claim }) => claim),
  );
  const said = decisionsOn<StatementReview>(
    db,
    'SELECT r.statement AS name, r.review FROM json_each(?) k CROSS JOIN statement_reviews r ON r.statement = k.value ORDER BY r.seq',
    cells.flatMap((cell) => saidIn(cell) ?? []),
  );
  return rows.map(({ claim, arrangement, until, held, unread }, i) => {
    const cell = cells[i]!;
    const statement = saidIn(cell);
    return {
      arrangement,
      cell,
      until,
      held,
      unread,
      reviews: reviews.get(claim) ?? [],
      said: (statement && said.get(statement)) ?? [],
    };
  });
}

/** What people decided of many claims or statements, by id, oldest first; one query for all of them. */
function decisionsOn<T>(db: Database, sql: string, ids: readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  const all = db.prepare(sql).all(JSON.stringify([...new Set(ids)])) as readonly { name: string; review: string }[];
  for (const { name, review } of all) {
    const there = found.get(name);
    const one = JSON.parse(review) as T;
    if (there) there.push(one);
    else found.set(name, [one]);
  }
  return found;
}

/** Rows that a later reading left for a person, in order. */
export const waitingRows = (db: Database): readonly Row[] =>
  withReviews(
    db,
    db
      .prepare(`${ROWS} WHERE c.until IS NULL AND (c.held IS NOT NULL OR c.unread IS NOT NULL) ORDER BY c.key`)
      .all() as ClaimRow[],
  );

/**
 * The arrangements that events from a time on may have changed: of the claims they brought, replaced or decided on, as they
 * were read and as they stand, and those that people decided of.
 */
export function touchedIn(db: Database, since: string): readonly ArrangementId[] {
  const first = db.prepare('SELECT min(seq) FROM events WHERE time >= ?').pluck().get(since) as number | null;
  if (first === null) return [];
  const found = db
    .prepare(
      `WITH changed AS (
         SELECT base, arrangement FROM claims WHERE seq >= @first OR until >= @since OR unread >= @first
         UNION SELECT base, arrangement FROM claims WHERE claim IN (SELECT claim FROM reviews WHERE seq >= @first)
       )
       SELECT base FROM changed UNION SELECT arrangement FROM changed UNION SELECT arrangement FROM reviews WHERE seq >= @first`,
    )
    .pluck()
    .all({ first, since }) as (ArrangementId | null)[];
  const placed = placingRows(db).filter(({ seq }) => seq >= first);
  return [...new Set([...found, ...placed.flatMap(({ arrangement, into }) => [arrangement, into])])].filter(
    (id) => id !== null,
  );
}

/** What people decided of statements, in order; of those of one document where it is given. */
export const statementReviewRows = (db: Database, document: DocumentId | undefined): readonly StatementReview[] =>
  (
    (document === undefined
      ? db.prepare('SELECT review FROM statement_reviews ORDER BY seq').pluck().all()
      : db
          .prepare('SELECT review FROM statement_reviews WHERE document = ? ORDER BY seq')
          .pluck()
          .all(document)) as string[]
  ).map((review) => JSON.parse(review) as StatementReview);

export function readingOf(db: Database, id: DocumentId): Reading | null {
  const seq = db.prepare('SELECT seq FROM documents WHERE id = ?').pluck().get(id);
  if (seq === undefined) return null;
  const row = db.prepare('SELECT * FROM events WHERE seq = ?').get(seq) as EventRow;
  const { body } = eventOf(row);
  return body.type === 'read' ? body.reading : null;
}

/** The rows of one claim. */
export const claimRows = (db: Database, id: ClaimId): readonly Row[] =>
  withReviews(db, db.prepare(`${ROWS} WHERE c.claim = ? ORDER BY c.key`).all(id) as ClaimRow[]);

export const documentRows = (db: Database): readonly DocumentRow[] =>
  db.prepare('SELECT id, name, title, published FROM documents ORDER BY seq, id').all() as DocumentRow[];

export const factRows = (db: Database): readonly FactRow[] =>
  db.prepare('SELECT fact, arrangement, omitted FROM facts ORDER BY seq').all() as FactRow[];
