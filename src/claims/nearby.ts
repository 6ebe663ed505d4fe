// What a line of a pattern table may ask to stand near its match.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isTopical } from './context.ts';
import { movesAround } from './pairs.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import type { Hit } from './triggers.ts';

const DEAL =
  /^(?:deal|deals|agreement|agreements|arrangement|arrangements|scheme|schemes|plan|plans|pact|partnership|programme|program|memorandum|mou|treaty|protocol|policy|addendum|terms|law|bill|act|accord)$/;
const FACILITY =
  /^(?:centre|centres|center|centers|camp|camps|facility|facilities|prison|prisons|jail|base|site|hostel|hotel|compound|barracks|block)$/;
const FUTURE =
  /^(?:will|would|'ll|shall|offer|offers|offered|offering|provide|provides|provided|providing|include|includes|including|included|receive|get|given|granted|with|entitled|access|agreed|promised|guarantee|guarantees|guaranteed|ensure|supply|also|pay|fund|along)$/;

type Nearby = (context: Context, hit: Hit) => boolean;
const hasWord = (context: Context, from: number, to: number, pattern: RegExp): boolean => {
  for (let i = from; i < to; i++) if (pattern.test(context.scene.tokens[i]!.norm)) return true;
  return false;
};
const sentenceOf = (context: Context, hit: Hit): TokenRange =>
  sentenceAround(context.scene, hit.clause, hit.match.from);
const peopleIn = (context: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (
      context.scene.people.has(i) ||
      /^(?:they|them|their|those|deportees|migrants|people|each|person)$/.test(context.scene.tokens[i]!.norm)
    )
      return true;
  return false;
};

const COURT = /^(?:court|courts|judge|judges|justice|justices|tribunal|magistrate|bench|lordships)$/;

/** Every condition a table may name. */
export const NEARBY: Readonly<Record<string, Nearby>> = {
  deal: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    return isTopical(context, hit.clause) && hasWord(context, from, to, DEAL);
  },
  receiver: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    const moves = movesAround(context.pairs, from, to);
    return (
      moves.some(({ receivers, senders }) => receivers.length || senders.length) ||
      (isTopical(context, hit.clause, 1) && (hasWord(context, from, to, DEAL) || peopleIn(context, from, to)))
    );
  },
  people: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    return isTopical(context, hit.clause) && peopleIn(context, from, to);
  },
  future: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    return (
      isTopical(context, hit.clause, 2) &&
      hasWord(context, from, to, FUTURE) &&
      (peopleIn(context, from, to) || hasWord(context, from, to, DEAL))
    );
  },
  moves: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    return movesAround(context.pairs, from, to).some(({ receivers }) => receivers.length > 0);
  },
  site: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    return isTopical(context, hit.clause) && hasWord(context, from, to, FACILITY);
  },
  facility: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    for (let i = from; i < to; i++) if (context.scene.slots.SITE.has(i)) return true;
    return isTopical(context, hit.clause) && hasWord(context, from, to, FACILITY);
  },
  court: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    for (let i = from; i < to; i++) if (context.scene.slots.COURT.has(i)) return true;
    return hasWord(context, from, to, COURT);
  },
  ruled: (context, hit) => {
    const { from, to } = sentenceOf(context, hit);
    return (
      NEARBY.court!(context, hit) &&
      hasWord(context, from, to, /^(?:ruled|found|held|declared|ruling|judgment|concluded|decided|rules|finds|holds)$/)
    );
  },
  topic: (context, hit) => isTopical(context, hit.clause),
  'not-money': (context, hit) => {
    const { from, to } = clauseAround(context.scene, hit.clause, hit.match.from);
    for (let i = from; i < to; i++) if (context.scene.money.has(i)) return false;
    return isTopical(context, hit.clause);
  },
};

/** True where what the line asks for is there. Throws on a condition that is not in the table: the tables are our own data. */
export function isNear(context: Context, hit: Hit): boolean {
  const { near } = hit.row;
  if (!near) return true;
  const nearby = NEARBY[near];
  if (!nearby)
    throw new Error(`the line ${hit.row.id} asks for "${near}"; known are ${Object.keys(NEARBY).join(', ')}`);
  return nearby(context, hit);
}
