// What is read out of a short text, one line a thing, for tables of specimens.
import { strict as assert } from 'node:assert';
import { parse } from '../../src/language/parse.ts';
import type { Parsed, TokenRange } from '../../src/language/parsed.ts';
import { nounPhraseFrom, nounPhraseTo, phrasesOf } from '../../src/language/phrases.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { type Span, wordsAt } from '../../src/text/span.ts';

type Lines = (parsed: Parsed, words: (span: Span) => string) => readonly string[];
/** Texts, and what is read out of each. */
export type Table = Readonly<Record<string, readonly string[]>>;

/** Reads each text of a table, as if published on a day, and compares what comes out. */
export function reads(lines: Lines, table: Table, published: string | null = '2025-05-06'): void {
  const read = (text: string): readonly string[] => {
    const parsed = parse(plainDocument(text, { published }));
    return lines(parsed, (span) => wordsAt(parsed.document.body, span));
  };
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, read(text)])), table);
}

/** "in May: 2025-05 (by which rule)"; behind "!" what is odd about a date. */
export const dates: Lines = ({ dates, findings }, words) => [
  ...dates.map((date) => `${words(date)}: ${date.edtf ?? 'open'} (${date.rule})`),
  ...findings.map(({ span, message }) => `! ${span ? `${words(span)}: ` : ''}${message}`),
];

/** "up to 250: up_to 250". */
export const quantities: Lines = ({ quantities, findings }, words) => [
  ...quantities.map((one) => {
    const most = one.most === null ? '' : ` to ${one.most}`;
    return `${words(one)}: ${one.qualifier} ${one.count}${most}${one.share ? ', a share' : ''}`;
  }),
  ...findings.map(({ type, span }) => `! ${type}${span ? `: ${words(span)}` : ''}`),
];

/** "£50 million ($66 million): exact 50000000 GBP; $66 million is 66000000 USD". */
export const sums: Lines = ({ money }, words) =>
  money.map(({ amount, most, qualifier, currency, per, converted, ...span }) => {
    const sum = `${qualifier} ${amount}${most === null ? '' : ` to ${most}`} ${currency}${per ? ` per ${per}` : ''}`;
    const beside = converted ? `; ${words(converted.span)} is ${converted.amount} ${converted.currency}` : '';
    return `${words(span)}: ${sum}${beside}`;
  });

/** "Five men from Cuba: exact 5 | men from Cuba | CU". */
export const people: Lines = ({ people }, words) =>
  people.map((one) => `${words(one)}: ${one.qualifier} ${one.count} | ${words(one.population)} | ${one.nationalities}`);

/** "Reuters: media name media:Reuters"; what it rests on behind "for". */
export const mentions: Lines = ({ mentions }, words) =>
  mentions.map(({ kind, form, entity, name, office, state, rule, because, candidates, ...span }) => {
    const of = candidates.length ? ` of ${candidates}` : '';
    const who = [name, office, state].filter(Boolean).join(', ');
    const rests = because.length ? ` for ${because.map(words).join(' and ')}` : '';
    return `${words(span)}: ${kind} ${form} ${entity ?? 'open'}${of} | ${who} | ${rule}${rests}`;
  });

/** Sentences, between strokes. */
export const sentences: Lines = ({ sentences }, words) => sentences.map(words);

/** "has not been told: finite told, passive, negated". */
export const verbs: Lines = ({ tokens, sentences }, words) =>
  phrasesOf(tokens, sentences).groups.map(({ from, to, head, form, passive, negated }) => {
    const span = (range: TokenRange): string =>
      words({ start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end });
    return `${span({ from, to })}: ${form} ${tokens[head]!.text}${passive ? ', passive' : ''}${negated ? ', negated' : ''}`;
  });

/** "the old men | were sent | home": each verb group with the noun phrases that end before it and begin behind it. */
export const clauses: Lines = ({ tokens, sentences }) => {
  const phrases = phrasesOf(tokens, sentences);
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  return phrases.groups.map(({ from, to }) => {
    const before = from > 0 ? words(nounPhraseTo(phrases, from - 1, 0), from) : '';
    return `${before} | ${words(from, to)} | ${words(to, nounPhraseFrom(phrases, to, tokens.length))}`;
  });
};

/** The words whose tags were put right, with the tags they have now. Some words are given as ones that may be verbs. */
export const mended: Lines = ({ tokens, sentences }) => {
  const { tags } = phrasesOf(tokens, sentences, VERB_FORMS);
  return tokens.flatMap(({ text, pos }, i) => (tags[i] === pos ? [] : [`${text} ${tags[i]}`]));
};
const VERB_FORMS = new Set(
  'plan plans hope hopes alleged states disputes support show warning voting rallies'.split(' '),
);

/** "“We go,”: double, depth 0"; findings behind "!". */
export const quotations: Lines = ({ quotations, findings }, words) => [
  ...quotations.map(
    ({ inner, marks, depth, closed, continues, ...span }) =>
      `${words(span)}: ${words(inner)} | ${marks} ${depth}${closed ? '' : ', never closed'}${continues === null ? '' : `, goes on from ${continues}`}`,
  ),
  ...findings.map(({ type, span }) => `! ${type}${span ? `: ${words(span)}` : ''}`),
];
