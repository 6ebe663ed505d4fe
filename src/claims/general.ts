// Where a sentence is about no one receiver: third countries, several other nations, a survey that names none here.
import type { Pairs } from './pairs.ts';
import type { Scene } from './scene.ts';
import { upTo } from './thread.ts';

const DEAL =
  /^(?:deal|agreement|arrangement|scheme|plan|programme|program|pact|treaty|accord|memorandum|protocol|partnership)$/;
/** Tokens at the opening of a sentence in which a word that points back is looked for. */
const OPENING = 6;

/** "The deal was scrapped": a sentence that opens with the one deal that the sentence before spoke of goes on about it. */
function speaksOn({ tokens, parsed }: Scene, pairs: Pairs, number: number): boolean {
  const { from, to } = parsed.sentences[number]!;
  if (pairs.known[upTo(pairs, number) - 1]?.sentence !== number - 1) return false;
  for (let i = from; i < Math.min(to, from + OPENING); i++)
    if (DEAL.test(tokens[i]!.norm)) return tokens.slice(from, i).some(({ norm }) => norm === 'the');
  return false;
}

/** "all these agreements", "the text of most deals": of a text that knows more than one, none in particular; "both agreements" are those named. */
const isOfMany = ({ tokens }: Scene, at: number): boolean =>
  /^(?:agreements|deals|arrangements|treaties|pacts|accords)$/.test(tokens[at]!.norm) &&
  /^(?:the|these|all|most|such|many|other|any|some|its)$/.test(tokens[at - 1]?.norm ?? '');

const STATES = /^(?:countries|nations|states|governments|state|country|nation|government|capitals)$/;
/** Words before "countries" that name none of them. */
const UNNAMED =
  /^(?:several|other|various|more|many|some|unnamed|different|additional|dozens?|any|further|another|willing|unspecified|undisclosed|few)$/;

/** "in talks with several other nations", "any agreement must", "with nobody": who receives is left open; "people from other countries" are only from there. */
function leavesOpen({ tokens }: Scene, at: number, from: number): boolean {
  const { norm } = tokens[at]!;
  const before = tokens[at - 1]?.norm ?? '';
  if (/^(?:anyone|anybody|nobody)$/.test(norm) && before === 'with') return true;
  if (/^(?:agreement|treaty|deal|arrangement)$/.test(norm) && before === 'any') return true;
  if (!STATES.test(norm)) return false;
  let open = false;
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    const word = tokens[i]!.norm;
    if (/^(?:from|of|their|its|home)$/.test(word))
      return word === 'of' && /^(?:number|dozens|handful|series)$/.test(tokens[i - 1]?.norm ?? '');
    if (UNNAMED.test(word)) open = true;
    else if (tokens[i]!.pos !== 'ADJ' && tokens[i]!.pos !== 'NOUN' && tokens[i]!.pos !== 'PROPN') break;
  }
  return open && /^(?:with|to|by|in|for|among|asked|approached|sounded|including|and|,|at)$/.test(leadOf(tokens, at));
}

/** The word before the noun phrase that ends at a place. */
function leadOf(tokens: Scene['tokens'], at: number): string {
  let i = at - 1;
  while (
    i > 0 &&
    (/^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(tokens[i]!.pos) ||
      UNNAMED.test(tokens[i]!.norm) ||
      /^(?:at|least)$/.test(tokens[i]!.norm))
  )
    i--;
  return tokens[i]?.norm ?? '';
}

/** From this many receivers on a text is a survey. */
const SURVEY = 3;

/** True where a sentence is about no one receiver: it says "third countries", or its paragraph in a survey names none. */
export function isGeneral(scene: Scene, pairs: Pairs, number: number): boolean {
  const { sentences } = scene.parsed;
  const { from, to, section } = sentences[number]!;
  for (let i = from; i < Math.min(to, from + 120); i++) {
    const { norm } = scene.tokens[i]!;
    if (leavesOpen(scene, i, from) || (pairs.receivers.size > 1 && isOfMany(scene, i))) return true;
    const third = norm === 'third' && /^(?:country|countries|states)$/.test(scene.tokens[i + 1]?.norm ?? '');
    // "nationals of third countries", "a safe third country agreement": who is moved, and under what
    const before = scene.tokens[i - 1]?.norm ?? '';
    if (third && scene.tokens[i + 2]?.norm !== 'nationals' && !/^(?:of|from|safe)$/.test(before)) return true;
  }
  if (pairs.receivers.size < SURVEY || speaksOn(scene, pairs, number)) return false;
  for (let k = number; k >= 0 && k > number - 8 && sentences[k]!.section === section; k--) {
    const there = sentences[k]!;
    for (let i = there.from; i < Math.min(there.to, there.from + 200); i++) {
      const state = scene.mentions.get(i)?.state;
      if (state && pairs.receivers.has(state)) return false;
    }
  }
  return true;
}
