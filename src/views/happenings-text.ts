// Event by event in a terminal and on a page.
import type { HappeningLine, HappeningsOutline } from './happenings-outline.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { hanging } from './layout.ts';
import { counted } from './names.ts';
import type { TextStyle } from './reading-text.ts';

export const EVENTS = 'Event by event';
/** Of the claims of one event so many are named on a line, and linked on a page; the JSON has all. */
const IDS = 4;
const LINKS = 12;
const betweenWords = (omitted: number): string => `${counted(omitted, 'event')} between these: the JSON has them`;

function lineText({ when, what, told, refinements, against, claims, id }: HappeningLine, style: TextStyle): string {
  const { width, paint } = style;
  const more = claims.length - IDS;
  const ids = [...claims.slice(0, IDS), ...(more > 0 ? [`and ${more} more`] : [])].join(' ');
  return [
    hanging('  • ', `${when} · ${what} · ${told}`, width),
    ...refinements.map((line) => hanging('      ', line, width)),
    ...against.map((one) => hanging('    ! ', `${one.says} · ${one.id}`, width, paint.alert)),
    hanging('    ', `${id}: ${ids}`, width, paint.faint),
  ].join('\n');
}

/** The section in a terminal. */
export const happeningsText = ({ first, omitted, last }: HappeningsOutline, style: TextStyle): string =>
  [
    style.paint.heading(EVENTS),
    ...first.map((line) => lineText(line, style)),
    ...(omitted ? [hanging('  … ', betweenWords(omitted), style.width, style.paint.faint)] : []),
    ...last.map((line) => lineText(line, style)),
  ].join('\n');

const lineHtml = ({
  id,
  when,
  what,
  told,
  refinements,
  against,
  claims,
}: HappeningLine): Html => html`<li class="cell" id="${id}">
<p class="says"><time>${when}</time> ${what}</p>
<p class="by">${told}${claims.slice(0, LINKS).map((claim, at) => html` <a href="#${claim}" aria-label="claim ${claim}">[${at + 1}]</a>`)}${claims.length > LINKS && html` and ${claims.length - LINKS} more`}</p>
${refinements.map((line) => html`<p class="by">${line}</p>`)}
${against.map((one) => html`<p><a href="#${one.id}" class="mark">contradiction</a> ${one.says}</p>`)}
</li>`;

/** The section of the page, each event with an anchor of its own. */
export const happeningsHtml = ({
  first,
  omitted,
  last,
}: HappeningsOutline): Html => html`<section aria-labelledby="events">
<h2 id="events">${EVENTS}</h2>
<ol class="cells">${first.map(lineHtml)}${omitted > 0 && html`<li class="by">${betweenWords(omitted)}</li>`}${last.map(lineHtml)}</ol>
</section>`;
