// The program as a process of its own: exit codes, streams, one line for each bad input.
import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'elsewhere-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function elsewhere(args: readonly string[], input?: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: input ?? '',
    env: { ...process.env, ELSEWHERE_REGISTER: undefined },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Ended with the code, and said why in one line that begins with the program's name. */
function refuses(ended: Ended, code: number, says: RegExp): void {
  assert.equal(ended.code, code, ended.err);
  assert.match(ended.err, /^elsewhere: [^\n]+\n$/);
  assert.match(ended.err, says);
}

const WRITTEN =
  'A specimen. The Republic of Rwanda said on Monday that talks with the United States on taking in migrants were under way.';
const NOTE = file('note.txt', `${WRITTEN}\n`);
const OTHER = file(
  'other.txt',
  'A specimen. Uganda agreed to take in 30 people from the United States, its foreign ministry said on Friday.\n',
);
const REGISTER = at('register.db');
assert.equal(elsewhere(['--register', REGISTER, 'add', NOTE, OTHER, '--published', '2025-05-06']).code, 0);

test('help tells the commands and the exit codes; each command has its own', () => {
  const { code, out, err } = elsewhere(['--help']);
  assert.deepEqual([code, err], [0, '']);
  for (const word of [
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
    'Ends with',
  ])
    assert.ok(out.includes(word), word);
  assert.match(elsewhere(['show', '--help']).out, /--as-of[\s\S]*--known-on[\s\S]*--register/);
  assert.match(elsewhere(['--version']).out, /^\d+\.\d+\.\d+\n$/);
});

test('a wrong command line ends with 2 and says what is wrong', () => {
  for (const args of [['--nonsense'], ['nonsense'], ['read'], ['show'], ['read', NOTE, '--publishd', '2025']]) {
    const { code, out, err } = elsewhere(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, /^elsewhere: /);
  }
});

const keys = (value: unknown): string => Object.keys(value as object).join(' ');

test('read --json prints one line a document, with the promised keys in their order', () => {
  const { code, out, err } = elsewhere(['read', NOTE, OTHER, '--json', '--published', '2025-05-06']);
  assert.deepEqual([code, err], [0, '']);
  const documents = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    documents.map(({ document }) => document.name),
    ['note', 'other'],
  );
  for (const one of documents) {
    assert.equal(keys(one), 'document statements claims findings withheld');
    assert.equal(keys(one.document), 'id name title lang published length');
    assert.equal(one.document.published, '2025-05-06');
    for (const said of one.statements) {
      assert.equal(keys(said), 'id mode act speaker cue content addressee actor via said negated hedges rules');
      for (const span of [...said.speaker, ...said.cue, ...said.content]) assert.equal(keys(span), 'start end');
    }
    for (const claim of one.claims) {
      assert.match(keys(claim), /^id kind sending receiving site .*by hedged evidence core rules fields addresses$/);
      assert.ok(claim.by === 'narrator' || keys(claim.by) === 'statement');
    }
    for (const finding of one.findings) assert.equal(keys(finding), 'type span message');
  }
  assert.ok(documents.every(({ claims, statements }) => claims.length > 0 && statements.length > 0));
});

test('--json and --register are taken before the command and after it', () => {
  const before = elsewhere(['--json', '--register', REGISTER, 'register']);
  const behind = elsewhere(['register', '--register', REGISTER, '--json']);
  assert.deepEqual(behind, before);
  assert.equal(JSON.parse(before.out.split('\n')[0]!).id.length > 0, true);
  assert.equal(elsewhere(['read', '--json', NOTE]).out, elsewhere(['--json', 'read', NOTE]).out);
});

test('standard input is a document, and no text of it reaches the terminal as a command', () => {
  const { code, out } = elsewhere(['read', '-'], `\u001b[31m${WRITTEN}\u202e`);
  assert.equal(code, 0);
  assert.doesNotMatch(out, /[\u001b\u202e]/);
});

test('an input that cannot be read is one line; the others are read all the same', () => {
  mkdirSync(at('bare'), { recursive: true });
  const large = file('large.txt', '');
  truncateSync(large, 100_000_000);
  const bad: readonly (readonly [string, RegExp])[] = [
    [at('absent.txt'), /no such file/],
    [at('bare'), /no documents/],
    [file('program.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2])), /a program/],
    [file('page.pdf', '%PDF-1.7\n'), /a PDF/],
    [file('empty.txt', ''), /empty/],
    [large, /100\.0 MB/],
  ];
  for (const command of ['read', 'add']) {
    const path = at(`${command}-bad.db`);
    const args = ['--register', path, command, '--json'];
    const { code, out, err } = elsewhere([...args, ...bad.map(([name]) => name), NOTE]);
    assert.equal(code, 3);
    const lines = err.trimEnd().split('\n');
    assert.equal(lines.length, bad.length, err);
    for (const [number, [name, says]] of bad.entries()) {
      assert.ok(lines[number]!.startsWith(`elsewhere: ${name}`), lines[number]);
      assert.match(lines[number]!, says);
    }
    assert.equal(out.trimEnd().split('\n').length, 1);
    if (command === 'add') assert.equal(elsewhere(['--register', path, 'verify']).code, 0);
  }
});

test('a date that does not exist is refused before anything is done', () => {
  refuses(elsewhere(['read', NOTE, '--published', '2025-02-30']), 2, /2025-02-30/);
  refuses(elsewhere(['--register', at('none.db'), 'add', NOTE, '--published', 'soon']), 2, /soon/);
  refuses(elsewhere(['--register', REGISTER, 'register', '--as-of', '2025-13']), 2, /2025-13/);
  refuses(elsewhere(['--register', REGISTER, 'show', 'us-rwanda', '--known-on', 'x']), 2, /--known-on/);
});

test('an unknown arrangement or id ends with 4; a near name is offered', () => {
  refuses(elsewhere(['--register', REGISTER, 'show', 'us-rwnda']), 4, /us-rwanda/);
  for (const id of ['c_000000000000', 'd_000000000000', 's_000000000000', 'f999', 'nonsense'])
    refuses(elsewhere(['--register', REGISTER, 'source', id]), 4, new RegExp(id));
});

test('a register that is locked, damaged, absent or something else ends with 5 and loses nothing', () => {
  const locked = at('locked.db');
  assert.equal(elsewhere(['--register', locked, 'add', NOTE]).code, 0);
  const holder = new Database(locked);
  holder.exec('BEGIN IMMEDIATE');
  refuses(elsewhere(['--register', locked, 'add', OTHER]), 5, /lock|use|writ/);
  assert.equal(elsewhere(['--register', locked, 'register']).code, 0);
  holder.exec('ROLLBACK');
  holder.close();
  assert.match(elsewhere(['--register', locked, 'verify']).out, /^whole/);

  const damaged = file('damaged.db', `SQLite format 3\0${'x'.repeat(5000)}`);
  const stranger = file('stranger.db', 'These are letters, no register.');
  const foreign = at('foreign.db');
  const database = new Database(foreign);
  database.exec('CREATE TABLE songs (title TEXT)');
  database.close();
  for (const path of [damaged, stranger, foreign]) {
    for (const command of [['register'], ['add', NOTE], ['verify']])
      refuses(elsewhere(['--register', path, ...command]), 5, /\.db/);
  }
  refuses(elsewhere(['--register', at('nowhere.db'), 'register']), 5, /nowhere\.db/);
  refuses(elsewhere(['--register', at('no/such/folder.db'), 'add', NOTE]), 5, /folder/);
  refuses(elsewhere(['--register', '/proc/elsewhere.db', 'add', NOTE]), 5, /elsewhere\.db/);
});

test('a folder that may not be written to ends with 5', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, () => {
  mkdirSync(at('sealed'));
  chmodSync(at('sealed'), 0o500);
  refuses(elsewhere(['--register', at('sealed/r.db'), 'add', NOTE]), 5, /sealed/);
  chmodSync(at('sealed'), 0o700);
});

test('adding the same file again changes nothing', () => {
  const before = elsewhere(['--register', REGISTER, '--json', 'verify']).out;
  const { code, out } = elsewhere(['--register', REGISTER, 'add', NOTE, '--published', '2025-05-06']);
  assert.equal(code, 0);
  assert.match(out, /^already there {2}d_/);
  assert.equal(elsewhere(['--register', REGISTER, '--json', 'verify']).out, before);
});

test('the two times limit what is shown', () => {
  const count = (...limits: string[]): number =>
    elsewhere(['--register', REGISTER, '--json', 'register', ...limits])
      .out.split('\n')
      .filter(Boolean).length;
  assert.ok(count() >= 2);
  assert.equal(count('--as-of', '2024'), 0);
  assert.equal(count('--known-on', '2024'), 0);
  assert.equal(count('--as-of', '2025-06'), count());
  assert.equal(elsewhere(['--register', REGISTER, 'register', '--as-of', '2024']).code, 1);
});

test('an id leads down to its words', () => {
  const { out } = elsewhere(['--register', REGISTER, '--json', 'show', 'us-rwanda']);
  const [cell] = JSON.parse(out).cells;
  const source = elsewhere(['--register', REGISTER, 'source', cell.claim.id]);
  assert.equal(source.code, 0);
  assert.ok(source.out.includes('Republic of Rwanda'));
  assert.ok(source.out.includes(cell.source.document));
});

test('search ends with 1 where nothing is found', () => {
  assert.equal(elsewhere(['--register', REGISTER, 'search', 'uganda']).code, 0);
  assert.equal(elsewhere(['--register', REGISTER, 'search', 'xylophone']).code, 1);
  assert.equal(elsewhere(['--register', REGISTER, 'search', '"']).code, 1);
});

test('a reader who closes the pipe ends the program quietly', async () => {
  const long = file('long.txt', `${WRITTEN}\n\n`.repeat(2000));
  const child = spawn(process.execPath, [MAIN, 'read', long]);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, err], [0, '']);
});
