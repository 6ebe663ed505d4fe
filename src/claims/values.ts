// The values that fields of claims may have: the words of the field, one list each.
export const STAGES = [
  'reported',
  'proposed',
  'announced',
  'offered',
  'talks',
  'agreed',
  'signed',
  'ratified',
  'in_force',
  'first_transfer',
  'paused',
  'suspended',
  'ruled_unlawful',
  'upheld',
  'dismissed',
  'cancelled',
  'terminated',
  'expired',
  'not_implemented',
  'refused',
] as const;
export type Stage = (typeof STAGES)[number];

export const INSTRUMENTS = [
  'treaty',
  'protocol',
  'mou',
  'addendum',
  'exchange_of_notes',
  'exchange_of_letters',
  'letter_of_intent',
  'joint_statement',
  'cabinet_decision',
  'undisclosed',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

export const TERMS = [
  'eligible',
  'excluded',
  'cap',
  'group_size',
  'vetting',
  'status_on_arrival',
  'duration',
  'accommodation',
  'health_care',
  'training',
  'allowance',
  'job_help',
  'right_to_leave',
  'asylum_procedure',
  'non_refoulement',
  'human_rights_assurance',
  'onward_removal_ban',
  'monitoring',
  'operator',
  'liability',
  'use_of_funds',
  'purpose',
  'dispute',
] as const;
export type Term = (typeof TERMS)[number];

export const OUTCOMES = [
  'held',
  'accommodated',
  'released',
  'permitted',
  'repatriated',
  'onward_removed',
  'refouled',
  'returned_to_sender',
  'left',
  'remaining',
  'died',
  'unknown',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const NATURES = [
  'offered',
  'committed',
  'paid',
  'received',
  'spent',
  'estimated',
  'claimed',
  'forgone',
  'denied',
] as const;
export type Nature = (typeof NATURES)[number];

export const OBJECTS = ['policy', 'agreement', 'law', 'detention', 'removal', 'access'] as const;
export type ProceedingObject = (typeof OBJECTS)[number];

export const POSTURES = [
  'filed',
  'interim',
  'stay',
  'admissibility',
  'reference',
  'disclosure',
  'merits',
  'appeal',
  'arbitration',
] as const;
export type Posture = (typeof POSTURES)[number];

/** What a court held of the object. Dismissed for want of standing is not upheld; a detention not validated is not freed. */
export const HOLDINGS = [
  'unlawful',
  'lawful',
  'partly',
  'not_validated',
  'no_standing',
  'no_jurisdiction',
  'dismissed',
  'granted',
  'refused',
  'remitted',
  'breach',
] as const;
export type Holding = (typeof HOLDINGS)[number];

/** What a ruling does now: a judgment may be given and stand stayed. */
export const EFFECTS = ['blocked', 'may_proceed', 'stayed', 'under_appeal', 'reversed', 'pending', 'in_force'] as const;
export type Effect = (typeof EFFECTS)[number];

export const GROUNDS = [
  'refoulement',
  'arbitrary_detention',
  'no_asylum_system',
  'persecution_or_torture',
  'ill_treatment',
  'human_rights_record',
  'due_process',
  'unlawful',
  'secrecy',
  'safety',
  'unspecified',
] as const;
export type Ground = (typeof GROUNDS)[number];

export const TRANSFER_STATUSES = ['done', 'attempted', 'planned', 'expected', 'none'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** What kind of arrangement it is: by what is done with people, and where (the model's families). */
export const FAMILIES = [
  'third_country_removal',
  'safe_third_country',
  'external_processing',
  'return_hub',
  'third_country_reception',
  'offshore_detention',
  'induced_departure',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Which of the five dates of an instrument a date is. */
export type DateKind = 'announced' | 'signed' | 'in_effect' | 'disclosed' | 'reported';
