import { extract } from '../claims/extract.ts';
import { parse } from '../language/parse.ts';
import type { Parsed } from '../language/parsed.ts';
import { withheldIn } from '../language/withheld.ts';
import type { Author } from '../register/event.ts';
import type { Reading } from '../register/reading.ts';
import { withoutNames } from '../register/withheld.ts';
import { attribute } from '../statements/attribute.ts';
import type { Statement } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import { inReadingOrder } from '../text/span.ts';

/** The version of the rules: it changes whenever the same document may be read differently. */
export const READER = 'elsewhere/0.1.0';
const [name = '', version = ''] = READER.split('/');
/** Who has read what nobody reviewed yet. */
export const READER_AUTHOR: Author = { kind: 'rule', name, version };

/** An engine that finds who said what, and the name under which its readings go. */
export interface Attribution {
  readonly reader: string;
  readonly attribute: (parsed: Parsed) => {
    readonly statements: readonly Statement[];
    readonly findings: readonly Finding[];
  };
}

const SHIPPED: Attribution = { reader: READER, attribute };

/**
 * Reads a document: statements, claims and findings, each with its spans, and where people are named who are not to be.
 * Total: any document gives a reading.
 */
export function read(document: Document, attribution: Attribution = SHIPPED): Reading {
  const parsed = parse(document);
  const said = attribution.attribute(parsed);
  const claims = extract(parsed, said.statements);
  const findings = [...document.findings, ...parsed.findings, ...said.findings].sort((a, b) =>
    inReadingOrder(a.span ?? { start: 0, end: 0 }, b.span ?? { start: 0, end: 0 }),
  );
  const { reader } = attribution;
  return withoutNames({
    reader,
    document,
    statements: said.statements,
    claims,
    findings,
    withheld: withheldIn(parsed),
  });
}
