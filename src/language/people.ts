import type { Mention, People, Quantity, Token, TokenRange } from './parsed.ts';
import { DETERMINERS, fromStates, type Group, groupAt, isAdjective, type Known, knownOf } from './populations.ts';
import { spanOf } from './ranges.ts';

const ONE = new Set('a an one the this that another'.split(' '));
const GROUPS = new Set('group batch cohort contingent planeload total'.split(' '));

/**
 * Groups of people in order: "eight men", "some 30 third-country nationals", "five men from Vietnam and Cuba", "a Cuban
 * man", "asylum seekers", "seven of the eight men", "a first group of seven". The population is the noun phrase without
 * its number. Nationalities come from the names. Linear: every look to the sides is bounded.
 */
export function peopleOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  names: readonly Mention[],
): readonly People[] {
  const known = knownOf(tokens, quantities, names);
  const people: People[] = [];
  const counted = new Set<number>();
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    const group = groupAt(known, i, end);
    if (!group) continue;
    const found = withNumber(known, group);
    if (found) {
      people.push(found);
      if (found.quantity !== null) counted.add(found.quantity);
    }
    end = group.population.to;
    i = end - 1;
  }
  const others = quantities.flatMap((_, index) =>
    counted.has(index) ? [] : (withoutNoun(known, index, people) ?? []),
  );
  return [...people, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The group with the number before it. Null for one person of a kind whom nothing counts ("man of the year"). */
function withNumber(
  { tokens, quantities, quantity }: Known,
  { population, nationalities, before, number }: Group,
): People | null {
  const first = tokens[before - 1];
  const of =
    first?.norm === 'of'
      ? before - 1
      : DETERMINERS.has(first?.norm ?? '') && tokens[before - 2]?.norm === 'of'
        ? before - 2
        : -1;
  const index = quantity[before - 1] ?? -1;
  const shared = of > 0 ? (quantity[of - 1] ?? -1) : -1;
  const taken = index >= 0 ? index : shared;
  const span = spanOf(tokens, population);
  const base = { nationalities, population: span };
  const chosen = taken >= 0 ? quantities[taken]! : null;
  if (chosen && !chosen.share) {
    const range = { from: chosen.from, to: population.to };
    return {
      ...spanOf(tokens, range),
      ...range,
      ...base,
      quantity: taken,
      count: chosen.count,
      qualifier: chosen.qualifier,
    };
  }
  if (chosen) {
    const range = { from: chosen.from, to: population.to };
    return { ...spanOf(tokens, range), ...range, ...base, quantity: taken, count: null, qualifier: 'undisclosed' };
  }
  if (first?.norm === 'no') return counted(tokens, before - 1, population, base, 0);
  if (number === 'many')
    return { ...span, ...population, ...base, quantity: null, count: null, qualifier: 'undisclosed' };
  if (!ONE.has(first?.norm ?? '')) return null;
  // "a family of three"
  const size = tokens[population.to]?.norm === 'of' ? quantities[quantity[population.to + 1] ?? -1] : undefined;
  if (/^(?:family|couple)$/.test(tokens[population.to - 1]!.norm) && size && !size.share && size.count !== null)
    return counted(tokens, before - 1, { from: population.from, to: size.to }, base, size.count);
  return counted(tokens, before - 1, population, base, 1);
}

function counted(
  tokens: readonly Token[],
  from: number,
  { to }: TokenRange,
  base: Pick<People, 'nationalities' | 'population'>,
  count: number,
): People {
  const range = { from, to };
  return { ...spanOf(tokens, range), ...range, ...base, quantity: null, count, qualifier: 'exact' };
}

/** A number of people without their noun: "seven of the eight men", "two of them", "five from Vietnam", "a group of seven". */
function withoutNoun(known: Known, index: number, people: readonly People[]): People | null {
  const { tokens, quantities, nations } = known;
  const quantity = quantities[index]!;
  const whole = (population: TokenRange, nationalities: readonly string[], from = quantity.from): People => {
    const range = { from, to: Math.max(quantity.to, population.to) };
    const { count, qualifier } = quantity.share ? { count: null, qualifier: 'undisclosed' as const } : quantity;
    return {
      ...spanOf(tokens, range),
      ...range,
      quantity: index,
      count,
      qualifier,
      nationalities,
      population: spanOf(tokens, population),
    };
  };
  const next = tokens[quantity.to]?.norm;
  if (next === 'of') {
    const them = tokens[quantity.to + 1]?.norm;
    if (them === 'them' || them === 'whom') return whole({ from: quantity.to + 1, to: quantity.to + 2 }, []);
    const at = DETERMINERS.has(them ?? '') ? quantity.to + 2 : quantity.to + 1;
    const inner = peopleFrom(people, at);
    return inner && whole(inner, inner.nationalities);
  }
  if (next === 'from') {
    const codes: string[] = [];
    const to = fromStates(known, quantity.to + 1, codes);
    return codes.length > 0 ? whole({ from: quantity.to, to }, codes) : null;
  }
  const nation = nations.get(quantity.to);
  if (nation?.state && isAdjective(nation) && ['and', ',', 'or'].includes(tokens[nation.to]?.norm ?? ''))
    return whole(nation, [nation.state]);
  if (
    tokens[quantity.from - 1]?.norm === 'of' &&
    GROUPS.has(tokens[quantity.from - 2]?.norm ?? '') &&
    tokens[quantity.to]?.pos !== 'NOUN' &&
    tokens[quantity.to]?.pos !== 'ADJ'
  ) {
    const from = tokens[quantity.from - 3]?.pos === 'ADJ' ? quantity.from - 3 : quantity.from - 2;
    return whole({ from, to: quantity.from - 1 }, [], from);
  }
  return null;
}

/** The group that begins with token `from`, by bisection: the list is in order of its tokens. */
function peopleFrom(people: readonly People[], from: number): People | null {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (people[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return people[low]?.from === from ? people[low]! : null;
}
