// Commands about time: what the register learned, and what newer rules would read in documents that it has.
import { Command } from 'commander';
import { counted } from '../views/names.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { firstDayGiven, lastDayGiven } from './dates.ts';
import { EXIT, Failure } from './failure.ts';
import { withStore } from './register.ts';

/** `elsewhere changes`: what the register learned since a day. */
export const changesCommand = (context: Context): Command =>
  new Command('changes')
    .summary('print what the register learned since a day: claims, stages, contradictions')
    .description(
      'Prints, for every arrangement that anything happened to, the claims that came in and went, the stages and the certainty\nthat changed, and the contradictions that opened and closed. The time is that of the register: when it came to know.',
    )
    .requiredOption('--since <date>', 'from the first moment of this day, month or year on, UTC')
    .option('--until <date>', 'up to the end of this one')
    .action(async (options: { readonly since: string; readonly until?: string }) => {
      const since = firstDayGiven('--since', options.since);
      const until = options.until === undefined ? null : lastDayGiven('--until', options.until);
      if (until !== null && until < since)
        throw new Failure(
          EXIT.usage,
          `changes: got --since ${since} and --until ${until}, wanted a time that does not end before it begins`,
        );
      const { changesOf } = await import('../register/changes.ts');
      await withStore(context, async (store) => {
        const changes = changesOf({ store }, since, until);
        const { changeJson, changesText } = await import('../views/changes-text.ts');
        const { jsonText } = await import('../views/reading-json.ts');
        const when = `since ${since}${until ? `, up to ${until}` : ''}`;
        if (context.json()) for (const change of changes) context.terminal.print(jsonText(changeJson(change)));
        else context.terminal.print(changesText(changes, when, context.terminal));
        if (!changes.length) context.end(EXIT.nothing);
      });
    });

/** `elsewhere reread`: every document of the register read again by the rules of now. */
export const rereadCommand = (context: Context): Command =>
  new Command('reread')
    .summary('read every document again by the rules of now, and say what differs')
    .description(
      'Reads every document of the register again and keeps the readings that differ. What people decided stands: a claim that\nsomebody reviewed is not replaced, and what would now be read in its place waits for a person (--waiting lists both).',
    )
    .option('--dry-run', 'say what differs and keep nothing')
    .option(
      '--waiting',
      'list the reviewed claims that a later reading no longer has, with what would be read in their place',
    )
    .action((options: { readonly dryRun?: boolean; readonly waiting?: boolean }) =>
      options.waiting ? printWaiting(context) : rereadDocuments(context, options.dryRun === true),
    );

async function rereadDocuments(context: Context, dry: boolean): Promise<void> {
  const { rereadAll } = await import('../desk/reread.ts');
  const { claimWords } = await import('../views/claim-words.ts');
  await withStore(
    context,
    (store) => {
      let documents = 0;
      for (const { document, title, fresh, gone } of rereadAll({ store }, dry)) {
        documents++;
        if (context.json()) {
          const ids = { fresh: fresh.map(({ id }) => id), gone: gone.map(({ id }) => id) };
          context.terminal.print(JSON.stringify({ document, title, ...ids }));
          continue;
        }
        context.terminal.print(`${document}  ${shown(title)}`);
        for (const claim of fresh) context.terminal.print(`  + ${claimWords(claim)}`);
        for (const claim of gone) context.terminal.print(`  − ${claimWords(claim)}`);
      }
      if (!context.json())
        context.terminal.print(`${counted(documents, 'document')} read otherwise${dry ? '; nothing was kept' : ''}`);
    },
    { readOnly: dry, existing: true },
  );
}

const printWaiting = (context: Context): Promise<void> =>
  withStore(context, async (store) => {
    const { waitingOf } = await import('../register/waiting.ts');
    const { waitingJson, waitingText } = await import('../views/changes-text.ts');
    const { jsonText } = await import('../views/reading-json.ts');
    const waiting = waitingOf(store);
    if (context.json()) for (const one of waiting) context.terminal.print(jsonText(waitingJson(one)));
    else
      context.terminal.print(waiting.length ? waitingText(waiting, context.terminal) : 'Nothing waits for a person.');
    if (!waiting.length) context.end(EXIT.nothing);
  });
