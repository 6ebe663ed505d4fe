import type { AsOf, Cell, Entry } from '../register/entry.ts';
import { cellHtml } from './cell-html.ts';
import { outlineCell } from './entry-outline.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { counted } from './names.ts';
import { limitsForm, pageOf } from './page.ts';
import type { RegisterRow } from './register-text.ts';
import { bySender, destination, registerRow, UNASSIGNED, WHY_UNASSIGNED } from './register-text.ts';

/** The query of a link that keeps the limits, with its `?`; empty where there are none. */
export function limitsQuery({ asOf, knownOn }: AsOf): string {
  const query = new URLSearchParams();
  if (asOf) query.set('as-of', asOf);
  if (knownOn) query.set('known-on', knownOn);
  return query.size > 0 ? `?${query}` : '';
}

const lines = (list: readonly string[], none: string): Html =>
  list.length > 0
    ? html`<ul>${list.map((line) => html`<li>${line}</li>`)}</ul>`
    : html`<span class="faint">${none}</span>`;

const row = (one: RegisterRow, query: string): Html => html`<tr id="${one.id}">
<th scope="row"><a href="/arrangements/${encodeURIComponent(one.id)}${query}">${one.title}</a></th>
<td data-label="Where it stands">${lines(one.stages, 'unknown to the sources')}</td>
<td data-label="Certainty">${one.certainty}</td>
<td data-label="People moved">${lines(one.transfers, 'nothing known')}</td>
<td data-label="Money">${lines(one.money, 'nothing known')}</td>
<td data-label="Contradictions" class="${one.contradictions.length > 0 ? 'against' : ''}">${lines(one.contradictions.slice(0, SHOWN), 'none found')}${one.contradictions.length > SHOWN && html`<p>and ${one.contradictions.length - SHOWN} more</p>`}</td>
<td data-label="Sources" class="faint">${one.sources}</td>
</tr>`;
const SHOWN = 2;

/** Who sends where, in a line a sender: the way down a long table. */
const overview = (entries: readonly Entry[]): Html => html`<nav class="overview" aria-label="By who sends">
<dl>${bySender(entries).map(({ sender, to }) => html`<div><dt>${sender} →</dt> <dd>${to.map((entry, at) => html`${at > 0 && ', '}<a href="#${entry.id}">${destination(entry)}</a>`)}</dd></div>`)}</dl>
</nav>`;

const apart = (cells: readonly Cell[]): Html => html`<section aria-labelledby="unassigned">
<h2 id="unassigned">${UNASSIGNED}</h2>
<p class="faint">${WHY_UNASSIGNED}</p>
<details><summary>${counted(cells.length, 'claim')}</summary>
<ul class="cells">${cells.map((cell) => cellHtml(outlineCell(cell)))}</ul></details>
</section>`;

/** The first page: who sends where, every arrangement in a row, then the claims that belong to none. */
export function registerPage(entries: readonly Entry[], unassigned: readonly Cell[], limits: AsOf): Html {
  const query = limitsQuery(limits);
  const table = html`<table class="register">
<caption>${counted(entries.length, 'arrangement')}: one state moves people who are not its own nationals nor the other’s to another state</caption>
<thead><tr>${['Arrangement', 'Where it stands', 'Certainty', 'People moved', 'Money', 'Contradictions', 'Sources'].map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${entries.map((entry) => row(registerRow(entry), query))}</tbody>
</table>`;
  return pageOf({
    title: 'Register',
    here: 'register',
    json: `/register.json${query}`,
    main: html`<h1>The register</h1>
<p class="lead">Who said what about moving people elsewhere, in which words, and where each arrangement stands. A stage is shown by whose word it is; what contradicts it stands beside it.</p>
${limitsForm('/', limits)}
${entries.length > 1 && overview(entries)}
${entries.length > 0 ? table : html`<p>Nothing is in the register${query ? ' within these limits' : ': add documents with “elsewhere add”'}.</p>`}
${unassigned.length > 0 && apart(unassigned)}`,
  });
}
