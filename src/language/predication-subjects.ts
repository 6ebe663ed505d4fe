// The subject of a verb: by its own words, or of what governs it.
import type { Chunk } from './chunks.ts';
import { type Draft, normOf, OBJECT_DOES, PARTICIPLE, type Sources, SPEAKS, words } from './predication.ts';
import { isReduced, joinedBefore, phraseBefore, relativeSubject, subjectChunk } from './predication-places.ts';

/** Verbs whose object does what the bare verb after it says: "let people leave", "had them removed". */
const LETS = words('let lets letting make makes made had have having help helps helped see sees saw get gets got');

/** The subject of a verb by its own words, or what governs it, whose subject it then shares. */
export function findSubject(sources: Sources, chunks: readonly Chunk[], before: readonly Draft[], draft: Draft): void {
  const { group, chunk } = draft;
  const previous = chunks[chunk - 1];
  if (group.form === 'infinitive') {
    governed(sources, chunks, before, draft, null);
    return;
  }
  if (isLet(sources, chunks, before, draft)) return;
  if (group.form === 'gerund') {
    if (previous?.type === 'phrase') {
      draft.subject.push(...joinedBefore(chunks, chunk - 1));
      draft.relative = true;
    } else {
      const by = previous?.type === 'preposition' ? normOf(sources, previous.from) : null;
      governed(sources, chunks, before, draft, by);
    }
    return;
  }
  // "Rwanda, said a spokeswoman, has agreed": who speaks stands behind the verb
  const next = chunks[chunk + 1];
  if (
    previous?.type === 'mark' &&
    next?.type === 'phrase' &&
    SPEAKS.has(normOf(sources, group.head)) &&
    chunks[chunk + 2]?.type === 'mark'
  ) {
    draft.subject.push(next);
    return;
  }
  // "its reception of people deported by …": the phrase right before it, whatever governs that
  const close = previous?.type === 'phrase' ? chunk - 1 : -1;
  const led = chunks[close - 1]?.type;
  if (close > 0 && (led === 'preposition' || led === 'verb') && isReduced(sources, chunks, draft, close)) {
    draft.subject.push(previous!);
    draft.passive = true;
    draft.relative = true;
    return;
  }
  const at = subjectChunk(sources, chunks, before, chunk);
  const own = chunks[at];
  if (own?.type === 'relative') {
    relativeSubject(sources, chunks, draft, at);
    return;
  }
  if (own?.type !== 'phrase') return;
  draft.subject.push(...joinedBefore(chunks, at));
  // "people deported by …", "a man held in …": a participle behind its noun
  if (isReduced(sources, chunks, draft, at)) {
    draft.passive = true;
    draft.relative = true;
    return;
  }
  objectRelative(sources, chunks, draft, firstOf(chunks, draft, at));
}

/** The chunk of the first of several subjects that are joined. */
function firstOf(chunks: readonly Chunk[], { subject }: Draft, at: number): number {
  const from = subject[0]!.from;
  let first = at;
  while (first > 0 && chunks[first]!.from > from) first--;
  return first;
}

/** "people whom the state cannot return": what stands before the relative is the object. */
function objectRelative(sources: Sources, chunks: readonly Chunk[], draft: Draft, subject: number): void {
  const lead = chunks[subject - 1];
  if (lead && isOpen(sources, chunks, draft, subject)) {
    draft.relative = true;
    const thing = lead.type === 'phrase' ? lead : chunks[subject - 2]!;
    draft.objects.push(thing);
    return;
  }
  if (lead?.type !== 'relative' || normOf(sources, lead.from) === 'where') return;
  draft.relative = true;
  const antecedent = phraseBefore(chunks, subject - 1);
  if (!antecedent) return;
  const preposition = chunks[subject - 2];
  if (preposition?.type !== 'preposition') draft.objects.push(antecedent);
  else
    draft.obliques.push({ from: antecedent.from, to: antecedent.to, preposition: normOf(sources, preposition.from) });
}

/** Nouns whose "that" tells what they hold: "the claim that he signed". */
const HOLDS = words(
  'claim claims fact report reports statement news idea assertion allegation allegations view belief hope fear fears warning announcement condition grounds ground argument finding conclusion assurance assurances sign signs evidence suggestion doubt proof',
);

/**
 * "a partnership that a new government scrapped", "the deal he struck with Italy": a verb without an object of its own, whose clause
 * stands right behind a phrase.
 */
function isOpen(
  sources: Sources,
  chunks: readonly Chunk[],
  { group, chunk, passive }: Draft,
  subject: number,
): boolean {
  const lead = chunks[subject - 1]!;
  const after = chunks[chunk + 1];
  if (
    passive ||
    group.form !== 'finite' ||
    after?.type === 'phrase' ||
    after?.type === 'verb' ||
    after?.type === 'adjective'
  )
    return false;
  if (/^(?:be|is|are|was|were|been|said|says|say)$/.test(normOf(sources, group.head))) return false;
  if (lead.type === 'subordinator') {
    const thing = chunks[subject - 2];
    return (
      normOf(sources, lead.from) === 'that' && thing?.type === 'phrase' && !HOLDS.has(normOf(sources, thing.to - 1))
    );
  }
  return (
    lead.type === 'phrase' &&
    /^(?:he|she|they|it|we|i)$/.test(normOf(sources, chunks[subject]!.from)) &&
    subject === chunk - 1
  );
}

/** "let 252 people be flown home", "had them removed": the object of the verb before is what the bare verb is said of. */
function isLet(sources: Sources, chunks: readonly Chunk[], before: readonly Draft[], draft: Draft): boolean {
  const { group, chunk } = draft;
  const last = before.at(-1);
  const lead = chunks[chunk - 1];
  if (!last || lead?.type !== 'phrase' || !LETS.has(normOf(sources, last.group.head)) || chunk - last.chunk > 5)
    return false;
  draft.subject.push(lead);
  draft.passive = group.passive || PARTICIPLE.test(normOf(sources, group.head));
  return true;
}

/** True where "and to …" follows: the list of infinitives is not at its end. */
const goesOn = (sources: Sources, chunks: readonly Chunk[], at: number): boolean =>
  chunks
    .slice(at + 1, at + 10)
    .some(
      ({ type, group }, i) =>
        type === 'verb' &&
        chunks[at + i]?.type === 'coordinator' &&
        sources.phrases.groups[group]!.form === 'infinitive',
    );

/** ", the office reported on 1 March, to pay": who says it stands between the two. */
function isAside(sources: Sources, chunks: readonly Chunk[], verb: number, infinitive: number): boolean {
  const { norm } = sources.tokens[chunks[verb]!.to - 1]!;
  if (!/^(?:said|says|reported|reports|noted|adds|added|wrote|writes)$/.test(norm)) return false;
  return chunks[verb - 2]?.type === 'mark' && chunks.slice(verb + 1, infinitive).some(({ type }) => type === 'mark');
}

/**
 * A name governs no infinitive: "a deal with Rwanda | to take", where the noun before it does; "Uganda | to take 100", the headline of
 * what is to come, where it is the subject. False where neither is so, and a verb may govern: "agreed with the state | to take".
 */
function overParty(sources: Sources, chunks: readonly Chunk[], draft: Draft, at: number): boolean {
  const parties = joinedBefore(chunks, at);
  const first = firstOf(chunks, { ...draft, subject: [...parties] }, at);
  const [lead, thing] = [chunks[first - 1], chunks[first - 2]];
  if (lead?.type === 'preposition' && thing?.type === 'phrase' && !sources.isParty(thing)) {
    draft.governor = { at: thing.to - 1, predication: -1, preposition: null };
    return true;
  }
  if (first > 0 && lead?.type !== 'mark') return false;
  if (chunks.slice(0, first).some(({ type }) => type === 'verb')) return false;
  draft.subject = [...parties];
  return true;
}

/** An infinitive or gerund hangs on the verb, noun or adjective before it. */
function governed(
  sources: Sources,
  chunks: readonly Chunk[],
  before: readonly Draft[],
  draft: Draft,
  preposition: string | null,
): void {
  const { chunk } = draft;
  const last = before.length - 1;
  // "to take people and (to) house them": the second hangs where the first does
  const lead = chunks[chunk - 1];
  if (lead?.type === 'coordinator' || (lead?.type === 'mark' && chunks[chunk - 2]?.type === 'coordinator')) {
    const twin = before.findLast(({ group }) => group.form === draft.group.form);
    if (twin) {
      draft.governor = twin.governor;
      draft.subject = [...twin.subject];
      return;
    }
  }
  // "to strike him off the list, to back the trial and to give visas": one of a list of infinitives
  const listed = before.at(-1);
  if (
    lead?.type === 'mark' &&
    preposition === null &&
    listed?.group.form === 'infinitive' &&
    goesOn(sources, chunks, chunk)
  ) {
    draft.governor = listed.governor;
    draft.subject = [...listed.subject];
    return;
  }
  // "six million, to be paid by the state": the sum is what is to be paid
  const near = lead?.type === 'mark' ? chunks[chunk - 2] : lead;
  if (draft.passive && near?.type === 'phrase' && sources.isSum(near)) {
    draft.subject = [near];
    draft.relative = true;
    return;
  }
  for (let i = chunk - 1; i >= Math.max(0, chunk - 8); i--) {
    const piece = chunks[i]!;
    if (piece.type === 'verb') {
      if (isAside(sources, chunks, i, chunk)) continue;
      draft.governor = { at: sources.phrases.groups[piece.group]!.head, predication: last, preposition };
      return;
    }
    if (piece.type === 'adjective' && preposition === null) {
      draft.governor = { at: piece.from, predication: -1, preposition };
      draft.subject = [...(before[last]?.subject ?? [])];
      return;
    }
    if (piece.type === 'phrase' && i === chunk - 1 && sources.isParty(piece) && overParty(sources, chunks, draft, i))
      return;
    if (piece.type === 'phrase' && i === chunk - (preposition === null ? 1 : 2)) {
      // "a plan to send", "its readiness to take": the noun governs, where no verb takes it as the one who does it
      const verb = chunks.slice(0, i).findLastIndex(({ type }) => type === 'verb');
      // "committed itself to pay": the verb governs over its own subject named again
      const again = /^(?:itself|themselves|himself|herself)$/.test(normOf(sources, piece.from));
      if (verb >= 0 && sources.isParty(piece) && preposition === null && chunks[i - 1]?.type === 'preposition')
        continue;
      const does =
        verb >= 0 &&
        i - verb <= 3 &&
        (again || OBJECT_DOES.has(normOf(sources, sources.phrases.groups[chunks[verb]!.group]!.head)));
      if (!does) {
        draft.governor = { at: piece.to - 1, predication: -1, preposition };
        // "the first person to be sent": the noun is whom it is done to
        if (sources.isPeople(piece) && preposition === null) {
          draft.subject = [piece];
          draft.relative = true;
        }
        return;
      }
    }
    if (piece.type === 'subordinator' || piece.type === 'relative') return;
  }
}
