// The reader of each verb of a court.
import type { Reader } from './court-deed.ts';
import type { DeedWord } from './court-frames.ts';
import { blocked, granted, ordered, stayed } from './court-orders.ts';
import { refused } from './court-refusals.ts';
import { dismissed, uphold, verdict, voided } from './court-rulings.ts';
import { asked, referred, remitted } from './court-told.ts';

/** How each verb of the table is read; suits, appeals and hearings are read apart. */
export const DEED_READERS: Readonly<Partial<Record<DeedWord, Reader>>> = {
  rule: verdict,
  say: verdict,
  follow: (ground, sentence, frame) =>
    ground.voice && ground.scene.tokens[frame.group.from - 1]?.norm === 'it'
      ? verdict(ground, sentence, { ...frame, agent: ground.voice })
      : [],
  ask: (ground, sentence, frame) =>
    [...referred(ground, sentence, frame), ...asked(ground, sentence, frame)].slice(0, 1),
  uphold,
  void: voided,
  dismiss: dismissed,
  refuse: refused,
  grant: granted,
  block: blocked,
  stay: stayed,
  order: ordered,
  remit: remitted,
  refer: referred,
};
