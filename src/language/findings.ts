import cues from '../../data/en/cues.json' with { type: 'json' };
import outlets from '../../data/en/outlet-nouns.json' with { type: 'json' };
import type { Finding } from '../text/finding.ts';
import { isCapital } from './name-words.ts';
import type { Quotation, Sentence, Token, TokenRange } from './parsed.ts';
import { spanOf } from './ranges.ts';

const SPEECH: ReadonlySet<string> = new Set(
  cues.flatMap(({ cue, kind, frames, forms }) =>
    kind === 'verb' && frames?.includes('clause') ? (forms ?? regular(cue)) : [],
  ),
);
const OUTLETS = new Set(outlets.map(({ word }) => word));
const FIRST_PERSON = new Set(['we', 'our', 'ours', 'ourselves', 'my', 'mine', 'myself']);
/** A page whose narrator says "I" or "we" in so many sentences is told in the first person. */
const OWN_VOICE = 3;
/** How far a speech verb may stand before its "that". */
const REACH = 14;
/** How far behind "that" the first-person words may stand to be its subject's. */
const SUBJECT = 5;
/** Shortest run of words whose return in one sentence is told. */
const RUN = 4;
const LONGEST_NAME = 5;

const FIRST_PERSON_MESSAGE =
  'First-person words stand in reported speech outside any quotation marks: whose “we” or “I” it is cannot be seen, and quotation marks may have been lost.';
const REPEATED_MESSAGE =
  'The same words come twice in this sentence: the text may have been damaged on its way, and its words may not be those first printed.';
const OUTLET_MESSAGE =
  'This sentence gives the speaker’s own name as the outlet that he or she spoke to: whom it was said to is not known from this text.';

/** The forms of a verb that the table gives none for. */
function regular(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [`${verb}s`, `${stem}ed`, `${stem}ing`];
}

/** Findings about the words of the story that need tokens: reported first person, repeated words, one's own broadcaster. Linear. */
export function wordFindings(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Finding[] {
  const quoted = quotedTokens(tokens.length, quotations);
  const findings: Finding[] = [];
  const reported: Finding[] = [];
  let ownVoice = 0;
  for (const sentence of sentences) {
    if (!hasWords(tokens, sentence)) continue;
    const clause = reportedFirstPerson(tokens, sentence, quoted);
    if (clause)
      reported.push({
        type: 'first_person_outside_quotation',
        span: spanOf(tokens, clause),
        message: FIRST_PERSON_MESSAGE,
      });
    else if (saysI(tokens, sentence, quoted)) ownVoice++;
    const again = repeated(tokens, sentence, quoted);
    if (again) findings.push({ type: 'repeated_words', span: spanOf(tokens, again), message: REPEATED_MESSAGE });
    const outlet = ownOutlet(tokens, sentence);
    if (outlet) findings.push({ type: 'own_broadcaster', span: spanOf(tokens, outlet), message: OUTLET_MESSAGE });
  }
  if (ownVoice < OWN_VOICE) findings.push(...reported);
  return findings.sort((a, b) => a.span!.start - b.span!.start);
}

/** False where a sentence is marks and nothing else. */
function hasWords(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.pos !== 'PUNCT') return true;
  return false;
}

/** One byte a token: 1 inside a quotation. */
function quotedTokens(length: number, quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(length);
  for (const { from, to, depth } of quotations) if (depth === 0) quoted.fill(1, from, to);
  return quoted;
}

const isFirstPerson = ({ norm, text }: Token): boolean => text === 'I' || FIRST_PERSON.has(norm);

const saysI = (tokens: readonly Token[], { from, to }: TokenRange, quoted: Uint8Array): boolean => {
  for (let i = from; i < to; i++) if (quoted[i] === 0 && isFirstPerson(tokens[i]!)) return true;
  return false;
};

/** The clause "that we are …" behind a verb of speech whose speaker is not "I" or "we". */
function reportedFirstPerson(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  quoted: Uint8Array,
): TokenRange | null {
  let verb = -REACH - 1;
  let that = -1;
  for (let i = from; i < to; i++) {
    if (quoted[i] === 1) {
      that = -1;
      continue;
    }
    const token = tokens[i]!;
    if (that >= 0 && isFirstPerson(token)) {
      const end = tokens[to - 1]!.pos === 'PUNCT' ? to - 1 : to;
      return { from: that, to: Math.max(end, i + 1) };
    }
    if (that >= 0 && (i - that > SUBJECT || token.pos === 'PRON')) that = -1;
    if (SPEECH.has(token.norm)) {
      verb = i > from && isFirstPerson(tokens[i - 1]!) ? -REACH - 1 : i;
      that = -1;
    } else if (token.norm === 'that' && i - verb <= REACH) that = i;
  }
  return null;
}

/**
 * The second coming of a run of words in one sentence outside quotations: of six or more with a verb and a noun, of four
 * or more that begin with somebody's name and a verb of speech, or of three or more right behind themselves. Shorter ones
 * ("four per cent would vote for …, two per cent would vote for …") are figures of speech.
 */
function repeated(tokens: readonly Token[], { from, to }: TokenRange, quoted: Uint8Array): TokenRange | null {
  const seen = new Map<number, number>();
  for (let i = from; i < to; i++) {
    if (quoted[i] === 1) continue;
    const doubled = doubledAt(tokens, i, from, to);
    if (doubled) return doubled;
    if (!isRun(tokens, i, to, quoted)) continue;
    const key = runKey(tokens, i);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else if (first + RUN <= i && isSameRun(tokens, first, i)) {
      let end = i + RUN;
      while (
        end < to &&
        first + end - i < i &&
        end - i < LONGEST_RUN &&
        tokens[end]!.norm === tokens[first + end - i]!.norm &&
        isWord(tokens[end]!.norm)
      )
        end++;
      if (isTelling(tokens, i, end)) return { from: i, to: end };
    }
  }
  return null;
}

/** True where a norm begins with a letter or digit; the plain ones are told by their code. */
function isWord(norm: string): boolean {
  const code = norm.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /^[\p{L}\p{N}]/u.test(norm);
}

const LONGEST_RUN = 24;
const LONGEST_DOUBLED = 6;

/** A number for the next words: their lengths and outer letters. Different words may share one, so that they are compared as well. */
function runKey(tokens: readonly Token[], i: number): number {
  let key = 0;
  for (let k = i; k < i + RUN; k++) {
    const { norm } = tokens[k]!;
    key =
      (Math.imul(key, 0x01000193) ^
        norm.charCodeAt(0) ^
        (norm.charCodeAt(norm.length - 1) << 8) ^
        (norm.length << 16)) |
      0;
  }
  return key;
}

function isSameRun(tokens: readonly Token[], one: number, other: number): boolean {
  for (let k = 0; k < RUN; k++) if (tokens[one + k]!.norm !== tokens[other + k]!.norm) return false;
  return true;
}

function isRun(tokens: readonly Token[], i: number, to: number, quoted: Uint8Array): boolean {
  if (i + RUN > to) return false;
  for (let k = i; k < i + RUN; k++) if (quoted[k] === 1 || !isWord(tokens[k]!.norm)) return false;
  return true;
}

/** "in the court in the court": words that stand twice with nothing between. */
function doubledAt(tokens: readonly Token[], i: number, from: number, to: number): TokenRange | null {
  for (let length = 3; length <= LONGEST_DOUBLED && i - length >= from && i + length <= to; length++) {
    let same = 0;
    while (
      same < length &&
      tokens[i + same]!.norm === tokens[i + same - length]!.norm &&
      /^\p{L}/u.test(tokens[i + same]!.norm)
    )
      same++;
    if (same < length || tokens[i]!.norm === tokens[i + 1]!.norm) continue;
    const words = tokens.slice(i, i + length);
    if (words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB'))
      return { from: i, to: i + length };
  }
  return null;
}

function isTelling(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const [verb, noun] = [
    words.some(({ pos }) => pos === 'VERB'),
    words.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN'),
  ];
  if (words.length >= 6 && verb && noun) return true;
  const speech = words.findIndex(({ norm }) => SPEECH.has(norm));
  return speech > 0 && words.slice(0, speech).every(isName);
}

/** "A B told state broadcaster A B": from the speaker's name to the outlet's. */
function ownOutlet(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  const speakers = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]!;
    if (SPEECH.has(norm)) {
      const start = nameBefore(tokens, i, from);
      if (start < i) speakers.set(tokens[i - 1]!.norm, start);
    } else if (OUTLETS.has(norm)) {
      const end = nameBehind(tokens, i + 1, to);
      const start = end > i + 1 ? speakers.get(tokens[end - 1]!.norm) : undefined;
      if (start !== undefined) return { from: start, to: end };
    }
  }
  return null;
}

function nameBefore(tokens: readonly Token[], end: number, least: number): number {
  let start = end;
  while (start > least && end - start < LONGEST_NAME && isName(tokens[start - 1]!)) start--;
  return start;
}

function nameBehind(tokens: readonly Token[], start: number, most: number): number {
  let end = start;
  while (end < most && end - start < LONGEST_NAME && isName(tokens[end]!)) end++;
  return end;
}

const isName = ({ pos, text }: Token): boolean =>
  pos === 'PROPN' || (isCapital(text) && (pos === 'NOUN' || pos === 'ADJ' || pos === 'X'));
