// Counts that run: "so far", "in total", "since March", "as at 31 January", and the day that they hold at.
import type { Context } from './context.ts';
import type { Movement } from './movements.ts';
import { clauseAround } from './scene.ts';
import { isSum } from './transfer-sums.ts';

/** A running count, with the day it holds at where the words give one. */
export interface Total {
  readonly edtf: string | null;
}

const TOTAL = /^(?:total|altogether|overall|cumulative|tally)$/;

/** Whether a movement's number runs, and until when; null for one that is of its own day. Looks at the movement's sentence only. */
export function totalOf(context: Context, movement: Movement): Total | null {
  const { at, mood, group, noun } = movement;
  const { scene } = context;
  const clause = scene.clauseAt[at]!;
  const { from, to } = clauseAround(scene, clause, at);
  const sentence = scene.parsed.sentences[scene.clauses[clause]!.sentence]!;
  const word = (i: number): string => scene.tokens[i]?.norm ?? '';
  const dateAfter = (i: number): string | null => {
    for (let k = i; k < i + 4; k++) if (scene.dates.get(k)?.edtf) return plainEnd(context, k);
    return null;
  };
  const perfect = scene.tokens.slice(Math.max(from, at - 5), at).map(({ norm }) => norm);
  const past = perfect.includes('had');
  let found: Total | null = isSum(context, movement) ? { edtf: movement.date?.edtf ?? null } : null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const norm = word(i);
    const near = i >= from && i < to;
    const held = (norm === 'as' && /^(?:at|of)$/.test(word(i + 1))) || (norm === 'up' && word(i + 1) === 'to');
    if (held && dateAfter(i + 2)) return { edtf: dateAfter(i + 2) };
    if (norm === 'by' && dateAfter(i + 1) && (past || (i < at && group?.nobody))) return { edtf: dateAfter(i + 1) };
    // "four had gone there by the time the plan was dropped in July": until then
    if (past && !noun && until(word(i), word(i + 2)) && dateIn(context, i, sentence.to))
      return { edtf: dateIn(context, i, sentence.to) };
    if (!near) {
      if (norm === 'since' && i < at && (mood.time === 'done' || noun) && hasPerfect(perfect)) found ??= { edtf: null };
      continue;
    }
    // "a total of 16 men were moved in May": of that day, unless a perfect tells that it still holds
    const summed = norm === 'total' && word(i - 1) === 'a' && word(i + 1) === 'of' && !hasPerfect(perfect);
    const open =
      (TOTAL.test(norm) && !summed) ||
      (norm === 'so' && word(i + 1) === 'far') ||
      (norm === 'to' && word(i + 1) === 'date');
    const since = norm === 'since' && !/^(?:has|have|had)$/.test(word(i - 1)) && (i < at ? hasPerfect(perfect) : true);
    if (open || (norm === 'yet' && (i < at + 4 || group?.nobody)) || since) found ??= { edtf: null };
  }
  return found;
}

const hasPerfect = (words: readonly string[]): boolean => words.some((norm) => /^(?:has|have|had|'ve)$/.test(norm));
const until = (norm: string, third: string): boolean =>
  /^(?:before|when|until)$/.test(norm) || (norm === 'by' && third === 'time');

/** The date of a subordinate clause that begins at a token. */
function dateIn({ scene }: Context, from: number, to: number): string | null {
  for (let i = from; i < Math.min(to, from + 16); i++) {
    const date = scene.dates.get(i);
    if (date?.edtf) return date.edtf;
  }
  return null;
}

/** "the end of February": the count holds for the month. */
function plainEnd({ scene }: Context, at: number): string {
  const date = scene.dates.get(at)!;
  const words = scene.parsed.document.body.slice(date.start, date.end);
  return /^(?:the )?end\b/i.test(words) || scene.tokens[at - 1]?.norm === 'of'
    ? date.edtf!.replace(/~$/, '')
    : date.edtf!;
}
