// What each event puts into the derived tables. Its cost goes with the event, never with the register.
import type { Database } from 'better-sqlite3';
import { arrangementOf } from '../../register/arrangement.ts';
import type { Event } from '../../register/event.ts';
import { placingOf, related } from '../../register/placing.ts';
import { reread } from '../../register/reread.ts';
import { type Review, replacesOf, reviewOf, rowsOf } from '../../register/row.ts';
import { dayOf } from '../../register/stages.ts';
import { statementReviewOf } from '../../register/statement-row.ts';
import { veiled } from '../../register/withheld.ts';
import { wordsAt } from '../../text/span.ts';
import { type Places, placesIn, standingOf } from './place.ts';
import { placingRows, rowsAt } from './rows.ts';

/** Applies one event. To be called inside the transaction that appends it, or that rebuilds. */
export type Derive = (event: Event) => void;

interface Words {
  readonly kind: 'document' | 'statement' | 'claim' | 'citation';
  readonly id: string;
  readonly document: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** The claims that an event brings, in the place of those before them. */
function claimsOf(db: Database, places: Places): (event: Event, replaces: string) => void {
  const standing = db.prepare('SELECT key FROM claims WHERE replaces = ? AND until IS NULL ORDER BY key').pluck();
  const replaced = db.prepare('UPDATE claims SET until = ? WHERE key = ?');
  const unread = db.prepare('UPDATE claims SET unread = ? WHERE key = ?');
  const reviewsOf = db.prepare('SELECT review FROM reviews WHERE claim = ? ORDER BY seq').pluck();
  const put = db.prepare(
    'INSERT INTO claims (claim, base, arrangement, replaces, held, seq, assertion, rank, day, source, start, cell) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (event, replaces) => {
    const keys = standing.all(replaces) as number[];
    const fresh = rowsOf(event).map((row) => ({
      ...row,
      reviews: (reviewsOf.all(row.cell.claim.id) as string[]).map((review) => JSON.parse(review) as Review),
    }));
    const { kept, held } = reread(rowsAt(db, keys), fresh);
    for (const [i, key] of keys.entries()) {
      if (kept.has(i)) unread.run(event.seq, key);
      else replaced.run(event.time, key);
    }
    if (keys.length) places.refresh(keys);
    const decided = places.placings();
    for (const [i, row] of fresh.entries()) {
      const waits = held.get(i) ?? null;
      const { cell } = row;
      const at = standingOf({ ...row, held: waits }, decided);
      const { assertion, rank, day, source, start } = at;
      const text = JSON.stringify(cell);
      put.run(
        cell.claim.id,
        row.arrangement,
        at.arrangement,
        replaces,
        waits,
        event.seq,
        assertion,
        rank,
        day,
        source,
        start,
        text,
      );
      places.enter(at);
    }
  };
}

/** The texts of an event, in the place of those before them. */
function textsOf(db: Database): (event: Event, replaces: string) => void {
  const oldWords = db.prepare('SELECT key, text FROM words WHERE replaces = ?');
  const unsearch = db.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)");
  const dropWords = db.prepare('DELETE FROM words WHERE key = ?');
  const putWords = db.prepare(
    'INSERT INTO words (kind, id, document, title, replaces, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const search = db.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
  return (event, replaces) => {
    for (const { key, text } of oldWords.all(replaces) as { key: number; text: string }[]) {
      unsearch.run(key, text);
      dropWords.run(key);
    }
    for (const { kind, id, document, title, text } of wordsOf(event)) {
      const { lastInsertRowid } = putWords.run(kind, id, document, title, replaces, text);
      search.run(lastInsertRowid, text);
    }
  };
}

/** What people decided, of claims, statements and arrangements. */
function decisionsOf(db: Database, places: Places): (event: Event) => void {
  const putReview = db.prepare('INSERT INTO reviews (claim, seq, arrangement, review) VALUES (?, ?, ?, ?)');
  const putStatementReview = db.prepare(
    'INSERT INTO statement_reviews (statement, seq, document, review) VALUES (?, ?, ?, ?)',
  );
  const putPlacing = db.prepare('INSERT INTO arrangement_reviews (seq, placing) VALUES (?, ?)');
  const ofClaim = db.prepare('SELECT key FROM claims WHERE claim = ? ORDER BY key').pluck();
  return (event) => {
    const { seq } = event;
    const reviewed = reviewOf(event);
    if (reviewed) {
      const { claim, review } = reviewed;
      const [key] = ofClaim.all(claim) as number[];
      const [row] = key === undefined ? [] : rowsAt(db, [key]);
      const corrected = review.correction && row && { ...row.cell, claim: review.correction };
      const named = corrected && arrangementOf(corrected.claim, dayOf(corrected))?.id;
      putReview.run(claim, seq, review.arrangement ?? named ?? null, JSON.stringify(review));
      places.refresh(ofClaim.all(claim) as number[]);
    }
    const heard = statementReviewOf(event);
    if (heard) putStatementReview.run(heard.statement, seq, heard.document, JSON.stringify(heard));
    const placing = placingOf(event);
    if (placing) {
      putPlacing.run(seq, JSON.stringify(placing));
      const touched = placing.into === null ? [placing.arrangement] : [placing.arrangement, placing.into];
      // every one that the two were ever tied to: undoing may bring claims back from further away
      const ids = new Set(touched.flatMap((id) => related(id, { list: placingRows(db), byArrangement: new Map() })));
      if (placing.decision !== 'described') places.refresh(places.everOf([...ids]));
    }
  };
}

export function deriver(db: Database): Derive {
  const places = placesIn(db);
  const [claims, texts, decisions] = [claimsOf(db, places), textsOf(db), decisionsOf(db, places)];
  const putDocument = db.prepare(
    'INSERT OR REPLACE INTO documents (id, seq, name, title, published) VALUES (?, ?, ?, ?, ?)',
  );
  const putReading = db.prepare(
    'INSERT INTO readings (capture, reader, published, seq, document) VALUES (?, ?, ?, ?, ?)',
  );
  const putFact = db.prepare('INSERT OR REPLACE INTO facts (fact, arrangement, omitted, seq) VALUES (?, ?, ?, ?)');
  return (event) => {
    const replaces = replacesOf(event);
    if (replaces) {
      claims(event, replaces);
      texts(event, replaces);
    }
    const { body, seq } = event;
    if (body.type === 'read') {
      const { document, reader } = veiled(body.reading);
      putDocument.run(document.id, seq, document.name, document.title, document.published);
      putReading.run(document.capture, reader, document.published ?? '', seq, document.id);
    } else if (body.type === 'cited') {
      putFact.run(body.citation.fact, body.citation.arrangement, body.omitted, seq);
    }
    decisions(event);
  };
}

/** The texts of an event that can be searched. */
function* wordsOf({ body }: Event): Iterable<Words> {
  if (body.type === 'read') {
    // veiled and as long as it was: a place found in it is the place in the body, and no name is
    const { document, statements, claims } = veiled(body.reading);
    const title = document.title ?? document.name;
    yield { kind: 'document', id: document.id, document: document.id, title, text: document.body };
    for (const { id, speaker, cue, content } of statements) {
      const text = [...speaker, ...cue, ...content].map((span) => wordsAt(document.body, span)).join(' ');
      yield { kind: 'statement', id, document: document.id, title, text };
    }
    for (const { id, evidence } of claims) {
      yield {
        kind: 'claim',
        id,
        document: document.id,
        title,
        text: evidence.map((span) => wordsAt(document.body, span)).join(' … '),
      };
    }
  } else if (body.type === 'cited') {
    const { fact, arrangement, text } = body.citation;
    yield { kind: 'citation', id: fact, document: null, title: arrangement, text };
  }
}
