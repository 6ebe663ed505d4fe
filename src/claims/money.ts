// Money: what was offered, committed, paid, received, spent, estimated, claimed, forgone or denied, and by whom to whom.
import type { DateMention, Money, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Statement } from '../statements/statement.ts';
import type { MoneyClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf } from './draft.ts';
import { dateOf } from './fill.ts';
import { basisOf, basisWithout } from './money-basis.ts';
import type { Deed } from './money-deed.ts';
import { deedsOf } from './money-deeds.ts';
import { TO_COME } from './money-nature.ts';
import { boundsOf } from './money-pairs.ts';
import { unpricedDeeds } from './money-unpriced.ts';
import { isOtherMoney, moneyNoun, moneyVerbs } from './money-words.ts';
import type { Bound } from './pairs.ts';
import type { Nature } from './values.ts';

/** The dollar of the state that pays (annotation guide, 12), and the crown and franc of it. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { US: 'USD', AU: 'AUD', CA: 'CAD', NZ: 'NZD' },
  kr: { DK: 'DKK', NO: 'NOK', SE: 'SEK' },
  Fr: { CH: 'CHF', CD: 'CDF', RW: 'RWF', BI: 'BIF', GN: 'GNF', DJ: 'DJF', FR: 'XOF' },
};
const USUAL: Readonly<Record<string, string>> = { $: 'USD', kr: 'DKK', Fr: 'XAF' };
/** Natures of which the receiving state is who is paid where nobody else is named. */
const PAID_TO_IT: ReadonlySet<Nature> = new Set<Nature>([
  'paid',
  'received',
  'committed',
  'offered',
  'claimed',
  'denied',
  'forgone',
]);
/** How many sentences back people who are moved are spoken of. */
const NEAR = 30;
/** From so many groups of people on a text is about people. */
const SPOKEN_OF = 2;

/** The sums of a text by the sentence they stand in, each sentence once. */
export function* sumsBySentence({ scene }: Context): Iterable<readonly [number, readonly Money[]]> {
  const { money } = scene.parsed;
  for (let i = 0; i < money.length; ) {
    const { sentence } = scene.clauses[scene.clauseAt[money[i]!.from]!]!;
    let k = i;
    while (k < money.length && scene.clauses[scene.clauseAt[money[k]!.from]!]!.sentence === sentence) k++;
    yield [sentence, money.slice(i, k)];
    i = k;
  }
}

/** The claims about money of one sentence. `sums` are those that stand in it. */
export function moneyOf(context: Context, sentence: number, sums: readonly Money[]): readonly Draft[] {
  const { from, to } = context.scene.parsed.sentences[sentence]!;
  if (isOther(context, from, to)) return [];
  const drafts: Draft[] = [];
  const used = new Set<number>();
  if (sums.length > 0) {
    const deeds = deedsOf(context, sentence, sums);
    for (const [i, sum] of sums.entries()) {
      const deed = deeds[i];
      if (!deed) continue;
      used.add(deed.predication);
      drafts.push(...draftsOf(context, sentence, deed, sum));
    }
  }
  for (const deed of unpricedDeeds(context, sentence, used)) drafts.push(...draftsOf(context, sentence, deed, null));
  return drafts;
}

/** True where a sentence asks, or is about money for something else. */
function isOther({ scene }: Context, from: number, to: number): boolean {
  if (scene.tokens[to - 1]!.text === '?') return true;
  for (let i = from; i < Math.min(to, from + 120); i++) if (isOtherMoney(scene.tokens, i)) return true;
  return false;
}

/** True where a sentence speaks of a group of people: "160 people against five million". */
function hasPeople({ scene }: Context, sentence: number): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  for (let i = from; i < Math.min(to, from + 120); i++) if (scene.people.has(i)) return true;
  return false;
}

/** True where a text that knows its pair moves people, in whatever words. */
const movesPeople = ({ pairs, scene }: Context): boolean =>
  pairs.known.length > 0 && scene.parsed.people.length >= SPOKEN_OF;

/** True where a sentence without a sum may speak of money: a verb or noun of payment stands in it. */
export function mayBeUnpriced({ scene }: Context, sentence: number): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  for (let i = from; i < to; i++) {
    const { norm } = scene.tokens[i]!;
    if (moneyNoun(norm) !== null || moneyVerbs(norm).length > 0) return true;
  }
  return false;
}

function draftsOf(context: Context, sentence: number, deed: Deed, sum: Money | null): readonly Draft[] {
  const { scene } = context;
  const clause = scene.clauseAt[sum?.from ?? deed.at]!;
  const match = trigger(context, deed, sum, clause);
  if (!isTopical(context, clause, NEAR) && !hasPeople(context, sentence) && !movesPeople(context)) return [];
  if (deed.sides.toPeople && deed.frame === 'get') return [];
  const statement = statementAt(context, sum?.from ?? deed.at);
  const date = whenOf(context, sentence, deed, statement, sum);
  return boundsOf(context, deed, clause, match.from, sum).map((bound): Draft => {
    const base = baseOf(context, deed.id, clause, match, statement, bound, {
      nature: [spanOf(context, { from: deed.at, to: deed.at + 1 })],
      ...(sum && { amount: [{ start: sum.start, end: sum.end }] }),
      ...(date && 'start' in date && { date: [{ start: date.start, end: date.end }] }),
    });
    const { payer, payee } = sidesFor(deed, bound, sum !== null);
    const claim: Omit<MoneyClaim, 'id' | 'core'> = {
      ...base,
      kind: 'money',
      nature: deed.nature,
      amount: deed.nature === 'denied' ? null : (sum?.amount ?? null),
      qualifier: sum && deed.nature !== 'denied' ? qualifierOf(context, sum, deed) : 'undisclosed',
      currency: sum && deed.nature !== 'denied' ? currencyOf(sum.currency, payer ?? bound.pair.sending) : null,
      payer,
      payee,
      basis: sum ? basisOf(context, sum, deed) : deed.nature === 'denied' ? null : basisWithout(context, deed.at),
      converted: sum?.converted
        ? { amount: sum.converted.amount, currency: currencyOf(sum.converted.currency, payee ?? bound.pair.receiving) }
        : null,
      date: date?.edtf ?? null,
      hedged: base.hedged || deed.hedged,
    };
    return { claim, match, clause, statement, bound, vague: sum?.amount == null || !bound.outright };
  });
}

/** The sum, with the verb where both stand in one clause; the verb alone where there is no sum. */
function trigger({ scene }: Context, { at }: Deed, sum: Money | null, clause: number): TokenRange {
  if (!sum) return { from: at, to: at + 1 };
  if (scene.clauseAt[at] !== clause) return { from: sum.from, to: sum.to };
  return { from: Math.min(at, sum.from), to: Math.max(at + 1, sum.to) };
}

/** "exceeds 40 million" is at least that, "could reach" at most. */
function qualifierOf({ scene }: Context, { qualifier, from }: Money, { at, frame, nature }: Deed): Money['qualifier'] {
  // "put at an estimated 653 million": the estimate is the nature
  if (
    qualifier === 'about' &&
    nature === 'estimated' &&
    [from, from + 1].some((i) => scene.tokens[i]!.norm === 'estimated')
  )
    return 'exact';
  // "handed over 290 million"
  if (
    qualifier === 'at_least' &&
    scene.tokens[from]!.norm === 'over' &&
    /^hand/.test(scene.tokens[from - 1]?.norm ?? '')
  )
    return 'exact';
  if (qualifier !== 'exact' || frame !== 'total') return qualifier;
  const { norm } = scene.tokens[at]!;
  if (/^exceed/.test(norm)) return 'at_least';
  return norm === 'reach' && /^(?:could|may|might|can)$/.test(scene.tokens[at - 1]!.norm) ? 'up_to' : qualifier;
}

/** Where only a sign or a word of several currencies is printed it is that of who pays. */
const currencyOf = (printed: string, state: string | null): string =>
  OWN[printed] ? (OWN[printed]![state ?? ''] ?? USUAL[printed]!) : printed;

/** The day of the payment, else of the word. */
function whenOf(
  context: Context,
  sentence: number,
  deed: Deed,
  statement: Statement | null,
  sum: Money | null,
): DateMention | { readonly edtf: string | null } | null {
  const one = context.structures.of(sentence).predications[deed.predication];
  const found = one ? dateOf(context, sentence, one) : null;
  // "has paid 4 million, with a further 5 due in May": of what was paid that is no date
  const between = sum && found && deed.nature === 'paid' ? context.scene.tokens.slice(sum.to, found.from) : [];
  if (between.some(({ norm }) => TO_COME.test(norm))) return null;
  if (found) return isSince(context, found) ? null : found;
  if (statement?.said?.edtf) return { edtf: statement.said.edtf };
  // of one who tells what another said, the day is that of the outer words
  const content = statement?.content[0];
  const outer = (context.statements.get(sentence) ?? []).find(
    ({ said, content: [whole] }) =>
      said?.edtf && content && whole && whole.start <= content.start && content.end <= whole.end,
  );
  if (outer?.said?.edtf) return { edtf: outer.said.edtf };
  return one?.relative ? ofWhole(context, sentence, one) : onlyDay(context, sentence);
}

/** "Between July and May it spent 212 million, of which 140 went to the state": the time of the whole. */
function ofWhole(context: Context, sentence: number, part: Predication): DateMention | null {
  const { predications } = context.structures.of(sentence);
  const whole = predications.findLast(({ at, relative }) => at < part.at && !relative);
  const told = whole && moneyVerbs(context.scene.tokens[whole.at]!.norm).length > 0;
  const date = told ? dateOf(context, sentence, whole) : null;
  return date && !isSince(context, date) ? date : null;
}

/** The one day that a sentence names, be it that of the report: "according to a letter published on Monday". */
function onlyDay(context: Context, sentence: number): DateMention | null {
  const { scene } = context;
  const { from, to } = scene.parsed.sentences[sentence]!;
  let only: DateMention | null = null;
  for (let i = from; i < Math.min(to, from + 160); i++) {
    const date = scene.dates.get(i);
    if (!date?.edtf) continue;
    if (only) return null;
    only = date;
  }
  const norm = scene.tokens[(only?.from ?? 0) - 1]?.norm ?? '';
  if (!only || norm === 'of' || (!PUBLISHED.test(norm) && !/^\d{4}-\d\d-\d\d$/.test(only.edtf!))) return null;
  return isToldOn(context, sentence, only) ? only : null;
}

/** "according to a study published last year": what a paper tells is of its time. */
const PUBLISHED = /^(?:published|released|issued)$/;

const TELLS =
  /^(?:said|says|told|reported|published|wrote|announced|disclosed|confirmed|made|known|seen|viewed|fixed|signed|agreed|revealed|showed|released|given|gave|insisted|promised|granted|committed)$/;

/** True where a day stands with a verb of telling or agreeing, or with no verb at all: "Friday's report". */
function isToldOn({ scene, structures }: Context, sentence: number, date: DateMention): boolean {
  const { predications } = structures.of(sentence);
  const before = predications.findLast(({ at }) => at < date.from);
  const after = predications.find(({ at }) => at > date.from);
  return [before, after].some((one) => one !== undefined && TELLS.test(scene.tokens[one.at]!.norm)) || !before;
}

/** "since March": from when, not when. */
const isSince = ({ scene }: Context, { from }: DateMention): boolean =>
  /^since$/.test(scene.tokens[from]!.norm) || /^since$/.test(scene.tokens[from - 1]?.norm ?? '');

/** Who pays whom: as the words say, else as the pair does. */
function sidesFor(
  deed: Deed,
  { pair }: Bound,
  priced: boolean,
): { readonly payer: string | null; readonly payee: string | null } {
  const { sides, nature, frame } = deed;
  const payer = sides.payer.state ?? (sides.payee.state === pair.sending ? pair.receiving : pair.sending);
  const opposite = payer === pair.sending ? pair.receiving : pair.sending;
  const unpriced = !priced && frame === 'give' && nature !== 'denied';
  const payee =
    sides.payee.state ??
    (PAID_TO_IT.has(nature) &&
    (sides.payee.how === 'its' || (nature === 'denied' && frame === 'get') || (sides.payee.how === 'open' && !unpriced))
      ? opposite
      : null);
  return { payer, payee: payee === payer ? null : payee };
}
