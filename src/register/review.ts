// Review: what a person may decide of a claim, and what that becomes.
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { Decision, EventBody } from './event.ts';
import type { Row } from './row.ts';

/** What a person asks for. */
export interface ReviewCommand {
  readonly claim: string;
  readonly decision: Decision;
  readonly correction: Claim | null;
  /** The words pointed at; null for the person's own knowledge. */
  readonly evidence: readonly Span[] | null;
  readonly ownKnowledge: boolean;
  readonly reason: string | null;
}

export interface Refusal {
  readonly refused: string;
}

/**
 * The event that a decision becomes, or why it may not be: an unknown claim, a correction without a value, one that neither
 * points at words nor owns up to the person's own knowledge, words outside the body, a rejection without a reason.
 */
export function decide(command: ReviewCommand, row: Row | null, bodyLength: number | null): EventBody | Refusal {
  const { decision, correction, evidence, ownKnowledge, reason } = command;
  if (!row)
    return {
      refused: `got the claim "${command.claim}", which the register does not have; look its id up with show or search`,
    };
  if (decision === 'rejected' && !reason)
    return { refused: 'got a rejection without a reason, wanted one: say why the claim does not stand' };
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
