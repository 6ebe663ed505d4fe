// Training: from marked statements to a model. No clock and no chance: the same examples give the same model.
import type { Parsed, TokenRange } from '../language/parsed.ts';
import type { Scene } from '../statements/scene.ts';
import { placesOf } from './attribute.ts';
import { type Bench, benchOf, type Chain, chainOf, type Sequence, type Steps } from './chain.ts';
import { CUE_STEPS, cueSequence } from './cue-features.ts';
import { learn, type Pace, squaresOf } from './descent.ts';
import type { Judged, MarkedTokens } from './example.ts';
import { PAIR_ROWS, UNARY_ROWS } from './features.ts';
import { type Accuracy, FORMAT, type Model } from './model.ts';
import { draftAt, prepare, stretches } from './prepared.ts';
import { LABEL, ROLE_STEPS, roleSequence } from './role-features.ts';

/** One document to learn from. */
export interface Example {
  readonly parsed: Parsed;
  readonly statements: readonly MarkedTokens[];
  /** Null where all statements of the document are marked. */
  readonly judged: Judged | null;
}

interface Lesson {
  readonly sequence: Sequence;
  readonly gold: Uint8Array;
}

interface Lessons {
  readonly cues: Lesson[];
  readonly roles: Lesson[];
}

/**
 * How fast and how often: of the paces tried (rates 0.01 to 0.2, shrinking 2e-5 to 0.1, three to eight rounds) the best on
 * every eighth document of the training split of PolNeAR, trained on the others. Fast steps learn the examples by heart.
 */
const PACE: Pace = { rate: 0.02, shrink: 0.02 };
const ROUNDS = 4;
/** Few examples are gone through more often, until at least this many steps were made. */
const LEAST_STEPS = 1500;
/** Every fifth document is kept apart to measure on, where that leaves at least this many documents to measure on. */
const FIFTH = 5;
const ENOUGH_APART = 2;

/**
 * The model of all examples. Where there are enough, a model of four fifths is trained first and measured on the last fifth.
 * `heard` is told after each round how much is still wrong.
 */
export function learnFrom(
  examples: readonly Example[],
  about: { readonly reader: string; readonly from: string },
  heard: (line: string) => void,
): Model {
  const apart = examples.filter((_, number) => number % FIFTH === FIFTH - 1);
  const measured = apart.length >= ENOUGH_APART ? examples.filter((_, number) => number % FIFTH !== FIFTH - 1) : [];
  const accuracy = measured.length
    ? accuracyOf(
        train(measured, (line) => heard(`four fifths, ${line}`)),
        apart,
      )
    : null;
  return {
    format: FORMAT,
    reader: about.reader,
    provenance: {
      from: about.from,
      documents: examples.length,
      statements: examples.reduce((sum, { statements }) => sum + statements.length, 0),
    },
    accuracy,
    ...train(examples, heard),
  };
}

/** The two chains, trained on all examples. */
function train(examples: Iterable<Example>, heard: (line: string) => void): Pick<Model, 'cues' | 'roles'> {
  const lessons: Lessons = { cues: [], roles: [] };
  for (const example of examples) addLessons(lessons, example);
  return {
    cues: trained(lessons.cues, CUE_STEPS, (line) => heard(`cues, ${line}`)),
    roles: trained(lessons.roles, ROLE_STEPS, (line) => heard(`roles, ${line}`)),
  };
}

/** F1 of the exact places of each role over the documents kept apart. */
function accuracyOf(chains: Pick<Model, 'cues' | 'roles'>, apart: readonly Example[]): Accuracy {
  const counts = { speaker: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  for (const example of apart) {
    const prepared = prepare(example.parsed);
    const [statements, found] = [example.statements, placesOf(chains, prepared)].map((list) =>
      known(example, prepared.scene, list),
    ) as [readonly MarkedTokens[], readonly MarkedTokens[]];
    for (const role of ['speaker', 'cue', 'content'] as const) {
      const keys = (list: readonly MarkedTokens[]): ReadonlySet<string> =>
        new Set(list.flatMap((one) => [one[role]].flat().map(({ from, to }) => `${from}-${to}`)));
      const [gold, own] = [keys(statements), keys(found)];
      const count = counts[role];
      count[0]! += [...own].filter((key) => gold.has(key)).length;
      count[1]! += own.size;
      count[2]! += gold.size;
    }
  }
  const f1 = ([both = 0, found = 0, marked = 0]: readonly number[]): number =>
    Math.round((2000 * both) / (found + marked || 1)) / 1000;
  return { documents: apart.length, speaker: f1(counts.speaker), cue: f1(counts.cue), content: f1(counts.content) };
}

/** The stretches that teach where cues stand: all of them, or those that hold a judged cue and none that is still open. */
export function taught({ judged }: Example, scene: Scene): readonly TokenRange[] {
  const all = [...stretches(scene)];
  if (!judged) return all;
  const holds = ({ from, to }: TokenRange, cues: readonly TokenRange[]): boolean =>
    cues.some((cue) => cue.from < to && cue.to > from);
  return all.filter((stretch) => holds(stretch, judged.cues) && !holds(stretch, judged.open));
}

/** Those of the statements whose cues stand where it is known which words are cues. */
function known(example: Example, scene: Scene, list: readonly MarkedTokens[]): readonly MarkedTokens[] {
  if (!example.judged) return list;
  const stretches = taught(example, scene);
  return list.filter(({ cue }) => stretches.some(({ from, to }) => cue.from >= from && cue.from < to));
}

function addLessons({ cues, roles }: Lessons, example: Example): void {
  const { parsed, statements } = example;
  const prepared = prepare(parsed);
  const { scene, columns } = prepared;
  const labels = new Uint8Array(parsed.tokens.length);
  for (const { cue } of statements) {
    labels.fill(2, cue.from, cue.to);
    labels[cue.from] = 1;
  }
  for (const { from, to } of taught(example, scene)) {
    const gold = labels.slice(from, to);
    if (gold[0] === 2) gold[0] = 1;
    cues.push({ sequence: cueSequence(columns, from, to), gold });
  }
  for (const statement of statements) {
    const sequence = roleSequence(scene, columns, statement.cue, draftAt(prepared, statement.cue));
    roles.push({ sequence, gold: goldOf(statement, sequence) });
  }
}

/** The labels of a marked statement over its sequence; what lies outside of it is lost. */
function goldOf({ cue, speaker, content }: MarkedTokens, { from, to }: { from: number; to: number }): Uint8Array {
  const gold = new Uint8Array(to - from);
  const fill = (first: number, rest: number, start: number, end: number): void => {
    const [a, b] = [Math.max(start, from), Math.min(end, to)];
    if (a >= b) return;
    gold.fill(rest, a - from, b - from);
    gold[a - from] = first;
  };
  for (const range of content) fill(LABEL.contentFirst, LABEL.content, range.from, range.to);
  for (const range of speaker) fill(LABEL.speakerFirst, LABEL.speaker, range.from, range.to);
  fill(LABEL.cue, LABEL.cue, cue.from, cue.to);
  for (let i = 0; i < gold.length; i++) {
    const before = i > 0 ? gold[i - 1]! : LABEL.none;
    if (gold[i] === LABEL.speaker && before !== LABEL.speaker && before !== LABEL.speakerFirst)
      gold[i] = LABEL.speakerFirst;
    if (gold[i] === LABEL.content && before !== LABEL.content && before !== LABEL.contentFirst)
      gold[i] = LABEL.contentFirst;
  }
  return gold;
}

function trained(lessons: readonly Lesson[], steps: Steps, heard: (line: string) => void): Chain {
  const chain = chainOf(steps, UNARY_ROWS, PAIR_ROWS);
  const squares = squaresOf(chain);
  const rounds = Math.max(ROUNDS, Math.ceil(LEAST_STEPS / (lessons.length || LEAST_STEPS)));
  const bench: Bench = benchOf();
  const order = lessons.map((_, number) => number);
  let seed = 20250506;
  for (let round = 1; round <= rounds; round++) {
    // the order changes from round to round, always in the same way (Fisher and Yates, with a linear congruential generator)
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = seed % (i + 1);
      [order[i], order[other]] = [order[other]!, order[i]!];
    }
    let loss = 0;
    for (const number of order) {
      const { sequence, gold } = lessons[number]!;
      loss += learn(chain, squares, sequence, gold, PACE, bench);
    }
    heard(`round ${round} of ${rounds}, loss ${(loss / (lessons.length || 1)).toFixed(3)} a sequence`);
  }
  return chain;
}
