// People who are moved are counted, not named: texts that try to get a name out, and names that must stay.
import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import patterns from '../data/en/withheld/patterns.json' with { type: 'json' };
import { documentsOf } from '../src/capture/documents.ts';
import { add } from '../src/desk/add.ts';
import { factsOf } from '../src/desk/import.ts';
import { read } from '../src/desk/read.ts';
import { review } from '../src/desk/review.ts';
import { caseNamesIn } from '../src/language/case-names.ts';
import { parse } from '../src/language/parse.ts';
import { withheldIn } from '../src/language/withheld.ts';
import { entriesOf, unassignedOf } from '../src/register/fold.ts';
import type { Reading } from '../src/register/reading.ts';
import { statementRows } from '../src/register/statement-row.ts';
import { siteOf } from '../src/site/app.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { plainDocument } from '../src/text/plain.ts';
import { unveiled, veil, WITHHELD } from '../src/text/veil.ts';
import { entryJson } from '../src/views/entry-json.ts';
import { entryText } from '../src/views/entry-text.ts';
import { PLAIN } from '../src/views/paint.ts';
import { documentJson, jsonText, readingJson } from '../src/views/reading-json.ts';
import { readingText } from '../src/views/reading-text.ts';
import { registerText } from '../src/views/register-text.ts';
import { hitJson, searchText } from '../src/views/search-text.ts';
import { claimSourceText, documentSourceText, statementSourceText } from '../src/views/source-text.ts';
import { whyText } from '../src/views/why-text.ts';
import { steadyClock } from './readings.ts';
import constructions from './withheld/constructions.json' with { type: 'json' };
import stays from './withheld/stays.json' with { type: 'json' };

interface Case {
  readonly text: string;
  readonly hidden?: readonly string[];
  readonly shown?: readonly string[];
}
const CASES: readonly Case[] = constructions;
const STAYS: readonly Case[] = stays;
const STYLE = { width: 100, paint: PLAIN };
const LIMITS = { asOf: null, knownOn: null };
/** What makes an entry of the register out of any of the texts. */
const ARRANGEMENT =
  '\n\nEswatini has agreed to take up to 160 people deported by the United States, the government said on 4 August 2025.\n';

/** The text as it may be shown. */
const maskedText = (text: string): string => unveiled(veil(text, withheldIn(parse(plainDocument(text)))));

/** Everything that a reading is given out as. */
function* viewsOf(reading: Reading): Iterable<readonly [string, string]> {
  const { document, statements, claims } = reading;
  const rows = statementRows(reading, []);
  yield ['read --json', jsonText(readingJson(reading))];
  yield ['source --json', jsonText(documentJson(reading, rows), 2)];
  yield ['read', readingText(reading, STYLE)];
  yield ['source of the document', documentSourceText(reading, rows, STYLE)];
  for (const claim of claims) yield ['source of a claim', claimSourceText(reading, claim, [], null, STYLE)];
  for (const row of rows) yield ['source of a statement', statementSourceText(reading, row, STYLE)];
  for (const statement of statements) yield ['why', whyText(reading, statement, STYLE)];
  yield ['what is read out of it', JSON.stringify([statements, claims, reading.findings])];
  yield ['the name of the document', document.id];
}

/** Every row of every table that is made from the events. */
function tablesOf(path: string): string {
  const db = new Database(path, { readonly: true });
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const text = names
    .filter((name) => !/^(?:events|captures|sqlite_.*|search_.*)$/.test(name))
    .map((name) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all()))
    .join('\n');
  db.close();
  return text;
}

const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const has = (text: string, words: string): boolean => folded(text).includes(folded(words));

for (const { text, hidden = [], shown = [] } of CASES) {
  test(`nobody is named: ${text.replaceAll('\n', ' ').slice(0, 70)}`, () => {
    const masked = maskedText(text);
    for (const words of hidden) assert.ok(!has(masked, words), `${words} in: ${masked}`);
    for (const words of shown) assert.ok(masked.includes(words), `${words} not in: ${masked}`);
    assert.ok(masked.includes(WITHHELD));
    for (const body of [text, text + ARRANGEMENT]) {
      const reading = read(plainDocument(body, { name: 'made', published: '2025-08-05' }));
      assert.equal(reading.document.body, body);
      for (const [view, output] of viewsOf(reading))
        for (const words of hidden) assert.ok(!has(output, words), `${view} has ${words}: ${output}`);
    }
  });
}

for (const { text, shown = [] } of STAYS) {
  test(`a name stays: ${text.replaceAll('\n', ' ').slice(0, 70)}`, () => {
    const masked = maskedText(text);
    for (const words of shown) assert.ok(masked.includes(words), `${words} not in: ${masked}`);
  });
}

test('no table, index, search, entry or page of a register has a withheld name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-withheld-'));
  const path = join(folder, 'register.db');
  const store = openStore(path, { now: steadyClock() });
  const titles: string[] = [];
  for (const [at, { text }] of CASES.entries()) {
    const body = text + ARRANGEMENT;
    const document = {
      ...plainDocument(body, { name: `made-${at}`, published: '2025-08-05' }),
      title: text.slice(0, 80),
    };
    for (let again = 0; again < 2; again++)
      titles.push(
        ...add(
          { bytes: new TextEncoder().encode(body), origin: 'test', name: 'made', documents: [document] },
          { store },
        ).map(({ title }) => title),
      );
  }
  const entries = entriesOf(store.rows());
  const loose = unassignedOf(store.rows());
  assert.ok(entries.length > 0);
  const site = siteOf({
    store,
    failed: (error) => assert.fail(String(error)),
  });
  const page = async (address: string): Promise<string> => (await site.request(address)).text();
  const documents = [...store.documents()].map(({ id }) => id);
  const outputs: (readonly [string, string])[] = [
    ['tables', tablesOf(path)],
    ['titles', titles.join('\n')],
    ['register', registerText(entries, loose, LIMITS, STYLE)],
    ['rows', JSON.stringify([...store.rows()])],
    ['documents', JSON.stringify([...store.documents()])],
    ...entries.flatMap((entry) => [
      ['show', entryText(entry, LIMITS, STYLE)] as const,
      ['show --json', jsonText(entryJson(entry))] as const,
    ]),
  ];
  for (const address of [
    '/',
    '/register.json',
    ...entries.map(({ id }) => `/arrangements/${id}`),
    ...documents.flatMap((id) => [`/documents/${id}`, `/documents/${id}.json`]),
  ])
    outputs.push([address, await page(address)]);
  for (const words of ['deported', 'Eswatini', 'lawyer', 'withheld']) {
    const hits = store.search(words, 50);
    outputs.push([`search ${words}`, searchText(hits, STYLE) + hits.map((hit) => jsonText(hitJson(hit))).join('\n')]);
  }
  for (const { hidden = [] } of CASES) {
    for (const words of hidden) {
      for (const [what, output] of outputs) assert.ok(!has(output, words), `${what} has ${words}`);
      if (!/ |’/.test(words)) assert.deepEqual(store.search(words, 50), [], words);
    }
  }
  assert.match(searchText(store.search('Eswatini', 50), STYLE), /\[name withheld\]/);
  store.close();
  rmSync(folder, { recursive: true });
});

test('a case keeps the name that its court gave it, and its parties have none elsewhere', () => {
  const names = (text: string): readonly string[] => caseNamesIn(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(names('In D.V.D. v. DHS the judge ruled.'), ['D.V.D. v. DHS']);
  assert.deepEqual(
    names('It relied on R (on the application of AAQ) v Secretary of State, and on Namah v Pato [2016].'),
    ['R (on the application of AAQ) v Secretary of State', 'Namah v Pato'],
  );
  assert.deepEqual(names('Matter of C-I-G-M- & L-V-S-G- says otherwise.'), ['Matter of C-I-G-M- & L-V-S-G-']);
  assert.deepEqual(names('the cases C-758/24 Alace and C-759/24 Canpelli'), ['C-758/24 Alace and C-759/24 Canpelli']);
  assert.deepEqual(names('Quillbrook v. Noem, and he said so'), ['Quillbrook v. Noem']);
  const claim = read(
    plainDocument(
      'A federal court held in Quillbrook v. Noem that the removal of Tuan Quillbrook to South Sudan was unlawful. Tuan Quillbrook was deported from the United States to South Sudan.',
      { published: '2025-08-05' },
    ),
  );
  const text = readingText(claim, STYLE);
  assert.ok(text.includes('Quillbrook v. Noem') && !text.includes('Tuan'), text);
  assert.equal(text.replaceAll('Quillbrook v. Noem', '').includes('Quillbrook'), false, text);
});

test('a speaker who was moved is one of a class, and the rule says so', () => {
  const body =
    'Orvel Tamarind was deported from the United States to Eswatini. Tamarind said the cell was cold. “I am innocent,” he said.';
  const { statements } = read(plainDocument(body, { published: '2025-08-05' }));
  assert.ok(statements.length > 0);
  for (const { actor } of statements)
    if (actor && actor.name !== 'he') {
      assert.equal(actor.name, 'a person who was transferred');
      assert.deepEqual([actor.kind, actor.unnamed], ['class', true]);
      assert.match(actor.rule, /not named/);
    }
});

test('a title, a file name and an address that have a withheld name are masked, and places in the body stay right', async () => {
  const html =
    '<html><head><title>Orvel Tamarind, deported to Eswatini, speaks</title><link rel="canonical" href="https://example.org/news/orvel-tamarind-eswatini"></head><body><article><h1>A man speaks</h1><p>Orvel Tamarind was deported from the United States to Eswatini in July, officials said.</p><p>Eswatini’s government confirmed that Tamarind is held in Matsapha.</p></article></body></html>';
  const given = { name: 'orvel-tamarind', path: 'orvel-tamarind.html', published: '2025-08-05' };
  const documents = await documentsOf(new TextEncoder().encode(html), given);
  assert.ok(!('refused' in documents));
  const reading = read(documents[0]!);
  for (const [view, output] of viewsOf(reading)) assert.ok(!/orvel|tamarind/i.test(output), `${view}: ${output}`);
  const { document, withheld } = documentJson(reading, []) as unknown as {
    document: { body: string };
    withheld: readonly { start: number; end: number }[];
  };
  assert.equal(document.body.length, reading.document.body.length);
  assert.ok(withheld.length >= 2);
  for (const { start, end } of withheld) assert.match(document.body.slice(start, end), /^█+$/);
});

test('a reading of before, which has no list of places, reads as it did', () => {
  const reading = read(plainDocument('Rwanda confirmed the talks.'));
  const { withheld: _, ...before } = reading;
  assert.equal(readingText(before, STYLE), readingText(reading, STYLE));
});

test('every pattern has an example that it finds', () => {
  const topic = 'Three deportees were moved. The deportation of migrants goes on. ';
  for (const { words, sort, example } of patterns) {
    const masked = maskedText(sort === 'weak' ? topic + example : example);
    assert.ok(!/Vale/.test(masked), `${words}: ${masked}`);
  }
});

test('the starter facts and the specimens name nobody who was moved', async () => {
  const facts = readFileSync('data/starter/facts.jsonl', 'utf8');
  assert.deepEqual(factsOf(facts).errors, []);
  for (const line of facts.trim().split('\n')) {
    const fact = JSON.parse(line) as { readonly text: string; readonly note?: string | null };
    const words = [fact.text, fact.note ?? ''].join('\n');
    assert.equal(maskedText(words), words);
  }
  for (const file of readdirSync('data/specimens')) {
    const path = join('data/specimens', file);
    const documents = await documentsOf(readFileSync(path), { name: file, path, published: null });
    assert.ok(!('refused' in documents), file);
    for (const document of documents) assert.deepEqual(read(document).withheld, [], file);
  }
});

test('what a person writes to a review is kept without the names that the document withholds', () => {
  const store = openStore(':memory:', { now: steadyClock() });
  const body = `Orvel Tamarind was deported to Eswatini, a spokesperson said.${ARRANGEMENT}`;
  const document = plainDocument(body, { name: 'made', published: '2025-08-05' });
  add({ bytes: new TextEncoder().encode(body), origin: 'test', name: 'made', documents: [document] }, { store });
  const [claim] = store.reading(document.id)!.claims.filter(({ kind }) => kind === 'stage');
  const asked = {
    decision: 'rejected',
    correction: null,
    ownKnowledge: false,
    reason: 'Tamarind says otherwise',
  } as const;
  const { type } = review({ ...asked, id: claim!.id }, 'Ann', { store });
  assert.equal(type, 'reviewed');
  const last = [...store.events()].at(-1)!;
  assert.ok(last.body.type === 'reviewed' && last.body.reason === `${WITHHELD} says otherwise`);
  store.close();
});

test('a fact that names somebody is taken without the name', () => {
  const fact = {
    id: 'f1',
    arrangement: 'us-eswatini',
    sending: ['US'],
    receiving: ['SZ'],
    date: '2025-07-16',
    text: 'Orvel Tamarind was deported to Eswatini.',
    note: 'Tamarind is 29.',
    sources: ['https://example.org/1'],
    claims: [{ kind: 'transfer', count: 1, status: 'done', population: 'Orvel Tamarind' }],
  };
  const { proposals, errors } = factsOf(JSON.stringify(fact));
  assert.deepEqual(errors, []);
  assert.ok(!/orvel|tamarind/i.test(JSON.stringify(proposals)), JSON.stringify(proposals));
});

test('any text gives places in order that lie in it, and a veiled text is as long as it was', () => {
  const words = fc.constantFrom(
    'Orvel',
    'Tamarind',
    'was deported to',
    'v',
    'Noem',
    ',',
    '(',
    ')',
    '“',
    'A.Q.B.',
    'who',
    'and',
    '\n\n',
    '.',
    '\ufdd0',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const text = list.join(' ');
      const places = withheldIn(parse(plainDocument(text)));
      let at = 0;
      for (const { start, end } of places) {
        assert.ok(start >= at && end > start && end <= text.length);
        at = end;
      }
      assert.equal(veil(text, places).length, text.length);
    }),
    { seed: 20260101, numRuns: 150 },
  );
});
