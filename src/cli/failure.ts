/** What the program's end tells a script. `elsewhere --help` prints this table. */
export const EXIT = {
  ok: 0,
  /** verify found faults; search or register found nothing. */
  nothing: 1,
  usage: 2,
  input: 3,
  unknown: 4,
  register: 5,
  bug: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that the person at the terminal can do something about. The message says what was got, what was wanted, what to do. */
export class Failure extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}
