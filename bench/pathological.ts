// Texts that are made to cost too much, each at any length: reading must stay total and linear on all of them.

/** One shape of text: its name, and the text of about `length` characters. */
export interface Pathological {
  readonly name: string;
  readonly make: (length: number) => string;
}

const repeat = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const NEWS =
  'The foreign minister said on Sunday that his country had agreed to accept up to 250 migrants deported from the United States, and that $5 million would be paid. “Talks are at an early stage,” he told state television. A court ruled the scheme unlawful in November 2023.\n';

export const PATHOLOGICAL: readonly Pathological[] = [
  { name: 'news, repeated', make: (length) => repeat(NEWS, length) },
  { name: 'quotation marks alone', make: (length) => repeat('"', length) },
  { name: 'curly marks opened only', make: (length) => repeat('“', length) },
  { name: 'marks nested deeply', make: (length) => repeat('“‘', length / 2) + repeat('’”', length / 2) },
  { name: 'marks and words', make: (length) => repeat('"a ', length) },
  {
    name: 'one sentence',
    make: (length) => repeat('the minister said that the state would accept migrants and ', length),
  },
  {
    name: 'one sentence without verbs',
    make: (length) => repeat('talks deal migrants Rwanda United States 250 ', length),
  },
  { name: 'all capitals', make: (length) => repeat('RWANDA AGREED TO TAKE MIGRANTS FROM THE UNITED STATES ', length) },
  { name: 'no spaces', make: (length) => repeat('rwanda', length) },
  { name: 'digits', make: (length) => repeat('250 ', length) },
  { name: 'digits without spaces', make: (length) => repeat('1234567890', length) },
  { name: 'commas', make: (length) => repeat('Rwanda, Uganda, ', length) },
  { name: 'brackets', make: (length) => repeat('(', length) },
  { name: 'lines of one word', make: (length) => repeat('a\n', length) },
  { name: 'empty lines', make: (length) => repeat('\n', length) },
  { name: 'spaces', make: (length) => repeat(' ', length) },
  { name: 'capitalised words', make: (length) => repeat('John Smith ', length) },
  { name: 'he said', make: (length) => repeat('he said that ', length) },
  { name: 'quotations without a cue', make: (length) => `The clerk said it was late. ${repeat('“We go.” ', length)}` },
  { name: 'dates', make: (length) => repeat('May 5, 2025 last week ', length) },
  { name: 'money', make: (length) => repeat('$5 million (£4 million) ', length) },
  { name: 'combining marks', make: (length) => repeat('e\u0301', length) },
  { name: 'surrogates alone', make: (length) => repeat('\uD83D', length) },
];
