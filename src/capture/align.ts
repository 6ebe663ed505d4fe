import { parseFragment } from 'parse5';

/** A stretch of a text node, and where in the source it comes from. `verbatim`: character by character the same. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly verbatim: boolean;
}

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]{1,12}|[a-zA-Z][a-zA-Z0-9]{0,40});?/y;

/** What a character reference stands for, by the parser's own table. */
function meaningOf(reference: string, known: Map<string, string>): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const node = parseFragment(reference).childNodes[0];
  const meaning = node && 'value' in node ? node.value : '';
  known.set(reference, meaning);
  return meaning;
}

/** Longest character reference that is looked for behind a place. */
const LONGEST = 43;

/**
 * Where a text begins whose first sign is a character reference behind white space that the parser dropped: it gives
 * the end of the reference as its place, where no text can begin.
 */
function beginning(value: string, source: string, start: number, known: Map<string, string>): number {
  const before = source.slice(Math.max(0, start - LONGEST), start);
  const from = start - before.length + before.lastIndexOf('&');
  if (!before.includes('&')) return start;
  REFERENCE.lastIndex = from;
  const reference = REFERENCE.exec(source)?.[0];
  const meaning = reference && from + reference.length > start ? meaningOf(reference, known) : '';
  return meaning && value.startsWith(meaning) ? from : start;
}

/**
 * Lays the value of a text node beside the source between two offsets: equal characters, character references, line
 * ends of two characters, and tags that the parser dropped. Where it loses the place, the rest is one piece over what
 * is left of the source: true, and coarse. Linear.
 */
export function align(
  value: string,
  source: string,
  start: number,
  end: number,
  known: Map<string, string>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let place = beginning(value, source, start, known);
  let run = 0;
  const closeRun = (): void => {
    if (at > run) pieces.push({ from: run, to: at, sourceFrom: place - (at - run), sourceTo: place, verbatim: true });
    run = at;
  };
  const take = (length: number, sourceLength: number): void => {
    closeRun();
    if (length > 0)
      pieces.push({ from: at, to: at + length, sourceFrom: place, sourceTo: place + sourceLength, verbatim: false });
    at += length;
    place += sourceLength;
    run = at;
  };
  while (at < value.length && place < end) {
    const sign = source[place]!;
    REFERENCE.lastIndex = place;
    const reference = sign === '&' ? REFERENCE.exec(source)?.[0] : undefined;
    if (reference) {
      const meaning = meaningOf(reference, known);
      if (!meaning || !value.startsWith(meaning, at)) break;
      take(meaning.length, reference.length);
    } else if (sign === '\r' && value[at] === '\n') take(1, source[place + 1] === '\n' ? 2 : 1);
    else if (sign === value[at]) {
      at++;
      place++;
    } else if (sign === '\0') take(value[at] === '\ufffd' ? 1 : 0, 1);
    else if (sign === '<') {
      const shut = source.indexOf('>', place);
      if (shut < 0 || shut >= end) break;
      take(0, shut + 1 - place);
    } else break;
  }
  closeRun();
  if (at < value.length) pieces.push({ from: at, to: value.length, sourceFrom: place, sourceTo: end, verbatim: false });
  return pieces;
}
