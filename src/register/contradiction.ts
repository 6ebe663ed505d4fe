// How a rule says what it found: its type and its reason are in the table, its sides are the claims.
import rules from '../../data/contradictions.json' with { type: 'json' };
import { stateInSentence } from '../language/states.ts';
import { idOf } from '../text/hash.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { ContradictionType } from './event.ts';
import { ordered } from './telling.ts';

export type Side = Contradiction['sides'][number];

interface Rule {
  readonly type: ContradictionType;
  readonly reason: string;
}
const RULES: ReadonlyMap<string, Rule> = new Map(
  rules.map(({ name, type, reason }) => [name, { type: type as ContradictionType, reason }]),
);

/** Of the claims that take a side so many are named, the oldest first. */
const MOST = 12;

/** A side: what it says, and the first claims that say it. */
export const side = (says: string, cells: readonly Cell[]): Side => ({
  says,
  claims: ordered(cells)
    .slice(0, MOST)
    .map(({ claim }) => claim.id),
});

/** The id of what contradicts what: the same sides have the same one, whatever rule found them and in whatever order. */
export function idOfSides(type: ContradictionType, sides: readonly Side[]): string {
  const keys = sides.map(({ says, claims }) => (claims.length ? [...claims].sort().join(' ') : says));
  return idOf('x', type, ...keys.sort());
}

/** A contradiction by the name of its rule. A name that the table lacks is a mistake of whoever wrote it. */
export function contradiction(rule: string, says: string, sides: readonly Side[]): Contradiction {
  const row = RULES.get(rule);
  if (!row) throw new Error(`data/contradictions.json has no row "${rule}"`);
  const { type, reason } = row;
  const settled = type === 'superseded' ? 'the later figure takes the place of the earlier' : null;
  return { id: idOfSides(type, sides), type, rule, why: reason, says: sentence(says), open: !settled, settled, sides };
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
export const plain = (word: string): string => word.replaceAll('_', ' ');

const QUALIFIED: Readonly<Record<string, string>> = {
  up_to: 'up to ',
  at_least: 'at least ',
  about: 'about ',
  range: 'from ',
};
/** "about 300", "at least 245": a number as its source qualifies it. */
export const numberWords = (count: number | null, qualifier: string | null): string =>
  count === null ? 'a number not given' : `${QUALIFIED[qualifier ?? ''] ?? ''}${count.toLocaleString('en')}`;
/** "the United States", "its sources" where the word is nobody's. */
export const stateWords = (state: string | null): string => (state === null ? 'a report' : stateInSentence(state));
