// The instruments of an entry in a terminal.
import type { Entry } from '../register/entry.ts';
import { type Block, type BlockRow, instrumentBlocks } from './instruments-outline.ts';
import { hanging, padded } from './layout.ts';
import type { TextStyle } from './reading-text.ts';

const LABEL = 12;

/** At most this many ids are printed at the end of a line; the JSON has all. */
const IDS = 3;

/** A line with who tells it and the ids of its claims, so that each can be followed to its words. */
export function followed({ says, by, claims }: BlockRow['lines'][number]): string {
  const more = claims.length - IDS;
  const ids = [...claims.slice(0, IDS), ...(more > 0 ? [`and ${more} more`] : [])].join(' ');
  return [says, by, ids].filter(Boolean).join(' · ');
}

/** A heading, then a label and its lines, each with who says it. */
export function blockText({ heading, rows }: Block, { width, paint }: TextStyle): readonly string[] {
  return [
    hanging('  ', heading, width, paint.strong),
    ...rows.flatMap(({ label, lines }) =>
      lines.map((line, at) => hanging(`    ${padded(at === 0 ? label : '', LABEL)}`, followed(line), width)),
    ),
  ];
}

/** Every instrument with what it is called, whether it binds, its text and its dates; null where none is known. */
export function instrumentsText(entry: Entry, style: TextStyle): string | null {
  const blocks = instrumentBlocks(entry);
  if (!blocks.length) return null;
  return [
    style.paint.heading('Instruments and their dates'),
    ...blocks.flatMap((block) => blockText(block, style)),
  ].join('\n');
}
