// Considerations in short texts: what the receiving side asks or gets that is not money, in the text's words.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

/** The considerations that each text tells of, read behind a sentence that says who sends people where. */
function asks(table: Readonly<Record<string, readonly string[]>>): void {
  const lines = (text: string): readonly string[] =>
    read(
      plainDocument(`The United States has deported eight migrants to South Sudan. ${text}`, {
        name: 'favours',
        published: '2026-01-14',
      }),
    ).claims.flatMap((claim) =>
      claim.kind === 'consideration'
        ? [`${claim.sending}>${claim.receiving}: ${claim.value}${claim.hedged ? ' (hedged)' : ''}`]
        : [],
    );
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, lines(text)])), table);
}

test('each thing that the receiver asks for is a consideration', () => {
  asks({
    'South Sudan asked Washington for the lifting of sanctions on an official.': [
      'US>SS: the lifting of sanctions on an official',
    ],
    'South Sudan asked for the lifting of sanctions on an official, for support in the trial of a rival and for easier visas.':
      [
        'US>SS: the lifting of sanctions on an official',
        'US>SS: support in the trial of a rival',
        'US>SS: easier visas',
      ],
    'The note asks Washington to strike a businessman off its sanctions list, to back the trial of a rival and to resume giving out visas.':
      ['US>SS: to strike a businessman off its sanctions list', 'US>SS: to back the trial of a rival', 'US>SS: visas'],
    'Juba wants an apology.': ['US>SS: an apology'],
    'Juba has requested visas for its diplomats.': ['US>SS: visas'],
    'Juba is said to have asked for visa-free travel for its diplomats.': ['US>SS: visa-free travel (hedged)'],
    'Among the requests of South Sudan were investment, easier visas and sanctions relief for an official.': [
      'US>SS: investment',
      'US>SS: easier visas',
      'US>SS: sanctions relief for an official',
    ],
    'Juba seeks relief from the new tariffs.': ['US>SS: relief from the new tariffs'],
  });
});

test('so is what it is promised, given or spared', () => {
  asks({
    'South Sudan was promised a hearing on tariffs and travel bans.': ['US>SS: a hearing on tariffs and travel bans'],
    'Washington promised to lift its sanctions.': ['US>SS: to lift its sanctions'],
    'The United States is to give technical help.': ['US>SS: technical help'],
    'It hopes that its goodwill will be matched by the removal of the sanctions imposed on citizens and by the restoration of visas.':
      ['US>SS: the removal of the sanctions imposed on citizens', 'US>SS: the restoration of visas'],
    'Travel restrictions on its citizens are to be lifted in return.': [
      'US>SS: Travel restrictions on its citizens are to be lifted in return',
    ],
    'Washington eased visa limits in exchange.': ['US>SS: Washington eased visa limits in exchange'],
    'What Juba asked for in return is relief from the visa restrictions imposed on its citizens.': [
      'US>SS: the visa restrictions',
    ],
  });
});

test('and the people whom the sender takes in turn', () => {
  asks({
    'In return the United States promised to admit 4,000 refugees.': [
      'US>SS: the United States promised to admit 4,000 refugees',
    ],
    'Washington had undertaken to resettle vulnerable refugees from South Sudan.': [
      'US>SS: Washington had undertaken to resettle vulnerable refugees from South Sudan',
    ],
  });
});

test('sanctions, visas and trials that nobody gives or asks for are none', () => {
  asks({
    'Washington imposed sanctions on South Sudan last year.': [],
    'Washington threatened South Sudan with visa bans.': [],
    "The president's rival is on trial in Juba.": [],
    'South Sudan received 5 million dollars in return.': [],
    'The men were given visas for a year.': [],
    'They would receive visas and be allowed to work.': [],
    'Juba did not ask for visas.': [],
  });
});
