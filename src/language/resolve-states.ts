import { mentionOf, spanOf } from './name-words.ts';
import type { Mention, Token } from './parsed.ts';
import type { Reading } from './reading.ts';
import { stateInSentence, stateName } from './states.ts';

const LOOK_BACK = 60;
const SENTENCES_BACK = 3;
const BOTH = new Set(['both', 'two', 'either', 'neither']);
const STATES = new Set(['countries', 'nations', 'governments', 'states', 'sides', 'capitals']);

const NONE: readonly Mention[] = [];

/** "the country", "the nation", "the government", "both countries", "the two governments" at token `i`. */
export function laterStates(reading: Reading, i: number, covered: Uint8Array): readonly Mention[] {
  const { tokens } = reading;
  const { norm } = tokens[i]!;
  if (BOTH.has(norm)) return pairAt(reading, i);
  const government = norm === 'government';
  if ((!government && norm !== 'country' && norm !== 'nation') || covered[i] === 1) return NONE;
  if (tokens[i - 1]?.norm !== 'the') return NONE;
  // "the country of origin", "the country where he was born" is not a state named before.
  if (/^(?:of|where|that|which|whose|they|he|she)$/.test(tokens[i + 1]?.norm ?? '')) return [];
  const state = stateBefore(reading, i, government);
  const named = state?.state ?? null;
  const kind = government ? 'government' : 'state';
  return [
    mentionOf(
      tokens,
      { from: i, to: i + 1 },
      {
        kind,
        form: 'description',
        entity: state && `${kind}:${state.state}`,
        name: named ? (government ? `Government of ${stateInSentence(named)}` : stateName(named)) : tokens[i]!.text,
        state: state?.state ?? null,
        rule: state ? 'country: the state that the words before are about' : 'country: left open',
        because: state ? [spanOf(state)] : [],
      },
    ),
  ];
}

/** The states named in one sentence before token `i`, nearest last; `from` where the look back ended. */
function statesIn(reading: Reading, sentence: number, from: number): { states: readonly Mention[]; from: number } {
  const { before, sentenceAt } = reading;
  const states: Mention[] = [];
  let back = from;
  for (let n = 0; back >= 0 && n < LOOK_BACK && sentenceAt[before[back]!.from]! >= sentence; n++, back--) {
    const mention = before[back]!;
    const names = mention.kind === 'state' || mention.kind === 'nationality' || mention.kind === 'government';
    if (names && mention.state && mention.state !== 'EU') states.unshift(mention);
  }
  return { states, from: back };
}

/** The one state of the sentence, else the last that is a subject; first in its own sentence, then in those before. */
function stateBefore(reading: Reading, i: number, government: boolean): Mention | null {
  const here = reading.sentenceAt[i]!;
  let back = reading.before.length - 1;
  for (let sentence = here; sentence >= Math.max(0, here - SENTENCES_BACK); sentence--) {
    const found = statesIn(reading, sentence, back);
    back = found.from;
    // "a Mexican was handed over. The government …": a person has none that was spoken of; "the country" may be his
    const states = government ? found.states.filter((one) => !isPerson(reading.tokens, one)) : found.states;
    if (states.length === 0) continue;
    if (new Set(states.map(({ state }) => state)).size === 1) return states.at(-1)!;
    const subjects = states.filter((mention) => isSubject(reading.tokens, mention));
    const last = subjects.at(-1);
    if (last) return last;
    return null;
  }
  return null;
}

/** "a Mexican", "Mexicans", and not "a Mexican official". */
function isPerson(tokens: readonly Token[], { kind, form, from, to }: Mention): boolean {
  if (kind === 'nationality') return true;
  if (form !== 'adjective' && form !== 'demonym') return false;
  return /^(?:an?|one)$/.test(tokens[from - 1]?.norm ?? '') && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[to]?.pos ?? '');
}

/** True where a verb follows the name directly, over an adverb: "Rwanda has accepted", "Ghana also said". */
function isSubject(tokens: readonly Token[], { to, kind }: Mention): boolean {
  if (kind === 'nationality') return false;
  const at = tokens[to]?.pos === 'ADV' ? to + 1 : to;
  return tokens[at]?.pos === 'VERB' || tokens[at]?.pos === 'AUX';
}

/** "both countries", "the two governments": the pair named last. Which of them speaks is open, so there are candidates only. */
function pairAt(reading: Reading, i: number): readonly Mention[] {
  const { tokens } = reading;
  if (
    !STATES.has(tokens[i + 1]?.norm ?? '') &&
    !(
      /^(?:either|neither)$/.test(tokens[i]!.norm) &&
      /^(?:government|country|side|state)$/.test(tokens[i + 1]?.norm ?? '')
    )
  )
    return [];
  const here = reading.sentenceAt[i]!;
  const pair: Mention[] = [];
  let back = reading.before.length - 1;
  for (let sentence = here; sentence >= Math.max(0, here - SENTENCES_BACK) && pair.length < 2; sentence--) {
    const { states, from } = statesIn(reading, sentence, back);
    back = from;
    for (const mention of [...states].reverse())
      if (mention.kind !== 'nationality' && !pair.some(({ state }) => state === mention.state)) pair.push(mention);
  }
  const two = pair.slice(0, 2).reverse();
  return [
    mentionOf(
      tokens,
      { from: i, to: i + 2 },
      {
        kind: /^government/.test(tokens[i + 1]!.norm) ? 'government' : 'state',
        form: 'description',
        name: `${tokens[i]!.text} ${tokens[i + 1]!.text}`,
        rule: two.length === 2 ? 'pair: the two states named last' : 'pair: left open',
        because: two.length === 2 ? two.map(spanOf) : [],
        candidates: two.length === 2 ? two.map(({ state }) => state!) : [],
      },
    ),
  ];
}
