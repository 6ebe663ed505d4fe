// Whose word or act a stage is.
import type { Mention } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { Context } from './context.ts';
import { textOf } from './draft.ts';
import type { Pair } from './pair.ts';

/**
 * The party of a stage: the state that acts, where it is of the pair; null where both act, which the page tells; else the state of
 * whoever says it; null for anybody else (annotation guide, 6).
 */
export function partyOf(
  context: Context,
  agents: readonly Mention[],
  statement: Statement | null,
  { sending, receiving }: Pair,
): string | null {
  const fits = (state: string | null | undefined): state is string =>
    state != null && (state === sending || state === receiving);
  const acting = [...new Set(agents.map(({ state }) => state).filter(fits))];
  if (acting.length === 1) return acting[0]!;
  if (acting.length > 1) return null;
  const speaker = speakerState(context, statement);
  if (fits(speaker)) return speaker;
  return speaksForBoth(context, statement) ? 'both' : null;
}

/** The state a speaker speaks for: the one it resolves to, else one named in its words ("the authorities in the east of …"). */
export function speakerState({ scene }: Context, statement: Statement | null): string | null {
  if (!statement || statement.actor?.state) return statement?.actor?.state ?? null;
  if (statement.actor && !['class', 'office', 'person', 'government', 'state_body'].includes(statement.actor.kind))
    return null;
  for (const span of statement.speaker) {
    const mention = scene.parsed.mentions.find(
      ({ start, end, state }) => state && start >= span.start && end <= span.end,
    );
    if (mention) return mention.state;
  }
  return null;
}

export const speaksForBoth = (context: Context, statement: Statement | null): boolean =>
  statement?.actor?.unnamed === true &&
  statement.speaker.some((span) =>
    /\b(?:both|two)\s+(?:countries|governments|sides|states|nations|capitals)\b/.test(textOf(context, span)),
  );
