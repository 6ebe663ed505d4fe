import type { Span } from '../text/span.ts';
import type { Mention, Token, TokenRange } from './parsed.ts';

/** True where a text begins with a capital; the plain ones are told by their code, which is most of what any text asks. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** The words of a range with the spaces between them made single. */
export function stretch(tokens: readonly Token[], { from, to }: TokenRange): string {
  let words = '';
  for (let i = from; i < to; i++)
    words += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text;
  return words;
}

/** A mention over a range of tokens; what is not said is empty. */
export function mentionOf(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  given: Pick<Mention, 'kind' | 'form' | 'name' | 'rule'> & Partial<Mention>,
): Mention {
  return {
    entity: null,
    state: null,
    office: null,
    because: [],
    candidates: [],
    ...given,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    from,
    to,
  };
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** True where most of a sentence's longer words are in capitals throughout: a headline in capitals. */
export function shouts(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  let long = 0;
  let loud = 0;
  for (let i = from; i < to && i < from + 40; i++) {
    const { text } = tokens[i]!;
    if (text.length < 4) continue;
    long++;
    if (text === text.toUpperCase() && text !== text.toLowerCase()) loud++;
  }
  return long > 1 && loud / long > 0.7;
}

/** The state named directly before words ("Rwanda's", "the Rwandan", with up to two words between), among the names found so far. */
export function stateBeside(tokens: readonly Token[], { from }: TokenRange, found: readonly Mention[]): Mention | null {
  const last = found.at(-1);
  if (!last || last.state === null || (last.kind !== 'state' && last.kind !== 'government')) return null;
  let gap = 0;
  for (let i = last.to; i < from; i++) {
    const { norm, pos } = tokens[i]!;
    if (norm === "'s" || norm === "'") continue;
    if (++gap > 2 || (pos !== 'ADJ' && norm !== 'own' && norm !== 'then')) return null;
  }
  if (last.to < from && gap > 0 && last.form !== 'adjective' && tokens[last.to]?.norm !== "'s") return null;
  return last;
}
