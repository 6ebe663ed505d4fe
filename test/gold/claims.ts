// The gold of claims: texts of our own, each marked twice and settled (docs/gold.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimKind } from '../../src/claims/claim.ts';
import { COMMON, SHAPE } from '../../src/desk/claim-shape.ts';

const FOLDER = join(import.meta.dirname, 'claims');

/** A claim as a person marked it: what is left out of the file is filled here. `evidence` is words, "words#2" where they stand again. */
export interface MarkedClaim {
  readonly kind: ClaimKind;
  readonly sending: string | null;
  readonly receiving: string | null;
  readonly site: string | null;
  readonly by: string;
  readonly hedged: boolean;
  readonly core: boolean;
  readonly evidence: string;
  readonly [field: string]: unknown;
}

export interface ClaimMarking {
  readonly style: string;
  readonly published: string;
  readonly split: 'tune' | 'held';
  readonly claims: readonly MarkedClaim[];
}

export type Pass = 'first' | 'second' | 'gold';
type Written = Readonly<Record<string, unknown>> & { readonly kind: ClaimKind };

/** Fields that a marking need not give, beside those that are null, false or empty. */
const BESIDE_NUMBER: Readonly<Record<string, string>> = {
  transfer: 'count',
  outcome: 'count',
  money: 'amount',
  capacity: 'count',
};

/** A claim with all its fields, whatever the file leaves out. */
export function filledClaim(written: Written): MarkedClaim {
  const shape = Object.entries({ ...COMMON, ...SHAPE[written.kind] });
  const missing = Object.fromEntries(shape.map(([name, { missing: none }]) => [name, none ?? null]));
  const number = BESIDE_NUMBER[written.kind];
  const counted = number && ((written[number] ?? null) !== null || (written.share ?? null) !== null);
  const qualifier = number ? { qualifier: counted ? 'exact' : 'undisclosed' } : {};
  return { by: 'narrator', core: true, evidence: '', ...missing, ...qualifier, ...written } as unknown as MarkedClaim;
}

/** What is wrong with a claim as it is written: one line a fault. */
export function faultsOf(written: Written): readonly string[] {
  const shape = SHAPE[written.kind];
  if (!shape) return [`no kind “${String(written.kind)}”`];
  const fields: Readonly<Record<string, { wanted: string; fits: (value: unknown) => boolean }>> = {
    ...COMMON,
    ...shape,
  };
  const other = ['kind', 'by', 'core', 'evidence'];
  const claim = filledClaim(written);
  return [
    ...Object.keys(written)
      .filter((name) => !(name in fields) && !other.includes(name))
      .map((name) => `no field “${name}” of a ${written.kind}`),
    ...Object.entries(fields)
      .filter(([name, { fits }]) => name !== 'reply' && !fits(claim[name]))
      .map(([name, { wanted }]) => `${name}: got ${JSON.stringify(claim[name])}, wanted ${wanted}`),
  ];
}

/** The names of all marked texts, in order. */
export const claimTexts = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => existsSync(join(FOLDER, name, 'text.txt')))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));

export const textOf = (name: string): string => readFileSync(join(FOLDER, name, 'text.txt'), 'utf8');

/** One person's marking of a text as it is written, or null where that pass has not been made. */
export function writtenMarking(
  name: string,
  pass: Pass,
): (Omit<ClaimMarking, 'claims'> & { readonly claims: readonly Written[] }) | null {
  const path = join(FOLDER, name, `${pass}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** One person's marking of a text, every claim with all its fields, or null where that pass has not been made. */
export function claimMarking(name: string, pass: Pass): ClaimMarking | null {
  const written = writtenMarking(name, pass);
  return written && { ...written, claims: written.claims.map(filledClaim) };
}

/** A fact written out in several constructions, and the claims that each of them states. */
export interface FactTexts {
  readonly fact: string;
  readonly published: string;
  /** Which of the claims the fact states above all. */
  readonly main: number;
  readonly texts: readonly string[];
  readonly claims: readonly MarkedClaim[];
}

/** All facts that are written out, in order. */
export function factTexts(): readonly FactTexts[] {
  const folder = join(import.meta.dirname, 'facts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const fact = JSON.parse(line) as Omit<FactTexts, 'claims'> & { readonly claims: readonly Written[] };
      return { ...fact, claims: fact.claims.map(filledClaim) };
    });
}
