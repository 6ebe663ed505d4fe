// A document that is read again: what a person decided outlives the reading it was decided on.
import type { Claim, ClaimId } from '../claims/claim.ts';
import { overlaps } from '../text/span.ts';
import { canonical } from './chain.ts';

/** A claim of a document, and what people decided of it. */
export interface Read {
  readonly cell: { readonly claim: Claim };
  readonly reviews: readonly unknown[];
}

/** What a later reading of the same document does to the claims before it. */
export interface Reread {
  /** Which of the standing rows stay, by their place in the list: a person decided on them, and the reading has them no longer or otherwise. */
  readonly kept: ReadonlySet<number>;
  /** Which of the new claims wait for a person, by their place in the list, and on whose decision: they say otherwise at the same words. */
  readonly held: ReadonlyMap<number, ClaimId>;
}

/** What a claim says and where; its rules may be other ones. */
const saidBy = ({ cell: { claim } }: Read): string => canonical({ ...claim, rules: null, by: null, fields: null });

/**
 * Compares the standing rows of a document with those of its new reading. A claim that nobody decided on gives way. One that a
 * person did decide on stays, unless the new reading has it word for word; and what is now read otherwise at its words, of the
 * same kind, waits beside it. Linear in both but for claims of one kind that share words.
 */
export function reread(standing: readonly Read[], fresh: readonly Read[]): Reread {
  const kept = new Set<number>();
  const held = new Map<number, ClaimId>();
  const decided = standing.flatMap((row, at) => (row.reviews.length > 0 ? [{ row, at }] : []));
  if (decided.length === 0) return { kept, held };
  const again = new Set(fresh.map(saidBy));
  const byKind = Map.groupBy(
    fresh.map((row, at) => ({ row, at })),
    ({ row }) => row.cell.claim.kind,
  );
  for (const { row, at } of decided) {
    if (again.has(saidBy(row))) continue;
    kept.add(at);
    const { id, evidence, kind } = row.cell.claim;
    for (const other of byKind.get(kind) ?? []) {
      const there = other.row.cell.claim.evidence;
      if (evidence.some((span) => there.some((own) => overlaps(span, own)))) held.set(other.at, id);
    }
  }
  return { kept, held };
}
