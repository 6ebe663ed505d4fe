// What the events say of each claim: the one fold that entries are drawn from, and that a store keeps in its tables.
import type { Claim, ClaimId } from '../claims/claim.ts';
import type { StatementId } from '../statements/statement.ts';
import { wordsAt } from '../text/span.ts';
import { arrangementOf } from './arrangement.ts';
import type { ArrangementId, Cell, Source } from './entry.ts';
import type { Decision, Event } from './event.ts';
import type { Reading } from './reading.ts';
import { type StatementReview, statementReviewOf } from './statement-row.ts';

/** One decision of a person on a claim. */
export interface Review {
  readonly seq: number;
  readonly time: string;
  readonly by: string;
  readonly decision: Decision;
  /** The claim as the person has it; null unless corrected. */
  readonly correction: Claim | null;
  /** True where a correction rests on the person's own knowledge, not on words. */
  readonly ownKnowledge: boolean;
  readonly reason: string | null;
}

/** A claim in the register, with all that ever happened to it. */
export interface Row {
  /** Null where the claim has no sender, or neither a receiver nor a site. */
  readonly arrangement: ArrangementId | null;
  /** As its event made it: what people decided stands beside it. */
  readonly cell: Omit<Cell, 'said'>;
  /** When a later reading of the same document took its place; null while it stands. */
  readonly until: string | null;
  readonly reviews: readonly Review[];
  /** What was decided of the statement that makes the claim. */
  readonly said: readonly StatementReview[];
}

/** The claims that one event brings, in their order. Empty for events that bring none. */
export function rowsOf({ body, seq, time }: Event): readonly Row[] {
  if (body.type === 'read') {
    return body.reading.claims.map((claim) => rowOf(claim, sourceOf(body.reading, claim), time, seq));
  }
  if (body.type === 'cited') {
    return body.claims.map((claim) => rowOf(claim, { type: 'citation', citation: body.citation }, time, seq));
  }
  return [];
}

const rowOf = (claim: Claim, source: Source, known: string, seq: number): Row => ({
  arrangement: arrangementOf(claim)?.id ?? null,
  cell: { claim, source, known, seq, review: null },
  until: null,
  reviews: [],
  said: [],
});

/** The statement that makes a claim, as it was read; null for the narrator. */
export const saidIn = ({ claim: { by } }: Pick<Cell, 'claim'>): StatementId | null =>
  by === 'narrator' ? null : by.statement;

function sourceOf({ document, statements }: Reading, claim: Claim): Source {
  const { by } = claim;
  const statement = by === 'narrator' ? null : (statements.find(({ id }) => id === by.statement) ?? null);
  return {
    type: 'document',
    document: document.id,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    quotations: claim.evidence.map((span) => wordsAt(document.body, span)),
    statement,
    speaker:
      statement && (statement.actor?.name ?? statement.speaker.map((span) => wordsAt(document.body, span)).join(' ')),
  };
}

/** The review that an event is, with the claim it is about; null for any other event. */
export function reviewOf({
  body,
  seq,
  time,
  author,
}: Event): { readonly claim: ClaimId; readonly review: Review } | null {
  if (body.type !== 'reviewed') return null;
  const { claim, decision, correction, evidence, reason } = body;
  const ownKnowledge = decision === 'corrected' && evidence === null;
  return { claim, review: { seq, time, by: author.name, decision, correction, ownKnowledge, reason } };
}

/** What an event replaces: a later reading of a document, or a later form of a fact, takes the place of the one before. */
export function replacesOf({ body }: Event): string | null {
  if (body.type === 'read') return `document ${body.reading.document.id}`;
  return body.type === 'cited' ? `fact ${body.citation.fact}` : null;
}

/** Every claim of every event, as they stand after the last: made from nothing, the measure of every store's tables. */
export function rowsOfAll(events: Iterable<Event>): readonly Row[] {
  const rows: Row[] = [];
  const standing = new Map<string, readonly number[]>();
  const byClaim = new Map<ClaimId, number[]>();
  const said = new Map<StatementId | null, StatementReview[]>();
  for (const event of events) {
    const key = replacesOf(event);
    const fresh: number[] = [];
    if (key) for (const at of standing.get(key) ?? []) rows[at] = { ...rows[at]!, until: event.time };
    for (const row of rowsOf(event)) {
      const { id } = row.cell.claim;
      const earlier = byClaim.get(id);
      if (earlier) earlier.push(rows.length);
      else byClaim.set(id, [rows.length]);
      fresh.push(rows.length);
      rows.push({ ...row, reviews: earlier?.length ? rows[earlier[0]!]!.reviews : [] });
    }
    if (key) standing.set(key, fresh);
    const review = statementReviewOf(event);
    if (review) said.set(review.statement, [...(said.get(review.statement) ?? []), review]);
    const reviewed = reviewOf(event);
    if (!reviewed) continue;
    for (const at of byClaim.get(reviewed.claim) ?? [])
      rows[at] = { ...rows[at]!, reviews: [...rows[at]!.reviews, reviewed.review] };
  }
  return rows.map((row) => ({ ...row, said: said.get(saidIn(row.cell)) ?? [] }));
}
