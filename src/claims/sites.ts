import rows from '../../data/sites.json' with { type: 'json' };
import type { Mention } from '../language/parsed.ts';
import { sends } from './frames.ts';

/** Sites that one state runs in another under an agreement with it: the state they lie in receives. */
const HOSTS: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => ('host' in row && row.host ? [[row.name, row.host] as const] : [])),
);

/** The state that receives people at a site; null for a base of the sender's own, where nobody receives. */
export function receiverAt({ name, state }: Mention): string | null {
  const host = HOSTS.get(name);
  return host ?? (state !== null && sends(state) ? null : state);
}

const LOCATIONS: ReadonlyMap<string, string> = new Map(rows.map((row) => [row.name, row.in]));

/** The state in whose land a site lies; null for one that the table does not have. */
export const landOf = ({ name }: Mention): string | null => LOCATIONS.get(name) ?? null;
