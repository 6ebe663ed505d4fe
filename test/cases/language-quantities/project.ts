// Numbers of a text that are neither money nor dates.
import { parse } from '../../../src/language/parse.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

export function project({ bytes }: CaseInput): unknown {
  const { document, quantities } = parse(plainDocument(new TextDecoder().decode(bytes)));
  return quantities.map(
    (one) =>
      `${wordsAt(document.body, one)} = ${one.qualifier} ${one.count}${one.most === null ? '' : ` to ${one.most}`}${one.share ? ' share' : ''}`,
  );
}
