// Which arrangement a claim speaks to: by who sends and who receives, and by when where one pair of states had several.
import table from '../../data/arrangements.json' with { type: 'json' };
import type { Family } from '../claims/values.ts';
import { stateName } from '../language/states.ts';
import type { ArrangementId } from './arrangement-id.ts';
import { boundsOf } from './edtf.ts';

/** What tells one arrangement from another: who sends, and who receives or where the sender holds people itself. */
export interface ArrangementKey {
  readonly sending: string | null;
  readonly receiving: string | null;
  readonly site: string | null;
}

/** One arrangement as it is named. */
export interface Named {
  readonly id: ArrangementId;
  readonly title: string;
}

/** A line of data/arrangements.json: an arrangement that is known, and where a pair of states had several, from when to when. */
export interface KnownArrangement extends ArrangementKey {
  readonly id: ArrangementId;
  readonly from: string | null;
  readonly until: string | null;
  readonly title: string | null;
  readonly family: Family;
  readonly names: readonly string[];
}

const ROWS = table as unknown as readonly (KnownArrangement & { reason: string })[];
const pairOf = ({ sending, receiving, site }: ArrangementKey): string =>
  `${sending}>${receiving ?? (site === null ? '' : `site:${slug(site)}`)}`;
const BY_PAIR: ReadonlyMap<string, readonly KnownArrangement[]> = Map.groupBy(ROWS, pairOf);
const BY_ID: ReadonlyMap<string, KnownArrangement> = new Map(ROWS.map((row) => [row.id, row]));

/** Lower case, letters without their marks, all else hyphens: "Guantánamo Bay" is `guantanamo-bay`. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** True where a day may lie between two dates, each of them included; an open side reaches everywhere. */
export function isWithin(day: string | null, from: string | null, until: string | null): boolean {
  if (from === null && until === null) return true;
  const { first = null, last = null } = (day && boundsOf(day)) || {};
  // an interval belongs where it ends: what "2024/2025" tells of is told of 2025
  const at = last ?? first;
  if (at === null) return until === null;
  const [opens, closes] = [from && boundsOf(from)?.first, until && boundsOf(until)?.last];
  return (!opens || at >= opens) && (!closes || at <= closes);
}

/**
 * The arrangement that a claim of a day speaks to: its id (`us-rwanda`, `us-honduras-2019`, `us-guantanamo-bay`) and title.
 * By the table where it has the pair, else by the pair alone. What names a sender but no receiver is about what that sender
 * does in general. Null where nobody is named who sends: such a claim is kept, and is nobody's entry.
 */
export function arrangementOf(key: ArrangementKey, day: string | null): Named | null {
  const { sending, receiving, site } = key;
  if (!sending) return null;
  const row = BY_PAIR.get(pairOf(key))?.find(({ from, until }) => isWithin(day, from, until));
  const other = receiving ? stateName(receiving) : (site ?? 'third countries');
  const id = row?.id ?? (`${sending.toLowerCase()}-${slug(other)}` as ArrangementId);
  return { id, title: row?.title ?? `${stateName(sending)} → ${other}` };
}

/** The line of the table that an id has; null for one that the table does not have. */
export const knownArrangement = (id: ArrangementId): KnownArrangement | null => BY_ID.get(id) ?? null;
