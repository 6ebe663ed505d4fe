import type { Claim } from '../claims/claim.ts';
import { canonical } from '../register/chain.ts';
import type { Reading } from '../register/reading.ts';
import type { Store } from '../register/store.ts';
import type { Document, DocumentId } from '../text/document.ts';
import { READER_AUTHOR, read } from './read.ts';

/** What reading everything again does to the world. */
export interface RereadEffects {
  readonly store: Pick<Store, 'append' | 'documents' | 'reading'>;
  readonly read?: (document: Document) => Reading;
}

/** What became of one document whose claims are read otherwise now. */
export interface Rereading {
  readonly document: DocumentId;
  readonly title: string;
  /** Claims that only the new reading has, and claims that only the one before had. */
  readonly fresh: readonly Claim[];
  readonly gone: readonly Claim[];
}

/** What a claim says and where, whichever rules found it. */
const said = (claim: Claim): string => canonical({ ...claim, id: null, rules: null, fields: null, by: null });

/**
 * Reads every document of the register again with the rules of now, and appends the readings whose claims differ; nothing is
 * appended where `dry`. What people decided of claims stands (register/reread.ts). One document is in memory at a time.
 */
export function* rereadAll({ store, read: readNow = read }: RereadEffects, dry: boolean): Iterable<Rereading> {
  for (const { id, title, name } of [...store.documents()]) {
    const before = store.reading(id);
    if (!before) continue;
    const now = readNow(before.document);
    const [old, fresh] = [new Set(before.claims.map(said)), new Set(now.claims.map(said))];
    const added = now.claims.filter((claim) => !old.has(said(claim)));
    const gone = before.claims.filter((claim) => !fresh.has(said(claim)));
    if (!added.length && !gone.length) continue;
    if (!dry) store.append([{ author: READER_AUTHOR, body: { type: 'read', reading: now } }], new Map());
    yield { document: id, title: title ?? name, fresh: added, gone };
  }
}
