// When a claim of the program and a claim of the gold say the same. The rules are written in docs/gold.md.
import type { Claim } from '../../src/claims/claim.ts';
import { overlaps } from '../../src/text/span.ts';
import { type GoldClaim, onlyPlace } from './gold.ts';

export type Fields = Readonly<Record<string, unknown>>;

const plain = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/^the /, '');

/** Courts go by many names: where both sides name one, it is left to the evidence to tell them apart. */
const party = (value: unknown): string => {
  const name = plain(value);
  return name.startsWith('court:') ? 'court' : name === 'both' ? '' : name;
};

const status = (value: unknown): string => (value === 'expected' ? 'planned' : plain(value));

/** One name inside the other, either way: "UNHCR" and "the UN refugee agency UNHCR". Null matches null only. */
function sameName(a: unknown, b: unknown): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one === other || (one !== '' && other !== '' && (one.includes(other) || other.includes(one)));
}

/** What must be equal for two claims of one kind to say the same. */
export const VALUE: Readonly<Record<Claim['kind'], (claim: Fields) => readonly unknown[]>> = {
  stage: (c) => (c.silent ? ['silent', party(c.party)] : [c.stage, party(c.party), c.denied]),
  instrument: (c) => [c.instrument],
  term: (c) => [c.term, c.term === 'cap' || c.term === 'group_size' ? c.count : null],
  consideration: () => [],
  transfer: (c) => [status(c.status), c.count],
  outcome: (c) => [c.outcome, c.count, c.share],
  money: (c) => [c.nature, c.amount, c.currency],
  proceeding: (c) => [c.object, c.posture],
  warning: (c) => [c.ground],
  capacity: (c) => [c.count],
};

function same(gold: GoldClaim, claim: Claim, body: string): boolean {
  const place = onlyPlace(body, gold.evidence);
  const found = claim as unknown as Fields;
  return (
    gold.kind === claim.kind &&
    gold.sending === claim.sending &&
    gold.receiving === claim.receiving &&
    sameName(gold.site, claim.site) &&
    (gold.kind !== 'warning' || sameName(gold.issuer, found.issuer)) &&
    JSON.stringify(VALUE[gold.kind](gold)) === JSON.stringify(VALUE[claim.kind](found)) &&
    place !== null &&
    claim.evidence.some((span) => overlaps(span, place))
  );
}

export interface Pairing {
  readonly pairs: readonly (readonly [GoldClaim, Claim])[];
  readonly missed: readonly GoldClaim[];
  readonly wrong: readonly Claim[];
}

/** Pairs the claims of one document, each used once: the gold in its order takes the first claim that fits. */
export function pair(body: string, claims: readonly Claim[], gold: readonly GoldClaim[]): Pairing {
  const left = [...claims];
  const pairs: (readonly [GoldClaim, Claim])[] = [];
  const missed: GoldClaim[] = [];
  for (const marked of gold) {
    const at = left.findIndex((claim) => same(marked, claim, body));
    const [claim] = at < 0 ? [] : left.splice(at, 1);
    if (claim) pairs.push([marked, claim]);
    else missed.push(marked);
  }
  return { pairs, missed, wrong: left };
}
