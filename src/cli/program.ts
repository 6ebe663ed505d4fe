import { Command, CommanderError } from 'commander';
import { addCommand } from './add.ts';
import { arrangementCommand } from './arrangement.ts';
import { changesCommand, rereadCommand } from './changes.ts';
import type { Context } from './context.ts';
import { contradictionsCommand } from './contradictions.ts';
import { EXIT, Failure } from './failure.ts';
import { importCommand, rebuildCommand, verifyCommand } from './keep.ts';
import { learnCommand } from './learn.ts';
import { registerCommand, searchCommand, showCommand, sourceCommand } from './look.ts';
import { readCommand } from './read.ts';
import { reviewCommand } from './review.ts';
import { serveCommand, startCommand } from './serve.ts';
import type { Terminal } from './terminal.ts';

const VERSION = '0.1.0';
const COMMANDS = [
  readCommand,
  addCommand,
  registerCommand,
  showCommand,
  sourceCommand,
  contradictionsCommand,
  searchCommand,
  changesCommand,
  reviewCommand,
  arrangementCommand,
  rereadCommand,
  learnCommand,
  importCommand,
  rebuildCommand,
  verifyCommand,
  serveCommand,
  startCommand,
] as const;

const AFTER = `
Examples:
  elsewhere read page.html --published 2025-05-06     what one page says; nothing is stored
  elsewhere add clippings/                            read a folder into the register
  elsewhere show us-rwanda --as-of 2025-05            one arrangement, as of the end of May 2025
  elsewhere source c_1f2e3d4c5b6a                     a claim down to its words
  elsewhere search "third country" deport*
  elsewhere review s_1f2e3d4c5b6a --accept --by Ann   a statement is as the machine read it

Ends with:
  0  done
  1  verify found a fault; register, contradictions or search found nothing
  2  the command line is wrong (an unknown option, a date that does not exist)
  3  an input could not be read (the others were)
  4  no such arrangement, document, statement, claim or fact
  5  the register's file is locked, damaged, not a register, or cannot be written
  70 a bug; please report it`;

/** Help and usage errors go through the terminal, for every command of the program. */
function quietOutput(program: Command, terminal: Terminal): void {
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command
      .exitOverride()
      .configureHelp({ showGlobalOptions: true })
      .configureOutput({
        writeOut: (text) => terminal.print(text.trimEnd()),
        writeErr: (text) => terminal.complain(text.trimEnd().replace(/^error: /, 'elsewhere: ')),
      });
  }
}

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
    registerFrom: () =>
      program.opts<{ register?: string }>().register !== undefined
        ? 'option'
        : env.ELSEWHERE_REGISTER !== undefined
          ? 'environment'
          : null,
    reviewer: () => env.ELSEWHERE_BY ?? null,
    json: () => Boolean(program.opts<{ json?: boolean }>().json),
    end: (code) => {
      worst = Math.max(worst, code);
    },
  };
  program
    .description(
      'The evidence-first register of third-country transfer arrangements: who said what, in which words,\nand where each arrangement stands. Every cell can be followed to the exact characters it rests on.',
    )
    .version(VERSION)
    .showHelpAfterError('(elsewhere --help lists the commands)')
    .option('--register <path>', 'the register file (else ELSEWHERE_REGISTER, else ./elsewhere.db)')
    .option('--json', 'print JSON instead of a page')
    .addHelpText('after', AFTER);
  for (const command of COMMANDS) program.addCommand(command(context));
  quietOutput(program, terminal);
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
