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

const ROWS = 'SELECT c.claim, c.arrangement, c.until, c.held, c.unread, c.cell FROM claims c';
/** Rows that may ever have spoken to one of the arrangements of a list of ids in JSON: as read, by a person, or now. */
export const EVER_OF =
  'c.key IN (SELECT key FROM claims WHERE base IN (SELECT value FROM json_each(@ids)) UNION SELECT key FROM claims WHERE arrangement IN (SELECT value FROM json_each(@ids)) UNION SELECT key FROM claims WHERE claim IN (SELECT claim FROM reviews WHERE arrangement IN (SELECT value FROM json_each(@ids))))';

export function rowsIn(db: Database, arrangement: ArrangementId | undefined): readonly Row[] {
  if (arrangement === undefined) return withReviews(db, db.prepare(`${ROWS} ORDER BY c.key`).all() as ClaimRow[]);
  const ids = JSON.stringify(related(arrangement, placingsAt(placingRows(db), null)));
  return withReviews(db, db.prepare(`${ROWS} WHERE ${EVER_OF} ORDER BY c.key`).all({ ids }) as ClaimRow[]);
}

/** The rows of keys, in their order. */
export const rowsAt = (db: Database, keys: readonly number[]): readonly Row[] =>
  withReviews(
    db,
    db
      .prepare(
        `SELECT c.claim, c.arrangement, c.until, c.held, c.unread, c.cell FROM json_each(?) k JOIN claims c ON c.key = k.value ORDER BY k.key`,
      )
      .all(JSON.stringify(keys)) as ClaimRow[],
  );

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
  const first = db
    .prepare('SELECT key FROM claims WHERE assertion = ? ORDER BY rank, day, source, start, claim, key LIMIT ?')
    .pluck();
  const last = db
    .prepare(
      'SELECT key FROM claims WHERE assertion = ? ORDER BY day DESC, source DESC, start DESC, claim DESC, key DESC LIMIT ?',
    )
    .pluck();
  const groups = assertions.map(({ assertion, arrangement: of, claims }) => {
    const most = claims <= SHOWN * 2 ? SHOWN * 2 : SHOWN;
    const ends = claims <= SHOWN * 2 ? [] : (last.all(assertion, SHOWN) as number[]);
    const keys = [...new Set([...(first.all(assertion, most) as number[]), ...ends])];
    const cells = rowsAt(db, keys).map((row) => ({ ...cellAt(row, NOW)!, alike: claims }));
    return { arrangement: of, claims, cells };
  });
  const counts = new Map<ArrangementId | null, { documents: number; citations: number }>();
  const counted = db
    .prepare(
      `SELECT arrangement, sum(source NOT LIKE 'fact %') AS documents, sum(source LIKE 'fact %') AS citations FROM sources ${where} GROUP BY arrangement`,
    )
    .all({ id }) as readonly { arrangement: string; documents: number; citations: number }[];
  for (const { arrangement: of, documents, citations } of counted)
    counts.set((of || null) as ArrangementId | null, { documents, citations });
  return { groups, counts, rejected: rejectedIn(db, arrangement) };
}

/** What people rejected, by arrangement: its cost goes with how much they decided. */
function rejectedIn(db: Database, arrangement: ArrangementId | undefined): Gathered['rejected'] {
  const where = arrangement === undefined ? '' : 'AND c.arrangement = @id';
  const decided = db
    .prepare(
      `${ROWS} WHERE c.claim IN (SELECT claim FROM reviews) AND c.assertion IS NULL AND c.until IS NULL ${where} ORDER BY c.key`,
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
  const reviewsOf = db.prepare('SELECT review FROM reviews WHERE claim = ? ORDER BY seq').pluck();
  const saidOf = db.prepare('SELECT review FROM statement_reviews WHERE statement = ? ORDER BY seq').pluck();
  return rows.map((row) => {
    const cell = JSON.parse(row.cell) as Row['cell'];
    return {
      arrangement: row.arrangement,
      cell,
      until: row.until,
      held: row.held,
      unread: row.unread,
      reviews: (reviewsOf.all(row.claim) as string[]).map((review) => JSON.parse(review) as Review),
      said: (saidOf.all(saidIn(cell)) as string[]).map((review) => JSON.parse(review) as StatementReview),
    };
  });
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
