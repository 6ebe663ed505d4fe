// The verbs of stages, and the deal, talks or proposal that each stands with in a sentence.
import rows from '../../data/en/claims/stage-verbs.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { aboutAt, dealBefore, isAnything, isNothing, pointsBack } from './deal-words.ts';
import { behind, partiesIn, patientOf } from './fill.ts';
import type { Side, Whose } from './stage-told.ts';
import type { Stage } from './values.ts';

export interface Verb {
  readonly id: string;
  readonly stage: Stage;
  /** Kinds of thing it is done with (deal-words.ts); `any` and `none` ask for nothing. */
  readonly of: readonly string[];
  /** Words that must follow the verb: "off", "into force". */
  readonly particles: readonly string[];
  /** Where the thing stands: `object`, `subject`, or behind a preposition. */
  readonly at: readonly string[];
  readonly whose: Whose | 'none';
  readonly side: Side;
  readonly denies: boolean;
  readonly silent: boolean;
  readonly turned: boolean;
  readonly only: string | null;
  readonly anyMood: boolean;
}

interface Row {
  readonly word: string;
  readonly stage: string;
  readonly of: string;
  readonly whose: string;
  readonly example: string;
  readonly where?: string;
  readonly side?: string;
  readonly only?: string;
  readonly mood?: string;
  readonly silent?: string;
  readonly denies?: boolean;
  readonly turned?: boolean;
}

/** Stages of verbs that "it" is enough for: who signs, ratifies or scraps it. */
const OF_IT: ReadonlySet<Stage> = new Set<Stage>([
  'signed',
  'ratified',
  'in_force',
  'suspended',
  'paused',
  'cancelled',
  'terminated',
  'expired',
  'refused',
]);

/** The rows of each written form, those that ask for more words first. */
export const VERBS: ReadonlyMap<string, readonly Verb[]> = (() => {
  const found = new Map<string, Verb[]>();
  for (const row of rows as readonly Row[]) {
    const stage = row.stage as Stage;
    const [base, ...particles] = row.word.slice(1).split(' ') as [string, ...string[]];
    const verb: Verb = {
      id: `deed/${[base, ...particles.slice(0, 1)].join('-')}-${row.stage}`,
      stage,
      of: [...row.of.split(' '), ...(OF_IT.has(stage) || stage === 'announced' ? ['back'] : [])],
      particles,
      at: (row.where ?? 'object').split(' '),
      whose: row.whose as Verb['whose'],
      side: (row.side as Side | undefined) ?? null,
      denies: row.denies === true,
      silent: row.silent === 'negated',
      turned: row.turned === true,
      only: row.only ?? null,
      anyMood: row.mood === 'any',
    };
    for (const form of formsOf(base)) {
      const there = found.get(form);
      if (there) there.push(verb);
      else found.set(form, [verb]);
    }
  }
  // rows that ask for more words are looked at first
  for (const list of found.values()) list.sort((a, b) => Math.sign(b.particles.length) - Math.sign(a.particles.length));
  return found;
})();

/** How far behind its verb a particle may stand: "turned the idea down". */
const PARTICLE = 7;
/** Whether the words that a row asks for stand behind its verb. */
export function follows({ scene }: Context, { at }: Predication, wanted: readonly string[]): boolean {
  const { tokens } = scene;
  const [first] = wanted;
  // "said no", and no "said no agreement"
  if (first === 'no' || first === 'yes')
    return tokens[at + 1]?.norm === first && !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(tokens[at + 2]?.pos ?? '');
  // "a dozen states have signed on", and not "signed on 5 May"
  if (first === 'on' && wanted.length === 1)
    return tokens[at + 1]?.norm === 'on' && /^(?:[.,;]|to|with|so)$/.test(tokens[at + 2]?.norm ?? '.');
  // "into force": a run of words; else any one of them
  if (wanted.length > 1 && /^(?:into|on|to)$/.test(first!)) {
    for (let i = at + 1; i <= at + 3; i++)
      if (
        tokens[i]?.norm === first &&
        wanted.slice(1).some((word) => tokens[i + 1]?.norm === word || tokens[i + 2]?.norm === word)
      )
        return true;
    return false;
  }
  for (let i = at + 1; i < Math.min(tokens.length, at + PARTICLE); i++) {
    if (wanted.includes(tokens[i]!.norm)) return true;
    if (/^[.;:,]$/.test(tokens[i]!.text)) return false;
  }
  return false;
}

export interface Thing {
  readonly range: TokenRange | null;
  /** The verb is passive in sense: "agreement signed", "Signed in March". */
  readonly passive: boolean;
}
const NO_THING: Thing = { range: null, passive: false };

/** The deal, talks or proposal that a verb is about, in the place that its row asks for. */
export function thingOf(context: Context, sentence: number, one: Predication, verb: Verb): Thing | null {
  const { structures } = context;
  const { tokens } = context.scene;
  const fits = (range: TokenRange): boolean =>
    aboutAt(context, range, verb.of) >= 0 ||
    (verb.of.includes('party') &&
      (partiesIn(context, [range]).length > 0 ||
        pointsBack(context, range) ||
        /^(?:state|country|nation|government|island|kingdom|states|countries|nations|governments)$/.test(
          tokens[range.to - 1]!.norm,
        ))) ||
    (verb.of.includes('back') &&
      pointsBack(context, range) &&
      !(verb.stage === 'refused' && tokens[range.from]!.norm !== 'it') &&
      dealBefore(context, one.at)) ||
    (verb.stage === 'talks' && isAnything(context, range)) ||
    ((verb.stage === 'signed' || verb.stage === 'agreed') &&
      verb.at.includes('object') &&
      isNothing(context, range) &&
      (tokens[range.to - 1]!.norm !== 'anything' || one.passive) &&
      head(context, one));
  if (verb.at.includes('none')) return NO_THING;
  for (const place of verb.at) {
    if (place === 'subject' || place === 'object') {
      const ranges = place === 'subject' ? one.subject : patientOf(one);
      const range = ranges.find(fits) ?? ofThing(context, sentence, one, ranges, fits);
      if (range) return { range, passive: false };
      if (verb.of.includes('any') && place === 'object') return NO_THING;
      continue;
    }
    const ranges = behind(one, place, `out ${place}`);
    const range = ranges.find(fits);
    if (range) return { range, passive: false };
    if (
      verb.of.includes('any') &&
      (ranges.length || tokens[one.at + 1]?.norm === place || tokens[one.at + 2]?.norm === place)
    )
      return NO_THING;
  }
  // "the treaty on asylum that the two concluded", "the treaty with B, which was signed"
  if (
    one.relative &&
    tokens[(one.subject[0]?.from ?? 0) - 1]?.norm !== 'whose' &&
    verb.at.includes('object') &&
    (one.passive || (one.objects.length === 1 && one.objects[0]!.to <= one.group.from))
  ) {
    const range = climb(context, sentence, one, fits);
    if (range) return { range, passive: true };
  }
  const joint =
    /^(?:and|but)$/.test(tokens[one.group.from - 1]?.norm ?? '') || tokens[one.group.from - 1]?.text === ',';
  if ((one.relative || joint) && verb.at.includes('subject') && verb.particles.length) {
    const range = climb(context, sentence, one, fits);
    if (range) return { range, passive: true };
  }
  if (verb.particles.length && verb.at.includes('object') && !one.passive && !one.objects.length) {
    const range = ahead(context, sentence, one, fits);
    if (range) return { range, passive: false };
  }
  if (!verb.at.includes('object') || one.passive || one.objects.length) return null;
  // "14 May: agreement signed", "Signed in October, not yet ratified": a participle without its auxiliary
  const alone = tokens
    .slice(one.group.from, one.at)
    .every(({ norm }) => /^(?:never|not|yet|since|later|first|again|only|also)$/.test(norm));
  const bare =
    alone && tokens[one.group.to]?.norm !== 'to' && /(?:ed|struck|made|frozen|done)$/.test(tokens[one.at]!.norm);
  if (!bare) return null;
  const range =
    one.subject.find(fits) ?? (partiesIn(context, one.subject).length ? null : climb(context, sentence, one, fits));
  if (range) return { range, passive: true };
  const after = tokens[one.group.from - 1]?.text === ',' && structures.of(sentence).chunks[0]?.type === 'verb';
  const opens = one.subject.length === 0 && (/^\p{Lu}/u.test(tokens[one.group.from]!.text) || after);
  return opens && (OF_IT.has(verb.stage) || verb.stage === 'not_implemented') && dealBefore(context, one.at)
    ? { range: null, passive: true }
    : null;
}

/** The chunks of a sentence, and which of them is the verb. */
function chunkOf({ structures }: Context, sentence: number, { group }: Predication) {
  const { chunks } = structures.of(sentence);
  return { chunks, at: chunks.findIndex(({ from, to }) => from <= group.from && group.from < to) };
}

/** Looks for the thing that a verb is done with among the chunks around it. */
type Search = (
  context: Context,
  sentence: number,
  one: Predication,
  fits: (range: TokenRange) => boolean,
) => TokenRange | null;

/** "put on hold | a plan": the thing behind a verb's particles. */
const ahead: Search = (context, sentence, one, fits) => {
  const { chunks, at } = chunkOf(context, sentence, one);
  return chunks.slice(at + 1, at + 5).find((chunk) => chunk.type === 'phrase' && fits(chunk)) ?? null;
};

const HEADS =
  /^(?:copy|memo|expansion|extension|renewal|signing|launch|establishment|creation|setting|possibility|idea|option|terms|details|conclusion|use|implementation|existence|two|both|all|three|one|series|number)$/;

/** "the establishment of a programme", "details of the deal": the thing that the object is of. */
function ofThing(
  context: Context,
  sentence: number,
  one: Predication,
  ranges: readonly TokenRange[],
  fits: (range: TokenRange) => boolean,
): TokenRange | null {
  const { tokens } = context.scene;
  const head = ranges.find(({ to }) => HEADS.test(tokens[to - 1]!.norm));
  if (!head) return null;
  const own = behind(one, 'of').find(fits);
  // "A copy of the agreement, seen by an agency, | was signed": the phrase may be read with the verb between
  if (own || tokens[head.to]?.norm !== 'of') return own ?? null;
  const next = context.structures.of(sentence).chunks.find(({ from }) => from === head.to + 1);
  return next?.type === 'phrase' && fits(next) ? next : null;
}

/** Chunks before a verb among which the deal that it tells more of is looked for. */
const CLIMB = 9;

/** "the treaty between A and B, which was signed": the deal before the phrase that stands next to the verb. */
const climb: Search = (context, sentence, one, fits) => {
  const { chunks, at } = chunkOf(context, sentence, one);
  const joined = chunks[at - 1]?.type === 'coordinator';
  for (let i = at - 1; i >= Math.max(0, at - CLIMB - (joined ? 4 : 0)); i--) {
    const { type } = chunks[i]!;
    // "which was signed and | entered into force", "that the two | concluded"
    const over = (type === 'verb' && i > at - 5 && joined) || (type === 'subordinator' && one.relative);
    if ((type === 'verb' || type === 'subordinator') && !over) return null;
    if (type === 'phrase' && fits(chunks[i]!)) return chunks[i]!;
  }
  return null;
};

/** "signed nothing", "nothing was agreed": the verb itself is one of deals. */
const head = ({ scene }: Context, { at }: Predication): boolean =>
  /^(?:sign|signs|signed|agreed|agree|settled|concluded)$/.test(scene.tokens[at]!.norm);
