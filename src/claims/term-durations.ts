// How long people are kept, their papers hold or an arrangement runs: "permits of 30 days", "for no longer than a year", "a four-year deal".
import type { Quantity, TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { governing, isOpen, type Provision, strengthOf } from './provision.ts';
import { isTermWord } from './term-words.ts';

const UNIT: ReadonlyMap<string, string> = new Map([
  ['year', 'year'],
  ['years', 'year'],
  ['month', 'month'],
  ['months', 'month'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['day', 'day'],
  ['days', 'day'],
]);
/** How many tokens before the time are looked at, and for a sum. */
const BACK = 9;
const FAR = 26;

/** A length of time: its number, its unit and the tokens it stands on. */
interface Length extends TokenRange {
  readonly count: number;
  readonly qualifier: Quantity['qualifier'];
  readonly unit: string;
  /** "a 30-day pass": the time stands before what it is the time of. */
  readonly adjective: boolean;
}

/** The lengths of time that a sentence provides for. */
export function durationsOf(context: Context, sentence: number): readonly Provision[] {
  const { from, to } = context.scene.parsed.sentences[sentence]!;
  const found: Provision[] = [];
  let unit: string | null = null;
  for (let at = from; at < to; at++) {
    const length: Length | null = lengthAt(context, at, to) ?? prolonged(context, at, from, unit);
    if (!length) continue;
    const provision = provisionOf(context, length, { from, to });
    if (provision) found.push(provision);
    unit = length.unit;
    at = length.to - 1;
  }
  return found;
}

function lengthAt({ scene }: Context, at: number, limit: number): Length | null {
  const { tokens } = scene;
  const number = scene.quantities.get(at);
  if (number && number.count !== null && !number.share && !scene.money.has(at)) {
    const hyphen = tokens[number.to]?.text === '-';
    const next = number.to + (hyphen ? 1 : 0);
    const unit = UNIT.get(tokens[next]?.norm ?? '');
    if (!unit || next >= limit) return null;
    return { from: at, to: next + 1, count: number.count, qualifier: number.qualifier, unit, adjective: hyphen };
  }
  // "a year", "one month": no number but the article
  const unit = /^(?:a|an|one)$/.test(tokens[at]!.norm) ? UNIT.get(tokens[at + 1]?.norm ?? '') : undefined;
  if (unit && tokens[at + 1]!.norm === unit) {
    const before = tokens[at - 1]?.norm ?? '';
    if (/^(?:for|than|of|to|least|most|period)$/.test(before))
      return { from: at, to: at + 2, count: 1, qualifier: 'exact', unit, adjective: false };
  }
  const parts = /^(\w+)-(year|month|week|day)$/.exec(tokens[at]!.norm);
  const count = parts ? SMALL.indexOf(parts[1]!) + 1 || Number(parts[1]) : 0;
  return count > 0 ? { from: at, to: at + 1, count, qualifier: 'exact', unit: parts![2]!, adjective: true } : null;
}
const SMALL = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "which can be renewed for up to 90": the unit is that of the time before. */
function prolonged({ scene }: Context, at: number, from: number, unit: string | null): Length | null {
  const number = scene.quantities.get(at);
  if (!unit || !number?.count || scene.money.has(at) || UNIT.has(scene.tokens[number.to]?.norm ?? '')) return null;
  const before = scene.tokens.slice(Math.max(from, at - 4), at).map(({ norm }) => norm);
  if (!before.some((word) => isTermWord('prolong', word))) return null;
  return { from: at, to: number.to, count: number.count, qualifier: 'up_to', unit, adjective: false };
}

const NOTHING =
  /^(?:age|aged|ago|notice|within|after|later|last|past|previous|earlier|before|sentence|sentenced|every|under|older|old|since|first|second|third|next|prison|term|advance|warning)$/;
const UP = /^(?:than|exceed|exceeding|most|maximum)$/;

/** What the time is the time of decides whether anything is provided; money over years and prison sentences are none. */
function provisionOf(context: Context, length: Length, { from, to }: TokenRange): Provision | null {
  const { scene } = context;
  const { tokens } = scene;
  const start = Math.max(from, length.from - BACK);
  const before = tokens.slice(start, length.from).map(({ norm }) => norm);
  const after = tokens.slice(length.to, Math.min(to, length.to + 3)).map(({ norm }) => norm);
  if (
    NOTHING.test(before.at(-1) ?? '') ||
    after.some((word) => /^(?:ago|old|earlier|later|notice|after|"?'s?)$/.test(word)) ||
    // "two weeks before the vote", but "for up to six weeks before they go home"
    (after.includes('before') && length.qualifier !== 'up_to' && !before.slice(-1).includes('for'))
  )
    return null;
  if (
    before
      .slice(-3)
      // "the last two years", but "will last for two years"
      .some(
        (word, i, all) =>
          /^(?:age|aged|within|last|past|previous|sentenced|after|every|notice|about:)$/.test(word) &&
          !(word === 'last' && all[i + 1] === 'for'),
      )
  )
    return null;
  if (isOfMoney(context, length, Math.max(from, length.from - FAR))) return null;
  const kept = keptFor(context, length, before, after);
  if (!kept) return null;
  const governed = governing(context, length);
  const { norm } = tokens[governed.predications[governed.number]?.at ?? length.from]!;
  if (kept === 'verb' && !isOpen(governed)) return null;
  if (kept === 'text' && !isOpen(governed) && !isTermWord('run', norm) && !length.adjective) return null;
  const none = governed.negated || before.some((word) => NONE.test(word));
  const more = length.qualifier === 'at_least' && none && tokens[length.from]!.norm === 'more';
  const most =
    more || length.qualifier === 'up_to' || (after[0] === 'at' && after[1] === 'most') || isMost(before, none);
  // what may be prolonged is possible; of a stay that may begin the length is not
  const own = strengthOf(context, governed);
  const strength = own === 'possible' && !(kept === 'paper' && prolongs(before)) ? null : own;
  const could = /\b(?:could|might)\b/.test(before.join(' '));
  return {
    rule: `duration: of a ${kept}`,
    term: 'duration',
    match: { from: length.from, to: length.to },
    value: { from: length.from, to: length.to },
    count: length.count,
    qualifier: most ? 'up_to' : length.qualifier === 'at_least' ? 'exact' : length.qualifier,
    unit: length.unit,
    counted: { start: tokens[length.from]!.start, end: tokens[length.to - 1]!.end },
    hedged: could,
    ...(strength === null && { strength }),
  };
}

/** "no longer than", "shall not exceed", "nobody … longer than". */
const isMost = (before: readonly string[], none: boolean): boolean =>
  before.slice(-4).some((word) => UP.test(word)) && (none || before.some((word) => /^(?:most|maximum)$/.test(word)));
const prolongs = (before: readonly string[]): boolean => before.slice(-5).some((word) => isTermWord('prolong', word));
const NONE = /^(?:no|not|nobody|never|none|nor|n't)$/;

/** "5 million euros over five years": the time of a sum, where no verb of keeping stands between. */
function isOfMoney({ scene }: Context, { from }: Length, start: number): boolean {
  for (let i = from - 1; i >= start; i--) {
    if (isTermWord('keep', scene.tokens[i]!.norm) || isTermWord('paper', scene.tokens[i]!.norm)) return false;
    if (/^(?:;|:)$/.test(scene.tokens[i]!.text)) return false;
    if (scene.money.has(i) || PAYMENTS.test(scene.tokens[i]!.norm)) return true;
  }
  return false;
}
const PAYMENTS = /^(?:payments?|instalments?|installments?|funding)$/;

/** What it is that lasts so long: a paper, a stay, a text, or what a verb of keeping says; null where it is nothing of the kind. */
function keptFor(
  context: Context,
  length: Length,
  before: readonly string[],
  after: readonly string[],
): 'paper' | 'stay' | 'text' | 'verb' | null {
  const joined = /^(?:of|for|over|to|than|most|exceed|period|by)$/;
  if (length.adjective) {
    const next = after.slice(0, 2);
    if (next.some((word) => isTermWord('paper', word))) return 'paper';
    if (next.some((word) => isTermWord('stay', word))) return 'stay';
    return next.some((word) => isTermWord('text', word)) ? 'text' : null;
  }
  const over = /^(?:over|more|up|not|no|at|about|some)$/.test(context.scene.tokens[length.from]!.norm);
  const near = [...before.slice(-5), ...(over ? ['over'] : [])];
  if (!near.some((word) => joined.test(word))) return null;
  if (near.some((word) => isTermWord('prolong', word))) return 'paper';
  if (before.slice(-6).some((word) => isTermWord('paper', word))) return 'paper';
  const exceeds = near.some((word) => /^exceed(?:ing|s)?$/.test(word));
  if (exceeds && before.some((word) => isTermWord('stay', word))) return 'stay';
  if (near.some((word) => /^(?:stay|stays|period)$/.test(word)) && !near.includes('in')) return 'stay';
  const governed = governing(context, length);
  const one = governed.predications[governed.number];
  if (!one) return null;
  const { norm } = context.scene.tokens[one.at]!;
  // "a few hundred people over two years": the time in which so many may come
  if (near.at(-1) === 'over' && peopleIn(context, length.from - 9, length.from)) return 'verb';
  const behind = near.slice(-4).some((word) => /^(?:for|than|over)$/.test(word));
  if (!behind || one.at > length.from) return null;
  if (isTermWord('keep', norm)) return 'verb';
  if (isTermWord('run', norm) && governed.time !== 'done') return 'text';
  return isTermWord('take', norm) && isOpen(governed) ? 'verb' : null;
}

const peopleIn = ({ scene }: Context, from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < to; i++) if (scene.people.get(i)) return true;
  return false;
};
