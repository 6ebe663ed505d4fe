// The terms, instruments and capacities that the whole program reads out of a short text, in one line.
import type { Claim } from '../../src/claims/claim.ts';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

const LEAD =
  'The United States and Rwanda have an agreement under which Washington sends deported migrants to Rwanda. ';

function line(claim: Claim): string | null {
  const values =
    claim.kind === 'term'
      ? [claim.term, claim.count, claim.qualifier, claim.unit, claim.per, claim.strength]
      : claim.kind === 'instrument'
        ? [claim.instrument, claim.binding, claim.text, claim.date, claim.dateKind]
        : claim.kind === 'capacity'
          ? ['capacity', claim.count, claim.qualifier, claim.basis]
          : null;
  return values && [...values, claim.hedged ? 'hedged' : null].filter((value) => value !== null).join(' ');
}

/** What a text says, its claims in the order of their words. */
export const readTerms = (text: string): string =>
  read(plainDocument(text, { name: 'provided', published: '2025-08-06' }))
    .claims.flatMap((claim) => line(claim) ?? [])
    .sort()
    .join('; ');

/** What a text says behind a sentence on who sends people to whom. */
export const found = (text: string): string => readTerms(LEAD + text);
