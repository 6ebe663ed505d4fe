// How far a speaker after its verb reaches to the right: "of" phrases, appositions, relative clauses, brackets.
import { endsNounPhrase, isDay, nounPhraseFrom } from '../language/phrases.ts';
import { quotationAt, REACH, type Scene, type Zone } from './scene.ts';
import { OCCASIONS, POST_ADJECTIVES, RELATIVE, TIES } from './speaker-words.ts';
import type { Subject } from './speakers.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const TIME_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow last this earlier later recently afterward afterwards',
);
/** Prepositions that tie a description to a speaker after the verb; "on", "in", "during" mostly begin the circumstances. */
const DESCRIBES = words('of for from at with to');

/** The subject after an inverted verb: "said Ana Ruiz, a clerk who saw it." Gives null where none begins at `at`. */
export function subjectAfter(scene: Scene, zone: Zone, at: number): Subject | null {
  const { tokens, phrases } = scene;
  const ceiling = Math.min(zone.to, at + REACH);
  if (at >= ceiling || TIME_WORDS.has(tokens[at]!.norm) || phrases.tags[at] === 'ADP') return null;
  let to = nounPhraseFrom(phrases, at, ceiling);
  if (to === at) return null;
  for (let steps = 0; steps < 10 && to < ceiling; steps++) {
    const next = widenRight(scene, zone, to, ceiling);
    if (next === to) break;
    to = next;
  }
  return { from: at, to, rule: 'speaker: subject after the verb' };
}

/** One step to the right: an "of" phrase, "and" another name, an apposition, a relative clause, a bracket. */
export function widenRight(scene: Scene, zone: Zone, at: number, ceiling: number): number {
  const { tokens, phrases } = scene;
  const { norm } = tokens[at]!;
  const { tags } = phrases;
  const describes = DESCRIBES.has(norm) && !(norm === 'at' && occasion(scene, at + 1, ceiling));
  if (TIES.has(norm) && (describes || !occasion(scene, at + 1, ceiling))) {
    const end = nounPhraseFrom(phrases, at + 1, ceiling);
    if (end > at + 1 && !(norm === 'to' && occasion(scene, at + 1, ceiling))) return end;
    return at;
  }
  if (norm === 'and') {
    const end = nounPhraseFrom(phrases, at + 1, ceiling);
    return end > at + 1 && phrases.groupAt[end] === -1 ? end : at;
  }
  if (norm === '(') {
    for (let k = at + 1; k < ceiling && k < at + 12; k++) if (tokens[k]!.norm === ')') return k + 1;
    return at;
  }
  if (RELATIVE.has(norm) && phrases.groupAt[at + 1] !== -1) return clauseTo(scene, zone, at + 1, ceiling);
  if (POST_ADJECTIVES.has(norm) && endsNounPhrase(phrases, at - 1) && TIES.has(tokens[at + 1]?.norm ?? '')) {
    const end = nounPhraseFrom(phrases, at + 2, ceiling);
    return end > at + 2 ? end : at;
  }
  if (norm !== ',') return overParticiple(scene, at, ceiling);
  if (tokens[at + 1]?.norm === 'who' && tags[at - 1] !== 'PUNCT' && phrases.groupAt[at + 2] !== -1)
    return clauseTo(scene, zone, at + 2, ceiling);
  const tag = tags[at + 1];
  if (tag !== 'DET' && tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'NUM' && tag !== 'ADJ') return at;
  const end = nounPhraseFrom(phrases, at + 1, ceiling);
  // An apposition is a phrase without a verb of its own.
  if (
    end === at + 1 ||
    ((phrases.groupAt[end] ?? -1) !== -1 && phrases.groups[phrases.groupAt[end]!]!.form === 'finite')
  )
    return at;
  return end;
}

/** "a broker based in Tampa", "a pollster working for the party": the end of the participle's phrase, or `at`. */
function overParticiple({ tokens, phrases }: Scene, at: number, ceiling: number): number {
  const group = phrases.groups[phrases.groupAt[at] ?? -1];
  if (
    !group ||
    group.from !== at ||
    group.head !== at ||
    !/(?:ed|ing|known|held|led)$/.test(tokens[at]!.norm) ||
    !endsNounPhrase(phrases, at - 1)
  )
    return at;
  const tie = /^(?:by|in|on|to|with|from|of|for|as|at|against)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const end = nounPhraseFrom(phrases, tie, ceiling);
  return end > tie ? end : at;
}

const occasion = ({ tokens, phrases }: Scene, at: number, ceiling: number): boolean => {
  const end = nounPhraseFrom(phrases, at, ceiling);
  for (let i = at; i < end; i++)
    if (OCCASIONS.has(tokens[i]!.norm) || isDay(tokens[i]!.norm) || phrases.tags[i] === 'NUM') return true;
  return end === at;
};

/** The end of a relative clause: the next comma or the end of the zone. */
function clauseTo(scene: Scene, zone: Zone, at: number, ceiling: number): number {
  for (let i = at; i < ceiling; i++) {
    const quotation = quotationAt(scene, zone, i);
    if (quotation) i = Math.max(i, quotation.to - 1);
    else if (/^[,;:.!?—]$/.test(scene.tokens[i]!.norm)) return i;
  }
  return ceiling;
}
