// Who tells a claim, in the words of a reader: a person by name and office, a page by its title, a fact by its id.
import { stateInSentence } from '../language/states.ts';
import type { Cell } from './entry.ts';
import type { Told } from './entry-parts.ts';

/** "Ghana’s foreign minister", "two officials", "citation f061", "Deal signed in Kigali". */
export function tellerOf({ source }: Pick<Cell, 'source'>): string {
  if (source.type === 'citation') return `citation ${source.citation.fact}`;
  const page = source.title ?? source.publisher ?? source.document;
  const { statement, speaker } = source;
  if (!statement) return page;
  const { actor } = statement;
  if (actor?.office && actor.state) return `${actor.name}, ${stateInSentence(actor.state)}, in “${page}”`;
  return `${actor?.name ?? speaker ?? 'a speaker who is not named'}, in “${page}”`;
}

/** The cells that say one thing as one line, with those who tell it, in the words of the first. One thing is one key: the words, unless another is given; what has none is left out. */
export function toldBy<C extends Cell>(
  cells: readonly C[],
  saysOf: (cell: C) => string | null,
  keyOf: (cell: C) => string | null = saysOf,
): readonly (Told & { readonly cells: readonly C[] })[] {
  const groups = new Map<string, C[]>();
  for (const cell of cells) {
    const key = keyOf(cell)?.toLowerCase();
    if (key === undefined) continue;
    const there = groups.get(key);
    if (there) there.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].map((own) => ({ says: saysOf(own[0]!)!, by: tellersOf(own), ...idsOf(own), cells: own }));
}

/** At most this many tellers are named in one line. */
const MOST = 4;

/** Those who tell some cells, each once. */
export function tellersOf(cells: readonly Cell[]): string {
  const names = [...new Set(cells.map(tellerOf))];
  const more = names.length - MOST;
  return more > 0 ? `${names.slice(0, MOST).join('; ')}; and ${more} more` : names.join('; ');
}

/** The claims of some cells, each once. */
export const idsOf = (cells: readonly Cell[]): Pick<Told, 'claims'> => ({
  claims: [...new Set(cells.map(({ claim }) => claim.id))],
});
