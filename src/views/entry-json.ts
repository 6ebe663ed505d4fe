import type { Cell, Entry, PartyStage, Source, StageCertainty, StageWord } from '../register/entry.ts';
import { cellsOf } from './entry-outline.ts';
import type { Json } from './reading-json.ts';
import { claimJson, statementJson } from './reading-json.ts';

function sourceJson(source: Source): Json {
  if (source.type === 'citation') {
    const { fact, arrangement, date, text, sources, confidence, note } = source.citation;
    return { type: 'citation', captured: false, fact, arrangement, date, text, sources, confidence, note };
  }
  const { document, title, publisher, published, quotations, addresses = [], statement, speaker } = source;
  const said = statement && statementJson(statement);
  return { type: 'document', document, title, publisher, published, quotations, addresses, statement: said, speaker };
}

/** A cell: its claim, where it comes from, since when it is known, its review, and that of the statement it is made by. */
export function cellJson({ claim, source, known, seq, review, superseded, alike, said }: Cell): Json {
  const reviewed = review && { ...review };
  const statementReview = said && { ...said };
  const by = superseded && { by: superseded.by };
  return {
    claim: claimJson(claim),
    source: sourceJson(source),
    known,
    seq,
    review: reviewed,
    superseded: by,
    alike,
    statementReview,
  };
}

const wordsJson = (list: readonly StageWord[]): Json => list.map((word) => ({ ...word }));
const stageJson = ({ stands, joint, denials, silences, ...last }: PartyStage): Json => {
  const { party, stage, denied, silent, date, cells } = last;
  return {
    party,
    stage,
    denied,
    silent,
    date,
    stands: stands && { ...stands },
    joint,
    denials: wordsJson(denials),
    silences: wordsJson(silences),
    claims: cells.map(({ claim }) => claim.id),
  };
};

const rungJson = ({ stage, rung, words, because }: StageCertainty) => ({
  stage,
  rung,
  words,
  because: because.map((reason) => ({ ...reason })),
});

/** A value of the register as JSON: it holds nothing but text, numbers, lists and records. */
const plainJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
/** An entry with every cell once, in `cells`; stages and contradictions name claims by their ids. */
export function entryJson(entry: Entry): Json {
  const { certainty, stages, order, contradictions, rejected } = entry;
  return {
    id: entry.id,
    title: entry.title,
    sending: entry.sending,
    receiving: entry.receiving,
    site: entry.site,
    aliases: entry.aliases,
    family: entry.family,
    claims: entry.claims,
    certainty: { ...rungJson(certainty), modifiers: certainty.modifiers, stages: certainty.stages.map(rungJson) },
    stages: stages.map(stageJson),
    order: order.map((finding) => ({ ...finding })),
    instruments: plainJson(entry.parts),
    promised: plainJson(entry.promised),
    happenings: plainJson(entry.happenings),
    contradictions: contradictions.map((one) => ({ ...one, sides: one.sides.map((side) => ({ ...side })) })),
    sources: { ...entry.sources },
    cells: cellsOf(entry).map(cellJson),
    rejected: rejected.map(cellJson),
  };
}
