import { parseFragment } from 'parse5';
import { BodyWriter } from './body-writer.ts';
import { dayOf } from './day.ts';
import type { Source } from './decode.ts';
import { type BlockInfo, writeBody } from './html-body.ts';
import { fragmentLayout, type Layout } from './html-layout.ts';
import { sectionsOf } from './html-sections.ts';
import { tamed } from './html-tamed.ts';
import { wordsIn } from './html-tree.ts';
import { stringAt, stringPlaces } from './json-places.ts';
import type { Page, Refused } from './page.ts';

type Value = Readonly<Record<string, unknown>>;

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rendered = (value: unknown): string | null =>
  isValue(value) && typeof value.rendered === 'string' ? value.rendered : null;
const isPost = (value: unknown): value is Value => isValue(value) && rendered(value.content) !== null;
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/** The words of a value that holds markup, such as a title. */
const plainWords = (html: string | null): string | null => (html ? wordsIn(parseFragment(tamed(html))) || null : null);

/** The names of a post's authors: embedded, or by the plug-in that most sites have for search engines. */
function authorsOf(post: Value): readonly string[] {
  const embedded = isValue(post._embedded) && Array.isArray(post._embedded.author) ? post._embedded.author : [];
  const names = embedded.map((one: unknown) => (isValue(one) ? text(one.name) : null));
  const named = names.filter((name) => name !== null);
  const beside = isValue(post.yoast_head_json) ? text(post.yoast_head_json.author) : null;
  return named.length > 0 || !beside ? named : [beside];
}

/** The page of one post: its title as the headline, then its content, all of which is story. */
function pageOf(post: Value, paths: readonly string[], places: ReadonlyMap<string, number>, source: Source): Page {
  const writer = new BodyWriter<BlockInfo>();
  for (const path of paths) {
    const start = places.get(path);
    if (start === undefined) continue;
    const { value, placeAt } = stringAt(source.text, start);
    const html = tamed(value);
    const isTitle = path.endsWith('title.rendered');
    const root = parseFragment(html, { sourceCodeLocationInfo: true });
    const layout = fragmentLayout(root);
    writer.readFrom(placeAt);
    writeBody(root, html, isTitle ? asHeadline(layout) : layout, writer);
  }
  const { body, map, blocks } = writer.finish(source.byteAt);
  const { sections, dateline } = sectionsOf(body, blocks);
  const beside = isValue(post.yoast_head_json) ? post.yoast_head_json : {};
  const declared = dayOf(post.date) ?? dayOf(post.date_gmt);
  return {
    body,
    map,
    sections,
    findings: [],
    title: plainWords(rendered(post.title)),
    publisher: text(beside.og_site_name),
    authors: authorsOf(post),
    address: text(post.link),
    published: declared ?? dateline,
    publishedBasis: declared ? 'wordpress' : dateline ? 'text' : null,
    lang: text(post.lang) ?? text(beside.og_locale)?.replaceAll('_', '-') ?? null,
  };
}

const asHeadline = (layout: Layout): Layout => ({ ...layout, kind: 'headline' });

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error as Error;
  }
}

const refusal = (message: string): Refused => ({ refused: 'unknown_json', message });

/** The pages of posts as the REST interface of WordPress gives them: one post, or a list of posts. */
export function readWordPress(source: Source): readonly Page[] | Refused {
  const value = parsed(source.text);
  if (value instanceof Error) return refusal(`This is no JSON (${value.message.slice(0, 120)}).`);
  const isList = Array.isArray(value);
  const posts = (isList ? value : [value]).map((post: unknown, at) => ({ post, at }));
  const found = posts.filter(({ post }) => isPost(post)) as { readonly post: Value; readonly at: number }[];
  if (found.length === 0)
    return refusal('The JSON holds no WordPress post: wanted an object with content.rendered, or a list of these.');
  const pathsOf = (at: number): readonly string[] =>
    ['title.rendered', 'content.rendered'].map((path) => (isList ? `${at}.${path}` : path));
  const places = stringPlaces(source.text, new Set(found.flatMap(({ at }) => pathsOf(at))));
  return found.map(({ post, at }) => pageOf(post, pathsOf(at), places, source));
}
