// Stages told by verbs: what is done with a deal, with talks or with a proposal, by whom and with whom.
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { isNone, isPlural } from './deal-words.ts';
import type { Draft } from './draft.ts';
import { agentOf, behind } from './fill.ts';
import { moodOf } from './mood.ts';
import { deedDate, paperDate } from './stage-dates.ts';
import { destinationStage } from './stage-destination.ts';
import { draftsOf } from './stage-drafts.ts';
import { firstsOf } from './stage-first.ts';
import { meantOf } from './stage-meant.ts';
import { nounStagesOf } from './stage-nouns.ts';
import { isOfficial } from './stage-party.ts';
import { peopleStage } from './stage-people.ts';
import { actorsIn, holdersOf, isOpen, othersOf, ownersOf } from './stage-sides.ts';
import { silencesOf } from './stage-silence.ts';
import { standingOf } from './stage-standing.ts';
import type { StageReader, Told } from './stage-told.ts';
import { unionStage } from './stage-union.ts';
import { follows, type Thing, thingOf, VERBS, type Verb } from './stage-verbs.ts';

const WISHED: ReadonlySet<string> = new Set(['demand', 'ask', 'threaten']);

/** The stage claims that a sentence tells: by its verbs, its nouns of deeds, its silences. */
export function stageDeedsOf(context: Context, sentence: number): readonly Draft[] {
  const { scene, structures } = context;
  const { to } = scene.parsed.sentences[sentence]!;
  if (scene.tokens[to - 1]?.text === '?') return [];
  const { predications } = structures.of(sentence);
  const told: Told[] = [];
  const law = unionStage(context, sentence);
  if (law) return onceEach(draftsOf(context, sentence, law));
  for (const number of predications.keys()) {
    const found =
      dealDeed(context, sentence, predications, number) ??
      peopleStage(context, sentence, predications, number) ??
      destinationStage(context, sentence, predications, number);
    if (found) told.push(found);
  }
  told.push(...nounStagesOf(context, sentence), ...standingOf(context, sentence));
  const said = [
    ...told.filter(({ at }) => !isSupposed(context, at)),
    ...firstsOf(context, sentence),
    ...silencesOf(context, sentence),
  ];
  return onceEach(
    said.flatMap((one) => draftsOf(context, sentence, one)).filter((draft) => !isWished(context, sentence, draft)),
  );
}

/** Of drafts of one sentence by which one speaker tells one stage of one pair only the one with most to it: a day, a party. */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  const best = new Map<string, Draft>();
  const told = new Set<string>();
  const keyOf = ({ claim }: Draft): string =>
    claim.kind === 'stage'
      ? [claim.sending, claim.receiving, claim.site, claim.stage, claim.denied, claim.silent && claim.party].join(' ')
      : '';
  for (const draft of drafts) {
    const key = keyOf(draft);
    const own = `${key} ${draft.statement?.id}`;
    const there = best.get(own);
    if (!there || fullness(draft) > fullness(there)) best.set(own, draft);
    if (draft.statement) told.add(key);
  }
  // what somebody in the sentence says is not the page's own word besides
  return [...best.values()].filter((draft) => draft.statement || !told.has(keyOf(draft)));
}
const fullness = ({ claim }: Draft): number =>
  claim.kind === 'stage' ? (claim.date ? 2 : 0) + (claim.party ? 1 : 0) : 0;

/** "demanded that the deal be suspended"; what only tells more of a thing is told all the same: "to see the deal that it signed". */
function isWished({ structures }: Context, sentence: number, { statement, claim, match }: Draft): boolean {
  if (!statement || !WISHED.has(statement.act) || claim.kind !== 'stage' || claim.silent) return false;
  if (claim.stage === 'proposed' || (claim.stage === 'ratified' && claim.denied)) return false;
  return !structures.of(sentence).predications.some((one) => one.at === match.from && one.relative);
}

const CONDITION = /^(?:if|unless|until|once|whether|should|before)$/;
/** Tokens before a verb in which a word of condition is looked for. */
const NEAR = 14;

/** "if a deal is reached", "until it is ratified", "whether it was signed": nothing is told. */
function isSupposed({ scene }: Context, at: number): boolean {
  const { tokens } = scene;
  const { from } = scene.clauses[scene.clauseAt[at]!]!;
  for (let i = at - 1; i >= Math.max(from, at - NEAR); i--) {
    const { norm, pos } = tokens[i]!;
    // "once the scheme had been dropped", "before it was signed": it has been
    if (
      /^(?:once|until|before)$/.test(norm) &&
      tokens.slice(i, at).some((each) => /^(?:had|was|were)$/.test(each.norm))
    )
      continue;
    if (CONDITION.test(norm) && (norm !== 'before' || pos === 'SCONJ' || /^(?:it|they)$/.test(tokens[i + 1]!.norm)))
      return true;
  }
  return false;
}

/** "signed a treaty", "the scheme was scrapped", "no agreement exists", "it takes effect on signature". */
const dealDeed: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  // "seeks payment by cancelling the deal": the means of something else, whoever did it
  if (one.governor?.preposition === 'by') return null;
  const { tokens } = context.scene;
  const head = tokens[one.at]!.norm;
  for (const verb of VERBS.get(head) ?? []) {
    if (verb.particles.length && !follows(context, one, verb.particles)) continue;
    const thing = thingOf(context, sentence, one, verb);
    // "those rejected for asylum": people, and no deals
    if (!thing || (one.relative && thing.range && tokens[thing.range.from]!.norm === 'those')) continue;
    const told = toldOf(context, sentence, all, number, verb, thing);
    if (told || (verb.particles.length && verb.only !== 'negated')) return told;
  }
  return null;
};

function toldOf(
  context: Context,
  sentence: number,
  all: readonly Predication[],
  number: number,
  verb: Verb,
  { range, passive }: Thing,
): Told | null {
  const one = all[number]!;
  const mood = moodOf(context.scene.tokens, all, number);
  const none = range !== null && isNone(context, range);
  const negated =
    mood.negated ||
    none ||
    noLonger(context, one) ||
    one.subject.some(
      (each) =>
        /^neither$/.test(context.scene.tokens[each.from]!.norm) ||
        /^neither$/.test(context.scene.tokens[each.from - 1]?.norm ?? ''),
    );
  const agentRanges =
    passive || one.passive
      ? behind(one, 'by')
      : verb.at.includes('subject') && range && one.subject.includes(range)
        ? []
        : one.subject.length
          ? agentOf(one)
          : holdersOf(all, one);
  const acting = actorsIn(context, agentRanges);
  const agents = acting.length || one.passive || !isOfficial(context, agentRanges) ? acting : ownersOf(context, one);
  const base = {
    row: verb.id,
    agents: verb.turned ? [] : agents,
    by: agentRanges,
    others: [...(verb.turned ? agents : []), ...othersOf(context, sentence, one, range)],
    whose: verb.whose === 'none' ? ('both' as const) : verb.whose,
    side: verb.side,
    at: one.at,
    date: deedDate(context, sentence, one) ?? (verb.stage === 'signed' && range ? paperDate(context, range) : null),
    plural: range ? isPlural(context, range) : false,
    open: isOpen(context, one),
    turned: verb.turned,
    // "the treaty that the two signed": named, whoever speaks of it
    named: one.relative && verb.whose === 'both' && verb.at.includes('object'),
  };
  const kind = meantOf(context, verb, all, one, mood, negated);
  if (!kind) return null;
  // "who asked not to be named", "which was sounded out as well"
  if (verb.of.includes('party') && (one.relative || (verb.only === 'negated' && !one.passive))) return null;
  // "the agreements that it has": named and not told
  if (one.relative && /^(?:have|has|had)$/.test(context.scene.tokens[one.at]!.norm)) return null;
  if (verb.whose === 'one' && isSomebodyElse(context, agentRanges, agents.length, mood.time)) return null;
  // an act without its thing is one where a state does it
  const pronoun = negated && agentRanges.some(({ from }) => /^(?:it|they)$/.test(context.scene.tokens[from]!.norm));
  if (!range && !passive && verb.of.includes('any') && !agents.length && !pronoun && !isOfficial(context, agentRanges))
    return null;
  return { ...base, ...kind };
}

/** Who acts is named and is no state, office or pronoun: "governments announce schemes", "campaigners denounced the treaty". */
function isSomebodyElse(context: Context, by: readonly TokenRange[], states: number, time: string): boolean {
  if (!by.length || states > 0 || isOfficial(context, by)) return false;
  const { tokens } = context.scene;
  // "governments announce schemes": any of them
  if (
    by.every(
      ({ from, to }) =>
        to - from === 1 &&
        /^(?:governments|countries|states|ministers)$/.test(tokens[from]!.norm) &&
        /^(?:present)$/.test(time),
    )
  )
    return true;
  return !by.some(
    ({ from, to }) =>
      /^(?:it|he|she|they|we|both|all|who|which|that|this|one|two|parties|sides|facets|ministers|officials|chamber|country|nation|state|kingdom|island|republic|host|neighbour|courts?|judges?|leaders?|envoys|diplomats|capitals|neither|union|representatives|countries|governments|delegations|experts)$/.test(
        tokens[to - 1]!.norm,
      ) || /^(?:it|he|she|they|we|both|neither)$/.test(tokens[from]!.norm),
  );
}

/** "is no longer negotiating", "nor is it negotiating". */
function noLonger({ scene }: Context, { group }: Predication): boolean {
  const before = scene.tokens.slice(Math.max(0, group.from - 2), group.head).map(({ norm }) => norm);
  const after = scene.tokens.slice(group.head, group.head + 8).map(({ norm }) => norm);
  const longer = (list: readonly string[]): boolean =>
    list.some(
      (word, i) =>
        (word === 'no' && list[i + 1] === 'longer') || (word === 'any' && list[i + 1] === 'longer') || word === 'nor',
    );
  return longer(before) || after.some((word, i) => word === 'no' && after[i + 1] === 'longer');
}
