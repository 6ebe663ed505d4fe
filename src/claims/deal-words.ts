// What a phrase is about: a deal, a text, talks, the taking or sending of people. Wrong neighbours are none of these.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isNeighbour } from './context.ts';
import { FRAMES } from './frames.ts';

const AGREEMENT =
  /^(?:deal|deals|agreement|agreements|accord|accords|pact|pacts|treaty|treaties|memorandum|memoranda|memorandums|mou|protocol|protocols|addendum|understanding|understandings|arrangement|arrangements|letter|letters|notes|document|text|instrument|compact)$/;
const DEAL =
  /^(?:scheme|schemes|plan|plans|partnership|partnerships|programme|programmes|program|programs|policy|project|proposal|proposals|offer|request|requests|idea|draft|pilot|cooperation|tie-up|transfers|removals|deportations|flights|framework)$/;
const TREATY = /^(?:treaty|treaties|agreement|agreements|protocol|protocols|convention|memorandum)$/;
const TALKS =
  /^(?:talks|discussions|negotiations|conversations|consultations|dialogue|negotiation|soundings|exchanges|parleys)$/;
const STANDS_FOR = /^(?:it|one|this|that|which|both|all|two|three|none|nothing|anything|them|they)$/;

export type About = 'deal' | 'agreement' | 'treaty' | 'talks';

/** Whether the head of a phrase is a thing of that kind, another kind of deal left out ("a peace agreement", "a trade deal"). */
export function isAbout(context: Context, { from, to }: TokenRange, about: About): boolean {
  for (let i = to - 1; i >= from; i--) {
    const { norm } = context.scene.tokens[i]!;
    const fits =
      about === 'talks'
        ? TALKS.test(norm)
        : about === 'treaty'
          ? TREATY.test(norm)
          : AGREEMENT.test(norm) || (about === 'deal' && DEAL.test(norm));
    if (fits) return !isNeighbour(context, i, i + 1);
  }
  return false;
}

/** A phrase that only points back: "it", "the first", "both". */
export const pointsBack = (context: Context, { from, to }: TokenRange): boolean =>
  to - from === 1 && STANDS_FOR.test(context.scene.tokens[from]!.norm);

const isFrame = (norm: string, ...wanted: readonly string[]): boolean => wanted.includes(FRAMES.get(norm) ?? '');
export const isTaking = (norm: string): boolean => isFrame(norm, 'accept');
export const isSending = (norm: string): boolean => isFrame(norm, 'move');
