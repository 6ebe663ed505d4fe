// What the events say of each claim: the one fold that entries are drawn from, and that a store keeps in its tables.
import type { Claim, ClaimId } from '../claims/claim.ts';
import type { StatementId } from '../statements/statement.ts';
import { type Addressed, addressesOf, addressOf } from '../text/addresses.ts';
import { wordsAt } from '../text/span.ts';
import { unveiled } from '../text/veil.ts';
import { arrangementOf } from './arrangement.ts';
import type { ArrangementId } from './arrangement-id.ts';
import type { Cell, Source } from './entry.ts';
import type { ClaimDecision, Event } from './event.ts';
import { type Placing, type Placings, placed, placingOf, placingsAt } from './placing.ts';
import type { Reading } from './reading.ts';
import { reread } from './reread.ts';
import { dayOf } from './stages.ts';
import { type StatementReview, statementReviewOf } from './statement-row.ts';
import { veiled } from './withheld.ts';

/** One decision of a person on a claim. */
export interface Review {
  readonly seq: number;
  readonly time: string;
  readonly by: string;
  readonly decision: ClaimDecision;
  /** The claim as the person has it; null unless corrected. */
  readonly correction: Claim | null;
  /** True where a correction rests on the person's own knowledge, not on words. */
  readonly ownKnowledge: boolean;
  readonly reason: string | null;
  /** For `assigned`: the arrangement that the claim speaks to. */
  readonly arrangement?: ArrangementId;
  /** For `superseded`: the claim that took its place, where there is one. */
  readonly claim?: ClaimId | null;
}

/** A claim in the register, with all that ever happened to it. */
export interface Row {
  /** The one it speaks to, by all that people decided; null where nobody is named who sends. */
  readonly arrangement: ArrangementId | null;
  /** As its event made it: what people decided stands beside it. */
  readonly cell: Omit<Cell, 'said' | 'alike' | 'superseded'>;
  /** When a later reading of the same document took its place; null while it stands. */
  readonly until: string | null;
  /** The reviewed claim in whose place the rules would now read this one: it waits for a person; null for all others. */
  readonly held: ClaimId | null;
  /** The number of the later reading that no longer has this claim, which stands because a person decided on it; null for all others. */
  readonly unread: number | null;
  readonly reviews: readonly Review[];
  /** What was decided of the statement that makes the claim. */
  readonly said: readonly StatementReview[];
}

/** The claims that one event brings, in their order. Empty for events that bring none. */
export function rowsOf({ body, seq, time }: Event): readonly Row[] {
  if (body.type === 'read') {
    const reading = veiled(body.reading);
    const addresses = addressesOf(reading.document);
    return reading.claims.map((claim) => rowOf(claim, sourceOf(reading, addresses, claim), time, seq));
  }
  if (body.type === 'cited') {
    return body.claims.map((claim) => rowOf(claim, { type: 'citation', citation: body.citation }, time, seq));
  }
  return [];
}

function rowOf(claim: Claim, source: Source, known: string, seq: number): Row {
  const cell: Row['cell'] = { claim, source, known, seq, review: null };
  const arrangement = arrangementOf(claim, dayOf(cell))?.id ?? null;
  return { arrangement, cell, until: null, held: null, unread: null, reviews: [], said: [] };
}

const VERDICTS: ReadonlySet<ClaimDecision> = new Set<ClaimDecision>(['accepted', 'rejected', 'corrected']);

/** The reviews of a row up to a time (RFC 3339; null for all), oldest first, and the last that says whether the claim stands. */
export function decidedOf(
  { reviews }: Pick<Row, 'reviews'>,
  knownBy: string | null,
): { readonly reviews: readonly Review[]; readonly verdict: Review | null } {
  const made = knownBy === null ? reviews : reviews.filter(({ time }) => time <= knownBy);
  return { reviews: made, verdict: made.findLast(({ decision }) => VERDICTS.has(decision)) ?? null };
}

/** True where the row is in the register under what was known by a time: read and not replaced, not rejected, waiting for nobody. */
export function isShown(row: Row, knownBy: string | null): boolean {
  return isThere(row, knownBy) && decidedOf(row, knownBy).verdict?.decision !== 'rejected';
}

/** True where a person's rejection alone keeps the row out of the register. */
export function isRejected(row: Row, knownBy: string | null): boolean {
  return row.reviews.length > 0 && decidedOf(row, knownBy).verdict?.decision === 'rejected' && isThere(row, knownBy);
}

function isThere(row: Row, knownBy: string | null): boolean {
  if (knownBy !== null && row.cell.known > knownBy) return false;
  if (row.until !== null && (knownBy === null || row.until <= knownBy)) return false;
  const { verdict } = decidedOf(row, knownBy);
  return row.held === null || (verdict !== null && verdict.seq > row.cell.seq);
}

/** The arrangement that a row speaks to, by its own words, by whoever assigned it, and by what was decided of arrangements. */
export function arrangementAt(row: Row, placings: Placings, knownBy: string | null): ArrangementId | null {
  const { reviews, verdict } = decidedOf(row, knownBy);
  const cell = { ...row.cell, claim: verdict?.correction ?? row.cell.claim };
  const day = dayOf(cell);
  const assigned = reviews.findLast(({ decision }) => decision === 'assigned');
  const id = assigned?.arrangement ?? arrangementOf(cell.claim, day)?.id ?? null;
  return id && placed(id, day, placings, assigned?.seq);
}

/** The statement that makes a claim, as it was read; null for the narrator. */
export const saidIn = ({ claim: { by } }: Pick<Cell, 'claim'>): StatementId | null =>
  by === 'narrator' ? null : by.statement;

function sourceOf({ document, statements }: Reading, addresses: readonly Addressed[], claim: Claim): Source {
  const { by } = claim;
  const statement = by === 'narrator' ? null : (statements.find(({ id }) => id === by.statement) ?? null);
  return {
    type: 'document',
    document: document.id,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    quotations: claim.evidence.map((span) => unveiled(wordsAt(document.body, span))),
    addresses: [...new Set(claim.evidence.flatMap((span) => addressOf(addresses, span) ?? []))],
    statement,
    speaker:
      statement &&
      (statement.actor?.name ?? statement.speaker.map((span) => unveiled(wordsAt(document.body, span))).join(' ')),
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
  const { claim, decision, correction, evidence, reason, arrangement, by } = body;
  const ownKnowledge = decision === 'corrected' && evidence === null;
  const review = { seq, time, by: author.name, decision, correction, ownKnowledge, reason };
  return {
    claim,
    review: { ...review, ...(arrangement && { arrangement }), ...(by !== undefined && { claim: by }) },
  };
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
  const placings: Placing[] = [];
  for (const event of events) {
    const key = replacesOf(event);
    if (key) {
      const before = standing.get(key) ?? [];
      const fresh = rowsOf(event).map((row) => ({
        ...row,
        reviews: rows[byClaim.get(row.cell.claim.id)?.[0] ?? -1]?.reviews ?? [],
      }));
      const { kept, held } = reread(
        before.map((at) => rows[at]!),
        fresh,
      );
      const stays: number[] = [];
      for (const [i, at] of before.entries()) {
        rows[at] = kept.has(i) ? { ...rows[at]!, unread: event.seq } : { ...rows[at]!, until: event.time };
        if (kept.has(i)) stays.push(at);
      }
      for (const [i, row] of fresh.entries()) {
        const { id } = row.cell.claim;
        const earlier = byClaim.get(id);
        if (earlier) earlier.push(rows.length);
        else byClaim.set(id, [rows.length]);
        stays.push(rows.length);
        rows.push({ ...row, held: held.get(i) ?? null });
      }
      standing.set(key, stays);
    }
    const review = statementReviewOf(event);
    if (review) said.set(review.statement, [...(said.get(review.statement) ?? []), review]);
    const placing = placingOf(event);
    if (placing) placings.push(placing);
    const reviewed = reviewOf(event);
    if (!reviewed) continue;
    for (const at of byClaim.get(reviewed.claim) ?? [])
      rows[at] = { ...rows[at]!, reviews: [...rows[at]!.reviews, reviewed.review] };
  }
  const decided = placingsAt(placings, null);
  return rows.map((row) => ({
    ...row,
    arrangement: arrangementAt(row, decided, null),
    said: said.get(saidIn(row.cell)) ?? [],
  }));
}
