// What one sentence tells of a stage, and the drafts that it makes: one for each pair of states that it is about.
import type { TokenRange } from '../language/parsed.ts';
import type { Statement } from '../statements/statement.ts';
import { firstFrom } from '../text/span.ts';
import type { StageClaim } from './claim.ts';
import type { Context } from './context.ts';
import { cueHedged, hedgesIn, isTopical } from './context.ts';
import { baseOf, type Draft } from './draft.ts';
import type { Bound } from './pairs.ts';
import { clauseAround } from './scene.ts';
import { dateBeside, lineDate } from './stage-dates.ts';
import { stagePairs } from './stage-pairs.ts';
import { partyOf } from './stage-party.ts';
import { type Voice, voiceOf } from './stage-teller.ts';
import type { Told } from './stage-told.ts';

/** The drafts of what is told; none where the text is about something else there. */
export function draftsOf(context: Context, sentence: number, told: Told): readonly Draft[] {
  const { scene } = context;
  const clause = scene.clauseAt[told.at]!;
  if (clause < 0 || !isTold(context, sentence, clause, told) || isOfPrisons(context, sentence, told)) return [];
  const voice = voiceOf(context, sentence, told.at, told);
  const own = ownWords(context, told, voice);
  return withVoice(own, voice).flatMap((one) =>
    stagePairs(context, clause, one, voice.speaker).flatMap((bound) => {
      const draft = draftOf(context, sentence, one, clause, voice, bound);
      // a sender that will not take people refuses nothing of the arrangement
      const { claim } = draft;
      const idle = one.row.startsWith('deed/taking') && claim.kind === 'stage' && claim.stage === 'refused';
      if (areAtHome(context, sentence, bound)) return [];
      return idle && one.agents.some(({ state }) => state === bound.pair.sending) ? [] : [draft];
    }),
  );
}

/** "his country", "its government": the speaker's own, whatever state was named last. */
function ownWords({ scene }: Context, told: Told, { speaker }: Voice): Told {
  if (!speaker) return told;
  const agents = told.agents.filter(
    ({ form, from }) =>
      !(
        form === 'description' &&
        /^(?:his|her|its|their|our|my)$/.test(scene.tokens[from - 1]?.norm ?? scene.tokens[from]!.norm)
      ),
  );
  return agents.length === told.agents.length ? told : { ...told, agents };
}

/** What is announced by a party is announced; a deal that a medium tells of is reported, and what it tells is told too. */
function withVoice(told: Told, { speaker, announces, reports }: Voice): readonly Told[] {
  if (told.denied || told.silent || told.stage !== 'agreed' || told.row.startsWith('noun/')) return [told];
  const announced: Told = { ...told, stage: 'announced', whose: 'one' };
  if (announces && speaker) return told.row.startsWith('deed/taking') ? [announced] : [announced, told];
  if (reports && told.hedged && !told.row.endsWith('willing')) return [{ ...told, stage: 'reported', whose: 'both' }];
  if (reports && !/exist|there-is|confirm|acknowledge|reaffirm|willing/.test(told.row))
    return [{ ...told, row: `${told.row}-reported`, stage: 'reported', agents: told.agents, whose: 'both' }, told];
  return [told];
}

/** How many sentences back people who are moved may have been spoken of. */
const REACH = 8;

/** Whether the text is about people who are moved there: near by, as a whole, or by what is told itself. */
function isTold(context: Context, sentence: number, clause: number, { row, agents, others }: Told): boolean {
  if (isTopical(context, clause, REACH) || context.pairs.about) return true;
  if (row === 'union/law') return true;
  if (/^deed\/(?:taking|sending|asked)/.test(row)) return true;
  const { from, to } = context.scene.parsed.sentences[sentence]!;
  for (let i = from; i + 1 < to; i++)
    if (context.scene.tokens[i]!.norm === 'third' && context.scene.tokens[i + 1]!.norm === 'country') return true;
  const states = new Set([...agents, ...others].map(({ state }) => state));
  // both states of a pair that the text has spoken of
  return context.pairs.known
    .slice(0, REACH)
    .some(
      ({ pair, sentence: there }) =>
        there <= sentence + REACH && states.has(pair.sending) && states.has(pair.receiving),
    );
}

const PRISON = /^(?:prison|prisons|prisoners|inmates|cells|convicts)$/;
const MOVED = /^(?:migrants?|deport\w*|asylum|refugees?|third-country|third|expelled|removed|aliens?|foreigners)$/;

/** "an agreement with Denmark to host foreign prisoners": a prison deal is another matter (annotation guide, 16). */
function isOfPrisons({ scene }: Context, sentence: number, { stage, row }: Told): boolean {
  if (stage === 'refused' || !/^(?:deed|noun|standing)\//.test(row)) return false;
  const { from, to } = scene.parsed.sentences[sentence]!;
  const words = scene.tokens.slice(from, to);
  return words.some(({ norm }) => PRISON.test(norm)) && !words.some(({ norm }) => MOVED.test(norm));
}

/** "This Agreement enters into force on 1 February" of next year: what lies ahead is not yet so. */
const isAhead = ({ scene }: Context, { stage, silent }: Told, edtf: string | undefined): boolean => {
  const { published } = scene.parsed.document;
  return (
    !silent &&
    published !== null &&
    edtf !== undefined &&
    /^(?:in_force|terminated|expired|first_transfer)$/.test(stage) &&
    /^\d{4}-\d\d-\d\d$/.test(edtf) &&
    edtf > published.slice(0, 10)
  );
};

/** "talks on deporting Afghan criminals to Afghanistan": those who are at home there are no third country's. */
function areAtHome({ scene }: Context, sentence: number, { pair }: Bound): boolean {
  const { from, to } = scene.parsed.sentences[sentence]!;
  let own = false;
  for (let i = from; i < to; i++) {
    const { norm } = scene.tokens[i]!;
    if (/^(?:third|third-country|other|others)$/.test(norm)) return false;
    const nationalities = scene.people.get(i)?.nationalities ?? [];
    if (nationalities.some((state) => state !== pair.receiving)) return false;
    own ||= nationalities.length > 0;
  }
  return own;
}

/** Tokens behind the word of a stage in which a hedge still belongs to it: "signed, reportedly, in May". */
const BEHIND = 3;

/** A hedging word before the word of the stage in its clause or right behind it, or in the statement's cue. */
function isHedgedAt(context: Context, clause: number, at: number, statement: Statement | null): boolean {
  const { scene } = context;
  const { from, to } = clauseAround(scene, clause, at);
  const { start } = scene.tokens[at]!;
  // what stands before the words that are said is the cue's, and read with it
  const content = statement?.content.find((span) => span.start <= start && start < span.end);
  const first = content ? Math.max(from, firstFrom(scene.tokens, content.start)) : from;
  return (
    hedgesIn(scene, first, at) ||
    hedgesIn(scene, at + 1, Math.min(to, at + BEHIND)) ||
    cueHedged(context, statement, scene.tokens[at]!.start)
  );
}

function draftOf(
  context: Context,
  sentence: number,
  told: Told,
  clause: number,
  { statement, speaker, teller, denies }: Voice,
  bound: Bound,
): Draft {
  const refuted = denies && told.row !== 'noun/proposal' && !told.denied && !told.silent && told.stage !== 'refused';
  const own = told.named || told.stage === 'ratified' ? null : (teller?.date ?? null);
  const date =
    dateBeside(context, sentence, told.at, bound.receiving) ?? told.date ?? lineDate(context, sentence) ?? own;
  const when = date?.edtf
    ? { edtf: date.edtf, start: date.start, end: date.end }
    : statement?.said?.edtf && !told.named && told.stage !== 'ratified'
      ? { edtf: statement.said.edtf, ...statement.said.span }
      : null;
  const match: TokenRange = { from: told.at, to: told.at + 1 };
  const fields = when ? { date: [{ start: when.start, end: when.end }] } : {};
  const base = baseOf(context, told.row, clause, match, statement, bound, fields);
  const claim: Omit<StageClaim, 'id' | 'core'> = {
    ...base,
    kind: 'stage',
    party: partyOf(context, sentence, told, speaker, bound.pair),
    stage: told.stage,
    denied: told.denied || refuted,
    silent: told.silent,
    date: when?.edtf ?? null,
    hedged:
      told.hedged ||
      isAhead(context, told, when?.edtf) ||
      (!told.silent && isHedgedAt(context, clause, told.at, statement)),
  };
  return { claim, match, clause, statement, bound, vague: !bound.outright };
}
