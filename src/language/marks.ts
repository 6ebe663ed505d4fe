import elisions from '../../data/en/elisions.json' with { type: 'json' };
import type { Span } from '../text/span.ts';

/** Marks of one family pair with each other, whatever their shape: “ may be closed by " and „ by “. */
export type Family = 'double' | 'single' | 'guillemet';

/** A quotation mark as its neighbours show it. Apostrophes, feet and inches are no marks and are left out. */
export interface Mark extends Span {
  readonly family: Family;
  /** Marks of one shape prefer each other: a straight mark closes the straight one before the curly one. */
  readonly shape: 'curly' | 'straight' | 'low' | 'guillemet' | 'reversed';
  /** `either`: it closes what is open of its family, and opens where nothing is. */
  readonly role: 'open' | 'close' | 'either';
  /** A closing mark that may as well be an apostrophe ("the ministers' plan"). */
  readonly weak: boolean;
  /** True where an unpaired one means nothing: a possessive, an ornament. */
  readonly silent: boolean;
  /** True where anything but white space stands between the mark before and this one. */
  readonly afterWords: boolean;
}

const APOSTROPHE = 39;
const BACKTICK = 96;
const ANY_MARK = new Set('“”„‟"‘’‚‛\'`«»‹›″');
const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const ELISION = new Set(elisions.map(({ word }) => word));
/** How many neighbouring marks are looked across for the letter or space that tells opening from closing. */
const LOOK_ACROSS = 4;
/** The longest run of letters looked at behind an apostrophe. */
const ELISION_LENGTH = 8;

/** What stands before and behind a mark, other marks left out. Empty at the ends of the section. */
interface Sides {
  readonly left: string;
  readonly right: string;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly afterWords: boolean;
}

/**
 * The quotation marks of one section of a body, in order, and whether words stand behind the last. Each look to the
 * sides is bounded.
 */
export function marksOf(body: string, section: Span): { marks: readonly Mark[]; wordsBehind: boolean } {
  const marks: Mark[] = [];
  let words = false;
  for (let start = section.start; start < section.end; ) {
    const code = body.charCodeAt(start);
    // Most characters are letters and spaces: the cheap look comes first.
    if ((code > 39 && code < 96) || code < 34 || (code > 96 && code < 171) || !ANY_MARK.has(body[start]!)) {
      words ||= code > 32;
      start++;
      continue;
    }
    let end = start + 1;
    if (code === APOSTROPHE) while (end < section.end && body.charCodeAt(end) === APOSTROPHE) end++;
    if (code === BACKTICK && body.charCodeAt(end) === BACKTICK && end < section.end) end++;
    const sides = sidesOf(body, section, start, end, words);
    const before = marks.length;
    if (code === APOSTROPHE) straightSingles(body, section, { start, end }, sides, marks);
    else {
      const mark = markOf(body, section, start, end, sides);
      if (mark) marks.push(mark);
    }
    words = marks.length === before;
    start = end;
  }
  return { marks, wordsBehind: words };
}

const BEFORE_OPENING = new Set('([{—–-/=');
const BEHIND_CLOSING = new Set('.,;:!?)]}—–-/…');
/** White space, or an end of the section. */
const isBlank = (character: string): boolean => character === '' || character === ' ' || /\s/.test(character);

function sidesOf(body: string, section: Span, start: number, end: number, afterWords: boolean): Sides {
  let before = start - 1;
  while (before >= section.start && start - before <= LOOK_ACROSS && ANY_MARK.has(body[before]!)) before--;
  let behind = end;
  while (behind < section.end && behind - end < LOOK_ACROSS && ANY_MARK.has(body[behind]!)) behind++;
  const left = before < section.start ? '' : body[before]!;
  const right = behind >= section.end ? '' : String.fromCodePoint(body.codePointAt(behind)!);
  return {
    left,
    right,
    afterWords,
    opens: (isBlank(left) || BEFORE_OPENING.has(left)) && !isBlank(right),
    closes: !isBlank(left) && (isBlank(right) || BEHIND_CLOSING.has(right)),
  };
}

function markOf(body: string, section: Span, start: number, end: number, sides: Sides): Mark | null {
  const { left, right, opens, closes } = sides;
  const mark = (family: Family, shape: Mark['shape'], role: Mark['role'], silent = false): Mark => ({
    start,
    end,
    family,
    shape,
    role,
    weak: false,
    silent,
    afterWords: sides.afterWords,
  });
  const span = { start, end };
  switch (body.slice(start, end)) {
    case '"':
      return straightDouble(body, span, sides);
    case '``':
      return mark('double', 'straight', 'open');
    case '`':
    case '″':
      return null;
    case '“':
      return mark('double', 'curly', closes && !opens ? 'either' : 'open');
    case '”':
      return mark('double', 'curly', (opens && !closes) || !left ? 'either' : 'close');
    case '„':
      return mark('double', 'low', 'open');
    case '‟':
      return mark('double', 'curly', 'open');
    case '«':
    case '‹':
      return mark(
        'guillemet',
        'guillemet',
        closes && !opens && !/\s/.test(body[span.start - 1] ?? '') ? 'either' : 'open',
      );
    case '»':
    case '›':
      return mark('guillemet', 'guillemet', opens && WORD.test(right) ? 'either' : 'close', /\s/.test(left));
    case '‚':
    case '‛':
      return WORD.test(left) || !WORD.test(right) ? null : mark('single', 'low', 'open');
    case '‘':
      if (WORD.test(left) && WORD.test(right)) return null;
      if (isElision(body, section, span.end)) return null;
      if (closes && !opens) return { ...mark('single', 'curly', 'close', true), weak: true };
      if (/^\s/.test(right)) return mark('single', 'curly', 'close', true);
      return mark('single', 'curly', 'open');
    default:
      return singleClosing(body, span, sides, 'curly');
  }
}

function straightDouble(body: string, span: Span, { left, opens, closes, afterWords }: Sides): Mark | null {
  const digit = DIGIT.test(body[span.start - 1] ?? '');
  // 6'2" is a height whatever is open around it.
  if (digit && /\d['’]\d{1,2}$/.test(body.slice(Math.max(0, span.start - 4), span.start))) return null;
  const role = opens && !closes ? 'open' : closes && !opens ? 'close' : 'either';
  if (digit && role === 'either' && left) return null;
  return { ...span, family: 'double', shape: 'straight', role, weak: false, silent: digit, afterWords };
}

/** A curly or straight single mark that may close: null where its neighbours make it an apostrophe. */
function singleClosing(
  body: string,
  span: Span,
  { left, right, closes, afterWords }: Sides,
  shape: Mark['shape'],
): Mark | null {
  if (!closes) return null;
  const next = body[span.end] ?? '';
  const letters = WORD.test(body[span.start - 1] ?? '');
  // Behind an s (or the n of goin') and before another word it may be a possessive.
  const weak = letters && /[sSzxn]/.test(left) && /\s/.test(next) && /\s/.test(right);
  return { ...span, family: 'single', shape, role: 'close', weak, silent: letters, afterWords };
}

/** A run of straight single marks: ' may quote or be an apostrophe, '' is a double mark, ''' both in the order of its side. */
function straightSingles(body: string, section: Span, span: Span, sides: Sides, marks: Mark[]): void {
  const length = span.end - span.start;
  const double = (start: number): void => {
    const role = sides.opens && !sides.closes ? 'open' : sides.closes && !sides.opens ? 'close' : 'either';
    const silent = DIGIT.test(sides.left);
    if (silent && role !== 'close') return;
    marks.push({
      start,
      end: start + 2,
      family: 'double',
      shape: 'straight',
      role,
      weak: false,
      silent,
      afterWords: start === span.start && sides.afterWords,
    });
  };
  const single = (start: number): void => {
    const at = { start, end: start + 1 };
    if (length === 1 && WORD.test(body[start - 1] ?? '') && WORD.test(body[start + 1] ?? '')) return;
    if (sides.opens && !sides.closes) {
      if (isElision(body, section, at.end)) return;
      marks.push({
        ...at,
        family: 'single',
        shape: 'straight',
        role: 'open',
        weak: false,
        silent: false,
        afterWords: start === span.start && sides.afterWords,
      });
      return;
    }
    const mark = singleClosing(body, at, sides, 'straight');
    if (mark) marks.push(mark);
  };
  if (length === 1) single(span.start);
  else if (length === 2) double(span.start);
  else if (length === 3 && sides.opens) {
    double(span.start);
    single(span.start + 2);
  } else if (length === 3) {
    single(span.start);
    double(span.start + 1);
  }
  // Four and more are an ornament.
}

/** True where an apostrophe that stands for left-out letters begins here: '90s, 'em, 'n'. */
function isElision(body: string, section: Span, start: number): boolean {
  if (/^\d\ds?(?![\p{L}\p{N}])/u.test(body.slice(start, Math.min(section.end, start + 4)))) return true;
  const word = /^\p{L}+/u.exec(body.slice(start, Math.min(section.end, start + ELISION_LENGTH)))?.[0];
  return word !== undefined && ELISION.has(word.toLowerCase());
}
