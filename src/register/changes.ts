// What the register learned in a time: new claims, claims that went, stages, certainty and contradictions that changed.
import { lengthOf } from '../language/calendar.ts';
import type { ArrangementId } from './arrangement-id.ts';
import type { Cell, Contradiction, Entry } from './entry.ts';
import { cellAt, entriesFrom, gathered } from './fold.ts';
import { placingsAt } from './placing.ts';
import { arrangementAt, type Row } from './row.ts';
import type { Store } from './store.ts';

/** What looking for changes takes from a store. */
export interface ChangeEffects {
  readonly store: Pick<Store, 'rows' | 'placings' | 'touched'>;
}

/** What changed of one arrangement. */
export interface Change {
  readonly id: ArrangementId;
  readonly title: string;
  /** True where nothing was known of it before. */
  readonly isNew: boolean;
  /** Claims that came in, in the order in which they became known. */
  readonly claims: readonly Cell[];
  /** Claims that are in the register no longer: replaced by a later reading, rejected, assigned elsewhere. */
  readonly gone: readonly Cell[];
  /** Claims that a person decided on. */
  readonly reviewed: readonly Cell[];
  /** The parties that stand elsewhere now, as entries have them; null where one was not there before. */
  readonly stages: readonly {
    readonly before: Entry['stages'][number] | null;
    readonly now: Entry['stages'][number];
  }[];
  /** The certainty before and now, where its words changed. */
  readonly certainty: { readonly before: string; readonly now: string } | null;
  readonly opened: readonly Contradiction[];
  readonly closed: readonly Contradiction[];
}

/** The day before a day, `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const two = (n: number): string => String(n).padStart(2, '0');
  if (date > 1) return `${day.slice(0, 8)}${two(date - 1)}`;
  const [y, m] = month > 1 ? [year, month - 1] : [year - 1, 12];
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(lengthOf(y, m))}`;
}

/**
 * What the register learned from the first moment of a day on (`since`, YYYY-MM-DD, UTC), up to the end of another day where
 * `until` gives one: one line an arrangement that anything happened to, by id. Only those arrangements are folded.
 */
export function changesOf({ store }: ChangeEffects, since: string, until: string | null): readonly Change[] {
  const before = dayBefore(since);
  const placings = store.placings();
  const ids = new Set(store.touched(`${since}T00:00:00.000Z`));
  const changes: Change[] = [];
  const rows = new Map<number, Row>();
  for (const id of ids) for (const row of store.rows(id)) rows.set(rows.size, row);
  const all = distinct([...rows.values()]);
  const entriesAt = (knownOn: string | null): ReadonlyMap<ArrangementId, Entry> => {
    const limits = { asOf: null, knownOn };
    const entries = entriesFrom(gathered(all, limits, placings), limits, placings);
    return new Map(entries.map((entry) => [entry.id, entry]));
  };
  const [was, is] = [entriesAt(before), entriesAt(until)];
  const told = cellsBetween(all, placings, before, until);
  for (const id of [...new Set([...is.keys(), ...was.keys()])].sort()) {
    const change = changeOf(id, was.get(id) ?? null, is.get(id) ?? null, told.get(id));
    if (change) changes.push(change);
  }
  return changes;
}

/** Rows that stand under several of the arrangements asked for, once each. */
function distinct(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ cell: { claim, seq } }) => {
    const key = `${claim.id} ${seq}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Told {
  readonly claims: Cell[];
  readonly gone: Cell[];
  readonly reviewed: Cell[];
}

function cellsBetween(
  rows: readonly Row[],
  placings: ReturnType<Store['placings']>,
  before: string,
  until: string | null,
): ReadonlyMap<ArrangementId, Told> {
  const found = new Map<ArrangementId, Told>();
  const end = (day: string): string => `${day}T23:59:59.999Z`;
  const [decidedThen, decidedNow] = [placingsAt(placings, end(before)), placingsAt(placings, until && end(until))];
  const of = (id: ArrangementId): Told => {
    const there = found.get(id);
    if (there) return there;
    const made: Told = { claims: [], gone: [], reviewed: [] };
    found.set(id, made);
    return made;
  };
  for (const row of rows) {
    const then = cellAt(row, { asOf: null, knownOn: before });
    const now = cellAt(row, { asOf: null, knownOn: until });
    const [at, to] = [
      then && arrangementAt(row, decidedThen, end(before)),
      now && arrangementAt(row, decidedNow, until && end(until)),
    ];
    if (now && to && to !== at) of(to).claims.push(now);
    if (then && at && to !== at) of(at).gone.push(then);
    if (then && now && to && to === at && now.review && now.review.time !== then.review?.time)
      of(to).reviewed.push(now);
  }
  return found;
}

function changeOf(id: ArrangementId, was: Entry | null, is: Entry | null, told: Told | undefined): Change | null {
  const stages = (is?.stages ?? []).flatMap((now) => {
    const before = was?.stages.find(({ party }) => party === now.party) ?? null;
    return before && standing(before) === standing(now) ? [] : [{ before, now }];
  });
  const [sure, surer] = [was && wordsOf(was), is && wordsOf(is)];
  const open = (entry: Entry | null): readonly Contradiction[] => entry?.contradictions.filter((one) => one.open) ?? [];
  const key = ({ type, says }: Contradiction): string => `${type} ${says}`;
  const [then, now] = [open(was), open(is)];
  const opened = now.filter((one) => !then.some((other) => key(other) === key(one)));
  const closed = then.filter((one) => !now.some((other) => key(other) === key(one)));
  const change: Change = {
    id,
    title: (is ?? was)!.title,
    isNew: was === null,
    claims: told?.claims ?? [],
    gone: told?.gone ?? [],
    reviewed: told?.reviewed ?? [],
    stages,
    certainty: sure !== null && surer !== null && sure !== surer ? { before: sure, now: surer } : null,
    opened,
    closed,
  };
  const { claims, gone, reviewed } = change;
  const lists: readonly (readonly unknown[])[] = [claims, gone, reviewed, stages, opened, closed];
  return lists.some((list) => list.length > 0) || change.certainty ? change : null;
}

const standing = ({ stands, denials, silences }: Entry['stages'][number]): string =>
  JSON.stringify([stands?.stage, stands?.date, denials.at(-1)?.stage, silences.at(-1)?.stage]);
const wordsOf = ({ certainty: { stage, words, modifiers } }: Entry): string =>
  [stage ? `${stage.replaceAll('_', ' ')}: ${words}` : words, ...modifiers].join('; ');
