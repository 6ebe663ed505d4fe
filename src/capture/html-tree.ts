import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Node = Tree.Node;
export type ParentNode = Tree.ParentNode;
export type Element = Tree.Element;
export type TextNode = Tree.TextNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** The children that a walk goes into. What a template holds is not shown and is left out. */
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** Walks a tree in document order without recursion, so that no depth of nesting can end it. `enter` refuses a node by false; then it is not left. */
export function walk(root: Node, enter: (node: Node, depth: number) => boolean, leave?: (node: Node) => void): void {
  const open: { readonly node: Node; next: number }[] = [];
  if (!enter(root, 0)) return;
  open.push({ node: root, next: 0 });
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const child = childrenOf(top.node)[top.next++];
    if (!child) {
      leave?.(top.node);
      open.pop();
    } else if (enter(child, open.length)) open.push({ node: child, next: 0 });
  }
}

/** Every element under a node that the test takes, in document order. */
export function elementsOf(root: Node, takes: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  walk(root, (node) => {
    if (isElement(node) && takes(node)) found.push(node);
    return true;
  });
  return found;
}

/** Longest text that is read out of an element for what it says of the page. */
const LONGEST = 2000;

/** The words in an element with white space folded, cut at 2,000 characters. */
export function wordsIn(root: Node): string {
  let words = '';
  walk(root, (node) => {
    if (isText(node) && words.length < LONGEST) words += node.value;
    return words.length < LONGEST;
  });
  return words.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
