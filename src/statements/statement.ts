import type { Span } from '../text/span.ts';

export const ACTS = [
  'say',
  'confirm',
  'partly_confirm',
  'deny',
  'decline',
  'unconfirmed',
  'announce',
  'propose',
  'claim',
  'report',
  'leak',
  'warn',
  'accuse',
  'criticise',
  'demand',
  'threaten',
  'promise',
  'order',
  'rule',
  'provide',
  'file',
  'correct',
  'retract',
  'ask',
  'believe',
  'intend',
] as const;
export type Act = (typeof ACTS)[number];

export type StatementId = string & { readonly __brand: 'StatementId' };

export type ActorKind =
  | 'person'
  | 'office'
  | 'state'
  | 'government'
  | 'state_body'
  | 'court'
  | 'un_body'
  | 'igo'
  | 'ngo'
  | 'media'
  | 'party'
  | 'company'
  | 'class'
  | 'document';

/** Whom a speaker's words resolve to. */
export interface Actor {
  /** "Olivier Nduhungirehe", "UNHCR", "officials from both countries". */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2 of the state whose word this is, null where it is nobody's. */
  readonly state: string | null;
  /** The office held when it was said, null where none is known. */
  readonly office: string | null;
  /** For unnamed people: how many, where the text gives it. */
  readonly count: number | null;
  /** True for people whom the text does not name. */
  readonly unnamed: boolean;
  /** Which rule resolved it. */
  readonly rule: string;
}

/** Who said what, to whom, in which words, by which act, through whom. A role may be empty; each may be in pieces. */
export interface Statement {
  readonly id: StatementId;
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly act: Act;
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: readonly Span[];
  /** Null where the speaker stays unresolved. */
  readonly actor: Actor | null;
  /** The chain from the speaker outwards: minister, then broadcaster. Each with its span and what it resolves to. */
  readonly via: readonly { readonly span: Span; readonly actor: Actor | null }[];
  /** When it was said: EDTF where resolved, and the words it rests on; null where the text does not say. */
  readonly said: { readonly edtf: string | null; readonly span: Span } | null;
  readonly negated: boolean;
  /** The hedging words. */
  readonly hedges: readonly Span[];
  /** The line of the cue lexicon that found it, and the rules that bounded and linked it. */
  readonly rules: readonly string[];
}
