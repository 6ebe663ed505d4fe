import { stateName } from '../language/states.ts';
import type { ArrangementId } from './entry.ts';

/** What tells one arrangement from another: who sends, and who receives or where the sender holds people itself. */
export interface ArrangementKey {
  readonly sending: string | null;
  readonly receiving: string | null;
  readonly site: string | null;
}

/** Lower case, letters without their marks, all else hyphens: "Guantánamo Bay" is `guantanamo-bay`. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The arrangement that a claim speaks to: its id (`us-rwanda`, `us-guantanamo-bay`) and title. Null where the sender is
 * not named, or neither a receiver nor a site is: such a claim is kept, and is nobody's entry.
 */
export function arrangementOf({
  sending,
  receiving,
  site,
}: ArrangementKey): { readonly id: ArrangementId; readonly title: string } | null {
  if (!sending || (!receiving && !site)) return null;
  const other = receiving ? stateName(receiving) : site!;
  return { id: `${sending.toLowerCase()}-${slug(other)}` as ArrangementId, title: `${stateName(sending)} → ${other}` };
}
