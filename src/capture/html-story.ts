import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { serialize } from 'parse5';
import { type Element, elementsOf, isElement, isText, type Node, type ParentNode, walk } from './html-tree.ts';

/**
 * Beyond these a page is read without Readability, which recurses, reads a page several times over, and climbs from each
 * paragraph to the top; its page looks an attribute up in a list. `steps` is the depth of all elements together.
 * Long articles stay far below.
 */
const MOST = { depth: 200, elements: 10_000, attributes: 30_000, text: 300_000, steps: 300_000 };
/** Put on every element for the time of the search, so that those that are left can be told. */
const MARK = 'data-elsewhere';

/** True where the page is small enough for Readability. */
function fits(root: Node): boolean {
  const size = { depth: 0, elements: 0, attributes: 0, text: 0, steps: 0 };
  const isWithin = (): boolean => (Object.keys(MOST) as (keyof typeof MOST)[]).every((key) => size[key] <= MOST[key]);
  walk(root, (node, depth) => {
    size.depth = Math.max(size.depth, depth);
    if (isText(node)) size.text += node.value.length;
    else size.steps += depth;
    if (isElement(node)) {
      size.elements++;
      size.attributes += node.attrs.length;
    }
    return isWithin();
  });
  return isWithin();
}

/** The marks of the elements that Readability keeps of a marked page; null where it finds no article or fails. */
function keptMarks(html: string): ReadonlySet<string> | null {
  try {
    const { document } = parseHTML(html);
    const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      disableJSONLD: true,
      maxElemsToParse: MOST.elements * 2,
      serializer: (element) => element,
    }).parse();
    const content = found?.content as unknown as { querySelectorAll(selector: string): Iterable<MarkedElement> } | null;
    if (!content) return null;
    return new Set([...content.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK) ?? ''));
  } catch {
    // A page that breaks a library is still a page: it is read by its elements alone.
    return null;
  }
}

interface MarkedElement {
  getAttribute(name: string): string | null;
}

/** The elements of a page that Readability takes for its article; null where there are none, or the page is too large. */
export function articleElements(root: ParentNode): ReadonlySet<Element> | null {
  if (!fits(root)) return null;
  const all = elementsOf(root, () => true);
  for (const [at, element] of all.entries()) element.attrs.push({ name: MARK, value: String(at) });
  const kept = keptMarks(serialize(root));
  for (const element of all) element.attrs.pop();
  if (!kept) return null;
  const found = new Set(all.filter((_, at) => kept.has(String(at))));
  return found.size > 0 ? found : null;
}
