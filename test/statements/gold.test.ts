// What the statements of the marked texts are read with at least. A floor is raised with the reading, never lowered to it.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { placedFound } from '../gold/found.ts';
import { agreed, COMPARED, type Compared, paired, placed } from '../gold/pairing.ts';
import { markedTexts, markingOf, textOf } from '../gold/statements.ts';

/** Of a hundred marked statements so many are read; of a hundred read so many are marked. */
const RECALL = 72;
const PRECISION = 82;
/** Of a hundred statements that are marked and read so many have this role as it is marked. */
const ROLES: Readonly<Record<Compared, number>> = {
  speaker: 84,
  cue: 89,
  content: 74,
  addressee: 92,
  via: 91,
  hedges: 94,
  mode: 90,
  act: 90,
  negated: 98,
  actor: 68,
};

test('of the marked statements at least so many are read, with their roles', () => {
  const count = { marked: 0, read: 0, both: 0 };
  const right = new Map<Compared, number>();
  for (const name of markedTexts()) {
    const gold = markingOf(name, 'gold')!;
    const text = textOf(name);
    const { statements } = read(plainDocument(text, { name, published: gold.published }));
    const marked = gold.statements.map((statement) => placed(text, statement));
    const { pairs } = paired(
      marked,
      statements.map((found) => placedFound(text, found, statements)),
    );
    count.marked += marked.length;
    count.read += statements.length;
    count.both += pairs.length;
    for (const [a, b] of pairs) for (const role of agreed(text, a, b)) right.set(role, (right.get(role) ?? 0) + 1);
  }
  const measured = {
    recall: (100 * count.both) / count.marked,
    precision: (100 * count.both) / count.read,
    ...Object.fromEntries(COMPARED.map((role) => [role, (100 * (right.get(role) ?? 0)) / count.both])),
  };
  const floors = { recall: RECALL, precision: PRECISION, ...ROLES };
  const below = Object.entries(floors).filter(([name, floor]) => measured[name as keyof typeof measured] < floor);
  assert.deepEqual(below, [], JSON.stringify(measured));
});
