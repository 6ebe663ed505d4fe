// One arrangement as a page of text: every cell with whose word it is, the words it rests on, and its standing.
import type { AsOf, Entry } from '../register/entry.ts';
import type { EntryOutline, OutlineCell, OutlineContradiction, OutlineSection } from './entry-outline.ts';
import { outlineOf } from './entry-outline.ts';
import { happeningsText } from './happenings-text.ts';
import { instrumentsText } from './instruments-text.ts';
import { barred, hanging } from './layout.ts';
import { promisesText } from './promises-text.ts';
import type { TextStyle } from './reading-text.ts';
import { shown } from './shown.ts';

const INDENT = '    ';

/** "as of 2025-05-31, as known on 2025-06-01"; null where there is no limit. */
export function limitsWords({ asOf, knownOn }: AsOf): string | null {
  const limits = [asOf ? `as of ${asOf}` : null, knownOn ? `as known on ${knownOn}` : null];
  return limits.some(Boolean) ? limits.filter(Boolean).join(', ') : null;
}

function sourceText({ source }: OutlineCell, { width, paint }: TextStyle): readonly string[] {
  if (source.type === 'document') {
    const from = `${source.title}${source.published ? `, ${source.published}` : ', undated'} · ${source.document}`;
    return [
      hanging(INDENT, from, width, paint.faint),
      ...source.quotations.map((words) => barred(INDENT, shown(words), '', width, paint)),
    ];
  }
  return [
    hanging(INDENT, `${source.fact}: ${source.words}`, width),
    ...(source.remarks ? [hanging(INDENT, source.remarks, width, paint.faint)] : []),
    ...source.addresses.map((address) => hanging(INDENT, shown(address), width, paint.faint)),
  ];
}

function cellText(cell: OutlineCell, style: TextStyle): string {
  const { width, paint } = style;
  const says = [cell.words, cell.date, ...cell.marks].filter(Boolean).join(' · ');
  return [
    hanging('  • ', says, width),
    hanging(INDENT, `${cell.by} · ${cell.standing} · ${cell.id}`, width, paint.faint),
    ...sourceText(cell, style),
  ].join('\n');
}

function sectionText({ heading, groups }: OutlineSection, style: TextStyle): string {
  const { paint, width } = style;
  return [
    paint.heading(heading),
    ...groups.flatMap((group) => [
      ...(group.heading ? [hanging('  ', shown(group.heading), width, paint.strong)] : []),
      ...group.notes.map((note) => hanging('  ! ', note, width, paint.alert)),
      ...group.cells.map((cell) => cellText(cell, style)),
    ]),
  ].join('\n');
}

function contradictionText({ id, type, says, rule, settled, sides }: OutlineContradiction, style: TextStyle): string {
  const { paint, width } = style;
  const side = (one: OutlineContradiction['sides'][number]): readonly string[] => [
    hanging('    – ', one.says, width),
    ...one.claims.map((claim) =>
      typeof claim === 'string'
        ? hanging('      ', claim, width, paint.faint)
        : hanging('      ', `${claim.words} · ${claim.by} · ${sourceName(claim)} · ${claim.id}`, width, paint.faint),
    ),
  ];
  return [
    hanging('  ! ', `${type}: ${says}`, width, paint.alert),
    hanging('    ', `found by: ${rule} · ${id}`, width, paint.faint),
    ...(settled ? [hanging('    ', `settled: ${settled}`, width)] : []),
    ...sides.flatMap(side),
  ].join('\n');
}

const sourceName = ({ source }: OutlineCell): string => (source.type === 'document' ? source.title : source.fact);

function headText(outline: EntryOutline, limits: AsOf, { width, paint }: TextStyle): string {
  const limited = limitsWords(limits);
  return [
    hanging('', outline.title, width, paint.strong),
    hanging('', [outline.id, ...outline.aliases].join(' · '), width, paint.place),
    ...outline.stands.map((line, at) => hanging(at === 0 ? 'Stands:    ' : '           ', line, width, paint.strong)),
    hanging('Certainty: ', [outline.certainty, ...outline.modifiers].join('; '), width),
    ...outline.because.map((line) => hanging('           ', `– ${line}`, width, paint.faint)),
    ...outline.surer.map((line) => hanging('           ', `surer before: ${line}`, width)),
    hanging('Sources:   ', outline.sources, width),
    ...(limited ? [hanging('', `Shown ${limited}.`, width, paint.alert)] : []),
  ].join('\n');
}

/** The page of one entry. Nothing is left out: an empty section says which kind of nothing it is. */
export function entryText(entry: Entry, limits: AsOf, style: TextStyle): string {
  const outline = outlineOf(entry);
  const against =
    outline.contradictions.length > 0
      ? [
          [
            style.paint.heading('Contradictions'),
            ...outline.contradictions.map((one) => contradictionText(one, style)),
          ].join('\n'),
        ]
      : [];
  const stages = outline.sections.filter(({ key }) => key === 'stages');
  const apart = [instrumentsText(entry, style), promisesText(entry, style)].filter((part) => part !== null);
  return [
    headText(outline, limits, style),
    ...stages.map((section) => sectionText(section, style)),
    ...(outline.happenings ? [happeningsText(outline.happenings, style)] : []),
    ...against,
    ...apart,
    ...outline.sections.filter(({ key }) => key !== 'stages').map((section) => sectionText(section, style)),
    ...(outline.nothing ? [hanging('', outline.nothing, style.width, style.paint.faint)] : []),
    hanging(
      '',
      'Words beside a bar are the source’s own. "elsewhere source ID" shows any id in its text.',
      style.width,
      style.paint.faint,
    ),
  ].join('\n\n');
}
