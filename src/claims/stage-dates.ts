// The date that a line of a timeline stands under: "19 August. A broadcaster reports …", "4 August 2025: government says …".
import type { DateMention } from '../language/parsed.ts';
import type { Context } from './context.ts';

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
