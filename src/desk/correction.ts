// What a person writes to put a statement or a claim right, checked against what it is to put right.
import type { Claim } from '../claims/claim.ts';
import { canonical } from '../register/chain.ts';
import type { Placed } from '../register/event.ts';
import { ACTS } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { cover, overlaps } from '../text/span.ts';
import { COMMON, type Field, SHAPE } from './claim-shape.ts';

type Loose = Readonly<Record<string, unknown>>;
type Report = (message: string) => void;

const ROLES = ['cue', 'speaker', 'content', 'addressee'] as const;
/** Places of words that stand more than once, as a message lists them. */
const LISTED = 5;
/** The most of a wrong value that a message shows. */
const SHOWN = 80;

/**
 * A statement as a person has it, from JSON: `speaker`, `cue`, `content`, `addressee`, each a list of places or of words as
 * they stand in the text, and `act`. `source --json` prints one to start from. What is left out stays as in `was`; for a
 * statement to add (`was` null) a role left out is empty. In words, where it is something else.
 */
export function placedIn(json: string, document: Document, was: Placed | null): Placed | string {
  const wrong: string[] = [];
  const report: Report = (message) => void wrong.push(message);
  const given = objectIn(json, 'statement', report);
  leftAlone(given, was ?? {}, [...ROLES, 'act'], report);
  const act = given.act ?? was?.act;
  if (!isAct(act)) report(`act: got ${shown(act)}; wanted one of ${ACTS.join(', ')}`);
  const placed = (role: (typeof ROLES)[number], near: readonly Span[]): readonly Span[] =>
    given[role] === undefined ? (was?.[role] ?? []) : placesOf(role, given[role], document, near, report);
  const known = was ? ROLES.flatMap((role) => was[role]) : [];
  const cue = placed('cue', known);
  const near = known.length ? known : cue;
  const [speaker, content, addressee] = [placed('speaker', near), placed('content', near), placed('addressee', near)];
  return wrong[0] ?? { speaker, cue, content, addressee, act: act as Placed['act'] };
}

/**
 * A claim as a person has it, from JSON: the fields to change and, in `evidence`, the places or words that it rests on.
 * `source --json` prints one to start from. In words, where it is something else.
 */
export function claimIn(
  json: string,
  claim: Claim,
  document: Document | null,
): { readonly claim: Claim; readonly evidence: readonly Span[] } | string {
  const wrong: string[] = [];
  const report: Report = (message) => void wrong.push(message);
  const given = objectIn(json, 'claim', report);
  const shape: Readonly<Record<string, Field>> = { ...COMMON, ...SHAPE[claim.kind] };
  leftAlone(given, claim, [...Object.keys(shape), 'evidence'], report);
  const changed: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const value = given[name];
    if (value === undefined || same(value, (claim as unknown as Loose)[name])) continue;
    if (!field.fits(value)) report(`${name}: got ${shown(value)}; wanted ${field.wanted}; correct it`);
    changed[name] = value;
  }
  const pointed = given.evidence !== undefined && !same(given.evidence, []);
  if (pointed && !document)
    report(
      'evidence: got words for a citation, which has no text to point at; leave it out, and say it is your knowledge',
    );
  const evidence = pointed && document ? placesOf('evidence', given.evidence, document, claim.evidence, report) : [];
  const corrected = { ...claim, ...changed, evidence: evidence.length ? evidence : claim.evidence } as Claim;
  return wrong[0] ?? { claim: corrected, evidence };
}

/** The object of a text; where it is what `source --json` prints, the part of it that is asked for. */
function objectIn(json: string, part: 'statement' | 'claim', report: Report): Loose {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    const inner = isObject(value) && isObject(value[part]) ? value[part] : value;
    if (isObject(inner)) return inner;
    report(`got ${shown(inner)}; wanted the ${part} as an object, between braces`);
  } catch (error) {
    report(`got what is not JSON (${(error as Error).message}); wanted the ${part} as an object, between braces`);
  }
  return {};
}

/** Other fields may stand in what a person writes only as they are: no change is passed over in silence. */
function leftAlone(given: Loose, was: object, allowed: readonly string[], report: Report): void {
  for (const [name, value] of Object.entries(given)) {
    if (!allowed.includes(name) && !same(value, (was as Loose)[name]))
      report(`${name}: got ${shown(value)}; a person may give only ${allowed.join(', ')}; leave it as it was, or out`);
  }
}

/** The places that are written as a list of places and words, or as one of them. */
function placesOf(
  role: string,
  value: unknown,
  document: Document,
  near: readonly Span[],
  report: Report,
): readonly Span[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one): readonly Span[] => {
    if (typeof one === 'string' && one !== '') return placeOfWords(role, one, document, near, report);
    if (isObject(one) && Number.isSafeInteger(one.start) && Number.isSafeInteger(one.end))
      return [{ start: one.start as number, end: one.end as number }];
    report(`${role}: got ${shown(one)}; wanted words as they stand in the text, or {"start": 0, "end": 9}`);
    return [];
  });
}

/** Where the words stand: once in the paragraphs of what is near, or else once in the text. Nothing is guessed. */
function placeOfWords(
  role: string,
  words: string,
  { body, sections }: Document,
  near: readonly Span[],
  report: Report,
): readonly Span[] {
  const places: Span[] = [];
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  const paragraphs = sections.filter((section) => near.some((place) => overlaps(section, place)));
  const around = paragraphs.length ? cover(paragraphs) : null;
  const nearby = around ? places.filter(({ start, end }) => start >= around.start && end <= around.end) : [];
  const found = nearby.length ? nearby : places;
  if (found.length === 1) return found;
  if (!found.length) {
    report(`${role}: got ${shown(words)}, which the text does not have; copy the words exactly`);
    return [];
  }
  const listed = found.slice(0, LISTED).map(({ start, end }) => `{"start": ${start}, "end": ${end}}`);
  const where = nearby.length ? 'in its paragraph' : 'in the text';
  report(`${role}: got ${shown(words)}, ${found.length} times ${where}; give the place: ${listed.join(' or ')}`);
  return [];
}

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAct = (value: unknown): value is Placed['act'] => (ACTS as readonly unknown[]).includes(value);

/** A wrong value as a message shows it. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
