// Lines of text in columns of a terminal.

// Combining marks and variation selectors take no column; CJK, Hangul, full-width forms and pictographs take two.
const NO_COLUMN = /\p{Mn}|\p{Me}|[\ufe00-\ufe0f]/u;
const TWO_COLUMNS =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uff01-\uff60]|\p{Emoji_Presentation}/u;

const ASCII = /^[\u0000-\u007e]*$/;

/** Columns that the text takes on a terminal. */
export function columns(text: string): number {
  if (ASCII.test(text)) return text.length;
  let sum = 0;
  for (const character of text) {
    if (character <= '\u007e') sum += 1;
    else if (!NO_COLUMN.test(character)) sum += TWO_COLUMNS.test(character) ? 2 : 1;
  }
  return sum;
}

/** The text filled with spaces to that many columns; longer text stays as it is. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** A word too long for a line, in pieces that fit. */
function pieces(word: string, width: number): readonly string[] {
  const out: string[] = [''];
  for (const character of word) {
    if (columns(out.at(-1)! + character) > width) out.push(character);
    else out[out.length - 1] += character;
  }
  return out;
}

/** The text broken between words into lines of at most `width` columns. Never empty: no text is one empty line. */
export function wrapped(text: string, width: number): readonly string[] {
  const plain = ASCII.test(text);
  if (plain && text.length <= width && text[0] !== ' ') return [text];
  const lines: string[] = [];
  // the line that grows: from where to where it stands in the text, and its columns
  let [from, to, taken] = [0, 0, 0];
  const put = (start: number, end: number, needed: number): void => {
    if (taken > 0 && taken + 1 + needed > width) {
      lines.push(text.slice(from, to));
      taken = 0;
    }
    if (taken === 0) from = start;
    taken += needed + (taken > 0 ? 1 : 0);
    to = end;
  };
  for (let at = 0; at <= text.length; ) {
    const space = text.indexOf(' ', at);
    const end = space < 0 ? text.length : space;
    const needed = plain ? end - at : columns(text.slice(at, end));
    if (needed <= width) put(at, end, needed);
    else
      for (const piece of pieces(text.slice(at, end), width)) {
        put(at, at + piece.length, columns(piece));
        at += piece.length;
      }
    at = end + 1;
  }
  return [...lines, text.slice(from, to)];
}

/** Wrapped lines, the first after `first`, the others after as many spaces; `width` is that of the whole. `paint` sees text only. */
export function hanging(
  first: string,
  text: string,
  width: number,
  paint: (text: string) => string = (same) => same,
): string {
  const margin = ' '.repeat(columns(first));
  return wrapped(text, Math.max(1, width - columns(first)))
    .map((line, at) => (at === 0 ? first : margin) + paint(line))
    .join('\n');
}

/** Words of a source beside a bar, and after them (or below, where there is no room) the place they stand at. */
export function barred(
  indent: string,
  text: string,
  place: string,
  width: number,
  paint: { readonly quoted: (text: string) => string; readonly faint: (text: string) => string },
): string {
  const room = Math.max(1, width - columns(indent) - 2);
  const lines = wrapped(text, room);
  const bars = lines.map((line) => `${indent}${paint.faint('│')} ${paint.quoted(line)}`);
  if (!place) return bars.join('\n');
  const fits = columns(lines.at(-1)!) + 2 + columns(place) <= room;
  return fits
    ? [...bars.slice(0, -1), `${bars.at(-1)}  ${paint.faint(place)}`].join('\n')
    : [...bars, `${indent}${paint.faint('│')} ${paint.faint(place)}`].join('\n');
}
