import { folded } from './lexicon.ts';
import { FIRST_NAMES, HEADS_BY_SURNAME } from './name-tables.ts';
import { isCapital, mentionOf, stretch } from './name-words.ts';
import { officeOf } from './offices.ts';
import type { Mention, Token } from './parsed.ts';

const PARTICLES = new Set('al el de del la da dos das di du von van der den bin ibn ben le'.split(' '));
const HONORIFICS = new Set('mr mr. mrs mrs. ms ms. dr dr. sir lady lord dame prof prof.'.split(' '));
const NO_NAME = new Set(
  'the a an and of in on at for with to by from i he she it they we you his her their our its this that these those but if as when monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december act bill court university street house office agreement committee council department ministry agency centre center airport prison camp church group party news times post'.split(
    ' ',
  ),
);
const LONGEST = 5;

/** Where a run of name-like words from token `i` ends: capitalised words, initials, particles and hyphens between them. */
export function runFrom(tokens: readonly Token[], i: number, ceiling: number): number {
  let to = i;
  let words = 0;
  for (let at = i; at < ceiling && words < LONGEST; at++) {
    const { text, norm, start } = tokens[at]!;
    const glued = at > i && tokens[at - 1]!.end === start;
    if (isCapital(text) && !NO_NAME.has(norm) && /^[\p{L}\p{M}.'’-]+$/u.test(text)) {
      if (text.length > 1 && text === text.toUpperCase() && !/^\p{L}\.?(?:\p{L}\.?)?$/u.test(text)) break;
      to = at + 1;
      words++;
    } else if (at > i && (norm === '-' || norm === '.') && glued) continue;
    else if (!(at > i && PARTICLES.has(norm))) break;
  }
  return to;
}

/**
 * A person whom no table knows, by the shape of the words: a run of capitalised words that begins with a first name or
 * stands behind a title; behind a title one word is enough. Headlines in capitals give none.
 */
export function personAt(
  tokens: readonly Token[],
  i: number,
  ceiling: number,
  loud: boolean,
  before: Mention | null,
  date: string | null,
): Mention | null {
  if (loud || !isCapital(tokens[i]!.text)) return null;
  const honorific = HONORIFICS.has(tokens[i]!.norm);
  let from = honorific ? i + 1 : i;
  if (honorific && tokens[from]?.norm === '.' && tokens[from]!.start === tokens[i]!.end) from++;
  if (from >= ceiling) return null;
  const to = runFrom(tokens, from, ceiling);
  const count = to - from;
  if (count === 0) return null;
  const office = before?.kind === 'office' && before.to === i && isCapital(tokens[i]!.text);
  const first = FIRST_NAMES.has(folded(tokens[from]!.text));
  if (!(honorific || (office && tokens[i]!.pos === 'PROPN') || (first && count > 1))) {
    const head = HEADS_BY_SURNAME.get(folded(tokens[i]!.text));
    // "Johnson" alone is the prime minister of that name only while he is one.
    if (!head || tokens[i]!.text.length < 4 || (date !== null && !officeOf(head, date))) return null;
    return mentionOf(
      tokens,
      { from: i, to: i + 1 },
      {
        kind: 'person',
        form: 'surname',
        entity: `person:${head}`,
        name: head,
        rule: 'surname of a head of state or government',
      },
    );
  }
  const name = stretch(tokens, { from, to });
  return mentionOf(
    tokens,
    { from: i, to },
    {
      kind: 'person',
      form: count > 1 ? 'name' : 'surname',
      entity: count > 1 ? `person:${name}` : null,
      name,
      rule: honorific
        ? 'person: behind an honorific'
        : office
          ? 'person: behind an office'
          : 'person: begins with a first name',
    },
  );
}
