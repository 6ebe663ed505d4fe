// Cells made by hand: pages with who speaks on them, for the tests of what claims make of one another.
import type { Claim, ClaimId } from '../src/claims/claim.ts';
import type { Cell } from '../src/register/entry.ts';
import { ANY_CLAIM, CLAIM_OF } from './claim-defaults.ts';

/** A page: its name, when it was published, and who speaks on it. */
export interface Page {
  readonly name: string;
  readonly published?: string | null;
  readonly speaker?: string;
  /** The state whose word the speaker's is. */
  readonly state?: string;
}

type Told = Partial<Claim> & { readonly kind: Claim['kind'] };

/** "US>RW" as who sends and who receives. */
function pairOf(pair: string): { readonly sending: string; readonly receiving: string } {
  const [sending, receiving] = pair.split('>') as [string, string];
  return { sending, receiving };
}

/** The cells of a page, each claim with words of its own. */
export function cellsOfPage(
  pair: string,
  { name, published = null, speaker, state }: Page,
  claims: readonly Told[],
): readonly Cell[] {
  return claims.map((told, i) => {
    const claim = {
      ...ANY_CLAIM,
      ...pairOf(pair),
      evidence: [{ start: i * 10, end: i * 10 + 5 }],
      id: `c_${name}_${i}` as ClaimId,
      ...CLAIM_OF[told.kind],
      ...(told.kind === 'money' ? { payer: pairOf(pair).sending, payee: pairOf(pair).receiving } : {}),
      ...told,
    };
    const actor = { name: speaker, kind: 'person', state: state ?? null, office: null, count: null, unnamed: false };
    const statement = speaker ? { actor, via: [], said: null, act: 'say' } : null;
    const source = {
      type: 'document',
      document: `d_${name}`,
      title: name,
      publisher: null,
      published,
      quotations: [],
      statement,
    };
    return {
      claim,
      source: { ...source, speaker: speaker ?? null },
      known: '2026-11-01T00:00:00.000Z',
      seq: 1,
      review: null,
      said: null,
      superseded: null,
      alike: 1,
    } as unknown as Cell;
  });
}
