// Where sentences begin and end.
import { test } from 'node:test';
import abbreviations from '../../data/en/abbreviations.json' with { type: 'json' };
import { reads, sentences } from './lines.ts';

test('a sentence ends with its mark and what closes behind it', () => {
  reads(sentences, {
    'He left. She stayed.': ['He left.', 'She stayed.'],
    'He left! She stayed? Yes.': ['He left!', 'She stayed?', 'Yes.'],
    '“He left.” She stayed.': ['“He left.”', 'She stayed.'],
    '“He left.” “She stayed.”': ['“He left.”', '“She stayed.”'],
    '(He left.) She stayed.': ['(He left.)', 'She stayed.'],
    'He left.[2] She stayed.': ['He left.', '[2] She stayed.'],
    'He said: “He left.” He went.': ['He said: “He left.”', 'He went.'],
    "'He left.' She stayed.": ["'He left.'", 'She stayed.'],
  });
});

test('an abbreviation, an initial or a small letter behind ends none', () => {
  reads(sentences, {
    'Mr. Ade left. She stayed.': ['Mr. Ade left.', 'She stayed.'],
    'The U.S. government left. She stayed.': ['The U.S. government left.', 'She stayed.'],
    'The No. 5 of it. She stayed.': ['The No. 5 of it.', 'She stayed.'],
    'He said no. She stayed.': ['He said no.', 'She stayed.'],
    'It is 5 in. She stayed.': ['It is 5 in.', 'She stayed.'],
    'J. Ade left. She stayed.': ['J. Ade left.', 'She stayed.'],
    'It costs $5m. She paid 5k. They left.': ['It costs $5m.', 'She paid 5k.', 'They left.'],
    'It costs $5m. they say.': ['It costs $5m. they say.'],
    'J. m. Ade left. She stayed.': ['J. m. Ade left.', 'She stayed.'],
    'He left at 5 p.m. She stayed.': ['He left at 5 p.m.', 'She stayed.'],
    'See pic.example.com for it. She stayed.': ['See pic.example.com for it.', 'She stayed.'],
    'He left.She stayed.': ['He left.', 'She stayed.'],
    'He left. . . she stayed.': ['He left. . . she stayed.'],
    'He left ; she stayed.': ['He left ; she stayed.'],
  });
});

test('each line of a story ends its sentence', () => {
  reads(sentences, {
    'A deal is signed\n\nHe left. She stayed.': ['A deal is signed', 'He left.', 'She stayed.'],
    'First line\nSecond line.': ['First line', 'Second line.'],
  });
});

test('words without a space between them are two sentences only before a capital or an opening mark', () => {
  reads(sentences, {
    'He left.She stayed. They went.': ['He left.', 'She stayed.', 'They went.'],
    'He left.“She stayed.” They went.': ['He left.', '“She stayed.”', 'They went.'],
    'He left (he said).': ['He left (he said).'],
    'The D-N.C. senator left.': ['The D-N.C. senator left.'],
    'She said (“He left.”) and went.': ['She said (“He left.”) and went.'],
    'He left ." She stayed.': ['He left ."', 'She stayed.'],
  });
});

test('no abbreviation of the table ends a sentence', () => {
  for (const { example } of abbreviations) {
    const text = `They saw ${example} there. They left.`;
    reads(sentences, { [text]: [`They saw ${example} there.`, 'They left.'] });
  }
});
