// The shapes of what is told of an entry besides its cells: its instruments with their dates, promised against happened, its events.
import type { ClaimId, ClaimKind } from '../claims/claim.ts';
import type { DateKind, Instrument, Outcome, Term } from '../claims/values.ts';
import type { Qualifier } from '../language/parsed.ts';

/** One way in which something is told, with who tells it and the claims that do. */
export interface Told {
  readonly says: string;
  /** "Ghana’s foreign minister", "citation f061", a page by its title. */
  readonly by: string;
  readonly claims: readonly ClaimId[];
}

/** One of the five dates of an instrument, as one or more claims give it. */
export interface PartDate extends Told {
  readonly date: string;
  /** How the claims give it: "the instrument’s own date", "stage signed, nearest in time". */
  readonly rule: string;
}

/** One instrument of an arrangement: the memorandum of 2022, the treaty of 2023. */
export interface InstrumentPart {
  /** `mou-2022`, `treaty-2023`; `agreement-2025` where nobody says what kind it is. Once in an entry. */
  readonly id: string;
  readonly instrument: Instrument;
  /** What it is called, and by whom. */
  readonly called: readonly Told[];
  /** `contested` where one says yes and another no, or a source says that it is contested; null where nobody says. */
  readonly binding: 'yes' | 'no' | 'contested' | null;
  readonly bindingBy: readonly Told[];
  /** Whether its text can be read: each answer with the day since when, where a source gives one. */
  readonly text: readonly (Told & { readonly since: string | null })[];
  readonly dates: Readonly<Record<DateKind, readonly PartDate[]>>;
  readonly claims: readonly ClaimId[];
}

/** A number of people as one or more claims give it. */
export interface Count {
  /** Null where it is not stated. */
  readonly count: number | null;
  readonly qualifier: Qualifier;
  readonly claims: readonly ClaimId[];
}

/** What became of some of a group. */
export interface Fate extends Count {
  readonly outcome: Outcome;
  readonly share: number | null;
  readonly date: string | null;
  readonly alleged: boolean;
  readonly hedged: boolean;
  /** Why it is told of this group. */
  readonly rule: string;
}

/** People who were moved together: a transfer with its day and number. */
export interface Cohort {
  /** `2025-08-15~/7`: its date and number, once in an entry. */
  readonly id: string;
  readonly date: string | null;
  /** More than one where sources differ. */
  readonly counts: readonly Count[];
  readonly nationalities: readonly string[];
  readonly fates: readonly Fate[];
  /** What is not known of them, in words; null where something is known of all. */
  readonly unknown: string | null;
}

/** A term and what bears on it. */
export interface PromiseRow {
  /** `money`: sums offered and committed. Null: what happened that no known term speaks of. */
  readonly term: Term | 'money' | null;
  readonly question: string;
  readonly promised: readonly Told[];
  /** Of each group that anything is known of, and of all where no rule can say which; oldest first. */
  readonly happened: readonly (Told & { readonly cohort: string | null; readonly rule: string })[];
  /** False where nothing that the register counts could answer the question. */
  readonly answerable: boolean;
}

/** A sum over a number of people, each as its source states it. */
export interface CostEach {
  /** "7,500,000 USD paid (citation f016) / 7 moved (running total as of 13 February 2026) = 1,071,429 USD each". */
  readonly says: string;
  readonly nature: string;
  readonly currency: string | null;
  readonly amount: number;
  readonly people: number | null;
  readonly each: number | null;
  readonly claims: readonly ClaimId[];
}

/** What was promised beside what is claimed to have happened. */
export interface Promised {
  readonly cohorts: readonly Cohort[];
  /** Running totals, and who says that nobody was moved. */
  readonly inAll: readonly Told[];
  readonly rows: readonly PromiseRow[];
  readonly costs: readonly CostEach[];
}

/** A value of a claim's field as a happening has it. */
export type Agreed = string | number | boolean | readonly string[];

/** A field that has more than one value in a happening. */
export interface Difference {
  readonly field: string;
  readonly values: readonly {
    /** Null: these claims do not give it. */
    readonly value: Agreed | null;
    /** Of a number: how its source qualifies it. */
    readonly qualifier: Qualifier | null;
    readonly claims: readonly ClaimId[];
  }[];
  /** Why both can be so: a name in the table of refinements; null where they cannot. */
  readonly refinement: string | null;
  /** The contradiction that it is; null for a refinement. */
  readonly contradiction: string | null;
}

/** Claims about one event, or about one thing that is told of an arrangement. */
export interface Happening {
  /** Made of its claims: the same claims have the same one. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** False for a running total: it is no event of its own. */
  readonly event: boolean;
  /** In the order of their time, each with the name of the rule that brought it here. */
  readonly claims: readonly { readonly claim: ClaimId; readonly rule: string }[];
  /** The finest value of each field on which all its claims agree; a field that nobody gives is not there. */
  readonly agreed: Readonly<Record<string, Agreed>>;
  /** The fields whose values differ, each as a refinement by its rule or as a contradiction by its id. */
  readonly differs: readonly Difference[];
  /** For a running total: the transfers known by its day, and what they come to. */
  readonly parts: { readonly sum: number; readonly happenings: readonly string[] } | null;
}
