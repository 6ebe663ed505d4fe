// The date that a line of a timeline stands under: "19 August. A broadcaster reports …", "4 August 2025: government says …".
import type { DateMention, Mention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { dateOf } from './fill.ts';

/** The day of a deed; not the one before "and", which is that of the verb there: "was signed in May and | scrapped". */
export function deedDate(context: Context, sentence: number, one: Predication): DateMention | null {
  const date = dateOf(context, sentence, one);
  const { tokens } = context.scene;
  // "in August 2011 and it was | abandoned": its subject may stand between
  const own = one.subject[0]?.from ?? one.group.from;
  const joint =
    (own < one.group.from && /^(?:and|but|or|then)$/.test(tokens[own - 1]?.norm ?? '') ? own : one.group.from) - 1;
  if (!date || date.from > joint || !/^(?:and|but|or|then)$/.test(tokens[joint]?.norm ?? '')) return date;
  const { predications } = context.structures.of(sentence);
  return predications.some(({ at }) => at < date.from) ? null : date;
}

/** Tokens behind a verb in which the sides of its deal and their days stand. */
const SIDES = 40;

/** "signed agreements with Guatemala in July and with Honduras in September": each side with the day behind it; null where there is one day. */
export function dateBeside(
  { scene, structures }: Context,
  sentence: number,
  at: number,
  side: Mention | null,
): DateMention | null {
  if (!side || side.from < at) return null;
  const { to } = scene.parsed.sentences[sentence]!;
  const next = structures.of(sentence).predications.find((one) => one.at > at)?.group.from ?? to;
  const dates: DateMention[] = [];
  for (let i = at + 1; i < Math.min(next, at + SIDES); i++) {
    const date = scene.dates.get(i);
    if (date?.edtf) dates.push(date);
  }
  return dates.length > 1 ? (dates.find(({ from }) => from > side.from) ?? null) : null;
}

/** The day that a paper bears, right behind its words: "the protocol of 3 March 2025, signed in …". */
export function paperDate({ scene }: Pick<Context, 'scene'>, { to }: TokenRange): DateMention | null {
  const { norm } = scene.tokens[to] ?? { norm: '' };
  return norm === 'of' || norm === 'dated' ? (scene.dates.get(to + 1) ?? null) : null;
}

/** The day of the notes or letters by which a state agrees: "in a diplomatic note of 12 May". */
export function noteDate({ scene }: Pick<Context, 'scene'>, sentence: number): DateMention | null {
  const { from, to } = scene.parsed.sentences[sentence]!;
  for (let i = from; i + 1 < to; i++)
    if (/^(?:note|notes|letter|letters)$/.test(scene.tokens[i]!.norm)) {
      const date = paperDate({ scene }, { from: i, to: i + 1 });
      if (date) return date;
    }
  return null;
}

/** How many sentences of one entry are looked back over. */
const ENTRY = 4;

/** The date that opens the entry which a sentence belongs to: alone in a sentence of the same section, or before a colon; else null. */
export function lineDate({ scene }: Pick<Context, 'scene'>, sentence: number): DateMention | null {
  const { sentences } = scene.parsed;
  const own = sentences[sentence]!;
  for (let number = sentence; number >= 0 && number > sentence - ENTRY; number--) {
    const { from, to, section } = sentences[number]!;
    if (section !== own.section) return null;
    const date = scene.dates.get(from);
    if (!date?.edtf) continue;
    const after = scene.tokens[date.to]?.text;
    const alone = date.to >= to || (date.to === to - 1 && /^[.:,–—-]$/.test(after ?? ''));
    if (alone && number !== sentence) return date;
    if (number === sentence && (after === ':' || after === '–' || after === '—')) return date;
  }
  return null;
}
