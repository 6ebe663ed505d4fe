// The nouns of speakers (data/en/speakers.json): what kind of speaker each names, and what a document of its kind does.
import rows from '../../data/en/speakers.json' with { type: 'json' };
import { ACTS, type Act, type ActorKind } from './statement.ts';

/** What a row of data/en/speakers.json says of a noun; a `voice` speaks for the body named with it. */
export type SpeakerKind = ActorKind | 'voice';

const NOUNS: ReadonlyMap<string, SpeakerKind> = new Map(
  rows.flatMap(({ word, kind }) =>
    [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`].map(
      (form) => [form, kind as SpeakerKind] as const,
    ),
  ),
);

/** What a noun says of a speaker, or undefined where no table has it. */
export const nounKind = (norm: string): SpeakerKind | undefined => NOUNS.get(norm);

const isAct = (act: string | undefined): act is Act => (ACTS as readonly (string | undefined)[]).includes(act);

const DOCUMENT_ACTS: ReadonlyMap<string, Act> = new Map(
  rows.flatMap(({ word, act }) => (isAct(act) ? [[word, act] as const, [`${word}s`, act] as const] : [])),
);

/** What a document of a kind does by what it says: a complaint files, a treaty provides; undefined of all others. */
export const actOfNoun = (norm: string): Act | undefined => DOCUMENT_ACTS.get(norm);
