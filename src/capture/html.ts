import { parse } from 'parse5';
import { type Section, STORY_KINDS } from '../text/document.ts';
import { authorsOf } from '../text/plain-page.ts';
import { BodyWriter } from './body-writer.ts';
import type { Source } from './decode.ts';
import { type BlockInfo, writeBody } from './html-body.ts';
import { layoutOf } from './html-layout.ts';
import { metadataOf } from './html-metadata.ts';
import { sectionsOf } from './html-sections.ts';
import { articleElements } from './html-story.ts';
import { tamed } from './html-tamed.ts';
import type { Element, ParentNode } from './html-tree.ts';
import type { Page } from './page.ts';

/** True for what tells a story: more than a headline over other pages' headlines. */
const isTold = ({ kind }: Section): boolean => STORY_KINDS.has(kind) && kind !== 'headline' && kind !== 'heading';

/** The body of a page with its sections, laid out by the elements that are taken for its article. */
function written(page: ParentNode, html: string, kept: ReadonlySet<Element> | null, source: Source) {
  const layout = layoutOf(page, kept);
  const writer = new BodyWriter<BlockInfo>();
  writeBody(page, html, layout, writer);
  const { body, map, blocks } = writer.finish(source.byteAt);
  return { body, map, layout, ...sectionsOf(body, blocks) };
}

/**
 * The page in HTML: all that a reader of it sees, block by block, with what is not its story in sections of their own;
 * what it says of itself; a map from the words to the bytes. Any text is HTML; takes time in proportion to it.
 */
export function readHtml(source: Source): Page {
  const html = tamed(source.text);
  const page = parse(html, { sourceCodeLocationInfo: true });
  const kept = articleElements(page);
  const first = written(page, html, kept, source);
  const { body, map, sections, dateline, byline, layout } =
    kept && !first.sections.some(isTold) ? written(page, html, null, source) : first;
  const { metadata, findings } = metadataOf(page, layout.root, layout.headline);
  const published = metadata.published ?? dateline;
  return {
    ...metadata,
    body,
    map,
    sections,
    findings,
    authors: metadata.authors.length > 0 || !byline || !/^by /i.test(byline) ? metadata.authors : authorsOf(byline),
    published,
    publishedBasis: metadata.published ? metadata.publishedBasis : published ? 'text' : null,
  };
}
