import type { Document, SectionKind } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Span } from '../text/span.ts';

/** Universal part-of-speech tags, as the tokenizer's model gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or mark. White space is never a token; body.slice(start, end) === text, always. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes straight: what lexicons are looked up by. */
  readonly norm: string;
  readonly pos: Pos;
}

/** Tokens `from` (included) to `to` (not) of Parsed.tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends Span, TokenRange {
  /** Number of the section of the document it stands in. */
  readonly section: number;
  readonly kind: SectionKind;
}

/** Words between quotation marks. `inner` leaves the marks out. An unclosed quotation ends with its section. */
export interface Quotation extends Span, TokenRange {
  readonly inner: Span;
  readonly marks: 'double' | 'single' | 'guillemet' | 'block';
  /** 0 for an outermost quotation, 1 for one inside it, … */
  readonly depth: number;
  readonly closed: boolean;
  /** Number of the quotation that this one continues (the next paragraph of a multi-paragraph quotation), or null. */
  readonly continues: number | null;
}

export type EntityKind =
  | 'state'
  | 'person'
  | 'office'
  | 'government'
  | 'state_body'
  | 'court'
  | 'un_body'
  | 'igo'
  | 'ngo'
  | 'media'
  | 'party'
  | 'company'
  | 'site'
  | 'nationality'
  | 'class'
  | 'document';

/**
 * A name, title or later mention in the text.
 * `entity` is the key of what it stands for: `state:RW`, `person:Olivier Nduhungirehe`, `office:RW/foreign minister`,
 * `government:US`, `state_body:US/Department of State`, `court:GB/Supreme Court`, `un_body:UNHCR`, `media:Reuters`,
 * `site:Guantanamo Bay`; null where the text leaves it open.
 */
export interface Mention extends Span, TokenRange {
  readonly kind: EntityKind;
  readonly form:
    | 'name'
    | 'alias'
    | 'adjective'
    | 'demonym'
    | 'capital'
    | 'seat'
    | 'title'
    | 'surname'
    | 'pronoun'
    | 'description';
  readonly entity: string | null;
  /** The name to show: "Rwanda", "Olivier Nduhungirehe", "Supreme Court". */
  readonly name: string;
  /** ISO 3166-1 alpha-2 (XK Kosovo, EU the Union) of the state it is, belongs to or speaks for. */
  readonly state: string | null;
  /** For a person: the office held at the document's date, or the one the text gives ("foreign minister"). */
  readonly office: string | null;
  /** Which rule resolved it: a row of a table ("states: alias"), or a stated rule ("surname of a person named before"). */
  readonly rule: string;
  /** The earlier spans it was inferred from; empty where the words themselves are enough. */
  readonly because: readonly Span[];
  /** For an ambiguous name ("Congo", "Georgia"): the states it could be. */
  readonly candidates: readonly string[];
}

export type Qualifier = 'exact' | 'up_to' | 'at_least' | 'about' | 'range' | 'several' | 'undisclosed';

/** A number in the text that is not money, date or part of a name. */
export interface Quantity extends Span, TokenRange {
  /** Null where the words give none ("several"). A dozen is 12. For a range the lower end. */
  readonly count: number | null;
  /** The upper end of a range, else null. */
  readonly most: number | null;
  readonly qualifier: Qualifier;
  /** True for "20 per cent", "half of": a share of 1 in `count`. */
  readonly share: boolean;
}

/** People who are spoken of as a group: "eight men", "240 Venezuelans", "asylum seekers", "Iraqi nationals". */
export interface People extends Span, TokenRange {
  /** Index in Parsed.quantities, null where no number is given. */
  readonly quantity: number | null;
  readonly count: number | null;
  readonly qualifier: Qualifier;
  /** ISO codes of the nationalities that the words name. */
  readonly nationalities: readonly string[];
  /** The noun phrase's span without its number: the population in the text's words. */
  readonly population: Span;
}

export interface Money extends Span, TokenRange {
  /** In units of the currency (50,000,000 for "£50 million"); null where the words give none. */
  readonly amount: number | null;
  readonly most: number | null;
  readonly qualifier: Qualifier;
  /** ISO 4217 where the words decide it, "$" where only the sign is printed and the text does not say whose. */
  readonly currency: string;
  /** What the amount is for each of: "person", "year", "month", "day", … or null. */
  readonly per: string | null;
  /** The conversion printed beside it: "£50 million ($66 million)". */
  readonly converted: { readonly amount: number; readonly currency: string; readonly span: Span } | null;
}

/** A date, a span of dates, or a relative date. */
export interface DateMention extends Span, TokenRange {
  /** EDTF; null for a relative date that cannot be resolved. `XXXX-12-24` where the year is open. */
  readonly edtf: string | null;
  readonly relative: boolean;
  readonly rule: string;
}

/** What the language layer reads out of one document. Every list in reading order. Total: any text gives one. */
export interface Parsed {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly people: readonly People[];
  readonly money: readonly Money[];
  readonly dates: readonly DateMention[];
  readonly findings: readonly Finding[];
}
