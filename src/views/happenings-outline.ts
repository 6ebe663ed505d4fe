// Event by event: a line a happening, in the order of their days, with what is told of it otherwise elsewhere.
import type { Claim, ClaimId, ClaimKind } from '../claims/claim.ts';
import { SHOWN } from '../register/assertion.ts';
import { dateWords } from '../register/day-words.ts';
import type { Cell, Entry } from '../register/entry.ts';
import type { Happening } from '../register/entry-parts.ts';
import { pageOf, pagesOf, placeInTime, windowOf } from '../register/telling.ts';
import { claimWords } from './claim-words.ts';
import { refinementsOf } from './happening-words.ts';
import { counted, partyName, plainly } from './names.ts';
import { shown } from './shown.ts';

/** One happening as a line, and what stands beside it. */
export interface HappeningLine {
  readonly id: string;
  /** "about 15 August 2025"; where no day is given, when it was told. */
  readonly when: string;
  readonly what: string;
  /** "3 claims from 1 document, 2 citations, joined: same day". */
  readonly told: string;
  /** "day: August 2025, and on one page 15 August 2025 (a day in a wider date)". */
  readonly refinements: readonly string[];
  /** What contradicts in it, with the id to find it by. */
  readonly against: readonly { readonly id: string; readonly says: string }[];
  readonly claims: readonly ClaimId[];
}

/** The events of an entry that are shown, and how many are not. */
export interface HappeningsOutline {
  readonly first: readonly HappeningLine[];
  readonly omitted: number;
  readonly last: readonly HappeningLine[];
  readonly count: number;
}

/** What is told of an arrangement and happens on no day: it stands in the sections of its kind. */
const NO_EVENT: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['term', 'consideration', 'capacity']);
/** So many are shown from either end; the JSON has all. */
const ENDS = 40;
/** Of several ways in which one event is told so many are printed side by side. */
const WAYS = 3;

/** Null where nothing that happens is known. `cells` are all those of the entry. */
export function happeningsOutline(
  { happenings, contradictions }: Entry,
  cells: readonly Cell[],
): HappeningsOutline | null {
  const byId = new Map(cells.map((cell) => [cell.claim.id, cell]));
  const says = new Map(contradictions.map((one) => [one.id, shown(`${plainly(one.type)}: ${one.says}`)]));
  const events = happenings
    .filter(({ kind }) => !NO_EVENT.has(kind))
    .map((one) => {
      const own = one.claims.flatMap(({ claim }) => byId.get(claim) ?? []);
      return { one, own, at: placeOf(one, own) };
    })
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => a.at - b.at || (a.one.id < b.one.id ? -1 : 1));
  if (!events.length) return null;
  const line = ({ one, own }: (typeof events)[number]): HappeningLine => lineOf(one, own, says);
  const isAll = events.length <= ENDS * 2;
  return {
    first: (isAll ? events : events.slice(0, ENDS)).map(line),
    omitted: isAll ? 0 : events.length - ENDS * 2,
    last: isAll ? [] : events.slice(-ENDS).map(line),
    count: events.length,
  };
}

function lineOf(one: Happening, own: readonly Cell[], says: ReadonlyMap<string, string>): HappeningLine {
  const ids = [...new Set(one.differs.flatMap(({ contradiction }) => contradiction ?? []))];
  return {
    id: one.id,
    when: whenWords(one, own),
    what: wordsOf(one, own),
    told: toldWords(one, own),
    refinements: refinementsOf(one, own).map(shown),
    against: ids.flatMap((id) => (says.has(id) ? [{ id, says: says.get(id)! }] : [])),
    claims: own.map(({ claim }) => claim.id),
  };
}

const DATES = ['as_of', 'date'] as const;
/** The day on which its claims agree; several where they do not; none where nobody gives one. */
function daysOf({ agreed, differs }: Happening): readonly string[] {
  for (const field of DATES) {
    const day = agreed[field];
    if (typeof day === 'string') return [day];
    const days = differs.find((one) => one.field === field)?.values.flatMap(({ value }) => value ?? []);
    if (days?.length) return days.map(String);
  }
  return [];
}

/** The first day of the finest date; without one when it was told. "About the 15th" stands at the 15th. */
function placeOf(one: Happening, own: readonly Cell[]): number {
  const known = daysOf(one).flatMap((day) => windowOf(day.replace(/~$/, '')) ?? []);
  const windows = known.length ? known : own.flatMap((cell) => placeInTime(cell) ?? []);
  let first = Number.MAX_SAFE_INTEGER;
  for (const window of windows) first = Math.min(first, window.first);
  return first;
}

function whenWords(one: Happening, own: readonly Cell[]): string {
  const days = daysOf(one);
  if (days.length) return days.slice(0, WAYS).map(dateWords).join(' or ');
  const told = own.map(placeInTime).find((window) => window !== null);
  return told ? `no day given, told ${dateWords(told.edtf)}` : 'no day given';
}

/** In the words of sources that differ: of these none stands for all. */
const WORDED = ['population', 'called', 'of_whom', 'basis', 'text', 'case', 'votes', 'value', 'reply'] as const;

/** What happened: the finest that all agree on; where they do not, each way in which it is told. */
function wordsOf(one: Happening, own: readonly Cell[]): string {
  const { agreed, differs } = one;
  if (own[0]!.claim.kind === 'stage') return stageWords(own);
  const finest: Record<string, unknown> = { ...agreed };
  for (const { field, values } of differs) {
    if (field in agreed) {
      const same = values.filter(({ value }) => value === agreed[field]);
      const from = same.find(({ qualifier }) => qualifier === 'exact') ?? same[0];
      if (from?.qualifier) finest.qualifier = from.qualifier;
    } else if ((WORDED as readonly string[]).includes(field)) finest[field] = null;
  }
  const converted = own.flatMap(({ claim }) => (claim.kind === 'money' && claim.converted) || []);
  if ('amount' in agreed && converted[0]) finest.converted = converted[0];
  // beside a plain word an alleged one takes nothing from it
  if (own.some(({ claim }) => claim.kind === 'outcome' && !claim.alleged)) finest.alleged = false;
  if (!one.event) finest.as_of = null;
  const ways = [...new Set(own.map(({ claim }) => wordsOfOne({ ...claim, ...finest } as Claim)))];
  const more = ways.length > WAYS ? [`${ways.length - WAYS} more`] : [];
  const said = [...ways.slice(0, WAYS), ...more].join(' · or ');
  return `${one.event ? '' : 'running total, '}${said}${isHedged(own) ? ' (hedged)' : ''}`;
}

/** What a line on its own would leave in the dark: of what kind, and what is denied. */
function wordsOfOne(claim: Claim): string {
  const words = claimWords(claim);
  if (claim.kind === 'instrument') return words.replace(/^undisclosed/, 'instrument of an undisclosed kind');
  return claim.kind === 'money' && claim.nature === 'denied' && claim.amount === null
    ? words.replace(/^denied: amount [^,]*/, 'denied that there is money')
    : words;
}

const isHedged = (own: readonly Cell[]): boolean => own.every(({ claim }) => claim.hedged);

/** "signed, by Rwanda, United States", "Rwanda is silent on talks". */
function stageWords(own: readonly Cell[]): string {
  const { claim } = own[0]!;
  if (claim.kind !== 'stage') return '';
  const parties = new Set(own.map((cell) => (cell.claim.kind === 'stage' ? cell.claim.party : null)));
  const named = parties.has('both') ? ['both'] : [...parties].filter((party) => party !== null).sort();
  const who = named.map(partyName).join(', ');
  const stage = plainly(claim.stage);
  const mark = isHedged(own) ? ' (hedged)' : '';
  if (claim.silent) return `${who || 'a party'} is silent on ${stage}${mark}`;
  if (claim.denied) return who ? `${who} denies: ${stage}${mark}` : `not ${stage}, as pages tell it${mark}`;
  return `${stage}, ${who ? `by ${who}` : 'as pages tell it'}${mark}`;
}

const FIRST = 'told first';

/** "3 claims from 1 document, 2 citations, joined: same day"; what is not shown of many that say the same is "at least". */
function toldWords({ claims }: Happening, own: readonly Cell[]): string {
  const citations = pagesOf(own.filter(({ source }) => source.type === 'citation')).size;
  const documents = new Set(own.map(pageOf)).size - citations;
  const least = own.some(({ alike }) => alike > SHOWN * 2) ? 'at least ' : '';
  const from = [documents && counted(documents, 'document'), citations && counted(citations, 'citation')];
  const rules = [...new Set(claims.map(({ rule }) => rule))].filter((rule) => rule !== FIRST);
  const joined = rules.length ? `, joined: ${rules.join('; ')}` : '';
  return `${least}${counted(own.length, 'claim')} from ${from.filter(Boolean).join(', ')}${joined}`;
}
