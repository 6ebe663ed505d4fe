// Where something comes from, as a page of text: the words in their paragraph, whose they are, and the capture behind them.
import type { Claim } from '../claims/claim.ts';
import type { Citation } from '../register/event.ts';
import type { Reading } from '../register/reading.ts';
import type { Statement } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { claimWords } from './claim-words.ts';
import { blocksOf } from './highlight.ts';
import { hanging, wrapped } from './layout.ts';
import { counted, plainly } from './names.ts';
import type { TextStyle } from './reading-text.ts';
import { claimsText, documentHeader, findingText, quotedWords, statementText } from './reading-text.ts';
import { folded, shown } from './shown.ts';

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

const captureText = ({ document, reader }: Reading, { width, paint }: TextStyle): string =>
  [
    `capture   ${document.capture}`,
    hanging(
      'read as   ',
      `${document.mediaType}, ${document.encoding.label} (${document.encoding.basis}), by ${reader}`,
      width,
    ),
    hanging('standing  ', 'machine reading, not reviewed', width, paint.faint),
  ].join('\n');

/** A whole document: its text with what claims rest on marked, then claims, statements and findings. */
export function documentSourceText(reading: Reading, style: TextStyle): string {
  const { document, statements, claims, findings } = reading;
  const { paint } = style;
  const spans = union(claims.flatMap(({ evidence }) => evidence));
  const text = blocksOf(document).map((block) => markedText(document.body, block, spans, style));
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[`${paint.heading(title)}  ${paint.faint(String(lines.length))}`, ...lines].join('\n')];
  return [
    documentHeader(document, style),
    captureText(reading, style),
    ...text,
    ...claimsText(reading, style),
    ...list(
      'Who says what',
      statements.map((one) => statementText(document, one, style)),
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
export function claimSourceText(reading: Reading, claim: Claim, style: TextStyle): string {
  const { document, statements } = reading;
  const { by } = claim;
  const said = by === 'narrator' ? undefined : statements.find(({ id }) => id === by.statement);
  const fields = fieldText(document, claim, style);
  return [
    ...claimsText({ ...reading, claims: [claim] }, style),
    around(document, claim.evidence, style),
    ...(said ? [[style.paint.heading('Said in'), statementText(document, said, style)].join('\n')] : []),
    ...(fields.length > 0 ? [[style.paint.heading('The words of each field'), ...fields].join('\n')] : []),
    [
      style.paint.heading('By which rules'),
      ...claim.rules.map((rule) => hanging('  ', shown(rule), style.width, style.paint.faint)),
    ].join('\n'),
    documentHeader(document, style),
    captureText(reading, style),
  ].join('\n\n');
}

/** One statement: who, by which act, the words in their paragraph, the claims it makes, its document. */
export function statementSourceText(reading: Reading, statement: Statement, style: TextStyle): string {
  const { document } = reading;
  const spans = [...statement.content, ...statement.cue, ...statement.speaker];
  const claims = reading.claims.filter(({ by }) => by !== 'narrator' && by.statement === statement.id);
  return [
    statementText(document, statement, style),
    around(document, spans, style),
    ...(claims.length > 0 ? claimsText({ ...reading, claims }, style) : []),
    [
      style.paint.heading('By which rules'),
      ...statement.rules.map((rule) => hanging('  ', shown(rule), style.width, style.paint.faint)),
    ].join('\n'),
    documentHeader(document, style),
    captureText(reading, style),
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
