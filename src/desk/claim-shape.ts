// What each kind of claim may say when a person writes it by hand: one row a field, checked against the claim's own type.
import type { Claim, ClaimKind } from '../claims/claim.ts';
import {
  EFFECTS,
  GROUNDS,
  HOLDINGS,
  INSTRUMENTS,
  NATURES,
  OBJECTS,
  OUTCOMES,
  POSTURES,
  STAGES,
  TERMS,
  TRANSFER_STATUSES,
} from '../claims/values.ts';
import { isState } from '../language/states.ts';
import { isEdtf } from '../register/edtf.ts';

/** One field: what it takes, in words; whether a value is that; and what it is where it is left out (undefined: it must be given). */
export interface Field {
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
  readonly missing: unknown;
}

const text = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const orNull = ({ wanted, fits }: Omit<Field, 'missing'>): Field => ({
  wanted: `${wanted}, or null`,
  fits: (value) => value === null || fits(value),
  missing: null,
});
const must = ({ wanted, fits }: Omit<Field, 'missing'>): Field => ({ wanted, fits, missing: undefined });
const oneOf = (values: readonly string[]): Omit<Field, 'missing'> => ({
  wanted: `one of ${values.join(', ')}`,
  fits: (value) => typeof value === 'string' && values.includes(value),
});

const STATE = {
  wanted: 'the ISO 3166-1 alpha-2 code of a state (XK Kosovo, EU the Union)',
  fits: (value: unknown) => typeof value === 'string' && isState(value),
};
const TEXT = { wanted: 'words', fits: text };
const DATE = {
  wanted: 'an EDTF date (2025, 2025-08, 2025-08-05, 2025-08~, 2013/2018, XXXX-12-24)',
  fits: (value: unknown) => typeof value === 'string' && isEdtf(value),
};
const NUMBER = {
  wanted: 'a number of 0 or more',
  fits: (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
};
const SHARE = {
  wanted: 'a share between 0 and 1',
  fits: (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1,
};
const CURRENCY = {
  wanted: 'the ISO 4217 code of a currency (USD)',
  fits: (value: unknown) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
};
const PARTY = {
  wanted: 'a state code, both, or court:<name>',
  fits: (value: unknown) =>
    value === 'both' || (typeof value === 'string' && /^court:./.test(value)) || STATE.fits(value),
};
const FLAG: Field = { wanted: 'true or false', fits: (value) => typeof value === 'boolean', missing: false };
const STATES: Field = {
  wanted: 'a list of state codes, each once',
  fits: (value) => Array.isArray(value) && value.every(STATE.fits) && new Set(value).size === value.length,
  missing: [],
};
const CONVERTED = {
  wanted: 'an amount and a currency, { "amount": 1, "currency": "USD" }',
  fits: (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).sort().join() === 'amount,currency' &&
    'amount' in value &&
    NUMBER.fits(value.amount) &&
    'currency' in value &&
    CURRENCY.fits(value.currency),
};
const QUALIFIERS = ['exact', 'up_to', 'at_least', 'about', 'range', 'several', 'undisclosed'];
/** Left out, it is `exact` beside a number and `undisclosed` beside none. */
const QUALIFIER: Field = { ...oneOf(QUALIFIERS), missing: null };

/** A statement is words of a document; a citation has none, so a reply cannot be linked. */
const NO_REPLY: Field = {
  wanted: 'null (a citation has no statements)',
  fits: (value) => value === null,
  missing: null,
};

/** What import fills for every claim, or reads before the kind's own fields. */
type Filled =
  | 'id'
  | 'by'
  | 'core'
  | 'evidence'
  | 'fields'
  | 'rules'
  | 'kind'
  | 'sending'
  | 'receiving'
  | 'site'
  | 'hedged';
type Shape = {
  readonly [K in ClaimKind]: { readonly [F in Exclude<keyof Extract<Claim, { kind: K }>, Filled>]: Field };
};

/** Fields of every kind. `sending`, `receiving` and `site` left out are those of the fact. */
export const COMMON = { sending: orNull(STATE), receiving: orNull(STATE), site: orNull(TEXT), hedged: FLAG } as const;

/** Fields of each kind, in the order they are written. */
export const SHAPE: Shape = {
  stage: { party: orNull(PARTY), stage: must(oneOf(STAGES)), denied: FLAG, silent: FLAG, date: orNull(DATE) },
  instrument: {
    instrument: must(oneOf(INSTRUMENTS)),
    called: orNull(TEXT),
    binding: orNull(oneOf(['yes', 'no', 'contested'])),
    text: orNull(TEXT),
    date: orNull(DATE),
    dateKind: orNull(oneOf(['announced', 'signed', 'in_effect', 'disclosed', 'reported'])),
  },
  term: {
    term: must(oneOf(TERMS)),
    value: must(TEXT),
    count: orNull(NUMBER),
    qualifier: orNull(oneOf(QUALIFIERS)),
    unit: orNull(TEXT),
    per: orNull(TEXT),
    strength: orNull(oneOf(['required', 'preferred', 'possible'])),
  },
  consideration: { value: must(TEXT) },
  transfer: {
    count: orNull(NUMBER),
    qualifier: QUALIFIER,
    of_whom: orNull(TEXT),
    nationalities: STATES,
    date: orNull(DATE),
    population: orNull(TEXT),
    from: orNull(TEXT),
    to: orNull(TEXT),
    status: must(oneOf(TRANSFER_STATUSES)),
    as_of: orNull(DATE),
  },
  outcome: {
    outcome: must(oneOf(OUTCOMES)),
    count: orNull(NUMBER),
    share: orNull(SHARE),
    qualifier: QUALIFIER,
    nationalities: STATES,
    date: orNull(DATE),
    alleged: FLAG,
  },
  money: {
    nature: must(oneOf(NATURES)),
    amount: orNull(NUMBER),
    qualifier: QUALIFIER,
    currency: orNull(CURRENCY),
    payer: orNull(STATE),
    payee: orNull(STATE),
    basis: orNull(TEXT),
    converted: orNull(CONVERTED),
    date: orNull(DATE),
  },
  proceeding: {
    court: orNull(TEXT),
    case: orNull(TEXT),
    date: orNull(DATE),
    object: must(oneOf(OBJECTS)),
    posture: must(oneOf(POSTURES)),
    holding: orNull(oneOf(HOLDINGS)),
    effect: orNull(oneOf(EFFECTS)),
    value: orNull(TEXT),
    votes: orNull(TEXT),
    judgment: orNull(TEXT),
  },
  warning: {
    issuer: orNull(TEXT),
    addressee: orNull(TEXT),
    ground: must(oneOf(GROUNDS)),
    date: orNull(DATE),
    reply: NO_REPLY,
  },
  capacity: { count: orNull(NUMBER), qualifier: QUALIFIER, basis: orNull(TEXT) },
};

/** Fields of a fact that hold one value each. */
export const FACT = {
  arrangement: must(TEXT),
  date: orNull(DATE),
  kind: orNull(TEXT),
  text: must(TEXT),
  status: orNull(TEXT),
  amount: orNull(NUMBER),
  currency: orNull(CURRENCY),
  count: orNull(NUMBER),
  site: orNull(TEXT),
  confidence: orNull(oneOf(['high', 'medium', 'low'])),
  note: orNull(TEXT),
  omitted: orNull(TEXT),
  sending: STATES,
  receiving: STATES,
} as const satisfies Record<string, Field>;

const CONTRADICTIONS = [
  'definition',
  'moment',
  'time_zone',
  'which_date',
  'currency',
  'scope',
  'source_error',
  'dispute',
  'superseded',
];
/** Fields of a contradiction that a gatherer notes. */
export const CONTRADICTION = {
  type: must(oneOf(CONTRADICTIONS)),
  says: must(TEXT),
  with: {
    wanted: 'a list of ids of other facts in this file (empty where the other side is in no fact)',
    fits: (value: unknown) => Array.isArray(value) && value.every(text),
    missing: [],
  },
} as const satisfies Record<string, Field>;
