// The words that provisions are told by, in lists: papers of stay, verbs of keeping, classes of people.
import rows from '../../data/en/claims/term-words.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, list]) => [
    kind,
    new Set(list.flatMap(({ word }) => (word.startsWith('~') ? formsOf(word.slice(1)) : [word]))),
  ]),
);

/** True where a word is in a list of the table. */
export const isTermWord = (list: string, norm: string): boolean => LISTS.get(list)?.has(norm) === true;
