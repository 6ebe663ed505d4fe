import type { TokenRange } from '../language/parsed.ts';
import { nounPhraseFrom, type VerbGroup } from '../language/phrases.ts';
import { contentFrom } from './contents.ts';
import type { Cue } from './cues.ts';
import type { Content, Draft } from './draft.ts';
import { widenRight } from './extents.ts';
import { isSpeech, quotationAt, REACH, type Scene, type Zone } from './scene.ts';
import type { Subjects } from './subjects.ts';

/** A verb cue before its content is looked for. */
export interface Found {
  readonly scene: Scene;
  readonly zone: Zone;
  readonly cue: Cue;
  readonly group: VerbGroup;
  /** The number of the verb group. */
  readonly number: number;
  /** The cue's words so far. */
  readonly at: TokenRange;
  readonly subjects: Subjects;
}

/** The statement of a cue with its parts; null where a part of the content is empty. */
export function draftOf(
  found: Found,
  speaker: TokenRange | null,
  content: Content[],
  rules: readonly string[],
  more: { addressee?: TokenRange | null; at?: TokenRange; usedTo?: number } = {},
): Draft | null {
  if (content.some(({ from, to }) => to <= from) || content.length === 0) return null;
  const { cue, zone, group, scene } = found;
  const first = content[0]!;
  const relative = speaker && speaker.from < found.at.from && first.from >= found.at.to ? speaker.from - 1 : -1;
  // "which he called a threat": the relative pronoun is part of what is said.
  if (relative >= zone.from && /^(?:which|what|whom|whatever)$/.test(scene.tokens[relative]!.norm))
    content.unshift({ from: relative, to: relative + 1 });
  return {
    cue,
    act: cue.act,
    zone,
    at: more.at ?? found.at,
    speaker: speaker && { from: speaker.from, to: speaker.to },
    content,
    addressee: more.addressee ? { from: more.addressee.from, to: more.addressee.to } : null,
    negated: group.negated,
    rules: [`cue: ${cue.cue}`, ...rules],
    usedTo: more.usedTo ?? 0,
  };
}

export const speakerRule = (subject: { readonly rule: string } | null): string => subject?.rule ?? 'speaker: not given';

/** Words that open a clause which goes on into the main one after a comma. */
const WHEN = new Set('when while after before as because since although though until if once whereas'.split(' '));

/** The content to the right, whole: quoted words end with their marks where these end the clause. */
export function rightContent({ scene, zone, number, subjects, at: cue }: Found, at: number): Content {
  const quotation = quotationAt(scene, zone, at);
  if (quotation && quotation.from === at && (isSpeech(scene, quotation) || quotation.to >= zone.to - 1)) {
    const last = scene.tokens[quotation.closed ? quotation.to - 2 : quotation.to - 1]?.norm ?? '';
    const next = scene.tokens[quotation.to]?.norm ?? '';
    const goesOn = !/^[.,!?…]$/.test(last) && quotation.to < zone.to && !/^[.,;]$/.test(next);
    if (!goesOn) return { from: at, to: quotation.to, rule: 'with the quotation' };
  }
  const subject = subjects.of(number);
  const subordinate =
    !!subject &&
    subject.from < cue.from &&
    (subject.rule === 'speaker: relative pronoun' || WHEN.has(scene.tokens[subject.from - 1]?.norm ?? ''));
  return contentFrom(scene, zone, at, subordinate ? 'subordinate' : 'clause');
}

/** A subject as a piece of what is said: its place, without the rule that found it. */
export const placeOf = ({ from, to }: TokenRange): Content => ({ from, to });

/** True for "it" in "it seems that". */
export const isExpletive = ({ tokens }: Scene, { from, to }: TokenRange): boolean =>
  to - from === 1 && tokens[from]!.norm === 'it';

/** An object and what follows it, from `at` to the end of its clause. */
export const objectFrom = ({ scene, zone }: Found, at: number): Content => contentFrom(scene, zone, at, 'object');

/** A noun phrase that begins at `at` with all that belongs to it on its right; null where none begins. */
export function wholePhrase(scene: Scene, zone: Zone, at: number): TokenRange | null {
  const ceiling = Math.min(zone.to, at + REACH);
  let to = nounPhraseFrom(scene.phrases, at, ceiling);
  if (to === at) return null;
  for (let steps = 0; steps < 6 && to < ceiling; steps++) {
    const next = widenRight(scene, zone, to, ceiling);
    if (next === to) break;
    to = next;
  }
  return { from: at, to };
}
