// The small pattern language that claims are found by, and its one matcher.
//
//   word            a token whose norm is the word            ~word   any inflected form of it
//   [a|~b|@c|$D]    one of these                               @name   one of a named list of words (data/en/claims/classes.json)
//   $TYPE           something the language layer found         ..N     up to N tokens, not over a full stop, colon or semicolon
//   x?              may be absent                              a_b     two tokens in a row, inside brackets or a list
//
// Bounded by its own length at every place, so that a text costs time in proportion to its tokens.
import classes from '../../data/en/claims/classes.json' with { type: 'json' };
import type { Token, TokenRange } from '../language/parsed.ts';
import { formsOf } from './words.ts';

/** What `$TYPE` can stand for. */
export const SLOT_TYPES = ['STATE', 'PEOPLE', 'MONEY', 'DATE', 'COURT', 'SITE', 'NUM', 'ORG', 'PERSON'] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

/** Where each type of thing begins: token number → the token after its end. */
export type Slots = Readonly<Record<SlotType, ReadonlyMap<number, number>>>;

interface Step {
  /** Word sequences by their first word. */
  readonly words: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly slots: readonly SlotType[];
  readonly optional: boolean;
  /** For a gap: the most tokens it may pass over; else 0. */
  readonly gap: number;
}

export interface Pattern {
  readonly source: string;
  readonly steps: readonly Step[];
}

/** A match: the tokens it covers, and where each slot of the pattern was filled (first of its type). */
export interface Match extends TokenRange {
  readonly slots: Readonly<Partial<Record<SlotType, number>>>;
}

const CLASSES: ReadonlyMap<string, readonly string[]> = new Map(classes.map(({ name, words }) => [name, words]));
const WALLS = new Set(['.', ';', ':', '?', '!']);

/** Reads a pattern. Throws on one that cannot be read, with its text: patterns are our own data. */
export function compile(source: string): Pattern {
  const steps = source.split(' ').map((part): Step => {
    const gap = /^\.\.(\d+)$/.exec(part);
    if (gap) return { words: new Map(), slots: [], optional: true, gap: Number(gap[1]) };
    const optional = part.endsWith('?');
    const bare = optional ? part.slice(0, -1) : part;
    const inside = /^\[(.+)\]$/.exec(bare)?.[1] ?? bare;
    const words = new Map<string, string[][]>();
    const slots: SlotType[] = [];
    for (const alternative of inside.split('|')) addAlternative(alternative, source, words, slots);
    return { words, slots, optional, gap: 0 };
  });
  if (!steps.length || steps[0]!.optional)
    throw new Error(`the pattern "${source}" must begin with something that is always there`);
  return { source, steps };
}

function addAlternative(alternative: string, source: string, words: Map<string, string[][]>, slots: SlotType[]): void {
  if (alternative.startsWith('$')) {
    const type = SLOT_TYPES.find((known) => known === alternative.slice(1));
    if (!type) throw new Error(`the pattern "${source}" names "${alternative}"; known are ${SLOT_TYPES.join(', ')}`);
    slots.push(type);
  } else if (alternative.startsWith('@')) {
    const list = CLASSES.get(alternative.slice(1));
    if (!list)
      throw new Error(`the pattern "${source}" names the list "${alternative}", which classes.json does not have`);
    for (const entry of list) addAlternative(entry, source, words, slots);
  } else {
    const parts = alternative.split('_');
    addSequence(parts, words);
    // the tokenizer parts some hyphened words into three and leaves others whole
    if (alternative.includes('-'))
      addSequence(
        parts.flatMap((word) => word.split(/(?<=.)(-)(?=.)/)),
        words,
      );
  }
}

function addSequence([head = '', ...rest]: readonly string[], words: Map<string, string[][]>): void {
  for (const form of head.startsWith('~') ? formsOf(head.slice(1)) : [head]) {
    const sequences = words.get(form);
    if (sequences) sequences.push([form, ...rest]);
    else words.set(form, [[form, ...rest]]);
  }
}

/** The words a pattern can begin with, and the slots: what it is looked up by. */
export const headsOf = (
  pattern: Pattern,
): { readonly words: Iterable<string>; readonly slots: readonly SlotType[] } => ({
  words: pattern.steps[0]!.words.keys(),
  slots: pattern.steps[0]!.slots,
});

/** The first way in which the pattern fits the tokens from `at` on and before `limit`, or null. */
export function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  slots: Slots,
  at: number,
  limit: number,
): Match | null {
  const filled: Partial<Record<SlotType, number>> = {};
  const end = from(0, at);
  return end === null ? null : { from: at, to: end, slots: filled };

  function from(step: number, i: number): number | null {
    const here = pattern.steps[step];
    if (!here) return i;
    if (here.gap) {
      for (let skipped = 0; skipped <= here.gap && i + skipped <= limit; skipped++) {
        if (skipped && WALLS.has(tokens[i + skipped - 1]!.text)) return null;
        const end = from(step + 1, i + skipped);
        if (end !== null) return end;
      }
      return null;
    }
    for (const next of endsOf(here, i)) {
      const end = from(step + 1, next.to);
      if (end !== null) {
        if (next.slot) filled[next.slot] = i;
        return end;
      }
    }
    return here.optional ? from(step + 1, i) : null;
  }

  function* endsOf(step: Step, i: number): Iterable<{ readonly to: number; readonly slot?: SlotType }> {
    if (i >= limit) return;
    for (const slot of step.slots) {
      const to = slots[slot].get(i);
      if (to !== undefined && to <= limit) yield { to, slot };
    }
    for (const sequence of step.words.get(tokens[i]!.norm) ?? []) {
      if (i + sequence.length <= limit && sequence.every((word, k) => tokens[i + k]!.norm === word))
        yield { to: i + sequence.length };
    }
  }
}
