import type { OutlineCell } from './entry-outline.ts';
import type { Html } from './html.ts';
import { html, outward, words } from './html.ts';

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

/** A cell with whose word it is, its standing and its words. */
export const cellHtml = (cell: OutlineCell): Html => html`<li class="cell" id="${cell.id}">
<p class="says">${cell.words}${cell.date && html` <time>${cell.date}</time>`}${cell.marks.map((mark) => html` <span class="mark">${mark}</span>`)}</p>
<p class="by">${cell.by} · <span class="standing">${cell.standing}</span></p>
${sourceHtml(cell)}
</li>`;
