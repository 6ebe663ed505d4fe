import type { AsOf, Entry } from '../register/entry.ts';
import { cellHtml } from './cell-html.ts';
import type { EntryOutline, OutlineContradiction, OutlineSection } from './entry-outline.ts';
import { outlineOf } from './entry-outline.ts';
import { EVENTS, happeningsHtml } from './happenings-text.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { instrumentBlocks } from './instruments-outline.ts';
import { limitsForm, pageOf } from './page.ts';
import { promisesOutline } from './promises-outline.ts';
import { blockHtml, promisesHtml } from './promises-page.ts';
import { limitsQuery } from './register-page.ts';

const sectionHtml = ({ key, heading, groups }: OutlineSection): Html => html`<section aria-labelledby="${key}">
<h2 id="${key}">${heading}</h2>
${groups.map(
  (group) => html`${group.heading && html`<h3>${group.heading}</h3>`}
${group.notes.map((note) => html`<p class="notice">${note}</p>`)}
<ul class="cells">${group.cells.map(cellHtml)}</ul>`,
)}
</section>`;

const contradictionHtml = ({ id, type, says, rule, settled, sides }: OutlineContradiction): Html => html`<li id="${id}">
<p><span class="mark">${type}</span> ${says}</p>
<div class="sides">${sides.map(
  (side) =>
    html`<div><p>${side.says}</p><ul>${side.claims.map((claim) =>
      typeof claim === 'string'
        ? html`<li>${claim}</li>`
        : html`<li><a href="#${claim.id}">${claim.words}</a> <span class="by">${claim.by}</span></li>`,
    )}</ul></div>`,
)}</div>
<p class="by">found by: ${rule}${settled && html` · settled: ${settled}`}</p>
</li>`;

/** Ways down the page, each with how many there are. */
function contentsHtml(
  { contradictions, happenings, sections }: EntryOutline,
  instruments: number,
  terms: number,
): Html {
  const against = { key: 'contradictions', heading: 'Contradictions', count: contradictions.length };
  const [first, ...rest] = sections;
  const made = [
    { key: 'events', heading: EVENTS, count: happenings?.count ?? 0 },
    { key: 'parts', heading: 'Instruments and their dates', count: instruments },
    { key: 'promised', heading: 'Promised against happened', count: terms },
  ];
  const parts = first?.key === 'stages' ? [first, against, ...made, ...rest] : [against, ...made, ...sections];
  const items = parts.filter(({ count }) => count > 0);
  return html`<nav class="contents" aria-label="On this page"><ul>${items.map(({ key, heading, count }) => html`<li><a href="#${key}">${heading}</a> ${count}</li>`)}</ul></nav>`;
}

/** The page of one arrangement: where it stands, what contradicts it, every cell with its words, then what is not known. */
export function entryPage(entry: Entry, limits: AsOf): Html {
  const outline = outlineOf(entry);
  const { contradictions } = outline;
  const blocks = instrumentBlocks(entry);
  const promises = promisesOutline(entry);
  const { sections } = outline;
  const [first, ...rest] = sections[0]?.key === 'stages' ? sections : [null, ...sections];
  const address = `/arrangements/${encodeURIComponent(outline.id)}`;
  return pageOf({
    title: outline.title,
    here: null,
    json: `${address}.json${limitsQuery(limits)}`,
    main: html`<h1>${outline.title}</h1>
<dl class="facts">
${outline.stands.length > 0 && html`<div><dt>Where it stands</dt><dd><ul class="stands">${outline.stands.map((line) => html`<li>${line}</li>`)}</ul></dd></div>`}
<div><dt>Certainty</dt><dd><p>${[outline.certainty, ...outline.modifiers].join('; ')}</p>
${outline.because.length > 0 && html`<ul class="notes">${outline.because.map((line) => html`<li>${line}</li>`)}</ul>`}
${outline.surer.map((line) => html`<p>surer before: ${line}</p>`)}</dd></div>
<div><dt>Rests on</dt><dd>${outline.sources}</dd></div>
${outline.aliases.length > 0 && html`<div><dt>Also known as</dt><dd>${outline.aliases.join(', ')}</dd></div>`}
</dl>
${contentsHtml(outline, blocks.length, promises?.rows.length ?? 0)}
${limitsForm(address, limits)}
${first && sectionHtml(first)}
${outline.happenings && happeningsHtml(outline.happenings)}
${contradictions.length > 0 && html`<section class="against" aria-labelledby="contradictions"><h2 id="contradictions">Contradictions</h2><ul>${contradictions.map(contradictionHtml)}</ul></section>`}
${blocks.length > 0 && html`<section aria-labelledby="parts"><h2 id="parts">Instruments and their dates</h2>${blocks.map(blockHtml)}</section>`}
${promises && promisesHtml(promises)}
${rest.map((section) => section && sectionHtml(section))}
${outline.nothing && html`<p class="nothing">${outline.nothing}</p>`}`,
  });
}
