// Where a person who is not to be named is named: by the whole name, a part of it or another name, and wherever else its words stand.
import type { Span } from '../text/span.ts';
import { firstFrom, inReadingOrder } from '../text/span.ts';
import { placesOfWords, wordsOfNames } from '../text/veil.ts';
import { classOf } from './name-patterns.ts';
import type { Role } from './name-roles.ts';
import type { NameRun } from './name-runs.ts';
import type { Parsed, Token } from './parsed.ts';

/** A name in the text with the role that the text gives to whoever bears it. */
export interface Borne {
  readonly run: NameRun;
  readonly role: Role | null;
}

/** How far behind a name another one of the same person may stand: "Ada Vale, known to her friends as Bo". */
const ALIAS = 12;
/** How many people that share a word are looked at for it. */
const NAMESAKES = 16;
/** The shortest word that is looked for inside of addresses, handles and tags. */
const IN_TAGS = 4;

/** True where an offset lies inside one of the ordered places. */
export function isInside(places: readonly Span[], offset: number): boolean {
  const at = firstFrom(places, offset + 1) - 1;
  return at >= 0 && offset < places[at]!.end;
}

/** The people whose names are withheld: their names' words by each of them, and letters that stand for a name as printed. */
interface People {
  readonly byWord: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly letters: ReadonlySet<string>;
}

/**
 * Every place where they are named, in order. `moved` are the numbers of the names that the text tells of as moved,
 * `parties` the sides of cases, `cases` what is left as it is. Linear: each name and each word of the body is looked up.
 */
export function placesOf(
  parsed: Parsed,
  borne: readonly Borne[],
  moved: ReadonlySet<number>,
  parties: readonly string[],
  cases: readonly Span[],
): readonly Span[] {
  const { tokens } = parsed;
  const told = new Set([...moved, ...aliasesOf(tokens, borne, moved)]);
  // once more with what is found: a surname alone leads to the whole name, and that to the first name
  const first = namesOf(peopleOf(tokens, borne, told, parties), borne, told);
  const people = peopleOf(tokens, borne, first, parties);
  const spanOf = ({ from, to }: NameRun): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  const places = [...namesOf(people, borne, first)].map((number) => spanOf(borne[number]!.run));
  const stay = borne.map(({ run }) => spanOf(run));
  for (const place of elsewhere(parsed, people, stay, cases)) places.push(place);
  return apart(places);
}

/** Names that are said to be another name of somebody moved: "known as Bo", (“Bo”). */
function aliasesOf(tokens: readonly Token[], borne: readonly Borne[], moved: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  for (const number of moved) {
    const { run } = borne[number]!;
    const next = borne[number + 1];
    if (!next || moved.has(number + 1) || next.role || next.run.from - run.to > ALIAS) continue;
    const between = tokens.slice(run.to, next.run.from);
    const marked = between.length > 0 && between.length < 3 && between.every(({ text }) => /^["“”„«'‘(,]$/.test(text));
    const named =
      between.some(({ norm }) => classOf('named').has(norm)) && between.every(({ text }) => !/^[.;?!]$/.test(text));
    const quoted = /["“„«'‘(]/.test(between.at(-1)?.text ?? '');
    if (named || (marked && quoted)) found.push(number + 1);
  }
  return found;
}

function peopleOf(
  tokens: readonly Token[],
  borne: readonly Borne[],
  told: ReadonlySet<number>,
  parties: readonly string[],
): People {
  const byWord = new Map<string, (readonly string[])[]>();
  const letters = new Set<string>();
  const add = (words: readonly string[]): void => {
    for (const word of new Set(words)) {
      const there = byWord.get(word);
      if (!there) byWord.set(word, [words]);
      else if (there.length < NAMESAKES) there.push(words);
    }
  };
  for (const number of told) {
    const { run } = borne[number]!;
    if (run.letters) letters.add(tokens[run.from]!.text);
    else add(run.words);
  }
  for (const party of parties) {
    if (/^[\p{Lu}.-]{2,}$/u.test(party)) letters.add(party);
    else add([...wordsOfNames([party])]);
  }
  return { byWord, letters };
}

/** The numbers of the names in the text that are theirs. */
function namesOf(people: People, borne: readonly Borne[], told: ReadonlySet<number>): ReadonlySet<number> {
  const bearer = new Map<string, 'stays' | 'moved'>();
  const full = new Set(borne.flatMap(({ run, role }) => (role && run.words.length > 1 ? [run.words.at(-1)!] : [])));
  const found = new Set<number>();
  for (const [number, { run, role }] of borne.entries()) {
    const [word = ''] = run.words;
    const alone = run.words.length === 1;
    const is =
      told.has(number) ||
      (alone && people.byWord.has(word) && bearer.get(word) !== 'stays' && !(role && (full.has(word) || !run.known))) ||
      (!role && !alone && isTheirs(people, run.words));
    if (!alone) for (const each of run.words) bearer.set(each, is ? 'moved' : 'stays');
    if (is) found.add(number);
  }
  return found;
}

/** The same name with more or fewer words, or the family's: a word that is not the first of both. */
function isTheirs({ byWord }: People, words: readonly string[]): boolean {
  const own = new Set(words);
  return words.some((word, at) =>
    byWord.get(word)?.some((theirs) => {
      if (theirs.length === 1 || theirs.every((each) => own.has(each))) return true;
      return theirs[0] === word ? at > 0 || words.every((each) => theirs.includes(each)) : true;
    }),
  );
}

/** Their names' words where no name was read: outside of the story, in headings, in addresses, handles and tags. */
function elsewhere(
  { document, mentions, tokens }: Parsed,
  people: People,
  read: readonly Span[],
  cases: readonly Span[],
): readonly Span[] {
  const { body, sections } = document;
  const bylines = sections.filter(({ kind }) => kind === 'byline');
  const bodies = mentions.filter(({ kind, form }) => kind !== 'person' && kind !== 'class' && form !== 'pronoun');
  const plain = new Set<string>();
  for (const { text, norm } of tokens) if (text === norm) plain.add(norm);
  const words = new Set([...people.byWord.keys()].filter((word) => word.length > 2 && !plain.has(word)));
  const free = ({ start }: Span): boolean =>
    !isInside(read, start) && !isInside(cases, start) && !isInside(bylines, start) && !covers(bodies, start);
  return [
    ...placesOfWords(body, words).filter(free),
    ...tagsOf(body, words),
    ...[...people.letters]
      .flatMap((letters) => occurrences(body, letters))
      .filter(({ start }) => !isInside(cases, start)),
  ];
}

/** Mentions may overlap by one level: the few before the offset are looked at. */
function covers(mentions: readonly Span[], offset: number): boolean {
  const at = firstFrom(mentions, offset + 1) - 1;
  for (let i = at; i >= 0 && i > at - 3; i--) if (mentions[i]!.end > offset) return true;
  return false;
}

/** Whole occurrences of letters: "TCXM", not inside of another word. */
function occurrences(body: string, letters: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = body.indexOf(letters); at >= 0; at = body.indexOf(letters, at + letters.length)) {
    const end = at + letters.length;
    if (!/[\p{L}\p{N}]/u.test(body[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(body[end] ?? ''))
      found.push({ start: at, end });
  }
  return found;
}

const TAG = /[^\s<>"“”]{0,200}(?:[#@]|:\/\/|www\.)[^\s<>"“”]{1,300}/gu;

/** Their words inside of addresses, handles and tags, in whatever letters. */
function tagsOf(body: string, words: ReadonlySet<string>): readonly Span[] {
  const long = new Set(
    [...words].flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= IN_TAGS),
  );
  if (long.size === 0) return [];
  const any = new RegExp([...long].join('|'), 'giu');
  const found: Span[] = [];
  for (const { 0: tag, index } of body.matchAll(TAG))
    for (const { 0: word, index: at } of tag.matchAll(any))
      found.push({ start: index + at, end: index + at + word.length });
  return found;
}

/** In order, overlapping ones as one. */
function apart(places: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort(inReadingOrder)) {
    const last = out.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
