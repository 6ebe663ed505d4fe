// Promised against happened in a terminal.
import type { Entry } from '../register/entry.ts';
import { followed } from './instruments-text.ts';
import { hanging, padded } from './layout.ts';
import { type PromiseLine, promisesOutline } from './promises-outline.ts';
import type { TextStyle } from './reading-text.ts';

const LABEL = 10;

function side(label: string, lines: readonly PromiseLine[], { width }: TextStyle): readonly string[] {
  return lines.map(({ says, by, claims }, at) =>
    hanging(`    ${padded(at === 0 ? label : '', LABEL)}`, followed({ says, by, claims }), width),
  );
}

/** The groups of people, each term with what happened beside it, and cost a person; null where nothing is known of either. */
export function promisesText(entry: Entry, style: TextStyle): string | null {
  const outline = promisesOutline(entry);
  if (!outline) return null;
  const { width, paint } = style;
  return [
    paint.heading('Promised against happened'),
    ...outline.cohorts.map((line) => hanging('  • ', followed(line), width)),
    ...outline.rows.flatMap(({ term, question, promised, happened }) => [
      hanging('  ', `${term}: ${question}`, width, paint.strong),
      ...side('promised', promised, style),
      ...side('happened', happened, style),
    ]),
    ...(outline.costs.length ? [hanging('  ', 'Cost a person', width, paint.strong)] : []),
    ...outline.costs.map((line) => hanging('    ', followed(line), width)),
  ].join('\n');
}
