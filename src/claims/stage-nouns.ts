// Stages told by nouns: "the signature of the treaty", "Britain's abandonment of the scheme", "an American proposal that it receive …".
import rows from '../../data/en/claims/stage-nouns.json' with { type: 'json' };
import { type Nominal, nominalsOf } from '../language/nominals.ts';
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { aboutAt, dealBefore, isNone, pointsBack } from './deal-words.ts';
import { agentOf, dateOf, partiesIn, statesNamed } from './fill.ts';
import { moodOf } from './mood.ts';
import { type Side, type Told, toldAs, type Whose } from './stage-told.ts';
import type { Stage } from './values.ts';

interface Noun {
  readonly word: string;
  readonly stage: Stage;
  readonly of: readonly string[];
  readonly via: readonly string[];
  readonly whose: Whose;
  readonly side: Side;
}
interface Row {
  readonly word: string;
  readonly stage: string;
  readonly of: string;
  readonly via?: string;
  readonly whose: string;
  readonly side?: string;
}
const NOUNS: ReadonlyMap<string, Noun> = new Map(
  (rows as readonly Row[]).map(({ word, stage, of, via, whose, side }): [string, Noun] => [
    word,
    {
      word,
      stage: stage as Stage,
      of: of.split(' '),
      via: (via ?? 'of').split(' '),
      whose: whose as Whose,
      side: (side as Side | undefined) ?? null,
    },
  ]),
);
const PROPOSAL = /^(?:proposal|request|requests|overture|demand|offer)$/;
const wanted = (norm: string): boolean => NOUNS.has(norm) || PROPOSAL.test(norm);

/** The stages that the nouns of a sentence tell. */
export function nounStagesOf(context: Context, sentence: number): readonly Told[] {
  const { scene, structures } = context;
  const { chunks, predications } = structures.of(sentence);
  const found: Told[] = [];
  for (const nominal of nominalsOf(scene.tokens, chunks, predications, wanted)) {
    const { norm } = scene.tokens[nominal.at]!;
    const noun = NOUNS.get(norm);
    const told = noun
      ? deedOf(context, sentence, predications, nominal, noun)
      : proposalOf(context, sentence, predications, nominal);
    if (told) found.push(told);
  }
  return found;
}

/** Verbs that tell of a deed by its noun: who does them speaks. */
const TELLS =
  /^(?:announce|announces|announced|confirm|confirms|confirmed|disclose|disclosed|reveal|revealed|report|reported|recount|recounted|state|stated|declare|declared|reaffirm|reaffirmed|made|make|makes|acknowledge|acknowledged|came|come|comes|deny|denies|denied|reject|rejects|rejected|dispute|disputed|told|repeated|published)$/;
const DENIES = /^(?:deny|denies|denied|denying|reject|rejects|rejected|dispute|disputes|disputed|refuted)$/;
/** What makes a noun's deed only wished, feared or waited for. */
const OPEN =
  /^(?:await|awaits|awaiting|awaited|demand|demands|demanded|want|wants|seek|seeks|sought|urge|urged|oppose|opposes|opposed|hope|hopes|allow|allows|permits|prevent|prevents|require|requires|required|expects|expected|called|calls|provides|provide|planned|plan|plans|vote|voted|follow|follows)$/;
/** Prepositions behind which a deed is not told. */
const UNTOLD = /^(?:for|to|on|against|before|until|without|pending|about|subject to|over)$/;

interface Saying {
  readonly teller: readonly TokenRange[];
  readonly denied: boolean;
  readonly hedged: boolean;
  readonly date: DateMention | null;
}

/** What the sentence says of a noun's deed; null where it only names it. */
function sayingOf(context: Context, sentence: number, all: readonly Predication[], nominal: Nominal): Saying | null {
  const { tokens } = context.scene;
  const one = all[nominal.predication];
  const date = dateBehind(context, sentence, nominal);
  if (!one) return { teller: [], denied: false, hedged: false, date };
  const verb = tokens[one.at]!.norm;
  const denies = DENIES.test(verb);
  if (nominal.as === 'oblique') {
    const lead = one.obliques.find(({ from }) => from === nominal.phrase.from);
    if (lead && UNTOLD.test(lead.preposition)) return null;
    return { teller: [], denied: false, hedged: false, date };
  }
  if (OPEN.test(verb)) return null;
  const mood = moodOf(tokens, all, nominal.predication);
  if (mood.time !== 'done' && mood.time !== 'present' && mood.time !== 'planned') return null;
  const passive = one.passive && nominal.as === 'subject';
  const told = TELLS.test(verb) && (passive || nominal.as === 'object' || verb === 'came');
  const teller = !told
    ? []
    : verb === 'came'
      ? one.obliques.filter(({ preposition }) => /^(?:from|by)$/.test(preposition))
      : agentOf(one).filter(({ from }) => !nominal.obliques.some((own) => own.from === from));
  return {
    teller,
    denied: denies || mood.negated || isNone(context, nominal.phrase),
    hedged: mood.hedged || mood.time === 'planned',
    date: date ?? dateOf(context, sentence, one),
  };
}

/** A date right behind a noun and what hangs on it: "the signing of the treaty on 4 May". */
function dateBehind({ scene, structures }: Context, sentence: number, nominal: Nominal): DateMention | null {
  const { chunks } = structures.of(sentence);
  const end = nominal.obliques.at(-1)?.to ?? nominal.phrase.to;
  for (const { type, from } of chunks) {
    if (from < nominal.phrase.from) continue;
    if (from > end + 3 || type === 'verb') return null;
    if (type === 'date') {
      const date = scene.dates.get(from);
      if (date?.edtf) return date;
    }
  }
  return null;
}

function deedOf(
  context: Context,
  sentence: number,
  all: readonly Predication[],
  nominal: Nominal,
  noun: Noun,
): Told | null {
  const { tokens } = context.scene;
  const things = nominal.obliques.filter(({ preposition }) => noun.via.includes(preposition));
  const fits = (range: TokenRange): boolean =>
    aboutAt(context, range, noun.of) >= 0 ||
    (noun.of.includes('back') && pointsBack(context, range) && dealBefore(context, nominal.at));
  const entry = noun.word === 'entry' && tokens[nominal.at + 1]?.norm === 'into';
  if (noun.word === 'entry' && !entry) return null;
  const thing =
    things.find(fits) ??
    (noun.of.includes('any') ? nominal.phrase : null) ??
    (entry ? nominal.obliques.find(fits) : null) ??
    ownThing(context, nominal, noun);
  if (!thing) return null;
  if (noun.stage === 'announced' && !isAnnounced(context, sentence, nominal)) return null;
  const saying = sayingOf(context, sentence, all, nominal);
  if (!saying) return null;
  const by = nominal.obliques.filter(({ preposition }) => preposition === 'by');
  const owner = statesNamed(context, [nominal.before]);
  const agents = [...partiesIn(context, by), ...owner];
  const rest = nominal.obliques.filter(({ preposition }) => /^(?:of|with|between|from|in|to)$/.test(preposition));
  return toldAs({
    row: `noun/${noun.word}`,
    stage: noun.stage,
    denied: saying.denied || isNone(context, thing),
    hedged: saying.hedged,
    agents,
    by: by.length ? by : owner.length ? [nominal.before] : [],
    others: statesNamed(context, rest),
    whose: noun.whose,
    side: noun.side,
    at: nominal.at,
    date: saying.date,
    teller: saying.teller,
  });
}

/** "whose signing took place": the deal stands before; "the treaty signing": in the phrase; "the signing with Guatemala". */
function ownThing(
  context: Context,
  { phrase, before, obliques }: Nominal,
  { of, stage, word }: Noun,
): TokenRange | null {
  if (aboutAt(context, before, of) >= 0) return phrase;
  const { tokens } = context.scene;
  const owned = /^(?:whose|its|their)$/.test(tokens[phrase.from]!.norm);
  const withSide =
    stage === 'signed' &&
    obliques.some((each) => each.preposition === 'with' && statesNamed(context, [each]).length > 0);
  return (owned || withSide) &&
    (stage === 'signed' || (owned && (word === 'existence' || word === 'suspension' || word === 'termination'))) &&
    dealBefore(context, phrase.from)
    ? phrase
    : null;
}

const SPOKEN_OF =
  /^(?:came|comes|coming|follows?|followed|following|drew|draws|sparked|prompted|triggered|has|had|marks|marked)$/;

/** An announcement of people who are taken or of a deal: "the announcement that it would take part", "of an agreement". */
function isAnnounced({ scene }: Context, sentence: number, { phrase, at }: Nominal): boolean {
  const { to } = scene.parsed.sentences[sentence]!;
  // "The announcement came a day after …": it was told before
  const [verb, next] = [scene.tokens[at + 1]?.norm ?? '', scene.tokens[at + 2]?.norm ?? ''];
  if (SPOKEN_OF.test(verb) && !/^(?:from|by|in)$/.test(next)) return false;
  let [people, deal] = [false, false];
  for (let i = phrase.to; i < Math.min(to, phrase.to + 30); i++) {
    people ||= scene.people.has(i);
    deal ||=
      /^(?:agreement|deal|memorandum|scheme|arrangement|reception|effort|programme|migration|partnership|intake|jail)$/.test(
        scene.tokens[i]!.norm,
      );
  }
  return people || deal;
}

/** "an American proposal that it receive deportees", "a request from Washington to host": proposed by the state that it is of. */
function proposalOf(context: Context, sentence: number, all: readonly Predication[], nominal: Nominal): Told | null {
  const { tokens } = context.scene;
  const after = tokens[nominal.at + 1]?.norm ?? '';
  const owner = statesNamed(context, [nominal.before]);
  const from = nominal.obliques.filter(({ preposition }) => /^(?:from|by)$/.test(preposition));
  const agents = [...owner, ...partiesIn(context, from)];
  if (agents.length !== 1) return null;
  const said = /^(?:that|to|from|by)$/.test(after);
  if (!said) return null;
  const governed = all.some(
    ({ governor, at }) =>
      governor?.at === nominal.at && /^(?:receive|take|accept|host|send|hold|house|admit)$/.test(tokens[at]!.norm),
  );
  const that = after === 'that';
  if (!governed && !that) return null;
  const one = all[nominal.predication];
  const verb = one ? tokens[one.at]!.norm : '';
  if (OPEN.test(verb) || tokens[nominal.at]!.norm === 'offer') return null;
  const near = one ? partiesIn(context, one.subject) : [];
  return toldAs({
    row: 'noun/proposal',
    stage: 'proposed',
    denied: DENIES.test(verb) && verb.startsWith('den'),
    agents,
    by: [nominal.before],
    others: near,
    whose: 'one',
    side: 'sending',
    at: nominal.at,
    date: dateBehind(context, sentence, nominal),
    named: true,
  });
}
