// Which people a phrase speaks of: how many, of which nationalities, or only that they are meant ("they", "the others").
import type { People, Qualifier, Quantity, TokenRange } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import type { Told } from './fill.ts';

export interface Group {
  readonly count: number | null;
  readonly share: number | null;
  readonly qualifier: Qualifier;
  readonly nationalities: readonly string[];
  /** The noun phrase without its number; null where there is none. */
  readonly population: Span | null;
  /** The words of the number, or of the whole group. */
  readonly span: Span;
  /** "of the nine": the whole it is a part of. */
  readonly ofWhom: Span | null;
  /** True for "nobody", "no one": that there are none is what is said. */
  readonly nobody: boolean;
  /** True where the words only point at people named before: "they", "the men", "him". */
  readonly points: boolean;
}

const POINTS =
  /^(?:they|them|he|him|she|her|those|these|others|both|all|everyone|each|who|rest|group|passengers|batch)$/;
const ONE = /^(?:he|him|she|her)$/;
const NOBODY = /^(?:nobody|none)$/;
const PERSON =
  /^(?:man|woman|person|boy|girl|child|people|men|women|children|family|families|deportee|deportees|migrant|migrants|detainee|detainees|refugee|refugees|passengers|nationals|citizens|seeker|seekers|transferees|returnees|inmates|crooks|crims|prisoners|adults|minors|individuals|persons)$/;

/** The group that phrases speak of; null where they speak of no people. Bounded by the phrases. */
export function groupIn(context: Told, ranges: readonly TokenRange[]): Group | null {
  for (const range of ranges) {
    if (range.to <= range.from) continue;
    const group = groupOf(context, range);
    if (group) return group;
  }
  return null;
}

function groupOf(context: Told, range: TokenRange): Group | null {
  const { scene } = context;
  const { tokens } = scene;
  const first = tokens[range.from]!;
  const span = { start: first.start, end: tokens[range.to - 1]!.end };
  const nobody =
    NOBODY.test(first.norm) ||
    (first.norm === 'no' &&
      /^(?:one|people|person|migrants?|flights?|transfers?|deportees?|asylum|refugees?)$/.test(
        tokens[range.from + 1]?.norm ?? '',
      )) ||
    (first.norm === 'not' && /^(?:one|a)$/.test(tokens[range.from + 1]?.norm ?? ''));
  if (nobody) return { ...POINTER, count: 0, qualifier: 'exact', span, nobody: true, points: false };
  let people: People | null = null;
  let quantity: Quantity | null = null;
  for (let i = range.from; i < range.to; i++) {
    people ??= scene.people.get(i) ?? null;
    const number = scene.quantities.get(i);
    if (number && !scene.money.has(i)) quantity ??= number;
  }
  const part = quantity && tokens[quantity.to]?.norm === 'of' ? quantity : null;
  if (part) return ofPart(context, part, people, range);
  if (people) return ofPeople(context, people);
  if (quantity && (quantity.share || isBare(context, quantity, range))) return ofNumber(quantity);
  const national = nationalIn(context, range);
  if (national) return national;
  const head = tokens[range.to - 1]!.norm;
  if (POINTS.test(head) || POINTS.test(first.norm))
    return { ...POINTER, count: ONE.test(head) ? 1 : null, qualifier: ONE.test(head) ? 'exact' : 'undisclosed', span };
  if (PERSON.test(head)) {
    const single =
      /^(?:man|woman|person|boy|girl|child|deportee|detainee)$/.test(head) &&
      /^(?:a|an|one|the|this|that)$/.test(first.norm);
    return {
      ...POINTER,
      count: single ? 1 : null,
      qualifier: single ? 'exact' : 'undisclosed',
      span,
      population: span,
      points: first.norm === 'the',
    };
  }
  return null;
}

const POINTER: Group = {
  count: null,
  share: null,
  qualifier: 'undisclosed',
  nationalities: [],
  population: null,
  span: { start: 0, end: 0 },
  ofWhom: null,
  nobody: false,
  points: true,
};

/** "a Jamaican", "the Iraqi": one person, by where he or she is from. */
function nationalIn({ scene }: Told, { from, to }: TokenRange): Group | null {
  const mention = scene.mentions.get(to - 1) ?? scene.mentions.get(from + 1);
  const first = scene.tokens[from]!.norm;
  if (!mention?.state || mention.to !== to || !/^(?:a|an|one|the|another)$/.test(first)) return null;
  if (mention.kind !== 'nationality' && mention.form !== 'demonym' && mention.form !== 'adjective') return null;
  const span = { start: scene.tokens[from]!.start, end: mention.end };
  return { ...POINTER, count: 1, qualifier: 'exact', nationalities: [mention.state], span, points: first === 'the' };
}

/** A number that nothing but people is counted by: it ends its phrase, or "more", "others" follows. */
function isBare({ scene }: Told, { to }: Quantity, range: TokenRange): boolean {
  const after = scene.tokens[to]?.norm ?? '';
  return to >= range.to || /^(?:more|others|further|additional)$/.test(after);
}

const ofNumber = (quantity: Quantity): Group => ({
  ...POINTER,
  count: quantity.share ? null : quantity.count,
  share: quantity.share ? quantity.count : null,
  qualifier: quantity.qualifier,
  span: { start: quantity.start, end: quantity.end },
});

function ofPeople({ scene }: Told, people: People): Group {
  const { count, qualifier, nationalities, population, start, end } = people;
  const first = scene.tokens[people.from]!.norm;
  return {
    count,
    share: null,
    qualifier: count !== null || qualifier === 'several' ? qualifier : 'undisclosed',
    nationalities,
    population: population.end > population.start ? population : null,
    span: { start, end },
    ofWhom: null,
    nobody: false,
    points: count === null && /^(?:the|these|those)$/.test(first),
  };
}

/** "eight of the nine men", "half of them", "seven of the ten". */
function ofPart(context: Told, part: Quantity, people: People | null, range: TokenRange): Group {
  const { tokens } = context.scene;
  const from = part.to + 1;
  const whole = from < range.to ? { start: tokens[from]!.start, end: tokens[range.to - 1]!.end } : null;
  return {
    ...ofNumber(part),
    nationalities: people?.nationalities ?? [],
    population: people?.population ?? null,
    ofWhom: whole,
  };
}

/** How many sentences before its own a pronoun's people are looked for. */
const BACK = 3;
const ALL =
  /^(?:they|them|all|both|everyone|each|group|passengers|those|these|who|men|women|people|deportees|migrants|detainees|persons|arrivals|the)$/;

/**
 * A group that only points back, with the number and the nationalities of the people it points to: the last that were counted
 * before it, in its sentence or a few before. A part ("four of them", "the others") has its own number or none.
 */
export function groupBefore({ scene }: Told, sentence: number, at: number, group: Group): Group {
  if (!group.points || group.nobody || group.count !== null || group.share !== null) return group;
  const words = scene.parsed.document.body.slice(group.span.start, group.span.end).toLowerCase();
  const last = words.split(/\s+/).at(-1) ?? '';
  if (/\b(?:others?|rest|some|few|many|most)\b/.test(words) || !ALL.test(last)) return group;
  const { sentences } = scene.parsed;
  for (let number = sentence; number >= Math.max(0, sentence - BACK); number--) {
    const { from, to } = sentences[number]!;
    if (sentences[number]!.section !== sentences[sentence]!.section && sentence - number > 1) break;
    for (let i = Math.min(to, number === sentence ? at : to) - 1; i >= from; i--) {
      const people = scene.people.get(i);
      if (people?.count == null || people.end > group.span.start) continue;
      if (people.count === 1 && last !== 'who') continue;
      return {
        ...group,
        count: people.count,
        qualifier: people.qualifier,
        nationalities: group.nationalities.length ? group.nationalities : people.nationalities,
      };
    }
  }
  return group;
}
