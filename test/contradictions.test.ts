// What contradicts what: a case for every contradiction that the notes of the gathered facts name, and none between claims that agree.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim } from '../src/claims/claim.ts';
import { contradictionsOf } from '../src/register/contradictions.ts';
import type { Cell, Contradiction } from '../src/register/entry.ts';
import compatible from './compatible.json' with { type: 'json' };
import { repositoryFiles, textOf } from './house/files.ts';
import { cellsOfPage, type Page } from './telling.ts';

type Told = Partial<Claim> & { readonly kind: Claim['kind'] };
type Telling = readonly [Page, ...Told[]];

const cellsOf = (pair: string, pages: readonly Telling[]): readonly Cell[] =>
  pages.flatMap(([page, ...claims]) => cellsOfPage(pair, page, claims));
const foundIn = (cells: readonly Cell[]): readonly string[] =>
  contradictionsOf(cells).map(({ type, rule }) => `${type}: ${rule}`);

const stage = (name: string, date: string | null, party: string | null = null, more: object = {}): Told =>
  ({ kind: 'stage', stage: name, date, party, ...more }) as Told;
const denied = (name: string, date: string | null, party: string): Told => stage(name, date, party, { denied: true });
const moved = (count: number | null, date: string | null, more: object = {}): Told =>
  ({ kind: 'transfer', count, date, ...more }) as Told;
const fate = (outcome: string, count: number, date: string | null, more: object = {}): Told =>
  ({ kind: 'outcome', outcome, count, date, ...more }) as Told;
const money = (nature: string, amount: number | null, date: string | null, more: object = {}): Told =>
  ({ kind: 'money', nature, amount, date, ...more }) as Told;
const ruling = (court: string, date: string | null, holding: string | null, more: object = {}): Told =>
  ({ kind: 'proceeding', court, date, holding, ...more }) as Told;
const paper = (instrument: string, more: object = {}): Told => ({ kind: 'instrument', instrument, ...more }) as Told;
const term = (name: string, value: string, more: object = {}): Told =>
  ({ kind: 'term', term: name, value, ...more }) as Told;
const page = (name: string, published: string | null = null): Page => ({ name, published });
const by = (speaker: string, state: string | null = null, published: string | null = null): Page => ({
  name: speaker.toLowerCase().replaceAll(' ', '-'),
  published,
  speaker,
  ...(state ? { state } : {}),
});

/** The fact whose note names it, what it is, the pair, the one contradiction that must be found, and the sides as pages tell them. */
const CASES: readonly (readonly [string, string, string, string, ...Telling[]])[] = [
  [
    'f002',
    'a first removal in April, or in March',
    'US>RW',
    'moment: two dates for one transfer',
    [page('a', '2025-05-05'), stage('first_transfer', '2025-04')],
    [page('b', '2025-05-07'), stage('first_transfer', '2025-03')],
  ],
  [
    'f011',
    'signed in June, or in early August when it was confirmed',
    'US>RW',
    'which_date: signed and announced',
    [by('An official', null, '2025-08-05'), stage('signed', '2025-06')],
    [page('b', '2025-08-07'), stage('signed', '2025-08')],
    [by('Makolo', 'RW', '2025-08-06'), stage('agreed', '2025-08-05', 'RW')],
  ],
  [
    'f012',
    'one confirmation on 4 and on 5 August',
    'US>RW',
    'time_zone: a day apart across time zones',
    [by('Makolo', 'RW', '2025-08-05'), stage('agreed', '2025-08-05', 'RW')],
    [{ name: 'other', published: '2025-08-05', speaker: 'Makolo', state: 'RW' }, stage('agreed', '2025-08-04', 'RW')],
  ],
  [
    'f014',
    'housed, or shut in',
    'US>RW',
    'dispute: same people, two fates',
    [page('a', '2025-08-28'), moved(7, '2025-08-15~'), fate('accommodated', 7, '2025-08-28')],
    [page('b', '2025-09-10'), fate('held', 7, '2025-09-10')],
  ],
  [
    'f020',
    '238 flown in, 252 flown home',
    'US>SV',
    'superseded: more came out than went in',
    [page('a'), moved(238, '2025-03-15', { nationalities: ['VE'] })],
    [page('b'), fate('repatriated', 252, '2025-07-18', { nationalities: ['VE'] })],
  ],
  [
    'f020',
    '238 flown in, at least 245 not accounted for',
    'US>SV',
    'superseded: more came out than went in',
    [page('a'), moved(238, '2025-03-15', { nationalities: ['VE'] })],
    [page('b'), fate('unknown', 245, '2025-04-29', { qualifier: 'at_least', nationalities: ['VE'] })],
  ],
  [
    'f020',
    '238 Venezuelans, or about 300 alleged gang members',
    'US>SV',
    'definition: two counts of two groups',
    [page('a'), moved(238, '2025-03-15', { population: 'Venezuelans' })],
    [page('b'), moved(300, '2025-03-15', { qualifier: 'about', population: 'alleged gang members' })],
  ],
  [
    'f022',
    'six million, or six million a year',
    'US>SV',
    'scope: a sum and a sum a time',
    [page('a'), money('committed', 6_000_000, '2025-03')],
    [page('b'), money('committed', 6_000_000, '2025-03', { basis: 'per year' })],
  ],
  [
    'f023',
    'six million in reports, 4.76 million in the letter',
    'US>SV',
    'superseded: a report and a later figure',
    [page('a'), money('committed', 6_000_000, '2025-03', { hedged: true })],
    [page('b'), money('committed', 4_760_000, '2025-03-22')],
  ],
  [
    'f025',
    'who answers for the men',
    'US>SV',
    'dispute: two bearers of one duty',
    [by('El Salvador', 'SV'), term('liability', 'responsibility lies only with the United States')],
    [by('Justice Department', 'US'), term('liability', 'the men are in the custody of El Salvador alone')],
  ],
  [
    'f026',
    '252 flown home, or 238 as had been flown in',
    'US>SV',
    'source_error: the count of another event',
    [page('a'), moved(238, '2025-03-15'), fate('repatriated', 252, '2025-07-18')],
    [page('b'), fate('repatriated', 252, '2025-07-18')],
    [page('c'), fate('repatriated', 238, '2025-07-18')],
    [page('d'), moved(252, null, { as_of: '2025-07-18' })],
  ],
  [
    'f034',
    'a note of May 2025, dated to 2023 in a rewrite',
    'US>SS',
    'source_error: a year that one page has',
    [page('a'), paper('exchange_of_notes', { date: '2025-05-12', dateKind: 'signed' })],
    [page('b'), paper('exchange_of_notes', { date: '2025-05-12', dateKind: 'signed' })],
    [page('c'), paper('exchange_of_notes', { date: '2023', dateKind: 'signed' })],
  ],
  [
    'f038',
    '4 July in Washington, 5 July in Juba',
    'US>SS',
    'time_zone: a day apart across time zones',
    [page('a'), stage('first_transfer', '2025-07-04')],
    [page('b'), stage('first_transfer', '2025-07-05')],
  ],
  [
    'f038',
    'seven and eight in one article',
    'US>SS',
    'source_error: two counts in one page',
    [page('a'), moved(8, '2025-07-05')],
    [page('b'), moved(7, '2025-07-05'), moved(8, '2025-07-05')],
  ],
  [
    'f043',
    'the flight on 15 July, the announcement on 16 July',
    'US>SZ',
    'moment: happened and announced',
    [page('a'), stage('first_transfer', '2025-07-15')],
    [page('b'), stage('first_transfer', '2025-07-16')],
    [by('McLaughlin', 'US'), stage('announced', '2025-07-16', 'US')],
  ],
  [
    'f047',
    'eleven announced, ten arrived',
    'US>SZ',
    'moment: announced and arrived',
    [page('a'), moved(10, '2025-10-06')],
    [page('b', '2025-10-05'), moved(11, '2025-10-06', { status: 'planned' })],
  ],
  [
    'f049',
    'dismissed for want of standing, or found constitutional',
    'US>SZ',
    'source_error: one judgment, two holdings',
    [
      page('a'),
      ruling('High Court of Eswatini', '2026-02-03', 'no_standing', { object: 'agreement', posture: 'admissibility' }),
    ],
    [page('b'), ruling('High Court', '2026-02-03', 'lawful', { object: 'agreement' })],
  ],
  [
    'f050',
    'late on 11 March, or on the day of the report',
    'US>SZ',
    'moment: happened and reported',
    [by('A prison officer'), moved(4, '2026-03-11')],
    [page('b', '2026-03-12'), moved(4, '2026-03-12')],
  ],
  [
    'f051',
    'one report of 19 or of 20 August',
    'US>UG',
    'which_date: two dates for one report',
    [{ name: 'a', speaker: 'CBS News' }, stage('reported', '2025-08-19')],
    [{ name: 'b', speaker: 'CBS News' }, stage('reported', '2025-08-20')],
  ],
  [
    'f051',
    'Africans only, or Africans and Asians',
    'US>UG',
    'scope: a narrower and a wider group',
    [page('a'), term('eligible', 'Africans only')],
    [page('b'), term('eligible', 'people from African and Asian states')],
  ],
  [
    'f056',
    'departed on 5, arrived on 6 September',
    'US>GH',
    'moment: departure and arrival',
    [page('a'), moved(14, '2025-09-05', { from: 'Louisiana' })],
    [page('b'), moved(14, '2025-09-06', { to: 'Accra' })],
  ],
  [
    'f060',
    'all fourteen gone, or four still there',
    'US>GH',
    'dispute: same people, two fates',
    [by('A minister', 'GH', '2025-09-15'), moved(14, '2025-09-06'), fate('repatriated', 14, '2025-09-15')],
    [by('Lawyers', null, '2025-09-15'), fate('remaining', 4, '2025-09-15', { alleged: true })],
  ],
  [
    'f060',
    'all fourteen gone, or eleven held',
    'US>GH',
    'dispute: same people, two fates',
    [by('A minister', 'GH', '2025-09-15'), moved(14, '2025-09-06'), fate('repatriated', 14, '2025-09-15')],
    [by('Lawyers', null, '2025-09-20'), fate('held', 11, '2025-09-20', { alleged: true })],
  ],
  [
    'f061',
    'a memorandum by the minister, a treaty by the opposition',
    'US>GH',
    'dispute: two instruments for one act',
    [by('The minister', 'GH', '2025-09-17'), paper('mou')],
    [by('The opposition', null, '2025-09-18'), paper('treaty')],
  ],
  [
    'f061',
    'an agreement by one president, a memorandum by the other side',
    'US>GH',
    'definition: one paper, two names',
    [by('The ambassador', 'US', '2025-09-17'), paper('undisclosed', { called: 'agreement' })],
    [by('The minister', 'GH', '2025-09-17'), paper('mou')],
  ],
  [
    'f067',
    'the first on 24 November, or in December',
    'US>GQ',
    'moment: two dates for one transfer',
    [page('tracker'), stage('first_transfer', '2025-11-24')],
    [page('ngo'), stage('first_transfer', '2025-12')],
  ],
  [
    'f068',
    'January 2025 for January 2026',
    'US>GQ',
    'source_error: the same day of another year',
    [page('a', '2026-01-25'), moved(20, '2026-01-22')],
    [page('tracker', '2026-01-22'), moved(20, '2025-01-22')],
  ],
  [
    'f077',
    'an order of 13 or of 17 May',
    'US>CD',
    'which_date: two dates for one act',
    [page('a'), ruling('US District Court', '2026-05-13', 'unlawful', { object: 'removal', posture: 'interim' })],
    [page('b'), ruling('US District Court', '2026-05-17', 'unlawful', { object: 'removal', posture: 'interim' })],
  ],
  [
    'f078',
    'signed on 24 or on 26 December across the date line',
    'US>PW',
    'time_zone: a day apart across time zones',
    [page('a'), stage('signed', '2025-12-24')],
    [page('b'), stage('signed', '2025-12-26')],
  ],
  [
    'f081',
    '50 within one year, or 50 a year',
    'US>XK',
    'scope: a cap and a cap a time',
    [page('a'), term('cap', 'up to 50 people within one year', { count: 50, qualifier: 'up_to' })],
    [page('b'), term('cap', '50 people a year', { count: 50, qualifier: 'exact', per: 'year' })],
  ],
  [
    'f093',
    'signed by one side, denied by the other',
    'US>GT',
    'dispute: said and denied',
    [by('Noem', 'US'), stage('signed', '2025-06-26', 'US')],
    [by('The presidency', 'GT'), denied('signed', '2025-06-26', 'GT')],
  ],
  [
    'f096',
    'signed in March in a treaty series, denied in June',
    'US>HN',
    'dispute: said and denied',
    [page('series'), stage('signed', '2025-03')],
    [by('The director', 'HN'), denied('signed', '2025-06-26', 'HN')],
  ],
  [
    'f098',
    'an agreement here, a memorandum there',
    'US>PY',
    'definition: one paper, two names',
    [by('Rubio', 'US', '2025-08-14'), paper('undisclosed', { called: 'agreement' })],
    [by('The foreign minister', 'PY', '2025-08-14'), paper('mou', { called: 'memorandum' })],
  ],
  [
    'f102',
    'up to 300 a year, or no quota',
    'US>EC',
    'dispute: a cap and no cap',
    [by('Sommerfeld', 'EC'), term('cap', 'up to 300 refugees a year', { count: 300, qualifier: 'up_to', per: 'year' })],
    [by('An official', 'US'), term('cap', 'no quota')],
  ],
  [
    'f102',
    'not finished in September, exchanged in July',
    'US>EC',
    'dispute: said and denied',
    [page('register'), stage('agreed', '2025-07-23', 'both')],
    [by('An official', 'US'), denied('agreed', '2025-09-01', 'US')],
  ],
  [
    'f107',
    '177 by Washington, 174 by Tegucigalpa',
    'US>HN',
    'dispute: two counts by two parties',
    [by('A lawyer', 'US'), fate('left', 177, '2025-02-20')],
    [by('The ministry', 'HN'), fate('left', 174, '2025-02-20')],
  ],
  [
    'f114',
    'signed on 13, announced on 14 April',
    'GB>RW',
    'which_date: signed and announced',
    [page('a'), stage('signed', '2022-04-13')],
    [page('b'), stage('signed', '2022-04-14')],
    [page('c'), stage('announced', '2022-04-14')],
  ],
  [
    'f119',
    'a judgment of November 2023 told as last year’s in 2025',
    'GB>RW',
    'source_error: one judgment, two dates',
    [page('a'), ruling('UK Supreme Court', '2023-11-15', 'unlawful')],
    [page('b', '2025-05-05'), ruling('Supreme Court', '2024', 'unlawful')],
  ],
  [
    'f122',
    '370 million pounds, or 470 million dollars',
    'GB>RW',
    'currency: two currencies',
    [page('audit'), money('committed', 370_000_000, '2024-03-01', { currency: 'GBP' })],
    [page('b'), money('committed', 470_000_000, '2024-03')],
  ],
  [
    'f123',
    '220 million by February, 290 million by July',
    'GB>RW',
    'superseded: a later total',
    [page('a'), money('paid', 220_000_000, '2024-02', { currency: 'GBP' })],
    [page('b'), money('paid', 290_000_000, '2024-07-22', { currency: 'GBP' })],
  ],
  [
    'f126',
    '700 or 715 million',
    'GB>RW',
    'dispute: two sums for one payment',
    [by('Cooper', 'GB'), money('spent', 700_000_000, '2024-07-22', { currency: 'GBP', payee: null })],
    [page('b'), money('spent', 715_000_000, '2024-07', { currency: 'GBP', payee: null })],
  ],
  [
    'f126',
    '700 million pounds, or nearly a billion dollars',
    'GB>RW',
    'currency: two currencies',
    [by('Cooper', 'GB'), money('spent', 700_000_000, '2024-07-22', { currency: 'GBP', payee: null })],
    [page('b'), money('spent', 1_000_000_000, '2024-07', { qualifier: 'up_to', payee: null })],
  ],
  [
    'f126',
    '240 million, later 290 million',
    'GB>RW',
    'superseded: a later total',
    [page('a'), money('paid', 240_000_000, '2023-12', { currency: 'GBP' })],
    [page('b'), money('paid', 290_000_000, '2024-07-22', { currency: 'GBP' })],
  ],
  [
    'f126',
    'four volunteers, or nobody',
    'GB>RW',
    'definition: nobody and somebody',
    [by('Cooper', 'GB'), moved(4, null, { population: 'volunteers', as_of: '2024-07-22' })],
    [page('b', '2025-09-26'), moved(0, null, { status: 'none' })],
  ],
  [
    'f129',
    'filed in November, reported in January',
    'GB>RW',
    'which_date: done and reported',
    [
      page('a'),
      ruling('Permanent Court of Arbitration', '2025-11-24', null, { object: 'agreement', posture: 'filed' }),
    ],
    [
      page('b', '2026-01-27'),
      ruling('Permanent Court of Arbitration', '2026-01', null, { object: 'agreement', posture: 'filed' }),
    ],
  ],
  [
    'f130',
    '50 million, or 100 million in two instalments',
    'GB>RW',
    'scope: a sum and a sum a time',
    [page('a'), money('claimed', 50_000_000, '2026-01-27', { currency: 'GBP' })],
    [page('b'), money('claimed', 100_000_000, '2026-01-27', { currency: 'GBP', basis: 'two instalments' })],
  ],
  [
    'f130',
    '100 million pounds, or over 130 million dollars',
    'GB>RW',
    'currency: two currencies',
    [page('a'), money('claimed', 100_000_000, '2026-01-27', { currency: 'GBP' })],
    [page('b'), money('claimed', 130_000_000, '2026-01-27', { qualifier: 'at_least' })],
  ],
  [
    'f140',
    'a deal that was cancelled, and that never was',
    'IL>RW',
    'dispute: said and denied',
    [by('Netanyahu', 'IL', '2018-04-02'), stage('agreed', null, 'IL')],
    [by('Nduhungirehe', 'RW'), denied('agreed', '2018-04-03', 'RW')],
  ],
  [
    'f145',
    'over 220, about 280, 354',
    'AU>NR',
    'scope: cohorts of several sizes',
    [page('a'), term('eligible', '354 people', { count: 354, unit: 'people' })],
    [page('b'), term('eligible', 'about 280 people', { count: 280, qualifier: 'about', unit: 'people' })],
    [page('c'), term('eligible', 'over 220 people', { count: 220, qualifier: 'at_least', unit: 'people' })],
  ],
  [
    'f145',
    'a ruling of November 2023, or of March',
    'AU>NR',
    'source_error: one judgment, two dates',
    [
      page('a'),
      ruling('High Court of Australia', '2023-11-08', 'unlawful', { object: 'detention', case: 'NZYQ v Minister' }),
    ],
    [page('b'), ruling('High Court', '2023-03', 'unlawful', { object: 'detention', case: 'NZYQ v Minister' })],
  ],
  [
    'f149',
    'April 2016, or October in an upload',
    'AU>PG',
    'source_error: one judgment, two dates',
    [
      page('a'),
      ruling('Supreme Court of Papua New Guinea', '2016-04-26', 'unlawful', {
        object: 'detention',
        case: 'Namah v Pato',
      }),
    ],
    [page('b'), ruling('Supreme Court', '2016-10', 'unlawful', { object: 'detention', case: 'Namah v Pato' })],
  ],
  [
    'f150',
    'signed on 6 or on 7 November',
    'IT>AL',
    'which_date: two dates for one act',
    [page('a'), stage('signed', '2023-11-06', 'both')],
    [page('b'), stage('signed', '2023-11-07')],
  ],
  [
    'f158',
    'a deal in a headline, none in the joint statement',
    'DK>RW',
    'source_error: one page against both parties',
    [page('headline', '2022-09-09'), stage('signed', '2022-09-09')],
    [page('statement'), denied('agreed', '2022-09-09', 'both')],
  ],
  [
    'f160',
    'signed in September, reprinted in October',
    'NL>UG',
    'source_error: the same day of another month',
    [page('a', '2025-09-25'), stage('signed', '2025-09-25')],
    [page('b', '2025-10-25'), stage('signed', '2025-10-25')],
  ],
  [
    'f170',
    'a memo of 9 July, dated to its report',
    'US>RW',
    'which_date: done and reported',
    [page('a'), paper('undisclosed', { called: 'memo', date: '2025-07-09', dateKind: 'signed' })],
    [page('b', '2025-07-13'), paper('undisclosed', { called: 'memo', date: '2025-07-13', dateKind: 'signed' })],
  ],
  [
    'f171',
    '8,100, about 300, under 100',
    'US>RW',
    'definition: two totals of two groups',
    [page('a'), moved(8100, null, { as_of: '2025-07', population: 'third-country removals' })],
    [page('b'), moved(300, null, { as_of: '2026-02-13', qualifier: 'about' })],
    [
      page('c'),
      moved(100, null, { as_of: '2026-03', qualifier: 'up_to', population: 'people moved under asylum agreements' }),
    ],
  ],
  [
    'f175',
    '133,333 a head, or over a million',
    'US>RW',
    'scope: two prices a head',
    [page('a'), money('spent', 133_333, '2026-02', { basis: 'per person over five countries', payee: null })],
    [page('b'), money('spent', 1_000_000, '2026-02-13', { basis: 'per person', qualifier: 'at_least', payee: null })],
  ],
];

/** Notes that name a contradiction which typed claims do not carry, each with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  f003: 'one word of a quotation: prosecution for persecution; a claim has no quotation of a third party',
  f006: 'an invented quotation and a president’s name: who says it is the same minister on both sides',
  f007: 'one word in a copy: scholarships for stipends; both are an allowance in words',
  f015: 'the verb of a copy: obtained for seen; the document is in the same hands',
  f026: 'the Americans who were freed in exchange are not people whom the arrangement moves',
  f029: 'a plan of unnamed officials is hedged, and says nothing of an agreement: the denial is of the agreement',
  f039: 'a background that a rewrite adds; no claim of the model tells why somebody was deported',
  f053: 'the ministry of an official: a claim names the state whose word it is, not the office',
  f070: 'nearly all, many, eight of nine: words of quantity on the protection that people had',
  f074: 'a background that a spun copy adds',
  f078: 'two names mangled in a spun copy',
  f081: 'willing against agreed: readiness is the stage agreed, hedged, and a hedge contradicts nothing',
  f082: 'one or two against one: the range has the one in it, see the compatible claims',
  f085: 'ninety days in all, or sixty more after thirty: the same; and a president’s name in a spun copy',
  f096: 'a president’s name on the page that sums up the entry',
  f104: 'a demonym that two states share in Spanish: told apart when a text is read',
  f119: 'the pact nullified for the policy unlawful: unlawful is the one holding that both words are',
  f131: 'in force in January, terminated in March: a change, see the compatible claims',
  f155: 'safe countries of origin taken for safe third countries: a word of the law, no field',
  f178: 'an administrative stay, or a stay: one posture',
};

for (const [fact, what, pair, wanted, ...pages] of CASES) {
  test(`${fact}: ${what}: ${wanted}`, () => assert.deepEqual(foundIn(cellsOf(pair, pages)), [wanted]));
}

test('every fact whose note names a contradiction has a case, or a reason why it has none', () => {
  const covered = new Set([...CASES.map(([fact]) => fact), ...Object.keys(LEFT_OUT)]);
  const facts = textOf('data/starter/facts.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly contradictions?: readonly unknown[] });
  const named = facts.filter(({ contradictions }) => contradictions?.length).map(({ id }) => id);
  assert.deepEqual(
    named.filter((id) => !covered.has(id)),
    [],
  );
});

/** Two pages whose claims agree, with the reason why. */
interface Agreeing {
  readonly reason: string;
  readonly pair: string;
  readonly pages: readonly { readonly page: Page; readonly claims: readonly Told[] }[];
}

for (const { reason, pair, pages } of compatible as unknown as readonly Agreeing[]) {
  test(`no contradiction: ${reason}`, () => {
    const cells = pages.flatMap(({ page: on, claims }) => cellsOfPage(pair, on, claims));
    assert.deepEqual(foundIn(cells), []);
  });
}

const RULES = JSON.parse(textOf('data/contradictions.json')) as readonly {
  readonly name: string;
  readonly type: string;
}[];
const SOURCES = repositoryFiles('src/register')
  .filter((path) => /\/contradictions?-?\w*\.ts$/.test(path))
  .map(textOf)
  .join('\n');

test('every rule of the table is used, and every one that is used is in the table', () => {
  for (const { name } of RULES) assert.ok(SOURCES.includes(`'${name}'`), name);
});

test('all nine types of the model have a rule', () => {
  const types = ['currency', 'definition', 'dispute', 'moment', 'scope', 'source_error', 'superseded', 'time_zone'];
  assert.deepEqual([...new Set(RULES.map(({ type }) => type))].sort(), [...types, 'which_date']);
});

const TWO: readonly Telling[] = [
  [page('a'), moved(8, '2025-07-05'), stage('signed', '2025-07-01')],
  [page('b'), moved(9, '2025-07-05'), stage('signed', '2025-07-20')],
  [by('Makolo', 'RW', '2025-07-05'), stage('agreed', '2025-07-01', 'RW')],
  [by('Rubio', 'US', '2025-07-06'), denied('agreed', '2025-07-02', 'US'), money('paid', 5, '2025-07')],
  [page('c'), money('paid', 7, '2025-07')],
];

test('the order in which claims arrive changes neither the contradictions nor their ids', () => {
  const cells = cellsOf('US>RW', TWO);
  const wanted = contradictionsOf(cells);
  assert.equal(wanted.length, 4);
  fc.assert(
    fc.property(fc.shuffledSubarray([...cells], { minLength: cells.length }), (shuffled) => {
      assert.deepEqual(contradictionsOf(shuffled), wanted);
    }),
    { seed: 20260101, numRuns: 60 },
  );
});

test('the id of a contradiction is that of its sides: more claims elsewhere do not change it', () => {
  const before = contradictionsOf(cellsOf('US>RW', TWO)).map(({ id }) => id);
  const more: Telling = [page('z'), moved(3, '2026-01-01'), fate('held', 3, '2026-01-02')];
  assert.deepEqual(
    contradictionsOf(cellsOf('US>RW', [...TWO, more])).map(({ id }) => id),
    before,
  );
});

const only = (pages: readonly Telling[], change: (cell: Cell) => Cell = (cell) => cell): Contradiction | undefined =>
  contradictionsOf(cellsOf('US>UG', pages).map(change))[0];

test('who denies and then confirms settles it; one who confirms against another’s denial does not', () => {
  const denial: Telling = [by('Oryem', 'UG', '2025-08-20'), denied('agreed', '2025-08-20', 'UG')];
  const own = only([denial, [by('Bagiire', 'UG', '2025-08-21'), stage('agreed', '2025-08-21', 'UG')]]);
  assert.deepEqual([own?.open, own?.settled], [false, 'who took one side took the other later']);
  const other = only([denial, [by('Rubio', 'US', '2025-08-21'), stage('agreed', '2025-08-21', 'US')]]);
  assert.deepEqual([other?.open, other?.settled], [true, null]);
});

test('a later total settles itself, and a claim that a person took back settles what it took a side in', () => {
  const pages: readonly Telling[] = [
    [page('a'), money('paid', 220, '2024-02')],
    [page('b'), money('paid', 290, '2024-07')],
  ];
  assert.equal(only(pages)?.open, false);
  const counts: readonly Telling[] = [
    [page('a'), moved(8, '2025-07-05')],
    [page('b'), moved(9, '2025-07-05')],
  ];
  assert.equal(only(counts)?.open, true);
  const taken = only(counts, (cell) => (cell.claim.id === 'c_b_0' ? { ...cell, superseded: { by: null } } : cell));
  assert.deepEqual([taken?.open, taken?.settled], [false, "a person's review took “9” back"]);
});

test('what a gatherer noted and a rule finds on the same sides is one, with both named', () => {
  const cited = (fact: string, with_: readonly string[], ...claims: readonly Told[]): readonly Cell[] =>
    cellsOf('US>SS', [[page(fact), ...claims]]).map((cell) => ({
      ...cell,
      source: {
        type: 'citation',
        citation: {
          fact,
          arrangement: 'us-south-sudan-2025',
          date: '2025-07-05',
          text: `what ${fact} says`,
          sources: [],
          confidence: null,
          note: null,
          contradictions: with_.length ? [{ type: 'time_zone', says: 'Two days by two clocks.', with: with_ }] : [],
        },
      },
    }));
  const cells = [
    ...cited('f1', ['f2'], stage('first_transfer', '2025-07-04')),
    ...cited('f2', [], stage('first_transfer', '2025-07-05')),
  ];
  const found = contradictionsOf(cells);
  assert.deepEqual(
    found.map(({ type, rule, says }) => [type, rule, says]),
    [['time_zone', 'a day apart across time zones; noted by the gatherer', 'Two days by two clocks.']],
  );
});

test('a hundred thousand claims on one arrangement are compared in seconds', () => {
  const cells = Array.from({ length: 100_000 }, (_, i) => {
    const day = new Date(Date.UTC(2025, 0, 1 + (i % 700))).toISOString().slice(0, 10);
    const told = [moved(i % 97, day), stage('signed', day), fate('held', i % 53, day), money('paid', i % 4001, day)][
      i % 4
    ]!;
    return cellsOfPage('US>RW', page(`p${i % 30_000}`, '2027-01-01'), [told]).map((cell) => ({
      ...cell,
      claim: { ...cell.claim, id: `c_${i}` as Cell['claim']['id'] },
    }))[0]!;
  });
  const from = performance.now();
  contradictionsOf(cells);
  assert.ok(performance.now() - from < 20_000, `${Math.round(performance.now() - from)} ms`);
});
