// The register: rows in, entries out, as of one date and as known on another.
import type { Claim, ClaimKind } from '../claims/claim.ts';
import { arrangementOf } from './arrangement.ts';
import type { ArrangementId } from './arrangement-id.ts';
import { assertionOf, placeOf, SHOWN, sampleOf } from './assertion.ts';
import { certaintyOf } from './certainty.ts';
import { contradictionsOf, stands } from './contradictions.ts';
import { boundsOf } from './edtf.ts';
import type { AsOf, Cell, Entry } from './entry.ts';
import { joinsOf } from './happening-joins.ts';
import { happeningsOf } from './happenings.ts';
import { instrumentsOf } from './instruments.ts';
import { orderFindings } from './order-findings.ts';
import { describedAs, type Placing, type Placings, placingsAt } from './placing.ts';
import { promisedOf } from './promises.ts';
import { arrangementAt, decidedOf, isRejected, isShown, type Review, type Row } from './row.ts';
import { dayOf, inOrder, partyStages } from './stages.ts';
import { ordered } from './telling.ts';

/** No limit to either time. */
export const NOW: AsOf = { asOf: null, knownOn: null };

/** The time up to which a limit lets the register know: the last moment of its day, UTC; null for no limit. */
const knownUntil = (knownOn: string | null): string | null =>
  knownOn === null ? null : `${boundsOf(knownOn)?.last ?? knownOn}T23:59:59.999Z`;

/**
 * The cell of a row as it stands under the two limits, or null where it is not in the register then: not known yet, since
 * replaced, rejected by a person, waiting for one, or about something later than the date asked for.
 */
export function cellAt(row: Row, limits: AsOf): Cell | null {
  return isShown(row, knownUntil(limits.knownOn)) ? cellOf(row, limits) : null;
}

/** The cell of a row that a person rejected and that would be in the register else; null for any other. */
export function rejectedAt(row: Row, limits: AsOf): Cell | null {
  const knownBy = knownUntil(limits.knownOn);
  if (!isRejected(row, knownBy)) return null;
  const cell = cellOf(row, limits);
  // what was decided after it, of its place, is not what settles anything
  return cell && { ...cell, review: reviewed(decidedOf(row, knownBy).verdict) };
}

const reviewed = (last: Review | null): Cell['review'] =>
  last && {
    decision: last.decision,
    by: last.by,
    time: last.time,
    reason: last.ownKnowledge
      ? `own knowledge, no words pointed at${last.reason ? `: ${last.reason}` : ''}`
      : last.reason,
  };

function cellOf(row: Row, { asOf, knownOn }: AsOf): Cell | null {
  const knownBy = knownUntil(knownOn);
  const { cell, said } = row;
  const { reviews, verdict } = decidedOf(row, knownBy);
  const heard = said.findLast(({ time }) => knownBy === null || time <= knownBy) ?? null;
  const gone = reviews.findLast(({ decision }) => decision === 'superseded');
  const shown: Cell = {
    ...cell,
    claim: verdict?.correction ?? cell.claim,
    review: reviewed(reviews.at(-1) ?? null),
    superseded: gone && gone.seq > (verdict?.seq ?? 0) ? { by: gone.claim ?? null } : null,
    alike: 1,
    said: heard && { decision: heard.decision, by: heard.by, time: heard.time, reason: heard.reason },
  };
  if (asOf === null) return shown;
  const first = boundsOf(dayOf(shown))?.first ?? cell.known.slice(0, 10);
  const until = boundsOf(asOf)?.last ?? asOf;
  return first <= until ? shown : null;
}

/** The claims of one assertion that are shown, with the arrangement they speak to; null for none. */
export interface Group {
  readonly arrangement: ArrangementId | null;
  /** How many claims say it. */
  readonly claims: number;
  readonly cells: readonly Cell[];
}

/** How many documents and facts an arrangement rests on. */
export interface Counts {
  readonly documents: number;
  readonly citations: number;
}

/** All that entries are drawn from: claims that say the same brought together, and what they rest on counted. */
export interface Gathered {
  readonly groups: readonly Group[];
  readonly counts: ReadonlyMap<ArrangementId | null, Counts>;
  /** What people rejected, by the arrangement it spoke to: nothing is drawn from it but what a rejection settled. */
  readonly rejected: ReadonlyMap<ArrangementId | null, readonly Cell[]>;
}

/**
 * Brings the claims of rows together under the two limits, so many of each assertion from either end (all of them for Infinity).
 * Rows may come in any order. Linear in them but for sorting within an assertion.
 */
export function gathered(
  rows: Iterable<Row>,
  asOf: AsOf,
  placings: readonly Placing[],
  shown: number = SHOWN,
): Gathered {
  const knownBy = knownUntil(asOf.knownOn);
  const decided = placingsAt(placings, knownBy);
  const byKey = new Map<string, { arrangement: ArrangementId | null; cells: Cell[] }>();
  const sources = new Map<ArrangementId | null, Set<string>>();
  const rejected = new Map<ArrangementId | null, Cell[]>();
  for (const row of rows) {
    const cell = cellAt(row, asOf);
    const gone = cell ? null : rejectedAt(row, asOf);
    if (!cell && !gone) continue;
    const arrangement = arrangementAt(row, decided, knownBy);
    const others = rejected.get(arrangement);
    if (gone && others) others.push(gone);
    else if (gone) rejected.set(arrangement, [gone]);
    if (!cell) continue;
    const key = `${arrangement ?? ''} ${assertionOf(cell.claim)}`;
    const there = byKey.get(key);
    if (there) there.cells.push(cell);
    else byKey.set(key, { arrangement, cells: [cell] });
    const own = sources.get(arrangement) ?? new Set();
    sources.set(arrangement, own.add(placeOf(cell).source));
  }
  const countOf = (own: ReadonlySet<string>): Counts => {
    let citations = 0;
    for (const key of own) if (key.startsWith('fact ')) citations++;
    return { documents: own.size - citations, citations };
  };
  return {
    groups: [...byKey.values()].map(({ arrangement, cells }) => ({
      arrangement,
      claims: cells.length,
      cells: sampleOf(cells, shown),
    })),
    counts: new Map([...sources].map(([id, own]) => [id, countOf(own)])),
    rejected,
  };
}

/** The entries of what was gathered, by id. */
export function entriesFrom(all: Gathered, asOf: AsOf, placings: readonly Placing[]): readonly Entry[] {
  const { groups } = all;
  const decided = placingsAt(placings, knownUntil(asOf.knownOn));
  const byId = Map.groupBy(groups, ({ arrangement }) => arrangement);
  return [...byId]
    .flatMap(([id, own]) => (id === null ? [] : [entryOf(id, own, all, decided, asOf)]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The entries of the register, by id. Rows may come in any order. */
export const entriesOf = (rows: Iterable<Row>, asOf: AsOf = NOW, placings: readonly Placing[] = []): readonly Entry[] =>
  entriesFrom(gathered(rows, asOf, placings), asOf, placings);

/** The claims that belong to no arrangement, for want of a sender. Kept and shown apart, oldest first. */
export const unassignedFrom = ({ groups }: Gathered): readonly Cell[] =>
  inOrder(groups.flatMap(({ arrangement, cells }) => (arrangement === null ? cells : [])));

/** The same of rows. */
export const unassignedOf = (
  rows: Iterable<Row>,
  asOf: AsOf = NOW,
  placings: readonly Placing[] = [],
): readonly Cell[] => unassignedFrom(gathered(rows, asOf, placings));

/** The first of an arrangement's own claims, not of those that a person brought to it: its pair and its time are of these. */
const ownOf = (id: ArrangementId, cells: readonly Cell[]): Cell =>
  cells.find((cell) => arrangementOf(cell.claim, dayOf(cell))?.id === id) ?? cells[0]!;

function pairOf({ claim }: Cell): { sending: string; receiving: string | null; site: string | null } {
  const { sending, receiving, site } = claim;
  return { sending: sending!, receiving, site: receiving === null ? site : null };
}

/** The contradictions and the events of cells that stand, with what settled those of others; the joins are made once for both. */
function comparedOf(
  all: readonly Cell[],
  gone: readonly Cell[],
): Pick<Entry, 'contradictions' | 'happenings' | 'rejected'> {
  const cells = all.filter(stands);
  const joins = joinsOf(cells);
  const contradictions = contradictionsOf(gone.length ? [...all, ...gone] : all, joins);
  const named = new Set(contradictions.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));
  return {
    happenings: happeningsOf(cells, joins, contradictions),
    contradictions,
    rejected: ordered(gone.filter(({ claim }) => named.has(claim.id))),
  };
}

function entryOf(
  id: ArrangementId,
  groups: readonly Group[],
  { counts, rejected }: Gathered,
  decided: Placings,
  asOf: AsOf,
): Entry {
  const all = inOrder(groups.flatMap(({ cells }) => cells));
  const own = ownOf(id, all);
  const pair = pairOf(own);
  // what a person marked as superseded is shown where it stands, and decides nothing
  const cells = all.filter(({ superseded }) => superseded === null);
  const kind = <K extends ClaimKind>(wanted: K): readonly Cell<Extract<Claim, { kind: K }>>[] =>
    all.filter((cell): cell is Cell<Extract<Claim, { kind: K }>> => cell.claim.kind === wanted);
  const { title, family, names } = describedAs(id, pair, dayOf(own), decided);
  const gatherers = all.flatMap(({ source }) => (source.type === 'citation' ? [source.citation.arrangement] : []));
  const merged = decided.list.flatMap(({ decision, into, arrangement }) =>
    decision === 'merged' && into === id ? [arrangement] : [],
  );
  return {
    id,
    title,
    ...pair,
    aliases: [...new Set([...gatherers, ...merged, ...names])].sort(),
    family,
    stages: partyStages(kind('stage')),
    order: orderFindings(kind('stage'), kind('instrument')),
    instruments: kind('instrument'),
    parts: instrumentsOf(kind('instrument'), kind('stage')),
    promised: promisedOf(cells),
    terms: kind('term'),
    considerations: kind('consideration'),
    transfers: kind('transfer'),
    outcomes: kind('outcome'),
    money: kind('money'),
    proceedings: kind('proceeding'),
    warnings: kind('warning'),
    capacities: kind('capacity'),
    ...comparedOf(all, rejected.get(id) ?? []),
    certainty: certaintyOf(cells, pair, asOf),
    sources: counts.get(id)!,
    claims: groups.reduce((sum, { claims }) => sum + claims, 0),
  };
}
