import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import { utf8Fit } from './decode.ts';

/** The encoding to read bytes in, the length of their byte order mark, and what is to be said about the choice. */
export interface Choice {
  readonly encoding: Document['encoding'];
  readonly from: number;
  readonly findings: readonly Finding[];
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** How much is looked at to guess: a guess does not get better with more. */
const SAMPLE = 65_536;
/** The greatest share of bad bytes among the signs of several bytes with which a text is still damaged UTF-8. */
const DAMAGED = 0.1;
/**
 * The bytes that English in windows-1252 has beside ASCII: quotation marks, dashes, dots, currency signs, fixed space,
 * and the common letters with accents. Where there is nothing else no statistics are asked: they need more text.
 */
const WESTERN =
  /^[\x00-\x7f\x80\x82\x84\x85\x8c\x91-\x97\x9c\xa0\xa3\xa9\xab\xb0\xb7\xbb\xbd\xc0-\xcf\xd1-\xd6\xd9-\xdc\xdf-\xef\xf1-\xf6\xf9-\xfc]*$/;
/** Among those, what stands in nearly every text of a word processor: with these the accents are Western too. */
const TYPOGRAPHY = /[\x85\x91-\x97\xa0\xa3]/;

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: every other byte of plain English is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = length * 0.35;
  if (length < 4 || Math.max(even, odd) < most || Math.min(even, odd) > length * 0.05) return null;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

async function guessed(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE);
  const latin = Buffer.from(sample).toString('latin1');
  if (WESTERN.test(latin) && TYPOGRAPHY.test(latin)) return 'windows-1252';
  const { detect } = await import('chardet');
  const found = detect(sample);
  if (!found || found.startsWith('UTF') || !isKnown(found)) return 'windows-1252';
  const { encoding } = new TextDecoder(found);
  return encoding === 'windows-1252' || encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
}

const undeclared = (label: string): Finding => ({
  type: 'encoding_undeclared',
  span: null,
  message: `Nothing says how the bytes are encoded, and they are no valid UTF-8; they were read as ${label}, which is a guess.`,
});

const wrong = (declared: string, label: string): Finding => ({
  type: 'encoding_wrong',
  span: null,
  message: `The page declares ${declared}, which its bytes do not fit; they were read as ${label}.`,
});

/** What an encoding that a page declares comes to: kept where the bytes fit it. */
async function ofDeclared(bytes: Uint8Array, declared: string): Promise<Choice> {
  const fit = utf8Fit(bytes);
  const isUtf8 = declared === 'UTF-8';
  const kept = isUtf8 ? fit.invalid === 0 : isKnown(declared) && (fit.invalid > 0 || fit.valid === 0);
  if (kept) return { encoding: { label: declared, basis: 'declared' }, from: 0, findings: [] };
  if (isUtf8 && fit.invalid <= fit.valid * DAMAGED)
    return { encoding: { label: declared, basis: 'declared' }, from: 0, findings: [] };
  const basis = fit.invalid === 0 ? 'utf-8-valid' : 'guessed';
  const label = fit.invalid === 0 ? 'UTF-8' : await guessed(bytes);
  return { encoding: { label, basis }, from: 0, findings: [wrong(declared, label)] };
}

/** The encoding that an HTML page declares in its first 1,024 bytes, by its WHATWG name; null where it declares none. */
async function declaredIn(bytes: Uint8Array): Promise<string | null> {
  const { default: sniff } = await import('html-encoding-sniffer');
  const found = sniff(bytes, { defaultEncoding: 'replacement' });
  return found === 'replacement' ? null : found;
}

/**
 * The encoding of a capture: its byte order mark, what an HTML page declares and its bytes fit, valid UTF-8, and last a
 * guess. A page whose bytes are valid UTF-8 with signs of several bytes is UTF-8, whatever it declares: such bytes do
 * not come about by chance.
 */
export async function encodingOf(bytes: Uint8Array, isHtml: boolean): Promise<Choice> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { encoding: { label: marked[0], basis: 'bom' }, from: marked[1].length, findings: [] };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { encoding: { label: utf16, basis: 'guessed' }, from: 0, findings: [undeclared(utf16)] };
  const declared = isHtml ? await declaredIn(bytes) : null;
  if (declared) return ofDeclared(bytes, declared);
  const fit = utf8Fit(bytes);
  if (fit.invalid === 0) return { encoding: { label: 'UTF-8', basis: 'utf-8-valid' }, from: 0, findings: [] };
  const label = fit.invalid <= fit.valid * DAMAGED ? 'UTF-8' : await guessed(bytes);
  return { encoding: { label, basis: 'guessed' }, from: 0, findings: [undeclared(label)] };
}
