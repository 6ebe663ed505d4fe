import type { Parsed, TokenRange } from '../language/parsed.ts';
import { draftsOf } from '../statements/attribute.ts';
import type { Draft } from '../statements/draft.ts';
import { type Scene, sceneOf } from '../statements/scene.ts';
import { type Columns, columnsOf } from './columns.ts';
import { LONGEST_SEQUENCE } from './cue-features.ts';

/** A document as the learned engine meets it: the scene, what the shipped engine made of it, and the columns of both. */
export interface Prepared {
  readonly scene: Scene;
  readonly drafts: readonly Draft[];
  readonly columns: Columns;
}

export function prepare(parsed: Parsed): Prepared {
  const scene = sceneOf(parsed);
  const drafts = draftsOf(scene);
  return { scene, drafts, columns: columnsOf(scene, drafts) };
}

/** The pieces in which cues are looked for: the sentences, long ones cut. */
export function* stretches({ sentences }: Scene): Iterable<TokenRange> {
  for (const { from, to } of sentences)
    for (let start = from; start < to; start += LONGEST_SEQUENCE)
      yield { from: start, to: Math.min(to, start + LONGEST_SEQUENCE) };
}

/** The shipped statement whose cue touches these tokens, or null. */
export function draftAt({ drafts, columns }: Prepared, { from, to }: TokenRange): Draft | null {
  for (let i = from; i < to; i++) if (columns.draft[i]! >= 0) return drafts[columns.draft[i]!]!;
  return null;
}
