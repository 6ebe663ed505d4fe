// One reading as a page for a person at a terminal: what is claimed of which arrangement, who says what, what is odd.
import type { Claim } from '../claims/claim.ts';
import type { Reading } from '../register/reading.ts';
import { veiled } from '../register/withheld.ts';
import type { Statement } from '../statements/statement.ts';
import { type Addressed, addressesOf } from '../text/addresses.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Span } from '../text/span.ts';
import { wordsAt } from '../text/span.ts';
import { claimDate, claimWords } from './claim-words.ts';
import { barred, hanging, padded } from './layout.ts';
import { actorName, arrangementTitle, counted, plainly } from './names.ts';
import type { Paint } from './paint.ts';
import { placeWords } from './places.ts';
import { shown } from './shown.ts';

/** How a page of text is made: its width in columns and how it emphasises. */
export interface TextStyle {
  readonly width: number;
  readonly paint: Paint;
  /** The addresses of the text that is shown, where it has some. */
  readonly addresses?: readonly Addressed[];
}

const BASIS: Readonly<Record<string, string>> = {
  given: 'given by you',
  'json-ld': 'the page’s JSON-LD',
  meta: 'the page’s meta tags',
  'open-graph': 'the page’s Open Graph tags',
  wordpress: 'its WordPress record',
  'front-matter': 'its front matter',
  markup: 'the page’s markup',
  text: 'its own text',
  'file-name': 'its file name',
};

const KIND_WIDTH = 15;
const FOOT =
  'Machine reading, not reviewed. Words beside a bar are the source’s own; ¶ is the paragraph, the numbers are the first character and the one after the last.';

/** The date and who says it, or that nobody does and what follows from it. */
export function publishedWords({ published, publishedBasis }: Document): string {
  const basis = publishedBasis && BASIS[publishedBasis];
  if (published) return `${published}${basis ? ` (${basis})` : ''}`;
  return 'no publication date: relative dates stay open';
}

/** Title, then what is known of the page: where a value is not known, that is said. */
export function documentHeader(document: Document, { width, paint }: TextStyle): string {
  const known = [
    document.publisher ? shown(document.publisher) : null,
    document.authors.length > 0 ? `by ${document.authors.map(shown).join(', ')}` : null,
    document.published ? `published ${publishedWords(document)}` : publishedWords(document),
    document.lang ? `language ${shown(document.lang)}` : 'language not declared',
    counted(document.body.length, 'character'),
  ].filter((part) => part !== null);
  return [
    hanging('', shown(document.title ?? document.name), width, paint.strong),
    hanging('', known.join(' · '), width, paint.faint),
    ...(document.address ? [hanging('', shown(document.address), width, paint.faint)] : []),
    paint.place(document.id),
  ].join('\n');
}

/** The words of the source beside a bar, and where they stand. No mark is added to them. */
export const quotedWords = (document: Document, span: Span, indent: string, style: TextStyle): string => {
  const { width, paint, addresses } = style;
  return barred(indent, shown(wordsAt(document.body, span)), placeWords(document, span, addresses), width, paint);
};

/** The style with the addresses of the document that is to be shown. */
export const withAddresses = (style: TextStyle, document: Document): TextStyle => ({
  ...style,
  addresses: addressesOf(document),
});

/** Who says it: the resolved speaker, else the speaker's words, else that nobody is named. */
export function speakerWords(document: Document, { actor, speaker }: Statement): string {
  if (actor) return actorName(actor);
  const words = speaker.map((span) => shown(wordsAt(document.body, span))).join(' … ');
  return words ? `${words} (not resolved)` : 'speaker not named';
}

function byWords(document: Document, statements: ReadonlyMap<string, Statement>, { by }: Claim): string {
  if (by === 'narrator') return 'the page itself';
  const statement = statements.get(by.statement);
  return statement ? `${speakerWords(document, statement)}, ${plainly(statement.act)}` : by.statement;
}

/** Marks that change what a claim is worth: never left out. */
export const claimMarks = (claim: Claim): string =>
  [claim.hedged ? 'hedged' : null, claim.core ? null : 'not core'].filter((mark) => mark !== null).join(', ');

function claimText(document: Document, by: string, claim: Claim, style: TextStyle): string {
  const { paint, width } = style;
  const marks = claimMarks(claim);
  const date = claimDate(claim);
  const says = [claimWords(claim), date && `date ${date}`, marks].filter(Boolean).join(' · ');
  return [
    hanging(`  ${padded(claim.kind, KIND_WIDTH)}`, says, width),
    hanging(`  ${padded('', KIND_WIDTH)}`, `${by} · ${claim.id}`, width, paint.faint),
    ...claim.evidence.map((span) => quotedWords(document, span, ' '.repeat(KIND_WIDTH + 2), style)),
  ].join('\n');
}

export function claimsText({ document, statements, claims }: Reading, style: TextStyle): readonly string[] {
  if (claims.length === 0) return [style.paint.faint('No claim about a transfer arrangement was found.')];
  const byId = new Map<string, Statement>(statements.map((one) => [one.id, one]));
  const groups = Map.groupBy(claims, ({ sending, receiving, site }) => arrangementTitle(sending, receiving, site));
  return [...groups].map(([title, group]) =>
    [
      `${style.paint.heading(title)}  ${style.paint.faint(counted(group.length, 'claim'))}`,
      ...group.map((claim) => claimText(document, byWords(document, byId, claim), claim, style)),
    ].join('\n'),
  );
}

export function statementText(document: Document, statement: Statement, style: TextStyle): string {
  const { paint, width } = style;
  const { via, said, negated, hedges, addressee } = statement;
  const words = (spans: readonly Span[]): string =>
    spans.map((span) => shown(wordsAt(document.body, span))).join(' … ');
  const more = [
    negated ? 'negated' : null,
    addressee.length > 0 ? `to ${words(addressee)}` : null,
    via.length > 0
      ? `via ${via.map(({ actor, span }) => (actor ? actorName(actor) : words([span]))).join(' ← ')}`
      : null,
    said ? `said ${said.edtf ?? `“${words([said.span])}”`}` : null,
    hedges.length > 0 ? `hedged: ${words(hedges)}` : null,
    statement.mode,
  ].filter((part) => part !== null);
  return [
    hanging('  ', `${speakerWords(document, statement)} → ${plainly(statement.act)}`, width, paint.strong),
    hanging('    ', `${more.join(' · ')} · ${statement.id}`, width, paint.faint),
    ...statement.content.map((span) => quotedWords(document, span, '    ', style)),
  ].join('\n');
}

export function findingText(document: Document, finding: Finding, style: TextStyle): string {
  return [
    hanging('  ', `${plainly(finding.type)}: ${shown(finding.message)}`, style.width, style.paint.alert),
    ...(finding.span ? [quotedWords(document, finding.span, '    ', style)] : []),
  ].join('\n');
}

/** The whole page: header, claims by arrangement, statements, findings, and how to read it. */
export function readingText(given: Reading, plain: TextStyle): string {
  const reading = veiled(given);
  const { document, statements, findings } = reading;
  const style = withAddresses(plain, document);
  const { paint, width } = style;
  const listed = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [`${paint.heading(title)}  ${paint.faint(String(lines.length))}`, lines.join('\n')] : [];
  const said = listed(
    'Who says what',
    statements.map((one) => statementText(document, one, style)),
  );
  const found = listed(
    'Findings about the text',
    findings.map((one) => findingText(document, one, style)),
  );
  return [
    documentHeader(document, style),
    ...claimsText(reading, style),
    ...(said.length > 0 ? [said.join('\n')] : [paint.faint('Nobody is found saying anything.')]),
    ...(found.length > 0 ? [found.join('\n')] : []),
    hanging('', FOOT, width, paint.faint),
  ].join('\n\n');
}
