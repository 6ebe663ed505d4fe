import type { Parsed, TokenRange } from '../language/parsed.ts';
import type { Finding } from '../text/finding.ts';
import { trimEnd } from './contents.ts';
import { continueQuotations } from './continuation.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { labelsOf, TURN } from './labels.ts';
import { fromOther } from './others.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Act, Statement } from './statement.ts';
import { subjectsOf } from './subjects.ts';
import { fromVerb } from './verbs.ts';

/**
 * Who said what: every statement, belief, intention and finding that the text gives to somebody, in the order of the
 * cues. Total and linear: any parsed text gives a list. Nothing is learned: each statement names the rows and rules
 * that made it.
 */
export function attribute(parsed: Parsed): { statements: readonly Statement[]; findings: readonly Finding[] } {
  const scene = sceneOf(parsed);
  return { statements: finish(scene, draftsOf(scene)), findings: [] };
}

/** The statements of a scene in tokens, before their actors are looked for. */
export function draftsOf(scene: Scene): readonly Draft[] {
  const drafts = withoutDoubles(scene, withoutNested(scene, foundIn(scene)));
  continueQuotations(scene, drafts);
  return drafts;
}

function foundIn(scene: Scene): Draft[] {
  const { phrases, tokens } = scene;
  const subjects = subjectsOf(scene);
  const labels = labelsOf(scene);
  const drafts: Draft[] = [];
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (phrases.tags[i] === 'PUNCT' && !scene.colons.has(i)) continue;
    const number = phrases.groupAt[i]!;
    const group = phrases.groups[number];
    let draft: Draft | null = null;
    if (group && group.from === i) {
      subjects.of(number);
      draft = fromVerb(scene, number, subjects);
    }
    draft ??= fromOther(scene, i, subjects) ?? labels.at(i);
    if (!draft || draft.at.from < covered || silences(scene, draft)) continue;
    covered = Math.max(draft.at.to, draft.usedTo, circumstancesTo(draft));
    drafts.push(draft);
  }
  return drafts;
}

/** How far the circumstances between a cue and its content may reach: "said in a statement on Monday that". */
const CIRCUMSTANCES = 12;

/** Where the content begins behind the cue: the words between are circumstances and no cue of their own. */
function circumstancesTo({ at, content, rules }: Draft): number {
  const first = content[0]?.from ?? 0;
  return /^frame: (?:that|addressee)$/.test(rules[1]!) && first > at.to && first - at.to <= CIRCUMSTANCES ? first : 0;
}

/** Frames in which a statement inside another's content is one of its own: reported speech, not a wish or an attitude told of. */
const SPEAKS_FOR_ITSELF =
  /^frame: (?:colon.*|that|clause|bare|quotation|colon|addressee|content before the cue|phrase beside the content|quoted as saying)$/;

/** Leaves out beliefs, intentions and attitudes that are part of what somebody else says. */
function withoutNested(scene: Scene, drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  const covered = new Uint8Array(scene.tokens.length);
  // A turn of a transcript is a page of its own.
  for (const { content, rules } of drafts)
    if (rules[1] !== TURN) for (const { from, to } of content) covered.fill(1, from, to);
  return drafts.filter(
    ({ at, act, negated, rules, zone, content }) =>
      !covered[at.from] ||
      (act === 'confirm' && negated) ||
      (act === 'say' &&
        !zone.quoted &&
        content.some(({ from }) => scene.parsed.quotations[scene.outer[from]!]?.from === from)) ||
      (act !== 'believe' && act !== 'intend' && act !== 'rule' && SPEAKS_FOR_ITSELF.test(rules[1]!)),
  );
}

/** Words of saying that, negated, report a silence and no statement ("did not say"); "could not confirm" is one. */
const SILENT: ReadonlySet<Act> = new Set(['say', 'announce', 'report', 'confirm']);

function silences(scene: Scene, { act, negated, at }: Draft): boolean {
  if (!negated || !SILENT.has(act) || declines(scene, at)) return false;
  return act !== 'confirm' || !couldNot(scene, at);
}

/** "would not say", "will not comment": whoever is asked and will not answer declines, and is not silent. */
export function declines({ tokens }: Scene, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (/^(?:would|wo|will)$/.test(tokens[i]!.norm)) return true;
  return false;
}

/** "could not confirm", "was unable to verify". */
function couldNot({ tokens }: Scene, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (/^(?:could|can|cannot|able|unable)$/.test(tokens[i]!.norm)) return true;
  return false;
}

/** One statement where a damaged text says the same words of saying twice, the second time inside the first. */
function withoutDoubles(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const words = ({ from, to }: TokenRange): string => {
    const list: string[] = [];
    for (let i = from; i < to && i < from + 8; i++) list.push(scene.tokens[i]!.norm);
    return list.join(' ');
  };
  return drafts.filter((draft, number) => {
    const next = drafts[number + 1];
    const outer = draft.content.find(({ from, to }) => next && from <= next.at.from && next.at.to <= to);
    if (!next?.speaker || !draft.speaker || !outer || next.content.length !== 1) return true;
    if (words(next.at) !== words(draft.at) || words(next.speaker) !== words(draft.speaker)) return true;
    const to = trimEnd(scene, outer.from, next.speaker.from);
    if (to > outer.from) next.content.unshift({ from: outer.from, to });
    next.rules.push('content: the words of saying stand twice');
    return false;
  });
}
