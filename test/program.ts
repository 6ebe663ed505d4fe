// The program run in this process, on a terminal of 100 columns that is nobody's.
import { run } from '../src/cli/program.ts';
import { PLAIN } from '../src/views/paint.ts';

/** How it ended, and all that it printed and complained of. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program with these arguments; `env` is all that it sees of the environment. */
export async function elsewhere(args: readonly string[], env: Parameters<typeof run>[1] = {}): Promise<Ended> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await run(args, env, {
    print: (text) => void lines.out.push(text),
    complain: (text) => void lines.err.push(text),
    paint: PLAIN,
    width: 100,
    progress: () => undefined,
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}
