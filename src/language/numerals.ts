import numbers from '../../data/en/numbers.json' with { type: 'json' };
import type { Token, TokenRange } from './parsed.ts';

/** A number as it is written, without what stands around it. */
export interface Numeral extends TokenRange {
  readonly value: number;
  /** The upper end where the token itself is a range ("50-60"), else null. */
  readonly most: number | null;
  /** The magnitude word it ends with ("million": 1,000,000), else 1: in "5 to 6 million" it counts for both ends. */
  readonly scale: number;
  readonly written: 'digits' | 'words';
  /** True where it is a part of one: "half", "two thirds". */
  readonly part: boolean;
}

interface NumberWord {
  readonly word: string;
  readonly value: number;
  readonly role: string;
}

const WORDS: ReadonlyMap<string, NumberWord> = new Map(numbers.map((row) => [row.word, row]));
const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** As written in India: 1,00,000. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}$/;
const RANGE = /^(\d[\d,.]*)[-–—](\d[\d,.]*)$/;
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
/** What each kind of number word may follow; '' is the beginning. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  unit: ['', 'ten', 'hundred', 'scale'],
  teen: ['', 'hundred', 'scale'],
  ten: ['', 'hundred', 'scale'],
  hundred: ['unit', 'teen'],
  scale: ['unit', 'teen', 'ten', 'hundred'],
  dozen: ['unit', 'teen', 'ten'],
};
/** A number written in words has at most so many tokens. */
const LONGEST = 16;

/** Reads the digits of one token: "300,000", "1.5", "1,00,000". Null where they are no number that can be read. */
export function digitsOf(text: string): number | null {
  if (text.length > 24) return null;
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text) || LAKHS.test(text)) return Number(text.replaceAll(',', ''));
  return DOTTED.test(text) ? Number(text.replaceAll('.', '')) : null;
}

/**
 * The number that begins with token `from`: "300,000", "12 500", "1.5 million", "£120m" behind its sign, "two hundred
 * and fifty", "half a million", "50-60". Null where none begins there. Ordinals are none. Looks at most 16 tokens ahead.
 */
/** True of words that a number may begin with: "a", "half", "seven". */
export const mayBeNumber = (norm: string): boolean => norm === 'a' || norm === 'an' || WORDS.has(norm);

export function numeralAt(tokens: readonly Token[], from: number): Numeral | null {
  const token = tokens[from];
  if (!token) return null;
  const first = token.norm.charCodeAt(0);
  if (first >= 48 && first <= 57) return inDigits(tokens, from);
  return inWords(tokens, from);
}

function inDigits(tokens: readonly Token[], from: number): Numeral | null {
  const { norm } = tokens[from]!;
  const range = RANGE.exec(norm);
  let value = digitsOf(range ? range[1]! : norm);
  let most = range ? digitsOf(range[2]!) : null;
  if (value === null || (range && (most === null || most <= value))) return null;
  let to = from + 1;
  if (!range && /^\d{1,3}$/.test(norm)) {
    // "12 500": groups of three digits, one space between.
    while (
      to < tokens.length &&
      /^\d{3}$/.test(tokens[to]!.norm) &&
      tokens[to]!.start === tokens[to - 1]!.end + 1 &&
      to - from < 4
    )
      value = value * 1000 + Number(tokens[to++]!.norm);
  }
  const fraction = FRACTIONS.get(tokens[to]?.norm ?? '');
  if (fraction !== undefined && tokens[to]!.start === tokens[to - 1]!.end) {
    value += fraction;
    to++;
  }
  const scaled = scaleAt(tokens, to);
  if (scaled) {
    value = exact(value * scaled.value);
    most = most === null ? null : exact(most * scaled.value);
    to = scaled.to;
  }
  return { from, to, value, most, scale: scaled?.value ?? 1, written: 'digits', part: false };
}

/** "million", "-billion", "bn", and glued to the digits "m", "k", "b". */
function scaleAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const hyphen = tokens[at]?.norm === '-' && touches(tokens, at) && touches(tokens, at + 1) ? 1 : 0;
  // At the end of a sentence the full stop may be part of the token: "£120m."
  const word = WORDS.get((tokens[at + hyphen]?.norm ?? '').replace(/\.$/, ''));
  if (!word) return null;
  const { role, value } = word;
  if (role === 'glued' && (hyphen > 0 || !touches(tokens, at))) return null;
  if (role === 'scale' || role === 'abbreviation' || role === 'glued' || role === 'hundred' || role === 'dozen')
    return { value, to: at + hyphen + 1 };
  return null;
}

/** True where a token begins at the end of the one before it. */
const touches = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at]!.start === tokens[at - 1]!.end;

function inWords(tokens: readonly Token[], from: number): Numeral | null {
  const { norm } = tokens[from]!;
  const word = WORDS.get(norm);
  if (norm === 'a' || norm === 'an' || norm === 'one') {
    const next = WORDS.get(tokens[from + 1]?.norm ?? '');
    if (next && (next.role === 'hundred' || next.role === 'scale' || next.role === 'dozen')) {
      const rest = spelled(tokens, from + 1, 1);
      return andAHalf(tokens, from, rest);
    }
    if (next?.role === 'half' && norm !== 'one') return inWords(tokens, from + 1);
    if (next?.role === 'part') return partOf(tokens, from, { value: 1, scale: 1, to: from + 1 });
  }
  if (!word) return null;
  if (word.role === 'half') return half(tokens, from);
  if (word.role === 'unit' || word.role === 'teen' || word.role === 'ten') {
    const rest = spelled(tokens, from, 0);
    return partOf(tokens, from, rest) ?? andAHalf(tokens, from, rest);
  }
  return null;
}

interface Spelled {
  readonly value: number;
  readonly scale: number;
  readonly to: number;
}

/** The number spelled from token `at` on; `current` is what is already read ("a" is one). */
function spelled(tokens: readonly Token[], at: number, current: number): Spelled {
  let total = 0;
  let scale = 1;
  let open = current;
  let last = current > 0 ? 'unit' : '';
  let to = at;
  for (let i = at; i < tokens.length && i - at < LONGEST; i++) {
    const { norm } = tokens[i]!;
    const word = WORDS.get(norm);
    if (!word) {
      const joins =
        norm === 'and'
          ? last === 'hundred' || last === 'scale'
          : norm === '-' && last !== '' && touches(tokens, i) && touches(tokens, i + 1);
      const after = WORDS.get(tokens[i + 1]?.norm ?? '')?.role ?? '';
      if (!joins || !(norm === 'and' ? ['unit', 'teen', 'ten'] : ['unit', 'scale', 'dozen', 'hundred']).includes(after))
        break;
      if (norm === '-' && after === 'unit' && last !== 'ten') break;
      continue;
    }
    const { role, value } = word;
    if (!FOLLOWS[role]?.includes(last)) break;
    if (role === 'hundred' || role === 'dozen') open *= value;
    else if (role === 'scale') {
      total += open * value;
      open = 0;
    } else open += value;
    scale = role === 'scale' ? value : 1;
    last = role;
    to = i + 1;
  }
  return { value: total + open, scale, to };
}

/** "half a million", "half a dozen", "half"; "half-dozen". */
function half(tokens: readonly Token[], from: number): Numeral {
  const between = ['a', 'an', '-'].includes(tokens[from + 1]?.norm ?? '') ? 1 : 0;
  const scale = WORDS.get(tokens[from + 1 + between]?.norm ?? '');
  if (scale && (scale.role === 'scale' || scale.role === 'dozen' || scale.role === 'hundred'))
    return {
      from,
      to: from + 2 + between,
      value: scale.value / 2,
      most: null,
      scale: 1,
      written: 'words',
      part: false,
    };
  return { from, to: from + 1, value: 0.5, most: null, scale: 1, written: 'words', part: true };
}

/** "two thirds of", "one-quarter of": only before "of", because "one third country" is no part. */
function partOf(tokens: readonly Token[], from: number, over: Spelled): Numeral | null {
  const hyphen = tokens[over.to]?.norm === '-' ? 1 : 0;
  const part = WORDS.get(tokens[over.to + hyphen]?.norm ?? '');
  if (part?.role !== 'part' || tokens[over.to + hyphen + 1]?.norm !== 'of' || over.value >= part.value) return null;
  return {
    from,
    to: over.to + hyphen + 1,
    value: over.value / part.value,
    most: null,
    scale: 1,
    written: 'words',
    part: true,
  };
}

/** "one and a half million", "a million and a half". */
function andAHalf(tokens: readonly Token[], from: number, { value, scale, to }: Spelled): Numeral {
  const words = [0, 1, 2].map((k) => tokens[to + k]?.norm);
  if (words[0] === 'and' && words[1] === 'a' && words[2] === 'half') {
    const by = scaleAt(tokens, to + 3);
    const size = by?.value ?? scale;
    const half = { value: by ? (value + 0.5) * by.value : value + scale / 2, scale: size, to: by?.to ?? to + 3 };
    return { from, ...half, most: null, written: 'words', part: false };
  }
  return { from, to, value, scale, most: null, written: 'words', part: false };
}

/** The lower end of a range, given its magnitude by the upper end: "5 to 6 million" begins at 5,000,000. */
export const lowEnd = (low: Numeral, high: Numeral): number =>
  low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale ? exact(low.value * high.scale) : low.value;

/** Without the noise of binary fractions: 2.3 × 1,000,000 is 2,300,000. */
export const exact = (value: number): number => Number(value.toPrecision(12));
