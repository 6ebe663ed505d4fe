// The cue lexicon: which words say that somebody says, holds, means or finds something, and in which frames.
import rows from '../../data/en/cues.json' with { type: 'json' };
import { ACTS, type Act } from './statement.ts';

/**
 * How the content stands to its cue:
 * `clause` a that-clause or question · `bare` a clause without "that" · `quotation` quoted words, before or after ·
 * `object` a noun phrase and what follows it · `as` the same, only where "as" follows it ("see the island as a prison") · `at` the same, only where "at" and a figure follow it ("put the cost at ten million") · `verdict` the same, only where an adjective closes it ("found the transfer unlawful") · `finding` an object, only of a poll, report or court ("the survey found no record") · `infinitive` "to" and a verb · `raised` the
 * subject and the rest belong to the content ("is expected to") · `addressee` the object is the person addressed ·
 * `preposition` a preposition that belongs to the cue leads to the content ("asked about").
 */
export const FRAMES = [
  'clause',
  'bare',
  'quotation',
  'object',
  'as',
  'at',
  'verdict',
  'finding',
  'infinitive',
  'raised',
  'addressee',
] as const;
export type Frame = (typeof FRAMES)[number];
export type CueKind = 'verb' | 'noun' | 'adjective' | 'preposition' | 'adverb';

export interface Cue {
  /** The row's key: "say", "point out", "according to". */
  readonly cue: string;
  readonly kind: CueKind;
  readonly act: Act;
  readonly frames: ReadonlySet<Frame>;
  readonly prepositions: ReadonlySet<string>;
  /** Further words of the cue after the first: ["out"] of "point out". */
  readonly particles: readonly string[];
}

/** A line of the lexicon as it stands in its table. */
export interface CueRow {
  readonly cue: string;
  readonly kind: string;
  readonly act: string;
  readonly frames: readonly string[];
  readonly prepositions?: readonly string[];
  readonly example: string;
}

/** The lines of the lexicon with this cue: more than one where a word is both verb and noun, or has two acts. */
export const cueRows = (cue: string): readonly CueRow[] => rows.filter((row) => row.cue === cue);

const isAct = (act: string): act is Act => (ACTS as readonly string[]).includes(act);
const isFrame = (frame: string): frame is Frame => (FRAMES as readonly string[]).includes(frame);

/** The forms of a regular verb besides its base: third person, past, -ing. */
function regularForms(lemma: string): readonly string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [/(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

function tableOf(kind: CueKind): ReadonlyMap<string, readonly Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const row of rows) {
    if (row.kind !== kind) continue;
    if (!isAct(row.act) || !row.frames.every(isFrame))
      throw new Error(`data/en/cues.json: the row "${row.cue}" has an unknown act or frame`);
    const [first, ...particles] = row.cue.split(' ');
    const cue: Cue = {
      cue: row.cue,
      kind,
      act: row.act,
      frames: new Set(row.frames),
      prepositions: new Set(row.prepositions ?? []),
      particles,
    };
    const forms =
      kind === 'verb' ? [...regularForms(first!), ...(row.forms ?? [])] : kind === 'noun' ? [plural(first!)] : [];
    for (const form of new Set([first!, ...forms])) table.set(form, [...(table.get(form) ?? []), cue]);
  }
  // A row with more words is tried first: "point out" before "point".
  for (const cues of table.values()) cues.sort((a, b) => b.particles.length - a.particles.length);
  return table;
}

const plural = (noun: string): string =>
  noun.endsWith('s') ? `${noun}es` : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** Cues by the normal form of their first word. */
export const CUES: Readonly<Record<CueKind, ReadonlyMap<string, readonly Cue[]>>> = {
  verb: tableOf('verb'),
  noun: tableOf('noun'),
  adjective: tableOf('adjective'),
  preposition: tableOf('preposition'),
  adverb: tableOf('adverb'),
};

/** Every form of every verb cue: verbs that the tagger may take for nouns. */
export const VERB_FORMS: ReadonlySet<string> = new Set(CUES.verb.keys());
