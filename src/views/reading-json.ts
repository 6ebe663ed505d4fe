// The JSON line of one reading. Other programs score this output: names, values and their order are a contract.
import type { Claim } from '../claims/claim.ts';
import type { Placed } from '../register/event.ts';
import type { Reading } from '../register/reading.ts';
import type { Review } from '../register/row.ts';
import type { StatementReview, StatementRow } from '../register/statement-row.ts';
import { veiled } from '../register/withheld.ts';
import type { Actor, Statement } from '../statements/statement.ts';
import { addressesOf, addressOf } from '../text/addresses.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Span } from '../text/span.ts';
import { blocked } from '../text/veil.ts';

/** A value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const span = ({ start, end }: Span): Json => ({ start, end });
const spans = (list: readonly Span[]): Json => list.map(span);

const actorJson = (actor: Actor | null): Json =>
  actor && {
    name: actor.name,
    kind: actor.kind,
    state: actor.state,
    office: actor.office,
    count: actor.count,
    unnamed: actor.unnamed,
    rule: actor.rule,
  };

/** A statement with its roles as lists of spans; `rules` comes after the keys that the contract names. */
export const statementJson = (statement: Statement): Json => ({
  id: statement.id,
  mode: statement.mode,
  act: statement.act,
  speaker: spans(statement.speaker),
  cue: spans(statement.cue),
  content: spans(statement.content),
  addressee: spans(statement.addressee),
  actor: actorJson(statement.actor),
  via: statement.via.map((link) => ({ span: span(link.span), actor: actorJson(link.actor) })),
  said: statement.said && { edtf: statement.said.edtf, span: span(statement.said.span) },
  negated: statement.negated,
  hedges: spans(statement.hedges),
  rules: statement.rules,
});

const placedJson = ({ act, speaker, cue, content, addressee }: Placed) => ({
  act,
  speaker: spans(speaker),
  cue: spans(cue),
  content: spans(content),
  addressee: spans(addressee),
});

const statementReviewJson = (review: StatementReview): Json => ({
  statement: review.statement,
  decision: review.decision,
  by: review.by,
  time: review.time,
  seq: review.seq,
  reason: review.reason,
  correction: review.correction && placedJson(review.correction),
});

/** A statement of the register as it was read or added, with every decision on it, oldest first. */
export const statementRowJson = ({ id, statement, base, reviews }: StatementRow) => ({
  statement: statement ? statementJson(statement) : { id, ...placedJson(base) },
  reviews: reviews.map(statementReviewJson),
});

/** A claim: the pair, the kind's own fields, by, hedged, evidence; then `core`, `rules` and the words of each field. */
export function claimJson(claim: Claim): Json {
  const { id, kind, sending, receiving, site, by, hedged, core, evidence, fields, rules, ...own } = claim;
  return {
    id,
    kind,
    sending,
    receiving,
    site,
    ...own,
    by: by === 'narrator' ? by : { statement: by.statement },
    hedged,
    evidence: spans(evidence),
    core,
    rules,
    fields: Object.fromEntries(Object.entries(fields).map(([name, words]) => [name, spans(words)])),
  };
}

/** A decision on a claim, with the claim as the person has it where it was corrected. */
export const reviewJson = ({ decision, by, time, seq, reason, ownKnowledge, correction }: Review): Json => ({
  decision,
  by,
  time,
  seq,
  reason,
  ownKnowledge,
  correction: correction && claimJson(correction),
});

/** Claims of a document, each with the address of each place of its evidence in `addresses`; null where the text has none there. */
function addressedClaims(document: Document, claims: readonly Claim[]): readonly Json[] {
  const addresses = addressesOf(document);
  return claims.map((claim) => ({
    ...(claimJson(claim) as { readonly [key: string]: Json }),
    addresses: claim.evidence.map((place) => addressOf(addresses, place)),
  }));
}

export const findingJson = ({ type, span: place, message }: Finding): Json => ({
  type,
  span: place && span(place),
  message,
});

/** One document as `read --json` prints it. Offsets are UTF-16 code units of the document's body; `length` is the body's. */
export function readingJson(reading: Reading): Json {
  const { document, statements, claims, findings, withheld = [] } = veiled(reading);
  return {
    document: {
      id: document.id,
      name: document.name,
      title: document.title,
      lang: document.lang,
      published: document.published,
      length: document.body.length,
    },
    statements: statements.map(statementJson),
    claims: addressedClaims(document, claims),
    findings: findings.map(findingJson),
    withheld: spans(withheld),
  };
}

/** A document with all that is known of it, its body included, so that every span can be looked up, and what people decided of its statements. */
export function documentJson(given: Reading, rows: readonly StatementRow[]): Json {
  const reading = veiled(given);
  const { document, statements, claims, findings, withheld = [] } = reading;
  return {
    document: {
      id: document.id,
      name: document.name,
      title: document.title,
      lang: document.lang,
      published: document.published,
      length: document.body.length,
      publishedBasis: document.publishedBasis,
      publisher: document.publisher,
      authors: document.authors,
      address: document.address,
      capture: document.capture,
      mediaType: document.mediaType,
      encoding: { ...document.encoding },
      sections: document.sections.map(({ start, end, kind }) => ({ start, end, kind })),
      body: blocked(document.body),
    },
    reader: reading.reader,
    statements: statements.map(statementJson),
    claims: addressedClaims(document, claims),
    findings: findings.map(findingJson),
    withheld: spans(withheld),
    statementReviews: rows.flatMap(({ reviews }) => reviews.map(statementReviewJson)),
  };
}

// DEL and C1, line and paragraph separators, directional controls: JSON lets them through, terminals obey them.
const OBEYED = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON text of the value, in one line or indented by two. Characters that a terminal would obey are written as \u escapes. */
export const jsonText = (value: Json, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
