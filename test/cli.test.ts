// The command line: what it prints, how it ends, and that bad input costs one clear line and nothing else.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';
import { type Ended, elsewhere as program } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

const PAGE =
  'Rwanda has agreed to take up to 250 migrants deported from the United States, the interior ministry said on Sunday.\n';
const OTHER = 'The United States deported seven migrants to Rwanda in August 2025.\n';
const page = file('page.txt', PAGE);
const other = file('other.txt', OTHER);

const elsewhere = (...args: readonly string[]): Promise<Ended> => program(args);

let number = 0;
const register = (): string => at(`register-${number++}.db`);

/** One line on standard error that says what was got and what to do, and the exit code. */
function refusesWith(ended: Ended, code: number, ...words: readonly RegExp[]): void {
  assert.equal(ended.code, code, ended.err);
  assert.equal(ended.err.split('\n').length, 1, ended.err);
  assert.match(ended.err, /^elsewhere: /);
  for (const word of words) assert.match(ended.err, word);
}

test('--help lists every command, examples and exit codes', async () => {
  const { code, out } = await elsewhere('--help');
  assert.equal(code, 0);
  for (const name of [
    'read',
    'add',
    'register',
    'show',
    'source',
    'search',
    'review',
    'import',
    'rebuild',
    'verify',
    'serve',
    'start',
    'Examples:',
    'Ends with:',
  ]) {
    assert.ok(out.includes(name), name);
  }
});

test('read --json prints one line a document with the fields of the contract, in their order', async () => {
  const { code, out } = await elsewhere('read', page, other, '--json', '--published', '2025-08-05');
  assert.equal(code, 0);
  const documents = out.split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(
    documents.map(({ document }) => document.name),
    ['page', 'other'],
  );
  const [first] = documents;
  assert.deepEqual(Object.keys(first).slice(0, 4), ['document', 'statements', 'claims', 'findings']);
  assert.deepEqual(Object.keys(first.document).slice(0, 6), ['id', 'name', 'title', 'lang', 'published', 'length']);
  assert.equal(first.document.length, PAGE.length);
  assert.deepEqual(Object.keys(first.statements[0]).slice(0, 12), [
    'id',
    'mode',
    'act',
    'speaker',
    'cue',
    'content',
    'addressee',
    'actor',
    'via',
    'said',
    'negated',
    'hedges',
  ]);
  const claim = first.claims.find(({ kind }: { kind: string }) => kind === 'stage');
  assert.deepEqual(Object.keys(claim).slice(0, 5), ['id', 'kind', 'sending', 'receiving', 'site']);
  assert.ok(['by', 'hedged', 'evidence'].every((name) => name in claim));
  for (const { start, end } of claim.evidence) assert.ok(PAGE.slice(start, end).includes('agreed to take'));
});

test('read without --json is a page for a person, without colour where there is no terminal', async () => {
  const { out } = await elsewhere('read', page, '--published', '2025-08-05');
  assert.match(out, /United States → Rwanda/);
  assert.match(out, /machine reading, not reviewed/i);
  assert.ok(!out.includes('\u001b['));
});

test('a folder is read with all that is in it, and --register and --json may stand before or after the command', async () => {
  mkdirSync(at('deep/er'), { recursive: true });
  file('deep/one.txt', PAGE);
  file('deep/er/two.md', `# Title\n\n${OTHER}`);
  file('deep/.hidden.txt', 'hidden');
  const { code, out } = await elsewhere('--json', 'read', at('deep'));
  assert.equal(code, 0);
  assert.deepEqual(
    out
      .split('\n')
      .map((line) => JSON.parse(line).document.name)
      .sort(),
    ['one', 'two'],
  );
});

test('add keeps each document once, show and source follow a cell to its words, search finds them', async () => {
  const path = register();
  const first = await elsewhere('add', page, other, '--published', '2025-09-01', '--register', path);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /^added {2}d_/m);
  const again = await elsewhere('add', page, other, '--published', '2025-09-01', '--register', path);
  assert.match(again.out, /^already there {2}d_/m);
  assert.ok(!again.out.includes('added  '));
  const shown = await elsewhere('show', 'us-rwanda', '--register', path);
  assert.equal(shown.code, 0);
  assert.ok(shown.out.includes('│'));
  const id = /c_[0-9a-f]{12}/.exec(shown.out)![0];
  const source = await elsewhere('source', id, '--register', path);
  assert.equal(source.code, 0);
  assert.match(source.out, /capture {3}[0-9a-f]{64}/);
  const found = await elsewhere('search', 'migrants', '--register', path, '--json');
  assert.equal(found.code, 0);
  assert.ok(found.out.split('\n').every((line) => JSON.parse(line).passage));
  assert.equal((await elsewhere('search', 'zzzz', '--register', path)).code, 1);
  assert.equal((await elsewhere('verify', '--register', path)).code, 0);
  const before = (await elsewhere('register', '--json', '--register', path)).out;
  assert.equal((await elsewhere('rebuild', '--register', path)).code, 0);
  assert.equal((await elsewhere('register', '--json', '--register', path)).out, before);
});

test('as of a date before anything happened the register is empty, and says so with its exit code', async () => {
  const path = register();
  await elsewhere('add', other, '--register', path);
  assert.equal((await elsewhere('register', '--as-of', '2025-07', '--register', path)).code, 1);
  assert.equal((await elsewhere('register', '--as-of', '2025-08', '--register', path)).code, 0);
  assert.equal((await elsewhere('register', '--known-on', '2001-01-01', '--register', path)).code, 1);
});

test('import facts brings citations in once, and says which lines it could not read', async () => {
  const path = register();
  const good = {
    id: 'x1',
    arrangement: 'us-palau',
    sending: ['US'],
    receiving: ['PW'],
    date: '2025-12',
    text: 'A specimen fact.',
    sources: ['https://example.org/a'],
    claims: [{ kind: 'stage', stage: 'signed', party: null, date: '2025-12' }],
  };
  const facts = file('facts.jsonl', `${JSON.stringify(good)}\n{"id": "x2"}\nnot json\n`);
  const first = await elsewhere('import', 'facts', facts, '--register', path);
  assert.equal(first.code, 3);
  assert.match(first.out, /^1 fact added/);
  assert.equal(first.err.split('\n').length >= 2, true);
  assert.match((await elsewhere('import', 'facts', facts, '--register', path)).out, /1 already there/);
  assert.match((await elsewhere('show', 'us-palau', '--register', path)).out, /not captured/);
});

test('a missing file, an empty one and a binary one cost a line each; the others are read', async () => {
  const empty = file('empty.txt', '');
  const binary = file('binary.txt', new Uint8Array([0, 1, 2, 255, 0, 7]));
  refusesWith(await elsewhere('read', at('nowhere.txt')), 3, /nowhere\.txt/, /check the path/);
  refusesWith(await elsewhere('read', empty), 3, /empty/);
  refusesWith(await elsewhere('read', binary), 3, /binary/, /wanted/i);
  const mixed = await elsewhere('read', empty, page, '--json');
  assert.equal(mixed.code, 3);
  assert.equal(JSON.parse(mixed.out).document.name, 'page');
  const path = register();
  const added = await elsewhere('add', binary, page, '--register', path);
  assert.equal(added.code, 3);
  assert.match(added.out, /^added/);
  assert.equal((await elsewhere('verify', '--register', path)).code, 0);
});

test('a folder without documents and a file of a hundred megabytes are refused before they are read', async () => {
  mkdirSync(at('bare'));
  refusesWith(await elsewhere('read', at('bare')), 3, /no documents/, /\.txt/);
  const huge = file('huge.txt', 'x');
  truncateSync(huge, 100_000_000);
  refusesWith(await elsewhere('read', huge), 3, /100\.0 MB/, /split it/);
});

test('a date that does not exist, an unknown option and an unknown command are told with what was wanted', async () => {
  refusesWith(await elsewhere('read', page, '--published', '2025-02-31'), 2, /2025-02-31/, /wanted a date/);
  refusesWith(await elsewhere('register', '--as-of', 'yesterday'), 2, /yesterday/, /wanted a date/);
  assert.equal((await elsewhere('read', page, '--nonsense')).code, 2);
  assert.equal((await elsewhere('reed', page)).code, 2);
});

test('an unknown arrangement or id is told with those that are near', async () => {
  const path = register();
  await elsewhere('add', page, '--register', path);
  refusesWith(await elsewhere('show', 'us-rwnda', '--register', path), 4, /us-rwnda/, /us-rwanda/);
  refusesWith(await elsewhere('source', 'c_000000000000', '--register', path), 4, /c_000000000000/);
});

test('a register that is absent, damaged, another file or locked is told, and nothing is lost', async () => {
  refusesWith(await elsewhere('register', '--register', at('absent.db')), 5, /absent\.db/);
  refusesWith(
    await elsewhere('register', '--register', file('letter.db', 'A letter to a friend. '.repeat(200))),
    5,
    /not? .*register|no register/,
  );
  refusesWith(await elsewhere('add', page, '--register', at('no/such/folder/x.db')), 5, /folder/);
  const path = register();
  await elsewhere('add', page, '--register', path);
  const damaged = at('damaged.db');
  const raw = new Database(path);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.exec('BEGIN IMMEDIATE');
  refusesWith(await elsewhere('add', other, '--register', path), 5, /another program/);
  raw.exec('ROLLBACK');
  await raw.backup(damaged);
  raw.close();
  assert.equal((await elsewhere('add', other, '--register', path)).code, 0);
  const bytes = new Uint8Array(4096).fill(7);
  const { openSync, writeSync, closeSync } = await import('node:fs');
  const handle = openSync(damaged, 'r+');
  for (let page = 1; page < 12; page++) writeSync(handle, bytes, 0, bytes.length, page * 4096);
  closeSync(handle);
  const ended = await elsewhere('verify', '--register', damaged);
  assert.ok(ended.code === 1 || ended.code === 5, String(ended.code));
  assert.ok((ended.out + ended.err).length > 20);
});

test('a folder that may not be written to is told', {
  skip: process.getuid?.() === 0 ? 'the superuser may write anywhere' : false,
}, async () => {
  mkdirSync(at('locked'));
  chmodSync(at('locked'), 0o500);
  refusesWith(await elsewhere('add', page, '--register', join(at('locked'), 'x.db')), 5, /written/);
});

test('a reader who closes the pipe ends the program quietly', () => {
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${main}" --help | head -1`], {
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.equal(stderr, '');
});
