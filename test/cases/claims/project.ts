// Claims of a short text: kind, pair, the fields that say something, by whom, and the words they rest on.
import { read } from '../../../src/desk/read.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

const HIDDEN = new Set(['id', 'sending', 'receiving', 'site', 'kind', 'by', 'evidence', 'fields', 'rules', 'core']);

export function project({ bytes, given }: CaseInput): unknown {
  const published = typeof given.published === 'string' ? given.published : null;
  const { document, statements, claims } = read(plainDocument(new TextDecoder().decode(bytes), { published }));
  return claims.map((claim) => {
    const { by } = claim;
    const speaker =
      by === 'narrator' ? by : (statements.find(({ id }) => id === by.statement)?.actor?.name ?? 'unresolved');
    const said = Object.entries(claim).filter(
      ([name, value]) =>
        !HIDDEN.has(name) && value !== null && value !== false && !(Array.isArray(value) && !value.length),
    );
    return {
      claim: `${claim.kind} ${claim.sending ?? '?'}→${claim.receiving ?? '?'}${claim.site ? ` at ${claim.site}` : ''}${claim.core ? '' : ' (not core)'}`,
      ...Object.fromEntries(said.map(([name, value]) => [name, name === 'reply' ? 'a statement' : value])),
      by: speaker,
      evidence: claim.evidence.map((span) => wordsAt(document.body, span)),
    };
  });
}
