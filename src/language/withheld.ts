// Whose name is withheld: people who were or are to be moved, and people who went to law against it. They are counted, not named.
import type { Span } from '../text/span.ts';
import { type CaseName, caseNamesIn } from './case-names.ts';
import { folded } from './lexicon.ts';
import { classOf, fits, type Ground, likelyIn, NAME_PATTERNS, type Sort } from './name-patterns.ts';
import { type Role, roleOf, roleScene } from './name-roles.ts';
import { isFirst, type NameRun, nameRuns } from './name-runs.ts';
import { isCapital, stretch } from './name-words.ts';
import type { Parsed, Token } from './parsed.ts';
import { type Borne, isInside, placesOf } from './withheld-places.ts';

/** How many words of the topic make a text one about people who are moved, and how many of its words at the least. */
const TOPIC = { least: 2, share: 0.003 };
/** Below so many tokens one word is enough. */
const SHORT = 200;
/** Groups of names longer than this are looked at by their members alone. */
const LONGEST_GROUP = 30;

/**
 * The places of a body where somebody is named who was or is to be transferred, deported, held after it or sent home, or
 * who applied against it; in order, none overlapping. Public offices, lawyers, judges and reporters stay named, and so
 * does a court's own name of a case, there and nowhere else. Total; linear in the text.
 */
export function withheldIn(parsed: Parsed): readonly Span[] {
  const { tokens, document } = parsed;
  const cases = caseNamesIn(document.body);
  const runs = nameRuns(parsed).filter(({ from }) => !isInside(cases, tokens[from]!.start));
  const topical = isTopical(parsed);
  const parties = topical ? partiesOf(parsed, cases) : [];
  if (runs.length === 0 && parties.length === 0) return [];
  const borne = withRoles(parsed, runs);
  const moved = movedAmong(parsed, borne, topical);
  if (moved.size === 0 && parties.length === 0) return [];
  return placesOf(parsed, borne, moved, parties, cases);
}

/** True where a text speaks of people who are moved: by the words for it, by sites, by "flown to Eswatini". */
function isTopical({ tokens, mentions }: Parsed): boolean {
  const topic = classOf('topic');
  const moved = classOf('moved');
  let count = 0;
  for (const { norm } of tokens) if (topic.has(norm)) count++;
  for (const { kind, form, from, state } of mentions) {
    if (form === 'pronoun') continue;
    if (kind === 'site' || (kind === 'state' && classOf('receiver').has(state ?? ''))) count++;
    else if (
      kind === 'state' &&
      tokens[from - 1]?.norm === 'to' &&
      [2, 3].some((k) => moved.has(tokens[from - k]?.norm ?? '') || tokens[from - k]?.norm === 'flight')
    )
      count++;
  }
  return count >= (tokens.length < SHORT ? 1 : TOPIC.least) && count >= tokens.length * TOPIC.share;
}

/** The role of every name: its own words', else those of the same name elsewhere in the text. */
function withRoles(parsed: Parsed, runs: readonly NameRun[]): readonly Borne[] {
  const scene = roleScene(parsed);
  const own = runs.map((run) => roleOf(scene, run, stretch(parsed.tokens, run)));
  const byName = new Map<string, Role>();
  const open = new Set<string>();
  for (const [number, { words }] of runs.entries()) {
    const role = own[number];
    for (const key of keysOf(words)) {
      if (role && byName.get(key) !== 'office') byName.set(key, role);
      if (!role && words.length > 1) open.add(key);
    }
  }
  return runs.map((run, number) => {
    const [whole = '', ends = ''] = keysOf(run.words);
    const elsewhere = byName.get(whole) ?? byName.get(ends) ?? null;
    const alone = run.words.length === 1 && open.has(whole) && !run.known;
    return { run, role: own[number] ?? (alone ? null : elsewhere) };
  });
}

/** What a name is known by: all its words, its first and last, its last alone. */
const keysOf = (words: readonly string[]): readonly string[] =>
  words.length === 0 ? [] : [words.join(' '), `${words[0]} ${words.at(-1)}`, words.at(-1)!];

/** The numbers of the names whose bearers are told of as moved. */
function movedAmong(parsed: Parsed, borne: readonly Borne[], topical: boolean): ReadonlySet<number> {
  const { tokens, sentences } = parsed;
  const places = placesNamed(parsed);
  const plain = plainWords(tokens);
  const story = new Set<string>();
  const moved = new Set<number>();
  const inHeading = headingsOf(parsed, borne, story);
  let sentence = 0;
  for (let first = 0; first < borne.length; first++) {
    const { run } = borne[first]!;
    while (sentences[sentence]!.to <= run.from) sentence++;
    const { from: floor, to: ceiling } = sentences[sentence]!;
    const heading = inHeading.has(first);
    const ground: Ground = { tokens, floor, ceiling, places, heading };
    const last = groupTo(tokens, borne, first, ceiling);
    for (let to = first; to <= last; to = to === last ? last + 1 : last) {
      if (!borne.slice(first, to + 1).some((one) => one.run.sure || one.run.letters || to === first)) continue;
      const told = strongest(
        ground,
        run.from,
        borne[to]!.run.to,
        to > first,
        likelyIn(ground, run.from, borne[to]!.run.to),
      );
      if (!told) continue;
      for (let i = first; i <= to; i++) {
        const one = borne[i]!;
        const elsewhere = one.run.words.some((word) => story.has(word));
        if ((!heading || elsewhere || isFirst(tokens[one.run.from]!)) && mayBe(one, told, topical, plain, tokens))
          moved.add(i);
      }
    }
  }
  return moved;
}

/** The numbers of the names in headings; the words of all others are added to `story`. */
function headingsOf({ sentences }: Parsed, borne: readonly Borne[], story: Set<string>): ReadonlySet<number> {
  const inHeading = new Set<number>();
  let sentence = 0;
  for (const [number, { run }] of borne.entries()) {
    while (sentences[sentence]!.to <= run.from) sentence++;
    if (/^head/.test(sentences[sentence]!.kind)) inHeading.add(number);
    else for (const word of run.words) story.add(word);
  }
  return inHeading;
}

/** The last of the names that are listed with this one: "A, B (Cuba) and C". */
function groupTo(tokens: readonly Token[], borne: readonly Borne[], first: number, ceiling: number): number {
  let last = first;
  while (last + 1 < borne.length && last - first < LONGEST_GROUP) {
    const { to } = borne[last]!.run;
    const { from } = borne[last + 1]!.run;
    if (from >= ceiling || from - to > 9 || !joins(tokens, to, from)) break;
    last++;
  }
  return last;
}

/** Nothing but commas, "and", ages, where they come from, and what stands in brackets. */
function joins(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  let comma = false;
  let place = false;
  for (let i = from; i < to; i++) {
    const { norm, pos, text } = tokens[i]!;
    if (norm === '(') depth++;
    else if (norm === ')') depth--;
    else if (depth > 0) continue;
    else if (/^(?:,|;|and|&|or|—|–)$/.test(norm)) comma = true;
    else if (/^(?:of|from)$/.test(norm)) place = true;
    else if (place && isCapital(text)) continue;
    else if (!(comma && (pos === 'NUM' || /^(?:year|old|-|years|aged|both)$/.test(norm)))) return false;
  }
  return comma && depth === 0;
}

const RANK: Readonly<Record<Sort, number>> = { strong: 0, plain: 1, weak: 2 };

/** The surest of the patterns that fit around the names, or null. `likely` are the numbers of those that may. */
function strongest(ground: Ground, from: number, to: number, several: boolean, likely: Iterable<number>): Sort | null {
  // a name in quotation marks: the words around the marks tell
  const marked =
    /^["“„«‘']$/.test(ground.tokens[from - 1]?.text ?? '') && /^["”“»’']$/.test(ground.tokens[to]?.text ?? '') ? 1 : 0;
  let found: Sort | null = null;
  for (const number of likely) {
    const one = NAME_PATTERNS[number]!;
    if (found && RANK[one.sort] >= RANK[found]) continue;
    if ((several || !one.several) && (fits(ground, one, from, to) || fits(ground, one, from - marked, to + marked)))
      found = one.sort;
    if (found === 'strong') break;
  }
  return found;
}

/** Words before a bare word that make it a place or a thing. */
const NOT_OF_PEOPLE =
  /^(?:in|to|from|at|near|into|via|the|outside|inside|towards?|under|across|through|on|its|their|our|an?)$/;

function mayBe(
  { run, role }: Borne,
  told: Sort,
  topical: boolean,
  bare: ReadonlySet<string>,
  tokens: readonly Token[],
): boolean {
  if (role === 'office' || (role === 'profession' && told !== 'strong')) return false;
  if (told === 'weak' && !(topical && (run.sure || run.letters))) return false;
  if (run.sure) return true;
  const [word = ''] = run.words;
  if (
    (!run.letters && tokens[run.from]!.pos !== 'PROPN') ||
    (run.letters && /^(?:NOUN|PROPN)$/.test(tokens[run.to]?.pos ?? ''))
  )
    return false;
  return !NOT_OF_PEOPLE.test(tokens[run.from - 1]?.norm ?? '') && !bare.has(word) && (run.letters || word.length > 2);
}

/** Words that the text also has in small letters: no names where they stand alone. */
function plainWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, norm } of tokens) if (text === norm) words.add(folded(norm));
  return words;
}

/** States, sites and other places by their tokens. */
function placesNamed({ tokens, mentions }: Parsed): Uint8Array {
  const places = new Uint8Array(tokens.length);
  for (const { kind, from, to, form } of mentions) {
    if (form === 'pronoun' || form === 'description') continue;
    if (form === 'adjective' || form === 'demonym' || kind === 'nationality') places.fill(2, from, to);
    else if (kind === 'state' || kind === 'site') places.fill(kind === 'site' ? 3 : 1, from, to);
  }
  return places;
}

/** Words in the name of a side that make it a state, an office or a body. */
const OFFICIAL =
  /\b(?:Minister|Secretary|Department|DHS|ICE|USCIS|SSHD|Home|State|Attorney|Government|Commonwealth|Republic|Kingdom|Crown|Ministry|Commissioner|President|Council|Director|Noem|Bondi|Trump|Mayorkas|Garland|Barr|Sessions|Rubio|Lyons|R|United|Immigration|Immigrations?|Matter)\b/;
const NO_PERSON =
  /\b(?:Union|Association|Council|Commission|Center|Centre|Network|Society|Institute|Foundation|Watch|Rights|Refugees|Inc|Ltd|LLC|Company|Committee|Party|States?|City|County|Senate|Parliament|Congress|Coalition|Project|Services?|Forum|Law|Federation|Trust)\b/;

/** The sides of cases who stand against a state or an office and are no body themselves: their names stay in the case's name only. */
function partiesOf(parsed: Parsed, cases: readonly CaseName[]): readonly string[] {
  const states = new Set(parsed.mentions.flatMap(({ kind, name }) => (kind === 'state' ? [folded(name)] : [])));
  const isOfficial = (side: string): boolean => OFFICIAL.test(side) || states.has(folded(side.trim()));
  const known = new Set(
    parsed.mentions.flatMap(({ kind, rule, name }) =>
      kind === 'person' && rule.startsWith('people') ? [folded(name)] : [],
    ),
  );
  const { body } = parsed.document;
  return cases
    .flatMap(({ sides, start, end }) => {
      const [left = '', right = ''] = sides;
      // "Trump vs. Sanders" is a contest
      if (sides.length === 0 || / vs\.? /.test(body.slice(start, end))) return [];
      if (sides.length === 1) return [left];
      if (isOfficial(right) && !states.has(folded(left.trim()))) return [left];
      return isOfficial(left) ? [right] : [];
    })
    .flatMap((side) =>
      side
        .replace(/\([^()]*\bof\b|[()]|\bet al\.?|\band others\b|\bothers\b|\bR\b|\bEx parte\b/giu, ' ')
        .split(/ and | & |,|;/),
    )
    .map((side) => side.trim())
    .filter(
      (side) =>
        /^\p{Lu}/u.test(side) &&
        !OFFICIAL.test(side) &&
        !NO_PERSON.test(side) &&
        side.length > 1 &&
        !states.has(folded(side)) &&
        !known.has(folded(side)),
    );
}
