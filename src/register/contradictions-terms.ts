// Terms: limits, groups and duties that two sources give otherwise.
import regions from '../../data/en/regions.json' with { type: 'json' };
import type { TermClaim } from '../claims/claim.ts';
import { stateCodeOf } from '../language/states.ts';
import { agree } from './amounts.ts';
import { contradiction, numberWords, side, stateWords } from './contradiction.ts';
import type { Cell, Contradiction } from './entry.ts';
import { apart, byPages, ofKind, ordered, pagesOf, saidAt, speakerOf, toldApart } from './telling.ts';

type Term = Cell<TermClaim>;

/** Days within which two limits are meant of one time. */
const ONE_TIME = 62;
/** "Over 220" is not said of more than half as many again. */
const OVER = 1.5;
/** Of the values of one term so many are compared. */
const MOST = 24;

/** The contradictions between terms. */
export function termRules(cells: readonly Cell[]): readonly Contradiction[] {
  const byTerm = Map.groupBy(ordered(ofKind(cells, 'term')), ({ claim }) => claim.term);
  const caps = byTerm.get('cap') ?? [];
  return [
    ...capRules(caps),
    ...noCap(caps),
    ...cohorts(byTerm.get('eligible') ?? []),
    ...groups(byTerm.get('eligible') ?? []),
    ...bearers(byTerm.get('liability') ?? []),
  ];
}

/** Claims of one value, first the one of most pages. */
function values(terms: readonly Term[], keyOf: (term: Term) => string): readonly (readonly Term[])[] {
  return byPages([...Map.groupBy(terms, keyOf).values()]).slice(0, MOST);
}

const differ = (a: readonly Term[], b: readonly Term[]): boolean => !toldApart(pagesOf(a), pagesOf(b));
const meant = (a: Term, b: Term): boolean => {
  const [x, y] = [saidAt(a), saidAt(b)];
  return x !== null && y !== null && apart(x, y) <= ONE_TIME;
};
const words = ({ claim }: Term): string =>
  `${numberWords(claim.count, claim.qualifier)}${claim.per ? ` a ${claim.per}` : ''}`;

function capRules(caps: readonly Term[]): readonly Contradiction[] {
  const counted = values(
    caps.filter(({ claim }) => claim.count !== null && !claim.hedged),
    ({ claim }) => `${claim.count} ${claim.qualifier} ${claim.per}`,
  );
  const [base, ...others] = counted;
  const found: Contradiction[] = [];
  for (const other of others) {
    const [a, b] = [base![0]!, other[0]!];
    if (!differ(base!, other)) continue;
    const equal = agree(limit(a.claim), limit(b.claim));
    const sides = [side(words(a), base!), side(words(b), other)];
    if (a.claim.per !== b.claim.per) {
      if (equal)
        found.push(
          contradiction(
            'a cap and a cap a time',
            `one limit as a whole and for each time: ${words(a)} and ${words(b)}.`,
            sides,
          ),
        );
    } else if (!equal && meant(a, b))
      found.push(contradiction('two caps', `two limits: ${words(a)} and ${words(b)}.`, sides));
  }
  return found;
}

/** A limit is a limit whether it is called "up to" or not. */
const limit = ({ count, qualifier }: TermClaim) => ({
  count,
  qualifier: qualifier === 'about' ? qualifier : ('exact' as const),
});

const NO_CAP = /\b(no|without (a|any)) (quota|cap|limit|ceiling)\b/i;

function noCap(caps: readonly Term[]): readonly Contradiction[] {
  const none = caps.filter(({ claim }) => claim.count === null && NO_CAP.test(claim.value));
  const some = caps.filter(({ claim }) => claim.count !== null);
  if (
    !none.length ||
    !some.length ||
    (!differ(none, some) && none.every((cell) => some.some((other) => speakerOf(other) === speakerOf(cell))))
  )
    return [];
  return [
    contradiction('a cap and no cap', `${words(some[0]!)} as the limit; no limit at all.`, [
      side(words(some[0]!), some),
      side('no limit', none),
    ]),
  ];
}

/** How many people it is meant for, where that is told as a number of people. */
function cohorts(terms: readonly Term[]): readonly Contradiction[] {
  const counted = values(
    terms.filter(({ claim }) => claim.count !== null && /people|persons?|men\b/.test(claim.unit ?? '')),
    ({ claim }) => `${claim.count} ${claim.qualifier}`,
  );
  const [base, ...others] = counted;
  const against = others.filter((other) => differ(base!, other) && !sameCohort(base![0]!.claim, other[0]!.claim));
  if (!against.length) return [];
  const all = [base!, ...against];
  return [
    contradiction(
      'cohorts of several sizes',
      `the people that it is for: ${all.map((same) => words(same[0]!)).join(', ')}.`,
      all.map((same) => side(words(same[0]!), same)),
    ),
  ];
}

function sameCohort(a: TermClaim, b: TermClaim): boolean {
  const [few, many] = a.count! < b.count! ? [a, b] : [b, a];
  if (few.qualifier === 'at_least' && many.qualifier !== 'up_to') return many.count! <= few.count! * OVER;
  return agree(a, b);
}

const ONLY = /\b(only|solely|exclusively|alone)\b/i;
const LONGEST_FIRST = [...regions].sort((a, b) => b.words.length - a.words.length);

/** The regions that a value names: "Africans and Asians" is Africa and Asia, "West Africans" is not Africa. */
function regionsIn(value: string): readonly string[] {
  let rest = value.toLowerCase().replaceAll('-', ' ');
  const found: string[] = [];
  for (const { words: name, region } of LONGEST_FIRST) {
    if (!rest.includes(name)) continue;
    rest = rest.replaceAll(name, ' ');
    found.push(region);
  }
  return found.sort();
}

/** One source lets in one region only, another that region and more. */
function groups(terms: readonly Term[]): readonly Contradiction[] {
  const told = terms
    .filter(({ claim }) => claim.strength !== 'preferred')
    .map((cell) => ({ cell, regions: regionsIn(cell.claim.value) }));
  const narrow = told.filter(({ cell, regions: own }) => own.length > 0 && ONLY.test(cell.claim.value)).slice(0, MOST);
  for (const { cell, regions: own } of narrow) {
    const wider = told.filter(
      (other) =>
        other.regions.length > own.length &&
        own.every((region) => other.regions.includes(region)) &&
        differ([cell], [other.cell]),
    );
    if (!wider.length) continue;
    const says = `“${cell.claim.value}” by one source, “${wider[0]!.cell.claim.value}” by another.`;
    return [
      contradiction('a narrower and a wider group', says, [
        side(cell.claim.value, [cell]),
        side(
          wider[0]!.cell.claim.value,
          wider.map((other) => other.cell),
        ),
      ]),
    ];
  }
  return [];
}

/** The one party that a value names, where it names one of the two and not the other. */
function bearerIn({ value, sending, receiving }: TermClaim): string | null {
  const tokens = value.split(/[^\p{L}.]+/u).filter(Boolean);
  const named = new Set<string>();
  for (const [i] of tokens.entries())
    for (const length of [1, 2, 3]) {
      const code = stateCodeOf(tokens.slice(i, i + length).join(' '));
      if (code !== null && (code === sending || code === receiving)) named.add(code);
    }
  return named.size === 1 ? [...named][0]! : null;
}

function bearers(terms: readonly Term[]): readonly Contradiction[] {
  const told = values(
    terms.filter(({ claim }) => !claim.hedged && bearerIn(claim) !== null),
    ({ claim }) => bearerIn(claim)!,
  );
  if (told.length !== 2) return [];
  const names = told.map((same) => stateWords(bearerIn(same[0]!.claim)));
  return [
    contradiction(
      'two bearers of one duty',
      `responsible is ${names[0]} by one word, ${names[1]} by another.`,
      told.map((same, i) => side(names[i]!, same)),
    ),
  ];
}
