// What the register learned in a time, as text and as JSON.
import type { Change } from '../register/changes.ts';
import type { Cell, Contradiction } from '../register/entry.ts';
import type { Waiting } from '../register/waiting.ts';
import { claimWords } from './claim-words.ts';
import { cellJson } from './entry-json.ts';
import { outlineCell, stageWords } from './entry-outline.ts';
import { hanging } from './layout.ts';
import { counted, plainly } from './names.ts';
import type { Json } from './reading-json.ts';
import { claimJson } from './reading-json.ts';
import type { TextStyle } from './reading-text.ts';
import { shown } from './shown.ts';

/** How many claims of one list are printed; the others are counted. The JSON has them all. */
const MOST = 12;

function cellLines(mark: string, cells: readonly Cell[], { width, paint }: TextStyle): readonly string[] {
  const lines = cells.slice(0, MOST).map((cell) => {
    const { words, date, marks, by, id, standing } = outlineCell(cell);
    const says = [words, date, ...marks].filter(Boolean).join(' · ');
    return `${hanging(`  ${mark} `, says, width)}\n${hanging('    ', `${by} · ${standing} · ${id}`, width, paint.faint)}`;
  });
  const more = cells.length - MOST;
  return more > 0 ? [...lines, `    and ${counted(more, 'claim')} more`] : lines;
}

const contradictionLine = (mark: string, { type, says }: Contradiction, { width, paint }: TextStyle): string =>
  hanging(`  ${mark} `, `${plainly(type)}: ${shown(says)}`, width, paint.alert);

function changeText(change: Change, style: TextStyle): string {
  const { paint, width } = style;
  const { claims, gone, reviewed, stages, certainty, opened, closed } = change;
  const block = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length ? [`  ${paint.strong(heading)}`, ...lines] : [];
  return [
    `${paint.heading(shown(change.title))}  ${paint.place(change.id)}${change.isNew ? '  new' : ''}`,
    ...block(
      'stands',
      stages.flatMap(({ before, now }) => [
        ...(before ? [hanging('  − ', stageWords(before), width, paint.faint)] : []),
        hanging('  + ', stageWords(now), width),
      ]),
    ),
    ...block(
      'certainty',
      certainty
        ? [hanging('  − ', shown(certainty.before), width, paint.faint), hanging('  + ', shown(certainty.now), width)]
        : [],
    ),
    ...block('contradictions', [
      ...opened.map((one) => contradictionLine('+', one, style)),
      ...closed.map((one) => contradictionLine('−', one, style)),
    ]),
    ...block(`${counted(claims.length, 'claim')} more`, cellLines('+', claims, style)),
    ...block(`${counted(gone.length, 'claim')} fewer`, cellLines('−', gone, style)),
    ...block(`${counted(reviewed.length, 'claim')} reviewed`, cellLines('*', reviewed, style)),
  ].join('\n');
}

/** The changes of a time, a block an arrangement; `when` says which time. */
export const changesText = (changes: readonly Change[], when: string, style: TextStyle): string =>
  changes.length === 0
    ? `The register learned nothing ${when}.`
    : [
        `${counted(changes.length, 'arrangement')} changed ${when}`,
        ...changes.map((change) => changeText(change, style)),
      ].join('\n\n');

const contradictionJson = ({ id, type, rule, says, sides }: Contradiction): Json => ({
  id,
  type,
  rule,
  says,
  sides: sides.map((side) => ({ says: side.says, claims: [...side.claims] })),
});

/** One arrangement's changes as JSON: whole claims with their sources, and what changed of its stages, certainty and contradictions. */
export const changeJson = (change: Change): Json => ({
  arrangement: change.id,
  title: change.title,
  isNew: change.isNew,
  claims: change.claims.map(cellJson),
  gone: change.gone.map(cellJson),
  reviewed: change.reviewed.map(cellJson),
  stages: change.stages.map(({ before, now }) => ({
    party: now.party,
    before: before && stageWords(before),
    now: stageWords(now),
  })),
  certainty: change.certainty && { before: change.certainty.before, now: change.certainty.now },
  opened: change.opened.map(contradictionJson),
  closed: change.closed.map(contradictionJson),
});

/** What waits for a person since a later reading: the claim that stands, and under it what would now be read in its place. */
export const waitingText = (waiting: readonly Waiting[], { width, paint }: TextStyle): string =>
  waiting
    .map(({ stands, instead }) =>
      [
        hanging(
          '',
          `${claimWords(stands.reviews.at(-1)?.correction ?? stands.cell.claim)} · ${stands.cell.claim.id}`,
          width,
        ),
        hanging('    ', 'decided by a person; the newest reading has it no longer', width, paint.faint),
        ...instead.map(({ cell }) => hanging('  + ', `${claimWords(cell.claim)} · ${cell.claim.id}`, width)),
        ...(instead.length ? [] : ['  + nothing is read there now']),
      ].join('\n'),
    )
    .join('\n\n');

export const waitingJson = ({ stands, instead }: Waiting): Json => ({
  stands: claimJson(stands.cell.claim),
  unread: stands.unread,
  instead: instead.map(({ cell }) => claimJson(cell.claim)),
});
