// Which stage can follow which, read from its table: a row a pair of stages, each with its reason.
import table from '../../data/stage-order.json' with { type: 'json' };
import type { Stage } from '../claims/values.ts';

/**
 * `forward`: the next step, and steps between may be untold · `stop`: what ends or halts, from any step before it ·
 * `resume` and `again`: from there only · `new`: only by another instrument · `before`: not the other way round, where
 * both are told · `needs`: one of these is known first · `shows`: who did the one has done the other · `beside`: no step.
 */
export type OrderKind = 'forward' | 'stop' | 'resume' | 'again' | 'new' | 'before' | 'needs' | 'shows' | 'beside';

export interface OrderRow {
  /** A stage, `denied`, `silent`, `any`, or `start`: nothing known yet. */
  readonly from: string;
  readonly to: string;
  readonly kind: OrderKind;
  readonly reason: string;
}

/** The table as it is written, a row a pair. */
export const STAGE_ORDER = table as readonly OrderRow[];

/** The rows of one kind, in the order of the table. */
export const rowsOf = (kind: OrderKind): readonly OrderRow[] => STAGE_ORDER.filter((row) => row.kind === kind);
const stepsOf = (kind: OrderKind): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(rowsOf(kind), ({ from }) => from)].map(([from, rows]) => [from, rows.map(({ to }) => to)]));

/** Every stage that the steps lead to from here, itself included. */
function reachedBy(steps: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const at of reached) for (const to of steps.get(at) ?? []) reached.add(to);
  return reached;
}

const FORWARD = stepsOf('forward');
const STOPS = stepsOf('stop');
const SHOWS = stepsOf('shows');
const DIRECT = new Set(
  STAGE_ORDER.filter(({ kind }) => kind === 'resume' || kind === 'again' || kind === 'stop').map(
    ({ from, to }) => `${from} ${to}`,
  ),
);
const NEW = new Set(rowsOf('new').map(({ from, to }) => `${from} ${to}`));
const BESIDE: ReadonlySet<string> = new Set(rowsOf('beside').map(({ from, to }) => (from === 'any' ? to : from)));
const AHEAD = new Map([...FORWARD.keys()].map((from) => [from, reachedBy(FORWARD, from)]));
const RESUMED = stepsOf('resume');
/** The stages of which one is known before people are moved. */
export const NEEDED: ReadonlySet<string> = new Set(rowsOf('needs').map(({ from }) => from));
const HALTS: ReadonlySet<string> = new Set(rowsOf('stop').map(({ to }) => to));
const COURTS: ReadonlySet<string> = new Set(
  rowsOf('beside').flatMap(({ from, to }) => (from !== 'start' && to === 'any' ? [from] : [])),
);

/** True for a stage that is no step of the parties: what courts hold. */
export const isBeside = (stage: Stage): boolean => COURTS.has(stage);
/** True for what may be told at any time without moving a party: an announcement, a report, a court's stage. */
export const isTold = (stage: Stage): boolean => BESIDE.has(stage);
/** True for a stage that halts or ends: paused, suspended, cancelled, terminated, expired, not carried out, refused. */
export const isHalt = (stage: Stage): boolean => HALTS.has(stage);

/** How far along the way a stage is: the longest way to it by steps forward. A halt and a court's stage have no place on it: -1. */
export function rankOf(stage: Stage): number {
  if (isHalt(stage) || isBeside(stage)) return -1;
  return [...AHEAD].filter(([from, ahead]) => from !== stage && ahead.has(stage)).length;
}

/** The stages that a claim of this one shows as well: who signs has agreed. Itself included. */
export const shownBy = (stage: Stage): ReadonlySet<string> => reachedBy(SHOWS, stage);

/** Whether one stage can follow another by the same word: `yes`, `new` (only by another instrument) or `no`. */
export function canFollow(from: Stage, to: Stage): 'yes' | 'new' | 'no' {
  const pair = `${from} ${to}`;
  if (from === to || BESIDE.has(to) || BESIDE.has(from) || DIRECT.has(pair)) return 'yes';
  const starts = [from, ...(RESUMED.get(from) ?? [])];
  for (const start of starts) {
    const ahead = AHEAD.get(start) ?? new Set([start]);
    if (start !== from || !isHalt(from)) {
      if (ahead.has(to)) return 'yes';
      for (const at of ahead) if (STOPS.get(at)?.includes(to)) return 'yes';
    }
  }
  return NEW.has(pair) ? 'new' : 'no';
}
