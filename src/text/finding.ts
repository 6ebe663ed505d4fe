import type { Span } from './span.ts';

/**
 * What a reader must know about the text itself. Data with a place, returned beside the result, never thrown.
 * Each type is explained in docs/findings.md; a test holds the two lists together.
 */
export const FINDING_TYPES = [
  'encoding_undeclared',
  'encoding_wrong',
  'encoding_damage',
  'replacement_character',
  'control_character',
  'bidirectional_control',
  'look_alike_letters',
  'body_empty',
  'body_cut',
  'metadata_disagrees',
  'quotation_never_closed',
  'quotation_never_opened',
  'first_person_outside_quotation',
  'repeated_words',
  'own_broadcaster',
  'office_mismatch',
  'relative_date_unresolved',
  'impossible_date',
  'ambiguous_name',
  'number_unread',
] as const;

export type FindingType = (typeof FINDING_TYPES)[number];

export interface Finding {
  readonly type: FindingType;
  /** Null where the finding is about the whole text or the capture, and no words can be pointed at. */
  readonly span: Span | null;
  /** One sentence: what was found, and what it means for a reader. */
  readonly message: string;
}
