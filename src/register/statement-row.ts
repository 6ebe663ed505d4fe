// What the events say of each statement: as it was read, and what people decided of it since.
import type { Statement, StatementId } from '../statements/statement.ts';
import type { DocumentId } from '../text/document.ts';
import { sha256 } from '../text/hash.ts';
import type { Event, Placed, StatementDecision } from './event.ts';
import type { Reading } from './reading.ts';

/** One decision of a person on a statement. */
export interface StatementReview {
  readonly statement: StatementId;
  readonly document: DocumentId;
  /** The SHA-256 of the body that the places are in. */
  readonly text: string;
  readonly seq: number;
  readonly time: string;
  readonly by: string;
  readonly decision: StatementDecision;
  readonly was: Placed | null;
  readonly correction: Placed | null;
  readonly reason: string | null;
}

/** A statement of a document, with all that was ever decided of it. */
export interface StatementRow {
  readonly id: StatementId;
  /** As the newest reading has it; null where a person added it, or where only an earlier reading had it. */
  readonly statement: Statement | null;
  /** As it was read, or as it was added. */
  readonly base: Placed;
  /** Oldest first: the last one stands. */
  readonly reviews: readonly StatementReview[];
}

/** The review of a statement that an event is; null for any other event. */
export function statementReviewOf({ body, seq, time, author }: Event): StatementReview | null {
  if (body.type !== 'statement_reviewed') return null;
  const { statement, document, text, decision, was, correction, reason } = body;
  return { statement, document, text, seq, time, by: author.name, decision, was, correction, reason };
}

/** The part of a statement that a person may put right. */
export const placedOf = ({ speaker, cue, content, addressee, act }: Placed): Placed => ({
  speaker,
  cue,
  content,
  addressee,
  act,
});

/**
 * The statements of a document: those of its newest reading in their order, then those that people added or that only
 * earlier readings had. Reviews of another document, or of another body of this one, do not speak to it.
 */
export function statementRows(
  { document, statements }: Reading,
  reviews: Iterable<StatementReview>,
): readonly StatementRow[] {
  const text = sha256(document.body);
  const byId = new Map<StatementId, StatementReview[]>();
  for (const review of reviews) {
    if (review.document !== document.id || review.text !== text) continue;
    const there = byId.get(review.statement);
    if (there) there.push(review);
    else byId.set(review.statement, [review]);
  }
  const read = statements.map((statement): StatementRow => {
    const own = byId.get(statement.id) ?? [];
    byId.delete(statement.id);
    return { id: statement.id, statement, base: placedOf(statement), reviews: own };
  });
  const others = [...byId].flatMap(([id, own]): readonly StatementRow[] => {
    const base = own[0]!.was ?? own[0]!.correction;
    return base ? [{ id, statement: null, base, reviews: own }] : [];
  });
  return [...read, ...others];
}

/** The statement as it stands: as the last decision has it, else as it was read; null where it was rejected. */
export function standingOf({ base, reviews }: StatementRow): Placed | null {
  const last = reviews.at(-1);
  return last?.decision === 'rejected' ? null : (last?.correction ?? base);
}
