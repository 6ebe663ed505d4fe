import type { Qualifier } from '../language/parsed.ts';
import type { StatementId } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type {
  DateKind,
  Effect,
  Ground,
  Holding,
  Instrument,
  Nature,
  Outcome,
  Posture,
  ProceedingObject,
  Stage,
  Term,
  TransferStatus,
} from './values.ts';

export type ClaimId = string & { readonly __brand: 'ClaimId' };

/** What every claim carries. States are ISO 3166-1 alpha-2 codes (XK Kosovo, EU the Union). */
interface Common {
  readonly id: ClaimId;
  readonly sending: string | null;
  readonly receiving: string | null;
  readonly site: string | null;
  /** The statement it is made by, or the page's own narrator. */
  readonly by: { readonly statement: StatementId } | 'narrator';
  readonly hedged: boolean;
  /** True where the pair, the kind and the value are said outright (annotation guide, 3). */
  readonly core: boolean;
  /** The clause or clauses that carry it. Never empty for a claim read from a document. */
  readonly evidence: readonly Span[];
  /** The words each field rests on: `trigger`, `count`, `date`, `receiving`, …; an inferred field has no words of its own here. */
  readonly fields: Readonly<Record<string, readonly Span[]>>;
  /** The pattern, and for each inferred field the rule that inferred it: `pattern: stage/talks-1`, `receiving: focus of the paragraph`. */
  readonly rules: readonly string[];
}

export interface StageClaim extends Common {
  readonly kind: 'stage';
  /** A state, `both`, `court:<name>`, or null where the page itself tells it. */
  readonly party: string | null;
  readonly stage: Stage;
  readonly denied: boolean;
  readonly silent: boolean;
  readonly date: string | null;
}

export interface InstrumentClaim extends Common {
  readonly kind: 'instrument';
  readonly instrument: Instrument;
  /** What it is called, in the text's words. */
  readonly called: string | null;
  readonly binding: 'yes' | 'no' | 'contested' | null;
  /** `published`, `seen by X`, `leaked`, `ordered disclosed`, `not public`. */
  readonly text: string | null;
  readonly date: string | null;
  readonly dateKind: DateKind | null;
}

export interface TermClaim extends Common {
  readonly kind: 'term';
  readonly term: Term;
  /** In the text's words. */
  readonly value: string;
  readonly count: number | null;
  readonly qualifier: Qualifier | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly strength: 'required' | 'preferred' | 'possible' | null;
}

export interface ConsiderationClaim extends Common {
  readonly kind: 'consideration';
  readonly value: string;
}

export interface TransferClaim extends Common {
  readonly kind: 'transfer';
  readonly count: number | null;
  readonly qualifier: Qualifier;
  /** "of the seven": the whole that the count is a part of, in the text's words. */
  readonly of_whom: string | null;
  readonly nationalities: readonly string[];
  readonly date: string | null;
  /** In the text's words. */
  readonly population: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: TransferStatus;
  /** For a running total: the date it was counted at. */
  readonly as_of: string | null;
}

export interface OutcomeClaim extends Common {
  readonly kind: 'outcome';
  readonly outcome: Outcome;
  readonly count: number | null;
  readonly share: number | null;
  readonly qualifier: Qualifier;
  readonly nationalities: readonly string[];
  readonly date: string | null;
  readonly alleged: boolean;
}

export interface MoneyClaim extends Common {
  readonly kind: 'money';
  readonly nature: Nature;
  readonly amount: number | null;
  readonly qualifier: Qualifier;
  readonly currency: string | null;
  readonly payer: string | null;
  readonly payee: string | null;
  /** `lump`, `per person`, `per year`, `milestone`, `total over several`; null where the text does not say. */
  readonly basis: string | null;
  readonly converted: { readonly amount: number; readonly currency: string } | null;
  readonly date: string | null;
}

export interface ProceedingClaim extends Common {
  readonly kind: 'proceeding';
  readonly court: string | null;
  readonly case: string | null;
  readonly date: string | null;
  readonly object: ProceedingObject;
  readonly posture: Posture;
  /** What was held of the object; null where the text gives no holding. */
  readonly holding: Holding | null;
  /** What it does as the text tells it, which may be less than what was held. */
  readonly effect: Effect | null;
  /** What was held or ordered, in the text's words. */
  readonly value: string | null;
  readonly votes: string | null;
  /** One key for all the orders of one judgment. */
  readonly judgment: string | null;
}

export interface WarningClaim extends Common {
  readonly kind: 'warning';
  readonly issuer: string | null;
  readonly addressee: string | null;
  readonly ground: Ground;
  readonly date: string | null;
  /** The statement that answers it, where the text gives one. */
  readonly reply: StatementId | null;
}

export interface CapacityClaim extends Common {
  readonly kind: 'capacity';
  readonly count: number | null;
  readonly qualifier: Qualifier;
  /** `order`, `estimate`, or null. */
  readonly basis: string | null;
}

export type Claim =
  | StageClaim
  | InstrumentClaim
  | TermClaim
  | ConsiderationClaim
  | TransferClaim
  | OutcomeClaim
  | MoneyClaim
  | ProceedingClaim
  | WarningClaim
  | CapacityClaim;

export type ClaimKind = Claim['kind'];
export const CLAIM_KINDS = [
  'stage',
  'instrument',
  'term',
  'consideration',
  'transfer',
  'outcome',
  'money',
  'proceeding',
  'warning',
  'capacity',
] as const satisfies readonly ClaimKind[];
