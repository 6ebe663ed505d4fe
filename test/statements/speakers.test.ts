// Who speaks: names, offices, bodies, people without a name; to whom, through whom, when.
import { test } from 'node:test';
import { says } from './lines.ts';

test('named speakers are resolved, with their office at the day of publication', () => {
  says({
    "Rwanda's foreign minister said that they will go.": [
      "Rwanda's foreign minister (Olivier Nduhungirehe, office, RW, foreign minister) | indirect say | said | that they will go",
    ],
    "Rwanda's foreign minister, Olivier Nduhungirehe, said that they will go.": [
      "Rwanda's foreign minister, Olivier Nduhungirehe (Olivier Nduhungirehe, office, RW, foreign minister) | indirect say | said | that they will go",
    ],
    'Olivier Nduhungirehe left. He said that they will go.': [
      'He (Olivier Nduhungirehe, person, RW, foreign minister) | indirect say | said | that they will go',
    ],
    'Maria Okafor, a lawyer, said that they will go.': [
      'Maria Okafor, a lawyer (Maria Okafor, person, lawyer) | indirect say | said | that they will go',
    ],
    'Lawyer Maria Okafor said that they will go.': [
      'Lawyer Maria Okafor (Maria Okafor, person, lawyer) | indirect say | said | that they will go',
    ],
    'Maria Okafor of the Law Society said that they will go.': [
      'Maria Okafor of the Law Society (Maria Okafor, person) | indirect say | said | that they will go',
    ],
    'Dr. Okafor said that they will go.': ['Dr. Okafor (Okafor, person) | indirect say | said | that they will go'],
    'Judge Okafor ruled that they go.': ['Judge Okafor (Okafor, person, judge) | indirect rule | ruled | that they go'],
    "The president's spokesman Paul Ade said that they will go.": [
      "The president's spokesman Paul Ade (Paul Ade, person, spokesperson) | indirect say | said | that they will go",
    ],
    'The minister, who said that they will go, left.': [
      'who (The minister, office, minister) | indirect say | said | that they will go',
    ],
  });
});

test('bodies and states speak', () => {
  says({
    'The ministry said that they will go.': [
      'The ministry (The ministry, state_body) | indirect say | said | that they will go',
    ],
    'The US State Department said that they will go.': [
      'The US State Department (Department of State, state_body, US) | indirect say | said | that they will go',
    ],
    'The United Nations refugee agency said that they will go.': [
      'The United Nations refugee agency (UNHCR, un_body) | indirect say | said | that they will go',
    ],
    'Amnesty International said that they will go.': [
      'Amnesty International (Amnesty International, ngo) | indirect say | said | that they will go',
    ],
    'The High Court in London ruled that they go.': [
      'The High Court in London (High Court, court, GB) | indirect rule | ruled | that they go',
    ],
    'The British government said that they will go.': [
      'The British government (Government of the United Kingdom, government, GB) | indirect say | said | that they will go',
    ],
    'Kigali said that they will go.': ['Kigali (Rwanda, state, RW) | indirect say | said | that they will go'],
    'The European Union said that they will go.': [
      'The European Union (European Union, state, EU) | indirect say | said | that they will go',
    ],
    'State television said that they will go.': [
      'State television (State television, media) | indirect report | said | that they will go',
    ],
    'The company said that they will go.': [
      'The company (The company, company) | indirect say | said | that they will go',
    ],
    'The Rwandan and British ministers said that they will go.': [
      'The Rwandan and British ministers (The Rwandan and British ministers, government, 2) | indirect say | said | that they will go',
    ],
    'The ministers of Rwanda and Uganda said that they will go.': [
      'The ministers of Rwanda and Uganda (The ministers of Rwanda and Uganda, government, 2) | indirect say | said | that they will go',
    ],
  });
});

test('people without a name are unnamed, with their number', () => {
  says({
    'Officials said that they will go.': [
      'Officials (Officials, class, unnamed) | indirect say | said | that they will go',
    ],
    'Three officials said that they will go.': [
      'Three officials (officials, class, unnamed, 3) | indirect say | said | that they will go',
    ],
    'A dozen lawyers said that they will go.': [
      'A dozen lawyers (lawyers, class, unnamed, 12) | indirect say | said | that they will go',
    ],
    'Some lawyers said that they will go.': [
      'Some lawyers (lawyers, class, unnamed) | indirect say | said | that they will go',
    ],
    'One official said that they will go.': [
      'One official (One official, class, unnamed, 1) | indirect say | said | that they will go',
    ],
    'A senior US official said that they will go.': [
      'A senior US official (A senior US official, class, US, unnamed, 1) | indirect say | said | that they will go',
    ],
    'A government spokesperson said that they will go.': [
      'A government spokesperson (A government spokesperson, office, unnamed, 1) | indirect say | said | that they will go',
    ],
    'A spokesperson for the ministry said that they will go.': [
      'A spokesperson for the ministry (A spokesperson for the ministry, office, unnamed, 1) | indirect say | said | that they will go',
    ],
    'Lawyers for the men said that they will go.': [
      'Lawyers for the men (Lawyers, class, unnamed) | indirect say | said | that they will go',
    ],
    'Critics say that they will go.': ['Critics (Critics, class, unnamed) | indirect say | say | that they will go'],
    'Residents of Kigali said that they will go.': [
      'Residents of Kigali (Residents of Kigali, class, RW, unnamed) | indirect say | said | that they will go',
    ],
  });
});

test('whom it was said to, through whom and when', () => {
  says({
    'The minister told Reuters that they will go.': [
      'The minister (The minister, office, minister) | indirect say | told | that they will go | to Reuters | via Reuters',
    ],
    'The minister said to Reuters that they will go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they will go | to Reuters | via Reuters',
    ],
    'The minister told parliament on Tuesday that they will go.': [
      'The minister (The minister, office, minister) | indirect say | told | that they will go | to parliament | on 2025-05-06',
    ],
    'The minister said on Monday that they will go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they will go | on 2025-05-05',
    ],
    'On Monday the minister said that they will go.': [
      'the minister (the minister, office, minister) | indirect say | said | that they will go | on 2025-05-05',
    ],
    '“We go,” he said last week.': ['he (he, person) | direct say | said | “We go,” | on 2025-04-28/2025-05-04'],
    '“We go,” he said in an interview with Reuters.': ['he (he, person) | direct say | said | “We go,” | via Reuters'],
    'The minister said on X that they will go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they will go | via X',
    ],
    'Reuters reported that they will go.': [
      'Reuters (Reuters, media) | indirect report | reported | that they will go',
    ],
    'Reuters quoted the minister as saying that they will go.': [
      'Reuters (Reuters, media) | indirect report | quoted | the minister as saying that they will go',
      'the minister (the minister, office, minister) | indirect say | saying | that they will go | via Reuters',
    ],
    'The minister said that the lawyer said that they will go.': [
      'The minister (The minister, office, minister) | indirect say | said | that the lawyer said that they will go',
      'the lawyer (the lawyer, office, lawyer) | indirect say | said | that they will go | via The minister',
    ],
    'They were told by the minister that they will go.': [
      'the minister (the minister, office, minister) | indirect say | were told | that they will go | to They',
    ],
    'The minister was told that they will go.': [
      ' (open) | indirect say | was told | that they will go | to The minister',
    ],
    'It was said that they will go.': [' (open) | indirect say | was said | that they will go'],
    '“They will go,” the minister said on Monday. He added that others stay.': [
      'the minister (the minister, office, minister) | direct say | said | “They will go,” | on 2025-05-05',
      'He (the minister, office, minister) | indirect say | added | that others stay',
    ],
  });
});
