// Stages: what one says and another denies, keeps silent on, or puts otherwise.
import type { StageClaim } from '../claims/claim.ts';
import { contradiction, plain, side, stateWords } from './contradiction.ts';
import type { Cell, Contradiction } from './entry.ts';
import { stageWindow } from './happening-joins.ts';
import { apart, ofKind, ordered, orderedBy, placeInTime, type Window } from './telling.ts';

type Staged = Cell<StageClaim>;

/** Days within which two words on a state of things are about one state of it. */
const SAME_TIME = 45;
/** A denial of an act speaks of the year before it, and of what is said in the days after. */
const ACT_BEFORE = 365;
const ACT_AFTER = 7;

/** Who denies one of these denies those behind it too: without an agreement there is nothing to sign. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  agreed: ['agreed', 'signed', 'ratified', 'in_force'],
  signed: ['signed', 'ratified'],
};

const partyWords = (party: string | null): string =>
  party === null
    ? 'a report'
    : party === 'both'
      ? 'both parties'
      : party.startsWith('court:')
        ? party.slice(6)
        : stateWords(party);
const said = ({ claim }: Staged, one: string, many: string): string =>
  `${partyWords(claim.party)} ${claim.party === 'both' ? many : one}`;

/** The contradictions between words and acts of the parties. */
export function stageRules(cells: readonly Cell[]): readonly Contradiction[] {
  const stages = ordered(ofKind(cells, 'stage'));
  const told = Map.groupBy(
    stages.filter(({ claim }) => !claim.denied && !claim.silent && !claim.hedged),
    ({ claim }) => claim.stage as string,
  );
  return [...deniedRules(stages, told), ...silentRules(stages, told), ...twoStages(stages)];
}

type Told = ReadonlyMap<string, readonly Staged[]>;

function deniedRules(stages: readonly Staged[], told: Told): readonly Contradiction[] {
  const denials = stages.filter(({ claim }) => claim.denied && !claim.silent && claim.party !== null);
  const found: Contradiction[] = [];
  for (const [, same] of Map.groupBy(denials, ({ claim }) => `${claim.stage} ${claim.party}`)) {
    const { stage, party } = same[0]!.claim;
    const denied = same[0]!;
    const times = timesOf(same);
    const against = (BEHIND[stage] ?? [stage]).flatMap((name) =>
      (told.get(name) ?? []).filter((cell) => times.some((time) => isOfOneTime(cell, time))),
    );
    const others = against.filter(({ claim }) => claim.party !== party);
    const sides = nearest(others.length ? others : against, denied);
    if (!sides.length) continue;
    const own = against.filter(({ claim }) => claim.party === party);
    const rule = againstBoth(stages, denied, sides) ? 'one page against both parties' : 'said and denied';
    const says = `${said(denied, 'denies', 'deny')} that it is ${plain(stage)}; ${said(sides[0]!, 'says', 'say')} it is${sides[0]!.claim.stage === stage ? '' : ` ${plain(sides[0]!.claim.stage)}`}.`;
    found.push(
      contradiction(rule, says, [
        side('said', [...sides, ...own.filter((cell) => !sides.includes(cell))]),
        side('denied', same),
      ]),
    );
  }
  return found;
}

/** A denial and a word are of one time: near it for a state of things, in the year before or the days after for an act. Not known is any. */
function isOfOneTime(cell: Staged, y: Window | null): boolean {
  const x = placeInTime(cell);
  if (!x || !y) return true;
  if (cell.claim.stage === 'agreed' || stageWindow(cell.claim.stage).act)
    return x.last >= y.first - ACT_BEFORE && x.first <= y.last + ACT_AFTER;
  return apart(x, y) <= SAME_TIME;
}

/** What was said nearest in time to a denial first: that is what it denies. */
function nearest(told: readonly Staged[], denial: Staged): readonly Staged[] {
  const at = placeInTime(denial);
  const gap = (cell: Staged): number => {
    const own = placeInTime(cell);
    return at && own ? apart(at, own) : Number.MAX_SAFE_INTEGER;
  };
  return orderedBy(
    told.map((cell) => ({ cell, gap: gap(cell) })),
    ({ cell }) => cell,
    (a, b) => a.gap - b.gap,
  ).map(({ cell }) => cell);
}

/** Pages alone tell it, and both parties deny it, together or each. */
function againstBoth(stages: readonly Staged[], denied: Staged, told: readonly Staged[]): boolean {
  if (told.some(({ claim }) => claim.party !== null)) return false;
  const { sending, receiving, stage, party } = denied.claim;
  if (party === 'both') return true;
  const denies = (state: string | null): boolean =>
    stages.some(({ claim }) => claim.denied && claim.stage === stage && claim.party === state);
  return sending !== null && receiving !== null && denies(sending) && denies(receiving);
}

/** A party that never spoke of a stage keeps silent on it near the day on which another speaks. */
function silentRules(stages: readonly Staged[], told: Told): readonly Contradiction[] {
  const silences = stages.filter(({ claim }) => claim.silent && claim.party !== null);
  const found: Contradiction[] = [];
  for (const [, same] of Map.groupBy(silences, ({ claim }) => `${claim.stage} ${claim.party}`)) {
    const { stage, party } = same[0]!.claim;
    const all = told.get(stage) ?? [];
    const times = timesOf(same);
    if (all.some(({ claim }) => claim.party === party || claim.party === 'both')) continue;
    const spoken = all.filter(
      (cell) =>
        cell.claim.party !== null &&
        !cell.claim.party.startsWith('court:') &&
        times.some((time) => isNear(placeInTime(cell), time)),
    );
    if (!spoken.length) continue;
    const says = `${partyWords(spoken[0]!.claim.party)} has spoken of ${plain(stage)}; ${partyWords(party)} would not confirm it.`;
    found.push(contradiction('one speaks, the other is silent', says, [side('said', spoken), side('silent', same)]));
  }
  return found;
}

/** Silence is of a day: one of an unknown day is set against nothing. */
const isNear = (a: Window | null, b: Window | null): boolean => a !== null && b !== null && apart(a, b) <= SAME_TIME;

/** The times at which something was said, each once; one that is not known stands for any. */
function timesOf(cells: readonly Cell[]): readonly (Window | null)[] {
  const times = new Map<string, Window | null>();
  for (const cell of cells) {
    const when = placeInTime(cell);
    times.set(when ? `${when.first} ${when.last}` : '', when);
  }
  return times.has('') ? [null] : [...times.values()];
}

const OPENING = new Set(['reported', 'proposed', 'offered', 'talks', 'refused']);
const REACHED = new Set(['agreed', 'signed', 'ratified', 'in_force']);

/** One party puts the arrangement at its beginning soon after the other said that it was made. */
function twoStages(stages: readonly Staged[]): readonly Contradiction[] {
  const ofState = stages.filter(
    ({ claim }) =>
      !claim.silent &&
      !claim.denied &&
      !claim.hedged &&
      claim.party !== null &&
      claim.party !== 'both' &&
      !claim.party.startsWith('court:'),
  );
  const dated = ofState.filter((cell) => placeInTime(cell)?.day);
  const last = new Map<string, Staged>();
  for (const cell of dated) {
    const { stage, party } = cell.claim;
    if (OPENING.has(stage)) {
      const own = last.get(party!);
      const other = [...last.values()].find(
        (reached) => reached.claim.party !== party && isNear(placeInTime(reached), placeInTime(cell)),
      );
      // a party that itself has said so speaks of what is still to be worked out
      if (other && !own) {
        const says = `${partyWords(party)} says ${plain(stage)} where ${partyWords(other.claim.party)} said ${plain(other.claim.stage)} already.`;
        return [
          contradiction('two stages of two parties', says, [
            side(plain(stage), [cell]),
            side(plain(other.claim.stage), [other]),
          ]),
        ];
      }
    } else if (REACHED.has(stage)) last.set(party!, cell);
  }
  return [];
}
