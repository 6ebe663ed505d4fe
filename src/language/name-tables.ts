import firstNames from '../../data/en/first-names.json' with { type: 'json' };
import places from '../../data/en/places.json' with { type: 'json' };
import roles from '../../data/en/roles.json' with { type: 'json' };
import governing from '../../data/governing-parties.json' with { type: 'json' };
import organisations from '../../data/organisations.json' with { type: 'json' };
import people from '../../data/people.json' with { type: 'json' };
import sites from '../../data/sites.json' with { type: 'json' };
import { folded, lexiconOf } from './lexicon.ts';
import { holdingsOf } from './offices.ts';
import type { EntityKind } from './parsed.ts';
import { STATE_WORDS, type StateWords, stateName } from './states.ts';

/** A row of any of the tables of names. `place` rows only keep a longer name from being read as a state. */
export interface NameRow {
  readonly words: string;
  readonly kind: EntityKind | 'place';
  readonly entity: string | null;
  readonly name: string;
  readonly state: string | null;
  readonly form: 'name' | 'alias' | StateWords['form'];
  readonly candidates: readonly string[];
  readonly table: string;
}

const stateRow = ({ words, states, form }: StateWords): NameRow => {
  const state = states.length === 1 ? states[0]! : null;
  return {
    words,
    kind: form === 'demonym' ? 'nationality' : 'state',
    entity: state && `${form === 'demonym' ? 'nationality' : 'state'}:${state}`,
    name: state ? stateName(state) : words,
    state,
    form,
    candidates: state ? [] : states,
    table: 'states',
  };
};
const named = (row: Omit<NameRow, 'words' | 'candidates' | 'form'>, words: readonly string[]): readonly NameRow[] =>
  words.map((form, i) => ({ ...row, words: form, form: i === 0 ? 'name' : 'alias', candidates: [] }));

const rows: readonly NameRow[] = [
  ...[...STATE_WORDS.rows.values()].map(stateRow),
  ...places.flatMap(({ words, state }) =>
    named({ kind: 'place', entity: null, name: words, state, table: 'places' }, [words]),
  ),
  ...organisations.flatMap(({ kind, name, state, words }) =>
    named(
      {
        kind: kind as EntityKind,
        entity: `${kind}:${state && (kind === 'court' || kind === 'state_body') ? `${state}/` : ''}${name}`,
        name,
        state,
        table: 'organisations',
      },
      words,
    ),
  ),
  ...sites.flatMap((site) =>
    named(
      { kind: 'site', entity: `site:${site.name}`, name: site.name, state: site.controlledBy, table: 'sites' },
      site.words,
    ),
  ),
  ...people.flatMap(({ name, aliases }) =>
    named({ kind: 'person', entity: `person:${name}`, name, state: null, table: 'people' }, [name, ...aliases]),
  ),
];

/** Every name that a table knows. Where two tables have the same words the earlier one in the list above counts. */
export const NAMES = lexiconOf(
  [...new Map([...rows].reverse().map((row) => [folded(row.words), row])).values()],
  ({ words }) => [words],
);

/** Words for groups, documents and bodies that every state has: "officials", "a cable", "the foreign ministry". */
export interface RoleRow {
  readonly words: string;
  readonly kind: EntityKind;
  readonly name: string | null;
  readonly state: string | null;
}
export const ROLES = lexiconOf<RoleRow>(
  roles.map(({ words, kind, name, state }) => ({
    words,
    kind: kind as EntityKind,
    name: name ?? null,
    state: state ?? null,
  })),
  ({ words }) => [words],
);

const ORGANISATIONS: ReadonlyMap<string, string> = new Map(
  organisations.flatMap(({ name, words }) => words.map((printed): [string, string] => [folded(printed), name])),
);
/** The one name of an organisation that pages print in several ways ("the UN refugee agency"); what no table has stays as it is. */
export function organisationOf(printed: string): string {
  const plain = printed.replace(/^the /i, '').replace(/\s*\([^)]*\)$/, '');
  return ORGANISATIONS.get(folded(plain)) ?? printed;
}

export const FIRST_NAMES: ReadonlySet<string> = new Set(firstNames.map(({ name }) => folded(name)));
const PRONOUNS = new Map(people.map(({ name, pronoun }) => [folded(name), pronoun]));
/** "he", "she", or null where the table does not know the person. */
export const pronounOf = (person: string): string | null => PRONOUNS.get(folded(person)) ?? null;

const HEADS = new Set(['president', 'prime minister', 'chancellor', 'king', 'secretary of state']);
const surnameOf = (name: string): string =>
  folded(
    name
      .replace(/ (?:Jr\.?|III)$/, '')
      .split(' ')
      .at(-1)!,
  );

/** Heads of state and government whose surname only one of them has: people who are named without a first name. */
export const HEADS_BY_SURNAME: ReadonlyMap<string, string> = new Map(
  [
    ...Map.groupBy(
      people.filter(({ name }) => holdingsOf(name).some(({ office }) => HEADS.has(office))),
      ({ name }) => surnameOf(name),
    ),
  ]
    .filter(([, same]) => same.length === 1)
    .map(([surname, [only]]) => [surname, only!.name]),
);

/** The states that a party governs or governed; with a date (EDTF) the one it governs then. */
export function governedBy(party: string, date: string | null): string | null {
  const rows = governing.filter((row) => row.party === party);
  const now = date === null ? rows : rows.filter(({ from, until }) => from <= date && (until === null || date < until));
  return now[0]?.state ?? rows[0]?.state ?? null;
}
