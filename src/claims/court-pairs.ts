// Which arrangement a deed of a court is about: the pair of its sentence, of the ruling before it, or of the court's own state.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { pairsFor } from './context.ts';
import type { Deed } from './court-deed.ts';
import { INTERNATIONAL, pairOfStates, receiversOf, toward } from './court-states.ts';
import type { Ground } from './court-thread.ts';
import { sends } from './frames.ts';
import type { Pair } from './pair.ts';
import type { Bound } from './pairs.ts';
import { statesIn } from './states.ts';
import { namesThird, senderIn } from './third-countries.ts';
import type { ProceedingObject } from './values.ts';

/** A deed that the text told before, with what it was bound to. */
export interface Bounded {
  readonly deed: Deed;
  readonly object: ProceedingObject;
  readonly bounds: readonly Bound[];
  readonly number: number;
}

/** How many sentences back a ruling gives the pair of what is said of it. */
const CLOSE = 6;

/** The pairs of a deed; empty where none fits. `before` are the last deeds of the text. */
export const courtPairs = (
  context: Context,
  ground: Ground,
  deed: Deed,
  number: number,
  before: readonly Bounded[],
): readonly Bound[] =>
  towardDesignated(context, context.scene.parsed.sentences[number]!, pairsOf(context, ground, deed, number, before));

function pairsOf(
  context: Context,
  ground: Ground,
  deed: Deed,
  number: number,
  before: readonly Bounded[],
): readonly Bound[] {
  const { scene, pairs } = context;
  const clause = scene.clauseAt[deed.at]!;
  const sentence = scene.parsed.sentences[number]!;
  const around = notWhereKept(
    context,
    pairsFor(context, clause, deed.at).filter(
      ({ pair, sending: from }) => !INTERNATIONAL.has(pair.receiving ?? '') && !isSeat(ground, from),
    ),
  );
  // before arbitrators the two parties are named
  const parties = deed.posture === 'arbitration' ? pairOfStates(context, ground, sentence) : null;
  if (parties) return [parties];
  const outright = around.filter(
    (bound) => bound.outright && isParty(ground, bound.receiving) && !INTERNATIONAL.has(bound.pair.receiving ?? ''),
  );
  const own = courtState(deed);
  const named = hasReceiver(context, ground, sentence);
  if (namesThird(context, sentence) && !named) {
    const sending =
      (own && sends(own) ? own : null) ??
      outright[0]?.pair.sending ??
      senderIn(context, sentence) ??
      around[0]?.pair.sending;
    if (sending) return [open(sending)];
  }
  if (deed.court?.name === 'Board of Immigration Appeals' && !hasReceiver(context, ground, deed.range))
    return [open('US')];
  const several = receiversOf(context, deed, outright[0]?.pair.sending ?? own ?? senderIn(context, sentence));
  if (several.length > 1) return several;
  const last = earlier(deed, before, number);
  // "put the injunction on hold", "declared the policy unlawful": what was told of before, whatever else the sentence names
  if (last && !hasReceiver(context, ground, ownClause(context, deed)) && isSaidOf(deed, last))
    return asBefore(last.bounds);
  if (outright.length) return ofCourt(context, deed, outright, number);
  const entry = pairOfEntry(context, ground, number);
  if (entry) return ofCourt(context, deed, [entry], number);
  if (last && !named && fits(deed, last.bounds)) return asBefore(last.bounds);
  const whole = around.filter(({ pair }) => pair.receiving !== null || pair.site !== null);
  if (whole.length) return ofCourt(context, deed, whole, number);
  const stated = pairs.known.length ? null : pairOfStates(context, ground, sentence);
  if (stated) return [stated];
  const state = own ?? around[0]?.pair.sending ?? senderIn(context, sentence);
  if (state === null) return [];
  const known = knownOf(context, state, number);
  if (known) return ofCourt(context, deed, [known], number);
  if (!sends(state)) return [];
  const to = toward(context, ground, sentence, state);
  return to ? [to] : pairs.about ? [open(state)] : [];
}

/** "held at a base in Djibouti … to South Sudan": where people are kept meanwhile is not where they are sent. */
function notWhereKept({ scene }: Context, bounds: readonly Bound[]): readonly Bound[] {
  const lead = ({ receiving }: Bound): string => (receiving ? (scene.tokens[receiving.from - 1]?.norm ?? '') : '');
  const sent = bounds.some((bound) => lead(bound) === 'to');
  return sent ? bounds.filter((bound) => !/^(?:in|at)$/.test(lead(bound))) : bounds;
}

/** "the Permanent Court of Arbitration in The Hague": where it sits is no party. */
const isSeat = ({ courts }: Ground, mention: Mention | null): boolean =>
  mention !== null && /Arbitration/.test(courts.at.get(mention.from)?.name ?? '');

const isParty = ({ courts }: Ground, mention: Mention | null): boolean =>
  mention === null || !courts.at.has(mention.from);

/** The words of a deed without those of another verb behind ", but" or ", and". */
function ownClause({ scene }: Context, { at, range }: Deed): TokenRange {
  for (let i = at + 1; i < range.to; i++)
    if (/^(?:but|and)$/.test(scene.tokens[i]!.norm) && scene.tokens[i - 1]?.text === ',')
      return { from: range.from, to: i };
  return range;
}

const asBefore = (bounds: readonly Bound[]): readonly Bound[] =>
  bounds.map((bound) => ({
    ...bound,
    outright: false,
    rule: 'pair: that of the ruling before it',
    sending: null,
    receiving: null,
  }));

/** The last deed that this one may be said of: one of the same object, else the last. */
function earlier(deed: Deed, before: readonly Bounded[], number: number): Bounded | null {
  const near = before.filter((one) => number - one.number <= CLOSE);
  // a stay is of an order or ruling, not of the finding that one was broken
  const ordered = near.findLast(
    ({ deed: { posture, holding } }) => holding === 'unlawful' || (posture === 'interim' && holding === 'granted'),
  );
  if (deed.posture === 'stay' && deed.object !== 'removal' && ordered) return ordered;
  const same = near.findLast(
    ({ object, deed: { posture } }) =>
      object === (deed.object ?? object) && (deed.posture !== 'stay' || posture !== 'stay'),
  );
  return same ?? (deed.object === null || deed.posture === 'stay' ? (near.at(-1) ?? null) : null);
}

/** A stay is of an order, a policy is the one spoken of. */
const isSaidOf = (deed: Deed, { deed: other, bounds }: Bounded): boolean =>
  fits(deed, bounds) &&
  ((deed.posture === 'stay' && (other.posture === 'interim' || other.posture === 'merits')) ||
    (deed.object === 'policy' && bounds.every(({ pair }) => pair.receiving === null)));

/** The two states that the entry or paragraph names before the sentence: a sender of the table and another; or one other alone. */
function pairOfEntry({ scene, pairs }: Context, { courts }: Ground, number: number): Bound | null {
  const { sentences } = scene.parsed;
  const { section } = sentences[number]!;
  for (let i = number - 1; i >= Math.max(0, number - 4) && sentences[i]!.section === section; i--) {
    const { from, to } = sentences[i]!;
    const states = statesIn(scene, from, Math.min(to, from + 60)).filter((mention) => !courts.at.has(mention.from));
    const senders = states.filter(({ state }) => sends(state!));
    const others = states.filter(({ state }) => !sends(state!));
    const head = to - from <= 3 && others.length === 1 && i === number - 1;
    const sending = senders[0]?.state ?? (head ? pairs.known[0]?.pair.sending : undefined);
    if (!sending || senders.length > 1 || others.length !== 1) continue;
    return {
      pair: { sending, receiving: others[0]!.state!, site: null },
      outright: false,
      rule: 'pair: the states that the entry named',
      sending: null,
      receiving: null,
    };
  }
  return null;
}

const open = (sending: string): Bound => ({
  pair: { sending, receiving: null, site: null },
  outright: false,
  rule: 'receiving: third countries, none named',
  sending: null,
  receiving: null,
});

/** "the Permanent Court of Arbitration in The Hague" is no Dutch court. */
const courtState = ({ court }: Deed): string | null =>
  court?.state && !INTERNATIONAL.has(court.state) && !/Arbitration|Human Rights/.test(court.name ?? '')
    ? court.state
    : null;

const fits = (deed: Deed, bounds: readonly Bound[]): boolean => {
  const state = courtState(deed);
  return state === null || bounds.some(({ pair }) => pair.sending === state || pair.receiving === state);
};

/** Where the court is a state's that the pair is without, or that it should send from, the text's last pair of that state is meant. */
function ofCourt(context: Context, deed: Deed, bounds: readonly Bound[], number: number): readonly Bound[] {
  const state = courtState(deed);
  if (state === null || bounds.some(({ pair }) => pair.sending === state)) return unturned(state, bounds);
  const sent = context.pairs.known.find(({ pair }) => pair.sending === state);
  if (sent && bounds.some(({ pair }) => pair.receiving === state && pair.sending === sent.pair.receiving))
    return [{ ...bounds[0]!, pair: sent.pair }];
  // "the designation of its neighbour as a safe country" is of where the court's own state sends people
  if (
    deed.object === 'law' &&
    bounds.some(({ pair }) => pair.receiving === state) &&
    isDesignation(context, deed.range)
  )
    return bounds.map((bound) => ({ ...bound, pair: { sending: state, receiving: bound.pair.sending, site: null } }));
  if (fits(deed, bounds)) return bounds;
  const own = knownOf(context, state, number);
  return own ? [own] : bounds;
}

/** Of a pair and the same turned round only the one is meant in which the court's state sends. */
const unturned = (state: string | null, bounds: readonly Bound[]): readonly Bound[] =>
  bounds.filter(
    ({ pair }) =>
      pair.sending === state ||
      !bounds.some(({ pair: other }) => other.sending === pair.receiving && other.receiving === pair.sending),
  );

function knownOf({ pairs }: Context, state: string, number: number): Bound | null {
  const own = ({ pair }: { readonly pair: Pair }): boolean =>
    (pair.sending === state || pair.receiving === state) && !INTERNATIONAL.has(pair.receiving ?? '');
  const found = pairs.known.findLast((each) => each.sentence <= number && own(each)) ?? pairs.known.find(own);
  return found
    ? {
        pair: found.pair,
        outright: false,
        rule: "pair: the last one with the court's state",
        sending: null,
        receiving: null,
      }
    : null;
}

/** "regulations designating the United States as a safe third country": people are sent to the one that is called safe. */
function towardDesignated({ scene }: Context, { from, to }: TokenRange, bounds: readonly Bound[]): readonly Bound[] {
  for (let i = from; i < to; i++) {
    if (!/^designat(?:ing|es|ed|ion)$/.test(scene.tokens[i]!.norm)) continue;
    for (let k = i + 1; k < Math.min(to, i + 5); k++) {
      const state = scene.mentions.get(k)?.state;
      if (state)
        return bounds.map((bound) =>
          bound.pair.sending === state && bound.pair.receiving !== null
            ? { ...bound, pair: { sending: bound.pair.receiving, receiving: state, site: null } }
            : bound,
        );
    }
  }
  return bounds;
}

const isDesignation = ({ scene }: Context, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++)
    if (/^(?:designation|designates|designated|designating)$/.test(scene.tokens[i]!.norm)) return true;
  return false;
};

/** A state that people are moved to is named as a party of the stretch. */
function hasReceiver({ scene, pairs }: Context, { courts }: Ground, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (mention?.state && pairs.receivers.has(mention.state) && !scene.inPeople.has(i) && !courts.at.has(i))
      return true;
  }
  return false;
}
