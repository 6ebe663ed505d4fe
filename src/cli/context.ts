import type { Terminal } from './terminal.ts';

/** What every command is given: the terminal, the program's own options, and where to leave its exit code. */
export interface Context {
  readonly terminal: Terminal;
  /** `--register`, else ELSEWHERE_REGISTER, else ./elsewhere.db. */
  readonly registerPath: () => string;
  /** Where the register's path comes from; null where nobody gave one. */
  readonly registerFrom: () => 'option' | 'environment' | null;
  /** ELSEWHERE_BY: who decides, where no --by says it. */
  readonly reviewer: () => string | null;
  /** `--json`. */
  readonly json: () => boolean;
  /** The worst code so far wins; a command that failed in part goes on and still ends with it. */
  readonly end: (code: number) => void;
}
