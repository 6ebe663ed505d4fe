// Every claim of an entry in exactly one group: the event that it is about, with the rule that brought it there.
import windows from '../../data/stage-windows.json' with { type: 'json' };
import type { Claim, StageClaim } from '../claims/claim.ts';
import { organisationOf } from '../language/name-tables.ts';
import type { Cell } from './entry.ts';
import { joinRulings } from './happening-courts.ts';
import { begun, type Growing, type Join, joined, joinRule, put, sweep } from './happening-join.ts';
import { joinMoney } from './happening-money.ts';
import { joinSized } from './happening-sized.ts';
import { ofKind, ordered, orderedBy, placeInTime, whenOf } from './telling.ts';

interface StageWindow {
  /** True for what is done on a day, by whoever tells it; false for what a party says and says again. */
  readonly act: boolean;
  readonly days: number;
}
const WINDOWS: ReadonlyMap<string, StageWindow> = new Map(windows.map((row) => [row.name, row]));
/** How a stage is told: in the table for every stage. */
export const stageWindow = (stage: string): StageWindow => WINDOWS.get(stage) ?? { act: false, days: 0 };

const ONCE = joinRule('happens once');
const WORDS = joinRule('the same words');
const WITHIN = joinRule('within its window');
/** Days within which a warning, or an instrument's date, is told again. */
const WARNED = 14;
const MADE = 62;

/** The claims of one entry as events. Each claim is in one of them; their order and what joins does not depend on that of the cells. */
export function joinsOf(cells: readonly Cell[]): readonly Join[] {
  const all: Join[] = [];
  const add = (kind: Claim['kind'], groups: readonly Growing[]): void => {
    for (const group of groups) if (group.members.length) all.push(joined(kind, group));
  };
  add('stage', joinStages(ofKind(cells, 'stage')));
  for (const [, same] of Map.groupBy(ofKind(cells, 'transfer'), ({ claim }) => transferKey(claim)))
    add('transfer', joinSized(same));
  for (const [, same] of Map.groupBy(ofKind(cells, 'outcome'), ({ claim }) => `${claim.outcome} ${claim.share}`))
    add('outcome', joinSized(same));
  add(
    'money',
    joinMoney(ofKind(cells, 'money')).map(({ group }) => group),
  );
  add('proceeding', joinRulings(ofKind(cells, 'proceeding')));
  for (const [, same] of Map.groupBy(
    ofKind(cells, 'instrument'),
    ({ claim }) => `${claim.instrument} ${claim.dateKind}`,
  ))
    add(
      'instrument',
      sweep(
        same.map((cell) => ({ cell, when: whenOf(cell) })),
        MADE,
      ),
    );
  for (const [, same] of Map.groupBy(
    ofKind(cells, 'warning'),
    ({ claim }) => `${folded(claim.issuer && organisationOf(claim.issuer))} ${claim.ground}`,
  ))
    add(
      'warning',
      sweep(
        same.map((cell) => ({ cell, when: whenOf(cell) })),
        WARNED,
      ),
    );
  add(
    'term',
    sameWords(ofKind(cells, 'term'), ({ term, value, count, per }) => `${term} ${count ?? folded(value)} ${per}`),
  );
  add(
    'consideration',
    sameWords(ofKind(cells, 'consideration'), ({ value }) => folded(value)),
  );
  add(
    'capacity',
    sameWords(ofKind(cells, 'capacity'), ({ site, count }) => `${site} ${count}`),
  );
  return orderedBy(all, ({ members }) => members[0]!.cell);
}

const folded = (words: string | null): string => (words ?? '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Transfers that can be one: of one status, of the whole or of the same part, an event or a total of one day. */
const transferKey = ({ status, of_whom, population, as_of }: Extract<Claim, { kind: 'transfer' }>): string =>
  [status, of_whom === null ? 'whole' : `part of ${folded(population)}`, as_of ? 'total' : 'event'].join();

function sameWords<C extends Claim>(cells: readonly Cell<C>[], keyOf: (claim: C) => string): readonly Growing[] {
  const groups = new Map<string, Growing>();
  for (const cell of ordered(cells)) {
    const key = keyOf(cell.claim);
    const there = groups.get(key);
    if (there) put(there, cell, null, WORDS);
    else groups.set(key, begun(cell, null));
  }
  return [...groups.values()];
}

/** A denial or a silence is an event of its own party, so is what a party says; an act is one, whoever tells it. */
function joinStages(cells: readonly Cell<StageClaim>[]): readonly Growing[] {
  const keyOf = ({ stage, party, denied, silent }: StageClaim): string => {
    const court = party?.startsWith('court:') ? party : '';
    const whose = denied || silent || !stageWindow(stage).act ? party : court;
    return [stage, whose, denied, silent].join();
  };
  return [...Map.groupBy(cells, ({ claim }) => keyOf(claim)).values()].flatMap((same) => {
    const { stage, denied, silent } = same[0]!.claim;
    const { act, days } = stageWindow(stage);
    const dated = same.map((cell) => ({ cell, when: act && !denied && !silent ? whenOf(cell) : placeInTime(cell) }));
    return sweep(dated, days, stage === 'first_transfer' ? ONCE : WITHIN);
  });
}
