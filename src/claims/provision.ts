// A provision of an arrangement: how its verb is meant, how binding it is, whether it is hearsay, and the claim that it becomes.
import hedgeRows from '../../data/en/hedges.json' with { type: 'json' };
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { TermClaim } from './claim.ts';
import type { Context } from './context.ts';
import { statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { moodOf, type Time } from './mood.ts';
import { boundTo } from './provision-pairs.ts';
import { clauseAround } from './scene.ts';
import { isTermWord } from './term-words.ts';
import type { Term } from './values.ts';

export type Strength = TermClaim['strength'];

/** What the words provide, before it is bound to a pair of states. */
export interface Provision {
  /** The rule or the line of the table that found it. */
  readonly rule: string;
  readonly term: Term;
  readonly match: TokenRange;
  readonly value: TokenRange;
  readonly count?: number | null;
  readonly qualifier?: TermClaim['qualifier'];
  readonly unit?: string | null;
  readonly per?: string | null;
  readonly counted?: Span;
  /** Where the rule itself says how binding it is; else it is read from the verb. */
  readonly strength?: Strength;
  readonly hedged?: boolean;
}

/** The verb that governs some words: which of its sentence's predications, and how it is meant; null time where there is no verb. */
export interface Governing {
  readonly number: number;
  /** The one that its auxiliary comes from: its own number, or that of a verb before it. */
  readonly lead: number;
  readonly time: Time | null;
  readonly negated: boolean;
  readonly predications: readonly Predication[];
}

/** Verbs looked at to either side of the words. */
const BACK = 12;
const isAside = ({ relative, group, passive }: Predication): boolean =>
  relative && (group.to - group.from === 1 || group.form === 'gerund') && (passive || group.form === 'gerund');

/** The verb that governs a match: one in it, else the nearest before it in its clause, else one after it there. */
export function governing({ scene, structures }: Context, { from, to }: TokenRange): Governing {
  const clause = scene.clauses[scene.clauseAt[from]!]!;
  const { predications } = structures.of(clause.sentence);
  let [inside, before, after, aside] = [-1, -1, -1, -1];
  for (const [i, one] of predications.entries()) {
    const { group, at } = one;
    if (isTermWord('paper', scene.tokens[at]!.norm) && group.to - group.from === 1) continue;
    if (group.from < to && from < group.to) {
      // "have their claims | heard": the first of the two is the verb
      const causes = inside >= 0 && /^(?:have|has|had|get)$/.test(scene.tokens[predications[inside]!.at]!.norm);
      if (isAside(one)) aside = i;
      else if (!causes) inside = i;
    } else if (isAside(one)) continue;
    else if (group.to <= from && group.from >= clause.from) before = i;
    else if (group.from >= to && group.from < clause.to && after < 0) after = i;
  }
  const found = [inside, before, after, aside].find((i) => i >= 0) ?? -1;
  if (found < 0) return { number: found, lead: found, time: null, negated: false, predications };
  const lead = leadOf(scene.tokens, predications, found);
  const own = moodOf(scene.tokens, predications, found);
  const { time, negated } = lead === found ? own : moodOf(scene.tokens, predications, lead);
  const bare =
    lead === found ? apart(scene.tokens, predications[found]!) : BARE[scene.tokens[predications[lead]!.at]!.norm];
  return { number: found, lead, time: bare ?? time, negated: negated || own.negated, predications };
}

/** How a verb is meant whose auxiliary stands apart from it: "may, if it wishes, take". */
const BARE: Readonly<Record<string, Time>> = {
  let: 'possible',
  lets: 'possible',
  may: 'possible',
  can: 'possible',
  could: 'possible',
  might: 'possible',
  will: 'planned',
  shall: 'planned',
  would: 'conditional',
  must: 'required',
};
/** "each must | be approved", "will first | be checked": an auxiliary that the verb group does not have. */
function apart(tokens: Context['scene']['tokens'], { group }: Predication): Time | undefined {
  if (tokens[group.from]!.norm !== 'be') return undefined;
  const before = tokens[group.from - 1]?.norm ?? '';
  return (
    BARE[before] ??
    (/^(?:first|then|also|only|always|never)$/.test(before) ? BARE[tokens[group.from - 2]?.norm ?? ''] : undefined)
  );
}
const BASE = /(?:s|ed|ing)$/;
const MODAL = /^(?:may|might|can|could|shall|will|would|must|should)$/;

/**
 * The verb whose auxiliary holds for another: "may, if it wishes, | take in", "would join … and | send", "lets the state | accept".
 * Its own number where it has none to borrow.
 */
function leadOf(tokens: Context['scene']['tokens'], all: readonly Predication[], number: number): number {
  const one = all[number]!;
  if (one.group.to - one.group.from > 1 || one.group.form !== 'finite' || BASE.test(tokens[one.at]!.norm))
    return number;
  for (let i = number - 1; i >= Math.max(0, number - 3); i--) {
    const before = all[i]!;
    const words = tokens.slice(before.group.from, before.group.to).map(({ norm }) => norm);
    const joins = /^(?:and|or|,|then|also)$/.test(tokens[one.group.from - 1]?.norm ?? '');
    const letting = /^lets?$/.test(words.at(-1)!) && before.objects.some(({ to }) => to === one.group.from);
    if (letting || (words.some((word) => MODAL.test(word)) && (joins || words.length === 1))) return i;
  }
  return number;
}

const OPEN: ReadonlySet<Time | null> = new Set([
  null,
  'present',
  'planned',
  'expected',
  'agreed',
  'willing',
  'offered',
  'possible',
  'conditional',
  'required',
  'bare',
]);
/** True for what is to be or holds in general; false for what happened once. */
export const isOpen = ({ time }: Governing): boolean => OPEN.has(time);

const MUST =
  /^(?:must|shall|obliged|obliges|oblige|required|requires|require|compelled|mandatory|insists|undertakes?)$/;
const PREFER = /^(?:should|prefer|prefers|preferred|preferably|preference|priority)$/;
const MAY = /^(?:may|might|can|could|ca|cannot|lets?)$/;
const NONE = /^(?:no|nobody|none|neither|nor|no-one)$/;

/** How binding it is: by the auxiliaries of its verb, and by what governs that. */
export function strengthOf({ scene: { tokens } }: Context, { lead, predications }: Governing): Strength {
  let at = lead;
  let found: Strength = null;
  for (let deep = 0; deep < 3 && at >= 0; deep++) {
    const one = predications[at];
    if (!one) break;
    const { from, to } = one.group;
    const start = tokens[from]!.norm === 'be' ? Math.max(0, from - 2) : from;
    const own = tokens.slice(start, to).map(({ norm }) => norm);
    const head = tokens[one.governor?.at ?? -1]?.norm ?? '';
    if (own.some((word) => MUST.test(word)) || MUST.test(head)) return 'required';
    if (found === null && own.some((word) => PREFER.test(word))) found = 'preferred';
    if (found === null && own.some((word) => MAY.test(word))) {
      const none =
        one.negated || one.subject.some((range) => isNone(tokens[range.from]?.norm, tokens[range.from - 1]?.norm));
      found = none ? (own.includes('may') ? 'required' : null) : 'possible';
      if (found === null) return null;
    }
    at = one.governor?.predication ?? -1;
    // "shall have the right | to work"
    if (at < 0 && one.governor) at = holding(predications, one.governor.at);
  }
  return found;
}
/** The verb whose object a governing noun is: the nearest before it. */
const holding = (all: readonly Predication[], noun: number): number =>
  all.findLastIndex(({ group }) => group.to <= noun && noun - group.to <= 3);
const isNone = (...norms: readonly (string | undefined)[]): boolean => norms.some((norm) => NONE.test(norm ?? ''));

/** Words that make hearsay of a provision; what may or can be done under it, and on which condition, does not. */
const CONDITIONAL =
  /^(?:may|might|could|potential|potentially|possible|possibly|if|whether|unless|ready|prepared|willing|subject to|provided that|in principle|is set to|are set to|is due to|was due to|hopes?|thought|suggests?|suggested)$/;
const HEARSAY = hedgeRows
  .filter(({ kind }) => kind === 'doubt')
  .map(({ words }) => words)
  .filter((words) => !CONDITIONAL.test(words));
const WORDS: ReadonlySet<string> = new Set(HEARSAY.filter((words) => !words.includes(' ')));
const RUNS: readonly (readonly string[])[] = HEARSAY.filter((words) => words.includes(' ')).map((run) =>
  run.split(' '),
);

/** True where the clause, or the words of saying before it, make it hearsay: "reportedly", "is said to". */
export function isHearsay(context: Context, { from, to }: TokenRange, statement: Statement | null): boolean {
  const { scene } = context;
  const around = clauseAround(scene, scene.clauseAt[from]!, from);
  const end = Math.max(around.to, to);
  for (let i = around.from; i < end; i++) {
    if (scene.inDates.has(i)) continue;
    if (WORDS.has(scene.tokens[i]!.norm)) return true;
    if (RUNS.some((run) => i + run.length <= end && run.every((word, k) => scene.tokens[i + k]!.norm === word)))
      return true;
  }
  // "It is understood that …", "Reportedly, …": how a sentence opens holds for all of it
  const sentence = scene.parsed.sentences[scene.clauses[scene.clauseAt[from]!]!.sentence]!;
  for (let i = sentence.from; i < Math.min(sentence.from + 5, from); i++)
    if (WORDS.has(scene.tokens[i]!.norm)) return true;
  const { body } = scene.parsed.document;
  return (
    statement?.hedges.some(
      (hedge) =>
        !CONDITIONAL.test(body.slice(hedge.start, hedge.end).toLowerCase()) &&
        statement.cue.some((cue) => Math.abs(cue.start - hedge.start) < BACK * 3),
    ) ?? false
  );
}

/** The claims that a provision makes, one for each pair of states that its clause is about. */
export function provided(context: Context, provision: Provision): readonly Draft[] {
  const { match, term, value, rule, counted } = provision;
  const { scene } = context;
  const clause = scene.clauseAt[match.from]!;
  const statement = statementAt(context, match.from);
  // what lawyers, experts or courts demand is no provision of the arrangement
  const said = spanOf(context, value);
  // "have not been charged with crimes": the word of telling is the provision's own
  const own = statement?.cue.some(({ start, end }) => said.start <= start && end <= said.end) ?? false;
  if (statement && !own && (WISHES.has(statement.act) || statement.actor?.kind === 'court')) return [];
  if (isSupposed(context, clause)) return [];
  const might = tokensOf(context, clause, match).some((word) => word === 'might');
  const strength = might
    ? null
    : provision.strength === undefined
      ? strengthOf(context, governing(context, match))
      : provision.strength;
  const hedged = provision.hedged === true || might || isHearsay(context, match, statement);
  return boundTo(context, clause, match.from).map((bound): Draft => {
    const base = baseOf(context, rule, clause, match, statement, bound, {
      value: [said],
      ...(counted && { count: [counted] }),
    });
    const claim: Omit<TermClaim, 'id' | 'core'> = {
      ...base,
      hedged,
      kind: 'term',
      term,
      value: textOf(context, said),
      count: provision.count ?? null,
      qualifier: provision.qualifier ?? null,
      unit: provision.unit ?? null,
      per: provision.per ?? null,
      strength,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright || provision.count === null };
  });
}

/** Acts of those who want something that is not so. */
const WISHES: ReadonlySet<string> = new Set(['demand', 'warn', 'accuse', 'criticise', 'threaten']);

/** "If a deal is signed, it would …": nothing is provided yet. What a treaty says of a condition is: "shall". */
function isSupposed({ scene }: Context, clause: number): boolean {
  const { from, to } = scene.parsed.sentences[scene.clauses[clause]!.sentence]!;
  if (!/^(?:if|should|were|unless)$/.test(scene.tokens[from]!.norm)) return false;
  for (let i = from; i < Math.min(to, from + 80); i++) if (/^(?:shall|must)$/.test(scene.tokens[i]!.norm)) return false;
  return true;
}

const tokensOf = ({ scene }: Context, clause: number, { from }: TokenRange): readonly string[] => {
  const around = clauseAround(scene, clause, from);
  return scene.tokens.slice(around.from, around.to).map(({ norm }) => norm);
};
