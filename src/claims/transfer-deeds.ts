// Transfers, and the ways on and home, read from movements.
import type { Mention } from '../language/parsed.ts';
import type { TransferClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { dayOf, pairWith } from './fill.ts';
import { sends } from './frames.ts';
import type { Group } from './group.ts';
import { headingDay } from './heading-days.ts';
import { type Movement, movementsOf } from './movements.ts';
import { threadBound } from './outcome-draft.ts';
import type { Bound } from './pairs.ts';
import { returnDrafts, returnOf } from './returns.ts';
import { clauseAround, isAsked } from './scene.ts';
import { listedMovements } from './transfer-lists.ts';
import { summedMovements } from './transfer-sums.ts';
import { totalOf } from './transfer-totals.ts';
import type { TransferStatus } from './values.ts';

/** The transfer and outcome claims that the movements of a sentence make. */
export function movementClaims(context: Context, sentence: number): readonly Draft[] {
  const drafts: Draft[] = [];
  const told = movementsOf(context, sentence);
  const all = [...told, ...summedMovements(context, sentence), ...listedMovements(context, sentence, told)];
  for (const movement of all) {
    const clause = context.scene.clauseAt[movement.at]!;
    if (!isTopical(context, clause)) continue;
    const outcome = returnOf(context, movement);
    const made = outcome ? returnDrafts(context, clause, movement, outcome) : transferDrafts(context, clause, movement);
    drafts.push(...made);
  }
  return drafts;
}

const STATUS: Readonly<Record<string, TransferStatus>> = {
  done: 'done',
  present: 'done',
  planned: 'planned',
  expected: 'expected',
  attempted: 'attempted',
};

function statusOf(context: Context, { mood, group, frame, noun, date, at }: Movement): TransferStatus | null {
  const counted = group?.count != null && group.qualifier === 'exact' && !noun;
  if (group?.nobody || mood.negated) {
    if (group?.nobody || /^(?:any|anyone|anybody|a single)$/.test(firstWords(context, group)))
      return mood.time === 'done' || mood.time === 'present' ? 'none' : null;
    return null;
  }
  const status = STATUS[mood.time] ?? null;
  // "the island takes people" tells of no movement that happened; "receives" in the present is a habit, save on a day
  if (mood.time === 'present' && !noun && frame !== 'arrive' && !date && !(counted && inHeadline(context, at)))
    return null;
  // "could be flown to the host as early as Wednesday"
  if (!status && mood.time === 'possible' && date && !noun) return 'planned';
  // "agrees to receive three people", "that they would be transferred": so many are meant to go
  if (!status && counted && (mood.time === 'agreed' || mood.time === 'conditional')) return 'planned';
  return status;
}

/** "US deports five migrants": a line without a full stop tells in the present of what has been done. */
function inHeadline({ scene }: Context, at: number): boolean {
  const { to } = scene.parsed.sentences[scene.clauses[scene.clauseAt[at]!]!.sentence]!;
  return !/^[.!?:;,"”’')]$/.test(scene.tokens[to - 1]!.text);
}

const firstWords = ({ scene }: Context, group: Group | null): string => {
  if (!group) return '';
  const [first = '', second = ''] = scene.parsed.document.body
    .slice(group.span.start, group.span.end)
    .toLowerCase()
    .split(/\s+/);
  // "has not received a single deportee"
  return first === 'a' && second === 'single' ? 'a single' : first;
};

function transferDrafts(context: Context, clause: number, movement: Movement): readonly Draft[] {
  const { group, to, senders, takers } = movement;
  const status = statusOf(context, movement);
  if (!status || !group || !isTransfer(context, clause, movement, group, status)) return [];
  return boundsOf(context, clause, movement).flatMap((bound) => {
    if (to.some(({ state }) => state === bound.pair.sending) && !takers.length && !senders.length) return [];
    return [transferDraft(context, clause, movement, group, status, bound)];
  });
}

/** Whether a movement is one of an arrangement, and told for its own sake. */
function isTransfer(
  context: Context,
  clause: number,
  movement: Movement,
  group: Group,
  status: TransferStatus,
): boolean {
  const { at, to, senders, noun, relative, reduced, frame, date } = movement;
  const coming = status === 'planned' || status === 'expected';
  const counted = group.count !== null || group.qualifier === 'several';
  // who goes home goes to no third country
  if (movement.home || /^repatriat/.test(context.scene.tokens[at]!.norm)) return false;
  // "they were housed in a hotel", "ten were resettled elsewhere": what became of people who were moved before
  if (!coming && KEPT.test(context.scene.tokens[at]!.norm)) return false;
  // a ceiling is a term; what must or may be done, or is only supposed, is no movement
  if ((coming || noun) && (group.qualifier === 'up_to' || group.nobody)) return false;
  if (isSupposed(context, clause, at) || isAsked(context.scene, clause)) return false;
  // a receiver that hands people on sends nobody under this arrangement
  if (senders.length && senders.every(({ state }) => !sends(state!))) return false;
  // "five others were returned", "took 65 of them to the capital": on from where they were
  if (!to.length && !senders.length && (movement.back || isWithin(context, movement, group))) return false;
  // a plan to send people, nobody knows how many or when, is told by its stage
  if (coming && group.count === null && !date) return false;
  if (noun && !counted) return false;
  if (status === 'attempted' && frame === 'arrive' && !to.length) return false;
  // "people deported by": told by the way, unless the words count them and say where or when
  if (reduced && !(counted && group.qualifier !== 'up_to' && (to.length || date))) return false;
  // "nobody arriving by boat", "who had gone on through"
  if (relative && (group.nobody || movement.onward)) return false;
  if (relative && !reduced && !counted && !(to.length && senders.length)) return false;
  if (group.points && !counted && !to.length) return false;
  return counted || status === 'none' || to.length > 0 || frame === 'accept';
}

const SPOT =
  /^(?:residences?|houses|hotels?|town|prison|capital|camp|centre|center|facility|shelter|site|base|building|compound|accommodation|city)$/;
/** "they were taken to the centre", "65 of them to the capital": those who had been moved, within the state that took them. */
function isWithin({ scene }: Context, { at, frame }: Movement, group: Group): boolean {
  if (frame !== 'move' || !(group.points || group.ofWhom)) return false;
  const words = scene.tokens.slice(at + 1, at + 12).map(({ norm }) => norm);
  const to = words.indexOf('to');
  return to >= 0 && words.slice(to + 1, to + 6).some((word) => SPOT.test(word));
}

const KEPT =
  /^(?:hous(?:es?|ed|ing)|host(?:s|ed|ing)?|shelter(?:s|ed|ing)?|imprison(?:s|ed|ing)?|jail(?:s|ed|ing)?|incarcerat(?:es?|ed|ing)|resettl(?:es?|ed|ing))$/;
const SUPPOSED = /^(?:if|unless|whether|once|until|should)$/;
/** "once 300 people have been relocated", "each transfer shall comprise": a condition or a rule. */
function isSupposed({ scene }: Context, clause: number, at: number): boolean {
  const { from, to } = clauseAround(scene, clause, at);
  for (let i = from; i < Math.min(to, from + 3); i++) if (SUPPOSED.test(scene.tokens[i]!.norm)) return true;
  for (let i = from; i < to; i++) if (scene.tokens[i]!.norm === 'shall') return true;
  // "the rest falls due when a first group has landed"
  const when = scene.tokens.slice(from, at).findLastIndex(({ norm }) => norm === 'when');
  return when >= 0 && scene.tokens.slice(from + when, at).some(({ norm }) => norm === 'has' || norm === 'have');
}

/** The pairs of a movement: each place it goes to with whoever sends; where no place is said, the thread of the text. */
function boundsOf(context: Context, clause: number, { to, senders, takers, at, group }: Movement): readonly Bound[] {
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
  const around = pairWith(context, { sending, site }, clause, at);
  // "the Venezuelan detainees had been expelled": where they are from is not where they were sent
  const own = new Set([...(group?.nationalities ?? []), ...(group?.origins ?? [])]);
  const { sentence } = context.scene.clauses[clause]!;
  const other = own.has(around?.pair.receiving ?? '')
    ? context.pairs.known.findLast((each) => each.sentence <= sentence && !own.has(each.pair.receiving ?? ''))
    : undefined;
  const bound = other ? threadBound(other) : around;
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
  // what is still to come, or is told by the way, has a day only where the words give it one
  const told = (status === 'done' && !movement.relative && !movement.noun) || status === 'none';
  const sentence = context.scene.clauses[clause]!.sentence;
  const heading = status === 'done' && !movement.relative ? headingDay(context, sentence) : null;
  const date = dayOf(movement.date ?? heading, told ? statement : null);
  const base = baseOf(context, `movement/${frame}`, clause, match, statement, bound, {
    count: [group.span],
    ...(group.population && { population: [group.population] }),
    ...(date && { date: [{ start: date.start, end: date.end }] }),
  });
  const none = status === 'none';
  const total = status === 'done' || status === 'none' ? totalOf(context, movement) : null;
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
    hedged: base.hedged || movement.mood.hedged || movement.mood.time === 'possible',
  };
  return { claim, match, clause, statement, bound, vague: !bound.outright || (!none && group.count === null) };
}
