import type { Claim } from '../claims/claim.ts';
import type { Reading } from '../register/reading.ts';
import type { StatementRow } from '../register/statement-row.ts';
import { veiled } from '../register/withheld.ts';
import type { Statement } from '../statements/statement.ts';
import { type Addressed, addressesOf, addressOf } from '../text/addresses.ts';
import type { Document, SectionKind } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Span } from '../text/span.ts';
import { claimDate, claimWords } from './claim-words.ts';
import type { Block, Mark, Stretch } from './highlight.ts';
import { blocksOf, findingId, marksOf, stretchesOf } from './highlight.ts';
import type { Html } from './html.ts';
import { html, outward } from './html.ts';
import { actorName, arrangementTitle, counted, plainly } from './names.ts';
import { pageOf } from './page.ts';
import { claimMarks, publishedWords, speakerWords } from './reading-text.ts';
import { shown, shownBlock } from './shown.ts';
import { rowsWords, rowWords } from './standing.ts';

function stretchHtml(body: string, { start, end, marks, begins }: Stretch): Html {
  const anchors = begins.map((id) => html`<span id="${id}" class="anchor"></span>`);
  const text = shownBlock(body.slice(start, end));
  if (marks.length === 0) return html`${anchors}${text}`;
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return html`${anchors}<span class="${kinds.map((kind) => `on-${kind}`).join(' ')}">${text}</span>`;
}

const noteOfClaim = ({ document, statements }: Reading, addresses: readonly Addressed[], claim: Claim): Html => {
  const places = new Set(claim.evidence.map((span) => addressOf(addresses, span)));
  const { by } = claim;
  const said = by === 'narrator' ? undefined : statements.find(({ id }) => id === by.statement);
  return html`<li class="note-claim"><a href="#${claim.id}">${arrangementTitle(claim.sending, claim.receiving, claim.site)}</a>
<p>${claim.kind}: ${[claimWords(claim), claimDate(claim), claimMarks(claim), ...places].filter(Boolean).join(' · ')}</p>
<p class="by">${said ? html`by <a href="#${said.id}">${speakerWords(document, said)}</a>` : 'the page itself'} · ${claim.id}</p></li>`;
};

const noteOfStatement = (
  document: Document,
  one: Statement,
  row: StatementRow | undefined,
): Html => html`<li class="note-said"><a href="#${one.id}">${speakerWords(document, one)}</a>: ${plainly(one.act)}${one.negated && ', negated'}
<p class="by">${[one.mode, ...one.via.map(({ actor }) => actor && `via ${actorName(actor)}`), one.said && `said ${one.said.edtf ?? 'on an open date'}`, row?.reviews.length && rowWords(row)].filter(Boolean).join(' · ')} · ${one.id}</p></li>`;

/** A statement that no machine found, or only an earlier one. */
const noteOfAdded = (row: StatementRow): Html =>
  html`<li class="note-said">${plainly(row.base.act)}<p class="by">${rowWords(row)} · ${row.id}</p></li>`;

const noteOfFinding = (finding: Finding, at: number): Html =>
  html`<li class="note-finding"><a href="#${findingId(at)}">${plainly(finding.type)}</a>: ${finding.message}</li>`;

/** Number of the block that a place stands in or after; -1 before the first. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Notes of the claims, statements and findings, under the number of the block that each first points into; -1 for those without a place. */
function notesBy(
  reading: Reading,
  rows: readonly StatementRow[],
  blocks: readonly Block[],
): ReadonlyMap<number, readonly Html[]> {
  const noted = (spans: readonly (Span | null)[], note: Html) => {
    const [first] = spans;
    return { block: first ? blockAt(blocks, first.start) : -1, note };
  };
  const byId = new Map(rows.map((row) => [row.id, row]));
  const addresses = addressesOf(reading.document);
  const added = rows.filter(({ statement }) => statement === null);
  const all = [
    ...reading.claims.map((claim) => noted(claim.evidence, noteOfClaim(reading, addresses, claim))),
    ...reading.statements.map((one) =>
      noted([...one.content, ...one.speaker, ...one.cue], noteOfStatement(reading.document, one, byId.get(one.id))),
    ),
    ...added.map((row) => noted([...row.base.content, ...row.base.speaker, ...row.base.cue], noteOfAdded(row))),
    ...reading.findings.map((finding, at) => noted([finding.span], noteOfFinding(finding, at))),
  ];
  const groups = Map.groupBy(all, ({ block }) => block);
  return new Map([...groups].map(([block, list]) => [block, list.map(({ note }) => note)]));
}

/** The marks that touch each block, in reading order. */
function marksBy(marks: readonly Mark[], blocks: readonly Block[]): readonly (readonly Mark[])[] {
  const lists: Mark[][] = blocks.map(() => []);
  for (const mark of marks) {
    for (let at = Math.max(0, blockAt(blocks, mark.start)); at < blocks.length && blocks[at]!.start < mark.end; at++)
      lists[at]!.push(mark);
  }
  return lists;
}

const HEADINGS: ReadonlySet<SectionKind> = new Set(['headline', 'heading']);

function blockHtml(
  body: string,
  block: Block,
  marks: readonly Mark[],
  begun: Set<string>,
  notes: readonly Html[],
): Html {
  const text = stretchesOf(block, marks, begun).map((stretch) => stretchHtml(body, stretch));
  const kind = html`<div class="text kind-${block.kind}" dir="auto">${HEADINGS.has(block.kind) ? html`<strong>${text}</strong>` : text}</div>`;
  return html`<div class="row">${kind}${notes.length > 0 && html`<ul class="notes">${notes}</ul>`}</div>`;
}

/** The page of a document: its exact text, what was read out of it beside each paragraph, and where it came from. */
export function documentPage(given: Reading, rows: readonly StatementRow[]): Html {
  const reading = veiled(given);
  const { document, statements, claims, findings } = reading;
  const blocks = blocksOf(document);
  const notes = notesBy(reading, rows, blocks);
  const marks = marksBy(marksOf(reading), blocks);
  const begun = new Set<string>();
  const title = shown(document.title ?? document.name);
  const general = notes.get(-1);
  return pageOf({
    title,
    here: null,
    json: `/documents/${document.id}.json`,
    main: html`<h1><bdi>${title}</bdi></h1>
<dl class="facts">
<div><dt>Published</dt><dd>${publishedWords(document)}</dd></div>
${document.publisher && html`<div><dt>Publisher</dt><dd>${shown(document.publisher)}</dd></div>`}
${document.authors.length > 0 && html`<div><dt>By</dt><dd>${document.authors.map(shown).join(', ')}</dd></div>`}
${document.address && html`<div><dt>Address</dt><dd>${outward(document.address)}</dd></div>`}
<div><dt>Capture</dt><dd><code>${document.capture}</code></dd></div>
<div><dt>Read by</dt><dd>${reading.reader}, ${rowsWords(rows)}: ${counted(claims.length, 'claim')}, ${counted(statements.length, 'statement')}, ${counted(findings.length, 'finding')}</dd></div>
</dl>
<ul class="legend" aria-label="Marks in the text"><li><span class="on-claim">rests a claim</span></li><li><span class="on-speaker">speaker</span></li><li><span class="on-cue">cue</span></li><li><span class="on-content">what is said</span></li><li><span class="on-finding">finding</span></li></ul>
${general && html`<ul class="notes general">${general}</ul>`}
<article lang="${document.lang ?? 'und'}">
${blocks.map((block, at) => blockHtml(document.body, block, marks[at]!, begun, notes.get(at) ?? []))}
</article>`,
  });
}
