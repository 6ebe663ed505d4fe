// Verb groups and noun phrases over tagged tokens: the clause structure that statements and claims stand on.
// Everything looks at a bounded window, so that reading stays linear in the length of the text.
import { isVerbal, mendTags } from './mend-tags.ts';
import { isCapital } from './name-words.ts';
import type { Pos, Sentence, Token, TokenRange } from './parsed.ts';

/** "has not been told": auxiliaries, adverbs between them, and the verb they lead to. */
export interface VerbGroup extends TokenRange {
  /** The last verb: "told". */
  readonly head: number;
  readonly form: 'finite' | 'infinitive' | 'gerund';
  readonly passive: boolean;
  readonly negated: boolean;
}

export interface Phrases {
  readonly tokens: readonly Token[];
  /** The tagger's tags with its commonest slips put right. */
  readonly tags: readonly Pos[];
  /** In reading order, never overlapping. */
  readonly groups: readonly VerbGroup[];
  /** For each token the number of the verb group it is in, or -1. */
  readonly groupAt: Int32Array;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BE = words("be is are was were been being 's 're 'm am ai get gets got getting");
const NEGATIONS = words("not n't never nor cannot hardly");
const POSSESSIVE = words('his her its their my our your whose');
const QUANTIFIER = words('all both many some most each');
/** Words that can be a whole noun phrase whatever their tag. */
const STANDS_ALONE = words(
  'both all some many few each other others this that these those any most much several none half',
);
/** Adverbs that are read as part of the verb group when they stand before it. */
const LEADING = words('also now later then still once just even never not recently already soon first only again');
const SEMI_AUXILIARY = words('have has had having going ought used');
/** Participles that do not end in "-ed". */
const PARTICIPLES = words(
  'said told meant upheld overthrown overturned seen known thought held found made left sent given taken asked quoted understood put set shown written spoken sworn chosen drawn led felt heard paid met brought bought caught taught built kept lost sold cut hit shot done begun flown thrown freed rebuilt sought fed fought dealt lent hidden spent split spread undertaken overruled withdrawn forbidden forgotten beaten born torn broken driven stolen struck laid read borne forgone blown',
);

const isParticiple = (norm: string): boolean => norm.endsWith('ed') || PARTICIPLES.has(norm);

/** True for a word that can end a noun phrase. */
const isNominal = (tag: Pos | undefined): boolean =>
  tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'SYM';

const glued = (a: Token | undefined, b: Token | undefined): boolean => !!a && !!b && a.end === b.start;

/** True where the token can be the last word of a noun phrase. */
export const endsNounPhrase = ({ tags, tokens }: Phrases, at: number): boolean =>
  isNominal(tags[at]) || (tags[at] === 'ADJ' && tags[at - 1] === 'DET') || STANDS_ALONE.has(tokens[at]?.norm ?? '');

/**
 * Verb groups, corrected tags and a look-up by token for a whole text. Total and linear. `verbForms` are words that are
 * verbs where a subject stands before and an object after them, whatever the tagger says ("polls show most agree");
 * `headlineVerbs` those that are verbs behind the names that open a headline ("Ghana halts transfers").
 */
export function phrasesOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  verbForms: ReadonlySet<string> = new Set(),
  headlineVerbs: ReadonlySet<string> = verbForms,
): Phrases {
  const tags = tokens.map(({ pos }) => pos);
  const groups: VerbGroup[] = [];
  const groupAt = new Int32Array(tokens.length).fill(-1);
  for (const sentence of sentences) {
    mendTags(tokens, tags, sentence, verbForms, headlineVerbs);
    for (let i = sentence.from; i < sentence.to; ) {
      const group = groupFrom(tokens, tags, i, sentence);
      if (group) {
        groupAt.fill(groups.length, group.from, group.to);
        groups.push(group);
      }
      i = group ? group.to : i + 1;
    }
  }
  return { tokens, tags, groups, groupAt };
}

/** The next verbal token of a chain after `at`, over adverbs and "not"; -1 where there is none. */
function nextVerbal(tokens: readonly Token[], tags: readonly Pos[], at: number, to: number): number {
  for (let k = at + 1; k < to && k < at + 5; k++) {
    if (isVerbal(tags[k])) return k;
    // "is no longer negotiating"
    if (tokens[k]!.norm === 'no' && tokens[k + 1]?.norm === 'longer') {
      k++;
      continue;
    }
    const skipped =
      tags[k] === 'ADV' ||
      // "are still | “working on it”"
      /^["“‘]$/.test(tokens[k]!.text) ||
      /^(?:neither|either|each|all|both)$/.test(tokens[k]!.norm) ||
      (tags[k] === 'PART' && NEGATIONS.has(tokens[k]!.norm));
    if (!skipped) return -1;
  }
  return -1;
}

function groupFrom(tokens: readonly Token[], tags: readonly Pos[], at: number, { to }: TokenRange): VerbGroup | null {
  let start = at;
  while (start < to && start < at + 3 && tags[start] === 'ADV' && joins(tokens, start)) start++;
  // tags first: most tokens are not looked at
  if (start >= to || !(isVerbal(tags[start]) || tags[start] === 'PART' || tags[start] === 'ADP')) return null;
  const infinitive = tokens[start]!.norm === 'to' && nextVerbal(tokens, tags, start, to) >= 0;
  if (!infinitive && !isVerbal(tags[start])) return null;
  let head = start;
  for (;;) {
    const norm = tokens[head]!.norm;
    if (tags[head] !== 'AUX' && norm !== 'to' && !SEMI_AUXILIARY.has(norm)) break;
    const beforeTo = SEMI_AUXILIARY.has(norm) && tokens[head + 1]?.norm === 'to';
    const next = nextVerbal(tokens, tags, beforeTo ? head + 1 : head, to);
    // "after having signed"
    const perfect = norm === 'having' && next >= 0 && isParticiple(tokens[next]!.norm);
    if (next < 0 || (norm !== 'to' && tags[head] !== 'AUX' && !beforeTo && !perfect)) break;
    head = next;
  }
  let negated = false;
  let be = false;
  for (let i = at; i <= head; i++) {
    const { norm } = tokens[i]!;
    if (NEGATIONS.has(norm) || (norm === 'no' && i < head)) negated = true;
    if (i < head && BE.has(norm)) be = true;
    else if (i < head && isVerbal(tags[i])) be = false;
  }
  const last = tokens[head]!.norm;
  const gerund = head === start ? last.endsWith('ing') : tokens[start]!.norm === 'having';
  const form = infinitive ? 'infinitive' : gerund ? 'gerund' : 'finite';
  const passive = be && isParticiple(last);
  let end = head + 1;
  if (end < to && NEGATIONS.has(tokens[end]!.norm) && (tags[end] === 'PART' || tokens[end]!.norm === 'never')) {
    negated = true;
    end++;
  }
  return { from: at, to: end, head, form, passive, negated };
}

const joins = (tokens: readonly Token[], at: number): boolean => {
  const { norm } = tokens[at]!;
  return LEADING.has(norm) || (norm.endsWith('ly') && norm.length > 4);
};

/** Where the noun phrase that ends with token `last` begins: its first token, not before `floor`. */
export function nounPhraseTo(phrases: Phrases, last: number, floor: number): number {
  const { tokens, tags } = phrases;
  if (tags[last] === 'PRON' && !glued(tokens[last - 1], tokens[last]))
    return last > floor && QUANTIFIER.has(tokens[last - 1]!.norm) ? last - 1 : last;
  const lowest = Math.max(floor, last - 24);
  let i = last;
  while (i > lowest) {
    const k = i - 1;
    const { norm } = tokens[k]!;
    if (tags[k] === 'DET') {
      i = k;
      if (k - 1 < floor || !/^(?:all|both|half|such|many)$/.test(tokens[k - 1]!.norm)) break;
    } else if (POSSESSIVE.has(norm)) return k;
    else {
      const step = stepLeft(phrases, i, lowest);
      if (step === i) break;
      i = step;
    }
  }
  return i;
}

/** The start of the noun phrase's next piece to the left of token `i`, or `i` where there is none. */
function stepLeft({ tokens, tags }: Phrases, i: number, floor: number): number {
  const k = i - 1;
  const { norm } = tokens[k]!;
  switch (tags[k]) {
    case 'NOUN':
    case 'PROPN':
    case 'NUM':
    case 'ADJ':
    case 'SYM':
      return (isDay(norm) && tags[i] === 'PROPN') || endsDate(tokens, tags, k, i) ? i : k;
    case 'ADV':
      return tags[i] === 'ADJ' && tags[k - 1] === 'DET' ? k : i;
    case 'VERB': {
      const led = tags[k - 1] === 'DET' || tags[k - 1] === 'ADJ' || POSSESSIVE.has(tokens[k - 1]?.norm ?? '');
      return k > floor && led && /(?:ed|ing)$/.test(norm) ? k : i;
    }
    case 'X':
      return tags[i] === 'PROPN' && isCapital(tokens[k]!.text) ? k : i;
    default:
      if (norm === '&') return k;
      if (norm === "'s" || (norm === "'" && glued(tokens[k - 1], tokens[k])))
        return k > floor && isNominal(tags[k - 1]) ? k - 1 : i;
      return k > floor && /^[-‑–.&/]$/.test(norm) && glued(tokens[k], tokens[i]) && glued(tokens[k - 1], tokens[k])
        ? k - 1
        : i;
  }
}

/** Where the noun phrase that begins with token `at` ends (not included); `at` itself where none begins there. */
export function nounPhraseFrom({ tokens, tags }: Phrases, at: number, ceiling: number): number {
  const limit = Math.min(ceiling, at + 24);
  let end = at;
  for (let i = at; i < limit; i++) {
    const tag = tags[i]!;
    const { norm } = tokens[i]!;
    if (tag === 'PRON') {
      if (i > at && !QUANTIFIER.has(tokens[i - 1]!.norm)) break;
      end = i + 1;
      if (!POSSESSIVE.has(norm)) break;
    } else if (tag === 'DET') {
      const before = i > at ? tokens[i - 1]!.norm : '';
      // "for this | the state pays"
      if (/^(?:this|that|these|those)$/.test(before)) break;
      if (i > at && tags[i - 1] !== 'DET' && !/^(?:all|both|half|such|many|only|even)$/.test(before)) break;
      if (STANDS_ALONE.has(norm)) end = i + 1;
    } else if (isNominal(tag)) {
      if (end > at && isDay(norm) && tags[i - 1] !== 'DET' && tags[i - 1] !== 'ADJ') break;
      end = i + 1;
    } else if (norm === "'s" || norm === "'") {
      if (end !== i) break;
      end = i + 1;
    } else if (!goesOnOver(tokens, tags, i, at, end)) break;
    else if (tag === 'ADJ' && tags[i - 1] === 'DET') end = i + 1;
  }
  return end;
}

/** True where token `i` stands inside a noun phrase without ending it: an adjective, a hyphen, a participle before its noun. */
function goesOnOver(tokens: readonly Token[], tags: readonly Pos[], i: number, at: number, end: number): boolean {
  const { norm } = tokens[i]!;
  const next = tags[i + 1] ?? '';
  switch (tags[i]) {
    case 'ADJ':
      return true;
    case 'VERB':
      return i > at && end < i && /(?:ed|ing)$/.test(norm) && /^(?:NOUN|PROPN|ADJ)$/.test(next);
    case 'ADV':
      return end === at && /^(?:ADJ|NUM|VERB)$/.test(next);
    default:
      return (
        norm === '&' || (/^[-‑–.&/]$/.test(norm) && glued(tokens[i - 1], tokens[i]) && glued(tokens[i], tokens[i + 1]))
      );
  }
}

const MONTHS = words('january february march april may june july august september october november december');

/** "In August | local groups", "In 2016 | voters": the token at `k` closes a date that the noun phrase from `i` on has no part in. */
function endsDate(tokens: readonly Token[], tags: readonly Pos[], k: number, i: number): boolean {
  const before = tokens[k - 1]?.norm ?? '';
  if (MONTHS.has(tokens[k]!.norm)) return /^(?:in|since|by|until|last)$/.test(before) && !isCapital(tokens[i]!.text);
  if (!/^(?:19|20)\d\d$/.test(tokens[k]!.norm)) return false;
  return MONTHS.has(before) || (before === 'in' && tags[k] === 'NUM');
}

const DAYS = words('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight');
/** True for a day's name: it stands between a name and a verb without belonging to either. */
export const isDay = (norm: string): boolean => DAYS.has(norm);
