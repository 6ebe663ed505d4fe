// Pronouns, countries and offices in short texts that rest on the words before.
import { test } from 'node:test';
import { mentions, reads } from './lines.ts';

test('a pronoun stands for the one person before it whom it fits', () => {
  reads(mentions, {
    'Olivier Nduhungirehe spoke. He left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'He: person pronoun person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | pronoun: the person before it for Olivier Nduhungirehe',
    ],
    'Olivier Nduhungirehe spoke. His government agreed.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'His: person pronoun person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | pronoun: the person before it for Olivier Nduhungirehe',
      'His government: government description government:RW | Government of Rwanda, RW | government of the person before it for Olivier Nduhungirehe',
    ],
    'Olivier Nduhungirehe spoke. His country agreed.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'His: person pronoun person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | pronoun: the person before it for Olivier Nduhungirehe',
      'His country: state description state:RW | Rwanda, RW | state of the person before it for Olivier Nduhungirehe',
    ],
    'Olivier Nduhungirehe spoke. She left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'She: person pronoun open | She | pronoun: left open',
    ],
    'Olivier Nduhungirehe met Marco Rubio. He left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'He: person pronoun person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | pronoun: the person before it for Olivier Nduhungirehe',
    ],
    'Olivier Nduhungirehe spoke to Marco Rubio. He left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'He: person pronoun person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | pronoun: the person before it for Olivier Nduhungirehe',
    ],
    'Olivier Nduhungirehe spoke. It rained. It snowed. He left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'He: person pronoun open | He | pronoun: left open',
    ],
    'Olivier Nduhungirehe spoke. It rained. It snowed. It blew. He left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'He: person pronoun open | He | pronoun: left open',
    ],
    '“Olivier Nduhungirehe spoke,” it said. He left.': [
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name',
      'He: person pronoun open | He | pronoun: left open',
    ],
  });
});

test('the country and the government are those that the words before are about', () => {
  reads(mentions, {
    'Rwanda agreed. The country agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'country: state description state:RW | Rwanda, RW | country: the state that the words before are about for Rwanda',
    ],
    'Rwanda agreed. The government agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'government: government description government:RW | Government of Rwanda, RW | country: the state that the words before are about for Rwanda',
    ],
    'Rwanda met Uganda. The country agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Uganda: state name state:UG | Uganda, UG | states: name',
      'country: state description state:RW | Rwanda, RW | country: the state that the words before are about for Rwanda',
    ],
    'Rwanda has met Uganda. The government agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Uganda: state name state:UG | Uganda, UG | states: name',
      'government: government description government:RW | Government of Rwanda, RW | country: the state that the words before are about for Rwanda',
    ],
    'Rwanda agreed. The country of origin agreed.': ['Rwanda: state name state:RW | Rwanda, RW | states: name'],
    'Rwanda agreed. A country agreed.': ['Rwanda: state name state:RW | Rwanda, RW | states: name'],
    'Rwanda agreed. It rained. It snowed. It blew. The country agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'country: state description open | country | country: left open',
    ],
    'Rwanda agreed. It rained. It snowed. It blew. It froze. The country agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'country: state description open | country | country: left open',
    ],
  });
});

test('both countries are the two named last, and which of them speaks is open', () => {
  reads(mentions, {
    'Rwanda met Uganda. Both countries agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Uganda: state name state:UG | Uganda, UG | states: name',
      'Both countries: state description open of RW,UG | Both countries | pair: the two states named last for Rwanda and Uganda',
    ],
    'Rwanda met Uganda. The two governments agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Uganda: state name state:UG | Uganda, UG | states: name',
      'two governments: government description open of RW,UG | two governments | pair: the two states named last for Rwanda and Uganda',
    ],
    'Rwanda agreed. Both countries agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Both countries: state description open | Both countries | pair: left open',
    ],
    'Rwanda met Uganda and Kenya. Both countries agreed.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Uganda: state name state:UG | Uganda, UG | states: name',
      'Kenya: state name state:KE | Kenya, KE | states: name',
      'Both countries: state description open of UG,KE | Both countries | pair: the two states named last for Uganda and Kenya',
    ],
  });
});

test('an office without its state is the one named before', () => {
  reads(mentions, {
    "Rwanda's foreign minister spoke. The minister left.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
      'minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office named before for foreign minister',
    ],
    "Rwanda agreed. The country's foreign minister spoke.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'country: state description state:RW | Rwanda, RW | country: the state that the words before are about for Rwanda',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for country',
    ],
    "Rwanda's foreign minister spoke. A minister left.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
      'minister: office title open | minister, minister | offices: words',
    ],
    'The president of Rwanda and the president of Kenya spoke. The president left.': [
      'president: office title office:RW/president | Paul Kagame, president, RW | office held at 2025-05-06: Paul Kagame from 2000-04-22 for Rwanda',
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'president: office title office:KE/president | William Ruto, president, KE | office held at 2025-05-06: William Ruto from 2022-09-13 for Kenya',
      'Kenya: state name state:KE | Kenya, KE | states: name',
      'president: office title open of RW,KE | president, president | office: several named before',
    ],
    "Rwanda's foreign minister spoke. The interior minister left.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
      'interior minister: office title open | interior minister, interior minister | offices: words',
    ],
  });
});
