// Money without a sum: "was paid for taking them", "bears all costs", "received no money", "waived the payments".

import { hanging } from '../language/nominals.ts';
import type { Token, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { agentOf, behind, moneyIn, partiesIn } from './fill.ts';
import type { Deed } from './money-deed.ts';
import { isNothing, isTextual, natureOf } from './money-nature.ts';
import { chunkAt, nounIn } from './money-seats.ts';
import { OPEN, ownerOf, type Sides, sidesOfNoun, sidesOfVerb } from './money-sides.ts';
import { type MoneyVerb, moneyNoun, moneyVerbs } from './money-words.ts';
import { type Mood, moodOf } from './mood.ts';

/** Nouns that without a sum still say that money is meant. */
const MONEY =
  /^(?:money|payments?|cash|compensation|grants?|funds|funding|fees?|instalments?|installments?|reimbursement|cents?|penny|dime|sums?|contributions?|consideration)$/;
const COSTS = /^(?:costs?|expenses?|bill|bills|expenditure|outlays?|upkeep|price)$/;

/** "hopes to pay": nobody is bound by it. */
const HOPES = /^(?:hopes?|hoped|hoping|wishes|wished|wants?|wanted)$/;

/** What is said of money in a sentence where no sum is printed; each with the token it is found at. */
export function unpricedDeeds(context: Context, sentence: number, used: ReadonlySet<number>): readonly Deed[] {
  const { predications } = context.structures.of(sentence);
  const { tokens } = context.scene;
  const found: Deed[] = [];
  for (const [number, one] of predications.entries()) {
    const verbs = moneyVerbs(tokens[one.at]!.norm);
    if (
      verbs.length === 0 ||
      used.has(number) ||
      hasSum(context, one) ||
      isAsked(context, one) ||
      isWished(context, one)
    )
      continue;
    const verb = verbs.find((each) => isMeant(context, one, each));
    if (!verb || isPurpose(one, verb, used.size + found.length > 0)) continue;
    const mood = moodOf(tokens, predications, number);
    if (mood.time === 'bare' && one.governor && /^(?:recommend|what|whether)/.test(tokens[one.governor.at]!.norm))
      continue;
    const ranges = [...one.subject, ...one.objects];
    const nothing = ranges.some((range) => isNothing(context, range));
    const doubted = deniedAbove(context, predications, number);
    const negated = nothing || doubted ? true : mood.negated;
    if (isMoved(context, one, verb, negated) || (verb.frame !== 'bear' && restates(context, one, mood, negated)))
      continue;
    const textual = verb.nature === 'paid' && mood.time === 'present' && isTextual(context, sentence);
    const base = textual ? 'committed' : verb.done && mood.time === 'done' ? verb.done : verb.nature;
    const wish = one.governor !== null && HOPES.test(tokens[one.governor.at]!.norm);
    const nature = natureOf(base, { ...mood, negated, time: wish ? 'considered' : mood.time }, verb.frame);
    if (nature === null) continue;
    const role = one.passive && !isMoney(context, one.subject[0]) ? 'object' : one.passive ? 'subject' : 'object';
    found.push({
      at: one.at,
      id: verb.id,
      frame: verb.frame,
      nature,
      predication: number,
      hedged: mood.hedged,
      open: nature === 'committed',
      sides: withGrant(context, sentence, one, verb, sidesOfVerb(context, one, verb.frame, role)),
    });
  }
  return found;
}

/** "will hand over 151,000 per person to cover the costs": what the sum before is for. */
const isPurpose = ({ group, governor }: Predication, { frame }: MoneyVerb, paid: boolean): boolean =>
  frame === 'bear' && group.form !== 'finite' && paid && (governor === null || governor.predication < 0);

/** "A grant to the island will cover the costs": who is paid hangs on the grant. */
function withGrant(context: Context, sentence: number, one: Predication, { frame }: MoneyVerb, sides: Sides): Sides {
  if (frame !== 'bear') return sides;
  const { chunks } = context.structures.of(sentence);
  const { tokens } = context.scene;
  for (const range of [...agentOf(one), ...behind(one, 'from', 'by')]) {
    const noun = nounIn(context, range);
    if (noun < 0 || !MONEY.test(tokens[noun]!.norm)) continue;
    const hangs = hanging(tokens, chunks, chunkAt(chunks, range.from));
    const own = sidesOfNoun(context, 'committed', { from: range.from, to: noun }, hangs);
    return { ...own, payer: own.payer.how === 'named' ? own.payer : OPEN };
  }
  return sides;
}

/** "The money was placed in an account of the agency": where money went that was paid before. */
function isMoved(context: Context, one: Predication, { frame }: MoneyVerb, negated: boolean): boolean {
  const { tokens } = context.scene;
  if (negated || frame !== 'give' || !one.passive || /^paid/.test(tokens[one.at]!.norm)) return false;
  const first = one.subject[0];
  if (!first || !/^(?:the|this|these|that|those)$/.test(tokens[first.from]!.norm)) return false;
  return partiesIn(context, [...one.obliques, ...one.objects]).length === 0;
}

/** "The reimbursement shall be paid upon …", "sums received under this article": more of a payment told before, none of its own. */
function restates({ scene }: Context, one: Predication, { time }: Mood, negated: boolean): boolean {
  if (negated || !one.passive || one.subject.length === 0) return false;
  if (one.relative && moneyNoun(scene.tokens[one.subject[0]!.to - 1]!.norm) !== null)
    return time !== 'done' || !isPerfect(scene.tokens, one);
  return (
    moneyNoun(scene.tokens[one.subject[0]!.to - 1]!.norm) !== null &&
    /^(?:the|this|these|such)$/.test(scene.tokens[one.subject[0]!.from]!.norm) &&
    /^(?:required|possible|planned|expected)$/.test(time)
  );
}

const isPerfect = (tokens: readonly Token[], { group }: Predication): boolean =>
  tokens.slice(group.from, group.head).some(({ norm }) => /^(?:has|have|had|was|were)$/.test(norm));

/** "recommends that no payment be made": what is wished for. */
const isWished = (context: Context, { group }: Predication): boolean =>
  group.form === 'finite' && context.scene.tokens[group.from]!.norm === 'be';

const hasSum = (context: Context, one: Predication): boolean =>
  moneyIn(context, [...one.subject, ...one.objects, ...one.obliques]) !== null;

const isMoney = (context: Context, range: TokenRange | undefined): boolean => {
  if (!range) return false;
  const { tokens } = context.scene;
  const noun = nounIn(context, range);
  if (noun >= 0 && MONEY.test(tokens[noun]!.norm)) return true;
  // "an undisclosed amount of money"
  return (
    /^amounts?$/.test(tokens[range.to - 1]!.norm) && /^(?:money|cash|funding)$/.test(tokens[range.to + 1]?.norm ?? '')
  );
};
const isCosts = (context: Context, range: TokenRange | undefined): boolean =>
  range !== undefined && COSTS.test(context.scene.tokens[range.to - 1]!.norm);
const isNone = (context: Context, range: TokenRange | undefined): boolean =>
  range !== undefined && /^(?:nothing|none|anything)$/.test(context.scene.tokens[range.to - 1]!.norm);

/** True where the verb speaks of money here. */
function isMeant(context: Context, one: Predication, { frame, need }: MoneyVerb): boolean {
  const { scene } = context;
  if (need && !scene.tokens.slice(one.at + 1, one.at + 5).some((token) => need.has(token.norm))) return false;
  const { norm } = scene.tokens[one.at]!;
  const patients = one.passive ? one.subject : one.objects;
  const money =
    patients.some((range) => isMoney(context, range)) ||
    (!one.passive && one.objects.some((range) => isMoney(context, range)));
  const costs = patients.some((range) => isCosts(context, range));
  const none = patients.some((range) => isNone(context, range));
  const pays = /^(?:pa(?:y|ys|id|ying)|compensat\w+)$/.test(norm);
  switch (frame) {
    case 'give': {
      const agent = agentOf(one).some((range) => endsParty(context, range));
      if (/^(?:made|make|making)$/.test(norm)) return money && (one.passive || agent || norm === 'making');
      if (agent && /^(?:fund|financ|bankroll|underwr)/.test(norm) && patients.some((range) => isScheme(context, range)))
        return true;
      if (pays && (costs || none)) return true;
      if (pays && patients.some((range) => endsParty(context, range) || isWe(context, range))) return true;
      if (pays && one.passive && patients.some((range) => isIt(context, range)) && paysFor(context, one)) return true;
      if (costs && agent) return true;
      if (pays && agent && paysFor(context, one)) return scene.tokens[one.group.from - 1]?.norm !== 'longer';
      return money && (pays || one.passive || agent);
    }
    case 'bear':
      return costs;
    case 'get':
      return money || (none && /^(?:receiv|got|get)/.test(norm) && !one.passive && speaksOfMoney(scene, one));
    case 'owe':
    case 'fall':
      return one.subject.some((range) => isNone(context, range)) || none;
    case 'forgo':
      return money;
    case 'go':
      return /^(?:arriv|chang)/.test(norm) && one.subject.some((range) => isMoney(context, range));
    default:
      return false;
  }
}

/** "asked for no money and got none": what "none" is of; "nothing" needs no such word. */
function speaksOfMoney({ tokens }: Context['scene'], one: Predication): boolean {
  if (one.objects.some(({ to }) => tokens[to - 1]!.norm === 'nothing')) return true;
  return tokens.slice(Math.max(0, one.at - 8), one.at).some(({ norm }) => MONEY.test(norm));
}

/** What is funded when it is not said with how much: "the process is financed by the United States". */
const isScheme = ({ scene }: Context, { to }: TokenRange): boolean =>
  /^(?:process|operation|operations|programme|program|scheme|stay|stays|transfers?|flights?|deportations?|removals?|reception|centres?|centers?|hubs?|accommodation|housing|upkeep|repatriations?|returns?|everything)$/.test(
    scene.tokens[to - 1]!.norm,
  );

/** "we", whose state the text need not say. */
const isWe = ({ scene }: Context, { from }: TokenRange): boolean => /^(?:we|us)$/.test(scene.tokens[from]!.norm);

/** "it was paid for taking them". */
const isIt = ({ scene }: Context, { from, to }: TokenRange): boolean =>
  to - from === 1 && scene.tokens[from]!.norm === 'it';

/** A state or its government, not what is a state's: "Washington", not "Washington's grant". */
const endsParty = (context: Context, range: TokenRange): boolean =>
  ownerOf(context, range) !== null || partiesIn(context, [range]).some((mention) => mention.to === range.to);

/** "for which the state pays", "paid for by the state", "pays for the flights". */
const paysFor = ({ scene }: Context, one: Predication): boolean =>
  behind(one, 'for').some(({ from }) => !/^(?:some|all|them|many|most|this|that)$/.test(scene.tokens[from]!.norm)) ||
  scene.tokens[one.group.to]?.norm === 'for';

/** "What was paid", "which sums have been paid": asked for or left open, not told. */
function isAsked({ scene }: Context, one: Predication): boolean {
  const first = one.subject[0]?.from ?? one.group.from;
  const from = Math.max(0, Math.min(first, one.group.from) - 2);
  return scene.tokens.slice(from, one.group.from).some(({ norm }) => /^(?:what|how|whatever|whether)$/.test(norm));
}

/** "denied that anything was paid", "denied being paid", "baseless that it was paid": the verb above takes it back. */
function deniedAbove({ scene }: Context, all: readonly Predication[], number: number): boolean {
  for (let i = number - 1; i >= Math.max(0, number - 2); i--)
    if (/^(?:den(?:y|ies|ied|ying)|rejects?|rejected)$/.test(scene.tokens[all[i]!.at]!.norm)) return true;
  return false;
}
