// Rows of the tables as values of the register.
import type { Database } from 'better-sqlite3';
import type { ClaimId } from '../../claims/claim.ts';
import type { ArrangementId } from '../../register/entry.ts';
import type { Reading } from '../../register/reading.ts';
import { type Review, type Row, saidIn } from '../../register/row.ts';
import type { StatementReview } from '../../register/statement-row.ts';
import type { DocumentId } from '../../text/document.ts';
import type { EventRow } from './verify.ts';
import { eventOf } from './verify.ts';

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

export function rowsIn(db: Database, arrangement: ArrangementId | undefined): readonly Row[] {
  const rows =
    arrangement === undefined
      ? db.prepare(`${ROWS} ORDER BY c.key`).all()
      : db
          .prepare(
            `${ROWS} WHERE c.arrangement = @id OR c.claim IN (SELECT claim FROM reviews WHERE arrangement = @id) ORDER BY c.key`,
          )
          .all({ id: arrangement });
  return withReviews(db, rows as ClaimRow[]);
}

function withReviews(db: Database, rows: readonly ClaimRow[]): readonly Row[] {
  const reviewsOf = db.prepare('SELECT review FROM reviews WHERE claim = ? ORDER BY seq').pluck();
  const saidOf = db.prepare('SELECT review FROM statement_reviews WHERE statement = ? ORDER BY seq').pluck();
  return rows.map((row) => {
    const cell = JSON.parse(row.cell) as Row['cell'];
    return {
      arrangement: row.arrangement,
      until: row.until,
      cell,
      reviews: (reviewsOf.all(row.claim) as string[]).map((review) => JSON.parse(review) as Review),
      said: (saidOf.all(saidIn(cell)) as string[]).map((review) => JSON.parse(review) as StatementReview),
    };
  });
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
