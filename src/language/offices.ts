import equivalents from '../../data/en/office-equivalents.json' with { type: 'json' };
import english from '../../data/en/offices.json' with { type: 'json' };
import holders from '../../data/offices.json' with { type: 'json' };
import { folded, lexiconOf } from './lexicon.ts';

/** A row of the dated table: somebody held an office of a state (ISO code) or a body ("UNHCR") from a day until a day. */
export interface Holding {
  readonly of: string;
  readonly office: string;
  readonly holder: string;
  readonly from: string;
  /** The first day on which it is no longer held; null where no end is known. */
  readonly until: string | null;
  readonly source: string;
}

export interface OfficeWords {
  readonly words: string;
  /** The office that the words stand for; "foreign secretary" and "minister of foreign affairs" are both the foreign minister. */
  readonly office: string;
  /** The state or body where only one has an office of these words. */
  readonly of: string | null;
}

const HOLDINGS: readonly Holding[] = holders;
export const OFFICE_WORDS = lexiconOf<OfficeWords>(english, ({ words }) => [words]);

const grouped = (keyOf: (row: Holding) => string): ReadonlyMap<string, readonly Holding[]> =>
  Map.groupBy(HOLDINGS, keyOf);
const BY_OFFICE = grouped(({ of, office }) => `${of}/${office}`);
const BY_HOLDER = grouped(({ holder }) => folded(holder));
const EQUIVALENTS = new Map(equivalents.map(({ of, printed, office }) => [`${of}/${printed}`, office]));

const firstDay = (edtf: string): string => edtf + '-01-01'.slice(edtf.length - 4);
const lastDay = (edtf: string): string =>
  edtf.length === 4 ? `${edtf}-12-31` : edtf.length === 7 ? `${edtf}-31` : edtf;

/** True where the office was surely held on all of the date, a day, month or year in EDTF. */
function holds(row: Holding, date: string): boolean {
  const day = date.slice(0, 10);
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(day)) return false;
  return firstDay(row.from) <= firstDay(day) && (row.until === null || lastDay(day) < firstDay(row.until));
}

/** The name that a state or body gives to an office: in the United States the foreign minister is the secretary of state. */
export const officeIn = (of: string, office: string): string => EQUIVALENTS.get(`${of}/${office}`) ?? office;

/** The row for an office of a state or body at a date (EDTF day, month or year); null where the table has nobody for all of it. */
export function holderOf(of: string, office: string, date: string | null): Holding | null {
  if (date === null) return null;
  return BY_OFFICE.get(`${of}/${officeIn(of, office)}`)?.find((row) => holds(row, date)) ?? null;
}

/** The first office in the table that a person held at a date; null where none is known. */
export function officeOf(person: string, date: string | null): Holding | null {
  if (date === null) return null;
  return BY_HOLDER.get(folded(person))?.find((row) => holds(row, date)) ?? null;
}

/** All that the table knows of a person, in the table's order. */
export const holdingsOf = (person: string): readonly Holding[] => BY_HOLDER.get(folded(person)) ?? [];

/** The state whose offices a person held, where it is only one. */
export function stateOfPerson(person: string): string | null {
  const states = new Set(holdingsOf(person).map(({ of }) => of));
  const [only] = states;
  return states.size === 1 && only?.length === 2 ? only : null;
}
