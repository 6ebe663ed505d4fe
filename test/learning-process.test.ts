// From reviewing to reading: add, review, learn --register, read --model; learning and reading as processes of their own.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../src/cli/program.ts';
import { PLAIN } from '../src/views/paint.ts';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'elsewhere-learning-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const file = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** The program in this process: many small steps cost little. */
async function quick(...args: readonly string[]): Promise<Ended> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const terminal = {
    print: (text: string) => void lines.out.push(text),
    complain: (text: string) => void lines.err.push(text),
    paint: PLAIN,
    width: 100,
    progress: () => undefined,
  };
  const code = await run(args, { ELSEWHERE_BY: 'Ann' }, terminal);
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}
function elsewhere(...args: readonly string[]): Ended {
  const env = { ...process.env, ELSEWHERE_REGISTER: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
}
/** Ended with the code, and said why in its last line, which begins with the program's name. */
function refuses(ended: Ended, code: number, says: RegExp): void {
  assert.equal(ended.code, code, ended.err);
  const last = ended.err.trimEnd().split('\n').at(-1)!;
  assert.match(last, /^elsewhere: /);
  assert.match(last, says);
}

const TOWNS = [
  'Arden',
  'Belmont',
  'Corwen',
  'Dunmore',
  'Elstow',
  'Farley',
  'Girvan',
  'Hexham',
  'Irvine',
  'Jarrow',
  'Kirby',
];
const SAYINGS = ['the flight had left', 'nobody was held', 'the text was signed', 'the hostel was full'];
const text = (town: string, n: number): string =>
  `A spokesperson for the council of ${town} said that ${SAYINGS[n % 4]}.\n\nThe mayor of ${town} confirmed that ${SAYINGS[(n + 1) % 4]}.\n`;
const register = at('register.db');

/** Adds texts and reviews both statements of each: the speaker of the first is the spokesperson alone, the second is right. */
async function reviewTexts(from: number, to: number): Promise<void> {
  const correction = file('correction.json', JSON.stringify({ speaker: 'A spokesperson' }));
  for (let n = from; n < to; n++) {
    const path = file(`text-${n}.txt`, text(TOWNS[n % 10]!, n));
    const added = await quick('add', path, '--register', register, '--json');
    const { document } = JSON.parse(added.out);
    const { statements } = JSON.parse((await quick('source', document, '--register', register, '--json')).out);
    const decided = [
      await quick('review', statements[0].id, '--correct', correction, '--register', register),
      await quick('review', statements[1].id, '--accept', '--register', register),
    ];
    assert.deepEqual(
      decided.map(({ code, err }) => [code, err]),
      [
        [0, ''],
        [0, ''],
      ],
    );
  }
}

test('learn wants one source, and says which it takes', () => {
  const out = ['--out', at('none.model')];
  refuses(elsewhere('learn', ...out), 2, /nothing to learn from.*--register PATH.*FILE --texts FOLDER/);
  refuses(elsewhere('learn', 'x.jsonl', '--texts', '.', '--register', register, ...out), 2, /one of the two/);
  refuses(elsewhere('learn', 'x.jsonl', ...out), 2, /without its texts.*--texts FOLDER/);
  refuses(elsewhere('learn', '--register', register, '--texts', '.', ...out), 2, /--texts without a file/);
  refuses(elsewhere('learn', '--register', register, ...out), 5, /no register here/);
  assert.ok(!existsSync(at('none.model')));
});

test('what was reviewed in a register is read so by a model that learned from it; too little is refused', async () => {
  await reviewTexts(0, 1);
  refuses(elsewhere('learn', '--register', register, '--out', at('m')), 3, /got 2 statements.*wanted at least 40/);
  await reviewTexts(1, 20);
  const learned = elsewhere('learn', '--register', register, '--out', at('desk.model'), '--from', 'our desk');
  assert.equal(learned.code, 0, learned.err);
  assert.match(learned.err, /40 statements are few/);
  assert.match(learned.out, /learned from 40 statements in 20 documents \(our desk: 40 reviewed statements, /);
  const unseen = file('unseen.txt', text(TOWNS[10]!, 3));
  const body = text(TOWNS[10]!, 3);
  const speakers = (...more: readonly string[]): readonly string[] => {
    const { statements } = JSON.parse(elsewhere('read', unseen, '--json', ...more).out);
    return statements.map(({ speaker: [{ start, end }] }: { speaker: readonly [{ start: number; end: number }] }) =>
      body.slice(start, end),
    );
  };
  assert.deepEqual(speakers(), ['A spokesperson for the council of Kirby', 'The mayor of Kirby']);
  assert.deepEqual(speakers('--model', at('desk.model')), ['A spokesperson', 'The mayor of Kirby']);
  assert.match(elsewhere('verify', '--register', register).out, /^whole/);
});
