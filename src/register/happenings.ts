// One event, many claims: what was told again and again is brought together, with what all agree on and what differs.
import type { ClaimId } from '../claims/claim.ts';
import { idOf } from '../text/hash.ts';
import { contradictionsOf } from './contradictions.ts';
import { countings, isMove } from './contradictions-counts.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Happening } from './entry-parts.ts';
import { fieldsOf } from './happening-fields.ts';
import type { Join } from './happening-join.ts';
import { joinsOf } from './happening-joins.ts';
import { whenOf } from './telling.ts';

/** Of the transfers behind a total so many are named. */
const NAMED = 24;

/**
 * The claims of one entry as happenings, the earliest first. Every claim is in exactly one; the order of the cells changes
 * nothing. The joins and the contradictions of the same cells are taken as they are, where they are at hand already.
 */
export function happeningsOf(
  cells: readonly Cell[],
  joins: readonly Join[] = joinsOf(cells),
  contradictions: readonly Contradiction[] = contradictionsOf(cells, joins),
): readonly Happening[] {
  const ids = joins.map(({ kind, members }) => idOf('h', kind, ...members.map(({ cell }) => cell.claim.id).sort()));
  const moves = movesOf(joins, ids);
  const against = byClaim(contradictions);
  return joins.map(({ kind, members }, i) => {
    const own = members.map(({ cell }) => cell);
    const total = own[0]!.claim.kind === 'transfer' && own[0]!.claim.as_of !== null;
    return {
      id: ids[i]!,
      kind,
      event: !total,
      claims: members.map(({ cell, rule }) => ({ claim: cell.claim.id, rule })),
      ...fieldsOf(own, against),
      parts: total ? partsOf(own[0]!, moves) : null,
    };
  });
}

/** The contradictions that a claim takes a side in. */
function byClaim(contradictions: readonly Contradiction[]): ReadonlyMap<ClaimId, readonly Contradiction[]> {
  const found = new Map<ClaimId, Contradiction[]>();
  for (const one of contradictions) {
    for (const id of new Set(one.sides.flatMap(({ claims }) => claims))) {
      const there = found.get(id);
      if (there) there.push(one);
      else found.set(id, [one]);
    }
  }
  return found;
}

interface Move {
  readonly id: string;
  readonly last: number;
  /** All that were moved by then, this one among them. */
  readonly sum: number;
}

/** The transfers with a number and a date, in the order of time, each with what all up to it come to. */
function movesOf(joins: readonly Join[], ids: readonly string[]): readonly Move[] {
  const moves = joins.flatMap(({ members }, i) => {
    const cells = members.map(({ cell }) => cell);
    const count = isMove(cells[0]!) ? countings(cells)[0]?.[0]?.claim.count : undefined;
    const windows = cells.flatMap((cell) => whenOf(cell) ?? []);
    const finest = [...windows].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)[0];
    return count && finest ? [{ id: ids[i]!, last: finest.last, count }] : [];
  });
  let sum = 0;
  return moves
    .sort((a, b) => a.last - b.last || (a.id < b.id ? -1 : 1))
    .map(({ id, last, count }) => {
      sum += count;
      return { id, last, sum };
    });
}

function partsOf(total: Cell, moves: readonly Move[]): Happening['parts'] {
  const by = whenOf(total)?.last ?? Number.POSITIVE_INFINITY;
  let from = 0;
  let to = moves.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (moves[middle]!.last <= by) from = middle + 1;
    else to = middle;
  }
  return {
    sum: from ? moves[from - 1]!.sum : 0,
    happenings: moves.slice(Math.max(0, from - NAMED), from).map(({ id }) => id),
  };
}
