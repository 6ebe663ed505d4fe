// The frames of a verb cue without a clause: an infinitive, a preposition of its own, an object.
import type { TokenRange } from '../language/parsed.ts';
import { endsNounPhrase, nounPhraseFrom, nounPhraseTo } from '../language/phrases.ts';
import { CUES, type Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { draftOf, type Found, isExpletive, objectFrom, placeOf, speakerRule } from './found.ts';
import { pastTime } from './openings.ts';
import { quotationAt, REACH, type Scene, type Zone } from './scene.ts';
import { nounKind } from './speaker-nouns.ts';
import type { Subject } from './speakers.ts';

/** Infinitives, prepositions of the cue, and objects. */
export function complement(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { frames } = cue;
  if (at.to >= zone.to) return null;
  const { phrases, tokens } = scene;
  const subject = subjects.of(number);
  const first = pastTime(scene, zone, at.to);
  const group = phrases.groups[phrases.groupAt[first] ?? -1];
  const infinitive = group?.form === 'infinitive' && group.from === first;
  if (frames.has('infinitive') && infinitive)
    return draftOf(found, subject, [objectFrom(found, first)], ['frame: infinitive', speakerRule(subject)]);
  if (cue.prepositions.has(tokens[first]!.norm) && first + 1 < zone.to) {
    const more = first === at.to ? { at: { from: at.from, to: at.to + 1 } } : {};
    return draftOf(found, subject, [objectFrom(found, first + 1)], ['frame: preposition', speakerRule(subject)], more);
  }
  if (cue.cue === 'seem' || cue.cue === 'appear') return raised(found, subject);
  const taken = subject && contactObject(found, subject);
  if (taken) return draftOf(found, subject, [taken], ['frame: object before its clause', speakerRule(subject)]);
  if (!subject || !beginsObject(found, first)) return null;
  if (
    !(
      frames.has('object') ||
      (frames.has('as') && leadsTo(found, 'as')) ||
      (frames.has('at') && leadsTo(found, 'at')) ||
      (frames.has('verdict') && closesInAdjective(found)) ||
      (frames.has('finding') && isSource(found, subject))
    )
  )
    return null;
  const draft = draftOf(found, subject, [objectFrom(found, first)], ['frame: object', speakerRule(subject)], {
    addressee: toldToDo(found),
  });
  // "expressed concern that": what is expressed says by which act
  const noun = cue.cue === 'express' || cue.cue === 'voice' ? nounIn(found, first) : null;
  return draft && noun ? { ...draft, act: noun.act } : draft;
}

/** The cue noun at the end of the noun phrase at `first`, or null. */
function nounIn({ scene, zone }: Found, first: number): Cue | null {
  const end = nounPhraseFrom(scene.phrases, first, Math.min(zone.to, first + 6));
  return CUES.noun.get(scene.tokens[end - 1]?.norm ?? '')?.[0] ?? null;
}

/** "a charge the ministry rejects": the noun phrase right before the subject, where nothing follows the verb that it could take. */
function contactObject({ scene, zone, at, cue }: Found, { from }: Subject): TokenRange | null {
  const { phrases, tokens } = scene;
  if (!cue.frames.has('object') || from >= at.from || zone.quoted) return null;
  if (!/^(?:[.,;:—–-]|in|on|at|and|but)$/.test(tokens[at.to]?.norm ?? '.')) return null;
  const last = from - 1;
  if (last < zone.from || !endsNounPhrase(phrases, last) || phrases.tags[last] !== 'NOUN') return null;
  const start = nounPhraseTo(phrases, last, zone.from);
  return phrases.tags[start] === 'DET' && /^[,–—-]$/.test(tokens[start - 1]?.norm ?? '')
    ? { from: start, to: from }
    : null;
}

/** "ordered the government to bring them back": who is to do it is told so. */
function toldToDo({ scene, zone, at, cue }: Found): TokenRange | null {
  if (!/^(?:order|demand|ask|propose)$/.test(cue.act)) return null;
  const to = nounPhraseFrom(scene.phrases, at.to, Math.min(zone.to, at.to + REACH));
  const group = scene.phrases.groups[scene.phrases.groupAt[to] ?? -1];
  return to > at.to && group?.from === to && group.form === 'infinitive' ? { from: at.to, to } : null;
}

function beginsObject({ scene, zone }: Found, first: number): boolean {
  const { phrases } = scene;
  if (quotationAt(scene, zone, first)) return true;
  // "announced the next day": when it was said, not what
  const head = scene.tokens[nounPhraseFrom(phrases, first, zone.to) - 1]?.norm ?? '';
  if (/^(?:day|week|month|year|morning|afternoon|evening|night)$/.test(head)) return false;
  if (phrases.groups[phrases.groupAt[first] ?? -1]?.form === 'gerund') return true;
  if (/^(?:half|all|both)$/.test(scene.tokens[first]!.norm)) return true;
  return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|SYM)$/.test(phrases.tags[first]!);
}

/** "The deal seems dead": what seems so and how it seems are the content; nobody is given as the one to whom it seems. */
function raised(found: Found, subject: Subject | null): Draft | null {
  const { scene, at, group } = found;
  if (!subject || group.form !== 'finite' || at.to >= found.zone.to || scene.phrases.tags[at.to] === 'PUNCT')
    return null;
  const next = scene.phrases.groups[scene.phrases.groupAt[at.to] ?? -1];
  // "appeared to deny": the denial is the statement.
  if (next?.form === 'infinitive' && CUES.verb.has(scene.tokens[next.head]!.norm)) return null;
  const content = isExpletive(scene, subject)
    ? [objectFrom(found, at.to)]
    : [placeOf(subject), objectFrom(found, at.to)];
  return draftOf(found, null, content, ['frame: raised', 'speaker: not given']);
}

/** True where "as" follows the object ("sees the island as a prison"), or "at" and a figure ("puts the cost at ten million"). */
function leadsTo({ scene, zone, at }: Found, word: 'as' | 'at'): boolean {
  const { tokens, phrases } = scene;
  for (let i = at.to + 1; i < zone.to && i < at.to + 14; i++) {
    const { norm } = tokens[i]!;
    if (norm === word && (word === 'as' || isFigure(scene, zone, i + 1))) return true;
    if (/^[.;:]$/.test(norm) || (word === 'as' && (norm === ',' || phrases.groupAt[i] !== -1))) return false;
  }
  return false;
}

/** "found the transfer unlawful": a noun phrase and an adjective behind it, adverbs between aside. */
function closesInAdjective({ scene: { phrases, tokens }, zone, at }: Found): boolean {
  let i = nounPhraseFrom(phrases, at.to, Math.min(zone.to, at.to + REACH));
  if (i === at.to) return false;
  while (i < zone.to && phrases.tags[i] === 'ADV') i++;
  return /^(?:un|il|in)?(?:lawful|legal|constitutional|valid|safe|admissible|void|null|liable|guilty)$/.test(
    tokens[i]?.norm ?? '',
  );
}

/** True where a poll, report or court is the subject: what such a one finds is said. */
function isSource({ scene: { tokens, phrases } }: Found, { from, to }: Subject): boolean {
  const head = nounPhraseFrom(phrases, from, to) - 1;
  return /^(?:document|court)$/.test(nounKind(tokens[Math.max(from, head)]!.norm) ?? '');
}

/** True where a figure or a quotation begins within a few words. */
function isFigure(scene: Scene, zone: Zone, at: number): boolean {
  for (let i = at; i < at + 4 && i < zone.to; i++)
    if (/^(?:NUM|SYM)$/.test(scene.phrases.tags[i]!) || quotationAt(scene, zone, i)) return true;
  return false;
}
