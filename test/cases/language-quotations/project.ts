// Quotations of a text, in their words, with how they are marked; and findings about marks.
import { parse } from '../../../src/language/parse.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

export function project({ bytes }: CaseInput): unknown {
  const { document, quotations, findings } = parse(plainDocument(new TextDecoder().decode(bytes)));
  const marks = findings.filter(
    ({ type }) =>
      type.startsWith('quotation') ||
      type === 'first_person_outside_quotation' ||
      type === 'repeated_words' ||
      type === 'own_broadcaster',
  );
  return {
    quotations: quotations.map(({ inner, marks: shape, depth, closed, continues }) => ({
      words: wordsAt(document.body, inner),
      marks: shape,
      depth,
      closed,
      continues,
    })),
    findings: marks.map(({ type, span }) => `${type}: ${span ? wordsAt(document.body, span) : ''}`),
  };
}
