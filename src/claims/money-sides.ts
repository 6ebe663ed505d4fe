// Who pays and who is paid: read off the phrases of the verb and of the noun that tell of a sum.
import type { TokenRange } from '../language/parsed.ts';
import type { Oblique, Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { agentOf, behind, moneyIn, partiesIn, peopleIn, statesNamed } from './fill.ts';
import { sends } from './frames.ts';
import type { Frame } from './money-words.ts';

type Ranges = readonly TokenRange[];

/**
 * A side of a payment. `open` where the words name none, so that the pair says who; `other` where they name somebody who is no
 * state; `its` for "the government", which is a side of the pair without its name; `several` for "five governments".
 */
export interface Side {
  readonly state: string | null;
  readonly how: 'named' | 'its' | 'open' | 'other' | 'several';
}
export interface Sides {
  readonly payer: Side;
  readonly payee: Side;
  /** True where people who are moved are given it, each his own. */
  readonly toPeople: boolean;
}

export const OPEN: Side = { state: null, how: 'open' };
const ITS: Side = { state: null, how: 'its' };
export const OTHER: Side = { state: null, how: 'other' };
/** Words for a side of the pair that is not named. */
const ITS_OWN =
  /^(?:government|governments|authorities|treasury|department|ministry|service|police|partner|side|host|country|kingdom|republic|state|island|immigration|it|them|we|us|our|parliament|territory|nation|capital|bank|agency)$/;
const SEVERAL = /^(?:governments|countries|states|nations|capitals)$/;
const EACH = /^(?:each|everyone|everybody|anyone|those|they|them|men|women|people|person|volunteers?)$/;

/** The side that phrases give: a state, somebody else, or nobody. */
export function sideIn(context: Context, ranges: Ranges): Side {
  const own = ranges.filter((range) => !moneyIn(context, [range]));
  const named = partiesIn(context, own)[0] ?? statesNamed(context, own)[0];
  if (named) return { state: named.state, how: 'named' };
  if (!own.length) return OPEN;
  const { tokens } = context.scene;
  const owner = own.map((range) => ownerOf(context, range)).find((state) => state !== null) ?? null;
  if (owner) return { state: owner, how: 'named' };
  if (own.some(({ to }) => SEVERAL.test(tokens[to - 1]!.norm))) return { state: null, how: 'several' };
  const its = own.some(({ from, to }) => tokens.slice(from, to).some(({ norm }) => ITS_OWN.test(norm)));
  return its ? ITS : OTHER;
}

/** "the government | of Norway": the state that stands behind a word for its side. */
export function ownerOf({ scene }: Context, { to }: TokenRange): string | null {
  if (!ITS_OWN.test(scene.tokens[to - 1]!.norm) || scene.tokens[to]?.norm !== 'of') return null;
  const mention = scene.mentions.get(to + 1) ?? scene.mentions.get(to + 2);
  return mention?.kind === 'state' ? mention.state : null;
}

const either = (first: Side, second: Side): Side => (first.how === 'open' ? second : first);

const isPeople = (context: Context, ranges: Ranges): boolean =>
  ranges.some((range) => peopleIn(context, [range]) !== null || EACH.test(context.scene.tokens[range.from]!.norm)) &&
  partiesIn(context, ranges).length === 0;

/** The sides by the verb. `role` is what the sum is to it. */
export function sidesOfVerb(context: Context, told: Predication, frame: Frame, role: string | null): Sides {
  // a sum does nothing: "7.5 million granted by the state"
  const one = frame === 'give' && role === 'subject' ? { ...told, passive: true } : told;
  const agent = agentOf(one);
  const objects = one.objects.filter((range) => !moneyIn(context, [range]));
  const none: Sides = { payer: OPEN, payee: OPEN, toPeople: false };
  switch (frame) {
    case 'give': {
      const dative =
        one.passive && role !== 'subject' ? one.subject : objects.filter((range) => isSomebody(context, range));
      const to = [...dative, ...one.obliques.filter((r) => isReceiver(context, r))];
      const fallback = to.length ? to : behind(one, 'for').filter((range) => partiesIn(context, [range]).length > 0);
      if (isPeople(context, fallback)) return { payer: payerIn(context, agent), payee: OTHER, toPeople: true };
      return { payer: payerIn(context, agent), payee: sideIn(context, fallback), toPeople: false };
    }
    case 'get':
      return {
        payer: notOther(sideIn(context, behind(one, 'from'))),
        payee: sideIn(context, agent),
        toPeople: isPeople(context, agent),
      };
    case 'spend':
    case 'build':
      return { payer: payerIn(context, agent), payee: OTHER, toPeople: false };
    case 'bear':
      return { payer: payerIn(context, agent), payee: OTHER, toPeople: false };
    case 'cost': {
      return {
        payer: notOther(sideIn(context, objects)),
        payee: OTHER,
        toPeople: /^(?:each|every)$/.test(context.scene.tokens[one.subject[0]?.from ?? one.at]!.norm),
      };
    }
    case 'go':
      return {
        ...none,
        payer: notOther(sideIn(context, behind(one, 'from'))),
        payee: sideIn(context, behind(one, 'to', 'into')),
      };
    case 'claim':
      return {
        ...none,
        payer: notOther(sideIn(context, behind(one, 'from', 'of'))),
        payee: notOther(sideIn(context, agent)),
      };
    case 'owe':
      return {
        ...none,
        payer: notOther(sideIn(context, agent)),
        payee: notOther(sideIn(context, [...objects, ...behind(one, 'to')])),
      };
    case 'forgo':
      return { ...none, payee: notOther(sideIn(context, agent)) };
    case 'provide':
      return { ...none, payee: notOther(sideIn(context, objects)) };
    case 'fall':
      return none;
    default:
      return { ...none, payee: OTHER };
  }
}

const notOther = (side: Side): Side => (side.how === 'named' ? side : OPEN);

/** Who pays: "the government" without a name is the one that sends, whatever was named last. */
function payerIn(context: Context, ranges: Ranges): Side {
  const mention = partiesIn(context, ranges)[0];
  if (mention?.form === 'description' && !sends(mention.state ?? '')) return OPEN;
  return notOther(sideIn(context, ranges));
}

/** People, a party, or somebody who gets: not "up front", not "itself". */
const isSomebody = (context: Context, range: TokenRange): boolean =>
  partiesIn(context, [range]).length > 0 ||
  peopleIn(context, [range]) !== null ||
  EACH.test(context.scene.tokens[range.from]!.norm) ||
  ITS_OWN.test(context.scene.tokens[range.to - 1]!.norm);

/** Behind "to" everybody gets; behind "in" and "into" what a fund or trust is. */
function isReceiver(context: Context, range: Oblique): boolean {
  if (/^towards?$|^to$/.test(range.preposition)) return true;
  if (!/^in(?:to)?$/.test(range.preposition)) return false;
  const { norm } = context.scene.tokens[range.to - 1]!;
  return /^(?:trust|trusts|account|accounts)$/.test(norm);
}

/** The sides by what hangs on a noun of money or on the sum itself. */
export function sidesOfNoun(
  context: Context,
  nature: string,
  before: TokenRange | null,
  obliques: readonly Oblique[],
): Sides {
  const hangs = { obliques };
  const owner = before && before.to > before.from ? sideOfWords(context, before) : OPEN;
  const by = notOther(sideIn(context, behind(hangs, 'from', 'by')));
  const of = named(context, behind(hangs, 'of'));
  const to = behind(hangs, 'to', 'towards', 'toward');
  const none = { toPeople: false };
  if (nature === 'received' || nature === 'claimed')
    return {
      ...none,
      payer: either(by, named(context, behind(hangs, 'against', 'on'))),
      payee: either(owner, nature === 'received' ? of : OPEN),
    };
  if (nature === 'spent' || nature === 'estimated')
    return {
      ...none,
      payer: either(owner, either(named(context, to), named(context, behind(hangs, 'by', 'for')))),
      payee: OTHER,
    };
  const payee = sideIn(context, to);
  return {
    ...none,
    payer: either(owner, either(by, of)),
    payee: either(payee, named(context, behind(hangs, 'for'))),
  };
}

/** A state that is named, or nobody. */
const named = (context: Context, ranges: Ranges): Side => {
  const state = partiesIn(context, ranges)[0]?.state ?? null;
  return state ? { state, how: 'named' } : OPEN;
};

/** "a US grant", "Washington's payment", "Australian payments": adjectives too. */
const sideOfWords = (context: Context, range: TokenRange): Side => {
  const state = statesNamed(context, [range])[0]?.state ?? null;
  return state ? { state, how: 'named' } : OPEN;
};

/** Both read together: what the verb leaves open the noun may say. */
export const joinedSides = (first: Sides, second: Sides): Sides => ({
  payer: either(first.payer, second.payer),
  payee:
    first.payee.how === 'named'
      ? first.payee
      : second.payee.how === 'named'
        ? second.payee
        : either(first.payee, second.payee),
  toPeople: first.toPeople || second.toPeople,
});
