// The order of stages as a diagram in text, made from its table: docs/register.md shows it.
import { STAGES } from '../claims/values.ts';
import type { OrderKind } from '../register/stage-order.ts';
import { isBeside, isHalt, rankOf, STAGE_ORDER } from '../register/stage-order.ts';
import { padded } from './layout.ts';
import { plainly } from './names.ts';

const ARROWS: Readonly<Record<'forward' | 'stop' | 'resume' | 'again' | 'new', string>> = {
  forward: '──▶',
  stop: '──┤',
  resume: '──▷',
  again: '◀──',
  new: '══▶',
};
const COLUMN = 16;

/** The stages from one by one kind of step, in the order of the table. */
const to = (from: string, kind: OrderKind): readonly string[] =>
  STAGE_ORDER.filter((row) => row.from === from && row.kind === kind).map((row) => plainly(row.to));

function drawn(stage: string, kinds: readonly (keyof typeof ARROWS)[]): readonly string[] {
  const lines = kinds.flatMap((kind) => {
    const next = to(stage, kind);
    return next.length ? [`${ARROWS[kind]} ${next.join(' · ')}`] : [];
  });
  return (lines.length ? lines : ['']).map((line, at) =>
    `${padded(at === 0 ? plainly(stage) : '', COLUMN)}${line}`.trimEnd(),
  );
}

/** A line or more a stage, first the way forward, then the halts, then what is no step. */
export function stageOrderText(): string {
  const way = STAGES.filter((stage) => !isHalt(stage) && !isBeside(stage)).sort((a, b) => rankOf(a) - rankOf(b));
  const halts = STAGES.filter(isHalt);
  const beside = STAGE_ORDER.filter(({ kind, from }) => kind === 'beside' && from === 'any').map((row) =>
    plainly(row.to),
  );
  const needs = STAGE_ORDER.filter(({ kind }) => kind === 'needs').map(({ from }) => plainly(from));
  const before = STAGE_ORDER.filter(({ kind }) => kind === 'before').map(
    (row) => `${plainly(row.from)} before ${plainly(row.to)}`,
  );
  return [
    '──▶ the next step · ──┤ halts or ends · ◀── told again or taken up anew · ──▷ goes on',
    '══▶ only by another instrument',
    '',
    ...way.flatMap((stage) => drawn(stage, ['forward', 'stop', 'again', 'new'])),
    '',
    ...halts.flatMap((stage) => drawn(stage, ['stop', 'resume', 'again', 'new'])),
    '',
    `before a first transfer, one of: ${needs.join(' · ')}`,
    `where both are told: ${before.join(' · ')}`,
    `at any time, beside the steps: ${beside.join(' · ')}`,
  ].join('\n');
}
