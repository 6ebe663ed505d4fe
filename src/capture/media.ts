import type { Document } from '../text/document.ts';

type MediaType = Document['mediaType'];

const BY_ENDING: Readonly<Record<string, MediaType>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  json: 'application/json',
};
const TYPES: ReadonlySet<string> = new Set(Object.values(BY_ENDING));
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|article|main|div|p|h1)[\s/>]/i;
const LOOKED_AT = 2048;

/**
 * What kind of text bytes are: what is given (`text/html; charset=…` counts as text/html), else by the ending of the
 * path, else by how the bytes begin: a tag, a brace of JSON, front matter; plain text where nothing shows.
 */
export function mediaTypeOf(bytes: Uint8Array, path: string, given?: string): MediaType {
  const named = (given ?? '').split(';', 1).join('').trim().toLowerCase();
  if (named && TYPES.has(named)) return named as MediaType;
  if (named === 'application/xhtml+xml') return 'text/html';
  const byEnding = BY_ENDING[/\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (byEnding) return byEnding;
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (HTML.test(head)) return 'text/html';
  if (/^\s*(?:\{\s*"|\[\s*\{\s*")/.test(head)) return 'application/json';
  return /^---[ \t]*\r?\n[A-Za-z][\w-]*:/.test(head) ? 'text/markdown' : 'text/plain';
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['SQLite format 3', 'a SQLite database'],
  ['\u007fELF', 'a program'],
];
/** A text has hardly any signs that control a device; a quarter of them is no text. */
const MOST_CONTROLS = 0.25;

/** What bytes are that are no text, in words; null for a text. */
export function binaryKind(bytes: Uint8Array, encoding: string): string | null {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT * 2)).toString('latin1');
  const magic = MAGIC.find(([start]) => head.startsWith(start))?.[1];
  if (magic) return magic;
  if (encoding.startsWith('UTF-16')) return null;
  const controls = [...head.matchAll(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)].length;
  return head.includes('\0') || controls > head.length * MOST_CONTROLS ? 'binary data' : null;
}
