import type { AsOf, Entry } from '../register/entry.ts';
import type { OutlineCell, OutlineContradiction, OutlineSection } from './entry-outline.ts';
import { outlineOf } from './entry-outline.ts';
import type { Html } from './html.ts';
import { html, outward, words } from './html.ts';
import { limitsForm, pageOf } from './page.ts';
import { limitsQuery } from './register-page.ts';

function sourceHtml({ source, id }: OutlineCell): Html {
  if (source.type === 'document') {
    return html`${source.quotations.map((quotation) => html`<blockquote>${words(quotation)}</blockquote>`)}
<p class="source"><a href="/documents/${source.document}#${id}">${source.title}</a>, ${source.published ?? 'undated'}</p>`;
  }
  return html`<p class="citation">${source.words}</p>
<details class="source"><summary>${source.fact}: ${source.addresses.length} address${source.addresses.length === 1 ? '' : 'es'}, page not captured</summary>
${source.remarks && html`<p>${source.remarks}</p>`}
<ul>${source.addresses.map((address) => html`<li>${outward(address)}</li>`)}</ul></details>`;
}

const cellHtml = (cell: OutlineCell): Html => html`<li class="cell" id="${cell.id}">
<p class="says">${cell.words}${cell.date && html` <time>${cell.date}</time>`}${cell.marks.map((mark) => html` <span class="mark">${mark}</span>`)}</p>
<p class="by">${cell.by} · <span class="standing">${cell.standing}</span></p>
${sourceHtml(cell)}
</li>`;

const sectionHtml = ({ key, heading, groups }: OutlineSection): Html => html`<section aria-labelledby="${key}">
<h2 id="${key}">${heading}</h2>
${groups.map(
  (group) => html`${group.heading && html`<h3>${group.heading}</h3>`}
<ul class="cells">${group.cells.map(cellHtml)}</ul>`,
)}
</section>`;

const contradictionHtml = ({ type, says, rule, sides }: OutlineContradiction): Html => html`<li>
<p><span class="mark">${type}</span> ${says}</p>
<div class="sides">${sides.map(
  (side) =>
    html`<div><p>${side.says}</p><ul>${side.claims.map((claim) =>
      typeof claim === 'string'
        ? html`<li>${claim}</li>`
        : html`<li><a href="#${claim.id}">${claim.words}</a> <span class="by">${claim.by}</span></li>`,
    )}</ul></div>`,
)}</div>
<p class="by">found by: ${rule}</p>
</li>`;

/** The page of one arrangement: where it stands, what contradicts it, every cell with its words, then what is not known. */
export function entryPage(entry: Entry, limits: AsOf): Html {
  const outline = outlineOf(entry);
  const { contradictions } = outline;
  const { sections } = outline;
  const [first, ...rest] = sections[0]?.key === 'stages' ? sections : [null, ...sections];
  const address = `/arrangements/${encodeURIComponent(outline.id)}`;
  return pageOf({
    title: outline.title,
    here: null,
    json: `${address}.json${limitsQuery(limits)}`,
    main: html`<h1>${outline.title}</h1>
<dl class="facts">
<div><dt>Certainty</dt><dd>${[outline.certainty, ...outline.modifiers].join('; ')}</dd></div>
<div><dt>Rests on</dt><dd>${outline.sources}</dd></div>
${outline.aliases.length > 0 && html`<div><dt>Also known as</dt><dd>${outline.aliases.join(', ')}</dd></div>`}
</dl>
${limitsForm(address, limits)}
${first && sectionHtml(first)}
${contradictions.length > 0 && html`<section class="against" aria-labelledby="contradictions"><h2 id="contradictions">Contradictions</h2><ul>${contradictions.map(contradictionHtml)}</ul></section>`}
${rest.map((section) => section && sectionHtml(section))}
${outline.nothing && html`<p class="nothing">${outline.nothing}</p>`}`,
  });
}
