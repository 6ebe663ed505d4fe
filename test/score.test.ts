// The score of claims: the gold against itself is whole, and a claim that differs in what matters does not match.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Claim } from '../src/claims/claim.ts';
import { allGold, type GoldClaim, onlyPlace } from './gold/gold.ts';
import { pair } from './gold/score.ts';
import { specimen } from './gold/specimen.ts';

/** A claim of the gold as the program would give it. */
const asRead = (gold: GoldClaim, body: string): Claim =>
  ({ ...gold, by: 'narrator', evidence: [onlyPlace(body, gold.evidence)] }) as unknown as Claim;

for (const gold of allGold()) {
  const { body } = await specimen(gold);
  test(`the gold of ${gold.document}, read back in another order, is found whole`, () => {
    const claims = gold.claims.map((claim) => asRead(claim, body)).reverse();
    const { pairs, missed, wrong } = pair(body, claims, gold.claims);
    assert.deepEqual([pairs.length, missed, wrong], [gold.claims.length, [], []]);
  });
}

const BODY = 'Eight men were flown to Juba. Nobody else was.';
const CLAIM: GoldClaim = {
  kind: 'transfer',
  sending: 'US',
  receiving: 'SS',
  site: null,
  by: 'narrator',
  hedged: false,
  core: true,
  evidence: 'Eight men were flown to Juba',
  count: 8,
  status: 'done',
};
const matches = (change: Partial<GoldClaim>): boolean =>
  pair(BODY, [asRead({ ...CLAIM, ...change }, BODY)], [CLAIM]).pairs.length === 1;

test('a claim matches with other evidence that overlaps, another reading of core, hedge and date', () => {
  assert.ok(matches({ evidence: 'flown to Juba', core: false, hedged: true, date: '2025-07' }));
});

test('a claim does not match with another kind, pair, site, value or place', () => {
  for (const change of [
    { kind: 'outcome' as const },
    { sending: 'GB' },
    { receiving: 'RW' },
    { receiving: null },
    { site: 'Camp Lemonnier' },
    { count: 7 },
    { status: 'planned' },
    { evidence: 'Nobody else was' },
  ]) {
    assert.ok(!matches(change), JSON.stringify(change));
  }
});

test('one claim of the program counts once', () => {
  const { pairs, missed } = pair(BODY, [asRead(CLAIM, BODY)], [CLAIM, CLAIM]);
  assert.deepEqual([pairs.length, missed.length], [1, 1]);
});
