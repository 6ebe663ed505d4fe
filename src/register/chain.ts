import { sha256 } from '../text/hash.ts';
import type { Event } from './event.ts';

/** The hash that the first event names as the one before it. */
export const GENESIS = '0'.repeat(64);

/** JSON with the keys of every object in order: one value, one text, whatever order it was built in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** The hash of an event: SHA-256 over everything else in it, the hash of the one before included. */
export const hashOf = ({ seq, time, author, body, previous }: Omit<Event, 'hash'>): string =>
  sha256(canonical({ seq, time, author, body, previous }));

/** What is wrong with an event, given the one before it, in words; null where it is whole and in its place. */
export function brokenLink(event: Event, before: { readonly seq: number; readonly hash: string }): string | null {
  if (event.seq !== before.seq + 1)
    return `event ${before.seq + 1} is missing: event ${event.seq} comes after event ${before.seq}`;
  if (event.previous !== before.hash)
    return `event ${event.seq} does not follow event ${before.seq}: it names another hash as the one before it`;
  if (hashOf(event) !== event.hash)
    return `event ${event.seq} was changed: its content does not have the hash that stands with it`;
  return null;
}
