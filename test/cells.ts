// Cells made by hand, for tests of what is computed over the cells of one entry.
import type { Claim, ClaimKind } from '../src/claims/claim.ts';
import type { Cell } from '../src/register/entry.ts';
import type { Citation } from '../src/register/event.ts';
import type { Actor, Statement } from '../src/statements/statement.ts';
import type { DocumentId } from '../src/text/document.ts';
import { idOf } from '../src/text/hash.ts';
import { ANY_CLAIM, CLAIM_OF } from './claim-defaults.ts';

/** Who it is where a test does not say. */
const WHO: { readonly [K in ClaimKind]?: Partial<Extract<Claim, { kind: K }>> } = {
  stage: { party: 'RW' },
  money: { payer: 'US', payee: 'RW' },
};

/** Where a made cell comes from: a document with its statement, or a fact. */
export interface From {
  readonly document?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string | null;
  readonly fact?: string;
  readonly text?: string;
  readonly note?: string;
  readonly says?: Partial<Statement>;
  readonly actor?: Partial<Actor>;
  readonly via?: readonly Actor['kind'][];
}

const actorOf = (given: Partial<Actor>): Actor => ({
  name: 'a minister',
  kind: 'office',
  state: null,
  office: null,
  count: null,
  unnamed: false,
  rule: 'made',
  ...given,
});

function statementOf({ says, actor, via }: From): Statement | null {
  if (!says && !actor && !via) return null;
  return {
    id: 's_made' as Statement['id'],
    mode: 'indirect',
    act: 'say',
    speaker: [],
    cue: [],
    content: [],
    addressee: [],
    actor: actor ? actorOf(actor) : null,
    via: (via ?? []).map((kind) => ({ span: { start: 0, end: 1 }, actor: actorOf({ kind, name: `a ${kind}` }) })),
    said: null,
    negated: false,
    hedges: [],
    rules: [],
    ...says,
  };
}

/** A cell of one claim. Where no document is given each is of one of its own; with `fact` it is a citation. */
export function cellOf<K extends ClaimKind>(
  kind: K,
  given: Partial<Extract<Claim, { kind: K }>> = {},
  from: From = {},
): Cell<Extract<Claim, { kind: K }>> {
  const base = {
    kind,
    ...ANY_CLAIM,
    ...CLAIM_OF[kind],
    ...WHO[kind],
    ...given,
  };
  const id = idOf('c', JSON.stringify([base, from]));
  const statement = statementOf(from);
  const citation: Citation = {
    fact: from.fact ?? '',
    arrangement: 'us-rwanda-2025',
    date: from.published ?? null,
    text: from.text ?? 'what the gatherer wrote',
    sources: ['https://example.org/page'],
    confidence: null,
    note: from.note ?? null,
    contradictions: [],
  };
  return {
    claim: { id, ...base } as unknown as Extract<Claim, { kind: K }>,
    source: from.fact
      ? { type: 'citation', citation }
      : {
          type: 'document',
          document: (from.document ?? idOf('d', id)) as DocumentId,
          title: from.title ?? 'A made page',
          publisher: from.publisher ?? null,
          published: from.published ?? null,
          quotations: ['the words'],
          addresses: [],
          statement,
          speaker: statement?.actor?.name ?? null,
        },
    known: '2026-01-01T00:00:00.000Z',
    seq: 1,
    review: null,
    said: null,
    superseded: null,
    alike: 1,
  };
}

/** The same list in another order, the same one for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  return list
    .map((item, i) => ({ item, key: idOf('k', String(seed), String(i)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
