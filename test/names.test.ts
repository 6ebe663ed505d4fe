import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import officeWords from '../data/en/offices.json' with { type: 'json' };
import english from '../data/en/states.json' with { type: 'json' };
import offices from '../data/offices.json' with { type: 'json' };
import organisations from '../data/organisations.json' with { type: 'json' };
import people from '../data/people.json' with { type: 'json' };
import sites from '../data/sites.json' with { type: 'json' };
import { holderOf, officeOf } from '../src/language/offices.ts';
import { isState, stateCodeOf, stateName } from '../src/language/states.ts';

test('every state code in the tables is in the table of states', () => {
  const used = [
    ...english.flatMap(({ states }) => states),
    ...organisations.flatMap(({ state }) => (state ? [state] : [])),
    ...sites.flatMap((site) => [site.controlledBy, site.in]),
    ...offices.map(({ of }) => of).filter((of) => of.length === 2),
  ];
  for (const code of used) assert.ok(isState(code), code);
});

test('the holders of one office do not overlap and every row has a source', () => {
  for (const [office, rows] of Map.groupBy(offices, ({ of, office }) => `${of}/${office}`)) {
    for (const [i, row] of rows.entries()) {
      assert.match(row.source, /^https:\/\//, office);
      assert.ok(row.until === null || row.from < row.until, `${office}: ${row.holder}`);
      const next = rows[i + 1];
      if (next) assert.ok(row.until !== null && row.until <= next.from, `${office}: ${row.holder} and ${next.holder}`);
    }
  }
});

test('every holder is in the table of people and every office has words', () => {
  const names = new Set(people.map(({ name }) => name));
  for (const { holder } of offices) assert.ok(names.has(holder), holder);
  assert.ok(offices.length >= 150);
  for (const row of [...people, ...officeWords, ...organisations, ...sites, ...english]) assert.ok(row.example);
});

test('an office is held as of a date', () => {
  assert.equal(holderOf('RW', 'foreign minister', '2023-11-20')?.holder, 'Vincent Biruta');
  assert.equal(holderOf('RW', 'foreign minister', '2025-05-06')?.holder, 'Olivier Nduhungirehe');
  assert.equal(holderOf('RW', 'foreign minister', '2024'), null);
  assert.equal(holderOf('RW', 'foreign minister', null), null);
  assert.equal(officeOf('Liz Truss', '2022-10-01')?.office, 'prime minister');
});

test('names, adjectives and capitals of a state give its code; ambiguous ones give none', () => {
  assert.equal(stateCodeOf('the United States'), 'US');
  assert.equal(stateCodeOf('Rwandan'), 'RW');
  assert.equal(stateCodeOf('Türkiye'), 'TR');
  assert.equal(stateCodeOf('Congo'), null);
  assert.equal(stateName('SZ'), 'Eswatini');
});
