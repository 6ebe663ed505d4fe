// The deeds of courts sentence by sentence: what the court, the object, the day and the arrangement of each is, with what the text told before.
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { isNeighbour, isTopical } from './context.ts';
import { dayOf } from './court-cases.ts';
import { type Deed, type Sentence, someWithin } from './court-deed.ts';
import { DEED_READERS } from './court-deeds.ts';
import { again, type Found, onAppeal, onHold, underAppeal, undone } from './court-effects.ts';
import { appealNoun, filingOf, isUnderAppeal, otherDeed } from './court-filings.ts';
import { type Frame, framesOf } from './court-frames.ts';
import { type Head, headOf, type SentenceOf, voiceOf } from './court-heads.ts';
import { namesGroup } from './court-leave.ts';
import { firstMatter, matterOf, objectIn } from './court-matters.ts';
import { nominalRulings } from './court-nouns.ts';
import { courtPairs } from './court-pairs.ts';
import { arbitrationIn, waitingBefore } from './court-pending.ts';
import type { Ground } from './court-thread.ts';
import { courtsIn, firstWithin, type NamedCourt } from './court-thread.ts';
import { bareDuty, bareHoldings, bareRule } from './court-told.ts';
import { isSought, isUnreal } from './court-unreal.ts';
import type { Bound } from './pairs.ts';
import type { ProceedingObject } from './values.ts';

/** Words without which a sentence is not looked at. */
const LEGAL =
  /^(?:court|courts|judge|judges|justices|tribunal|chamber|circuit|bench|board|ruling|ruled|judgment|injunction|suit|sued|lawsuit|petition|petitioned|petitions|appeal|appealed|appeals|challenge|challenged|application|arbitration|arbitrators|arbitral|habeas|stay|stayed|held|upheld|quashed|unlawful|unconstitutional|order|ordered|orders|lodged|filed|case|majority|hearing|detention|detentions|interim|refused|granted)$/;
/** How many sentences behind one with such words are looked at too: "It dismisses the complaint". */
const FOLLOWS = 4;
/** A person, or people of whom it was told. */
function namesPerson(tokens: Context['scene']['tokens'], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:his|her|him|man|men|woman|women|them|these|those)$/.test(tokens[i]!.norm)) return true;
    if (tokens[i]!.norm === 'their' && matterOf(tokens[i + 1]?.norm ?? '') === 'removal') return true;
  }
  return false;
}
/** Sentences about what a list leaves out. */
const OUTSIDE = /^(?:not|removed|outside|elsewhere|separate|separately)$/;

/** What is carried from sentence to sentence. */
interface Thread {
  readonly deed: Deed | null;
  readonly object: ProceedingObject | null;
  readonly bounds: readonly Bound[];
  readonly sentence: number;
  readonly section: number;
  readonly head: Head;
}

/** Every deed of a court in a text, in reading order, each bound to an arrangement. Linear in its sentences. */
export function courtDeeds(context: Context): readonly Found[] {
  const { scene } = context;
  const { sentences } = scene.parsed;
  const courts = courtsIn(scene);
  if (!courts.list.length && !scene.tokens.some(({ norm }) => LEGAL.test(norm))) return [];
  const voice = voiceOf(context, courts);
  const first: Ground = { scene, phrases: context.structures.phrases, courts, voice: voice?.court ?? null, lead: null };
  const found: Found[] = [];
  let thread: Thread = {
    deed: null,
    object: null,
    bounds: [],
    sentence: -9,
    section: -1,
    head: { section: -1, date: null, court: null },
  };
  let legal = -9;
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.to - sentence.from > 400) continue;
    thread = { ...thread, head: headOf(first, sentence, sentence.section, thread.head) };
    const ground: Ground = { ...first, lead: thread.head.section === sentence.section ? thread.head.court : null };
    if (someWithin(scene.tokens, sentence, LEGAL) || firstWithin(courts, sentence)) legal = number;
    if ((number - legal > FOLLOWS && ground.lead === null) || OUTSIDE.test(scene.tokens[sentence.from]!.norm)) continue;
    const deeds = deedsOf(ground, sentence, number, sentences[number + 1] ?? null, thread);
    const fresh = bind(context, ground, deeds, number, thread, voice?.date ?? null, found).filter(
      (one) => !again(found.at(-1), one),
    );
    found.push(...fresh.filter(({ deed }) => !deed.only));
    for (const one of fresh) {
      if (one.deed.stays) onHold(found, one);
      if (one.deed.posture === 'appeal' && (one.deed.effect === 'reversed' || one.deed.holding === 'remitted'))
        undone(found, one);
    }
    const appealed = fresh.some(
      ({ deed, frame }) =>
        deed.posture === 'appeal' && deed.holding === null && frame?.deed !== 'file' && frame?.deed !== 'hear',
    );
    if (appealed || isUnderAppeal(ground, sentence)) underAppeal(found, sentence.section, sentences);
    const last = fresh.at(-1);
    // a lower court's order that is told of as undone does not rule on what follows
    const undoneNow = last?.effect === 'reversed';
    if (last)
      thread = {
        ...thread,
        deed: undoneNow ? thread.deed : last.deed,
        object: last.object,
        bounds: last.bounds,
        sentence: number,
        section: sentence.section,
      };
  }
  const all = onAppeal(found);
  const inBody = new Set(all.flatMap(({ number, object }) => (ABOVE.has(sentences[number]!.kind) ? [] : [object])));
  return all.filter(({ number, object }) => !ABOVE.has(sentences[number]!.kind) || !inBody.has(object));
}

const ABOVE: ReadonlySet<string> = new Set(['headline', 'standfirst', 'caption', 'heading']);

interface Told {
  readonly deed: Deed;
  readonly frame: Frame | null;
}

function deedsOf(
  ground: Ground,
  range: SentenceOf,
  number: number,
  next: TokenRange | null,
  thread: Thread,
): readonly Told[] {
  const frames = framesOf(ground, range);
  const told: Told[] = [];
  const near = thread.section === range.section || thread.deed !== null ? thread.deed : null;
  for (const frame of frames) {
    const last = told.at(-1)?.deed ?? near;
    const sentence: Sentence = { from: range.from, to: range.to, frames, last, next };
    const reader = DEED_READERS[frame.deed];
    if (reader && (isUnreal(ground, frame) || isSought(ground, frame, frames))) continue;
    const deeds = reader
      ? reader(ground, sentence, frame)
      : frame.deed === 'file'
        ? filingOf(ground, sentence, frame)
        : otherDeed(ground, sentence, frame);
    for (const deed of deeds) if (!repeats(told, deed)) told.push({ deed, frame });
  }
  const sentence: Sentence = { from: range.from, to: range.to, frames, last: told.at(-1)?.deed ?? near, next };
  const final = told.at(-1)?.deed;
  if (final?.court && (final.holding !== null || final.posture === 'interim'))
    for (const deed of bareHoldings(ground, range, frames, final))
      if (!repeats(told, deed)) told.push({ deed, frame: null });
  if (!told.length && !frames.some(({ agent }) => agent !== null)) {
    const following = near !== null && number - thread.sentence <= 3 && near.holding !== null;
    for (const deed of [...bareRule(ground, range), ...(following ? bareDuty(ground, range, near) : [])])
      told.push({ deed, frame: null });
  }
  if (!told.length) for (const deed of nominalRulings(ground, range)) told.push({ deed, frame: null });
  if (!told.length)
    for (const deed of [...waitingBefore(ground, sentence), ...arbitrationIn(ground, sentence)].slice(0, 1))
      told.push({ deed, frame: null });
  for (const deed of appealNoun(ground, sentence))
    if (!told.some((one) => one.deed.posture === 'appeal')) told.push({ deed, frame: null });
  return told;
}

/** Two verbs of one holding ("dismissed the application and found the arrangement lawful", "unlawful and set aside") are one deed. */
function repeats(told: readonly Told[], deed: Deed): boolean {
  return told.some(({ deed: other }) => {
    const object = deed.object === null || other.object === null || deed.object === other.object;
    if (deed.effect !== null && deed.effect !== other.effect) return false;
    return (
      object &&
      deed.posture === other.posture &&
      (deed.holding === other.holding || deed.holding === null) &&
      deed.object !== 'law'
    );
  });
}

function bind(
  context: Context,
  ground: Ground,
  told: readonly Told[],
  number: number,
  thread: Thread,
  voiced: DateMention | null,
  before: readonly Found[],
): readonly Found[] {
  const { scene } = context;
  const sentence = scene.parsed.sentences[number]!;
  const found: Found[] = [];
  for (const { deed, frame } of told) {
    const clause = scene.clauseAt[deed.at]!;
    const inherited =
      deed.court === null && frame?.other !== true && RULED_BY_COURT.has(deed.posture) && deed.posture !== 'appeal';
    const carried = number - thread.sentence <= 3 && deed.posture !== 'appeal' ? (thread.deed?.court ?? null) : null;
    const court =
      deed.court ?? (inherited ? (courtOfSentence(ground, sentence) ?? ground.lead ?? ground.voice ?? carried) : null);
    // a ruling by nobody, in a text that names no court before it
    if (
      court === null &&
      RULED_BY_COURT.has(deed.posture) &&
      deed.posture !== 'appeal' &&
      thread.deed === null &&
      !someLegal(context, sentence)
    )
      continue;
    const full = { ...deed, court };
    if (isOtherDeal(context, deed)) continue;
    const bounds = courtPairs(context, ground, full, number, [...before.slice(-6), ...found]);
    if (!bounds.length) continue;
    const moved = deed.object === 'removal' && context.pairs.known.length > 0;
    const topical = moved || isTopical(context, clause) || (before.length > 0 && number - thread.sentence <= 8);
    if (!topical && !bounds.some(({ outright, pair }) => outright && pair.receiving !== null)) continue;
    // "to countries other than their own", and nobody in particular: the policy
    const open = bounds.every(({ pair }) => pair.receiving === null && pair.site === null);
    const given =
      deed.object === 'removal' && open && !namesGroup(context, deed.range) && !namesPerson(scene.tokens, deed.range)
        ? 'policy'
        : deed.object;
    const ordered =
      deed.posture === 'stay' && given === null ? orderedBefore([...before.slice(-8), ...found]) : undefined;
    const own = given ?? ordered?.object ?? found.at(-1)?.object ?? objectIn(scene.tokens, deed.range);
    const close = number - thread.sentence <= 2 && thread.object !== 'access' ? thread.object : null;
    const here =
      deed.range.from > sentence.from ? objectIn(scene.tokens, { from: sentence.from, to: deed.range.from }) : null;
    const object =
      own ??
      here ??
      close ??
      objectIn(scene.tokens, sentence) ??
      objectBefore(context, number) ??
      thread.object ??
      'policy';
    const day = deed.on ?? dayOf(ground, frame, deed.at, sentence);
    const earlier = found.at(-1);
    const same =
      earlier && earlier.deed.court?.name === court?.name && earlier.deed.posture !== 'filed' ? earlier.date : null;
    const later =
      frame === null ? deed.posture === 'appeal' : someWithin(scene.tokens, frame.left, /^(?:later|then|since)$/);
    const head = thread.head.section === sentence.section && !later ? thread.head.date : null;
    found.push({
      deed: full,
      frame,
      bounds,
      object,
      date:
        day ??
        same ??
        head ??
        (court?.name && ground.voice?.name?.includes(court.name) && deed.holding ? voiced : null),
      number,
      effect: deed.effect,
    });
  }
  return found;
}

/** "the trade agreement": none on people. */
function isOtherDeal(context: Context, { object, range }: Deed): boolean {
  const deal =
    object === 'agreement' ? firstMatter(context.scene.tokens, range, (matter) => matter === 'agreement') : null;
  return deal !== null && isNeighbour(context, deal.at, deal.at + 1);
}

/** "stayed the order": what the order or ruling was of. */
const orderedBefore = (found: readonly Found[]): Found | undefined =>
  found.findLast(
    ({ deed: { holding, posture } }) => holding === 'unlawful' || (posture === 'interim' && holding === 'granted'),
  );

const someLegal = ({ scene }: Context, { from, to }: TokenRange): boolean =>
  someWithin(
    scene.tokens,
    { from, to },
    /^(?:court|courts|judge|judges|tribunal|ruling|judgment|injunction|habeas|inadmissible)$/,
  );

/** What the paragraph spoke of before: "agreement signed; ceiling of 160. … dismissed the challenge". */
function objectBefore({ scene }: Context, number: number): ProceedingObject | null {
  const { sentences } = scene.parsed;
  const { section } = sentences[number]!;
  for (let i = number - 1; i >= Math.max(0, number - 8) && sentences[i]!.section === section; i--) {
    const found = firstMatter(
      scene.tokens,
      sentences[i]!,
      (matter) => matter === 'agreement' || matter === 'policy' || matter === 'law',
    );
    if (found) return found.matter as ProceedingObject;
  }
  return null;
}

const RULED_BY_COURT: ReadonlySet<string> = new Set([
  'merits',
  'interim',
  'stay',
  'admissibility',
  'disclosure',
  'appeal',
]);

function courtOfSentence({ courts }: Ground, { from, to }: TokenRange): NamedCourt | null {
  for (let i = from; i < to; i++) {
    const court = courts.at.get(i);
    if (court?.name) return court;
  }
  return null;
}
