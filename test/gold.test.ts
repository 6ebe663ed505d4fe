// The gold is sound: its words stand in the specimens, its values are the model's.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import * as model from '../src/claims/values.ts';
import { ACTS } from '../src/statements/statement.ts';
import { allGold, nearestPlace, onlyPlace, specimenBytes, specimenFiles } from './gold/gold.ts';
import { specimen } from './gold/specimen.ts';

const gold = allGold();

/** The field of each kind that takes its value from a list. */
const LISTS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  stage: [['stage', model.STAGES]],
  instrument: [['instrument', model.INSTRUMENTS]],
  term: [['term', model.TERMS]],
  transfer: [['status', model.TRANSFER_STATUSES]],
  outcome: [['outcome', model.OUTCOMES]],
  money: [['nature', model.NATURES]],
  proceeding: [
    ['object', model.OBJECTS],
    ['posture', model.POSTURES],
  ],
  warning: [['ground', model.GROUNDS]],
};

test('every specimen has its gold and every gold its specimen', () => {
  assert.deepEqual(gold.map(({ document }) => document).sort(), [...specimenFiles()].sort());
});

test('about a quarter of the specimens is held out', () => {
  const held = gold.filter(({ split }) => split === 'held').length;
  assert.ok(held / gold.length > 0.2 && held / gold.length < 0.35, `${held} of ${gold.length}`);
});

for (const entry of gold) {
  const { body } = await specimen(entry);

  test(`${entry.document} says that it is a specimen`, () => {
    assert.match(new TextDecoder().decode(specimenBytes(entry.document)), /Specimen written for Elsewhere/);
  });

  test(`the evidence of each claim stands once in ${entry.document}`, () => {
    for (const claim of entry.claims) {
      assert.ok(onlyPlace(body, claim.evidence), claim.evidence);
      assert.ok(claim.by === 'narrator' || body.includes(claim.by), claim.by);
    }
  });

  test(`the values of each claim on ${entry.document} are the model's`, () => {
    for (const claim of entry.claims) {
      for (const [field, list] of LISTS[claim.kind] ?? [])
        assert.ok(list.includes(String(claim[field])), claim.evidence);
    }
  });

  test(`the words of each statement stand in ${entry.document}`, () => {
    for (const { act, speaker, cue, content, addressee } of entry.statements) {
      assert.ok(ACTS.includes(act), act);
      const anchor = onlyPlace(body, content ?? cue ?? '');
      assert.ok(anchor, `${content ?? cue}`);
      for (const words of [speaker, addressee, content ? cue : null]) {
        assert.ok(!words || nearestPlace(body, words, anchor), `${words} beside ${content ?? cue}`);
      }
    }
  });
}
