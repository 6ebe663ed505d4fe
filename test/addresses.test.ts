// Addresses in official texts: articles, paragraphs, sections, points, recitals, annexes, pages; and none where a page only has numbers.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventBody } from '../src/register/event.ts';
import { entriesOf } from '../src/register/fold.ts';
import type { Reading } from '../src/register/reading.ts';
import { rowsOf, rowsOfAll } from '../src/register/row.ts';
import { addressAt, addressesOf, addressOf } from '../src/text/addresses.ts';
import { plainDocument } from '../src/text/plain.ts';
import { documentPage } from '../src/views/document-page.ts';
import { entryText } from '../src/views/entry-text.ts';
import { markupOf } from '../src/views/html.ts';
import { PLAIN } from '../src/views/paint.ts';
import { documentJson, readingJson } from '../src/views/reading-json.ts';
import { readingText } from '../src/views/reading-text.ts';
import { claimSourceText } from '../src/views/source-text.ts';
import { textOf } from './house/files.ts';
import { AUTHOR, stageClaim } from './readings.ts';

/** The address of the words in a text; each stands there once. */
const at = (body: string, words: string): string | null => {
  const start = body.indexOf(words);
  assert.ok(start >= 0 && body.indexOf(words, start + 1) < 0, words);
  return addressAt(addressesOf(plainDocument(body)), start);
};

interface Layout {
  readonly name: string;
  readonly body: string;
  readonly places: Readonly<Record<string, string | null>>;
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'a treaty with titled articles, numbered paragraphs and letters',
    body: `Agreement between Aria and Bora on the reception of persons

The Parties have agreed as follows:

Article 9 – Costs

Aria shall bear the costs.

Article 10 – Guarantees

1. Bora shall examine every claim.

3. Bora shall ensure that

(a) each person has a room;

(b) each person has counsel, who

(i) is independent, and

(ii) is paid by Aria.

(c) nobody is sent on.

Article 11

Nothing here binds third States.

Done at Bora City on 3 May 2025 in two originals.`,
    places: {
      'The Parties have': null,
      'bear the costs': 'Art. 9',
      'examine every claim': 'Art. 10(1)',
      'shall ensure that': 'Art. 10(3)',
      'has a room': 'Art. 10(3)(a)',
      'has counsel': 'Art. 10(3)(b)',
      'is independent': 'Art. 10(3)(b)(i)',
      'is paid by': 'Art. 10(3)(b)(ii)',
      'nobody is sent on': 'Art. 10(3)(c)',
      'Nothing here': 'Art. 11',
      'two originals': null,
    },
  },
  {
    name: 'articles in capitals and Roman numerals, letters without a number',
    body: `CONVENTION ON RETURN\n\nARTICLE IX\nDefinitions\n\n(a) "Party" means a State;\n(b) "site" means a centre.\n\nARTICLE X\nTransfers\n\nA Party may request a transfer.\n`,
    places: { 'means a State': 'Art. IX(a)', 'means a centre': 'Art. IX(b)', 'may request': 'Art. X' },
  },
  {
    name: 'a statute by sections, with nested subsections on one line',
    body: `An Act to make provision about removals\n\nSection 1. Short title.\n\nThis Act may be cited as the Removals Act.\n\nSection 2. Removal.\n\n(1) The Minister may remove a person who\n(a) has no leave; or\n(b) has been refused.\n(2) (a) A notice must be given.\n(b) It must be in writing.\n`,
    places: {
      'may be cited': 's. 1',
      'may remove a person': 's. 2(1)',
      'has no leave': 's. 2(1)(a)',
      'has been refused': 's. 2(1)(b)',
      'notice must be given': 's. 2(2)(a)',
      'in writing': 's. 2(2)(b)',
    },
  },
  {
    name: 'a statute by section signs',
    body: '§ 11 Wer eingereist ist, meldet sich.\n\n§ 12 Überstellung\n\n(1) Die Behörde entscheidet.\n\n(2) Sie hört die Person an.\n',
    places: { 'meldet sich': '§ 11', 'Behörde entscheidet': '§ 12(1)', 'die Person an': '§ 12(2)' },
  },
  {
    name: 'a judgment with its paragraphs in square brackets, letters inside',
    body: `Vale v Minister [2025] XYZ 5\n\nReasons\n\n[104] The applicant says that the removal was decided without a hearing and asks for three orders.\n\n[105] The Court makes these orders, for the reasons that follow in the next part of this judgment:\n\n(a) the decision is set aside;\n\n(b) the Minister pays the costs.\n\n[106] Nothing else needs to be decided in this case, and the parties were told so at the hearing.\n`,
    places: {
      'without a hearing': 'para 104',
      'makes these orders': 'para 105',
      'is set aside': 'para 105(a)',
      'pays the costs': 'para 105(b)',
      'Nothing else': 'para 106',
      Reasons: null,
    },
  },
  {
    name: 'a judgment that quotes a statute is cited by its own paragraphs',
    body: `High Court, judgment of 3 June 2025\n\n1. The claimants challenge the treaty and say that the Act does not allow it, whatever the Minister told them.\n\n2. The Act reads, so far as it matters here, as follows, and neither side says that it was repealed since:\n\nSection 4. Removal.\n\nThe Minister may remove any person.\n\n3. These words are plain, and the Court has no need of the debates in either House to read them.\n\n4. The claim is dismissed, and the claimants are given leave to appeal to the court above within a month.\n`,
    places: {
      'challenge the treaty': 'para 1',
      'may remove any': 'para 2',
      'words are plain': 'para 3',
      'is dismissed': 'para 4',
    },
  },
  {
    name: 'an extract of a ruling that begins in the middle, numbers without a mark',
    body: `Extract\n\n71 The applicant was flown to Bora on 2 April and has since been held in a hotel near the airport there.\n\n72 The agreement was not before the Court, which has asked for it twice and has received no answer at all.\n\n73 It follows that the detention was not shown to be lawful, and that the applicant must be brought back.\n`,
    places: { 'flown to Bora': 'para 71', 'asked for it twice': 'para 72', 'brought back': 'para 73' },
  },
  {
    name: 'a regulation with recitals before its articles',
    body: `REGULATION of the Council\n\nWhereas:\n\n(1) Returns need rules.\n\n(2) Hubs need agreements.\n\nArticle 1\nSubject\n\nThis Regulation lays down rules.\n\nArticle 2\nDefinitions\n\n(1) ‘hub’ means a centre;\n\n(2) ‘return’ means travel.\n`,
    places: {
      'Returns need': 'recital 1',
      'Hubs need': 'recital 2',
      'lays down rules': 'Art. 1',
      'means a centre': 'Art. 2(1)',
      'means travel': 'Art. 2(2)',
    },
  },
  {
    name: 'an arrangement by points',
    body: `Arrangement on transfers\n\n1.1 The Participants will meet each year.\n\n1.2 Neither is bound in law.\n\n2.1 Up to 300 persons may be moved.\n\n2.1.1 Groups have ten persons.\n\n3.1 Each pays its own costs, except\n\n(a) flights;\n`,
    places: {
      'meet each year': 'point 1.1',
      'bound in law': 'point 1.2',
      'Up to 300': 'point 2.1',
      'have ten persons': 'point 2.1.1',
      'flights;': 'point 3.1(a)',
    },
  },
  {
    name: 'articles whose paragraphs carry the number of the article',
    body: `TREATY\n\nARTICLE 10\n\n10.1 Bora shall examine claims.\n\n10.3 Bora shall not send anybody on.\n\nARTICLE 11\n\n11.1 A committee shall meet.\n`,
    places: { 'examine claims': 'Art. 10(1)', 'send anybody on': 'Art. 10(3)', 'committee shall meet': 'Art. 11(1)' },
  },
  {
    name: 'an annex with paragraphs, a schedule with articles of its own',
    body: `PROTOCOL\n\nArticle 1\n\nThe Annexes are part of it.\n\nArticle 2\n\nIt enters into force at once.\n\nAnnex A\n\n1. Rooms have a window.\n\n4. Meals are warm.\n\nAnnex B – Costs\n\nThe costs are shared.\n`,
    places: {
      'part of it': 'Art. 1',
      'at once': 'Art. 2',
      'have a window': 'Annex A, para 1',
      'are warm': 'Annex A, para 4',
      'are shared': 'Annex B',
    },
  },
  {
    name: 'a report with marks of pages at their foot',
    body: `Report on a visit\n\nThe team saw the centre.\n\nPage 1 of 3\n\nIt was empty.\n\nPage 2 of 3\n\nNobody was there.\n\nPage 3 of 3\n`,
    places: { 'saw the centre': 'p. 1', 'was empty': 'p. 2', 'Nobody was': 'p. 3' },
  },
  {
    name: 'an extract with marks of pages at their head',
    body: `Extract\n\n[p. 14]\n\nThe sum was paid.\n\n[p. 15]\n\nIt was not returned.\n`,
    places: { 'was paid': 'p. 14', 'not returned': 'p. 15', Extract: null },
  },
  {
    name: 'a report of a committee in lines that a program broke, with CRLF',
    body: 'Public Accounts Committee: eleventh report\r\n\r\n1. The Department spent four million pounds on asylum hotels in the\r\nyear, and it could not say how many of those who lived there had been\r\n2024 arrivals or earlier ones.\r\n\r\n2. It has told the Committee that it will end the use of hotels, but\r\nhas no plan for doing so.\r\n\r\n3. The Committee asks for a plan by the end of the year and for a list\r\nof the sites that are to be closed first.\r\n',
    places: { 'four million': 'para 1', '2024 arrivals': 'para 1', 'no plan': 'para 2', 'by the end': 'para 3' },
  },
];

for (const { name, body, places } of LAYOUTS) {
  test(`addresses are read in ${name}`, () => {
    for (const [words, address] of Object.entries(places)) assert.equal(at(body, words), address, words);
  });
}

const NONE: Readonly<Record<string, string>> = {
  'a page that tells five things':
    'Five things to know about the ruling\n\n1. Rwanda is in talks with Washington about taking in people whom the United States deports, its minister says.\n\n2. The money would come from Washington, and nobody has said how much it is or what it would be spent on.\n\n3. A cable that leaked in March says that the first man has been sent already, and that ten more will follow.',
  'a page whose sentences begin with numbers':
    'Deal is off\n\n250 people were to be sent.\n\n2025 was to be the year.\n\n10.5 million was paid.\n\nArticle 10 of the treaty obliges Rwanda to examine claims.\n\nSection 4 says so, too.',
  'a timeline by days':
    'What happened\n\n8 May 2025: Talks are confirmed by both governments after days of reports about them.\n\n17 June 2025: The deal is signed in Kigali, an official says later without giving his name.\n\n26 August 2025: Seven people arrive in Kigali, and two days later this is made public.',
  'a feed by the hour':
    'As it happened\n\n14.05 The minister speaks.\n\n14.50 The court rises.\n\n15.12 A plane lands.\n\n15.40 Nobody comments.',
  'notes at the end of a page':
    'Deal is off\n\nThe deal is off, the minister said on Monday. It had been signed in June and was never published by either side.\n\n[1] Agency, 5 May.\n\n[2] Daily, 6 May.\n\n[3] Weekly, 7 May.',
  'no number at all': 'Rwanda confirmed the talks.',
  nothing: '',
};

for (const [name, body] of Object.entries(NONE)) {
  test(`no address is read in ${name}`, () => assert.deepEqual(addressesOf(plainDocument(body)), []));
}

test('no specimen that is a page of news has addresses', () => {
  for (const name of [
    'eswatini-agency.txt',
    'kinshasa-agency.txt',
    'denials.txt',
    'uganda-interview.txt',
    'south-sudan-tabloid.txt',
  ])
    assert.deepEqual(addressesOf(plainDocument(readFileSync(`data/specimens/${name}`, 'utf8'))), [], name);
});

test('words that reach over two paragraphs have the addresses of both', () => {
  const { body } = LAYOUTS[0]!;
  const addresses = addressesOf(plainDocument(body));
  const span = (from: string, to: string) => ({ start: body.indexOf(from), end: body.indexOf(to) + to.length });
  assert.equal(addressOf(addresses, span('Bora shall examine', 'Bora shall ensure')), 'Art. 10(1) to Art. 10(3)');
  assert.equal(addressOf(addresses, span('Bora shall ensure', 'has a room')), 'Art. 10(3)');
  assert.equal(addressOf(addresses, span('The Parties', 'agreed')), null);
});

test('any text gives stretches in order that lie in it', () => {
  const line = fc.constantFrom(
    'Article 1',
    'Article 2 – Scope',
    '1. Text.',
    '(a) text',
    '(i) text',
    '[3] Text here.',
    '§ 4',
    '2.1 Text',
    'Annex A',
    'Page 2',
    'Page 3',
    '',
    'Done at Bora',
    'Judgment',
    '\r',
    '4 Text',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const body = lines.join('\n');
      let end = 0;
      for (const one of addressesOf(plainDocument(body))) {
        assert.ok(one.start >= end && one.end > one.start && one.end <= body.length, JSON.stringify(one));
        assert.ok(one.address.length > 0);
        end = one.end;
      }
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test('every sign of an official text or of a page is found in its example', () => {
  const rows = JSON.parse(textOf('data/en/official-signs.json')) as readonly { words: string; example: string }[];
  for (const { words, example } of rows)
    assert.ok(example.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').includes(words), example);
});

const TREATY = `Treaty between the United States and Eswatini on transfers

Article 3 – Numbers

1. Eswatini shall admit up to 160 persons deported from the United States.

2. The United States shall pay Eswatini 5.1 million US dollars.

Article 4 – Duration

The agreement was signed on 14 May 2025 and has entered into force.
`;

test('a claim is shown with the address of its words, as text, as JSON, on its page and in its cell', () => {
  const style = { width: 110, paint: PLAIN };
  const document = plainDocument(TREATY, { name: 'treaty', published: '2025-06-01' });
  const words = 'Eswatini shall admit up to 160 persons';
  const start = TREATY.indexOf(words);
  const evidence = [{ start, end: start + words.length }];
  const claim = stageClaim(TREATY, { receiving: 'SZ', evidence });
  const reading: Reading = { reader: 'elsewhere/test', document, statements: [], claims: [claim], findings: [] };
  assert.match(readingText(reading, style), /Art\. 3\(1\) ¶\d/);
  assert.match(claimSourceText(reading, claim, [], null, style), /Art\. 3\(1\) ¶\d/);
  assert.match(markupOf(documentPage(reading, [])), /Art\. 3\(1\)/);
  for (const json of [readingJson(reading), documentJson(reading, [])]) {
    const { claims } = json as unknown as { claims: readonly { addresses: readonly (string | null)[] }[] };
    assert.deepEqual(claims[0]!.addresses, ['Art. 3(1)']);
  }
  const body: EventBody = { type: 'read', reading };
  const event = { seq: 1, time: '2026-01-01T00:00:00.000Z', author: AUTHOR, body, previous: '', hash: '' };
  const [row] = rowsOf(event);
  assert.ok(row?.cell.source.type === 'document');
  assert.deepEqual(row.cell.source.addresses, ['Art. 3(1)']);
  const [entry] = entriesOf(rowsOfAll([event]));
  assert.match(entryText(entry!, { asOf: null, knownOn: null }, style), /Art\. 3\(1\)/);
});
