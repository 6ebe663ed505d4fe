// Reviewing as a person does it: with the program as a process of its own, on statements, claims and what was missed.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'elsewhere-review-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const file = (name: string, content: unknown): string => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
const REGISTER = at('register.db');
function elsewhere(args: readonly string[], { input = '', by = undefined as string | undefined } = {}): Ended {
  const env = { ...process.env, ELSEWHERE_REGISTER: REGISTER, ELSEWHERE_BY: by };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env,
  });
  return { code: status, out: stdout, err: stderr };
}
/** Ended with the code, and said why in one line that begins with the program's name. */
function refuses(ended: Ended, code: number, says: RegExp): void {
  assert.equal(ended.code, code, ended.err + ended.out);
  assert.match(ended.err, /^elsewhere: [^\n]+\n$/);
  assert.match(ended.err, says);
}

const BODY =
  'The interior ministry of Rwanda said that Rwanda had agreed to take up to 250 migrants deported from the United States. A lawyer for two of them blorted that nobody was asked. A lawyer came.\n';
const page = file('page.txt', BODY);
assert.equal(elsewhere(['add', page, '--published', '2025-08-05']).code, 0);
const source = (id: string) => JSON.parse(elsewhere(['source', id, '--json']).out);
const hits = (words: string) =>
  elsewhere(['search', words, '--json'])
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const found = hits('agreed');
const statement: string = found.find(({ kind }) => kind === 'statement').id;
const document: string = found.find(({ kind }) => kind === 'document').id;
const claim: string = found.find(({ kind, id }) => kind === 'claim' && source(id).claim.kind === 'stage').id;
const ann = ['--by', 'Ann'];

test('a decision must be one, with a name, and of something that is there', () => {
  refuses(elsewhere(['review', statement, ...ann]), 2, /no decision.*--accept/);
  refuses(elsewhere(['review', statement, '--accept', '--reject', ...ann]), 2, /2 decisions/);
  refuses(elsewhere(['review', statement, '--accept']), 2, /no name.*--by NAME/);
  refuses(elsewhere(['review', 's_000000000000', '--accept', ...ann]), 4, /s_000000000000/);
  refuses(elsewhere(['review', statement, '--reject', ...ann]), 2, /rejection without a reason/);
  refuses(elsewhere(['review', document, '--accept', ...ann]), 2, /which is a document; wanted the id of a claim or/);
  refuses(elsewhere(['review', statement, '--add', file('x.json', {}), ...ann]), 2, /wanted the id of a document/);
  refuses(elsewhere(['review', statement, '--accept', ...ann, '--register', at('absent.db')]), 5, /no register here/);
  assert.ok(!existsSync(at('absent.db')));
  assert.equal(elsewhere(['verify', '--json']).out.includes('"events":2'), true);
});

test('a correction that is no statement of the text is refused by what is wrong with it', () => {
  const correct = (content: unknown): Ended =>
    elsewhere(['review', statement, '--correct', file('wrong.json', content), ...ann]);
  refuses(correct('{"speaker":'), 3, /wrong\.json: got what is not JSON/);
  refuses(correct([]), 3, /wanted the statement as an object/);
  refuses(correct({ act: 'shout' }), 3, /act: got "shout"; wanted one of say, confirm/);
  refuses(correct({ speaker: 'The exterior ministry' }), 3, /which the text does not have/);
  refuses(correct({ speaker: 'A lawyer' }), 3, /2 times in its paragraph.*\{"start": 120, "end": 128\}/);
  refuses(correct({ speaker: [{ start: 0, end: 9999 }] }), 3, /inside the text/);
  refuses(correct({ speaker: [{ start: 'a' }] }), 3, /speaker: got \{"start":"a"\}/);
  refuses(correct({ actor: null, speaker: 'Rwanda' }), 3, /actor: got null; a person may give only/);
  refuses(correct({}), 3, /changes nothing/);
  refuses(elsewhere(['review', statement, '--correct', at('none.json'), ...ann]), 3, /none\.json/);
});

test('a statement is accepted, corrected from what source prints, rejected; source and show say what stands', () => {
  assert.match(elsewhere(['source', statement]).out, /standing {2}machine reading, not reviewed/);
  const { code, out } = elsewhere(['review', statement.slice(0, 8), '--accept'], { by: 'Bob' });
  assert.deepEqual([code, out], [0, `accepted  ${statement}  by Bob, event 3\n`]);
  const printed = source(statement);
  assert.equal(printed.reviews[0].decision, 'accepted');
  printed.statement.speaker = 'interior ministry';
  const done = elsewhere(['review', statement, '--correct', '-', ...ann, '--json'], { input: JSON.stringify(printed) });
  assert.deepEqual(JSON.parse(done.out), { id: statement, decision: 'corrected', by: 'Ann', event: 4 });
  const text = elsewhere(['source', statement]).out;
  assert.match(text, /standing {2}corrected by Ann on .*\nbefore {4}accepted by Bob on/);
  assert.match(text, /speaker\n +│ interior ministry {2}¶/);
  assert.match(elsewhere(['show', 'us-rwanda']).out, /not reviewed · who says it: corrected\s+by\s+Ann/);
  assert.match(elsewhere(['source', document]).out, /standing {2}machine reading, 1 of \d statements reviewed/);
  assert.equal(source(document).statementReviews.length, 2);
  assert.equal(elsewhere(['review', statement, '--reject', '--reason', 'a specimen', ...ann]).code, 0);
  assert.match(elsewhere(['source', statement]).out, /standing {2}rejected by Ann on [\d-]+: a specimen/);
});

test('a statement that the machine missed is added by its words, has an id of its own, and may be reviewed', () => {
  const given = { act: 'say', speaker: 'A lawyer for two of them', cue: 'blorted', content: ['that nobody was asked'] };
  const { code, out, err } = elsewhere(['review', document, '--add', file('missed.json', given), ...ann]);
  assert.equal(code, 0, err);
  const id = /added {2}(s_[0-9a-f]{12}) {2}by Ann/.exec(out)![1]!;
  assert.deepEqual(source(id).statement.cue, [{ start: BODY.indexOf('blorted'), end: BODY.indexOf('blorted') + 7 }]);
  assert.match(elsewhere(['source', id]).out, /added by Ann[\s\S]*A lawyer for two of them/);
  assert.match(elsewhere(['source', document]).out, /added by Ann/);
  refuses(elsewhere(['review', document, '--add', at('missed.json'), ...ann]), 3, new RegExp(`cue of ${id}`));
  refuses(elsewhere(['review', document, '--add', file('act.json', { cue: 'came' }), ...ann]), 3, /act: got nothing/);
  assert.equal(elsewhere(['review', id, '--accept', ...ann]).code, 0);
});

test('a claim is reviewed by the same command', () => {
  refuses(elsewhere(['review', claim, '--correct', file('c.json', { stage: 'war' }), ...ann]), 3, /stage: got "war"/);
  refuses(elsewhere(['review', claim, '--correct', file('c.json', { stage: 'talks' }), ...ann]), 3, /without words/);
  const printed = source(claim);
  printed.claim.stage = 'talks';
  assert.equal(elsewhere(['review', claim, '--correct', file('c.json', printed), ...ann]).code, 0);
  assert.match(elsewhere(['source', claim]).out, /standing {2}corrected by Ann/);
  assert.match(elsewhere(['show', 'us-rwanda']).out, /talks[\s\S]*corrected\s+by\s+Ann/);
  const own = ['--correct', file('c.json', { stage: 'paused' }), '--own-knowledge'];
  assert.equal(elsewhere(['review', claim, ...own, ...ann]).code, 0);
  assert.match(elsewhere(['show', 'us-rwanda']).out, /paused[\s\S]*own\s+knowledge/);
  assert.equal(elsewhere(['review', claim, '--reject', '--reason', 'not said', ...ann]).code, 0);
  assert.equal(source(claim).reviews.at(-1).reason, 'not said');
});

test('the claim of a citation is corrected by what a person knows: it has no words to point at', () => {
  const fact = {
    id: 'x1',
    arrangement: 'us-palau',
    sending: ['US'],
    receiving: ['PW'],
    text: 'A specimen fact.',
    sources: ['https://example.org/a'],
    claims: [{ kind: 'stage', stage: 'signed', party: null }],
  };
  assert.equal(elsewhere(['import', 'facts', file('facts.jsonl', `${JSON.stringify(fact)}\n`)]).code, 0);
  const { id } = source('x1').claims[0];
  const given = file('fact.json', { stage: 'talks', evidence: ['specimen'] });
  refuses(elsewhere(['review', id, '--correct', given, ...ann]), 3, /evidence: got words for a citation/);
  const known = file('fact.json', { stage: 'talks' });
  assert.equal(elsewhere(['review', id, '--correct', known, '--own-knowledge', ...ann]).code, 0);
  assert.match(elsewhere(['show', 'us-palau']).out, /talks[\s\S]*corrected by Ann/);
  refuses(elsewhere(['review', 'x1', '--accept', ...ann]), 2, /which is a fact; wanted the id of a claim/);
});

test('the register is whole after all of this, and rebuilding it changes nothing', () => {
  const before = elsewhere(['source', document, '--json']).out;
  assert.equal(elsewhere(['rebuild']).code, 0);
  assert.equal(elsewhere(['source', document, '--json']).out, before);
  assert.match(elsewhere(['verify']).out, /^whole/);
});
