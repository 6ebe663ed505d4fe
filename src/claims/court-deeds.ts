// The reader of each verb of a court.
import type { Reader } from './court-deed.ts';
import { unvalidated } from './court-detention.ts';
import type { DeedWord } from './court-frames.ts';
import { blocked, granted, ordered, stayed } from './court-orders.ts';
import { refused } from './court-refusals.ts';
import { dismissed, verdict, voided } from './court-rulings.ts';
import { asked, referred, remitted } from './court-told.ts';
import { uphold } from './court-upheld.ts';

/** The first of several readers that finds something. */
const either =
  (...readers: readonly Reader[]): Reader =>
  (ground, sentence, frame) => {
    for (const reader of readers) {
      const found = reader(ground, sentence, frame);
      if (found.length) return found;
    }
    return [];
  };

/** How each verb of the table is read; suits, appeals and hearings are read apart. */
export const DEED_READERS: Readonly<Partial<Record<DeedWord, Reader>>> = {
  rule: either(unvalidated, verdict),
  say: verdict,
  follow: (ground, sentence, frame) =>
    ground.voice && ground.scene.tokens[frame.group.from - 1]?.norm === 'it'
      ? verdict(ground, sentence, { ...frame, agent: ground.voice })
      : [],
  ask: (ground, sentence, frame) =>
    [...referred(ground, sentence, frame), ...asked(ground, sentence, frame)].slice(0, 1),
  uphold,
  void: either(unvalidated, voided),
  dismiss: either(unvalidated, dismissed),
  refuse: either(unvalidated, refused),
  grant: granted,
  block: either(unvalidated, blocked),
  stay: stayed,
  order: ordered,
  remit: remitted,
  refer: referred,
};
