// What an engine of attribution must beat: quotation marks alone, compromise with the nearest name, a list of verbs.
import compromise from 'compromise';
import { parse } from '../src/language/parse.ts';
import type { MarkedPlaces } from '../src/learning/example.ts';
import { CUES } from '../src/statements/cues.ts';
import type { Document } from '../src/text/document.ts';
import type { Span } from '../src/text/span.ts';

/** What is compared: an engine gives the places of the statements of a text. */
export type Engine = (document: Document) => readonly MarkedPlaces[];

/** What is inside quotation marks, said by nobody. */
export const quotationsOnly: Engine = ({ body }) =>
  quotationsIn(body).map((content) => ({ speaker: [], cue: [], content: [content] }));

/** Where quotation marks open and close inside a paragraph, marks included. */
export const quotationsIn = (body: string): readonly Span[] =>
  [...body.matchAll(/“[^”\n]+”|"[^"\n]+"/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));

interface Located {
  readonly offset: { readonly start: number; readonly length: number };
}

/** The quotations that compromise finds, each given to the nearest person or organisation that it finds in the text. It knows no cues. */
export const nearestName: Engine = ({ body }) => {
  const doc = compromise(body);
  // offsets are counted from a table that this call fills in
  const placesOf = (view: { json: (options: object) => unknown }): readonly Span[] =>
    (view.json({ offset: true, terms: false }) as readonly Located[]).map(({ offset: { start, length } }) => ({
      start,
      end: start + length,
    }));
  const names = [...placesOf(doc.people()), ...placesOf(doc.organizations())];
  return placesOf(doc.quotations()).map((content) => {
    const distance = ({ start, end }: Span): number => Math.max(start - content.end, content.start - end);
    const outside = names.filter((name) => distance(name) >= 0).sort((a, b) => distance(a) - distance(b));
    return { speaker: outside.slice(0, 1), cue: [], content: [content] };
  });
};

/** Every verb of the lexicon that tells of a clause or of quoted words: the list is ours, all that is done with it is not. */
const tells = (norm: string): boolean =>
  CUES.verb.get(norm)?.some(({ frames }) => frames.has('clause') || frames.has('quotation')) ?? false;

/** A list of verbs and the tags of the tokenizer: the noun phrase before the verb speaks, the longer side of the sentence is said. */
export const verbList: Engine = (document) => {
  const { tokens, sentences } = parse(document);
  const found: MarkedPlaces[] = [];
  const span = (from: number, to: number): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  for (const { from, to } of sentences) {
    for (let i = from; i < to; i++) {
      if (tokens[i]!.pos !== 'VERB' || !tells(tokens[i]!.norm)) continue;
      let start = i;
      while (start > from && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[start - 1]!.pos)) start--;
      let [first, last] = [i + 1, to];
      if (start - from > to - i) [first, last] = [from, start];
      while (last > first && /^[.,:]$/.test(tokens[last - 1]!.norm)) last--;
      while (first < last && /^[,:]$/.test(tokens[first]!.norm)) first++;
      if (start === i || last <= first) continue;
      found.push({ speaker: [span(start, i)], cue: [span(i, i + 1)], content: [span(first, last)] });
    }
  }
  return found;
};
