// Who said what in a short text: each role in its words.
import { read } from '../../../src/desk/read.ts';
import { plainDocument } from '../../../src/text/plain.ts';
import type { Span } from '../../../src/text/span.ts';
import { wordsAt } from '../../../src/text/span.ts';
import type { CaseInput } from '../../cases.test.ts';

export function project({ bytes, given }: CaseInput): unknown {
  const published = typeof given.published === 'string' ? given.published : '2025-06-01';
  const { document, statements } = read(plainDocument(new TextDecoder().decode(bytes), { published }));
  const words = (spans: readonly Span[]): string => spans.map((span) => wordsAt(document.body, span)).join(' … ');
  return statements.map(({ mode, act, actor, speaker, cue, content, addressee, via, said, negated, hedges }) => ({
    said: `${mode} ${act}${negated ? ' (negated)' : ''}`,
    speaker: words(speaker),
    cue: words(cue),
    content: words(content),
    actor:
      actor &&
      `${actor.name} (${[actor.kind, actor.state, actor.office, actor.unnamed && 'unnamed', actor.count].filter(Boolean).join(', ')})`,
    ...(addressee.length && { addressee: words(addressee) }),
    ...(via.length && { via: via.map(({ span, actor: link }) => link?.name ?? wordsAt(document.body, span)) }),
    ...(said && { when: said.edtf }),
    ...(hedges.length && { hedges: words(hedges) }),
  }));
}
