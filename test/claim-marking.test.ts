// The gold of claims is sound: three markings a text, every word at its place, every value one of the model's; so are the facts written out.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { pairedClaims, placedMarked, sameClaim, sameField } from './gold/claim-pairing.ts';
import { claimMarking, claimTexts, factTexts, faultsOf, filledClaim, textOf, writtenMarking } from './gold/claims.ts';
import { placeOf } from './gold/statements.ts';
import { textOf as fileText } from './house/files.ts';

test('each of the 150 texts has two markings and the settled one, every fifth held out', () => {
  const names = claimTexts();
  assert.equal(names.length, 150);
  for (const [i, name] of names.entries()) {
    assert.equal(Number.parseInt(name, 10), i + 1);
    for (const pass of ['first', 'second', 'gold'] as const) {
      const marking = writtenMarking(name, pass);
      assert.ok(marking, `${name} has no ${pass}.json`);
      assert.equal(marking.split, (i + 1) % 5 === 0 ? 'held' : 'tune', name);
    }
  }
});

test('every value of a settled claim is one of the model’s, and its words stand in the text', () => {
  for (const name of claimTexts()) {
    const text = textOf(name);
    for (const claim of writtenMarking(name, 'gold')!.claims) {
      assert.deepEqual(faultsOf(claim), [], `${name}: ${JSON.stringify(claim)}`);
      placeOf(text, String(claim.evidence));
    }
  }
});

test('every kind of claim has at least ten settled ones, and every one but consideration and capacity some in the held-out texts', () => {
  const count = new Map<string, { all: number; held: number }>();
  for (const name of claimTexts()) {
    const { claims, split } = claimMarking(name, 'gold')!;
    for (const { kind } of claims) {
      const { all, held } = count.get(kind) ?? { all: 0, held: 0 };
      count.set(kind, { all: all + 1, held: held + (split === 'held' ? 1 : 0) });
    }
  }
  assert.equal(count.size, 10);
  for (const [kind, { all, held }] of count) {
    assert.ok(all >= 10, `${kind}: ${all}`);
    assert.ok(held > 0 || kind === 'consideration' || kind === 'capacity', `${kind}: none held out`);
  }
});

test('each of the 178 facts is written out three times, and its claims are those that import takes', () => {
  const facts = factTexts();
  const starter = fileText('data/starter/facts.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id as string);
  assert.deepEqual(
    facts.map(({ fact }) => fact),
    starter,
  );
  for (const { fact, texts, claims, main } of facts) {
    assert.equal(texts.length, 3, fact);
    assert.equal(new Set(texts).size, 3, fact);
    assert.ok(claims.length === 0 || claims[main], fact);
  }
});

test('two claims are the same where every typed field agrees, names in their longer and shorter form too', () => {
  const text = 'The High Court threw the case out on 3 February 2026 by three votes to none.';
  const base = {
    kind: 'proceeding',
    sending: 'US',
    receiving: 'SZ',
    object: 'agreement',
    posture: 'admissibility',
  } as const;
  const claim = (more: Record<string, unknown>) =>
    placedMarked(text, filledClaim({ ...base, holding: 'no_standing', evidence: 'threw the case out', ...more }));
  assert.ok(sameClaim(claim({ court: 'High Court' }), claim({ court: 'High Court of Eswatini' })));
  assert.ok(sameClaim(claim({ votes: '3-0' }), claim({ votes: 'three to zero' })));
  assert.ok(!sameClaim(claim({ court: 'High Court' }), claim({ court: null })));
  assert.ok(!sameClaim(claim({}), claim({ holding: 'lawful' })));
  assert.ok(!sameClaim(claim({}), claim({ date: '2026-02-03' })));
  assert.ok(sameField('party', { party: 'both' }, { party: null }));
  assert.ok(!sameField('party', { party: 'both' }, { party: 'US' }));
  const pairs = pairedClaims([claim({}), claim({ posture: 'merits' })], [claim({ posture: 'merits' })]);
  assert.equal(pairs.pairs.length, 1);
  assert.equal(pairs.pairs[0]![0].fields.posture, 'merits');
  assert.equal(pairs.alone[0].length, 1);
});
