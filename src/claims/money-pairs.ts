// Which pairs a payment is told of: the sides that its words name, those of the text, whose currency it is.
import type { Mention, Money } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { pairsFor } from './context.ts';
import { pairWith, withOnlyReceiver } from './fill.ts';
import { sends } from './frames.ts';
import type { Deed } from './money-deed.ts';
import type { Bound, Pairs } from './pairs.ts';
import { statesIn } from './states.ts';

/** How many mentions and pairs of a text are looked at for one sum: a text of a megabyte has said by then whom it is about. */
const LOOKED_AT = 400;
/** Pairs that one sum may be told of. */
const MOST_PAIRS = 3;
/** Currencies that only one sending state has. */
const CURRENCIES: Readonly<Record<string, string>> = {
  DKK: 'DK',
  SEK: 'SE',
  NOK: 'NO',
  GBP: 'GB',
  CHF: 'CH',
  AUD: 'AU',
};

/** The pairs that a payment is told of: both sides where both are named, else the pair of the text that has the one named. */
export function boundsOf(
  context: Context,
  deed: Deed,
  clause: number,
  at: number,
  sum: Money | null,
): readonly Bound[] {
  const { sides } = deed;
  const { pairs } = context;
  const [payer, payee] = [sides.payer.state, sides.payee.state];
  const among = pairsFor(context, clause, at).slice(0, MOST_PAIRS);
  const both = bothParties(context, deed);
  if (both.length) return both;
  if (sides.payee.how === 'several') {
    const sender = payer ?? among[0]?.pair.sending ?? null;
    const rule = 'receiving: several governments';
    return sender === null
      ? []
      : [
          {
            pair: { sending: sender, receiving: null, site: null },
            outright: true,
            rule,
            sending: null,
            receiving: null,
          },
        ];
  }
  const has = ({ pair }: Bound): boolean =>
    [payer, payee].every((state) => state === null || state === pair.sending || state === pair.receiving);
  if (sides.toPeople && payee === null) {
    const each = ofLast(context, clause, payer);
    if (each.length > 1) return each;
  }
  const all = among.filter(has);
  // where a text has both directions, who pays sends
  const paying = all.filter(({ pair }) => payer !== null && pair.sending === payer);
  if (payer === null && payee === null && isElsewhere(context, clause, all)) return [];
  const own = payer === null && sum ? byCurrency(context, sum.currency, payee, all) : null;
  if (own) return [own];
  const fitting = (paying.length ? paying : all).map((bound) => withOnlyReceiver(context, bound));
  if (fitting.length) return fitting;
  const mention = (state: string | null) => (state === null ? null : (firstOf(context, state) ?? null));
  const first = pairs.known.slice(0, LOOKED_AT);
  const turned =
    payer !== null && payee !== null && first.some(({ pair }) => pair.sending === payee && pair.receiving === payer);
  const [sending, receiving] =
    turned || (payer !== null && !sends(payer) && (payee === null || sends(payee))) ? [payee, payer] : [payer, payee];
  const known = first.some(
    ({ pair }) =>
      (sending === null || pair.sending === sending) && (receiving === null || pair.receiving === receiving),
  );
  if (!known) return [];
  const bound = pairWith(context, { sending: mention(sending), receiving: mention(receiving) }, clause, at);
  return bound ? [bound] : [];
}

/** "Each was given 3,500 dollars": of the last sentence that names where people go, every place. */
function ofLast({ pairs, scene }: Context, clause: number, payer: string | null): readonly Bound[] {
  const { sentence } = scene.clauses[clause]!;
  const fits = ({ pair }: Pairs['known'][number]): boolean =>
    pair.receiving !== null && (payer === null || pair.sending === payer);
  const at = pairs.known.slice(0, LOOKED_AT).findLastIndex((each) => each.sentence <= sentence && fits(each));
  const last = pairs.known[at];
  const found: Bound[] = [];
  for (let i = Math.max(0, at - MOST_PAIRS * 4); last && i <= at; i++) {
    const { pair, sentence: own } = pairs.known[i]!;
    if (own !== last.sentence || pair.sending !== last.pair.sending || !fits(pairs.known[i]!)) continue;
    if (!found.some((other) => other.pair.receiving === pair.receiving))
      found.push({
        pair,
        outright: false,
        rule: 'pair: each place of the last sentence that names some',
        sending: null,
        receiving: null,
      });
  }
  return found.length <= MOST_PAIRS ? found : [];
}

/** "Each sending party shall pay": one claim for each that sends. */
function bothParties({ scene, structures, pairs }: Context, { predication, at, frame }: Deed): readonly Bound[] {
  if (frame !== 'give' && frame !== 'bear') return [];
  const one = structures.of(scene.clauses[scene.clauseAt[at]!]!.sentence).predications[predication];
  const subject = one && !one.passive ? one.subject[0] : undefined;
  if (!subject || !/^(?:each|both|every)$/.test(scene.tokens[subject.from]!.norm)) return [];
  if (!/^(?:party|parties|states?|governments?)$/.test(scene.tokens[subject.to - 1]!.norm)) return [];
  const seen = new Set<string>();
  const found: Bound[] = [];
  for (const { pair } of pairs.known.slice(0, 48)) {
    const key = `${pair.sending}>${pair.receiving}`;
    if (pair.receiving === null || seen.has(key) || seen.has(`${pair.receiving}>${pair.sending}`)) continue;
    seen.add(key);
    found.push({ pair, outright: false, rule: 'pair: each of the parties that send', sending: null, receiving: null });
  }
  return found.length <= MOST_PAIRS ? found : [];
}

/** The first mention of a state, among those of the beginning of a long text. */
function firstOf({ scene }: Context, state: string): Mention | undefined {
  const { mentions } = scene.parsed;
  for (let i = 0; i < Math.min(mentions.length, LOOKED_AT); i++) if (mentions[i]!.state === state) return mentions[i];
  return undefined;
}

/** True where the states of the sentence are none of those that the thread of the text would give the sum to. */
function isElsewhere({ scene }: Context, clause: number, bounds: readonly Bound[]): boolean {
  const { from, to } = scene.parsed.sentences[scene.clauses[clause]!.sentence]!;
  const states = statesIn(scene, from, Math.min(to, from + 120)).map(({ state }) => state);
  return (
    states.length > 0 && bounds.every(({ pair }) => !states.includes(pair.sending) && !states.includes(pair.receiving))
  );
}

/** Whose own money is printed, that is the state that pays, where it sends in this text and nobody else is named. */
function byCurrency({ pairs }: Context, currency: string, payee: string | null, all: readonly Bound[]): Bound | null {
  const state = CURRENCIES[currency];
  if (!state || all.some(({ pair }) => pair.sending === state)) return null;
  const known = pairs.known
    .slice(0, LOOKED_AT)
    .findLast(({ pair }) => pair.sending === state && (payee === null || pair.receiving === payee));
  return known
    ? {
        pair: { ...known.pair, site: null },
        outright: false,
        rule: 'sending: whose currency it is',
        sending: null,
        receiving: null,
      }
    : null;
}
