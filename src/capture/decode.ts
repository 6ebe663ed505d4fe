/** Text that was decoded out of bytes, and the way back. */
export interface Source {
  readonly text: string;
  /** The byte at which the code unit begins, for 0 to `text.length`; behind the last one, the byte behind it. */
  readonly byteAt: (index: number) => number;
}

const LEADS = [
  { from: 0xc2, to: 0xdf, more: 1, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, more: 2, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, more: 2, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, more: 2, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, more: 2, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, more: 3, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, more: 3, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, more: 3, low: 0x80, high: 0x8f },
] as const;

/**
 * How many bytes the character at `at` has in UTF-8, and whether they are one. Bytes that are none count as far as they
 * could have been one: the unit that decoders replace by one sign (Encoding Standard, UTF-8 decoder).
 */
function utf8Length(bytes: Uint8Array, at: number): { readonly length: number; readonly valid: boolean } {
  const first = bytes[at]!;
  if (first < 0x80) return { length: 1, valid: true };
  const lead = LEADS.find(({ from, to }) => first >= from && first <= to);
  if (!lead) return { length: 1, valid: false };
  for (let i = 1; i <= lead.more; i++) {
    const byte = bytes[at + i];
    const [low, high] = i === 1 ? [lead.low, lead.high] : [0x80, 0xbf];
    if (byte === undefined || byte < low || byte > high) return { length: i, valid: false };
  }
  return { length: lead.more + 1, valid: true };
}

/** How many characters of several bytes are valid UTF-8, and how many stretches of bytes are no UTF-8 at all. */
export function utf8Fit(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const one = utf8Length(bytes, at);
    if (one.valid) valid++;
    else invalid++;
    at += one.length;
  }
  return { valid, invalid };
}

/** Where each code unit begins. Both halves of a character of two code units begin at its first byte. */
function utf8Offsets(bytes: Uint8Array, from: number, units: number): Uint32Array | null {
  const offsets = new Uint32Array(units + 1);
  let unit = 0;
  let at = from;
  while (at < bytes.length && unit < units) {
    const { length, valid } = bytes[at]! < 0x80 ? { length: 1, valid: true } : utf8Length(bytes, at);
    offsets[unit++] = at;
    if (valid && length === 4) offsets[unit++] = at;
    at += length;
  }
  offsets[units] = bytes.length;
  return unit === units && at === bytes.length ? offsets : null;
}

/** The way of encodings that have no shorter one: a byte at a time, each unit from the byte after the unit before. */
function slowly(bytes: Uint8Array, from: number, label: string): Source {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const offsets: number[] = [];
  const pieces: string[] = [];
  let begun = from;
  for (let at = from; at <= bytes.length; at++) {
    const atEnd = at === bytes.length;
    const piece = decoder.decode(bytes.subarray(at, at + 1), { stream: !atEnd });
    if (!piece) continue;
    for (let i = 0; i < piece.length; i++) offsets.push(begun);
    pieces.push(piece);
    begun = at + 1;
  }
  const text = pieces.join('');
  return { text, byteAt: (index) => (index < text.length ? offsets[index]! : bytes.length) };
}

/**
 * Decodes bytes from offset `from` (behind a byte order mark) in an encoding that TextDecoder knows. Never throws for
 * bytes that do not fit: they become U+FFFD, one a unit. Takes time and memory in proportion to the bytes.
 */
export function decode(bytes: Uint8Array, label: string, from = 0): Source {
  const rest = bytes.subarray(from);
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(rest);
  if (label.startsWith('UTF-16') && text.length * 2 === rest.length)
    return { text, byteAt: (index) => from + index * 2 };
  if (label !== 'UTF-8' && !label.startsWith('UTF-16'))
    return text.length === rest.length ? { text, byteAt: (index) => from + index } : slowly(bytes, from, label);
  if (text.length === rest.length && label === 'UTF-8' && utf8Fit(rest).valid === 0)
    return { text, byteAt: (index) => from + index };
  const offsets = label === 'UTF-8' ? utf8Offsets(bytes, from, text.length) : null;
  return offsets ? { text, byteAt: (index) => offsets[index]! } : slowly(bytes, from, label);
}
