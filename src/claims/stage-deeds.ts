// Stages told by verbs: what is done with a deal or with talks, and who agrees, offers, asks or refuses to take or send people.
import rows from '../../data/en/claims/stage-verbs.json' with { type: 'json' };
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import type { StageClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, statementAt } from './context.ts';
import { type About, isAbout, isSending, isTaking, pointsBack } from './deal-words.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import { agentOf, behind, dateOf, pairWith, partiesIn, patientOf, peopleIn } from './fill.ts';
import { sends } from './frames.ts';
import { type Mood, moodOf } from './mood.ts';
import type { Bound } from './pairs.ts';
import type { Predication } from './predication.ts';
import { partyOf } from './stage-party.ts';
import type { Stage } from './values.ts';
import { formsOf } from './words.ts';

interface Verb {
  readonly id: string;
  readonly stage: Stage;
  readonly of: About;
  readonly who: 'agent' | 'none';
  readonly denies: boolean;
  readonly negatedOnly: boolean;
}

const VERBS: ReadonlyMap<string, readonly Verb[]> = (() => {
  const found = new Map<string, Verb[]>();
  for (const row of rows as readonly (typeof rows)[number][]) {
    const verb: Verb = {
      id: `deed/${row.word.slice(1)}-${row.of}`,
      stage: row.stage as Stage,
      of: row.of as About,
      who: row.who as Verb['who'],
      denies: row.denies === true,
      negatedOnly: row.only === 'negated',
    };
    for (const form of formsOf(row.word.slice(1))) {
      const there = found.get(form);
      if (there) there.push(verb);
      else found.set(form, [verb]);
    }
  }
  return found;
})();

/** What one predication says of a stage, before its pair and party are settled. */
interface Told {
  readonly row: string;
  readonly stage: Stage;
  readonly denied: boolean;
  readonly hedged: boolean;
  /** Who does it, by the words of the sentence; empty where nobody is said to. */
  readonly agents: readonly Mention[];
  /** The other side, where the words name it. */
  readonly others: readonly Mention[];
  /** True where it is the agent's own word or act; false for what happens to a deal. */
  readonly own: boolean;
  readonly at: number;
  /** The predication that carries the date. */
  readonly dated: Predication;
}

/** The stage claims that the verbs of a sentence tell. */
export function stageDeedsOf(context: Context, sentence: number): readonly Draft[] {
  const { predications } = context.structures.of(sentence);
  const drafts: Draft[] = [];
  for (const [number, one] of predications.entries()) {
    const told = dealDeed(context, predications, number) ?? peopleDeed(context, predications, number);
    if (told && isTopical(context, context.scene.clauseAt[one.at]!)) drafts.push(...draftsOf(context, sentence, told));
  }
  return drafts;
}

const REAL: ReadonlySet<string> = new Set(['done', 'present']);
const START: ReadonlySet<Stage> = new Set<Stage>(['talks', 'proposed', 'offered']);

/** "signed a treaty", "the scheme was scrapped", "no agreement exists". */
function dealDeed(context: Context, all: readonly Predication[], number: number): Told | null {
  const one = all[number]!;
  const { tokens } = context.scene;
  const head = tokens[one.at]!.norm;
  if (/^(?:be|is|are|was|were|been)$/.test(head) || head === 'under') return talksUnderWay(context, all, number);
  for (const verb of VERBS.get(head) ?? []) {
    const phrases = [...patientOf(one), ...(one.passive || verb.who === 'none' ? one.subject : [])];
    const about = phrases.find((phrase) => isAbout(context, phrase, verb.of));
    if (!about) continue;
    const mood = moodOf(tokens, all, number);
    const none =
      /^(?:no|nothing|none)$/.test(tokens[about.from]!.norm) ||
      /^(?:no|neither)$/.test(tokens[about.from - 1]?.norm ?? '');
    const denied = mood.negated || none || verb.denies;
    if (verb.negatedOnly && !denied) continue;
    if (verb.negatedOnly && mood.time !== 'done' && mood.time !== 'present') continue;
    const real = REAL.has(mood.time) || (START.has(verb.stage) && mood.time === 'planned');
    if (!real && !(mood.time === 'planned' && verb.stage !== 'agreed') && mood.time !== 'expected') continue;
    const by = agentOf(one);
    return {
      row: verb.id,
      stage: verb.stage,
      denied: verb.negatedOnly ? false : denied,
      hedged: mood.hedged || !REAL.has(mood.time),
      agents: partiesIn(context, by),
      others: partiesIn(context, behind(one, 'with', 'between', 'to', 'on')),
      own: verb.who === 'agent' && by.length > 0,
      at: one.at,
      dated: one,
    };
  }
  return null;
}

/** "is in talks with", "talks are under way". */
function talksUnderWay(context: Context, all: readonly Predication[], number: number): Told | null {
  const one = all[number]!;
  const inTalks = behind(one, 'in').find((phrase) => isAbout(context, phrase, 'talks'));
  const going = one.subject.find((phrase) => isAbout(context, phrase, 'talks'));
  if (!inTalks && !going) return null;
  const mood = moodOf(context.scene.tokens, all, number);
  if (!REAL.has(mood.time)) return null;
  return {
    row: inTalks ? 'deed/in-talks' : 'deed/talks-are',
    stage: 'talks',
    denied: mood.negated,
    hedged: mood.hedged,
    agents: inTalks ? partiesIn(context, one.subject) : [],
    others: partiesIn(context, behind(one, 'with', 'between')),
    own: Boolean(inTalks),
    at: (inTalks ?? going)!.to - 1,
    dated: one,
  };
}

/** Which stage it is that somebody agrees, offers, asks, means or refuses to take or to send people. */
const BY_MOOD: Readonly<
  Record<string, { readonly taking: Stage | null; readonly sending: Stage | null; readonly hedged?: boolean }>
> = {
  agreed: { taking: 'agreed', sending: 'agreed' },
  willing: { taking: 'agreed', sending: null, hedged: true },
  offered: { taking: 'offered', sending: 'proposed' },
  refused: { taking: 'refused', sending: null },
  considered: { taking: 'talks', sending: 'proposed' },
};

/** "agreed to take 250 people", "asked the kingdom to take", "will not receive", "plans to send". */
function peopleDeed(context: Context, all: readonly Predication[], number: number): Told | null {
  const one = all[number]!;
  const { tokens } = context.scene;
  const { norm } = tokens[one.at]!;
  const [taking, sending] = [isTaking(norm), isSending(norm)];
  if (!taking && !sending) return null;
  if (!peopleIn(context, patientOf(one)) && !pointsBack(context, patientOf(one)[0] ?? { from: 0, to: 0 })) return null;
  const mood = moodOf(tokens, all, number);
  const carrier = all[mood.carrier]!;
  const asked = askedBy(context, all, number);
  if (asked && taking) return { ...asked, at: one.at };
  const by = BY_MOOD[mood.time];
  const agents = partiesIn(context, mood.carrier === number ? agentOf(one) : agentOf(carrier));
  const stage = by ? (taking ? by.taking : by.sending) : refusal(mood, taking, agents);
  if (!stage || (one.relative && !by)) return null;
  return {
    row: `deed/${taking ? 'taking' : 'sending'}-${mood.time}`,
    stage,
    denied: mood.negated && stage !== 'refused',
    hedged: by?.hedged === true || (mood.hedged && mood.time !== 'considered'),
    agents,
    others: partiesIn(context, [...behind(one, 'from', 'to'), ...behind(carrier, 'with')]),
    own: true,
    at: carrier.at,
    dated: carrier,
  };
}

/** "will not take anyone": a refusal; "did not take" is no transfer. */
function refusal({ time, negated }: Mood, taking: boolean, agents: readonly Mention[]): Stage | null {
  return taking && negated && (time === 'planned' || time === 'conditional' || time === 'possible') && agents.length > 0
    ? 'refused'
    : null;
}

const ASKING =
  /^(?:ask|asks|asked|asking|urge|urges|urged|urging|press|presses|pressed|pressing|invite|invites|invited|want|wants|wanted|request|requests|requested|approach|approached)$/;

/** "Washington asked the kingdom to take people": the asker proposes it. */
function askedBy(context: Context, all: readonly Predication[], number: number): Omit<Told, 'at'> | null {
  const { governor } = all[number]!;
  const by = governor && all[governor.predication];
  if (!by || !ASKING.test(context.scene.tokens[by.at]!.norm)) return null;
  const asked = partiesIn(context, patientOf(by));
  const asker = partiesIn(context, agentOf(by));
  if (!asked.length && !asker.length) return null;
  return {
    row: 'deed/asked-to-take',
    stage: 'proposed',
    denied: by.negated,
    hedged: false,
    agents: asker,
    others: asked,
    own: asker.length > 0,
    dated: by,
  };
}

function draftsOf(context: Context, sentence: number, told: Told): readonly Draft[] {
  const clause = context.scene.clauseAt[told.at]!;
  const statement = statementAt(context, told.at);
  return boundsOf(context, told, clause).flatMap((bound) => {
    const draft = draftOf(context, sentence, told, clause, statement, bound);
    return draft ? [draft] : [];
  });
}

/** The pairs that a deed is about: its agent and the other side by who sends; both of a joint subject; one a receiver. */
function boundsOf(context: Context, { agents, others, at }: Told, clause: number): readonly Bound[] {
  const named = [...agents, ...others].filter(
    (one, i, all) => one.state !== null && all.findIndex(({ state }) => state === one.state) === i,
  );
  const senders = named.filter(({ state }) => sends(state!));
  const receivers = named.filter(({ state }) => !sends(state!));
  const sending = senders[0] ?? null;
  if (receivers.length)
    return receivers.flatMap((receiving) => pairWith(context, { sending, receiving }, clause, at) ?? []);
  // two senders of the table: the one that is asked or spoken with receives ("the United States and Canada")
  if (senders.length === 2) {
    const known = pairWith(context, { sending: senders[0]!, receiving: senders[1]! }, clause, at);
    return known ? [known] : [];
  }
  const one = pairWith(context, { sending }, clause, at);
  return one ? [one] : [];
}

function draftOf(
  context: Context,
  sentence: number,
  told: Told,
  clause: number,
  statement: Statement | null,
  bound: Bound,
): Draft | null {
  const date = dateOf(context, sentence, told.dated);
  const refuted = statement?.act === 'deny' && !told.denied;
  const when = date ?? (statement?.said?.edtf ? { edtf: statement.said.edtf, ...statement.said.span } : null);
  const match: TokenRange = { from: told.at, to: told.at + 1 };
  const base = baseOf(
    context,
    told.row,
    clause,
    match,
    statement,
    bound,
    when ? { date: [{ start: when.start, end: when.end }] } : {},
  );
  const claim: Omit<StageClaim, 'id' | 'core'> = {
    ...base,
    kind: 'stage',
    party: partyOf(context, told.own ? told.agents : [], statement, bound.pair),
    stage: told.stage,
    denied: told.denied || refuted,
    silent: false,
    date: when?.edtf ?? null,
    hedged: base.hedged || told.hedged,
  };
  return { claim, match, clause, statement, bound, vague: !bound.outright };
}
