// The gold of statements: texts of our own, each marked twice and settled (docs/gold.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, ActorKind } from '../../src/statements/statement.ts';
import type { Span } from '../../src/text/span.ts';

const FOLDER = join(import.meta.dirname, 'statements');

export const MARKED_ROLES = ['speaker', 'cue', 'content', 'addressee', 'via', 'hedges'] as const;
export type MarkedRole = (typeof MARKED_ROLES)[number];

export interface MarkedActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly state: string | null;
  readonly office: string | null;
  readonly count: number | null;
  readonly unnamed: boolean;
}

/** One statement as a person marked it; each role is a list of words, "he#3" for the third "he" of the text. */
export interface MarkedStatement extends Readonly<Record<MarkedRole, readonly string[]>> {
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly act: Act;
  readonly negated: boolean;
  readonly actor: MarkedActor | null;
}

export interface Marking {
  readonly style: string;
  readonly published: string;
  readonly split: 'tune' | 'held';
  readonly statements: readonly MarkedStatement[];
}

export type Pass = 'first' | 'second' | 'gold';

/** The names of all marked texts, in order. */
export const markedTexts = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => existsSync(join(FOLDER, name, 'text.txt')))
    .sort();

export const textOf = (name: string): string => readFileSync(join(FOLDER, name, 'text.txt'), 'utf8');

/** One person's marking of a text, or null where that pass has not been made. */
export function markingOf(name: string, pass: Pass): Marking | null {
  const path = join(FOLDER, name, `${pass}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Marking) : null;
}

/** Where marked words stand in a text. Throws where they do not, or stand more than once without their number. */
export function placeOf(text: string, words: string): Span {
  const [, bare = words, number] = /^(.*)#(\d+)$/s.exec(words) ?? [];
  const nth = number === undefined ? 1 : Number(number);
  let start = text.indexOf(bare);
  for (let n = 1; n < nth && start >= 0; n += 1) start = text.indexOf(bare, start + bare.length);
  if (bare === '' || start < 0) throw new Error(`“${words}” does not stand in the text`);
  if (number === undefined && text.indexOf(bare, start + 1) >= 0)
    throw new Error(`“${words}” stands more than once: give its number as “${words}#2”`);
  return { start, end: start + bare.length };
}
