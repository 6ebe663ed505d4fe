// Stages read from short sentences, each in one line: for the tests of what tells a stage.
import { strict as assert } from 'node:assert';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

/** The stages that a text tells, each in one line: pair, stage, whose word or act, date, and what turns it. */
export function linesOf(text: string): readonly string[] {
  return read(plainDocument(text, { name: 'stages', published: '2025-08-06' })).claims.flatMap((claim) => {
    if (claim.kind !== 'stage') return [];
    const { sending, receiving, stage, party, date, denied, silent, hedged } = claim;
    const turned = `${denied ? ' denied' : ''}${hedged ? ' hedged' : ''}`;
    return [`${sending}>${receiving} ${silent ? 'silent' : stage} ${party ?? '-'} ${date ?? '-'}${turned}`];
  });
}

/** Reads each sentence behind one that says who sends people where. */
export function stages(table: Readonly<Record<string, readonly string[]>>): void {
  const read = (text: string): readonly string[] =>
    linesOf(`Migrants deported by the United States live in Rwanda. ${text}`);
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, read(text)])), table);
}
