// Every line of the pattern tables against every place of the text: one look-up a token.
import consideration from '../../data/en/claims/consideration.json' with { type: 'json' };
import outcome from '../../data/en/claims/outcome.json' with { type: 'json' };
import term from '../../data/en/claims/term.json' with { type: 'json' };
import warning from '../../data/en/claims/warning.json' with { type: 'json' };
import type { TokenRange } from '../language/parsed.ts';
import type { ClaimKind } from './claim.ts';
import type { Pattern, SlotType } from './pattern.ts';
import { compile, headsOf, matchAt } from './pattern.ts';
import type { Scene } from './scene.ts';

/** A line of a pattern table. `set` holds field values of the claim kind; the rest says how the other fields are filled. */
export interface Row {
  readonly id: string;
  readonly pattern: string;
  readonly set: Readonly<Record<string, string | boolean>>;
  readonly example: string;
  /** Whose word or act a stage is. */
  readonly party?: string;
  /** The trigger must be a noun. */
  readonly noun?: boolean;
  /** The pattern already holds its negation: another word of negation in the clause does not turn it. */
  readonly negative?: boolean;
  /** A word of negation must stand in or right before the match. */
  readonly need?: string;
  /** A word that must not stand in the clause. */
  readonly unless?: string;
  /** What must stand in the clause besides: `deal`, `people`, `court`, `receiver`. */
  readonly near?: string;
}

export interface Hit {
  readonly kind: ClaimKind;
  readonly row: Row;
  readonly match: TokenRange;
  readonly clause: number;
}

interface Entry {
  readonly kind: ClaimKind;
  readonly row: Row;
  readonly pattern: Pattern;
}

const TABLES: readonly (readonly [ClaimKind, readonly Row[]])[] = [
  ['term', term as readonly Row[]],
  ['consideration', consideration as readonly Row[]],
  ['outcome', outcome as readonly Row[]],
  ['warning', warning as readonly Row[]],
];
const ENTRIES: readonly Entry[] = TABLES.flatMap(([kind, rows]) =>
  rows.map((row) => ({ kind, row, pattern: compile(row.pattern) })),
);

const byWord = new Map<string, Entry[]>();
const bySlot = new Map<SlotType, Entry[]>();
for (const entry of ENTRIES) {
  const heads = headsOf(entry.pattern);
  for (const word of heads.words) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  for (const slot of heads.slots) bySlot.set(slot, [...(bySlot.get(slot) ?? []), entry]);
}

/** All lines of the tables, for tests and for the documentation. */
export const ROWS: readonly { readonly kind: ClaimKind; readonly row: Row }[] = ENTRIES.map(({ kind, row }) => ({
  kind,
  row,
}));

/** Every match of every line, in reading order, within its sentence. */
export function hitsIn(scene: Scene): readonly Hit[] {
  const hits: Hit[] = [];
  const { tokens, clauses, clauseAt, parsed, slots } = scene;
  const consider = (entries: readonly Entry[] | undefined, at: number, limit: number): void => {
    for (const { kind, row, pattern } of entries ?? []) {
      if (row.noun && tokens[at]!.pos !== 'NOUN' && tokens[at]!.pos !== 'PROPN') continue;
      const match = matchAt(pattern, tokens, slots, at, limit);
      if (match) hits.push({ kind, row, match, clause: clauseAt[at]! });
    }
  };
  for (let at = 0; at < tokens.length; at++) {
    const limit = parsed.sentences[clauses[clauseAt[at]!]!.sentence]!.to;
    consider(byWord.get(tokens[at]!.norm), at, limit);
    for (const [slot, entries] of bySlot) if (slots[slot].has(at)) consider(entries, at, limit);
  }
  return hits;
}
