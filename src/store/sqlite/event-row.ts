import type { Event } from '../../register/event.ts';

/** One row of the events table as an event. Throws where its JSON cannot be read. */
export const eventOf = (row: EventRow): Event => ({
  ...row,
  author: JSON.parse(row.author),
  body: JSON.parse(row.body),
});

export interface EventRow {
  readonly seq: number;
  readonly time: string;
  readonly author: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}
