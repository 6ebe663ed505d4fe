// Claims are read on the marked texts at least as well as when the floors were set: with the arrangement and every typed field.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { differing, pairedClaims, placedMarked, placedRead, sameClaim } from './gold/claim-pairing.ts';
import { claimMarking, claimTexts, factTexts, textOf } from './gold/claims.ts';

/** Shares measured when these were set, less two hundredths: a change that reads worse by more must say so here. */
const PRECISION = 0.73;
const RECALL = 0.61;
const FACTS = 0.55;

test('claims of the marked texts that are not held out are read no worse than before', () => {
  let [marked, found, right] = [0, 0, 0];
  for (const name of claimTexts()) {
    const gold = claimMarking(name, 'gold');
    if (gold?.split !== 'tune') continue;
    const text = textOf(name);
    const wanted = gold.claims.map((claim) => placedMarked(text, claim));
    const claims = read(plainDocument(text, { name, published: gold.published })).claims.map(placedRead);
    marked += wanted.length;
    found += claims.length;
    right += pairedClaims(wanted, claims).pairs.filter(([a, b]) => sameClaim(a, b)).length;
  }
  assert.ok(marked > 1_000, `${marked} claims marked`);
  assert.ok(right / found >= PRECISION, `precision ${right} of ${found}`);
  assert.ok(right / marked >= RECALL, `recall ${right} of ${marked}`);
});

test('facts written out are read back no worse than before', () => {
  let [constructions, right] = [0, 0];
  for (const { fact, published, main, texts, claims } of factTexts()) {
    const claim = claims[main];
    if (!claim) continue;
    for (const text of texts) {
      constructions += 1;
      const wanted = { kind: claim.kind, fields: claim, evidence: [{ start: 0, end: text.length }] };
      const found = read(plainDocument(text, { name: fact, published })).claims.map(placedRead);
      if (found.some((one) => one.kind === claim.kind && differing(wanted, one).length === 0)) right += 1;
    }
  }
  assert.ok(constructions > 400, `${constructions} constructions`);
  assert.ok(right / constructions >= FACTS, `${right} of ${constructions}`);
});
