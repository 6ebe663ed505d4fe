// Learning from marked statements, and reading with what was learned.
import { parse } from '../language/parse.ts';
import { attributeWith } from '../learning/attribute.ts';
import { inTokens, type MarkedPlaces } from '../learning/example.ts';
import { type Example, learnFrom, taught } from '../learning/learn.ts';
import { decodeModel, encodeModel, type Model } from '../learning/model.ts';
import { sceneOf } from '../statements/scene.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { type Attribution, READER } from './read.ts';

/** A document with the statements that a person marked in it. */
export interface Marked {
  readonly document: Document;
  readonly statements: readonly MarkedPlaces[];
  /** Where a person has not marked the whole document: what was judged, as a machine read it, and what nobody has judged yet. */
  readonly partly?: { readonly judged: readonly MarkedPlaces[]; readonly open: readonly MarkedPlaces[] };
}

/** A model as a file, with what it says of itself. */
export interface Learned {
  readonly bytes: Uint8Array;
  readonly about: Pick<Model, 'provenance' | 'accuracy'>;
}

/** Learns from marked documents. `from` says where they come from, in the words of who trains; `heard` is told of each round. */
export function learn(marked: readonly Marked[], from: string, heard: (line: string) => void): Learned {
  const model = learnFrom(marked.map(exampleOf), { reader: READER, from }, heard);
  return { bytes: encodeModel(model), about: model };
}

function exampleOf({ document, statements, partly }: Marked): Example {
  const parsed = parse(document);
  const tokens = (places: readonly MarkedPlaces[]) => places.flatMap((one) => inTokens(parsed, one) ?? []);
  const cues = (places: readonly MarkedPlaces[]) => tokens(places).map(({ cue }) => cue);
  const judged = partly && { cues: cues([...statements, ...partly.judged]), open: cues(partly.open) };
  return { parsed, statements: tokens(statements), judged: judged ?? null };
}

/** How many sentences of a document teach which words are cues. */
export function sentencesTaught(marked: Marked): number {
  const example = exampleOf(marked);
  return taught(example, sceneOf(example.parsed)).length;
}

/** The engine that reads with the model of a file; or, in words, why there is none. */
export function attributionOf(bytes: Uint8Array): Attribution | string {
  const model = decodeModel(bytes, READER);
  return typeof model === 'string'
    ? model
    : {
        reader: `${READER} with a model of ${model.provenance.statements} statements (${model.provenance.from})`,
        attribute: (parsed) => ({ statements: attributeWith(model, parsed), findings: [] }),
      };
}

const ROLES = ['speaker', 'cue', 'content'] as const;

/**
 * The statements of one line of a file of marked statements: `{"document": NAME, "statements": [{"speaker": [{"start": 0,
 * "end": 9}], "cue": [...], "content": [...]}]}`, places in UTF-16 code units. In words, where the line is something else.
 */
export function markedLine(
  line: string,
): { readonly name: string; readonly statements: readonly MarkedPlaces[] } | string {
  let value: { document?: unknown; statements?: unknown };
  try {
    value = JSON.parse(line) as typeof value;
  } catch (error) {
    return `is not JSON (${(error as Error).message})`;
  }
  if (typeof value?.document !== 'string' || !Array.isArray(value.statements))
    return 'has no "document" with a name and "statements" with a list';
  for (const [at, statement] of value.statements.entries()) {
    for (const role of ROLES) {
      if (!Array.isArray(statement?.[role]) || !statement[role].every(isPlace))
        return `has a statement, number ${at + 1}, whose "${role}" is no list of {"start", "end"}`;
    }
  }
  return { name: value.document, statements: value.statements as readonly MarkedPlaces[] };
}

const isPlace = (place: Span | null): boolean =>
  Number.isSafeInteger(place?.start) &&
  Number.isSafeInteger(place?.end) &&
  place!.start >= 0 &&
  place!.end > place!.start;
