// Stands in for `node:test` while mutants are tried: what a test file declares is kept, to be run again for each mutant.
export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

interface Options {
  readonly skip?: boolean | string;
}

const declared: Collected[] = [];

export function test(name: string, ...rest: readonly [() => unknown] | readonly [Options, () => unknown]): void {
  const [options, run] = rest.length === 1 ? [{} as Options, rest[0]] : rest;
  if (!options.skip) declared.push({ name, run });
}

/** The tests declared since the last call. */
export const taken = (): readonly Collected[] => declared.splice(0);
