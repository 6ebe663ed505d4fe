import type { Database } from 'better-sqlite3';
import type { Hit } from '../../register/store.ts';
import type { DocumentId } from '../../text/document.ts';
import { unveiled } from '../../text/veil.ts';

/** Characters around the first words found. */
const BEFORE = 60;
const AFTER = 140;
/** Private-use characters that highlight() puts around what it found. */
const [OPEN, CLOSE] = ['\uE0F0', '\uE0F1'];

/** What a person typed as a query of FTS5: "phrases" in marks, prefixes with a star, all else plain words. Null where no word is left. */
export function queryOf(typed: string): string | null {
  const parts: string[] = [];
  for (const [, phrase, word] of typed.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const plain = (phrase ?? word ?? '').replace(/[^\p{L}\p{N}\p{M}\s]+/gu, ' ').trim();
    if (!plain) continue;
    parts.push(`"${plain}"${word?.endsWith('*') ? '*' : ''}`);
  }
  return parts.length ? parts.join(' ') : null;
}

interface Found {
  readonly kind: Hit['kind'];
  readonly id: string;
  readonly document: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly marked: string;
}

/** The best hits, each with its passage; for a document with the place of the words in its body. */
export function searchIn(db: Database, typed: string, limit: number): readonly Hit[] {
  const query = queryOf(typed);
  if (!query) return [];
  const found = db
    .prepare(
      `SELECT w.kind, w.id, w.document, w.title, w.text, highlight(search, 0, '${OPEN}', '${CLOSE}') AS marked
       FROM search JOIN words w ON w.key = search.rowid WHERE search MATCH ? ORDER BY rank, w.key LIMIT ?`,
    )
    .all(query, limit) as Found[];
  return found.map(({ kind, id, document, title, text, marked }) => {
    const start = Math.max(0, marked.indexOf(OPEN));
    const close = marked.indexOf(CLOSE, start);
    const end = close < 0 ? Math.min(text.length, start + 1) : close - 1;
    const span =
      kind === 'document' && text.slice(start, end) === marked.slice(start + 1, end + 1) ? { start, end } : null;
    return {
      kind,
      id,
      document: document as DocumentId | null,
      title,
      span,
      passage: unveiled(passageOf(text, start, end)),
    };
  });
}

function passageOf(text: string, start: number, end: number): string {
  let from = Math.max(0, start - BEFORE);
  let to = Math.min(text.length, end + AFTER);
  while (from > 0 && from < start && /\S/.test(text[from - 1]!)) from++;
  while (to < text.length && to > end && /\S/.test(text[to]!)) to--;
  return text.slice(from, to).trim();
}
