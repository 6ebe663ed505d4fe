// Learning from what people decided in the register, a few statements a document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add } from '../src/desk/add.ts';
import { attributionOf, learn, sentencesTaught } from '../src/desk/learn.ts';
import { read } from '../src/desk/read.ts';
import { review } from '../src/desk/review.ts';
import { reviewedIn } from '../src/desk/reviewed.ts';
import type { StatementDecision } from '../src/register/event.ts';
import type { Reading } from '../src/register/reading.ts';
import type { Store } from '../src/register/store.ts';
import type { Statement } from '../src/statements/statement.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { plainDocument } from '../src/text/plain.ts';
import { wordsAt } from '../src/text/span.ts';
import { steadyClock } from './readings.ts';

const SAYINGS = [
  'the flight had left',
  'nobody was held',
  'the text was signed',
  'the hostel was full',
  'talks went on',
];
const MINISTRIES = ['interior', 'health', 'justice', 'foreign', 'labour', 'finance'];

/** Four paragraphs that say something, each found by the rules that ship; nobody looks at the second one. */
const text = (n: number): string =>
  [
    `A spokesperson for the ${MINISTRIES[n % MINISTRIES.length]} ministry said that ${SAYINGS[n % SAYINGS.length]}.`,
    `The agency confirmed that ${SAYINGS[(n + 2) % SAYINGS.length]}.`,
    `A sign at gate ${n} said that ${SAYINGS[(n + 3) % SAYINGS.length]}.`,
    `The ${MINISTRIES[(n + 1) % MINISTRIES.length]} minister announced that ${SAYINGS[(n + 4) % SAYINGS.length]}.`,
  ].join('\n\n');

const words = ({ document: { body } }: Reading, { speaker, cue }: Statement): string =>
  [...speaker, ...cue].map((span) => wordsAt(body, span)).join(' / ');

/** A register in which Ann says of every text that the speaker is the spokesperson alone, that signs say nothing, and that ministers were read well. */
function reviewed(texts: number): Store {
  const store = openStore(':memory:', { now: steadyClock() });
  const decide = (id: string, decision: StatementDecision, correction: unknown, reason: string | null = null): void => {
    const json = correction === null ? null : JSON.stringify(correction);
    const done = review({ id, decision, correction: json, ownKnowledge: false, reason }, 'Ann', { store });
    assert.equal(done.type, 'reviewed', JSON.stringify(done));
  };
  for (let n = 0; n < texts; n++) {
    const body = text(n);
    const document = plainDocument(body, { name: `specimen ${n}` });
    const bytes = new TextEncoder().encode(body);
    add({ bytes, origin: 'test', name: document.name, documents: [document] }, { store });
    const { statements } = store.reading(document.id)!;
    assert.equal(statements.length, 4, body);
    decide(statements[0]!.id, 'corrected', { speaker: 'A spokesperson' });
    decide(statements[2]!.id, 'rejected', null, 'a sign, nobody says it');
    decide(statements[3]!.id, 'accepted', null);
  }
  return store;
}

const store = reviewed(24);
const { marked, counts, sentences, elsewhere } = reviewedIn(store);
const learned = learn(marked, 'the register', () => {});
const attribution = attributionOf(learned.bytes);
assert.ok(typeof attribution !== 'string');
const unseen = plainDocument(text(29).replace('finance', 'transport'));

test('the decisions that stand are what is learned, with what nobody has judged kept apart', () => {
  assert.deepEqual([counts, sentences, elsewhere], [{ accepted: 24, corrected: 24, added: 0, rejected: 24 }, 72, 0]);
  const [{ statements, partly, document }] = marked as [(typeof marked)[number]];
  const said = (list: readonly { speaker: readonly { start: number; end: number }[] }[]) =>
    list.map(({ speaker }) => speaker.map((span) => wordsAt(document.body, span)).join());
  assert.deepEqual(said(statements), ['A spokesperson', 'The health minister']);
  assert.deepEqual(said(partly!.open), ['The agency']);
  assert.equal(partly!.judged.length, 3);
});

test('a speaker that was put right in several documents is read so in another one', () => {
  const shipped = read(unseen);
  assert.equal(words(shipped, shipped.statements[0]!), 'A spokesperson for the transport ministry / said');
  const reading = read(unseen, attribution);
  assert.equal(words(reading, reading.statements[0]!), 'A spokesperson / said');
});

test('a sentence that nobody looked at does not teach that nothing is said there; one that was rejected does', () => {
  const reading = read(unseen, attribution);
  assert.deepEqual(
    reading.statements.map((one) => words(reading, one)),
    ['A spokesperson / said', 'The agency / confirmed', 'The interior minister / announced'],
  );
});

test('a model measures itself only where a person has looked, and says what it came from', () => {
  const { provenance, accuracy } = learned.about;
  assert.deepEqual(provenance, { from: 'the register', documents: 24, statements: 48 });
  assert.ok(accuracy && accuracy.cue > 0.9 && accuracy.speaker > 0.9, JSON.stringify(accuracy));
});

test('what was decided on another text of a document is left out, and counted', () => {
  const before = reviewed(1);
  const { id } = [...before.documents()][0]!;
  const reading = before.reading(id)!;
  const document = { ...reading.document, body: ` ${reading.document.body}` };
  const author = { kind: 'rule', name: 'elsewhere', version: 'later' } as const;
  before.append([{ author, body: { type: 'read', reading: { ...reading, document } } }], new Map());
  const later = reviewedIn(before);
  assert.deepEqual([later.marked, later.elsewhere], [[], 3]);
});

test('a sentence with a cue that is still open teaches nothing about cues', () => {
  const document = plainDocument('The mayor said that talks went on, and the agency confirmed that nobody was held.');
  const [one, ...more] = read(document).statements;
  assert.ok(one && more.length);
  assert.equal(sentencesTaught({ document, statements: [one], partly: { judged: [one], open: more } }), 0);
  assert.equal(
    sentencesTaught({ document, statements: [one, ...more], partly: { judged: [one, ...more], open: [] } }),
    1,
  );
  assert.equal(sentencesTaught({ document, statements: [one, ...more] }), 1);
});
