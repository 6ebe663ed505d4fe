import { parse } from 'parse5';
import { BodyWriter } from './body-writer.ts';
import type { Source } from './decode.ts';
import { type BlockInfo, writeBody } from './html-body.ts';
import { layoutOf } from './html-layout.ts';
import { metadataOf } from './html-metadata.ts';
import { sectionsOf } from './html-sections.ts';
import { articleElements } from './html-story.ts';
import { tamed } from './html-tamed.ts';
import type { Page } from './page.ts';
import { authorsOf } from './plain.ts';

/**
 * The page in HTML: all that a reader of it sees, block by block, with what is not its story in sections of their own;
 * what it says of itself; a map from the words to the bytes. Any text is HTML; takes time in proportion to it.
 */
export function readHtml(source: Source): Page {
  const html = tamed(source.text);
  const page = parse(html, { sourceCodeLocationInfo: true });
  const layout = layoutOf(page, articleElements(page));
  const writer = new BodyWriter<BlockInfo>();
  writeBody(page, html, layout, writer);
  const { body, map, blocks } = writer.finish(source.byteAt);
  const { sections, dateline, byline } = sectionsOf(body, blocks);
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
