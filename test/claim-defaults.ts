// What a claim made by hand holds where a test says nothing else.
import type { Claim, ClaimKind } from '../src/claims/claim.ts';

/** What claims of every kind have. */
export const ANY_CLAIM = {
  sending: 'US',
  receiving: 'RW',
  site: null,
  by: 'narrator',
  hedged: false,
  core: true,
  evidence: [],
  fields: {},
  rules: ['made by hand'],
} as const satisfies Partial<Claim>;

/** What claims of one kind have besides. Where it matters who, a test says so: nobody is a party, a payer or a payee here. */
export const CLAIM_OF = {
  stage: { party: null, stage: 'talks', denied: false, silent: false, date: null },
  instrument: { instrument: 'undisclosed', called: null, binding: null, text: null, date: null, dateKind: null },
  term: { term: 'cap', value: 'something', count: null, qualifier: null, unit: null, per: null, strength: null },
  consideration: { value: 'something' },
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
} as const satisfies {
  readonly [K in ClaimKind]: Omit<Extract<Claim, { kind: K }>, keyof typeof ANY_CLAIM | 'id' | 'kind'>;
};
