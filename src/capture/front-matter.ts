import type { Span } from '../text/span.ts';
import { dayOf } from './day.ts';
import { type Metadata, NO_METADATA } from './page.ts';

/** Front matter longer than this is a text between two rules. */
const LONGEST = 20_000;

const bare = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();

/** The keys and values of YAML as front matter has it: one line each, lists in brackets or one item a line. */
function pairsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of text.split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line);
    if (item && open) {
      open.push(bare(item[1]!));
      continue;
    }
    const pair = /^([A-Za-z][\w-]{0,40})\s*:(.*)$/.exec(line);
    if (!pair) continue;
    const value = bare(pair[2]!);
    const list = /^\[(.*)\]$/.exec(value);
    open = list ? list[1]!.split(',').map(bare) : value ? [value] : [];
    pairs.set(pair[1]!.toLowerCase(), open);
  }
  return pairs;
}

/** What stands between the first line `---` and the next, as what the page says of itself. */
export function frontMatterOf(body: string): { readonly span: Span | null; readonly metadata: Metadata } {
  const open = /^---[ \t]*\r?\n/.exec(body.slice(0, 20));
  if (!open) return { span: null, metadata: NO_METADATA };
  const rest = body.slice(open[0].length, open[0].length + LONGEST);
  const shut = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(rest);
  if (!shut) return { span: null, metadata: NO_METADATA };
  const pairs = pairsOf(rest.slice(0, shut.index).replaceAll('\r', ''));
  const first = (...keys: readonly string[]): string | null =>
    keys.map((key) => pairs.get(key)?.[0]).find((value) => value) ?? null;
  const published = dayOf(first('published', 'date'));
  const metadata = {
    title: first('title'),
    publisher: first('publisher', 'site'),
    authors: (pairs.get('authors') ?? pairs.get('author') ?? []).filter((name) => name.length > 0),
    address: first('canonical', 'url', 'address'),
    published,
    publishedBasis: published ? ('front-matter' as const) : null,
    lang: first('lang', 'language'),
  };
  const shutLength = shut[0].replace(/\r?\n$/, '').length;
  return { span: { start: 0, end: open[0].length + shut.index + shutLength }, metadata };
}
