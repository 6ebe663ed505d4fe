// What became of the people: two outcomes that cannot both be of all of them.
import exclusive from '../../data/exclusive.json' with { type: 'json' };
import type { OutcomeClaim } from '../claims/claim.ts';
import { contradiction, numberWords, plain, side } from './contradiction.ts';
import { isMove } from './contradictions-counts.ts';
import type { Cell, Contradiction } from './entry.ts';
import type { Join } from './happening-join.ts';
import { apart, ofKind, pagesOf, placeInTime, speakerOf, toldApart } from './telling.ts';

type Fate = Cell<OutcomeClaim>;

/** Where somebody is, as against that somebody has gone. */
const THERE = new Set(['held', 'accommodated', 'remaining']);
/** Days within which two words on where people are speak of one time. */
const ONE_TIME = 45;
/** Of the counts of one outcome so many are looked at, the greatest first. */
const MOST = 12;

const PAIRS = exclusive.filter(({ kind }) => kind === 'outcome');

/** Outcomes that exclude each other, told of more people than were moved. */
export function fateRules(cells: readonly Cell[], joins: readonly Join[]): readonly Contradiction[] {
  const moved = movedOf(joins);
  if (moved === null) return [];
  const byOutcome = Map.groupBy(
    ofKind(cells, 'outcome').filter(({ claim }) => claim.count !== null && claim.count > 0 && !claim.hedged),
    ({ claim }) => claim.outcome,
  );
  const greatest = (outcome: string): readonly Fate[] =>
    [...(byOutcome.get(outcome as OutcomeClaim['outcome']) ?? [])]
      .sort((a, b) => b.claim.count! - a.claim.count! || (a.claim.id < b.claim.id ? -1 : 1))
      .slice(0, MOST);
  return PAIRS.flatMap(({ one: name, other }) => {
    const gone = greatest(name);
    const there = greatest(other);
    for (const a of gone) {
      const against = there.filter((b) => a.claim.count! + b.claim.count! > moved && excludes(a, b));
      if (!against.length) continue;
      const words = ({ claim }: Fate): string => `${numberWords(claim.count, claim.qualifier)} ${plain(claim.outcome)}`;
      const says = `${words(a)} and ${words(against[0]!)}, where ${moved.toLocaleString('en')} were moved.`;
      return [
        contradiction('same people, two fates', says, [
          side(
            words(a),
            gone.filter(({ claim }) => claim.count === a.claim.count),
          ),
          side(words(against[0]!), against),
        ]),
      ];
    }
    return [];
  });
}

/** How many were moved in all, by the transfers and totals that are known; null where none is. */
function movedOf(joins: readonly Join[]): number | null {
  let sum = 0;
  let total = 0;
  for (const { members } of joins) {
    const { claim } = members[0]!.cell;
    if (claim.kind !== 'transfer' || claim.status !== 'done') continue;
    const count = Math.max(
      0,
      ...members.slice(0, MOST).map(({ cell }) => ('count' in cell.claim ? (cell.claim.count ?? 0) : 0)),
    );
    if (claim.as_of) total = Math.max(total, count);
    else if (isMove(members[0]!.cell)) sum += count;
  }
  return Math.max(sum, total) || null;
}

/** True where both are meant of one time: still there after others had them gone, or two words on where they are now. */
function excludes(a: Fate, b: Fate): boolean {
  const [x, y] = [placeInTime(a), placeInTime(b)];
  if (!x || !y) return false;
  const speakers = [speakerOf(a), speakerOf(b)];
  const apartBySpeaker = speakers[0] !== speakers[1];
  if (!apartBySpeaker && toldApart(pagesOf([a]), pagesOf([b]))) return false;
  if (!meetNations(a, b)) return false;
  if (THERE.has(a.claim.outcome) === THERE.has(b.claim.outcome)) return apart(x, y) <= ONE_TIME;
  const [gone, there] = THERE.has(a.claim.outcome) ? [y, x] : [x, y];
  return gone.first <= there.last && apart(x, y) <= ONE_TIME;
}

const meetNations = (a: Fate, b: Fate): boolean =>
  !a.claim.nationalities.length ||
  !b.claim.nationalities.length ||
  a.claim.nationalities.some((nation) => b.claim.nationalities.includes(nation));
