// Stages: how far an arrangement has come, by whose word or act.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { StageClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateAt, isNegated, isNeighbour, isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import type { Pair } from './pair.ts';
import type { Bound } from './pairs.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import { speakerState, speaksForBoth } from './stage-party.ts';
import { statesIn } from './states.ts';
import { subjectBefore } from './subjects.ts';
import type { Hit } from './triggers.ts';
import type { Stage } from './values.ts';

/** Stages that are told of only once they have happened: "to sign", "if a deal is reached" is not one. */
const REALISED: ReadonlySet<Stage> = new Set<Stage>([
  'announced',
  'agreed',
  'signed',
  'ratified',
  'in_force',
  'paused',
  'suspended',
  'cancelled',
  'terminated',
  'offered',
  'proposed',
]);
/** Acts whose content is wished for. */
const WISHED: ReadonlySet<string> = new Set(['demand', 'ask', 'threaten']);
/** Acts whose cue is itself a stage's trigger. */
const CUED: ReadonlySet<string> = new Set(['deny', 'confirm', 'partly_confirm', 'announce', 'decline']);
const MODALS = new Set(['will', 'would', 'could', 'may', 'might', 'should', 'can', 'shall', "'ll", "'d", 'must']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'until', 'once']);

/** The stage claims that one match gives: one for each pair, and for a silence one for each party that keeps it. */
export function stagesOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isTopical(context, clause) || isNeighbour(context, match.from, match.to)) return [];
  if (context.scene.inPeople.has(match.from) && context.scene.tokens[match.from]!.norm !== 'first') return [];
  const mood = moodOf(context, hit);
  const stage = (row.set.stage ?? 'talks') as Stage;
  const silent = row.set.silent === true;
  if (!silent && mood === 'unreal' && (REALISED.has(stage) || stage === 'talks')) return [];
  if (silent && /ing$/.test(context.scene.tokens[match.from]!.norm)) return [];
  if (row.need === 'no' && !isNegated(context, clause, match.from + 1)) return [];
  if (row.unless?.split(' ').some((word) => wordAfter(context, clause, match.to, word))) return [];
  // the cue itself may be what was found: "denied that there was any agreement"
  const cued = statementAt(context, match.to - 1);
  const statement = statementAt(context, match.from) ?? (cued && CUED.has(cued.act) ? cued : null);
  // "demanded that the deal be suspended": what is asked for has not happened
  if (statement && WISHED.has(statement.act) && REALISED.has(stage)) return [];
  const drafts: Draft[] = [];
  for (const bound of pairsFor(context, clause, match.from)) {
    for (const party of partiesOf(context, hit, statement, bound.pair)) {
      if (party === undefined) continue;
      drafts.push(draftOf(context, hit, statement, bound, party, stage, silent, mood === 'future'));
    }
  }
  return drafts;
}

function draftOf(
  context: Context,
  { row, match, clause }: Hit,
  statement: Statement | null,
  bound: Bound,
  party: string | null,
  stage: Stage,
  silent: boolean,
  future: boolean,
): Draft {
  const negated = !row.negative && !silent && isNegated(context, clause, match.from + 1) && near(context, match.from);
  const refuted = !row.negative && !silent && statement?.act === 'deny';
  // "a deal … that was scrapped last year": the date of the verb, which may stand in the next clause
  const last = context.scene.clauseAt[match.to - 1]!;
  const date =
    (last === clause ? null : dateAt(context, last, match.to - 1)) ??
    (last === clause ? dateAt(context, clause, match.from) : null);
  const when = date ?? (statement?.said?.edtf ? { edtf: statement.said.edtf, ...statement.said.span } : null);
  const base = baseOf(
    context,
    row.id,
    clause,
    match,
    statement,
    bound,
    when ? { date: [{ start: when.start, end: when.end }] } : {},
  );
  const claim: Omit<StageClaim, 'id' | 'core'> = {
    ...base,
    kind: 'stage',
    party,
    stage,
    denied: row.set.denied === true || negated || refuted,
    silent,
    date: when?.edtf ?? null,
    hedged: base.hedged || row.set.hedged === true || future,
  };
  return { claim, match, clause, statement, bound, vague: !bound.outright };
}

/** True where the word follows in the clause, or begins what hangs on it ("no agreement … that would allow"). */
function wordAfter({ scene }: Context, clause: number, from: number, word: string): boolean {
  const { to } = clauseAround(scene, clause, from);
  for (let i = from; i < Math.min(scene.tokens.length, to + 2); i++) if (scene.tokens[i]!.norm === word) return true;
  return false;
}

/** A word of negation within four tokens: further off it most often belongs to something else. */
function near(context: Context, at: number): boolean {
  const words = context.scene.tokens.slice(Math.max(0, at - 4), at).map(({ norm }) => norm);
  return words.some((word) => /^(?:not|n't|never|no|neither|nor|cannot|without)$/.test(word));
}

/** Whether the trigger tells of something that is so (`real`), will be (`future`), or is only wished or supposed (`unreal`). */
function moodOf({ scene }: Context, { match, clause, row }: Hit): 'real' | 'future' | 'unreal' {
  const { tokens } = scene;
  const { from } = clauseAround(scene, clause, match.from);
  const first = tokens[match.from]!;
  // "payment for cancelling the deal": the act is named, not told
  if (
    /ing$/.test(first.norm) &&
    /^(?:by|for|of|from|without|before|on|about|against)$/.test(tokens[match.from - 1]?.norm ?? '')
  )
    return 'unreal';
  if (row.noun) return CONDITIONS.has(tokens[from]!.norm) ? 'unreal' : 'real';
  for (let i = from; i < match.from; i++) if (CONDITIONS.has(tokens[i]!.norm)) return 'unreal';
  for (let i = match.from - 1; i >= Math.max(from, match.from - 4); i--) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'to' && i >= match.from - 3 && tokens[i]!.pos === 'PART') return 'unreal';
    if (MODALS.has(norm)) return row.negative ? 'real' : 'future';
    if (pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART' && pos !== 'VERB') break;
  }
  return 'real';
}

/** Whose word or act it is: each a state of the pair, `both`, or null; nothing where the row asks for a party and none fits. */
function partiesOf(
  context: Context,
  { row, match, clause }: Hit,
  statement: Statement | null,
  pair: Pair,
): readonly (string | null)[] {
  const fits = (state: string | null | undefined): state is string =>
    state != null && (state === pair.sending || state === pair.receiving);
  const speaker = speakerState(context, statement);
  const own = fits(speaker) ? speaker : speaksForBoth(context, statement) ? 'both' : null;
  const { from } = sentenceAround(context.scene, clause, match.from);
  const subject = subjectBefore(context.scene, match.from, from);
  // an office without its state ("the foreign minister said …") speaks for the state it speaks of
  const office = statement?.actor?.kind === 'office' && statement.actor.state === null;
  const spoken = own ?? (office && fits(subject?.state) ? subject.state : null);
  const ways: Readonly<Record<string, () => readonly (string | null)[]>> = {
    none: () => [null],
    speaker: () => [
      agentAfter(context, match.to, fits) ??
        spoken ??
        (statement ? null : confirmedBy(context, match.from, from, subject, fits)),
    ],
    subject: () => [fits(subject?.state) ? subject.state : (spoken ?? namedBefore(context, clause, match.from, fits))],
    own: () => (spoken === pair.receiving && spoken !== null ? [spoken] : []),
    subjects: () => silentParties(context, match, from, fits, spoken),
    object: () =>
      statesIn(context.scene, match.to, Math.min(match.to + 8, context.scene.tokens.length))
        .map(({ state }) => state)
        .filter(fits)
        .slice(0, 1),
  };
  return ways[row.party ?? 'none']!();
}

/** "The government in Tripoli denied": the state that stands in the subject's words. */
const namedBefore = (
  context: Context,
  clause: number,
  at: number,
  fits: (state: string | null) => boolean,
): string | null =>
  statesIn(context.scene, clauseAround(context.scene, clause, at).from, at).find(({ state }) => fits(state))?.state ??
  null;

/** "Rwanda confirmed the negotiations": the word of the state, told without a content clause. */
function confirmedBy(
  context: Context,
  at: number,
  from: number,
  subject: Mention | null,
  fits: (state: string | null) => boolean,
): string | null {
  if (!subject || !fits(subject.state)) return null;
  const words = context.scene.tokens.slice(Math.max(from, at - 8), at);
  return words.some(({ norm }) => /^(?:confirm|confirms|confirmed|acknowledged|admitted|announced|denied)$/.test(norm))
    ? subject.state
    : null;
}

/** "was scrapped last year by the new prime minister": who did it. */
function agentAfter({ scene }: Context, at: number, fits: (state: string | null) => boolean): string | null {
  const limit = Math.min(scene.tokens.length, at + 5);
  for (let i = at; i < limit; i++) {
    if (scene.tokens[i]!.norm !== 'by') continue;
    const agents = new Set(
      statesIn(scene, i + 1, Math.min(scene.tokens.length, i + 8)).flatMap(({ state }) => (fits(state) ? [state] : [])),
    );
    // by both: the page tells what they did together
    return agents.size === 1 ? [...agents][0]! : null;
  }
  return null;
}

/** The states that keep silent: all subjects of the verb ("neither Kigali nor Washington"), else the speaker. */
function silentParties(
  { scene }: Context,
  match: TokenRange,
  from: number,
  fits: (state: string | null | undefined) => boolean,
  spoken: string | null,
): readonly string[] {
  const clause = clauseAround(scene, scene.clauseAt[match.from]!, match.from);
  const inClause = statesIn(scene, clause.from, match.to).filter(({ state }) => fits(state));
  const subject = subjectBefore(scene, match.from, from);
  const named = inClause.length ? inClause : subject && fits(subject.state) ? [subject] : [];
  if (named.length) return named.map(({ state }) => state!);
  return spoken && spoken !== 'both' ? [spoken] : [];
}
