// The list of contradictions as a person or a program gets it, over the starter register.
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Ended, elsewhere as program } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-contradictions-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'register.db');

const elsewhere = (...args: readonly string[]): Promise<Ended> => program([...args, '--register', path]);

assert.equal((await elsewhere('import', 'facts', 'data/starter/facts.jsonl')).code, 0);

interface Listed {
  readonly counts: {
    readonly open: number;
    readonly settled: number;
    readonly shown: Readonly<Record<string, number>>;
  };
  readonly arrangements: readonly {
    readonly id: string;
    readonly contradictions: readonly {
      readonly id: string;
      readonly type: string;
      readonly open: boolean;
      readonly sides: readonly {
        readonly says: string;
        readonly claims: readonly { readonly id: string; readonly source?: { readonly type: string } }[];
      }[];
    }[];
  }[];
}
const listed = async (...args: readonly string[]): Promise<Listed> =>
  JSON.parse((await elsewhere('contradictions', '--json', ...args)).out) as Listed;

test('the list begins with its counts, and every arrangement in it has both sides with who says it and an id to follow', async () => {
  const { code, out } = await elsewhere('contradictions');
  assert.equal(code, 0);
  assert.match(out, /^\d+ open contradictions in \d+ arrangements · \d+ settled, not shown \(--all\) · dispute \d+/);
  const guatemala = /United States → Guatemala {2}us-guatemala\n([\s\S]*?)\n\n/.exec(out)![1]!;
  assert.match(guatemala, /! dispute: Guatemala denies that it is signed; the United States says it is\./);
  assert.match(guatemala, /– said\n.*the gatherer of facts · 2025-06-26 · citation, page not captured · f092/);
  assert.match(guatemala, /– denied\n.*f093/);
});

test('as data it has the same counts, and every claim of a side can be followed', async () => {
  const { counts, arrangements } = await listed();
  const all = arrangements.flatMap(({ contradictions }) => contradictions);
  assert.equal(all.length, counts.open);
  assert.ok(all.every(({ open, sides }) => open && sides.length > 1));
  assert.ok(all.every(({ sides }) => sides.flatMap(({ claims }) => claims).every(({ id, source }) => id && source)));
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  assert.equal(
    Object.values(counts.shown).reduce((sum, count) => sum + count, 0),
    counts.open,
  );
});

test('one arrangement, one type and the settled ones can be asked for', async () => {
  const rwanda = await listed('us-rwanda-2025');
  assert.deepEqual(
    rwanda.arrangements.map(({ id }) => id),
    ['us-rwanda'],
  );
  const superseded = await listed('--type', 'superseded', '--all');
  assert.ok(superseded.arrangements.length > 0);
  for (const { contradictions } of superseded.arrangements)
    for (const { type, open } of contradictions) assert.deepEqual([type, open], ['superseded', false]);
  const open = await elsewhere('contradictions', '--type', 'superseded');
  assert.equal(open.code, 1);
  assert.match(open.out, /^0 open contradictions · \d+ settled, not shown \(--all\)\.$/);
});

test('the list as of a day has what was said to have happened by then', async () => {
  const then = await listed('us-rwanda', '--as-of', '2025-05-31');
  const now = await listed('us-rwanda');
  assert.ok(then.counts.open > 0 && then.counts.open < now.counts.open);
});

test('bad input costs one line that says what was got and what is wanted', async () => {
  const type = await elsewhere('contradictions', '--type', 'quarrel');
  assert.equal(type.code, 2);
  assert.match(type.err, /^elsewhere: --type: got "quarrel", wanted one of dispute, /);
  const place = await elsewhere('contradictions', 'us-rwnda');
  assert.equal(place.code, 4);
  assert.match(
    place.err,
    /^elsewhere: contradictions: got "us-rwnda", which is no arrangement .*did you mean us-rwanda/,
  );
  assert.equal((await elsewhere('contradictions', '--as-of', '2025-13')).code, 2);
});
