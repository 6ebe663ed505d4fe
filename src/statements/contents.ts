// Where a content ends, and where one that stands before its cue begins.
import type { TokenRange } from '../language/parsed.ts';
import { isDay, nounPhraseFrom } from '../language/phrases.ts';
import { CUES, type Cue } from './cues.ts';
import { beginsClause } from './openings.ts';
import { LONGEST_CONTENT, quotationAt, type Scene, type Zone } from './scene.ts';
import { timeOrOccasion } from './speakers.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Acts whose finite verb after "and" begins a statement of its own. */
const isSpeechCue = ({ act, frames }: Cue): boolean =>
  act !== 'believe' && act !== 'intend' && (frames.has('clause') || act === 'accuse');
const CONTRAST = words('but while although though whereas');

/** `clause` a clause or quotation · `object` a noun phrase, infinitive or gerund · `phrase` a noun phrase before a verb of its own · `subordinate` a clause inside a clause that goes on after it. */
export type ContentKind = 'clause' | 'object' | 'subordinate' | 'phrase';

/** Where a content that begins at `at` ends (not included), outside quotation marks cut where another clause begins. */
export function contentEnd(scene: Scene, zone: Zone, at: number, kind: ContentKind): number {
  const ceiling = Math.min(zone.to, at + LONGEST_CONTENT);
  for (let i = at; i < ceiling; i++) {
    const quotation = quotationAt(scene, zone, i);
    if (quotation && quotation.to > i) {
      i = quotation.to - 1;
      const comma = quotation.closed && scene.tokens[i - 1]!.norm === ',' && i + 1 < ceiling;
      if (comma && (cutsAtComma(scene, zone, i, kind) || circumstanceAt(scene, zone, i + 1))) return i + 1;
    } else if (i > at && cutsHere(scene, zone, i, kind, at)) return trimEnd(scene, at, i);
  }
  return trimEnd(scene, at, ceiling);
}

/** True where the content that began at `from` ends before the token at `at`. */
function cutsHere(scene: Scene, zone: Zone, at: number, kind: ContentKind, from: number): boolean {
  const { tokens } = scene;
  const { norm } = tokens[at]!;
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === ';') return true;
  if (norm === 'according' && next === 'to') return true;
  if (norm === ',') return cutsAtComma(scene, zone, at, kind);
  if (norm === 'and' || norm === 'but') return cutsAtConjunction(scene, zone, at, kind, from);
  if (kind === 'phrase' && beginsPredicate(scene, at)) return true;
  if (kind !== 'object' && kind !== 'phrase') return inDashes(scene, zone, at, from) && isDash(scene, at);
  if (isDash(scene, at)) return true;
  if (SUBORDINATES.has(norm)) return beginsClause(scene, zone, at + 1) || (norm !== 'as' && isGerund(scene, at + 1));
  return at > from + 1 && circumstanceAt(scene, zone, at);
}

/** True where a finite verb begins that is no part of a relative clause. */
function beginsPredicate({ phrases, tokens }: Scene, at: number): boolean {
  const group = phrases.groups[phrases.groupAt[at] ?? -1];
  if (group?.from !== at || group.form !== 'finite') return false;
  return !/^(?:who|which|that|what|where)$/.test(tokens[at - 1]!.norm) && phrases.tags[at - 1] !== 'PRON';
}

const isDash = ({ tokens }: Scene, at: number): boolean =>
  /^(?:—|–|--)$/.test(tokens[at]!.norm) || (tokens[at]!.norm === '-' && tokens[at - 1]!.end < tokens[at]!.start);

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

function cutsAtComma(scene: Scene, zone: Zone, at: number, kind: ContentKind): boolean {
  const { tokens, phrases } = scene;
  const next = tokens[at + 1]?.norm ?? '';
  if (next === 'according' || next === 'citing') return true;
  if (CONTRAST.has(next) && beginsClause(scene, zone, at + 2)) return true;
  const group = phrases.groups[phrases.groupAt[at + 1] ?? -1];
  if (group?.form === 'gerund') return kind !== 'clause' || CUES.verb.has(tokens[group.head]!.norm);
  if (kind === 'subordinate' && (group?.form === 'finite' || beginsClause(scene, zone, at + 1))) return true;
  if (next === 'and' || next === 'or') {
    const after = phrases.groups[phrases.groupAt[at + 2] ?? -1];
    if (after?.form === 'finite') return true;
    return kind !== 'clause' && beginsClause(scene, zone, at + 2);
  }
  if (
    kind === 'object' &&
    (/^(?:as|which|with|but|a)$/.test(next) || group?.form === 'finite' || beginsClause(scene, zone, at + 1))
  )
    return true;
  return parenthetical(scene, zone, at + 1);
}

function cutsAtConjunction(scene: Scene, zone: Zone, at: number, kind: ContentKind, from: number): boolean {
  const { tokens, phrases } = scene;
  const group = phrases.groups[phrases.groupAt[at + 1] ?? -1];
  const narrow = kind === 'object' || kind === 'phrase';
  if (!group) return narrow ? tokens[at]!.norm === 'but' || beginsClause(scene, zone, at + 1) : false;
  if (group.form !== 'finite') return false;
  if (narrow) return true;
  const cues = CUES.verb.get(tokens[group.head]!.norm);
  return !!cues?.some(isSpeechCue) && at - from > 3;
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

/** The content before a cue or its subject at `at`: the quotation that ends there, or the clause before the comma. */
export function contentBefore(scene: Scene, zone: Zone, at: number): { range: TokenRange; quoted: boolean } | null {
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
    return { range: { from, to: last + 1 }, quoted: true };
  }
  if (!comma || last < zone.from) return null;
  const from = clauseStart(scene, zone, last + 1);
  const alone = last === from && !/^(?:NOUN|PROPN|PRON)$/.test(scene.phrases.tags[from]!);
  return alone ? null : { range: { from, to: last + 1 }, quoted: false };
}

/** True where the words from `from` are circumstances put before their clause: "Asked by …", "In Lima", "Speaking at …". */
export function isFronted({ tokens, phrases }: Scene, from: number): boolean {
  const { norm } = tokens[from]!;
  if (/^(?:asked|after|when|before|since|once|as|to|while|given|pressed|told|at)$/.test(norm)) return true;
  return phrases.tags[from] === 'ADP' || isGerund({ phrases }, from) || isDay(norm);
}

/** A quotation that ends the sentence before, where the subject and cue stand alone: "“Not yet.” Ruiz said." */
function sentenceBefore(scene: Scene, zone: Zone, at: number): { range: TokenRange; quoted: boolean } | null {
  const quotation = at === zone.sentence.from ? quotationAt(scene, zone, at - 1) : null;
  const before = scene.sentences[scene.sentenceAt[Math.max(0, at - 1)]!]!;
  if (!quotation || quotation.to !== at || !endsSoon(scene, zone, at) || before.section !== zone.sentence.section)
    return null;
  return { range: { from: quotation.from, to: quotation.to }, quoted: true };
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
