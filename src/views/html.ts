// Templates for pages. Whatever is filled in is text and is escaped; only what html`` itself made is markup.
import { shown } from './shown.ts';

const MARKUP: unique symbol = Symbol('markup');

/** Markup that html`` made. There is no other way to make one. */
export interface Html {
  readonly [MARKUP]: string;
}

type Hole = string | number | null | undefined | false | Html | readonly Hole[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

function filled(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return '';
  if (typeof hole === 'string') return escaped(hole);
  if (typeof hole === 'number') return String(hole);
  if (MARKUP in hole) return hole[MARKUP];
  return hole.map(filled).join('');
}

/** Markup with its holes filled: text escaped (safe between tags and inside quoted attributes), nothing for null and false, lists in order. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  const parts = strings.map((part, at) => part + (at < holes.length ? filled(holes[at]!) : ''));
  return { [MARKUP]: parts.join('') };
}

/** The page as text, to be sent as UTF-8. */
export const markupOf = (page: Html): string => page[MARKUP];

/** Words of a source: on one line, made harmless, and kept from turning the text around them. */
export const words = (text: string): Html => html`<bdi>${shown(text)}</bdi>`;

/** An address as a link where it is http(s); as text where it is anything else. The page it leads to is not told where from. */
export const outward = (address: string): Html =>
  /^https?:\/\//i.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener external">${shown(address)}</a>`
    : html`<span>${shown(address)}</span>`;
