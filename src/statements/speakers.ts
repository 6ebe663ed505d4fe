// Where the speaker stands: the subject before a verb, the subject after it ("…," said the minister), the "by" of a passive.
import type { TokenRange } from '../language/parsed.ts';
import { endsNounPhrase, isDay, nounPhraseFrom, nounPhraseTo } from '../language/phrases.ts';
import { quotationAt, REACH, type Scene, type Zone } from './scene.ts';
import { OCCASIONS, POST_ADJECTIVES, RELATIVE, TIES } from './speaker-words.ts';

export interface Subject extends TokenRange {
  readonly rule: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const OBJECT_PRONOUNS = words('him them me us');
const STANDS = words('both all some many few each most much several');
const DASHES = words('- – — --');

/** The last token of the noun phrase before `at`, skipping adverbs; -1 where something else stands there. */
export function nounPhraseBefore(scene: Scene, zone: Zone, at: number): TokenRange | null {
  const last = at - 1;
  if (last < zone.from || !endsNounPhrase(scene.phrases, last)) return null;
  return { from: nounPhraseTo(scene.phrases, last, zone.from), to: last + 1 };
}

/** The subject that stands before the verb group at `at`, whole: title, "of" and "for" phrases, appositions, relative clauses. */
export function subjectBefore(scene: Scene, zone: Zone, at: number): Subject | null {
  const { tokens, phrases } = scene;
  const last = beforeCircumstances(scene, zone, at - 1);
  if (last < zone.from) return null;
  const { norm } = tokens[last]!;
  const before = last - 1;
  if (
    RELATIVE.has(norm) &&
    before >= zone.from &&
    (endsNounPhrase(phrases, before) || /^[,)—–-]$/.test(tokens[before]!.norm))
  )
    return { from: last, to: last + 1, rule: 'speaker: relative pronoun' };
  if (norm === ',' || norm === ')' || DASHES.has(norm)) return beforeParenthesis(scene, zone, last);
  if (/^(?:his|its|their|my|our|your|whose)$/.test(norm)) return null;
  if (OBJECT_PRONOUNS.has(norm)) {
    const relative = relativeBefore(scene, last, Math.max(zone.from, last - REACH));
    return relative < 0
      ? null
      : { ...whole(scene, zone, relative - 1, last + 1), rule: 'speaker: subject with its relative clause' };
  }
  if (endsNounPhrase(phrases, last))
    return { ...whole(scene, zone, last, last + 1), rule: 'speaker: subject before the verb' };
  // "Officials who resigned said": the verb of the relative clause stands right before this one
  if (phrases.tags[last] === 'VERB') {
    const relative = relativeBefore(scene, last + 1, Math.max(zone.from, last - REACH));
    if (relative >= 0 && tokens[relative]!.norm === 'who')
      return { ...whole(scene, zone, relative - 1, last + 1), rule: 'speaker: subject with its relative clause' };
  }
  // "A poll released Saturday showed": the participle belongs to the subject.
  if (postModifies(scene, last, zone.from))
    return { ...whole(scene, zone, last - 1, at), rule: 'speaker: subject with its participle' };
  return null;
}

/** The subject whose last noun phrase ends at `last`, without circumstances at its end ("on Wednesday", "in an interview"). */
function whole(scene: Scene, zone: Zone, last: number, to: number): TokenRange {
  const range = widenLeft(scene, zone, last);
  const { tokens, phrases } = scene;
  for (let i = Math.max(range.from + 1, to - 12); i < to - 1; i++) {
    const { norm } = tokens[i]!;
    if (
      (norm === 'on' || norm === 'in' || norm === 'at' || norm === 'during' || norm === 'for') &&
      endsNounPhrase(phrases, i - 1) &&
      timeOrOccasion(scene, i + 1, to)
    )
      return { from: range.from, to: i };
  }
  return { from: range.from, to };
}

/** True where the words from `from` to `to` are nothing but a time or an occasion. */
export function timeOrOccasion({ tokens, phrases }: Scene, from: number, to: number): boolean {
  const end = nounPhraseFrom(phrases, from, to);
  if (end === from) return false;
  const { norm } = tokens[end - 1]!;
  return isDay(tokens[from]!.norm) || OCCASIONS.has(norm) || (norm === 'time' && tokens[end - 2]?.norm === 'first');
}

/** The token before adverbs, days and "last week", which may stand between a subject and its verb. */
function beforeCircumstances({ tokens, phrases }: Scene, zone: Zone, at: number): number {
  let last = at;
  for (let steps = 0; steps < 4 && last >= zone.from; steps++) {
    const { norm } = tokens[last]!;
    if (RELATIVE.has(norm)) return last;
    if (phrases.tags[last] === 'ADV' && !STANDS.has(norm)) last--;
    else if (
      /^(?:[12]\d{3})$/.test(norm) &&
      tokens[last - 1]?.norm === 'in' &&
      RELATIVE.has(tokens[last - 2]?.norm ?? '')
    )
      last -= 2;
    else if (isDay(norm) && last > zone.from)
      last -= tokens[last - 1]!.norm === 'on' || tokens[last - 1]!.norm === 'last' ? 2 : 1;
    else if (
      /^(?:week|month|year|night|weekend|morning|evening|summer|fall|spring)$/.test(norm) &&
      /^(?:last|this|earlier)$/.test(tokens[last - 1]?.norm ?? '')
    )
      last -= /^(?:earlier|late|early)$/.test(tokens[last - 2]?.norm ?? '') ? 3 : 2;
    else break;
  }
  return last;
}

/** Widens the noun phrase that ends at `last` to the left over "of", "for", "and", participles and relative clauses. */
function widenLeft(scene: Scene, zone: Zone, last: number): TokenRange {
  const { tokens, phrases } = scene;
  const { tags } = phrases;
  const floor = Math.max(zone.from, last - REACH);
  let from = nounPhraseTo(phrases, last, floor);
  for (let steps = 0; steps < 8 && from > floor; steps++) {
    const k = from - 1;
    const { norm } = tokens[k]!;
    if (tags[from] === 'PRON' && /^(?:he|she|they|i|we|it|you)$/.test(tokens[from]!.norm)) break;
    if (
      TIES.has(norm) &&
      k > floor &&
      endsNounPhrase(phrases, k - 1) &&
      tags[k - 1] !== 'PRON' &&
      (norm !== 'to' || tags[k - 1] === 'NOUN')
    ) {
      from = nounPhraseTo(phrases, k - 1, floor);
    } else if (norm === 'by' && k > floor && seenBefore(scene, k - 1, floor)) {
      from = nounPhraseTo(phrases, k - 2, floor);
    } else if (TIES.has(norm) && k > floor && postModifies(scene, k - 1, floor)) {
      from = nounPhraseTo(phrases, k - 2, floor);
    } else if ((norm === 'and' || norm === 'or') && k > floor && endsNounPhrase(phrases, k - 1)) {
      const start = nounPhraseTo(phrases, k - 1, floor);
      const open = tokens[start - 1]?.norm ?? '';
      if (start > zone.from && !/^(?:,|;|that|but|and|”|"|:|—)$/.test(open) && !TIES.has(open)) break;
      from = start;
      while (
        open === ',' &&
        from > floor + 1 &&
        tokens[from - 1]!.norm === ',' &&
        endsNounPhrase(phrases, from - 2) &&
        tags[from - 2] === 'PROPN'
      )
        from = nounPhraseTo(phrases, from - 2, floor);
    } else if (
      k > floor &&
      tags[k] === 'VERB' &&
      /(?:ed|sent|written|drawn|made)$/.test(norm) &&
      endsNounPhrase(phrases, k - 1) &&
      tags[k - 1] === 'NOUN'
    ) {
      // "a report issued last month by", "a note circulated to members before"
      from = nounPhraseTo(phrases, k - 1, floor);
    } else {
      const relative = relativeBefore(scene, from, floor);
      if (relative < 0 || tokens[relative]!.norm === 'that') break;
      from = nounPhraseTo(phrases, relative - 1, floor);
    }
  }
  return { from: overMeasures(scene, from, floor), to: last + 1 };
}

/** "only four", "more than half", "Clinton herself": what stands before a noun phrase and belongs to it. */
function overMeasures({ tokens, phrases }: Scene, at: number, floor: number): number {
  let from = at;
  if (
    /^(?:himself|herself|itself|themselves)$/.test(tokens[from]!.norm) &&
    from > floor &&
    endsNounPhrase(phrases, from - 1)
  )
    from = nounPhraseTo(phrases, from - 1, floor);
  const before = tokens[from - 1]?.norm ?? '';
  if (
    from - 1 >= floor &&
    /^(?:only|nearly|about|almost|roughly|around|some|even|approximately)$/.test(before) &&
    (phrases.tags[from - 1] === 'ADV' || phrases.tags[from] === 'NUM')
  )
    return from - 1;
  if (from - 1 >= floor && before === 'not' && /^(?:everyone|everybody|all|every|many)$/.test(tokens[from]!.norm))
    return from - 1;
  if (from - 2 >= floor && before === 'than' && /^(?:more|fewer|less)$/.test(tokens[from - 2]!.norm)) return from - 2;
  if (from - 2 >= floor && before === 'least' && tokens[from - 2]!.norm === 'at') return from - 2;
  return from;
}

/** "officials briefed on", "people familiar with": the word at `at` modifies the noun before it. */
function postModifies({ tokens, phrases }: Scene, at: number, floor: number): boolean {
  if (at <= floor || !endsNounPhrase(phrases, at - 1) || phrases.tags[at - 1] === 'PRON') return false;
  const { norm } = tokens[at]!;
  return POST_ADJECTIVES.has(norm) || (phrases.tags[at] === 'VERB' && /(?:ed|ing)$/.test(norm));
}

/** "a cable seen by the agency": a participle without "-ed" behind a noun. */
const seenBefore = ({ tokens, phrases }: Scene, at: number, floor: number): boolean =>
  at > floor &&
  /^(?:seen|written|drawn|led|held|run|made|shown|known|sent|given)$/.test(tokens[at]!.norm) &&
  endsNounPhrase(phrases, at - 1);

/** The relative pronoun of a clause that ends before `at` and has a noun right before it; -1 where there is none. */
function relativeBefore({ tokens, phrases }: Scene, at: number, floor: number): number {
  for (let i = at - 1; i > floor && i > at - 16; i--) {
    const { norm } = tokens[i]!;
    if (/^[,;:.!?"“”]$/.test(norm)) return -1;
    if ((norm === 'who' || (norm === 'that' && phrases.groupAt[i + 1] !== -1)) && endsNounPhrase(phrases, i - 1))
      return i;
  }
  return -1;
}

/** The subject before a closing comma, bracket or dash: "Ana Ruiz, a clerk at the port, said". */
function beforeParenthesis(scene: Scene, zone: Zone, closing: number): Subject | null {
  const { tokens, phrases } = scene;
  const mark = tokens[closing]!.norm;
  const floor = Math.max(zone.from, closing - REACH);
  const opening = mark === ')' ? '(' : mark;
  for (let k = closing - 2; k > floor; k--) {
    const { norm } = tokens[k]!;
    const quotation = quotationAt(scene, zone, k);
    if (quotation && quotation.from < k) {
      k = quotation.from;
      continue;
    }
    if (norm !== opening && !(mark !== ')' && DASHES.has(mark) && DASHES.has(norm))) continue;
    let last = k - 1;
    if (last >= zone.from && tokens[last]!.norm === ')') {
      for (let open = last; open > floor; open--)
        if (tokens[open]!.norm === '(') {
          last = open - 1;
          break;
        }
    }
    if (last < zone.from || !endsNounPhrase(phrases, last) || /^\d{4}$/.test(tokens[last]!.norm)) continue;
    const head = widenAppositions(scene, zone, widenLeft(scene, zone, last));
    const open = tokens[head.from - 1]?.norm ?? '';
    if (head.from > zone.from && TIES.has(open)) continue;
    const belongs = mark === ')' || describes(scene, k + 1, closing);
    return belongs
      ? { from: head.from, to: closing + (mark === ')' ? 1 : 0), rule: 'speaker: subject with its apposition' }
      : { from: head.from, to: head.to, rule: 'speaker: subject before a parenthesis' };
  }
  return null;
}

/** True where the words between two commas say who the speaker is, and not when, where or how it was said. */
function describes({ tokens, phrases }: Scene, from: number, to: number): boolean {
  const { norm } = tokens[from]!;
  if (norm === 'who' || norm === 'whose' || norm === 'which' || norm === 'including' || norm === 'of') return true;
  const tag = phrases.tags[from];
  if (tag === 'NUM') return to - from > 1 && phrases.tags[from + 1] !== 'PUNCT';
  return (
    tag === 'DET' ||
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'ADJ' ||
    (tag === 'PRON' && /^(?:his|her|its|their)$/.test(norm)) ||
    norm === 'then' ||
    norm === 'now' ||
    norm === 'one'
  );
}

/** One more apposition to the left: "Ana Ruiz, of Lima, who …, said". */
function widenAppositions(scene: Scene, zone: Zone, range: TokenRange): TokenRange {
  const { tokens, phrases } = scene;
  let { from } = range;
  for (let steps = 0; steps < 2 && from - 2 >= zone.from; steps++) {
    if (tokens[from - 1]!.norm !== ',' || phrases.tags[from - 2] !== 'PROPN') break;
    const start = nounPhraseTo(phrases, from - 2, zone.from);
    const open = tokens[start - 1]?.norm ?? '';
    if (start > zone.from && (phrases.tags[start - 1] === 'ADP' || open === ',' || open === 'and')) break;
    from = start;
  }
  return { from, to: range.to };
}
