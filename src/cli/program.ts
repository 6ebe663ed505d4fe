import { Command, CommanderError } from 'commander';
import type { Context } from './context.ts';
import { EXIT, Failure } from './failure.ts';
import { readCommand } from './read.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and says how it ended. Every failure is caught here, once. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  let worst: number = EXIT.ok;
  const program = new Command('elsewhere');
  const context: Context = {
    terminal,
    registerPath: () => program.opts<{ register?: string }>().register ?? env.ELSEWHERE_REGISTER ?? './elsewhere.db',
    json: () => Boolean(program.opts<{ json?: boolean }>().json),
    end: (code) => {
      worst = Math.max(worst, code);
    },
  };
  program
    .option('--register <path>', 'the register file (else ELSEWHERE_REGISTER, else ./elsewhere.db)')
    .option('--json', 'print JSON instead of a page')
    .addCommand(readCommand(context));
  try {
    await program.parseAsync(args, { from: 'user' });
    return worst;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof Failure) {
      terminal.complain(`elsewhere: ${error.message}`);
      return error.code;
    }
    terminal.complain(`elsewhere: a bug: ${error instanceof Error ? error.stack : String(error)}`);
    return EXIT.bug;
  }
}
