// What a court refuses: to validate a detention, to order, to halt.
import { deed, has, isCourts, type Reader, whole } from './court-deed.ts';
import { firstMatter, objectIn } from './court-matters.ts';
import { refusedBefore } from './court-upheld.ts';

export const refused: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (!isCourts(frame) || frame.group.negated || frame.group.form !== 'finite') return [];
  const { right } = frame;
  const next = tokens[frame.end]?.norm;
  const range = frame.passive ? frame.left : { from: frame.end, to: Math.min(right.to, frame.end + 30) };
  if (has(ground, range, /^(?:validate|validation|confirm|confirmation|validating)$/)) {
    // "refused to validate": told by its own verb
    if (
      !frame.passive &&
      sentence.frames.some((other) => refusedBefore(sentence, other) && other.deed === 'uphold' && other !== frame)
    )
      return [];
    return has(ground, whole(frame), /^detentions?$/)
      ? [deed(frame, { posture: 'interim', object: 'detention', holding: 'not_validated' })]
      : [];
  }
  if (frame.agent === null && !frame.passive) return [];
  if (has(ground, range, /^(?:publication|disclosure|publish|disclose)$/))
    return [deed(frame, { posture: 'disclosure', object: 'access', holding: 'refused' })];
  const first = firstMatter(tokens, range);
  // "permission to appeal was refused"
  if (first?.matter === 'appeal') return [deed(frame, { posture: 'appeal', holding: 'refused' })];
  const infinitive = next === 'to' || has(ground, { from: frame.end, to: Math.min(right.to, frame.end + 7) }, /^to$/);
  if (has(ground, range, /^release$/) && frame.passive)
    return [deed(frame, { posture: 'merits', object: 'detention', holding: 'refused' })];
  const asks =
    infinitive && has(ground, range, /^(?:order|halt|block|suspend|stop|grant|issue|lift|stay|pause|prevent|bar)$/);
  const relief = first?.matter === 'relief' || first?.matter === 'order' || first?.matter === 'case';
  if (!asks && !relief && next !== 'one' && next !== 'it') return [];
  return [deed(frame, { posture: 'interim', object: objectIn(tokens, range), holding: 'refused' })];
};
