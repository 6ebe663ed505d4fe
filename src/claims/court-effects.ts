// What later rulings do to those told before them: a stay, a reversal, an appeal that is pending.
import type { Span } from '../text/span.ts';
import type { Deed } from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import type { SentenceOf } from './court-heads.ts';
import type { Bound } from './pairs.ts';
import type { Effect, ProceedingObject } from './values.ts';

/** A deed with its arrangement, object and day. */
export interface Found {
  readonly deed: Deed;
  readonly frame: Frame | null;
  readonly bounds: readonly Bound[];
  readonly object: ProceedingObject;
  readonly date: (Span & { readonly edtf: string | null }) | null;
  readonly number: number;
  readonly effect: Effect | null;
  /** The sentence before it that tells of the votes, where its own does not. */
  readonly voted?: number;
}

/** "The applicants, the bench said, had no direct interest", "the arbitration has been instituted": told once more. */
export const again = (last: Found | undefined, one: Found): boolean =>
  last !== undefined &&
  one.number > last.number &&
  one.number - last.number <= 3 &&
  one.deed.posture === last.deed.posture &&
  one.deed.holding === last.deed.holding &&
  one.object === last.object &&
  (one.date === null || one.date.edtf === last.date?.edtf) &&
  (one.deed.posture === 'admissibility'
    ? one.number - last.number === 1
    : one.deed.posture === 'arbitration' && one.deed.effect === null && one.date === null);

/** A stay keeps the last ruling or injunction of this pair from working. */
export function onHold(found: Found[], { number }: Found): void {
  for (let i = found.length - 1; i >= Math.max(0, found.length - 4); i--) {
    const one = found[i]!;
    if (one.deed.posture !== 'merits' || one.deed.holding !== 'unlawful' || one.effect !== null) continue;
    if (number - one.number <= 1) found[i] = { ...one, effect: 'stayed' };
    return;
  }
}

/**
 * "The Court allows the appeal. It holds that the arrangement is unconstitutional": what it holds is on appeal, and that it allows
 * it is no deed of its own.
 */
export function onAppeal(found: readonly Found[]): readonly Found[] {
  const allowed = found.find(
    ({ deed }) => deed.posture === 'appeal' && deed.holding === 'granted' && deed.court !== null,
  );
  if (!allowed) return found;
  const name = allowed.deed.court!.name;
  const held = found.filter(
    ({ deed, number }) => number >= allowed.number && deed.posture === 'merits' && deed.court?.name === name,
  );
  if (!held.length) return found;
  const on = new Set(held);
  return found.flatMap((one) => {
    if (one === allowed) return [];
    const voted = one === held[0] && one.number - allowed.number <= 1 ? allowed.number : undefined;
    return on.has(one)
      ? [{ ...one, ...(voted !== undefined && { voted }), deed: { ...one.deed, posture: 'appeal' as const } }]
      : [one];
  });
}

/** "Quashes that decision": the ruling told before it is reversed. */
export function undone(found: Found[], { deed, number }: Found): void {
  let last = -1;
  for (let i = found.length - 2; i >= Math.max(0, found.length - 5); i--) {
    const one = found[i]!;
    if (one.deed.court?.name === deed.court?.name || one.deed.holding === null) continue;
    if (last >= 0 && one.number !== last) return;
    if (number - one.number > 4) return;
    last = one.number;
    found[i] = { ...one, effect: 'reversed' };
  }
}

/** "… ; appeal pending": the last ruling before it in its entry stands under appeal. */
export function underAppeal(found: Found[], section: number, sentences: readonly SentenceOf[]): void {
  for (let i = found.length - 1; i >= Math.max(0, found.length - 4); i--) {
    const one = found[i]!;
    if (sentences[one.number]!.section !== section || one.deed.holding === null || one.deed.posture === 'appeal')
      continue;
    if (one.effect === null) found[i] = { ...one, effect: 'under_appeal' };
    return;
  }
}
