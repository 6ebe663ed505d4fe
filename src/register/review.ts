// Review: what a person may decide of a claim or a statement, and what that becomes.
import type { Claim } from '../claims/claim.ts';
import type { StatementId } from '../statements/statement.ts';
import type { Document } from '../text/document.ts';
import { idOf, sha256 } from '../text/hash.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isArrangementId } from './arrangement-id.ts';
import { canonical } from './chain.ts';
import type { ClaimDecision, EventBody, Placed, StatementDecision } from './event.ts';
import type { Row } from './row.ts';
import { type StatementRow, standingOf } from './statement-row.ts';

/** What a person asks for. */
export interface ReviewCommand {
  readonly claim: string;
  readonly decision: ClaimDecision;
  readonly correction: Claim | null;
  /** The words pointed at; null for the person's own knowledge. */
  readonly evidence: readonly Span[] | null;
  readonly ownKnowledge: boolean;
  readonly reason: string | null;
  /** For `assigned`: the arrangement that the claim speaks to. */
  readonly arrangement?: string | null;
  /** For `superseded`: the row of the claim that took its place; null where no claim did, undefined where the id asked for has none. */
  readonly by?: Row | null | undefined;
}

export interface Refusal {
  readonly refused: string;
}

/**
 * The event that a decision becomes, or why it may not be: an unknown claim, one that a later reading has replaced, a correction
 * without a value, one that neither points at words nor owns up to the person's own knowledge, words outside the body, a rejection,
 * an assignment or a superseding without a reason, an arrangement whose id is none, a claim superseded by itself.
 */
export function decide(command: ReviewCommand, row: Row | null, bodyLength: number | null): EventBody | Refusal {
  const { decision, correction, evidence, ownKnowledge, reason } = command;
  if (!row)
    return {
      refused: `got the claim "${command.claim}", which the register does not have; look its id up with show or search`,
    };
  if (decision === 'rejected' && !reason)
    return { refused: 'got a rejection without a reason, wanted one: say why the claim does not stand' };
  if (row.until !== null)
    return {
      refused: `got the claim "${command.claim}", which a later reading of its page replaced; review the one that stands now (source lists them)`,
    };
  if (decision === 'assigned' || decision === 'superseded') return moved(command, row);
  if (decision === 'corrected' && !correction)
    return { refused: 'got a correction without a value, wanted the claim as it should be' };
  if (decision !== 'corrected' && correction)
    return { refused: `got a value with "${decision}", wanted it only with a correction` };
  if (decision === 'corrected' && !evidence?.length && !ownKnowledge) {
    return {
      refused:
        'got a correction without words, wanted the words it rests on, or the mark that it is your own knowledge',
    };
  }
  const outside = evidence?.find(
    ({ start, end }) => start < 0 || start >= end || (bodyLength !== null && end > bodyLength),
  );
  if (outside)
    return {
      refused: `got words at ${outside.start} to ${outside.end}, wanted a place inside the text of ${bodyLength} characters`,
    };
  return {
    type: 'reviewed',
    claim: row.cell.claim.id,
    decision,
    correction,
    evidence: evidence?.length ? evidence : null,
    reason,
  };
}

/** The event that assigns a claim to an arrangement or marks it as superseded, or why it may not be. */
function moved({ decision, arrangement, by, reason, correction }: ReviewCommand, row: Row): EventBody | Refusal {
  const { id } = row.cell.claim;
  if (!reason) return { refused: `got a claim to be ${decision} without a reason, wanted one: say why` };
  if (correction) return { refused: `got a value with "${decision}", wanted it only with a correction` };
  const event = { type: 'reviewed', claim: id, decision, correction: null, evidence: null, reason } as const;
  if (decision === 'superseded') {
    const other = by?.cell.claim ?? null;
    if (other?.id === id) return { refused: 'got a claim superseded by itself, wanted another one' };
    if (other && other.kind !== row.cell.claim.kind)
      return { refused: `got a ${row.cell.claim.kind} superseded by a ${other.kind}, wanted two claims of one kind` };
    return { ...event, by: other?.id ?? null };
  }
  if (!arrangement || !isArrangementId(arrangement))
    return {
      refused: `got the arrangement "${arrangement ?? ''}", wanted an id such as us-rwanda; register lists them`,
    };
  if (arrangement === row.arrangement) return { refused: `got ${arrangement}, which the claim speaks to already` };
  return { ...event, arrangement };
}

/** What a person asks for of a statement. */
export interface StatementCommand {
  /** The id of the statement; for `added` that of the document. */
  readonly asked: string;
  readonly decision: StatementDecision;
  readonly correction: Placed | null;
  readonly reason: string | null;
}

/** A document as a decision on one of its statements sees it. */
export interface DocumentState {
  readonly document: Document;
  readonly rows: readonly StatementRow[];
}

/**
 * The event that a decision on a statement becomes, or why it may not be: an unknown statement or document, a rejection
 * without a reason, a correction without places or one that changes nothing, places outside the body, an addition at a cue
 * that another statement has.
 */
export function decideStatement(command: StatementCommand, state: DocumentState | null): EventBody | Refusal {
  const { asked, decision, correction, reason } = command;
  const row = state?.rows.find(({ id }) => id === asked) ?? null;
  if (decision === 'added' ? state?.document.id !== asked : !row) {
    const what = decision === 'added' ? 'document' : 'statement';
    return { refused: `got the ${what} "${asked}", which the register does not have; look its id up with search` };
  }
  if (decision === 'rejected' && !reason)
    return { refused: 'got a rejection without a reason, wanted one: say why nobody says this there' };
  const { document, rows } = state!;
  if (decision === 'accepted' || decision === 'rejected') {
    if (correction) return { refused: `got places with "${decision}", wanted them only with a correction` };
  } else {
    const refused = refusedPlaces(correction, row, document.body.length) ?? (row ? null : taken(correction!, rows));
    if (refused) return { refused };
  }
  return {
    type: 'statement_reviewed',
    document: document.id,
    text: sha256(document.body),
    statement: row?.id ?? addedId(document, correction!),
    decision,
    was: row?.base ?? null,
    correction,
    reason,
  };
}

/** What is wrong with the places of a correction or addition, in words; null where they may stand. */
function refusedPlaces(correction: Placed | null, row: StatementRow | null, length: number): string | null {
  const what = row ? 'a correction' : 'a statement to add';
  if (!correction?.cue.length)
    return `got ${what} without ${correction ? 'a cue' : 'places'}, wanted the places of its cue, its speaker and its content`;
  const { speaker, cue, content, addressee } = correction;
  if (!speaker.length && !content.length)
    return `got ${what} with a cue alone, wanted the places of its speaker, its content or both`;
  const outside = [...speaker, ...cue, ...content, ...addressee].find(
    ({ start, end }) => !(start >= 0 && start < end && end <= length),
  );
  if (outside)
    return `got words at ${outside.start} to ${outside.end}, wanted a place inside the text of ${length} characters`;
  const standing = row && standingOf(row);
  return standing && canonical(standing) === canonical(correction)
    ? 'got a correction that changes nothing, wanted other places or another act; where the statement is right, accept it'
    : null;
}

/** Why a statement may not be added at its cue: one stands there, which is then the one to correct. */
function taken({ cue }: Placed, rows: readonly StatementRow[]): string | null {
  const there = rows.find((row) =>
    (standingOf(row) ?? row.base).cue.some((place) => cue.some((own) => overlaps(place, own))),
  );
  return there
    ? `got a statement to add at the cue of ${there.id}, wanted words that are no cue yet: correct that one`
    : null;
}

/** The same statement added to the same document has the same id, unlike any that was read. */
const addedId = ({ id }: Document, { speaker, cue, content }: Placed): StatementId =>
  idOf('s', id, 'added', canonical([speaker, cue, content])) as StatementId;
