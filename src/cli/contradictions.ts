import { Command } from 'commander';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { limitsGiven } from './dates.ts';
import { EXIT, Failure } from './failure.ts';
import { limitOptions, withStore } from './register.ts';

interface Options {
  readonly type?: string;
  readonly all?: boolean;
  readonly asOf?: string;
  readonly knownOn?: string;
}

/** `elsewhere contradictions`: what cannot all be so as it stands, with both sides. */
export const contradictionsCommand = (context: Context): Command =>
  limitOptions(
    new Command('contradictions')
      .summary('print the open contradictions of the register, or of one arrangement, with both sides')
      .description(
        'Prints what cannot all be so as it stands, by arrangement: its type, one line, and both sides, each with who says it,\nthe date, its words and the id to follow. No side is picked. The settled ones are shown with --all.',
      )
      .argument('[arrangement]', 'its id (us-rwanda), another name of it (us-rwanda-2025) or its title; else all')
      .option('--type <type>', 'one type alone: dispute, source_error, definition, scope, moment, which_date, …')
      .option('--all', 'the settled ones too: what a later figure, a later word or a review has settled'),
  ).action(async (asked: string | undefined, options: Options) => {
    const limits = limitsGiven(options);
    const view = await import('../views/contradictions-text.ts');
    const type = view.CONTRADICTION_TYPES.find((name) => name === options.type) ?? null;
    if (options.type !== undefined && type === null)
      throw new Failure(
        EXIT.usage,
        `--type: got "${shown(options.type)}", wanted one of ${view.CONTRADICTION_TYPES.join(', ')}`,
      );
    await withStore(context, async (store) => {
      const { arrangementNamed, registerOf } = await import('../desk/look.ts');
      const entry = asked === undefined ? null : arrangementNamed(store, asked, limits);
      if (entry && 'near' in entry) {
        const near = entry.near.map(({ id }) => id);
        const hint = near.length ? `did you mean ${near.join(', ')}?` : '"elsewhere register" lists them all';
        throw new Failure(
          EXIT.unknown,
          `contradictions: got "${shown(asked!)}", which is no arrangement of this register${limits.asOf || limits.knownOn ? ' under these limits' : ''}; ${hint}`,
        );
      }
      const entries = entry ? [entry] : registerOf(store, limits).entries;
      const found = view.contradictionsFound(entries, { type, all: options.all === true });
      if (context.json()) {
        const { jsonText } = await import('../views/reading-json.ts');
        context.terminal.print(jsonText(view.contradictionsJson(found), 2));
      } else {
        const { limitsWords } = await import('../views/entry-text.ts');
        const when = limitsWords(limits);
        context.terminal.print(
          found.groups.length
            ? view.contradictionsText(found, when, context.terminal)
            : `${view.headline(found, when)}.`,
        );
      }
      if (!found.groups.length) context.end(EXIT.nothing);
    });
  });
