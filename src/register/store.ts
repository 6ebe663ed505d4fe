import type { ClaimId } from '../claims/claim.ts';
import type { CaptureId, DocumentId } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { ArrangementId } from './arrangement-id.ts';
import type { Author, Event, EventBody } from './event.ts';
import type { Gathered } from './fold.ts';
import type { Placing } from './placing.ts';
import type { Reading } from './reading.ts';
import type { Row } from './row.ts';
import type { StatementReview } from './statement-row.ts';

/** What a caller wants appended: the store gives it its number, its time and its place in the chain. */
export interface Proposal {
  readonly author: Author;
  readonly body: EventBody;
}

export interface Hit {
  readonly kind: 'document' | 'statement' | 'claim' | 'citation';
  /** The id of the document, statement or claim, or of the fact. */
  readonly id: string;
  readonly document: DocumentId | null;
  readonly title: string | null;
  /** For a document: where in its body the first words found stand. */
  readonly span: Span | null;
  /** The passage around the words, from the body. */
  readonly passage: string;
}

/** One thing that is wrong with a register, and where. */
export interface Fault {
  readonly seq: number | null;
  readonly message: string;
}

/**
 * Where a register is kept. One contract suite (test/contracts/store.ts) holds every store to it.
 * All or nothing: what append() has returned for survives the loss of the process; what it has not leaves no trace.
 * Readers see a whole state while a writer appends.
 */
export interface Store {
  /** The last event's number and hash; 0 and 64 zeros for an empty register. */
  head(): { readonly seq: number; readonly hash: string };
  /** Appends in order, in one transaction, with the bytes of any capture that the events name. */
  append(proposals: readonly Proposal[], captures: ReadonlyMap<CaptureId, Uint8Array>): readonly Event[];
  /** Events with seq > after, in order. */
  events(after?: number): Iterable<Event>;
  /** The bytes as received, or null. */
  capture(id: CaptureId): Uint8Array | null;
  /** The newest reading of a document, or null. */
  reading(id: DocumentId): Reading | null;
  /** True where this capture was already read by this reader with this publication date. */
  hasReading(capture: CaptureId, reader: string, published: string | null): boolean;
  documents(): Iterable<{
    readonly id: DocumentId;
    readonly name: string;
    readonly title: string | null;
    readonly published: string | null;
  }>;
  citations(): Iterable<{ readonly fact: string; readonly arrangement: string; readonly omitted: string | null }>;
  /** Every claim that speaks or may ever have spoken to one arrangement, in the order it became known; without an id, all of them. A claim that a person moved to another arrangement is under both. */
  rows(arrangement?: ArrangementId): Iterable<Row>;
  /** The claims that stand now, brought together by what they say; of one arrangement where it is given. What gathered() makes of all rows, at a cost that does not grow with how many say the same. */
  gathered(arrangement?: ArrangementId): Gathered;
  /** What people decided of arrangements, in the order of their events. */
  placings(): readonly Placing[];
  /** The arrangements that any event from a time on (RFC 3339) may have changed, by id. */
  touched(since: string): readonly ArrangementId[];
  /** The rows that a later reading left for a person: those that stand though it has them no longer, and those that wait in their place. */
  waiting(): readonly Row[];
  /** The rows of one claim: one for each reading that made it. */
  claim(id: ClaimId): readonly Row[];
  /** What people decided of statements, in the order of their events; of the statements of one document where it is given. */
  statementReviews(document?: DocumentId): readonly StatementReview[];
  /** Words, "phrases", prefixes*; diacritics and case folded. Best first. */
  search(words: string, limit: number): readonly Hit[];
  /** Throws away everything derived and makes it again from the events alone. */
  rebuild(): void;
  /** Reads every event and capture and the derived tables against them; the first thing wrong comes first. Empty: all is whole. */
  verify(): readonly Fault[];
  close(): void;
}
