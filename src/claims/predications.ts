// The predications of a sentence, read from its chunks.
import type { Chunk } from './chunks.ts';
import type { Draft, Predication, Sources } from './predication.ts';
import { inherit, readLeft, readRight } from './predication-complements.ts';
import { findSubject } from './predication-subjects.ts';

/** The predications of one sentence, in the order of their verbs. Each looks at a bounded number of chunks: linear. */
export function predicationsOf(sources: Sources, chunks: readonly Chunk[]): readonly Predication[] {
  const drafts: Draft[] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.type !== 'verb') continue;
    const group = sources.phrases.groups[chunk.group]!;
    const draft: Draft = {
      group,
      chunk: at,
      passive: group.passive,
      negated: group.negated,
      subject: [],
      objects: [],
      obliques: [],
      governor: null,
      relative: false,
    };
    findSubject(sources, chunks, drafts, draft);
    drafts.push(draft);
  }
  for (const [number, draft] of drafts.entries())
    readRight(sources, chunks, draft, drafts[number + 1]?.chunk ?? chunks.length);
  for (const [number, draft] of drafts.entries()) inherit(sources, drafts, draft, number);
  for (const draft of drafts) readLeft(sources, chunks, draft);
  return drafts.map((draft) => finished(draft));
}

function finished(draft: Draft): Predication {
  const { group, passive, negated, subject, objects, obliques, governor, relative } = draft;
  let [from, to] = [group.from, group.to];
  for (const range of [...subject, ...objects, ...obliques]) {
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  return {
    group,
    at: group.head,
    passive,
    negated,
    subject,
    objects,
    obliques,
    governor,
    relative,
    extent: { from, to },
  };
}
