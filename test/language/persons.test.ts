// People and offices in short texts: how far a name runs, what stands beside an office, whom a pronoun stands for.
import { test } from 'node:test';
import { mentions, reads } from './lines.ts';

test('a name runs over capitalised words, initials, particles and hyphens', () => {
  reads(mentions, {
    'Maria J. Okafor spoke.': [
      'Maria J. Okafor: person name person:Maria J. Okafor | Maria J. Okafor | person: begins with a first name',
    ],
    'Maria de la Cruz spoke.': [
      'Maria de la Cruz: person name person:Maria de la Cruz | Maria de la Cruz | person: begins with a first name',
    ],
    'Maria Okafor-Ade spoke.': [
      'Maria Okafor-Ade: person name person:Maria Okafor-Ade | Maria Okafor-Ade | person: begins with a first name',
    ],
    'Maria van der Berg Okafor Ade Obi spoke.': [
      'Maria van der Berg Okafor Ade Obi: person name person:Maria van der Berg Okafor Ade Obi | Maria van der Berg Okafor Ade Obi | person: begins with a first name',
    ],
    'Mr. J. Okafor spoke.': ['Mr. J. Okafor: person name person:J. Okafor | J. Okafor | person: behind an honorific'],
    'Dr Okafor spoke.': ['Dr Okafor: person surname open | Okafor | person: behind an honorific'],
    'Maria Street spoke.': [],
    'Maria Monday spoke.': [],
    'Maria and Okafor spoke.': [],
    'Johnson spoke.': [],
    'Kagame spoke.': [
      'Kagame: person surname person:Paul Kagame | Paul Kagame, president, RW | surname of a head of state or government',
    ],
    'Li spoke.': [],
    'president Okafor spoke.': [
      'president: office title open | Okafor, president | offices: words for Okafor',
      'Okafor: person surname open | Okafor, president | person: behind an office for president',
    ],
    'President said so.': ['President: office title open | president, president | offices: words'],
    'Mr spoke.': [],
    'MARIA OKAFOR SPOKE IN KIGALI TODAY': ['KIGALI: state capital state:RW | Rwanda, RW | states: capital'],
  });
});

test('a state stands beside an office with little between', () => {
  reads(mentions, {
    "Rwanda's then foreign minister spoke.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | foreign minister, foreign minister, RW | office formerly held for Rwanda',
    ],
    'Rwanda foreign minister spoke.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
    ],
    'The minister for Rwanda spoke.': [
      'minister: office title office:RW/minister | minister, minister, RW | office without a holder in the table at the date for Rwanda',
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
    ],
    'The then Rwandan president spoke.': [
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
      'president: office title office:RW/president | president, president, RW | office formerly held for Rwandan',
    ],
    'The president of the United States, Donald Trump, spoke.': [
      'president: office title office:US/president | Donald Trump, president, US | office with its holder printed beside it for United States and Donald Trump',
      'United States: state name state:US | United States, US | states: name',
      'Donald Trump: person name person:Donald Trump | Donald Trump, president, US | people: name',
    ],
    'The president of Rwanda Paul Kagame spoke.': [
      'president: office title office:RW/president | Paul Kagame, president, RW | office with its holder printed beside it for Rwanda and Paul Kagame',
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Paul Kagame: person name person:Paul Kagame | Paul Kagame, president, RW | people: name',
    ],
  });
});

test('two people of whom one is the subject are told apart', () => {
  reads(mentions, {
    'Marco Rubio spoke to Paul Kagame. He left.': [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'Paul Kagame: person name person:Paul Kagame | Paul Kagame, president, RW | people: name',
      'He: person pronoun person:Marco Rubio | Marco Rubio, secretary of state, US | pronoun: the person before it for Marco Rubio',
    ],
    'Marco Rubio and Paul Kagame spoke. He left.': [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'Paul Kagame: person name person:Paul Kagame | Paul Kagame, president, RW | people: name',
      'He: person pronoun open | He | pronoun: left open',
    ],
    "Paul Kagame's aide met Marco Rubio. He left.": [
      'Paul Kagame: person name person:Paul Kagame | Paul Kagame, president, RW | people: name',
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'He: person pronoun open | He | pronoun: left open',
    ],
    'Marco Rubio spoke. Paul Kagame left. He stayed.': [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'Paul Kagame: person name person:Paul Kagame | Paul Kagame, president, RW | people: name',
      'He: person pronoun person:Paul Kagame | Paul Kagame, president, RW | pronoun: the person before it for Paul Kagame',
    ],
    'Marco Rubio said he left.': [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'he: person pronoun person:Marco Rubio | Marco Rubio, secretary of state, US | pronoun: the person before it for Marco Rubio',
    ],
    "Marco Rubio, with his country's ministers, spoke.": [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'his: person pronoun person:Marco Rubio | Marco Rubio, secretary of state, US | pronoun: the person before it for Marco Rubio',
      'his country: state description state:US | United States, US | state of the person before it for Marco Rubio',
      'ministers: class description open | ministers | roles: words',
    ],
    'Marco Rubio spoke and his administration left.': [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'his: person pronoun person:Marco Rubio | Marco Rubio, secretary of state, US | pronoun: the person before it for Marco Rubio',
      'his administration: government description government:US | Government of the United States, US | government of the person before it for Marco Rubio',
    ],
    'Marco Rubio spoke and her country left.': [
      'Marco Rubio: person name person:Marco Rubio | Marco Rubio, secretary of state, US | people: name',
      'her: person pronoun open | her | pronoun: left open',
    ],
  });
});
