// Claims that say the same in the same words of the model, however many pages they stand in: one assertion, many claims.
import type { Claim } from '../claims/claim.ts';
import { canonical } from './chain.ts';
import { sortKey } from './edtf.ts';
import type { Cell } from './entry.ts';
import { dayOf } from './stages.ts';

/** How many claims of one assertion are shown from either end, the reviewed ones first and the latest last. The others are counted. */
export const SHOWN = 3;
/** The words of a value count up to this length: pages say a term in a hundred ways, and a sentence is no value. */
const WORDS = 60;

/** What a claim says, without where, by whom, and how outright: the words of its value aside, every typed field. One text for one assertion. */
export function assertionOf(claim: Claim): string {
  const { id: _i, by: _b, core: _c, evidence: _e, fields: _f, rules: _r, ...said } = claim;
  switch (said.kind) {
    case 'term':
      return canonical({ ...said, value: said.count === null ? null : plain(said.value) });
    case 'consideration':
      return canonical({ ...said, value: plain(said.value) });
    case 'instrument':
      return canonical({ ...said, called: said.called && plain(said.called) });
    case 'transfer':
      return canonical({ ...said, of_whom: null, population: null, from: null, to: null });
    case 'proceeding':
      return canonical({ ...said, value: null });
    case 'warning':
      return canonical({ ...said, reply: null });
    default:
      return canonical(said);
  }
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, WORDS);

/** Where a cell stands among those that say the same: reviewed ones first, then by day, source, place. Never by when it arrived. */
export interface Place {
  /** 0 where a person decided on it, else 1. */
  readonly rank: number;
  /** The first day it may speak of. */
  readonly day: string;
  /** Its document or fact. */
  readonly source: string;
  readonly start: number;
}

export const placeOf = (cell: Cell): Place => ({
  rank: cell.review || cell.superseded ? 0 : 1,
  day: sortKey(dayOf(cell)),
  source: cell.source.type === 'document' ? cell.source.document : `fact ${cell.source.citation.fact}`,
  start: cell.claim.evidence[0]?.start ?? 0,
});

const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
};

/** The cells of an assertion that are shown, of all of them: the first by place and the last by day, with how many there are. */
export function sampleOf(cells: readonly Cell[], shown = SHOWN): readonly Cell[] {
  if (cells.length <= shown * 2) return cells.map((cell) => ({ ...cell, alike: cells.length }));
  const keyed = cells.map((cell) => {
    const { rank, day, source, start } = placeOf(cell);
    const rest = [day, source, start, cell.claim.id, cell.seq];
    return { cell, first: [rank, ...rest], last: rest };
  });
  const first = [...keyed].sort((a, b) => compare(a.first, b.first)).slice(0, shown);
  const last = [...keyed].sort((a, b) => compare(b.last, a.last)).slice(0, shown);
  return [...new Set([...first, ...last])].map(({ cell }) => ({ ...cell, alike: cells.length }));
}
