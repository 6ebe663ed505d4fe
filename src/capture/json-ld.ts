/** What JSON-LD blocks of a page say of the page, in the words that they have. */
export interface Linked {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly address: string | null;
  readonly lang: string | null;
}

type Value = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|PressRelease)$/;
const PAGE = /(?:^|\/)(?:\w*WebPage|CreativeWork)$/;
/** So many values are looked at: a page's own description is among the first. */
const MOST = 20_000;

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const isOf = (value: Value, type: RegExp): boolean =>
  listOf(value['@type']).some((name) => typeof name === 'string' && type.test(name));

/** All objects in a value with a type, nearest to the surface first. */
function typed(root: unknown): readonly Value[] {
  const queue: unknown[] = [root];
  const found: Value[] = [];
  for (let at = 0; at < queue.length && at < MOST; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const one of value.slice(0, MOST)) queue.push(one);
    else if (isValue(value)) {
      if (value['@type'] !== undefined) found.push(value);
      for (const one of Object.values(value)) if (typeof one === 'object' && one !== null) queue.push(one);
    }
  }
  return found;
}

/** A text, or the name or address of an object that is given in place of one, or that its `@id` points to. */
function nameOf(value: unknown, all: readonly Value[]): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (!isValue(value)) return null;
  if (typeof value.name === 'string') return value.name.trim() || null;
  const id = value['@id'];
  const target =
    typeof id === 'string' ? all.find((one) => one['@id'] === id && typeof one.name === 'string') : undefined;
  return target ? String(target.name).trim() : null;
}

const addressOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : isValue(value) && typeof value['@id'] === 'string' ? value['@id'] : null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Pages carry broken JSON; what it would have said is not known.
    return null;
  }
}

/**
 * What the JSON-LD of a page says (schema.org): of its article, where it has several blocks, a graph or lists, else of
 * the page. An author or publisher by reference is looked up. Null for each that is not said.
 */
export function linkedOf(blocks: readonly string[]): Linked | null {
  const all = typed(blocks.map(parsed));
  const article = all.find((one) => isOf(one, ARTICLE)) ?? all.find((one) => isOf(one, PAGE));
  if (!article) return null;
  const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
  const names = listOf(article.author).map((one) => nameOf(one, all));
  return {
    headline: text(article.headline) ?? text(article.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    authors: names.filter((name) => name !== null),
    publisher: listOf(article.publisher).map((one) => nameOf(one, all))[0] ?? null,
    address: addressOf(article.url) ?? addressOf(article.mainEntityOfPage),
    lang: text(article.inLanguage),
  };
}
