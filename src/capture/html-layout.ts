import type { SectionKind } from '../text/document.ts';
import { kindOfWords } from '../text/line-kind.ts';
import { isUnshown, partOf } from './html-parts.ts';
import { attribute, type Element, elementsOf, isElement, isText, type Node, walk, wordsIn } from './html-tree.ts';

/** Which elements of a page are its story, which stand apart from it, and which is its headline. */
export interface Layout {
  readonly headline: Element | null;
  /** What part of the page an element begins; null where it goes on with the part around it. */
  readonly partAt: (element: Element, insideArticle: boolean) => SectionKind | null;
  /** True for a cell of a table that holds a text, as old pages set their columns: it is no row of data. */
  readonly isColumn: (element: Element) => boolean;
  readonly isStory: (block: Element, insideRoot: boolean) => boolean;
  /** The element that holds the story by its name, or the whole page. */
  readonly root: Node;
  /** The one kind of all that is in it, such as a title; null where its elements decide. */
  readonly kind: SectionKind | null;
}

/** With less than this share of the paragraphs of the page's own article, what Readability found is something else. */
const LEAST_KEPT = 0.3;
/** From so many characters on a cell of a table is a column of a page. */
const COLUMN = 200;
/** Blocks that are story where a paragraph beside them is: Readability drops short ones and headings now and then. */
const BESIDE: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'figcaption']);

const isParagraph = ({ tagName }: Element): boolean => tagName === 'p';
const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

const isArticle = (element: Element): boolean =>
  ['article', 'main'].includes(element.tagName) ||
  attribute(element, 'role') === 'main' ||
  attribute(element, 'itemprop') === 'articleBody';

/** How many characters each element holds in elements that the test takes. */
function lengthsIn(root: Node, takes: (element: Element) => boolean): ReadonlyMap<Node, number> {
  const lengths = new Map<Node, number>();
  const open: { node: Node; length: number; counts: boolean }[] = [];
  walk(
    root,
    (node) => {
      if (isElement(node) && isUnshown(node)) return false;
      const above = open.at(-1);
      if (isText(node) && above?.counts) above.length += node.value.trim().length;
      open.push({ node, length: 0, counts: above?.counts || (isElement(node) && takes(node)) });
      return true;
    },
    (node) => {
      const { length } = open.pop()!;
      const above = open.at(-1);
      if (above) above.length += length;
      if (length > 0) lengths.set(node, length);
    },
  );
  return lengths;
}

/** The element that names itself the article and holds the most paragraphs; the page where none does. */
function rootOf(page: Node, lengths: ReadonlyMap<Node, number>): Node {
  let best: Node = page;
  let most = 0;
  for (const element of elementsOf(page, isArticle)) {
    const length = lengths.get(element) ?? 0;
    // The innermost of several around the same paragraphs is the article itself.
    if (length > 0 && length >= most) {
      best = element;
      most = length;
    }
  }
  return best;
}

function headlineOf(page: Node, root: Node): Element | null {
  const isHeadline = ({ tagName }: Element): boolean => tagName === 'h1';
  return elementsOf(root, isHeadline)[0] ?? elementsOf(page, isHeadline)[0] ?? null;
}

/** The layout of a page from what Readability kept of it, or from its elements alone. */
export function layoutOf(page: Node, kept: ReadonlySet<Element> | null): Layout {
  const all = lengthsIn(page, isParagraph);
  const cells = lengthsIn(page, isCell);
  const root = rootOf(page, all);
  const found = kept && lengthsIn(page, (element) => isParagraph(element) && kept.has(element));
  const share = (found?.get(root) ?? 0) / Math.max(1, all.get(root) ?? 0);
  const trusted = kept !== null && (root === page || share >= LEAST_KEPT) ? kept : null;
  const lengths = trusted && found ? found : all;
  const half = (lengths.get(trusted ? page : root) ?? 0) / 2;
  const holdsStory = (element: Element): boolean => (lengths.get(element) ?? 0) > half;
  const besides = new Set([...(trusted ?? [])].filter(({ tagName }) => tagName === 'p').map((p) => p.parentNode));
  const relatedLists = new Set(
    elementsOf(page, ({ tagName }) => /^h[2-6]$/.test(tagName))
      .filter((heading) => kindOfWords(wordsIn(heading)) === 'related')
      .map((heading) => heading.parentNode),
  );
  return {
    root,
    kind: null,
    headline: headlineOf(page, root),
    partAt: (element, insideArticle) => {
      if (element === root || element.tagName === 'body' || element.tagName === 'html' || holdsStory(element))
        return null;
      return relatedLists.has(element) ? 'related' : partOf(element, insideArticle);
    },
    isColumn: (element) => isCell(element) && (cells.get(element) ?? 0) >= COLUMN,
    isStory: (block, insideRoot) => {
      if (!trusted) return insideRoot;
      return (
        trusted.has(block) ||
        (BESIDE.has(block.tagName) && (besides.has(block.parentNode) || isCaption(block, insideRoot)))
      );
    },
  };
}

const isCaption = (block: Element, insideRoot: boolean): boolean => insideRoot && block.tagName === 'figcaption';

/** The layout of a fragment that is all story, such as the content of a post. */
export const fragmentLayout = (root: Node): Layout => layoutOf(root, null);
