// Rarer quotation marks in short texts, and what is odd about the words.
import { test } from 'node:test';
import { quotations, reads } from './lines.ts';

test('rarer marks are read as well', () => {
  reads(quotations, {
    '‟We go,” he said.': ['‟We go,”: We go, | double 0'],
    '‚We go,‘ he said.': ['‚We go,‘: We go, | single 0'],
    '»We go« he said.': ['»We go«: We go | guillemet 0'],
    '›We go‹ he said.': ['›We go‹: We go | guillemet 0'],
    '”We go,” he said.': ['”We go,”: We go, | double 0'],
    '“We go,“ he said.': ['“We go,“: We go, | double 0'],
    '«We go« he said.': ['«We go«: We go | guillemet 0'],
    "He said ''no'' and 'no'.": ["''no'': no | double 0", "'no': no | single 0"],
    "He said ''We 'go''' to us.": ["''We 'go''': We 'go' | double 0", "'go': go | single 1"],
    "He said '''no''' to us.": ["'''no''': 'no' | double 0", "'no': no | single 1"],
    "It is 5'' wide.": [],
    "`We go,' he said.": ["! quotation_never_opened: `We go,'"],
    "He said ('no').": ["'no': no | single 0"],
    'He said—“no”—to us.': ['“no”: no | double 0'],
    'He said “no”—or “yes”/“maybe”.': ['“no”: no | double 0', '“yes”: yes | double 0', '“maybe”: maybe | double 0'],
    "Goin' home, the boys' mother said ‘no’.": ['‘no’: no | single 0'],
    'He said ‘ no ’ to us.': [],
    '‘em’ is a word, and ’em is too.': [],
    'The ‘90s were ours.': [],
    "“'We go,' he said,” she said.": [
      "“'We go,' he said,”: 'We go,' he said, | double 0",
      "'We go,': We go, | single 1",
    ],
    '“A “B” C” he said.': ['“A “B” C”: A “B” C | double 0', '“B”: B | double 1'],
  });
});

test('where reported words speak of us, marks may be lost', () => {
  reads(quotations, {
    'He said on Monday that we are ready.': ['! first_person_outside_quotation: that we are ready'],
    'He said that on the first day of all we are ready.': [],
    'He said it, and that we knew.': ['! first_person_outside_quotation: that we knew'],
    'He said that he knew our plan.': [],
    'He told us that we are ready': ['! first_person_outside_quotation: that we are ready'],
    'He said that I am ready, she said that I am not.': [
      '! first_person_outside_quotation: that I am ready, she said that I am not',
    ],
    'He said that my “our plan” is lost.': [
      '“our plan”: our plan | double 0',
      '! first_person_outside_quotation: that my “our plan” is lost',
    ],
    'I went. We went. My bag went. He said that we go.': [],
  });
});

test('words that stand twice may be damage', () => {
  reads(quotations, {
    'The court said the men may stay and the court said the men may go.': [
      '! repeated_words: the court said the men may',
    ],
    'Olu Ade said it and Olu Ade said it again.': ['! repeated_words: Olu Ade said it'],
    'He told the men in the town and he told the men in the town of it.': [
      '! repeated_words: he told the men in the town',
    ],
    'They said no no no.': [],
    'It was one two three one two three.': [],
    '“In the court in the court.”': ['“In the court in the court.”: In the court in the court. | double 0'],
  });
});
