// What stands in the phrases of a predication: parties, groups of people, sums, courts, dates. And the pair that its parties make.

import type { Chunk } from '../language/chunks.ts';
import type { DateMention, Mention, Money, People, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Statement } from '../statements/statement.ts';
import type { Context } from './context.ts';
import { sends } from './frames.ts';
import { isGeneral } from './general.ts';
import type { Pair } from './pair.ts';
import type { Bound } from './pairs.ts';
import { pairsAt } from './pairs-at.ts';
import { isParty } from './scene.ts';
import { threadPair } from './thread.ts';

type Ranges = readonly TokenRange[];
/** What is known of a text before its pairs are: its scene and the structure of its sentences. */
export type Told = Pick<Context, 'scene' | 'structures'>;
type Seen = Pick<Context, 'scene'>;

function* within(ranges: Ranges): Iterable<number> {
  for (const { from, to } of ranges) for (let i = from; i < to; i++) yield i;
}

/** The parties that head the phrases ("the government of X", "X and Y", "it"), each state once; a nationality is none. */
export function partiesIn({ scene }: Seen, ranges: Ranges): readonly Mention[] {
  const found: Mention[] = [];
  for (const i of within(ranges)) {
    const mention = scene.mentions.get(i);
    if (!mention || !isParty(mention) || scene.inPeople.has(i)) continue;
    if (mention.kind === 'state' && (mention.form === 'adjective' || mention.form === 'demonym')) continue;
    if (!found.some(({ state }) => state === mention.state)) found.push(mention);
  }
  return found;
}

/** Every state named in the phrases, adjectives ("US deportations") and people's words ("people from the US") too. */
export const statesNamed = ({ scene }: Seen, ranges: Ranges): readonly Mention[] =>
  [...within(ranges)].flatMap((i) => {
    const mention = scene.mentions.get(i);
    return mention?.state && isParty(mention) ? [mention] : [];
  });

/** The first of a kind of thing that begins in the phrases. */
const firstOf = <T>(index: { readonly get: (at: number) => T | undefined }, ranges: Ranges): T | null => {
  for (const i of within(ranges)) {
    const there = index.get(i);
    if (there !== undefined) return there;
  }
  return null;
};
export const peopleIn = ({ scene }: Seen, ranges: Ranges): People | null => firstOf(scene.people, ranges);
export const moneyIn = ({ scene }: Seen, ranges: Ranges): Money | null => firstOf(scene.money, ranges);
export const mentionsIn = ({ scene }: Seen, ranges: Ranges): readonly Mention[] =>
  [...within(ranges)].flatMap((i) => scene.mentions.get(i) ?? []);
/** True where one of the words stands in the phrases. */
export const hasWord = ({ scene }: Seen, ranges: Ranges, pattern: RegExp): boolean =>
  [...within(ranges)].some((i) => pattern.test(scene.tokens[i]!.norm));

/** The phrases behind any of the prepositions. */
export const behind = ({ obliques }: Pick<Predication, 'obliques'>, ...prepositions: readonly string[]): Ranges =>
  obliques.filter(({ preposition }) => prepositions.includes(preposition));

/** Who does it: the subject in the active, what stands behind "by" in the passive. */
export const agentOf = (one: Predication): Ranges => (one.passive ? behind(one, 'by') : one.subject);
/** Whom or what it is done to: the objects in the active, the subject in the passive. */
export const patientOf = (one: Predication): Ranges => (one.passive ? one.subject : one.objects);

/**
 * The date of a deed: one between its words and the next verb, else one before its verb in its clause, else one that opens the
 * sentence where nothing but it is told there. Null for a date that belongs to another verb ("…, he said on 4 May").
 */
export function dateOf(context: Told, sentence: number, one: Predication): DateMention | null {
  const { scene, structures } = context;
  const { chunks, predications } = structures.of(sentence);
  const at = chunks.findIndex(({ from, to }) => from <= one.group.from && one.group.from < to);
  if (at < 0) return null;
  const dateAt = (i: number): DateMention | null => {
    const piece = chunks[i];
    const date = piece?.type === 'date' && !isOfPaper(context, chunks, i) ? scene.dates.get(piece.from) : undefined;
    return date?.edtf ? date : null;
  };
  const parts = (i: number): boolean => chunks[i]!.type === 'mark' && scene.tokens[chunks[i]!.from]!.text === ';';
  for (let i = at + 1; i < chunks.length; i++) {
    const { type } = chunks[i]!;
    if (type === 'verb' || type === 'subordinator' || type === 'relative' || parts(i)) break;
    const date = dateAt(i);
    if (date) return date;
  }
  let behindMark = false;
  // "On Thursday 135 people, of whom 65 are children, | were flown": a clause inside the subject is passed over
  const begins = one.relative ? Number.POSITIVE_INFINITY : (one.subject[0]?.from ?? Number.POSITIVE_INFINITY);
  for (let i = at - 1; i >= 0; i--) {
    const { type, from } = chunks[i]!;
    if (type === 'verb' || type === 'relative') {
      if (from < begins) break;
      i = Math.min(
        i,
        chunks.findIndex((chunk) => chunk.from >= begins),
      );
      continue;
    }
    behindMark ||= parts(i);
    const date = behindMark && i > 1 ? null : dateAt(i);
    // "The deal, struck in February, is put at …": the day of what stands between the commas
    if (date && isAside(chunks, i)) continue;
    if (date) return isOfRelative(chunks, predications, i) ? null : date;
    if (type === 'subordinator') break;
  }
  const first = one.relative ? null : openingDay(context, sentence, one);
  if (first) return first;
  // an infinitive's day may stand with what governs it: "agreed on 5 August to take"
  const by = one.governor ? predications[one.governor.predication] : undefined;
  return by ? dateOf(context, sentence, by) : null;
}

/** True for a date behind the verb of an insertion: ", struck in February,". */
function isAside(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at + 1]?.type !== 'mark') return false;
  for (let i = at - 1; i > 0; i--) {
    if (chunks[i]!.type === 'mark') return false;
    if (chunks[i]!.type === 'verb') return chunks[i - 1]?.type === 'mark';
  }
  return false;
}

/** "On Friday, in exchange for ten who had been held, | the state let them go": the day that opens a sentence is that of its first verb that is not told by the way. */
function openingDay({ scene, structures }: Told, sentence: number, one: Predication): DateMention | null {
  const { chunks, predications } = structures.of(sentence);
  const at = chunks[0]?.type === 'preposition' ? 1 : 0;
  const date = chunks[at]?.type === 'date' ? scene.dates.get(chunks[at]!.from) : undefined;
  if (!date?.edtf) return null;
  const main = predications.find(({ relative, group }) => !relative && group.form === 'finite');
  return main === one ? date : null;
}

const PAPER =
  /^(?:agreement|agreements|treaty|memorandum|memoranda|decree|protocol|accord|deal|judgment|law|act|convention|arrangement)$/;

/** "the agreement of 12 December", "the decree of 28 March": the day of the paper, not of what is done under it. */
function isOfPaper({ scene }: Told, chunks: readonly Chunk[], at: number): boolean {
  const [before, paper] = [chunks[at - 1], chunks[at - 2]];
  if (before?.type !== 'preposition' || scene.tokens[before.from]!.norm !== 'of' || paper?.type !== 'phrase')
    return false;
  return PAPER.test(scene.tokens[paper.to - 1]!.norm);
}

/** "who were flown on 17 April | live": a date right behind a verb that only tells more of somebody is that verb's. */
function isOfRelative(chunks: readonly Chunk[], all: readonly Predication[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) {
    const { type, from, to } = chunks[i]!;
    if (type === 'verb') return all.some((one) => one.relative && from <= one.at && one.at < to);
    if (type === 'mark' || type === 'subordinator' || type === 'coordinator') return false;
  }
  return false;
}

/** A date and its words: of the deed, else the day it was said (annotation guide, 15); null where neither is given. */
export function dayOf(
  deed: DateMention | null,
  statement: Statement | null,
): { readonly edtf: string; readonly start: number; readonly end: number } | null {
  if (deed?.edtf) return { edtf: deed.edtf, start: deed.start, end: deed.end };
  return statement?.said?.edtf ? { edtf: statement.said.edtf, ...statement.said.span } : null;
}

/** The pair that named sides make, completed from the thread of the text where one is missing; null where nothing fits. */
export function pairWith(
  context: Context,
  sides: { readonly sending?: Mention | null; readonly receiving?: Mention | null; readonly site?: string | null },
  clause: number,
  at: number,
): Bound | null {
  const { scene, pairs } = context;
  const sending = sides.sending ?? null;
  const receiving = sides.receiving ?? null;
  const site = sides.site ?? null;
  // where the people come from is no side, whatever it says
  if (receiving?.state && pairs.homes.has(receiving.state)) return null;
  if (sending?.state && (receiving?.state || site) && sending.state !== receiving?.state) {
    const pair: Pair = { sending: sending.state, receiving: receiving?.state ?? null, site };
    return { pair, outright: true, rule: 'pair: both sides of one deed', sending, receiving };
  }
  const around = pairsAt(scene, pairs, clause, at);
  const fits = ({ pair }: { readonly pair: Pair }): boolean =>
    (!sending || pair.sending === sending.state) && (!receiving || pair.receiving === receiving.state);
  const near = around.find(fits);
  if (near) return { ...near, sending: sending ?? near.sending, receiving: receiving ?? near.receiving };
  const sentence = scene.clauses[clause]!.sentence;
  const general = !receiving && !site && isGeneral(scene, pairs, sentence);
  const known = general ? null : threadPair(scene, pairs, sentence, (pair) => fits({ pair }));
  if (known) {
    const rule = sending
      ? 'receiving: the last pair of the text with this sender'
      : receiving
        ? 'sending: the last pair of the text with this receiver'
        : 'pair: the last one that the text spoke of';
    return { pair: { ...known.pair, site: site ?? null }, outright: false, rule, sending, receiving };
  }
  if (receiving?.state && !sending) {
    const last = pairs.known.findLast((each) => each.sentence <= sentence) ?? pairs.known[0];
    return last && last.pair.sending !== receiving.state
      ? {
          pair: { sending: last.pair.sending, receiving: receiving.state, site: null },
          outright: false,
          rule: 'sending: the last sending state of the text',
          sending: null,
          receiving,
        }
      : null;
  }
  if (sending?.state && sends(sending.state))
    return {
      pair: { sending: sending.state, receiving: null, site },
      outright: false,
      rule: 'receiving: named nowhere',
      sending,
      receiving: null,
    };
  return null;
}

/** A pair without its receiver is that of the only one that the text knows for its sender. */
export function withOnlyReceiver({ pairs }: Context, bound: Bound): Bound {
  if (bound.pair.receiving !== null || bound.pair.site !== null) return bound;
  // a text of a megabyte has said by then whom it is about
  const known = pairs.known
    .slice(0, 400)
    .filter(({ pair }) => pair.sending === bound.pair.sending && pair.receiving !== null);
  const first = known[0]?.pair;
  if (!first || known.some(({ pair }) => pair.receiving !== first.receiving)) return bound;
  return {
    ...bound,
    pair: { ...bound.pair, receiving: first.receiving },
    outright: false,
    rule: 'receiving: the only one of the text',
  };
}
