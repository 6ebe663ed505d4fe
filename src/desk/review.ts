import type { Claim, ClaimId } from '../claims/claim.ts';
import type { Author, ClaimDecision, Placed, StatementDecision } from '../register/event.ts';
import { decide, decideStatement, type Refusal } from '../register/review.ts';
import type { Row } from '../register/row.ts';
import { type StatementRow, standingOf } from '../register/statement-row.ts';
import type { Proposal, Store } from '../register/store.ts';
import { maskerOf } from '../register/withheld.ts';
import { claimIn, placedIn } from './correction.ts';
import { type Found, sourceOf } from './source.ts';

/** What reviewing does to the world. */
export interface ReviewEffects {
  readonly store: Store;
}

/** What a person decides of what an id stands for. */
export interface ReviewAsked {
  /** A claim's or a statement's id, or the beginning of one; for `added` a document's. */
  readonly id: string;
  readonly decision: StatementDecision | ClaimDecision;
  /** For `assigned`: the arrangement that the claim speaks to. */
  readonly arrangement?: string | null;
  /** For `superseded`: the id of the claim that took its place, or null where no claim did. */
  readonly by?: string | null;
  /** The JSON of the correction or addition. */
  readonly correction: string | null;
  /** True where the correction of a claim rests on the person's own knowledge, not on words. */
  readonly ownKnowledge: boolean;
  readonly reason: string | null;
}

/** What became of it; or why not, and whether the id, what was asked for, or what was written is at fault. */
export type Reviewed =
  | {
      readonly type: 'reviewed';
      readonly id: string;
      readonly decision: StatementDecision | ClaimDecision;
      readonly by: string;
      readonly event: number;
    }
  | { readonly type: 'refused'; readonly fault: 'id' | 'asked' | 'correction'; readonly message: string };

const refused = (fault: 'id' | 'asked' | 'correction', message: string): Reviewed => ({
  type: 'refused',
  fault,
  message,
});

/** Puts a person's decision on a claim or a statement into the register. Nothing is overwritten: it stands beside the decisions before it. */
export function review(asked: ReviewAsked, by: string, { store }: ReviewEffects): Reviewed {
  const found = sourceOf(store, asked.id);
  if (found.type === 'refused') return refused('id', found.message);
  const wanted = asked.decision === 'added' ? 'a document' : 'a claim or a statement';
  if ((found.type === 'document') !== (asked.decision === 'added') || (found.type === 'fact' && !isClaim(asked.id)))
    return refused('asked', `got "${asked.id}", which is a ${found.type}; wanted the id of ${wanted}`);
  const body =
    found.type === 'claim' || found.type === 'fact' ? onClaim(asked, found, store) : onStatement(asked, found);
  if (typeof body === 'string') return refused('correction', body);
  if ('refused' in body) return refused(asked.correction === null ? 'asked' : 'correction', body.refused);
  const author: Author = { kind: 'person', name: by, version: null };
  const [event] = store.append([{ author, body }], new Map());
  const id = body.type === 'reviewed' ? body.claim : body.type === 'statement_reviewed' ? body.statement : asked.id;
  return { type: 'reviewed', id, decision: asked.decision, by, event: event!.seq };
}

type Decided = Proposal['body'] | Refusal | string;
const isClaim = (id: string): boolean => id.startsWith('c_');

function onStatement(
  { decision, correction, reason }: ReviewAsked,
  found: Extract<Found, { type: 'document' | 'statement' }>,
): Decided {
  if (decision === 'assigned' || decision === 'superseded')
    return `got "${decision}" for a statement; wanted a claim: only claims speak to an arrangement`;
  const { document } = found.reading;
  const rows = found.type === 'document' ? found.rows : [found.row];
  const was = found.type === 'document' ? null : wasOf(found.row);
  const placed = correction === null ? null : placedIn(correction, document, was);
  if (typeof placed === 'string') return placed;
  const id = found.type === 'document' ? document.id : found.row.id;
  const told = reason && maskerOf(found.reading).text(reason);
  return decideStatement({ asked: id, decision, correction: placed, reason: told }, { document, rows });
}

/** A statement as it stands, with what else is printed of it: a correction may leave that in. */
const wasOf = (row: StatementRow): Placed => ({
  ...{ id: row.id },
  ...row.statement,
  ...(standingOf(row) ?? row.base),
});

function onClaim(asked: ReviewAsked, found: Extract<Found, { type: 'claim' | 'fact' }>, store: Store): Decided {
  const { decision, ownKnowledge, reason } = asked;
  if (decision === 'added') return 'got a claim to add; wanted a statement';
  const id: ClaimId | undefined =
    found.type === 'claim' ? found.claim.id : found.claims.find((claim: Claim) => claim.id.startsWith(asked.id))?.id;
  const row = id ? (store.claim(id).at(-1) ?? null) : null;
  const document = found.type === 'claim' ? found.reading.document : null;
  const written = asked.correction !== null && row ? claimIn(asked.correction, row.cell.claim, document) : null;
  if (typeof written === 'string') return written;
  const mask = maskerOf(found.type === 'claim' ? found.reading : null);
  const [correction, evidence] = [written ? mask.claim(written.claim) : null, written?.evidence ?? null];
  const other = asked.by ? claimRow(store, asked.by) : null;
  if (typeof other === 'string') return other;
  const { arrangement = null } = asked;
  return decide(
    {
      claim: id ?? asked.id,
      decision,
      correction,
      evidence,
      ownKnowledge,
      reason: reason && mask.text(reason),
      arrangement,
      by: other,
    },
    row,
    document?.body.length ?? null,
  );
}

/** The newest row of a claim by its id or the beginning of one; in words, where it is none. */
function claimRow(store: Store, asked: string): Row | string {
  const found = sourceOf(store, asked);
  if (found.type === 'refused') return found.message;
  const id =
    found.type === 'claim'
      ? found.claim.id
      : found.type === 'fact'
        ? found.claims.find((claim) => claim.id.startsWith(asked))?.id
        : undefined;
  return (id && store.claim(id).at(-1)) || `got "${asked}", which is a ${found.type}; wanted the id of a claim`;
}
