// The gold of statements can be read: every word at its place, every value one of the model's, each text marked twice and settled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTS } from '../src/statements/statement.ts';
import { agreed, COMPARED, paired, placed } from './gold/pairing.ts';
import { markedTexts, markingOf, type Pass, textOf } from './gold/statements.ts';

const PASSES: readonly Pass[] = ['first', 'second', 'gold'];
const names = markedTexts();

test('at least a hundred texts and four hundred statements are marked twice and settled', () => {
  assert.ok(names.length >= 100, `${names.length} texts`);
  const settled = names.map((name) => markingOf(name, 'gold')!.statements.length);
  const statements = settled.reduce((sum, count) => sum + count, 0);
  assert.ok(statements >= 400, `${statements} statements`);
});

for (const name of names) {
  test(`the markings of ${name} can be read`, () => {
    const text = textOf(name);
    for (const pass of PASSES) {
      const marking = markingOf(name, pass);
      assert.ok(marking, `${pass}.json is missing`);
      assert.equal(marking.split, markingOf(name, 'gold')!.split);
      assert.match(marking.published, /^\d{4}(?:-\d{2}){0,2}$/);
      for (const statement of marking.statements) {
        assert.ok(ACTS.includes(statement.act), statement.act);
        const { places } = placed(text, statement);
        assert.ok(places.cue.length + places.content.length > 0, 'a statement without cue and content');
      }
    }
  });
}

test('a marking agrees with itself in every role, and not with another statement', () => {
  const name = names[0]!;
  const text = textOf(name);
  const all = markingOf(name, 'gold')!.statements.map((statement) => placed(text, statement));
  const { pairs, alone } = paired(all, all);
  assert.equal(pairs.length, all.length);
  assert.deepEqual(alone, [[], []]);
  for (const [a, b] of pairs) assert.deepEqual([...agreed(text, a, b)], [...COMPARED]);
  assert.ok(agreed(text, all[0]!, all[1]!).size < COMPARED.length);
});
