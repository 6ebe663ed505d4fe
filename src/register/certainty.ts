import words from '../../data/certainty.json' with { type: 'json' };
import type { Claim, StageClaim } from '../claims/claim.ts';
import { boundsOf } from './edtf.ts';
import type { AsOf, Cell, Certainty } from './entry.ts';
import { dayOf, partyWords } from './stages.ts';

/** One rung of the ladder: which cells put an arrangement on it. The first rung with any cell counts. */
interface Rung {
  readonly rung: Certainty['rung'];
  readonly holds: (
    cells: readonly Cell[],
    pair: { readonly sending: string; readonly receiving: string | null },
  ) => readonly Cell[];
}

const WORDS: ReadonlyMap<number, string> = new Map(words.map((row) => [row.rung, row.words]));
const OVER = new Set(['cancelled', 'terminated', 'expired', 'not_implemented', 'refused']);
/** Months after its last claim that an arrangement's register counts as out of date. */
const FRESH_MONTHS = 12;

const isStage = (cell: Cell): cell is Cell<StageClaim> => cell.claim.kind === 'stage';
const onRecord = ({ claim, source }: Cell<StageClaim>): boolean =>
  !claim.silent &&
  !claim.denied &&
  !claim.hedged &&
  (source.type === 'citation' || source.statement?.actor?.unnamed !== true);
const byParty = (cells: readonly Cell[], party: string | null): readonly Cell[] =>
  party === null ? [] : cells.filter((cell) => isStage(cell) && cell.claim.party === party && onRecord(cell));

/**
 * The ladder of the model, from the top. Rung 5, several independent reports, is never given by counting pages: copies are not
 * confirmation, and whether two pages share a root is not known here.
 */
const LADDER: readonly Rung[] = [
  {
    rung: 1,
    holds: (cells) => cells.filter(({ source }) => source.type === 'document' && source.statement?.act === 'provide'),
  },
  {
    rung: 2,
    holds: (cells, { sending, receiving }) => {
      const [from, to, both] = [byParty(cells, sending), byParty(cells, receiving), byParty(cells, 'both')];
      return both.length ? both : from.length && to.length ? [from[0]!, to[0]!] : [];
    },
  },
  { rung: 3, holds: (cells, { sending, receiving }) => [...byParty(cells, sending), ...byParty(cells, receiving)] },
  {
    rung: 4,
    holds: (cells) =>
      cells.filter(
        ({ claim }) => claim.kind === 'instrument' && (claim.text?.startsWith('seen by') || claim.text === 'leaked'),
      ),
  },
  {
    rung: 6,
    holds: (cells) =>
      cells.filter(
        ({ source, claim }) =>
          source.type === 'document' &&
          source.statement?.actor?.unnamed === false &&
          !claim.hedged &&
          !source.statement.via.length,
      ),
  },
  {
    rung: 7,
    holds: (cells) =>
      cells.filter(
        ({ source }) =>
          source.type === 'document' &&
          (source.statement === null || source.statement.actor?.unnamed !== false) &&
          !source.statement?.via.length,
      ),
  },
  { rung: 8, holds: (cells) => cells },
];

/** How sure the register is of an arrangement, in words and with the cells that say so; never a score. */
export function certaintyOf(
  cells: readonly Cell[],
  pair: { readonly sending: string; readonly receiving: string | null },
  asOf: AsOf,
): Certainty {
  for (const { rung, holds } of LADDER) {
    const because = holds(cells, pair);
    if (because.length)
      return {
        rung,
        words: WORDS.get(rung)!,
        because: because.slice(0, 8).map(({ claim }) => claim.id),
        modifiers: modifiersOf(cells, asOf),
      };
  }
  return { rung: 9, words: WORDS.get(9)!, because: [], modifiers: modifiersOf(cells, asOf) };
}

function modifiersOf(cells: readonly Cell[], { asOf }: AsOf): readonly string[] {
  const stages = cells.filter(isStage);
  const denied = new Set(stages.filter(({ claim }) => claim.denied).map(({ claim }) => partyWords(claim.party)));
  const unconfirmed = new Set(
    stages
      .filter(
        ({ claim, source }) => claim.silent || (source.type === 'document' && source.statement?.act === 'unconfirmed'),
      )
      .map(({ claim }) => partyWords(claim.party)),
  );
  const last = stages
    .filter(({ claim }) => !claim.hedged && !claim.denied && !claim.silent && claim.date !== null)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .at(-1);
  return [
    ...[...denied].map((name) => `denied by ${name}`),
    ...[...unconfirmed].map((name) => `${name} could not or would not confirm`),
    ...(last && OVER.has(last.claim.stage) ? ['superseded'] : []),
    ...(asOf && isStale(cells, asOf) ? ['out of date'] : []),
  ];
}

/** True where nothing the register knows of is younger than a year before the date asked for. */
function isStale(cells: readonly Cell[], asOf: string): boolean {
  const asked = boundsOf(asOf)?.last;
  if (!asked) return false;
  const limit = `${Number(asked.slice(0, 4)) - FRESH_MONTHS / 12}${asked.slice(4)}`;
  return cells.every((cell: Cell<Claim>) => (boundsOf(dayOf(cell))?.last ?? '9999') < limit);
}
