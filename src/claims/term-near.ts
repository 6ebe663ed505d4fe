// What must and what must not stand around a line of the table of terms.
import type { Context } from './context.ts';
import { NEARBY } from './nearby.ts';
import type { Governing } from './provision.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import type { Hit } from './triggers.ts';

const GIVING =
  /^(?:will|would|shall|to|offer|offers|offered|offering|provide|provides|provided|providing|include|includes|including|included|receive|receives|get|given|gives|granted|with|entitled|access|agreed|promised|guarantee|guarantees|guaranteed|ensure|supply|plus|also)$/;
const DEAL =
  /^(?:deal|deals|agreement|agreements|arrangement|arrangements|scheme|schemes|plan|plans|pact|partnership|programme|program|memorandum|mou|treaty|protocol|policy|addendum|terms|law|bill|act|accord|letter|notes|pilot|decision)$/;
const PEOPLE =
  /^(?:they|them|their|those|deportees|migrants|people|each|person|persons|everyone|anyone|nobody|arrivals|arrival|applicants|newcomers|transferees|men|all)$/;
const PLACE =
  /^(?:centre|centres|center|centers|camp|camps|facility|facilities|prison|prisons|jail|base|site|sites|hostel|hotel|compound|barracks|block|hub|hubs|accommodation|shelter)$/;
const STAY =
  /^(?:stay|stays|staying|remain|wait|centre|center|host|hosts|receive|receives|reception|received|transit|scheme|memorandum)$/;
const BODY = /^(?:organisation|organization|agency|staff|cross|observers|monitors|inspectors|iom|unhcr)$/;
const FUNDS =
  /^(?:fund|funds|grant|grants|money|sum|sums|payment|payments|trust|drawings|contribution|million|reimbursement)$/;
const NAMES =
  /^(?:name|names|list|lists|person|persons|proposed|proposal|proposals|individual|individuals|transfer|each)$/;

/** The tokens of a sentence and of as many before it. */
function* wordsAround(context: Context, { clause }: Hit, before: number): Iterable<string> {
  const { scene } = context;
  const number = scene.clauses[clause]!.sentence;
  const first = scene.parsed.sentences[Math.max(0, number - before)]!;
  const last = scene.parsed.sentences[number]!;
  const from = Math.max(first.from, last.from - 60);
  const to = Math.min(last.to, last.from + 160);
  for (let i = from; i < to; i++) yield scene.tokens[i]!.norm;
}
function has(context: Context, hit: Hit, pattern: RegExp, before = 0): boolean {
  for (const word of wordsAround(context, hit, before)) if (pattern.test(word)) return true;
  return false;
}
function people(context: Context, hit: Hit, before = 0): boolean {
  if (has(context, hit, PEOPLE, before)) return true;
  const { from, to } = sentenceAround(context.scene, hit.clause, hit.match.from);
  for (let i = from; i < to; i++) if (context.scene.people.has(i)) return true;
  return false;
}
/** Sums that a person is given; what a state is given is more. */
const LARGE = 50_000;

type Near = (context: Context, hit: Hit, governed: Governing) => boolean;
const NEAR: Readonly<Record<string, Near>> = {
  'future-list': (context, hit, { time }) =>
    time !== 'done' &&
    has(context, hit, GIVING) &&
    (people(context, hit) || has(context, hit, DEAL) || time === 'planned' || time === 'required'),
  future: (context, hit) => has(context, hit, GIVING) && (people(context, hit) || has(context, hit, DEAL)),
  'to-be': (_context, _hit, { time }) => time !== null && time !== 'done' && time !== 'present',
  people: (context, hit) => people(context, hit),
  'people-or-to-be': (context, hit, { time }) =>
    people(context, hit) || (time !== null && time !== 'done' && time !== 'present'),
  deal: (context, hit) => has(context, hit, DEAL),
  'deal-before': (context, hit) => has(context, hit, DEAL, 1),
  'people-or-transfer': (context, hit) =>
    people(context, hit) || has(context, hit, /^(?:transfers?|removals?|flights?|arrivals?)$/),
  'receiver-or-to-be': (context, hit, { time }) =>
    people(context, hit) || has(context, hit, DEAL) || (time !== null && time !== 'done' && time !== 'present'),
  receiver: (context, hit) => people(context, hit) || has(context, hit, DEAL),
  site: (context, hit) => has(context, hit, PLACE),
  stay: (context, hit) => people(context, hit) || has(context, hit, STAY),
  org: (context, hit) => has(context, hit, BODY),
  funds: (context, hit) => has(context, hit, FUNDS, 1),
  vet: (context, hit) => has(context, hit, NAMES, 1),
  allowance: ({ scene }, { match }) => {
    for (let i = match.from; i < match.to; i++) {
      const money = scene.money.get(i);
      if (money) return money.amount !== null && money.amount < LARGE;
    }
    return false;
  },
};

/** True where what a line of the table of terms asks for is there, and none of the words it rules out. */
export function isNearTerm(context: Context, hit: Hit, governed: Governing): boolean {
  const { row, match, clause } = hit;
  if (row.unless) {
    const words = row.unless.split(' ');
    const { from, to } = clauseAround(context.scene, clause, match.from);
    for (let i = from; i < to; i++) if (words.includes(context.scene.tokens[i]!.norm)) return false;
  }
  const { near } = row;
  if (!near) return true;
  return NEAR[near]?.(context, hit, governed) ?? NEARBY[near]?.(context, hit) ?? true;
}
