// Statements whose cue is a colon: transcripts ("TAPPER: …"), headlines ("Mayor: no deal before June"), "…, the aide: “…”".
import { nounPhraseFrom } from '../language/phrases.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { quotationAt, type Scene, type Zone, zoneOf } from './scene.ts';
import { subjectBefore } from './speakers.ts';

/** A name before a colon is at most this long, in tokens. */
const LONGEST_LABEL = 10;
/** So many lines that begin with a name in capitals and a colon make a transcript. */
const TRANSCRIPT = 2;

const COLON: Cue = {
  cue: ':',
  kind: 'preposition',
  act: 'say',
  frames: new Set(['quotation']),
  prepositions: new Set(),
  particles: [],
};

/** The frame of a turn of a transcript. */
export const TURN = 'frame: colon, turn of a transcript';

/** Where a document's lines begin with a speaker and a colon. */
export interface Labels {
  /** The statement that the colon at token `at` makes, or null. */
  at(at: number): Draft | null;
}

/** Reads a document for speakers before colons. */
export function labelsOf(scene: Scene): Labels {
  const { sentences, tokens } = scene;
  let capitals = 0;
  for (const [number, sentence] of sentences.entries())
    if (beginsSection(scene, number) && inCapitals(scene, sentence.from, colonAfter(scene, sentence.from, sentence.to)))
      capitals++;
  const transcript = capitals >= TRANSCRIPT;
  return {
    at(at) {
      if (tokens[at]!.norm !== ':' || scene.outer[at]! >= 0) return null;
      const number = scene.sentenceAt[at]!;
      const sentence = sentences[number]!;
      const zone = zoneOf(scene, sentence, at);
      const first = beginsSection(scene, number) && colonAfter(scene, zone.from, zone.to) === at;
      if (
        beginsSection(scene, number) &&
        CORRECTIONS.test(tokens[sentence.from]!.norm) &&
        at <= sentence.from + LONGEST_LABEL
      )
        return correction(scene, zone, at);
      const label = inCapitals(scene, zone.from, at);
      if (first && transcript && label) return turn(scene, zone, at);
      if (first && (number === 0 || sentence.kind === 'headline') && isPhrase(scene, zone.from, at))
        return headline(scene, zone, at);
      return beforeQuotation(scene, zone, at);
    },
  };
}

const beginsSection = ({ sentences }: Scene, number: number): boolean =>
  sentences[number - 1]?.section !== sentences[number]!.section;

function colonAfter({ tokens }: Scene, from: number, to: number): number {
  for (let i = from; i < to && i <= from + LONGEST_LABEL; i++) if (tokens[i]!.norm === ':') return i;
  return -1;
}

/** Words before a colon with which a page corrects itself. */
const CORRECTIONS = /^(?:correction|corrections|clarification|erratum|corrigendum)$/;
const CORRECTION: Cue = { ...COLON, cue: 'correction:', kind: 'noun', act: 'correct' };

/** "Correction: an earlier version said …": the page speaks, and what follows in its section is the correction. */
function correction(scene: Scene, zone: Zone, at: number): Draft | null {
  const to = endOfSection(scene, at, zone);
  if (to <= at + 1) return null;
  return {
    cue: CORRECTION,
    act: 'correct',
    zone,
    at: { from: zone.from, to: zone.from + 1 },
    speaker: null,
    content: [{ from: at + 1, to }],
    addressee: null,
    negated: false,
    rules: ['cue: correction:', 'frame: colon, correction of the page', 'speaker: not given'],
    usedTo: 0,
  };
}

const TITLES = /^(?:mr|mrs|ms|dr|hon|the|sen|rep|sir|q|a)\.?$/;

/** True where the words between are a name in capitals: "JAKE TAPPER", "Mr K. VALE (North Reef)", "The SPEAKER", "USER 12". */
function inCapitals({ tokens }: Scene, from: number, to: number): boolean {
  let named = false;
  let brackets = 0;
  for (let i = from; i < to; i++) {
    const { text, norm } = tokens[i]!;
    if (norm === '(' || norm === '[') brackets++;
    else if (norm === ')' || norm === ']') brackets--;
    else if (brackets > 0) continue;
    else if (/^[\p{Lu}.,'’-]+$/u.test(text)) named ||= /\p{Lu}{2}/u.test(text);
    else if (!TITLES.test(norm) && !(named && /^\d+$/.test(norm))) return false;
  }
  return named && brackets === 0;
}

function isPhrase({ phrases, tokens }: Scene, from: number, to: number): boolean {
  let end = nounPhraseFrom(phrases, from, to);
  while (end < to && /^(?:of|at|in|for|from|and|to|on)$/.test(tokens[end]!.norm)) {
    const next = nounPhraseFrom(phrases, end + 1, to);
    if (next === end + 1) break;
    end = next;
  }
  return end === to;
}

function draft(
  zone: Zone,
  at: number,
  from: number,
  content: { from: number; to: number },
  frame: string,
): Draft | null {
  if (content.to <= content.from || from >= at) return null;
  return {
    cue: COLON,
    act: 'say',
    zone,
    at: { from: at, to: at + 1 },
    speaker: { from, to: at },
    content: [content],
    addressee: null,
    negated: false,
    rules: ['cue: :', frame, 'speaker: name before the colon'],
    usedTo: 0,
  };
}

/** Where the last sentence of a section ends. */
function endOfSection({ sentences, sentenceAt }: Scene, at: number, zone: Zone): number {
  let last = sentenceAt[at]!;
  while (sentences[last + 1]?.section === zone.sentence.section) last++;
  return sentences[last]!.to;
}

/** A turn of a transcript: all that follows in its section. */
function turn(scene: Scene, zone: Zone, at: number): Draft | null {
  const to = endOfSection(scene, at, zone);
  const turn = draft(zone, at, zone.from, { from: at + 1, to }, TURN);
  // A turn that ends in a question asks.
  return turn && scene.tokens[to - 1]!.norm === '?' ? { ...turn, act: 'ask' } : turn;
}

function headline(scene: Scene, zone: Zone, at: number): Draft | null {
  let to = zone.to;
  while (to > at + 1 && scene.tokens[to - 1]!.norm === '.') to--;
  return draft(zone, at, zone.from, { from: at + 1, to }, 'frame: colon, headline');
}

/** "It did not surprise the clerk: “…”": the noun phrase before the colon speaks. */
function beforeQuotation(scene: Scene, zone: Zone, at: number): Draft | null {
  const quotation = quotationAt(scene, zone, at + 1);
  if (!quotation || quotation.from !== at + 1 || quotation.to - quotation.from < 8) return null;
  const speaker = subjectBefore(scene, zone, at);
  if (!speaker || speaker.to !== at || scene.phrases.tags[at - 1] !== 'PROPN') return null;
  return draft(zone, at, speaker.from, { from: quotation.from, to: quotation.to }, 'frame: colon, before a quotation');
}
