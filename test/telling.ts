// Cells made by hand: pages with who speaks on them, for the tests of what claims make of one another.
import type { Claim, ClaimId } from '../src/claims/claim.ts';
import type { Cell } from '../src/register/entry.ts';

/** A page: its name, when it was published, and who speaks on it. */
export interface Page {
  readonly name: string;
  readonly published?: string | null;
  readonly speaker?: string;
  /** The state whose word the speaker's is. */
  readonly state?: string;
}

type Told = Partial<Claim> & { readonly kind: Claim['kind'] };

const DEFAULTS: Readonly<Record<Claim['kind'], object>> = {
  stage: { party: null, stage: 'talks', denied: false, silent: false, date: null },
  instrument: { instrument: 'undisclosed', called: null, binding: null, text: null, date: null, dateKind: null },
  term: { term: 'cap', value: '', count: null, qualifier: null, unit: null, per: null, strength: null },
  consideration: { value: '' },
  transfer: {
    count: null,
    qualifier: 'exact',
    of_whom: null,
    nationalities: [],
    date: null,
    population: null,
    from: null,
    to: null,
    status: 'done',
    as_of: null,
  },
  outcome: {
    outcome: 'held',
    count: null,
    share: null,
    qualifier: 'exact',
    nationalities: [],
    date: null,
    alleged: false,
  },
  money: {
    nature: 'paid',
    amount: null,
    qualifier: 'exact',
    currency: 'USD',
    payer: null,
    payee: null,
    basis: null,
    converted: null,
    date: null,
  },
  proceeding: {
    court: null,
    case: null,
    date: null,
    object: 'policy',
    posture: 'merits',
    holding: null,
    effect: null,
    value: null,
    votes: null,
    judgment: null,
  },
  warning: { issuer: null, addressee: null, ground: 'unspecified', date: null, reply: null },
  capacity: { count: null, qualifier: 'exact', basis: null },
};

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
      ...{ site: null, by: 'narrator', hedged: false, core: true, fields: {}, rules: ['made by hand'] },
      ...pairOf(pair),
      evidence: [{ start: i * 10, end: i * 10 + 5 }],
      id: `c_${name}_${i}` as ClaimId,
      ...DEFAULTS[told.kind],
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
