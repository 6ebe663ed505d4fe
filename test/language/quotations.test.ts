// Quotations in short texts: whole, without their marks, of which marks, how deep; and what is odd about them.
import { test } from 'node:test';
import { quotations, reads } from './lines.ts';

test('marks of every shape pair', () => {
  reads(quotations, {
    '“We go,” he said.': ['“We go,”: We go, | double 0'],
    '"We go," he said.': ['"We go,": We go, | double 0'],
    '„We go“, he said.': ['„We go“: We go | double 0'],
    '«We go», he said.': ['«We go»: We go | guillemet 0'],
    '‹We go›, he said.': ['‹We go›: We go | guillemet 0'],
    '‘We go,’ he said.': ['‘We go,’: We go, | single 0'],
    "'We go,' he said.": ["'We go,': We go, | single 0"],
    "''We go,'' he said.": ["''We go,'': We go, | double 0"],
    "``We go,'' he said.": ["``We go,'': We go, | double 0"],
    '“We go," he said.': ['“We go,": We go, | double 0'],
    '"We go,” he said.': ['"We go,”: We go, | double 0'],
  });
});

test('quotations stand in one another', () => {
  reads(quotations, {
    '“He said ‘we go’ to us,” she said.': [
      '“He said ‘we go’ to us,”: He said ‘we go’ to us, | double 0',
      '‘we go’: we go | single 1',
    ],
    '"He said \'we go\' to us," she said.': [
      "\"He said 'we go' to us,\": He said 'we go' to us, | double 0",
      "'we go': we go | single 1",
    ],
    '‘He said “we go” to us,’ she said.': [
      '‘He said “we go” to us,’: He said “we go” to us, | single 0',
      '“we go”: we go | double 1',
    ],
    '“He said "we go" to us,” she said.': [
      '“He said "we go" to us,”: He said "we go" to us, | double 0',
      '"we go": we go | double 1',
    ],
    "'''We go,' he said,'' she said.": [
      "'''We go,' he said,'': 'We go,' he said, | double 0",
      "'We go,': We go, | single 1",
    ],
  });
});

test('apostrophes, feet, inches and years are no marks', () => {
  reads(quotations, {
    "The men's plan isn't theirs, it's the ministers' own.": [],
    'He is 6\'2" tall and it is 5" wide.': [],
    "It was so in the '90s, ’tis said.": [],
    "Rock 'n' roll is ours.": [],
    "The ministers' plan is 'ours' now.": ["'ours': ours | single 0"],
    '‘The ministers’ plan is ours,’ he said.': [
      '‘The ministers’ plan is ours,’: The ministers’ plan is ours, | single 0',
    ],
    'He said ‘the ministers’ deal’ is ours.': ['‘the ministers’ deal’: the ministers’ deal | single 0'],
    'It is 5″ wide.': [],
  });
});

test('a quotation that is never closed ends with its paragraph and is told', () => {
  reads(quotations, {
    '“We go, he said.\n\nHe left.': [
      '“We go, he said.: We go, he said. | double 0, never closed',
      '! quotation_never_closed: “We go, he said.',
    ],
    '“We go, he said. “We stay,” he said.': [
      '“We go, he said.: We go, he said. | double 0, never closed',
      '“We stay,”: We stay, | double 0',
      '! quotation_never_closed: “We go, he said. ',
    ],
    '"We go, he said.': [
      '"We go, he said.: We go, he said. | double 0, never closed',
      '! quotation_never_closed: "We go, he said.',
    ],
    'We go,” he said.': ['! quotation_never_opened: We go,”'],
    'We go" he said.': ['! quotation_never_opened: We go"'],
  });
});

test('a quotation goes on where the next paragraph opens again', () => {
  reads(quotations, {
    '“We go.\n\n“We stay,” he said.': [
      '“We go.: We go. | double 0, never closed',
      '“We stay,”: We stay, | double 0, goes on from 0',
    ],
    '"We go.\n\n"We stay," he said.': [
      '"We go.: We go. | double 0, never closed',
      '"We stay,": We stay, | double 0, goes on from 0',
    ],
    '“We go.\n\n‘We stay,’ he said.': [
      '“We go.: We go. | double 0, never closed',
      '‘We stay,’: We stay, | single 0',
      '! quotation_never_closed: “We go.',
    ],
    '“We go.\n\nHe left.\n\n“We stay,” he said.': [
      '“We go.: We go. | double 0, never closed',
      '“We stay,”: We stay, | double 0',
      '! quotation_never_closed: “We go.',
    ],
    '“We go.\n\n“We stay.\n\n“We wait,” he said.': [
      '“We go.: We go. | double 0, never closed',
      '“We stay.: We stay. | double 0, never closed, goes on from 0',
      '“We wait,”: We wait, | double 0, goes on from 1',
    ],
    '“He said ‘we go.\n\n“‘We stay,’ he said.”': [
      '“He said ‘we go.: He said ‘we go. | double 0, never closed',
      '‘we go.: we go. | single 1, never closed',
      '“‘We stay,’ he said.”: ‘We stay,’ he said. | double 0, goes on from 0',
      '‘We stay,’: We stay, | single 1, goes on from 1',
    ],
  });
});

test('marks with nothing between quote nothing', () => {
  reads(quotations, {
    'He said “”.': [],
    'He said “ ” twice.': [],
    'He wrote """" here.': [],
  });
});

test("the page's own odd words are told", () => {
  reads(quotations, {
    'He said that we are ready.': ['! first_person_outside_quotation: that we are ready'],
    'We said that we are ready.': [],
    'He said that they knew what we are.': [],
    'He said that I was there. I saw him. We left. My bag was lost.': [],
    'He said “that we are ready”.': ['“that we are ready”: that we are ready | double 0'],
    'They sat in the court in the court.': ['! repeated_words: in the court'],
    'He said so so often.': [],
    'Olu Ade told state broadcaster Olu Ade.': ['! own_broadcaster: Olu Ade told state broadcaster Olu Ade'],
    'Olu Ade told state broadcaster Radio Lagos.': [],
  });
});
