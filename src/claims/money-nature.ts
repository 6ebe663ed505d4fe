// What a word of money means in its mood: paid, to be paid, offered, denied.
import type { TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import type { Frame } from './money-words.ts';
import type { Mood } from './mood.ts';
import type { Nature } from './values.ts';

/** Frames whose denial says that no money passed; of the others a denial says nothing. */
const DENIED: ReadonlySet<Frame | null> = new Set(['give', 'get', 'go', 'owe', 'bear', 'fall']);
/** Words behind a sum that is still to be paid. */
export const TO_COME = /^(?:scheduled|due|payable|expected|planned|promised|outstanding|pending)$/;
const UNDER = /^(?:agreement|treaty|memorandum|protocol|accord|convention|deal|terms|contract|article|shall|once)$/;

/** The nature in its mood: paid to come is committed, paid in a wish is offered, cost to come is estimated; null where nothing is said. */
export function natureOf(base: Nature, mood: Mood, frame: Frame | null): Nature | null {
  if (mood.negated || mood.time === 'refused') return DENIED.has(frame) ? 'denied' : null;
  switch (base) {
    case 'paid':
    case 'received':
      if (mood.time === 'done' || mood.time === 'present') return base;
      if (/^(?:offered|considered|attempted|willing)$/.test(mood.time)) return frame === null ? base : 'offered';
      return 'committed';
    case 'committed':
      return /^(?:offered|considered|attempted|willing)$/.test(mood.time) ? 'offered' : base;
    case 'spent':
      return mood.time === 'done' || mood.time === 'present' ? base : 'estimated';
    default:
      return base;
  }
}

/** "no money", "nothing", "not a cent". */
export function isNothing({ scene }: Context, { from, to }: TokenRange): boolean {
  for (let i = Math.max(0, from - 1); i < Math.min(to, from + 3); i++) {
    const { norm } = scene.tokens[i]!;
    if (/^(?:no|nothing|none|neither)$/.test(norm) && i >= from) return true;
    if (norm === 'not' && i === from - 1 && scene.tokens[from]!.norm === 'a') return true;
  }
  return false;
}

/** True where the sentence tells what a text provides for: what it puts in the present is to come. */
export function isTextual({ scene }: Context, sentence: number): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  for (let i = from; i < Math.min(to, from + 120); i++) {
    const { norm } = scene.tokens[i]!;
    if (UNDER.test(norm) || (norm === 'soon' && scene.tokens[i + 1]?.norm === 'as')) return true;
  }
  return false;
}
