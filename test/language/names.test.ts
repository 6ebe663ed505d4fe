// Names in short texts: what they stand for, what a reader is shown, by which rule, resting on which words.
import { test } from 'node:test';
import { mentions, reads } from './lines.ts';

test("a state's mention says which form of it stands there", () => {
  reads(mentions, {
    'Rwanda, the Rwandan president and Kigali agreed with the US.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
      'president: office title office:RW/president | Paul Kagame, president, RW | office held at 2025-05-06: Paul Kagame from 2000-04-22 for Rwandan',
      'Kigali: state capital state:RW | Rwanda, RW | states: capital',
      'US: state alias state:US | United States, US | states: alias',
    ],
    'It went to the UK and not to us.': ['UK: state alias state:GB | United Kingdom, GB | states: alias'],
    'GIVE US THE MEN NOW PLEASE SAYS MINISTER': ['MINISTER: office title open | minister, minister | offices: words'],
    'New Mexico and Mexico agreed.': ['Mexico: state name state:MX | Mexico, MX | states: name'],
    'They flew to Male and the male guard left.': ['Male: state capital state:MV | Maldives, MV | states: capital'],
    'Polish the table, Polish officials said.': [
      'Polish: state adjective state:PL | Poland, PL | states: adjective',
      'officials: class description open | officials, PL | roles: words with a state beside them for Polish',
    ],
    'A Rwandan man and Rwandan law differ.': [
      'Rwandan: nationality adjective nationality:RW | Rwanda, RW | states: adjective',
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
    ],
    'A Rwandan young man came.': ['Rwandan: nationality adjective nationality:RW | Rwanda, RW | states: adjective'],
  });
});

test('an ambiguous name is decided by another name, else told', () => {
  reads(mentions, {
    'Congo agreed.': ['Congo: state name open of CD,CG | Congo | states: name'],
    'Congo agreed in Kinshasa.': [
      'Congo: state name state:CD | DR Congo, CD | states: name, decided by another name of the state in the text for Kinshasa',
      'Kinshasa: state capital state:CD | DR Congo, CD | states: capital',
    ],
    'Georgia agreed with the US.': [
      'Georgia: state name open of GE,US | Georgia | states: name',
      'US: state alias state:US | United States, US | states: alias',
    ],
    'Georgia agreed in Tbilisi.': [
      'Georgia: state name state:GE | Georgia, GE | states: name, decided by another name of the state in the text for Tbilisi',
      'Tbilisi: state capital state:GE | Georgia, GE | states: capital',
    ],
  });
});

test('a government is known by its state, party or head', () => {
  reads(mentions, {
    'The British government agreed.': [
      'British: state adjective state:GB | United Kingdom, GB | states: adjective',
      'British government: government name government:GB | Government of the United Kingdom, GB | government: by its state',
    ],
    'The new Rwandan government agreed.': [
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
      'Rwandan government: government name government:RW | Government of Rwanda, RW | government: by its state',
    ],
    'The Trump administration agreed.': [
      'Trump: person surname person:Donald Trump | Donald Trump, president, US | surname of a head of state or government',
      'Trump administration: government name government:US | Government of the United States, US | government: by its head Donald Trump',
    ],
    'The Labour government agreed.': [
      'Labour government: government name government:GB | Government of the United Kingdom, GB | government: by its party Labour',
    ],
    'Kigali government agreed.': ['Kigali: state capital state:RW | Rwanda, RW | states: capital'],
    "Rwanda's federal government agreed.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      "Rwanda's federal government: government name government:RW | Government of Rwanda, RW | government: by its state",
    ],
  });
});

test('an office has its state and, as of the day of publication, its holder', () => {
  reads(mentions, {
    "Rwanda's foreign minister spoke.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
    ],
    'The Rwandan foreign minister spoke.': [
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwandan',
    ],
    'The foreign minister of Rwanda spoke.': [
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
    ],
    "Rwanda's former foreign minister spoke.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | foreign minister, foreign minister, RW | office formerly held for Rwanda',
    ],
    'The former Rwandan foreign minister spoke.': [
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
      'foreign minister: office title office:RW/foreign minister | foreign minister, foreign minister, RW | office formerly held for Rwandan',
    ],
    "Rwanda's foreign minister, Olivier Nduhungirehe, spoke.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office with its holder printed beside it for Rwanda and Olivier Nduhungirehe',
      'Olivier Nduhungirehe: person name person:Olivier Nduhungirehe | Olivier Nduhungirehe, foreign minister, RW | people: name for foreign minister',
    ],
    'The foreign minister spoke.': [
      'foreign minister: office title open | foreign minister, foreign minister | offices: words',
    ],
    'A minister spoke.': ['minister: office title open | minister, minister | offices: words'],
    'The US foreign minister spoke.': [
      'US: state alias state:US | United States, US | states: alias',
      'foreign minister: office title office:US/secretary of state | Marco Rubio, secretary of state, US | office held at 2025-05-06: Marco Rubio from 2025-01-21 for US',
    ],
    "Rwanda's own foreign minister spoke.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title office:RW/foreign minister | Olivier Nduhungirehe, foreign minister, RW | office held at 2025-05-06: Olivier Nduhungirehe from 2024-06-12 for Rwanda',
    ],
    'Rwanda and its great big foreign minister spoke.': [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'foreign minister: office title open | foreign minister, foreign minister | offices: words',
    ],
  });
});

test('a court or ministry belongs to the state beside it', () => {
  reads(mentions, {
    "Rwanda's Supreme Court ruled.": [
      'Rwanda: state name state:RW | Rwanda, RW | states: name',
      'Supreme Court: court name court:RW/Supreme Court | Supreme Court, RW | roles: words with a state beside them for Rwanda',
    ],
    'The Supreme Court ruled.': ['Supreme Court: court description open | Supreme Court | roles: words'],
    'The Rwandan interior ministry agreed.': [
      'Rwandan: state adjective state:RW | Rwanda, RW | states: adjective',
      'interior ministry: state_body name state_body:RW/interior ministry | interior ministry, RW | roles: words with a state beside them for Rwandan',
    ],
    'Officials and lawyers agreed.': [
      'Officials: class description open | Officials | roles: words',
      'lawyers: class description open | lawyers | roles: words',
    ],
  });
});

test("a person without a table's row is known by a title or first name", () => {
  reads(mentions, {
    'Mr Okafor spoke.': ['Mr Okafor: person surname open | Okafor | person: behind an honorific'],
    'President Adaeze Okafor spoke.': [
      'President: office title open | Adaeze Okafor, president | offices: words for Adaeze Okafor',
      'Adaeze Okafor: person name person:Adaeze Okafor | Adaeze Okafor, president | person: behind an office for President',
    ],
    'Maria Okafor spoke.': [
      'Maria Okafor: person name person:Maria Okafor | Maria Okafor | person: begins with a first name',
    ],
    'Maria Okafor spoke. Okafor left.': [
      'Maria Okafor: person name person:Maria Okafor | Maria Okafor | person: begins with a first name',
      'Okafor: person surname person:Maria Okafor | Maria Okafor | surname of a person named before for Maria Okafor',
    ],
    'Maria Okafor and John Okafor spoke. Okafor left.': [
      'Maria Okafor: person name person:Maria Okafor | Maria Okafor | person: begins with a first name',
      'John Okafor: person name person:John Okafor | John Okafor | person: begins with a first name',
      'Okafor: person surname open | Okafor | surname: several people of this name',
    ],
    'Okafor left. Maria Okafor spoke.': [
      'Okafor: person surname person:Maria Okafor | Maria Okafor | surname of a person named later for Maria Okafor',
      'Maria Okafor: person name person:Maria Okafor | Maria Okafor | person: begins with a first name',
    ],
  });
});
