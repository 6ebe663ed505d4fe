// Statements whose cue is an adverb of hearsay: nobody is named as who says so.
import type { TokenRange } from '../language/parsed.ts';
import { contentFrom, trimEnd } from './contents.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { REACH, type Scene, type Zone } from './scene.ts';

/** "The minister reportedly resigned": the clause without the adverb is what somebody said; nobody is given as who. */
export function fromAdverb(scene: Scene, zone: Zone, cue: Cue, at: number): Draft | null {
  const before = clauseBefore(scene, zone, at);
  const behind = contentFrom(scene, zone, at + 1, 'clause');
  const content = [before, behind]
    .map(({ from, to }) => ({ from: scene.tokens[from]?.norm === ',' ? from + 1 : from, to: trimEnd(scene, from, to) }))
    .filter(({ from, to }) => to > from);
  // "a reportedly final text": the adverb belongs to an adjective and tells of no clause.
  const { groupAt, tags } = scene.phrases;
  let next = at + 1;
  while (next < zone.to && (tags[next] === 'ADV' || tags[next] === 'PUNCT')) next++;
  const clause = groupAt[next] !== -1 || at === zone.from;
  if (!clause || content.length === 0) return null;
  return {
    cue,
    act: cue.act,
    zone,
    at: { from: at, to: at + 1 },
    speaker: null,
    content,
    addressee: null,
    negated: false,
    rules: [`cue: ${cue.cue}`, 'frame: adverb', 'speaker: not given'],
    usedTo: 0,
  };
}

/** The words of the clause before `at`, back to a mark or a conjunction. */
function clauseBefore({ tokens }: Scene, zone: Zone, at: number): TokenRange {
  let from = at;
  const floor = Math.max(zone.from, at - REACH);
  while (from > floor && !/^(?:[;:—–]|and|but|because|while|that)$/.test(tokens[from - 1]!.norm)) from--;
  return { from, to: at };
}
