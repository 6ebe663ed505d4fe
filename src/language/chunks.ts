// A sentence cut into pieces that do not overlap: phrases, verb groups, prepositions, joints. What predications are read from.
import type { Mention, Sentence, Token, TokenRange } from './parsed.ts';
import { nounPhraseFrom, type Phrases } from './phrases.ts';
import type { TokenIndex } from './token-index.ts';

export type ChunkType =
  /** A noun phrase, a group of people, a sum, a name. */
  | 'phrase'
  | 'date'
  | 'verb'
  | 'adjective'
  /** A preposition, its phrase after it. */
  | 'preposition'
  /** "who", "which", "that" behind a phrase. */
  | 'relative'
  /** "that" behind a verb, "if", "because", "when". */
  | 'subordinator'
  | 'coordinator'
  | 'mark';

/** One piece. `group` is the number of its verb group; -1 for all others. */
export interface Chunk extends TokenRange {
  readonly type: ChunkType;
  readonly group: number;
}

/** Things found in the text that are one phrase whatever the tags of their words say. */
export interface Known {
  readonly whole: readonly TokenIndex<TokenRange>[];
  readonly mentions: TokenIndex<Mention>;
  readonly dates: TokenIndex<TokenRange>;
  readonly sums: TokenIndex<TokenRange>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const RELATIVES = words('who whom which whose where whereby');
const SUBORDINATORS = words(
  'if unless because although though while whereas when until after before since as whether once lest than so',
);
/** Prepositions also where the tagger takes them for something else. */
const PREPOSITIONS = words(
  'of to from in into aboard by with for on at under against over between about through via without within during towards toward upon onto across despite amid following including concerning regarding per beyond among outside inside near behind since until after before as',
);
/** Words of two that are one preposition: the second is passed over. */
const TWO: Readonly<Record<string, ReadonlySet<string>>> = {
  because: words('of'),
  due: words('to'),
  according: words('to'),
  prior: words('to'),
  instead: words('of'),
  out: words('of'),
  ahead: words('of'),
  together: words('with'),
  along: words('with'),
  subject: words('to'),
  pursuant: words('to'),
  owing: words('to'),
  thanks: words('to'),
  next: words('to'),
  rather: words('than'),
  other: words('than'),
  up: words('to'),
};
const BARE_PARTICIPLE = /(?:ed|en|ing)$/;

/** The chunks of a sentence, in order. Linear in its tokens. */
export function chunksOf(phrases: Phrases, { from, to }: Sentence, known: Known): readonly Chunk[] {
  const { tokens, tags, groupAt, groups } = phrases;
  const chunks: Chunk[] = [];
  const put = (type: ChunkType, start: number, end: number, group = -1): number => {
    chunks.push({ type, from: start, to: end, group });
    return end;
  };
  for (let i = from; i < to; ) {
    const { norm } = tokens[i]!;
    const before = chunks.at(-1);
    const date = known.dates.get(i);
    if (date) {
      i = put('date', i, Math.max(i + 1, Math.min(to, date.to)));
      continue;
    }
    const payee = before?.type === 'verb' ? payeeAt(tokens, known, before, i) : i;
    if (payee > i) {
      i = put('phrase', i, payee);
      continue;
    }
    const whole = wholeAt(known, i, to);
    if (whole > i) {
      i = put('phrase', i, phraseEnd(phrases, known, whole, to));
      continue;
    }
    const number = groupAt[i]!;
    const group = groups[number];
    if (group && !isModifier(phrases, known, i, to, before) && !isHyphened(tokens, group)) {
      i = put('verb', i, Math.max(i + 1, Math.min(group.to, to)), number);
      continue;
    }
    // "confirmed once more by the minister"
    if (norm === 'once' && (/^(?:more|again)$/.test(tokens[i + 1]?.norm ?? '') || tokens[i - 1]?.norm === 'at')) {
      i += tokens[i - 1]?.norm === 'at' ? 1 : 2;
      continue;
    }
    if (norm === 'as' && tokens[i + 1]?.norm === 'well' && tokens[i + 2]?.norm === 'as' && i + 3 < to) {
      i = put('coordinator', i, i + 3);
      continue;
    }
    if (isRelative(tokens, tags, i, before, to)) i = put('relative', i, i + 1);
    else if (isPreposition(phrases, i, to)) {
      const second = TWO[norm]?.has(tokens[i + 1]?.norm ?? '') ? 2 : 1;
      i = put('preposition', i, i + second);
    } else if (SUBORDINATORS.has(norm) || norm === 'that' || tags[i] === 'SCONJ') i = put('subordinator', i, i + 1);
    else if (tags[i] === 'CCONJ') i = put('coordinator', i, i + 1);
    else if (tags[i] === 'PUNCT') i = put('mark', i, i + 1);
    else {
      const last = group && isHyphened(tokens, group) ? group.to + 1 : i;
      const end = group ? nounAfter(phrases, known, last, to) : nounPhraseFrom(phrases, i, to);
      if (end > i)
        i = put('phrase', i, phraseEnd(phrases, known, reaching(known, i, cutAt(phrases, known, i, end), to), to));
      else i = tags[i] === 'ADJ' || tags[i] === 'VERB' ? put('adjective', i, i + 1) : i + 1;
    }
  }
  return chunks;
}

/** Where the longest thing that begins here ends; the token itself where none does. */
function wholeAt({ whole }: Known, at: number, limit: number): number {
  let end = at;
  for (const index of whole) {
    const to = index.get(at)?.to ?? at;
    if (to > end && to <= limit) end = to;
  }
  return end;
}

/** "pay the island | deportees with a record": a state right behind "pay" is who is paid, and people behind it no part of its name. */
function payeeAt(tokens: readonly Token[], { mentions, whole }: Known, verb: Chunk, at: number): number {
  if (!/^pa(?:y|ys|ying)$/.test(tokens[verb.to - 1]!.norm)) return at;
  const state = mentions.get(at);
  const name = state?.kind === 'state' && state.form !== 'adjective';
  return name && whole[0]?.has(state.to) ? state.to : at;
}

/** Where a thing ends that begins inside a phrase and goes on behind it: "the | government of the island". */
function reaching(known: Known, from: number, end: number, limit: number): number {
  let to = end;
  for (let i = from + 1; i < end; i++) to = Math.max(to, wholeAt(known, i, limit));
  return to;
}

/** A phrase that goes on: "Rwanda's government", "the 250 people" behind a name, a number behind its noun. */
function phraseEnd(phrases: Phrases, known: Known, at: number, limit: number): number {
  const { tokens, tags, groupAt } = phrases;
  let end = at;
  while (end < limit) {
    const next = tokens[end]!;
    const glued = next.norm === "'s" || (next.norm === "'" && tokens[end - 1]!.end === next.start);
    if (glued) {
      const more = wholeAt(known, end + 1, limit);
      end = more > end + 1 ? more : Math.max(end + 1, nounPhraseFrom(phrases, end + 1, limit));
      continue;
    }
    // "about 350 | small islands"
    const counted = tags[end] === 'ADJ' && tags[end - 1] === 'NUM' && tags[end + 1] === 'NOUN' && end + 1 < limit;
    // "a burden | sharing agreement", "migrant | processing centres"
    if (/^(?:sharing|processing|screening|holding)$/.test(next.norm) && tags[end + 1] === 'NOUN' && end + 1 < limit) {
      end = Math.max(end + 2, nounPhraseFrom(phrases, end + 1, limit));
      continue;
    }
    const noun =
      (tags[end] === 'NOUN' || tags[end] === 'PROPN' || counted) &&
      groupAt[end]! < 0 &&
      !known.dates.has(end) &&
      !known.sums.has(end);
    if (!noun) return end;
    // "by an exchange of letters | Nauru agrees"
    if (
      tags[end] === 'PROPN' &&
      tags[end - 1] === 'NOUN' &&
      /[^s]s$/.test(tokens[end - 1]!.norm) &&
      wholeAt(known, end, limit) > end
    )
      return end;
    end = Math.max(
      wholeAt(known, end, limit),
      cutAt(phrases, known, end, nounPhraseFrom(phrases, end, limit)),
      end + 1,
    );
  }
  return end;
}

/** A phrase ends where a date begins, or a sum that stands beside its noun: "pay the island | 408 million". */
function cutAt({ tags }: Phrases, { dates, sums, whole }: Known, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    // "on the day of the visit | 27 persons"
    const counted = tags[i] === 'NUM' && whole[0]?.has(i) === true;
    if (dates.has(i) || ((sums.has(i) || counted) && (tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN'))) return i;
  }
  return to;
}

/** "deported migrants", "the planned transfer": a participle that belongs to the noun after it. */
function isModifier(phrases: Phrases, known: Known, at: number, limit: number, before: Chunk | undefined): boolean {
  const { tokens, tags, groups, groupAt } = phrases;
  const group = groups[groupAt[at]!]!;
  if (group.to - group.from !== 1 || !BARE_PARTICIPLE.test(tokens[at]!.norm) || group.to >= limit) return false;
  if (before && (before.type === 'phrase' || before.type === 'relative' || before.type === 'date')) return false;
  const next = tags[group.to];
  const noun = next === 'NOUN' || next === 'PROPN' || next === 'ADJ' || known.whole[0]?.has(group.to) === true;
  // "accepting migrants": a gerund with its object, unless an article or a preposition of place stands before it
  if (tokens[at]!.norm.endsWith('ing')) return noun && tags[at - 1] === 'DET';
  return noun;
}

/** "set-up costs", "a start-up fund": a verb's form inside a word. */
const isHyphened = (tokens: readonly Token[], { to }: TokenRange): boolean =>
  tokens[to]?.text === '-' && tokens[to]!.start === tokens[to - 1]!.end && tokens[to + 1]?.start === tokens[to]!.end;

const nounAfter = (phrases: Phrases, known: Known, at: number, limit: number): number =>
  Math.max(wholeAt(known, at + 1, limit), nounPhraseFrom(phrases, at + 1, limit), at + 1);

function isRelative(
  tokens: readonly Token[],
  tags: readonly string[],
  at: number,
  before: Chunk | undefined,
  to: number,
): boolean {
  const { norm } = tokens[at]!;
  const behind =
    before?.type === 'phrase' || before?.type === 'mark' || before?.type === 'preposition' || before?.type === 'date';
  if (RELATIVES.has(norm)) return behind || before?.type === 'coordinator';
  // ", and Panama, that have signed"
  const apart = before?.type === 'mark' && tokens[at - 1]?.text === ',' && tags[at + 1] === 'AUX';
  if (norm !== 'that' || (before?.type !== 'phrase' && !apart) || at + 1 >= to) return false;
  return tags[at + 1] === 'VERB' || tags[at + 1] === 'AUX' || tags[at + 1] === 'ADV';
}

function isPreposition(phrases: Phrases, at: number, limit: number): boolean {
  const { tokens, tags, groupAt } = phrases;
  const { norm } = tokens[at]!;
  if (TWO[norm]?.has(tokens[at + 1]?.norm ?? '') && at + 1 < limit && groupAt[at + 1]! < 0) return true;
  if (!PREPOSITIONS.has(norm) || groupAt[at]! >= 0) return false;
  // "thanked it for | signing"
  if (phrases.groups[groupAt[at + 1]!]?.form === 'gerund' && at + 1 < limit) return true;
  if (tags[at] === 'ADP' || tags[at] === 'PART') return !SUBORDINATORS.has(norm) || !clauseAfter(phrases, at, limit);
  return SUBORDINATORS.has(norm) && !clauseAfter(phrases, at, limit);
}

/** "after a court ruled": a verb follows the first phrase, so that a clause begins here and no phrase. */
function clauseAfter(phrases: Phrases, at: number, limit: number): boolean {
  let end = nounPhraseFrom(phrases, at + 1, limit);
  // "since the agreement with the neighbour took effect"
  if (end > at + 1 && end + 1 < limit && phrases.tokens[end]!.norm === 'with' && phrases.groupAt[end]! < 0)
    end = Math.max(end, nounPhraseFrom(phrases, end + 1, limit));
  return end > at + 1 && phrases.groupAt[end]! >= 0 && phrases.groups[phrases.groupAt[end]!]?.form === 'finite';
}
