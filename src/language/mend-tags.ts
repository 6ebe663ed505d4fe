// The tagger's commonest slips put right: nouns that are verbs, names that are not, "state" before a noun.
import { isCapital } from './name-words.ts';
import type { Pos, Token, TokenRange } from './parsed.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const CLITIC_SUBJECTS = words('he she it that who there what here where how');
const OPENS_OBJECT = words('that the a an his her its their this these he she it they');
/** What "state" stands before when it is no verb: "told state television". */
const STATE_RUN = words(
  'broadcaster television tv radio media news department officials government police party newspaper',
);

export const isVerbal = (tag: Pos | undefined): boolean => tag === 'VERB' || tag === 'AUX';

/** A headline in capitals gives no evidence that a capital is a name. */
function inTitleCase(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  let long = 0;
  let capital = 0;
  for (let i = from; i < to && i < from + 60; i++) {
    if (tokens[i]!.text.length < 5) continue;
    long++;
    if (isCapital(tokens[i]!.text)) capital++;
  }
  return long > 2 && capital / long > 0.7;
}

/** Tags that are never wrong in a way that matters here: half of all tokens. */
const SETTLED: ReadonlySet<Pos> = new Set<Pos>(['PUNCT', 'DET', 'NUM', 'CCONJ', 'SCONJ', 'PRON']);

/** Puts the tags of one sentence right, in place. */
export function mendTags(
  tokens: readonly Token[],
  tags: Pos[],
  sentence: TokenRange,
  verbForms: ReadonlySet<string>,
  headlineVerbs: ReadonlySet<string>,
): void {
  const { from, to } = sentence;
  const title = inTitleCase(tokens, sentence);
  for (let i = from; i < to; i++) {
    // "have since gone home"
    if (tokens[i]!.norm === 'since' && /^(?:has|have|had)$/.test(tokens[i - 1]?.norm ?? '') && isVerbal(tags[i + 1]))
      tags[i] = 'ADV';
    if (SETTLED.has(tags[i]!)) continue;
    const { norm, text } = tokens[i]!;
    const before = i > from ? tags[i - 1] : undefined;
    const next = tokens[i + 1]?.norm ?? '';
    if (norm === "'s" && CLITIC_SUBJECTS.has(tokens[i - 1]?.norm ?? '')) tags[i] = 'AUX';
    else if (norm === 'according') mendSource(tokens, tags, i);
    // "nations, including Honduras": a preposition wherever it stands
    else if (norm === 'including') tags[i] = 'ADP';
    else if (tags[i] === 'ADJ' && before === 'AUX' && MOVED.test(norm)) tags[i] = 'VERB';
    else if (tags[i] === 'VERB' && isCompound(tokens, i)) tags[i] = 'ADJ';
    else if (tags[i] === 'VERB' && (isNounAfter(tokens, i) || isAskedFor(tokens, tags, i))) tags[i] = 'NOUN';
    else if (tags[i] === 'VERB' && isGift(tokens, tags, i)) tags[i] = 'NOUN';
    else if (tags[i] === 'NOUN' && before === 'NUM' && COUNTED_DO.test(norm)) tags[i] = 'VERB';
    else if (tags[i] === 'NOUN' && next === 'due' && /^(?:falls|fell|fall)$/.test(norm)) tags[i] = 'VERB';
    else if (tags[i] === 'NOUN' && before === 'PROPN' && /^inks?$/.test(norm)) tags[i] = 'VERB';
    // "The treaty, ratified in May, marks a step"
    else if (tags[i] === 'NOUN' && tokens[i - 1]?.text === ',' && /^an?$/.test(next) && /[^s]s$/.test(norm))
      tags[i] = 'VERB';
    // "in response to questions"
    else if (tags[i] === 'VERB' && tokens[i - 1]?.norm === 'to' && /[^su]s$/.test(norm)) tags[i] = 'NOUN';
    else if (tags[i] === 'VERB' && norm === 'people') tags[i] = 'NOUN';
    else if (norm === 'last' && tags[i] !== 'VERB' && before === 'AUX' && /^(?:for|until|about|up|\d+)$/.test(next))
      tags[i] = 'VERB';
    else if (norm === 'living' && /^(?:expenses|costs|conditions|quarters|standards)$/.test(next)) tags[i] = 'ADJ';
    else if (norm === 'back' && tokens[i - 1]?.norm === 'to' && tags[i + 1] === 'DET') tags[i] = 'VERB';
    // "to rejected asylum seekers", "to single men": no infinitive ends so
    else if (tags[i] === 'VERB' && tokens[i - 1]?.norm === 'to' && NO_BASE.test(norm) && isNounTag(tags[i + 1]))
      tags[i] = 'ADJ';
    else if (/^costs?$/.test(norm) && tags[i] === 'NOUN' && isPriced(tokens, tags, i)) tags[i] = 'VERB';
    else if (tags[i] === 'NOUN' && isReckoned(tokens, tags, i)) tags[i] = 'VERB';
    else if (tags[i] === 'VERB' && next === 'of' && OWNERS.test(tokens[i - 1]?.norm ?? '')) tags[i] = 'NOUN';
    else if (norm === 'state' && STATE_RUN.has(next)) tags[i] = 'ADJ';
    else if (tags[i] === 'ADV' && /^(?:daily|weekly)$/.test(norm) && before === 'DET' && isVerbal(tags[i + 1]))
      tags[i] = 'NOUN';
    else if ((tags[i] === 'NOUN' || tags[i] === 'ADJ') && verbForms.has(norm) && standsAsVerb(tokens, tags, i, from))
      tags[i] = 'VERB';
    else if (tags[i] === 'NOUN' && headlineVerbs.has(norm) && isHeadlineVerb(tokens, tags, i, from)) tags[i] = 'VERB';
    else if ((tags[i] === 'NOUN' || tags[i] === 'ADJ') && headlineVerbs.has(norm) && isOver(tokens, tags, i, from))
      tags[i] = 'VERB';
    else if (tags[i] === 'NOUN' && (before === 'PRON' || before === 'PROPN') && /[^s]s$/.test(norm)) {
      const subject = /^(?:he|she|it|who|which)$/.test(tokens[i - 1]!.norm);
      const gives = tags[i + 1] === 'PROPN' && /^(?:grants|offers|promises|pledges|owes)$/.test(norm);
      const object = gives || OPENS_OBJECT.has(next) || /^(?:[$£€]|[a-z]{0,2}\$\d*|\d)/.test(next);
      if (subject || (before === 'PROPN' && !isCapital(text) && object)) tags[i] = 'VERB';
    } else if (tags[i] === 'NOUN' && /^(?:they|we|i|you)$/.test(tokens[i - 1]?.norm ?? '')) tags[i] = 'VERB';
    else if (!title && tags[i] === 'VERB' && isCapital(text) && isVerbal(tags[i + 1]) && !/(?:ed|ing)$/.test(norm))
      tags[i] = 'PROPN';
    else if (!title && i > from && isCapital(text) && /^(?:VERB|ADJ|ADV|X|NOUN)$/.test(tags[i]!)) {
      const beforeName = tags[i] !== 'VERB' && tags[i + 1] === 'PROPN' && isCapital(tokens[i + 1]!.text);
      if (before === 'PROPN' || beforeName) tags[i] = 'PROPN';
    }
  }
}

/** What a number is said to do where its noun is left out: "35 left on their own", "no one remains". */
const COUNTED_DO = /^(?:left|remains|remain)$/;

/** Participles of movement that are taken for adjectives: "had been resettled". */
const MOVED = /^(?:resettled|relocated|repatriated|deported|expelled|evacuated)$/;

/** "jaw-dropping", "state-funded": the second half of an adjective. */
const isCompound = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.text === '-' &&
  tokens[i - 1]!.end === tokens[i]!.start &&
  tokens[i - 2]?.end === tokens[i - 1]!.start &&
  /(?:ed|ing)$/.test(tokens[i]!.norm);

/** "expressed hope that", "there are claims that": what is expressed or is there is a noun. */
function isNounAfter(tokens: readonly Token[], i: number): boolean {
  const [before, second] = [tokens[i - 1]?.norm ?? '', tokens[i - 2]?.norm ?? ''];
  if (/^(?:express|voic)(?:e?s|e?d|ing)?$/.test(before))
    return /^(?:hope|doubt|support|regret|fear|concern)s?$/.test(tokens[i]!.norm);
  return second === 'there' && /^(?:is|are|was|were)$/.test(before) && !/(?:ed|ing)$/.test(tokens[i]!.norm);
}

/** "did not return calls", "could not be reached for comment": nouns behind another verb or a preposition. */
function isAskedFor(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  if (!/^(?:calls?|comments?|requests?|queries|messages?|emails?)$/.test(tokens[i]!.norm)) return false;
  const before = tokens[i - 1]?.norm ?? '';
  return (
    (tags[i - 1] === 'VERB' && /^(?:return|answer|seek|avoid|get|mak|tak)/.test(before)) ||
    before === 'for' ||
    (before === 'to' && tokens[i - 2]?.norm === 'respond')
  );
}

/** "a US grant to the island", "a million dollar offer": a bare verb does not follow "a" and one noun. */
function isGift(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  if (!/^(?:grant|offer|transfer|claim|promise|pledge|gift)$/.test(tokens[i]!.norm)) return false;
  const [before, second] = [tokens[i - 1]?.norm ?? '', tokens[i - 2]?.norm ?? ''];
  if (/^(?:a|an|the|this|dollar|euro|pound|'s)$/.test(before)) return true;
  return /^(?:a|an)$/.test(second) && /^(?:NOUN|PROPN|ADJ)$/.test(tags[i - 1] ?? '');
}

/** "had cost", "the centre cost £70 million": a verb behind its auxiliary, or between a noun and a sum. */
function isPriced(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  if (isVerbal(tags[i - 1])) return /^(?:has|have|had|will|would|could|may|might|'ll)$/.test(tokens[i - 1]!.norm);
  const noun = tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN' || tags[i - 1] === 'PRON';
  return (
    noun && /^(?:[$£€]|a\$|us\$|\d.*|over|about|around|some|more|up|almost|nearly)$/.test(tokens[i + 1]?.norm ?? '')
  );
}

const SUM_NEXT = /^(?:[$£€]|a\$|us\$|\d.*|about|around|some|more|nearly|roughly)$/;

/** "the package totals $15 million", "the bill amounts to £2m", "acknowledged spending £2m": nouns in their form, verbs in their place. */
function isReckoned(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  const { norm } = tokens[i]!;
  const next = tokens[i + 1]?.norm ?? '';
  const subject = tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN' || tags[i - 1] === 'PRON';
  // "The arrangement concerns nationals of third countries."
  if (norm === 'concerns' || norm === 'covers')
    return (
      subject &&
      /^(?:agreement|arrangement|deal|memorandum|treaty|protocol|scheme|it)$/.test(tokens[i - 1]?.norm ?? '') &&
      next !== 'of'
    );
  if (norm === 'totals') return subject && SUM_NEXT.test(next);
  if (norm === 'amounts') return subject && next === 'to' && SUM_NEXT.test(tokens[i + 2]?.norm ?? '');
  return (
    norm === 'spending' &&
    SUM_NEXT.test(next) &&
    /^(?:acknowledg|admit|confirm|disclos|den)(?:s|es|ed|ted|ied|ing|ting|ying)?$/.test(tokens[i - 1]?.norm ?? '')
  );
}

/** "her backing of the bill": what is owned is a noun. */
const OWNERS = /^(?:his|her|its|their|our|my|your)$/;

/** "according to exit polling data": the preposition is one, and what stands behind it is no verb. */
function mendSource(tokens: readonly Token[], tags: Pos[], i: number): void {
  tags[i] = 'ADP';
  if (tokens[i + 1]?.norm !== 'to') return;
  tags[i + 1] = 'ADP';
  if (tags[i + 2] === 'VERB') tags[i + 2] = 'NOUN';
  if (tags[i + 3] === 'VERB' && tags[i + 4] === 'NOUN') tags[i + 3] = 'NOUN';
}

/** True where a word that can be a verb has a subject before it and an object after it. */
function standsAsVerb(tokens: readonly Token[], tags: readonly Pos[], i: number, from: number): boolean {
  const { norm, text } = tokens[i]!;
  if (i === from || isCapital(text)) return false;
  const before = tokens[i - 1]!;
  if (/^(?:they|we|i|you|who)$/.test(before.norm) || (norm.endsWith('ed') && /^(?:he|she|it)$/.test(before.norm)))
    return true;
  if (/^(?:plans?|hopes?|aims?)$/.test(norm) && tokens[i + 1]?.norm === 'to') return isOnlyVerb(tokens, tags, i, from);
  const next = tags[i + 1];
  const after = tokens[i + 1]?.norm ?? '';
  const object = next === 'DET' || next === 'PROPN' || next === 'PRON' || OPENS_OBJECT.has(after);
  if (norm.endsWith('ing')) return object && before.norm === ',';
  const named = tags[i - 1] === 'PROPN';
  // "…, the lawyer alleged."
  const closes = after === '.' && (named || tags[i - 1] === 'NOUN') && !norm.endsWith('s');
  if (norm.endsWith('ed')) {
    const own = (object || next === 'NUM' || next === 'SCONJ') && isSubjectBefore(tokens, tags, i, from);
    return closes || (named && (object || after === 'by')) || (own && !verbAhead(tags, tokens, i, after === 'that'));
  }
  if (norm.endsWith('s')) {
    if (tags[i - 1] !== 'NOUN' && tags[i - 1] !== 'ADV') return object && named;
    const tells = after === 'that' && /^(?:states|notes|shows|suggests|finds|says|warns|argues)$/.test(norm);
    if (tells && tags[i - 1] === 'NOUN' && !isVerbal(tags[i + 2])) return true;
    const taken = TAKEN_UP.has(after) || ((object || next === 'NUM') && !verbAhead(tags, tokens, i, false));
    return taken && isSubjectBefore(tokens, tags, i, from);
  }
  if (after === 'that' || after === 'they')
    return (named || tags[i - 1] === 'NOUN') && !isVerbal(tags[i + 2]) && isFirstVerb(tokens, tags, i, from);
  const plural =
    ((tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN') && /[^s]s$/.test(before.norm)) ||
    tags[i - 1] === 'NUM' ||
    /^(?:many|some|most|others|few|both|several)$/.test(before.norm);
  return plural && (object || (next === 'NOUN' && ATTITUDE.has(norm)) || (after === '.' && ATTITUDE.has(norm)));
}

/** Words before the verb of a headline, at most. */
const SUBJECT = 6;

/** "Ghana halts transfers", "Court blocks deportation flights": names and nouns before it, a noun behind it, no other verb. */
function isHeadlineVerb(tokens: readonly Token[], tags: readonly Pos[], i: number, from: number): boolean {
  if (i === from || i - from > SUBJECT || isCapital(tokens[i]!.text) || !isCapital(tokens[from]!.text)) return false;
  for (let k = from; k < i; k++) if (!/^(?:PROPN|NOUN|ADJ|CCONJ|PART|NUM)$/.test(tags[k]!)) return false;
  if (!/^(?:NOUN|PROPN|NUM|ADJ|DET)$/.test(tags[i + 1] ?? '')) return false;
  return !verbAhead(tags, tokens, i, false);
}

/** "The agreement lapsed in July": the only verb of its clause, behind a noun and before a preposition or the end. */
const isOver = (tokens: readonly Token[], tags: readonly Pos[], i: number, from: number): boolean =>
  tokens[i]!.norm.endsWith('ed') &&
  (tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN') &&
  (tags[i + 1] === 'ADP' || tags[i + 1] === 'PUNCT') &&
  isFirstVerb(tokens, tags, i, from) &&
  !verbAhead(tags, tokens, i, false);

/** What a verb in "-s" takes where a noun would hardly go on: "the department disputes this", "the note states that". */
const TAKEN_UP = words('that this it any having how why whether');

/** True where a finite verb follows in the same clause, so that the words before it are its subject; behind "that" one is due. */
function verbAhead(tags: readonly Pos[], tokens: readonly Token[], at: number, due: boolean): boolean {
  for (let k = at + 1; k < tokens.length && k < at + 14; k++) {
    if (/^(?:[.,;:—–]|who|which|when|where|after|before|if|because|as|while|and|to)$/.test(tokens[k]!.norm))
      return false;
    if (k > at + 1 && tokens[k]!.norm === 'that') return false;
    if (isVerbal(tags[k]) && !tokens[k]!.norm.endsWith('ing')) return !due || k === at + 2;
  }
  return false;
}

/** True where the words from a determiner or name at the start of a clause are all that stands before `at`: "The department". */
function isSubjectBefore(tokens: readonly Token[], tags: readonly Pos[], at: number, from: number): boolean {
  let k = at - 1;
  while (k >= from && tags[k] === 'ADV') k--;
  while (k >= from && (tags[k] === 'NOUN' || tags[k] === 'ADJ' || tags[k] === 'PROPN')) k--;
  return k >= from && tags[k] === 'DET' && (k === from || /^[,;:.]$/.test(tokens[k - 1]!.norm));
}

/** True where no verb stands before `at` in its clause. */
function isFirstVerb(tokens: readonly Token[], tags: readonly Pos[], at: number, from: number): boolean {
  for (let k = at - 1; k >= from && k > at - 30 && tokens[k]!.norm !== ','; k--) if (isVerbal(tags[k])) return false;
  return true;
}

/** Participles and adjectives that are never the base form of a verb. */
const NO_BASE = /(?:[^e]|agre|guarante)ed$|^single$/;
const isNounTag = (tag: Pos | undefined): boolean => tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ';

/** True where "plans to send" is the only predicate its clause has: no verb before it, none after the infinitive. */
function isOnlyVerb(tokens: readonly Token[], tags: readonly Pos[], at: number, from: number): boolean {
  if ((tags[at - 1] !== 'NOUN' && tags[at - 1] !== 'PROPN') || !isFirstVerb(tokens, tags, at, from)) return false;
  for (let k = at + 3; k < tokens.length && k < at + 30; k++) {
    if (/^(?:[.,;:—–]|that|who|which|when|where|after|before|if|because|as|while|and|to)$/.test(tokens[k]!.norm))
      return true;
    if (isVerbal(tags[k]) && !tokens[k]!.norm.endsWith('ing')) return false;
  }
  return true;
}

/** Verbs that take a bare plural as well: "most voters support deportation". */
const ATTITUDE = words('support oppose favor favour want believe prefer show say');
