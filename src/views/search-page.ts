import type { Hit } from '../register/store.ts';
import type { Html } from './html.ts';
import { html, words } from './html.ts';
import { counted } from './names.ts';
import { pageOf } from './page.ts';
import { shown } from './shown.ts';

const hitHtml = ({ kind, id, document, title, passage }: Hit): Html => {
  const anchor = kind === 'statement' || kind === 'claim' ? `#${id}` : '';
  const name = shown(title ?? id);
  return html`<li><p><span class="mark">${kind}</span> ${document ? html`<a href="/documents/${document}${anchor}">${name}</a>` : html`<span>${name}</span>`} <span class="by">${id}</span></p>
${kind === 'citation' ? html`<p class="citation">${shown(passage)}</p>` : html`<blockquote>${words(passage)}</blockquote>`}</li>`;
};

/** The form and what was found for its words; null words: not asked yet. */
export const searchPage = (asked: string | null, hits: readonly Hit[]): Html =>
  pageOf({
    title: asked ? `Search: ${asked}` : 'Search',
    here: 'search',
    json: asked ? `/search.json?${new URLSearchParams({ q: asked })}` : null,
    main: html`<h1>Search</h1>
<form class="search" action="/search" method="get" role="search">
<label for="q">Words, “phrases in quotation marks”, beginnings*</label>
<input id="q" name="q" type="search" value="${asked ?? ''}" autocomplete="off" maxlength="200"> <button>Search</button>
</form>
${asked !== null && html`<p role="status">${hits.length === 0 ? 'Nothing found. Fewer words find more; a star at the end finds every ending.' : counted(hits.length, 'hit')}</p>`}
<ol class="hits">${hits.map(hitHtml)}</ol>`,
  });
