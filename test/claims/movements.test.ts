// Movements of people and what became of them: one sentence behind a lead that names the arrangement, and what is read of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Claim } from '../../src/claims/claim.ts';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

const LEAD = 'The United States deports people of other nationalities to Eswatini.';
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['The United States flew five men to Eswatini in July 2025.', ['transfer done 5 exact 2025-07 US>SZ']],
  [
    'Five men were flown from the United States to Eswatini on 16 July 2025.',
    ['transfer done 5 exact 2025-07-16 US>SZ'],
  ],
  ['Eswatini received five men from the United States in July 2025.', ['transfer done 5 exact 2025-07 US>SZ']],
  ['Five men, nationals of Cuba and Laos, were flown to Eswatini.', ['transfer done 5 exact CU+LA US>SZ']],
  ['Eight people were put on a plane to Eswatini in March.', ['transfer done 8 exact 2026-03 US>SZ']],
  ['Ten others joined them on 6 October 2025.', ['transfer done 10 exact 2025-10-06 US>SZ']],
  ['40 more people will follow.', ['transfer planned 40 exact US>SZ']],
  ['Forty more people are expected to arrive in Eswatini.', ['transfer expected 40 exact hedged US>SZ']],
  ['US deports five migrants to Eswatini', ['transfer done 5 exact US>SZ']],
  ['United States transfers 40 migrants to Eswatini', ['transfer done 40 exact US>SZ']],
  ['The United States transfers 40 migrants to Eswatini each month.', []],
  ['Nobody has been sent to Eswatini.', ['transfer none 0 exact US>SZ']],
  ['Not one person has been sent to Eswatini.', ['transfer none 0 exact US>SZ']],
  ['No one has arrived in Eswatini so far.', ['transfer none 0 exact as of 2026-06-10 US>SZ']],
  ['No relocated person had yet arrived in Eswatini.', ['transfer none 0 exact as of 2026-06-10 US>SZ']],
  ['Fifteen men have so far been sent to Eswatini.', ['transfer done 15 exact as of 2026-06-10 US>SZ']],
  ['About 4,000 Eritreans and Sudanese were sent to Eswatini.', ['transfer done 4000 about ER+SD US>SZ']],
  ['One or two people have come to Eswatini.', ['transfer done 1 range US>SZ']],
  ['All seven, nationals of Cuba and Laos, were flown to Eswatini.', ['transfer done 7 exact CU+LA US>SZ']],
  ['The United States plans to send 40 people to Eswatini in May 2026.', ['transfer planned 40 exact 2026-05 US>SZ']],
  ['The United States wants to send migrants to Eswatini.', []],
  ['Once 300 people have been sent to Eswatini, a sum falls due.', []],
  ['Each transfer shall comprise at most forty persons.', []],
  ['The island takes people.', []],
  ['The flight took place in May.', []],
  ['Eswatini received five million dollars.', []],
  ['The five are held in a prison.', ['held 5 exact US>SZ']],
  ['The five men are held at Matsapha.', ['held 5 exact at Matsapha US>SZ']],
  ['Four remain in detention.', ['held 4 exact US>SZ']],
  ['The five men are still inside.', ['held 5 exact US>SZ']],
  [
    'Five men were sent to Eswatini. The other four are behind bars.',
    ['transfer done 5 exact US>SZ', 'held 4 exact US>SZ'],
  ],
  ['Two men were released in October 2025.', ['released 2 exact 2025-10 US>SZ']],
  ['The 12 men will be released.', ['released 12 exact US>SZ']],
  ['One man has been freed.', ['released 1 exact US>SZ']],
  ['A Jamaican went home in September 2025.', ['repatriated 1 exact JM 2025-09 US>SZ']],
  ['One of the first five, a Jamaican, went home.', ['repatriated 1 exact JM US>SZ']],
  ['Two have since agreed to go home.', ['repatriated 2 exact US>SZ']],
  ['Eight have since accepted tickets home.', ['repatriated 8 exact US>SZ']],
  ['177 people have gone home.', ['repatriated 177 exact US>SZ']],
  ['Two were sent to their own countries.', ['repatriated 2 exact US>SZ']],
  ['Eswatini handed a Mexican to his embassy.', ['repatriated 1 exact MX US>SZ']],
  ['Two were brought back to the United States.', ['returned_to_sender 2 exact US>SZ']],
  ['One was taken back to a jail in Texas.', ['returned_to_sender 1 exact US>SZ']],
  ['Four men live in a hotel.', ['accommodated 4 exact US>SZ']],
  ['Six were given residence permits.', ['permitted 6 exact US>SZ']],
  ['Three men have left the country.', ['left 3 exact US>SZ']],
  ['Two men died in custody.', ['died 2 exact US>SZ']],
  ['A man of 61 died in January 2026.', ['died 1 exact 2026-01 US>SZ']],
  ['Three men are unaccounted for.', ['unknown 3 exact US>SZ']],
  ['36 men are still in the country.', ['remaining 36 exact US>SZ']],
  ['Lawyers said that four men were held in a camp.', ['held 4 exact alleged US>SZ']],
  ['The attorney general said that four men were held in a camp.', ['held 4 exact US>SZ']],
  ['A minister said that four men were held in a camp.', ['held 4 exact US>SZ']],
  ['The men were not released.', []],
  ['The men may be released.', []],
  ['Ten Americans were freed in the capital.', []],
  ['The text remains under discussion.', []],
  ['The treaty was left out.', []],
  ['Nobody was harmed.', []],
  ['The report was taken to the ministry.', []],
  ['The lawyers are held in high esteem.', []],
  ['A cook was hired.', []],
  ['Five men, from Cuba and Laos, arrived in Eswatini.', ['transfer done 5 exact CU+LA US>SZ']],
  ['Nobody was released.', []],
  ['The three Cubans were flown to Eswatini in May 2026.', ['transfer done 3 exact CU 2026-05 US>SZ']],
  ['Six people were returned to their own countries in May 2026.', ['repatriated 6 exact 2026-05 US>SZ']],
  ['A first group of seven people arrived in Eswatini in May 2026.', ['transfer done 7 exact 2026-05 US>SZ']],
  ['A second group of migrants arrived in Eswatini.', ['transfer done ? several US>SZ']],
  ['Eight people, including one Cuban, arrived in Eswatini.', ['transfer done 8 exact US>SZ']],
  ['The nine migrants – five women and four men – were flown to Eswatini.', ['transfer done 9 exact US>SZ']],
  ['A plane with 20 people on board landed in Eswatini.', ['transfer done 20 exact US>SZ']],
  [
    'The United States resumed its flights in May 2026, sending ten men to Eswatini.',
    ['transfer done 10 exact 2026-05 US>SZ'],
  ],
  ['The government anticipates the arrival of eleven people.', ['transfer expected 11 exact hedged US>SZ']],
  ['A judge blocked the deportation of eight men to Eswatini.', []],
  [
    'Six of the eleven men deported to Eswatini have been moved to Lesotho.',
    ['transfer done 11 exact US>SZ', 'onward_removed 6 exact US>SZ'],
  ],
  [
    'Nine people were flown to Eswatini. The group includes two Cubans. They are held in a prison.',
    ['transfer done 9 exact US>SZ', 'held 9 exact US>SZ'],
  ],
  ['About 40 people currently held in the camp are ill.', ['held 40 about US>SZ']],
  ['Four men remain detained at a prison.', ['held 4 exact US>SZ']],
  ['About 120 of the migrants remain housed at a shelter.', ['accommodated 120 about US>SZ']],
  ['Ten people were moved to a hotel.', ['accommodated 10 exact US>SZ']],
  ['The five men were sent to Eswatini. The five were jailed.', ['transfer done 5 exact US>SZ', 'held 5 exact US>SZ']],
  ['The remaining ten men are stranded in the capital.', ['remaining 10 exact US>SZ']],
  ['No one remains in the centre.', ['remaining 0 exact US>SZ']],
  [
    '107 returned to their home countries and 35 left on their own.',
    ['repatriated 107 exact US>SZ', 'left 35 exact US>SZ'],
  ],
  ['Six people fled the country.', ['left 6 exact US>SZ']],
  ['Two escaped from the camp.', ['left 2 exact US>SZ']],
  ['Twelve people were resettled in Canada.', ['left 12 exact US>SZ']],
  ['Two Moroccans chose to return to their homeland.', ['repatriated 2 exact MA US>SZ']],
  ['One man was sent back to Jamaica in September 2025.', ['repatriated 1 exact JM 2025-09 US>SZ']],
  ['None of the men has been sent home.', ['repatriated 0 exact US>SZ']],
  ['Four others are expected to be sent home.', ['repatriated 4 exact hedged US>SZ']],
  ['Eight people have been allowed to stay in Eswatini.', ['permitted 8 exact US>SZ']],
  ['A man took his own life in the camp.', ['died 1 exact US>SZ']],
  ['One of the men was found dead.', ['died 1 exact US>SZ']],
  ['A total of 16 men were sent to Eswatini in May 2026.', ['transfer done 16 exact 2026-05 US>SZ']],
  ['This flight brings the number of deportees received to 15.', ['transfer done 15 exact as of 2026-06-10 US>SZ']],
  ['The total of those sent to Eswatini stands at 19.', ['transfer done 19 exact as of 2026-06-10 US>SZ']],
  ['The number of people who died rose to 12.', []],
  [
    'Fifteen people have come so far: five in July 2025 and ten in October 2025.',
    [
      'transfer done 15 exact as of 2026-06-10 US>SZ',
      'transfer done 5 exact 2025-07 US>SZ',
      'transfer done 10 exact 2025-10 US>SZ',
    ],
  ],
  ['A family of three arrived in Eswatini in May 2026.', ['transfer done 3 exact 2026-05 US>SZ']],
  ['8,200 people were repatriated from the United States.', []],
  ['The arrival was confirmed by the minister.', []],
  ['Two flights to Eswatini were seen.', []],
  ['As of 12 May 2026, there were 126 men held in the camp.', ['held 126 exact 2026-05-12 US>SZ']],
  ['The rest crossed the border into Mozambique.', ['left ? undisclosed US>SZ']],
  ['Four people had made the journey by July 2025.', ['transfer done 4 exact as of 2025-07 US>SZ']],
  ['Forty more people are expected.', ['transfer expected 40 exact hedged US>SZ']],
  ['The men could be flown to Eswatini on 20 June 2026.', ['transfer planned ? undisclosed 2026-06-20 hedged US>SZ']],
  [
    'A Jamaican has gone home and a Cambodian is due to follow.',
    ['repatriated 1 exact JM US>SZ', 'repatriated 1 exact KH hedged US>SZ'],
  ],
  ['The nine who came in November 2025 are ill.', ['transfer done 9 exact 2025-11 US>SZ']],
  ['The deportees, who came by plane, are ill.', []],
  ['How many people have been flown to Eswatini?', []],
  ['A sum falls due when a first group has landed in Eswatini.', []],
  ['Ten of them were taken to the capital.', []],
  ['The Return Agency paid the ministry.', []],
  ['Her removal to Eswatini was unlawful.', []],
  ['The group, thirteen Nigerians and a Gambian, arrived in Eswatini.', ['transfer done 14 exact NG+GM US>SZ']],
  ['The 20 Iranians were flown home to Iran in May 2026.', ['repatriated 20 exact IR 2026-05 US>SZ']],
  ['The Iranian left Eswatini for his native country.', ['repatriated 1 exact IR US>SZ']],
  ['On the day of the visit 27 men were held in the camp.', ['held 27 exact US>SZ']],
  ['Of the twenty men – from Cuba and Laos – only eight remain there.', ['remaining 8 exact US>SZ']],
  ['The charter flights only carry people to their own countries.', []],
  ['Are any of those men held in detention there?', []],
  ['The agreement may be ended by any person who remains in Eswatini.', []],
  ['The countries that they fled are at war.', []],
  ['Migrants who break the law are locked up.', []],
  ['1,000 Honduran and Salvadoran migrants were sent to Eswatini.', ['transfer done 1000 exact HN+SV US>SZ']],
  [
    'Fifteen people were sent to Eswatini. Eswatini has sent most of the deportees home.',
    ['transfer done 15 exact US>SZ', 'repatriated ? undisclosed US>SZ'],
  ],
  ['Four people stayed in Eswatini.', ['remaining 4 exact US>SZ']],
  ['Thirteen people were flown from Eswatini to Canada.', ['left 13 exact US>SZ']],
  [
    'On 5 May 2026, after talks that had lasted for weeks, Eswatini received ten men.',
    ['transfer done 10 exact 2026-05-05 US>SZ'],
  ],
];

function told(claim: Claim): readonly string[] {
  if (claim.kind !== 'transfer' && claim.kind !== 'outcome') return [];
  const { kind, qualifier, nationalities, date, site, hedged, sending, receiving } = claim;
  const words = [
    kind === 'transfer' ? `transfer ${claim.status}` : claim.outcome,
    String(claim.count ?? (kind === 'outcome' ? claim.share : null) ?? '?'),
    qualifier,
    nationalities.join('+'),
    date ?? '',
    kind === 'transfer' && claim.as_of ? `as of ${claim.as_of}` : '',
    site ? `at ${site}` : '',
    kind === 'outcome' && claim.alleged ? 'alleged' : '',
    hedged ? 'hedged' : '',
    `${sending}>${receiving}`,
  ];
  return [words.filter((word) => word !== '').join(' ')];
}

for (const [sentence, expected] of CASES)
  test(`movements: ${sentence}`, () => {
    const { claims } = read(plainDocument(`${LEAD} ${sentence}`, { name: 'x', published: '2026-06-10' }));
    const own = claims.filter(({ evidence }) => evidence[0]!.start > LEAD.length);
    assert.deepEqual(own.flatMap(told), expected);
  });

test('movements: the day that heads a line of a chronicle', () => {
  const text = `${LEAD}\n\n17 February 2026. One man died in the camp.\n\n6 May 2026: Ten men arrive in Eswatini.`;
  const { claims } = read(plainDocument(text, { name: 'x', published: '2026-06-10' }));
  assert.deepEqual(claims.flatMap(told), ['died 1 exact 2026-02-17 US>SZ', 'transfer done 10 exact 2026-05-06 US>SZ']);
});
