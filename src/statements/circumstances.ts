// When it was said, and the words that hedge it.
import rows from '../../data/en/hedges.json' with { type: 'json' };
import type { DateMention } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import { contains, firstFrom, inReadingOrder, overlaps } from '../text/span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Conditions and readiness hedge what is done, which claims look at; a statement is hedged by words of doubt. */
const HEDGES = byFirstWord(rows.filter(({ kind }) => kind === 'doubt').map(({ words }) => words.split(' ')));

function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) table.set(phrase[0]!, [...(table.get(phrase[0]!) ?? []), phrase]);
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** The hedging words of the whole text, in reading order. Linear. */
export function hedgesOf({ tokens, parsed, phrases }: Scene): readonly Span[] {
  const found: Span[] = [];
  const dates = parsed.dates;
  for (let i = 0, date = 0; i < tokens.length; i++) {
    // "in May" hedges nothing
    while (date < dates.length && dates[date]!.to <= i) date++;
    if (date < dates.length && dates[date]!.from <= i) continue;
    if (phrases.tags[i] === 'PUNCT') continue;
    const phrase = HEDGES.get(tokens[i]!.norm)?.find((words) => words.every((word, k) => tokens[i + k]?.norm === word));
    // "could not see" is what somebody is unable to do
    if (!phrase || (phrase[0] === 'could' && /^(?:not|n't)$/.test(tokens[i + 1]?.norm ?? ''))) continue;
    found.push({ start: tokens[i]!.start, end: tokens[i + phrase.length - 1]!.end });
    i += phrase.length - 1;
  }
  return found;
}

/** The items of an ordered list that lie inside a span. */
export function within<T extends Span>(items: readonly T[], span: Span): readonly T[] {
  const inside: T[] = [];
  for (let i = firstFrom(items, span.start); i < items.length && items[i]!.start < span.end; i++)
    if (contains(span, items[i]!)) inside.push(items[i]!);
  return inside;
}

/** The hedging words of a statement: in its content, in its cue, and right before or after the cue. */
export function hedgesFor(
  scene: Scene,
  hedges: readonly Span[],
  draft: Draft,
  content: readonly Span[],
): readonly Span[] {
  const { tokens } = scene;
  const { sentence } = draft.zone;
  const around = {
    start: tokens[Math.max(sentence.from, draft.at.from - 2)]!.start,
    end: tokens[Math.min(sentence.to, draft.at.to + 2) - 1]!.end,
  };
  const cue = { start: tokens[draft.at.from]!.start, end: tokens[draft.at.to - 1]!.end };
  const found = [around, ...content].flatMap((span) => within(hedges, span));
  // "is believed to" hedges what nobody is named for; "hopes" and "could not confirm" are what somebody does.
  const impersonal = draft.rules.includes('frame: passive, raised') && !draft.speaker;
  const isVerb = new Set<number>();
  for (let i = draft.at.from; i < draft.at.to; i++) if (scene.phrases.tags[i] === 'VERB') isVerb.add(tokens[i]!.start);
  const kept = [...new Set(found)].filter((span) => impersonal || !isVerb.has(span.start));
  const hedged = impersonal && kept.some((span) => overlaps(span, cue));
  return (hedged ? [cue, ...kept.filter((span) => !overlaps(span, cue))] : kept).sort(inReadingOrder);
}

/** When it was said: the date in the cue's sentence that is no part of what is said, the nearest after the cue before one in front of it. */
export function saidOn(
  scene: Scene,
  draft: Draft,
  content: readonly Span[],
): { edtf: string | null; span: Span } | null {
  const { parsed, tokens } = scene;
  const { sentence } = draft.zone;
  const cue = { start: tokens[draft.at.from]!.start, end: tokens[draft.at.to - 1]!.end };
  const near = within<DateMention>(parsed.dates, sentence).filter((date) => Math.abs(date.from - draft.at.from) < 40);
  const free = near.filter((date) => !content.some((span) => overlaps(span, date)) && scene.outer[date.from]! < 0);
  const speaker = draft.speaker ?? draft.at;
  const after = free.find(({ start, from }) => start >= cue.end && !verbBetween(scene, draft.at.to, from, draft));
  const before = free.findLast(
    ({ end, to }) => end <= cue.start && !verbBetween(scene, to, Math.min(speaker.from, draft.at.from), draft),
  );
  const date = after ?? before;
  return date ? { edtf: date.edtf, span: { start: date.start, end: date.end } } : null;
}

/** True where another finite verb or an "and" stands between, so that the date belongs to another clause. */
function verbBetween({ phrases }: Scene, from: number, to: number, draft: Draft): boolean {
  for (let i = from; i < to; i++) {
    const range = draft.content.find((content) => content.from <= i && i < content.to);
    if (range) i = range.to - 1;
    else if (phrases.tags[i] === 'CCONJ') return true;
    else if (phrases.groups[phrases.groupAt[i] ?? -1]?.form === 'finite' && phrases.groupAt[i] !== -1) return true;
  }
  return false;
}
