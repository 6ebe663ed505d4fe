// Money: what was offered, committed, paid, received, spent, estimated, claimed, forgone or denied, and by whom to whom.
import rows from '../../data/en/claims/money.json' with { type: 'json' };
import type { Money } from '../language/parsed.ts';
import type { MoneyClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateAt, isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import type { Pair } from './pair.ts';
import { clauseAround } from './scene.ts';
import { subjectBefore } from './subjects.ts';
import type { Nature } from './values.ts';
import { formsOf } from './words.ts';

interface Verb {
  readonly nature: Nature;
  readonly subject: 'payer' | 'payee' | null;
  readonly id: string;
}

const VERBS: ReadonlyMap<string, Verb> = new Map(
  rows.flatMap(({ word, nature, subject }) =>
    (word.startsWith('~') ? formsOf(word.slice(1)) : [word]).map((form): [string, Verb] => [
      form,
      { nature: nature as Nature, subject: subject as Verb['subject'], id: `money/${word}` },
    ]),
  ),
);
const NOUNS: ReadonlySet<string> = new Set(rows.filter(({ word }) => !word.startsWith('~')).map(({ word }) => word));
/** The dollar of the state that pays (annotation guide, 12). */
const DOLLARS: Readonly<Record<string, string>> = { US: 'USD', AU: 'AUD', CA: 'CAD', NZ: 'NZD' };

/** The claims about one sum: one a pair. */
export function moneyClaims(context: Context, money: Money): readonly Draft[] {
  const clause = context.scene.clauseAt[money.from]!;
  const verb = verbNear(context, money.from, money.to, clause);
  if (!verb || !isTopical(context, clause)) return [];
  return drafts(context, clause, verb.at, verb.verb, money);
}

/** "received no money", "was paid nothing": that no money passed. */
export function deniedMoney(context: Context, at: number): readonly Draft[] {
  const { tokens } = context.scene;
  if (!/^(?:receive|receives|received|pay|paid|get|got|accepted|given)$/.test(tokens[at]!.norm)) return [];
  const after = tokens.slice(at + 1, at + 5).map(({ norm }) => norm);
  const no = after.findIndex((word) => word === 'no' || word === 'any' || word === 'nothing');
  const none =
    after[no] === 'nothing' ||
    after.slice(no + 1).some((word) => /^(?:money|payment|payments|compensation|cash|funding|funds)$/.test(word));
  const negated =
    after[no] !== 'any' || tokens.slice(Math.max(0, at - 4), at).some(({ norm }) => /^(?:not|n't|never)$/.test(norm));
  const clause = context.scene.clauseAt[at]!;
  if (no < 0 || !none || !negated || !isTopical(context, clause)) return [];
  return drafts(context, clause, at, { nature: 'denied', subject: null, id: 'money/none' }, null);
}

/** "hopes to pay the host": money without a sum. */
export function unpricedClaims(context: Context, at: number): readonly Draft[] {
  const token = context.scene.tokens[at]!;
  if (
    token.pos !== 'VERB' ||
    !/^(?:pay|pays|paid|paying|bear|bears|bore|covers|cover|shoulders|shouldered)$/.test(token.norm)
  )
    return [];
  const costs = !/^pa/.test(token.norm);
  if (
    costs &&
    !context.scene.tokens.slice(at, at + 6).some(({ norm }) => /^(?:costs?|expenses|outlays|bill)$/.test(norm))
  )
    return [];
  const clause = context.scene.clauseAt[at]!;
  const { to } = context.scene.clauses[clause]!;
  for (let i = at; i < Math.min(to, at + 14); i++) if (context.scene.money.has(i)) return [];
  const payee = context.scene.mentions.get(at + 1) ?? context.scene.mentions.get(at + 2);
  const forIt = context.scene.tokens[at + 1]?.norm === 'for';
  if ((!payee?.state && !forIt && !costs) || !isTopical(context, clause)) return [];
  const verb = VERBS.get(token.norm);
  return verb ? drafts(context, clause, at, moodOf(context, at, verb, clause), null) : [];
}

function drafts(context: Context, clause: number, at: number, verb: Verb, money: Money | null): readonly Draft[] {
  const statement = statementAt(context, money?.from ?? at);
  const date = dateAt(context, clause, at);
  const subject = subjectBefore(
    context.scene,
    at,
    context.scene.parsed.sentences[context.scene.clauses[clause]!.sentence]!.from,
  );
  return pairsFor(context, clause, at).map((bound): Draft => {
    const match = { from: at, to: at + 1 };
    const base = baseOf(context, verb.id, clause, match, statement, bound, {
      ...(money && { amount: [{ start: money.start, end: money.end }] }),
      ...(date && { date: [{ start: date.start, end: date.end }] }),
    });
    const { payer, payee } = sidesOf(bound.pair, verb, subject?.state ?? null);
    const claim: Omit<MoneyClaim, 'id' | 'core'> = {
      ...base,
      kind: 'money',
      nature: verb.nature,
      amount: money?.amount ?? null,
      qualifier: money ? money.qualifier : 'undisclosed',
      currency: money ? currencyOf(money, payer) : null,
      payer,
      payee,
      basis: money?.per ? `per ${money.per}` : basisOf(context, clause, at),
      converted: money?.converted
        ? { amount: money.converted.amount, currency: dollar(money.converted.currency, 'US') }
        : null,
      date: date?.edtf ?? null,
      hedged: base.hedged || verb.nature === 'estimated' || (money === null && verb.nature === 'offered'),
    };
    return { claim, match, clause, statement, bound, vague: money?.amount == null || !bound.outright };
  });
}

const currencyOf = (money: Money, payer: string | null): string => dollar(money.currency, payer);
const dollar = (currency: string, payer: string | null): string =>
  currency === '$' ? (DOLLARS[payer ?? 'US'] ?? 'USD') : currency;

/** Who pays whom: the verb's subject where it is a state of the pair, else the sender pays the receiver. */
function sidesOf(
  pair: Pair,
  verb: Verb,
  subject: string | null,
): { readonly payer: string | null; readonly payee: string | null } {
  const usual = {
    payer: pair.sending,
    payee: verb.nature === 'spent' || verb.nature === 'estimated' || verb.nature === 'forgone' ? null : pair.receiving,
  };
  if (!verb.subject || !subject || subject === pair.sending || verb.subject === 'payee') return usual;
  return subject === pair.receiving && verb.subject === 'payer' && verb.nature === 'spent'
    ? { payer: pair.receiving, payee: null }
    : usual;
}

function basisOf(context: Context, clause: number, at: number): string | null {
  const { from, to } = clauseAround(context.scene, clause, at);
  const words = new Set(context.scene.tokens.slice(from, to).map(({ norm }) => norm));
  if (words.has('total') || words.has('altogether') || words.has('overall')) return 'total over several';
  if (words.has('single') || words.has('one-off') || words.has('lump') || words.has('upfront')) return 'lump';
  if (words.has('instalment') || words.has('instalments') || words.has('tranche') || words.has('tranches'))
    return 'milestone';
  return null;
}

/** The verb or noun that governs a sum: the nearest of the table in its clause, one before the sum preferred, else one of the sentence. */
function verbNear(
  context: Context,
  from: number,
  to: number,
  clause: number,
): { readonly at: number; readonly verb: Verb } | null {
  const { tokens, clauses, parsed } = context.scene;
  const here = clauses[clause]!;
  const sentence = parsed.sentences[here.sentence]!;
  const before =
    scan(from - 1, Math.max(here.from, from - 24), -1) ??
    scan(to, Math.min(here.to, to + 14), 1) ??
    scan(from - 1, Math.max(sentence.from, from - 30), -1);
  return before === null
    ? null
    : { at: before, verb: moodOf(context, before, VERBS.get(tokens[before]!.norm)!, clause) };

  function scan(start: number, end: number, step: 1 | -1): number | null {
    let noun: number | null = null;
    for (let i = start; step === 1 ? i < end : i >= end; i += step) {
      if (!VERBS.has(tokens[i]!.norm)) continue;
      // "is seeking payments of": the verb over the noun decides
      if (!NOUNS.has(tokens[i]!.norm)) return noun === null || Math.abs(noun - i) <= 6 ? i : noun;
      noun ??= i;
    }
    return noun;
  }
}

function dueIn(scene: Context['scene'], at: number, clause: number): boolean {
  const { from, to } = clauseAround(scene, clause, at);
  const words = scene.tokens
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(' ');
  return /\bwould have been (?:due|paid|owed)\b/.test(words);
}

/** Paid in the future is committed, wished for is offered, could cost is estimated. */
function moodOf({ scene }: Context, at: number, verb: Verb, clause: number): Verb {
  const from = Math.max(scene.clauses[clause]!.from, at - 6);
  const words = scene.tokens.slice(from, at).map(({ norm }) => norm);
  const word = scene.tokens[at]!.norm;
  const has = (...wanted: readonly string[]): boolean => words.some((each) => wanted.includes(each));
  if (verb.nature === 'paid' && (word === 'pay' || word === 'paying' || word === 'pays')) {
    if (
      has(
        'hopes',
        'hope',
        'hoped',
        'offered',
        'offers',
        'offering',
        'wants',
        'wanted',
        'willing',
        'proposed',
        'considering',
      )
    )
      return { ...verb, nature: 'offered' };
    if (has('not', "n't", 'never', 'refused')) return { ...verb, nature: 'denied' };
    if (has('seeks', 'seeking', 'demanded', 'demands', 'asked')) return { ...verb, nature: 'claimed' };
    return word === 'pay' ? { ...verb, nature: 'committed' } : verb;
  }
  // a sum that would have been due is forgone
  if (dueIn(scene, at, clause)) return { ...verb, nature: 'forgone' };
  if (verb.nature === 'paid' && has('will', 'would', 'be') && has('will', 'would', 'to'))
    return { ...verb, nature: 'committed' };
  if (verb.nature === 'paid' && has('not', "n't", 'never', 'no')) return { ...verb, nature: 'denied' };
  if (verb.nature === 'spent' && has('could', 'would', 'might', 'may', 'will', 'estimated', 'expected'))
    return { ...verb, nature: 'estimated' };
  if (verb.nature === 'received' && has('will', 'would', 'to', 'could')) return { ...verb, nature: 'committed' };
  return verb;
}
