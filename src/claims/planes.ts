// Who is on board: "three chartered aircraft landed", "a plane with 65 passengers", "a jet carrying eight people".

import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Told } from './fill.ts';
import type { Group } from './group.ts';
import { groupIn, PLANE, POINTER } from './groups.ts';

const CARRIES = /^(?:carry|carries|carrying|carried|with|bringing|transporting|holding|of)$/;

/** The people in a plane that comes: counted where its phrases or a clause behind it count them; else nobody says how many. */
export function planesIn(
  context: Told,
  who: readonly TokenRange[],
  all: readonly Predication[],
  one: Predication,
): Group | null {
  const { tokens } = context.scene;
  const plane = who.find(({ to }) => PLANE.test(tokens[to - 1]!.norm) && tokens[to - 1]!.norm !== 'charter');
  if (!plane) return null;
  const aboard = groupIn(context, [
    ...one.obliques.filter(({ preposition }) => CARRIES.test(preposition)),
    ...all
      .filter((other) => CARRIES.test(tokens[other.at]!.norm) && other.subject.some(({ from }) => from === plane.from))
      .flatMap(({ objects }) => objects),
  ]);
  if (aboard && (aboard.count !== null || aboard.population !== null)) return { ...aboard, points: false };
  const span = { start: tokens[plane.from]!.start, end: tokens[plane.to - 1]!.end };
  return { ...POINTER, span, points: false };
}
