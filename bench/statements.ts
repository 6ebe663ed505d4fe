// How well statements are read on the specimens: which of the marked ones are found, and with which roles right.
// node bench/statements.ts [--tune | --held] [--worst]
import { read } from '../src/desk/read.ts';
import type { Statement } from '../src/statements/statement.ts';
import { overlaps, type Span, wordsAt } from '../src/text/span.ts';
import { sameActor } from '../test/gold/actors.ts';
import { allGold, type GoldStatement, nearestPlace, onlyPlace } from '../test/gold/gold.ts';
import { specimen } from '../test/gold/specimen.ts';

const touches = (spans: readonly Span[], place: Span | null): boolean =>
  place === null ? spans.length === 0 : spans.some((span) => overlaps(span, place));

/** True where the content runs over exactly the marked words, a mark or a "that" at its edges aside. */
const exactly = (spans: readonly Span[], place: Span | null, body: string): boolean => {
  const bare = (words: string): string => words.replaceAll(/[“”"‘’'.,;:\s]|^that /g, '');
  return bare(spans.map((span) => wordsAt(body, span)).join('')) === bare(place ? wordsAt(body, place) : '');
};

const ROLES = ['act', 'mode', 'speaker', 'cue', 'content', 'addressee', 'actor', 'negated'] as const;
type Role = (typeof ROLES)[number];

/** Where the words of a marked statement stand. */
function placesOf(
  body: string,
  gold: GoldStatement,
): Readonly<Record<'speaker' | 'cue' | 'content' | 'addressee', Span | null>> {
  const anchor = onlyPlace(body, gold.content ?? gold.cue ?? '');
  if (!anchor) throw new Error(`“${gold.content ?? gold.cue}” does not stand once in its specimen`);
  const near = (words: string | null): Span | null => (words ? nearestPlace(body, words, anchor) : null);
  return {
    speaker: near(gold.speaker),
    cue: gold.content ? near(gold.cue) : anchor,
    content: gold.content ? anchor : null,
    addressee: near(gold.addressee),
  };
}

/** The roles that a statement of the program has right. */
function right(body: string, gold: GoldStatement, found: Statement): ReadonlySet<Role> {
  const at = placesOf(body, gold);
  const roles: Readonly<Record<Role, boolean>> = {
    act: found.act === gold.act,
    mode: found.mode === gold.mode,
    speaker: touches(found.speaker, at.speaker),
    cue: touches(found.cue, at.cue),
    content: exactly(found.content, at.content, body),
    addressee: touches(found.addressee, at.addressee),
    actor: sameActor({ ...gold.actor, state: gold.actor.state ?? null }, found.actor),
    negated: found.negated === gold.negated,
  };
  return new Set(ROLES.filter((role) => roles[role]));
}

const options = process.argv.slice(2);
const split = options.includes('--held') ? 'held' : options.includes('--tune') ? 'tune' : null;
const counts = { marked: 0, found: 0, more: 0 };
const byRole = new Map<Role, number>();

for (const gold of allGold()) {
  if (split && gold.split !== split) continue;
  const document = await specimen(gold);
  const { body } = document;
  const left = [...read(document).statements];
  const lines: string[] = [];
  for (const marked of gold.statements) {
    const at = placesOf(body, marked);
    const which = left.findIndex((statement) => touches(statement.cue, at.cue));
    const [found] = which < 0 ? [] : left.splice(which, 1);
    counts.marked += 1;
    if (!found) {
      lines.push(`  missed ${marked.act} “${marked.speaker} ${marked.cue}: ${marked.content}”`);
      continue;
    }
    counts.found += 1;
    const good = right(body, marked, found);
    for (const role of good) byRole.set(role, (byRole.get(role) ?? 0) + 1);
    const bad = ROLES.filter((role) => !good.has(role));
    if (bad.length)
      lines.push(
        `  ${bad.join(', ')} of “${marked.speaker} ${marked.cue}”: ${JSON.stringify([found.act, found.actor?.name ?? null])}`,
      );
  }
  counts.more += left.length;
  for (const { act, cue, content } of left) {
    lines.push(`  more   ${act} “${[...cue, ...content].map((span) => wordsAt(body, span)).join(' | ')}”`);
  }
  if (options.includes('--worst') && lines.length) console.log(`${gold.document}\n${lines.join('\n')}\n`);
}
console.log(`${counts.found} of ${counts.marked} marked statements found, ${counts.more} others`);
for (const role of ROLES)
  console.log(`${role.padEnd(10)} ${(((byRole.get(role) ?? 0) * 100) / (counts.found || 1)).toFixed(0).padStart(4)}%`);
