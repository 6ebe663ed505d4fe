import type { Sides } from './money-sides.ts';
import type { Frame } from './money-words.ts';
import type { Nature } from './values.ts';

/** What is said of a sum. */
export interface Deed {
  /** The token of the verb or noun. */
  readonly at: number;
  readonly id: string;
  readonly frame: Frame | null;
  readonly nature: Nature;
  /** The number of its predication, or -1. */
  readonly predication: number;
  readonly hedged: boolean;
  /** True for what is not over yet: a condition may make it a milestone. */
  readonly open: boolean;
  readonly sides: Sides;
}
