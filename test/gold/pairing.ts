// Which statement of one marking is which of another, and in which roles the two agree.
import type { Span } from '../../src/text/span.ts';
import { sameActor } from './actors.ts';
import { MARKED_ROLES, type MarkedStatement, placeOf } from './statements.ts';

export const COMPARED = [...MARKED_ROLES, 'mode', 'act', 'negated', 'actor'] as const;
export type Compared = (typeof COMPARED)[number];

/** A marked statement with the places of its words. */
export interface Placed {
  readonly statement: MarkedStatement;
  readonly places: Readonly<Record<(typeof MARKED_ROLES)[number], readonly Span[]>>;
}

export const placed = (text: string, statement: MarkedStatement): Placed => ({
  statement,
  places: Object.fromEntries(
    MARKED_ROLES.map((role) => [role, statement[role].map((words) => placeOf(text, words))]),
  ) as unknown as Placed['places'],
});

/** How many characters two lists of places share. */
const sharedBy = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum +
      b.reduce((more, other) => more + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
    0,
  );

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How much two statements are the same one: their cues touch, or where one has none their contents share half; 0 where not. */
function likeness(a: Placed, b: Placed): number {
  const contents = sharedBy(a.places.content, b.places.content);
  const cues = sharedBy(a.places.cue, b.places.cue);
  const half = contents * 2 >= Math.max(length(a.places.content), length(b.places.content));
  if (cues > 0) return 1_000_000 + contents;
  return contents > 0 && half && (a.places.cue.length === 0 || b.places.cue.length === 0) ? contents : 0;
}

/** The pairs of two markings, the likest first, each statement in one pair at most; and what each has alone. */
export function paired(
  first: readonly Placed[],
  second: readonly Placed[],
): { readonly pairs: readonly (readonly [Placed, Placed])[]; readonly alone: readonly [Placed[], Placed[]] } {
  const likes = first
    .flatMap((a) => second.map((b) => ({ a, b, like: likeness(a, b) })))
    .filter(({ like }) => like > 0)
    .sort((x, y) => y.like - x.like);
  const used = new Set<Placed>();
  const pairs: [Placed, Placed][] = [];
  for (const { a, b } of likes) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return { pairs, alone: [first.filter((one) => !used.has(one)), second.filter((one) => !used.has(one))] };
}

/** The words of places without marks, spaces and a leading "that": two markings that differ only there agree. */
const bare = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replaceAll(/[“”"‘’'.,;:\s]|^that /gi, '')
    .toLowerCase();

/** What differs between two markings of one text: a line for each role of a pair, and for each statement that one has alone. */
export function differences(
  text: string,
  { pairs, alone }: ReturnType<typeof paired>,
  names: readonly [string, string],
): readonly string[] {
  const lines = pairs.flatMap(([a, b]) => {
    const same = agreed(text, a, b);
    return COMPARED.filter((role) => !same.has(role)).map(
      (role) => `${role} of “${a.statement.cue}”: ${JSON.stringify([a.statement[role], b.statement[role]])}`,
    );
  });
  for (const [which, list] of alone.entries())
    for (const { statement } of list)
      lines.push(`${names[which]}: ${statement.act} “${statement.cue}: ${statement.content}”`);
  return lines;
}

/** A part of a whole in whole per cent. */
export const share = (part: number, whole: number): string =>
  `${((part * 100) / (whole || 1)).toFixed(0)}%`.padStart(4);

/** The roles in which two markings of one statement agree. */
export function agreed(text: string, a: Placed, b: Placed): ReadonlySet<Compared> {
  const same = (role: Compared): boolean => {
    if (role === 'mode' || role === 'act' || role === 'negated') return a.statement[role] === b.statement[role];
    if (role === 'actor') return sameActor(a.statement.actor, b.statement.actor);
    return bare(text, a.places[role]) === bare(text, b.places[role]);
  };
  return new Set(COMPARED.filter(same));
}
