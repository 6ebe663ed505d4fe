// Transfers: movements of people, done, tried, planned or none.
import type { People } from '../language/parsed.ts';
import type { TransferClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateAt, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import type { Move } from './moves.ts';
import type { Bound } from './pairs.ts';
import { clauseAround } from './scene.ts';
import type { TransferStatus } from './values.ts';

const FUTURE = new Set([
  'will',
  'would',
  "'ll",
  'shall',
  'plans',
  'planned',
  'planning',
  'plan',
  'intends',
  'intend',
  'intended',
  'wants',
  'want',
  'wanted',
  'vowed',
  'pledged',
  'could',
  'may',
  'might',
  'preparing',
  'prepares',
  'about',
]);
const EXPECTED = new Set(['expected', 'expects', 'due', 'scheduled', 'set']);
const TRIED = new Set([
  'tried',
  'tries',
  'trying',
  'attempted',
  'attempts',
  'attempting',
  'sought',
  'seeking',
  'attempt',
  'effort',
  'efforts',
  'try',
]);
const NOBODY = new Set(['nobody', 'none', 'no']);
const NEGATED = new Set(['not', "n't", 'never', 'yet', 'without']);
const TOTAL = /^(?:total|so|since|overall|altogether|far)$/;
/** Words of movement whose base form or gerund tells of nothing that happened. */
const HAPPENED = /(?:ed|sent|took|taken|flew|flown|moved|held|went|gone|brought)$/;

/** The transfer claims of one movement, one a pair; none where it only speaks of movement in general. */
export function transfersOf(context: Context, move: Move): readonly Draft[] {
  if (move.homeward || (move.frame === 'noun' && !move.people)) return [];
  // "people deported from …": a participle hung on a noun; what its sentence says of them is told by its verb
  if (move.passive && !isFiniteVerb(context, move)) return [];
  const status = statusOf(context, move);
  if (!status) return [];
  const { people } = move;
  const numbered = people !== null && (people.count !== null || people.qualifier === 'several');
  const date = dateAt(context, move.clause, move.at);
  const plain = status === 'done' && move.frame !== 'noun' && isFiniteVerb(context, move);
  const they =
    plain &&
    move.receivers.length > 0 &&
    context.scene.tokens.slice(Math.max(0, move.at - 5), move.at).some(({ norm }) => /^(?:they|he|she)$/.test(norm));
  if (!people && status !== 'none' && !they) return [];
  if (
    !numbered &&
    status !== 'none' &&
    !people?.nationalities.length &&
    !(plain && move.receivers.length) &&
    !(status !== 'done' && move.receivers.length)
  )
    return [];
  if (move.frame === 'accept' && status !== 'done' && status !== 'none') return [];
  const statement = statementAt(context, move.at);
  const bounds = boundsOf(context, move);
  return bounds.map((bound) => draftOf(context, move, status, statement, bound, people, date));
}

function boundsOf(context: Context, move: Move): readonly Bound[] {
  const bounds = pairsFor(context, move.clause, move.at);
  const named = move.receivers.map(({ state, site }) => state ?? site);
  const own = bounds.filter(({ pair }) => named.includes(pair.receiving ?? pair.site));
  if (named.length) return own;
  return move.openReceiver ? [] : bounds.slice(0, 1);
}

function draftOf(
  context: Context,
  move: Move,
  status: TransferStatus,
  statement: ReturnType<typeof statementAt>,
  bound: Bound,
  people: People | null,
  date: ReturnType<typeof dateAt>,
): Draft {
  const match = { from: move.at, to: move.at + 1 };
  const population = people && people.population.end > people.population.start ? people.population : null;
  const when = date ?? null;
  const place = move.receivers.find(({ state, site }) => (state ?? site) === (bound.pair.receiving ?? bound.pair.site));
  const base = baseOf(context, `transfer/${move.frame}`, move.clause, match, statement, bound, {
    ...(people && { count: [{ start: people.start, end: people.end }] }),
    ...(population && { population: [population] }),
    ...(when && { date: [{ start: when.start, end: when.end }] }),
  });
  const none = status === 'none';
  const clause = clauseAround(context.scene, move.clause, move.at);
  const total =
    context.scene.tokens.slice(clause.from, clause.to).some(({ norm }) => TOTAL.test(norm)) && status === 'done';
  const claim: Omit<TransferClaim, 'id' | 'core'> = {
    ...base,
    kind: 'transfer',
    count: none ? 0 : (people?.count ?? null),
    qualifier: none
      ? 'exact'
      : people?.count != null
        ? people.qualifier
        : people?.qualifier === 'several'
          ? 'several'
          : 'undisclosed',
    of_whom: null,
    // "migrants from the sending state" are not its nationals
    nationalities: (people?.nationalities ?? []).filter((state) => state !== bound.pair.sending),
    date: total ? null : (when?.edtf ?? null),
    population: population ? textOf(context, population) : null,
    from: null,
    to: place ? textOf(context, spanOf(context, place.mention)) : null,
    site: place?.site ?? base.site,
    status,
    as_of: total ? (when?.edtf ?? context.scene.parsed.document.published) : null,
  };
  return {
    claim,
    match,
    clause: move.clause,
    statement,
    bound,
    vague: !bound.outright || (!none && people?.count == null),
  };
}

/** What the verb group says of the movement; null for an infinitive or gerund that something else governs. */
function statusOf({ scene }: Context, move: Move): TransferStatus | null {
  const { tokens } = scene;
  const { from } = clauseAround(scene, move.clause, move.at);
  const { norm } = tokens[move.at]!;
  const words = tokens.slice(Math.max(from, move.at - 8), move.at).map((token) => token.norm);
  const close = words.slice(-5);
  if (words.some((word) => NOBODY.has(word)) && words.some((word) => /^(?:will|would|'ll|shall)$/.test(word)))
    return null;
  if (
    words.some((word) => NOBODY.has(word)) &&
    (move.passive || move.frame === 'arrive' || /^(?:nobody|none)$/.test(words.find((word) => NOBODY.has(word)) ?? ''))
  )
    return 'none';
  if (close.some((word) => NEGATED.has(word)))
    return words.includes('any') ||
      tokens.slice(move.at, move.at + 6).some((token) => /^(?:any|anyone|anybody)$/.test(token.norm))
      ? 'none'
      : null;
  if (close.includes('to') || /ing$/.test(norm)) {
    if (words.some((word) => TRIED.has(word))) return 'attempted';
    if (words.some((word) => EXPECTED.has(word))) return 'expected';
    if (words.some((word) => FUTURE.has(word))) return 'planned';
    if (close.includes('to') && close.includes('be') && close.lastIndexOf('be') > close.lastIndexOf('to'))
      return words.some((word) => /^(?:is|are|was|were)$/.test(word)) ? 'planned' : null;
    if (close.includes('to') && !HAPPENED.test(norm))
      return words.some((word) => /^(?:is|are|was|were)$/.test(word)) && close.includes('be') ? 'planned' : null;
    if (/ing$/.test(norm))
      return close.slice(-2).some((word) => /^(?:began|begun|started|is|are|was|were|been)$/.test(word))
        ? 'done'
        : null;
  }
  if (words.some((word) => /^(?:will|would|'ll|shall|could|may|might|can)$/.test(word)))
    return words.some((word) => EXPECTED.has(word)) ? 'expected' : 'planned';
  if (words.some((word) => EXPECTED.has(word)) && close.includes('be')) return 'expected';
  if (move.frame === 'noun') return move.people?.count != null ? 'done' : null;
  return HAPPENED.test(norm) ? 'done' : null;
}

/** A verb of its own sentence, not a participle hung on a noun ("people sent there"). */
function isFiniteVerb({ scene }: Context, move: Move): boolean {
  const before = scene.tokens[move.at - 1];
  if (!move.passive) return true;
  return (
    before !== undefined &&
    (before.pos === 'AUX' || before.pos === 'ADV' || before.pos === 'PART' || before.norm === 'and')
  );
}
