// What each event puts into the derived tables. Its cost goes with the event, never with the register.
import type { Database } from 'better-sqlite3';
import { arrangementOf } from '../../register/arrangement.ts';
import type { Event } from '../../register/event.ts';
import { replacesOf, reviewOf, rowsOf } from '../../register/row.ts';
import { statementReviewOf } from '../../register/statement-row.ts';
import { wordsAt } from '../../text/span.ts';

/** Applies one event. To be called inside the transaction that appends it, or that rebuilds. */
export type Derive = (event: Event) => void;

interface Words {
  readonly kind: 'document' | 'statement' | 'claim' | 'citation';
  readonly id: string;
  readonly document: string | null;
  readonly title: string | null;
  readonly text: string;
}

export function deriver(db: Database): Derive {
  const replaceClaims = db.prepare('UPDATE claims SET until = ? WHERE replaces = ? AND until IS NULL');
  const oldWords = db.prepare('SELECT key, text FROM words WHERE replaces = ?');
  const unsearch = db.prepare("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)");
  const dropWords = db.prepare('DELETE FROM words WHERE key = ?');
  const putWords = db.prepare(
    'INSERT INTO words (kind, id, document, title, replaces, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const search = db.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
  const putClaim = db.prepare('INSERT INTO claims (claim, arrangement, replaces, cell) VALUES (?, ?, ?, ?)');
  const putReview = db.prepare('INSERT INTO reviews (claim, seq, arrangement, review) VALUES (?, ?, ?, ?)');
  const putStatementReview = db.prepare(
    'INSERT INTO statement_reviews (statement, seq, document, review) VALUES (?, ?, ?, ?)',
  );
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
      replaceClaims.run(event.time, replaces);
      for (const { key, text } of oldWords.all(replaces) as { key: number; text: string }[]) {
        unsearch.run(key, text);
        dropWords.run(key);
      }
      for (const { arrangement, cell } of rowsOf(event))
        putClaim.run(cell.claim.id, arrangement, replaces, JSON.stringify(cell));
      for (const { kind, id, document, title, text } of wordsOf(event)) {
        const { lastInsertRowid } = putWords.run(kind, id, document, title, replaces, text);
        search.run(lastInsertRowid, text);
      }
    }
    const { body, seq } = event;
    if (body.type === 'read') {
      const { document, reader } = body.reading;
      putDocument.run(document.id, seq, document.name, document.title, document.published);
      putReading.run(document.capture, reader, document.published ?? '', seq, document.id);
    } else if (body.type === 'cited') {
      putFact.run(body.citation.fact, body.citation.arrangement, body.omitted, seq);
    }
    const reviewed = reviewOf(event);
    if (reviewed) {
      const { claim, review } = reviewed;
      putReview.run(
        claim,
        seq,
        review.correction && (arrangementOf(review.correction)?.id ?? null),
        JSON.stringify(review),
      );
    }
    const heard = statementReviewOf(event);
    if (heard) putStatementReview.run(heard.statement, seq, heard.document, JSON.stringify(heard));
  };
}

/** The texts of an event that can be searched. */
function* wordsOf({ body }: Event): Iterable<Words> {
  if (body.type === 'read') {
    const { document, statements, claims } = body.reading;
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
