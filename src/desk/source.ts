import type { Claim, ClaimId } from '../claims/claim.ts';
import type { Citation } from '../register/event.ts';
import type { Reading } from '../register/reading.ts';
import type { Review } from '../register/row.ts';
import { type StatementRow, statementRows } from '../register/statement-row.ts';
import type { Store } from '../register/store.ts';
import type { StatementId } from '../statements/statement.ts';
import type { DocumentId } from '../text/document.ts';

/** What an id stands for, down to its reading or citation. */
export type Found =
  | { readonly type: 'document'; readonly reading: Reading; readonly rows: readonly StatementRow[] }
  | {
      readonly type: 'claim';
      readonly reading: Reading;
      readonly claim: Claim;
      readonly reviews: readonly Review[];
      /** The statement that makes it; null for the narrator. */
      readonly row: StatementRow | null;
    }
  | { readonly type: 'statement'; readonly reading: Reading; readonly row: StatementRow }
  | {
      readonly type: 'fact';
      readonly citation: Citation;
      readonly claims: readonly Claim[];
      readonly omitted: string | null;
    }
  | { readonly type: 'refused'; readonly message: string };

type Source = Pick<Store, 'documents' | 'reading' | 'rows' | 'events' | 'claim' | 'statementReviews'>;

const refused = (message: string): Found => ({ type: 'refused', message });
const several = (asked: string, ids: readonly string[]): Found =>
  refused(`got "${asked}", with which ${ids.length} ids begin; wanted one: ${ids.slice(0, 5).join(', ')}`);

/** Finds what an id, or the beginning of one, stands for. Refuses one that is unknown, or that several ids begin with. */
export function sourceOf(store: Source, asked: string): Found {
  if (asked.startsWith('d_')) return documentOf(store, asked);
  if (asked.startsWith('c_')) return claimOf(store, asked);
  if (asked.startsWith('s_')) return statementOf(store, asked);
  return factOf(store, asked);
}

const unknown = (asked: string): Found =>
  refused(
    `got "${asked}", which the register does not have; "search" finds ids by words, "show" prints them beside each cell`,
  );

function documentOf(store: Source, asked: string): Found {
  const ids = [...store.documents()].map(({ id }) => id).filter((id) => id.startsWith(asked));
  if (ids.length > 1) return several(asked, ids);
  const reading = ids[0] ? store.reading(ids[0]) : null;
  return reading ? { type: 'document', reading, rows: statementsOf(store, reading) } : unknown(asked);
}

function claimOf(store: Source, asked: string): Found {
  const whole = store.claim(asked as ClaimId);
  const rows = whole.length ? whole : [...store.rows()].filter(({ cell }) => cell.claim.id.startsWith(asked));
  const ids = [...new Set(rows.map(({ cell }) => cell.claim.id))];
  if (ids.length > 1) return several(asked, ids);
  const row = rows.at(-1);
  if (!row) return unknown(asked);
  const { claim, source } = row.cell;
  if (source.type === 'citation') return factOf(store, source.citation.fact);
  const reading = store.reading(source.document);
  if (!reading) return unknown(asked);
  const { by } = claim;
  const said = by === 'narrator' ? null : (statementsOf(store, reading).find(({ id }) => id === by.statement) ?? null);
  return { type: 'claim', reading, claim, reviews: row.reviews, row: said };
}

/** The statements of a document with what was decided of them. */
const statementsOf = (store: Source, reading: Reading): readonly StatementRow[] =>
  statementRows(reading, store.statementReviews(reading.document.id));

function statementOf(store: Source, asked: string): Found {
  const found = new Map<StatementId, DocumentId>();
  for (const { id } of store.documents())
    for (const statement of store.reading(id)?.statements ?? [])
      if (statement.id.startsWith(asked)) found.set(statement.id, id);
  for (const { statement, document } of store.statementReviews())
    if (statement.startsWith(asked)) found.set(statement, document);
  const [only, ...more] = [...found];
  if (more.length) return several(asked, [...found.keys()]);
  const reading = only && store.reading(only[1]);
  const row = reading && statementsOf(store, reading).find(({ id }) => id === only[0]);
  return reading && row ? { type: 'statement', reading, row } : unknown(asked);
}

function factOf(store: Source, asked: string): Found {
  let found: Found | null = null;
  for (const { body } of store.events()) {
    if (body.type === 'cited' && body.citation.fact === asked)
      found = { type: 'fact', citation: body.citation, claims: body.claims, omitted: body.omitted };
  }
  return found ?? unknown(asked);
}
