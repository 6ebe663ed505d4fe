// What is said of a sum: the verb or noun that tells of it, with its nature, and who pays whom.

import type { Chunk } from '../language/chunks.ts';
import { hanging } from '../language/nominals.ts';
import type { Money } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { moneyIn } from './fill.ts';
import { sidesAround, subjectSides } from './money-around.ts';
import type { Deed } from './money-deed.ts';
import { fits, isBe } from './money-fits.ts';
import { exchanged, isCompared, isExchanged, labelled } from './money-labels.ts';
import { isNothing, isTextual, natureOf, TO_COME } from './money-nature.ts';
import { isListed, roleOf, type Seat, seatOf } from './money-seats.ts';
import { joinedSides, OPEN, OTHER, type Sides, sidesOfNoun, sidesOfVerb } from './money-sides.ts';
import { type Frame, type MoneyVerb, moneyNoun, moneyVerbs } from './money-words.ts';
import { type Mood, moodOf } from './mood.ts';
import type { Nature } from './values.ts';

/** The sentence that a sum stands in, as it was taken apart. */
interface Line {
  readonly context: Context;
  readonly sentence: number;
  readonly chunks: readonly Chunk[];
  readonly all: readonly Predication[];
}

interface Found {
  readonly number: number;
  readonly verb: MoneyVerb;
  readonly role: string;
}

const OUTRIGHT: ReadonlySet<Frame> = new Set(['give', 'get', 'spend', 'claim', 'owe', 'forgo', 'bear', 'go', 'cost']);

/** Verbs that say of a payment only that there is one. */
const BEGINS =
  /^(?:begins?|began|begun|starts?|started|continues?|continued|follows?|followed|is|are|was|were|be|made|makes?|cover|covers|covered)$/;

/** What is said of each sum of a sentence, in their order; null for one that nothing known is said of. */
export function deedsOf(context: Context, sentence: number, sums: readonly Money[]): readonly (Deed | null)[] {
  const { chunks, predications } = context.structures.of(sentence);
  const line = { context, sentence, chunks, all: predications };
  const deeds: (Deed | null)[] = [];
  const seats: (Seat | null)[] = [];
  for (const sum of sums) {
    const seat = isCompared(context, sum) ? null : seatOf(context, chunks, sum);
    seats.push(seat);
    deeds.push(seat && deedAt(line, seat));
  }
  for (const [i, seat] of seats.entries()) if (!deeds[i] && seat && !deeds[i - 1]) deeds[i] = overRelative(line, seat);
  for (const [i, deed] of deeds.entries()) if (deed && i > 0) deeds[i] = included(context, deed, deeds[i - 1] ?? null);
  // "408 million at once and 70 million a year": the second has the verb of the first, or the first that of the second
  for (let i = 1; i < sums.length; i++) {
    const seat = seats[i];
    if (!deeds[i] && deeds[i - 1] && seat && isListed(chunks, seat.seat) && !heads(context, chunks, seat))
      deeds[i] = shared(context, chunks, deeds[i - 1]!, seat);
  }
  for (let i = sums.length - 2; i >= 0; i--) {
    const [seat, next] = [seats[i], seats[i + 1]];
    if (deeds[i] || !deeds[i + 1] || !seat || !next || !isListed(chunks, next.seat)) continue;
    if (!chunks.slice(seat.chunk, next.chunk).some(({ type }) => type === 'verb')) deeds[i] = deeds[i + 1]!;
  }
  return deeds;
}

/** "is to be paid, under the terms fixed on Friday, 408 million": the verb before a clause that stands between. */
function overRelative(line: Line, seat: Seat): Deed | null {
  const { context, chunks, all } = line;
  const { tokens } = context.scene;
  const own = chunks[seat.chunk]!;
  const before = chunks[seat.chunk - 1];
  if (before?.type !== 'mark' || tokens[before.from]!.text !== ',') return null;
  for (let number = all.length - 1; number >= 0; number--) {
    const one = all[number]!;
    if (one.at > own.from) continue;
    const verb = moneyVerbs(tokens[one.at]!.norm).find(({ frame }) => frame === 'give' || frame === 'get');
    if (verb && own.from - one.at < 24 && !moneyIn(context, [...one.objects, ...one.subject]))
      return byVerb(line, { number, verb, role: 'object' }, seat, sidesAround(context, chunks, seat, null));
    if (!one.relative) return null;
  }
  return null;
}

/** The deed of the sum before, paid to whom this sum says: "140 million to the state and 31 million to a contractor". */
function shared(context: Context, chunks: readonly Chunk[], deed: Deed, { chunk }: Seat): Deed {
  const { tokens } = context.scene;
  const own = sidesOfNoun(context, 'sum', null, hanging(tokens, chunks, chunk));
  // "paid 240 million, with a further 50 due in April"
  const due = TO_COME.test(tokens[chunks[chunk]!.to]?.norm ?? '') && deed.nature === 'paid';
  const told: Deed = due ? { ...deed, nature: 'committed', open: true } : deed;
  return own.payee.how === 'open' ? told : { ...told, sides: { ...told.sides, payee: own.payee } };
}

/** "spent 700 million, including 290 million in payments to the state": a part of what was spent was paid. */
function included({ scene }: Context, deed: Deed, whole: Deed | null): Deed {
  if (scene.tokens[deed.at]!.norm !== 'including' || (whole?.nature !== 'spent' && whole?.nature !== 'paid'))
    return deed;
  const nature = deed.sides.payee.how === 'named' ? 'paid' : whole.nature;
  return { ...deed, nature, open: false, sides: { ...deed.sides, payer: whole.sides.payer } };
}

/** True where a finite verb follows the sum at once, so that the sum is its subject and on no list. */
const heads = (context: Context, chunks: readonly Chunk[], { chunk }: Seat): boolean => {
  const next = chunks[chunk + 1];
  return next?.type === 'verb' && context.scene.tokens[next.from]!.pos === 'AUX';
};

function deedAt(line: Line, seat: Seat): Deed | null {
  const { context, chunks, all } = line;
  const found = verbOf(line, seat);
  const noun = seat.noun < 0 ? null : moneyNoun(context.scene.tokens[seat.noun]!.norm);
  const nounSides = sidesAround(context, chunks, seat, noun);
  const told = found && byVerb(line, found, seat, nounSides);
  if (told || (found && seat.noun >= 0 && isAid(context, seat.noun) && found.verb.frame === 'give')) return told;
  if (noun === null || noun === 'none')
    return exchanged(context, chunks, seat, nounSides) ?? labelled(context, chunks, seat, nounSides);
  const light = all.findIndex((one) => roleOf(one, chunks[seat.seat]!) !== null);
  const nature = byNoun(line, light, seat, noun);
  const mood = light < 0 ? null : moodOf(context.scene.tokens, all, light);
  return {
    at: seat.noun,
    id: `money/${context.scene.tokens[seat.noun]!.norm}`,
    frame: null,
    nature,
    predication: light,
    hedged: mood?.hedged ?? false,
    open: nature === 'committed' || nature === 'offered',
    sides: nounSides,
  };
}

/** What a noun says by itself, or in the mood of the verb whose subject or object it is. */
function byNoun({ context, chunks, all }: Line, light: number, { seat, noun: at }: Seat, noun: Nature): Nature {
  const { tokens } = context.scene;
  const lead = chunks[seat - 1];
  // "takes 160 people against payment of five million"
  if (noun === 'paid' && lead?.type === 'preposition' && /^(?:against|upon|on)$/.test(tokens[lead.from]!.norm))
    return 'committed';
  if (noun === 'paid' && isExchanged(tokens, chunks, seat)) return 'committed';
  const role = light < 0 ? null : roleOf(all[light]!, chunks[seat]!);
  if (
    noun === 'paid' &&
    role !== 'subject' &&
    role !== 'object' &&
    /^(?:annual|yearly|monthly)$/.test(tokens[at - 1]?.norm ?? '')
  )
    return 'committed';
  if ((role !== 'subject' && role !== 'object') || all[light]!.relative) return noun;
  const mood = moodOf(tokens, all, light);
  if (noun === 'paid' && mood.time === 'present' && BEGINS.test(tokens[all[light]!.at]!.norm)) return 'committed';
  if (!BEGINS.test(tokens[all[light]!.at]!.norm) && role === 'object') return noun;
  return natureOf(noun, { ...mood, negated: false }, null) ?? noun;
}

/** The verb that tells of the sum: one of payment before one of reckoning, the nearest first. */
function verbOf({ context, chunks, all }: Line, seat: Seat): Found | null {
  const { tokens } = context.scene;
  const own = chunks[seat.chunk]!;
  const stands = chunks[seat.seat]!;
  let best: Found | null = null;
  let least = Number.MAX_SAFE_INTEGER;
  for (const [number, one] of all.entries()) {
    const verbs = moneyVerbs(tokens[one.at]!.norm);
    if (verbs.length === 0) continue;
    for (const range of seat.seat === seat.chunk ? [own] : [stands, own]) {
      const role = roleOf(one, range);
      if (role === null) continue;
      for (const verb of verbs) {
        if (!fits(context, one, verb, role, seat)) continue;
        const far = Math.abs(one.at - own.from) + (OUTRIGHT.has(verb.frame) ? 0 : 1000) + (range === own ? 0 : 1);
        if (far < least) {
          least = far;
          best = { number, verb, role };
        }
      }
    }
  }
  return best;
}

function byVerb(
  { context, sentence, chunks, all }: Line,
  { number, verb, role }: Found,
  seat: Seat,
  nounSides: Sides,
): Deed | null {
  const { tokens } = context.scene;
  const one = all[number]!;
  const mood = moodOf(tokens, all, number);
  const nothing = [...one.subject, ...one.objects].some((range) => isNothing(context, range));
  if (seat.noun >= 0 && isAid(context, seat.noun) && verb.frame === 'give') return null;
  const base = baseNature(context, sentence, one, verb, mood, seat);
  if (base === null) return null;
  const nature = natureOf(base, nothing ? { ...mood, negated: !mood.negated } : mood, verb.frame);
  const lost = nature === 'committed' && wouldHave(context, one);
  // "is under no obligation to refund the 220 million" says nothing of who paid
  if (nature === null || (nature === 'denied' && /^refund/.test(tokens[one.at]!.norm))) return null;
  const told = sidesOfVerb(context, one, verb.frame, role);
  // a contract pays whoever does the work, and what is set aside nobody yet
  const { from, to } = chunks[seat.chunk]!;
  const contract = tokens.slice(Math.max(0, from - 3), to).some(({ norm }) => /^contracts?$/.test(norm));
  const toNobody = contract || ASIDE.test(tokens[one.at]!.norm);
  const own = toNobody && told.payee.how === 'open' ? { ...told, payee: OTHER } : told;
  const about =
    verb.frame === 'total' || verb.frame === 'estimate' ? joinedSides(own, subjectSides(context, chunks, one)) : own;
  return {
    at: one.at,
    id: verb.id,
    frame: verb.frame,
    nature: lost ? 'forgone' : nature,
    predication: number,
    hedged: mood.hedged,
    open: nature === 'committed' || nature === 'offered',
    // "spent 700 million on it, including 290 in payments to the state": whom the whole was spent on nobody says
    sides: joinedSides(about, verb.frame === 'spend' ? { ...nounSides, payee: OPEN } : nounSides),
  };
}

const ASIDE = /^(?:allocat|earmark|budget|reserv)/;

/** "gives 250 million in aid": other money, where it is what is given. */
const isAid = ({ scene }: Context, at: number): boolean => /^(?:aid|assistance)$/.test(scene.tokens[at]!.norm);

/** "would have been due": what was to come and does not. */
const wouldHave = ({ scene }: Context, { group }: Predication): boolean => {
  const words = scene.tokens.slice(group.from, group.head).map(({ norm }) => norm);
  return words.includes('would') && words.includes('have');
};

/** What the verb says by itself here: of a reckoning its subject decides, of what a text provides its time. */
function baseNature(
  context: Context,
  sentence: number,
  one: Predication,
  verb: MoneyVerb,
  mood: Mood,
  seat: Seat,
): Nature | null {
  const { tokens } = context.scene;
  if (verb.frame === 'total') {
    const noun =
      one.subject.map((range) => moneyNoun(tokens[range.to - 1]!.norm)).find((each) => each !== null) ?? null;
    if (noun === 'spent') return mood.time === 'done' ? 'spent' : 'estimated';
    if (noun && noun !== 'none') return noun;
    const pronoun =
      one.subject.length === 1 && /^(?:that|this|it|these|they)$/.test(tokens[one.subject[0]!.to - 1]!.norm);
    const bare = one.subject.length === 0 && /^(?:that|this|it)$/.test(tokens[one.group.from - 1]?.norm ?? '');
    return noun === 'none' || ((pronoun || bare) && !isBe(context, one)) ? 'estimated' : null;
  }
  if (verb.frame === 'provide') {
    // "Expenses include 95 million for ships."
    const whole = one.subject.map(({ to }) => moneyNoun(tokens[to - 1]!.norm)).find((each) => each !== null);
    if (whole === 'spent' || whole === 'estimated') return mood.time === 'done' ? 'spent' : 'estimated';
    const noun = seat.noun < 0 ? null : moneyNoun(tokens[seat.noun]!.norm);
    if (noun === 'paid' && mood.time === 'done') return noun;
    return noun && noun !== 'none' && noun !== 'paid' ? noun : 'committed';
  }
  if (verb.noun && seat.noun >= 0) {
    const noun = moneyNoun(tokens[seat.noun]!.norm);
    if (noun && noun !== 'none') return noun;
  }
  if (verb.done && mood.time === 'done') return verb.done;
  if ((verb.nature === 'paid' || verb.nature === 'received') && mood.time === 'present' && !one.relative)
    return isTextual(context, sentence) ? 'committed' : verb.nature;
  return verb.nature;
}
