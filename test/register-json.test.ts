// docs/register.md has every field of the JSON of the register, and no other.
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { review } from '../src/desk/review.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { textOf } from './house/files.ts';
import { elsewhere as program } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-register-json-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'register.db');

async function elsewhere(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await program([...args, '--register', path], { ELSEWHERE_BY: 'Ann' });
  assert.equal(code, 0, out + err);
  return out;
}

await elsewhere('import', 'facts', 'data/starter/facts.jsonl');
await elsewhere('add', 'data/specimens');
// a denial that is rejected, a total that another follows, who says it accepted: what people decide is in the JSON too
const guatemala = JSON.parse(await elsewhere('contradictions', 'us-guatemala', '--json'));
const sides: readonly { says: string; claims: readonly { id: string }[] }[] =
  guatemala.arrangements[0].contradictions.flatMap(({ sides: own }: { sides: readonly unknown[] }) => own);
const later = openStore(path, { now: () => '2999-01-01T10:00:00.000Z' }, { readOnly: false });
for (const { id } of sides.find(({ says }) => says === 'denied')!.claims) {
  const asked = { id, decision: 'rejected', correction: null, ownKnowledge: false, reason: 'a specimen' } as const;
  assert.equal(review(asked, 'Ann', { store: later }).type, 'reviewed');
}
later.close();
await elsewhere('review', 'c_64202a4c3edc', '--supersede', '--reason', 'a specimen');
const eswatini = JSON.parse(await elsewhere('show', 'us-eswatini', '--json'));
const said = eswatini.cells.find(({ source }: { source: { statement?: object } }) => source.statement).source.statement;
await elsewhere('review', said.id, '--accept');

/** A claim and a statement are told in docs/reading-json.md; what a happening agrees on has the fields of its claims. */
const ELSEWHERE: ReadonlySet<string> = new Set(['claim', 'statement', 'agreed']);

/** What each place holds: `stages[].stands` has the keys `stage`, `date`, … The place of the whole is empty. */
function held(value: unknown, at = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(value)) for (const one of value) held(one, `${at}[]`, found);
  else if (value && typeof value === 'object') {
    // a place for each kind of date, and one for each type: the same keys in all
    const place = at.replace(/\.dates\.\w+/, '.dates.*');
    const keys = found.get(place) ?? new Set();
    found.set(place, keys);
    for (const [key, inner] of Object.entries(value)) {
      keys.add(key);
      if (!ELSEWHERE.has(key) && key !== 'shown') held(inner, at ? `${at}.${key}` : key, found);
    }
  }
  return found;
}

/** The same as the page has it under a heading: the place and what it holds are the first columns of the table. */
function listed(heading: string): ReadonlyMap<string, ReadonlySet<string>> {
  const part = textOf('docs/register.md').split(`### ${heading}\n`)[1]?.split(/\n##/)[0];
  assert.ok(part, `docs/register.md has no heading ${heading}`);
  const rows = [...part.matchAll(/^\| (?:`(\S+)`|the whole) \| (.+?) \|/gm)];
  return new Map(
    rows.map(([, place, keys]) => [place ?? '', new Set([...keys!.matchAll(/`(\w+)`/g)].map((m) => m[1]!))]),
  );
}

const entries = (await elsewhere('register', '--json'))
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ unassigned }) => !unassigned);
const contradictions = JSON.parse(await elsewhere('contradictions', '--all', '--json'));
const changedSince = async (day: string): Promise<readonly unknown[]> =>
  (await elsewhere('changes', '--since', day, '--json')).split('\n').map((line) => JSON.parse(line));
const changes = [...(await changedSince('2020')), ...(await changedSince('2999'))];

const CELL = /^(cells|rejected|claims|gone|reviewed)\[\]/;
/** Of all these values together; the cells in them are a table of their own. */
function of(values: readonly unknown[], cells: boolean): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  for (const value of values) {
    for (const [place, keys] of held(value)) {
      if (CELL.test(place) !== cells) continue;
      const at = place.replace(CELL, '').replace(/^\./, '');
      found.set(at, new Set([...(found.get(at) ?? []), ...keys]));
    }
  }
  return sorted(found);
}
const sorted = (places: ReadonlyMap<string, ReadonlySet<string>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, keys]) => [at, [...keys].sort()]));

for (const [heading, fields] of [
  ['`show --json`, `register --json`', of(entries, false)],
  ['A cell', of([...entries, ...changes], true)],
  ['`contradictions --json`', of([contradictions], false)],
  ['`changes --json`', of(changes, false)],
] as const)
  test(`docs/register.md has every field of ${heading} and no other`, () => {
    assert.deepEqual(sorted(listed(heading)), fields);
  });
