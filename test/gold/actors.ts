// Whether two markings, or a marking and a reading, name one actor.
import type { Actor } from '../../src/statements/statement.ts';

type Named = Pick<Actor, 'name' | 'kind' | 'state'> & { readonly rule?: string };

/** The words of a name, without what stands before and between them. */
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');

/** True where all words of the shorter name stand in the longer one. */
function sameName(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every((word) => long.includes(word));
}

const STATE = /^(?:state|government)$/;

/** By name, word for word, or by the state whose government both are; kind and count are not compared. A pronoun left open names nobody. */
export function sameActor(one: Named | null, other: Named | null): boolean {
  const [a, b] = [one, other].map((actor) => (actor?.rule?.includes('left open') ? null : actor));
  if (!a || !b) return !a && !b;
  if (STATE.test(a.kind) && STATE.test(b.kind) && a.state === b.state) return true;
  return sameName(a.name, b.name);
}
