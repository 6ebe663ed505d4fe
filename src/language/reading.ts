import type { Mention, Sentence, Token } from './parsed.ts';

/** What the rules look at while a document is read from front to back. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Number of the outermost quotation of each token, or -1. */
  readonly quoted: Int32Array;
  /** Number of the sentence of each token. */
  readonly sentenceAt: Int32Array;
  /** Names and later mentions in reading order, up to the token that is read. */
  readonly before: Mention[];
  readonly date: string | null;
}
