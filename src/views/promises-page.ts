// Promised against happened on a page: the groups of people, a table of terms, what each cost.
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Block } from './instruments-outline.ts';
import type { PromiseLine, PromisesOutline } from './promises-outline.ts';

/** Claims as links to where they stand on the page. */
const linksHtml = (claims: readonly string[]): Html =>
  html`${claims.map((claim, at) => html` <a href="#${claim}" aria-label="claim ${claim}">[${at + 1}]</a>`)}`;

const lineHtml = ({ says, by, claims }: PromiseLine): Html =>
  html`${says}${by && html` <span class="by">${by}</span>`}${linksHtml(claims)}`;
const linesHtml = (lines: readonly PromiseLine[]): Html =>
  html`<ul>${lines.map((line) => html`<li>${lineHtml(line)}</li>`)}</ul>`;

/** One instrument: a label and its answers, each with who gives it. */
export const blockHtml = ({ id, heading, rows }: Block): Html => html`<h3 id="${id}">${heading}</h3>
<dl class="facts">${rows.map(
  ({ label, lines }) =>
    html`<div><dt>${label}</dt><dd>${lines.map((line) => html`<p>${lineHtml(line)}</p>`)}</dd></div>`,
)}</dl>`;

/** The section of the page, its table a row a term. */
export const promisesHtml = ({
  cohorts,
  rows,
  costs,
}: PromisesOutline): Html => html`<section aria-labelledby="promised">
<h2 id="promised">Promised against happened</h2>
${cohorts.length > 0 && linesHtml(cohorts)}
${
  rows.length > 0 &&
  html`<table class="register"><thead><tr><th scope="col">Term</th><th scope="col">Promised</th><th scope="col">Happened</th></tr></thead>
<tbody>${rows.map(
    ({ term, question, promised, happened }) => html`<tr><th scope="row">${term}<p class="by">${question}</p></th>
<td data-label="Promised">${linesHtml(promised)}</td>
<td data-label="Happened">${linesHtml(happened)}</td></tr>`,
  )}</tbody></table>`
}
${costs.length > 0 && html`<h3>Cost a person</h3>${linesHtml(costs)}`}
</section>`;
