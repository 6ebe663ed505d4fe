// The register: rows in, entries out, as of one date and as known on another.
import type { Claim, ClaimKind } from '../claims/claim.ts';
import { arrangementOf } from './arrangement.ts';
import { certaintyOf } from './certainty.ts';
import { contradictionsOf } from './contradictions.ts';
import { boundsOf } from './edtf.ts';
import type { ArrangementId, AsOf, Cell, Entry } from './entry.ts';
import type { Row } from './row.ts';
import { byDay, dayOf, partyStages } from './stages.ts';

/** No limit to either time. */
export const NOW: AsOf = { asOf: null, knownOn: null };

/**
 * The cell of a row as it stands under the two limits, or null where it is not in the register then: not known yet, since
 * replaced, rejected by a person, or about something later than the date asked for.
 */
export function cellAt({ cell, until, reviews, said }: Row, { asOf, knownOn }: AsOf): Cell | null {
  const knownBy = knownOn === null ? null : `${boundsOf(knownOn)?.last ?? knownOn}T23:59:59.999Z`;
  if (knownBy !== null && cell.known > knownBy) return null;
  if (until !== null && (knownBy === null || until <= knownBy)) return null;
  const lastOf = <R extends { readonly time: string }>(list: readonly R[]): R | null =>
    list.findLast(({ time }) => knownBy === null || time <= knownBy) ?? null;
  const review = lastOf(reviews);
  const heard = lastOf(said);
  if (review?.decision === 'rejected') return null;
  const claim = review?.correction ?? cell.claim;
  const reviewed = review && {
    decision: review.decision,
    by: review.by,
    time: review.time,
    reason: review.ownKnowledge
      ? `own knowledge, no words pointed at${review.reason ? `: ${review.reason}` : ''}`
      : review.reason,
  };
  const shown: Cell = {
    ...cell,
    claim,
    review: reviewed,
    said: heard && { decision: heard.decision, by: heard.by, time: heard.time, reason: heard.reason },
  };
  if (asOf === null) return shown;
  const first = boundsOf(dayOf(shown))?.first ?? cell.known.slice(0, 10);
  const last = boundsOf(asOf)?.last ?? asOf;
  return first <= last ? shown : null;
}

/** The entries of the register, by id. Rows may come in any order. */
export function entriesOf(rows: Iterable<Row>, asOf: AsOf = NOW): readonly Entry[] {
  const byId = new Map<ArrangementId, Cell[]>();
  for (const row of rows) {
    const cell = cellAt(row, asOf);
    const id = cell && arrangementOf(cell.claim)?.id;
    if (!cell || !id) continue;
    const there = byId.get(id);
    if (there) there.push(cell);
    else byId.set(id, [cell]);
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, cells]) => entryOf(id, cells, asOf));
}

/** The claims that belong to no arrangement: no sender, or neither a receiver nor a site. Kept and shown apart, oldest first. */
export function unassignedOf(rows: Iterable<Row>, asOf: AsOf = NOW): readonly Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = cellAt(row, asOf);
    if (cell && arrangementOf(cell.claim) === null) cells.push(cell);
  }
  return cells.sort(byDay);
}

function entryOf(id: ArrangementId, unsorted: readonly Cell[], asOf: AsOf): Entry {
  const cells = [...unsorted].sort(byDay);
  const { sending, receiving, site } = cells[0]!.claim;
  const pair = { sending: sending!, receiving, site: receiving === null ? site : null };
  const kind = <K extends ClaimKind>(wanted: K): readonly Cell<Extract<Claim, { kind: K }>>[] =>
    cells.filter((cell): cell is Cell<Extract<Claim, { kind: K }>> => cell.claim.kind === wanted);
  const sources = new Set(
    cells.map(({ source }) => (source.type === 'document' ? source.document : `fact ${source.citation.fact}`)),
  );
  const citations = [...sources].filter((key) => key.startsWith('fact ')).length;
  return {
    id,
    title: arrangementOf(pair)!.title,
    ...pair,
    aliases: [
      ...new Set(cells.flatMap(({ source }) => (source.type === 'citation' ? [source.citation.arrangement] : []))),
    ].sort(),
    stages: partyStages(kind('stage')),
    instruments: kind('instrument'),
    terms: kind('term'),
    considerations: kind('consideration'),
    transfers: kind('transfer'),
    outcomes: kind('outcome'),
    money: kind('money'),
    proceedings: kind('proceeding'),
    warnings: kind('warning'),
    capacities: kind('capacity'),
    contradictions: contradictionsOf(cells),
    certainty: certaintyOf(cells, pair, asOf),
    sources: { documents: sources.size - citations, citations },
  };
}
