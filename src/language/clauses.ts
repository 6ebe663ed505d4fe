import type { Span } from '../text/span.ts';
import type { Sentence, Token, TokenRange } from './parsed.ts';

/** A stretch of a sentence with one verb group: what a claim's evidence is. In reading order; together they are the sentence. */
export interface Clause extends Span, TokenRange {
  /** Number of its sentence. */
  readonly sentence: number;
}

const COORDINATORS = new Set(['and', 'but', 'or', 'yet', 'nor', 'so']);
const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'where']);
const SUBORDINATORS = new Set(
  'that when while although though because since until unless if whether after before as whereas despite amid once how what why'.split(
    ' ',
  ),
);
const BREAKS = new Set([';', '—', '–', '--']);
const PARTICIPLE = /(?:ed|seen|made|held|sent|brought|known|given|led)$/;
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'ADP', 'ADV', 'PART', 'CCONJ']);
/** How far a boundary looks ahead for the verb of the clause that it would begin. */
const REACH = 12;

/** The clauses of every sentence. Linear: each boundary looks ahead at most REACH tokens. */
export function clausesOf(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const [number, sentence] of sentences.entries()) {
    let from = sentence.from;
    let verb = false;
    let aside = false;
    const close = (to: number): void => {
      if (to <= from) return;
      clauses.push({ from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end, sentence: number });
      from = to;
      verb = false;
      aside = false;
    };
    for (let i = sentence.from; i < sentence.to; i++) {
      if (i > from && begins(tokens, i, sentence.to, verb)) close(i);
      // "…, signed last November by both ministers, …": a participle between commas
      else if (aside && i > from + 1 && tokens[i - 1]!.text === ',') close(i);
      if (
        i === from &&
        i > sentence.from &&
        tokens[i - 1]!.text === ',' &&
        tokens[i]!.pos === 'VERB' &&
        PARTICIPLE.test(tokens[i]!.norm)
      )
        aside = true;
      if (isVerb(tokens[i]!)) verb = true;
    }
    close(sentence.to);
  }
  return clauses;
}

const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';

function begins(tokens: readonly Token[], i: number, limit: number, verbBefore: boolean): boolean {
  const before = tokens[i - 1]!;
  const { norm } = tokens[i]!;
  if (BREAKS.has(before.text) || (before.text === '-' && before.end < tokens[i]!.start)) return true;
  if (before.text === ':' && verbBefore) return true;
  if (RELATIVES.has(norm)) return before.pos !== 'ADP' && verbAhead(tokens, i + 1, limit);
  if (SUBORDINATORS.has(norm))
    return (
      verbBefore && verbAhead(tokens, i + 1, limit) && !(norm === 'as' && /^(?:well|many|much|far)$/.test(before.norm))
    );
  if (COORDINATORS.has(norm))
    return verbBefore && (SUBORDINATORS.has(tokens[i + 1]?.norm ?? '') || verbAhead(tokens, i + 1, limit));
  if (before.text === ',' && PARTICIPLE.test(norm) && tokens[i]!.pos === 'VERB')
    return verbBefore || isAside(tokens, i, limit);
  if (before.text === ',' && verbBefore) return isVerb(tokens[i]!) || COORDINATORS.has(norm) || /ing$/.test(norm);
  return false;
}

/** "The text, signed in August, followed …": a comma comes, and the verb of the sentence after it. */
function isAside(tokens: readonly Token[], i: number, limit: number): boolean {
  for (let k = i + 1; k < Math.min(limit, i + REACH + 4); k++) {
    if (tokens[k]!.text !== ',') continue;
    for (let v = k + 1; v < Math.min(limit, k + REACH + 4); v++) if (isVerb(tokens[v]!)) return true;
  }
  return false;
}

/** True where a verb follows within reach, with nothing but the words of a noun phrase before it. */
function verbAhead(tokens: readonly Token[], i: number, limit: number): boolean {
  for (let k = i; k < Math.min(limit, i + REACH); k++) {
    if (isVerb(tokens[k]!)) return true;
    if (!NOMINAL.has(tokens[k]!.pos)) return false;
  }
  return false;
}
