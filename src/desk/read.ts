import { extract } from '../claims/extract.ts';
import { parse } from '../language/parse.ts';
import type { Author } from '../register/event.ts';
import type { Reading } from '../register/reading.ts';
import { attribute } from '../statements/attribute.ts';
import type { Document } from '../text/document.ts';
import { inReadingOrder } from '../text/span.ts';

/** The version of the rules: it changes whenever the same document may be read differently. */
export const READER = 'elsewhere/0.1.0';
const [name = '', version = ''] = READER.split('/');
/** Who has read what nobody reviewed yet. */
export const READER_AUTHOR: Author = { kind: 'rule', name, version };

/** Reads a document: statements, claims and findings, each with its spans. Total: any document gives a reading. */
export function read(document: Document): Reading {
  const parsed = parse(document);
  const said = attribute(parsed);
  const claims = extract(parsed, said.statements);
  const findings = [...document.findings, ...parsed.findings, ...said.findings].sort((a, b) =>
    inReadingOrder(a.span ?? { start: 0, end: 0 }, b.span ?? { start: 0, end: 0 }),
  );
  return { reader: READER, document, statements: said.statements, claims, findings };
}
