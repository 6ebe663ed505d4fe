// What people decided of arrangements: merged, split by time, described. Which arrangement a claim then speaks to.
import type { Family } from '../claims/values.ts';
import { type ArrangementKey, arrangementOf, isWithin, knownArrangement, type Named } from './arrangement.ts';
import type { ArrangementId } from './arrangement-id.ts';
import type { ArrangementReview, Event } from './event.ts';

/** One decision of a person on an arrangement, as its event has it. */
export interface Placing extends ArrangementReview {
  readonly seq: number;
  readonly time: string;
  readonly by: string;
}

/** The decision on an arrangement that an event is; null for any other event. */
export function placingOf({ body, seq, time, author }: Event): Placing | null {
  if (body.type !== 'arrangement_reviewed') return null;
  const { type: _, ...decided } = body;
  return { seq, time, by: author.name, ...decided };
}

/** The decisions that count: those made by a time (RFC 3339; null for all) and not undone by then, oldest first. */
export interface Placings {
  readonly list: readonly Placing[];
  readonly byArrangement: ReadonlyMap<ArrangementId, readonly Placing[]>;
}

export function placingsAt(all: readonly Placing[], knownBy: string | null): Placings {
  const made = all.filter(({ time }) => knownBy === null || time <= knownBy).sort((a, b) => a.seq - b.seq);
  const undone = new Set<number | null>();
  // the last word first: undoing what undid brings the first decision back
  for (const { seq, decision, undoes } of made.toReversed())
    if (decision === 'undone' && !undone.has(seq)) undone.add(undoes);
  const list = made.filter(({ seq, decision }) => decision !== 'undone' && !undone.has(seq));
  return { list, byArrangement: Map.groupBy(list, ({ arrangement }) => arrangement) };
}

/** Where the claims of one arrangement and day go by what people decided after an event, each decision after the one before. */
export function placed(id: ArrangementId, day: string | null, { byArrangement }: Placings, since = 0): ArrangementId {
  let [at, after] = [id, since];
  for (;;) {
    const next = byArrangement
      .get(at)
      ?.find(
        ({ seq, decision, from, until }) =>
          seq > after && (decision === 'merged' || (decision === 'split' && isWithin(day, from, until))),
      );
    if (!next?.into) return at;
    [at, after] = [next.into, next.seq];
  }
}

/** Every id whose claims may ever have been, or may come to be, under this one: merged and split ones, both ways. */
export function related(id: ArrangementId, { list }: Placings): readonly ArrangementId[] {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { arrangement, into } of list) {
      if (into === null) continue;
      if (found.has(arrangement)) found.add(into);
      else if (found.has(into)) found.add(arrangement);
    }
  }
  return [...found];
}

/** An arrangement as it is shown: its title, family and other names, by the last who described it, else by the table, else by its pair. */
export interface Described extends Named {
  readonly family: Family | null;
  readonly names: readonly string[];
}

export function describedAs(
  id: ArrangementId,
  key: ArrangementKey,
  day: string | null,
  { byArrangement, list }: Placings,
): Described {
  const known = knownArrangement(id);
  const own = byArrangement.get(id) ?? [];
  const made = list.find(({ decision, into }) => decision === 'split' && into === id);
  const described = [...(made ? [made] : []), ...own.filter(({ decision }) => decision === 'described')];
  const base = arrangementOf(key, day);
  const title = described.findLast((each) => each.title !== null)?.title;
  return {
    id,
    title: title ?? known?.title ?? (base?.id === id || known ? base!.title : `${base?.title ?? id} (${id})`),
    family: described.findLast((each) => each.family !== null)?.family ?? known?.family ?? null,
    names: [...new Set([...(known?.names ?? []), ...described.flatMap(({ names }) => names)])],
  };
}
