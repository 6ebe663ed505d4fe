// How many people an arrangement is for, in groups of how many: a cap, a quota, a batch.
import type { People, Quantity, TokenRange } from '../language/parsed.ts';
import type { Context } from './context.ts';
import { FRAMES } from './frames.ts';
import { type Governing, governing, isOpen, type Provision } from './provision.ts';

/** A number of people, whatever words they have. */
interface Counted extends TokenRange {
  readonly count: number | null;
  readonly qualifier: People['qualifier'];
  readonly start: number;
  readonly end: number;
  readonly people: boolean;
}

const UNITS: Readonly<Record<string, string>> = {
  year: 'year',
  years: 'year',
  annum: 'year',
  annually: 'year',
  yearly: 'year',
  annual: 'year',
  'twelve months': 'year',
  quarter: 'quarter',
  month: 'month',
  months: 'month',
  monthly: 'month',
  week: 'week',
  weeks: 'week',
  weekly: 'week',
  day: 'day',
  daily: 'day',
};
const LIMIT = /^(?:cap|caps|capped|limit|limited|limits|ceiling|quota|quotas|maximum|limitation)$/;
/** Verbs of what an arrangement comes to, beside those of taking and sending. */
const PROVIDES =
  /^(?:pass|provide|provides|provided|providing|allow|allows|allowed|allowing|permit|permits|permitted|let|lets|cover|covers|covered|apply|applies|concern|concerns|concerned|mention|mentions|mentioned|speak|speaks|spoke|talk|talks|talked|foresee|foresees|envisage|envisages|envisaged|plan|plans|planned|agree|agreed|agrees|approve|approved|approves|offer|offers|offered|oblige|obliges|obliged|hold|keep|kept|come|comes|exceed|set|sets|be|is|are|would|undertakes|undertook|accept|put|puts|fixed|fixes|capped|limited)$/;
const PLACES =
  /^(?:capacity|room|space|beds|bed|places|tents|enough|rooms|accommodates|seats|designed|built|enlarged|occupancy)$/;
const PLACE =
  /^(?:centre|centres|center|centers|camp|camps|site|base|prison|facility|facilities|hostel|hotel|building|block|jail|bay|compound|section)$/;
const OWN = /^(?:own|citizens)$/;
/** How many tokens around a number are looked at. */
const NEAR = 7;

/** The caps, quotas and sizes of groups that a sentence sets. */
export function numbersOf(context: Context, sentence: number): readonly Provision[] {
  const { scene } = context;
  const range = scene.parsed.sentences[sentence]!;
  const found: Provision[] = [];
  for (let i = range.from; i < range.to; i++) {
    const counted = countedAt(context, i, range);
    if (!counted) continue;
    const provision = groupSize(context, counted, range) ?? cap(context, counted, range);
    if (provision) found.push(provision);
    i = counted.to - 1;
  }
  return found;
}

const NOT_PEOPLE =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|per|percent|%|million|billion|dollars|euros|pounds|beds|places|rooms|cells|tents|states|countries|articles?|flights?|votes|kilomet\w+|miles|metres|hectares|times|pages|members|judges|officers|soldiers|police|staff|-)$/;

/** A number of people at a token: with a word for them, or bare where no other noun follows. */
function countedAt({ scene }: Context, at: number, { to }: TokenRange): Counted | null {
  const people = scene.people.get(at);
  if (people && people.quantity !== null) return { ...people, people: true, qualifier: people.qualifier };
  const number: Quantity | undefined = scene.quantities.get(at);
  if (!number || number.share || scene.money.has(at) || scene.inDates.has(at) || scene.inPeople.has(at)) return null;
  const next = scene.tokens[number.to];
  if (
    next &&
    number.to < to &&
    (NOT_PEOPLE.test(next.norm) || next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN')
  )
    if (!/^(?:a|of|people|persons|annually|monthly|transfers|arrivals|transferees|removals|cases)$/.test(next.norm))
      return null;
  return { ...number, people: false };
}

const wordAround = ({ scene }: Context, from: number, to: number, pattern: RegExp): boolean => {
  for (let i = Math.max(0, from); i < Math.min(scene.tokens.length, to); i++)
    if (pattern.test(scene.tokens[i]!.norm)) return true;
  return false;
};

/** "in groups of about ten", "groups that shall not exceed fifteen", "each transfer shall comprise at least ten". */
function groupSize(context: Context, counted: Counted, range: TokenRange): Provision | null {
  const { tokens, quantities } = context.scene;
  if (counted.count === null) return null;
  const from = Math.max(range.from, counted.from - NEAR);
  const before = tokens.slice(from, counted.from).map(({ norm }) => norm);
  const batch = before.findLastIndex((word) =>
    /^(?:groups|batches|tranches|cohorts|instalments|parties|group|batch)$/.test(word),
  );
  const each =
    /\b(?:each|every) (?:transfer|group|flight|batch)\b/.test(before.join(' ')) ||
    // "flights will carry at most 20 people each"
    (tokens[counted.to]?.norm === 'each' &&
      before.some((word) => /^(?:transfers|groups|flights|planes|batches)$/.test(word)));
  if (batch < 0 && !each) return null;
  const plural = batch >= 0 && before[batch]!.endsWith('s');
  const limited = before.some((word) =>
    /^(?:exceed|exceeding|than|comprise|comprises|consist|number|most)$/.test(word),
  );
  const behind = before[batch + 1] === 'of' && before.length - batch <= 3;
  if (!each && !(plural && (behind || limited))) return null;
  const governed = governing(context, counted);
  if (!isOpen(governed)) return null;
  // "at least ten and at most forty": a range, whose lower end is the count
  const second = counted.qualifier === 'at_least' ? quantities.get(counted.to + 1) : undefined;
  const qualifier =
    second?.qualifier === 'up_to' ? 'range' : limited && counted.qualifier === 'exact' ? 'up_to' : counted.qualifier;
  if (before.includes('most') && before.includes('least')) return null;
  const shall = before.includes('shall') || before.includes('must');
  return {
    rule: 'group size',
    term: 'group_size',
    match: { from: counted.from, to: counted.to },
    value: { from: batch >= 0 ? from + batch : from, to: counted.to },
    count: counted.count,
    qualifier,
    unit: 'person',
    counted: { start: counted.start, end: counted.end },
    strength: shall ? 'required' : null,
  };
}

/** "up to 250 people", "a ceiling of 160", "300 refugees a year", "shall not exceed 300 persons". */
function cap(context: Context, counted: Counted, range: TokenRange): Provision | null {
  const from = Math.max(range.from, counted.from - NEAR);
  const limited = wordAround(context, from, counted.to, LIMIT);
  const exceed = wordAround(context, from, counted.from, /^(?:exceed|exceeding|exceeds)$/);
  const per = perOf(context, counted, range);
  const noMore = isNoMore(context, counted);
  const most = counted.qualifier === 'up_to' || limited || exceed || noMore;
  if (!most && per === null && !isRough(context, counted)) return null;
  if (isPart(context, counted) && !noMore) return null;
  if (wordAround(context, counted.from - 3, counted.to + 4, OWN)) return null;
  if (per === null && wordAround(context, from, counted.to + 2, PLACES)) return null;
  const ofPeople = noMore && hasPeople(context, range.from, counted.from);
  if (!counted.people && !limited && !ofPeople && !wordAround(context, counted.from - 4, counted.from, TAKING))
    return null;
  const governed = governing(context, counted);
  if (!isProvided(context, governed, counted, limited || (most && counted.people))) return null;
  const group = governed.predications[governed.lead]?.group;
  const could =
    governed.time === 'possible' &&
    group !== undefined &&
    wordAround(context, group.from, group.to, /^(?:could|might)$/);
  return {
    rule: 'cap: how many at most, or in a time',
    term: 'cap',
    match: { from: counted.from, to: counted.to },
    value: { from: counted.from, to: counted.to },
    count: counted.count,
    qualifier: counted.count === null ? null : most ? 'up_to' : counted.qualifier,
    unit: counted.count === null ? null : 'person',
    per: counted.count === null ? null : per,
    counted: { start: counted.start, end: counted.end },
    hedged: could,
  };
}
const TAKING =
  /^(?:take|takes|taking|accept|accepts|accepting|receive|receiving|host|hosting|admit|house|than|to|of|most)$/;

const hasPeople = ({ scene }: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (scene.people.has(i)) return true;
  return false;
};

/** "cannot be more than 3,000", "may never host more than 500". */
const isNoMore = (context: Context, { from, qualifier }: Counted): boolean =>
  qualifier === 'at_least' &&
  context.scene.tokens[from]!.norm === 'more' &&
  wordAround(context, from - 4, from, /^(?:not|never|cannot|n't)$/);

/** "at least seven of them", "five of the ten": a part of a group, or one that is done. */
const isPart = ({ scene }: Context, { to, qualifier }: Counted): boolean =>
  qualifier === 'at_least' || (qualifier !== 'up_to' && scene.tokens[to]?.norm === 'of');

/** "a few hundred people", "a limited number of deportees": a size without a number. */
function isRough({ scene: { tokens, parsed } }: Context, { qualifier, people, start, end, count }: Counted): boolean {
  if (count !== null) return false;
  const words = parsed.document.body.slice(start, end).toLowerCase();
  return (
    people &&
    qualifier === 'several' &&
    tokens.length > 0 &&
    /(?:few|several|couple of) hundred|few dozen|dozens of|limited number/.test(words)
  );
}

/** Whether the verb is one of taking or sending that is still to come, or one of what an arrangement comes to. */
function isProvided(context: Context, governed: Governing, counted: Counted, sure: boolean): boolean {
  const { tokens } = context.scene;
  const one = governed.predications[governed.number];
  if (!one) return sure;
  const { norm } = tokens[one.at]!;
  // "the base is to hold up to 30,000": what a place can hold is its capacity
  if (one.subject.some(({ to }) => PLACE.test(tokens[to - 1]!.norm)) && !one.passive) return false;
  if (FRAMES.has(norm)) return isOpen(governed) && governed.time !== 'present' && governed.time !== 'expected';
  if (PROVIDES.test(norm)) return isOpen(governed) || governed.time === 'done';
  // "expelled by …": a participle behind the number says who they are
  if (one.at > counted.to && one.relative) return sure;
  return sure && !counted.people && isOpen(governed);
}

/** What a number is for each of: "a year", "in any one year", "in each quarter", "annually", "a weekly intake of". */
function perOf({ scene: { tokens } }: Context, counted: Counted, range: TokenRange): string | null {
  const until = Math.min(range.to, counted.to + 10);
  for (let i = counted.to; i < until; i++) {
    const { norm, text } = tokens[i]!;
    if (/^[.;:()]$/.test(text)) break;
    if (norm === 'twelve' && /^months?$/.test(tokens[i + 1]?.norm ?? '')) return 'year';
    if (norm === 'three' && tokens[i - 1]?.norm === 'every' && tokens[i + 1]?.norm === 'months') return 'quarter';
    const unit = UNITS[norm];
    if (!unit || (norm.endsWith('s') && norm !== 'yearly')) continue;
    const [one, two] = [tokens[i - 1]?.norm ?? '', tokens[i - 2]?.norm ?? ''];
    if (/ly$/.test(norm) || norm === 'annum') return unit;
    if (/^(?:each|every|per|any)$/.test(one) || /^(?:each|every|any)$/.test(two)) return unit;
    if (/^an?$/.test(one) && !/^(?:for|than|within|in|of|least|over|after)$/.test(two)) return unit;
    if (one === '/') return unit;
  }
  for (let i = Math.max(range.from, counted.from - 9); i < counted.from; i++) {
    const { norm } = tokens[i]!;
    const unit = UNITS[norm];
    if (!unit) continue;
    if (/^(?:weekly|monthly|annual|yearly|daily)$/.test(norm)) return unit;
    if (/^(?:each|every|any|per)$/.test(tokens[i - 1]?.norm ?? '')) return unit;
  }
  return null;
}
