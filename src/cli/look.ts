// Commands that look at the register and change nothing.
import { Command } from 'commander';
import type { Store } from '../register/store.ts';
import type { DocumentId } from '../text/document.ts';
import { shown } from '../views/shown.ts';
import type { Context } from './context.ts';
import { limitsGiven } from './dates.ts';
import { EXIT, Failure } from './failure.ts';
import { limitOptions, withStore } from './register.ts';

interface Limits {
  readonly asOf?: string;
  readonly knownOn?: string;
}

const HITS = 50;

/** `elsewhere register`: every arrangement in a few lines. */
export const registerCommand = (context: Context): Command =>
  limitOptions(
    new Command('register')
      .summary('print the register: every arrangement in a few lines')
      .description('Prints every arrangement: the stage by party, certainty in words, people, money, contradictions.'),
  ).action(async (options: Limits) => {
    const limits = limitsGiven(options);
    await withStore(context, async (store) => {
      const { registerOf } = await import('../desk/look.ts');
      const { entries, unassigned } = registerOf(store, limits);
      if (context.json()) {
        const [{ cellJson, entryJson }, { jsonText }] = await Promise.all([
          import('../views/entry-json.ts'),
          import('../views/reading-json.ts'),
        ]);
        for (const entry of entries) context.terminal.print(jsonText(entryJson(entry)));
        if (unassigned.length) context.terminal.print(jsonText({ unassigned: unassigned.map(cellJson) }));
      } else {
        const { registerText } = await import('../views/register-text.ts');
        context.terminal.print(registerText(entries, unassigned, limits, context.terminal));
      }
      if (!entries.length && !unassigned.length) context.end(EXIT.nothing);
    });
  });

/** `elsewhere show`: one arrangement with every source word. */
export const showCommand = (context: Context): Command =>
  limitOptions(
    new Command('show')
      .summary('print one arrangement with the words that every cell rests on')
      .description(
        'Prints one arrangement: every cell with its words, its source and its standing; both sides of each contradiction.',
      )
      .argument('<arrangement>', 'its id (us-rwanda), another name of it (us-rwanda-2025) or its title')
      .option('--all', 'every claim, where many pages say the same; without it the first and the last of them'),
  ).action(async (asked: string, options: Limits & { readonly all?: boolean }) => {
    const limits = limitsGiven(options);
    await withStore(context, async (store) => {
      const { arrangementNamed } = await import('../desk/look.ts');
      const entry = arrangementNamed(store, asked, limits, options.all === true);
      if ('near' in entry) {
        const near = entry.near.map(({ id }) => id);
        const hint = near.length ? `did you mean ${near.join(', ')}?` : '"elsewhere register" lists them all';
        throw new Failure(
          EXIT.unknown,
          `show: got "${shown(asked)}", which is no arrangement of this register${limits.asOf || limits.knownOn ? ' under these limits' : ''}; ${hint}`,
        );
      }
      if (context.json()) {
        const [{ entryJson }, { jsonText }] = await Promise.all([
          import('../views/entry-json.ts'),
          import('../views/reading-json.ts'),
        ]);
        context.terminal.print(jsonText(entryJson(entry), 2));
      } else {
        const { entryText } = await import('../views/entry-text.ts');
        context.terminal.print(entryText(entry, limits, context.terminal));
      }
    });
  });

/** `elsewhere source`: a document, statement, claim or fact down to its words. */
export const sourceCommand = (context: Context): Command =>
  new Command('source')
    .summary('follow an id down to its words: a document, statement, claim or fact')
    .description(
      'Prints what an id stands for with its words marked in their text, where the text came from, and by which rules.',
    )
    .argument(
      '<id>',
      'd_… a document, s_… a statement, c_… a claim, f… a fact; the beginning of one is enough where only one begins so',
    )
    .action((id: string) => withStore(context, (store) => printSource(context, store, id)));

async function printSource(context: Context, store: Store, asked: string): Promise<void> {
  const { sourceOf } = await import('../desk/source.ts');
  const found = sourceOf(store, asked);
  if (found.type === 'refused') throw new Failure(EXIT.unknown, `source: ${shown(found.message)}`);
  const { terminal } = context;
  if (context.json()) {
    const { claimJson, documentJson, jsonText, reviewJson, statementRowJson } = await import(
      '../views/reading-json.ts'
    );
    if (found.type === 'fact')
      return terminal.print(
        jsonText(
          {
            citation: { ...found.citation, contradictions: [...found.citation.contradictions] } as never,
            claims: found.claims.map(claimJson),
            omitted: found.omitted,
          },
          2,
        ),
      );
    if (found.type === 'document') return terminal.print(jsonText(documentJson(found.reading, found.rows), 2));
    const document = found.reading.document.id as DocumentId;
    return terminal.print(
      jsonText(
        {
          document,
          ...(found.type === 'claim'
            ? { claim: claimJson(found.claim), reviews: found.reviews.map(reviewJson) }
            : statementRowJson(found.row)),
        },
        2,
      ),
    );
  }
  const view = await import('../views/source-text.ts');
  if (found.type === 'fact') terminal.print(view.factSourceText(found.citation, found.claims, found.omitted, terminal));
  else if (found.type === 'document') terminal.print(view.documentSourceText(found.reading, found.rows, terminal));
  else if (found.type === 'claim')
    terminal.print(view.claimSourceText(found.reading, found.claim, found.reviews, found.row, terminal));
  else terminal.print(view.statementSourceText(found.reading, found.row, terminal));
}

/** `elsewhere search`: words in documents, statements, claims and facts. */
export const searchCommand = (context: Context): Command =>
  new Command('search')
    .summary('find words in documents, statements, claims and facts')
    .description(
      'Finds words, case and accents folded. "Words in marks" are a phrase, a star ends a beginning: deport*.',
    )
    .argument('<words...>', 'what to look for')
    .action((words: readonly string[]) =>
      withStore(context, async (store) => {
        const hits = store.search(words.join(' '), HITS);
        const { searchText, hitJson } = await import('../views/search-text.ts');
        if (context.json()) {
          const { jsonText } = await import('../views/reading-json.ts');
          for (const hit of hits) context.terminal.print(jsonText(hitJson(hit)));
        } else
          context.terminal.print(
            hits.length ? searchText(hits, context.terminal) : `Nothing has the words ${words.map(shown).join(' ')}.`,
          );
        if (!hits.length) context.end(EXIT.nothing);
      }),
    );
