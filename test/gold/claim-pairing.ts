// Which claim of one marking is which of another, and in which fields the two agree: of two people, or of a person and the program.
import type { Claim, ClaimKind } from '../../src/claims/claim.ts';
import type { Span } from '../../src/text/span.ts';
import { overlaps } from '../../src/text/span.ts';
import type { MarkedClaim } from './claims.ts';
import { placeOf } from './statements.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that are typed: what two claims must share to say the same. Words of the text are not among them. */
export const TYPED: Readonly<Record<ClaimKind, readonly string[]>> = {
  stage: ['party', 'stage', 'denied', 'silent', 'date'],
  instrument: ['instrument', 'binding', 'text', 'date', 'dateKind'],
  term: ['term', 'count', 'qualifier', 'unit', 'per', 'strength'],
  consideration: [],
  transfer: ['status', 'count', 'qualifier', 'nationalities', 'date', 'as_of'],
  outcome: ['outcome', 'count', 'share', 'qualifier', 'nationalities', 'date', 'alleged'],
  money: ['nature', 'amount', 'qualifier', 'currency', 'payer', 'payee', 'basis', 'converted', 'date'],
  proceeding: ['court', 'case', 'date', 'object', 'posture', 'holding', 'effect', 'votes'],
  warning: ['issuer', 'addressee', 'ground', 'date'],
  capacity: ['count', 'qualifier', 'basis'],
};
/** What every claim must share besides. */
export const ALL_TYPED = ['sending', 'receiving', 'site', 'hedged'] as const;
/** Without these two claims of one kind are not about the same thing at all. */
const MAIN: Readonly<Record<ClaimKind, readonly string[]>> = {
  stage: ['stage', 'denied'],
  instrument: ['instrument'],
  term: ['term'],
  consideration: [],
  transfer: ['count'],
  outcome: ['outcome', 'count'],
  money: ['amount', 'nature'],
  proceeding: ['posture', 'object'],
  warning: ['ground'],
  capacity: ['count'],
};
/** Fields that hold a name as the page prints it: one may be the longer form of the other. */
const NAMES: ReadonlySet<string> = new Set(['site', 'court', 'case', 'issuer', 'addressee', 'text']);

const plain = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:the|court:(?:the )?)\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One name inside the other, either way; nothing matches nothing only. */
function sameName(a: unknown, b: unknown): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one === other || (one !== '' && other !== '' && (one.includes(other) || other.includes(one)));
}

/** Whose word a stage is: `both` and null are one (docs/gold.md); two courts are the same where their names are. */
function sameParty(a: unknown, b: unknown): boolean {
  const court = (value: unknown): boolean => String(value ?? '').startsWith('court:');
  if (court(a) || court(b)) return court(a) && court(b) && sameName(a, b);
  return (a === 'both' ? null : (a ?? null)) === (b === 'both' ? null : (b ?? null));
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "five to two", "5–2" and "5-2" are one; so are "unanimous" and "unanimously". */
const votes = (value: unknown): string =>
  plain(value)
    .replace('unanimously', 'unanimous')
    .split(' ')
    .map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word))
    .filter((word) => /^(?:\d+|unanimous)$/.test(word))
    .join('-');

const status = (value: unknown): unknown => (value === 'expected' ? 'planned' : value);

/** True where two claims say the same in one field. */
export function sameField(name: string, a: Fields, b: Fields): boolean {
  if (name === 'stage' && a.silent === true && b.silent === true) return true;
  if (name === 'party') return sameParty(a.party, b.party);
  if (NAMES.has(name)) return sameName(a[name], b[name]);
  if (name === 'votes') return votes(a.votes) === votes(b.votes);
  if (name === 'status') return status(a.status) === status(b.status);
  if (name === 'nationalities')
    return JSON.stringify([...(a[name] as string[])].sort()) === JSON.stringify([...(b[name] as string[])].sort());
  return JSON.stringify(a[name] ?? null) === JSON.stringify(b[name] ?? null);
}

/** A claim with the places of its evidence. */
export interface PlacedClaim {
  readonly kind: ClaimKind;
  readonly fields: Fields;
  readonly evidence: readonly Span[];
}

export const placedMarked = (text: string, claim: MarkedClaim): PlacedClaim => ({
  kind: claim.kind,
  fields: claim,
  evidence: [placeOf(text, claim.evidence)],
});
export const placedRead = (claim: Claim): PlacedClaim => ({
  kind: claim.kind,
  fields: claim as unknown as Fields,
  evidence: claim.evidence,
});

/** The typed fields in which two claims of one kind differ. */
export const differing = (a: PlacedClaim, b: PlacedClaim): readonly string[] =>
  [...ALL_TYPED, ...TYPED[a.kind]].filter((name) => !sameField(name, a.fields, b.fields));

/** How much two claims are the same one: their evidence overlaps and their main value agrees, and then the fewer fields differ the more; 0 where not. */
function likeness(a: PlacedClaim, b: PlacedClaim, loose: boolean): number {
  if (a.kind !== b.kind || !a.evidence.some((span) => b.evidence.some((other) => overlaps(span, other)))) return 0;
  if (!loose && MAIN[a.kind].some((name) => !sameField(name, a.fields, b.fields))) return 0;
  return 100 - differing(a, b).length;
}

export interface ClaimPairs {
  readonly pairs: readonly (readonly [PlacedClaim, PlacedClaim])[];
  readonly alone: readonly [readonly PlacedClaim[], readonly PlacedClaim[]];
}

/** The pairs of two markings of one text, the likest first, each claim in one pair at most; then those of one kind and place that share no main value, so that what differs can be seen. */
export function pairedClaims(first: readonly PlacedClaim[], second: readonly PlacedClaim[]): ClaimPairs {
  const used = new Set<PlacedClaim>();
  const pairs: [PlacedClaim, PlacedClaim][] = [];
  for (const loose of [false, true]) {
    const likes = first
      .flatMap((a) => second.map((b) => ({ a, b, like: used.has(a) || used.has(b) ? 0 : likeness(a, b, loose) })))
      .filter(({ like }) => like > 0)
      .sort((x, y) => y.like - x.like);
    for (const { a, b } of likes) {
      if (used.has(a) || used.has(b)) continue;
      used.add(a).add(b);
      pairs.push([a, b]);
    }
  }
  return { pairs, alone: [first.filter((one) => !used.has(one)), second.filter((one) => !used.has(one))] };
}

/** True where two paired claims are the same in kind, arrangement and every typed field. */
export const sameClaim = (a: PlacedClaim, b: PlacedClaim): boolean => differing(a, b).length === 0;

const value = (claim: PlacedClaim): string =>
  [...TYPED[claim.kind]]
    .map((name) => claim.fields[name])
    .filter((part) => part !== null && part !== false && part !== undefined && !(Array.isArray(part) && !part.length))
    .map((part) => (typeof part === 'object' ? JSON.stringify(part) : String(part)))
    .join(' ');

/** A claim in one line. */
export const claimLine = (text: string, claim: PlacedClaim): string =>
  `${claim.kind} ${claim.fields.sending ?? '?'}→${claim.fields.receiving ?? claim.fields.site ?? '?'} [${value(claim)}]${claim.fields.hedged ? ' hedged' : ''} “${claim.evidence
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replaceAll(/\s+/g, ' ')}”`;

/** What differs between two markings of one text: a line for each pair that is not the same, and for each claim that one has alone. */
export function claimDifferences(
  text: string,
  { pairs, alone }: ClaimPairs,
  names: readonly [string, string],
): readonly string[] {
  const lines = pairs.flatMap(([a, b]) => {
    const names = differing(a, b);
    const told = names.map((name) => `${name}: ${JSON.stringify([a.fields[name] ?? null, b.fields[name] ?? null])}`);
    return names.length
      ? [{ at: a.evidence[0]!.start, line: `differs ${told.join(', ')} in ${claimLine(text, a)}` }]
      : [];
  });
  for (const [which, list] of alone.entries())
    for (const claim of list)
      lines.push({ at: claim.evidence[0]?.start ?? 0, line: `${names[which]} ${claimLine(text, claim)}` });
  return lines.sort((a, b) => a.at - b.at).map(({ line }) => line);
}
