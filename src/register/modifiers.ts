// What stands against a rung, beside it: denials, those who could not confirm, what has been superseded, what is old.
import type { Claim, StageClaim } from '../claims/claim.ts';
import type { Stage } from '../claims/values.ts';
import { dateWords } from './day-words.ts';
import { boundsOf } from './edtf.ts';
import type { AsOf, Cell } from './entry.ts';
import { isBeside, isHalt, rankOf } from './stage-order.ts';
import { dayOf, inOrder, partyWords } from './stages.ts';

const OVER: ReadonlySet<Stage> = new Set<Stage>(['cancelled', 'terminated', 'expired', 'not_implemented', 'refused']);
/** Months after its last claim that an arrangement's register counts as out of date. */
const FRESH_MONTHS = 12;
/** At most this many denials, or of those who could not confirm, are told beside one rung. */
const MOST = 6;

const isStage = (cell: Cell): cell is Cell<StageClaim> => cell.claim.kind === 'stage';
const onDay = (date: string | null): string => (date === null ? '' : `, ${dateWords(date)}`);

/** One line a party, the first of its lines standing for those that say the same. */
function eachOnce(lines: readonly (readonly [name: string, line: string])[]): readonly string[] {
  const seen = new Map(lines.toReversed());
  return [...seen.values()].reverse().slice(0, MOST);
}

/** "denied by Uganda, 20 August 2025 (before it said otherwise)" · "Reuters could not confirm" · "in force: superseded" · "out of date". */
export function modifiersOf(cells: readonly Cell[], stage: Stage | null, { asOf }: AsOf): readonly string[] {
  const stages = inOrder(cells.filter(isStage));
  const affirmed = new Map<string | null, Cell<StageClaim>>();
  for (const cell of stages)
    if (!cell.claim.denied && !cell.claim.silent && !cell.claim.hedged) affirmed.set(cell.claim.party, cell);
  const denials = stages
    .filter(({ claim }) => claim.denied && !claim.silent)
    .map((cell): readonly [string, string] => {
      const name = partyWords(cell.claim.party);
      const later = affirmed.get(cell.claim.party);
      const turned = later && dayOf(later) > dayOf(cell) ? ' (before it said otherwise)' : '';
      return [name, `denied by ${name}${onDay(cell.claim.date)}${turned}`];
    });
  const silences = stages
    .filter(({ claim }) => claim.silent && !affirmed.has(claim.party))
    .map(({ claim }): readonly [string, string] => {
      const name = partyWords(claim.party);
      return [name, `${name} could not or would not confirm${onDay(claim.date)}`];
    });
  const unconfirmed = cells.flatMap(({ source, claim }): readonly (readonly [string, string])[] => {
    if (source.type !== 'document' || source.statement?.act !== 'unconfirmed') return [];
    if (isStage({ claim } as Cell) && (claim as StageClaim).silent) return [];
    const name = source.statement.actor?.name ?? source.speaker ?? 'a speaker who is not named';
    return [[name, `${name} could not confirm${onDay(source.published)}`]];
  });
  return [
    ...eachOnce(denials),
    ...eachOnce(silences),
    ...eachOnce(unconfirmed),
    ...(stage !== null && OVER.has(stage) ? superseded(stages) : []),
    ...(asOf && isStale(cells, asOf) ? ['out of date'] : []),
  ];
}

/** What an end leaves behind: the furthest stage that was reached before it. */
function superseded(stages: readonly Cell<StageClaim>[]): readonly string[] {
  let top: Stage | null = null;
  for (const { claim } of stages) {
    if (claim.denied || claim.silent || claim.hedged || isHalt(claim.stage) || isBeside(claim.stage)) continue;
    if (top === null || rankOf(claim.stage) > rankOf(top)) top = claim.stage;
  }
  return top === null ? [] : [`${top.replaceAll('_', ' ')}: superseded`];
}

/** True where nothing the register knows of is younger than a year before the date asked for. */
function isStale(cells: readonly Cell[], asOf: string): boolean {
  const asked = boundsOf(asOf)?.last;
  if (!asked) return false;
  const limit = `${Number(asked.slice(0, 4)) - FRESH_MONTHS / 12}${asked.slice(4)}`;
  return cells.every((cell: Cell<Claim>) => (boundsOf(dayOf(cell))?.last ?? '9999') < limit);
}
