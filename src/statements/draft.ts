import type { TokenRange } from '../language/parsed.ts';
import type { Cue } from './cues.ts';
import type { Zone } from './scene.ts';
import type { Act } from './statement.ts';

/** A piece of what is said, and by which rule it ends where it does. */
export interface Content extends TokenRange {
  readonly rule?: string;
}

/** A statement while it is put together, in tokens. */
export interface Draft {
  readonly cue: Cue;
  readonly act: Act;
  readonly zone: Zone;
  readonly at: TokenRange;
  readonly speaker: TokenRange | null;
  content: Content[];
  readonly addressee: TokenRange | null;
  readonly negated: boolean;
  readonly rules: string[];
  /** Cues before this token are used up by this statement: the same words of saying, printed twice. */
  readonly usedTo: number;
}
