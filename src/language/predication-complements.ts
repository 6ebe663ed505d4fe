// What stands around a verb besides its subject: objects, prepositional phrases, what it shares with the verb that it is joined to.
import type { Chunk } from './chunks.ts';
import { BACK, type Draft, normOf, OBJECT_DOES, type Oblique, PARTICIPLE, type Sources, words } from './predication.ts';

const MOVES_ON = words('and or but then while nor');

/** Particles that belong to the verb: what follows is its object or another preposition. */
const PARTICLES = words('in out over off up back on away down');

/** Objects and prepositional phrases to the right, up to where another clause begins. */
export function readRight(sources: Sources, chunks: readonly Chunk[], draft: Draft, nextVerb: number): void {
  const { tokens } = sources;
  let preposition: string | null = null;
  let open = true;
  const limit = Math.min(chunks.length, draft.chunk + BACK);
  for (let i = draft.chunk + 1; i < limit; i++) {
    const piece = chunks[i]!;
    if (piece.type === 'verb' || piece.type === 'relative' || piece.type === 'subordinator') return;
    if (piece.type === 'mark') {
      if (/^[;:—–]$/.test(tokens[piece.from]!.text)) return;
      // "in | “early talks”"
      if (/^["“‘]$/.test(tokens[piece.from]!.text)) continue;
      // "By signing the accord, | the state …": the main clause begins
      if (draft.group.form === 'gerund' && draft.chunk === 1 && chunks[0]!.type === 'preposition') return;
      preposition = null;
      continue;
    }
    if (piece.type === 'coordinator') {
      // "X took ten and Y took eight": what stands before the next verb is that verb's
      if (nextVerb === i + 2 && chunks[i + 1]?.type === 'phrase' && !isInfinitive(sources, chunks, nextVerb)) return;
      continue;
    }
    if (piece.type === 'preposition') {
      preposition = tokens
        .slice(piece.from, piece.to)
        .map(({ norm }) => norm)
        .join(' ');
      // "takes in | people"
      const next = chunks[i + 1];
      const taken =
        next?.type === 'phrase' && (sources.isPeople(next) || sources.isSum(next) || isGroup(sources, next));
      if (i === draft.chunk + 1 && PARTICLES.has(preposition) && taken) preposition = null;
      continue;
    }
    // "announced in May | a memorandum": the preposition was the date's
    if (piece.type === 'date') preposition = null;
    if (piece.type !== 'phrase') continue;
    const list = chunks[i - 1];
    const before = draft.obliques.at(-1);
    const thing = draft.objects.length === 0 && sources.isPeople(piece);
    if (preposition !== null) {
      draft.obliques.push({ from: piece.from, to: piece.to, preposition });
      open = false;
      preposition = null;
    } else if (
      nextVerb === i + 1 &&
      (list?.type === 'mark' || list?.type === 'coordinator') &&
      !isInfinitive(sources, chunks, nextVerb)
    )
      return;
    // "paid the government of the island | 220 million"
    else if (
      sources.isSum(piece) &&
      !draft.objects.some(sources.isSum) &&
      (list?.type === 'phrase' || (list?.type === 'coordinator' && draft.objects.length > 0))
    )
      draft.objects.push(piece);
    else if (open || (thing && list?.type === 'mark')) draft.objects.push(piece);
    // a list behind a preposition goes on: "to Ghana, Togo and Benin"
    else if (before && (list?.type === 'mark' || list?.type === 'coordinator'))
      draft.obliques.push({ from: piece.from, to: piece.to, preposition: before.preposition });
    else if (draft.objects.length === 0) draft.objects.push(piece);
  }
}

/** "takes in | a group of people". */
const isGroup = (sources: Sources, { to }: Chunk): boolean =>
  /^(?:group|groups|batch|batches|number|dozens|hundreds|thousands|handful)$/.test(normOf(sources, to - 1)) &&
  normOf(sources, to) === 'of';

/** "offered them a ticket and 3,500 dollars | to leave": an infinitive has no subject before it. */
const isInfinitive = (sources: Sources, chunks: readonly Chunk[], verb: number): boolean =>
  sources.phrases.groups[chunks[verb]?.group ?? -1]?.form === 'infinitive';

/** What a verb without a subject of its own has from another: from what governs it, or from the verb that it is joined to. */
export function inherit(sources: Sources, drafts: readonly Draft[], draft: Draft, number: number): void {
  if (draft.subject.length > 0) return;
  const { governor } = draft;
  if (governor) {
    const by = drafts[governor.predication];
    if (!by) return;
    const object = by.objects.at(-1);
    const does = OBJECT_DOES.has(normOf(sources, by.group.head)) || governor.preposition === 'for';
    const from = does && object && !by.passive ? [object] : by.subject;
    draft.subject = [...from];
    return;
  }
  if (draft.group.form !== 'finite') return;
  const joint = normOf(sources, draft.group.from - 1);
  if (!MOVES_ON.has(joint) && joint !== ',') return;
  for (let i = number - 1; i >= 0 && i > number - 6; i--) {
    const before = drafts[i]!;
    if (before.group.form !== 'finite' || (before.relative && !draft.relative && i > 0)) continue;
    draft.subject = [...before.subject];
    if (before.passive && draft.group.to - draft.group.from === 1 && PARTICIPLE.test(normOf(sources, draft.group.head)))
      draft.passive = true;
    return;
  }
}

/** Prepositional phrases before the verb: at the head of its clause, or between its subject and it. */
export function readLeft({ tokens }: Sources, chunks: readonly Chunk[], draft: Draft): void {
  // what a participle or a relative clause has stands behind it
  if (draft.relative) return;
  const found: Oblique[] = [];
  const subject = draft.subject.at(-1)?.from ?? Number.MAX_SAFE_INTEGER;
  for (let i = draft.chunk - 1; i > 0 && i > draft.chunk - BACK; i--) {
    const piece = chunks[i]!;
    const clause = piece.type === 'verb' || piece.type === 'relative';
    if (clause || piece.type === 'subordinator' || (piece.type === 'coordinator' && i === draft.chunk - 1)) {
      // what stands between another verb and the subject is that verb's
      if (clause) found.splice(0, found.length, ...found.filter(({ from }) => piece.from < subject && from > subject));
      break;
    }
    // "the agreements with one state and | another were …": a list goes on behind its preposition
    const listed = piece.type === 'phrase' && piece.to <= draft.group.from ? leadOfPair(chunks, i) : -1;
    if (piece.type !== 'phrase' || (listed < 0 && chunks[i - 1]?.type !== 'preposition')) continue;
    if (draft.subject.some(({ from }) => from === piece.from)) continue;
    const lead = chunks[listed < 0 ? i - 1 : listed]!;
    const preposition = tokens
      .slice(lead.from, lead.to)
      .map(({ norm }) => norm)
      .join(' ');
    found.unshift({ from: piece.from, to: piece.to, preposition });
    i--;
  }
  draft.obliques.push(...found);
}

/** The preposition before a phrase that is joined to one right before it; -1 where there is none. */
const leadOfPair = (chunks: readonly Chunk[], at: number): number =>
  chunks[at - 1]?.type === 'coordinator' && chunks[at - 2]?.type === 'phrase' && chunks[at - 3]?.type === 'preposition'
    ? at - 3
    : -1;
