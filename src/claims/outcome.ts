// Outcomes: what became of people after they were moved.
import type { People, Quantity } from '../language/parsed.ts';
import { isAlleged } from './alleged.ts';
import type { OutcomeClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateAt, isNegated, isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import { sends } from './frames.ts';
import { threadBound } from './outcome-draft.ts';
import type { Bound } from './pairs.ts';
import type { Scene } from './scene.ts';
import { isAsked, sentenceAround } from './scene.ts';
import type { Hit } from './triggers.ts';
import type { Outcome } from './values.ts';

const THOSE =
  /^(?:they|them|he|she|men|women|people|deportees|migrants|detainees|group|all|others|rest|remainder|those|both|some|man|woman|four|two|three|five|six|seven|several)$/;
const FUTURE = /^(?:will|would|'ll|could|may|might|should|can|to|if|must|shall)$/;
/** Outcomes by which people go on: the state named after them is where to, not who received them. */
const GOING: ReadonlySet<Outcome> = new Set<Outcome>(['onward_removed', 'repatriated', 'refouled', 'left']);
const SUBJECT_REACH = 14;

export function outcomesOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isTopical(context, clause) || !context.pairs.known.length || isAsked(context.scene, clause)) return [];
  const { tokens } = context.scene;
  const group = groupNear(context, hit);
  if (!group.people && !group.those) return [];
  const words = tokens
    .slice(Math.max(context.scene.clauses[clause]!.from, match.from - 5), match.from)
    .map(({ norm }) => norm);
  if (words.some((word) => FUTURE.test(word)) || isNegated(context, clause, match.from + 1)) return [];
  if (row.need === 'sender' && !backToSender(context, hit)) return [];
  if (row.need === 'people-subject' && !group.those && !group.people) return [];
  const statement = statementAt(context, match.from);
  const alleged = isAlleged(context, statement);
  const date = dateAt(context, clause, match.from);
  const { people } = group;
  // a way home over another state ("flown home by way of …") is no receiver
  const others = pairsFor(context, clause, match.from)
    .filter(
      ({ pair, receiving }) =>
        (pair.receiving === null || context.pairs.receivers.has(pair.receiving)) &&
        !(GOING.has(row.set.outcome as Outcome) && receiving !== null && receiving.from > match.from),
    )
    .filter(({ pair }) => !people?.nationalities.includes(pair.receiving ?? ''));
  return (others.length ? others : threadBefore(context, clause, people?.nationalities ?? []))
    .slice(0, 1)
    .map((bound): Draft => {
      const base = baseOf(context, row.id, clause, match, statement, bound, {
        ...(people && { count: [{ start: people.start, end: people.end }] }),
        ...(date && { date: [{ start: date.start, end: date.end }] }),
      });
      const claim: Omit<OutcomeClaim, 'id' | 'core'> = {
        ...base,
        kind: 'outcome',
        outcome: row.set.outcome as Outcome,
        count: people?.count ?? group.count,
        share: null,
        qualifier: people?.count != null ? people.qualifier : group.count != null ? 'exact' : 'undisclosed',
        nationalities: people?.nationalities ?? [],
        date: date?.edtf ?? null,
        alleged,
      };
      return { claim, match, clause, statement, bound, vague: people?.count == null && group.count == null };
    });
}

/** Where the states in the clause are the people's own: the last pair of the text that is not. */
function threadBefore(context: Context, clause: number, own: readonly string[]): readonly Bound[] {
  const { sentence } = context.scene.clauses[clause]!;
  const known = context.pairs.known.findLast(
    (each) => each.sentence <= sentence && !own.includes(each.pair.receiving ?? ''),
  );
  return known ? [threadBound(known)] : [];
}

/** The people an outcome is about: a group before the trigger in its sentence, or right after it; or only a word that points at one. */
function groupNear(
  context: Context,
  { match, clause }: Hit,
): { readonly people: People | null; readonly those: boolean; readonly count: number | null } {
  const { scene } = context;
  const { from } = sentenceAround(scene, clause, match.from);
  let those = false;
  let count: number | null = null;
  let part = false;
  for (let i = match.from - 1; i >= Math.max(from, match.from - SUBJECT_REACH); i--) {
    const people = scene.people.get(i);
    if (people && count === null) return { people, those: true, count: null };
    const quantity = scene.quantities.get(i);
    if (quantity && !quantity.share && (count === null || partOf(scene, quantity))) {
      count = quantity.count;
      part = partOf(scene, quantity);
    }
    // "and he has been freed": one person, whoever was counted before
    if (/^(?:he|she)$/.test(scene.tokens[i]!.norm)) return { people: null, those: true, count: 1 };
    if (/^(?:all|they|both)$/.test(scene.tokens[i]!.norm)) return { people: null, those: true, count };
    if (THOSE.test(scene.tokens[i]!.norm)) those = true;
  }
  for (let i = match.from; i < Math.min(match.to + 3, scene.tokens.length); i++) {
    const people = scene.people.get(i);
    if (people) return { people, those: true, count: null };
  }
  if (!those && count === null && onePerson(context, match.from)) return { people: null, those: true, count: 1 };
  return { people: null, those: those || count !== null, count: those || part ? count : null };
}

/** "A Jamaican was sent home": one person, by where he or she is from. */
function onePerson({ scene }: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(1, at - SUBJECT_REACH); i--) {
    const mention = scene.mentions.get(i);
    const from =
      mention && (mention.kind === 'nationality' || mention.form === 'demonym' || mention.form === 'adjective');
    if (from && /^(?:a|an|one)$/.test(scene.tokens[i - 1]!.norm)) return true;
  }
  return false;
}

/** "eight of the nine": the part that the outcome is about. */
const partOf = (scene: Scene, { to }: Quantity): boolean => scene.tokens[to]?.norm === 'of';

function backToSender(context: Context, { match }: Hit): boolean {
  for (let i = match.from; i < match.to; i++) {
    const mention = context.scene.mentions.get(i);
    if (mention?.state && sends(mention.state)) return true;
    if (context.scene.tokens[i]!.norm === 'mainland') return true;
  }
  return false;
}
