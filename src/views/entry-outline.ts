// What a reader sees of an entry, whatever it is printed on: the same outline becomes text and HTML.
import type { Claim, ClaimId } from '../claims/claim.ts';
import { SHOWN } from '../register/assertion.ts';
import type { Cell, Certainty, Entry, PartyStage, StageCertainty, StageWord } from '../register/entry.ts';
import { claimDate, claimWords } from './claim-words.ts';
import { type HappeningsOutline, happeningsOutline } from './happenings-outline.ts';
import { counted, partyName, plainly } from './names.ts';
import { shown } from './shown.ts';
import { MACHINE, reviewWords } from './standing.ts';

/** Where the words of a cell come from. */
export type OutlineSource =
  | {
      readonly type: 'document';
      readonly document: string;
      readonly title: string;
      readonly published: string | null;
      /** Exact words; whoever prints them makes them safe. */
      readonly quotations: readonly string[];
      /** Where each quotation starts, for a link to it. */
      readonly at: string;
    }
  | {
      readonly type: 'citation';
      readonly fact: string;
      /** The gatherer's own words about the pages: never shown as a quotation. */
      readonly words: string;
      readonly addresses: readonly string[];
      readonly remarks: string;
    };

export interface OutlineCell {
  readonly id: ClaimId;
  readonly words: string;
  readonly date: string | null;
  /** "hedged", "denied", "alleged": what changes its worth. */
  readonly marks: readonly string[];
  /** Whose word it is. */
  readonly by: string;
  /** "machine reading, not reviewed", "citation, page not captured", "accepted by …". */
  readonly standing: string;
  readonly source: OutlineSource;
}

export interface OutlineSection {
  readonly key: string;
  readonly heading: string;
  readonly count: number;
  readonly groups: readonly {
    readonly heading: string | null;
    /** What a reader must know of the cells: "Rwanda: talks, 1 May 2025, after in force, 25 April 2024". */
    readonly notes: readonly string[];
    readonly cells: readonly OutlineCell[];
  }[];
}

export interface OutlineContradiction {
  readonly id: string;
  readonly type: string;
  readonly says: string;
  readonly rule: string;
  /** Why it is settled; null while it is open. */
  readonly settled: string | null;
  readonly sides: readonly { readonly says: string; readonly claims: readonly (OutlineCell | ClaimId)[] }[];
}

export interface EntryOutline {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** "signed: document seen by a named outlet, not published". */
  readonly certainty: string;
  /** What it rests on, a line a claim. */
  readonly because: readonly string[];
  /** Older stages that are surer, a line each. */
  readonly surer: readonly string[];
  readonly modifiers: readonly string[];
  readonly sources: string;
  /** One line a party: "Rwanda: talks, 2025-05-04". */
  readonly stands: readonly string[];
  /** Those that have a cell. */
  readonly sections: readonly OutlineSection[];
  /** The headings of the others in one line, with which kind of nothing it is; null where there is none. */
  readonly nothing: string | null;
  readonly happenings: HappeningsOutline | null;
  readonly contradictions: readonly OutlineContradiction[];
}

function standing({ review, source, said }: Cell): string {
  const own = review ? reviewWords(review) : source.type === 'citation' ? 'citation, page not captured' : MACHINE;
  return said ? `${own} · who says it: ${reviewWords(said)}` : own;
}

function sourceOf({ source, claim }: Cell): OutlineSource {
  if (source.type === 'document') {
    const { document, title, publisher, published, quotations, addresses = [] } = source;
    const name = [title ?? document, publisher, ...addresses].filter((part) => part !== null).join(', ');
    return { type: 'document', document, title: shown(name), published, quotations, at: claim.id };
  }
  const { fact, text, sources, confidence, note } = source.citation;
  const remarks = [confidence ? `confidence of the gatherer: ${confidence}` : null, note].filter(
    (part) => part !== null,
  );
  return { type: 'citation', fact, words: shown(text), addresses: sources, remarks: shown(remarks.join('. ')) };
}

function byOf({ source, claim }: Cell): string {
  if (source.type === 'citation') return 'the gatherer of facts';
  const act = source.statement ? `, ${plainly(source.statement.act)}` : '';
  if (source.speaker) return `${shown(source.speaker)}${act}`;
  return claim.by === 'narrator' ? 'the page itself' : `speaker not named${act}`;
}

/** One cell of the register as a line with everything that it rests on. */
export function outlineCell(cell: Cell): OutlineCell {
  const { claim } = cell;
  const marks = [
    claim.hedged ? 'hedged' : null,
    'denied' in claim && claim.denied ? 'denied' : null,
    cell.superseded ? `superseded${cell.superseded.by ? ` by ${cell.superseded.by}` : ''}` : null,
    // where not all that say the same are shown
    cell.alike > SHOWN * 2 ? `one of ${cell.alike.toLocaleString('en')} claims that say so` : null,
  ];
  return {
    id: claim.id,
    words: claimWords(claim),
    date: claimDate(claim),
    marks: marks.filter((mark) => mark !== null),
    by: byOf(cell),
    standing: standing(cell),
    source: sourceOf(cell),
  };
}

/** "agreed, 2025-08-05"; a day that nobody gives says so. */
const wordWords = ({ stage, date, hedged }: StageWord): string =>
  `${plainly(stage)}${hedged ? ' (hedged)' : ''}, ${date ?? 'date unknown to the sources'}`;

/** "Rwanda: talks, 2025-05-04", "United States: silent on talks, 2025-05-05"; what it denied stands beside where it stands. */
export function stageWords({ party, stands, joint, denials, silences }: PartyStage): string {
  const silence = silences.at(-1);
  const denial = denials.findLast(({ date, hedged }) => date !== null && !hedged) ?? denials.at(-1);
  const says = [
    stands && `${wordWords(stands)}${joint ? ' (both parties)' : ''}`,
    denial &&
      `denies “${plainly(denial.stage)}”${denial.hedged ? ' (hedged)' : ''}${denial.date ? `, ${denial.date}` : ''}`,
    silence && `silent on ${plainly(silence.stage)}${silence.date ? `, ${silence.date}` : ''}`,
  ].filter(Boolean);
  return `${partyName(party)}: ${says.join('; ') || 'no stage known'}`;
}

const SECTIONS = [
  ['instruments', 'Instruments'],
  ['terms', 'Terms'],
  ['considerations', 'Considerations other than money'],
  ['transfers', 'Transfers'],
  ['outcomes', 'What became of people'],
  ['money', 'Money'],
  ['proceedings', 'Court proceedings'],
  ['warnings', 'Warnings'],
  ['capacities', 'Capacity'],
] as const satisfies readonly (readonly [keyof Entry, string])[];

/** Which nothing it is: documents were read and none says it, or none has been captured to look into. A known none is a cell. */
function nothingOf({ sources }: Entry, empty: readonly OutlineSection[]): string | null {
  if (empty.length === 0) return null;
  const headings = empty.map(({ heading }) => `${heading[0]!.toLowerCase()}${heading.slice(1)}`).join('; ');
  return sources.documents > 0
    ? `Unknown to the sources (${counted(sources.documents, 'document')} read, none says it): ${headings}.`
    : `Not looked for yet (no document on this arrangement has been captured): ${headings}.`;
}

/** Each cell as a line: the same one wherever it stands. */
type Outlined = (cell: Cell) => OutlineCell;

function sectionOf(
  entry: Entry,
  key: (typeof SECTIONS)[number][0],
  heading: string,
  outlined: Outlined,
): OutlineSection {
  const cells: readonly Cell[] = entry[key];
  return {
    key,
    heading,
    count: cells.length,
    groups: cells.length === 0 ? [] : [{ heading: null, notes: [], cells: cells.map(outlined) }],
  };
}

const stagesOf = (entry: Entry, outlined: Outlined): OutlineSection => ({
  key: 'stages',
  heading: 'Where it stands, by whose word',
  count: entry.stages.reduce((sum, { cells }) => sum + cells.length, 0),
  groups: entry.stages
    .filter(({ cells }) => cells.length > 0)
    .map((stage) => ({
      heading: stageWords(stage),
      notes: entry.order
        .filter(({ party }) => party === stage.party)
        .map(({ says, rule }) => `${shown(says)} (out of order: ${rule})`),
      cells: stage.cells.map(outlined),
    })),
});

/** "2 documents, 15 citations"; the kind of which there is none is left out. */
export const sourcesWords = ({ documents, citations }: Entry['sources']): string =>
  [documents > 0 && counted(documents, 'document'), citations > 0 && counted(citations, 'citation')]
    .filter(Boolean)
    .join(', ');

/** Every cell of an entry, in no order that matters. */
export const cellsOf = (entry: Entry): readonly Cell<Claim>[] => [
  ...entry.stages.flatMap(({ cells }) => cells),
  ...SECTIONS.flatMap(([key]): readonly Cell<Claim>[] => entry[key]),
];

/** At most this many reasons are printed; the JSON has all. */
const REASONS = 4;

/** "signed: document seen by a named outlet, not published": the rung and the stage that it is of. */
export const certaintyWords = ({ stage, words }: StageCertainty): string =>
  stage === null ? words : `${plainly(stage)}: ${words}`;

/** The stages before that are surer than the one at which it stands, each with its first reason; one that adds nothing is left out. */
function surerOf({ rung, stages }: Certainty): readonly string[] {
  let best = rung;
  return stages.flatMap((one) => {
    if (one.rung >= best) return [];
    best = one.rung;
    const [reason] = one.because;
    return [shown(reason ? `${certaintyWords(one)} (${reason.says})` : certaintyWords(one))];
  });
}

/** What both did is told with the party that stands there by it; where neither does, by itself. */
const isNews = ({ party }: PartyStage, _at: number, all: readonly PartyStage[]): boolean =>
  party !== 'both' || !all.some(({ joint }) => joint);

/** The outline of an entry: every section is there, those without cells together in one line that says which kind of nothing it is. */
export function outlineOf(entry: Entry): EntryOutline {
  const cells = cellsOf(entry);
  const lines = new Map([...entry.rejected, ...cells].map((cell) => [cell, outlineCell(cell)]));
  const byId = new Map([...lines].map(([{ claim }, line]) => [claim.id, line]));
  const outlined: Outlined = (cell) => lines.get(cell)!;
  const { documents, citations } = entry.sources;
  const sections = [
    stagesOf(entry, outlined),
    ...SECTIONS.map(([key, heading]) => sectionOf(entry, key, heading, outlined)),
  ];
  return {
    id: entry.id,
    title: shown(entry.title),
    aliases: entry.aliases.map(shown),
    certainty: shown(certaintyWords(entry.certainty)),
    because: [...new Set(entry.certainty.because.map(({ says }) => shown(says)))].slice(0, REASONS),
    surer: surerOf(entry.certainty),
    modifiers: entry.certainty.modifiers.map(shown),
    sources: sourcesWords({ documents, citations }),
    stands: entry.stages.filter(isNews).map((stage) => shown(stageWords(stage))),
    sections: sections.filter(({ count }) => count > 0),
    nothing: nothingOf(
      entry,
      sections.filter(({ count }) => count === 0),
    ),
    happenings: happeningsOutline(entry, cells),
    contradictions: entry.contradictions.map(({ id, type, says, rule, settled, sides }) => ({
      id,
      type: plainly(type),
      says: shown(says),
      rule: shown(rule),
      settled: settled && shown(settled),
      sides: sides.map((side) => ({ says: shown(side.says), claims: side.claims.map((id) => byId.get(id) ?? id) })),
    })),
  };
}
