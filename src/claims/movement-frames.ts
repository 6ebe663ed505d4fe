// Which verbs tell of a movement, by their phrases: who sends, who takes, who comes.

import type { Predication } from '../language/predication.ts';
import { behind, hasWord, partiesIn, type Told } from './fill.ts';
import { FRAMES, type Frame, sends } from './frames.ts';
import { PLANE } from './groups.ts';

const ABOARD = /^(?:on|onto|into|aboard|on board)$/;
const AWAY = /^(?:to|into|onto|across|over|from)$/;

/** The frame of a verb by its phrases: "put on a plane", "taken to the camp" are movements, "joined them", "left the sender for" are arrivals. */
export function frameOf(context: Told, one: Predication): Frame | null {
  const { tokens } = context.scene;
  const { norm } = tokens[one.at]!;
  const listed = FRAMES.get(norm) ?? null;
  const next = tokens[one.at + 1]?.norm ?? '';
  if (/^t(?:ake|akes|ook|aken|aking)$/.test(norm) && next === 'off') return isPlane(context, one) ? 'arrive' : null;
  if (listed === 'accept' && /^t(?:ake|akes|ook|aken|aking)$/.test(norm))
    return next === 'back' || next === 'over' || one.obliques.some(({ preposition }) => AWAY.test(preposition))
      ? next === 'back' && !one.obliques.some(({ preposition }) => preposition === 'to')
        ? 'accept'
        : 'move'
      : listed;
  // "Italy transfers 40 people": a noun's form, and here the verb
  if (listed === 'noun') return 'move';
  if (listed) return listed;
  if (/^(?:put|puts|putting|forced|loaded|placed)$/.test(norm))
    return one.obliques.some(
      ({ preposition, from, to }) =>
        ABOARD.test(preposition) && tokens.slice(from, to).some((token) => PLANE.test(token.norm)),
    )
      ? 'move'
      : null;
  // "forty more people are expected"
  if (norm === 'expected') return one.passive && one.objects.length === 0 && !one.relative ? 'arrive' : null;
  // "had made the journey"
  if (/^ma(?:ke|kes|de|king)$/.test(norm))
    return hasWord(context, one.objects, /^(?:journey|trip|crossing)$/) ? 'arrive' : null;
  if (/^join(?:s|ed)?$/.test(norm)) return /^(?:them|others)$/.test(next) ? 'arrive' : null;
  if (/^follow(?:s|ed)?$/.test(norm)) return one.objects.length === 0 && next !== 'from' ? 'arrive' : null;
  if (/^(?:got|get)$/.test(norm)) return next === 'off' ? 'arrive' : null;
  // "touched down", "ended up in"
  if (/^touch(?:es|ed)?$/.test(norm)) return next === 'down' ? 'arrive' : null;
  if (/^(?:end(?:s|ed)?|wound)$/.test(norm)) return next === 'up' ? 'arrive' : null;
  if (/^(?:left|leave|leaves|departed|depart)$/.test(norm))
    return leaves(context, one) || isPlane(context, one) ? 'arrive' : null;
  return null;
}

/** "no plane has left", "the first flight could leave": who would be on board. */
const isPlane = ({ scene }: Told, { subject }: Predication): boolean =>
  subject.some(({ to }) => PLANE.test(scene.tokens[to - 1]!.norm));

/** "left the sending state for third countries": who leaves is sent by the state that is left. */
export const leaves = (context: Told, one: Predication): boolean =>
  partiesIn(context, [...one.objects, ...behind(one, 'from')]).some(({ state }) => state !== null && sends(state));

const IDIOMS =
  /^(?:place|part|effect|action|steps|office|responsibility|note|care|time|account|issue|aim|legal|measures|advantage|power|questions|stock|root|shape|hold|turns)$/;

/** "takes place", "received 5 million dollars": no people are taken. */
export const isIdiom = ({ scene }: Told, { at, objects }: Predication): boolean =>
  IDIOMS.test(scene.tokens[at + 1]?.norm ?? '') ||
  objects.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (scene.money.has(i)) return true;
    return false;
  });
