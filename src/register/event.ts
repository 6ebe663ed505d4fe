import type { Claim, ClaimId } from '../claims/claim.ts';
import type { Family } from '../claims/values.ts';
import type { Act, StatementId } from '../statements/statement.ts';
import type { CaptureId, DocumentId } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { ArrangementId } from './arrangement-id.ts';
import type { Reading } from './reading.ts';

/** Why two claims cannot both be so as they stand (the model's list). */
export type ContradictionType =
  | 'definition'
  | 'moment'
  | 'time_zone'
  | 'which_date'
  | 'currency'
  | 'scope'
  | 'source_error'
  | 'dispute'
  | 'superseded';

/** A dated, sourced fact that no capture stands behind: a citation. `sources` are addresses that nobody here has captured. */
export interface Citation {
  /** The id in its file: `f001`. */
  readonly fact: string;
  /** The arrangement as its gatherer names it: `us-rwanda-2025`. */
  readonly arrangement: string;
  readonly date: string | null;
  readonly text: string;
  readonly sources: readonly string[];
  /** The gatherer's own: high, medium, low. */
  readonly confidence: string | null;
  readonly note: string | null;
  /** Contradictions that the gatherer saw, each with the ids of the facts on the other side. */
  readonly contradictions: readonly {
    readonly type: ContradictionType;
    readonly says: string;
    readonly with: readonly string[];
  }[];
}

export type Decision = 'accepted' | 'rejected' | 'corrected';
/** `assigned`: it speaks to another arrangement. `superseded`: it was so, and something later took its place. */
export type ClaimDecision = Decision | 'assigned' | 'superseded';
/** `split`: the claims of a time become an arrangement of their own. `undone`: an earlier decision no longer counts. */
export type ArrangementDecision = 'merged' | 'split' | 'described' | 'undone';
/** `added`: a statement that the machine did not find. */
export type StatementDecision = Decision | 'added';

/** The places of a statement's roles and its act: what a person may put right. A role may be empty, the cue may not. */
export interface Placed {
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: readonly Span[];
  readonly act: Act;
}

/** What a person decided of an arrangement. */
export interface ArrangementReview {
  readonly arrangement: ArrangementId;
  readonly decision: ArrangementDecision;
  /** For `merged` and `split`: where the claims go. */
  readonly into: ArrangementId | null;
  /** For `split`: the claims of days from and until these dates (EDTF), each included; null is open. */
  readonly from: string | null;
  readonly until: string | null;
  /** For `described` and `split`; null leaves it as it was. */
  readonly title: string | null;
  readonly family: Family | null;
  /** Other names it goes by. */
  readonly names: readonly string[];
  /** For `undone`: the number of the event that no longer counts. */
  readonly undoes: number | null;
  readonly reason: string | null;
}

/** What happened. Nothing is overwritten: a correction is another event. */
export type EventBody =
  | {
      readonly type: 'captured';
      readonly capture: CaptureId;
      readonly name: string;
      readonly size: number;
      readonly origin: string;
    }
  | { readonly type: 'read'; readonly reading: Reading }
  | {
      readonly type: 'cited';
      readonly citation: Citation;
      readonly claims: readonly Claim[];
      readonly omitted: string | null;
    }
  | {
      readonly type: 'reviewed';
      readonly claim: ClaimId;
      readonly decision: ClaimDecision;
      /** The claim as the person has it, for `corrected`. */
      readonly correction: Claim | null;
      /** The words the person points at; null where it is the person's own knowledge, and is shown as such. */
      readonly evidence: readonly Span[] | null;
      readonly reason: string | null;
      /** For `assigned`: the arrangement that the claim speaks to. */
      readonly arrangement?: ArrangementId;
      /** For `superseded`: the claim that took its place, where there is one. */
      readonly by?: ClaimId | null;
    }
  | (ArrangementReview & { readonly type: 'arrangement_reviewed' })
  | {
      readonly type: 'statement_reviewed';
      readonly document: DocumentId;
      /** The SHA-256 of the body that the places are in: read otherwise one day, the document may have another. */
      readonly text: string;
      readonly statement: StatementId;
      readonly decision: StatementDecision;
      /** The statement as it was read, so that the decision outlives that reading; null for `added`. */
      readonly was: Placed | null;
      /** The statement as the person has it, for `corrected` and `added`. */
      readonly correction: Placed | null;
      readonly reason: string | null;
    };

export interface Author {
  readonly kind: 'person' | 'rule';
  /** A person's name, or `elsewhere`. */
  readonly name: string;
  /** The version of the rule; null for a person. */
  readonly version: string | null;
}

/** One line of the append-only sequence. `hash` covers everything else in it, `previous` included. */
export interface Event {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  /** When the register came to know: RFC 3339, UTC, milliseconds. */
  readonly time: string;
  readonly author: Author;
  readonly body: EventBody;
  /** The hash of the event before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
}
