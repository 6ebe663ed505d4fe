// The register as a page of text: a block an arrangement, the stage of each party first.
import type { AsOf, Entry } from '../register/entry.ts';
import { countWords, sumWords } from './claim-words.ts';
import { stageWords } from './entry-outline.ts';
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

/** An entry in a few lines: stages by party, certainty, counts, sums, contradictions. */
export function registerRow(entry: Entry): RegisterRow {
  const { certainty, sources } = entry;
  const transfers = entry.transfers.map(({ claim }) => {
    const people = claim.status === 'none' ? 'nobody' : countWords(claim.count, claim.qualifier).replace(/ of$/, '');
    return [`${claim.status} ${people}`, claim.date].filter(Boolean).join(', ');
  });
  const money = entry.money.map(({ claim }) =>
    [`${claim.nature} ${sumWords(claim.amount, claim.currency, claim.qualifier)}`, claim.date]
      .filter(Boolean)
      .join(', '),
  );
  return {
    id: entry.id,
    title: shown(entry.title),
    stages: entry.stages.map((stage) => shown(stageWords(stage))),
    certainty: [certainty.words, ...certainty.modifiers].map(shown).join('; '),
    transfers: few(transfers, MOST),
    money: few(money, MOST),
    contradictions: entry.contradictions.map(({ type, says }) => `${plainly(type)}: ${shown(says)}`),
    sources: `${counted(sources.documents, 'document')}, ${counted(sources.citations, 'citation')}`,
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

/** The whole register. An empty one says how to fill it. */
export function registerText(entries: readonly Entry[], limits: AsOf, style: TextStyle): string {
  const { width, paint } = style;
  if (entries.length === 0)
    return 'The register is empty. Fill it with "elsewhere add PATH…" or "elsewhere import facts FILE".';
  const against = entries.reduce((sum, { contradictions }) => sum + contradictions.length, 0);
  const limited = limitsWords(limits);
  const head = `${counted(entries.length, 'arrangement')}, ${counted(against, 'contradiction')} ${limited ? `· ${limited}` : ''}`;
  return [
    hanging('', head.trim(), width, paint.faint),
    ...entries.map((entry) => rowText(registerRow(entry), style)),
    hanging('', '"elsewhere show ID" prints one with every source word.', width, paint.faint),
  ].join('\n\n');
}
