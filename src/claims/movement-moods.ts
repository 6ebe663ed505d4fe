// How a movement is meant where its own verb or noun does not tell: by the clause it hangs on.
import rows from '../../data/en/claims/deed-verbs.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { Nominal } from '../language/nominals.ts';
import type { Token } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Told } from './fill.ts';
import { type Mood, moodOf, type Time } from './mood.ts';

/** Words after which a gerund tells what came with, or before, the deed of its sentence. */
const WITH = /^(?:after|since|before)$/;

/** The mood of a verb; ", sending 49 people there" and "after being flown there" are of the time of the clause they hang on. */
export function movementMood(
  { scene, structures }: Told,
  sentence: number,
  all: readonly Predication[],
  number: number,
): Mood {
  const { tokens } = scene;
  const one = all[number]!;
  const mood = moodOf(tokens, all, number);
  if (tokens[one.at]!.norm === 'expected') {
    // "are expected to arrive" is told by the second verb
    const governs = all.some(({ governor }) => governor?.predication === number);
    return governs || mood.negated ? { ...mood, time: 'bare' } : { ...mood, time: 'expected', hedged: true };
  }
  if (mood.time !== 'bare' || one.group.form !== 'gerund' || mood.negated) return mood;
  const { chunks } = structures.of(sentence);
  const lead = chunks[chunks.findIndex(({ from }) => from === one.group.from) - 1];
  const word = lead ? tokens[lead.from]!.norm : '';
  if (!lead || !(lead.type === 'mark' ? /^[,–—]$/.test(word) : WITH.test(word))) return mood;
  const main = all.findLastIndex(({ group, relative }, i) => i < number && group.form === 'finite' && !relative);
  if (main < 0) return mood;
  const over = moodOf(tokens, all, main);
  return over.time === 'done' || over.time === 'planned' ? over : mood;
}

/** What a verb makes of a deed that is its object: still to come, or not done by it. */
const OF_DEEDS: ReadonlyMap<string, Time> = new Map(
  rows.flatMap(({ word, mood }) => formsOf(word.slice(1)).map((form) => [form, mood as Time] as const)),
);

/** The mood of a deed told by a noun: by the verb whose subject it is, or that has it as its object. */
export function deedMood(tokens: readonly Token[], all: readonly Predication[], { predication, as }: Nominal): Mood {
  const happened: Mood = { time: 'done', negated: false, hedged: false, carrier: -1 };
  const said = all[predication];
  if (!said) return happened;
  if (as === 'subject') return moodOf(tokens, all, predication);
  if (as !== 'object') return happened;
  const time = OF_DEEDS.get(tokens[said.at]!.norm);
  if (time) return { ...happened, time, hedged: time === 'expected' };
  const over = moodOf(tokens, all, predication);
  return over.time === 'done' || over.time === 'present' ? happened : over;
}
