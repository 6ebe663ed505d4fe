// The instruments of an entry as a reader sees them: a block each, what is not known said so.
import type { DateKind, Instrument } from '../claims/values.ts';
import { dateWords } from '../register/day-words.ts';
import type { Entry } from '../register/entry.ts';
import type { InstrumentPart, Told } from '../register/entry-parts.ts';
import { plainly } from './names.ts';
import { shown } from './shown.ts';

/** A line of a block: what it is of, and each answer with who gives it. */
export interface BlockRow {
  readonly label: string;
  readonly lines: readonly { readonly says: string; readonly by: string | null; readonly claims: readonly string[] }[];
}

export interface Block {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly BlockRow[];
}

const KINDS = ['announced', 'signed', 'in_effect', 'disclosed', 'reported'] as const satisfies readonly DateKind[];

/** A kind of instrument as people name it. */
export const instrumentName = (instrument: Instrument): string =>
  instrument === 'mou'
    ? 'memorandum of understanding'
    : instrument === 'undisclosed'
      ? 'instrument of a kind that nobody gives'
      : plainly(instrument);

/** Which nothing it is where no claim answers: documents were read and none says it, or none has been captured to look into. */
export const nothingWords = ({ sources }: Pick<Entry, 'sources'>): string =>
  sources.documents > 0 ? 'unknown to the sources' : 'not looked for yet: no document is captured';

const lineOf = ({ says, by, claims }: Told): BlockRow['lines'][number] => ({
  says: shown(says),
  by: shown(by),
  claims,
});

function blockOf(part: InstrumentPart, nothing: string): Block {
  const row = (label: string, lines: BlockRow['lines'], none = nothing): BlockRow => ({
    label,
    lines: lines.length ? lines : [{ says: none, by: null, claims: [] }],
  });
  const known = KINDS.filter((kind) => part.dates[kind].length > 0);
  const unknown = KINDS.filter((kind) => part.dates[kind].length === 0).map(plainly);
  const binding = part.bindingBy.map((told) => ({
    ...lineOf(told),
    says: told.says === 'contested' ? 'contested' : told.says,
  }));
  return {
    id: part.id,
    heading: `${part.id}: ${instrumentName(part.instrument)}`,
    rows: [
      row(
        'called',
        part.called.map((told) => ({ ...lineOf(told), says: `“${shown(told.says)}”` })),
      ),
      row(part.binding === 'contested' ? 'binding (contested)' : 'binding', binding),
      row(
        'text',
        part.text.map((told) => ({
          ...lineOf(told),
          says: `${shown(told.says)}, ${told.since ? `by ${dateWords(told.since)}` : 'since when is unknown to the sources'}`,
        })),
      ),
      ...known.map((kind) =>
        row(
          plainly(kind),
          part.dates[kind].map((told) => ({ ...lineOf(told), says: `${dateWords(told.date)} (${told.rule})` })),
        ),
      ),
      ...(unknown.length
        ? [row('no date', [{ says: `${unknown.join(', ')}: ${nothing}`, by: null, claims: [] }])]
        : []),
    ],
  };
}

/** A block an instrument, oldest first. */
export const instrumentBlocks = (entry: Entry): readonly Block[] =>
  entry.parts.map((part) => blockOf(part, nothingWords(entry)));
