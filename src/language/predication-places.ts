// Which chunk of a sentence the subject of a verb is, over asides, lists and relative clauses.

import type { Chunk } from './chunks.ts';
import type { TokenRange } from './parsed.ts';
import { BACK, type Draft, normOf, PARTICIPLE, type Sources, SPEAKS, words } from './predication.ts';
import { overAside } from './predication-asides.ts';

/** Words that stand behind a subject and belong to it. */
const FLOATS = words('each both all themselves itself');

/**
 * The chunk of a finite verb's subject: the nearest phrase before it that no preposition governs, over asides, dates and relative
 * clauses; -1 where none.
 */
export function subjectChunk(
  sources: Sources,
  chunks: readonly Chunk[],
  before: readonly Draft[],
  verb: number,
): number {
  let comma = false;
  for (let i = verb - 1; i >= Math.max(0, verb - BACK); i--) {
    const { type } = chunks[i]!;
    if (type === 'date' || type === 'adjective' || type === 'preposition') continue;
    if (type === 'relative') return i === verb - 1 || chunks[i + 1]?.type === 'verb' || !comma ? i : -1;
    if (type === 'subordinator') return -1;
    if (type === 'coordinator') {
      // "and moved": the subject is that of the verb before
      if (i === verb - 1) return -1;
      continue;
    }
    if (type === 'mark') {
      comma = true;
      i = Math.min(i, overAside(sources, chunks, i) + 1);
      continue;
    }
    if (type === 'verb') {
      const clause = before.find(({ chunk }) => chunk === i);
      // "the 252 people whom the state had sent | were flown": over the relative clause to the phrase that it tells more of
      if (clause?.relative) {
        const antecedent = antecedentOf(chunks, clause);
        if (antecedent >= 0) return outermost(chunks, before, antecedent);
      }
      // "talks on taking in migrants | were under way": over what hangs on the noun
      if (isGerundBehind(sources, chunks, i)) {
        i--;
        continue;
      }
      // ", held in a camp," between a subject and its verb is passed over; a clause before is not
      if (!comma) return -1;
      continue;
    }
    // "and 57 | have been brought": a number right before its verb, whatever it might be joined to
    const counts = i === verb - 1 && before.length > 0 && sources.tokens[chunks[i]!.from]!.pos === 'NUM';
    if (counts && chunks[i - 1]?.type === 'coordinator') return i;
    const lead = chunks[i - 1];
    if (lead?.type === 'preposition') {
      i--;
      continue;
    }
    if (isGerundBehind(sources, chunks, i - 1)) {
      i -= 2;
      continue;
    }
    // "the three states each | concluded"
    if (
      lead?.type === 'phrase' &&
      FLOATS.has(normOf(sources, chunks[i]!.from)) &&
      chunks[i]!.to - chunks[i]!.from === 1
    )
      continue;
    // "five men, from one state, another and a third, | arrived": over the list to its preposition
    const governs = listLead(sources, chunks, i);
    if (governs >= 0) {
      i = governs;
      continue;
    }
    // ", said the minister,": an aside
    if (
      lead?.type === 'verb' &&
      chunks[i - 2]?.type === 'mark' &&
      chunks[i + 1]?.type === 'mark' &&
      SPEAKS.has(normOf(sources, lead.to - 1))
    ) {
      i -= 2;
      continue;
    }
    const named = comma ? beforeApposition(sources, chunks, i) : -1;
    if (named >= 0) return outermost(chunks, before, named);
    return outermost(chunks, before, i);
  }
  return -1;
}

/** The preposition before a list whose last member is a chunk: any before two joined, "from" before more; -1 where there is none. */
function listLead(sources: Sources, chunks: readonly Chunk[], last: number): number {
  // "between one state | and the other"
  const pair = chunks[last - 1]?.type === 'coordinator' && chunks[last - 2]?.type === 'phrase';
  if (pair && chunks[last - 3]?.type === 'preposition') return last - 3;
  let first = last;
  let joined = false;
  for (;;) {
    const joint = chunks[first - 1]?.type;
    if (joint !== 'coordinator' && !(joint === 'mark' && normOf(sources, chunks[first - 1]!.from) === ',')) break;
    joined ||= joint === 'coordinator';
    const back = joint === 'coordinator' && chunks[first - 2]?.type === 'mark' ? 3 : 2;
    if (chunks[first - back]?.type !== 'phrase') break;
    first -= back;
    const lead = chunks[first - 1];
    // "to questions from a paper, the ministry | did not say": no list
    if (lead?.type === 'preposition') return joined && normOf(sources, lead.from) === 'from' ? first - 1 : -1;
  }
  return -1;
}

/** "the state, population 12,000, | has agreed", "ten people, all nationals of one country, | arrived": what stands before the comma, else -1. */
function beforeApposition(sources: Sources, chunks: readonly Chunk[], i: number): number {
  const mark = chunks[i - 1];
  const apart = mark?.type === 'mark' && normOf(sources, mark.from) === ',' ? chunks[i - 2] : undefined;
  if (apart?.type !== 'phrase' || sources.isParty(chunks[i]!)) return -1;
  if (!sources.isParty(apart) && !sources.isPeople(apart)) return -1;
  // "By signing it, the state, one of a few, | wanted": behind what opens the sentence
  const opened =
    /^(?:preposition|date)$/.test(chunks[0]!.type) && chunks.findIndex(({ type }) => type === 'mark') === i - 3;
  return chunks[i - 3]?.type === 'preposition' || (chunks[i - 3]?.type === 'mark' && !opened) ? -1 : i - 2;
}

/** Clauses inside one another that are climbed out of. */
const DEEP = 4;

/**
 * From the object of a clause that tells more of a phrase to that phrase: "the memorandum containing these provisions", "an agreement
 * on receiving people", "the deal under which it takes people".
 */
function outermost(chunks: readonly Chunk[], before: readonly Draft[], from: number): number {
  let at = from;
  for (let deep = 0; deep < DEEP; deep++) {
    // "makes the state | a safe third country": the first of two objects
    const first = chunks[at - 1]?.type === 'phrase' && chunks[at - 2]?.type === 'verb' ? at - 1 : at;
    if (chunks[first - 1]?.type !== 'verb') return at;
    const clause = before.find(({ chunk }) => chunk === first - 1);
    const noun =
      clause?.governor && clause.governor.predication < 0 && clause.group.form !== 'finite' ? clause.governor.at : -1;
    const next =
      noun >= 0 ? holding(chunks, noun) : clause?.relative ? antecedentOf(chunks, { ...clause, objects: [] }) : -1;
    if (next < 0 || next >= at) return at;
    at = next;
  }
  return at;
}

/** The chunk that a governing noun stands in, where no preposition governs that. */
function holding(chunks: readonly Chunk[], token: number): number {
  const at = chunks.findIndex(({ type, from, to }) => type === 'phrase' && from <= token && token < to);
  return at < 0 ? -1 : chunks[at - 1]?.type === 'preposition' ? governing(chunks, at) : at;
}

/** The chunk that a relative clause tells more of: its subject where it is reduced or "who", else what stands before the pronoun. */
export function antecedentOf(chunks: readonly Chunk[], clause: Draft): number {
  const ranges = clause.subject.length && !clause.objects.length ? clause.subject : clause.objects;
  const from = ranges.at(-1)?.from ?? -1;
  const own = chunks.findIndex((piece) => piece.from === from);
  // "an agreement under which people will go to …": what stands before the pronoun
  let at = own;
  if (own > 0 && own < clause.chunk && chunks[own - 1]?.type === 'relative') {
    at = own - 2;
    while (at >= 0 && (chunks[at]!.type === 'preposition' || chunks[at]!.type === 'mark')) at--;
    if (chunks[at]?.type !== 'phrase') at = own;
  }
  return at >= 0 && at < clause.chunk && chunks[at - 1]?.type !== 'preposition' ? at : governing(chunks, at);
}

/** Of a phrase behind a preposition the phrase before it that none governs: "the return of people | deported in May | began". */
export function governing(chunks: readonly Chunk[], at: number): number {
  for (let i = at; i > 0 && i > at - 12; i--) {
    const { type } = chunks[i]!;
    if (type === 'verb' || type === 'subordinator' || type === 'relative') return -1;
    // "between one state | and the other"
    const joined =
      chunks[i - 1]?.type === 'coordinator' &&
      chunks[i - 2]?.type === 'phrase' &&
      chunks[i - 3]?.type === 'preposition';
    if (type === 'phrase' && !joined && chunks[i - 1]?.type !== 'preposition') return i;
  }
  return at === 0 || (at > 0 && chunks[0]?.type === 'phrase') ? 0 : -1;
}

/** The phrases joined to one by "and" or commas, the first of them first. */
export function joinedBefore(chunks: readonly Chunk[], at: number): readonly TokenRange[] {
  const found = [chunks[at]!];
  for (let i = at - 1; i > 0; i--) {
    const { type } = chunks[i]!;
    if (type !== 'coordinator' && type !== 'mark') break;
    const start = type === 'coordinator' && chunks[i - 1]?.type === 'mark' ? i - 1 : i;
    const other = chunks[start - 1];
    if (other?.type !== 'phrase' || chunks[start - 2]?.type === 'preposition') break;
    // ", and the kingdom takes": another clause, unless a list goes on before it
    if (start < i && chunks[start - 2]?.type !== 'mark') break;
    if (type === 'mark' && !found.some((_, k) => k > 0) && chunks[at - 1]?.type !== 'coordinator') break;
    found.unshift(other);
    i = start - 1;
    if (i <= 0) break;
  }
  return found;
}

/** The last phrase before a place, over marks: what a relative pronoun stands for. */
export function phraseBefore(chunks: readonly Chunk[], before: number): TokenRange | null {
  for (let i = before - 1; i >= Math.max(0, before - 4); i--) {
    const piece = chunks[i]!;
    if (piece.type === 'phrase') return piece;
    if (piece.type !== 'mark' && piece.type !== 'preposition' && piece.type !== 'date') return null;
  }
  return null;
}

/** "the men, who were sent": the phrase that the pronoun stands for; a group of people before a nearer name. */
export function relativeSubject(sources: Sources, chunks: readonly Chunk[], draft: Draft, at: number): void {
  draft.relative = true;
  const near = phraseBefore(chunks, at > 0 ? overAside(sources, chunks, at - 1) + 1 : at);
  if (!near) return;
  const who = normOf(sources, chunks[at]!.from) === 'who';
  if (who && !sources.isPeople(near)) {
    for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
      const piece = chunks[i]!;
      if (piece.type === 'verb') break;
      if (piece.type === 'phrase' && sources.isPeople(piece)) {
        draft.subject.push(piece);
        return;
      }
    }
  }
  draft.subject.push(...(sources.isParty(near) ? listed(sources, chunks, chunks.indexOf(near as Chunk)) : [near]));
}

/** "such as Ghana, Togo, and Benin, | that have signed": all of a list of parties behind a preposition. */
function listed(sources: Sources, chunks: readonly Chunk[], last: number): readonly TokenRange[] {
  const found = [chunks[last]!];
  for (let i = last - 1; i > 0; i--) {
    const { type } = chunks[i]!;
    if (type === 'mark' || type === 'coordinator') continue;
    if (type !== 'phrase' || !sources.isParty(chunks[i]!)) {
      const list = type === 'preposition' && /^(?:as|including|like)$/.test(normOf(sources, chunks[i]!.from));
      return list ? found : [chunks[last]!];
    }
    found.unshift(chunks[i]!);
  }
  return [chunks[last]!];
}

/** Verbs that nobody has done to them: "the eight landed at the base". */
const UNDONE = words(
  'arrived landed agreed decided pledged vowed refused declined came went travelled remained stayed talked died left consented failed worked responded replied insisted said warned happened began started ended resumed appeared continued fled disembarked voted ruled met spoke met lived belonged amounted rose fell',
);

/** True where a single participle behind a phrase has it done to it: people, and what it is done by, to or in comes after. */
export function isReduced(
  sources: Sources,
  chunks: readonly Chunk[],
  { group, chunk }: Draft,
  subject: number,
): boolean {
  const norm = normOf(sources, group.head);
  // "people currently held": an adverb may stand before it
  const adverb = group.to - group.from === 2 && sources.tokens[group.from]!.pos === 'ADV';
  if ((group.to - group.from !== 1 && !adverb) || !PARTICIPLE.test(norm)) return false;
  const after = chunks[chunk + 1];
  const own = chunks[subject]!;
  // "arrived by plane": nobody has it done to them
  if (UNDONE.has(norm)) return false;
  if (normOf(sources, group.to) === 'by' && after?.type === 'preposition') return true;
  const adjacent = subject === chunk - 1 || (subject === chunk - 2 && chunks[chunk - 1]?.type === 'mark');
  if (!adjacent || after?.type === 'phrase' || after?.type === 'adjective') return false;
  // "a ministry announced in May | a memorandum": it has an object
  if (after?.type === 'preposition' && chunks[chunk + 2]?.type === 'date' && chunks[chunk + 3]?.type === 'phrase')
    return false;
  // "a minister denied that": who says what follows
  if (after?.type === 'subordinator' && normOf(sources, after.from) === 'that') return false;
  if (sources.isPeople(own)) return true;
  if (sources.isParty(own)) return false;
  // the sentence has another verb for the phrase: "an agreement signed in May provides"
  return (
    chunks
      .slice(chunk + 1)
      .some(({ type, group: number }) => type === 'verb' && sources.phrases.groups[number]?.form === 'finite') ||
    chunks.slice(0, subject).some(({ type }) => type === 'verb')
  );
}

/** "on taking": a gerund that a preposition governs. */
function isGerundBehind({ phrases }: Sources, chunks: readonly Chunk[], at: number): boolean {
  const piece = chunks[at];
  return (
    piece?.type === 'verb' && chunks[at - 1]?.type === 'preposition' && phrases.groups[piece.group]?.form === 'gerund'
  );
}
