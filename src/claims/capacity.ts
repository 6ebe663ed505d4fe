// How many people a place can hold: its beds, its places, what it is built, meant or ordered for.
import type { Mention, TokenRange } from '../language/parsed.ts';
import type { CapacityClaim } from './claim.ts';
import type { Context } from './context.ts';
import { isTopical, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf } from './draft.ts';
import type { Bound } from './pairs.ts';
import { governing, isHearsay } from './provision.ts';
import { boundTo } from './provision-pairs.ts';
import { receiverAt } from './sites.ts';
import { isTermWord } from './term-words.ts';

/** A number that is a capacity. */
interface Held extends TokenRange {
  readonly count: number;
  readonly qualifier: CapacityClaim['qualifier'];
  readonly start: number;
  readonly end: number;
}

/** The capacities that a sentence tells. */
export function capacitiesOf(context: Context, sentence: number): readonly Draft[] {
  const { scene } = context;
  const range = scene.parsed.sentences[sentence]!;
  if (range.to - range.from > LONGEST) return [];
  const found: Draft[] = [];
  let before = false;
  for (let at = range.from; at < range.to; at++) {
    const held = numberAt(context, at);
    if (!held) continue;
    if (isCapacity(context, held, range) || (before && isEnlarged(context, held, range))) {
      before = true;
      found.push(...draftsOf(context, held, range));
    }
    at = Math.max(at, held.to - 1);
  }
  return found;
}
/** What is longer is a list or a table. */
const LONGEST = 400;
const NEAR = 8;

function numberAt({ scene }: Context, at: number): Held | null {
  const people = scene.people.get(at);
  if (people && people.count !== null && people.count > 1) return { ...people, count: people.count };
  const number = scene.quantities.get(at);
  if (!number || number.count === null || number.share || scene.money.has(at) || scene.inDates.has(at)) return null;
  return scene.inPeople.has(at) ? null : { ...number, count: number.count };
}

const wordsBefore = ({ scene }: Context, { from }: TokenRange, range: TokenRange, far: number): readonly string[] =>
  scene.tokens.slice(Math.max(range.from, from - far), from).map(({ norm }) => norm);

/** "880 places", "beds for 880", "can house about 200", "a capacity of 30,000", "designed for 200 persons", "enough for about 500". */
function isCapacity(context: Context, held: Held, range: TokenRange): boolean {
  const { tokens } = context.scene;
  const before = wordsBefore(context, held, range, NEAR);
  const after = tokens.slice(held.to, Math.min(range.to, held.to + 3)).map(({ norm }) => norm);
  const [next = '', second = ''] = after;
  // "room for 500 a year": how many may come in a time, and no room
  if (/^(?:a|per|each|every)$/.test(next) && /^(?:year|month|week|day)$/.test(second)) return false;
  if (/^(?:annually|yearly|monthly|years?|months?|weeks?|days?|hours?|per|%)$/.test(next)) return false;
  const rents = tokens
    .slice(Math.max(range.from, held.from - 12), held.from)
    .some(({ norm }) => /^(?:rent|rents|renting|rented|prison)$/.test(norm));
  if (/^(?:places|beds|bunks|berths)$/.test(next)) return !rents;
  if (/^(?:prison|detention|reception|sleeping)$/.test(next) && /^(?:places|beds)$/.test(second))
    return !rents && next !== 'prison';
  const gap = before.findLastIndex((word) => /^(?:beds|places|room|space|capacity|tents|enough|berths)$/.test(word));
  if (gap >= 0 && /^(?:for|of|to|at)$/.test(before.at(-1) ?? ''))
    return before[gap] !== 'places' || isPlace(context, range);
  if (
    /^(?:for)$/.test(before.at(-1) ?? '') &&
    before.slice(-4).some((word) => /^(?:designed|built|made|meant|intended|equipped|fit|suitable)$/.test(word))
  )
    return isPlace(context, range);
  return holds(context, held, range);
}

const PLACE =
  /^(?:centre|centres|center|centers|camp|camps|site|sites|base|prison|facility|facilities|hostel|hotel|building|buildings|block|blocks|jail|compound|section|barracks|megaprison|mega-prison|hub|penitentiary|tents|it)$/;
const isPlace = ({ scene }: Context, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++)
    if (PLACE.test(scene.tokens[i]!.norm) || scene.mentions.get(i)?.kind === 'site') return true;
  return false;
};

const HOLD =
  /^(?:hold|holds|house|houses|accommodate|accommodates|sleep|sleeps|shelter|shelters|detain|lodge|lodges|fit|fits)$/;

/** "The hostel can house 100 people": the subject is the place and the verb says what it can do. */
function holds(context: Context, held: Held, range: TokenRange): boolean {
  const { tokens, mentions } = context.scene;
  const { number, predications } = governing(context, held);
  const one = predications[number];
  if (!one || one.passive || one.at > held.from || held.from - one.group.to > 4 || !HOLD.test(tokens[one.at]!.norm))
    return false;
  const subject = one.subject.length
    ? one.subject
    : [{ from: Math.max(range.from, one.group.from - 5), to: one.group.from }];
  for (const { from, to } of subject)
    for (let i = from; i < to; i++) {
      if (PLACE.test(tokens[i]!.norm) || mentions.get(i)?.kind === 'site') return true;
    }
  return false;
}

/** "…, which may be enlarged to 150": of the place whose capacity was just told. */
const isEnlarged = (context: Context, held: Held, range: TokenRange): boolean =>
  wordsBefore(context, held, range, 5).some((word) => isTermWord('grow', word));

function draftsOf(context: Context, held: Held, range: TokenRange): readonly Draft[] {
  const clause = context.scene.clauseAt[held.from]!;
  const statement = statementAt(context, held.from);
  const match: TokenRange = { from: held.from, to: held.to };
  return boundToSite(context, clause, held, range).map((bound): Draft => {
    const claim: Omit<CapacityClaim, 'id' | 'core'> = {
      ...baseOf(context, 'capacity', clause, match, statement, bound, {
        count: [{ start: held.start, end: held.end }],
      }),
      hedged: isHearsay(context, match, statement),
      kind: 'capacity',
      count: held.count,
      qualifier: held.qualifier,
      basis: basisOf(context, range),
    };
    return { claim, match, clause, statement, bound, vague: false };
  });
}

/** By order, or by an estimate, as the sentence says. */
function basisOf({ scene }: Context, { from, to }: TokenRange): string | null {
  for (let i = from; i < to; i++) {
    const { norm } = scene.tokens[i]!;
    if (
      /^(?:order|ordered|orders|directed|directs|instructed|decree)$/.test(norm) &&
      scene.tokens[i - 1]?.norm !== 'in'
    )
      return 'order';
    if (/^(?:estimated|estimate|estimates)$/.test(norm)) return 'estimate';
  }
  return null;
}

const NAMED = /^(?:hostel|centre|center|camp|prison|facility|base|complex|hotel|barracks|compound)$/;

/** A site named in the sentence binds the claim: the sender's own abroad, or one in the receiver's land. */
function boundToSite(context: Context, clause: number, { from }: TokenRange, range: TokenRange): readonly Bound[] {
  const site =
    siteIn(context, range) ??
    (isTopical(context, clause) && !context.pairs.known.length ? siteOfText(context, from) : null);
  if (!site) {
    const name = nameIn(context, range);
    return boundTo(context, clause, from).map((bound) => ({
      ...bound,
      pair: { ...bound.pair, site: name ?? bound.pair.site },
    }));
  }
  const receiver = receiverAt(site);
  const bounds = boundTo(context, clause, from);
  if (receiver === null && site.state !== null) {
    const rule = 'site: one that the sending state runs abroad';
    return [
      {
        pair: { sending: site.state, receiving: null, site: site.name },
        outright: true,
        rule,
        sending: null,
        receiving: site,
      },
    ];
  }
  const fits = bounds.filter(({ pair }) => pair.receiving === receiver || pair.receiving === null);
  const known = context.pairs.known.find(({ pair }) => pair.receiving === receiver);
  const rule = 'pair: the one of the text whose receiver has the site';
  const made: readonly Bound[] = known
    ? [{ pair: known.pair, outright: false, rule, sending: null, receiving: site }]
    : fits;
  return made.map((bound) => ({ ...bound, pair: { ...bound.pair, receiving: receiver, site: site.name } }));
}

function siteIn({ scene }: Context, { from, to }: TokenRange): Mention | null {
  for (let i = from; i < to; i++) {
    const mention = scene.mentions.get(i);
    if (mention?.kind === 'site') return mention;
  }
  return null;
}

/** The last site that the text named before a token, within a few sentences' reach. */
function siteOfText({ scene }: Context, at: number): Mention | null {
  for (let i = at; i >= Math.max(0, at - 160); i--) {
    const mention = scene.mentions.get(i);
    if (mention?.kind === 'site') return mention;
  }
  return null;
}

/** "a centre at Mbarara", "was completed at Lobito", "Hope Hostel": the name of a place that no table has; null where none is told. */
function nameIn({ scene }: Context, { from, to }: TokenRange): string | null {
  const { tokens, mentions } = scene;
  const body = scene.parsed.document.body;
  for (let i = from; i < to; i++) {
    const { norm, text } = tokens[i]!;
    const capital = /^\p{Lu}/u;
    if (norm === 'at' && capital.test(tokens[i + 1]?.text ?? '') && !scene.inDates.has(i + 1)) {
      let end = i + 2;
      while (end < to && capital.test(tokens[end]!.text)) end++;
      return body.slice(tokens[i + 1]!.start, tokens[end - 1]!.end);
    }
    if (NAMED.test(norm) && capital.test(text) && i > from && capital.test(tokens[i - 1]!.text) && !mentions.has(i - 1))
      return body.slice(tokens[i - 1]!.start, tokens[i]!.end);
  }
  return null;
}
