// The specimens and what a careful person marked in them. The format is explained in docs/gold.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimKind } from '../../src/claims/claim.ts';
import type { Act, ActorKind } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';
import { root } from '../house/files.ts';

/** A claim as marked: words instead of places, and the kind's own fields beside the common ones. */
export interface GoldClaim {
  readonly kind: ClaimKind;
  readonly sending: string | null;
  readonly receiving: string | null;
  readonly site: string | null;
  /** The speaker's words, or 'narrator'. */
  readonly by: string;
  readonly hedged: boolean;
  readonly core: boolean;
  /** The clause, as words that stand once in the body. */
  readonly evidence: string;
  readonly [field: string]: unknown;
}

export interface GoldStatement {
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly act: Act;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly content: string | null;
  readonly addressee: string | null;
  readonly actor: { readonly name: string; readonly kind: ActorKind; readonly state: string | null };
  readonly negated: boolean;
}

export interface Gold {
  /** File name in data/specimens. */
  readonly document: string;
  /** `tune`: rules may be made on it. `held`: only measured. */
  readonly split: 'tune' | 'held';
  readonly published: string;
  readonly statements: readonly GoldStatement[];
  readonly claims: readonly GoldClaim[];
}

const specimens = join(root, 'data', 'specimens');

/** The files of the specimens. */
export const specimenFiles = (): readonly string[] => readdirSync(specimens).sort();

/** The bytes of one specimen. */
export const specimenBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(specimens, file)));

/** All gold, by name. */
export const allGold = (): readonly Gold[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Gold);

/** The place of words that stand once in the body; null where they stand in it never or more than once. */
export function onlyPlace(body: string, words: string): Span | null {
  const start = body.indexOf(words);
  return start < 0 || body.indexOf(words, start + 1) >= 0 ? null : { start, end: start + words.length };
}

/** The place of the words nearest to `anchor` and outside it; null where they stand nowhere else. */
export function nearestPlace(body: string, words: string, anchor: Span): Span | null {
  let best: Span | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let start = body.indexOf(words); start >= 0; start = body.indexOf(words, start + 1)) {
    const end = start + words.length;
    const gap = end <= anchor.start ? anchor.start - end : start - anchor.end;
    if (gap < 0 || gap >= distance) continue;
    best = { start, end };
    distance = gap;
  }
  return best;
}
