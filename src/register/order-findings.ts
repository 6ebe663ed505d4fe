// A claim that breaks the order of stages is a finding shown beside the stage: never an error, and never dropped.
import type { ClaimId, InstrumentClaim, StageClaim } from '../claims/claim.ts';
import type { Stage } from '../claims/values.ts';
import { dateWords } from './day-words.ts';
import { boundsOf, dayNumber } from './edtf.ts';
import type { Cell, OrderFinding } from './entry.ts';
import { canFollow, isBeside, isTold, NEEDED, rowsOf } from './stage-order.ts';
import { dayOf, inOrder, partyWords } from './stages.ts';

/** The claims that tell of a step: not denied, not a silence, not hedged. */
const isPlain = ({ claim, superseded }: Cell<StageClaim>): boolean =>
  !claim.denied && !claim.silent && !claim.hedged && !superseded;
const stageWords = (stage: string): string => stage.replaceAll('_', ' ');
const firstDay = ({ claim }: Cell<StageClaim>): string | null => claim.date && (boundsOf(claim.date)?.first ?? null);
const lastDay = ({ claim }: Cell<StageClaim>): string | null => claim.date && (boundsOf(claim.date)?.last ?? null);
/** True where the one is over before the other may begin, by their own dates. */
const isBefore = (a: Cell<StageClaim>, b: Cell<StageClaim>): boolean => {
  const [end, start] = [lastDay(a), firstDay(b)];
  return end !== null && start !== null && end < start;
};
const told = (cell: Cell<StageClaim>): string =>
  `${stageWords(cell.claim.stage)}, ${dateWords(cell.claim.date ?? dayOf(cell))}`;

/** At most this many claims beside one finding. */
const MOST = 8;
const finding = (
  rule: string,
  stage: Stage,
  party: string | null,
  says: string,
  cells: readonly Cell[],
): OrderFinding => ({
  rule,
  stage,
  party,
  says: says.slice(0, 1).toUpperCase() + says.slice(1),
  claims: cells.slice(0, MOST).map(({ claim }): ClaimId => claim.id),
});

/**
 * What breaks the order of stages among the claims of one entry, each beside the stage it is about. Only claims with a date of
 * their own are held against each other, and only where one is surely before the other. Instruments say whether a second
 * signature may be that of another text. One finding a party and pair of stages, the earliest.
 */
export function orderFindings(
  stages: readonly Cell<StageClaim>[],
  instruments: readonly Cell<InstrumentClaim>[] = [],
): readonly OrderFinding[] {
  const steps = inOrder(stages.filter((cell) => isPlain(cell) && !isBeside(cell.claim.stage)));
  return [...chains(steps, instruments), ...reversed(steps), ...unprepared(steps, stages)];
}

/** The words of each party that are surely in an order: a state's with what both did, for the two states of the arrangement. */
function wordsOfParties(
  steps: readonly Cell<StageClaim>[],
): readonly (readonly [string | null, readonly Cell<StageClaim>[]])[] {
  const dated = steps.filter((cell) => firstDay(cell) !== null && lastDay(cell) !== null);
  const byParty = Map.groupBy(dated, ({ claim }) => claim.party);
  const both = byParty.get('both') ?? [];
  const { sending = null, receiving = null } = both[0]?.claim ?? {};
  const lists = [...byParty].map(([party, own]): readonly [string | null, readonly Cell<StageClaim>[]] =>
    both.length > 0 && party !== null && (party === sending || party === receiving)
      ? [party, inOrder([...own, ...both])]
      : [party, own],
  );
  return lists.sort(([a], [b]) => Number(a === null) - Number(b === null) || (String(a) < String(b) ? -1 : 1));
}

/** Each party's own words in their order, what both did among them. */
function chains(
  steps: readonly Cell<StageClaim>[],
  instruments: readonly Cell<InstrumentClaim>[],
): readonly OrderFinding[] {
  const another = anotherThan(instruments);
  const found = new Map<string, OrderFinding>();
  for (const [party, words] of wordsOfParties(steps)) {
    let from: Cell<StageClaim> | null = null;
    for (const cell of words) {
      // an announcement or a report is told beside the steps and does not move the party
      if (isTold(cell.claim.stage) && from) continue;
      const before = from;
      from = cell;
      if (!before || !isBefore(before, cell)) continue;
      // what both did after what both did is one finding, under both
      const joint = before.claim.party === 'both' && cell.claim.party === 'both';
      const key = `${joint ? 'both' : party} ${before.claim.stage} ${cell.claim.stage}`;
      if (found.has(key)) continue;
      const may = canFollow(before.claim.stage, cell.claim.stage);
      if (may === 'yes' || (may === 'new' && another(cell, before))) continue;
      const whose = joint ? 'both' : party;
      const says = `${partyWords(whose)}: ${told(cell)}, after ${told(before)}`;
      found.set(
        key,
        may === 'new'
          ? finding(
              'a new step after the last without another instrument',
              cell.claim.stage,
              whose,
              `${says}; no other instrument of that time is known`,
              [cell, before],
            )
          : finding('a stage that does not follow the one before', cell.claim.stage, whose, says, [cell, before]),
      );
    }
  }
  return [...found.values()];
}

/** Days within which an instrument's date is that of a step. */
const NEAR_DAYS = 45;

/** Whether an instrument is known that is dated with a new step and not with the old one. */
function anotherThan(
  instruments: readonly Cell<InstrumentClaim>[],
): (step: Cell<StageClaim>, old: Cell<StageClaim>) => boolean {
  const dates = new Set(
    instruments.flatMap(({ claim }) => (claim.date !== null && claim.dateKind !== 'reported' ? [claim.date] : [])),
  );
  const spans = [...dates].flatMap((date) => {
    const bounds = boundsOf(date);
    return bounds?.first && bounds.last ? [[dayNumber(bounds.first), dayNumber(bounds.last)] as const] : [];
  });
  return (step, old) => {
    const at = dayNumber(firstDay(step)!);
    const ended = dayNumber(lastDay(old)!);
    return spans.some(([first, last]) => last > ended && first <= at + NEAR_DAYS && last >= at - NEAR_DAYS);
  };
}

/** In force or ratified before it was signed, whoever tells which. */
function reversed(steps: readonly Cell<StageClaim>[]): readonly OrderFinding[] {
  return rowsOf('before').flatMap(({ from, to, reason }) => {
    const earlier = steps.filter(({ claim }) => claim.stage === from && firstDay({ claim } as Cell<StageClaim>));
    const later = steps.filter(({ claim }) => claim.stage === to && firstDay({ claim } as Cell<StageClaim>));
    const [first, step] = [earlier[0], later[0]];
    if (!first || !step || !isBefore(step, first)) return [];
    return [
      finding(
        `${stageWords(to)} before ${stageWords(from)}: ${reason}`,
        step.claim.stage,
        step.claim.party,
        `${partyWords(step.claim.party)}: ${told(step)}, before it was ${told(first)} (${partyWords(first.claim.party)})`,
        [step, first],
      ),
    ];
  });
}

/** People were moved, and nothing that would let them be received is known before. */
function unprepared(steps: readonly Cell<StageClaim>[], all: readonly Cell<StageClaim>[]): readonly OrderFinding[] {
  const transfers = steps.filter(({ claim }) => claim.stage === 'first_transfer');
  const first = transfers.find((cell) => firstDay(cell) !== null) ?? transfers[0];
  if (!first) return [];
  const agreed = steps.filter(({ claim }) => NEEDED.has(claim.stage));
  const ready = agreed.find((cell) => !isBefore(first, cell));
  if (ready) return [];
  const hedged = all.find(
    (cell) => cell.claim.hedged && !cell.claim.denied && NEEDED.has(cell.claim.stage) && !isBefore(first, cell),
  );
  const rest = agreed[0]
    ? `the first known agreement is later: ${partyWords(agreed[0].claim.party)}, ${told(agreed[0])}`
    : 'no agreement is known';
  const word = hedged ? `; before it only a hedged word: ${partyWords(hedged.claim.party)}, ${told(hedged)}` : '';
  return [
    finding(
      'a first transfer with no agreement known before it',
      'first_transfer',
      first.claim.party,
      `${told(first)}: ${rest}${word}`,
      [first, ...(agreed[0] ? [agreed[0]] : []), ...(hedged ? [hedged] : [])],
    ),
  ];
}
