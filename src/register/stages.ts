// Where each party stands, by its own words and acts; what it denied and what it kept silent on stand beside that.
import type { StageClaim } from '../claims/claim.ts';
import type { Stage } from '../claims/values.ts';
import { stateInSentence } from '../language/states.ts';
import { boundsOf, dayNumber, mayCoincide } from './edtf.ts';
import type { Cell, PartyStage, StageWord } from './entry.ts';
import { isHalt, rankOf } from './stage-order.ts';

/** The day a claim speaks of: its own date, else that of its document or citation, else the day it became known. */
export function dayOf({ claim, source, known }: Pick<Cell, 'claim' | 'source' | 'known'>): string {
  const own = ('date' in claim ? claim.date : null) ?? ('as_of' in claim ? claim.as_of : null);
  // a day without a year is no place in time
  return (
    (own !== null && boundsOf(own)?.last ? own : null) ??
    (source.type === 'document' ? source.published : source.citation.date) ??
    known.slice(0, 10)
  );
}

/** True where the claim or its source says when; else its day is only the one on which it became known. */
export const isTimed = (cell: Cell): boolean => {
  const { claim, source } = cell;
  const own = ('date' in claim ? claim.date : null) ?? ('as_of' in claim ? claim.as_of : null);
  const made = source.type === 'document' ? source.published : source.citation.date;
  return made !== null || (own !== null && Boolean(boundsOf(own)?.last));
};

/** The middle of what a date may mean as a number of days, so that a month stands among its days and not before them; no date comes last. */
function middleOf(edtf: string): number {
  const { first = null, last = null } = boundsOf(edtf) ?? {};
  const [from, to] = [first ?? last, last ?? first];
  if (!from || !to) return Number.MAX_SAFE_INTEGER;
  return (dayNumber(from) + dayNumber(to)) / 2;
}

/** When the source of a cell was made: of two words of one day the one printed first comes first. */
const madeOf = ({ source }: Cell): string =>
  (source.type === 'document' ? source.published : source.citation.date) ?? '9999';

/** Where a cell stands among those of its moment: its document or fact, its place in that, its id. Never when it arrived. */
const placeOf = (cell: Cell): Place => {
  const { claim, source } = cell;
  return [
    middleOf(dayOf(cell)),
    madeOf(cell),
    source.type === 'document' ? source.document : source.citation.fact,
    claim.evidence[0]?.start ?? 0,
    claim.id,
  ];
};

type Place = readonly (string | number)[];
function comparePlaces(x: Place, y: Place): number {
  const at = x.findIndex((part, i) => part !== y[i]);
  return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
}

/** Cells in the order of what they tell of; those of one day as they were printed, then as they stand in their sources, whichever was read first. */
export const byDay = (a: Cell, b: Cell): number => comparePlaces(placeOf(a), placeOf(b)) || a.seq - b.seq;

/** Many cells in that order: the place of each is worked out once. */
export const inOrder = <C extends Cell>(cells: readonly C[]): C[] =>
  cells
    .map((cell) => ({ cell, place: placeOf(cell) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || a.cell.seq - b.cell.seq)
    .map(({ cell }) => cell);

/**
 * The stages by whose word or act they are: states first, then both, courts, and pages alone. What both did counts for each
 * of the two: a party that stands where it does by that is `joint`, also where nothing else is known of it. `stage`, `denied`
 * and `date` are a party's last word; `stands` is the last that it affirmed, with its denials and silences beside it. Any order
 * of the claims gives the same.
 */
export function partyStages(cells: readonly Cell<StageClaim>[]): readonly PartyStage[] {
  const parties = new Map<string | null, Cell<StageClaim>[]>();
  for (const cell of cells) {
    const there = parties.get(cell.claim.party);
    if (there) there.push(cell);
    else parties.set(cell.claim.party, [cell]);
  }
  const both = parties.get('both') ?? [];
  const first = both[0]?.claim;
  for (const state of [first?.sending, first?.receiving]) if (state && !parties.has(state)) parties.set(state, []);
  return [...parties]
    .sort(([a], [b]) => rank(a) - rank(b) || (String(a) < String(b) ? -1 : 1))
    .map(([party, own]) => standingOf(party, inOrder(own), rank(party) === 0 ? both : []));
}

const rank = (party: string | null): number =>
  party === null ? 3 : party.startsWith('court:') ? 2 : party === 'both' ? 1 : 0;

const isDated = ({ claim }: Cell<StageClaim>): boolean => claim.date !== null && Boolean(boundsOf(claim.date)?.last);

const isDay = (edtf: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(edtf);

/** The last of these; where dates leave it open which of two came last, the one that is further along. */
export function lastOf(cells: readonly Cell<StageClaim>[]): Cell<StageClaim> | null {
  const sorted = inOrder(cells);
  const end = sorted.at(-1);
  if (!end) return null;
  const when = dayOf(end);
  const far = (stage: Stage): number => (isHalt(stage) ? Number.MAX_SAFE_INTEGER : rankOf(stage));
  let last = end;
  for (const cell of sorted) {
    // two days are in an order; a month and a day in it are not
    if (dayOf(cell) === when ? cell.claim.date !== when : !mayCoincide(dayOf(cell), when)) continue;
    const further = far(cell.claim.stage) - far(last.claim.stage);
    if (further > 0 || (further === 0 && isDay(dayOf(cell)) && !isDay(dayOf(last)))) last = cell;
  }
  return last;
}

const wordOf = ({ claim }: Cell<StageClaim>): StageWord => ({
  stage: claim.stage,
  date: claim.date,
  hedged: claim.hedged,
  claim: claim.id,
});

function standingOf(
  party: string | null,
  own: readonly Cell<StageClaim>[],
  both: readonly Cell<StageClaim>[],
): PartyStage {
  const told = [...own, ...both].filter(({ claim, superseded }) => !claim.silent && superseded === null);
  const last = lastWord(told);
  const stands = lastWord(told.filter(({ claim }) => !claim.denied));
  return {
    party,
    stage: last?.claim.stage ?? null,
    denied: last?.claim.denied ?? false,
    silent: own.some(({ claim }) => claim.silent),
    date: last?.claim.date ?? null,
    stands: stands && wordOf(stands),
    joint: stands !== null && stands.claim.party !== party,
    denials: told.filter(({ claim }) => claim.denied && claim.party === party).map(wordOf),
    silences: own.filter(({ claim }) => claim.silent).map(wordOf),
    cells: own,
  };
}

/** The last plain word with a date of its own, else the last plain one, else a hedged one: a hedge unseats nothing plain. */
function lastWord(told: readonly Cell<StageClaim>[]): Cell<StageClaim> | null {
  const plain = told.filter(({ claim }) => !claim.hedged);
  return lastOf(plain.filter(isDated)) ?? lastOf(plain) ?? lastOf(told.filter(isDated)) ?? lastOf(told);
}

/** A party as a sentence has it: "the United States", "both parties", a court by its name; for null, a report. */
export const partyWords = (party: string | null): string => {
  if (party === null) return 'a report';
  if (party === 'both') return 'both parties';
  return party.startsWith('court:') ? party.slice(6) : stateInSentence(party);
};
