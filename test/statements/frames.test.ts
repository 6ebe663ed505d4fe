// How speaker, words of saying and words said stand to each other, in short texts.
import { test } from 'node:test';
import { says } from './lines.ts';

test('a speaker behind the verb reaches over what describes him', () => {
  says({
    '“We go,” said Maria Okafor, a lawyer for the men who saw it.': [
      'Maria Okafor, a lawyer for the men who saw it (Maria Okafor, person, lawyer) | direct say | said | “We go,”',
    ],
    '“We go,” said Maria Okafor, director of the Law Society of Kenya.': [
      'Maria Okafor, director of the Law Society of Kenya (Maria Okafor, person) | direct say | said | “We go,”',
    ],
    '“We go,” said Maria Okafor (a lawyer).': [
      'Maria Okafor (a lawyer) (Maria Okafor, person, lawyer) | direct say | said | “We go,”',
    ],
    '“We go,” said lawyers familiar with the case.': [
      'lawyers familiar with the case (lawyers, class, unnamed) | direct say | said | “We go,”',
    ],
    '“We go,” said a lawyer based in Kigali.': [
      'a lawyer based in Kigali (a lawyer based in Kigali, office, RW, lawyer, unnamed) | direct say | said | “We go,”',
    ],
    '“We go,” said people who had seen the men.': [
      'people who had seen the men (people who had seen the men, class, unnamed) | direct say | said | “We go,”',
    ],
    '“We go,” said Okafor on Monday.': ['Okafor (open) | direct say | said | “We go,” | on 2025-05-05'],
    '“We go,” said Okafor in a statement.': ['Okafor (open) | direct say | said | “We go,” | via a statement'],
    '“We go,” said Okafor, who left, “and soon.”': [
      'Okafor, who left (open) | direct say | said | “We go,” … “and soon.”',
    ],
  });
});

test('a speaker before the verb reaches over what describes him, and not over circumstances', () => {
  says({
    'Maria Okafor, who leads the Law Society, said that they go.': [
      'Maria Okafor, who leads the Law Society (Maria Okafor, person) | indirect say | said | that they go',
    ],
    'Maria Okafor, speaking in Kigali, said that they go.': [
      'Maria Okafor (Maria Okafor, person) | indirect say | said | that they go',
    ],
    'Speaking in Kigali, Maria Okafor said that they go.': [
      'Maria Okafor (Maria Okafor, person) | indirect say | said | that they go',
    ],
    'People familiar with the matter said that they go.': [
      'People familiar with the matter (People familiar with the matter, class, unnamed) | indirect say | said | that they go',
    ],
    'Two people who saw the letter said that they go.': [
      'Two people who saw the letter (Two people who saw the letter, class, unnamed, 2) | indirect say | said | that they go',
    ],
    'The minister on Monday said that they go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they go | on 2025-05-05',
    ],
    'The minister also said that they go.': [
      'The minister (The minister, office, minister) | indirect say | also said | that they go',
    ],
    'The minister met them and said that they go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they go',
    ],
    'The minister came to Kigali to say that they go.': [
      'The minister (The minister, office, minister) | indirect say | to say | that they go',
    ],
    'The minister herself said that they go.': [
      'The minister herself (The minister herself, office, minister) | indirect say | said | that they go',
    ],
    'Only two lawyers said that they go.': [
      'Only two lawyers (lawyers, class, unnamed, 2) | indirect say | said | that they go',
    ],
  });
});

test('a noun or an adjective can be what says it', () => {
  says({
    'His claim that they go is false.': ['His (His, person) | indirect claim | claim | that they go'],
    'The minister made the claim that they go.': [
      'The minister (The minister, office, minister) | indirect claim | made the claim | that they go',
    ],
    'The minister made a promise to go.': [
      'The minister (The minister, office, minister) | indirect promise | made a promise | to go',
    ],
    'A claim by the minister that they go was repeated.': [
      'the minister (the minister, office, minister) | indirect claim | claim by | that they go',
    ],
    'The accusation of lying was rejected.': [' (open) | indirect deny | was rejected | The accusation of lying'],
    'Her accusation of lying is old.': ['Her (Her, person) | indirect accuse | accusation of | lying'],
    'A request for comment was sent.': [],
    'The minister raised concerns about the deal.': [
      'The minister (The minister, office, minister) | indirect warn | raised concerns about | the deal',
    ],
    'The minister is confident that they go.': [
      'The minister (The minister, office, minister) | indirect believe | is confident | that they go',
    ],
    'The minister was adamant that they go.': [
      'The minister (The minister, office, minister) | indirect claim | was adamant | that they go',
    ],
    'The minister is not sure that they go.': [
      'The minister (The minister, office, minister) | indirect believe, negated | is not sure | that they go',
    ],
  });
});

test('the source behind "according to" is whole', () => {
  says({
    'According to a report published on Monday, they go.': [
      'a report published on Monday (report, document) | indirect report | According to | they go',
    ],
    'According to Maria Okafor, a lawyer, they go.': [
      'Maria Okafor, a lawyer (Maria Okafor, person, lawyer) | indirect say | According to | they go',
    ],
    'According to officials who saw it, they go.': [
      'officials who saw it (officials, class, unnamed) | indirect say | According to | they go',
    ],
    'They go, according to Reuters, and others stay.': [
      'Reuters (Reuters, media) | indirect report | according to | They go',
    ],
  });
});

test('who is told stands before what he is told', () => {
  says({
    'The minister told a group of reporters in Kigali on Monday that they go.': [
      'The minister (The minister, office, minister) | indirect say | told | that they go | to a group of reporters in Kigali | on 2025-05-05',
    ],
    'The minister told them: “Go.”': [
      'The minister (The minister, office, minister) | direct say | told | “Go.” | to them',
    ],
    'The minister told them why they go.': [
      'The minister (The minister, office, minister) | indirect say | told | why they go | to them',
    ],
    'The minister asked them to go.': [
      'The minister (The minister, office, minister) | indirect ask | asked | them to go | to them',
    ],
    'The minister warned them of delays.': [
      'The minister (The minister, office, minister) | indirect warn | warned | of delays | to them',
    ],
    'The minister warned Rwanda that they go.': [
      'The minister (The minister, office, minister) | indirect warn | warned | that they go | to Rwanda',
    ],
    'The minister assured the court that they go.': [
      'The minister (The minister, office, minister) | indirect promise | assured | that they go | to the court',
    ],
    '“Go,” the minister told them.': [
      'the minister (the minister, office, minister) | direct say | told | “Go,” | to them',
    ],
    'They were warned that they go.': [' (open) | indirect warn | were warned | that they go | to They'],
    'Reporters were told by officials that they go.': [
      'officials (officials, class, unnamed) | indirect say | were told | that they go | to Reporters',
    ],
    'The minister was asked whether they go.': [
      ' (open) | indirect ask | was asked | whether they go | to The minister',
    ],
  });
});

test('a passive has its speaker behind it or none', () => {
  says({
    'The deal was announced on Monday.': [],
    'The deal was described as “fair” by the minister.': [
      'the minister (the minister, office, minister) | mixed say | was described as | The deal … “fair”',
    ],
    'It is claimed that they go.': [' (open) | indirect claim | is claimed | that they go'],
    'The men are believed to be in Kigali.': [
      ' (open) | indirect believe | are believed | The men … to be in Kigali | hedged are believed',
    ],
    'The deal is expected to be signed.': [
      ' (open) | indirect believe | is expected | The deal … to be signed | hedged is expected',
    ],
  });
});

test('what is said goes on to where its clause ends', () => {
  says({
    'The minister said that they go and that others stay.': [
      'The minister (The minister, office, minister) | indirect say | said | that they go and that others stay',
    ],
    'The minister said that they go because they must.': [
      'The minister (The minister, office, minister) | indirect say | said | that they go because they must',
    ],
    'The minister said that, if they go, others stay.': [
      'The minister (The minister, office, minister) | indirect say | said | that, if they go, others stay',
    ],
    'The minister said they go; the lawyer left.': [
      'The minister (The minister, office, minister) | indirect say | said | they go',
    ],
    'The minister said: they go.': ['The minister (The minister, office, minister) | indirect say | said | they go'],
    'The minister said, “They go,” and left.': [
      'The minister (The minister, office, minister) | direct say | said | “They go,”',
    ],
    'The minister said that “they go”.': [
      'The minister (The minister, office, minister) | mixed say | said | that “they go”',
    ],
    'The minister said on Monday in Kigali that they go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they go | on 2025-05-05',
    ],
  });
});

test('what is said stands around the words of saying', () => {
  says({
    'Still, he said, they go.': ['he (he, person) | indirect say | said | they go'],
    'The deal, he said, is fair.': ['he (he, person) | indirect say | said | The deal … is fair'],
    'The deal is, he says, fair.': ['he (he, person) | indirect say | says | The deal is … fair'],
    'As the minister noted, they go.': [
      'the minister (the minister, office, minister) | indirect say | noted | they go',
    ],
    '“Not yet.” Okafor said.': ['Okafor (open) | direct say | said | “Not yet.”'],
  });
});

test('an object with its predicate is what is thought or found', () => {
  says({
    'The minister sees the deal as a lie.': [
      'The minister (The minister, office, minister) | indirect believe | sees | the deal as a lie',
    ],
    'The minister puts the cost at $5 million.': [
      'The minister (The minister, office, minister) | indirect say | puts | the cost at $5 million',
    ],
    'The court found the transfer unlawful.': [
      'The court (The court, court) | indirect rule | found | the transfer unlawful',
    ],
  });
});
