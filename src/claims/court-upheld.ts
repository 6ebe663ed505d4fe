// What a court upholds, or refuses to: policies and laws, detentions that must be confirmed, rulings of the court below.
import type { TokenRange } from '../language/parsed.ts';
import {
  type Deed,
  deed,
  has,
  isCourts,
  matterBehindCourts,
  patient,
  type Reader,
  type Sentence,
  whole,
} from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import { objectIn } from './court-matters.ts';
import type { Ground } from './court-thread.ts';
import { findingsIn } from './court-verdicts.ts';

export const uphold: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  const by = refusing(sentence, frame);
  if (!isCourts(by ?? frame)) return [];
  const range = patient(frame);
  const first = matterBehindCourts(ground, range);
  const word = tokens[frame.group.head]!.norm;
  // "approved the agreement" upholds it, "approved the appointment" does not
  const approves =
    /^(?:approv|back|endors)/.test(word) && /^(?:agreement|policy|removal|law)$/.test(objectIn(tokens, range) ?? '');
  const weak = !/^uph/.test(word) && !approves;
  const kept =
    first?.matter === 'detention' ||
    (first?.matter === 'order' && has(ground, range, /^detentions?$/)) ||
    has(ground, range, /^detentions?$/);
  const refused = frame.group.negated || by !== null;
  if (weak && kept) {
    const pending = refused && has(ground, { from: sentence.from, to: frame.right.to }, /^pending$/);
    return [
      deed(frame, {
        at: (by ?? frame).group.head,
        court: (by ?? frame).agent,
        posture: 'interim',
        object: 'detention',
        holding: refused ? 'not_validated' : 'lawful',
        effect: pending ? 'pending' : null,
        range: whole(by ?? frame),
      }),
    ];
  }
  if (weak || refused || frame.group.form === 'infinitive') return [];
  const object = objectIn(tokens, range);
  if (!frame.passive && frame.agent === null) return [];
  if (first?.matter === 'order') return upheldRuling(ground, sentence, frame, range);
  if (first?.matter === 'case' || first?.matter === 'appeal') return [];
  return [
    deed(frame, {
      posture: 'merits',
      object,
      holding: 'lawful',
      effect: goesOn(ground, sentence) ? 'may_proceed' : null,
    }),
  ];
};

/** "upheld a ruling that the scheme was unlawful", "that decision was upheld": what was held below is held above. */
function upheldRuling(ground: Ground, sentence: Sentence, frame: Frame, range: TokenRange): readonly Deed[] {
  if (frame.agent === null) return [];
  const found = frame.passive ? [] : findingsIn(ground.scene.tokens, range);
  const held = found.filter(({ holding }) => holding === 'unlawful' || holding === 'lawful').slice(0, 1);
  if (held.length) return held.map((one) => deed(frame, { ...one, posture: 'appeal' }));
  const { last } = sentence;
  const same = /^(?:that|this|the)$/.test(ground.scene.tokens[range.from]?.norm ?? '') && last?.holding != null;
  return same
    ? [deed(frame, { posture: 'appeal', object: last.object, holding: last.holding, effect: last.effect })]
    : [];
}

const goesOn = (ground: Ground, sentence: TokenRange): boolean => {
  for (let i = sentence.from; i < sentence.to; i++) {
    const { norm } = ground.scene.tokens[i]!;
    if (/^(?:continue|proceed)$/.test(norm) || (norm === 'go' && ground.scene.tokens[i + 1]?.norm === 'on'))
      return true;
  }
  return false;
};

/** "refused to | validate": the frame of the refusing verb. */
const refusing = ({ frames }: Sentence, frame: Frame): Frame | null =>
  frames.find(
    ({ deed: word, group }) =>
      word === 'refuse' &&
      frame.group.form === 'infinitive' &&
      frame.group.from >= group.to &&
      frame.group.from - group.to < 6,
  ) ?? null;
export const refusedBefore = (sentence: Sentence, frame: Frame): boolean => refusing(sentence, frame) !== null;
