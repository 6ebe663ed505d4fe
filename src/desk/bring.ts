import { canonical } from '../register/chain.ts';
import type { Proposal, Store } from '../register/store.ts';
import { factsOf } from './import.ts';

/** What bringing facts in does to the world. */
export interface BringEffects {
  readonly store: Pick<Store, 'append' | 'events'>;
}

/** How many facts were new, how many were there already in the same words, and which lines could not be read. */
export interface Brought {
  readonly added: number;
  readonly known: number;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

/** What a fact says, whole: the same fact again changes nothing, a changed one takes the place of the one before. */
const saidBy = ({ body }: Proposal): string =>
  body.type === 'cited' ? canonical([body.citation, body.claims, body.omitted]) : '';

/** Brings the facts of a file (docs/facts.md) into the register in one transaction. Lines that cannot be read are left out and said. */
export function bring(text: string, { store }: BringEffects): Brought {
  const { proposals, errors } = factsOf(text);
  const standing = new Map<string, string>();
  for (const { author, body } of store.events()) {
    if (body.type === 'cited') standing.set(body.citation.fact, saidBy({ author, body }));
  }
  const fresh = proposals.filter(
    (proposal) => proposal.body.type === 'cited' && standing.get(proposal.body.citation.fact) !== saidBy(proposal),
  );
  if (fresh.length) store.append(fresh, new Map());
  return { added: fresh.length, known: proposals.length - fresh.length, errors };
}
