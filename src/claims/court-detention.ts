// A detention that a court has to confirm, and does not: "rejected the detention of 12 men", "ruled against their detention".
import { deed, has, isCourts, type Reader } from './court-deed.ts';
import { firstMatter } from './court-matters.ts';

const KEPT = /^(?:detention|detentions|detain|detaining|detainment)$/;
const CONFIRMS = /^(?:validat|confirm|convalid)/;
/** How many tokens behind the verb the detention is looked for. */
const NEAR = 14;

export const unvalidated: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (!isCourts(frame) || frame.group.negated || frame.group.form === 'infinitive') return [];
  const rules = frame.deed === 'rule';
  if (rules && tokens[frame.end]?.norm !== 'against') return [];
  const range = frame.passive ? frame.left : { from: frame.end, to: Math.min(frame.right.to, frame.end + NEAR) };
  let kept = range.from;
  while (kept < range.to && !KEPT.test(tokens[kept]!.norm)) kept++;
  if (kept === range.to) return [];
  const before = { from: range.from, to: kept };
  const confirms = has(ground, { from: range.from, to: range.to }, CONFIRMS);
  const first = firstMatter(tokens, before, (matter) => matter === 'case' || matter === 'appeal');
  // "rejected a challenge to the detention" leaves it as it is
  if (first && !confirms) return [];
  // "blocked the transfer of men in detention"
  if (firstMatter(tokens, before, (matter) => matter === 'removal' || matter === 'policy' || matter === 'agreement'))
    return [];
  const ordered = has(
    ground,
    { from: range.from, to: Math.min(range.to, kept + 2) },
    /^(?:order|orders|decree|decrees)$/,
  );
  const last = sentence.last?.holding === 'not_validated';
  if (!confirms && !ordered && !last && !rules && frame.agent?.state !== 'IT') return [];
  return [deed(frame, { posture: 'interim', object: 'detention', holding: 'not_validated' })];
};
