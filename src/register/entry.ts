import type {
  CapacityClaim,
  Claim,
  ClaimId,
  ConsiderationClaim,
  InstrumentClaim,
  MoneyClaim,
  OutcomeClaim,
  ProceedingClaim,
  StageClaim,
  TermClaim,
  TransferClaim,
  WarningClaim,
} from '../claims/claim.ts';
import type { Family, Stage } from '../claims/values.ts';
import type { Statement } from '../statements/statement.ts';
import type { DocumentId } from '../text/document.ts';
import type { ArrangementId } from './arrangement-id.ts';
import type { Happening, InstrumentPart, Promised } from './entry-parts.ts';
import type { Citation, ClaimDecision, ContradictionType, StatementDecision } from './event.ts';

export type { ContradictionType } from './event.ts';

/** What a claim rests on: words of a captured document, or a citation without a capture. */
export type Source =
  | {
      readonly type: 'document';
      readonly document: DocumentId;
      readonly title: string | null;
      readonly publisher: string | null;
      readonly published: string | null;
      /** The words of each span of claim.evidence, from the body. */
      readonly quotations: readonly string[];
      /** Where they stand in an official or numbered text, as it is cited: "Art. 10(3)(b)", "para 105". Empty elsewhere. */
      readonly addresses: readonly string[];
      /** The statement it is made by, null for the narrator. */
      readonly statement: Statement | null;
      /** The speaker as it resolves, or its words; null for the narrator. */
      readonly speaker: string | null;
    }
  | { readonly type: 'citation'; readonly citation: Citation };

/** One claim in the register, with where it comes from, since when it is known, and what a person said of it. */
export interface Cell<C extends Claim = Claim> {
  readonly claim: C;
  readonly source: Source;
  /** When the register came to know it: the time of its event. */
  readonly known: string;
  /** The sequence number of that event. */
  readonly seq: number;
  /** Null: machine reading, not reviewed. */
  readonly review: {
    readonly decision: ClaimDecision;
    readonly by: string;
    readonly time: string;
    readonly reason: string | null;
  } | null;
  /** Where a person marked it as superseded: by which claim, where there is one. It was so, and counts no longer. */
  readonly superseded: { readonly by: ClaimId | null } | null;
  /** How many claims of the register say the same of the same arrangement, this one among them; not all of them are cells. */
  readonly alike: number;
  /** What a person decided last of the statement that makes the claim; null where nobody did, or where none makes it. */
  readonly said: {
    readonly decision: StatementDecision;
    readonly by: string;
    readonly time: string;
    readonly reason: string | null;
  } | null;
}

/** One word of a party on one stage. */
export interface StageWord {
  readonly stage: Stage;
  readonly date: string | null;
  readonly hedged: boolean;
  readonly claim: ClaimId;
}

/** The stages that one party's word or act gives, oldest first. `stage`, `denied` and `date` are its last dated word. */
export interface PartyStage {
  /** A state, `both`, `court:<name>`, or null: told by pages, by no party. */
  readonly party: string | null;
  readonly stage: Stage | null;
  readonly denied: boolean;
  readonly silent: boolean;
  readonly date: string | null;
  /** Where it stands: the last that it affirmed, by itself or with the other party; null where it only denied or kept silent. */
  readonly stands: StageWord | null;
  /** True where it stands there by what both parties did. */
  readonly joint: boolean;
  /** What it denied and what it kept silent on, oldest first: beside the stage, never instead of it. */
  readonly denials: readonly StageWord[];
  readonly silences: readonly StageWord[];
  /** Its own claims; those of both parties are with `both`. */
  readonly cells: readonly Cell<StageClaim>[];
}

/** Two or more claims that cannot all be so as they stand. Computed, typed, both sides kept. */
export interface Contradiction {
  readonly id: string;
  readonly type: ContradictionType;
  /** Which rule found it, and why that type. */
  readonly rule: string;
  /** What that rule holds to make the type: the reason beside it in its table, or the gatherer's word. */
  readonly why: string;
  /** One line: "Rwanda confirms talks; the United States has not confirmed them." */
  readonly says: string;
  /** True while nothing settles it; an open one is for somebody to look into. */
  readonly open: boolean;
  /** Why it is settled: a later word of the same side, a person's review, a later figure; null while it is open. */
  readonly settled: string | null;
  /** The sides, each with the claims that take it. At least two. */
  readonly sides: readonly { readonly says: string; readonly claims: readonly ClaimId[] }[];
}

/** A claim that breaks the order of stages: said beside the stage, never an error, never dropped. */
export interface OrderFinding {
  /** Which rule of the order it breaks. */
  readonly rule: string;
  readonly stage: Stage;
  readonly party: string | null;
  /** One line: "Rwanda: talks, 1 May 2025, after in force, 25 April 2024". */
  readonly says: string;
  readonly claims: readonly ClaimId[];
}

export type Rung = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** One claim that a rung rests on, and how: "Rwanda's foreign minister on record, 4 May 2025". */
export interface Reason {
  readonly claim: ClaimId;
  readonly says: string;
}

/** How sure the register is that an arrangement has reached one stage. */
export interface StageCertainty {
  /** Null where no stage is known: the rung is then of the arrangement alone. */
  readonly stage: Stage | null;
  /** 1 official text in hand … 9 only derivative or damaged copies (the ladder of the model). */
  readonly rung: Rung;
  readonly words: string;
  readonly because: readonly Reason[];
}

/** The certainty of the stage at which an arrangement stands, what stands against it, and that of the stages before. */
export interface Certainty extends StageCertainty {
  /** "denied by Rwanda", "the United States could not confirm". */
  readonly modifiers: readonly string[];
  /** The other stages reached, the furthest first: an older stage may be surer than the newest. */
  readonly stages: readonly StageCertainty[];
}

/** One arrangement as the register has it, as of one date and as known on another. */
export interface Entry {
  readonly id: ArrangementId;
  /** "United States → Rwanda", "United States → Guantanamo Bay". */
  readonly title: string;
  readonly sending: string;
  readonly receiving: string | null;
  readonly site: string | null;
  /** Other ids it is known by: those of the gatherers of facts. */
  readonly aliases: readonly string[];
  /** What kind of arrangement it is, by the table or by a person; null where neither says. */
  readonly family: Family | null;
  readonly stages: readonly PartyStage[];
  /** Claims that break the order of stages. */
  readonly order: readonly OrderFinding[];
  readonly instruments: readonly Cell<InstrumentClaim>[];
  /** Its instruments, each apart with its five dates. */
  readonly parts: readonly InstrumentPart[];
  readonly terms: readonly Cell<TermClaim>[];
  readonly considerations: readonly Cell<ConsiderationClaim>[];
  readonly transfers: readonly Cell<TransferClaim>[];
  readonly outcomes: readonly Cell<OutcomeClaim>[];
  readonly money: readonly Cell<MoneyClaim>[];
  readonly proceedings: readonly Cell<ProceedingClaim>[];
  readonly warnings: readonly Cell<WarningClaim>[];
  readonly capacities: readonly Cell<CapacityClaim>[];
  /** What was promised beside what is claimed to have happened. */
  readonly promised: Promised;
  /** Its claims brought together by event, each claim in one of them; those aside that a person rejected or superseded. */
  readonly happenings: readonly Happening[];
  readonly contradictions: readonly Contradiction[];
  /** What a person rejected, as far as a settled contradiction names it: it is in no other part of the entry. */
  readonly rejected: readonly Cell[];
  readonly certainty: Certainty;
  readonly sources: { readonly documents: number; readonly citations: number };
  /** How many claims speak to it; the cells are some of them, every assertion with its own. */
  readonly claims: number;
}

export interface AsOf {
  /** Only what is said to have happened by then (a claim without a date counts by its document's or fact's date). EDTF day, or null for no limit. */
  readonly asOf: string | null;
  /** Only what the register knew by then (event time; a day means its end, UTC), or null for no limit. */
  readonly knownOn: string | null;
}
