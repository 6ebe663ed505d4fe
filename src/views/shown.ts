// Text from pages is shown on terminals and in other pages: no character of it may be obeyed.
import { unveiled } from '../text/veil.ts';

/** Spaces of any kind and line ends: one space on a line of text. */
const BLANK = /[\s\u0085]+/g;
// C0, DEL, C1; zero-width and directional marks, embeddings, overrides and isolates; the byte-order mark.
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
const OBEYED_IN_BLOCK =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
const PICTURES = 0x2400;
const DELETE = 0x7f;

/** A character that would be obeyed, as one that can be seen: ␛ for ESC, ‹U+202E› where there is no picture of it. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  if (code === DELETE) return '\u2421';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** White space folded to single spaces, control and directional characters made visible. For showing only; JSON has the exact text. */
export const folded = (text: string): string => unveiled(text.replace(BLANK, ' ').replace(OBEYED, picture));

/** The same without white space at its ends: text on one line. */
export const shown = (text: string): string => folded(text).trim();

/** The text with its lines: control and directional characters made visible, offsets not kept. */
export const shownBlock = (text: string): string =>
  unveiled(
    text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\t', '    ').replace(OBEYED_IN_BLOCK, picture),
  );
