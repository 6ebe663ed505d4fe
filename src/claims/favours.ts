// What the receiving side gets or asks that is not money: sanctions lifted, visas, tariffs, a trial, an apology, people taken in turn.
import rows from '../../data/en/claims/favours.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { ConsiderationClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, pairsFor, statementAt } from './context.ts';
import { baseOf, type Draft, spanOf, textOf } from './draft.ts';
import { agentOf, behind, partiesIn, patientOf, peopleIn, statesNamed, withOnlyReceiver } from './fill.ts';
import { moodOf } from './mood.ts';
import type { Bound } from './pairs.ts';

const withRole = (role: string): ReadonlySet<string> =>
  new Set(
    rows
      .filter((row) => row.role === role)
      .flatMap(({ word }) => (word.startsWith('~') ? formsOf(word.slice(1)) : [word])),
  );
const FAVOURS = withRole('favour');
const ASKS = withRole('asks');
const RELIEVES = withRole('relieves');
const TAKES = withRole('takes');
const LISTS = withRole('list');
const phrases = (role: string): readonly (readonly string[])[] => [...withRole(role)].map((words) => words.split(' '));
const EXCHANGES = phrases('exchange');
const EACH = phrases('each');
/** Under these an infinitive is what somebody asks for or promises. */
const UNDER = /^(?:ask|request|urg|promis|agree|undert|offer|pledg|refus|commit|want|press|oblig)/;
/** A threat gives nothing. */
const THREAT = /^(?:threat\w*|impos\w*|warn\w*|punish\w*|slapp\w*|fac(?:e|es|ed|ing))$/;
/** How far behind its first word a thing asked for is looked at, in tokens. */
const FAR = 14;

interface Favour {
  /** Where the words begin that it is found by. */
  readonly at: number;
  readonly value: TokenRange;
  readonly hedged: boolean;
  /** True where it is people who are taken in turn: its subject is the side that sends. */
  readonly people: boolean;
}

/** The considerations that one sentence tells of, told by who asks, promises or gives what. */
export function favoursOf(context: Context, sentence: number): readonly Draft[] {
  const { scene } = context;
  const { predications } = context.structures.of(sentence);
  const limit = scene.parsed.sentences[sentence]!;
  const found: Favour[] = [];
  for (const [number, one] of predications.entries()) {
    const { norm } = scene.tokens[one.at]!;
    if (ASKS.has(norm)) found.push(...asked(context, predications, number, limit));
    if (RELIEVES.has(norm) && patientOf(one).some((range) => holds(context, range)) && isExchange(context, limit))
      found.push(whole(context, predications, number));
    if (one.governor && !ASKS.has(norm)) found.push(...promised(context, predications, number, limit));
    if (TAKES.has(norm)) found.push(...taken(context, predications, number, limit));
  }
  if (found.length === 0) found.push(...listed(context, sentence));
  if (found.length === 0 && isExchange(context, limit)) found.push(...named(context, sentence));
  return found.flatMap((favour) => draftsOf(context, favour));
}

/** "asked for the lifting of sanctions, for support in the trial and for easier visas": each thing that stands behind the verb. */
function asked(context: Context, all: readonly Predication[], number: number, limit: TokenRange): readonly Favour[] {
  const one = all[number]!;
  const { hedged, negated } = moodOf(context.scene.tokens, all, number);
  // "got no other benefit" tells of benefits; what is refused else is told of as a stage
  if (negated && !/benefits?$/.test(lastWord(context, one))) return [];
  // what people are given is theirs, and no consideration
  const given = one.passive ? one.subject : [...one.subject, ...one.objects];
  if (given.some((range) => isPeople(context, range))) return [];
  const items = [...one.objects, ...behind(one, 'for', 'by', 'with'), ...joinedBehind(context, one, limit)]
    .filter(({ from }, i, list) => from > one.at && list.findIndex((other) => other.from === from) === i)
    .sort((a, b) => a.from - b.from);
  const next = all.find(({ at }) => at > one.at && !isRelative(all, at))?.group.from ?? limit.to;
  return items.flatMap((item, i) => {
    const end = Math.min(items[i + 1]?.from ?? limit.to, next, item.from + FAR, limit.to);
    const value = { from: item.from, to: Math.max(item.to, end) };
    return holds(context, value) ? [{ at: item.from, value: trimmed(context, value), hedged, people: false }] : [];
  });
}

const lastWord = ({ scene }: Context, { objects, subject }: Predication): string =>
  scene.tokens[((objects.at(-1) ?? subject.at(-1))?.to ?? 0) - 1]?.norm ?? '';

const isPeople = (context: Context, range: TokenRange): boolean =>
  peopleIn(context, [range]) !== null ||
  /^(?:them|those|him|her|they|each|everyone|members)$/.test(context.scene.tokens[range.from]!.norm);

/** "by the removal of sanctions imposed on some and by the restoration of visas": joined over a clause that stands between. */
function joinedBehind({ scene, structures }: Context, one: Predication, limit: TokenRange): readonly TokenRange[] {
  const { sentence } = scene.clauses[scene.clauseAt[one.at]!]!;
  const { chunks } = structures.of(sentence);
  const own = new Set(one.obliques.map(({ preposition }) => preposition));
  return chunks.filter((chunk, i) => {
    const [lead, joint] = [chunks[i - 1], chunks[i - 2]];
    if (chunk.type !== 'phrase' || chunk.from < one.at || chunk.from >= limit.to || lead?.type !== 'preposition')
      return false;
    const { norm } = scene.tokens[lead.from]!;
    return /^(?:for|by)$/.test(norm) && own.has(norm) && (joint?.type === 'coordinator' || joint?.type === 'mark');
  });
}

const isRelative = (all: readonly Predication[], at: number): boolean =>
  all.find((each) => each.at === at)?.relative === true;

/** "asks the state to strike a man off its sanctions list, to back the trial": what an infinitive under asking or promising says. */
function promised(context: Context, all: readonly Predication[], number: number, limit: TokenRange): readonly Favour[] {
  const { tokens } = context.scene;
  const one = all[number]!;
  if (!UNDER.test(tokens[one.governor!.at]!.norm)) return [];
  const next = all[number + 1]?.group.from ?? limit.to;
  const value = { from: one.group.from, to: Math.min(next, one.at + FAR, limit.to) };
  if (!holds(context, value)) return [];
  const { hedged, negated } = moodOf(tokens, all, number);
  return negated ? [] : [{ at: one.at, value: trimmed(context, value), hedged, people: false }];
}

/** "in turn promised to admit 15,000 people", "undertook to resettle refugees from its camps". */
function taken(context: Context, all: readonly Predication[], number: number, limit: TokenRange): readonly Favour[] {
  const { tokens } = context.scene;
  const one = all[number]!;
  const people = patientOf(one).filter((range) => peopleIn(context, [range]) !== null);
  if (people.length === 0) return [];
  const resettles =
    /^resettl/.test(tokens[one.at]!.norm) && statesNamed(context, [...people, ...behind(one, 'from')]).length > 0;
  const around = { from: limit.from, to: Math.min(limit.to, one.at + FAR + 6) };
  if (!resettles && !isExchange(context, around) && !isExchange(context, around, EACH)) return [];
  if (!resettles && partiesIn(context, agentOf(one)).length === 0) return [];
  return [{ ...whole(context, all, number), people: true }];
}

/** The deed itself, from its verb to the end of its phrases. */
function whole(context: Context, all: readonly Predication[], number: number): Favour {
  const one = all[number]!;
  const { hedged } = moodOf(context.scene.tokens, all, number);
  return { at: one.at, value: one.extent, hedged, people: false };
}

/** "Among its requests were investment, easier visas and sanctions relief": each of the list behind the verb. */
function listed(context: Context, sentence: number): readonly Favour[] {
  const { scene } = context;
  const { chunks } = context.structures.of(sentence);
  const asks = chunks.findIndex(
    ({ type, from, to }) => type === 'phrase' && LISTS.has(scene.tokens[to - 1]!.norm) && to > from,
  );
  if (asks < 0) return [];
  const verb = chunks.findIndex(
    ({ type, to }, i) =>
      i > asks && type === 'verb' && /^(?:is|are|was|were|include|includes|included)$/.test(scene.tokens[to - 1]!.norm),
  );
  if (verb < 0) return [];
  const found: Favour[] = [];
  for (let i = verb + 1; i < Math.min(chunks.length, verb + 40); i++) {
    const chunk = chunks[i]!;
    if (chunk.type === 'verb' || chunk.type === 'relative' || chunk.type === 'subordinator') break;
    const first = i === verb + 1 || chunks[i - 1]?.type === 'mark' || chunks[i - 1]!.type === 'coordinator';
    if (chunk.type !== 'phrase' || !first) continue;
    const end = chunks.findIndex(
      ({ type }, k) => k > i && (type === 'mark' || type === 'coordinator' || type === 'verb'),
    );
    const value = { from: chunk.from, to: end < 0 ? chunk.to : chunks[end]!.from };
    if (holds(context, value)) found.push({ at: chunk.from, value, hedged: false, people: false });
  }
  return found;
}

/** "What it asked for in return is relief from visa limits": the phrases of a sentence that speaks of an exchange. */
function named(context: Context, sentence: number): readonly Favour[] {
  const { chunks, predications } = context.structures.of(sentence);
  const first = chunks.find((chunk) => chunk.type === 'phrase' && holds(context, chunk));
  if (!first || predications.some(({ at, relative }) => !relative && THREAT.test(context.scene.tokens[at]!.norm)))
    return [];
  return [{ at: first.from, value: first, hedged: false, people: false }];
}

/** True where a word of what may be given stands in a phrase, and none of a threat. */
function holds({ scene }: Context, { from, to }: TokenRange): boolean {
  let favour = false;
  for (let i = from; i < Math.min(to, from + FAR); i++) {
    const { norm } = scene.tokens[i]!;
    if (scene.money.has(i)) return false;
    if (FAVOURS.has(norm)) favour = true;
  }
  return favour;
}

/** "in return", "in exchange for". */
function isExchange({ scene }: Context, { from, to }: TokenRange, phrases = EXCHANGES): boolean {
  for (let i = from; i < Math.min(to, from + 160); i++)
    if (phrases.some((words) => words.every((word, k) => scene.tokens[i + k]?.norm === word))) return true;
  return false;
}

/** Without the marks and joints at its end. */
function trimmed({ scene }: Context, { from, to }: TokenRange): TokenRange {
  let end = to;
  while (
    end > from + 1 &&
    /^(?:[,.;:—–]|and|or|but|for|to|by|with|on|in|also|that|then)$/.test(scene.tokens[end - 1]!.norm)
  )
    end--;
  return { from, to: end };
}

function draftsOf(context: Context, { at, value, hedged, people }: Favour): readonly Draft[] {
  const clause = context.scene.clauseAt[at]!;
  if (!isTopical(context, clause)) return [];
  const statement = statementAt(context, at);
  return boundsOf(context, clause, at, people).map((bound): Draft => {
    const span = spanOf(context, value);
    const base = baseOf(context, 'consideration/favour', clause, value, statement, bound, { value: [span] });
    const claim: Omit<ConsiderationClaim, 'id' | 'core'> = {
      ...base,
      evidence: [span],
      kind: 'consideration',
      value: textOf(context, span),
      hedged: base.hedged || hedged,
    };
    return { claim, match: value, clause, statement, bound, vague: false };
  });
}

/** The pair of the text; where people are taken in turn the one that takes them is the one that sends. */
function boundsOf(context: Context, clause: number, at: number, people: boolean): readonly Bound[] {
  const all = pairsFor(context, clause, at).map((bound) => withOnlyReceiver(context, bound));
  if (!people) return all.slice(0, 1);
  const { sentence } = context.scene.clauses[clause]!;
  const one = context.structures.of(sentence).predications.find((each) => each.at === at);
  const taker = one ? (partiesIn(context, agentOf(one))[0]?.state ?? null) : null;
  const { known } = context.pairs;
  const fits = (sending: string): boolean => taker === null || sending === taker;
  const here = all.find(({ pair }) => fits(pair.sending));
  if (here) return [here];
  const there = known.find(({ pair }) => pair.sending === taker && pair.receiving !== null);
  return there
    ? [
        {
          pair: there.pair,
          outright: false,
          rule: 'receiving: the pair of who takes people in turn',
          sending: null,
          receiving: null,
        },
      ]
    : [];
}
