// What the learned engine looks at: every property of a token as a number, one column a property.
import { CUES } from '../statements/cues.ts';
import type { Draft } from '../statements/draft.ts';
import type { Scene } from '../statements/scene.ts';

/** The shipped engine's roles at a token, as numbers of the columns. */
export const ROLE = {
  none: 0,
  speakerFirst: 1,
  speaker: 2,
  contentFirst: 3,
  content: 4,
  cueFirst: 5,
  cue: 6,
  addressee: 7,
} as const;

export interface Columns {
  readonly length: number;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  readonly shape: Int32Array;
  /** How the word stands in the cue lexicon: its kinds, and the act of its row. */
  readonly lexicon: Int32Array;
  /** Where the token stands in a verb group, and of which form. */
  readonly group: Int32Array;
  /** Whether quoted, and whether at a quotation's edge. */
  readonly quoted: Int32Array;
  /** The kind of the name that begins or goes on here. */
  readonly name: Int32Array;
  readonly sentence: Int32Array;
  /** Kind of section, and whether the sentence begins or ends here. */
  readonly place: Int32Array;
  /** What the shipped engine made of the token in any statement. */
  readonly role: Int32Array;
  /** Number of the shipped statement whose cue stands here, or -1. */
  readonly draft: Int32Array;
  /** How many commas, and how many finite verbs, stand before the token in the text. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}

/** FNV-1a, 32 bits. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash;
}

const TAGS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');
const TAG_NUMBER: ReadonlyMap<string, number> = new Map(TAGS.map((tag, number) => [tag, number + 1]));
const FORMS = { finite: 1, infinitive: 2, gerund: 3 } as const;
const LONGEST = 24;

function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return text.includes('-') ? 2 : 1;
  if (first >= 65 && first <= 90) return text.length > 1 && text === text.toUpperCase() ? 4 : 3;
  if (first >= 48 && first <= 57) return 5;
  return text.length === 1 ? 6 : 7;
}

/** All columns of a text. Linear in its tokens. */
export function columnsOf(scene: Scene, drafts: readonly Draft[]): Columns {
  const { tokens, phrases, parsed, sentenceAt } = scene;
  const { length } = tokens;
  const empty = (): Int32Array => new Int32Array(length);
  const columns: Columns = {
    length,
    word: empty(),
    suffix: empty(),
    tag: empty(),
    shape: empty(),
    lexicon: empty(),
    group: empty(),
    quoted: empty(),
    name: empty(),
    sentence: sentenceAt,
    place: empty(),
    role: empty(),
    draft: empty().fill(-1),
    commas: empty(),
    verbs: empty(),
  };
  for (const { from, to, kind } of parsed.mentions) {
    const number = hashOf(kind) & 0xffff;
    columns.name.fill(number, from, to);
    columns.name[from] = number | 0x10000;
  }
  for (let i = 0; i < length; i++) {
    const { norm, text } = tokens[i]!;
    columns.word[i] = hashOf(norm.length > LONGEST ? norm.slice(0, LONGEST) : norm);
    columns.suffix[i] = hashOf(norm.slice(-3));
    columns.tag[i] = TAG_NUMBER.get(phrases.tags[i]!) ?? 0;
    columns.shape[i] = shapeOf(text);
    columns.lexicon[i] = lexiconAt(norm);
    columns.group[i] = groupAt(scene, i);
    columns.quoted[i] = quotedAt(scene, i);
    const sentence = parsed.sentences[sentenceAt[i]!];
    columns.place[i] =
      (hashOf(sentence?.kind ?? '') & 0xfff0) | (sentence?.from === i ? 1 : 0) | (sentence?.to === i + 1 ? 2 : 0);
    if (i > 0) {
      columns.commas[i] = columns.commas[i - 1]! + (tokens[i - 1]!.norm === ',' ? 1 : 0);
      columns.verbs[i] = columns.verbs[i - 1]! + (isFiniteHead(scene, i - 1) ? 1 : 0);
    }
  }
  for (const [number, draft] of drafts.entries()) {
    markRoles(columns.role, draft, true);
    columns.draft.fill(number, draft.at.from, draft.at.to);
  }
  for (const { at } of drafts) {
    columns.role.fill(ROLE.cue, at.from, at.to);
    columns.role[at.from] = ROLE.cueFirst;
  }
  return columns;
}

/** Writes a statement's roles over a column; `spare` leaves the cue for later. */
export function markRoles(
  column: Int32Array,
  { at, speaker, content, addressee }: Draft,
  spare = false,
  base = 0,
): void {
  for (const { from, to } of content) {
    column.fill(ROLE.content, from - base, to - base);
    column[from - base] = ROLE.contentFirst;
  }
  if (addressee) column.fill(ROLE.addressee, addressee.from - base, addressee.to - base);
  if (speaker) {
    column.fill(ROLE.speaker, speaker.from - base, speaker.to - base);
    column[speaker.from - base] = ROLE.speakerFirst;
  }
  if (spare) return;
  column.fill(ROLE.cue, at.from - base, at.to - base);
  column[at.from - base] = ROLE.cueFirst;
}

function lexiconAt(norm: string): number {
  const verb = CUES.verb.get(norm)?.[0];
  const noun = CUES.noun.get(norm)?.[0];
  const adjective = CUES.adjective.get(norm)?.[0];
  const preposition = CUES.preposition.get(norm)?.[0];
  const kinds = (verb ? 1 : 0) | (noun ? 2 : 0) | (adjective ? 4 : 0) | (preposition ? 8 : 0);
  return kinds === 0 ? 0 : ((hashOf((verb ?? noun ?? adjective ?? preposition)!.act) & 0xfff) << 4) | kinds;
}

function groupAt({ phrases }: Scene, i: number): number {
  const group = phrases.groups[phrases.groupAt[i]!];
  if (!group) return 0;
  const where = i === group.head ? 1 : i < group.head ? 2 : 3;
  return (
    where | (FORMS[group.form] << 2) | (group.passive ? 16 : 0) | (group.negated ? 32 : 0) | (group.from === i ? 64 : 0)
  );
}

function isFiniteHead({ phrases }: Scene, i: number): boolean {
  const group = phrases.groups[phrases.groupAt[i]!];
  return group?.head === i && group.form === 'finite';
}

function quotedAt({ parsed, outer, inner }: Scene, i: number): number {
  const quotation = parsed.quotations[outer[i]!];
  if (!quotation) return 0;
  const edge = quotation.from === i ? 1 : quotation.closed && quotation.to === i + 1 ? 2 : 3;
  return edge | (inner[i]! >= 0 ? 4 : 0) | (quotation.marks === 'single' ? 8 : 0);
}
