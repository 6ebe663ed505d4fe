// Transfers, and the ways on and home, read from movements.
import type { Mention } from '../language/parsed.ts';
import { isAlleged } from './alleged.ts';
import type { OutcomeClaim, TransferClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { dayOf, pairWith } from './fill.ts';
import { sends } from './frames.ts';
import type { Group } from './group.ts';
import { type Movement, movementsOf } from './movements.ts';
import type { Bound } from './pairs.ts';
import { clauseAround } from './scene.ts';
import type { Outcome, TransferStatus } from './values.ts';

/** The transfer and outcome claims that the movements of a sentence make. */
export function movementClaims(context: Context, sentence: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const movement of movementsOf(context, sentence)) {
    const clause = context.scene.clauseAt[movement.at]!;
    if (!isTopical(context, clause)) continue;
    const outcome = outcomeOf(context, movement);
    const made = outcome ? outcomeDraft(context, clause, movement, outcome) : transferDrafts(context, clause, movement);
    drafts.push(...made);
  }
  return drafts;
}

/** What became of people by a movement: home, on, or back to whoever sent them; null where they are sent in the first place. */
function outcomeOf(context: Context, movement: Movement): Outcome | null {
  const { group, to, senders, takers, home, onward, frame, at } = movement;
  if (!group || group.nobody) return null;
  const { norm } = context.scene.tokens[at]!;
  const own = new Set(group.nationalities);
  const goal = to.find(({ state }) => state !== null)?.state ?? null;
  if (home || /^repatriat/.test(norm)) return 'repatriated';
  // "they were taken from the runway to the prison": within the state that took them
  if (movement.locked && !senders.length && frame === 'move' && (goal === null || receiversOf(context).has(goal)))
    return 'held';
  if (goal && own.size === 1 && own.has(goal)) return 'repatriated';
  const back = /^(?:return|brought|bring|taken|sent|flown|transferred|moved|returned|returns)/.test(norm);
  const receivers = receiversOf(context);
  if (goal && sends(goal) && back && isKnownSender(context, goal) && !receivers.has(goal)) return 'returned_to_sender';
  const doer = [...senders, ...takers]
    .map(({ state }) => state)
    .find((state) => state !== null && receivers.has(state!));
  if (onward && (goal || doer)) return 'onward_removed';
  // a receiver that sends people on to another state
  if (frame === 'move' && doer && goal && goal !== doer && !sends(doer)) return 'onward_removed';
  if (movement.from.some(({ state }) => state !== null && receivers.has(state)) && goal && !receivers.has(goal))
    return own.has(goal) ? 'repatriated' : 'onward_removed';
  return null;
}

const receiversOf = ({ pairs }: Context): ReadonlySet<string> => pairs.receivers;
const isKnownSender = ({ pairs }: Context, state: string): boolean =>
  pairs.known.some(({ pair }) => pair.sending === state);

const STATUS: Readonly<Record<string, TransferStatus>> = {
  done: 'done',
  present: 'done',
  planned: 'planned',
  expected: 'expected',
  attempted: 'attempted',
};
const TOTAL = /^(?:total|altogether|overall|cumulative|tally)$/;

function statusOf(context: Context, { mood, group, frame, noun }: Movement): TransferStatus | null {
  if (group?.nobody || mood.negated) {
    if (group?.nobody || /^(?:any|anyone|anybody)$/.test(firstWord(context, group)))
      return mood.time === 'done' || mood.time === 'present' ? 'none' : null;
    return null;
  }
  const status = STATUS[mood.time] ?? null;
  // "the island takes people" tells of no movement that happened; "receives" in the present is a habit
  if (mood.time === 'present' && !noun && frame !== 'arrive') return null;
  return status;
}

const firstWord = ({ scene }: Context, group: Group | null): string => {
  if (!group) return '';
  return scene.parsed.document.body.slice(group.span.start, group.span.end).split(' ')[0]!.toLowerCase();
};

function transferDrafts(context: Context, clause: number, movement: Movement): readonly Draft[] {
  const { group, to, senders, takers, noun, relative, frame } = movement;
  const status = statusOf(context, movement);
  if (!status || !group) return [];
  // a ceiling is a term; what must or may be done, or is only supposed, is no movement
  if ((status === 'planned' && group.qualifier === 'up_to') || isSupposed(context, clause, movement.at)) return [];
  // a receiver that hands people on sends nobody under this arrangement
  if (senders.length && senders.every(({ state }) => !sends(state!))) return [];
  const counted = group.count !== null || group.qualifier === 'several';
  if (noun && !counted) return [];
  // "people deported by": told by the way, unless the words count them and say where
  if (relative && !(counted && to.length)) return [];
  if (group.points && !counted && !to.length) return [];
  if (!counted && status !== 'none' && !to.length && frame !== 'accept') return [];
  return boundsOf(context, clause, movement).flatMap((bound) => {
    if (to.some(({ state }) => state === bound.pair.sending) && !takers.length && !senders.length) return [];
    return [transferDraft(context, clause, movement, group, status, bound)];
  });
}

const SUPPOSED = /^(?:if|unless|whether|once|until|should)$/;
/** "once 300 people have been relocated", "each transfer shall comprise": a condition or a rule. */
function isSupposed({ scene }: Context, clause: number, at: number): boolean {
  const { from, to } = clauseAround(scene, clause, at);
  for (let i = from; i < Math.min(to, from + 3); i++) if (SUPPOSED.test(scene.tokens[i]!.norm)) return true;
  for (let i = from; i < to; i++) if (scene.tokens[i]!.norm === 'shall') return true;
  return false;
}

/** The pairs of a movement: each place it goes to with whoever sends; where no place is said, the thread of the text. */
function boundsOf(context: Context, clause: number, { to, senders, takers, at }: Movement): readonly Bound[] {
  const sending = senders.find(({ state }) => state !== null) ?? null;
  const receivers: Mention[] = [
    ...takers.filter(({ state }) => state !== sending?.state),
    ...to
      .filter(({ state }) => state !== null && state !== sending?.state)
      .map(({ state, mention }) => ({ ...mention, state })),
  ];
  if (receivers.length) {
    const seen = new Set<string | null>();
    return receivers.flatMap((receiving) => {
      if (seen.has(receiving.state)) return [];
      seen.add(receiving.state);
      return pairWith(context, { sending, receiving }, clause, at) ?? [];
    });
  }
  const site = to.find((place) => place.state === null)?.site ?? null;
  const bound = pairWith(context, { sending, site }, clause, at);
  return bound ? [site ? { ...bound, pair: { ...bound.pair, receiving: null, site } } : bound] : [];
}

function transferDraft(
  context: Context,
  clause: number,
  movement: Movement,
  group: Group,
  status: TransferStatus,
  bound: Bound,
): Draft {
  const { at, to, frame } = movement;
  const match = { from: at, to: at + 1 };
  const statement = statementAt(context, at);
  // what is still to come has a day only where the words give it one
  const date = dayOf(movement.date, status === 'done' || status === 'none' ? statement : null);
  const base = baseOf(context, `movement/${frame}`, clause, match, statement, bound, {
    count: [group.span],
    ...(group.population && { population: [group.population] }),
    ...(date && { date: [{ start: date.start, end: date.end }] }),
  });
  const none = status === 'none';
  const total = status === 'done' || status === 'none' ? totalOf(context, clause, at) : null;
  const place = to.find(({ state, site }) => (state ?? site) === (bound.pair.receiving ?? bound.pair.site));
  const claim: Omit<TransferClaim, 'id' | 'core'> = {
    ...base,
    kind: 'transfer',
    count: none ? 0 : group.count,
    qualifier: none ? 'exact' : group.qualifier,
    of_whom: group.ofWhom ? textOf(context, group.ofWhom) : null,
    nationalities: group.nationalities.filter((state) => state !== bound.pair.sending),
    date: total ? null : (date?.edtf ?? null),
    population: group.population ? textOf(context, group.population) : null,
    from: null,
    to: place ? textOf(context, spanOf(context, place.mention)) : null,
    status,
    as_of: total ? (total.edtf ?? statement?.said?.edtf ?? context.scene.parsed.document.published) : null,
    hedged: base.hedged || movement.mood.hedged,
  };
  return { claim, match, clause, statement, bound, vague: !bound.outright || (!none && group.count === null) };
}

/** "so far", "in total", "since March", "as at 31 January", "by the end of May": a count that runs, and the day it holds at where one is said. */
function totalOf({ scene }: Context, clause: number, at: number): { readonly edtf: string | null } | null {
  const { from, to } = clauseAround(scene, clause, at);
  const word = (i: number): string => scene.tokens[i]?.norm ?? '';
  const dateAfter = (i: number): string | null => {
    for (let k = i; k < i + 4; k++) if (scene.dates.get(k)?.edtf) return scene.dates.get(k)!.edtf;
    return null;
  };
  let found: { readonly edtf: string | null } | null = null;
  for (let i = from; i < to; i++) {
    const norm = word(i);
    const open =
      TOTAL.test(norm) || (norm === 'so' && word(i + 1) === 'far') || (norm === 'to' && word(i + 1) === 'date');
    if (open || (norm === 'yet' && i < at + 4) || (norm === 'since' && dateAfter(i + 1))) found ??= { edtf: null };
    const held = (norm === 'as' && /^(?:at|of)$/.test(word(i + 1))) || (norm === 'up' && word(i + 1) === 'to');
    if (held && dateAfter(i + 2)) return { edtf: dateAfter(i + 2) };
    if (norm === 'by' && dateAfter(i + 1) && scene.tokens.slice(from, to).some((token) => token.norm === 'had'))
      return { edtf: dateAfter(i + 1) };
  }
  return found;
}

function outcomeDraft(context: Context, clause: number, movement: Movement, outcome: Outcome): readonly Draft[] {
  const { group, mood, at } = movement;
  if (!group || (movement.noun && group.count === null) || (movement.relative && group.count === null)) return [];
  if (mood.negated || (mood.time !== 'done' && mood.time !== 'present')) return [];
  const bound = threadOf(context, clause, movement);
  if (!bound) return [];
  const match = { from: at, to: at + 1 };
  const statement = statementAt(context, at);
  const date = dayOf(movement.date, statement);
  const base = baseOf(context, `movement/${outcome}`, clause, match, statement, bound, {
    count: [group.span],
    ...(date && { date: [{ start: date.start, end: date.end }] }),
  });
  const claim: Omit<OutcomeClaim, 'id' | 'core'> = {
    ...base,
    kind: 'outcome',
    outcome,
    count: group.count,
    share: group.share,
    qualifier: group.qualifier,
    nationalities: group.nationalities,
    date: date?.edtf ?? null,
    alleged: isAlleged(context, statement),
    hedged: base.hedged || mood.hedged,
  };
  return [{ claim, match, clause, statement, bound, vague: group.count === null && group.share === null }];
}

/** The pair that people had been moved under: with the receiver that lets them go, else the last of the text. */
function threadOf(context: Context, clause: number, { senders, takers, from, at, group }: Movement): Bound | null {
  const own = new Set(group?.nationalities ?? []);
  const known = [...senders, ...takers, ...from].find(
    ({ state }) => state !== null && context.pairs.receivers.has(state) && !own.has(state),
  );
  if (known) return pairWith(context, { receiving: known }, clause, at);
  const { sentence } = context.scene.clauses[clause]!;
  const fits = (each: { readonly pair: { readonly receiving: string | null } }): boolean =>
    !own.has(each.pair.receiving ?? '');
  const last =
    context.pairs.known.findLast((each) => each.sentence <= sentence && fits(each)) ?? context.pairs.known.find(fits);
  return last
    ? {
        pair: { ...last.pair, site: last.pair.receiving ? null : last.pair.site },
        outright: false,
        rule: 'pair: the last one that the text spoke of',
        sending: null,
        receiving: null,
      }
    : null;
}
