import type { Parsed, Quotation, Sentence, Token, TokenRange } from '../language/parsed.ts';
import { type Phrases, phrasesOf } from '../language/phrases.ts';
import { firstFrom } from '../text/span.ts';
import { VERB_FORMS } from './cues.ts';

/** How far a phrase, a clause or a search may reach, in tokens. It keeps the reading of a sentence of any length linear. */
export const REACH = 60;
/** How far a content may reach outside quotation marks, in tokens. */
export const LONGEST_CONTENT = 160;

/** A document with what every step of attribution looks at. */
export interface Scene {
  readonly parsed: Parsed;
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  /** For each token the number of the outermost quotation it stands in, or -1. */
  readonly outer: Int32Array;
  /** For each token the number of the quotation inside that one, or -1. */
  readonly inner: Int32Array;
  readonly sentences: readonly Sentence[];
  /** For each token the number of its sentence. */
  readonly sentenceAt: Int32Array;
  /** The numbers of the tokens that begin with a colon. */
  readonly colons: ReadonlySet<number>;
}

/** Where a cue may look for its speaker and content: its sentence, and inside a quotation no further than the marks. */
export interface Zone extends TokenRange {
  readonly sentence: Sentence;
  /** Quotations that stand in the zone and are passed over as one piece. */
  readonly opaque: Int32Array;
  /** True inside a quotation. */
  readonly quoted: boolean;
}

/** Found in the body and not token by token: most texts have few, and a text of millions of tokens is walked through often enough. */
function colonsOf({ document: { body }, tokens }: Parsed): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = body.indexOf(':'); at >= 0; at = body.indexOf(':', at + 1)) {
    const token = firstFrom(tokens, at);
    if (tokens[token]?.start === at) found.add(token);
  }
  return found;
}

export function sceneOf(parsed: Parsed): Scene {
  const { tokens, quotations } = parsed;
  const outer = new Int32Array(tokens.length).fill(-1);
  const inner = new Int32Array(tokens.length).fill(-1);
  for (const [number, quotation] of quotations.entries()) {
    const layer = quotation.depth === 0 ? outer : quotation.depth === 1 ? inner : null;
    layer?.fill(number, quotation.from, quotation.to);
  }
  const sentenceAt = new Int32Array(tokens.length);
  for (const [number, { from, to }] of parsed.sentences.entries()) sentenceAt.fill(number, from, to);
  const { sentences } = parsed;
  const phrases = phrasesOf(tokens, sentences, VERB_FORMS);
  return { parsed, tokens, phrases, outer, inner, sentences, sentenceAt, colons: colonsOf(parsed) };
}

/** The zone of the token at `at` in its sentence. */
export function zoneOf(scene: Scene, sentence: Sentence, at: number): Zone {
  const around = scene.outer[at]!;
  if (around < 0)
    return { from: afterDateline(scene, sentence), to: sentence.to, sentence, opaque: scene.outer, quoted: false };
  const { from, to, closed } = scene.parsed.quotations[around]!;
  return {
    from: Math.max(sentence.from, from + 1),
    to: Math.min(sentence.to, closed ? to - 1 : to),
    sentence,
    opaque: scene.inner,
    quoted: true,
  };
}

/** The quotation that covers the token in this zone, or null. */
export function quotationAt(scene: Scene, zone: Zone, at: number): Quotation | null {
  const number = at >= 0 && at < scene.tokens.length ? zone.opaque[at]! : -1;
  return number < 0 ? null : scene.parsed.quotations[number]!;
}

/** True where the quoted words are speech rather than a name or a borrowed word: they end as a clause does, or are long. */
export function isSpeech(scene: Scene, quotation: Quotation): boolean {
  const last = scene.tokens[quotation.closed ? quotation.to - 2 : quotation.to - 1];
  return quotation.to - quotation.from > 9 || /^[.,!?…—–-]+$/.test(last?.text ?? '');
}

/** The first token after "KIGALI, Rwanda (Agency) —" at the start of a paragraph; the sentence's first token elsewhere. */
function afterDateline({ tokens, sentences, sentenceAt }: Scene, { from, to, section }: Sentence): number {
  const before = sentences[sentenceAt[from]! - 1];
  if (before?.section === section || !/^\p{Lu}{3}/u.test(tokens[from]!.text)) return from;
  for (let i = from + 1; i < to && i < from + 14; i++)
    if (/^(?:—|–|―|--|-)$/.test(tokens[i]!.norm) && tokens[i - 1]!.end < tokens[i]!.start)
      return Math.min(i + 1, to - 1);
  return from;
}
