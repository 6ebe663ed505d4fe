// Facts that a person wrote down, one JSON object a line, as events: each a citation without a capture, with the claims it carries.
import type { Claim, ClaimKind } from '../claims/claim.ts';
import { CLAIM_KINDS } from '../claims/claim.ts';
import type { Citation } from '../register/event.ts';
import type { Proposal } from '../register/store.ts';
import { maskerFor } from '../register/withheld.ts';
import { idOf } from '../text/hash.ts';
import type { Field } from './claim-shape.ts';
import { COMMON, CONTRADICTION, FACT, SHAPE } from './claim-shape.ts';
import { READER_AUTHOR } from './read.ts';

/** One thing wrong in a file of facts. Lines count from 1. */
export interface LineError {
  readonly line: number;
  /** What was got, what was wanted, what to do. */
  readonly message: string;
}

type Loose = Readonly<Record<string, unknown>>;
type Report = (message: string) => void;
interface Fact {
  readonly line: number;
  readonly id: string;
  readonly citation: Citation;
  readonly claims: readonly Claim[];
  readonly omitted: string | null;
}

const OTHER_FIELDS = ['id', 'sources', 'claims', 'contradictions'];
/** The most of a wrong value that a message shows. */
const SHOWN = 80;

/**
 * Reads a file of facts (docs/facts.md): the events that add them, in the order of their lines, and all that is wrong
 * with the file. A line with an error gives no event; a caller that wants all or nothing looks at `errors` first.
 */
export function factsOf(text: string): { proposals: readonly Proposal[]; errors: readonly LineError[] } {
  const errors: LineError[] = [];
  const facts: Fact[] = [];
  const seen = new Map<string, number>();
  for (const [i, written] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue;
    const before = errors.length;
    const fact = factAt(i + 1, written, seen, (message) => errors.push({ line: i + 1, message }));
    if (fact && errors.length === before) facts.push(fact);
  }
  checkNamed(facts, seen, errors);
  const bad = new Set(errors.map(({ line }) => line));
  const proposals = facts
    .filter(({ line }) => !bad.has(line))
    .map(({ citation, claims, omitted }): Proposal => {
      return { author: READER_AUTHOR, body: { type: 'cited', citation, claims, omitted } };
    });
  return { proposals, errors: errors.sort((a, b) => a.line - b.line) };
}

/** A contradiction names facts that the file has, and never its own. */
function checkNamed(facts: readonly Fact[], seen: ReadonlyMap<string, number>, errors: LineError[]): void {
  for (const { line, id, citation } of facts) {
    for (const [i, { with: others }] of citation.contradictions.entries()) {
      for (const other of others) {
        const where = `contradictions[${i}].with: got ${shown(other)}`;
        if (other === id)
          errors.push({ line, message: `${where}; wanted another fact than this one; name the other side` });
        else if (!seen.has(other))
          errors.push({ line, message: `${where}; wanted the id of a fact in this file; correct it or add that fact` });
      }
    }
  }
}

function factAt(line: number, written: string, seen: Map<string, number>, report: Report): Fact | null {
  const fact = objectOf(written, report);
  if (!fact) return null;
  const known = [...Object.keys(FACT), ...OTHER_FIELDS];
  unknownFields(fact, known, '', report);
  const { id } = fact;
  if (typeof id !== 'string' || !/^\S+$/.test(id)) {
    report(`id: got ${shown(id)}; wanted one word, unlike any other in this file; give the fact an id`);
    return null;
  }
  const earlier = seen.get(id);
  if (earlier)
    report(`id: got ${shown(id)} again; wanted each id once, and line ${earlier} has it; give one of them another id`);
  else seen.set(id, line);
  const own = valuesOf(fact, FACT, '', report);
  const { sources } = fact;
  if (!Array.isArray(sources) || sources.length === 0 || !sources.every(isAddress)) {
    report(
      `sources: got ${shown(sources)}; wanted at least one address (https://…), each a string; a fact without a source is not taken: add where it was read`,
    );
  }
  const contradictions = listOf(fact, 'contradictions', report).map((entry, i) =>
    partOf(entry, `contradictions[${i}]`, CONTRADICTION, report),
  );
  const given = listOf(fact, 'claims', report);
  const claims = given.flatMap((claim, i) => claimAt(claim, `claims[${i}]`, id, fact, report) ?? []);
  once(claims, report);
  const omitted = own.omitted as string | null;
  if (claims.length > 0 && omitted !== null)
    report('omitted: got a reason beside claims; wanted one or the other; take the reason or the claims away');
  const reason = given.length === 0 ? (omitted ?? 'no claims given') : null;
  const { arrangement, date, text, confidence, note } = own;
  const citation = { fact: id, arrangement, date, text, sources, confidence, note, contradictions };
  return unnamed({ line, id, citation: citation as unknown as Citation, claims, omitted: reason });
}

/** The fact without names of people who were or are to be moved: no page stands behind it that would keep them. */
function unnamed(fact: Fact): Fact {
  const { text, note } = fact.citation;
  if (typeof text !== 'string') return fact;
  const mask = maskerFor([text, note ?? ''].join('\n\n'));
  const citation = { ...fact.citation, text: mask.text(text), note: note && mask.text(note) };
  return { ...fact, citation, claims: fact.claims.map(mask.claim) };
}

function objectOf(written: string, report: Report): Loose | null {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    report(
      `got ${shown(written)}, which is not JSON; wanted one JSON object on this line; look for a missing quotation mark, comma or brace`,
    );
    return null;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Loose;
  report(`got ${shown(value)}; wanted one JSON object on this line; put the fact between braces`);
  return null;
}

function listOf(fact: Loose, name: string, report: Report): readonly unknown[] {
  const value = fact[name];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  report(`${name}: got ${shown(value)}; wanted a list of objects; put it between brackets`);
  return [];
}

function unknownFields(value: Loose, known: readonly string[], at: string, report: Report): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      report(
        `${at}${name}: got a field of that name; wanted only ${known.join(', ')}; correct the name or take it away`,
      );
  }
}

/** The value of every field, checked; what is left out is filled with what the field says. */
function valuesOf(
  value: Loose,
  shape: Readonly<Record<string, Field>>,
  at: string,
  report: Report,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { wanted, fits, missing }] of Object.entries(shape)) {
    const got = value[name] === undefined ? missing : value[name];
    if (value[name] === undefined && missing === undefined)
      report(`${at}${name}: got nothing; wanted ${wanted}; add it`);
    else if (value[name] !== undefined && !fits(got))
      report(`${at}${name}: got ${shown(got)}; wanted ${wanted}; correct it`);
    values[name] = got;
  }
  return values;
}

function partOf(
  entry: unknown,
  at: string,
  shape: Readonly<Record<string, Field>>,
  report: Report,
): Record<string, unknown> {
  if (typeof entry !== 'object' || entry === null) {
    report(`${at}: got ${shown(entry)}; wanted an object with ${Object.keys(shape).join(', ')}; write it so`);
    return {};
  }
  unknownFields(entry as Loose, Object.keys(shape), `${at}.`, report);
  return valuesOf(entry as Loose, shape, `${at}.`, report);
}

function claimAt(entry: unknown, at: string, fact: string, of: Loose, report: Report): Claim | null {
  const kind = typeof entry === 'object' && entry !== null && 'kind' in entry ? entry.kind : undefined;
  if (!isKind(kind)) {
    report(`${at}.kind: got ${shown(kind)}; wanted one of ${CLAIM_KINDS.join(', ')}; correct it`);
    return null;
  }
  const { kind: _, ...rest } = entry as Loose;
  const values = partOf({ ...pairOf(rest, of, at, report), ...rest }, at, { ...COMMON, ...SHAPE[kind] }, report);
  const { sending, receiving, site, hedged, ...own } = values;
  if (rest.qualifier === undefined && 'qualifier' in own) own.qualifier = qualifierOf(kind, own);
  const common = { sending, receiving, site, by: 'narrator', hedged, core: true, evidence: [], fields: {} };
  const id = idOf('c', fact, JSON.stringify({ kind, sending, receiving, site, hedged, ...own }));
  return { id, kind, ...common, rules: [`fact ${fact}`], ...own } as unknown as Claim;
}

/** The pair and place of the fact, for a claim that does not give its own; a fact of several pairs must say which. */
function pairOf(claim: Loose, fact: Loose, at: string, report: Report): Loose {
  const pair: Record<string, unknown> = { site: claim.receiving === undefined ? (fact.site ?? null) : null };
  for (const role of ['sending', 'receiving']) {
    if (claim[role] !== undefined) continue;
    const states: readonly unknown[] = Array.isArray(fact[role]) ? fact[role] : [];
    pair[role] = states[0] ?? null;
    if (states.length > 1)
      report(
        `${at}.${role}: got nothing; wanted which of ${states.join(', ')}, for the fact names several; make it one claim a pair`,
      );
  }
  return pair;
}

/** A number that is not called anything is exact; none is undisclosed, and a term that has none is not about a number. */
function qualifierOf(kind: ClaimKind, { count, amount, share }: Loose): string | null {
  const counted = [count, amount, share].some((value) => typeof value === 'number');
  return counted ? 'exact' : kind === 'term' ? null : 'undisclosed';
}

function once(claims: readonly Claim[], report: Report): void {
  const ids = claims.map(({ id }) => id);
  const again = ids.findIndex((id, i) => ids.indexOf(id) < i);
  if (again >= 0)
    report(
      `claims[${again}]: got the same claim as claims[${ids.indexOf(ids[again]!)}]; wanted each once; take one away`,
    );
}

const isKind = (value: unknown): value is ClaimKind => (CLAIM_KINDS as readonly unknown[]).includes(value);
const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/\S+$/.test(value);

/** A wrong value as a message shows it. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
