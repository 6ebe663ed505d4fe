import parts from '../../data/page-parts.json' with { type: 'json' };
import type { SectionKind } from '../text/document.ts';
import { attribute, type Element } from './html-tree.ts';

const kinds: ReadonlyMap<string, SectionKind> = new Map(
  parts.rows.map(({ word, kind }) => [word, kind as SectionKind]),
);

/** What is never shown as text, or is a control and no text. */
const UNSHOWN: ReadonlySet<string> = new Set([
  ...[
    'head',
    'title',
    'meta',
    'link',
    'base',
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'frame',
    'frameset',
  ],
  ...['object', 'embed', 'applet', 'svg', 'math', 'canvas', 'audio', 'video', 'select', 'option', 'textarea', 'button'],
  ...['input', 'datalist', 'map', 'noembed', 'noframes', 'param', 'rp', 'rt'],
]);

/** True for an element whose words no reader of the page sees. */
export function isUnshown(element: Element): boolean {
  if (UNSHOWN.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500));
}

/** Elements that begin and end a block of text. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
  ],
  ...['dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header'],
  ...['hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary'],
  ...['table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
]);

interface Own {
  readonly kind: SectionKind;
  readonly keeps: boolean;
}

/** Elements that give their words a kind, and whether paragraphs inside keep it. */
export const KIND_OF: ReadonlyMap<string, Own> = new Map<string, Own>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, { kind: 'heading', keeps: true }] as const),
  ...['li', 'dt', 'dd'].map((tag) => [tag, { kind: 'list', keeps: true }] as const),
  ...['figcaption', 'caption'].map((tag) => [tag, { kind: 'caption', keeps: true }] as const),
  ['blockquote', { kind: 'quotation', keeps: true }],
  ['tr', { kind: 'table', keeps: false }],
  ['p', { kind: 'paragraph', keeps: false }],
]);

const APART: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'menu', 'search']);
/** Class names that say what a page has around, not what the element is. */
const ABOUT_OTHERS = /^(?:has|no|not|with|without|is|show|hide|js)[-_]/;

function kindByName(name: string): SectionKind | null {
  if (ABOUT_OTHERS.test(name)) return null;
  const whole = kinds.get(name.toLowerCase());
  if (whole) return whole;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const word of words) {
    const kind = kinds.get(word);
    if (kind) return kind;
  }
  return null;
}

/** What part of a page an element is by its tag, role, class or id; null for what may be the story. */
export function partOf(element: Element, insideArticle: boolean): SectionKind | null {
  const names = ['role', 'class', 'id']
    .flatMap((name) => (attribute(element, name) ?? '').slice(0, 1000).split(/\s+/))
    .filter((name) => name.length > 0 && name.length < 100);
  const found = names.map(kindByName).filter((kind) => kind !== null);
  const apart = found.find((kind) => kind === 'related') ?? found.find((kind) => kind === 'furniture');
  if (apart) return apart;
  if (APART.has(element.tagName) || (element.tagName === 'header' && !insideArticle)) return 'furniture';
  const isAuthor = attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author';
  return isAuthor ? 'byline' : (found[0] ?? null);
}
