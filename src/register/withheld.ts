// People who are moved are counted and not named: what a reading keeps, and what is given out of it, without their names.
import type { Claim } from '../claims/claim.ts';
import { caseNamesIn } from '../language/case-names.ts';
import { parse } from '../language/parse.ts';
import { withheldIn } from '../language/withheld.ts';
import type { Actor, Statement } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import { plainDocument } from '../text/plain.ts';
import { firstFrom, overlaps, wordsAt } from '../text/span.ts';
import { isVeiled, placesOfWords, unveiled, veil, withoutWords, wordsOfNames } from '../text/veil.ts';
import type { Reading } from './reading.ts';

type Words = ReadonlySet<string>;

/** Who speaks where the speaker is one of those who are not named. */
const UNNAMED: Actor = {
  name: 'a person who was transferred',
  kind: 'class',
  state: null,
  office: null,
  count: 1,
  unnamed: true,
  rule: 'actor: a person who was transferred is not named',
};

/** Fields of claims that are in the text's words. */
const WORDED = [
  'population',
  'value',
  'issuer',
  'addressee',
  'of_whom',
  'called',
  'text',
  'case',
  'court',
  'votes',
  'judgment',
  'party',
  'unit',
  'per',
  'basis',
  'from',
  'to',
  'site',
] as const;

/**
 * The reading with no withheld name in any field of a statement, claim or finding; its document stays exact. A speaker who
 * is one of those people becomes one of a class. A court's own name of a case stays as it is.
 */
export function withoutNames(reading: Reading): Reading {
  const words = wordsOf(reading);
  if (words.size === 0) return reading;
  return {
    ...reading,
    statements: reading.statements.map((statement) => unnamedStatement(reading, words, statement)),
    claims: reading.claims.map((claim) => unnamedClaim(words, claim)),
    findings: reading.findings.map((finding) => unnamedFinding(words, finding)),
  };
}

/**
 * The reading as it may be given out: the same, and its document veiled. The body is as long as it was, so that every place
 * stays right; what is shown of it goes through `unveiled`. A reading without withheld names comes back as it is.
 */
export function veiled(reading: Reading): Reading {
  const { document, withheld = [] } = reading;
  if (withheld.length === 0 && !isVeiled(document.body)) return reading;
  const words = wordsOf(reading);
  return { ...withoutNames(reading), document: veiledDocument(document, withheld, words) };
}

function veiledDocument(document: Document, withheld: NonNullable<Reading['withheld']>, words: Words): Document {
  const { title, name, address, body } = document;
  return {
    ...document,
    name: withoutWords(name, words, true),
    title: title === null ? null : masked(title, words),
    address: address === null ? null : withoutWords(address, words, true),
    body: veil(body, withheld),
  };
}

/** The words by which the withheld names are known in another text than the body. */
const wordsOf = ({ document, withheld = [] }: Reading): Words =>
  wordsOfNames(withheld.map((span) => wordsAt(document.body, span)));

/** Takes names out of what a person writes: of a reason, of a claim. */
export interface Masker {
  readonly text: (text: string) => string;
  readonly claim: (claim: Claim) => Claim;
}

const maskerBy = (words: Words): Masker => ({
  text: (text) => masked(text, words),
  claim: (claim) => unnamedClaim(words, claim),
});

/** The masker of the names that a reading withholds; of none where there is no reading. */
export const maskerOf = (reading: Reading | null): Masker => maskerBy(reading ? wordsOf(reading) : new Set());

/** The masker of the names that the words themselves are found to tell of: for facts, which have no page behind them. */
export function maskerFor(words: string): Masker {
  const document = plainDocument(words);
  const places = withheldIn(parse(document));
  return maskerBy(wordsOfNames(places.map((place) => wordsAt(words, place))));
}

/** The text with the words masked that stand in no case's name. */
function masked(text: string, words: Words): string {
  const places = placesOfWords(text, words);
  if (places.length === 0) return text;
  const cases = caseNamesIn(text);
  return unveiled(
    veil(
      text,
      places.filter((place) => !cases.some((name) => overlaps(name, place))),
    ),
  );
}

function unnamedStatement({ withheld = [] }: Reading, words: Words, statement: Statement): Statement {
  const at = (spans: Statement['speaker']): boolean =>
    spans.some((span) => (withheld[firstFrom(withheld, span.end) - 1]?.end ?? 0) > span.start);
  const { actor, via, speaker } = statement;
  const own = actor && unnamed(actor, words, at(speaker));
  const chain = via.map((link) => ({ ...link, actor: link.actor && unnamed(link.actor, words, at([link.span])) }));
  return { ...statement, actor: own, via: chain };
}

/** A person whose name is withheld becomes one of a class; other speakers lose the words ("X's lawyer"). */
function unnamed(actor: Actor, words: Words, isThere: boolean): Actor {
  const own = [...wordsOfNames([actor.name])];
  const theirs = own.filter((word) => words.has(word));
  if (theirs.length === 0) return actor;
  if (actor.kind !== 'person') return { ...actor, name: masked(actor.name, words) };
  return isThere || theirs.length === own.length ? UNNAMED : actor;
}

function unnamedClaim(words: Words, claim: Claim): Claim {
  const given = claim as unknown as Readonly<Record<string, unknown>>;
  const changed: Record<string, string> = {};
  for (const field of WORDED) {
    const value = given[field];
    if (typeof value !== 'string' || /^\p{Lu}{2}$/u.test(value)) continue;
    const mask = masked(value, words);
    if (mask !== value) changed[field] = mask;
  }
  return Object.keys(changed).length > 0 ? ({ ...claim, ...changed } as Claim) : claim;
}

const unnamedFinding = (words: Words, finding: Finding): Finding => {
  const message = masked(finding.message, words);
  return message === finding.message ? finding : { ...finding, message };
};
