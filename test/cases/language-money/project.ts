// Sums of money: amount, currency, what for each of, and the conversion printed beside.
import { parse } from '../../../src/language/parse.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

export function project({ bytes }: CaseInput): unknown {
  const { document, money } = parse(plainDocument(new TextDecoder().decode(bytes)));
  return money.map((one) => {
    const range = one.most === null ? '' : ` to ${one.most}`;
    const printed = one.converted ? ` (${one.converted.amount} ${one.converted.currency})` : '';
    return `${wordsAt(document.body, one)} = ${one.qualifier} ${one.amount}${range} ${one.currency}${one.per ? ` per ${one.per}` : ''}${printed}`;
  });
}
