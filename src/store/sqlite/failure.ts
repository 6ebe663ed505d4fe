export type StoreFailureCode = 'locked' | 'corrupt' | 'newer' | 'unwritable' | 'not_a_register';

/** The register's file, or the disk under it, does not let the store work. The message says what was got, wanted, and what to do. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  constructor(code: StoreFailureCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreFailure';
    this.code = code;
  }
}

/** Runs the work; what SQLite throws becomes a StoreFailure in words, everything else passes as it is. */
export function inWords<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(path, error);
  }
}

function translated(path: string, error: unknown): unknown {
  const { code } = error as { readonly code?: unknown };
  if (error instanceof StoreFailure || typeof code !== 'string') return error;
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) {
    return new StoreFailure(
      'locked',
      `${path}: another program is writing to the register; wait until it is done and run this again, nothing was lost`,
      error,
    );
  }
  if (code.startsWith('SQLITE_NOTADB')) {
    return new StoreFailure(
      'not_a_register',
      `${path}: got a file that is no register (not an SQLite database); give another path with --register, or move the file away`,
      error,
    );
  }
  if (/^SQLITE_(?:CORRUPT|IOERR)/.test(code)) {
    return new StoreFailure(
      'corrupt',
      `${path}: the register's file is damaged (${code}); restore it from a copy, and run verify on that`,
      error,
    );
  }
  if (/^SQLITE_(?:CANTOPEN|READONLY|PERM|FULL)|^E(?:ACCES|PERM|NOENT|ROFS)/.test(code)) {
    return new StoreFailure(
      'unwritable',
      `${path}: the register's file cannot be opened for writing (${code}); check that its folder exists, may be written to and has room`,
      error,
    );
  }
  return error;
}
