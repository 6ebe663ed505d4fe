// What is told otherwise of one happening, in words: the value of most pages, and what others have.
import type { Qualifier } from '../language/parsed.ts';
import { stateName } from '../language/states.ts';
import { dateWords } from '../register/day-words.ts';
import type { Cell } from '../register/entry.ts';
import type { Agreed, Difference, Happening } from '../register/entry-parts.ts';
import { pagesOf } from '../register/telling.ts';
import { countWords, sumWords } from './claim-words.ts';
import { plainly } from './names.ts';

/** A field as it is called in a line. */
const CALLED: Readonly<Record<string, string>> = {
  date: 'day',
  as_of: 'day',
  count: 'number',
  amount: 'sum',
  nationalities: 'nationals of',
  population: 'who',
  called: 'name',
  value: 'what',
  text: 'its text',
  alleged: 'told',
};
/** What is no news in a line of its own. */
const ASIDE: ReadonlySet<string> = new Set(['unit', 'judgment', 'reply', 'dateKind', 'to', 'from', 'party']);
const DATES: ReadonlySet<string> = new Set(['date', 'as_of']);
const STATES: ReadonlySet<string> = new Set(['payer', 'payee']);
/** Words of a source, shown in marks and up to this length. */
const WORDED: ReadonlySet<string> = new Set(['population', 'called', 'of_whom', 'value', 'text', 'basis', 'issuer']);
const LENGTH = 60;
/** Of the values of one field so many are printed. */
const MOST = 4;
const NAMED = 'named where another is not';

const label = (field: string): string => CALLED[field] ?? plainly(field);

/**
 * A line a field whose values differ and go together: "day: August 2025, and on one page 15 August 2025 (a day in a wider date)";
 * then the fields that only some give, in one line.
 */
export function refinementsOf({ agreed, differs }: Happening, own: readonly Cell[]): readonly string[] {
  const told = differs.filter(({ field, contradiction }) => contradiction === null && !ASIDE.has(field));
  const named = told.filter(({ refinement }) => refinement === NAMED).map(({ field }) => label(field));
  const pages = new Map(own.map((cell) => [cell.claim.id as string, cell]));
  const lines = told.filter(({ refinement }) => refinement !== NAMED).map((one) => lineOf(one, agreed, pages));
  return [...lines, ...(named.length ? [`given on some pages only: ${named.join(', ')}`] : [])];
}

function lineOf(
  { field, values, refinement }: Difference,
  agreed: Happening['agreed'],
  cells: ReadonlyMap<string, Cell>,
): string {
  const given = values
    .map(({ value, qualifier, claims }) => ({
      says: value === null ? null : valueWords(field, value, qualifier, agreed),
      pages: pagesOf(claims.flatMap((id) => cells.get(id) ?? [])).size,
    }))
    .sort((a, b) => b.pages - a.pages);
  const known = given.filter(({ says }) => says !== null);
  const [first, ...others] = known;
  const on = (pages: number): string => (pages === 1 ? 'one page' : `${pages} pages`);
  const rest = others.slice(0, MOST - 1).map(({ says, pages }, at) => `${at ? '' : 'and '}on ${on(pages)} ${says}`);
  const more = known.length > MOST ? [`and ${known.length - MOST} more`] : [];
  const none = given.filter(({ says }) => says === null).map(({ pages }) => `and on ${on(pages)} none`);
  return `${label(field)}: ${[first?.says ?? '', ...rest, ...more, ...none].join(', ')} (${refinement})`;
}

function valueWords(field: string, value: Agreed, qualifier: Qualifier | null, agreed: Happening['agreed']): string {
  if (typeof value === 'boolean')
    return field === 'alleged' ? (value ? 'as alleged' : 'plainly') : value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((code) => stateName(String(code))).join(', ');
  if (field === 'share') return `${Math.round(Number(value) * 1000) / 10} per cent`;
  if (field === 'amount')
    return sumWords(Number(value), typeof agreed.currency === 'string' ? agreed.currency : null, qualifier);
  if (typeof value === 'number') return countWords(value, qualifier);
  const text = String(value);
  if (DATES.has(field)) return dateWords(text);
  if (STATES.has(field)) return stateName(text);
  if (WORDED.has(field)) return `“${text.length > LENGTH ? `${text.slice(0, LENGTH).trimEnd()}…` : text}”`;
  return plainly(text);
}
