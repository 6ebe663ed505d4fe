// Where an arrangement stands: the furthest stage that plain claims tell of, or the halt that came after it; and which claims show a stage.
import type { StageClaim } from '../claims/claim.ts';
import type { Stage } from '../claims/values.ts';
import { boundsOf } from './edtf.ts';
import type { Cell } from './entry.ts';
import { isBeside, isHalt, rankOf, shownBy } from './stage-order.ts';
import { dayOf, lastOf } from './stages.ts';

/** A claim that tells of a stage: a stage claim, or one of another kind that shows it. */
export interface Telling {
  readonly cell: Cell;
  readonly stage: Stage;
  /** Which rule reads it so; null for a claim of the stage itself. */
  readonly rule: string | null;
}

const OF_DATE: Readonly<Record<string, Stage>> = { announced: 'announced', signed: 'signed', in_effect: 'in_force' };

/** The claims that affirm a stage of the parties: no denial, no silence, no court. Hedged ones are among them. */
export function tellingsOf(cells: readonly Cell[]): readonly Telling[] {
  const found: Telling[] = [];
  for (const cell of cells) {
    const { claim } = cell;
    // what a person marked as superseded was so, and bears nothing out now
    if (cell.superseded) continue;
    if (claim.kind === 'stage') {
      if (!claim.denied && !claim.silent && !isBeside(claim.stage))
        found.push({ cell, stage: claim.stage, rule: null });
    } else if (claim.kind === 'transfer' && claim.status === 'done') {
      found.push({ cell, stage: 'first_transfer', rule: 'people were moved' });
    } else if (claim.kind === 'instrument') {
      const stage = claim.dateKind && OF_DATE[claim.dateKind];
      if (stage) found.push({ cell, stage, rule: `the instrument has the date on which it was ${claim.dateKind}` });
      else if (claim.text && /^(?:published|leaked|seen by)/.test(claim.text))
        found.push({ cell, stage: 'agreed', rule: 'there is a text of it' });
    }
  }
  return found;
}

const isPlain = ({ cell }: Telling): boolean => !cell.claim.hedged;
/** The place in time of a claim that says it: a running total is counted on a day and moved on none. */
const saysWhen = ({ cell: { claim } }: Telling): boolean =>
  'date' in claim && claim.date !== null && Boolean(boundsOf(claim.date)?.last);

/**
 * The stage at which the arrangement stands, by its plain claims, else by hedged ones; null where no claim affirms any. A halt
 * is where it stands unless people agreed, signed or were moved after it; talks after an end do not undo the end.
 */
export function standsAt(tellings: readonly Telling[]): Stage | null {
  const plain = tellings.filter(isPlain);
  const all = plain.length ? plain : tellings;
  let top: Stage | null = null;
  for (const { stage } of all) if (!isHalt(stage) && (top === null || rankOf(stage) > rankOf(top))) top = stage;
  const halts = all.filter(({ stage, cell }) => isHalt(stage) && cell.claim.kind === 'stage');
  const halt = lastOf(halts.map(({ cell }) => cell as Cell<StageClaim>));
  if (!halt) return top;
  const agreed = rankOf('agreed');
  const needed = top === null ? agreed : Math.min(agreed, rankOf(top));
  const halted = boundsOf(dayOf(halt))?.last ?? '9999';
  const resumed = all.some(
    (one) =>
      !isHalt(one.stage) &&
      rankOf(one.stage) >= needed &&
      saysWhen(one) &&
      (boundsOf(dayOf(one.cell))?.first ?? '') > halted,
  );
  return resumed ? top : halt.claim.stage;
}

/** The tellings that bear out a stage: of that stage, or of a later one that shows it. Plain ones, or hedged where no plain one is. */
export function bearingOut(tellings: readonly Telling[], stage: Stage): readonly Telling[] {
  const all = tellings.filter((one) => shownBy(one.stage).has(stage));
  const plain = all.filter(isPlain);
  return plain.length ? plain : all;
}
