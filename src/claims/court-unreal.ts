// Verbs of courts that tell of nothing done: what is wished for, to come, supposed, refused, or said by those who dissent.
import { someWithin } from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import type { Ground } from './court-thread.ts';

/** "should declare", "will rule", "if the court strikes it down": wished for, to come or supposed. */
export function isUnreal({ scene }: Ground, { group, agent, deed, left }: Frame): boolean {
  const own = agent !== null && agent.from >= left.from;
  const first = own ? Math.min(agent.from, group.from) : group.from;
  const supposed = someWithin(scene.tokens, { from: Math.max(0, first - 3), to: first }, /^(?:if|unless|whether)$/);
  // "Two justices dissented, warning that …": no word of the court's
  if (someWithin(scene.tokens, { from: left.from, to: group.from }, /^(?:dissented|dissent|dissenting)$/)) return true;
  // "the tribunal would not endorse their detention"
  if (group.negated && deed === 'uphold') return supposed;
  if (supposed || someWithin(scene.tokens, { from: group.from, to: group.head }, MODAL)) return true;
  // "must then be | validated": a participle that the tagger takes for another word
  for (let i = group.from - 1; i > group.from - 5 && /^(?:AUX|ADV|PART)$/.test(scene.tokens[i]?.pos ?? ''); i--)
    if (MODAL.test(scene.tokens[i]!.norm)) return true;
  return someWithin(scene.tokens, { from: Math.max(0, first - 3), to: first }, /^(?:until|once)$/);
}

/** "refused to grant an order | blocking the removal", "a suit | challenging": what an order that is not given would do. */
export function isSought({ scene }: Ground, { group }: Frame, frames: readonly Frame[]): boolean {
  if (group.form !== 'gerund' || /^(?:,|and)$/.test(scene.tokens[group.from - 1]?.norm ?? '')) return false;
  return frames.some(
    ({ deed, group: other }) =>
      /^(?:refuse|file|ask|dismiss)$/.test(deed) && other.from < group.from && group.from - other.to < 14,
  );
}
const MODAL = /^(?:should|must|would|could|might|may|can|will|shall|'ll|'d|wo)$/;
