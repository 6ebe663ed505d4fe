// What one sentence tells of a stage, before its pair of states and its party are settled.
import type { DateMention, Mention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import type { Stage } from './values.ts';

/** Whose act a stage is by its nature: of one side, of both, or nobody's. */
export type Whose = 'one' | 'both';
/** The side that acts where the words name no state: "the minister", "the cabinet". */
export type Side = 'sending' | 'receiving' | null;

/** What the words say, before the pair and the party are settled. */
export interface Told {
  /** The row or rule that found it. */
  readonly row: string;
  readonly stage: Stage;
  readonly denied: boolean;
  readonly silent: boolean;
  readonly hedged: boolean;
  /** Who does it, by the words of the sentence; empty where no state is said to. */
  readonly agents: readonly Mention[];
  /** Phrases of those who do it: an office without its state is found by them. */
  readonly by: readonly TokenRange[];
  /** The other side, where the words name it. */
  readonly others: readonly Mention[];
  readonly whose: Whose;
  readonly side: Side;
  readonly at: number;
  readonly date: DateMention | null;
  /** Who tells it where no statement does: "the signature … was made known by the minister". */
  readonly teller?: readonly TokenRange[] | undefined;
  /** True for a deed that the words only name, told before: the day of saying is not its day. */
  readonly named?: boolean | undefined;
  /** True where the subject is whom it is done to: "received a request". */
  readonly turned?: boolean | undefined;
  /** True where "all three", "both" stands for the deals spoken of before. */
  readonly plural?: boolean | undefined;
  /** A state that the words leave open on purpose: "with no other country". */
  readonly open?: boolean | undefined;
}

/** Reads the stage that one predication of a sentence tells; null where it tells none. */
export type StageReader = (
  context: Context,
  sentence: number,
  all: readonly Predication[],
  number: number,
) => Told | null;

/** What is told, with what the words leave out: affirmed, plainly, of both sides, by nobody named, on no day. */
export const toldAs = (given: Pick<Told, 'row' | 'stage' | 'at'> & Partial<Told>): Told => ({
  denied: false,
  silent: false,
  hedged: false,
  agents: [],
  by: [],
  others: [],
  whose: 'both',
  side: null,
  date: null,
  ...given,
});
