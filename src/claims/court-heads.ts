// What stands at the head of a text or of an entry of a list: the court in whose words it is, the day, the court of the entry.
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import type { Context } from './context.ts';
import type { Courts, Ground, NamedCourt } from './court-thread.ts';

/** A sentence of the text. */
export type SentenceOf = Context['scene']['parsed']['sentences'][number];

/** Date and court at the head of an entry of a list. */
export interface Head {
  readonly section: number;
  readonly date: DateMention | null;
  readonly court: NamedCourt | null;
}

/** "High Court, ruling of 26 November 2025, extract": the court in whose words the document is, and the day of its ruling. */
export function voiceOf(
  { scene }: Context,
  courts: Courts,
): { readonly court: NamedCourt; readonly date: DateMention | null } | null {
  for (const { from, to } of scene.parsed.sentences.slice(0, 2)) {
    let court: NamedCourt | null = null;
    let ruling = -1;
    for (let i = from; i < Math.min(to, from + 40); i++) {
      const own = courts.at.get(i);
      if (own?.name) court ??= own;
      if (/^(?:judgment|ruling|opinion|decision|extract|order)$/.test(scene.tokens[i]!.norm)) ruling = i;
    }
    if (!court || ruling < 0) continue;
    for (let i = from; i < Math.min(to, from + 40); i++) {
      const date = scene.dates.get(i);
      if (date?.edtf) return { court, date };
    }
    return { court, date: null };
  }
  return null;
}

/** Where each section begins and ends. */
export function sectionSpans(sentences: readonly SentenceOf[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  for (const { section, start, end } of sentences)
    spans.set(section, { start: spans.get(section)?.start ?? start, end });
  return spans;
}

/** "18 October 2024, Rome tribunal.": what stands at the head of an entry holds for what follows in it. */
export function headOf({ scene, phrases, courts }: Ground, sentence: TokenRange, section: number, before: Head): Head {
  if (before.section === section) return before;
  let date: DateMention | null = null;
  let court: NamedCourt | null = null;
  let verb = false;
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 40); i++) {
    // "joined cases" is no sentence
    const group = phrases.groups[phrases.groupAt[i]!];
    verb ||=
      group !== undefined &&
      (group.to - group.from > 1 || !scene.tokens[i]!.norm.endsWith('ed')) &&
      !/^\p{Lu}/u.test(scene.tokens[i]!.text);
    const there = scene.dates.get(i);
    if (there?.edtf) date ??= there;
    const own = courts.at.get(i);
    if (own?.name) court ??= own;
  }
  return { section, date: verb ? null : date, court: verb ? null : court };
}
