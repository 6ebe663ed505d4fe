// A document with its statements as a person marked them, in tokens.
import type { Parsed, TokenRange } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';

/** The places of one statement, as the scorer's format and a review give them. */
export interface MarkedPlaces {
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** The same in tokens; each role in unbroken pieces. */
export interface MarkedTokens {
  readonly cue: TokenRange;
  readonly speaker: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

/** Which cues a person has judged, in a document that was not marked as a whole. */
export interface Judged {
  /** Cues that a person accepted, put right, added or rejected, in tokens. */
  readonly cues: readonly TokenRange[];
  /** Cues that a machine read and nobody judged: nothing is known of the sentences they stand in. */
  readonly open: readonly TokenRange[];
}

/** The tokens that overlap the places, in unbroken pieces. */
function piecesOf({ tokens }: Parsed, spans: readonly Span[]): readonly TokenRange[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    let from = firstAfter(tokens, start);
    let to = from;
    while (to < tokens.length && tokens[to]!.start < end) to++;
    while (from < to && tokens[from]!.end <= start) from++;
    if (from === to) continue;
    const last = pieces.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  return pieces;
}

/** The number of the first token that ends behind a place. */
function firstAfter(tokens: Parsed['tokens'], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A marked statement in tokens; null where it has no cue in the text that is read (a caption's, say). */
export function inTokens(parsed: Parsed, { speaker, cue, content }: MarkedPlaces): MarkedTokens | null {
  const [first] = piecesOf(parsed, cue);
  return first ? { cue: first, speaker: piecesOf(parsed, speaker), content: piecesOf(parsed, content) } : null;
}
