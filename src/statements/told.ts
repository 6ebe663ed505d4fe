// The frame of telling: somebody is told, warned, asked something. Who it is, and where the content begins behind him.
import { isMonth } from '../language/date-words.ts';
import type { TokenRange } from '../language/parsed.ts';
import { isDay, nounPhraseFrom } from '../language/phrases.ts';
import { contentBefore } from './contents.ts';
import type { Draft } from './draft.ts';
import { widenRight } from './extents.ts';
import { draftOf, type Found, objectFrom, rightContent, speakerRule } from './found.ts';
import { interrupted, startOf } from './frames.ts';
import { beginsClause, contentAfter } from './openings.ts';
import { isSpeech, quotationAt, REACH, type Scene, type Zone } from './scene.ts';
import { nounKind } from './speaker-nouns.ts';
import { timeOrOccasion } from './speakers.ts';

/** "told the station that …", "warned them of …": an addressee, then the content. */
export function addressed(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  let addressee = addresseeAt(found, at.to);
  if (!addressee) return null;
  const again = repeatedAfter(found, addressee.to);
  if (again >= 0) addressee = addresseeAt(found, again + 1) ?? addressee;
  const { to: end } = addressee;
  const speaker = subjects.of(number);
  const rules = ['frame: addressee', speakerRule(speaker)];
  if (again >= 0) rules.push('content: the words of saying stand twice');
  const more = { addressee, usedTo: again + 1 };
  if (cue.prepositions.has(scene.tokens[end]?.norm ?? ''))
    return draftOf(found, speaker, [objectFrom(found, end)], rules, more);
  const start = afterAddressee(found, end);
  const left = contentBefore(scene, zone, startOf(speaker, at));
  // "“Why?” asked the clerk": who stands behind the verb asks.
  if (left?.quoted && !speaker && /^[.,]$/.test(scene.tokens[end]?.norm ?? '.')) return null;
  if (left?.quoted) return draftOf(found, speaker, [left.range, ...interrupted(found, end, true)], rules, more);
  if (start.kind !== null && start.at < zone.to) {
    // What somebody is asked to do is said of him: "asked them to leave".
    const from = start.kind === 'infinitive' && cue.cue === 'ask' ? addressee.from : start.at;
    return draftOf(found, speaker, [rightContent(found, from)], rules, more);
  }
  if (left) return draftOf(found, speaker, [left.range], rules, more);
  // "Instead, Vale told the station, his policy …"
  const goesOn = scene.tokens[end]?.norm === ',' && beginsClause(scene, zone, end + 1);
  return goesOn ? draftOf(found, speaker, [rightContent(found, end + 1)], rules, more) : null;
}

/** The content after an addressee, past whatever stands between: "told a reporter on Monday evening that". */
function afterAddressee({ scene, zone }: Found, at: number): { at: number; kind: string | null } {
  const start = contentAfter(scene, zone, at);
  if (start.kind !== null) return start;
  const { tokens } = scene;
  for (let i = at; i < zone.to && i < at + 24; i++) {
    if (tokens[i]!.norm === 'that' && scene.phrases.groupAt[i + 1] === -1) return { at: i, kind: 'that' };
    if (quotationAt(scene, zone, i)?.from === i && /^[,:]$/.test(tokens[i - 1]!.norm))
      return { at: i, kind: 'quotation' };
    if (tokens[i]!.norm === ';') break;
  }
  return start;
}

/** Where the same word of saying stands again before any content: a damaged text prints "told X to X told X that". */
function repeatedAfter({ scene, zone, group }: Found, at: number): number {
  const { tokens } = scene;
  let found = -1;
  for (let i = at; i < zone.to && i < at + 24; i++) {
    const { norm } = tokens[i]!;
    if (norm === tokens[group.head]!.norm) found = i;
    else if (norm === 'that' || /^[,.;:"“”]$/.test(norm)) break;
  }
  return found;
}

function addresseeAt({ scene, zone, cue }: Found, at: number): TokenRange | null {
  const { phrases, tokens } = scene;
  const ceiling = Math.min(zone.to, at + REACH);
  if (/^(?:who|what|which|whether|how|why|if|when|where)$/.test(tokens[at]?.norm ?? '')) return null;
  if (/^(?:this|last|next)$/.test(tokens[at]?.norm ?? '') && timeOrOccasion(scene, at, Math.min(zone.to, at + 3)))
    return null;
  const title = quotationAt(scene, zone, at);
  if (title?.from === at && tokens[title.to]?.norm === 'that') return { from: at, to: title.to };
  let end = nounPhraseFrom(phrases, at, ceiling);
  if (end === at) return null;
  if (phrases.groups[phrases.groupAt[end] ?? -1]?.form === 'finite') {
    const to = beforeSubject(scene, at, end);
    return to > at ? { from: at, to } : null;
  }
  for (let steps = 0; steps < 3; steps++) {
    const next = tokens[end]?.norm ?? '';
    if (cue.prepositions.has(next) || !/^(?:of|and|from|at|for|in|with|’s|'s)$/.test(next)) break;
    if (isCircumstance(scene, end, ceiling)) break;
    const wider = widenRight(scene, zone, end, ceiling);
    if (wider === end) break;
    end = wider;
  }
  if (tokens[end]?.norm === ',') end = overApposition(scene, zone, end, ceiling);
  const programme = quotationAt(scene, zone, end);
  if (programme?.from === end && !isSpeech(scene, programme) && programme.to < ceiling) end = programme.to;
  return { from: at, to: end };
}

const YEAR = /^\d{4}$/;

/** "in October", "with a laugh", "in a declaration", "at the time": circumstances of the telling, no part of who is told. */
function isCircumstance(scene: Scene, at: number, ceiling: number): boolean {
  const { phrases, tokens } = scene;
  const { norm } = tokens[at]!;
  if (!/^(?:in|at|with|from)$/.test(norm)) return false;
  const end = nounPhraseFrom(phrases, at + 1, ceiling);
  const head = tokens[end - 1]?.norm ?? '';
  if (norm === 'with') return /^an?$/.test(tokens[at + 1]?.norm ?? '');
  return (
    isDay(head) ||
    isMonth(head) ||
    YEAR.test(head) ||
    head === 'time' ||
    nounKind(head) === 'document' ||
    timeOrOccasion(scene, at + 1, end)
  );
}

/** "directed the camp in Ada Bay, Examplia, to take": the apposition belongs to who is told, where an infinitive follows its comma. */
function overApposition(scene: Scene, zone: Zone, at: number, ceiling: number): number {
  const { phrases, tokens } = scene;
  const end = widenRight(scene, zone, at, ceiling);
  const group = phrases.groups[phrases.groupAt[end + 1] ?? -1];
  const goesOn = end > at && tokens[end]?.norm === ',' && group?.from === end + 1 && group.form === 'infinitive';
  return goesOn ? end + 1 : at;
}

/** "told reporters Ghana had refused": where a name begins behind a plural noun, the subject of what is said; `from` where none does. */
function beforeSubject({ phrases, tokens }: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (phrases.tags[i] === 'PROPN' && phrases.tags[i - 1] === 'NOUN' && tokens[i - 1]!.norm.endsWith('s')) return i;
  return from;
}
