// Stages by how sentences are built: verbs over verbs, gerunds, quotation marks, lists, appositions, who speaks for whom.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { linesOf, stages } from './staged.ts';

test('a verb over another, a gerund and a verb under way tell what is done, wished or still talked of', () => {
  stages({
    'Rwanda confirmed signing an agreement with the United States.': ['US>RW signed RW -'],
    'Rwanda denied having discussed anything of the sort.': ['US>RW talks RW - denied'],
    'The two sides are finalising an agreement.': ['US>RW talks - -'],
    'Washington is seeking to strike a deal with Rwanda.': ['US>RW proposed US -'],
    'Washington had asked Kigali to help take third-country nationals.': ['US>RW proposed US -'],
    'Washington sought to send them home.': [],
    'The cabinet in Kigali gave its consent to the plan in May.': ['US>RW agreed RW 2025-05'],
    'The agreement became effective in July.': ['US>RW in_force - 2025-07'],
    'The agreement was never presented to parliament.': ['US>RW ratified - - denied'],
    'The new administration rolled back the scheme in 2021.': ['US>RW cancelled US 2021'],
    'The announcement came a day after a meeting about deportees.': [],
  });
});

test('of two verbs joined the day of the first is not that of the second', () => {
  stages({
    'The plan was signed in June 2025 and scrapped by Washington.': ['US>RW signed - 2025-06', 'US>RW cancelled US -'],
  });
});

test('a person or a statement without a state speaks for the state that the text gave it before', () => {
  stages({
    'The Rwandan foreign ministry\'s permanent secretary, Anna Fern, met reporters. "The two sides are working out the details," Fern added.':
      ['US>RW talks RW -'],
    "Rwanda's foreign ministry put out a statement. The details are being worked out, the statement said.": [
      'US>RW talks RW -',
    ],
  });
  assert.deepEqual(
    linesOf(
      'Uganda agreed to take people deported by the United States. Uganda said so on Monday, and that it takes none with a record. Others live in Rwanda, to which the United States deported them in May. The State Department declined to comment.',
    ).at(-1),
    'US>UG silent US -',
  );
});

test('words in quotation marks stand where they would without them', () => {
  stages({
    'The two governments are still "working out the details".': ['US>RW talks - -'],
    'The Rwandan government is in "early talks" with Washington.': ['US>RW talks - -'],
  });
});

test('who looks for hosts proposes it to nobody yet', () => {
  stages({
    'The United States is looking for countries willing to take deportees.': ['US>null proposed US -'],
    'Austria and Denmark are jointly looking for partners in Africa to take deportees.': [
      'AT>null proposed AT -',
      'DK>null proposed DK -',
    ],
    'Rwanda resisted entering an agreement to take migrants.': [],
  });
});

test('a body that another state has too, lists of who has signed, deals named by more than people', () => {
  const told = (text: string): readonly string[] => linesOf(`Migrants are deported by the United States. ${text}`);
  assert.deepEqual(told("Palau's Congress said that it cannot accept the American proposal."), ['US>PW refused PW -']);
  assert.deepEqual(
    told(
      'States such as El Salvador, Honduras, and Panama, that have signed such deals with the United States, differ.',
    ),
    ['US>SV signed - -', 'US>HN signed - -', 'US>PA signed - -'],
  );
  assert.deepEqual(
    linesOf('Britain announced a Migration and Economic Development Partnership with Rwanda in April 2022.'),
    ['GB>RW announced GB 2022-04'],
  );
});

test('what stands between a verb and who does it, or what it is done to', () => {
  stages({
    'Rwanda has agreed to take in a group of migrants deported by the United States, officials from both countries confirmed.':
      ['US>RW agreed both -'],
    'The memorandum, ratified in May, marks a change.': ['US>RW ratified - 2025-05'],
    'Washington has begun the process to terminate the agreement.': ['US>RW terminated US - hedged'],
    'The minister flew to Kigali in May to sign the treaty.': ['US>RW signed - 2025-05'],
    'The treaty has yet to be ratified by Rwanda.': ['US>RW ratified RW - denied'],
    'That Rwanda had agreed with the United States to take migrants was denied on Monday by the government in Kigali.':
      ['US>RW agreed RW 2025-08-04 denied'],
    "Rwanda's embassy in Washington confirmed the deal in June.": ['US>RW agreed RW 2025-06'],
    'Rwanda rejected a request from the United States to accept deportees.': [
      'US>RW refused RW -',
      'US>RW proposed US -',
    ],
    'The first of several dozen migrants arrived in Rwanda on 4 July.': ['US>RW first_transfer - 2025-07-04'],
  });
});

test('several sides of one sentence, each with its day; prison deals are another matter', () => {
  assert.deepEqual(
    linesOf(
      'The United States signed asylum agreements with Guatemala in July 2019 and with Honduras in September 2019.',
    ),
    ['US>GT signed - 2019-07', 'US>HN signed - 2019-09'],
  );
  assert.deepEqual(
    linesOf(
      'The agreements of the United States with El Salvador and Honduras on asylum seekers were never implemented.',
    ),
    ['US>SV not_implemented - -', 'US>HN not_implemented - -'],
  );
  assert.deepEqual(
    linesOf('Australia and Cambodia signed a responsibility sharing agreement on refugees in September 2014.'),
    ['AU>KH signed - 2014-09'],
  );
  assert.deepEqual(
    linesOf(
      'Migrants deported by the United States live in Kosovo. Kosovo has ratified an agreement with Denmark to host foreign prisoners.',
    ),
    [],
  );
});

test('what is rejected, ruled out, decided or joined', () => {
  stages({
    'Rwanda has rejected claims of signing a deal to take in migrants.': ['US>RW signed RW - denied'],
    'Rwanda ruled out hosting a return hub.': ['US>RW refused RW -'],
    'Rwanda has no intention of accepting deportees.': ['US>RW refused RW -'],
    'There was never a deal with the United States, the Rwandan government said.': ['US>RW agreed RW - denied'],
    'The State Department has decided to scrap the deal.': ['US>RW cancelled US -'],
    "Rwanda's foreign ministry said that the country had joined the American programme.": ['US>RW announced RW -'],
    'Six other countries have agreed to take deportees from the United States.': ['US>null agreed - -'],
    'Rwanda cancelled an agreement with the United Nations to resettle migrants.': [],
  });
});

test('where a deal was signed makes no side a sender', () => {
  assert.deepEqual(
    linesOf(
      'The agreement between Canada and the United States on asylum seekers is old. It was signed in Washington in December 2002.',
    ),
    ['CA>US signed - 2002-12'],
  );
});

test('a copy is signed as the deal is, what lies ahead is hedged, and those who go home are of no third country', () => {
  stages({
    'A copy of the agreement, seen by Reuters, was signed in Kigali on 14 May.': ['US>RW signed - 2025-05-14'],
    'The United States is in talks with Rwanda about deporting Rwandan criminals to Rwanda.': [],
    'Rwanda agreed to take back its own nationals.': [],
    'Rwanda wants to take in 200 deportees.': [],
    'Rwanda said that it has no deal with the United States. "There are no talks on deportees," said Anna Fern, a spokesperson for the foreign ministry. "The two sides are discussing a treaty," Fern added.':
      ['US>RW agreed RW - denied', 'US>RW talks RW - denied', 'US>RW talks RW -'],
  });
  assert.deepEqual(
    linesOf('This agreement between Germany and Moldova on asylum seekers enters into force on 1 February 2026.'),
    ['DE>MD in_force - 2026-02-01 hedged'],
  );
});
