// Reading with a model: the learned cues, each with the speaker and content that the chain of roles gives it.
import type { Parsed, TokenRange } from '../language/parsed.ts';
import { CUES, type Cue } from '../statements/cues.ts';
import type { Draft } from '../statements/draft.ts';
import { finish } from '../statements/finish.ts';
import { zoneOf } from '../statements/scene.ts';
import type { Statement } from '../statements/statement.ts';
import { type Bench, benchOf, bestOf } from './chain.ts';
import { cueSequence } from './cue-features.ts';
import type { MarkedTokens } from './example.ts';
import type { Model } from './model.ts';
import { draftAt, type Prepared, prepare, stretches } from './prepared.ts';
import { LABEL, roleSequence } from './role-features.ts';

/** The statements of a text as a model reads it, in the order of their cues. Total and linear. */
export function attributeWith(model: Model, parsed: Parsed): readonly Statement[] {
  const prepared = prepare(parsed);
  return finish(
    prepared.scene,
    placesOf(model, prepared).map((places) => draftOf(prepared, places)),
  );
}

/**
 * How far the decision leans towards a cue, in logarithms of odds: of 0 to 0.4 the best on every eighth document of the
 * training split of PolNeAR, by the models of the others. Cues are few, and left alone too many are passed over.
 */
const LEAN = 0.1;

/** The cues of a text with what belongs to each. */
export function placesOf(model: Pick<Model, 'cues' | 'roles'>, prepared: Prepared): readonly MarkedTokens[] {
  const bench = benchOf();
  return cuesOf(model, prepared, bench).map((cue) => rolesOf(model, prepared, cue, bench));
}

function cuesOf({ cues }: Pick<Model, 'cues'>, { scene, columns }: Prepared, bench: Bench): readonly TokenRange[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of stretches(scene)) {
    const labels = bestOf(cues, cueSequence(columns, from, to), bench, LEAN);
    for (const [i, label] of labels.entries()) {
      if (label === 1) found.push({ from: from + i, to: from + i + 1 });
      else if (label === 2) found.at(-1)!.to = from + i + 1;
    }
  }
  return found;
}

function rolesOf({ roles }: Pick<Model, 'roles'>, prepared: Prepared, cue: TokenRange, bench: Bench): MarkedTokens {
  const sequence = roleSequence(prepared.scene, prepared.columns, cue, draftAt(prepared, cue));
  const labels = bestOf(roles, sequence, bench);
  const speaker: { from: number; to: number }[] = [];
  const content: { from: number; to: number }[] = [];
  for (const [i, label] of labels.entries()) {
    const at = sequence.from + i;
    if (label === LABEL.speakerFirst) speaker.push({ from: at, to: at + 1 });
    else if (label === LABEL.speaker) speaker.at(-1)!.to = at + 1;
    else if (label === LABEL.contentFirst) content.push({ from: at, to: at + 1 });
    else if (label === LABEL.content) content.at(-1)!.to = at + 1;
  }
  return { cue, speaker, content };
}

const SAY = CUES.verb.get('say')![0]!;

/** A statement to finish: the shipped engine's where it found the same cue, with the learned places; else one by the lexicon's row for its words. */
function draftOf(prepared: Prepared, { cue: at, speaker, content }: MarkedTokens): Draft {
  const { scene } = prepared;
  const shipped = draftAt(prepared, at);
  const nearest = [...speaker].sort((a, b) => Math.abs(a.from - at.from) - Math.abs(b.from - at.from))[0] ?? null;
  const row = shipped?.cue ?? rowOf(prepared, at);
  const zone = shipped?.zone ?? zoneOf(scene, scene.sentences[scene.sentenceAt[at.from]!]!, at.from);
  return {
    cue: row,
    act: shipped?.act ?? row.act,
    zone,
    at,
    speaker: nearest,
    content: [...content],
    addressee: shipped?.addressee ?? null,
    negated: shipped?.negated ?? negatedAt(prepared, at),
    rules: ['learned: the cue, the speaker and the content', ...(shipped?.rules ?? [`cue: ${row.cue}`])],
    usedTo: 0,
  };
}

function rowOf({ scene }: Prepared, { from, to }: TokenRange): Cue {
  for (let i = to - 1; i >= from; i--) {
    const { norm } = scene.tokens[i]!;
    const rows = CUES.verb.get(norm) ?? CUES.noun.get(norm) ?? CUES.adjective.get(norm) ?? CUES.preposition.get(norm);
    if (rows) return rows.find(({ particles }) => particles.length === 0) ?? rows[0]!;
  }
  return SAY;
}

function negatedAt({ scene: { phrases } }: Prepared, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (phrases.groups[phrases.groupAt[i]!]?.negated) return true;
  return false;
}
