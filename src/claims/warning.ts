// Warnings: who warned of what about an arrangement, and the statement that answers it.
import type { TokenRange } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { WarningClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import type { Pair } from './pair.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import type { Hit } from './triggers.ts';
import type { Ground } from './values.ts';
import { fearsBefore, issuerOf, warnedOf } from './warning-issuer.ts';
import { warningPairs } from './warning-pairs.ts';

const REPLIES: ReadonlySet<string> = new Set(['deny', 'accuse']);
/** Sentences after a warning in which its reply is looked for. */
const REPLY_REACH = 3;
const MODAL = /^(?:may|might|could|can|will|would|risk|risks|still)$/;
const HEDGE = /^(?:may|might|could|possibly|perhaps|apparently|reportedly|allegedly)$/;

/** The warnings that one word of a ground gives: one for each pair, where somebody warns there. */
export function warningsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  const named = row.set.ground === 'refoulement' && (context.pairs.known.length > 0 || context.pairs.about);
  if ((!named && !isTopical(context, clause)) || !isMeant(context, hit)) return [];
  const statement = statementAt(context, match.from);
  const warned =
    (statement && issuerOf(context, statement, match.from)) ??
    warnedOf(context, clause, match.from) ??
    (statement ? null : fearsBefore(context, clause, match.from));
  if (!warned) return [];
  // what became of people, told by the way, is no warning of whoever reports it
  if (warned.soft && isToldByTheWay(context, clause, match)) return [];
  const spoken = !WIDE.has(row.set.ground as Ground) || speaksOfThem(context, clause, match.from);
  const date = statement?.said?.edtf ?? warned.date ?? dayOfEntry(context, clause);
  const pairs = warningPairs(context, clause, match.from).filter(({ outright }) => spoken || outright);
  return pairs.map((bound): Draft => {
    const claim: Omit<WarningClaim, 'id' | 'core'> = {
      ...baseOf(context, row.id, clause, match, statement, bound),
      hedged: isHedged(context, clause, match),
      kind: 'warning',
      issuer: warned.issuer,
      addressee: addresseeOf(context, statement),
      ground: row.set.ground as Ground,
      date,
      reply: replyTo(context, clause, statement, bound.pair)?.id ?? null,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright };
  });
}

/** Grounds that a word alone may give, of anything. */
const WIDE: ReadonlySet<Ground> = new Set<Ground>(['unlawful', 'safety', 'unspecified']);
/** Words by which a sentence goes on about people who are sent, where they are, or what was agreed on them. */
const OF_THEM =
  /^(?:deals?|agreements?|pacts?|treaty|treaties|plans?|polic(?:y|ies)|schemes?|arrangements?|partnership|memorandum|accord|protocol|programme|program|hubs?|centres?|centers?|camps?|prisons?|transfers?|removals?|removed|expulsions?|sen[dt]|sending|return(?:s|ed|ing)?|deport\w*|asylum|refugees?|refoulement|migra\w*|people|persons?|individuals|men|man|women|woman|children|families|detention|detain\w*|held|treatment|conditions|system|procedures?|they|them|their|those|these|this|that|it|its|there|he|she|him|her|we|us|who|such)$/;

/** True where the sentence speaks of them; "criticised the tax bill as illegal" speaks of something else. */
const speaksOfThem = ({ scene, pairs }: Context, clause: number, at: number): boolean => {
  const { from, to } = sentenceAround(scene, clause, at);
  for (let i = from; i < to; i++) {
    if (OF_THEM.test(scene.tokens[i]!.norm)) return true;
    const state = scene.mentions.get(i)?.state;
    if (state && pairs.receivers.has(state)) return true;
  }
  return false;
};

const tokensOf = ({ scene }: Context, { from, to }: TokenRange) => scene.tokens.slice(Math.max(0, from), to);

/** Whether what its row asks for stands near the ground. */
function isMeant(context: Context, { row, match }: Hit): boolean {
  if (row.need === 'detention')
    return tokensOf(context, { from: match.from, to: match.to + 3 }).some(({ norm }) =>
      /^(?:deten|detain|held|imprison|jail|custody)/.test(norm),
    );
  if (row.need === 'modal')
    return tokensOf(context, { from: match.from - 6, to: match.from }).some(({ norm }) => MODAL.test(norm));
  return true;
}

const isHedged = ({ scene }: Context, clause: number, { from }: TokenRange): boolean => {
  const range = clauseAround(scene, clause, from);
  for (let i = range.from; i < range.to; i++) {
    if (scene.inDates.has(i)) continue;
    const { norm, pos } = scene.tokens[i]!;
    if (HEDGE.test(norm) || (norm === 'risk' && (pos === 'VERB' || /ing$/.test(scene.tokens[i + 1]?.norm ?? ''))))
      return true;
  }
  return false;
};

/** "through Libya, where they were beaten": the ground stands in a clause that only says where. */
function isToldByTheWay({ scene }: Context, clause: number, { from }: TokenRange): boolean {
  const range = clauseAround(scene, clause, from);
  return /^(?:where|when)$/.test(scene.tokens[range.from]?.norm ?? '');
}

function replyTo(context: Context, clause: number, warning: Statement | null, pair: Pair): Statement | null {
  const { sentence } = context.scene.clauses[clause]!;
  for (let number = sentence; number <= sentence + REPLY_REACH; number++) {
    for (const statement of context.statements.get(number) ?? []) {
      if (statement === warning || !REPLIES.has(statement.act)) continue;
      const state = statement.actor?.state;
      if (state && (state === pair.receiving || state === pair.sending)) return statement;
    }
  }
  return null;
}

/** "23 August.": the day at the head of the entry that the warning stands in. */
function dayOfEntry({ scene }: Context, clause: number): string | null {
  const { sentences } = scene.parsed;
  const number = scene.clauses[clause]!.sentence;
  const before = sentences[number - 1];
  if (!before || before.section !== sentences[number]!.section || before.to - before.from > 5) return null;
  return scene.dates.get(before.from)?.edtf ?? null;
}

function addresseeOf(context: Context, statement: Statement | null): string | null {
  if (!statement?.addressee.length) return null;
  return statement.addressee
    .map(({ start, end }) => context.scene.parsed.document.body.slice(start, end))
    .join(' ')
    .replace(/^(?:the|its) /i, '');
}
