import type { Parsed } from '../language/parsed.ts';
import type { Finding } from '../text/finding.ts';
import { idOf } from '../text/hash.ts';
import type { Span } from '../text/span.ts';
import { continueQuotations } from './continuation.ts';
import type { Draft } from './draft.ts';
import { fromOther } from './others.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Statement, StatementId } from './statement.ts';
import { subjectsOf } from './subjects.ts';
import { fromVerb } from './verbs.ts';

/**
 * Who said what: every statement, belief, intention and finding that the text gives to somebody, in the order of the
 * cues. Total and linear: any parsed text gives a list. Nothing is learned: each statement names the rows and rules
 * that made it.
 */
export function attribute(parsed: Parsed): { statements: readonly Statement[]; findings: readonly Finding[] } {
  const scene = sceneOf(parsed);
  const drafts = withoutNested(scene, draftsOf(scene));
  continueQuotations(scene, drafts);
  return { statements: drafts.map((draft) => finish(scene, draft)), findings: [] };
}

function draftsOf(scene: Scene): Draft[] {
  const { phrases, tokens } = scene;
  const subjects = subjectsOf(scene);
  const drafts: Draft[] = [];
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    const number = phrases.groupAt[i]!;
    const group = phrases.groups[number];
    let draft: Draft | null = null;
    if (group && group.from === i) {
      subjects.of(number);
      draft = fromVerb(scene, number, subjects);
    }
    draft ??= fromOther(scene, i, subjects);
    if (!draft || draft.at.from < covered) continue;
    covered = draft.at.to;
    drafts.push(draft);
  }
  return drafts;
}

/** Frames in which a statement inside another's content is one of its own: reported speech, not a wish or an attitude told of. */
const SPEAKS_FOR_ITSELF =
  /^frame: (?:that|clause|bare|quotation|colon|addressee|content before the cue|phrase beside the content|quoted as saying)$/;

/** Leaves out beliefs, intentions and attitudes that are part of what somebody else says. */
function withoutNested(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const covered = new Uint8Array(scene.tokens.length);
  for (const { content } of drafts) for (const { from, to } of content) covered.fill(1, from, to);
  return drafts.filter(
    ({ at, act, rules }) =>
      !covered[at.from] ||
      (act !== 'believe' && act !== 'intend' && act !== 'rule' && SPEAKS_FOR_ITSELF.test(rules[1]!)),
  );
}

function finish(scene: Scene, draft: Draft): Statement {
  const { tokens, parsed } = scene;
  const span = ({ from, to }: { from: number; to: number }): Span => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
  });
  const speaker = draft.speaker ? [span(draft.speaker)] : [];
  const cue = [span(draft.at)];
  const content = draft.content.map(span).sort((a, b) => a.start - b.start);
  const addressee = draft.addressee ? [span(draft.addressee)] : [];
  return {
    id: idOf(
      's',
      parsed.document.id,
      draft.act,
      ...[speaker, cue, content].map((spans) => JSON.stringify(spans)),
    ) as StatementId,
    mode: 'indirect',
    act: draft.act,
    speaker,
    cue,
    content,
    addressee,
    actor: null,
    via: [],
    said: null,
    negated: draft.negated,
    hedges: [],
    rules: draft.rules,
  };
}
