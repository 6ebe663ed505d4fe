// Who says what in a short text, one line a statement, for tables of specimens.
import { strict as assert } from 'node:assert';
import { read } from '../../src/desk/read.ts';
import type { Actor, Statement } from '../../src/statements/statement.ts';
import { plainDocument } from '../../src/text/plain.ts';
import { type Span, wordsAt } from '../../src/text/span.ts';

const who = (actor: Actor | null): string =>
  actor
    ? [actor.name, actor.kind, actor.state, actor.office, actor.unnamed && 'unnamed', actor.count]
        .filter(Boolean)
        .join(', ')
    : 'open';

/** "the minister (minister, office) | indirect say | said | that they go"; behind it what else is known. */
function lineOf(body: string, statement: Statement): string {
  const { speaker, actor, mode, act, negated, cue, content, addressee, via, said, hedges } = statement;
  const words = (spans: readonly Span[]): string => spans.map((span) => wordsAt(body, span)).join(' … ');
  const more = {
    to: words(addressee),
    via: words(via.map(({ span }) => span)),
    on: said?.edtf,
    hedged: words(hedges),
  };
  return [
    `${words(speaker)} (${who(actor)})`,
    `${mode} ${act}${negated ? ', negated' : ''}`,
    words(cue),
    words(content),
    ...Object.entries(more).flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])),
  ].join(' | ');
}

/** Reads each text, as if published on 6 May 2025, and compares its statements. */
export function says(table: Readonly<Record<string, readonly string[]>>): void {
  const lines = (text: string): readonly string[] => {
    const { document, statements } = read(plainDocument(text, { published: '2025-05-06' }));
    return statements.map((statement) => lineOf(document.body, statement));
  };
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, lines(text)])), table);
}
