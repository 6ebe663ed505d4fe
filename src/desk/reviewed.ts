// What people decided of statements, as something to learn from.
import type { StatementDecision } from '../register/event.ts';
import { type StatementRow, standingOf, statementRows } from '../register/statement-row.ts';
import type { Store } from '../register/store.ts';
import type { Document } from '../text/document.ts';
import { overlaps } from '../text/span.ts';
import { type Marked, sentencesTaught } from './learn.ts';

/**
 * The fewest statements to learn from, and from how many on a model is worth it. Measured on the marked texts, two thirds of
 * them gone through five statements a text, the others read: with 20 statements a model finds speaker, cue and content
 * together by a quarter to two fifths worse than the rules alone (F1), with 40 by a twentieth to a fifth, with 160 as well.
 */
export const FEWEST = 40;
export const ENOUGH = 160;
/** The fewest sentences in which every cue was judged: without any, nothing is known of where cues stand. */
export const FEWEST_SENTENCES = 20;

/** The statements of a register that people decided on, by document, and how many of each decision. */
export interface Reviewed {
  readonly marked: readonly Marked[];
  /** Statements by the decision that stands. */
  readonly counts: Readonly<Record<StatementDecision, number>>;
  /** Sentences in which every cue was judged. */
  readonly sentences: number;
  /** Statements whose document has another text now than when they were decided on: their places are not in it. */
  readonly elsewhere: number;
}

/**
 * All that people decided of statements: accepted ones as they were read, corrected and added ones as the person has them,
 * rejected ones as words at which nothing is said.
 */
export function reviewedIn(store: Pick<Store, 'statementReviews' | 'reading'>): Reviewed {
  const reviews = store.statementReviews();
  const documents = [...Map.groupBy(reviews, ({ document }) => document)].flatMap(([id, own]) => {
    const reading = store.reading(id);
    return reading ? [{ document: reading.document, rows: statementRows(reading, own) }] : [];
  });
  const decided = documents.flatMap(({ rows }) => rows.flatMap((row) => row.reviews.at(-1) ?? []));
  const count = (decision: StatementDecision): number => decided.filter((one) => one.decision === decision).length;
  const marked = documents.flatMap(({ document, rows }) => markedOf(document, rows));
  return {
    marked,
    sentences: marked.reduce((sum, one) => sum + sentencesTaught(one), 0),
    counts: {
      accepted: count('accepted'),
      corrected: count('corrected'),
      added: count('added'),
      rejected: count('rejected'),
    },
    elsewhere: new Set(reviews.map(({ statement }) => statement)).size - decided.length,
  };
}

/** What a document has to teach; nothing where none of its rows was decided on. */
function markedOf(document: Document, rows: readonly StatementRow[]): readonly Marked[] {
  const judged = rows.filter(({ reviews }) => reviews.length > 0);
  if (!judged.length) return [];
  const statements = judged.flatMap((row) => standingOf(row) ?? []);
  // a cue that a person moved is judged at both places: where it was, nothing is said
  const read = judged.map(({ base }) => base);
  const cues = [...read, ...statements].flatMap(({ cue }) => cue);
  const open = rows.filter(
    ({ base, reviews }) => !reviews.length && !base.cue.some((place) => cues.some((cue) => overlaps(place, cue))),
  );
  return [{ document, statements, partly: { judged: read, open: open.map(({ base }) => base) } }];
}
