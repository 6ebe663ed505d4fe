// Money without a sum: "was paid for taking them", "bears all costs", "received no money", "waived the payments".
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { agentOf, behind, moneyIn, partiesIn } from './fill.ts';
import type { Deed } from './money-deeds.ts';
import { isNothing, natureOf } from './money-nature.ts';
import { nounIn } from './money-seats.ts';
import { sidesOfVerb } from './money-sides.ts';
import { type MoneyVerb, moneyNoun, moneyVerbs } from './money-words.ts';
import { moodOf } from './mood.ts';
import type { Predication } from './predication.ts';

/** Nouns that without a sum still say that money is meant. */
const MONEY =
  /^(?:money|payments?|cash|compensation|grants?|funds|funding|fees?|instalments?|installments?|reimbursement|cents?|penny|dime|sums?|contributions?|consideration)$/;
const COSTS = /^(?:costs?|expenses?|bill|bills|expenditure|outlays?|upkeep|price)$/;

/** What is said of money in a sentence where no sum is printed; each with the token it is found at. */
export function unpricedDeeds(context: Context, sentence: number): readonly Deed[] {
  const { predications } = context.structures.of(sentence);
  const { tokens } = context.scene;
  const found: Deed[] = [];
  for (const [number, one] of predications.entries()) {
    const verbs = moneyVerbs(tokens[one.at]!.norm);
    if (verbs.length === 0 || hasSum(context, one) || isAsked(context, one)) continue;
    const verb = verbs.find((each) => isMeant(context, one, each));
    if (!verb) continue;
    const mood = moodOf(tokens, predications, number);
    if (mood.time === 'bare' && one.governor && /^(?:recommend|what|whether)/.test(tokens[one.governor.at]!.norm))
      continue;
    const ranges = [...one.subject, ...one.objects];
    const nothing = ranges.some((range) => isNothing(context, range));
    const doubted = deniedAbove(context, predications, number);
    const negated = nothing || doubted ? true : mood.negated;
    const base = verb.done && mood.time === 'done' ? verb.done : verb.nature;
    const nature = natureOf(base, { ...mood, negated }, verb.frame);
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
      sides: sidesOfVerb(context, one, verb.frame, role),
    });
  }
  return found;
}

const hasSum = (context: Context, one: Predication): boolean =>
  moneyIn(context, [...one.subject, ...one.objects, ...one.obliques]) !== null;

const isMoney = (context: Context, range: TokenRange | undefined): boolean =>
  range !== undefined && nounIn(context, range) >= 0 && MONEY.test(context.scene.tokens[nounIn(context, range)]!.norm);
const isCosts = (context: Context, range: TokenRange | undefined): boolean =>
  range !== undefined && COSTS.test(context.scene.tokens[range.to - 1]!.norm);
const isNone = (context: Context, range: TokenRange | undefined): boolean =>
  range !== undefined && /^(?:nothing|none|anything)$/.test(context.scene.tokens[range.to - 1]!.norm);

/** True where the verb speaks of money here. */
function isMeant(context: Context, one: Predication, { frame }: MoneyVerb): boolean {
  const { norm } = context.scene.tokens[one.at]!;
  const patients = one.passive ? one.subject : one.objects;
  const money =
    patients.some((range) => isMoney(context, range)) ||
    (!one.passive && one.objects.some((range) => isMoney(context, range)));
  const costs = patients.some((range) => isCosts(context, range));
  const none = patients.some((range) => isNone(context, range));
  const pays = /^pa(?:y|ys|id|ying)$/.test(norm);
  switch (frame) {
    case 'give': {
      if (pays && (costs || none)) return true;
      if (pays && partiesIn(context, patients).length > 0) return true;
      if (pays && behind(one, 'for').length > 0 && partiesIn(context, agentOf(one)).length > 0) return true;
      return money && (pays || one.passive || partiesIn(context, agentOf(one)).length > 0);
    }
    case 'bear':
      return costs;
    case 'get':
      return money || (none && /^(?:receiv|got|get)/.test(norm));
    case 'owe':
      return none || money;
    case 'forgo':
      return money;
    case 'go':
      return /^arriv/.test(norm) && one.subject.some((range) => isMoney(context, range));
    default:
      return false;
  }
}

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

/** True for a noun that a sum may stand behind. */
export const isMoneyWord = (norm: string): boolean => moneyNoun(norm) !== null || moneyVerbs(norm).length > 0;
