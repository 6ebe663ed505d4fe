// The site: every route as a page and as JSON, hostile words harmless, nothing asked of any other server.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { add } from '../src/desk/add.ts';
import type { Placed } from '../src/register/event.ts';
import { decideStatement, type StatementCommand } from '../src/register/review.ts';
import { statementRows } from '../src/register/statement-row.ts';
import { siteOf } from '../src/site/app.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import { plainDocument } from '../src/text/plain.ts';
import { steadyClock } from './readings.ts';

const HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(2)> \u202Eesrever';
const BODY = `${HOSTILE}\nRwanda has agreed to take up to 250 migrants deported from the United States, a spokesperson said on 5 May 2025. “It ${HOSTILE} is early,” a guard said.\n`;
const store = openStore(':memory:', { now: steadyClock() });
const document = plainDocument(BODY, { name: HOSTILE, published: '2025-05-06' });
add({ bytes: new TextEncoder().encode(BODY), origin: 'test', name: 'hostile', documents: [document] }, { store });
const reviewed = (given: Partial<StatementCommand>): void => {
  const reading = store.reading(document.id)!;
  const rows = statementRows(reading, store.statementReviews());
  const asked = { asked: reading.statements[0]!.id, decision: 'rejected', correction: null, reason: HOSTILE } as const;
  const body = decideStatement({ ...asked, ...given }, { document, rows });
  assert.ok(!('refused' in body), JSON.stringify(body));
  store.append([{ author: { kind: 'person', name: `Ann ${HOSTILE}`, version: null }, body }], new Map());
};
reviewed({});
const cue = [{ start: BODY.indexOf('Rwanda'), end: BODY.indexOf('Rwanda') + 6 }];
const added: Placed = { speaker: [], cue, content: [{ start: 0, end: 9 }], addressee: [], act: 'leak' };
reviewed({ asked: document.id, decision: 'added', correction: added });
const failures: unknown[] = [];
const site = siteOf({
  store,
  failed: (error) => failures.push(error),
});
const get = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await site.request(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const PAGES = [
  '/',
  '/arrangements/us-rwanda',
  `/documents/${document.id}`,
  '/search?q=migrants',
  `/search?q=${encodeURIComponent(HOSTILE.split(' \u202E')[0]!)}`,
];

test('every page answers, carries the security headers, and runs nothing that a document says', async () => {
  for (const path of PAGES) {
    const { status, text, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.ok(!/<script|<img|onerror=alert\(2\)>/.test(text.replaceAll('&lt;', '')), path);
    assert.ok(!text.includes('\u202E'), path);
  }
});

test('no page asks anything of another server', async () => {
  for (const path of PAGES) {
    const { text } = await get(path);
    for (const [, address] of text.matchAll(/(?:src|href|action|url\()\s*=?\s*"?([^"\s>)]+)/g)) {
      if (/^https?:/.test(address!))
        assert.match(text, new RegExp(`<a [^>]*href="${address!.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&')}`), address);
    }
  }
});

test('the page of a document, its JSON and the cells that rest on it say what people decided of its statements', async () => {
  const { text } = await get(`/documents/${document.id}`);
  assert.match(text, /2 of \d statements reviewed/);
  assert.match(text, /rejected by Ann/);
  assert.match(text, /leak[\s\S]*added by Ann/);
  assert.match((await get('/arrangements/us-rwanda')).text, /who says it: rejected by Ann/);
  const { statementReviews } = JSON.parse((await get(`/documents/${document.id}.json`)).text);
  assert.deepEqual(
    statementReviews.map(({ decision }: { decision: string }) => decision),
    ['rejected', 'added'],
  );
});

test('each page has its JSON beside it', async () => {
  for (const path of [
    '/register.json',
    '/arrangements/us-rwanda.json',
    `/documents/${document.id}.json`,
    '/search.json?q=migrants',
  ]) {
    const { status, text, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.match(headers.get('content-type') ?? '', /application\/json/);
    assert.equal(typeof JSON.parse(text), 'object');
  }
});

test('the arrangement shows the words that its cells rest on, and another time shows less', async () => {
  const { text } = await get('/arrangements/us-rwanda');
  assert.ok(text.includes('agreed to take up to 250 migrants'));
  assert.ok(text.includes('machine reading, not reviewed'));
  assert.equal((await get('/arrangements/us-rwanda?as-of=2024-01-01')).status, 404);
  assert.equal((await get('/arrangements/us-rwanda?as-of=2025-05-31')).status, 200);
});

test('what is not there is told with what is near; a date that is none is refused; nothing failed', async () => {
  const missing = await get('/arrangements/us-rwnda');
  assert.equal(missing.status, 404);
  assert.ok(missing.text.includes('us-rwanda'));
  assert.equal((await get('/arrangements/us-rwnda.json')).status, 404);
  assert.equal((await get('/documents/d_000000000000')).status, 404);
  assert.equal((await get('/nowhere')).status, 404);
  assert.equal((await get('/?as-of=2025-02-31')).status, 400);
  assert.deepEqual(failures, []);
});
