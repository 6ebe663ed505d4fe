import { isDay, nounPhraseFrom } from '../language/phrases.ts';
import { CUES, type Cue } from './cues.ts';
import type { Content } from './draft.ts';
import { beginsClause, pastTime } from './openings.ts';
import { LONGEST_CONTENT, quotationAt, type Scene, type Zone } from './scene.ts';
import { timeOrOccasion } from './speakers.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Acts whose finite verb after "and" begins a statement of its own. */
const isSpeechCue = ({ act, frames }: Cue): boolean =>
  act !== 'believe' && act !== 'intend' && (frames.has('clause') || act === 'accuse');
const CONTRAST = words('but while although though whereas');

/** `clause` a clause or quotation · `object` a noun phrase, infinitive or gerund · `phrase` a noun phrase before a verb of its own · `subordinate` a clause inside a clause that goes on after it. */
export type ContentKind = 'clause' | 'object' | 'subordinate' | 'phrase';

/** The content that begins at `at`, to where it ends, outside quotation marks cut where another clause begins. */
export function contentFrom(scene: Scene, zone: Zone, at: number, kind: ContentKind): Content {
  const ceiling = Math.min(zone.to, at + LONGEST_CONTENT);
  for (let i = at; i < ceiling; i++) {
    const quotation = quotationAt(scene, zone, i);
    if (quotation && quotation.to > i) {
      i = quotation.to - 1;
      const listed = /^an?$/.test(scene.tokens[i + 1]?.norm ?? '') && quotationAt(scene, zone, i + 2)?.from === i + 2;
      const comma = quotation.closed && scene.tokens[i - 1]!.norm === ',' && i + 1 < ceiling && !listed;
      const rule = comma
        ? (cutAtComma(scene, zone, i, kind) ?? (circumstanceAt(scene, zone, i + 1) ? OCCASION : null))
        : null;
      if (rule) return { from: at, to: i + 1, rule };
    } else if (i > at) {
      const rule = cutHere(scene, zone, i, kind, at);
      if (rule) return { from: at, to: trimEnd(scene, at, i), rule };
    }
  }
  const whole = ceiling < zone.to ? 'at the longest that is looked at' : zone.quoted ? 'with the quotation' : SENTENCE;
  return { from: at, to: trimEnd(scene, at, ceiling), rule: whole };
}

const SENTENCE = 'with the sentence';
const OCCASION = 'before a time or occasion of the saying';

/** By which rule the content that began at `from` ends before the token at `at`; null where it goes on. */
function cutHere(scene: Scene, zone: Zone, at: number, kind: ContentKind, from: number): string | null {
  const { tokens } = scene;
  const { norm } = tokens[at]!;
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === ';') return 'before a semicolon';
  if (norm === 'according' && next === 'to') return SOURCE;
  if (norm === ',') return cutAtComma(scene, zone, at, kind);
  if (norm === 'and' || norm === 'but') return cutsAtConjunction(scene, zone, at, kind, from) ? VERB : null;
  if (kind === 'phrase' && beginsPredicate(scene, at)) return 'before the verb whose subject it is';
  const narrow = kind === 'object' || kind === 'phrase';
  if (isDash(scene, at)) return narrow || inDashes(scene, zone, at, from) ? 'before a dash' : null;
  if (!narrow) return null;
  if (SUBORDINATES.has(norm))
    return beginsClause(scene, zone, at + 1) || (norm !== 'as' && isGerund(scene, at + 1))
      ? 'before a clause of its own'
      : null;
  return at > from + 1 && circumstanceAt(scene, zone, at) && !goesOnBehind(scene, zone, at) ? OCCASION : null;
}

/** "called the remarks on Monday “a gift”", "failing to say earlier on Monday that": the time stands inside of what is said. */
function goesOnBehind(scene: Scene, zone: Zone, at: number): boolean {
  const earlier = /^(?:earlier|late)$/.test(scene.tokens[at]!.norm) ? at + 1 : at;
  const end = isDay(scene.tokens[earlier]?.norm ?? '') ? earlier + 1 : pastTime(scene, zone, earlier);
  return end > at && (scene.tokens[end]?.norm === 'that' || quotationAt(scene, zone, end)?.from === end);
}

const SOURCE = 'before another source';
const VERB = 'before another verb of the sentence';

/** True where a finite verb begins that is no part of a relative clause. */
function beginsPredicate({ phrases, tokens }: Scene, at: number): boolean {
  const group = phrases.groups[phrases.groupAt[at] ?? -1];
  if (group?.from !== at || group.form !== 'finite') return false;
  return !/^(?:who|which|that|what|where)$/.test(tokens[at - 1]!.norm) && phrases.tags[at - 1] !== 'PRON';
}

const isDash = ({ tokens }: Scene, at: number): boolean =>
  /^(?:—|–|―|--)$/.test(tokens[at]!.norm) || (tokens[at]!.norm === '-' && tokens[at - 1]!.end < tokens[at]!.start);

/** True where a dash stands between the start of the sentence and the content, and none inside the content so far. */
function inDashes(scene: Scene, zone: Zone, at: number, from: number): boolean {
  if (!isDash(scene, at)) return false;
  let dashes = 0;
  for (let i = Math.max(zone.from + 1, from - 40); i < from; i++) if (isDash(scene, i)) dashes++;
  return dashes % 2 === 1;
}

const SUBORDINATES = words('after before when while as though although because since');

const isGerund = ({ phrases }: Pick<Scene, 'phrases'>, at: number): boolean =>
  phrases.groups[phrases.groupAt[at] ?? -1]?.form === 'gerund' && phrases.groupAt[at] !== -1;

/** "on Tuesday", "last week", "in an interview", "at a rally": when and where it was said. */
function circumstanceAt(scene: Scene, zone: Zone, at: number): boolean {
  const { tokens } = scene;
  const { norm } = tokens[at]!;
  if (isDay(norm)) return !/^(?:'s|’s)$/.test(tokens[at + 1]?.norm ?? '');
  if (/^(?:last|this|earlier|late)$/.test(norm))
    return (
      /^(?:week|month|year|night|weekend|summer|fall|spring|this|last|in)$/.test(tokens[at + 1]?.norm ?? '') ||
      isDay(tokens[at + 1]?.norm ?? '')
    );
  return /^(?:on|in|at|during)$/.test(norm) && timeOrOccasion(scene, at + 1, Math.min(zone.to, at + 16));
}

function cutAtComma(scene: Scene, zone: Zone, at: number, kind: ContentKind): string | null {
  const { tokens, phrases } = scene;
  const next = tokens[at + 1]?.norm ?? '';
  if (next === 'according' || next === 'citing') return SOURCE;
  const more = tokens[at + 2]?.norm === 'that';
  if (CONTRAST.has(next) && !more && beginsClause(scene, zone, at + 2)) return 'before a contrast';
  const group = phrases.groups[phrases.groupAt[at + 1] ?? -1];
  if (group?.form === 'gerund')
    return kind !== 'clause' || CUES.verb.has(tokens[group.head]!.norm) ? 'before a participle' : null;
  if (kind === 'subordinate' && (group?.form === 'finite' || beginsClause(scene, zone, at + 1)))
    return 'before the main clause';
  if (next === 'and' || next === 'or') {
    const after = phrases.groups[phrases.groupAt[at + 2] ?? -1];
    return after?.form === 'finite' || (kind !== 'clause' && beginsClause(scene, zone, at + 2)) ? VERB : null;
  }
  if (
    kind === 'object' &&
    (/^(?:as|which|with|but|a)$/.test(next) || group?.form === 'finite' || beginsClause(scene, zone, at + 1))
  )
    return 'before the comma that closes the object';
  return parenthetical(scene, zone, at + 1) ? 'before words of saying at the end' : null;
}

function cutsAtConjunction(scene: Scene, zone: Zone, at: number, kind: ContentKind, from: number): boolean {
  const { tokens, phrases } = scene;
  const group = phrases.groups[phrases.groupAt[at + 1] ?? -1];
  const narrow = kind === 'object' || kind === 'phrase';
  if (!group)
    return narrow ? tokens[at]!.norm === 'but' || beginsClause(scene, zone, at + 1) : saysItself(scene, zone, at + 1);
  if (group.form !== 'finite') return false;
  if (narrow) return true;
  const cues = CUES.verb.get(tokens[group.head]!.norm);
  return !!cues?.some(isSpeechCue) && at - from > 3;
}

/** "… but the lawyer said": a subject and a cue of speech that has a clause of its own. */
function saysItself({ phrases, tokens }: Scene, zone: Zone, at: number): boolean {
  const end = nounPhraseFrom(phrases, at, Math.min(zone.to, at + 8));
  const group = phrases.groups[phrases.groupAt[end] ?? -1];
  if (end === at || group?.from !== end || group.form !== 'finite' || phrases.tags[at] === 'PRON') return false;
  return CUES.verb.get(tokens[group.head]!.norm)?.some(isSpeechCue) ?? false;
}

/** True where a subject and a cue begin that close the sentence or a comma: ", the minister said." */
function parenthetical(scene: Scene, zone: Zone, at: number): boolean {
  const { phrases, tokens } = scene;
  const end = nounPhraseFrom(phrases, at, Math.min(zone.to, at + 12));
  if (end === at) return false;
  const group = phrases.groupAt[end] ?? -1;
  if (group === -1) return false;
  const { head, to, form } = phrases.groups[group]!;
  const cues = CUES.verb.get(tokens[head]!.norm);
  return (
    form === 'finite' && !!cues?.some(({ frames }) => frames.has('quotation')) && /^[.,]$/.test(tokens[to]?.norm ?? '.')
  );
}

/** Leaves out marks at the end that do not belong to the words. */
export function trimEnd({ tokens, phrases }: Scene, from: number, to: number): number {
  let end = to;
  while (end > from && phrases.tags[end - 1] === 'PUNCT' && /^[.,;:—–-]$/.test(tokens[end - 1]!.norm)) end--;
  return end;
}

const QUOTED_BEFORE = 'with the quotation before the words of saying';

/** The content before a cue or its subject at `at`: the quotation that ends there, or the clause before the comma. */
export function contentBefore(scene: Scene, zone: Zone, at: number): { range: Content; quoted: boolean } | null {
  const { tokens } = scene;
  let last = at - 1;
  if (last < zone.from) return sentenceBefore(scene, zone, at);
  const comma = tokens[last]!.norm === ',';
  if (comma) last--;
  const quotation = quotationAt(scene, zone, last);
  if (quotation && quotation.to === last + 1) {
    const from = clauseStart(scene, zone, quotation.from);
    // "Speaking on “This Week,” Ruiz said": a title at the end of the circumstances is no speech.
    if (from < quotation.from && isFronted(scene, from)) return null;
    return { range: { from, to: last + 1, rule: QUOTED_BEFORE }, quoted: true };
  }
  if (!comma || last < zone.from) return null;
  const from = clauseStart(scene, zone, last + 1);
  const alone = last === from && !/^(?:NOUN|PROPN|PRON)$/.test(scene.phrases.tags[from]!);
  return alone ? null : { range: { from, to: last + 1, rule: 'before the words of saying' }, quoted: false };
}

/** True where the words from `from` are circumstances put before their clause: "Asked by …", "In Lima", "Speaking at …". */
export function isFronted({ tokens, phrases }: Scene, from: number): boolean {
  const { norm } = tokens[from]!;
  if (/^(?:asked|after|when|before|since|once|as|to|while|given|pressed|told|at)$/.test(norm)) return true;
  return phrases.tags[from] === 'ADP' || isGerund({ phrases }, from) || isDay(norm);
}

/** A quotation that ends the sentence before, where the subject and cue stand alone: "“Not yet.” Ruiz said." */
function sentenceBefore(scene: Scene, zone: Zone, at: number): { range: Content; quoted: boolean } | null {
  const quotation = at === zone.sentence.from ? quotationAt(scene, zone, at - 1) : null;
  const before = scene.sentences[scene.sentenceAt[Math.max(0, at - 1)]!]!;
  if (!quotation || quotation.to !== at || !endsSoon(scene, zone, at) || before.section !== zone.sentence.section)
    return null;
  return { range: { from: quotation.from, to: quotation.to, rule: QUOTED_BEFORE }, quoted: true };
}

/** True where the words of saying are all there is, or only a participle follows them: "Ruiz said, looking out on the crowd." */
function endsSoon({ tokens, phrases }: Scene, zone: Zone, at: number): boolean {
  if (zone.to - at <= 8) return true;
  for (let i = at; i < at + 8 && i < zone.to; i++)
    if (tokens[i]!.norm === ',' && isGerund({ phrases }, i + 1)) return true;
  return false;
}

/** Where the clause that ends before `at` begins: the start of its sentence, or after a semicolon. */
function clauseStart(scene: Scene, zone: Zone, at: number): number {
  const floor = Math.max(zone.from, at - LONGEST_CONTENT);
  if (at <= zone.from) return at;
  for (let i = at - 1; i >= floor; i--) {
    const quotation = quotationAt(scene, zone, i);
    if (quotation) {
      if (quotation.from <= zone.from) return quotation.from;
      i = quotation.from;
      continue;
    }
    if (scene.tokens[i]!.norm === ';') return i + 1;
  }
  return floor;
}
