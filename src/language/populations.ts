import modifiers from '../../data/en/population-modifiers.json' with { type: 'json' };
import populations from '../../data/en/populations.json' with { type: 'json' };
import { lookupOf, phraseFrom } from './lookup.ts';
import { isCapital } from './name-words.ts';
import type { Mention, Quantity, Token, TokenRange } from './parsed.ts';
import { TokenIndex } from './token-index.ts';

const POPULATIONS = lookupOf(populations, ({ words }) => words);
const MODIFIERS = new Set(modifiers.map(({ word }) => word));
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the these those its their his her our a an this that another'.split(' '),
);
/** "deportees from the United States": that is where they were sent from. */
const SENT = new Set(
  'deportee deportees returnee returnees transferee transferees expellee expellees removee removees evacuee evacuees'.split(
    ' ',
  ),
);
/** How many tokens a population's words may have before and behind its noun. */
const REACH_BEFORE = 16;
const REACH_BEHIND = 40;
const LONGEST_WITH = 9;

/** What the tokens are known to be, by their number. */
export interface Known {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  /** Number of the quantity a token belongs to, or -1. */
  readonly quantity: Int32Array;
  /** The nationality or state a token belongs to. */
  readonly nations: TokenIndex<Mention>;
  /** 1 where a token belongs to another name ("High Commissioner for Refugees"). */
  readonly named: Uint8Array;
}

/** A population's noun with what belongs to it. */
export interface Group {
  readonly population: TokenRange;
  readonly nationalities: readonly string[];
  /** Where the words before the population end that may count it. */
  readonly before: number;
  readonly number: 'one' | 'many';
}

/** What names and numbers the tokens belong to. */
export function knownOf(tokens: readonly Token[], quantities: readonly Quantity[], names: readonly Mention[]): Known {
  const quantity = new Int32Array(tokens.length).fill(-1);
  for (const [index, { from, to }] of quantities.entries()) quantity.fill(index, from, to);
  const nations = new TokenIndex<Mention>(tokens.length);
  const named = new Uint8Array(tokens.length);
  for (const mention of names) {
    if (isNation(mention)) nations.fill(mention, mention.from, mention.to);
    else if (mention.kind !== 'class' && mention.form !== 'description') named.fill(1, mention.from, mention.to);
  }
  return { tokens, quantities, quantity, nations, named };
}

const isNation = ({ kind, form }: Mention): boolean =>
  (kind === 'nationality' || kind === 'state') && form !== 'pronoun' && form !== 'description';

/** True for words that say whose nationals somebody is. */
export const isAdjective = ({ kind, form }: Mention): boolean =>
  kind === 'nationality' || form === 'adjective' || form === 'demonym';

/** The group whose noun begins with token `i`; `floor` is the first token that may belong to it. */
export function groupAt(known: Known, i: number, floor: number): Group | null {
  const { tokens, nations, named, quantity } = known;
  if (named[i] === 1 || quantity[i]! >= 0) return null;
  const found = phraseFrom(POPULATIONS, tokens, i);
  const nation = nations.get(i);
  const head: TokenRange | null = found ?? (nation && isPeople(known, nation, i) ? { from: i, to: nation.to } : null);
  if (!head || (found?.row.number === 'one' && isCompound(tokens, found))) return null;
  const codes: string[] = [];
  const from = firstModifier(known, head.from, floor, codes);
  if (!found && nation?.state) codes.push(nation.state);
  const counted = from > 0 && quantity[from - 1]! >= 0;
  const heads = !found && counted ? moreNations(known, head.to, codes) : head.to;
  const to = lastModifier(known, heads, codes);
  const number = found
    ? (found.row.number as 'one' | 'many')
    : tokens[head.to - 1]!.norm.endsWith('s')
      ? 'many'
      : 'one';
  return { population: { from, to }, nationalities: [...new Set(codes)], before: from, number };
}

/** "the migrant deal", "a refugee camp": the noun says what kind of thing it is, and is nobody. */
function isCompound(tokens: readonly Token[], { to }: TokenRange): boolean {
  const next = tokens[to];
  return next?.pos === 'NOUN' && next.start === tokens[to - 1]!.end + 1 && !isCapital(next.text);
}

/** A demonym that stands for its people: "Venezuelans", "240 Chinese". */
function isPeople(known: Known, nation: Mention, i: number): boolean {
  const { tokens, quantity } = known;
  if (nation.from !== i || !isAdjective(nation) || isListed(known, nation)) return false;
  const behind = tokens[nation.to];
  if (behind && ['NOUN', 'ADJ', 'PROPN'].includes(behind.pos) && behind.start <= tokens[nation.to - 1]!.end + 1)
    return false;
  const counted = i > 0 && quantity[i - 1]! >= 0;
  return (
    counted ||
    (nation.form === 'demonym' &&
      /s$/.test(tokens[nation.to - 1]!.norm) &&
      !/(?:ese|ss)$/.test(tokens[nation.to - 1]!.norm))
  );
}

/** How many nationalities a noun has before it at most. */
const LISTED = 6;

/** "1,000 Honduran | and Salvadoran asylum seekers": one of several adjectives, whose noun comes behind the last. */
function isListed({ tokens, nations }: Known, { to }: Mention): boolean {
  let end = to;
  for (let n = 0; n < LISTED; n++) {
    if (!/^(?:,|and|or)$/.test(tokens[end]?.norm ?? '')) return false;
    const next = /^(?:and|or)$/.test(tokens[end + 1]?.norm ?? '') ? end + 2 : end + 1;
    const other = nations.get(next);
    if (!other || other.from !== next || !isAdjective(other) || /[^s]s$/.test(tokens[other.to - 1]!.norm)) return false;
    if (tokens[other.to]?.pos === 'NOUN') return true;
    end = other.to;
  }
  return false;
}

/** Walks back over the words that modify the noun; nationalities met on the way are added to `codes`. */
function firstModifier(
  { tokens, nations, quantity, named }: Known,
  head: number,
  floor: number,
  codes: string[],
): number {
  let from = head;
  const least = Math.max(floor, head - REACH_BEFORE);
  while (from > least) {
    const at = from - 1;
    const token = tokens[at]!;
    const nation = nations.get(at);
    if (quantity[at]! >= 0) break;
    if (nation && (isAdjective(nation) || ['national', 'citizen'].includes(tokens[head]!.norm.replace(/s$/, '')))) {
      if (nation.state) codes.unshift(nation.state);
      from = Math.max(least, nation.from);
      continue;
    }
    // "six US deportees": who sends them, no nationality of theirs
    if (nation && SENT.has(tokens[head]!.norm) && /^[A-Z.]{2,5}$/.test(token.text)) {
      from = Math.max(least, nation.from);
      continue;
    }
    const joins = token.norm === ',' || token.norm === 'and' || token.norm === 'or';
    if (joins) {
      const other = token.norm !== ',' && tokens[at - 1]?.norm === ',' ? at - 2 : at - 1;
      const before = nations.get(other);
      if (!nations.has(from) || !before || !isAdjective(before) || other < least || quantity[other]! >= 0) break;
      from = other + 1;
      continue;
    }
    const hyphen =
      token.norm === '-' && at > least && tokens[at - 1]!.end === token.start && token.end === tokens[from]!.start;
    if (hyphen && quantity[at - 1]! < 0) {
      from = at - 1;
      continue;
    }
    if (named[at] === 1 || !modifies(tokens, at, quantity)) break;
    from = at;
  }
  return from;
}

function modifies(tokens: readonly Token[], at: number, quantity: Int32Array): boolean {
  const { norm, pos } = tokens[at]!;
  // "the arrangement | concerns people": a verb that the tagger takes for a noun
  if (/^(?:concerns|covers|includes|excludes|affects|allows|takes)$/.test(norm)) return false;
  if (MODIFIERS.has(norm) || pos === 'ADJ' || (pos === 'NOUN' && !isCapital(tokens[at]!.text)))
    return !DETERMINERS.has(norm);
  // "the deported men", but not "they deported men".
  return (
    pos === 'VERB' &&
    /(?:ed|en)$/.test(norm) &&
    at > 0 &&
    (DETERMINERS.has(tokens[at - 1]!.norm) || quantity[at - 1]! >= 0)
  );
}

/** Takes in "from Vietnam, Cuba and Laos", "with criminal records", "of Iraqi nationality" behind the noun. */
function lastModifier(known: Known, head: number, codes: string[]): number {
  const { tokens } = known;
  let to = head;
  for (let more = 0; more < 2; more++) {
    const word = tokens[to]?.norm;
    const next =
      word === 'from'
        ? origin(known, head, to + 1, codes)
        : word === 'of' && to === head && /^(?:nationals?|citizens?)$/.test(tokens[head - 1]!.norm)
          ? nationalsOf(known, to, codes)
          : word === 'with' || word === 'without'
            ? withWords(known, to + 1)
            : to;
    if (next === to || next === to + 1) break;
    to = next;
  }
  return to;
}

/**
 * Behind "from Vietnam and Cuba". Where people are deported from, or moved from and to, is not what they are nationals of:
 * such words are left to whoever reads the movement.
 */
function origin(known: Known, head: number, from: number, codes: string[]): number {
  const found: string[] = [];
  const to = fromStates(known, from, found);
  if (SENT.has(known.tokens[head - 1]!.norm) || known.tokens[to]?.norm === 'to') return from;
  codes.push(...found);
  return to;
}

/** "nationals of Egypt and Iran": behind the last state; the preposition itself where none follows. */
function nationalsOf(known: Known, at: number, codes: string[]): number {
  const to = fromStates(known, at + 1, codes);
  return to === at + 1 ? at : to;
}

/** "4,000 Eritreans and Sudanese": behind the names of peoples that one number counts together. */
function moreNations({ tokens, nations, quantity }: Known, head: number, codes: string[]): number {
  let to = head;
  while (to - head < 12) {
    const at = tokens[to]?.norm === ',' && tokens[to + 1]?.norm === 'and' ? to + 2 : to + 1;
    const nation = /^(?:,|and)$/.test(tokens[to]?.norm ?? '') ? nations.get(at) : undefined;
    if (!nation?.state || nation.from !== at || quantity[at]! >= 0 || !isAdjective(nation)) break;
    if (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[nation.to]?.pos ?? '')) break;
    codes.push(nation.state);
    to = nation.to;
  }
  return to;
}

/** Behind the last state of a list: "Vietnam, Jamaica, Cuba, Yemen and Laos". `from` where none begins there. */
export function fromStates({ tokens, nations }: Known, from: number, codes: string[]): number {
  let to = from;
  for (let at = from; at < tokens.length && at - from < REACH_BEHIND; ) {
    while (at < to + 3 && ['the', 'and', ',', 'or'].includes(tokens[at]?.norm ?? '')) at++;
    const nation = nations.get(at);
    if (nation?.kind !== 'state' || nation.from !== at) break;
    if (nation.state) codes.push(nation.state);
    at = to = nation.to;
  }
  return to;
}

/** Behind a short "with …" phrase that ends in a noun. */
function withWords({ tokens }: Known, from: number): number {
  let to = from;
  for (let at = from; at < tokens.length && at - from < LONGEST_WITH; at++) {
    const { pos, norm } = tokens[at]!;
    if (pos === 'NOUN' || pos === 'PROPN') to = at + 1;
    else if (
      !['ADJ', 'DET', 'NUM', 'ADV'].includes(pos) &&
      norm !== 'and' &&
      norm !== 'or' &&
      norm !== '-' &&
      norm !== 'no'
    )
      break;
  }
  return to;
}
