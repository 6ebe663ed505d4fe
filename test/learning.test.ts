import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionOf, learn, markedLine } from '../src/desk/learn.ts';
import { READER, read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { wordsAt } from '../src/text/span.ts';

const PEOPLE = ['a spokesperson', 'the ministry', 'two officials', 'the mayor', 'a lawyer', 'the agency'];
const SAYINGS = [
  'the flight had left',
  'nobody was held',
  'the text was signed',
  'the hostel was full',
  'talks went on',
];

/** Specimens: "The mayor said that talks went on.", with a verb of speech that no table has, marked as a person would. */
const marked = (verb: string) =>
  Array.from({ length: 30 }, (_, n) => {
    const speaker = PEOPLE[n % PEOPLE.length]!.replace(/^./, (first) => first.toUpperCase());
    const content = `that ${SAYINGS[n % SAYINGS.length]!}`;
    const body = `${speaker} ${verb} ${content}.\n\nThe road to the airport is ${n} kilometres long.`;
    const place = (words: string) => [{ start: body.indexOf(words), end: body.indexOf(words) + words.length }];
    return {
      document: plainDocument(body, { name: `specimen ${n}` }),
      statements: [{ speaker: place(speaker), cue: place(verb), content: place(content) }],
    };
  });

const learned = learn(marked('blorted'), 'specimens', () => {});

test('a model reads a cue that no table has, after being shown it', () => {
  const body = 'The agency blorted that the hostel was full.';
  const document = plainDocument(body);
  assert.deepEqual(read(document).statements, []);
  const attribution = attributionOf(learned.bytes);
  assert.ok(typeof attribution !== 'string');
  const reading = read(document, attribution);
  assert.equal(reading.statements.length, 1);
  const [{ speaker, cue, content, rules }] = reading.statements as [(typeof reading.statements)[number]];
  assert.deepEqual(
    [speaker, cue, content].map((spans) => spans.map((span) => wordsAt(body, span))),
    [['The agency'], ['blorted'], ['that the hostel was full']],
  );
  assert.match(rules.join(' '), /learned/);
  assert.match(reading.reader, /30 statements \(specimens\)/);
});

test('a model says what it came from and how well it did on documents kept apart', () => {
  const { provenance, accuracy } = learned.about;
  assert.equal(provenance.from, 'specimens');
  assert.equal(provenance.documents, 30);
  assert.equal(accuracy?.documents, 6);
  assert.ok(accuracy.cue > 0.9, `cue ${accuracy.cue}`);
});

test('the same examples give the same model', () => {
  const again = learn(marked('blorted'), 'specimens', () => {});
  assert.ok(Buffer.from(again.bytes).equals(Buffer.from(learned.bytes)));
});

test('a model of another version, a cut one and what is none are refused in words', () => {
  const text = (bytes: Uint8Array) => attributionOf(bytes);
  const at = learned.bytes.indexOf(10);
  const header = Buffer.from(learned.bytes.subarray(0, at)).toString();
  const other = Buffer.concat([
    Buffer.from(header.replace(READER, 'elsewhere/0.0.1')),
    Buffer.from(learned.bytes.subarray(at)),
  ]);
  assert.match(String(text(other)), /trained with elsewhere\/0\.0\.1.*train it again/);
  assert.match(String(text(learned.bytes.subarray(0, 5000))), /was cut or changed/);
  assert.match(String(text(Buffer.from('{"format": 3}\n'))), /does not begin with the description of a model/);
  assert.match(String(text(Buffer.from('nothing'))), /does not begin with the description of a model/);
});

test('a line of marked statements is read, or refused by what is wrong with it', () => {
  const line = '{"document":"a","statements":[{"speaker":[],"cue":[{"start":4,"end":8}],"content":[]}]}';
  assert.deepEqual(markedLine(line), {
    name: 'a',
    statements: [{ speaker: [], cue: [{ start: 4, end: 8 }], content: [] }],
  });
  assert.match(String(markedLine('{"document":')), /is not JSON/);
  assert.match(String(markedLine('{"statements":[]}')), /no "document"/);
  assert.match(String(markedLine(line.replace('"end":8', '"end":2'))), /number 1, whose "cue"/);
  assert.match(String(markedLine('null')), /no "document"/);
});
