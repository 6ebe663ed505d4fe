// The small pattern language that claims are found by, and its one matcher.
//
//   word            a token whose norm is the word            ~word   any inflected form of it
//   [a|~b|@c|$D]    one of these                               @name   one of a named list of words (data/en/claims/classes.json)
//   $TYPE           something the language layer found         ..N     up to N tokens, not over a full stop, colon or semicolon
//   x?              may be absent                              a_b     two tokens in a row, inside brackets or a list
//
// Bounded by its own length at every place, so that a text costs time in proportion to its tokens.
import classes from '../../data/en/claims/classes.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { Token, TokenRange } from '../language/parsed.ts';
import type { TokenIndex } from '../language/token-index.ts';

/** What `$TYPE` can stand for. */
export const SLOT_TYPES = ['STATE', 'PEOPLE', 'MONEY', 'DATE', 'COURT', 'SITE', 'NUM', 'ORG', 'PERSON'] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

/** Where each type of thing begins: token number → the token after its end. */
export type Slots = Readonly<Record<SlotType, TokenIndex<number>>>;

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

/** The tokens of the first way in which the pattern fits from `at` on and before `limit`, or null. */
export function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  slots: Slots,
  at: number,
  limit: number,
): TokenRange | null {
  const to = endFrom(pattern.steps, 0, tokens, slots, at, limit);
  return to < 0 ? null : { from: at, to };
}

/** Where the steps from one on end when they begin at a token; -1 where they do not fit. Nothing is allocated: this runs at every token. */
function endFrom(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  slots: Slots,
  at: number,
  limit: number,
): number {
  const here = steps[step];
  if (!here) return at;
  if (here.gap) {
    for (let i = at; i <= at + here.gap && i <= limit; i++) {
      if (i > at && WALLS.has(tokens[i - 1]!.text)) return -1;
      const end = endFrom(steps, step + 1, tokens, slots, i, limit);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (at < limit) {
    for (const slot of here.slots) {
      const to = slots[slot].get(at);
      const end = to === undefined || to > limit ? -1 : endFrom(steps, step + 1, tokens, slots, to, limit);
      if (end >= 0) return end;
    }
    const sequences = here.words.get(tokens[at]!.norm);
    if (sequences) {
      for (const sequence of sequences) {
        if (!standsAt(sequence, tokens, at, limit)) continue;
        const end = endFrom(steps, step + 1, tokens, slots, at + sequence.length, limit);
        if (end >= 0) return end;
      }
    }
  }
  return here.optional ? endFrom(steps, step + 1, tokens, slots, at, limit) : -1;
}

function standsAt(sequence: readonly string[], tokens: readonly Token[], at: number, limit: number): boolean {
  if (at + sequence.length > limit) return false;
  for (let k = 1; k < sequence.length; k++) if (tokens[at + k]!.norm !== sequence[k]) return false;
  return true;
}
