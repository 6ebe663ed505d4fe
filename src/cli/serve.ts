import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Store } from '../register/store.ts';
import { addAll } from './add.ts';
import type { Context } from './context.ts';
import { EXIT, Failure } from './failure.ts';
import { importFacts } from './keep.ts';
import { withStore } from './register.ts';

const PORT = 4173;
const LOOPBACK = '127.0.0.1';
const LAST_PORT = 65_535;

interface Options {
  readonly port: number;
  readonly host: string;
  readonly serve?: boolean;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
    throw new InvalidArgumentError(`wanted a number from 0 (any free port) to ${LAST_PORT}`);
  return port;
}

const withAddress = (command: Command): Command =>
  command
    .option('--port <number>', 'the port; 0 takes any that is free', portOf, PORT)
    .option('--host <address>', 'the address to listen on; only this machine reaches the default', LOOPBACK);

/** `elsewhere serve`: the register as pages, on this machine. */
export const serveCommand = (context: Context): Command =>
  withAddress(
    new Command('serve')
      .summary('serve the register as pages on this machine')
      .description(
        'Serves the register as plain pages and JSON. Pages ask nothing of any other server and keep no trace of their readers.',
      ),
  ).action((options: Options) => withStore(context, (store) => serve(context, store, options)));

/** `elsewhere start`: the starter facts and the specimens, or the person's own documents, into a register; printed and served. */
export const startCommand = (context: Context): Command =>
  withAddress(
    new Command('start')
      .summary('build a register out of what ships, or of your documents; print and serve it')
      .description(
        'Imports the starter facts, reads the specimens (or your own documents instead), prints the register and serves it.',
      )
      .argument('[path...]', 'your own documents, in place of the specimens')
      .option('--no-serve', 'stop after printing'),
  ).action((paths: readonly string[], options: Options) =>
    withStore(
      context,
      async (store) => {
        const data = dataFolder();
        await importFacts(context, store, join(data, 'starter/facts.jsonl'), true);
        await addAll(context, store, paths.length ? paths : [join(data, 'specimens')], null, true);
        const { registerText } = await import('../views/register-text.ts');
        const limits = { asOf: null, knownOn: null };
        const { registerOf } = await import('../desk/look.ts');
        const { entries, unassigned } = registerOf(store, limits);
        context.terminal.print(registerText(entries, unassigned, limits, context.terminal));
        if (options.serve !== false) await serve(context, store, options);
      },
      { readOnly: false },
    ),
  );

/** The shipped data: beside the source in a clone, beside the built program in the package. */
function dataFolder(): string {
  const found = ['../../data', '../../../data']
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(join(path, 'starter')));
  if (!found) throw new Failure(EXIT.input, 'start: the shipped data is missing; install the package again');
  return found;
}

/** Listens until the process is asked to end. */
async function serve(context: Context, store: Store, { port, host }: Options): Promise<void> {
  const [{ siteOf }, { serve: listen }] = await Promise.all([import('../site/app.ts'), import('@hono/node-server')]);
  const site = siteOf({
    store,
    failed: (error) => context.terminal.complain(`elsewhere: ${error instanceof Error ? error.stack : String(error)}`),
  });
  await new Promise<void>((resolve, reject) => {
    const server = listen({ fetch: site.fetch, port, hostname: host }, (info) => {
      context.terminal.print(
        `\nThe register is at http://${host.includes(':') ? `[${host}]` : host}:${info.port}/  (Ctrl-C ends it)`,
      );
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} is taken; give another with --port, or 0 for any that is free`
          : error.message;
      reject(new Failure(EXIT.usage, `serve: ${why}`));
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    }
  });
}
