// The cue lexicon: each row finds the cue in its own example, by that row.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import rows from '../data/en/cues.json' with { type: 'json' };
import { parse } from '../src/language/parse.ts';
import { attribute } from '../src/statements/attribute.ts';
import { plainDocument } from '../src/text/plain.ts';

for (const { cue, kind, example } of rows) {
  test(`the ${kind} "${cue}" is found in its example`, () => {
    const { statements } = attribute(parse(plainDocument(example, { published: null })));
    const found = statements.filter(({ rules }) => rules.includes(`cue: ${cue}`));
    assert.ok(found.length > 0, `got ${JSON.stringify(statements.map(({ rules }) => rules[0]))} from “${example}”`);
    assert.ok(found[0]!.content.length > 0, `nothing is said in “${example}”`);
  });
}
