// Which people a phrase speaks of: how many, of which nationalities, or only that they are meant ("they", "the others").
import type { People, Quantity, TokenRange } from '../language/parsed.ts';
import type { Told } from './fill.ts';
import type { Group } from './group.ts';
import { withBeside } from './group-threads.ts';

const POINTS =
  /^(?:most|many|some|several|few|they|them|he|him|she|her|those|these|others|both|all|everyone|each|who|rest|group|passengers|batch)$/;
const ONE = /^(?:he|him|she|her)$/;
const PRONOUN = /^(?:they|them|he|him|she|her)$/;
const NOBODY = /^(?:nobody|none)$/;
/** What people are flown in: who lands with it is not counted. */
export const PLANE =
  /^(?:plane|planes|aircraft|jet|jets|flight|flights|charter|charters|airbus|airbuses|gulfstream|boeing)$/;
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth)$/;
const PERSON =
  /^(?:applicant|applicants|petitioner|petitioners|client|clients|inmate|passenger|transferee|evacuee|evacuees|resident|member|members|individual|national|citizen|man|woman|person|boy|girl|child|people|men|women|children|family|families|deportee|deportees|migrant|migrants|detainee|detainees|refugee|refugees|passengers|nationals|citizens|seeker|seekers|transferees|returnees|inmates|crooks|crims|prisoners|adults|minors|individuals|persons)$/;

/** The group that phrases speak of; null where they speak of no people. Bounded by the phrases. */
export function groupIn(context: Told, ranges: readonly TokenRange[]): Group | null {
  for (const range of ranges) {
    if (range.to <= range.from) continue;
    const group = groupOf(context, range);
    if (group) return withBeside(context, group, range);
  }
  return null;
}

/** "nobody", "no relocated individual", "not a single one", "without a single person": that there are none is what is said. */
function isNobody({ scene }: Told, range: TokenRange): boolean {
  const { tokens, people } = scene;
  const [first, second] = [tokens[range.from]!.norm, tokens[range.from + 1]?.norm ?? ''];
  if (NOBODY.test(first)) return true;
  const before = tokens[range.from - 1]?.norm ?? '';
  const words = tokens.slice(range.from, Math.min(range.to, range.from + 6)).map(({ norm }) => norm);
  const ofPeople =
    people.has(range.from) || words.some((word) => PERSON.test(word) || PLANE.test(word) || word === 'one');
  if (first === 'no' && !/^(?:doubt|fewer|less|more|later)$/.test(second))
    return ofPeople || /^(?:transfers?|arrivals?|removals?)$/.test(second);
  if (first === 'not' && /^(?:one|a)$/.test(second)) return ofPeople;
  if (before === 'not' && /^(?:one|a)$/.test(first)) return ofPeople;
  return before === 'without' && /^a$/.test(first) && second === 'single' && ofPeople;
}

function groupOf(context: Told, range: TokenRange): Group | null {
  const { scene } = context;
  const { tokens } = scene;
  const first = tokens[range.from]!;
  const span = { start: first.start, end: tokens[range.to - 1]!.end };
  if (isNobody(context, range)) return { ...POINTER, count: 0, qualifier: 'exact', span, nobody: true, points: false };
  let people: People | null = null;
  let quantity: Quantity | null = null;
  for (let i = range.from; i < range.to; i++) {
    people ??= scene.people.get(i) ?? null;
    const number = scene.quantities.get(i);
    if (number && !scene.money.has(i)) quantity ??= number;
  }
  const part = quantity && tokens[quantity.to]?.norm === 'of' ? quantity : null;
  if (part) return ofPart(context, part, people, range);
  if (people) return ofPeople(context, people);
  if (quantity && (quantity.share || isBare(context, quantity, range))) return ofNumber(quantity);
  const national = nationalIn(context, range);
  if (national) return national;
  const head = tokens[range.to - 1]!.norm;
  // "one was taken back", "a seventh was handed over", "another died"
  const one =
    (range.to - range.from === 1 && /^(?:one|another)$/.test(head)) || (first.norm === 'a' && ORDINAL.test(head));
  if (one) return { ...POINTER, count: 1, qualifier: 'exact', span, points: false };
  const gathered = gatheredIn(context, range);
  if (gathered) return gathered;
  if (POINTS.test(head) || POINTS.test(first.norm)) {
    // "deported | them home": the pronoun alone
    const alone = PRONOUN.test(first.norm) ? { start: first.start, end: first.end } : span;
    const one = ONE.test(head) || ONE.test(first.norm);
    return { ...POINTER, count: one ? 1 : null, qualifier: one ? 'exact' : 'undisclosed', span: alone };
  }
  if (PERSON.test(head)) {
    const single =
      !head.endsWith('s') &&
      !/^(?:people|men|women|children)$/.test(head) &&
      /^(?:a|an|one|the|this|that)$/.test(first.norm);
    return {
      ...POINTER,
      count: single ? 1 : null,
      qualifier: single ? 'exact' : 'undisclosed',
      span,
      population: span,
      points: first.norm === 'the',
    };
  }
  return null;
}

const GATHERED = /^(?:group|groups|batch|batches|cohort|contingent|planeload|planeloads|total|party|intake|number)$/;
/** How far behind "of" the people stand whom a group is made up of: "a group of some vetted migrants". */
const MADE_OF = 4;

/** "a group | of 135 migrants", "a first batch of ten", "a second group": how many are in it, or that several are; "the group" only points. */
function gatheredIn({ scene }: Told, { from, to }: TokenRange): Group | null {
  const { tokens, people, quantities } = scene;
  const head = tokens[to - 1]!;
  const first = tokens[from]!;
  if (!GATHERED.test(head.norm)) return null;
  const anew =
    /^(?:a|an|another|one)$/.test(first.norm) || tokens.slice(from, to - 1).some(({ norm }) => NEW.test(norm));
  const several = {
    ...POINTER,
    qualifier: 'several' as const,
    span: { start: first.start, end: head.end },
    points: false,
  };
  if (tokens[to]?.norm !== 'of') return anew && /^(?:group|batch|cohort|contingent)$/.test(head.norm) ? several : null;
  for (let i = to + 1; i <= to + MADE_OF; i++) {
    const whom = people.get(i);
    if (whom) {
      const inside = ofPeople({ scene }, whom);
      if (inside.count !== null) return { ...inside, span: { start: first.start, end: whom.end } };
      return head.norm === 'number'
        ? null
        : { ...several, nationalities: inside.nationalities, population: inside.population };
    }
    const number = quantities.get(i);
    if (number && !number.share) return { ...ofNumber(number), points: false };
  }
  return null;
}

const NEW =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|latest|further|next|last|initial|final)$/;

export const POINTER: Group = {
  count: null,
  share: null,
  qualifier: 'undisclosed',
  nationalities: [],
  population: null,
  span: { start: 0, end: 0 },
  ofWhom: null,
  nobody: false,
  points: true,
};

/** "a Jamaican", "the Iraqi": one person, by where he or she is from. */
function nationalIn({ scene }: Told, { from, to }: TokenRange): Group | null {
  const mention = scene.mentions.get(to - 1) ?? scene.mentions.get(from + 1);
  const first = scene.tokens[from]!.norm;
  if (!mention?.state || mention.to !== to || !/^(?:a|an|one|the|another)$/.test(first)) return null;
  if (mention.kind !== 'nationality' && mention.form !== 'demonym' && mention.form !== 'adjective') return null;
  const span = { start: scene.tokens[from]!.start, end: mention.end };
  return { ...POINTER, count: 1, qualifier: 'exact', nationalities: [mention.state], span, points: first === 'the' };
}

/** A number that nothing but people is counted by: it ends its phrase, or "more", "others" follows. */
function isBare({ scene }: Told, { to }: Quantity, range: TokenRange): boolean {
  const after = scene.tokens[to]?.norm ?? '';
  return to >= range.to || /^(?:more|others|further|additional)$/.test(after);
}

const ofNumber = (quantity: Quantity): Group => ({
  ...POINTER,
  count: quantity.share ? null : quantity.count,
  share: quantity.share ? quantity.count : null,
  qualifier: quantity.qualifier,
  span: { start: quantity.start, end: quantity.end },
});

const THE = /^(?:the|these|those)$/;

function ofPeople({ scene }: Pick<Told, 'scene'>, people: People): Group {
  const { count, qualifier, nationalities, population, start, end } = people;
  const first = scene.tokens[people.from]!.norm;
  return {
    count,
    share: null,
    qualifier: count !== null || qualifier === 'several' ? qualifier : 'undisclosed',
    nationalities,
    population: population.end > population.start ? population : null,
    span: { start, end },
    ofWhom: null,
    nobody: false,
    points: count === null && (THE.test(first) || THE.test(scene.tokens[people.from - 1]?.norm ?? '')),
  };
}

/** "eight of the nine men", "half of them", "seven of the ten". */
function ofPart(context: Told, part: Quantity, people: People | null, range: TokenRange): Group {
  const { tokens } = context.scene;
  const from = part.to + 1;
  const whole = from < range.to ? { start: tokens[from]!.start, end: tokens[range.to - 1]!.end } : null;
  return {
    ...ofNumber(part),
    nationalities: people?.nationalities ?? [],
    population: people?.population ?? null,
    ofWhom: whole,
  };
}
