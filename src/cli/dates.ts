import { lastDayOf } from '../desk/limits.ts';
import type { AsOf } from '../register/entry.ts';
import { shown } from '../views/shown.ts';
import { EXIT, Failure } from './failure.ts';

/** The last day that the date covers: 2025-05 is 2025-05-31. Refuses what is no date. */
function dayGiven(option: string, text: string): string {
  const day = lastDayOf(text);
  if (day !== null) return day;
  throw new Failure(
    EXIT.usage,
    `${option}: got "${shown(text)}", wanted a date that exists, written 2025-05-06, 2025-05 or 2025`,
  );
}

/** The last day that a date covers. Refuses what is no date. */
export const lastDayGiven = dayGiven;

/** The first day that a date covers: 2025-05 is 2025-05-01. Refuses what is no date. */
export function firstDayGiven(option: string, text: string): string {
  const last = dayGiven(option, text);
  return `${text}${'-01'.repeat((last.length - text.length) / 3)}`;
}

/** A publication date as the person gives it, kept as precise as it is; null where none is given. Refuses what is no date. */
export function publishedGiven({ published }: { readonly published?: string }): string | null {
  if (published === undefined) return null;
  dayGiven('--published', published);
  return published;
}

/** The two limits of a view of the register. Refuses what is no date. */
export function limitsGiven({ asOf, knownOn }: { readonly asOf?: string; readonly knownOn?: string }): AsOf {
  return {
    asOf: asOf === undefined ? null : dayGiven('--as-of', asOf),
    knownOn: knownOn === undefined ? null : dayGiven('--known-on', knownOn),
  };
}
