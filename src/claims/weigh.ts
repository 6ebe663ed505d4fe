// Stages weighed against each other: of overlapping ones the strongest stays; a silence is given the stage it is about.
import type { StageClaim } from './claim.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import type { Stage } from './values.ts';

const RANK: readonly Stage[] = [
  'proposed',
  'reported',
  'talks',
  'agreed',
  'offered',
  'announced',
  'signed',
  'ratified',
  'in_force',
  'first_transfer',
  'paused',
  'suspended',
  'expired',
  'not_implemented',
  'terminated',
  'cancelled',
  'refused',
  'ruled_unlawful',
  'upheld',
  'dismissed',
];
const weight = ({ stage, denied, silent }: StageClaim | Omit<StageClaim, 'id' | 'core'>): number =>
  RANK.indexOf(stage) + (denied ? 30 : 0) + (silent ? 60 : 0);

/** Neighbours, in the order of their words, that a stage is weighed against: those that could overlap it. */
const NEAR = 24;

/** Of stages whose words overlap only the strongest stays ("signed an agreement" is signed, "denied talks" is denied). In reading order. */
export function strongest(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const sentenceOf = ({ clause }: Draft): number => context.scene.clauses[clause]!.sentence;
  const stages = drafts.filter(({ claim }) => claim.kind === 'stage');
  const weaker = new Set<Draft>();
  for (const [at, draft] of stages.entries()) {
    const { claim, match, clause } = draft;
    if (claim.kind !== 'stage') continue;
    const beaten = stages.slice(Math.max(0, at - NEAR), at + NEAR).some((other) => {
      if (other.claim.kind !== 'stage' || other === draft || sentenceOf(other) !== sentenceOf(draft)) return false;
      // what is announced is agreed too: one word may tell both
      const same = other.match.from === match.from && other.match.to === match.to && match.to - match.from === 1;
      const overlap = !same && other.match.from < match.to && match.from < other.match.to;
      const silences = other.clause === clause && other.claim.silent && !claim.silent && !claim.denied;
      return (overlap || silences) && weight(other.claim) > weight(claim);
    });
    if (beaten) weaker.add(draft);
  }
  return drafts.filter((draft) => !weaker.has(draft));
}

const OF_DEAL = /^(?:terms|agreement|agreements|deal|deals|arrangement|memorandum|treaty|pact)$/;
const SETTLED: ReadonlySet<Stage> = new Set<Stage>(['agreed', 'signed', 'ratified', 'in_force']);

/**
 * A silence is about the stage that the text last gave this pair, else the next one it gives; one on "the terms of the deal" about the
 * last that tells of one.
 */
export function silencesFilled({ scene }: Context, drafts: readonly Draft[]): readonly Draft[] {
  const told = drafts.filter(
    ({ claim }) => claim.kind === 'stage' && !claim.silent && !claim.rules.includes('pattern: noun/proposal'),
  );
  return drafts.map((draft) => {
    const { claim, match } = draft;
    if (claim.kind !== 'stage' || !claim.silent) return draft;
    const same = told.filter(
      (other) => other.claim.sending === claim.sending && other.claim.receiving === claim.receiving,
    );
    const { from, to } = scene.clauses[draft.clause]!;
    const deal = scene.tokens.slice(from, to).some(({ norm }) => OF_DEAL.test(norm));
    const before = same.filter((other) => other.match.from < match.to);
    const settled = before.findLast((other) => other.claim.kind === 'stage' && SETTLED.has(other.claim.stage));
    const talks = scene.tokens.slice(from, to).some(({ norm }) => /^(?:talks|negotiations|discussions)$/.test(norm))
      ? before.findLast((other) => other.claim.kind === 'stage' && other.claim.stage === 'talks')
      : undefined;
    const about = talks ?? (deal ? settled : undefined) ?? before.at(-1) ?? same[0];
    if (deal && !settled && about?.claim.kind === 'stage' && about.claim.stage === 'announced') return draft;
    return about?.claim.kind === 'stage' ? { ...draft, claim: { ...claim, stage: about.claim.stage } } : draft;
  });
}
