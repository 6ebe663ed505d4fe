// What was promised beside what is claimed to have happened, row by row through the table, each group of people apart.
import table from '../../data/promises.json' with { type: 'json' };
import type { Claim, ClaimKind, MoneyClaim, TermClaim, TransferClaim } from '../claims/claim.ts';
import type { Nature, Outcome, Term, TransferStatus } from '../claims/values.ts';
import { cohortsOf, type Gathering, type Group } from './cohorts.ts';
import { costsOf, isWhole } from './costs.ts';
import type { Cell } from './entry.ts';
import type { Cohort, Fate, Promised, PromiseRow, Told } from './entry-parts.ts';
import { fatesOf, type Placed, placeOutcomes } from './fates.ts';
import { unknownOf } from './fates-unknown.ts';
import { cohortWords, fateWords, moneyWords, movementWords, termWords, totalWords } from './promise-words.ts';
import { inOrder } from './stages.ts';
import { idsOf, tellersOf, toldBy } from './teller.ts';

/** A term, the question that it answers, and what bears on the answer. */
export interface PromiseTable {
  /** A term; `money` for the sums that were offered or committed. */
  readonly term: Term | 'money';
  readonly question: string;
  readonly transfers: readonly TransferStatus[];
  readonly outcomes: readonly Outcome[];
  readonly money: readonly Nature[];
  readonly reason: string;
}

/** The table as it is written, a row a term. */
export const PROMISES = table as readonly PromiseTable[];

type Happened = PromiseRow['happened'][number];

/** What of an entry is asked about. */
interface Asked {
  readonly gathering: Gathering;
  readonly transfers: readonly Cell<TransferClaim>[];
  readonly cohorts: readonly Cohort[];
  readonly ofAll: readonly Fate[];
  readonly money: readonly Cell<MoneyClaim>[];
  readonly tellers: ReadonlyMap<string, Cell>;
}

/** Each group of people as one line. */
const moves = ({ groups }: Gathering): readonly Happened[] =>
  groups.map((group) => ({
    says: cohortWords(group),
    by: tellersOf(group.cells),
    ...idsOf(group.cells),
    cohort: group.id,
    rule: 'a transfer of that day and number',
  }));

function movements(
  row: PromiseTable,
  { gathering, transfers }: Asked,
  moved: readonly Happened[],
): readonly Happened[] {
  const found: Happened[] = [];
  if (row.transfers.includes('done')) {
    found.push(...moved);
    if (row.term === 'cap') found.push(...inAll(gathering.totals, totalWords));
  }
  for (const status of row.transfers) {
    if (status === 'done') continue;
    const cells = transfers.filter(({ claim }) => claim.status === status);
    for (const told of toldBy(cells, movementWords))
      found.push({
        says: told.says,
        by: told.by,
        claims: told.claims,
        cohort: null,
        rule: 'told of nobody in particular',
      });
  }
  return found;
}

/** Running totals, each number once, and who says that nobody was moved. */
const inAll = (
  cells: readonly Cell<TransferClaim>[],
  words: (cell: Cell<TransferClaim>) => string,
): readonly Happened[] =>
  toldBy(cells, words).map(({ says, by, claims }) => ({ says, by, claims, cohort: null, rule: 'told of all' }));

const fateLine = (fate: Fate, cohort: string | null, tellers: Asked['tellers']): Happened => ({
  says: fateWords(fate),
  by: tellersOf(fate.claims.flatMap((id) => tellers.get(id) ?? [])),
  claims: fate.claims,
  cohort,
  rule: fate.rule,
});

/** Each group's fates of some outcomes, then those of all. */
function fates(of: (outcome: Outcome) => boolean, { cohorts, ofAll, tellers }: Asked): readonly Happened[] {
  return [
    ...cohorts.flatMap((cohort) =>
      cohort.fates.filter(({ outcome }) => of(outcome)).map((fate) => fateLine(fate, cohort.id, tellers)),
    ),
    ...ofAll.filter(({ outcome }) => of(outcome)).map((fate) => fateLine(fate, null, tellers)),
  ];
}

function payments(row: PromiseTable, { money }: Asked): readonly Happened[] {
  const ofPeople = row.term === 'allowance';
  const cells = money.filter(
    ({ claim }) => row.money.includes(claim.nature) && (!ofPeople || (claim.basis?.includes('person') ?? false)),
  );
  return sums(cells).map((told) => ({ ...told, cohort: null, rule: 'money is told of no group' }));
}

const PROMISED_SUMS: ReadonlySet<Nature> = new Set<Nature>(['offered', 'committed']);

/** Each sum once: told with a day and without it is one sum. */
function sums(cells: readonly Cell<MoneyClaim>[]): readonly Told[] {
  const timed = [...cells].sort((a, b) => Number(a.claim.date === null) - Number(b.claim.date === null));
  const key = ({ claim }: Cell<MoneyClaim>): string => {
    const { nature, amount, currency, qualifier, basis, hedged } = claim;
    return JSON.stringify([nature, amount, currency, qualifier, isWhole(basis) ? null : basis, hedged]);
  };
  return toldBy(timed, moneyWords, key).map(({ says, by, claims }) => ({ says, by, claims }));
}

/** One number is one term, in whatever words: "up to 160 people", "160 people at most". */
const termKey = (cell: Cell<TermClaim>): string => {
  const { count, qualifier, per, strength, hedged } = cell.claim;
  return count === null ? termWords(cell) : JSON.stringify([count, qualifier, per, strength, hedged]);
};

/**
 * What was promised beside what is claimed to have happened, of the cells of one entry. A transfer with its day and number is a
 * group of people; what became of people is told of the group that a rule can say, else of all, and names the rule. Rows are
 * those of the terms that are promised, in the order of the table; what bears on none of them comes last. Any order of the
 * cells gives the same.
 */
export function promisedOf(cells: readonly Cell[]): Promised {
  const sorted = inOrder(cells);
  const of = <K extends ClaimKind>(kind: K): readonly Cell<Extract<Claim, { kind: K }>>[] =>
    sorted.filter((cell): cell is Cell<Extract<Claim, { kind: K }>> => cell.claim.kind === kind && !cell.superseded);
  const transfers = of('transfer');
  const gathering = cohortsOf(transfers);
  const placed = placeOutcomes(of('outcome'), gathering);
  const byGroup = Map.groupBy(placed, ({ group }) => group);
  const ofAll = fatesOf(byGroup.get(null) ?? []);
  const elsewhere = ofAll.some(({ alleged, hedged }) => !alleged && !hedged);
  const cohorts = gathering.groups.map((group) => cohortOf(group, byGroup.get(group) ?? [], elsewhere));
  const asked: Asked = {
    gathering,
    transfers,
    cohorts,
    ofAll,
    money: of('money'),
    tellers: new Map(of('outcome').map((cell) => [cell.claim.id, cell])),
  };
  const nobody = transfers.filter(({ claim }) => claim.status === 'none');
  return {
    cohorts,
    inAll: [...inAll(gathering.totals, totalWords), ...inAll(nobody, movementWords)].map(({ says, by, claims }) => ({
      says,
      by,
      claims,
    })),
    rows: rowsOf(
      Map.groupBy(of('term'), ({ claim }) => claim.term),
      asked,
    ),
    costs: costsOf(of('money'), gathering),
  };
}

function cohortOf(group: Group, placed: readonly Placed[], elsewhere: boolean): Cohort {
  const { id, date, counts, nationalities } = group;
  const own = fatesOf(placed);
  // where the numbers differ, what is unknown is told of the one that is told most
  const isOpen = counts.some(({ qualifier }) => qualifier === 'range');
  const unknown = unknownOf(isOpen ? null : counts[0]!.count, own, placed, elsewhere);
  return { id, date, counts, nationalities: [...nationalities].sort(), fates: own, unknown };
}

function rowsOf(terms: ReadonlyMap<Term, readonly Cell<TermClaim>[]>, asked: Asked): readonly PromiseRow[] {
  const spoken = new Set<Outcome>();
  const tells = PROMISES.filter(({ term }) => term === 'money' || terms.has(term));
  const moved = tells.some(({ transfers }) => transfers.includes('done')) ? moves(asked.gathering) : [];
  const rows = tells.flatMap((row): readonly PromiseRow[] => {
    const own =
      row.term === 'money'
        ? sums(asked.money.filter(({ claim }) => PROMISED_SUMS.has(claim.nature)))
        : toldBy(terms.get(row.term) ?? [], termWords, termKey);
    const promised = own.map(({ says, by, claims }) => ({
      says,
      by,
      claims,
    }));
    const happened = [
      ...movements(row, asked, moved),
      ...fates((outcome) => row.outcomes.includes(outcome), asked),
      ...payments(row, asked),
    ];
    // money that moved is told where no sum was promised too
    if (!promised.length && (row.term !== 'money' || !happened.length)) return [];
    for (const outcome of row.outcomes) spoken.add(outcome);
    const answerable = row.transfers.length + row.outcomes.length + row.money.length > 0;
    return [{ term: row.term, question: row.question, promised, happened, answerable }];
  });
  const rest = fates((outcome) => !spoken.has(outcome), asked);
  if (!rest.length) return rows;
  const question = 'What happened that no known term speaks of?';
  return [...rows, { term: null, question, promised: [], happened: rest, answerable: true }];
}
