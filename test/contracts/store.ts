// What every store must keep, whatever it is built on.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { hashOf } from '../../src/register/chain.ts';
import { entriesOf } from '../../src/register/fold.ts';
import { rowsOfAll } from '../../src/register/row.ts';
import type { Store } from '../../src/register/store.ts';
import type { StatementId } from '../../src/statements/statement.ts';
import type { CaptureId, DocumentId } from '../../src/text/document.ts';
import { sha256 } from '../../src/text/hash.ts';
import { AUTHOR, received, stageClaim } from '../readings.ts';

const TEXTS = [
  'Kigali has confirmed that talks are going on.',
  'The interior ministry signed a memorandum on transfers.',
  'Réfugiés: nobody was sent.',
];

/** Runs the contract on a store; `open` gives a new and empty one each time. */
export function storeContract(name: string, open: () => Store): void {
  const filled = (): Store => {
    const store = open();
    for (const text of TEXTS) {
      const { proposals, captures } = received(text);
      store.append(proposals, captures);
    }
    return store;
  };

  test(`${name}: a new register is empty and whole`, () => {
    const store = open();
    assert.equal(store.head().seq, 0);
    assert.deepEqual([...store.events()], []);
    assert.deepEqual(store.verify(), []);
    store.close();
  });

  test(`${name}: events are numbered without gaps and chained by their hashes`, () => {
    const store = filled();
    const events = [...store.events()];
    assert.deepEqual(
      events.map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6],
    );
    for (const [i, event] of events.entries()) {
      assert.equal(event.hash, hashOf(event));
      assert.equal(event.previous, i ? events[i - 1]!.hash : '0'.repeat(64));
    }
    assert.deepEqual(store.head(), { seq: 6, hash: events.at(-1)!.hash });
    assert.deepEqual(
      [...store.events(4)].map(({ seq }) => seq),
      [5, 6],
    );
    store.close();
  });

  test(`${name}: a capture comes back byte for byte, and one under a wrong name is refused with everything beside it`, () => {
    const store = open();
    const { proposals, captures } = received('\uFEFFbytes \u0000 as they came');
    store.append(proposals, captures);
    const [[id, bytes]] = [...captures] as [[CaptureId, Uint8Array]];
    assert.deepEqual(new Uint8Array(store.capture(id)!), bytes);
    assert.throws(() => store.append(proposals, new Map([['0'.repeat(64) as CaptureId, bytes]])));
    assert.equal(store.head().seq, 2);
    store.close();
  });

  test(`${name}: the newest reading of a document is given, and what was read is known`, () => {
    const store = open();
    const { proposals, captures } = received('Talks are going on.');
    store.append(proposals, captures);
    const body = proposals[1]!.body;
    assert.ok(body.type === 'read');
    const { document } = body.reading;
    assert.deepEqual(store.reading(document.id), body.reading);
    assert.equal(store.hasReading(document.capture, 'elsewhere/test', null), true);
    assert.equal(store.hasReading(document.capture, 'elsewhere/test', '2025-05-06'), false);
    assert.equal(store.hasReading(document.capture, 'elsewhere/other', null), false);
    store.close();
  });

  test(`${name}: rows are those of the fold over all events, and a later reading takes the place of the earlier`, () => {
    const store = filled();
    const again = received(TEXTS[0]!, (text) => [stageClaim(text, { stage: 'agreed' })]);
    store.append(again.proposals.slice(1), new Map());
    assert.deepEqual([...store.rows()], rowsOfAll(store.events()));
    const entry = entriesOf(store.rows())[0]!;
    assert.deepEqual(entry.stages.flatMap(({ cells }) => cells.map(({ claim }) => claim.stage)).sort(), [
      'agreed',
      'talks',
      'talks',
    ]);
    assert.equal(entry.id, 'us-rwanda');
    assert.deepEqual(entriesOf(store.rows(entry.id)), [entry]);
    store.close();
  });

  test(`${name}: a review is an event beside what it is about`, () => {
    const store = filled();
    const [row] = store.rows('us-rwanda' as never);
    const claim = row!.cell.claim.id;
    store.append(
      [
        {
          author: { kind: 'person', name: 'A reader', version: null },
          body: { type: 'reviewed', claim, decision: 'rejected', correction: null, evidence: null, reason: 'not said' },
        },
      ],
      new Map(),
    );
    assert.equal(store.claim(claim)[0]!.reviews[0]!.decision, 'rejected');
    assert.equal(entriesOf(store.rows())[0]!.stages.flatMap(({ cells }) => cells).length, 2);
    assert.deepEqual(store.verify(), []);
    store.close();
  });

  test(`${name}: decisions on statements are kept in order, under their document, and outlive a rebuilding`, () => {
    const store = filled();
    const documents = [...store.documents()].map(({ id }) => id);
    const decide = (document: DocumentId, decision: 'accepted' | 'rejected'): void => {
      const body = {
        type: 'statement_reviewed',
        document,
        text: sha256(TEXTS[documents.indexOf(document)]!),
        statement: `s_${document}` as StatementId,
        decision,
        was: { speaker: [], cue: [{ start: 0, end: 6 }], content: [], addressee: [], act: 'say' },
        correction: null,
        reason: 'a specimen',
      } as const;
      store.append([{ author: { kind: 'person', name: 'A reader', version: null }, body }], new Map());
    };
    decide(documents[0]!, 'accepted');
    decide(documents[1]!, 'accepted');
    decide(documents[0]!, 'rejected');
    const kept = (of?: DocumentId) => store.statementReviews(of).map(({ seq, decision }) => `${seq} ${decision}`);
    assert.deepEqual(kept(), ['7 accepted', '8 accepted', '9 rejected']);
    assert.deepEqual(kept(documents[0]), ['7 accepted', '9 rejected']);
    assert.deepEqual(kept(documents[2]), []);
    store.rebuild();
    assert.deepEqual(kept(), ['7 accepted', '8 accepted', '9 rejected']);
    assert.deepEqual([...store.rows()], rowsOfAll(store.events()));
    assert.deepEqual(store.verify(), []);
    store.close();
  });

  test(`${name}: search folds case and marks, takes phrases and prefixes, and points at the words`, () => {
    const store = filled();
    const [hit] = store.search('refugies', 10).filter(({ kind }) => kind === 'document');
    assert.deepEqual(hit!.span, { start: 0, end: 8 });
    assert.ok(hit!.passage.startsWith('Réfugiés'));
    assert.ok(store.search('"interior ministry"', 10).length > 0);
    assert.equal(store.search('"ministry interior"', 10).length, 0);
    assert.ok(store.search('memor*', 10).length > 0);
    for (const odd of ['', '"', '*', 'NEAR(', 'a OR', '^x', '{', "'", 'text:'])
      assert.doesNotThrow(() => store.search(odd, 5));
    store.close();
  });

  test(`${name}: rebuilding changes nothing that can be seen`, () => {
    const store = filled();
    const before = JSON.stringify([entriesOf(store.rows()), [...store.documents()], store.search('talks', 10)]);
    store.rebuild();
    assert.equal(JSON.stringify([entriesOf(store.rows()), [...store.documents()], store.search('talks', 10)]), before);
    assert.deepEqual(store.verify(), []);
    store.close();
  });

  test(`${name}: all or nothing: an event that cannot be kept takes those beside it along`, () => {
    const store = filled();
    const { proposals } = received('One more.');
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    assert.throws(() => store.append([...proposals, { author: AUTHOR, body: cyclic as never }], new Map()));
    assert.equal(store.head().seq, 6);
    assert.deepEqual(store.verify(), []);
    store.close();
  });
}
