// Who does what to whom, word by word of doing: each verb with its subject, its objects, its prepositional phrases and what governs
// it. What claims are read from, whatever order their sentence has.
import type { Token, TokenRange } from './parsed.ts';
import type { Phrases, VerbGroup } from './phrases.ts';

/** A phrase behind a preposition. */
export interface Oblique extends TokenRange {
  /** "to", "according to". */
  readonly preposition: string;
}

/** One verb, with what its sentence says of it. Numbers are of Predication in its sentence's list. */
export interface Predication {
  readonly group: VerbGroup;
  /** The token of the verb itself. */
  readonly at: number;
  /** In the passive, and for "people deported by": the subject is whom it is done to. */
  readonly passive: boolean;
  readonly negated: boolean;
  /** What stands as its subject, with what is joined to it by "and"; empty where the sentence gives none. */
  readonly subject: readonly TokenRange[];
  readonly objects: readonly TokenRange[];
  readonly obliques: readonly Oblique[];
  /** The verb, noun or adjective that it completes: "agreed | to take", "plans | to send", "willing | to accept". */
  readonly governor: Governor | null;
  /** True for "people deported by …", "who were sent": it tells more of a phrase and asserts it by the way. */
  readonly relative: boolean;
  /** From the first of its tokens and phrases to the last. */
  readonly extent: TokenRange;
}

export interface Governor {
  /** The token of the governing word. */
  readonly at: number;
  /** Its predication, or -1 for a noun or an adjective. */
  readonly predication: number;
  /** The preposition between the two ("for taking"), or null. */
  readonly preposition: string | null;
}

/** A predication while its sentence is read. */
export interface Draft {
  group: VerbGroup;
  /** The number of its chunk. */
  chunk: number;
  passive: boolean;
  negated: boolean;
  subject: TokenRange[];
  objects: TokenRange[];
  obliques: Oblique[];
  governor: Governor | null;
  relative: boolean;
}

/** What the reader of a sentence looks at. `isPeople` says whether a phrase has a group of people who may be moved. */
export interface Sources {
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  readonly isPeople: (range: TokenRange) => boolean;
  /** Whether a phrase is a sum of money. */
  readonly isSum: (range: TokenRange) => boolean;
  /** Whether a phrase is a state, a government or somebody who speaks for one. */
  readonly isParty: (range: TokenRange) => boolean;
}

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** How many chunks to either side are looked at. */
export const BACK = 40;

export const normOf = ({ tokens }: Pick<Sources, 'tokens'>, at: number): string => tokens[at]?.norm ?? '';

/** Verbs whose object does what the infinitive after them says: "asked Rwanda to take". */
export const OBJECT_DOES = words(
  'ask asks asked asking urge urges urged urging tell tells told want wants wanted order orders ordered ordering allow allows allowed allowing expect expects expected require requires required persuade persuaded press presses pressed force forced forces get got permit permits permitted invite invited invites direct directed directs enable enables instruct instructed call calls called pay pays paid help helps helped authorise authorised authorize authorized forbid forbids forbade oblige obliges obliged compel compelled',
);
/** Words that end like one and are the participle of a verb. */
export const PARTICIPLE =
  /(?:ed|sent|held|flown|taken|kept|brought|paid|given|made|led|left|put|known|seen|set|held|told|found|meant|sold|built|spent|written|drawn|shown|driven|thrown)$/;
/** Verbs of saying that stand behind who speaks or before: ", said the minister,". */
export const SPEAKS = words('said says added adds told confirmed explained noted announced argued insisted wrote');
