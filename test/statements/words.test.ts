// Which words are said by whom: where the speaker stands, what is quoted, which act the verb names.
import { test } from 'node:test';
import { says } from './lines.ts';

test('the speaker stands before, behind or between the words', () => {
  says({
    '“We will go,” the minister said.': [
      'the minister (the minister, office, minister) | direct say | said | “We will go,”',
    ],
    '“We will go,” said the minister.': [
      'the minister (the minister, office, minister) | direct say | said | “We will go,”',
    ],
    '“We will go,” the minister said, “and soon.”': [
      'the minister (the minister, office, minister) | direct say | said | “We will go,” … “and soon.”',
    ],
    '“We go,” he said. “We stay.”': ['he (he, person) | direct say | said | “We go,” … “We stay.”'],
    '“We go,” said Maria Okafor. “We stay,” said Paul Ade.': [
      'Maria Okafor (Maria Okafor, person) | direct say | said | “We go,”',
      'Paul Ade (Paul Ade, person) | direct say | said | “We stay,”',
    ],
    'The minister said: “We will go.”': [
      'The minister (The minister, office, minister) | direct say | said | “We will go.”',
    ],
    'The minister was angry. “We go,” she said.': ['she (she, person) | direct say | said | “We go,”'],
    'The minister said that they will go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they will go',
    ],
    'The minister said they will go, and that others stay.': [
      'The minister (The minister, office, minister) | indirect say | said | they will go, and that others stay',
    ],
    'They will go, the minister said.': [
      'the minister (the minister, office, minister) | indirect say | said | They will go',
    ],
    'If they go, the minister said, others stay.': [
      'the minister (the minister, office, minister) | indirect say | said | If they go … others stay',
    ],
    'They will go, according to the minister.': [
      'the minister (the minister, office, minister) | indirect say | according to | They will go',
    ],
    'According to the minister, they will go.': [
      'the minister (the minister, office, minister) | indirect say | According to | they will go',
    ],
    'Minister: deal is a lie': ['Minister (Minister, office, minister) | indirect say | : | deal is a lie'],
    'As Okafor put it, “we go”.': ['Okafor (open) | direct say | put it | “we go”'],
    'In the words of Okafor, “we go”.': ['Okafor (open) | direct say | In the words of | “we go”'],
  });
});

test('words in marks that nobody is said to have spoken are no statement', () => {
  says({
    'The so-called “hub” will open.': [],
    '“We go.” The minister left.': [],
    '“We go. We stay.”': [],
  });
});

test('marked words inside reported ones make the statement a mixed one', () => {
  says({
    'The minister called the deal “a lie”.': [
      'The minister (The minister, office, minister) | mixed say | called | the deal “a lie”',
    ],
    'The minister said the deal was “a lie” and “a shame”.': [
      'The minister (The minister, office, minister) | mixed say | said | the deal was “a lie” and “a shame”',
    ],
    'The minister dismissed the report as “a lie”.': [
      'The minister (The minister, office, minister) | mixed deny | dismissed | the report as “a lie”',
    ],
    'The minister described the deal as “fair”.': [
      'The minister (The minister, office, minister) | mixed say | described | the deal as “fair”',
    ],
    'He denied it was “a deal”.': ['He (He, person) | mixed deny | denied | it was “a deal”'],
    'He said “no”.': ['He (He, person) | direct say | said | “no”'],
  });
});

test('the verb says which act it is', () => {
  says({
    'The minister denied that they will go.': [
      'The minister (The minister, office, minister) | indirect deny | denied | that they will go',
    ],
    'The minister rejected the claim that they will go.': [
      'The minister (The minister, office, minister) | indirect deny | rejected | the claim that they will go',
    ],
    'The minister confirmed that they will go.': [
      'The minister (The minister, office, minister) | indirect confirm | confirmed | that they will go',
    ],
    'The minister acknowledged that they will go.': [
      'The minister (The minister, office, minister) | indirect confirm | acknowledged | that they will go',
    ],
    'The minister declined to comment.': [
      'The minister (The minister, office, minister) | indirect decline | declined | to comment',
    ],
    'The minister refused to say whether they will go.': [
      'The minister (The minister, office, minister) | indirect decline | refused | to say whether they will go',
    ],
    'The minister warned that they will go.': [
      'The minister (The minister, office, minister) | indirect warn | warned | that they will go',
    ],
    'The minister threatened to leave.': [
      'The minister (The minister, office, minister) | indirect threaten | threatened | to leave',
    ],
    'The minister asked whether they will go.': [
      'The minister (The minister, office, minister) | indirect ask | asked | whether they will go',
    ],
    '“Will they go?” asked the judge.': ['the judge (the judge, office, judge) | direct ask | asked | “Will they go?”'],
    'The minister demanded that they go.': [
      'The minister (The minister, office, minister) | indirect demand | demanded | that they go',
    ],
    'The minister called for talks.': [
      'The minister (The minister, office, minister) | indirect demand | called for | talks',
    ],
    'The minister urged them to go.': [
      'The minister (The minister, office, minister) | indirect demand | urged | them to go | to them',
    ],
    'The minister called on them to go.': [
      'The minister (The minister, office, minister) | indirect demand | called on | them to go | to them',
    ],
    'The minister accused them of lying.': [
      'The minister (The minister, office, minister) | indirect accuse | accused | them of lying',
    ],
    'The minister criticised the deal.': [
      'The minister (The minister, office, minister) | indirect criticise | criticised | the deal',
    ],
    'The minister announced the deal.': [
      'The minister (The minister, office, minister) | indirect announce | announced | the deal',
    ],
    'The minister announced that the deal was signed.': [
      'The minister (The minister, office, minister) | indirect announce | announced | that the deal was signed',
    ],
    'The minister promised to go.': [
      'The minister (The minister, office, minister) | indirect promise | promised | to go',
    ],
    'The minister agreed to take them.': [
      'The minister (The minister, office, minister) | indirect promise | agreed | to take them',
    ],
    'The minister plans to go.': ['The minister (The minister, office, minister) | indirect intend | plans | to go'],
    'The minister believes that they will go.': [
      'The minister (The minister, office, minister) | indirect believe | believes | that they will go',
    ],
    'The minister expects them to go.': [
      'The minister (The minister, office, minister) | indirect believe | expects | them to go',
    ],
    'The minister insisted that they will go.': [
      'The minister (The minister, office, minister) | indirect claim | insisted | that they will go',
    ],
    'The minister pointed out that they will go.': [
      'The minister (The minister, office, minister) | indirect say | pointed out | that they will go',
    ],
    'The minister explained why they will go.': [
      'The minister (The minister, office, minister) | indirect say | explained | why they will go',
    ],
    'The agreement says that they will go.': [
      'The agreement (The agreement, document) | indirect provide | says | that they will go',
    ],
    'The agreement provides that they will go.': [
      'The agreement (The agreement, document) | indirect provide | provides | that they will go',
    ],
    'The report found that they may stay.': [
      'The report (report, document) | indirect report | found | that they may stay | hedged may',
    ],
    'The court ruled that they may stay.': [
      'The court (The court, court) | indirect rule | ruled | that they may stay | hedged may',
    ],
    'The court found that they may stay.': [
      'The court (The court, court) | indirect rule | found | that they may stay | hedged may',
    ],
    'The court dismissed the appeal.': ['The court (The court, court) | indirect rule | dismissed | the appeal'],
    'The court ordered the state to stop.': [
      'The court (The court, court) | indirect order | ordered | the state to stop | to the state',
    ],
    'The lawyer filed a complaint.': ['The lawyer (The lawyer, office, lawyer) | indirect file | filed | a complaint'],
  });
});

test('a denial that is not made and a report that is hedged say so', () => {
  says({
    'The minister did not deny that they will go.': [
      'The minister (The minister, office, minister) | indirect deny, negated | did not deny | that they will go',
    ],
    'The minister reportedly said that they will go.': [
      'The minister (The minister, office, minister) | indirect say | reportedly said | that they will go | hedged reportedly',
    ],
    'The minister said that they may go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they may go | hedged may',
    ],
  });
});
