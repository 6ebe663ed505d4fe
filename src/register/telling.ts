// What a claim tells as the rules that compare claims see it: when, by whose word, on which page. Values only.
import type { Claim, ClaimKind } from '../claims/claim.ts';
import { isState } from '../language/states.ts';
import { boundsOf, dayNumber } from './edtf.ts';
import type { Cell } from './entry.ts';

/** The days that a date may mean, as numbers of days; `day` where it is one day, and is told as that. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly day: boolean;
  /** As the claim has it; the year put in where the date leaves it open. */
  readonly edtf: string;
}

/** Days that "about the 15th" or "mid-August" may be off. */
const ABOUT_A_DAY = 7;
/** Far before and after anything the register holds: an open side. */
const FOREVER = 4_000_000;

/** The bounds of a date as numbers of days; null where the text is no date, or one without a year. */
export function windowOf(edtf: string | null): Window | null {
  const bounds = edtf === null ? null : boundsOf(edtf);
  if (!edtf || !bounds || (bounds.first === null && bounds.last === null)) return null;
  const first = bounds.first === null ? -FOREVER : dayNumber(bounds.first);
  const last = bounds.last === null ? FOREVER : dayNumber(bounds.last);
  if (first !== last) return { first, last, day: false, edtf };
  return edtf.endsWith('~')
    ? { first: first - ABOUT_A_DAY, last: last + ABOUT_A_DAY, day: false, edtf }
    : { first, last, day: true, edtf };
}

const WITHOUT_YEAR = /^XXXX(-\d{2}(?:-\d{2})?)(~?)$/;

/** A day without a year is the last such day before the page that tells it; without the page's date it stays open. */
function completed(edtf: string, published: string | null): string | null {
  if (!edtf.startsWith('X')) return edtf;
  const [, rest, about] = WITHOUT_YEAR.exec(edtf) ?? [];
  if (!rest) return edtf;
  const last = windowOf(published)?.last;
  if (!published || last === undefined) return null;
  const year = Number(published.slice(0, 4));
  for (const candidate of [`${year}${rest}${about}`, `${year - 1}${rest}${about}`]) {
    const window = windowOf(candidate);
    if (window && window.first <= last) return candidate;
  }
  return null;
}

const publishedOf = ({ source }: Cell): string | null =>
  source.type === 'document' ? source.published : source.citation.date;

/** When a claim says that its event was: its own date alone, or the day that its total was counted at. */
export function whenOf(cell: Cell): Window | null {
  const { claim } = cell;
  const own = ('as_of' in claim ? claim.as_of : null) ?? ('date' in claim ? claim.date : null);
  return own === null ? null : windowOf(completed(own, publishedOf(cell)));
}

/** When it was said: the statement's own time, else the date of its page; null where neither is known. */
export function saidAt({ source }: Cell): Window | null {
  if (source.type === 'citation') return windowOf(source.citation.date);
  return windowOf(source.statement?.said?.edtf ?? null) ?? windowOf(source.published);
}

/** The date of a captured page; null for a citation, whose date is that of what it tells. */
export const pageDate = ({ source }: Cell): Window | null =>
  source.type === 'document' ? windowOf(source.published) : null;

/** When it happened, else when it was said: the place in time of what has no date of its own. */
export const placeInTime = (cell: Cell): Window | null => whenOf(cell) ?? saidAt(cell);

/** True where both may be one day; what is not known may be any. */
export const mayMeet = (a: Window | null, b: Window | null): boolean =>
  !a || !b || (a.first <= b.last && b.first <= a.last);

/** The least number of days between two windows; 0 where they meet. */
export const apart = (a: Window, b: Window): number => Math.max(0, a.first - b.last, b.first - a.last);

/** The page or fact that a claim stands in: what one of them tells twice is two things, not two tellings. */
export const pageOf = ({ source }: Cell): string =>
  source.type === 'document' ? source.document : `fact ${source.citation.fact}`;

/** The state whose word a claim is: the party of a stage, else the state of its speaker; null where it is nobody's. */
export function stateBehind({ claim, source }: Cell): string | null {
  if (claim.kind === 'stage' && claim.party !== null) return isState(claim.party) ? claim.party : null;
  return source.type === 'document' ? (source.statement?.actor?.state ?? null) : null;
}

/** Who says it, as far as that is known: the name that the speaker resolves to, or its words. */
export const speakerOf = ({ source }: Cell): string | null =>
  source.type === 'document' ? (source.statement?.actor?.name ?? source.speaker) : null;

/** The cells of one kind. */
export const ofKind = <K extends ClaimKind>(
  cells: readonly Cell[],
  kind: K,
): readonly Cell<Extract<Claim, { kind: K }>>[] =>
  cells.filter((cell): cell is Cell<Extract<Claim, { kind: K }>> => cell.claim.kind === kind);

/** The pages that claims stand in. */
export const pagesOf = (cells: readonly Cell[]): ReadonlySet<string> => new Set(cells.map(pageOf));

/** True where one page has claims of both lists: it tells two things apart. */
export function toldApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const page of few) if (many.has(page)) return true;
  return false;
}

/** Where a claim comes among others: by its time, then its page, its place in it and its id. Never by when it arrived. */
type Key = readonly [time: number, page: string, start: number, id: string];
const byKey = (x: Key, y: Key): number => x[0] - y[0] || compared(x[1], y[1]) || x[2] - y[2] || compared(x[3], y[3]);
const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const orderOf = (cell: Cell): Key => [
  placeInTime(cell)?.first ?? FOREVER,
  pageOf(cell),
  cell.claim.evidence[0]?.start ?? 0,
  cell.claim.id,
];

/**
 * What has a cell each, in the order of that cell; `before` is asked first, where there is anything to ask. Each is placed once,
 * for placing costs more than comparing.
 */
export const orderedBy = <T>(
  list: readonly T[],
  cellOf: (one: T) => Cell,
  before: (a: T, b: T) => number = () => 0,
): readonly T[] =>
  list.length < 2
    ? list
    : list
        .map((one) => ({ one, key: orderOf(cellOf(one)) }))
        .sort((a, b) => before(a.one, b.one) || byKey(a.key, b.key))
        .map(({ one }) => one);

/** The cells in that order. */
export const ordered = <C extends Cell>(cells: readonly C[]): readonly C[] => orderedBy(cells, (cell) => cell);

/** The lists of most pages first. */
export const byPages = <C extends Cell>(lists: readonly (readonly C[])[]): readonly (readonly C[])[] =>
  orderedBy(
    lists.map((list) => ({ list, pages: pagesOf(list).size })),
    ({ list }) => list[0]!,
    (a, b) => b.pages - a.pages,
  ).map(({ list }) => list);
