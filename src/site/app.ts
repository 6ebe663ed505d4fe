// Request → Response: the register, an arrangement, a document, a search; each as a page and as JSON. Nothing is written.
import { Hono } from 'hono';
import { lastDayOf } from '../desk/limits.ts';
import { arrangementNamed, type Lookable, registerOf } from '../desk/look.ts';
import type { AsOf, Entry } from '../register/entry.ts';
import { statementRows } from '../register/statement-row.ts';
import type { Hit, Store } from '../register/store.ts';
import { documentPage } from '../views/document-page.ts';
import { cellJson, entryJson } from '../views/entry-json.ts';
import { entryPage } from '../views/entry-page.ts';
import type { Html } from '../views/html.ts';
import { markupOf } from '../views/html.ts';
import { messagePage } from '../views/page.ts';
import type { Json } from '../views/reading-json.ts';
import { documentJson, jsonText } from '../views/reading-json.ts';
import { registerPage } from '../views/register-page.ts';
import { searchPage } from '../views/search-page.ts';
import { hitJson } from '../views/search-text.ts';
import { STYLE } from '../views/style.ts';

/** What the site reads from. It sees the contract, never the store behind it. */
export interface SiteSource {
  readonly store: Lookable & Pick<Store, 'reading' | 'search' | 'statementReviews'>;
  /** Told of a failure that a reader only sees as "something failed". */
  readonly failed: (error: unknown) => void;
}

/** Everything forbidden but our own style sheet, our own forms and links to anywhere. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const HITS = 50;
const LONGEST_QUERY = 200;

const pageResponse = (page: Html, status = 200): Response =>
  new Response(markupOf(page), { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
const jsonResponse = (value: Json, status = 200): Response =>
  new Response(`${jsonText(value, 2)}\n`, { status, headers: { 'content-type': 'application/json; charset=utf-8' } });

/** The limits of a query, or the parameter that is no date. An empty one is none. */
function limitsOf(query: (name: string) => string | undefined): AsOf | { readonly bad: string } {
  const [asOf, knownOn] = ['as-of', 'known-on'].map((name) => {
    const given = query(name);
    return given ? (lastDayOf(given) ?? { bad: `${name} got “${given}”` }) : null;
  });
  const bad = [asOf, knownOn].find((limit) => limit !== null && typeof limit === 'object');
  return bad && typeof bad === 'object' ? bad : { asOf: asOf as string | null, knownOn: knownOn as string | null };
}

/** An address under which the same content is a page or, ending in `.json`, JSON. */
const asked = (name: string): { readonly id: string; readonly json: boolean } =>
  name.endsWith('.json') ? { id: name.slice(0, -'.json'.length), json: true } : { id: name, json: false };

/** A message for a person, or the same for a program. */
const refusal = (
  status: number,
  title: string,
  message: string,
  json: boolean,
  near: readonly Entry[] = [],
): Response =>
  json
    ? jsonResponse({ error: message, near: near.map(({ id }) => id) }, status)
    : pageResponse(messagePage(title, message, near), status);

const WANTED = 'wanted a date that exists, written 2025-05-06, 2025-05 or 2025';
const noSuch = (what: string, id: string, json: boolean, near: readonly Entry[] = []): Response =>
  refusal(404, `No such ${what}`, `There is no ${what} “${id}” in this register.`, json, near);

function addArrangements(app: Hono, { store }: SiteSource): void {
  const register = (query: (name: string) => string | undefined, json: boolean): Response => {
    const limits = limitsOf(query);
    if ('bad' in limits) return refusal(400, 'Not a date', `${limits.bad}, ${WANTED}.`, json);
    const { entries, unassigned } = registerOf(store, limits);
    return json
      ? jsonResponse({
          asOf: limits.asOf,
          knownOn: limits.knownOn,
          arrangements: entries.map(entryJson),
          unassigned: unassigned.map(cellJson),
        })
      : pageResponse(registerPage(entries, unassigned, limits));
  };
  app.get('/', ({ req }) => register((name) => req.query(name), false));
  app.get('/register.json', ({ req }) => register((name) => req.query(name), true));
  app.get('/arrangements/:name', ({ req }) => {
    const { id, json } = asked(req.param('name'));
    const limits = limitsOf((name) => req.query(name));
    if ('bad' in limits) return refusal(400, 'Not a date', `${limits.bad}, ${WANTED}.`, json);
    const entry = arrangementNamed(store, id, limits);
    if ('near' in entry) return noSuch('arrangement', id, json, entry.near);
    return json ? jsonResponse(entryJson(entry)) : pageResponse(entryPage(entry, limits));
  });
}

function addDocuments(app: Hono, { store }: SiteSource): void {
  app.get('/documents/:name', ({ req }) => {
    const { id, json } = asked(req.param('name'));
    const reading = store.reading(id as Parameters<Store['reading']>[0]);
    if (!reading) return noSuch('document', id, json);
    const rows = statementRows(reading, store.statementReviews(reading.document.id));
    return json ? jsonResponse(documentJson(reading, rows)) : pageResponse(documentPage(reading, rows));
  });
  const found = (words: string): readonly Hit[] => (words.trim() ? store.search(words, HITS) : []);
  const wordsOf = (given: string | undefined): string | null => given?.slice(0, LONGEST_QUERY) ?? null;
  app.get('/search', ({ req }) => {
    const words = wordsOf(req.query('q'));
    return pageResponse(searchPage(words, words === null ? [] : found(words)));
  });
  app.get('/search.json', ({ req }) => {
    const words = wordsOf(req.query('q')) ?? '';
    return jsonResponse({ words, hits: found(words).map(hitJson) });
  });
}

/** The site over a register. Every answer carries the security headers; every failure is a page. */
export function siteOf(source: SiteSource): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  });
  addArrangements(app, source);
  addDocuments(app, source);
  app.get('/style.css', () => new Response(STYLE, { headers: { 'content-type': 'text/css; charset=utf-8' } }));
  app.notFound(({ req }) => noSuch('page', req.path, req.path.endsWith('.json')));
  app.onError((error, { req }) => {
    source.failed(error);
    return refusal(
      500,
      'Something failed here',
      'The page could not be made. Nothing was changed; the program’s own output says why.',
      req.path.endsWith('.json'),
    );
  });
  return app;
}
