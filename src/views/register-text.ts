// The register as a page of text: a block an arrangement, the stage of each party first.
import type { TransferClaim } from '../claims/claim.ts';
import { stateName } from '../language/states.ts';
import type { AsOf, Cell, Entry } from '../register/entry.ts';
import { countWords, sumWords } from './claim-words.ts';
import { certaintyWords, outlineCell, sourcesWords, stageWords } from './entry-outline.ts';
import { limitsWords } from './entry-text.ts';
import { hanging, padded } from './layout.ts';
import { counted, plainly } from './names.ts';
import type { TextStyle } from './reading-text.ts';
import { shown } from './shown.ts';

/** What one line of the register holds, as words; the lists may be empty. */
export interface RegisterRow {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly string[];
  readonly certainty: string;
  readonly transfers: readonly string[];
  readonly money: readonly string[];
  readonly contradictions: readonly string[];
  readonly sources: string;
}

/** Distinct lines, the newest dated last; at most `most`, and then how many more there are. */
function few(lines: readonly string[], most: number): readonly string[] {
  const distinct = [...new Set(lines)];
  return distinct.length <= most ? distinct : [...distinct.slice(-most), `and ${distinct.length - most} more`];
}

const MOST = 3;
const MOVED: Readonly<Record<TransferClaim['status'], string>> = {
  done: 'moved ',
  attempted: 'attempted ',
  planned: 'planned ',
  expected: 'expected ',
  none: 'nobody moved',
};

const openOf = ({ contradictions }: Entry): Entry['contradictions'] => contradictions.filter(({ open }) => open);

/** An entry in a few lines: stages by party, certainty, counts, sums, open contradictions. */
export function registerRow(entry: Entry): RegisterRow {
  const { certainty, sources } = entry;
  const transfers = entry.transfers.map(({ claim }) => {
    const people = claim.status === 'none' ? '' : countWords(claim.count, claim.qualifier).replace(/ of$/, '');
    return [`${MOVED[claim.status]}${people}`, claim.date].filter(Boolean).join(', ');
  });
  const told = entry.money.filter(({ claim }) => claim.amount !== null);
  const money = (told.length > 0 ? told : entry.money).map(({ claim }) =>
    [`${claim.nature} ${sumWords(claim.amount, claim.currency, claim.qualifier)}`, claim.date]
      .filter(Boolean)
      .join(', '),
  );
  return {
    id: entry.id,
    title: shown(entry.title),
    stages: entry.stages.map((stage) => shown(stageWords(stage))),
    certainty: [certaintyWords(certainty), ...certainty.modifiers].map(shown).join('; '),
    transfers: few(transfers, MOST),
    money: few(money, MOST),
    contradictions: openOf(entry).map(({ type, says }) => `${plainly(type)}: ${shown(says)}`),
    sources: sourcesWords(sources),
  };
}

const LABEL = 12;

function rowText(row: RegisterRow, { width, paint }: TextStyle): string {
  const labelled = (
    label: string,
    lines: readonly string[],
    style: (text: string) => string = (same) => same,
  ): readonly string[] =>
    lines.map((line, at) => hanging(`  ${padded(at === 0 ? label : '', LABEL)}`, line, width, style));
  return [
    `${paint.heading(row.title)}  ${paint.place(row.id)}`,
    ...labelled('stage', row.stages, paint.strong),
    ...labelled('certainty', [row.certainty]),
    ...labelled('people', row.transfers.length > 0 ? [row.transfers.join(' · ')] : []),
    ...labelled('money', row.money.length > 0 ? [row.money.join(' · ')] : []),
    ...labelled('against', few(row.contradictions, MOST), paint.alert),
    ...labelled('sources', [row.sources], paint.faint),
  ].join('\n');
}

/** The entries under the name of who sends, in the order of the names: what a reader looks through first. */
export const bySender = (
  entries: readonly Entry[],
): readonly { readonly sender: string; readonly to: readonly Entry[] }[] =>
  [...Map.groupBy(entries, ({ sending }) => sending)]
    .map(([sending, to]) => ({ sender: stateName(shown(sending)), to }))
    .sort((a, b) => (a.sender < b.sender ? -1 : 1));

/** Where an entry's people are sent: the part of its title behind the arrow. */
export const destination = ({ title }: Entry): string => shown(title.slice(title.indexOf('→') + 1));

const overviewText = (entries: readonly Entry[], { width, paint }: TextStyle): string =>
  bySender(entries)
    .map(({ sender, to }) => hanging('  ', `${sender} → ${to.map(destination).join(', ')}`, width, paint.faint))
    .join('\n');

export const UNASSIGNED = 'Claims that belong to no arrangement';
export const WHY_UNASSIGNED = 'Their words name no sender, or neither a receiver nor a site. Nothing is guessed.';

function looseText(cell: Cell, { width, paint }: TextStyle): string {
  const { words, date, by, source, id } = outlineCell(cell);
  const from = source.type === 'document' ? source.title : source.fact;
  return [
    hanging('  • ', [words, date].filter(Boolean).join(' · '), width),
    hanging('    ', `${by} · ${from} · ${id}`, width, paint.faint),
  ].join('\n');
}

const unassignedText = (cells: readonly Cell[], style: TextStyle): string =>
  [
    `${style.paint.heading(UNASSIGNED)}  ${style.paint.faint(String(cells.length))}`,
    hanging('  ', WHY_UNASSIGNED, style.width, style.paint.faint),
    ...cells.map((cell) => looseText(cell, style)),
  ].join('\n');

/** The whole register: an overview by sender, every arrangement, then the claims that belong to none. An empty one says how to fill it. */
export function registerText(
  entries: readonly Entry[],
  unassigned: readonly Cell[],
  limits: AsOf,
  style: TextStyle,
): string {
  const { width, paint } = style;
  if (entries.length === 0 && unassigned.length === 0) {
    const when = limitsWords(limits);
    if (when) return `Nothing is in the register ${when}.`;
    return 'The register is empty. Fill it with "elsewhere add PATH…" or "elsewhere import facts FILE".';
  }
  const against = entries.reduce((sum, entry) => sum + openOf(entry).length, 0);
  const limited = limitsWords(limits);
  const head = `${counted(entries.length, 'arrangement')}, ${counted(against, 'open contradiction')} ${limited ? `· ${limited}` : ''}`;
  return [
    hanging('', head.trim(), width, paint.faint),
    ...(entries.length > 1 ? [overviewText(entries, style)] : []),
    ...entries.map((entry) => rowText(registerRow(entry), style)),
    ...(unassigned.length > 0 ? [unassignedText(unassigned, style)] : []),
    hanging(
      '',
      '"elsewhere show ID" prints one with every source word; "elsewhere source ID" follows a claim to its words.',
      width,
      paint.faint,
    ),
  ].join('\n\n');
}
