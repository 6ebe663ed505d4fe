// What the paper is, whether it binds, and in which year it was made: by whose word.
import exclusive from '../../data/exclusive.json' with { type: 'json' };
import type { InstrumentClaim } from '../claims/claim.ts';
import { contradiction, plain, side } from './contradiction.ts';
import { datings } from './contradictions-dates.ts';
import type { Cell, Contradiction } from './entry.ts';
import {
  apart,
  mayMeet,
  ofKind,
  ordered,
  pagesOf,
  placeInTime,
  speakerOf,
  stateBehind,
  toldApart,
  whenOf,
} from './telling.ts';

type Paper = Cell<InstrumentClaim>;

/** Days within which two words are about one paper. */
const ONE_PAPER = 62;
/** Of the claims for each kind of paper so many are set against the other kind, the oldest first. */
const MOST = 24;
const PAIRS = exclusive.filter(({ kind }) => kind === 'instrument');

/** The contradictions between what sources say of the paper. */
export function paperRules(cells: readonly Cell[]): readonly Contradiction[] {
  const papers = ordered(ofKind(cells, 'instrument').filter(({ claim }) => !claim.hedged));
  return [...twoKinds(papers), ...twoNames(papers), ...binding(papers), ...otherYear(papers)];
}

/** Both of one paper: near in time, and by two who are named and differ, so that each calls it something. */
const byTwo = (a: Paper, b: Paper): boolean => {
  const [x, y] = [placeInTime(a), placeInTime(b)];
  const [one, other] = [speakerOf(a), speakerOf(b)];
  return one !== null && other !== null && one !== other && (!x || !y || apart(x, y) <= ONE_PAPER);
};

const calls = (cell: Paper): string => {
  const { instrument, called } = cell.claim;
  const name = instrument === 'mou' ? 'memorandum of understanding' : plain(instrument);
  return `${speakerOf(cell) ?? 'a page'}: ${instrument === 'undisclosed' ? (called ?? name) : name}`;
};

/** The claims of each list that some claim of the other stands against. */
function against(
  a: readonly Paper[],
  b: readonly Paper[],
  clash: (x: Paper, y: Paper) => boolean,
): readonly (readonly Paper[])[] | null {
  const [few, many] = [a.slice(0, MOST), b.slice(0, MOST)];
  const left = few.filter((x) => many.some((y) => clash(x, y)));
  const right = many.filter((y) => few.some((x) => clash(x, y)));
  return left.length ? [left, right] : null;
}

function twoKinds(papers: readonly Paper[]): readonly Contradiction[] {
  const byKind = Map.groupBy(papers, ({ claim }) => claim.instrument as string);
  return PAIRS.flatMap(({ one: name, other }) => {
    const sides = against(byKind.get(name) ?? [], byKind.get(other) ?? [], byTwo);
    if (!sides) return [];
    const says = `one paper, two kinds: ${sides.map((same) => calls(same[0]!)).join('; ')}.`;
    return [
      contradiction(
        'two instruments for one act',
        says,
        sides.map((same) => side(calls(same[0]!), same)),
      ),
    ];
  });
}

/** Each party has its own name for it, one of them a general one. */
function twoNames(papers: readonly Paper[]): readonly Contradiction[] {
  const general = papers.filter(({ claim }) => claim.instrument === 'undisclosed' && claim.called !== null);
  const special = papers.filter(({ claim }) => claim.instrument !== 'undisclosed');
  const byParties = (a: Paper, b: Paper): boolean => {
    const states = [stateBehind(a), stateBehind(b)];
    const { sending, receiving } = a.claim;
    return (
      states[0] !== states[1] &&
      states.every((state) => state !== null && (state === sending || state === receiving)) &&
      byTwo(a, b)
    );
  };
  const sides = against(general, special, byParties);
  if (!sides) return [];
  const says = `one paper, two names: ${sides.map((same) => calls(same[0]!)).join('; ')}.`;
  return [
    contradiction(
      'one paper, two names',
      says,
      sides.map((same) => side(calls(same[0]!), same)),
    ),
  ];
}

function binding(papers: readonly Paper[]): readonly Contradiction[] {
  const of = (word: string): readonly Paper[] => papers.filter(({ claim }) => claim.binding === word);
  const oneKind = (a: Paper, b: Paper): boolean =>
    [a, b].some(({ claim }) => claim.instrument === 'undisclosed') || a.claim.instrument === b.claim.instrument;
  const clash = (a: Paper, b: Paper): boolean => oneKind(a, b) && !toldApart(pagesOf([a]), pagesOf([b]));
  const sides = against(of('yes'), of('no'), (a, b) => byTwo(a, b) || clash(a, b));
  if (!sides) return [];
  return [
    contradiction('binding and not binding', 'the paper is binding by one word and not by another.', [
      side('binding', sides[0]!),
      side('not binding', sides[1]!),
    ]),
  ];
}

/** Several pages date a paper to the day, and one page alone puts it in another year, without a day. */
function otherYear(papers: readonly Paper[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [, same] of Map.groupBy(
    papers.filter(({ claim }) => claim.dateKind !== null && claim.dateKind !== 'reported'),
    ({ claim }) => `${claim.instrument} ${claim.dateKind}`,
  )) {
    const dates = datings(same);
    const firm = dates.filter(({ when }) => when.day);
    if (firm.length !== 1 || pagesOf(firm[0]!.cells).size < 2) continue;
    for (const { when, cells } of dates) {
      if (
        when.day ||
        mayMeet(when, firm[0]!.when) ||
        pagesOf(cells).size > 1 ||
        when.edtf.length > 4 ||
        toldApart(pagesOf(cells), pagesOf(firm[0]!.cells))
      )
        continue;
      const says = `the ${plain(same[0]!.claim.instrument)} is of ${whenOf(firm[0]!.cells[0]!)!.edtf}; one page puts it in ${when.edtf}.`;
      found.push(
        contradiction('a year that one page has', says, [
          side(firm[0]!.when.edtf, firm[0]!.cells),
          side(when.edtf, cells),
        ]),
      );
    }
  }
  return found;
}
