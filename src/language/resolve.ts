// Later mentions: surnames, "the minister", "he", "his government", "the country", "both countries". Each rule looks a
// bounded way back, so that reading stays linear; what no rule decides is left open.
import type { Document } from '../text/document.ts';
import { folded, lettersOf } from './lexicon.ts';
import { pronounOf } from './name-tables.ts';
import { isCapital, mentionOf, spanOf } from './name-words.ts';
import { holderOf, officeIn, officeOf, stateOfPerson } from './offices.ts';
import type { Mention, Quotation, Sentence, Token } from './parsed.ts';
import type { Reading } from './reading.ts';
import { laterStates } from './resolve-states.ts';
import { stateInSentence, stateName } from './states.ts';

/** How many earlier mentions a rule looks at, and how many sentences back. */
const LOOK_BACK = 60;
const SENTENCES_BACK = 3;
const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ...['he', 'his', 'him', 'himself'].map((word): [string, string] => [word, 'he']),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, string] => [word, 'she']),
]);
const GOVERNMENTS = new Set(['government', 'administration', 'cabinet']);
const COUNTRIES = new Set(['country', 'nation']);

/**
 * The names with the later mentions added that stated rules resolve: a surname by the person named before, "the
 * minister" by the office named before, a pronoun by the person before it in its own or the sentence before, "the
 * country" by the state that the words before are about. Open ones have `entity` null and, where two fit, `candidates`.
 */
export function resolveMentions(
  document: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  names: readonly Mention[],
): readonly Mention[] {
  const reading: Reading = {
    tokens,
    sentences,
    quoted: new Int32Array(tokens.length).fill(-1),
    sentenceAt: new Int32Array(tokens.length).fill(-1),
    before: [],
    date: document.published,
  };
  for (const [n, { from, to }] of sentences.entries()) reading.sentenceAt.fill(n, from, to);
  for (const [n, { from, to, depth }] of quotations.entries()) if (depth === 0) reading.quoted.fill(n, from, to);
  const surnames = surnamesOf(names);
  const covered = new Uint8Array(tokens.length);
  for (const { from, to } of names) covered.fill(1, from, to);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    // marks and small words are most of a text: nothing is made for them
    const later = covered[i] === 1 || tokens[i]!.pos === 'PUNCT' ? NONE : laterAt(reading, i, covered, surnames);
    for (; next < names.length && names[next]!.from <= i; next++) {
      const name = names[next]!;
      if (!later.some((mention) => mention.from === name.from && mention.to >= name.to && mention.kind === name.kind))
        reading.before.push(settled(reading, name, surnames));
    }
    if (later.length > 0) reading.before.push(...later);
  }
  return reading.before.sort((a, b) => a.start - b.start || a.end - b.end);
}

const NONE: readonly Mention[] = [];

function laterAt(
  reading: Reading,
  i: number,
  covered: Uint8Array,
  surnames: ReadonlyMap<string, readonly Mention[]>,
): readonly Mention[] {
  const { tokens } = reading;
  const { norm, text } = tokens[i]!;
  if (covered[i] === 1) return NONE;
  const gender = PRONOUNS.get(norm);
  if (gender) return pronounAt(reading, i, gender);
  if (isCapital(text)) {
    const person = surnames.get(lettersOf(tokens[i]!));
    if (person) return surnameAt(reading, i, person);
  }
  return laterStates(reading, i, covered);
}

/** The last word of each full name, with the people who have it. */
function surnamesOf(names: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const map = new Map<string, Mention[]>();
  const seen = new Set<string>();
  for (const mention of names) {
    if (mention.kind !== 'person' || mention.form === 'surname' || mention.entity === null || seen.has(mention.entity))
      continue;
    seen.add(mention.entity);
    const words = mention.name.replace(/ (?:Jr\.?|I{2,3})$/, '').split(' ');
    if (words.length < 2) continue;
    const key = folded(words.at(-1)!);
    map.set(key, [...(map.get(key) ?? []), mention].slice(0, 4));
  }
  return map;
}

function surnameAt({ tokens, date }: Reading, i: number, people: readonly Mention[]): readonly Mention[] {
  const range = { from: i, to: i + 1 };
  const [person] = people;
  if (people.length > 1 || !person)
    return [
      mentionOf(tokens, range, {
        kind: 'person',
        form: 'surname',
        name: tokens[i]!.text,
        rule: 'surname: several people of this name',
      }),
    ];
  return [
    mentionOf(tokens, range, {
      kind: 'person',
      form: 'surname',
      entity: person.entity,
      name: person.name,
      state: person.state,
      office: person.office ?? officeOf(person.name, date)?.office ?? null,
      rule: person.from < i ? 'surname of a person named before' : 'surname of a person named later',
      because: [spanOf(person)],
    }),
  ];
}

/** A name with what the names before it say of it. */
function settled(reading: Reading, name: Mention, surnames: ReadonlyMap<string, readonly Mention[]>): Mention {
  if (name.kind === 'office') return officeBefore(reading, name);
  if (name.kind !== 'person' || name.form !== 'surname') return name;
  const people = surnames.get(folded(name.name.split(' ').at(-1)!)) ?? [];
  const [person] = people;
  if (people.length > 1)
    return { ...name, entity: null, office: null, state: null, rule: 'surname: several people of this name' };
  if (!person || (person.from >= name.from && person.entity === name.entity)) return name;
  return {
    ...name,
    entity: person.entity,
    name: person.name,
    state: person.state ?? name.state,
    office: person.office ?? (name.entity === person.entity ? name.office : null),
    rule: person.from < name.from ? 'surname of a person named before' : 'surname of a person named later',
    because: [spanOf(person)],
  };
}

/** "the country's foreign minister": the office of the state that the words before stand for. */
function officeOfLater({ tokens, before, date }: Reading, mention: Mention): Mention | null {
  const owner = before.at(-1);
  if (!owner?.state || owner.kind !== 'state' || owner.form !== 'description') return null;
  if (owner.to + 1 !== mention.from || tokens[owner.to]?.norm !== "'s") return null;
  const office = officeIn(owner.state, mention.office ?? mention.name);
  const holding = holderOf(owner.state, office, date);
  return {
    ...mention,
    entity: `office:${owner.state}/${office}`,
    name: holding?.holder ?? office,
    state: owner.state,
    office,
    rule: holding
      ? `office held at ${date}: ${holding.holder} from ${holding.from}`
      : 'office of the country before it',
    because: [spanOf(owner)],
  };
}

/** "the minister", "the president" without a state: the last office or person with such an office. */
function officeBefore(reading: Reading, mention: Mention): Mention {
  const { tokens, before } = reading;
  if (mention.entity !== null || mention.because.length > 0) return mention;
  const owned = officeOfLater(reading, mention);
  if (owned) return owned;
  if (tokens[mention.from - 1]?.norm !== 'the' && !isCapital(tokens[mention.from]!.text)) return mention;
  const printed = mention.office ?? mention.name;
  for (let k = before.length - 1, n = 0; k >= 0 && n < LOOK_BACK; k--, n++) {
    const other = before[k]!;
    if (!hasOffice(other, printed)) continue;
    const rivals = besides(reading, other, k, printed);
    if (rivals.length > 0)
      return { ...mention, rule: 'office: several named before', candidates: [...rivals, other.state!] };
    return {
      ...mention,
      entity: other.kind === 'office' ? other.entity : `office:${other.state}/${other.office}`,
      name: other.name,
      state: other.state,
      office: other.office,
      rule: 'office named before',
      because: [spanOf(other)],
    };
  }
  return mention;
}

/** True for an office or person whose office can be named again by the printed words: "the minister" for a foreign minister. */
function hasOffice({ kind, office, entity, form }: Mention, printed: string): boolean {
  if ((kind !== 'office' && kind !== 'person') || !office || entity === null || form === 'pronoun') return false;
  return office === printed || office.endsWith(` ${printed}`);
}

/** The other states whose office of that name the same sentence names as well: "the presidents of Rwanda and of Kenya". */
function besides({ before, sentenceAt }: Reading, last: Mention, k: number, printed: string): readonly string[] {
  const states = new Set<string>();
  const sentence = sentenceAt[last.from];
  for (let n = k - 1; n >= 0 && k - n < LOOK_BACK && sentenceAt[before[n]!.from] === sentence; n--) {
    const { state } = before[n]!;
    if (state && last.state && state !== last.state && hasOffice(before[n]!, printed)) states.add(state);
  }
  return [...states].reverse();
}

/** A pronoun with what belongs to it: "he", "his" and, behind "his", the government or country. */
function pronounAt(reading: Reading, i: number, gender: string): readonly Mention[] {
  const { tokens } = reading;
  const person = personBefore(reading, i, gender);
  const pronoun = mentionOf(
    tokens,
    { from: i, to: i + 1 },
    {
      kind: 'person',
      form: 'pronoun',
      entity: person && `person:${person.name}`,
      name: person?.name ?? tokens[i]!.text,
      state: person?.state ?? null,
      office: person?.office ?? null,
      rule: person ? 'pronoun: the person before it' : 'pronoun: left open',
      because: person ? [spanOf(person)] : [],
    },
  );
  const noun = tokens[i + 1]?.norm ?? '';
  const state = person ? (person.state ?? stateOfPerson(person.name)) : null;
  if (!/^(?:his|her)$/.test(tokens[i]!.norm) || !person || !state) return [pronoun];
  const government = GOVERNMENTS.has(noun);
  if (!government && !COUNTRIES.has(noun)) return [pronoun];
  const kind = government ? 'government' : 'state';
  return [
    pronoun,
    mentionOf(
      tokens,
      { from: i, to: i + 2 },
      {
        kind,
        form: 'description',
        entity: `${kind}:${state}`,
        name: government ? `Government of ${stateInSentence(state)}` : stateName(state),
        state,
        rule: `${kind} of the person before it`,
        because: [spanOf(person)],
      },
    ),
  ];
}

/** The one person that a pronoun can stand for: in its own sentence, else in the one before, not in another quotation. */
function personBefore(reading: Reading, i: number, gender: string): Mention | null {
  const { before, sentenceAt, quoted, sentences } = reading;
  const here = sentenceAt[i]!;
  const section = sentences[here]?.section ?? -1;
  let back = before.length - 1;
  for (let sentence = here; sentence >= Math.max(0, here - SENTENCES_BACK + 1); sentence--) {
    if (sentence < here - 1 && sentences[sentence]!.section < section - 1) return null;
    const fit: Mention[] = [];
    for (let n = 0; back >= 0 && n < LOOK_BACK; n++) {
      const mention = before[back]!;
      if (sentenceAt[mention.from]! < sentence) break;
      back--;
      if (isPerson(mention) && gendered(mention, gender) && inReach(quoted, mention.from, i)) fit.unshift(mention);
    }
    const found = choose(reading, fit);
    if (found || new Set(fit.map(({ name }) => name)).size > 1) return found;
  }
  return null;
}

const isPerson = (mention: Mention): boolean =>
  (mention.kind === 'person' && mention.entity !== null) ||
  (mention.kind === 'office' && mention.entity !== null && mention.name !== mention.office);
const gendered = ({ name }: Mention, gender: string): boolean => (pronounOf(name) ?? gender) === gender;
const inReach = (quoted: Int32Array, earlier: number, i: number): boolean =>
  quoted[earlier] === -1 || quoted[earlier] === quoted[i];

/** The only person, else the only one who is a subject: not behind a preposition, not a possessive. */
function choose({ tokens }: Reading, fit: readonly Mention[]): Mention | null {
  if (new Set(fit.map(({ name }) => name)).size === 1) return fit.at(-1)!;
  const subjects = fit.filter(({ from, to, kind }) => {
    const start = tokens[from - 1]?.norm === 'the' ? from - 2 : from - 1;
    return (
      kind === 'person' &&
      tokens[start]?.pos !== 'ADP' &&
      tokens[start]?.pos !== 'VERB' &&
      !tokens[to]?.norm.startsWith("'")
    );
  });
  return new Set(subjects.map(({ name }) => name)).size === 1 ? subjects.at(-1)! : null;
}
