import type { Basis } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import { dayOf } from './day.ts';
import { attribute, type Element, elementsOf, type Node, wordsIn } from './html-tree.ts';
import { linkedOf } from './json-ld.ts';
import type { Metadata } from './page.ts';

/** A value that a place of the page gives for one of its fields. */
interface Said {
  readonly basis: Basis;
  readonly value: string;
}

type Field = 'published' | 'title' | 'author' | 'publisher' | 'address' | 'lang';

/**
 * The places of a page that say something of it, the most trusted first: the first that has a value gives it. `meta` is
 * the name or property of a meta element; a name in JSON-LD, a link or an element stands for itself.
 */
const PRECEDENCE: Readonly<Record<Field, readonly { readonly basis: Basis; readonly meta?: readonly string[] }[]>> = {
  published: [
    { basis: 'json-ld' },
    { basis: 'open-graph', meta: ['article:published_time', 'og:published_time', 'og:article:published_time'] },
    {
      basis: 'meta',
      meta: [
        'datepublished',
        'date',
        'pubdate',
        'publish-date',
        'dc.date',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'citation_publication_date',
        'parsely-pub-date',
        'sailthru.date',
      ],
    },
    { basis: 'markup' },
  ],
  title: [
    { basis: 'json-ld' },
    { basis: 'open-graph', meta: ['og:title'] },
    { basis: 'meta', meta: ['citation_title', 'dc.title', 'twitter:title'] },
    { basis: 'markup' },
  ],
  author: [
    { basis: 'json-ld' },
    { basis: 'open-graph', meta: ['article:author'] },
    { basis: 'meta', meta: ['author', 'citation_author', 'dc.creator', 'parsely-author', 'sailthru.author'] },
  ],
  publisher: [
    { basis: 'json-ld' },
    { basis: 'open-graph', meta: ['og:site_name'] },
    { basis: 'meta', meta: ['publisher', 'dc.publisher', 'application-name'] },
  ],
  address: [{ basis: 'markup' }, { basis: 'open-graph', meta: ['og:url'] }, { basis: 'json-ld' }],
  lang: [
    { basis: 'markup' },
    { basis: 'json-ld' },
    { basis: 'open-graph', meta: ['og:locale'] },
    { basis: 'meta', meta: ['content-language', 'dc.language'] },
  ],
};

const LONGEST = 1000;
const tidy = (value: string): string => value.slice(0, LONGEST).replace(/\s+/g, ' ').trim();

/** Every value that meta elements give, by their name or property in small letters. */
function metaOf(page: Node): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of elementsOf(page, ({ tagName }) => tagName === 'meta')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((key) => attribute(element, key))
      .find((key) => key);
    const content = tidy(attribute(element, 'content') ?? '');
    if (!name || !content) continue;
    const values = found.get(name.toLowerCase()) ?? [];
    if (values.length < 20) values.push(content);
    found.set(name.toLowerCase(), values);
  }
  return found;
}

const isDate = (element: Element): boolean =>
  element.tagName === 'time' || attribute(element, 'itemprop') === 'datePublished';

/** What elements say: the first date of the article, its headline, the page's title, its own address, its language. */
function markupOf(page: Node, root: Node, headline: Element | null): Readonly<Record<Field, readonly string[]>> {
  const times = elementsOf(root, isDate);
  const named = times.find(
    (time) => attribute(time, 'itemprop') === 'datePublished' || attribute(time, 'pubdate') !== null,
  );
  const time = named ?? times[0];
  const date = time && (attribute(time, 'datetime') ?? attribute(time, 'content') ?? wordsIn(time));
  const title = elementsOf(page, ({ tagName }) => tagName === 'title')[0];
  const link = elementsOf(
    page,
    (one) => one.tagName === 'link' && attribute(one, 'rel')?.toLowerCase() === 'canonical',
  )[0];
  const html = elementsOf(page, ({ tagName }) => tagName === 'html')[0];
  const lang = html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang'));
  const some = (...values: readonly (string | null | undefined)[]): readonly string[] =>
    values.flatMap((value) => (value?.trim() ? [tidy(value)] : []));
  return {
    published: some(date),
    title: some(headline && wordsIn(headline), title && wordsIn(title)),
    author: [],
    publisher: [],
    address: some(link && attribute(link, 'href')),
    lang: some(lang),
  };
}

/** All that a page says for each field, in the order of the table. */
function saidOf(page: Node, root: Node, headline: Element | null): Readonly<Record<Field, readonly Said[]>> {
  const scripts = elementsOf(
    page,
    (one) => one.tagName === 'script' && /^application\/ld\+json/i.test(attribute(one, 'type') ?? ''),
  );
  const linked = linkedOf(scripts.map((script) => textOf(script)));
  const ofLinked: Readonly<Record<Field, readonly (string | null | undefined)[]>> = {
    published: [linked?.published],
    title: [linked?.headline],
    author: linked?.authors ?? [],
    publisher: [linked?.publisher],
    address: [linked?.address],
    lang: [linked?.lang],
  };
  const meta = metaOf(page);
  const markup = markupOf(page, root, headline);
  const said = (field: Field): readonly Said[] =>
    PRECEDENCE[field].flatMap(({ basis, meta: names }) => {
      const values = names?.flatMap((name) => meta.get(name) ?? []) ?? (basis === 'markup' ? markup : ofLinked)[field];
      return values.flatMap((value) => (value?.trim() ? [{ basis, value: tidy(value) }] : []));
    });
  return {
    published: said('published'),
    title: said('title'),
    author: said('author'),
    publisher: said('publisher'),
    address: said('address'),
    lang: said('lang'),
  };
}

const textOf = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const letters = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const NAMES_OF: Readonly<Record<Basis, string>> = {
  given: 'the person who brought it',
  'json-ld': 'JSON-LD',
  meta: 'a meta element',
  'open-graph': 'Open Graph',
  wordpress: 'WordPress',
  'front-matter': 'front matter',
  markup: 'the page itself',
  text: 'the text',
  'file-name': 'the file name',
};

/** Whether two dates can be one: equal as far as both go, or one moment in two time zones. */
function isSameDate(a: string, b: string): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (!one || !other || one.startsWith(other) || other.startsWith(one)) return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) < 60_000;
}

const SAME: Readonly<Partial<Record<Field, (a: string, b: string) => boolean>>> = {
  published: isSameDate,
  title: (a, b) => letters(a).includes(letters(b)) || letters(b).includes(letters(a)),
  author: (a, b) => letters(a).includes(letters(b)) || letters(b).includes(letters(a)) || /^https?:/.test(a + b),
  address: (a, b) =>
    a.replace(/^https?:\/\/|[#?].*$|\/$/g, '') === b.replace(/^https?:\/\/|[#?].*$|\/$/g, '') ||
    !b.startsWith('http') ||
    !a.startsWith('http'),
};

/** A finding for each field of which two places say different things: the value taken and the first that differs. */
function disagreements(said: Readonly<Record<Field, readonly Said[]>>): readonly Finding[] {
  return (Object.keys(SAME) as Field[]).flatMap((field): readonly Finding[] => {
    const [first] = said[field];
    const alike = SAME[field]!;
    const beside = said[field].filter(({ basis }) => basis === first?.basis);
    const other = said[field].find(
      ({ value, basis }) => basis !== first?.basis && !beside.some((one) => alike(one.value, value)),
    );
    if (!first || !other) return [];
    const name = field === 'published' ? 'date' : field;
    const [a, b] = [first, other].map(({ value, basis }) => `“${value.slice(0, 100)}” (${NAMES_OF[basis]})`);
    return [
      { type: 'metadata_disagrees', span: null, message: `The page gives more than one ${name}: ${a} and ${b}.` },
    ];
  });
}

/** What a page says of itself, by the table of precedence, and findings where its places disagree. */
export function metadataOf(
  page: Node,
  root: Node,
  headline: Element | null,
): { readonly metadata: Metadata; readonly findings: readonly Finding[] } {
  const said = saidOf(page, root, headline);
  const date = said.published.find(({ value }) => dayOf(value));
  const author = said.author.find(({ value }) => !/^https?:/.test(value));
  const authors = said.author.filter(({ basis, value }) => basis === author?.basis && !/^https?:/.test(value));
  const metadata = {
    title: said.title[0]?.value ?? null,
    publisher: said.publisher[0]?.value ?? null,
    authors: [...new Set(authors.map(({ value }) => value))],
    address: said.address[0]?.value ?? null,
    published: date ? dayOf(date.value) : null,
    publishedBasis: date?.basis ?? null,
    lang: said.lang[0]?.value.replaceAll('_', '-') ?? null,
  };
  return { metadata, findings: disagreements(said) };
}
