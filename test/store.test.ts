import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';
import { killed } from '../bench/soak/kill.ts';
import { tamperAt } from '../bench/soak/tamper.ts';
import { seeded } from '../bench/spans.ts';
import { StoreFailure } from '../src/store/sqlite/failure.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { storeContract } from './contracts/store.ts';
import { received, steadyClock } from './readings.ts';

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const fresh = (): string => join(folder, `${number++}.db`);
const open = (path: string) => openStore(path, { now: steadyClock() });

storeContract('SQLite in a file', () => open(fresh()));
storeContract('SQLite in memory', () => open(':memory:'));

const failsWith = (code: string, work: () => unknown): void => {
  assert.throws(
    work,
    (error: unknown) => error instanceof StoreFailure && error.code === code && error.message.length > 40,
  );
};

test('what was appended is there after the register is opened again', () => {
  const path = fresh();
  const first = open(path);
  const { proposals, captures } = received('Kept on disk.');
  first.append(proposals, captures);
  const head = first.head();
  first.close();
  const second = open(path);
  assert.deepEqual(second.head(), head);
  assert.deepEqual(second.verify(), []);
  second.close();
});

test('a reader sees a whole register while a writer adds', () => {
  const path = fresh();
  const writer = open(path);
  const reader = open(path);
  const seen = reader.events()[Symbol.iterator]();
  for (let i = 0; i < 5; i++) {
    const { proposals, captures } = received(`Text ${i}.`);
    writer.append(proposals, captures);
    assert.equal(reader.head().seq, (i + 1) * 2);
  }
  assert.equal(seen.next().value!.seq, 1);
  writer.close();
  reader.close();
});

test('a second writer is told that the register is locked, and nothing is lost', () => {
  const path = fresh();
  const store = open(path);
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const { proposals, captures } = received('Waiting.');
  failsWith('locked', () => store.append(proposals, captures));
  other.exec('ROLLBACK');
  assert.equal(store.append(proposals, captures).length, 2);
  other.close();
  store.close();
});

test('a file that is no register, one of another program, one of a newer version and one that cannot be made are refused in words', () => {
  const text = fresh();
  writeFileSync(
    text,
    'This is a letter, long enough to be looked at as a database file by anybody who opens it. '.repeat(20),
  );
  failsWith('not_a_register', () => open(text));
  const foreign = fresh();
  new Database(foreign).exec('CREATE TABLE x (y)').close();
  failsWith('not_a_register', () => open(foreign));
  const newer = fresh();
  open(newer).close();
  const raw = new Database(newer);
  raw.pragma('user_version = 99');
  raw.close();
  failsWith('newer', () => open(newer));
  failsWith('unwritable', () => open(join(folder, 'nowhere', 'register.db')));
  failsWith('unwritable', () => openStore(join(folder, 'absent.db'), { now: steadyClock() }, { readOnly: true }));
  const directory = join(folder, 'directory');
  mkdirSync(directory);
  failsWith('unwritable', () => open(directory));
});

test('verify finds a change at each of 20 random places', () => {
  const path = fresh();
  const store = open(path);
  for (let i = 0; i < 12; i++) {
    const { proposals, captures } = received(`A text of its own, number ${i}, about talks.`);
    store.append(proposals, captures);
  }
  store.close();
  const next = seeded(7);
  for (let i = 0; i < 20; i++) {
    const { what, faults } = tamperAt(path, next);
    assert.ok(faults.length > 0, `not found: ${what}`);
  }
});

test('a register whose writer is killed three times is whole, keeps what was acknowledged, and is completed by running it again', async () => {
  assert.deepEqual(await killed(3, 60), []);
});
