// Runs of words that may be the name of a person, whoever it is: what the finder of names to withhold looks at.

import { folded } from './lexicon.ts';
import { classOf } from './name-patterns.ts';
import { FIRST_NAMES } from './name-tables.ts';
import { isCapital, shouts } from './name-words.ts';
import type { Mention, Parsed, Sentence, Token, TokenRange } from './parsed.ts';

/** Words that may be a name, and what is known of them by their shape alone. */
export interface NameRun extends TokenRange {
  /** Folded, without initials, particles and marks: what another mention of the same person shares. */
  readonly words: readonly string[];
  /** "J.O.P.", "TCXM": letters that stand for a name. */
  readonly letters: boolean;
  /** The person of a table that they name ("Marco Rubio"), or null. */
  readonly known: string | null;
  /** A person's name by its first name, its title or its several words; else one bare word. */
  readonly sure: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'al el de del la las los da dos das do di du von van der den bin ibn ben bint abu umm le y e ul ad ar as ash'.split(
    ' ',
  ),
);
const NO_NAME: ReadonlySet<string> = new Set(
  'the a an and or of in on at for with to by from i he she it they we you his her our its this that these those but if as when while who where why how what which also after before since now then there here yes no not all both one two three four five six seven eight nine ten eleven twelve monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);
const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mr. mrs mrs. ms ms. miss señor señora sr sr. sra sra. mx mx.'.split(' '),
);
const LETTERS = /^(?:(?:\p{Lu}\.-?){2,}\p{Lu}?|\p{Lu}(?:-\p{Lu}){1,6}-?|\p{Lu}{2,5})$/u;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’ʼ-]*$/u;
const OPENING = /^["“”„«'‘(]$/;
const CLOSING = /^["“”»'’)]$/;
const LONGEST = 8;

/** The persons, states, bodies and places that tables name, by their first token, and what tokens they cover. */
interface Named {
  readonly persons: ReadonlyMap<number, Mention>;
  readonly others: Uint8Array;
}

function namedIn({ mentions, tokens }: Parsed): Named {
  const persons = new Map<number, Mention>();
  const others = new Uint8Array(tokens.length);
  for (const mention of mentions) {
    if (mention.form === 'pronoun') continue;
    if (mention.kind === 'person') persons.set(mention.from, mention);
    else if (mention.kind !== 'class' && mention.kind !== 'document') others.fill(1, mention.from, mention.to);
  }
  return { persons, others };
}

/** True for a word that the table of first names has. */
export const isFirst = ({ text }: Token): boolean => FIRST_NAMES.has(folded(text));

/** Every run of the story, in order, none overlapping another. Linear. */
export function nameRuns(parsed: Parsed): readonly NameRun[] {
  const named = namedIn(parsed);
  const runs: NameRun[] = [];
  for (const sentence of parsed.sentences) {
    const loud = shouts(parsed.tokens, sentence);
    for (let i = sentence.from; i < sentence.to; ) {
      const run = runAt(parsed, named, sentence, i, loud);
      if (run) runs.push(run);
      i = run?.to ?? i + 1;
    }
  }
  return runs;
}

/** Words that a run may not begin with: titles, nouns for people, weekdays. */
const opens = (norm: string): boolean =>
  NO_NAME.has(norm) ||
  HONORIFICS.has(norm) ||
  ['office', 'profession', 'person', 'people', 'kin', 'opener'].some((name) => classOf(name).has(norm));

function runAt(parsed: Parsed, named: Named, sentence: Sentence, i: number, loud: boolean): NameRun | null {
  const { tokens } = parsed;
  const isName = (at: number): boolean => nameWord(tokens, named, sentence, at, loud);
  if (!isName(i) || opens(tokens[i]!.norm)) return null;
  let to = i + 1;
  const words: string[] = [wordOf(tokens[i]!)];
  for (let at = to; at < sentence.to && words.length < LONGEST; ) {
    const next = stepOver(tokens, isName, at, sentence.to);
    if (next === 0) break;
    for (let k = at; k < at + next; k++)
      if (isName(k) || (next > 3 && NAME_WORD.test(tokens[k]!.text))) words.push(wordOf(tokens[k]!));
    at += next;
    to = at;
  }
  const first = tokens[i]!;
  const alone = to === i + 1;
  const letters = alone && LETTERS.test(first.text) && first.text === first.text.toUpperCase();
  if (letters && (loud || /^(?:the|an?)$/.test(tokens[i - 1]?.norm ?? ''))) return null;
  const last = tokens[to - 1]!.norm;
  const thing = classOf('thing');
  if (thing.has(last) || (thing.has(first.norm) && !isFirst(first)) || (alone && first.text.length < 2)) return null;
  const table = tableName(named.persons, i, to);
  const sure = !alone || isFirst(first) || HONORIFICS.has(tokens[i - 1]?.norm ?? '');
  return {
    from: i,
    to,
    words: words.filter((word) => letters || word.length > 1),
    letters,
    known: table,
    sure: sure && !letters,
  };
}

/** How many tokens a run goes on by: a name word, a particle before one, a hyphen, a nickname in marks before one. */
function stepOver(tokens: readonly Token[], isName: (at: number) => boolean, at: number, ceiling: number): number {
  const { norm, start } = tokens[at]!;
  if (isName(at)) return 1;
  const glued = tokens[at - 1]!.end === start;
  const follows = (k: number): boolean => at + k < ceiling && isName(at + k);
  if (norm === '-' || norm === '‑') {
    const behind = tokens[at + 1];
    return glued && behind && behind.start === tokens[at]!.end && follows(1) ? 2 : 0;
  }
  if (PARTICLES.has(norm)) {
    if (follows(1)) return 2;
    if (PARTICLES.has(tokens[at + 1]?.norm ?? '') && follows(2)) return 3;
    return tokens[at + 1]?.norm === '-' && follows(2) ? 3 : 0;
  }
  if (OPENING.test(tokens[at]!.text) && !glued) {
    let k = 1;
    while (k <= 3 && at + k < ceiling && NAME_WORD.test(tokens[at + k]!.text)) k++;
    if (k > 1 && CLOSING.test(tokens[at + k]?.text ?? '') && follows(k + 1)) return k + 2;
  }
  return 0;
}

/** A word that may be part of a name: a capital, no state, body or office, and in a heading no verb. */
function nameWord(
  tokens: readonly Token[],
  { others }: Named,
  { from, kind }: Sentence,
  at: number,
  loud: boolean,
): boolean {
  const { text, norm, pos } = tokens[at]!;
  if (!isCapital(text) || !NAME_WORD.test(text)) return false;
  const first = isFirst(tokens[at]!);
  const inName = first && tokens[at + 1] !== undefined && isCapital(tokens[at + 1]!.text);
  if (others[at] && !inName) return false;
  if (NO_NAME.has(norm)) return false;
  if (loud || kind === 'headline' || kind === 'heading') return first || pos === 'PROPN' || pos === 'X';
  if (at === from || /^["“‘'«:]$/.test(tokens[at - 1]!.text))
    return first || pos === 'PROPN' || (/^(?:NOUN|X|ADJ)$/.test(pos) && isCapital(tokens[at + 1]?.text ?? ''));
  return true;
}

const wordOf = ({ text }: Token): string => folded(text).replace(/\.$/, '');

/** The person of a table whom the run names or ends with: "US President Donald Trump". */
function tableName(persons: ReadonlyMap<number, Mention>, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const person = persons.get(i);
    if (person && person.to >= to && /^(?:people|surname of a head)/.test(person.rule)) return person.name;
  }
  return null;
}
