// Groups of people: number, nationalities, population.
import { parse } from '../../../src/language/parse.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

export function project({ bytes }: CaseInput): unknown {
  const { document, people } = parse(plainDocument(new TextDecoder().decode(bytes)));
  return people.map(
    (one) =>
      `${wordsAt(document.body, one)} = ${one.qualifier} ${one.count} | ${wordsAt(document.body, one.population)} | ${one.nationalities.join(' ')}`,
  );
}
