// What an arrangement provides for: the lines of its table, and what numbers, times and groups of people are said with.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isTopical } from './context.ts';
import type { Draft } from './draft.ts';
import { FRAMES } from './frames.ts';
import { type Governing, governing, isOpen, provided, type Strength } from './provision.ts';
import { sentenceAround } from './scene.ts';
import { durationsOf } from './term-durations.ts';
import { isNearTerm } from './term-near.ts';
import { numbersOf } from './term-numbers.ts';
import { classesOf } from './term-people.ts';
import type { Hit } from './triggers.ts';
import type { Term } from './values.ts';

/** Terms that are said by saying what may not be. */
const NEGATIVE: ReadonlySet<Term> = new Set<Term>([
  'excluded',
  'eligible',
  'non_refoulement',
  'onward_removal_ban',
  'vetting',
]);

/** The provisions that a line of their table finds. */
export function termsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isAboutPeople(context, clause)) return [];
  const term = row.set.term as Term;
  const governed = governing(context, match);
  if (!isNearTerm(context, hit, governed) || isTitle(context, hit, governed)) return [];
  if (row.set.time !== 'any' && !isOpen(governed)) return [];
  if (!NEGATIVE.has(term) && row.set.negated !== true && governed.negated) return [];
  // where the sentence gives the number, "capped" says no more
  if (term === 'cap' && numbersOf(context, context.scene.clauses[clause]!.sentence).some((one) => one.term === 'cap'))
    return [];
  const strength = row.set.strength as Strength | undefined;
  return provided(context, {
    rule: row.id,
    term,
    match,
    value: valueRange(context, hit),
    ...(strength !== undefined && { strength }),
  });
}

/** The provisions that the numbers, times and groups of people of a sentence make. */
export function termDeedsOf(context: Context, sentence: number): readonly Draft[] {
  const { from, to } = context.scene.parsed.sentences[sentence]!;
  if (to <= from || to - from > LONGEST || !isAboutPeople(context, context.scene.clauseAt[from]!)) return [];
  return [...numbersOf(context, sentence), ...durationsOf(context, sentence), ...classesOf(context, sentence)].flatMap(
    (provision) => provided(context, provision),
  );
}
/** The title of a text names what it is about and provides nothing; "state-run" is no verb. */
const isTitle = ({ scene }: Context, { match, clause }: Hit, { time }: Governing): boolean =>
  scene.tokens[match.from - 1]?.text === '-' ||
  (time === null &&
    /^(?:headline|heading|standfirst)$/.test(scene.parsed.sentences[scene.clauses[clause]!.sentence]!.kind));

/** True where the text, or the sentence and the few before it, is about people who are moved. */
function isAboutPeople(context: Context, clause: number): boolean {
  if (context.pairs.about || isTopical(context, clause, 2)) return true;
  const { from, to } = sentenceAround(context.scene, clause, context.scene.clauses[clause]!.from);
  let [people, taken] = [false, false];
  for (let i = from; i < to && !(people && taken); i++) {
    people ||= context.scene.people.has(i);
    taken ||= FRAMES.has(context.scene.tokens[i]!.norm);
  }
  return people && taken;
}
/** What is longer is a list or a table. */
const LONGEST = 400;

/** The match, out to the end of its phrase: the next mark or the end of the clause. */
export function valueRange(context: Context, { match, clause }: Hit): TokenRange {
  const { tokens, clauses } = context.scene;
  const limit = Math.max(match.to, Math.min(clauses[clause]!.to, match.to + 12));
  let to = match.to;
  while (
    to < limit &&
    !/^[,.;:!?"”’)(—–]$/.test(tokens[to]!.text) &&
    !/^(?:and|along|but|while)$/.test(tokens[to]!.norm)
  )
    to++;
  return { from: match.from, to };
}
