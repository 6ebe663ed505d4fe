// Movements without their verb: "two flights, nine people on 24 November and 20 on 22 January", "five in July, ten in October".
import type { Context } from './context.ts';
import { POINTER } from './groups.ts';
import type { Movement } from './movements.ts';

/** How far behind a number its day stands: "ten | in October". */
const NEAR = 2;
/** At most so many are counted without a noun. */
const MOST = 5000;

/** The numbers of a sentence that stand by a day alone, each as the movement that the sentence tells. */
export function listedMovements(context: Context, sentence: number, told: readonly Movement[]): readonly Movement[] {
  const { tokens, parsed, quantities, people, dates, money, inDates } = context.scene;
  const { from, to } = parsed.sentences[sentence]!;
  const done = told.filter(({ group, mood, home, noun }) => group && mood.time === 'done' && !home && !noun);
  const main = done.at(-1);
  if (!main || to - from > LONGEST) return [];
  const found: Movement[] = [];
  for (let at = main.at + 1; at < to; at++) {
    const number = quantities.get(at);
    const before = tokens[at - 1]!;
    if (!number || number.share || number.count === null || number.count > MOST) continue;
    if (people.has(at) || money.has(at) || inDates.has(at) || !/^(?:,|:|;|–|—|-|\(|and)$/.test(before.norm)) continue;
    const date = dayAfter(number.to);
    if (date?.edtf)
      found.push({
        ...main,
        at,
        group: {
          ...POINTER,
          count: number.count,
          qualifier: number.qualifier,
          span: { start: number.start, end: number.end },
          points: false,
        },
        date,
        relative: false,
      });
  }
  return found;

  function dayAfter(end: number) {
    for (let i = end; i < end + NEAR && i < to; i++) {
      const date = dates.get(i);
      if (date) return date;
      if (!/^(?:on|in)$/.test(tokens[i]!.norm)) return null;
    }
    return null;
  }
}
/** What is longer is a table. */
const LONGEST = 200;
