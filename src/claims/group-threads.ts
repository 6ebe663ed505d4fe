// People that words point back at, and what stands beside a group: where they are from, whom they are part of.
import type { People, TokenRange } from '../language/parsed.ts';
import type { Told } from './fill.ts';
import { sends } from './frames.ts';
import type { Group } from './group.ts';

/** How many sentences before its own a pronoun's people are looked for. */
const BACK = 6;
const ALL =
  /^(?:they|them|all|both|everyone|each|group|passengers|those|these|who|men|women|people|deportees|migrants|detainees|persons|arrivals|applicants|transferees|the)$/;
/** How far beside a group its words go on, in tokens. */
const BESIDE = 24;

/**
 * A group that only points back, with the number and the origins of the people it points to: the last that were counted before it, in
 * its sentence or a few before. A part ("four of them", "the others") has its own number or none.
 */
export function groupBefore({ scene }: Told, sentence: number, at: number, group: Group): Group {
  if (!group.points || group.nobody || group.share !== null) return group;
  const words = scene.parsed.document.body.slice(group.span.start, group.span.end).toLowerCase();
  const last = words.split(/\s+/).at(-1) ?? '';
  const one = group.count === 1;
  if (group.count !== null && !one) return group;
  // "almost | all of them", "most of | the deportees"
  const { body } = scene.parsed.document;
  if (PART.test(body.slice(Math.max(0, group.span.start - 20), group.span.start))) return group;
  const national = group.nationalities[0] ?? null;
  if (
    /\b(?:others?|rest|remaining|remainder|some|few|many|most|nearly|almost)\b/.test(words) ||
    (!one && !national && !ALL.test(last))
  )
    return group;
  const { sentences, tokens } = scene.parsed;
  for (let number = sentence; number >= Math.max(0, sentence - BACK); number--) {
    const { from, to } = sentences[number]!;
    if (sentences[number]!.section !== sentences[sentence]!.section && sentence - number > 4) break;
    const listed = madeOf(scene, from, to);
    for (let i = Math.min(to, number === sentence ? at : to) - 1; i >= from; i--) {
      if (tokens[i]!.start >= group.span.start) continue;
      const people = scene.people.get(i) ?? bareAt(scene, i);
      if (
        people?.count == null ||
        people.end > group.span.start ||
        (i > listed && !one) ||
        isGone(scene, people.end, i)
      )
        continue;
      if (one !== (people.count === 1) && last !== 'who') continue;
      if (one) return { ...group, origins: people.nationalities };
      if (national && !people.nationalities.includes(national)) continue;
      return { ...group, count: people.count, qualifier: people.qualifier, origins: people.nationalities };
    }
  }
  return group;
}

/** "twelve people have died": those whom the next sentence speaks of are not they. */
const isGone = ({ tokens }: Told['scene'], end: number, at: number): boolean =>
  tokens
    .slice(at, at + 10)
    .some(({ norm, start }) => start >= end && start < end + 24 && /^(?:died|killed|drowned|dead)$/.test(norm));

const PART =
  /\b(?:(?:almost|nearly|virtually|not)|(?:most|some|many|few|several|half|part|majority) of(?:\sthe(?:se)?|\sthose)?)\s$/i;

/** "The group includes two Cubans", "ten people, including two Cubans,": where a sentence begins to say who is in a group. */
function madeOf({ tokens }: Told['scene'], from: number, to: number): number {
  for (let i = from; i < to; i++) if (MAKES.test(tokens[i]!.norm)) return i;
  return to;
}
const MAKES =
  /^(?:include|includes|included|including|comprise|comprises|comprised|comprising|consists|consisted|among)$/;

/** "the other twelve, …", "Fifteen are kept": a number with no noun, of which a verb or the end of its phrase says something. */
function bareAt(
  { inPeople, quantities, money, tokens }: Told['scene'],
  at: number,
): Pick<People, 'count' | 'qualifier' | 'nationalities' | 'end'> | null {
  const quantity = quantities.get(at);
  if (!quantity || quantity.share || quantity.count === null || quantity.count > 5000) return null;
  if (inPeople.has(at) || money.has(at)) return null;
  const next = tokens[quantity.to];
  const before = tokens[at - 1]?.norm ?? '';
  const verb = next?.pos === 'AUX' || next?.pos === 'VERB';
  const whole = /^(?:other|remaining|first|last|the|those|all)$/.test(before) && (verb || next?.pos === 'PUNCT');
  return verb || whole ? { ...quantity, nationalities: [] } : null;
}

/** A group with the origins and the number that the words beside it give: an apposition behind it, or the phrase it is itself beside. */
export function withBeside(told: Told, group: Group, range: TokenRange): Group {
  if (group.nobody) return group;
  const led = withLead(told, group, range);
  if (led.nationalities.length > 0 && led.count !== null) return led;
  const { origins, count } = behindIt(told, range);
  return {
    ...led,
    nationalities: led.nationalities.length ? led.nationalities : origins,
    ...(led.count === null &&
      led.share === null &&
      led.points &&
      count !== null && { count, qualifier: 'exact' as const }),
  };
}

const BETWEEN = /^(?:all|both|each|every|one|of|them|a|an|the|most)$/;

/** "All seven, | nationals of two states, | were returned", "a total of 61 persons, | all of them rejected": the group that this tells more of. */
function withLead({ scene }: Told, group: Group, range: TokenRange): Group {
  const { tokens, people, quantities } = scene;
  let comma = range.from - 1;
  while (comma > 0 && comma > range.from - 5 && BETWEEN.test(tokens[comma]!.norm)) comma--;
  if (comma <= 0 || !/^[,(–—]$/.test(tokens[comma]?.text ?? '')) return group;
  const alone = group.count === null || group.count === 1;
  if (!alone) return group;
  for (let i = comma - 1; i >= Math.max(0, comma - 12); i--) {
    const lead = people.get(i) ?? quantities.get(i);
    if (!lead || lead.to !== comma || ('share' in lead && lead.share) || lead.count === null) continue;
    const whole = 'nationalities' in lead ? lead : null;
    const part = partBefore(scene, i);
    const count = part ?? lead.count;
    if (group.count === 1 && count !== 1) return group;
    return {
      ...group,
      count,
      qualifier: part === null ? lead.qualifier : 'exact',
      population: group.population ?? whole?.population ?? null,
      nationalities: group.nationalities.length ? group.nationalities : (whole?.nationalities ?? []),
      span: { start: tokens[i]!.start, end: lead.end },
      points: false,
    };
  }
  return group;
}

/** "One of the first five": the part before the whole, by its number; null where nothing is parted. */
function partBefore({ tokens, quantities }: Told['scene'], at: number): number | null {
  let i = at - 1;
  while (i > at - 4 && /^(?:the|these|those|first|last|other|remaining)$/.test(tokens[i]?.norm ?? '')) i--;
  if (tokens[i]?.norm !== 'of') return null;
  if (tokens[i - 1]?.norm === 'one') return 1;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const quantity = quantities.get(k);
    if (quantity?.to === i && !quantity.share) return quantity.count;
  }
  return null;
}

const MORE = /^(?:,|and|from|the|of|nationals?|citizens?|others?|who|is|are|was|were|a|an|all|both|one|–|—|-|\()$/;

/** "five men, from Cuba and Laos, were flown", "the group, thirteen Nigerians and a Gambian,": where they are from and how many they are. */
function behindIt(
  { scene }: Told,
  range: TokenRange,
): { readonly origins: readonly string[]; readonly count: number | null } {
  const { tokens, mentions, people } = scene;
  const origins: string[] = [];
  let count: number | null = null;
  let open = false;
  const opens = /^(?:,|\(|–|—|-|from|of|who)$/.test(tokens[range.to]?.text ?? '');
  const limit = Math.min(tokens.length, range.to + BESIDE);
  for (let i = opens ? range.to : limit; i < limit; i++) {
    const { norm, pos } = tokens[i]!;
    if (norm === 'from' || (norm === 'of' && /^(?:nationals?|citizens?)$/.test(tokens[i - 1]?.norm ?? ''))) open = true;
    const one = people.get(i);
    // "the men, two of them ill": a part of them
    if (one && /^(?:them|whom)$/.test(tokens[one.to - 1]!.norm)) break;
    if (one?.count != null && /^(?:,|\(|–|—|-|and)$/.test(tokens[i - 1]!.text)) count = (count ?? 0) + one.count;
    const mention = mentions.get(i);
    const peoples =
      mention && (mention.kind === 'nationality' || mention.form === 'demonym' || mention.form === 'adjective');
    if (mention?.state && (mention.kind === 'state' || peoples) && (open || peoples)) {
      if (
        sends(mention.state) ||
        (peoples && tokens[mention.to]?.pos === 'NOUN' && one === undefined && !isNational(tokens[mention.to]!.norm))
      )
        break;
      // "thirteen Nigerians and | a Gambian"
      const single = !one && /^(?:a|an)$/.test(tokens[i - 1]?.norm ?? '') && tokens[mention.to]?.pos !== 'NOUN';
      if (single && peoples && count !== null) count += 1;
      if (!origins.includes(mention.state)) origins.push(mention.state);
      i = mention.to - 1;
      continue;
    }
    if (!MORE.test(norm) && pos !== 'NUM' && !isNational(norm) && !one) break;
  }
  return { origins, count };
}

const isNational = (norm: string): boolean =>
  /^(?:national|nationals|citizen|citizens|man|men|woman|women|people)$/.test(norm);
