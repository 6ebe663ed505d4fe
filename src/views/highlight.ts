import type { Reading } from '../register/reading.ts';
import type { Document, SectionKind } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** Why a stretch of a body is marked. */
export type MarkKind = 'claim' | 'content' | 'speaker' | 'cue' | 'finding';

export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The id of the claim or statement, or `f_` and its number for a finding. */
  readonly id: string;
}

/** A stretch over which the same marks hold; together the stretches are the text, without gaps. */
export interface Stretch extends Span {
  readonly marks: readonly Mark[];
  /** Ids of the marks that begin here and have not begun before. */
  readonly begins: readonly string[];
}

export const findingId = (at: number): string => `f_${at + 1}`;

/** Everything that a reading points at, in reading order. */
export function marksOf({ statements, claims, findings }: Reading): readonly Mark[] {
  const marked = (kind: MarkKind, id: string, spans: readonly Span[]): readonly Mark[] =>
    spans.map(({ start, end }) => ({ start, end, kind, id }));
  return [
    ...statements.flatMap((one) => [
      ...marked('content', one.id, one.content),
      ...marked('speaker', one.id, one.speaker),
      ...marked('cue', one.id, one.cue),
    ]),
    ...claims.flatMap((claim) => marked('claim', claim.id, claim.evidence)),
    ...findings.flatMap(({ span }, at) => (span ? marked('finding', findingId(at), [span]) : [])),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The text from `whole.start` to `whole.end` cut wherever a mark begins or ends. Marks in reading order; those outside are passed over.
 * `begun` collects the ids that have had their beginning, over several calls.
 */
export function stretchesOf(whole: Span, marks: readonly Mark[], begun: Set<string>): readonly Stretch[] {
  const inside = marks.filter(({ start, end }) => start < whole.end && end > whole.start && start < end);
  const cuts = new Set([whole.start, whole.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, whole.start));
    cuts.add(Math.min(end, whole.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const active = new Set<Mark>();
  let next = 0;
  return places.slice(0, -1).map((start, at) => {
    for (const mark of active) if (mark.end <= start) active.delete(mark);
    const begins: string[] = [];
    for (; next < inside.length && inside[next]!.start <= start; next++) {
      const mark = inside[next]!;
      active.add(mark);
      if (!begun.has(mark.id)) begins.push(mark.id);
      begun.add(mark.id);
    }
    return { start, end: places[at + 1]!, marks: [...active], begins };
  });
}

/** A block of a page: a section, or what no section covers. */
export interface Block extends Span {
  readonly kind: SectionKind;
}

/** The body in blocks without gaps that hold anything: what no section covers is furniture. */
export function blocksOf({ body, sections }: Document): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const gap = (end: number): void => {
    if (body.slice(at, end).trim()) blocks.push({ start: at, end, kind: 'furniture' });
  };
  for (const section of sections) {
    gap(section.start);
    blocks.push(section);
    at = Math.max(at, section.end);
  }
  gap(body.length);
  return blocks;
}
