import type { Section } from '../text/document.ts';
import { STORY_KINDS } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import { atCharacter, type Span } from '../text/span.ts';
import { type Family, type Mark, marksOf } from './marks.ts';
import type { Quotation, Token } from './parsed.ts';
import { tokensIn } from './ranges.ts';

/** Nesting deeper than this is an ornament or an attack: such marks are counted, so that the outer ones still pair. */
const DEEPEST = 8;
/** How many marks ahead a possessive is told from a closing mark. */
const LOOK_AHEAD = 8;
/** How much of a quotation without its other mark a finding shows. */
const SHOWN = 60;

const NEVER_CLOSED =
  'This quotation is opened and never closed: where the quoted words end is not marked, so words after them may not be the speaker’s.';
const NEVER_OPENED =
  'This mark closes a quotation that was never opened: where the quoted words begin is not marked, so they may be read as the page’s own.';

/** A quotation while it is read. */
interface Open {
  readonly mark: Mark;
  readonly section: number;
  /** How many stretches of words its section had before it. */
  readonly words: number;
  readonly continues: number | null;
  /** Where it ends, once known. */
  inner: number;
  end: number;
  closed: boolean;
  /** Where a quotation with the same marks opens directly inside it: where it must have ended if it is never closed. */
  sibling: number | null;
}

/**
 * The quotations of the story, in reading order, and findings for marks that do not pair. One pass over each section's
 * marks with a stack; nothing is carried from section to section except an open quotation whose next paragraph opens
 * again with the same marks. A quotation that is never closed ends with the quotation around it, before the next one
 * with the same marks, or with its section, whichever comes first.
 */
export function quotationsOf(
  body: string,
  sections: readonly Section[],
  tokens: readonly Token[],
): { quotations: readonly Quotation[]; findings: readonly Finding[] } {
  const all: Open[] = [];
  const findings: Finding[] = [];
  const blocks = new Map<number, number>();
  let carried: readonly number[] = [];
  for (const [number, section] of sections.entries()) {
    if (!STORY_KINDS.has(section.kind)) continue;
    if (section.kind === 'quotation') blocks.set(all.push(blockOf(section, number)) - 1, number);
    const left = pair(body, section, number, carried, all, findings);
    for (const index of carried) if (!left.continued.has(index)) findings.push(neverClosed(body, all[index]!));
    carried = left.open;
  }
  for (const index of carried) findings.push(neverClosed(body, all[index]!));
  return { quotations: finish(body, all, blocks, tokens), findings: findings.sort(bySpan) };
}

const bySpan = (a: Finding, b: Finding): number => a.span!.start - b.span!.start;

function blockOf(section: Section, number: number): Open {
  const mark: Mark = {
    start: section.start,
    end: section.start,
    family: 'double',
    shape: 'curly',
    role: 'open',
    weak: false,
    silent: true,
    afterWords: false,
  };
  return {
    mark,
    section: number,
    words: 0,
    continues: null,
    inner: section.end,
    end: section.end,
    closed: true,
    sibling: null,
  };
}

/** The stack of one section while its marks are paired. */
interface Pairing {
  readonly body: string;
  readonly section: Section;
  readonly number: number;
  readonly carried: readonly number[];
  readonly continued: Set<number>;
  readonly all: Open[];
  readonly findings: Finding[];
  readonly stack: number[];
  readonly count: Record<Family, number>;
  /** Stretches of words between the marks so far. */
  words: number;
  /** Opening marks beyond the deepest level. */
  ignored: number;
}

/** Pairs the marks of one section. Gives the quotations still open at its end and those of `carried` that it continues. */
function pair(
  body: string,
  section: Section,
  number: number,
  carried: readonly number[],
  all: Open[],
  findings: Finding[],
): { open: readonly number[]; continued: ReadonlySet<number> } {
  const { marks, wordsBehind } = marksOf(body, section);
  const lastClosing = lastClosingSingle(marks);
  const count = { double: 0, single: 0, guillemet: 0 };
  const at: Pairing = {
    body,
    section,
    number,
    carried,
    continued: new Set(),
    all,
    findings,
    stack: [],
    count,
    words: 0,
    ignored: 0,
  };
  for (const [i, mark] of marks.entries()) {
    if (mark.afterWords) at.words++;
    const isOpen = count[mark.family] > 0 || at.ignored > 0;
    if (mark.role === 'open' || (mark.role === 'either' && !isOpen)) {
      if (!opensForNothing(body, section, mark, lastClosing)) open(at, mark);
    } else if (!isOpen) {
      if (!mark.silent) findings.push(neverOpened(body, section, mark));
    } else if (mark.family !== 'single' || !(isPossessive(marks, i) || underOther(at))) close(at, mark);
  }
  if (wordsBehind) at.words++;
  const remaining: number[] = [];
  for (const index of at.stack) {
    if (all[index]!.sibling === null && section.kind === 'paragraph') remaining.push(index);
    else leave(at, index, section.end, section.end, false);
  }
  return { open: remaining, continued: at.continued };
}

function open(at: Pairing, mark: Mark): void {
  const { all, stack, section, carried, continued } = at;
  if (stack.length >= DEEPEST) {
    at.ignored++;
    return;
  }
  const again = continued.size === stack.length ? carried[stack.length] : undefined;
  const continues =
    again !== undefined && all[again]!.mark.family === mark.family && onlyMarksBefore(at.body, section, mark)
      ? again
      : null;
  if (continues !== null) continued.add(continues);
  const above = all[stack.at(-1) ?? -1];
  if (above?.mark.family === mark.family && above.mark.shape === mark.shape) above.sibling ??= mark.start;
  const { end } = section;
  stack.push(
    all.push({ mark, section: at.number, words: at.words, continues, inner: end, end, closed: false, sibling: null }) -
      1,
  );
  at.count[mark.family]++;
}

function close(at: Pairing, mark: Mark): void {
  if (at.ignored > 0) {
    at.ignored--;
    return;
  }
  const partner = partnerOf(mark, at.stack, at.all);
  while (at.stack.length > partner + 1) leave(at, at.stack.pop()!, mark.start, mark.start, false);
  leave(at, at.stack.pop()!, mark.start, mark.end, true);
}

/** Ends a quotation; one that is not closed ends before the next with the same marks inside it. */
function leave(at: Pairing, index: number, inner: number, end: number, closed: boolean): void {
  const quotation = at.all[index]!;
  const sibling = closed ? null : quotation.sibling;
  at.count[quotation.mark.family]--;
  quotation.inner = sibling ?? inner;
  quotation.end = sibling ?? end;
  quotation.closed = closed;
  // Marks with nothing but marks between them quote nothing; a million of them are not kept.
  if (quotation.words === at.words && index === at.all.length - 1) at.all.pop();
  else if (!closed) at.findings.push(neverClosed(at.body, quotation));
}

/** Place in the stack of what a closing mark closes: the innermost of its family and shape, else of its family. */
function partnerOf(mark: Mark, stack: readonly number[], all: readonly Open[]): number {
  let family = -1;
  for (let at = stack.length - 1; at >= 0; at--) {
    const other = all[stack[at]!]!.mark;
    if (other.family !== mark.family) continue;
    if (other.shape === mark.shape) return at;
    if (family < 0) family = at;
  }
  return family;
}

/** True where another quotation is open inside the single one: a single mark there is taken as an apostrophe. */
const underOther = ({ stack, all }: Pairing): boolean => all[stack.at(-1)!]!.mark.family !== 'single';

/** A weak closing mark is a possessive where a surer one follows before the next opening. */
function isPossessive(marks: readonly Mark[], i: number): boolean {
  if (!marks[i]!.weak) return false;
  for (let at = i + 1; at < marks.length && at <= i + LOOK_AHEAD; at++) {
    const mark = marks[at]!;
    if (mark.family !== 'single') continue;
    if (mark.role === 'open') return false;
    if (!mark.weak) return true;
  }
  return false;
}

const lastClosingSingle = (marks: readonly Mark[]): number =>
  marks.findLast(({ family, role }) => family === 'single' && role === 'close')?.start ?? -1;

/** A straight single mark that nothing closes opens a quotation only where one may begin; else it is part of a name. */
function opensForNothing(body: string, section: Section, mark: Mark, lastClosing: number): boolean {
  if (mark.family !== 'single' || mark.shape !== 'straight' || lastClosing > mark.start) return false;
  return (
    mark.start > section.start && !/[,:“"]\s?$/.test(body.slice(Math.max(section.start, mark.start - 2), mark.start))
  );
}

/** True where nothing but marks stands between the section's start and this mark. */
const onlyMarksBefore = (body: string, section: Section, mark: Mark): boolean =>
  mark.start - section.start <= LOOK_AHEAD && /^[\s“”„"‘‚'«‹]*$/u.test(body.slice(section.start, mark.start));

function neverClosed(body: string, { mark, end }: Open): Finding {
  return {
    type: 'quotation_never_closed',
    span: { start: mark.start, end: atCharacter(body, Math.min(end, mark.start + SHOWN)) },
    message: NEVER_CLOSED,
  };
}

function neverOpened(body: string, section: Section, mark: Mark): Finding {
  let start = Math.max(section.start, atCharacter(body, mark.start - SHOWN));
  while (start > section.start && start < mark.start && !/\s/.test(body[start - 1]!)) start++;
  return { type: 'quotation_never_opened', span: { start, end: mark.end }, message: NEVER_OPENED };
}

/** Quotations with their depth, tokens and trimmed inner words; those without any words are left out. */
function finish(
  body: string,
  all: readonly Open[],
  blocks: ReadonlyMap<number, number>,
  tokens: readonly Token[],
): readonly Quotation[] {
  const numbers: (number | null)[] = [];
  const around: Quotation[] = [];
  const quotations: Quotation[] = [];
  for (const [index, { mark, inner, end, closed, continues }] of all.entries()) {
    const words = trimmed(body, { start: mark.end, end: inner });
    if (words.start >= words.end) {
      numbers.push(null);
      continue;
    }
    const span = { start: mark.start, end: closed ? end : Math.max(words.end, mark.end) };
    while (around.length > 0 && around.at(-1)!.end <= span.start) around.pop();
    const quotation: Quotation = {
      ...span,
      ...tokensIn(tokens, span),
      inner: words,
      marks: blocks.has(index) ? 'block' : mark.family,
      depth: around.length,
      closed,
      continues: continues === null ? null : (numbers[continues] ?? null),
    };
    numbers.push(quotations.push(quotation) - 1);
    around.push(quotation);
  }
  return quotations;
}

function trimmed(body: string, span: Span): Span {
  const text = body.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, span.start + text.trimEnd().length) };
}
