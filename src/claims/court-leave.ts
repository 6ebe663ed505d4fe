// What a court lets go on: "allowed the government to proceed", "cleared the way for the removals".
import type { TokenRange } from '../language/parsed.ts';
import { type Deed, deed, has, type Sentence } from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import { firstMatter, objectIn } from './court-matters.ts';
import type { Ground } from './court-thread.ts';

/** "eight migrants", "a group of immigrants": some people, and no policy. */
export function namesGroup({ scene }: Pick<Ground, 'scene'>, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++)
    if (scene.tokens[i]!.norm === 'group' || (scene.tokens[i]!.pos === 'NUM' && !scene.inDates.has(i))) return true;
  return false;
}

/** "allowed the Trump administration to": the court is the American one. */
function namesAmerica({ scene }: Ground, { from, to }: TokenRange): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const mention = scene.mentions.get(i);
    if (mention?.state === 'US' && mention.kind !== 'state') return true;
  }
  return false;
}

/** What may go on because of it. */
export function allowed(ground: Ground, sentence: Sentence, frame: Frame): readonly Deed[] {
  const { tokens } = ground.scene;
  const { right, end } = frame;
  const range = { from: end, to: Math.min(right.to, end + 24) };
  const first = firstMatter(tokens, frame.passive ? frame.left : range);
  if (first?.matter === 'appeal' && !frame.passive) return [deed(frame, { posture: 'appeal', holding: 'granted' })];
  if (
    !has(
      ground,
      range,
      /^(?:continue|proceed|resume|go|move|forward|deport|deporting|remove|removing|send|sending|transfer|transferring|removal|removals|transfers|deportations|deportation|flights)$/,
    )
  )
    return [];
  const object = objectIn(tokens, frame.passive ? frame.left : range);
  const stays =
    frame.agent?.state === 'US' ||
    namesAmerica(ground, range) ||
    sentence.last?.posture === 'interim' ||
    sentence.last?.posture === 'stay';
  const people = has(ground, range, /^(?:men|man|woman|him|her|removal|deportation)$/) || namesGroup(ground, range);
  return stays
    ? [
        deed(frame, {
          posture: 'stay',
          object: people ? 'removal' : object === 'removal' ? 'policy' : object,
          effect: 'may_proceed',
        }),
      ]
    : [
        deed(frame, {
          posture: 'merits',
          object: object === 'removal' ? 'policy' : object,
          holding: 'lawful',
          effect: 'may_proceed',
        }),
      ];
}
