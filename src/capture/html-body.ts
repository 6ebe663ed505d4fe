import type { SectionKind } from '../text/document.ts';
import { align } from './align.ts';
import type { BodyWriter } from './body-writer.ts';
import type { Layout } from './html-layout.ts';
import { BLOCKS, isUnshown, KIND_OF } from './html-parts.ts';
import { attribute, type Element, isElement, isText, type Node, type TextNode, walk } from './html-tree.ts';

/** What is known of a block when its first words are written; how much of it is a link or a date is counted as it grows. */
export interface BlockInfo {
  readonly kind: SectionKind;
  linked: number;
  dated: number;
  total: number;
}

/** What an element hands down to what is in it. */
interface Frame {
  readonly block: Element | null;
  readonly kind: SectionKind;
  readonly keeps: boolean;
  readonly part: SectionKind | null;
  readonly insideArticle: boolean;
  readonly insideRoot: boolean;
  readonly isLink: boolean;
  readonly isTime: boolean;
}

const OUTSIDE: Frame = {
  block: null,
  kind: 'paragraph',
  keeps: false,
  part: null,
  insideArticle: false,
  insideRoot: false,
  isLink: false,
  isTime: false,
};

const COLUMN = { kind: 'paragraph', keeps: false } as const;

/** The frame of an element inside a frame. */
function frameOf(element: Element, above: Frame, layout: Layout): Frame {
  const { tagName } = element;
  const isColumn = layout.isColumn(element);
  const isBlock = isColumn || BLOCKS.has(tagName);
  const own = isColumn ? COLUMN : KIND_OF.get(tagName);
  const isHeadline = element === layout.headline;
  const part = above.part ?? (isBlock ? layout.partAt(element, above.insideArticle) : null);
  const kind = isHeadline ? 'headline' : own && (!above.keeps || own.keeps) ? own.kind : above.kind;
  return {
    block: isBlock ? element : above.block,
    kind,
    keeps: above.keeps || (own?.keeps ?? false),
    part: isHeadline ? null : part,
    insideArticle: above.insideArticle || tagName === 'article' || tagName === 'main',
    insideRoot: above.insideRoot || element === layout.root,
    isTime: above.isTime || tagName === 'time',
    isLink: above.isLink || (tagName === 'a' && attribute(element, 'href') !== null),
  };
}

/** The kind of a block from the frame that its first words stand in. */
function kindIn(frame: Frame, layout: Layout): SectionKind {
  if (layout.kind) return layout.kind;
  if (frame.kind === 'headline') return 'headline';
  if (frame.part === 'related' || frame.part === 'furniture') return frame.part;
  const isStory = frame.block === null || layout.isStory(frame.block, frame.insideRoot);
  if (frame.part) return isStory || frame.part === 'byline' || frame.insideRoot ? frame.part : 'furniture';
  return isStory ? frame.kind : 'furniture';
}

/** The offsets of an element's start tag. */
const tagAt = (element: Element): { readonly from: number; readonly to: number } | null => {
  const at = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
  return at ? { from: at.startOffset, to: at.endOffset } : null;
};

function writeText(
  node: TextNode,
  frame: Frame,
  layout: Layout,
  html: string,
  writer: BodyWriter<BlockInfo>,
  known: Map<string, string>,
): void {
  const at = node.sourceCodeLocation;
  const whole = { from: 0, to: node.value.length, sourceFrom: at?.startOffset ?? 0, sourceTo: at?.endOffset ?? 0 };
  const pieces = at ? align(node.value, html, at.startOffset, at.endOffset, known) : [{ ...whole, verbatim: false }];
  writer.write(node.value, pieces, () => ({ kind: kindIn(frame, layout), linked: 0, dated: 0, total: 0 }));
  const info = writer.openInfo;
  if (!info) return;
  const { length } = node.value.trim();
  info.total += length;
  if (frame.isLink) info.linked += length;
  if (frame.isTime) info.dated += length;
}

/** Writes what a reader of the page sees, in the order of the source. `html` is what the nodes' places are places of. */
export function writeBody(root: Node, html: string, layout: Layout, writer: BodyWriter<BlockInfo>): void {
  const frames: Frame[] = [root === layout.root ? { ...OUTSIDE, insideRoot: true } : OUTSIDE];
  const known = new Map<string, string>();
  walk(
    root,
    (node) => {
      const frame = frames[frames.length - 1]!;
      if (isText(node)) {
        writeText(node, frame, layout, html, writer, known);
        return false;
      }
      if (!isElement(node)) return true;
      if (isUnshown(node)) return false;
      const { tagName } = node;
      const tag = tagAt(node);
      if (BLOCKS.has(tagName) || layout.isColumn(node)) writer.close();
      else if (tagName === 'br' && tag) writer.space('\n', tag.from, tag.to, true);
      else if ((tagName === 'td' || tagName === 'th') && tag) writer.space('\t', tag.from, tag.to);
      frames.push(frameOf(node, frame, layout));
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      if (BLOCKS.has(node.tagName) || layout.isColumn(node)) writer.close();
      frames.pop();
    },
  );
  writer.close();
}
