import type {
  CapacityClaim,
  Claim,
  ClaimKind,
  InstrumentClaim,
  MoneyClaim,
  OutcomeClaim,
  ProceedingClaim,
  StageClaim,
  TermClaim,
  TransferClaim,
  WarningClaim,
} from '../claims/claim.ts';
import type { Qualifier } from '../language/parsed.ts';
import { stateName } from '../language/states.ts';
import { partyName, plainly } from './names.ts';
import { shown } from './shown.ts';

/** What is told of a number that a source does not give. Never zero, never blank. */
const UNKNOWN = 'unknown to the sources';

const BEFORE: Readonly<Record<Qualifier, string>> = {
  exact: '',
  up_to: 'up to ',
  at_least: 'at least ',
  about: 'about ',
  range: 'from ',
  several: '',
  undisclosed: '',
};

/** "up to 250", "several", "an unstated number": a count as its source qualifies it. */
export function countWords(count: number | null, qualifier: Qualifier | null): string {
  if (count !== null) return `${BEFORE[qualifier ?? 'exact']}${count.toLocaleString('en')}`;
  if (qualifier === 'several') return 'several';
  return qualifier === 'undisclosed' ? 'an undisclosed number of' : 'an unstated number of';
}

/** "50,000,000 GBP", "100,000 $"; what is unknown says so. */
export const sumWords = (amount: number | null, currency: string | null, qualifier: Qualifier | null): string =>
  amount === null
    ? `amount ${UNKNOWN}`
    : `${BEFORE[qualifier ?? 'exact']}${amount.toLocaleString('en')}${currency ? ` ${shown(currency)}` : ' (currency not said)'}`;

/** Parts that are there, with commas. */
const joined = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(', ');
const nations = (codes: readonly string[]): string | null =>
  codes.length > 0 ? `nationals of ${codes.map((code) => stateName(shown(code))).join(', ')}` : null;

function stage({ stage: name, denied, silent, party }: StageClaim): string {
  if (silent) return `${plainly(name)}: ${partyName(party)} is silent`;
  return `${denied ? 'not ' : ''}${plainly(name)}, ${party === null ? 'as the page tells it' : `by the word or act of ${partyName(party)}`}`;
}

const instrument = (claim: InstrumentClaim): string =>
  joined(
    claim.instrument === 'mou' ? 'memorandum of understanding' : plainly(claim.instrument),
    claim.called && `called “${shown(claim.called)}”`,
    claim.binding && `binding: ${claim.binding}`,
    claim.text && `text ${shown(claim.text)}`,
    claim.date && claim.dateKind && plainly(claim.dateKind),
  );

function term(claim: TermClaim): string {
  const { count, qualifier, unit, per, value } = claim;
  // the source's words give the number already: it is not said twice
  const told = count === null || value.replace(/\D/g, ' ').split(' ').includes(String(count));
  const of = unit === 'person' && count !== 1 ? 'people' : unit;
  const number = told
    ? null
    : `${countWords(count, qualifier)}${of ? ` ${shown(of)}` : ''}${per ? ` per ${shown(per)}` : ''}`;
  return joined(`${plainly(claim.term)}: ${shown(value)}`, number, claim.strength);
}

const MOVED: Readonly<Record<TransferClaim['status'], string>> = {
  done: 'moved',
  attempted: 'attempt to move',
  planned: 'plan to move',
  expected: 'expected to move',
  none: 'nobody moved',
};

function transfer(claim: TransferClaim): string {
  const people = claim.population ? shown(claim.population) : 'people';
  const who = `${countWords(claim.count, claim.qualifier)} ${claim.count === 1 && people === 'people' ? 'person' : people}`;
  return joined(
    claim.status === 'none' ? `${MOVED.none} (known to be none)` : `${MOVED[claim.status]}: ${who}`,
    claim.of_whom && `of ${shown(claim.of_whom)}`,
    nations(claim.nationalities),
    claim.as_of && `running total as of ${claim.as_of}`,
  );
}

function outcome(claim: OutcomeClaim): string {
  const percent = claim.share === null ? null : `${Math.round(claim.share * 1000) / 10} per cent`;
  return joined(
    `${plainly(claim.outcome)}: ${percent ?? `${countWords(claim.count, claim.qualifier)} ${claim.count === 1 ? 'person' : 'people'}`}`,
    nations(claim.nationalities),
    claim.alleged && 'alleged: only lawyers or NGOs say so',
  );
}

function money(claim: MoneyClaim): string {
  const { payer, payee, converted } = claim;
  const flow =
    payer || payee
      ? `${payer ? stateName(shown(payer)) : 'payer not said'} → ${payee ? stateName(shown(payee)) : 'payee not said'}`
      : null;
  return joined(
    `${claim.nature}: ${sumWords(claim.amount, claim.currency, claim.qualifier)}`,
    converted && `printed as ${converted.amount.toLocaleString('en')} ${shown(converted.currency)}`,
    flow,
    claim.basis && shown(claim.basis),
  );
}

const proceeding = (claim: ProceedingClaim): string =>
  joined(
    `${claim.court ? shown(claim.court) : 'court not named'}: ${plainly(claim.posture)} on the ${plainly(claim.object)}`,
    claim.case && shown(claim.case),
    claim.holding ? `held: ${plainly(claim.holding)}` : `holding ${UNKNOWN}`,
    claim.votes && `votes ${shown(claim.votes)}`,
    claim.effect && `effect now: ${plainly(claim.effect)}`,
    claim.value && shown(claim.value),
  );

/** Grounds that are no noun as they stand. */
const OF: Readonly<Partial<Record<WarningClaim['ground'], string>>> = {
  unlawful: 'unlawfulness',
  no_asylum_system: 'the want of an asylum system',
  unspecified: 'what is not said',
};
const warning = (claim: WarningClaim): string =>
  joined(
    `${claim.issuer ? shown(claim.issuer) : 'issuer not named'} warns of ${OF[claim.ground] ?? plainly(claim.ground)}`,
    claim.addressee && `to ${shown(claim.addressee)}`,
    claim.reply && 'answered',
  );

const capacity = (claim: CapacityClaim): string =>
  joined(
    `room for ${countWords(claim.count, claim.qualifier)} people${claim.site ? ` at ${shown(claim.site)}` : ''}`,
    claim.basis && `by ${shown(claim.basis)}`,
  );

const WORDS: { readonly [K in ClaimKind]: (claim: Extract<Claim, { kind: K }>) => string } = {
  stage,
  instrument,
  term,
  consideration: ({ value }) => shown(value),
  transfer,
  outcome,
  money,
  proceeding,
  warning,
  capacity,
};

/** What the claim says, in one line for a reader; its date, pair, speaker and evidence stand beside it. */
export const claimWords = (claim: Claim): string => (WORDS[claim.kind] as (claim: Claim) => string)(claim);

/** The claim's date as EDTF, where its kind has one and its source gives it. */
export const claimDate = (claim: Claim): string | null => ('date' in claim ? claim.date : null);
