import type { Cell, Entry, PartyStage, Source } from '../register/entry.ts';
import { cellsOf } from './entry-outline.ts';
import type { Json } from './reading-json.ts';
import { claimJson, statementJson } from './reading-json.ts';

function sourceJson(source: Source): Json {
  if (source.type === 'citation') {
    const { fact, arrangement, date, text, sources, confidence, note } = source.citation;
    return { type: 'citation', captured: false, fact, arrangement, date, text, sources, confidence, note };
  }
  const { document, title, publisher, published, quotations, statement, speaker } = source;
  const said = statement && statementJson(statement);
  return { type: 'document', document, title, publisher, published, quotations, statement: said, speaker };
}

/** A cell: its claim, where it comes from, since when it is known, its review, and that of the statement it is made by. */
export function cellJson({ claim, source, known, seq, review, said }: Cell): Json {
  const reviewed = review && { ...review };
  const statementReview = said && { ...said };
  return { claim: claimJson(claim), source: sourceJson(source), known, seq, review: reviewed, statementReview };
}

const stageJson = ({ party, stage, denied, silent, date, cells }: PartyStage): Json => ({
  party,
  stage,
  denied,
  silent,
  date,
  claims: cells.map(({ claim }) => claim.id),
});

/** An entry with every cell once, in `cells`; stages and contradictions name claims by their ids. */
export function entryJson(entry: Entry): Json {
  const { id, title, sending, receiving, site, aliases, stages, contradictions, certainty, sources } = entry;
  return {
    id,
    title,
    sending,
    receiving,
    site,
    aliases,
    certainty: { ...certainty },
    stages: stages.map(stageJson),
    contradictions: contradictions.map((one) => ({ ...one, sides: one.sides.map((side) => ({ ...side })) })),
    sources: { ...sources },
    cells: cellsOf(entry).map(cellJson),
  };
}
