// The one file that knows wink-nlp. It gives words, part-of-speech tags and first sentence breaks; all else is ours.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../text/span.ts';
import type { Pos, Token } from './parsed.ts';

type Wink = ReturnType<typeof winkNLP>;

/**
 * The model gives its table of entities of one's own as text, made at each call of what the call before gave: twice as long each time,
 * until no string can hold it. It is asked for once.
 */
const entities = (model.metaCER as () => unknown)();
const settled = { ...model, metaCER: () => entities };
const made = (): Wink => winkNLP(settled, ['sbd', 'pos']);
const first = made();
const { value: textOf, pos: posOf, span: spanOf } = first.its;
/**
 * Wink keeps every word that it has met and does not know, some bytes for each character read. After so many it is made
 * anew, so that what is in use does not grow with the number of documents; making it costs less than a hundredth of reading them.
 */
const RENEWED_AFTER = 8_000_000;
const readDoc = renewing(first, RENEWED_AFTER);

function renewing(own: Wink, after: number): (text: string) => ReturnType<Wink['readDoc']> {
  let wink = own;
  let characters = 0;
  return (text) => {
    characters += text.length;
    if (characters > after) [wink, characters] = [made(), text.length];
    return wink.readDoc(text);
  };
}

/** Wink's cost is quadratic in the length of one run without white space: longer runs are cut by our own rule. */
const LONGEST_RUN = 120;
/** A chunk is read at once. Small enough that nothing in a chunk can grow far, large enough that starting one costs little. */
const CHUNK = 12_000;

const PLAIN_TOKEN = new RegExp(`[\\p{L}\\p{N}\\p{M}_]{1,${LONGEST_RUN}}|[^\\s]`, 'gu');
const WORD = /[\p{L}\p{N}]/u;

/** Where a token stream says a sentence begins, beside the tokens. */
export interface Tokenised {
  readonly tokens: readonly Token[];
  /** Numbers of the tokens that begin a sentence, ascending; the first token of each region is always one. */
  readonly starts: readonly number[];
}

/** A stretch that is read at once. `fresh` where a sentence may begin with it, `plain` where wink must not see it. */
interface Chunk extends Span {
  readonly fresh: boolean;
  readonly plain: boolean;
}

/** Lower case, apostrophes straight: the form that lexicons are looked up by. */
export function normOf(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) return lower.replace(/[’‘ʼ]/g, "'");
  return lower;
}

/**
 * The tokens of the given regions of a body (in reading order, not overlapping), in order. Total and linear: every
 * character of a region that is not white space is in exactly one token, no token is in two regions, and each token's
 * text is what stands at its place. Neighbouring regions are read together, because starting wink costs more than a line.
 */
export function tokenise(body: string, regions: readonly Span[]): Tokenised {
  const tokens: Token[] = [];
  const starts: number[] = [];
  for (let first = 0; first < regions.length; ) {
    let next = first + 1;
    while (next < regions.length && onlySpaceBetween(body, regions[next - 1]!.end, regions[next]!.start)) next++;
    for (const chunk of chunksOf(body, regions, first, next)) readChunk(body, chunk, tokens, starts);
    first = next;
  }
  return { tokens, starts: withRegionStarts(tokens, starts, regions) };
}

const isSpace = (body: string, i: number): boolean => {
  const code = body.charCodeAt(i);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(body[i]!));
};

/** True where plain spaces and line ends, at least one, are all that stands between two regions. */
function onlySpaceBetween(body: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!' \t\r\n'.includes(body[i]!)) return false;
  return to > from;
}

/** The sentence starts, with the first token of each region among them. */
function withRegionStarts(tokens: readonly Token[], starts: readonly number[], regions: readonly Span[]): number[] {
  const all: number[] = [];
  let region = 0;
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const entering = region < regions.length && tokens[i]!.start >= regions[region]!.start;
    while (region < regions.length && tokens[i]!.start >= regions[region]!.start) region++;
    while (start < starts.length && starts[start]! < i) start++;
    if (entering || starts[start] === i) all.push(i);
  }
  return all;
}

/** The chunks of the regions `first` to `next` (not included), between which only white space stands. */
function* chunksOf(body: string, regions: readonly Span[], first: number, next: number): Iterable<Chunk> {
  const until = regions[next - 1]!.end;
  let region = first;
  let start = regions[first]!.start;
  let fresh = true;
  while (start < until) {
    const limit = Math.min(start + CHUNK, until);
    const run = longRun(body, start, limit, until);
    if (run?.start === start) {
      yield { ...run, plain: true, fresh };
      start = run.end;
      fresh = false;
      continue;
    }
    while (region + 1 < next && regions[region + 1]!.start <= limit) region++;
    const end = run?.start ?? (limit === until ? until : cutAt(body, start, limit, regions[region]!.start));
    yield { start, end, plain: false, fresh };
    fresh = !run && (end === regions[region]!.start || endsSentence(body, end));
    start = end;
  }
}

/** The first run without white space that begins before `limit` and is too long for wink; its end may lie behind. */
function longRun(body: string, start: number, limit: number, until: number): Span | null {
  let from = start;
  for (let i = start; i < until; i++) {
    if (!isSpace(body, i)) {
      if (i + 1 < until) continue;
      i++;
    }
    if (i - from >= LONGEST_RUN) return { start: from, end: i };
    from = i + 1;
    if (from >= limit) return null;
  }
  return null;
}

/** Where to end a chunk: at a region's start, else behind a sentence, else behind a word. */
function cutAt(body: string, start: number, limit: number, region: number): number {
  const least = start + CHUNK / 2;
  if (region > least) return region;
  let word = limit;
  for (let end = limit; end > least; end--) {
    if (!isSpace(body, end - 1)) continue;
    if (endsSentence(body, end)) return end;
    if (word === limit) word = end;
  }
  return word;
}

/** True where the text before the white space at `end` ends with the mark of a sentence. */
const endsSentence = (body: string, end: number): boolean =>
  /[.!?…][”’"')]?$/.test(body.slice(Math.max(0, end - 4), end).trimEnd());

function readChunk(body: string, chunk: Chunk, tokens: Token[], starts: number[]): void {
  let cursor = chunk.start;
  if (!chunk.plain) {
    const doc = readDoc(body.slice(chunk.start, chunk.end));
    const all = doc.tokens();
    const values = all.out(textOf) as string[];
    const tags = all.out(posOf) as string[];
    const breaks = new Set((doc.sentences().out(spanOf) as unknown as [number, number][]).map(([first]) => first));
    if (!chunk.fresh) breaks.delete(0);
    let atBreak = false;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (breaks.has(i)) atBreak = true;
      if (!value.trim()) continue;
      while (cursor < chunk.end && isSpace(body, cursor)) cursor++;
      if (!body.startsWith(value, cursor)) break; // wink folded something: the rest of the chunk is cut by our own rule
      if (atBreak) starts.push(tokens.length);
      atBreak = false;
      const end = cursor + value.length;
      const whole = WHOLE_WORDS.get(value);
      if (whole && endsHere(body, end) && (whole !== 'NOUN' || /\d/.test(body[cursor - 1] ?? ''))) {
        const text = value.slice(0, -1);
        tokens.push({ start: cursor, end: end - 1, text, norm: normOf(text), pos: whole });
        tokens.push({ start: end - 1, end, text: '.', norm: '.', pos: 'PUNCT' });
        atBreak = true;
      } else tokens.push({ start: cursor, end, text: value, norm: normOf(value), pos: tagOf(tags[i]!, value) });
      cursor = end;
    }
  }
  for (const m of body.slice(cursor, chunk.end).matchAll(PLAIN_TOKEN)) {
    const text = m[0];
    const start = cursor + m.index;
    const pos = WORD.test(text) ? 'X' : 'PUNCT';
    tokens.push({ start, end: start + text.length, text, norm: normOf(text), pos });
  }
}

/**
 * Words that wink takes for abbreviations (inches, number, metres) with the full stop of their sentence. Letters for
 * millions and thousands stand behind a digit: "£120m."
 */
const WHOLE_WORDS: ReadonlyMap<string, Pos> = new Map([
  ['in.', 'ADV'],
  ['no.', 'DET'],
  ['m.', 'NOUN'],
  ['k.', 'NOUN'],
]);

/** True where a sentence can end: a line or text ends there, or a capital or a mark follows. */
const endsHere = (body: string, at: number): boolean =>
  /^(?:[”’"')]|\s*$|\s+[\p{Lu}“‘"'])/u.test(body.slice(at, at + 4));

const tagOf = (tag: string, value: string): Pos =>
  tag === 'SPACE' ? (WORD.test(value) ? 'X' : 'PUNCT') : (tag as Pos);
