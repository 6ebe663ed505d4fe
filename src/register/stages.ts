import type { StageClaim } from '../claims/claim.ts';
import { stateInSentence } from '../language/states.ts';
import { boundsOf, sortKey } from './edtf.ts';
import type { Cell, PartyStage } from './entry.ts';

/** The day a claim speaks of: its own date, else that of its document or citation, else the day it became known. */
export function dayOf({ claim, source, known }: Cell): string {
  const own = ('date' in claim ? claim.date : null) ?? ('as_of' in claim ? claim.as_of : null);
  // a day without a year is no place in time
  return (
    (own !== null && boundsOf(own)?.last ? own : null) ??
    (source.type === 'document' ? source.published : source.citation.date) ??
    known.slice(0, 10)
  );
}

/** Where a cell stands among those of its day: its document or fact, its place in that, its id. Never when it arrived. */
const placeOf = ({ claim, source }: Cell): readonly (string | number)[] => [
  source.type === 'document' ? source.document : source.citation.fact,
  claim.evidence[0]?.start ?? 0,
  claim.id,
];

/** Cells in the order of what they tell of; those of one day as they stand in their sources, whichever was read first. */
export const byDay = (a: Cell, b: Cell): number => {
  const [x, y] = [
    [sortKey(dayOf(a)), ...placeOf(a)],
    [sortKey(dayOf(b)), ...placeOf(b)],
  ];
  const at = x.findIndex((part, i) => part !== y[i]);
  return at < 0 ? a.seq - b.seq : x[at]! < y[at]! ? -1 : 1;
};

/**
 * The stages by whose word or act they are: states first, then both, courts, and pages alone. Where a party stands is
 * its last claim with a date of its own, else its last one; a claim that is only hedged gives way to one that is not.
 */
export function partyStages(cells: readonly Cell<StageClaim>[]): readonly PartyStage[] {
  const parties = Map.groupBy(cells, ({ claim }) => claim.party);
  return [...parties]
    .sort(([a], [b]) => rank(a) - rank(b) || String(a).localeCompare(String(b)))
    .map(([party, all]) => standingOf(party, [...all].sort(byDay)));
}

const rank = (party: string | null): number =>
  party === null ? 3 : party.startsWith('court:') ? 2 : party === 'both' ? 1 : 0;

function standingOf(party: string | null, cells: readonly Cell<StageClaim>[]): PartyStage {
  const told = cells.filter(({ claim }) => !claim.silent);
  const dated = told.filter(({ claim }) => claim.date !== null && boundsOf(claim.date)?.last);
  const plain = (dated.length ? dated : told).filter(({ claim }) => !claim.hedged);
  const last = plain.at(-1) ?? dated.at(-1) ?? told.at(-1) ?? null;
  return {
    party,
    stage: last?.claim.stage ?? null,
    denied: last?.claim.denied ?? false,
    silent: cells.some(({ claim }) => claim.silent),
    date: last?.claim.date ?? null,
    cells,
  };
}

/** A party as a sentence has it: "the United States", "both parties", a court by its name; for null, a report. */
export const partyWords = (party: string | null): string => {
  if (party === null) return 'a report';
  if (party === 'both') return 'both parties';
  return party.startsWith('court:') ? party.slice(6) : stateInSentence(party);
};
