import type { Reading } from '../register/reading.ts';
import type { Proposal, Store } from '../register/store.ts';
import { veiled } from '../register/withheld.ts';
import type { CaptureId, Document, DocumentId } from '../text/document.ts';
import { sha256 } from '../text/hash.ts';
import { READER, READER_AUTHOR, read } from './read.ts';

/** What adding does to the world. */
export interface AddEffects {
  readonly store: Pick<Store, 'append' | 'capture' | 'hasReading' | 'reading'>;
}

/** One thing to add: its bytes as received and the documents in them. */
export interface Received {
  readonly bytes: Uint8Array;
  /** Where it came from, as it is shown: a path, "standard input". */
  readonly origin: string;
  readonly name: string;
  readonly documents: readonly Document[];
}

/** What became of one document. `known`: the same bytes were read before by this reader with this date, and nothing changed. */
export interface Added {
  readonly outcome: 'added' | 'known';
  readonly document: DocumentId;
  readonly title: string;
  readonly claims: number;
  readonly statements: number;
  readonly findings: number;
}

/** What a document is called, without names that are not to be told. */
function titleOf(reading: Reading): string {
  const { title, name } = veiled(reading).document;
  return title ?? name;
}

/**
 * Reads what was received and appends it, all of it in one transaction: the capture where it is new, a reading a document
 * where this reader has not read it yet. When this returns, everything that is said to be added is kept.
 * The same again changes nothing.
 */
export function add({ bytes, origin, name, documents }: Received, { store }: AddEffects): readonly Added[] {
  const capture = sha256(bytes) as CaptureId;
  const results: Added[] = [];
  const proposals: Proposal[] = [];
  for (const document of documents) {
    const { id, published } = document;
    if (store.hasReading(capture, READER, published)) {
      const known = titleOf(store.reading(id) ?? read(document));
      results.push({ outcome: 'known', document: id, title: known, claims: 0, statements: 0, findings: 0 });
      continue;
    }
    const reading = read(document);
    proposals.push({ author: READER_AUTHOR, body: { type: 'read', reading } });
    const { claims, statements, findings } = reading;
    results.push({
      outcome: 'added',
      document: id,
      title: titleOf(reading),
      claims: claims.length,
      statements: statements.length,
      findings: findings.length,
    });
  }
  const isNew = store.capture(capture) === null;
  const captured: Proposal = {
    author: READER_AUTHOR,
    body: { type: 'captured', capture, name, size: bytes.length, origin },
  };
  const all = isNew ? [captured, ...proposals] : proposals;
  if (all.length > 0) store.append(all, isNew ? new Map([[capture, bytes]]) : new Map());
  return results;
}
