import { parse } from '../../../src/language/parse.ts';
import type { CaptureId, Document, DocumentId } from '../../../src/text/document.ts';
import { plainSections } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

/** Each mention as one line: the words, what they are, what they stand for, and by which rule where it is not a table's. */
export function project({ bytes, given, name }: CaseInput): unknown {
  const body = new TextDecoder().decode(bytes);
  const document: Document = {
    id: 'd_000000000000' as DocumentId,
    capture: '0' as CaptureId,
    name,
    title: null,
    publisher: null,
    authors: [],
    address: null,
    published: typeof given.published === 'string' ? given.published : null,
    publishedBasis: null,
    lang: 'en',
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'utf-8-valid' },
    body,
    sections: plainSections(body),
    map: [],
    findings: [],
  };
  const { mentions, findings } = parse(document);
  return {
    mentions: mentions.map((m) => {
      const open = m.candidates.length > 0 ? ` of ${m.candidates.join(', ')}` : '';
      const who = m.kind === 'office' || m.kind === 'person' ? ` | ${m.name} | ${m.office}` : '';
      return `${wordsAt(body, m)} | ${m.kind} ${m.form} | ${m.entity ?? `open${open}`}${who} | ${m.rule}`;
    }),
    findings: findings
      .filter(({ type }) => type === 'ambiguous_name' || type === 'office_mismatch')
      .map(({ message }) => message),
  };
}
