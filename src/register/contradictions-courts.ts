// Judgments: one has one date and one holding.
import exclusive from '../../data/exclusive.json' with { type: 'json' };
import type { ProceedingClaim } from '../claims/claim.ts';
import { contradiction, plain, side } from './contradiction.ts';
import { datings } from './contradictions-dates.ts';
import type { Cell, Contradiction } from './entry.ts';
import { maySameCourt } from './happening-courts.ts';
import type { Join } from './happening-join.ts';
import { apart, mayMeet, ofKind, pagesOf, toldApart, whenOf } from './telling.ts';

type Ruling = Cell<ProceedingClaim>;

const EXCLUDE = new Set(
  exclusive.flatMap(({ kind, one, other }) => (kind === 'holding' ? [`${one} ${other}`, `${other} ${one}`] : [])),
);
/** Dates of one judgment that are further apart than this are not those of its hearing, its giving and its report. */
const ONE_JUDGMENT = 31;
const FINAL = new Set(['merits', 'admissibility', 'appeal']);
/** Of the rulings that a wrong year is looked for among. */
const MOST = 64;

/** The contradictions between tellings of one judgment. */
export function courtRules(cells: readonly Cell[], joins: readonly Join[]): readonly Contradiction[] {
  const rulings = joins.flatMap(({ kind, members }) =>
    kind === 'proceeding' ? [members.map(({ cell }) => cell as Ruling)] : [],
  );
  return [...rulings.flatMap(twoHoldings), ...rulings.flatMap(twoDates), ...otherYears(ofKind(cells, 'proceeding'))];
}

const nameOf = (cells: readonly Ruling[]): string => cells.find(({ claim }) => claim.court)?.claim.court ?? 'a court';

function twoHoldings(cells: readonly Ruling[]): readonly Contradiction[] {
  const byHolding = [
    ...Map.groupBy(
      cells.filter(({ claim }) => claim.holding !== null && !claim.hedged),
      ({ claim }) => claim.holding!,
    ),
  ];
  for (const [i, [holding, own]] of byHolding.entries()) {
    for (const [other, there] of byHolding.slice(i + 1)) {
      if (!EXCLUDE.has(`${holding} ${other}`) || toldApart(pagesOf(own), pagesOf(there))) continue;
      const says = `${nameOf(cells)} held ${plain(holding)} by one telling, ${plain(other)} by another.`;
      return [
        contradiction('one judgment, two holdings', says, [side(plain(holding), own), side(plain(other), there)]),
      ];
    }
  }
  return [];
}

/** Far apart, and of one case: near ones are the rules of dates. */
function twoDates(cells: readonly Ruling[]): readonly Contradiction[] {
  const [base, ...others] = datings(cells);
  const far = others.filter(
    (other) =>
      base &&
      apart(base.when, other.when) > ONE_JUDGMENT &&
      cells.every(({ claim }) => FINAL.has(claim.posture)) &&
      !toldApart(pagesOf(base.cells), pagesOf(other.cells)),
  );
  return base && far.length ? [judgment(cells, [base, ...far])] : [];
}

function judgment(cells: readonly Ruling[], dates: ReturnType<typeof datings>): Contradiction {
  const told = dates.map(({ when }) => when.edtf);
  return contradiction(
    'one judgment, two dates',
    `one judgment of ${nameOf(cells)}, dated ${told.join(' and ')}.`,
    dates.map((date) => side(date.when.edtf, date.cells)),
  );
}

/** A final ruling that is dated to the day, and one page that puts it in the year before or after. */
function otherYears(rulings: readonly Ruling[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const final = rulings.filter(
    ({ claim }) => claim.court !== null && claim.holding !== null && FINAL.has(claim.posture) && !claim.hedged,
  );
  for (const [, same] of Map.groupBy(final, ({ claim }) => `${claim.object} ${claim.posture} ${claim.holding}`)) {
    const days = same.filter((cell) => whenOf(cell)?.day);
    for (const cell of same.filter((one) => /^\d{4}$/.test(whenOf(one)?.edtf ?? '')).slice(0, MOST)) {
      const when = whenOf(cell)!;
      const there = days.filter((day) => maySameCourt(cell.claim.court, day.claim.court));
      const year = Number(when.edtf);
      const near = there.filter((day) => Math.abs(Number(whenOf(day)!.edtf.slice(0, 4)) - year) === 1);
      if (!near.length || there.some((day) => mayMeet(whenOf(day), when)) || toldApart(pagesOf([cell]), pagesOf(near)))
        continue;
      found.push(judgment(near, [...datings(near).slice(0, 1), { when, cells: [cell] }]));
    }
  }
  return found;
}
