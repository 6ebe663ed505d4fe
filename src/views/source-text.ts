// Where something comes from, as a page of text: the words in their paragraph, whose they are, and the capture behind them.
import type { Claim } from '../claims/claim.ts';
import type { Citation, Placed } from '../register/event.ts';
import type { Reading } from '../register/reading.ts';
import type { Review } from '../register/row.ts';
import { type StatementRow, standingOf } from '../register/statement-row.ts';
import { veiled } from '../register/withheld.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { claimWords } from './claim-words.ts';
import { blocksOf } from './highlight.ts';
import { hanging, wrapped } from './layout.ts';
import { counted, plainly } from './names.ts';
import type { TextStyle } from './reading-text.ts';
import { claimsText, documentHeader, findingText, quotedWords, statementText, withAddresses } from './reading-text.ts';
import { folded, shown } from './shown.ts';
import { MACHINE, reviewWords, rowsWords, rowWords } from './standing.ts';

const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARKERS = /[\ue000\ue001]/g;

/** Spans as they cover the text together: overlapping and touching ones are one. */
function union(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** A stretch of the body in lines, with ⟦ ⟧ around what is pointed at, painted where there are colours. */
function markedText(body: string, block: Span, spans: readonly Span[], { width, paint }: TextStyle): string {
  const piece = (start: number, end: number): string => folded(body.slice(start, end).replace(MARKERS, '\ufffd'));
  let text = '';
  let at = block.start;
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, at), Math.min(span.end, block.end)];
    if (start >= end) continue;
    text += `${piece(at, start)}${OPEN}${piece(start, end)}${CLOSE}`;
    at = end;
  }
  text += piece(at, block.end);
  let inside = false;
  const painted = wrapped(text.trim(), width).map((line) =>
    line
      .split(/(?=[\ue000\ue001])|(?<=[\ue001])/)
      .map((part) => {
        if (part.startsWith(OPEN)) inside = true;
        const words = part.replace(OPEN, '⟦').replace(CLOSE, '⟧');
        const out = inside ? paint.quoted(words) : words;
        if (part.startsWith(CLOSE)) inside = false;
        return out;
      })
      .join(''),
  );
  return painted.join('\n');
}

/** The blocks of the body that the spans touch, each as marked text. */
function around(document: Document, spans: readonly Span[], style: TextStyle): string {
  const merged = union(spans);
  return blocksOf(document)
    .filter((block) => merged.some(({ start, end }) => start < block.end && end > block.start))
    .map((block) => markedText(document.body, block, merged, style))
    .join('\n\n');
}

/** The roles of a statement as a person has them, each with its words. */
const placedText = (document: Document, placed: Placed, style: TextStyle): readonly string[] =>
  (['speaker', 'cue', 'content', 'addressee'] as const).flatMap((role) =>
    placed[role].length
      ? [`      ${role}`, ...placed[role].map((span) => quotedWords(document, span, '      ', style))]
      : [],
  );

/** A statement in a list: as it was read, with what a person decided of it, and as the person has it. */
function rowText(document: Document, row: StatementRow, style: TextStyle): string {
  const { id, statement, base, reviews } = row;
  const read = statement ? [statementText(document, statement, style)] : [];
  if (!reviews.length) return read.join('\n');
  const own = reviews.at(-1)!.correction ?? (statement ? null : base);
  const words = [rowWords(row), own && `act: ${plainly(own.act)}`, statement ? null : id].filter(Boolean);
  return [
    ...read,
    hanging('    ', words.join(' · '), style.width, style.paint.alert),
    ...(own ? placedText(document, own, style) : []),
  ].join('\n');
}

/** Where the words come from and what people decided of what was read, the last decision first. */
const captureText = ({ document, reader }: Reading, standing: readonly string[], { width, paint }: TextStyle): string =>
  [
    `capture   ${document.capture}`,
    hanging(
      'read as   ',
      `${document.mediaType}, ${document.encoding.label} (${document.encoding.basis}), by ${reader}`,
      width,
    ),
    ...(standing.length ? standing.toReversed() : [MACHINE]).map((words, at) =>
      hanging(at ? 'before    ' : 'standing  ', words, width, paint.faint),
    ),
  ].join('\n');

/** A whole document: its text with what claims rest on marked, then claims, statements and findings. */
export function documentSourceText(given: Reading, rows: readonly StatementRow[], plain: TextStyle): string {
  const reading = veiled(given);
  const style = withAddresses(plain, reading.document);
  const { document, claims, findings } = reading;
  const { paint } = style;
  const spans = union(claims.flatMap(({ evidence }) => evidence));
  const text = blocksOf(document).map((block) => markedText(document.body, block, spans, style));
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[`${paint.heading(title)}  ${paint.faint(String(lines.length))}`, ...lines].join('\n')];
  return [
    documentHeader(document, style),
    captureText(reading, [rowsWords(rows)], style),
    ...text,
    ...claimsText(reading, style),
    ...list(
      'Who says what',
      rows.map((row) => rowText(document, row, style)),
    ),
    ...list(
      'Findings about the text',
      findings.map((one) => findingText(document, one, style)),
    ),
  ].join('\n\n');
}

const fieldText = (document: Document, claim: Claim, style: TextStyle): readonly string[] =>
  Object.entries(claim.fields).map(([name, spans]) =>
    [`  ${plainly(name)}`, ...spans.map((span) => quotedWords(document, span, '    ', style))].join('\n'),
  );

/** One claim: what it says, the words of each of its fields, its rules, its paragraph, its document. */
export function claimSourceText(
  given: Reading,
  claim: Claim,
  reviews: readonly Review[],
  said: StatementRow | null,
  plain: TextStyle,
): string {
  const reading = veiled(given);
  const style = withAddresses(plain, reading.document);
  const { document } = reading;
  const fields = fieldText(document, claim, style);
  return [
    ...claimsText({ ...reading, claims: [claim] }, style),
    around(document, claim.evidence, style),
    ...(said ? [[style.paint.heading('Said in'), rowText(document, said, style)].join('\n')] : []),
    ...(fields.length > 0 ? [[style.paint.heading('The words of each field'), ...fields].join('\n')] : []),
    [
      style.paint.heading('By which rules'),
      ...claim.rules.map((rule) => hanging('  ', shown(rule), style.width, style.paint.faint)),
    ].join('\n'),
    documentHeader(document, style),
    captureText(reading, reviews.map(reviewWords), style),
  ].join('\n\n');
}

/** One statement: who, by which act, the words in their paragraph, the claims it makes, its document. */
export function statementSourceText(given: Reading, row: StatementRow, plain: TextStyle): string {
  const reading = veiled(given);
  const style = withAddresses(plain, reading.document);
  const { document } = reading;
  const { content, cue, speaker } = standingOf(row) ?? row.base;
  const claims = reading.claims.filter(({ by }) => by !== 'narrator' && by.statement === row.id);
  return [
    rowText(document, row, style),
    around(document, [...content, ...cue, ...speaker], style),
    ...(claims.length > 0 ? claimsText({ ...reading, claims }, style) : []),
    [
      style.paint.heading('By which rules'),
      ...(row.statement?.rules ?? ['a person; the present reading does not have it']).map((rule) =>
        hanging('  ', shown(rule), style.width, style.paint.faint),
      ),
    ].join('\n'),
    documentHeader(document, style),
    captureText(reading, row.reviews.map(reviewWords), style),
  ].join('\n\n');
}

/** One citation: the gatherer's words, the addresses, what was made of it, or why nothing. */
export function factSourceText(
  citation: Citation,
  claims: readonly Claim[],
  omitted: string | null,
  style: TextStyle,
): string {
  const { width, paint } = style;
  const { fact, arrangement, date, text, sources, confidence, note } = citation;
  const known = [shown(arrangement), date, confidence && `confidence of the gatherer: ${shown(confidence)}`];
  return [
    [paint.strong(shown(fact)), hanging('', known.filter(Boolean).join(' · '), width, paint.faint)].join('\n'),
    hanging('', shown(text), width),
    hanging('', 'Citation, page not captured: these are the gatherer’s words, nobody’s quotation.', width, paint.alert),
    ...(note ? [hanging('Note: ', shown(note), width)] : []),
    [
      paint.heading(counted(sources.length, 'address', 'addresses')),
      ...sources.map((one) => hanging('  ', shown(one), width)),
    ].join('\n'),
    omitted
      ? hanging('Not in the register: ', shown(omitted), width, paint.alert)
      : [
          paint.heading(counted(claims.length, 'claim')),
          ...claims.map((claim) => hanging('  • ', `${claim.kind}: ${claimWords(claim)} · ${claim.id}`, width)),
        ].join('\n'),
  ].join('\n\n');
}
