// What every kind of claim asks of its surroundings: whose words, hedged or not, negated or not, when, and about which pair.

import hedgeRows from '../../data/en/hedges.json' with { type: 'json' };
import type { DateMention } from '../language/parsed.ts';
import { TokenIndex } from '../language/token-index.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import { contains, firstFrom, overlaps } from '../text/span.ts';
import { NEIGHBOURS } from './neighbours.ts';
import type { Bound, Pairs } from './pairs.ts';
import { pairsAt } from './pairs-at.ts';
import type { Scene } from './scene.ts';
import { clauseAround } from './scene.ts';
import type { Structures } from './structure.ts';

export interface Context {
  readonly scene: Scene;
  readonly pairs: Pairs;
  /** Statements by the number of each sentence that their content touches, narrowest content first. */
  readonly statements: TokenIndex<Statement[]>;
  /** Sentences that speak of people who are moved. */
  readonly topical: TokenIndex<true>;
  /** True where the whole text is about them. */
  readonly allTopical: boolean;
  /** Chunks and predications of each sentence, made where they are asked for. */
  readonly structures: Structures;
}

const HEDGES: ReadonlySet<string> = new Set(
  hedgeRows.map(({ words }) => words).filter((words) => !words.includes(' ')),
);
const HEDGE_RUNS: readonly (readonly string[])[] = hedgeRows
  .map(({ words }) => words.split(' '))
  .filter((words) => words.length > 1);
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'neither',
  'nor',
  'without',
  'nobody',
  'none',
  'cannot',
  'denied',
  'denies',
  'deny',
  'denying',
]);
const TOPIC =
  /^(?:migra\w*|immigra\w*|deport\w*|asylum|refugees?|remov(?:al|als|ed)|relocat\w*|expuls?\w*|expell\w*|third-country|transferees?|resettl\w*|repatriat\w*|offshore|detainees?)$/;

/** Indexes the statements and the sentences. Linear in both. */
export function contextOf(
  scene: Scene,
  pairs: Pairs,
  statements: readonly Statement[],
  structures: Structures,
): Context {
  const { sentences } = scene.parsed;
  const index = new TokenIndex<Statement[]>(sentences.length);
  for (const statement of statements) {
    for (const span of statement.content) {
      for (
        let number = firstSentence(scene, span.start);
        number < sentences.length && sentences[number]!.start < span.end;
        number++
      ) {
        const there = index.get(number);
        if (!there) index.set(number, [statement]);
        else if (!there.includes(statement) && there.length < 12) there.push(statement);
      }
    }
  }
  for (let i = 0; i < sentences.length; i++) index.get(i)?.sort((a, b) => width(a) - width(b));
  const topical = new TokenIndex<true>(sentences.length);
  for (const [number, { from, to }] of sentences.entries()) {
    for (let i = from; i < to; i++) {
      if (TOPIC.test(scene.tokens[i]!.norm)) {
        topical.set(number, true);
        break;
      }
    }
  }
  for (const move of pairs.moves) if (move.receivers.length && move.people) topical.set(move.sentence, true);
  const allTopical = pairs.outright && pairs.about;
  return { scene, pairs, statements: index, topical, allTopical, structures };
}

const width = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** Number of the first sentence that ends after a place in the body: by halving. */
function firstSentence(scene: Scene, offset: number): number {
  const { sentences } = scene.parsed;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The innermost statement in whose content the token stands, with its cue in the same sentence, or in whose quoted words it stands. */
export function statementAt(context: Context, at: number): Statement | null {
  const { scene } = context;
  const token = scene.tokens[at]!;
  const number = scene.clauses[scene.clauseAt[at]!]!.sentence;
  const sentence = scene.parsed.sentences[number]!;
  for (const statement of context.statements.get(number) ?? []) {
    if (!statement.content.some((span) => contains(span, token))) continue;
    if (statement.mode === 'direct' || statement.cue.some((cue) => overlaps(cue, sentence))) return statement;
  }
  return null;
}

/** The clause without its attribution: what a careful person would mark as the evidence. Never empty. */
export function evidenceOf(context: Context, clause: number, at: number, statement: Statement | null): readonly Span[] {
  const { scene } = context;
  const whole = clauseAround(scene, clause, at);
  const token = scene.tokens[at]!;
  const content = statement?.content.find((span) => contains(span, token));
  let { from, to } = whole;
  if (content) {
    while (from < at && scene.tokens[from]!.start < content.start) from++;
    while (to > at + 1 && scene.tokens[to - 1]!.end > content.end) to--;
  }
  while (from < at && (scene.tokens[from]!.pos === 'PUNCT' || /^(?:and|but|that|or)$/.test(scene.tokens[from]!.norm)))
    from++;
  while (to > at + 1 && /^(?:[.,;:!?—–-]|and|but|or)$/.test(scene.tokens[to - 1]!.text)) to--;
  return [{ start: scene.tokens[from]!.start, end: scene.tokens[to - 1]!.end }];
}

/** True where a hedging word stands in the clause, or in the statement's cue or beside it. */
export function isHedged(context: Context, clause: number, at: number, statement: Statement | null): boolean {
  const { from, to } = clauseAround(context.scene, clause, at);
  return hedgesIn(context.scene, from, to) || cueHedged(context, statement);
}

/** True where a hedging word stands between two tokens. */
export function hedgesIn({ tokens, inDates }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (inDates.has(i)) continue;
    if (HEDGES.has(tokens[i]!.norm)) return true;
    if (HEDGE_RUNS.some((run) => i + run.length <= to && run.every((word, k) => tokens[i + k]!.norm === word)))
      return true;
  }
  return false;
}

/** True where a hedging word stands in the statement's cue or beside it, or opens what is said; `except` is a place that is none. */
export const cueHedged = (context: Context, statement: Statement | null, except = -1): boolean =>
  statement !== null &&
  (statement.hedges.some((hedge) => hedge.start !== except && besideCue(statement, hedge)) ||
    opensHedged(context, statement, except));

/** How far from the words of saying a hedge may stand, in UTF-16 code units. */
const BESIDE = 40;
const besideCue = ({ cue }: Statement, { start }: Span): boolean =>
  cue.some((words) => Math.abs(words.start - start) < BESIDE);

/** True where what is said begins with a condition or with readiness: "said that it hopes to …". */
function opensHedged({ scene }: Context, statement: Statement, except = -1): boolean {
  return statement.content.some((content) => {
    for (let i = firstFrom(scene.tokens, content.start); i < scene.tokens.length; i++) {
      const { start, end, norm } = scene.tokens[i]!;
      if (end > content.end || !besideCue(statement, { start, end })) return false;
      if (HEDGES.has(norm) && start !== except && !scene.inDates.has(i)) return true;
    }
    return false;
  });
}

/** True where a word of negation stands in the clause before the trigger ends. */
export function isNegated(context: Context, clause: number, until: number): boolean {
  const { tokens, clauses } = context.scene;
  for (let i = Math.max(clauses[clause]!.from, until - 10); i < until; i++) {
    if (NEGATIONS.has(tokens[i]!.norm) && !(tokens[i]!.norm === 'no' && /^doubt$/.test(tokens[i + 1]?.norm ?? '')))
      return true;
  }
  return false;
}

/** The date nearest to the trigger in its clause. */
export function dateAt(context: Context, clause: number, at: number): DateMention | null {
  const { from, to } = clauseAround(context.scene, clause, at);
  let best: DateMention | null = null;
  for (let i = from; i < to; i++) {
    const date = context.scene.dates.get(i);
    if (date?.edtf && (!best || Math.abs(i - at) < Math.abs(best.from - at))) best = date;
  }
  return best;
}

/** "a migration and development partnership": one of people who are moved, whatever else it is of. */
export const isOfPeople = (tokens: Scene['tokens'], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ norm }) => /^(?:migration|asylum|deportation|refugee|relocation)$/.test(norm));

/** True where the noun at the place is another kind of deal: "a peace agreement", "trade talks". */
export function isNeighbour(context: Context, from: number, to: number): boolean {
  const { tokens } = context.scene;
  for (let i = from; i < to; i++) {
    const before = tokens[i - 1];
    if (before && NEIGHBOURS.has(before.norm) && !isOfPeople(tokens, i - 1)) return true;
    // "talks on minerals", "a memorandum on security at airports"
    if (
      /^(?:on|about|over|for)$/.test(tokens[i + 1]?.norm ?? '') &&
      [2, 3].some((k) => NEIGHBOURS.has(tokens[i + k]?.norm ?? ''))
    )
      return true;
    if (tokens[i]!.norm !== 'talks' && i > from && NEIGHBOURS.has(tokens[i]!.norm) && tokens[i + 1]?.pos === 'NOUN')
      return true;
  }
  return false;
}

/** True where the sentence, or one of the few before it, speaks of people who are moved. */
export function isTopical(context: Context, clause: number, reach = 3): boolean {
  if (context.allTopical) return true;
  const { sentence } = context.scene.clauses[clause]!;
  for (let number = sentence; number >= Math.max(0, sentence - reach); number--)
    if (context.topical.has(number)) return true;
  return context.topical.has(sentence + 1);
}

/** The pairs that the clause is about. */
export const pairsFor = (context: Context, clause: number, at: number): readonly Bound[] =>
  pairsAt(context.scene, context.pairs, clause, at);
