// People in short texts: how many, who, of which nationalities.
import { test } from 'node:test';
import { people, reads } from './lines.ts';

test('people who are counted have their number, nationalities and population', () => {
  reads(people, {
    'Eight men arrived.': ['Eight men: exact 8 | men | '],
    'The eight men arrived.': ['eight men: exact 8 | men | '],
    'Some 30 third-country nationals arrived.': [
      'Some 30 third-country nationals: about 30 | third-country nationals | ',
    ],
    'Up to 250 people arrived.': ['Up to 250 people: up_to 250 | people | '],
    '250 or more people arrived.': ['250 or more people: at_least 250 | people | '],
    'Several migrants arrived.': ['Several migrants: several null | migrants | '],
    'Dozens of deportees arrived.': ['Dozens of deportees: several null | deportees | '],
    'Thousands of the migrants arrived.': ['Thousands of the migrants: several null | migrants | '],
    'No migrants arrived.': ['No migrants: exact 0 | migrants | '],
    'A man arrived.': ['A man: exact 1 | man | '],
    'This man arrived.': ['This man: exact 1 | man | '],
    'One woman arrived.': ['One woman: exact 1 | woman | '],
    'A Cuban man arrived.': ['A Cuban man: exact 1 | Cuban man | CU'],
    'Between 50 and 60 refugees arrived.': ['Between 50 and 60 refugees: range 50 | refugees | '],
  });
});

test('people who are not counted are a population', () => {
  reads(people, {
    'Asylum seekers arrived.': ['Asylum seekers: undisclosed null | Asylum seekers | '],
    'Venezuelans arrived.': ['Venezuelans: undisclosed null | Venezuelans | VE'],
    'Men, women and children arrived.': [
      'Men: undisclosed null | Men | ',
      'women: undisclosed null | women | ',
      'children: undisclosed null | children | ',
    ],
    'The deported men arrived.': ['deported men: undisclosed null | deported men | '],
    'They deported men at night.': ['men: undisclosed null | men | '],
    'Cuban, Haitian and Venezuelan migrants arrived.': [
      'Cuban, Haitian and Venezuelan migrants: undisclosed null | Cuban, Haitian and Venezuelan migrants | CU,HT,VE',
    ],
    'Cuban, Haitian, and Venezuelan migrants arrived.': [
      'Cuban, Haitian, and Venezuelan migrants: undisclosed null | Cuban, Haitian, and Venezuelan migrants | CU,HT,VE',
    ],
  });
});

test('nationals are known by adjective, demonym or state', () => {
  reads(people, {
    '240 Venezuelans arrived.': ['240 Venezuelans: exact 240 | Venezuelans | VE'],
    '240 Chinese arrived.': ['240 Chinese: exact 240 | Chinese | CN'],
    'Chinese arrived.': [],
    'The Swiss arrived.': [],
    'Five Iraqi nationals arrived.': ['Five Iraqi nationals: exact 5 | Iraqi nationals | IQ'],
    'Five Iraq nationals arrived.': ['Five Iraq nationals: exact 5 | Iraq nationals | IQ'],
    'Five Iraq visitors arrived.': [],
    'Three Cuban and two Haitian migrants arrived.': [
      'Three Cuban: exact 3 | Cuban | CU',
      'two Haitian migrants: exact 2 | Haitian migrants | HT',
    ],
    'Two Cuban, one Haitian and three Lao nationals arrived.': [
      'Two Cuban: exact 2 | Cuban | CU',
      'one Haitian: exact 1 | Haitian | HT',
      'three Lao nationals: exact 3 | Lao nationals | LA',
    ],
  });
});

test('where people come from belongs to them, where they were sent from does not', () => {
  reads(people, {
    'Five men from Vietnam and Cuba arrived.': [
      'Five men from Vietnam and Cuba: exact 5 | men from Vietnam and Cuba | VN,CU',
    ],
    'Five men from Vietnam, Cuba, and Laos arrived.': [
      'Five men from Vietnam, Cuba, and Laos: exact 5 | men from Vietnam, Cuba, and Laos | VN,CU,LA',
    ],
    'Five men from the Gambia arrived.': ['Five men from the Gambia: exact 5 | men from the Gambia | GM'],
    'Five from Vietnam arrived.': ['Five from Vietnam: exact 5 | from Vietnam | VN'],
    'Five from there arrived.': [],
    '12 deportees from the United States arrived.': ['12 deportees: exact 12 | deportees | '],
    'Migrants from Mexico to Rwanda arrived.': ['Migrants: undisclosed null | Migrants | '],
  });
});

test('what people have or lack belongs to them', () => {
  reads(people, {
    'Men with criminal records arrived.': [
      'Men with criminal records: undisclosed null | Men with criminal records | ',
    ],
    'Five men with long criminal records and no papers arrived.': [
      'Five men with long criminal records and no papers: exact 5 | men with long criminal records and no papers | ',
    ],
    'Five men without papers arrived.': ['Five men without papers: exact 5 | men without papers | '],
    'Five men with whom they spoke arrived.': ['Five men: exact 5 | men | '],
    'Five men from Cuba with criminal records arrived.': [
      'Five men from Cuba with criminal records: exact 5 | men from Cuba with criminal records | CU',
    ],
    '12 failed asylum seekers arrived.': ['12 failed asylum seekers: exact 12 | failed asylum seekers | '],
    '12 single-parent families arrived.': ['12 single-parent families: exact 12 | single-parent families | '],
  });
});

test('a number counts people whose noun stands elsewhere', () => {
  reads(people, {
    'Seven of the eight men arrived.': [
      'Seven of the eight men: exact 7 | eight men | ',
      'eight men: exact 8 | men | ',
    ],
    'Seven of eight men arrived.': ['Seven of eight men: exact 7 | eight men | ', 'eight men: exact 8 | men | '],
    'Seven of them arrived.': ['Seven of them: exact 7 | them | '],
    'Two of whom were held.': ['Two of whom: exact 2 | whom | '],
    'Seven of these arrived.': [],
    'Half of the men arrived.': ['Half of the men: undisclosed null | men | '],
    '20 per cent of the detainees arrived.': ['20 per cent of the detainees: undisclosed null | detainees | '],
    'A first group of seven arrived.': ['first group of seven: exact 7 | first group | '],
    'A group of seven arrived.': ['group of seven: exact 7 | group | '],
    'A group of seven men arrived.': ['seven men: exact 7 | men | '],
    'A group of seven tables arrived.': [],
  });
});

test('words for people in names and before other nouns are nobody', () => {
  reads(people, {
    'The High Commissioner for Refugees arrived.': [],
    'The UN refugee agency arrived.': [],
    'The migrant deal failed.': [],
    'A refugee camp was set up.': [],
    'A deportee flight left.': [],
    'A refugee family came.': ['A refugee family: exact 1 | refugee family | '],
    '12 officials arrived.': [],
  });
});
