// Where words stand in an official text, as lawyers cite it: "Art. 10(3)(b)", "para 105", "s. 2(1)(a)", "Annex A, para 4", "p. 14".
import { type MarkType, type NumberMark, numberMarks } from './address-marks.ts';
import { type Numbering, numberingOf, UNITS } from './address-signs.ts';
import type { Document } from './document.ts';
import type { Span } from './span.ts';
import { firstFrom } from './span.ts';

/** A stretch of a body and its address. */
export interface Addressed extends Span {
  readonly address: string;
}

/**
 * The addresses of an official or numbered text: stretches in order, none overlapping. Empty for any other text: a page
 * whose list has numbers gets none. A text counts where it has two articles or sections (or one with its paragraphs); or
 * points that follow on one another (3.1, 3.2, 4.1); or three numbered paragraphs of prose in order that are in square
 * brackets, begin in the middle, or stand under a title of a court, a treaty, a committee and no page's; or marks of pages.
 * Linear.
 */
export function addressesOf(document: Document): readonly Addressed[] {
  const marks = numberMarks(document.body);
  if (marks.length === 0) return [];
  const numbering = numberingOf(document, marks);
  const found = rangesOf(document.body.length, marks, numbering);
  return numbering.pages ? withPages(document.body, marks, numbering.pages, found) : found;
}

/** The address of a place, or null where it has none. */
export function addressAt(addresses: readonly Addressed[], offset: number): string | null {
  const one = addresses[firstFrom(addresses, offset + 1) - 1];
  return one && offset < one.end ? one.address : null;
}

/** The addresses that a stretch begins and ends in, one where they are the same: "Art. 3(1)", "Art. 3(1) to Art. 3(2)". */
export function addressOf(addresses: readonly Addressed[], { start, end }: Span): string | null {
  const first = addressAt(addresses, start);
  const last = addressAt(addresses, Math.max(start, end - 1));
  if (first === null || last === null || last === first || last.startsWith(`${first}(`)) return first ?? last;
  return `${first} to ${last}`;
}

const SHORT: Readonly<Partial<Record<MarkType, string>>> = {
  article: 'Art.',
  section: 's.',
  clause: 'cl.',
  rule: 'r.',
  regulation: 'reg.',
  recital: 'recital',
};

/** How many paragraphs of a unit an extract may leave out. */
const SKIPPED = 9;

/** Where one is in the text: what stays open until a mark of its own level or a higher one. */
interface Place {
  readonly annex: string | null;
  readonly unit: NumberMark | null;
  readonly number: NumberMark | null;
  /** "(a)", "(iii)", each with the kind of its label. */
  readonly subs: readonly { readonly kind: SubKind; readonly label: string }[];
}
type SubKind = 'digit' | 'letter' | 'roman' | 'capital';
const NOWHERE: Place = { annex: null, unit: null, number: null, subs: [] };

function rangesOf(length: number, marks: readonly NumberMark[], numbering: Numbering): readonly Addressed[] {
  const { units, paragraphs, points } = numbering;
  if (!(units || paragraphs || points)) return [];
  const found: Addressed[] = [];
  let place = NOWHERE;
  let at = 0;
  let last = 0;
  const firstUnit = units ? (marks.find(({ type }) => UNITS.has(type))?.start ?? 0) : 0;
  const close = (end: number): void => {
    const address = written(place);
    if (address !== null && end > at) found.push({ start: at, end, address });
  };
  for (const mark of marks) {
    const next = moved(place, mark, numbering, mark.start < firstUnit, last);
    if (next === place) continue;
    close(mark.start);
    at = mark.start;
    place = next;
    if (mark.type === 'paragraph' && !next.unit && !next.annex) last = Number(mark.label);
  }
  close(length);
  return found;
}

/** The place behind a mark; the same place where the mark counts for nothing there. */
function moved(place: Place, mark: NumberMark, numbering: Numbering, isBefore: boolean, last: number): Place {
  const { type, label, word } = mark;
  const { units, paragraphs, points } = numbering;
  if (type === 'page') return place;
  if (type === 'end') return place.unit || place.annex ? NOWHERE : place;
  if (type === 'annex') {
    const annex = `${word}${label ? ` ${label}` : ''}`;
    return annex === place.annex && !place.number ? place : { ...NOWHERE, annex };
  }
  if (type === 'part') return units ? { ...NOWHERE, annex: place.annex } : place;
  if (UNITS.has(type)) return units ? { ...NOWHERE, annex: place.annex, unit: mark } : place;
  if (type === 'recital') return { ...NOWHERE, unit: mark };
  if (type === 'sub') return underSub(place, mark, units && isBefore);
  const inside = place.unit !== null || place.annex !== null;
  if (type === 'point') return underPoint(place, mark, points);
  if (!inside) return paragraphs && Number(label) > last ? { ...NOWHERE, number: mark } : place;
  const before = place.number ? Number(place.number.label) : 0;
  const goesOn = Number(label) > before && Number(label) <= before + SKIPPED;
  const begins = before === 0 && Number(label) < 100;
  const fits = mark.printed === 'bare' ? Number(label) === before + 1 : goesOn || begins;
  return fits ? { ...place, number: mark, subs: [] } : place;
}

/** "10.3" in article 10 is its third paragraph; elsewhere a point of its own. */
function underPoint(place: Place, mark: NumberMark, points: boolean): Place {
  const [head, ...rest] = mark.label.split('.');
  if (place.unit && head === place.unit.label) {
    const number = { ...mark, type: 'paragraph' as const, label: rest.join('.') };
    return { ...place, number, subs: [] };
  }
  if (!points) return place;
  return { ...NOWHERE, annex: place.annex, number: mark };
}

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];

/** The number that a label has in its own count: "c" 3, "iii" 3; 0 where it is in none. */
function countOf(label: string, kind: SubKind): number {
  if (kind === 'digit') return Number(label);
  if (kind === 'roman') return ROMAN.indexOf(label) + 1;
  const code = label.toLowerCase().charCodeAt(0) - 96;
  return label.length === 1 ? code : label[0] === label[1] ? 26 + code : 0;
}

const KINDS: readonly (readonly [SubKind, RegExp])[] = [
  ['digit', /^\d+$/],
  ['capital', /^[A-Z]$/],
  ['letter', /^(?:[a-z]|([a-z])\1)$/],
  ['roman', /^[ivx]+$/],
];

/** "(a)", "(iii)", "(1)": goes on with the count that it is the next of, the innermost first, or opens one that begins. */
function underSub(place: Place, { label, start, end, length, printed, word }: NumberMark, preamble: boolean): Place {
  const { subs } = place;
  const kinds = KINDS.filter(([, pattern]) => pattern.test(label)).map(([kind]) => kind);
  if (preamble && !place.annex && kinds.includes('digit')) {
    const before = place.unit?.type === 'recital' ? Number(place.unit.label) : 0;
    const recital = { start, end, length, printed, word, type: 'recital' as const, label };
    return Number(label) > before && Number(label) <= before + 3 ? { ...NOWHERE, unit: recital } : place;
  }
  if (!(place.unit || place.annex || place.number)) return place;
  for (let level = subs.length - 1; level >= 0; level--) {
    const { kind, label: before } = subs[level]!;
    if (!kinds.includes(kind)) continue;
    const step = countOf(label, kind) - countOf(before, kind);
    if (step === 1 || step === 2) return { ...place, subs: [...subs.slice(0, level), { kind, label }] };
  }
  const opening =
    kinds.toReversed().find((kind) => countOf(label, kind) === 1) ??
    (subs.length === 0 && kinds[0] === 'digit' ? 'digit' : null);
  if (opening === null || subs.some(({ kind }) => kind === opening)) return place;
  return { ...place, subs: [...subs, { kind: opening, label }] };
}

/** As it is cited. */
function written({ annex, unit, number, subs }: Place): string | null {
  const tail = subs.map(({ label }) => `(${label})`).join('');
  if (unit) {
    const sign = unit.word.startsWith('§') ? '§' : SHORT[unit.type]!;
    const own = `${sign} ${unit.label}${number ? `(${number.label})` : ''}${tail}`;
    return annex ? `${annex}, ${own}` : own;
  }
  const own = number ? `${number.type === 'point' ? 'point' : 'para'} ${number.label}${tail}` : tail;
  if (annex) return own ? `${annex}, ${own}` : annex;
  return own || null;
}

/** Pages where nothing finer has an address. */
function withPages(
  body: string,
  marks: readonly NumberMark[],
  pages: 'headed' | 'footed',
  found: readonly Addressed[],
): readonly Addressed[] {
  const all: Addressed[] = [];
  const ends = marks.filter(({ type }) => type === 'page');
  let at = 0;
  let next = 0;
  const fill = (start: number, end: number, address: string): void => {
    let from = start;
    for (; next < found.length && found[next]!.start < end; next++) {
      const one = found[next]!;
      if (one.start > from) all.push({ start: from, end: one.start, address });
      all.push(one);
      from = Math.max(from, one.end);
    }
    if (from < end) all.push({ start: from, end, address });
    at = Math.max(end, from);
  };
  for (const [number, { start, label }] of ends.entries()) {
    const [from, to] = pages === 'headed' ? [start, ends[number + 1]?.start ?? body.length] : [at, start];
    fill(Math.max(at, from), Math.max(at, to), `p. ${label}`);
  }
  for (; next < found.length; next++) all.push(found[next]!);
  return all.sort((a, b) => a.start - b.start);
}
