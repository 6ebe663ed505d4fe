import type { Command } from 'commander';
import type { Store } from '../register/store.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { EXIT, Failure } from './failure.ts';

/** Opens the register for one command and closes it whatever happens. Failures of the store end the command with one line. */
export async function withStore<T>(
  context: Context,
  use: (store: Store) => T | Promise<T>,
  options: { readonly readOnly: boolean; readonly existing?: boolean } = { readOnly: true },
): Promise<T> {
  const [{ openStore }, { StoreFailure }] = await Promise.all([
    import('../store/sqlite/store.ts'),
    import('../store/sqlite/failure.ts'),
  ]);
  let store: Store | null = null;
  try {
    store = openStore(context.registerPath(), { now: () => new Date().toISOString() }, options);
    return await use(store);
  } catch (error) {
    if (error instanceof StoreFailure) throw new Failure(EXIT.register, shown(error.message));
    throw error;
  } finally {
    store?.close();
  }
}

/** The two limits that every view of the register takes. */
export const limitOptions = (command: Command): Command =>
  command
    .option('--as-of <date>', 'only what is said to have happened by then: 2025-05-06, 2025-05 or 2025')
    .option('--known-on <date>', 'only what the register knew by the end of that day')
    .addHelpText(
      'after',
      '\nTwo times are kept: when something is said to have happened (--as-of), and when the register\ncame to know it (--known-on). Together they answer: what could be known that day, of that day?',
    );
