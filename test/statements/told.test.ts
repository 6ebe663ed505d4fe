// Whom something is told, where a content begins, who speaks again, and what is nobody's word, in short texts.
import { test } from 'node:test';
import { says } from './lines.ts';

test('who is told, and what, is told apart from when and how', () => {
  says({
    'The minister told reporters Rwanda had refused.': [
      'The minister (The minister, office, minister) | indirect say | told | Rwanda had refused | to reporters',
    ],
    'The minister told a station in October that they go.': [
      'The minister (The minister, office, minister) | indirect say | told | that they go | to a station | via a station | on 2024-10',
    ],
    'The envoy told the court with a laugh that they go.': [
      'The envoy (The envoy, office, special envoy) | indirect say | told | that they go | to the court',
    ],
    'The envoy told the judge in a declaration that they go.': [
      'The envoy (The envoy, office, special envoy) | indirect file | told | that they go | to the judge | via a declaration',
    ],
    'Instead, the minister told the station, they will wait.': [
      'the minister (the minister, office, minister) | indirect say | told | they will wait | to the station | via the station',
    ],
    'The king directed the camp in Ada Bay, Nauru, to take them.': [
      'The king (The king, office, king) | indirect order | directed | to take them | to the camp in Ada Bay, Nauru',
    ],
    '“Why now?” asked the clerk.': ['the clerk (the clerk, class, unnamed) | direct ask | asked | “Why now?”'],
    'The agency warned them of delays.': ['The agency (open) | indirect warn | warned | of delays | to them'],
    'The minister told officials from both states that they go.': [
      'The minister (The minister, office, minister) | indirect say | told | that they go | to officials from both states',
    ],
    'They were told by soldiers that they go.': [
      'soldiers (soldiers, class, unnamed) | indirect say | were told | that they go | to They',
    ],
    'The men were told they would stay.': [' (open) | indirect say | were told | they would stay | to The men'],
    'The clerk was warned of delays.': [' (open) | indirect warn | was warned of | delays | to The clerk'],
    'She told “The Hour” that they go.': ['She (She, person) | indirect say | told | that they go | to “The Hour”'],
    'The union urged the public not to pay.': ['The union (open) | indirect demand | urged | the public not to pay'],
    'The judge ordered the ministry to bring them back.': [
      'The judge (The judge, office, judge) | indirect order | ordered | the ministry to bring them back | to the ministry',
    ],
  });
});

test('a content begins past the circumstances of the saying', () => {
  says({
    'The minister said on Monday that they go.': [
      'The minister (The minister, office, minister) | indirect say | said | that they go | on 2025-05-05',
    ],
    'The minister claimed, less loudly, that they go.': [
      'The minister (The minister, office, minister) | indirect claim | claimed | that they go',
    ],
    'The station reported at least six men had left.': [
      'The station (The station, media) | indirect report | reported | at least six men had left',
    ],
    'The board agreed in June to host them.': [
      'The board (open) | indirect promise | agreed | to host them | on 2024-06',
    ],
    'The court dismissed on Tuesday a challenge to the deal.': [
      'The court (The court, court) | indirect rule | dismissed | a challenge to the deal | on 2025-05-06',
    ],
    'The minister announced last week a halt.': [
      'The minister (The minister, office, minister) | indirect announce | announced | a halt | on 2025-04-28/2025-05-04',
    ],
    'The clerk said: “They go.”': ['The clerk (The clerk, class, unnamed) | direct say | said | “They go.”'],
    'The ministry said in a statement that they go.': [
      'The ministry (The ministry, state_body) | indirect say | said | that they go | via a statement',
    ],
    'The minister was asked whether they go.': [
      ' (open) | indirect ask | was asked | whether they go | to The minister',
    ],
    'The committee asked:\n- who pays\n- who goes\n\nNobody answered.': [
      'The committee (The committee, state_body) | indirect ask | asked | who pays … who goes',
    ],
  });
});

test('words that go on take up who spoke before', () => {
  says({
    'A clerk said the hall was shut. She said it was late. It is closed, she added.': [
      'A clerk (A clerk, class, unnamed, 1) | indirect say | said | the hall was shut',
      'She (A clerk, class, unnamed, 1) | indirect say | said | it was late',
      'she (A clerk, class, unnamed, 1) | indirect say | added | It is closed',
    ],
    'The ministry denied the report. It said nobody had asked.': [
      'The ministry (The ministry, state_body) | indirect deny | denied | the report',
      'It (The ministry, state_body) | indirect say | said | nobody had asked',
    ],
    'Two guards said the gate was open. They said nobody came.': [
      'Two guards (Two guards, class, unnamed, 2) | indirect say | said | the gate was open',
      'They (Two guards, class, unnamed, 2) | indirect say | said | nobody came',
    ],
    'Maria Okafor said the gate was open. Ms Okafor said nobody came. Okafor left, she said.': [
      'Maria Okafor (Maria Okafor, person) | indirect say | said | the gate was open',
      'Ms Okafor (Maria Okafor, person) | indirect say | said | nobody came',
      'she (Maria Okafor, person) | indirect say | said | Okafor left',
    ],
    'An official said a flight was near. The official said it had no date.': [
      'An official (An official, class, unnamed, 1) | indirect say | said | a flight was near',
      'The official (An official, class, unnamed, 1) | indirect say | said | it had no date',
    ],
    '“We told them,” the clerk said. “We said they go.”': [
      'the clerk (the clerk, class, unnamed) | direct say | said | “We told them,” … “We said they go.”',
    ],
    'The minister, Maria Okafor, spoke. The minister said they go.': [
      'The minister (Maria Okafor, person, minister) | indirect say | said | they go',
    ],
    'The High Court of Kenya sat on Monday. The bench held that they stay.': [
      'The bench (High Court, court, KE) | indirect rule | held | that they stay',
    ],
  });
});

test('quoted words without a cue go to the statement with the greatest weight', () => {
  says({
    '“We go,” she said. “We go soon.”': ['she (she, person) | direct say | said | “We go,” … “We go soon.”'],
    '“We go,” the clerk said.\n\n“We go soon.”': [
      'the clerk (the clerk, class, unnamed) | direct say | said | “We go,” … “We go soon.”',
    ],
    '“We go,” the clerk said.\n\nThe hall was empty.\n\n“We go soon.”': [
      'the clerk (the clerk, class, unnamed) | direct say | said | “We go,”',
    ],
    'The clerk said they go. The guard said they stay. “We stay.”': [
      'The clerk (The clerk, class, unnamed) | indirect say | said | they go',
      'The guard (The guard, class, unnamed) | mixed say | said | they stay … “We stay.”',
    ],
    'The clerk hoped for rain. “We stay.”': [
      'The clerk (The clerk, class, unnamed) | indirect intend | hoped for | rain',
    ],
  });
});

test('the words of saying may stand inside or behind what is said', () => {
  says({
    'They will go, said the minister.': [
      'the minister (the minister, office, minister) | indirect say | said | They will go',
    ],
    'The plan, she said with a smile, is dead.': ['she (she, person) | indirect say | said | The plan … is dead'],
    'Rwanda, he said, received nothing.': ['he (he, person) | indirect say | said | Rwanda … received nothing'],
    'Still, he said, they go.': ['he (he, person) | indirect say | said | they go'],
    '“We go,” he said, adding that the list was secret.': [
      'he (he, person) | direct say | said | “We go,”',
      'he (he, person) | indirect say | adding | that the list was secret',
    ],
    'The lawyers said they go, but that others stay.': [
      'The lawyers (lawyers, class, unnamed) | indirect say | said | they go, but that others stay',
    ],
    'The minister said they go but the lawyer said they stay.': [
      'The minister (The minister, office, minister) | indirect say | said | they go',
      'the lawyer (the lawyer, office, lawyer) | indirect say | said | they stay',
    ],
    'They made a claim, a charge the ministry rejects.': [
      'the ministry (the ministry, state_body) | indirect deny | rejects | a charge',
    ],
    '“So we pay twice,” as one clerk put it.': [
      'one clerk (one clerk, class, unnamed, 1) | direct say | put it | “So we pay twice,”',
    ],
  });
});

test('what is no word of anybody is left out', () => {
  says({
    'They go according to plan.': [],
    'The first flight was called off.': [],
    'A man who asked not to be named left.': [],
    'Asked whether they go, the minister left.': [],
    'The ministry did not say when.': [],
    'The minister announced the next day.': [],
  });
});

test('declining, not knowing and correcting are acts of their own', () => {
  says({
    'The ministry would not say who pays.': [
      'The ministry (The ministry, state_body) | indirect decline, negated | would not say | who pays',
    ],
    'The paper has not been able to confirm the sum.': [
      'The paper (The paper, media) | indirect unconfirmed, negated | has not been able to confirm | the sum',
    ],
    'We could neither confirm nor deny it.': [
      'We (open) | indirect decline | could neither confirm nor deny | it | hedged could',
    ],
    'The embassy would neither confirm nor deny that they go.': [
      'The embassy (embassy, state_body) | indirect decline | would neither confirm nor deny | that they go',
    ],
    'Correction: an earlier version said that twelve men had come. Ten came.': [
      ' (open) | indirect correct | Correction | an earlier version said that twelve men had come. Ten came.',
      'version (version, document) | indirect report | said | that twelve men had come',
    ],
    'The agency regrets the error.': ['The agency (open) | indirect correct | regrets | the error'],
    'The deal was upheld.': [' (open) | indirect rule | was upheld | The deal'],
    'The court found the transfer unlawful.': [
      'The court (The court, court) | indirect rule | found | the transfer unlawful',
    ],
    'The report puts the cost at five million.': [
      'The report (report, document) | indirect report | puts | the cost at five million',
    ],
  });
});
