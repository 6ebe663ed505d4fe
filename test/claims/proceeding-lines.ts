// The proceedings of short texts as lines: arrangement, court, case, day, object, posture, holding, effect, votes; and the stages of courts.
import { strict as assert } from 'node:assert';
import type { Claim } from '../../src/claims/claim.ts';
import { read } from '../../src/desk/read.ts';
import { plainDocument } from '../../src/text/plain.ts';

function linesOf(claim: Claim): readonly string[] {
  if (claim.kind === 'stage' && claim.party?.startsWith('court:'))
    return [`stage ${claim.stage} ${claim.party} ${claim.date ?? ''}`.trim()];
  if (claim.kind !== 'proceeding') return [];
  const { sending, receiving, court, case: name, date, object, posture, holding, effect, votes, site, hedged } = claim;
  const fields = [`${sending}>${receiving}`, court ?? '-', name, date, object, posture, holding, effect, votes];
  return [[...fields, site && `at ${site}`, hedged && 'hedged'].filter(Boolean).join(' | ')];
}

/** The proceedings that each text tells of, read behind a sentence that says who sends people where. */
export function tells(before: string, table: Readonly<Record<string, readonly string[]>>): void {
  const lines = (text: string): readonly string[] =>
    read(plainDocument(`${before} ${text}`, { name: 'courts', published: '2026-01-14' })).claims.flatMap(linesOf);
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, lines(text)])), table);
}
