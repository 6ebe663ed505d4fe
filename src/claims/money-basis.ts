// What a sum is for: one payment, one for each person or year, what is due when something happens, several together.
import type { Money, Token } from '../language/parsed.ts';
import type { Context } from './context.ts';
import type { Deed } from './money-deed.ts';
import { moneyNoun } from './money-words.ts';

const RATES: Readonly<Record<string, string>> = {
  person: 'per person',
  case: 'per person',
  year: 'per year',
  month: 'per month',
  day: 'per day',
  night: 'per day',
};
const REGULAR: Readonly<Record<string, string>> = {
  annual: 'per year',
  annually: 'per year',
  yearly: 'per year',
  monthly: 'per month',
  daily: 'per day',
};
const LUMP = /^(?:single|one-off|lump|upfront|up-front|lump-sum|one-time)$/;
const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|first|next|coming)$/;
/** How far from the sum its basis is looked for, in tokens. */
const BEFORE = 8;
const AFTER = 16;
/** And how far a person for each of whom it is: "for a person who stays in the country". */
const LEAD = 18;

/** "the costs of each relocation": the basis where no sum is printed; null where none is. */
export function basisWithout({ scene }: Context, at: number): string | null {
  const { parsed, clauses, clauseAt, tokens } = scene;
  const { to } = parsed.sentences[clauses[clauseAt[at]!]!.sentence]!;
  const words = tokens.slice(at, Math.min(to, at + AFTER)).map(({ norm }) => norm);
  return isEach(words) ? 'per person' : null;
}

/** The basis of a sum; null where the text gives none. */
export function basisOf(context: Context, sum: Money, deed: Deed): string | null {
  const { tokens, parsed, clauses, clauseAt } = context.scene;
  const sentence = parsed.sentences[clauses[clauseAt[sum.from]!]!.sentence]!;
  const norms = (from: number, to: number): readonly string[] =>
    hyphened(tokens.slice(Math.max(sentence.from, from), Math.min(sentence.to, to)));
  const others = parsed.money.filter(
    ({ from }) =>
      from !== sum.from && from >= sentence.from && from < sentence.to && Math.abs(from - sum.from) < LEAD + AFTER,
  );
  const floor = Math.max(sum.from - BEFORE, ...others.filter(({ to }) => to <= sum.from).map(({ to }) => to));
  const ceiling = Math.min(sum.to + AFTER, ...others.filter(({ from }) => from >= sum.to).map(({ from }) => from));
  const before = norms(floor, sum.from);
  const after = norms(sum.to, ceiling);
  if (sum.per && RATES[sum.per]) return RATES[sum.per]!;
  const regular = [...before, ...after.slice(0, 3)].map((word) => REGULAR[word]).find((each) => each !== undefined);
  if (regular) return regular;
  if (deed.sides.toPeople || (sum.per === 'each' && (personal(context, sum, deed) || people(context, sum))))
    return 'per person';
  if (isEach(clauseEnd(after)) || isEach(lead(norms, sum, others))) return 'per person';
  if (deed.open && isDue(norms(sentence.from, sum.from), after, sum, others)) return 'milestone';
  const joint = before.findLastIndex((word) => word === 'and' || word === ',');
  if ([...before.slice(joint + 1).slice(-3), ...after].some((word) => /^milestones?$/.test(word))) return 'milestone';
  const joined = after.findIndex((word, i) => word === 'and' && after[i - 1] === ',');
  const all = [...before, '|', ...(joined < 0 ? after : after.slice(0, joined))];
  if (before.some((word) => LUMP.test(word)) || lumpAfter(after)) return 'lump';
  if (deed.sides.payee.how === 'several' || isSeveral(all)) return 'total over several';
  return null;
}

/** The norms of tokens, those that a hyphen holds together as one: "one-off", "five-year". */
function hyphened(tokens: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const [i, { norm, text, start }] of tokens.entries()) {
    const glued = tokens[i - 1]?.end === start && (text === '-' || tokens[i - 1]!.text === '-');
    if (glued && words.length) words[words.length - 1] += norm;
    else words.push(norm);
  }
  return words;
}

/** The words before the sum, back to another sum or a semicolon. */
function lead(
  norms: (from: number, to: number) => readonly string[],
  sum: Money,
  others: readonly Money[],
): readonly string[] {
  const words = norms(
    Math.max(sum.from - LEAD, ...others.filter(({ to }) => to <= sum.from).map(({ to }) => to)),
    sum.from,
  );
  const cut = words.findLastIndex((word) => /^(?:[;:]|and|plus)$/.test(word));
  return words.slice(cut + 1);
}

/** The words up to where another clause begins. */
function clauseEnd(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => /^(?:[.,;:—–]|and|so|but|while|which)$/.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** "were each offered", "after being promised up to 3,000 pounds each". */
function personal(context: Context, sum: Money, { frame }: Deed): boolean {
  return frame === 'give' || frame === 'cost' || context.scene.inPeople.has(sum.from - 1);
}

/** "2 million for each of the first 300 people". */
const people = ({ scene }: Context, { to }: Money): boolean =>
  scene.tokens[to]?.norm === 'of' && scene.tokens.slice(to, to + 5).some((_, i) => scene.people.has(to + i));

const PERSON =
  /^(?:person|individual|migrant|man|woman|one|deportee|refugee|arrival|transferee|relocation|seeker|applicant|detainee|passenger|returnee|non-citizen|noncitizen|immigrant|adult|child)$/;

/** "for each person", "every asylum seeker", "a person who leaves": what one person is given or costs. */
function isEach(words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const [word, next = ''] = [words[i]!, words[i + 1]];
    if (/^(?:each|every)$/.test(word) && (next === 'of' || words.slice(i + 1, i + 4).some((each) => PERSON.test(each))))
      return true;
    if (word === 'everyone' || word === 'apiece') return true;
    if (word === 'for' && next === 'a' && words[i + 2] === 'person') return true;
    if (word === 'per' && PERSON.test(next)) return true;
  }
  return false;
}

/** "once 300 people have come", "as soon as the first arrives": what is due when something happens. */
function isDue(lead: readonly string[], after: readonly string[], sum: Money, others: readonly Money[]): boolean {
  const ahead = others.some(({ to }) => to <= sum.from) ? [] : lead.slice(0, 3);
  if (/^(?:once|when)$/.test(ahead[0] ?? '')) return true;
  for (let i = 0; i < after.length; i++) {
    const [word, next = ''] = [after[i]!, after[i + 1]];
    if ((word === 'once' && after[i - 1] !== 'at') || (word === 'soon' && next === 'as')) return true;
    if (word === 'when' && i < 6) return true;
    if (word === 'after' && i < 3 && /^\d+$/.test(next)) return true;
  }
  return false;
}

function lumpAfter(after: readonly string[]): boolean {
  for (let i = 0; i < Math.min(after.length, 8); i++) {
    const [word, next = ''] = [after[i]!, after[i + 1] ?? ''];
    if (word === 'up' && (next === 'front' || next === '-')) return true;
    if (/^(?:upfront|up-front)$/.test(word) || (word === 'in' && next === 'full')) return true;
    if (word === 'in' && next === 'one' && /^(?:sum|go|payment)$/.test(after[i + 2] ?? '')) return true;
    if (word === 'on' && /^(?:signature|signing)$/.test(next)) return true;
  }
  return false;
}

/** "over five years", "in three instalments", "a total of", "to five governments": a sum of several. */
function isSeveral(words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const [word, next = '', third = '', fourth = ''] = words.slice(i, i + 4);
    if (/^(?:over|for|in|across|within|during)$/.test(word!)) {
      const at = next === 'the' ? third : next;
      const unit =
        next === 'the' ? [fourth, words[i + 4] ?? '', words[i + 5] ?? ''] : [third, fourth, words[i + 4] ?? ''];
      if (
        NUMBER.test(at) &&
        unit.some((each) => /^(?:years|decades|instalments|installments|tranches|parts)$/.test(each))
      )
        return true;
      // "over the five-year deal", "over a 30-year period"
      if ([next, third].some((each) => /^\w+-year$/.test(each))) return true;
    }
    if (word === 'total' && next === 'of') return true;
    // "the overall cost" is one sum
    const adjective = word === 'overall' && moneyNoun(next) !== null;
    if (/^(?:altogether|together|overall|collectively)$/.test(word!) && next !== 'with' && !adjective) return true;
    if (/^(?:to|between|among)$/.test(word!) && NUMBER.test(next) && /^(?:governments|countries|states)$/.test(third))
      return true;
  }
  return false;
}
