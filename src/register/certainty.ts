// How sure the register is that an arrangement stands where it stands: in words, with the claims that say so; never a score.
import words from '../../data/certainty.json' with { type: 'json' };
import type { Stage } from '../claims/values.ts';
import type { Statement } from '../statements/statement.ts';
import type { DocumentId } from '../text/document.ts';
import type { AsOf, Cell, Certainty, Reason, Rung, StageCertainty } from './entry.ts';
import { modifiersOf } from './modifiers.ts';
import { officialDocuments } from './official.ts';
import { reasonWords } from './reasons.ts';
import { isHalt, rankOf } from './stage-order.ts';
import { inOrder } from './stages.ts';
import { bearingOut, standsAt, type Telling, tellingsOf } from './standing.ts';

/** What the rungs are told from. */
interface Given {
  readonly pair: { readonly sending: string; readonly receiving: string | null };
  /** Documents that are the official text or judgment itself. */
  readonly official: ReadonlySet<DocumentId>;
  /** The document that each descends from; itself where it is a root. A document that is not there: unknown. */
  readonly roots: ReadonlyMap<DocumentId, string>;
}

const WORDS: ReadonlyMap<number, string> = new Map(words.map((row) => [row.rung, row.words]));
/** At most this many claims are given as the reason of one rung. */
const MOST = 8;

const documentOf = ({ source }: Cell): DocumentId | null => (source.type === 'document' ? source.document : null);
const statementOf = ({ source }: Cell): Statement | null => (source.type === 'document' ? source.statement : null);
const mediaIn = (statement: Statement | null): number =>
  (statement?.via ?? []).filter(({ actor }) => actor === null || actor.kind === 'media').length;

/** The party on record for a claim: that of a stage claim, else the state whose named people say it; null where nobody is. */
function onRecord(cell: Cell): string | null {
  const { claim, source } = cell;
  const statement = statementOf(cell);
  if (claim.hedged || statement?.actor?.unnamed) return null;
  // told on through two media, a word is hearsay, whoever's it was
  if (mediaIn(statement) > 1) return null;
  if (claim.kind === 'stage') return claim.party;
  if (source.type === 'citation' || !statement?.actor) return null;
  const { kind, state } = statement.actor;
  return kind === 'person' || kind === 'office' || kind === 'state' || kind === 'government' || kind === 'state_body'
    ? state
    : null;
}

const partiesOn = (cells: readonly Cell[], { sending, receiving }: Given['pair'], whole: boolean): readonly Cell[] => {
  const by = (party: string | null): readonly Cell[] =>
    party === null ? [] : cells.filter((cell) => onRecord(cell) === party);
  const [from, to, both] = [by(sending), by(receiving), by('both')];
  if (!whole) return [...from, ...to];
  return both.length || (from.length && to.length) ? [...both, ...from.slice(0, 2), ...to.slice(0, 2)] : [];
};

const isCopy = (cell: Cell, { roots }: Given): boolean => {
  const document = documentOf(cell);
  const root = document && roots.get(document);
  return root !== null && root !== undefined && root !== document;
};

/** One cell of each root, where the roots are known: pages of one root are one report. */
function rootsApart(cells: readonly Cell[], { roots }: Given): readonly Cell[] {
  const seen = new Map<string, Cell>();
  for (const cell of cells) {
    const document = documentOf(cell);
    const root = document && roots.get(document);
    if (root && !cell.claim.hedged && !seen.has(root)) seen.set(root, cell);
  }
  return seen.size > 1 ? [...seen.values()] : [];
}

const isSeenText = ({ claim }: Cell): boolean =>
  claim.kind === 'instrument' && claim.text !== null && /^(?:seen by|leaked)/.test(claim.text);

/** A page that told it at first hand: through one other at most, and no copy. */
const isReport = (cell: Cell, given: Given): boolean =>
  cell.source.type === 'document' && mediaIn(statementOf(cell)) < 2 && !isCopy(cell, given);

/** The rungs from the top; the first that any cell holds counts. Ten pages of one root are one report, and an unknown root is none. */
const LADDER: readonly (readonly [Rung, (cells: readonly Cell[], given: Given) => readonly Cell[]])[] = [
  [1, (cells, { official }) => cells.filter((cell) => official.has(documentOf(cell)!))],
  [2, (cells, { pair }) => partiesOn(cells, pair, true)],
  [3, (cells, { pair }) => partiesOn(cells, pair, false)],
  [4, (cells) => cells.filter(isSeenText)],
  [5, rootsApart],
  [
    6,
    (cells, given) =>
      cells.filter(
        (cell) => isReport(cell, given) && !cell.claim.hedged && statementOf(cell)?.actor?.unnamed === false,
      ),
  ],
  [7, (cells, given) => cells.filter((cell) => isReport(cell, given))],
  [8, (cells, given) => cells.filter((cell) => !isCopy(cell, given))],
  [9, (cells) => cells],
];

function rungOf(stage: Stage | null, cells: readonly Cell[], given: Given): StageCertainty {
  for (const [rung, holds] of LADDER) {
    const found = holds(cells, given);
    if (!found.length) continue;
    const because = found.slice(0, MOST).map((cell): Reason => ({ claim: cell.claim.id, says: reasonWords(cell) }));
    return { stage, rung, words: WORDS.get(rung)!, because };
  }
  return { stage, rung: 9, words: WORDS.get(9)!, because: [] };
}

/** The cells of a stage; the text in hand or seen is of what is agreed, signed and in force alike. */
function cellsFor(
  stage: Stage,
  tellings: readonly Telling[],
  cells: readonly Cell[],
  official: Given['official'],
): readonly Cell[] {
  const own = bearingOut(tellings, stage).map(({ cell }) => cell);
  if (stage !== 'agreed' && stage !== 'signed') return own;
  const texts = cells.filter((cell) => isSeenText(cell) || official.has(documentOf(cell)!));
  return [...new Set([...own, ...texts])];
}

const NO_ROOTS: ReadonlyMap<DocumentId, string> = new Map();

/**
 * How sure the register is of an arrangement at the stage where it stands, with what stands against that, and how sure it is of
 * each stage before. Talks that both confirm make no signature sure: each rung is of one stage and says which. `roots` gives
 * the document that each descends from; without it no number of pages counts as several reports.
 */
export function certaintyOf(
  unsorted: readonly Cell[],
  pair: { readonly sending: string; readonly receiving: string | null },
  asOf: AsOf,
  roots: ReadonlyMap<DocumentId, string> = NO_ROOTS,
): Certainty {
  const cells = inOrder(unsorted);
  const given: Given = { pair, official: officialDocuments(cells), roots };
  const tellings = tellingsOf(cells);
  const stage = standsAt(tellings);
  const rung = (of: Stage): StageCertainty => rungOf(of, cellsFor(of, tellings, cells, given.official), given);
  const place = (of: Stage): number => (isHalt(of) ? Number.MAX_SAFE_INTEGER : rankOf(of));
  const others = [...new Set(tellings.map((one) => one.stage))].filter((one) => one !== stage);
  const at =
    stage === null
      ? rungOf(
          null,
          cells.filter((cell) => !isAgainst(cell)),
          given,
        )
      : rung(stage);
  return {
    ...at,
    modifiers: modifiersOf(cells, stage, asOf),
    stages: others.sort((a, b) => place(b) - place(a) || (a < b ? -1 : 1)).map(rung),
  };
}

/** A denial or a silence bears nothing out. */
const isAgainst = ({ claim }: Cell): boolean => claim.kind === 'stage' && (claim.denied || claim.silent);
