// The one file that knows wink-nlp. It gives words, part-of-speech tags and first sentence breaks; all else is ours.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../text/span.ts';
import type { Pos, Token } from './parsed.ts';

const wink = winkNLP(model, ['sbd', 'pos']);
const { value: valueOf, pos: posOf, span: spanOf } = wink.its;

/** Wink's cost is quadratic in the length of one run without white space: longer runs are cut by our own rule. */
const LONGEST_RUN = 120;
/** A chunk is read at once. Small enough that nothing in a chunk can grow far, large enough that starting one costs little. */
const CHUNK = 12_000;

const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN},}`, 'gu');
const PLAIN_TOKEN = new RegExp(`[\\p{L}\\p{N}\\p{M}_]{1,${LONGEST_RUN}}|[^\\s]`, 'gu');
const WORD = /[\p{L}\p{N}]/u;

/** Where a token stream says a sentence begins, beside the tokens. */
export interface Tokenised {
  readonly tokens: readonly Token[];
  /** Numbers of the tokens that begin a sentence, ascending; the first token of each region is always one. */
  readonly starts: readonly number[];
}

/** Lower case, apostrophes straight: the form that lexicons are looked up by. */
export const normOf = (text: string): string => text.toLowerCase().replace(/[’‘ʼ]/g, "'");

/**
 * The tokens of the given regions of a body, in order. Total and linear: every character that is not white space is in
 * exactly one token, and each token's text is what stands at its place.
 */
export function tokenise(body: string, regions: readonly Span[]): Tokenised {
  const tokens: Token[] = [];
  const starts: number[] = [];
  for (const region of regions) {
    starts.push(tokens.length);
    for (const chunk of chunksOf(body, region)) readChunk(body, chunk, tokens, starts);
    if (starts.at(-1) === tokens.length) starts.pop();
  }
  return { tokens, starts: starts.filter((start, i) => start !== starts[i - 1] && start < tokens.length) };
}

function* chunksOf(body: string, region: Span): Iterable<Span & { plain: boolean }> {
  let start = region.start;
  const cut = function* (until: number): Iterable<Span & { plain: boolean }> {
    while (until - start > CHUNK) {
      let end = start + CHUNK;
      const limit = start + CHUNK / 2;
      while (end > limit && !/\s/.test(body[end - 1]!)) end--;
      yield { start, end, plain: false };
      start = end;
    }
    if (until > start) yield { start, end: until, plain: false };
    start = until;
  };
  LONG_RUN.lastIndex = region.start;
  for (let run = LONG_RUN.exec(body); run && run.index < region.end; run = LONG_RUN.exec(body)) {
    const end = Math.min(run.index + run[0].length, region.end);
    yield* cut(run.index);
    yield { start: run.index, end, plain: true };
    start = end;
  }
  yield* cut(region.end);
}

function readChunk(body: string, chunk: Span & { plain: boolean }, tokens: Token[], starts: number[]): void {
  let cursor = chunk.start;
  if (!chunk.plain) {
    const doc = wink.readDoc(body.slice(chunk.start, chunk.end));
    const all = doc.tokens();
    const values = all.out(valueOf) as string[];
    const tags = all.out(posOf) as string[];
    const breaks = new Set((doc.sentences().out(spanOf) as unknown as [number, number][]).map(([first]) => first));
    let atBreak = false;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (breaks.has(i)) atBreak = true;
      if (!value.trim()) continue;
      while (cursor < chunk.end && /\s/.test(body[cursor]!)) cursor++;
      if (!body.startsWith(value, cursor)) break; // wink folded something: the rest of the chunk is cut by our own rule
      if (atBreak) starts.push(tokens.length);
      atBreak = false;
      const end = cursor + value.length;
      tokens.push({ start: cursor, end, text: value, norm: normOf(value), pos: tagOf(tags[i]!, value) });
      cursor = end;
    }
  }
  PLAIN_TOKEN.lastIndex = cursor;
  for (let m = PLAIN_TOKEN.exec(body); m && m.index < chunk.end; m = PLAIN_TOKEN.exec(body)) {
    const text = m[0].slice(0, chunk.end - m.index);
    tokens.push({
      start: m.index,
      end: m.index + text.length,
      text,
      norm: normOf(text),
      pos: WORD.test(text) ? 'X' : 'PUNCT',
    });
  }
}

const tagOf = (tag: string, value: string): Pos =>
  tag === 'SPACE' ? (WORD.test(value) ? 'X' : 'PUNCT') : (tag as Pos);
