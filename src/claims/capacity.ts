// How many people a place can hold.
import type { People, Quantity, TokenRange } from '../language/parsed.ts';
import type { CapacityClaim } from './claim.ts';
import type { Context } from './context.ts';
import { pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import { isNear } from './nearby.ts';
import type { Bound } from './pairs.ts';
import { sentenceAround } from './scene.ts';
import { receiverAt } from './sites.ts';
import { subjectBefore } from './subjects.ts';
import type { Hit } from './triggers.ts';

/** The group of people or the number inside or right after a match. */
function countIn(context: Context, { from, to }: TokenRange): People | Quantity | null {
  let found: People | Quantity | null = null;
  for (let i = from; i < to; i++) {
    const people = context.scene.people.get(i);
    if (people?.count != null) return people;
    found ??= context.scene.quantities.get(i) ?? null;
  }
  return found;
}

/** The capacities that a line of their table finds. */
export function capacitiesOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  const counted = countIn(context, match);
  if (counted?.count == null || !isNear(context, hit)) return [];
  const statement = statementAt(context, match.from);
  const sentence = sentenceAround(context.scene, clause, match.from);
  const words = context.scene.tokens.slice(sentence.from, sentence.to).map(({ norm }) => norm);
  const basis = words.some((word) => /^(?:order|ordered|orders|directed|directs|instructed|decree)$/.test(word))
    ? 'order'
    : words.some((word) => /^(?:estimated|estimate|estimates)$/.test(word))
      ? 'estimate'
      : null;
  return boundToSite(context, hit, sentence).map((bound): Draft => {
    const base = baseOf(context, row.id, clause, match, statement, bound, {
      count: [{ start: counted.start, end: counted.end }],
    });
    const claim: Omit<CapacityClaim, 'id' | 'core'> = {
      ...base,
      kind: 'capacity',
      count: counted.count,
      qualifier: counted.qualifier,
      basis,
    };
    return { claim, match, clause, statement, bound, vague: false };
  });
}

/** A site named in the sentence binds the claim: the sender's own abroad, or one in the receiver's land. */
function boundToSite(context: Context, { match, clause }: Hit, sentence: TokenRange): readonly Bound[] {
  for (let i = sentence.from; i < sentence.to; i++) {
    const site = context.scene.mentions.get(i);
    if (site?.kind !== 'site') continue;
    const receiver = receiverAt(site);
    if (receiver === null && site.state !== null) {
      const subject = subjectBefore(context.scene, match.from, sentence.from);
      const sending = subject?.state === site.state ? subject : null;
      const rule = 'site: one that the sending state runs abroad';
      return [
        {
          pair: { sending: site.state, receiving: null, site: site.name },
          outright: true,
          rule,
          sending,
          receiving: site,
        },
      ];
    }
    return pairsFor(context, clause, match.from)
      .filter(({ pair }) => pair.receiving === receiver || pair.receiving === null)
      .map((bound) => ({ ...bound, pair: { ...bound.pair, site: site.name } }));
  }
  return pairsFor(context, clause, match.from);
}
