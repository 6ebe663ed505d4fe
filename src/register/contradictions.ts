// Claims that cannot all be so as they stand: found by the rules of the table, typed, every side kept. No rule picks a winner.
import type { ClaimId } from '../claims/claim.ts';
import { idOfSides, type Side, side } from './contradiction.ts';
import { countRules } from './contradictions-counts.ts';
import { courtRules } from './contradictions-courts.ts';
import { dateRules } from './contradictions-dates.ts';
import { fateRules } from './contradictions-fates.ts';
import { impossibleRules } from './contradictions-impossible.ts';
import { moneyRules } from './contradictions-money.ts';
import { paperRules } from './contradictions-papers.ts';
import { planRules } from './contradictions-plans.ts';
import { stageRules } from './contradictions-stages.ts';
import { termRules } from './contradictions-terms.ts';
import { totalRules } from './contradictions-totals.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Join } from './happening-join.ts';
import { joinsOf } from './happening-joins.ts';
import { pageOf, saidAt, speakerOf } from './telling.ts';

const NOTED = 'noted by the gatherer';

/**
 * Every contradiction among the cells of one entry: those that gatherers noted first, then the computed ones in the order of the
 * rules. The same cells in any order give the same, with the same ids. One that a later word of the same side, a later figure or
 * a person's review settles is there too, and is not open: what a person rejected or superseded takes sides in those alone that
 * this settles. `joins` are those of the cells that stand, where they are at hand already.
 */
export function contradictionsOf(
  cells: readonly Cell[],
  joins: readonly Join[] = joinsOf(cells.filter(stands)),
): readonly Contradiction[] {
  const live = cells.filter(stands);
  const byId = new Map(cells.map((cell) => [cell.claim.id, cell]));
  const isTaken = ({ sides }: Contradiction): boolean => takenBack(sides, byId) !== null;
  const notes = noted(cells);
  const standing = merged(
    notes.filter((note) => !isTaken(note)),
    computedOf(live, joins),
  );
  // what was, before a person took a side of it back: looked for only where somebody did
  const taken =
    live.length === cells.length
      ? []
      : merged(notes.filter(isTaken), computedOf(cells, joinsOf(cells)).filter(isTaken));
  const found = new Map<string, Contradiction>();
  for (const one of [...standing, ...taken]) if (!found.has(one.id)) found.set(one.id, settled(one, byId));
  return [...found.values()];
}

/** True for a claim that no person rejected or superseded. */
export const stands = ({ superseded, review }: Cell): boolean => !superseded && review?.decision !== 'rejected';

const computedOf = (cells: readonly Cell[], joins: readonly Join[]): readonly Contradiction[] => [
  ...stageRules(cells),
  ...countRules(joins),
  ...planRules(cells, joins),
  ...totalRules(cells, joins),
  ...fateRules(cells, joins),
  ...moneyRules(cells),
  ...dateRules(cells, joins),
  ...paperRules(cells),
  ...courtRules(cells, joins),
  ...termRules(cells),
  ...impossibleRules(cells),
];

type ById = ReadonlyMap<ClaimId, Cell>;

/** The side whose every claim a person rejected or superseded; null where there is none. */
function takenBack(sides: readonly Side[], cells: ById): Side | null {
  const own = ({ claims }: Side): readonly Cell[] => claims.flatMap((id) => cells.get(id) ?? []);
  return sides.find((one) => own(one).length > 0 && !own(one).some(stands)) ?? null;
}

/** What the gatherer of a fact noted: both sides are citations here, or the other side is told in the note alone. */
function noted(cells: readonly Cell[]): readonly Contradiction[] {
  const byFact = Map.groupBy(
    cells.filter(({ source }) => source.type === 'citation'),
    pageOf,
  );
  const found: Contradiction[] = [];
  for (const [, own] of [...byFact].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const source = own[0]!.source;
    if (source.type !== 'citation') continue;
    const { fact, text, note, contradictions } = source.citation;
    for (const { type, says, with: others } of contradictions) {
      const sides = [side(`${fact}: ${text}`, own)];
      for (const other of others) {
        const there = byFact.get(`fact ${other}`);
        const cited = there?.[0]?.source;
        if (there && cited?.type === 'citation') sides.push(side(`${other}: ${cited.citation.text}`, there));
      }
      if (sides.length === 1)
        sides.push({ says: note ? `other pages, by the gatherer's note: ${note}` : says, claims: [] });
      const why = 'seen in the pages that the fact cites';
      const done = type === 'superseded' ? 'the later figure takes the place of the earlier' : null;
      // several notes of one fact have the same claims on their sides: what they say parts them
      const id = idOfSides(type, [...sides, { says, claims: [] }]);
      found.push({ id, type, rule: NOTED, why, says, open: !done, settled: done, sides });
    }
  }
  return found;
}

/**
 * A computed one that has claims of the sides of a noted one of its type, each side those of another: the line of the note stays,
 * over the sides as they were computed, for these have the other pages too.
 */
function merged(notes: readonly Contradiction[], computed: readonly Contradiction[]): readonly Contradiction[] {
  const byClaim = new Map<ClaimId, number[]>();
  for (const [i, { sides }] of notes.entries()) {
    for (const id of sides.flatMap(({ claims }) => claims)) {
      const there = byClaim.get(id);
      if (there) there.push(i);
      else byClaim.set(id, [i]);
    }
  }
  const also = new Map<number, Contradiction>();
  const rest = computed.filter((one) => {
    const near = new Set(one.sides.flatMap(({ claims }) => claims.flatMap((id) => byClaim.get(id) ?? [])));
    for (const i of [...near].sort((a, b) => a - b)) {
      const note = notes[i]!;
      if (also.has(i) || note.type !== one.type || !meet(note.sides, one.sides)) continue;
      also.set(i, one);
      return false;
    }
    return true;
  });
  return [
    ...notes.map((note, i) => {
      const one = also.get(i);
      return one ? { ...one, says: note.says, rule: `${one.rule}; ${NOTED}` } : note;
    }),
    ...rest,
  ];
}

/** True where every computed side has a claim of a noted side, no two of the same one. */
function meet(notes: readonly Side[], computed: readonly Side[]): boolean {
  const taken = computed.map(({ claims }) => notes.findIndex((one) => one.claims.some((id) => claims.includes(id))));
  return taken.every((at) => at >= 0) && new Set(taken).size === taken.length;
}

/** Who takes a side: the party of a stage, else the speaker who is named. */
const taker = (cell: Cell): string | null => (cell.claim.kind === 'stage' ? cell.claim.party : null) ?? speakerOf(cell);

/** The same contradiction, settled where one who took a side took the other later, or where a person's review left a side without claims. */
function settled(one: Contradiction, cells: ById): Contradiction {
  if (one.settled) return one;
  const gone = takenBack(one.sides, cells);
  if (gone) return { ...one, open: false, settled: `a person's review took “${gone.says}” back` };
  const sides = one.sides.map(({ claims }) => claims.flatMap((id) => cells.get(id) ?? []));
  if (one.type !== 'dispute' || sides.length !== 2) return one;
  for (const [from, to] of [sides, [...sides].reverse()] as readonly (readonly (readonly Cell[])[])[]) {
    const names = new Set(from!.map(taker));
    const name = [...names][0];
    if (names.size !== 1 || !name) continue;
    const last = lastOf(from!);
    const later = to!.find((cell) => taker(cell) === name && (saidAt(cell)?.first ?? Number.NEGATIVE_INFINITY) > last);
    if (later) return { ...one, open: false, settled: 'who took one side took the other later' };
  }
  return one;
}

/** The last day on which one of these was said; never, where no day is known. */
function lastOf(cells: readonly Cell[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const cell of cells) last = Math.max(last, saidAt(cell)?.last ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(last) ? last : Number.POSITIVE_INFINITY;
}
