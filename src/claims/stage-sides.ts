// The other side of a stage, by the words around its verb.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { behind, partiesIn, statesNamed } from './fill.ts';
import type { Predication } from './predication.ts';

/** The other side: with whom, between whom, and the states by which the deal is named ("the Rwanda scheme"). */
export function othersOf(
  context: Context,
  sentence: number,
  one: Predication,
  thing: TokenRange | null,
): readonly Mention[] {
  const named = thing ? statesNamed(context, [thing]) : [];
  const around = partiesIn(context, behind(one, 'with', 'between', 'to', 'from', 'against', 'by', 'towards'));
  const list = sideList(context, sentence, one);
  return [...named, ...around, ...list];
}

/** "between Canberra and Port Moresby": both sides of a deal, wherever its verb stands. */
function sideList({ scene }: Context, sentence: number, one: Predication): readonly Mention[] {
  const { from, to } = scene.parsed.sentences[sentence]!;
  const found: Mention[] = [];
  for (let i = Math.max(from, one.extent.from - 2); i < Math.min(to, one.extent.to + 4); i++) {
    if (scene.tokens[i]!.norm !== 'between') continue;
    for (let k = i + 1; k < Math.min(to, i + 12); k++) {
      const mention = scene.mentions.get(k);
      if (mention?.state && /^(?:state|government)$/.test(mention.kind)) found.push(mention);
    }
  }
  return found.slice(0, 2);
}

const OPEN = /^(?:any|anyone|anybody|nobody|no|other|others|several|some|unnamed|third|one|three|four|five)$/;
/** "with no country", "with one state in Asia": left open on purpose. */
export function isOpen(context: Context, one: Predication): boolean {
  return behind(one, 'with', 'to').some(
    (range) => OPEN.test(context.scene.tokens[range.from]!.norm) && statesNamed(context, [range]).length === 0,
  );
}
