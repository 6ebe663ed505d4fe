// The subject of a verb among the parties before it.
import type { Mention, Token } from '../language/parsed.ts';
import { REACH } from './roles.ts';
import type { Scene } from './scene.ts';
import { isParty } from './scene.ts';

const IN_PHRASE = new Set(
  'to from in with of by for at on between against into about under through inside near via'.split(' '),
);

/** The nearest party to the left that is not inside a prepositional phrase: the subject. Null where there is none within reach. */
export function subjectBefore(scene: Scene, at: number, from: number): Mention | null {
  let found: Mention | null = null;
  for (let i = at - 1; i >= Math.max(from, at - REACH * 2); i--) {
    if (scene.inPeople.has(i) || scene.origins.has(i)) continue;
    const mention = scene.mentions.get(i);
    if (!mention || mention.to > at || !isParty(mention)) continue;
    if (mention.form === 'adjective' && mention.kind === 'state') continue;
    if (inPhrase(scene.tokens, i, from)) continue;
    found = mention;
    break;
  }
  return found;
}

/** True where a preposition governs the noun phrase that the token stands in: "with the government of …", not "in May the government". */
function inPhrase(tokens: readonly Token[], at: number, from: number): boolean {
  let determined = false;
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    const { norm, pos } = tokens[i]!;
    if (IN_PHRASE.has(norm)) return true;
    if (norm === 'and') continue;
    if (determined) return false;
    if (pos === 'DET') determined = true;
    else if (!['ADJ', 'NOUN', 'PROPN'].includes(pos) && norm !== "'s") return false;
    if (pos === 'NOUN' && !HEADS.test(norm)) return false;
  }
  return false;
}
const HEADS = /^(?:country|government|state|minister|president|administration|officials|republic)$/;

/** "Costa Rica and Panama": the subject, and the states joined to it before it. */
export function joined(scene: Scene, subject: Mention, from: number): readonly Mention[] {
  const all = [subject];
  for (let i = subject.from - 1; i >= from; ) {
    if (!/^(?:and|,)$/.test(scene.tokens[i]!.text)) break;
    const before = endingAt(scene, i, from);
    if (!before) break;
    all.unshift(before);
    i = before.from - 1;
  }
  return all;
}

/** The party whose words end right before a token. */
function endingAt(scene: Scene, at: number, from: number): Mention | null {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    const mention = scene.mentions.get(i);
    if (mention?.to === at && isParty(mention)) return mention;
  }
  return null;
}
