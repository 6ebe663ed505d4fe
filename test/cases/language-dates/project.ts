// Dates of a text: the words, the date they mean, by which rule; and findings about dates.
import { parse } from '../../../src/language/parse.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

export function project({ bytes, given }: CaseInput): unknown {
  const published = typeof given.published === 'string' ? given.published : null;
  const { document, dates, findings } = parse(plainDocument(new TextDecoder().decode(bytes), { published }));
  const about = findings.filter(({ type }) => type === 'relative_date_unresolved' || type === 'impossible_date');
  return {
    dates: dates.map((date) => `${wordsAt(document.body, date)} = ${date.edtf}${date.relative ? ' (relative)' : ''}`),
    findings: about.map(({ type, span }) => `${type}: ${span ? wordsAt(document.body, span) : ''}`),
  };
}
