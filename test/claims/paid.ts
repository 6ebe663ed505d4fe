// The money that the whole program reads out of a short text, a line for each claim.
import { strict as assert } from 'node:assert';
import type { MoneyClaim } from '../../src/claims/claim.ts';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

const lineOf = ({
  nature,
  amount,
  qualifier,
  currency,
  payer,
  payee,
  basis,
  converted,
  date,
  hedged,
}: MoneyClaim): string =>
  [
    nature,
    amount,
    qualifier,
    currency,
    `${payer}>${payee}`,
    basis,
    converted && `${converted.amount} ${converted.currency}`,
    date,
    hedged && 'hedged',
  ]
    .filter(Boolean)
    .join(' ');

/** The money that each text tells of, read behind a sentence that says who sends people where. */
export function tells(table: Readonly<Record<string, readonly string[]>>): void {
  const lines = (text: string): readonly string[] =>
    read(
      plainDocument(`The United States has deported ten migrants to Rwanda. ${text}`, {
        name: 'money',
        published: '2026-01-14',
      }),
    ).claims.flatMap((claim) => (claim.kind === 'money' ? [lineOf(claim)] : []));
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, lines(text)])), table);
}
