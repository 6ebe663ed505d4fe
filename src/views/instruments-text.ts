// The instruments of an entry in a terminal.
import type { Entry } from '../register/entry.ts';
import { type Block, instrumentBlocks } from './instruments-outline.ts';
import { hanging, padded } from './layout.ts';
import type { TextStyle } from './reading-text.ts';

const LABEL = 12;

/** A heading, then a label and its lines, each with who says it. */
export function blockText({ heading, rows }: Block, { width, paint }: TextStyle): readonly string[] {
  return [
    hanging('  ', heading, width, paint.strong),
    ...rows.flatMap(({ label, lines }) =>
      lines.map(({ says, by }, at) => {
        const first = `    ${padded(at === 0 ? label : '', LABEL)}`;
        return hanging(first, by === null ? says : `${says} · ${by}`, width);
      }),
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
