// The fields of one happening: the finest value that all its claims agree on, and how values that differ go together.
import rows from '../../data/refinements.json' with { type: 'json' };
import type { Claim, ClaimId } from '../claims/claim.ts';
import type { Qualifier } from '../language/parsed.ts';
import { agree, finer } from './amounts.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Agreed, Difference } from './entry-parts.ts';
import { stageWindow } from './happening-joins.ts';
import { mayMeet, pagesOf, whenOf } from './telling.ts';

const NAMES = new Set(rows.map(({ name }) => name));
function refinement(name: string): string {
  if (!NAMES.has(name)) throw new Error(`data/refinements.json has no row "${name}"`);
  return name;
}
const DAY = refinement('a day in a wider date');
const AGAIN = refinement('said again on another day');
const NUMBER = refinement('a finer number');
const NAMED = refinement('named where another is not');
const FULLER = refinement('the fuller name');
const NATIONS = refinement('more nations named');
const CONVERTED = refinement('a printed conversion');
const HEDGED = refinement('plain beside hedged');
const BESIDE = refinement('told side by side');
const WORDS = refinement('other words');
const OPEN = refinement('told apart by no rule');

type Values = readonly { readonly value: Agreed | null; readonly cells: readonly Cell[] }[];
interface Verdict {
  readonly refinement: string;
  readonly finest: Agreed | null;
}

/** What every claim carries beside its fields, and what goes with another field. */
const ASIDE = new Set([
  'id',
  'kind',
  'sending',
  'receiving',
  'by',
  'hedged',
  'core',
  'evidence',
  'fields',
  'rules',
  'qualifier',
  'converted',
]);
const NUMBERS = new Set(['count', 'amount', 'share']);
const DATES = new Set(['date', 'as_of']);
/** Fields in the words of their source. */
const FREE = new Set([
  'value',
  'population',
  'called',
  'of_whom',
  'from',
  'to',
  'basis',
  'unit',
  'text',
  'judgment',
  'case',
  'court',
  'votes',
  'issuer',
  'site',
]);
/** Of the values of one field so many are shown. */
const MOST = 12;

/** The fields of claims that are about one thing. */
export function fieldsOf(
  cells: readonly Cell[],
  against: ReadonlyMap<ClaimId, readonly Contradiction[]>,
): { readonly agreed: Readonly<Record<string, Agreed>>; readonly differs: readonly Difference[] } {
  const agreed: Record<string, Agreed> = {};
  const differs: Difference[] = [];
  for (const field of Object.keys(cells[0]!.claim).filter((name) => !ASIDE.has(name))) {
    const values = valuesOf(cells, field);
    const given = values.filter(({ value }) => !isEmpty(value));
    if (!given.length) continue;
    if (values.length === 1) {
      agreed[field] = given[0]!.value!;
      continue;
    }
    const { finest, refinement: why } = verdictOf(field, given);
    const contradiction = finest === null ? contradictionOf(given, against) : null;
    if (finest !== null) agreed[field] = finest;
    differs.push({
      field,
      values: values.slice(0, MOST).map(({ value, cells: own }) => ({
        value: isEmpty(value) ? null : value,
        qualifier: NUMBERS.has(field) ? qualifierOf(own[0]!.claim) : null,
        claims: own.slice(0, MOST).map(({ claim }) => claim.id),
      })),
      refinement: contradiction ? null : why === OPEN && besideIn(given) ? BESIDE : why,
      contradiction,
    });
  }
  return { agreed, differs };
}

const isEmpty = (value: Agreed | null): boolean =>
  value === null || value === '' || (Array.isArray(value) && !value.length);

/** The values of a field in the order of their first claim; a number goes with its qualifier, a date as the calendar has it. */
function valuesOf(cells: readonly Cell[], field: string): Values {
  const found = new Map<string, { readonly value: Agreed | null; readonly cells: Cell[] }>();
  for (const cell of cells) {
    const value = ((cell.claim as unknown as Record<string, unknown>)[field] ?? null) as Agreed | null;
    const key = NUMBERS.has(field)
      ? `${value} ${qualifierOf(cell.claim)}`
      : Array.isArray(value)
        ? [...value].sort().join()
        : String(value).toLowerCase();
    const there = found.get(key);
    if (there) there.cells.push(cell);
    else
      found.set(key, {
        value: DATES.has(field) && value !== null ? (whenOf(cell)?.edtf ?? value) : value,
        cells: [cell],
      });
  }
  return [...found.values()];
}

const qualifierOf = (claim: Claim): Qualifier | null => ('qualifier' in claim ? claim.qualifier : null);

function verdictOf(field: string, given: Values): Verdict {
  if (given.length === 1) return { finest: given[0]!.value!, refinement: NAMED };
  if (NUMBERS.has(field)) return numbers(given);
  if (DATES.has(field)) return dates(given);
  if (given.every(({ value }) => Array.isArray(value))) return nations(given);
  if (FREE.has(field)) return words(given);
  return { finest: null, refinement: hedged(given) ?? OPEN };
}

/** Where the claims of all values but one are hedged, the plain one stands. */
const hedged = (given: Values): string | null =>
  given.filter(({ cells }) => cells.some(({ claim }) => !claim.hedged)).length === 1 ? HEDGED : null;

function numbers(given: Values): Verdict {
  const amounts = given.map(({ value, cells }) => ({
    count: value as number,
    qualifier: qualifierOf(cells[0]!.claim),
    value,
  }));
  const [finest] = [...amounts].sort(finer);
  if (amounts.every((amount) => agree(amount, finest!))) return { finest: finest!.value!, refinement: NUMBER };
  const converted = given.some(({ cells }) =>
    cells.some(({ claim }) => claim.kind === 'money' && claim.converted !== null),
  );
  return { finest: null, refinement: converted ? CONVERTED : (hedged(given) ?? OPEN) };
}

function dates(given: Values): Verdict {
  const told = given.map(({ value, cells }) => ({ value, when: whenOf(cells[0]!), claim: cells[0]!.claim }));
  const known = told
    .filter(({ when }) => when)
    .sort((a, b) => a.when!.last - a.when!.first - (b.when!.last - b.when!.first) || a.when!.first - b.when!.first);
  const finest = known[0] ?? told[0]!;
  if (known.every(({ when }) => mayMeet(when, finest.when))) return { finest: finest.value, refinement: DAY };
  const { claim } = finest;
  if (claim.kind === 'money') return { finest: known[0]!.value, refinement: AGAIN };
  if (claim.kind === 'stage' && (claim.denied || claim.silent || !stageWindow(claim.stage).act))
    return { finest: known.sort((a, b) => a.when!.first - b.when!.first)[0]!.value, refinement: AGAIN };
  return { finest: null, refinement: hedged(given) ?? OPEN };
}

function nations(given: Values): Verdict {
  const lists = given.map(({ value }) => value as readonly string[]);
  const widest = [...lists].sort((a, b) => b.length - a.length)[0]!;
  return lists.every((list) => list.every((nation) => widest.includes(nation)))
    ? { finest: widest, refinement: NATIONS }
    : { finest: null, refinement: OPEN };
}

const folded = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function words(given: Values): Verdict {
  const all = given.map(({ value }) => ({ value: value!, parts: folded(String(value)) }));
  const fullest = [...all].sort((a, b) => b.parts.length - a.parts.length)[0]!;
  const fuller = all.every(({ parts }) => parts.every((part) => fullest.parts.includes(part)));
  return fuller ? { finest: fullest.value, refinement: FULLER } : { finest: null, refinement: WORDS };
}

/** One page tells two of the values. */
function besideIn(given: Values): boolean {
  const seen = new Set<string>();
  for (const { cells } of given) {
    const pages = pagesOf(cells);
    for (const page of pages) if (seen.has(page)) return true;
    for (const page of pages) seen.add(page);
  }
  return false;
}

/** The contradiction that has claims of two of these values on two of its sides. */
function contradictionOf(values: Values, against: ReadonlyMap<ClaimId, readonly Contradiction[]>): string | null {
  const of = new Map<ClaimId, number>();
  for (const [i, { cells }] of values.entries()) for (const { claim } of cells) of.set(claim.id, i);
  for (const { cells } of values)
    for (const { claim } of cells.slice(0, MOST))
      for (const { id, sides } of against.get(claim.id) ?? []) {
        const taken = sides.map(({ claims }) => new Set(claims.flatMap((one) => of.get(one) ?? [])));
        if (
          taken.filter(({ size }) => size === 1).length === sides.length &&
          new Set(taken.map((one) => [...one][0])).size === sides.length
        )
          return id;
      }
  return null;
}
