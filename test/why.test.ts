// `read --why`: for one statement the line of the lexicon, the frame, the boundaries and the rules that made it.
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { read } from '../src/desk/read.ts';
import { plainDocument } from '../src/text/plain.ts';
import { PLAIN } from '../src/views/paint.ts';
import { statementOf, whyText } from '../src/views/why-text.ts';
import { type Ended, elsewhere } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-why-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const TEXT =
  'The interior ministry told reporters on Monday that no flight had left; nobody asked. The memorandum says that costs are shared. A clerk reportedly resigned.';
const path = join(folder, 'page.txt');
writeFileSync(path, TEXT);
const reading = read(plainDocument(TEXT, { name: 'page', published: '2025-05-06' }));

const why = (...args: readonly string[]): Promise<Ended> => elsewhere(['read', path, ...args]);

test('the line of the lexicon, the frame, every boundary and rule of one statement are shown with their places', async () => {
  const { code, out } = await why('--why', reading.statements[0]!.id);
  assert.equal(code, 0);
  for (const words of [
    /cue +told +¶1 22–26\n +line of the lexicon: “tell”, verb, act say, takes addressee.*\n.*She told reporters/,
    /frame +who is told stands behind the cue/,
    /who +The interior ministry +¶1 0–21\n +subject before the verb/,
    /what +that no flight had left +¶1 47–70\n +ends before a semicolon/,
    /to whom +reporters +¶1 27–36/,
    /act +say\n +as the lexicon has it/,
  ])
    assert.match(out, words);
  assert.doesNotMatch(out, /costs are shared/);
});

test('an act that is not the lexicon’s says why, and a noun, adverb or preposition shows its own line', () => {
  const style = { width: 100, paint: PLAIN };
  const [, provides, hearsay] = reading.statements;
  assert.match(whyText(reading, provides!, style), /act +provide\n +provide instead of say, a document speaks/);
  assert.match(whyText(reading, hearsay!, style), /“reportedly”, adverb, act report[\s\S]*who +nobody is named/);
});

test('the start of an id will do where it is the only one; JSON has the statement and its line', async () => {
  const { id } = reading.statements[1]!;
  assert.equal(statementOf(reading, id.slice(0, 8)), reading.statements[1]);
  assert.equal(statementOf(reading, 's_'), null);
  const { out } = await why('--why', id, '--json');
  const { statement, line } = JSON.parse(out) as { statement: { id: string }; line: { cue: string; example: string } };
  assert.deepEqual([statement.id, line.cue], [id, 'say']);
  assert.ok(line.example.length > 0);
});

test('an id that no document has is refused in words', async () => {
  const { code, out, err } = await why('--why', 's_nothing');
  assert.equal(code, 4);
  assert.equal(out, '');
  assert.match(
    err,
    /^elsewhere: got "s_nothing", which is no statement of what was read; the id of each stands beside it/,
  );
});
