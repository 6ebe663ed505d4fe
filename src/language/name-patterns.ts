// The patterns that tell whose name is withheld (data/en/withheld/patterns.json), and their one matcher.
//
//   word        a token whose norm is the word             @name   one of a list (data/en/withheld/classes.json)
//   [a|b|@c]    one of these                               ..N     up to N tokens, not over a full stop or semicolon
//   x?          may be absent                              !x      the next token is not this
//   NAME        the name asked about; NAMES at least two   ASIDE?  what commas, dashes or brackets set apart
//   PLACE       a state, a site, a word in capitals        NUM     a number · QUOTE a quotation mark · NATION "Cuban" · LAND, SITE one by its name
//
// They differ from those of claims in being tried around a name, to both sides, with asides passed over. Each looks at a
// bounded stretch, so that a text costs time in proportion to its names.
import classes from '../../data/en/withheld/classes.json' with { type: 'json' };
import rows from '../../data/en/withheld/patterns.json' with { type: 'json' };
import { isCapital } from './name-words.ts';
import type { Token } from './parsed.ts';

/** `strong` tells of anybody who holds no public office; `plain` of whoever has no role; `weak` so in a text about such people. */
export type Sort = 'strong' | 'plain' | 'weak';

export interface NamePattern {
  readonly source: string;
  readonly sort: Sort;
  /** What must stand before the name, the nearest first. */
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  readonly several: boolean;
}

interface Step {
  readonly type: 'words' | 'gap' | 'aside' | 'place' | 'number' | 'quote' | 'not';
  readonly words: ReadonlySet<string>;
  readonly place: boolean;
  readonly number: boolean;
  readonly nation: boolean;
  /** `LAND` a state or site of a table, `SITE` a site. */
  readonly least: 0 | 1 | 3;
  readonly optional: boolean;
  readonly gap: number;
}

const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  classes.map(({ name, words }) => [name, new Set(words)]),
);

/** A list of words by its name. Throws where the table has none: the names are our own. */
export function classOf(name: string): ReadonlySet<string> {
  const words = CLASSES.get(name);
  if (!words) throw new Error(`got the list "${name}", which data/en/withheld/classes.json does not have`);
  return words;
}

function stepOf(part: string): Step {
  const base = {
    words: new Set<string>(),
    place: false,
    number: false,
    nation: false,
    least: 0 as const,
    optional: false,
    gap: 0,
  };
  const gap = /^\.\.(\d+)$/.exec(part);
  if (gap) return { ...base, type: 'gap', optional: true, gap: Number(gap[1]) };
  if (part === 'ASIDE?') return { ...base, type: 'aside', optional: true };
  const not = part.startsWith('!');
  const optional = part.endsWith('?') && part.length > 1;
  const bare = part.slice(not ? 1 : 0, optional ? -1 : undefined);
  if (bare === 'QUOTE') return { ...base, type: 'quote', optional };
  const words = new Set<string>();
  let place = false;
  let number = false;
  let nation = false;
  let least: Step['least'] = 0;
  for (const one of (/^\[(.+)\]$/.exec(bare)?.[1] ?? bare).split('|')) {
    if (one === 'PLACE') place = true;
    else if (one === 'NUM') number = true;
    else if (one === 'NATION') nation = true;
    else if (one === 'LAND') least = 1;
    else if (one === 'SITE') least = 3;
    else if (one.startsWith('@') && one.length > 1) for (const word of classOf(one.slice(1))) words.add(word);
    else words.add(one);
  }
  return { ...base, type: not ? 'not' : 'words', words, place, number, nation, least, optional };
}

/** Reads one row. Throws where it has no NAME, or more than one. */
export function compileName(source: string, sort: Sort): NamePattern {
  const parts = source.split(' ');
  const at = parts.findIndex((part) => /^NAMES?$/.test(part));
  if (at < 0 || parts.slice(at + 1).some((part) => /^NAMES?$/.test(part)))
    throw new Error(`the pattern "${source}" wants NAME or NAMES once`);
  return {
    source,
    sort,
    before: parts.slice(0, at).map(stepOf).reverse(),
    after: parts.slice(at + 1).map(stepOf),
    several: parts[at] === 'NAMES',
  };
}

export const NAME_PATTERNS: readonly NamePattern[] = rows.map(({ words, sort }) => compileName(words, sort as Sort));

/** Where a pattern is tried: the tokens of one sentence, with the places named in it. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly floor: number;
  readonly ceiling: number;
  /** For each token 1 where a state is named, 2 where a nationality is, 3 where a site is. */
  readonly places: Uint8Array;
  /** True in a heading, whose words may all begin with a capital. */
  readonly heading: boolean;
}

/** How far a pattern may look to either side: no sum of its gaps is longer. */
const REACH = { before: 40, after: 90 };

/** The words of the step that a pattern cannot do without and that has the fewest; none where it has no such step. */
function neededOf({ before, after }: NamePattern): ReadonlySet<string> {
  const needed = [...before, ...after].filter(
    ({ type, optional, place, number, nation, least }) =>
      type === 'words' && !(optional || place || number || nation || least > 0),
  );
  return needed.reduce<ReadonlySet<string>>(
    (least, { words }) => (least.size === 0 || words.size < least.size ? words : least),
    new Set(),
  );
}

function byWord(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, pattern] of NAME_PATTERNS.entries())
    for (const word of neededOf(pattern)) {
      const there = found.get(word);
      if (there) there.push(number);
      else found.set(word, [number]);
    }
  return found;
}
const BY_WORD = byWord();
const ALWAYS: readonly number[] = [...NAME_PATTERNS.keys()].filter(
  (number) => neededOf(NAME_PATTERNS[number]!).size === 0,
);

/** The numbers of the patterns that have a word they need near the names at [from, to): most have none. */
export function likelyIn({ tokens, floor, ceiling }: Ground, from: number, to: number): ReadonlySet<number> {
  const likely = new Set(ALWAYS);
  const end = Math.min(ceiling, to + REACH.after);
  for (let i = Math.max(floor, from - REACH.before); i < end; i++) {
    if (i === from) i = to;
    if (i < end) for (const number of BY_WORD.get(tokens[i]!.norm) ?? []) likely.add(number);
  }
  return likely;
}

const ASIDE = 32;
const CLOSES: Readonly<Record<string, RegExp>> = {
  ',': /^,$/,
  '(': /^\)$/,
  '[': /^\]$/,
  '—': /^[—–]$/,
  '–': /^[—–]$/,
  '-': /^-$/,
};

/** True where the pattern fits around the name at [from, to). */
export const fits = (ground: Ground, { before, after }: NamePattern, from: number, to: number): boolean =>
  matches(ground, before, 0, from - 1, -1) && matches(ground, after, 0, to, 1);

function matches(ground: Ground, steps: readonly Step[], number: number, at: number, way: 1 | -1): boolean {
  const step = steps[number];
  if (!step) return true;
  const inside = at >= ground.floor && at < ground.ceiling;
  if (step.type === 'not') {
    return !(inside && takes(ground, step, at, way)) && matches(ground, steps, number + 1, at, way);
  }
  if (step.type === 'gap') return overGap(ground, steps, number, at, way);
  if (step.type === 'aside') return matches(ground, steps, number + 1, at, way) || overAside(ground, steps, number, at);
  if (inside && takes(ground, step, at, way) && matches(ground, steps, number + 1, at + way, way)) return true;
  return step.optional && matches(ground, steps, number + 1, at, way);
}

function takes({ tokens, places, floor, heading }: Ground, step: Step, at: number, way: 1 | -1): boolean {
  const { norm, text, pos } = tokens[at]!;
  if (step.type === 'quote') return /^["“”»'’]$/.test(text);
  // "National Review", "Citizen Vale": a capital inside of a sentence makes the noun a part of a name
  if (step.words.has(norm)) return way > 0 || at === floor || heading || !isCapital(text) || text === norm;
  if (step.nation && places[at] === 2) return true;
  if (step.least > 0 && places[at] !== 2 && places[at]! >= step.least) return true;
  if (step.number && (pos === 'NUM' || /^\d/.test(norm))) return true;
  return step.place && (places[at] === 1 || places[at] === 3 || classOf('place').has(norm) || isLikePlace(tokens, at));
}

/** A word in capitals behind a preposition, or behind another such word. */
const isLikePlace = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}\p{L}/u.test(tokens[at]!.text) &&
  (PREPOSITION.test(tokens[at - 1]?.norm ?? '') || isCapital(tokens[at - 1]?.text ?? ''));
const PREPOSITION = /^(?:to|from|in|at|into|inside|near|outside|via|the|onto|off|on)$/;

const WALL = /^[.;?!]$/;

function overGap(ground: Ground, steps: readonly Step[], number: number, at: number, way: 1 | -1): boolean {
  const { gap } = steps[number]!;
  for (let passed = 0; passed <= gap; passed++) {
    if (matches(ground, steps, number + 1, at + way * passed, way)) return true;
    const next = at + way * passed;
    if (next < ground.floor || next >= ground.ceiling || WALL.test(ground.tokens[next]!.text)) return false;
  }
  return false;
}

/** Forward only: ", a tailor from Jamaica," with every comma that may end it, "(34)". */
function overAside(ground: Ground, steps: readonly Step[], number: number, at: number): boolean {
  const { tokens, ceiling } = ground;
  const close = at < ceiling ? CLOSES[tokens[at]!.text] : undefined;
  if (!close) return false;
  const end = Math.min(ceiling, at + ASIDE);
  for (let i = at + 1; i < end; i++) {
    if (WALL.test(tokens[i]!.text)) return false;
    if (close.test(tokens[i]!.text) && matches(ground, steps, number + 1, i + 1, 1)) return true;
  }
  return false;
}
