// How well statements agree with an annotated corpus: F1 by the scorer that comes with it. Skipped where it is not at hand.
import { attributionOf, learn, type Marked } from '../src/desk/learn.ts';
import { read } from '../src/desk/read.ts';
import type { MarkedPlaces } from '../src/learning/example.ts';
import type { Document } from '../src/text/document.ts';
import type { Span } from '../src/text/span.ts';
import { type Engine, nearestName, quotationsIn, quotationsOnly, verbList } from './baselines.ts';
import { corpus, hasCorpus } from './corpus.ts';

type Corpus = Awaited<ReturnType<typeof corpus>>;

const ROUNDS = 5;
const WORST = 50;
const WHO_SAID_WHAT = 'who said what';

/** What is inside marks: all of the content but a few words of its own, some of it, nothing. */
const KINDS = ['quoted', 'mixed', 'unquoted'] as const;
/** A content counts as quoted whole where at least this part of its letters stands between marks ("that" and the like aside). */
const WHOLE = 0.9;

function kindOf(quotations: readonly Span[], content: readonly Span[]): (typeof KINDS)[number] {
  let [all, inside] = [0, 0];
  for (const { start, end } of content) {
    all += end - start;
    for (const quotation of quotations)
      inside += Math.max(0, Math.min(end, quotation.end) - Math.max(start, quotation.start));
  }
  return inside >= all * WHOLE && all > 0 ? 'quoted' : inside > 0 ? 'mixed' : 'unquoted';
}

const percent = (value: number): string => value.toFixed(1).padStart(5);
const f1Of = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall || 1);

interface Result {
  readonly name: string;
  readonly found: readonly (readonly MarkedPlaces[])[];
}

/** Prints the scorer's table of one engine, and who said what by how much of the content is quoted. */
function scored({ newScore }: Corpus, name: string, gold: readonly Marked[], engine: Engine): Result {
  const found = gold.map(({ document }) => engine(document));
  const score = newScore();
  for (const [i, { document, statements }] of gold.entries()) score.add(document.body, statements, found[i]!);
  console.log(`attribution: ${name}, ${gold.length} articles of PolNeAR dev: precision, recall, F1`);
  for (const [what, { precision, recall, f1 }] of Object.entries(score.report()))
    console.log(`attribution:   ${what.padEnd(16)} ${percent(precision)} ${percent(recall)} ${percent(f1)}`);
  for (const kinds of [['quoted'], ['mixed'], ['unquoted'], ['quoted', 'mixed']]) {
    // what is marked of this kind against all that was found, and what was found of it against all that is marked
    const [recalled, precise] = [newScore(), newScore()];
    let count = 0;
    for (const [i, { document, statements }] of gold.entries()) {
      const quotations = quotationsIn(document.body);
      const ofKind = ({ content }: MarkedPlaces): boolean => kinds.includes(kindOf(quotations, content));
      const marked = statements.filter(ofKind);
      count += marked.length;
      recalled.add(document.body, marked, found[i]!);
      precise.add(document.body, statements, found[i]!.filter(ofKind));
    }
    const recall = recalled.report()[WHO_SAID_WHAT]!.recall;
    const precision = precise.report()[WHO_SAID_WHAT]!.precision;
    console.log(
      `attribution:   ${WHO_SAID_WHAT}, ${kinds.join(' and ')} (${count}) ${percent(precision)} ${percent(recall)} ${percent(f1Of(precision, recall))}`,
    );
  }
  return { name, found };
}

/** Prints the documents on which an engine does worst, by how many statements it missed and made up, for study. */
function listWorst({ newScore }: Corpus, gold: readonly Marked[], { name, found }: Result): void {
  const rows = gold.map(({ document, statements }, i) => {
    const score = newScore();
    score.add(document.body, statements, found[i]!);
    const { precision, recall, f1 } = score.report()[WHO_SAID_WHAT]!;
    const missed = Math.round(statements.length * (1 - recall / 100));
    const wrong = Math.round(found[i]!.length * (1 - precision / 100));
    return { document: document.name, f1, missed, wrong };
  });
  rows.sort((a, b) => b.missed + b.wrong - a.missed - a.wrong);
  console.log(`attribution: the ${WORST} documents with most statements missed or wrong, ${name}, ${WHO_SAID_WHAT}:`);
  for (const { document, f1, missed, wrong } of rows.slice(0, WORST))
    console.log(`attribution:   F1 ${percent(f1)}, ${missed} missed, ${wrong} wrong: ${document}`);
}

/** An engine that learned from the training split in this run; nothing of it is kept. */
function learnedEngine({ split }: Corpus): Engine {
  const started = performance.now();
  const attribution = attributionOf(learn(split('train'), 'PolNeAR train', () => {}).bytes);
  if (typeof attribution === 'string') throw new Error(attribution);
  console.log(`attribution: learned in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  return (document) => read(document, attribution).statements;
}

/** Prints how fast one engine reads against another: medians of rounds in turns, after one round to warm up. */
function compareSpeed(documents: readonly Document[], one: Engine, other: Engine): void {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [which, engine] of [one, other].entries()) {
      const started = performance.now();
      for (const document of documents) engine(document);
      if (round > 0) times[which]!.push(performance.now() - started);
    }
  }
  const [own, theirs] = times.map((list) => list.sort((a, b) => a - b)[ROUNDS >> 1]!);
  console.log(
    `attribution: speed of reading with the learned engine against the shipped one: ${(theirs! / own!).toFixed(2)}`,
  );
}

/** Prints the scorer's tables for the dev split: the baselines, the shipped engine and the learned one. */
export async function run(): Promise<void> {
  if (!hasCorpus()) {
    console.log('attribution: the corpus is not here, skipped');
    return;
  }
  const texts = await corpus();
  const dev = texts.split('dev');
  const shipped: Engine = (document) => read(document).statements;
  scored(texts, 'quotation marks only', dev, quotationsOnly);
  scored(texts, 'compromise, quotations with the nearest name', dev, nearestName);
  scored(texts, 'a list of verbs', dev, verbList);
  const result = scored(texts, 'shipped', dev, shipped);
  const learned = learnedEngine(texts);
  scored(texts, 'learned', dev, learned);
  compareSpeed(
    dev.map(({ document }) => document),
    learned,
    shipped,
  );
  listWorst(texts, dev, result);
}
