// Running totals told by their sum: "brings the number of deportees to 15", "the total of those sent stands at 19".
import type { DateMention, Quantity } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { POINTER } from './groups.ts';
import type { Movement } from './movements.ts';
import { placesAfter } from './roles.ts';

const SUM = /^(?:number|total|tally)$/;
const RAISE =
  /^(?:bring|brings|bringing|brought|take|takes|taking|took|raise|raises|raising|raised|push|pushes|pushing|pushed)$/;
const STAND = /^(?:stands|stood|stand|reached|reaches|reach|hit|rose|risen|grew|grown|climbed)$/;
/** What is counted: people by how they came, or the movements themselves. */
const MOVED =
  /^(?:deport\w*|remov(?:ed|als)|transfer(?:red|s)|return(?:ed|s)|sent|flown|received|accepted|arriv(?:ed|als)|relocated|moved|taken|landed|expelled|expulsions)$/;
const OTHER = /^(?:home|repatriated|resettled|cap|capacity|beds|places|applications|claims|crossings|boats|flights)$/;
/** How far the sum stands from its noun, and the verb before it, in tokens. */
const FAR = 24;
const BEFORE = 8;

/** The movements that the sums of a sentence tell, each at its noun. */
export function summedMovements(context: Context, sentence: number): readonly Movement[] {
  const { tokens, parsed } = context.scene;
  const { from, to } = parsed.sentences[sentence]!;
  const found: Movement[] = [];
  for (let at = from; at < to; at++) {
    if (!SUM.test(tokens[at]!.norm)) continue;
    const end = Math.min(to, at + FAR);
    const sum = raised(context, at, Math.max(from, at - BEFORE), end) ?? standing(context, at, end);
    if (!sum) continue;
    const words = tokens.slice(at, Math.max(sum.to, end));
    if (!words.some(({ norm }) => MOVED.test(norm)) || words.some(({ norm }) => OTHER.test(norm))) continue;
    found.push(movementOf(context, at, sum, end));
  }
  return found;
}

/** "bringing to 29 the number flown", "brings the number of those sent to 19". */
function raised({ scene }: Context, at: number, from: number, end: number): Quantity | null {
  const { tokens, quantities } = scene;
  let verb = at - 1;
  while (verb >= from && !RAISE.test(tokens[verb]!.norm)) verb--;
  if (verb < from) return null;
  for (let i = verb + 1; i < end; i++) {
    const number = tokens[i]!.norm === 'to' ? quantities.get(i + 1) : undefined;
    if (number && !number.share) return number;
  }
  return null;
}

/** "the total stands at 19", "has reached 305". */
function standing({ scene }: Context, at: number, end: number): Quantity | null {
  const { tokens, quantities } = scene;
  for (let i = at + 1; i < end; i++) {
    if (!STAND.test(tokens[i]!.norm)) continue;
    const next = /^(?:at|to)$/.test(tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1;
    const number = quantities.get(next);
    return number && !number.share && !scene.money.has(next) ? number : null;
  }
  return null;
}

function movementOf({ scene }: Context, at: number, sum: Quantity, end: number): Movement {
  const { tokens } = scene;
  const places = [];
  for (let i = at + 1; i < end; i++)
    if (/^(?:to|in)$/.test(tokens[i]!.norm) && i + 1 !== sum.from)
      places.push(...placesAfter(scene, i + 1, end).slice(0, 1));
  const wouldBe = tokens.slice(Math.max(0, at - BEFORE), at).some(({ norm }) => norm === 'would' || norm === 'could');
  return {
    at,
    frame: 'noun',
    group: {
      ...POINTER,
      count: sum.count,
      qualifier: sum.qualifier,
      span: { start: sum.start, end: sum.end },
      points: false,
    },
    senders: [],
    takers: [],
    to: places.slice(0, 1),
    from: [],
    locked: false,
    home: false,
    onward: false,
    back: false,
    mood: { time: 'done', negated: false, hedged: wouldBe, carrier: -1 },
    date: dayBefore(scene, at),
    relative: false,
    reduced: false,
    noun: true,
  };
}

/** The day of the clause that a sum ends: "landed on Thursday, bringing to 29 the number". */
function dayBefore({ tokens, dates }: Context['scene'], at: number): DateMention | null {
  for (let i = at; i > Math.max(0, at - FAR) && !/^[.;]$/.test(tokens[i]!.text); i--) {
    const date = dates.get(i);
    if (date?.edtf) return date;
  }
  return null;
}

/** Whether a movement is told by a sum. */
export const isSum = ({ scene }: Context, { at, frame }: Movement): boolean =>
  frame === 'noun' && SUM.test(scene.tokens[at]!.norm);
