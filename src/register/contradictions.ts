// Claims that cannot all be so as they stand: found by the rules below, typed, both sides kept. No rule picks a winner.
import type { Claim, MoneyClaim, OutcomeClaim, StageClaim, TransferClaim } from '../claims/claim.ts';
import { idOf } from '../text/hash.ts';
import { daysBetween, mayCoincide } from './edtf.ts';
import type { Cell, Contradiction, ContradictionType } from './entry.ts';
import { byDay, dayOf, partyWords } from './stages.ts';

type Side = Contradiction['sides'][number];

/** Days within which two differing words of two parties are about one moment. */
const SAME_MOMENT = 45;
/** Days within which two dates can be meant for one event; further apart they are two events. */
const SAME_EVENT = 62;
/** What an "about" may differ by. */
const ABOUT = 0.1;

const of = <K extends Claim['kind']>(cells: readonly Cell[], kind: K): readonly Cell<Extract<Claim, { kind: K }>>[] =>
  cells.filter((cell): cell is Cell<Extract<Claim, { kind: K }>> => cell.claim.kind === kind);

/** Every contradiction among the cells of one entry, those that gatherers noted first. */
export function contradictionsOf(cells: readonly Cell[]): readonly Contradiction[] {
  const found = [
    ...noted(cells),
    ...stageRules(cells),
    ...countRules(cells),
    ...moneyRules(cells),
    ...dateRules(cells),
  ];
  return found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i);
}

function contradiction(type: ContradictionType, rule: string, says: string, sides: readonly Side[]): Contradiction {
  return { id: idOf('x', type, rule, ...sides.flatMap(({ claims }) => [...claims].sort())), type, rule, says, sides };
}

const side = (says: string, cells: readonly Cell[]): Side => ({ says, claims: cells.map(({ claim }) => claim.id) });
const party = ({ party: whose }: StageClaim): string => partyWords(whose);
const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** The party with its verb: "Rwanda denies", "Both parties deny". */
const saying = (claim: StageClaim, one: string, both: string): string =>
  `${party(claim)} ${claim.party === 'both' ? both : one}`;
const stageWords = (stage: string): string => stage.replaceAll('_', ' ');

/** What the gatherer of a fact noted: both sides are citations here, or the other side is told in the note alone. */
function noted(cells: readonly Cell[]): readonly Contradiction[] {
  const byFact = Map.groupBy(cells, ({ source }) => (source.type === 'citation' ? source.citation.fact : ''));
  const found: Contradiction[] = [];
  for (const [fact, own] of byFact) {
    const source = own[0]!.source;
    if (source.type !== 'citation') continue;
    for (const { type, says, with: others } of source.citation.contradictions) {
      const sides = [side(`${fact}: ${source.citation.text}`, own)];
      for (const other of others) {
        const cellsThere = byFact.get(other);
        const there = cellsThere?.[0]?.source;
        if (cellsThere && there?.type === 'citation') sides.push(side(`${other}: ${there.citation.text}`, cellsThere));
      }
      if (sides.length === 1) sides.push({ says: source.citation.note ?? says, claims: [] });
      found.push(contradiction(type, 'noted by the gatherer', says, sides));
    }
  }
  return found;
}

function stageRules(cells: readonly Cell[]): readonly Contradiction[] {
  const stages = of(cells, 'stage');
  const found: Contradiction[] = [];
  for (const [stage, all] of Map.groupBy(stages, ({ claim }) => claim.stage)) {
    const denials = all.filter(({ claim }) => claim.denied && !claim.silent);
    const told = nearestFirst(
      all.filter(({ claim }) => !claim.denied && !claim.silent && !claim.hedged),
      denials[0],
    );
    if (denials.length && told.length) {
      const says = sentence(
        `${saying(denials[0]!.claim, 'denies', 'deny')} that it is ${stageWords(stage)}; ${saying(told[0]!.claim, 'says', 'say')} it is.`,
      );
      found.push(
        contradiction('dispute', 'confirmed and denied', says, [
          side('said', told.slice(0, 6)),
          side('denied', denials.slice(0, 6)),
        ]),
      );
    }
    const silent = all.filter(({ claim }) => claim.silent && !told.some((other) => other.claim.party === claim.party));
    const spoken = told.filter(
      ({ claim }) => claim.party !== null && !silent.some((other) => other.claim.party === claim.party),
    );
    if (silent.length && spoken.length) {
      const says = sentence(
        `${party(spoken[0]!.claim)} has spoken of ${stageWords(stage)}; ${party(silent[0]!.claim)} would not confirm it.`,
      );
      found.push(
        contradiction('dispute', 'one party speaks, the other is silent', says, [
          side('said', spoken.slice(0, 6)),
          side('silent', silent.slice(0, 6)),
        ]),
      );
    }
  }
  return [...found, ...twoParties(stages)];
}

/** What was said nearest in time to a denial is what it denies: a signature of years before is another one. */
function nearestFirst(told: readonly Cell<StageClaim>[], denial: Cell | undefined): readonly Cell<StageClaim>[] {
  if (!denial) return told;
  const gap = (cell: Cell): number => daysBetween(dayOf(cell), dayOf(denial)) ?? Number.MAX_SAFE_INTEGER;
  return [...told].sort((a, b) => gap(a) - gap(b));
}

const OPENING = new Set(['reported', 'proposed', 'offered', 'talks', 'refused']);
const REACHED = new Set(['agreed', 'signed', 'ratified', 'in_force']);

/** The two parties put one arrangement at stages that exclude each other at about the same time. */
function twoParties(stages: readonly Cell<StageClaim>[]): readonly Contradiction[] {
  const plain = stages.filter(
    ({ claim }) =>
      !claim.silent &&
      !claim.denied &&
      claim.party !== null &&
      claim.party !== 'both' &&
      !claim.party.startsWith('court:'),
  );
  for (const a of plain.filter(({ claim }) => OPENING.has(claim.stage))) {
    for (const b of plain) {
      if (b.claim.party === a.claim.party || !REACHED.has(b.claim.stage)) continue;
      const days = daysBetween(dayOf(a), dayOf(b));
      if (days === null || days > SAME_MOMENT || dayOf(b) > dayOf(a)) continue;
      const says = sentence(
        `${party(a.claim)} says ${stageWords(a.claim.stage)} where ${party(b.claim)} said ${stageWords(b.claim.stage)} already.`,
      );
      return [
        contradiction('dispute', 'the parties are at different stages', says, [
          side(stageWords(a.claim.stage), [a]),
          side(stageWords(b.claim.stage), [b]),
        ]),
      ];
    }
  }
  return [];
}

/** Two counts of the same people on the same day, or two running totals of one day. */
function countRules(cells: readonly Cell[]): readonly Contradiction[] {
  const counted: readonly Cell<TransferClaim | OutcomeClaim>[] = [
    ...of(cells, 'transfer').filter(({ claim }) => claim.status === 'done'),
    ...of(cells, 'outcome'),
  ];
  const groups = Map.groupBy(
    counted.filter(({ claim }) => claim.count !== null && !claim.hedged),
    ({ claim }) =>
      claim.kind === 'outcome' ? `outcome ${claim.outcome}` : `transfer ${claim.as_of ? 'total' : 'one'}`,
  );
  const found: Contradiction[] = [];
  for (const [what, all] of groups) {
    const sorted = [...all].sort(byDay);
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i + 1, i + 12)) {
        if (
          inOneBreath(a, b) ||
          !sameEvent(a, b) ||
          agree(a.claim.count!, b.claim.count!, a.claim.qualifier, b.claim.qualifier)
        )
          continue;
        const type: ContradictionType =
          populationOf(a.claim) !== populationOf(b.claim)
            ? 'definition'
            : nationalitiesDiffer(a.claim, b.claim)
              ? 'scope'
              : 'source_error';
        const says = `Two counts for one ${what.startsWith('outcome') ? `outcome (${what.slice(8).replaceAll('_', ' ')})` : 'transfer'} of ${dayOf(a)}: ${a.claim.count} and ${b.claim.count}.`;
        found.push(
          contradiction(type, 'two counts for the same thing', says, [
            side(String(a.claim.count), [a]),
            side(String(b.claim.count), [b]),
          ]),
        );
      }
    }
  }
  return found.slice(0, 20);
}

const populationOf = (claim: TransferClaim | OutcomeClaim): string =>
  ('population' in claim ? (claim.population ?? '') : '').toLowerCase();
const nationalitiesDiffer = (a: TransferClaim | OutcomeClaim, b: TransferClaim | OutcomeClaim): boolean =>
  [...a.nationalities].sort().join() !== [...b.nationalities].sort().join();

/** Both say the day, and it is the same one or the next; or both say the same month and nothing finer. */
function sameEvent(a: Cell, b: Cell): boolean {
  const [x, y] = [ownDate(a.claim), ownDate(b.claim)];
  if (!x || !y) return false;
  const days = daysBetween(x, y);
  return days === null ? x === y : days <= 1;
}
const ownDate = (claim: Claim): string | null =>
  ('as_of' in claim && claim.as_of) || ('date' in claim ? claim.date : null);

/** The same words of one document, or one fact, give both: a part and its whole, two things told together; not two tellings of one thing. */
function inOneBreath(a: Cell, b: Cell): boolean {
  if (a.source.type === 'citation' && b.source.type === 'citation')
    return a.source.citation.fact === b.source.citation.fact;
  return (
    a.source.type === 'document' &&
    b.source.type === 'document' &&
    a.source.document === b.source.document &&
    a.claim.evidence.some((x) => b.claim.evidence.some((y) => x.start < y.end && y.start < x.end))
  );
}

function agree(a: number, b: number, qa: string, qb: string): boolean {
  if (a === b) return true;
  if (qa === 'up_to' || qb === 'up_to' || qa === 'several' || qb === 'several') return true;
  if (qa === 'at_least') return b >= a;
  if (qb === 'at_least') return a >= b;
  return (qa === 'about' || qb === 'about') && Math.abs(a - b) <= ABOUT * Math.max(a, b);
}

/** Two sums for the same thing. Another currency is not another sum; another basis is another scope. */
function moneyRules(cells: readonly Cell[]): readonly Contradiction[] {
  const sums = of(cells, 'money').filter(({ claim }) => claim.amount !== null && !claim.hedged);
  const found: Contradiction[] = [];
  for (const [, all] of Map.groupBy(sums, ({ claim }) => `${claim.nature} ${claim.payer}`)) {
    const sorted = [...all].sort(byDay);
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i + 1, i + 12)) {
        if (inOneBreath(a, b) || !sameMoney(a, b)) continue;
        const type: ContradictionType =
          a.claim.currency !== b.claim.currency ? 'currency' : a.claim.basis !== b.claim.basis ? 'scope' : 'dispute';
        const words = ({ claim }: Cell<MoneyClaim>): string =>
          `${claim.amount!.toLocaleString('en')} ${claim.currency ?? ''}`.trim();
        found.push(
          contradiction(
            type,
            'two amounts for the same thing',
            `Two sums ${a.claim.nature}: ${words(a)} and ${words(b)}.`,
            [side(words(a), [a]), side(words(b), [b])],
          ),
        );
      }
    }
  }
  return found.slice(0, 20);
}

function sameMoney(a: Cell<MoneyClaim>, b: Cell<MoneyClaim>): boolean {
  const [x, y] = [a.claim, b.claim];
  if (x.currency === y.currency && agree(x.amount!, y.amount!, x.qualifier, y.qualifier)) return false;
  const printed = (p: MoneyClaim, q: MoneyClaim): boolean =>
    p.converted?.currency === q.currency &&
    p.converted !== null &&
    agree(p.converted.amount, q.amount!, 'about', 'about');
  if (printed(x, y) || printed(y, x)) return false;
  return x.date !== null && y.date !== null && mayCoincide(x.date, y.date);
}

const EVENTS = new Set([
  'announced',
  'signed',
  'in_force',
  'first_transfer',
  'cancelled',
  'terminated',
  'ruled_unlawful',
  'suspended',
  'agreed',
]);

/** Two dates for one event: a day apart is a time zone, a first transfer is a moment told two ways, the rest is which date is meant. */
function dateRules(cells: readonly Cell[]): readonly Contradiction[] {
  const dated = of(cells, 'stage').filter(
    ({ claim }) => EVENTS.has(claim.stage) && claim.date !== null && !claim.denied && !claim.hedged && !claim.silent,
  );
  const found: Contradiction[] = [];
  for (const [stage, all] of Map.groupBy(dated, ({ claim }) => `${claim.stage} ${claim.party ?? ''}`)) {
    const byDate = [...Map.groupBy(all, ({ claim }) => claim.date!)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [i, [date, here]] of byDate.entries()) {
      for (const [other, there] of byDate.slice(i + 1)) {
        if (mayCoincide(date, other) || !near(date, other)) continue;
        const name = stageWords(stage.split(' ')[0]!);
        const type: ContradictionType =
          daysBetween(date, other) === 1 ? 'time_zone' : name === 'first transfer' ? 'moment' : 'which_date';
        found.push(
          contradiction(type, 'two dates for one event', `Two dates for ${name}: ${date} and ${other}.`, [
            side(date, here),
            side(other, there),
          ]),
        );
      }
    }
  }
  return found.slice(0, 20);
}

function near(a: string, b: string): boolean {
  const days = daysBetween(a, b) ?? daysBetween(`${a.slice(0, 7)}-15`, `${b.slice(0, 7)}-15`);
  return days !== null && days <= SAME_EVENT;
}
