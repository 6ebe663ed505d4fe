// The states that the words of a court's deed name: where a removal is to, the place of a policy, the two of an arrangement.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import type { Deed } from './court-deed.ts';
import type { Ground } from './court-thread.ts';
import { sends } from './frames.ts';
import { NEIGHBOURS } from './neighbours.ts';
import type { Bound } from './pairs.ts';

/** Seats of courts that are no state's. */
export const INTERNATIONAL: ReadonlySet<string> = new Set(['EU', 'LU']);

/** "to Libya or Saudi Arabia": a removal to each of them. */
export function receiversOf(
  { scene }: Context,
  { posture, object, range }: Deed,
  sending: string | null,
): readonly Bound[] {
  if (sending === null || posture !== 'interim' || object !== 'removal') return [];
  const found: Bound[] = [];
  for (let i = range.from; i < range.to; i++) {
    const mention = scene.mentions.get(i);
    if (!mention?.state || mention.state === sending || scene.inPeople.has(i) || mention.kind !== 'state') continue;
    const lead = scene.tokens[i - 1]?.norm ?? '';
    if (lead !== 'to' && !(found.length && /^(?:or|and|,|to)$/.test(lead))) continue;
    if (found.some(({ pair }) => pair.receiving === mention.state)) continue;
    found.push(pairTo(sending, mention, 'pair: each place that a removal is to'));
  }
  return found;
}

const pairTo = (sending: string, receiving: Mention, rule: string): Bound => ({
  pair: { sending, receiving: receiving.state, site: null },
  outright: true,
  rule,
  sending: null,
  receiving,
});

/** "the policy of transferring people to Rwanda": the one place named that a sender's court rules about. */
export function toward(
  { scene }: Context,
  { courts }: Ground,
  { from, to }: TokenRange,
  sending: string,
): Bound | null {
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (!mention?.state || mention.kind !== 'state' || mention.state === sending || courts.at.has(i)) continue;
    if (scene.inPeople.has(i) || sends(mention.state)) continue;
    if (/^(?:to|with|in)$/.test(scene.tokens[i - 1]?.norm ?? ''))
      return pairTo(sending, mention, 'receiving: the place that the ruling names');
  }
  return null;
}

/** "the arrangement of Australia and Nauru", in a text that tells of no movement: a state that sends people and one other. */
export function pairOfStates({ scene }: Context, { courts }: Ground, { from, to }: TokenRange): Bound | null {
  if (to - from > LONGEST) return null;
  let sending: string | null = null;
  let receiving: Mention | null = null;
  for (let i = from; i < to; i++) {
    if (NEIGHBOURS.has(scene.tokens[i]!.norm)) return null;
    const mention = scene.mentions.get(i);
    if (!mention?.state || scene.inPeople.has(i) || courts.at.has(i) || INTERNATIONAL.has(mention.state)) continue;
    if (sends(mention.state)) {
      if (sending !== null && sending !== mention.state) return null;
      sending = mention.state;
    } else if (mention.kind === 'state' && mention.form !== 'adjective') {
      if (receiving !== null && receiving.state !== mention.state) return null;
      receiving ??= mention;
    }
  }
  return sending !== null && receiving !== null
    ? pairTo(sending, receiving, 'pair: the state that sends people and the other one of the sentence')
    : null;
}
/** Tokens of the longest sentence that is looked through for two states. */
const LONGEST = 120;
