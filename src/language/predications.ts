// The predications of a sentence, read from its chunks.
import type { Chunk } from './chunks.ts';
import { type Draft, normOf, type Predication, type Sources } from './predication.ts';
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
  for (const [number, draft] of drafts.entries()) takeBack(sources, drafts, draft, number);
  for (const [number, draft] of drafts.entries()) inherit(sources, drafts, draft, number);
  for (const draft of drafts) readLeft(sources, chunks, draft);
  return drafts.map((draft) => finished(draft));
}

const GOAL = /^(?:to|into|on to|onto)$/;

/**
 * "sent six of the people deported by one state | on to another", "returned nine men deported to it | to their own countries": what a
 * participle behind an object cannot have is the verb's over it.
 */
function takeBack(sources: Sources, drafts: readonly Draft[], draft: Draft, number: number): void {
  const main = drafts[number - 1];
  if (!main || !draft.relative || !draft.passive || main.chunk > draft.chunk) return;
  const object = [...main.objects, ...main.obliques].some(({ from }) => from === draft.subject[0]?.from);
  if (!object || main.obliques.some(({ preposition }) => GOAL.test(preposition))) return;
  const goals = draft.obliques.filter(({ preposition }) => GOAL.test(preposition));
  const by = draft.obliques.findIndex(({ preposition }) => preposition === 'by');
  const last = goals.at(-1);
  const behind = last && by >= 0 && draft.obliques.indexOf(last) > by && normOf(sources, last.from - 2) === 'on';
  if (!last || (goals.length < 2 && !behind)) return;
  const at = draft.obliques.indexOf(last);
  main.obliques.push(...draft.obliques.splice(at));
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
