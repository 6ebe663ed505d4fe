// What the register costs as it grows: folding 100,000 claims against 10,000; adding a document to 100,000 against 1,000; showing
// the largest arrangement with 100,000 documents against 1,000. Ratios, in one run. The claims are synthetic.
// node bench/folding.ts [--quick]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim } from '../src/claims/claim.ts';
import { arrangementNamed } from '../src/desk/look.ts';
import type { Event, EventBody } from '../src/register/event.ts';
import { entriesOf, NOW } from '../src/register/fold.ts';
import { rowsOfAll } from '../src/register/row.ts';
import type { Proposal, Store } from '../src/register/store.ts';
import { openStore } from '../src/store/sqlite/store.ts';
import type { CaptureId } from '../src/text/document.ts';
import { idOf, sha256 } from '../src/text/hash.ts';
import { plainDocument } from '../src/text/plain.ts';
import { entryText } from '../src/views/entry-text.ts';
import { PLAIN } from '../src/views/paint.ts';

const AUTHOR = { kind: 'rule', name: 'elsewhere', version: 'bench' } as const;
const RECEIVERS = ['RW', 'GH', 'UG', 'SZ', 'SV', 'XK', 'PW', 'LY', 'SS', 'CR', 'PA', 'EC', 'BZ', 'HN', 'GT', 'CM'];
const STAGES = ['reported', 'talks', 'agreed', 'signed', 'in_force', 'first_transfer', 'suspended'] as const;
/** Claims of one synthetic page. */
const CLAIMS = 5;

/** The next number of a sequence that is the same in every run (a linear congruence; Numerical Recipes). */
function numbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** How many events an arrangement has; pages tell them again and again, as news does. */
const EVENTS = 120;
/** One claim in so many is a slip of its page: a day, a count or a sum that no other page has. */
const SLIP = 200;

/** One event of an arrangement as a page tells it: the day or only the month, the number or about it, now and then with a slip. */
function toldBy(receiving: string, event: number, next: (most: number) => number): Record<string, unknown> {
  const own = numbers(event * 7919 + receiving.charCodeAt(0) * 31 + receiving.charCodeAt(1));
  const two = (n: number): string => String(n + 1).padStart(2, '0');
  const [kind, month, day, size, which, whose] = [own(4), own(12), own(28), own(30), own(STAGES.length), own(2)];
  const slip = next(SLIP) === 0;
  const date = `2025-${two(month)}-${two(slip ? next(28) : day)}`;
  const told = [date, date.slice(0, 7), null][next(3)];
  const count = size + 1 + (slip ? next(1000) : 0);
  const qualifier = next(3) ? 'exact' : 'about';
  if (kind === 0)
    return {
      kind: 'transfer',
      count,
      qualifier,
      of_whom: null,
      nationalities: [],
      date: told,
      population: null,
      from: null,
      to: null,
      status: 'done',
      as_of: null,
    };
  if (kind === 1)
    return {
      kind: 'money',
      nature: whose ? 'paid' : 'committed',
      amount: count * 500_000,
      qualifier,
      currency: 'USD',
      payer: 'US',
      payee: receiving,
      basis: null,
      converted: null,
      date: told,
    };
  const party = whose ? 'US' : receiving;
  return { kind: 'stage', party, stage: STAGES[which], denied: own(12) === 0, silent: false, date: told };
}

/** A page about one arrangement; a third of all pages are about the first. */
function pageBody(i: number): EventBody {
  const next = numbers(i + 1);
  const receiving = next(3) === 0 ? RECEIVERS[0]! : RECEIVERS[next(RECEIVERS.length)]!;
  const body = `Synthetic page ${i}. `.padEnd(CLAIMS * 20, 'words ');
  const capture = sha256(body) as CaptureId;
  const published = `2025-${String(next(12) + 1).padStart(2, '0')}-${String(next(28) + 1).padStart(2, '0')}`;
  const document = { ...plainDocument(body, { name: `page ${i}`, published }), capture };
  const claims = Array.from({ length: CLAIMS }, (_, n) => {
    const evidence = [{ start: n * 20, end: n * 20 + 15 }];
    const common = { id: idOf('c', document.id, n), sending: 'US', receiving, site: null, by: 'narrator' };
    const rest = { hedged: false, core: true, evidence, fields: {}, rules: ['bench'] };
    return { ...common, ...rest, ...toldBy(receiving, next(EVENTS), next) } as unknown as Claim;
  });
  return { type: 'read', reading: { reader: 'bench', document, statements: [], claims, findings: [] } };
}

const proposalsFrom = (from: number, to: number): readonly Proposal[] =>
  Array.from({ length: to - from }, (_, i) => ({ author: AUTHOR, body: pageBody(from + i) }));

function fill(store: Store, from: number, to: number): void {
  for (let i = from; i < to; i += 500) store.append(proposalsFrom(i, Math.min(to, i + 500)), new Map());
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
/** The medians of two pieces of work, done in turn so many times: what else the machine does falls on both. */
function inTurn(times: number, one: () => unknown, other: () => unknown): readonly [number, number] {
  const took: [number[], number[]] = [[], []];
  for (let i = 0; i < times; i++) for (const [at, work] of [one, other].entries()) took[at]!.push(timed(work));
  return [median(took[0]), median(took[1])];
}

/** The fold of so many claims, from rows made of their events: entries with stages, contradictions and certainty. */
function foldOf(claims: number): () => unknown {
  const events = proposalsFrom(0, claims / CLAIMS).map(
    ({ author, body }, i): Event => ({
      seq: i + 1,
      time: '2026-01-01T00:00:00.000Z',
      author,
      body,
      previous: '',
      hash: '',
    }),
  );
  return () => entriesOf(rowsOfAll(events), NOW);
}

/** The page of the largest arrangement, as `show` prints it. */
function show(store: Store): void {
  const entry = arrangementNamed(store, 'us-rwanda', NOW);
  if ('near' in entry) throw new Error('the largest arrangement is not there');
  entryText(entry, NOW, { width: 100, paint: PLAIN });
}

const ADDS = 60;
const SHOWS = 15;

/** Prints the ratios. */
export function run(quick = false): void {
  const sizes = quick ? [1_000, 10_000] : [1_000, 100_000];
  const [few, many] = [10_000, 100_000];
  foldOf(few / 10)();
  const fold = inTurn(3, foldOf(few), foldOf(many));
  console.log(
    `folding: ${many.toLocaleString('en')} claims cost ${(fold[1] / fold[0]).toFixed(1)} times what ${few.toLocaleString('en')} cost (${(fold[0] / 1000).toFixed(2)} s and ${(fold[1] / 1000).toFixed(2)} s here)`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-folding-'));
  const stores = sizes.map((size) => {
    const store = openStore(join(folder, `${size}.db`), { now: () => new Date().toISOString() });
    fill(store, 0, size);
    return store;
  });
  const [small, large] = stores as [Store, Store];
  const adding = (store: Store, from: number) => {
    let at = from;
    return () => store.append(proposalsFrom(at, ++at), new Map());
  };
  try {
    const added = inTurn(ADDS, adding(small, sizes[0]!), adding(large, sizes[1]!));
    // the compiler is warm before the first that counts
    for (const store of stores) show(store);
    const shown = inTurn(
      SHOWS,
      () => show(small),
      () => show(large),
    );
    const [less, more] = sizes.map((documents) => `${documents.toLocaleString('en')} documents`);
    console.log(
      `folding: one more document with ${more} stored costs ${(added[1] / added[0]).toFixed(2)} times what it costs with ${less} (medians of ${ADDS}, in turn)`,
    );
    console.log(
      `folding: showing the largest arrangement (a third of all pages) with ${more} stored costs ${(shown[1] / shown[0]).toFixed(2)} times what it costs with ${less} (medians of ${SHOWS}, in turn; ${shown[0].toFixed(0)} ms and ${shown[1].toFixed(0)} ms here)`,
    );
  } finally {
    for (const store of stores) store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) run(process.argv.includes('--quick'));
