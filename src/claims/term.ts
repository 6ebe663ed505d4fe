// Terms, instruments, considerations and capacities: what an arrangement provides for, is called, gives, and can hold.
import type { Mention, People, Quantity, TokenRange } from '../language/parsed.ts';
import type { CapacityClaim, ConsiderationClaim, InstrumentClaim, TermClaim } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import { dateAt, isNegated, isNeighbour, isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { isNear } from './nearby.ts';
import type { Bound } from './pairs.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import { receiverAt } from './sites.ts';
import { subjectBefore } from './subjects.ts';
import type { Hit } from './triggers.ts';
import type { Instrument, Term } from './values.ts';

const STRENGTHS: Readonly<Record<string, NonNullable<TermClaim['strength']>>> = {
  must: 'required',
  shall: 'required',
  required: 'required',
  requires: 'required',
  obliged: 'required',
  preferably: 'preferred',
  prefers: 'preferred',
  preference: 'preferred',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'possible',
};
/** Terms that are said by saying what may not be. */
const NEGATIVE: ReadonlySet<Term> = new Set<Term>([
  'excluded',
  'eligible',
  'non_refoulement',
  'onward_removal_ban',
  'vetting',
  'cap',
]);
const UNITS: Readonly<Record<string, string>> = {
  years: 'year',
  year: 'year',
  months: 'month',
  month: 'month',
  weeks: 'week',
  days: 'day',
};

/** The group of people or the number inside or right after a match. */
function countIn(context: Context, { from, to }: TokenRange): People | Quantity | null {
  let found: People | Quantity | null = null;
  for (let i = from; i < to; i++) {
    const people = context.scene.people.get(i);
    if (people?.count != null) return people;
    found ??= context.scene.quantities.get(i) ?? null;
  }
  return found;
}

export function termsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isNear(context, hit) || !isTopical(context, clause, 2)) return [];
  const counted = countIn(context, { from: match.from, to: Math.min(match.to + 1, context.scene.tokens.length) });
  if (row.need && counted?.count == null) return [];
  if (row.need === 'up_to' && counted?.qualifier !== 'up_to') return [];
  if (row.need === 'cap' && !/\b(?:cap|limit|ceiling|quota|maximum)\b/.test(textOf(context, spanOf(context, match))))
    return [];
  if (row.need === 'rough' && counted?.qualifier === 'exact') return [];
  if (!NEGATIVE.has(row.set.term as Term) && row.id !== 'leave-4' && isNegated(context, clause, match.from + 2))
    return [];
  const statement = statementAt(context, match.from);
  const around = clauseAround(context.scene, clause, match.from);
  const words = context.scene.tokens
    .slice(around.from, around.to)
    .filter((_, i) => !context.scene.inDates.has(around.from + i))
    .map(({ norm }) => norm);
  const strength = words.map((word) => STRENGTHS[word]).find((each) => each !== undefined) ?? null;
  return pairsFor(context, clause, match.from).map((bound): Draft => {
    const term = row.set.term as Term;
    const said = term === 'cap' && counted ? { start: counted.start, end: counted.end } : valueSpan(context, hit);
    const relative = relativeAfter(context, hit);
    const value = relative ? { start: said.start, end: relative.end } : said;
    const base = baseOf(context, row.id, clause, match, statement, bound, {
      value: [value],
      ...(counted?.count != null && { count: [{ start: counted.start, end: counted.end }] }),
    });
    const unit = words.map((word) => UNITS[word]).find((each) => each !== undefined) ?? null;
    const numeric = row.need !== undefined || term === 'duration';
    const claim: Omit<TermClaim, 'id' | 'core'> = {
      ...base,
      evidence: relative ? [{ start: base.evidence[0]!.start, end: relative.end }] : base.evidence,
      kind: 'term',
      term,
      value: textOf(context, value),
      count: numeric ? (counted?.count ?? null) : null,
      qualifier: numeric && counted?.count != null ? counted.qualifier : null,
      unit: term === 'duration' ? unit : numeric ? 'person' : null,
      per: term === 'group_size' ? (UNITS[context.scene.tokens[match.to - 1]!.norm] ?? null) : null,
      strength,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright };
  });
}

/** "people with records who have served their sentences": the relative clause that goes on with who is eligible. */
function relativeAfter({ scene }: Context, { row, match, clause }: Hit): Clause | null {
  const next = scene.clauses[clause + 1];
  const here = scene.clauses[clause]!;
  if (row.set.term !== 'eligible' || !next || next.sentence !== here.sentence || here.to - match.to > 2) return null;
  return /^(?:who|that|whose)$/.test(scene.tokens[next.from]!.norm) ? next : null;
}

/** The value is the match, out to the end of its phrase: the next mark or the end of the clause. */
function valueSpan(context: Context, { match, clause }: Hit): { readonly start: number; readonly end: number } {
  const { tokens, clauses } = context.scene;
  const limit = Math.max(match.to, Math.min(clauses[clause]!.to, match.to + 12));
  let to = match.to;
  while (
    to < limit &&
    !/^[,.;:!?"”’)(—–]$/.test(tokens[to]!.text) &&
    !/^(?:and|along|but|while)$/.test(tokens[to]!.norm)
  )
    to++;
  return spanOf(context, { from: match.from, to });
}

export function instrumentsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isTopical(context, clause) || isNeighbour(context, match.from, match.to)) return [];
  const statement = statementAt(context, match.from);
  const date = dateAt(context, clause, match.from);
  const { from, to } = clauseAround(context.scene, clause, match.from);
  const words = context.scene.tokens.slice(from, to).map(({ norm }) => norm);
  const has = (...wanted: readonly string[]): boolean => words.some((word) => wanted.includes(word));
  const kind: InstrumentClaim['dateKind'] = !date
    ? null
    : has('signed', 'signing')
      ? 'signed'
      : has('announced', 'unveiled')
        ? 'announced'
        : has('force', 'effect')
          ? 'in_effect'
          : has('published', 'disclosed', 'released')
            ? 'disclosed'
            : null;
  return pairsFor(context, clause, match.from).map((bound): Draft => {
    const text = row.set.text;
    const seen = text === 'seen' ? mediumIn(context, match) : undefined;
    const claim: Omit<InstrumentClaim, 'id' | 'core'> = {
      ...baseOf(context, row.id, clause, match, statement, bound),
      kind: 'instrument',
      instrument: row.set.instrument as Instrument,
      called: textOf(context, spanOf(context, match)),
      binding: has('non-binding', 'nonbinding') ? 'no' : has('binding') ? (has('not') ? 'no' : 'yes') : null,
      text: text === 'seen' ? `seen by ${seen?.name ?? 'a medium'}` : typeof text === 'string' ? text : null,
      date: kind ? (date?.edtf ?? null) : null,
      dateKind: kind,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright };
  });
}

function mediumIn(context: Context, { from, to }: TokenRange): Mention | undefined {
  for (let i = from; i < to; i++)
    if (context.scene.mentions.get(i)?.kind === 'media') return context.scene.mentions.get(i);
  return undefined;
}

export function considerationsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (!isNear(context, hit)) return [];
  const statement = statementAt(context, match.from);
  return pairsFor(context, clause, match.from).map((bound): Draft => {
    const value = valueSpan(context, hit);
    const claim: Omit<ConsiderationClaim, 'id' | 'core'> = {
      ...baseOf(context, row.id, clause, match, statement, bound, { value: [value] }),
      kind: 'consideration',
      value: textOf(context, value),
    };
    return { claim, match, clause, statement, bound, vague: true };
  });
}

export function capacitiesOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  const counted = countIn(context, match);
  if (counted?.count == null || !isNear(context, hit)) return [];
  const statement = statementAt(context, match.from);
  const sentence = sentenceAround(context.scene, clause, match.from);
  const words = context.scene.tokens.slice(sentence.from, sentence.to).map(({ norm }) => norm);
  const basis = words.some((word) => /^(?:order|ordered|orders|directed|directs|instructed|decree)$/.test(word))
    ? 'order'
    : words.some((word) => /^(?:estimated|estimate|estimates)$/.test(word))
      ? 'estimate'
      : null;
  return boundToSite(context, hit, sentence).map((bound): Draft => {
    const base = baseOf(context, row.id, clause, match, statement, bound, {
      count: [{ start: counted.start, end: counted.end }],
    });
    const claim: Omit<CapacityClaim, 'id' | 'core'> = {
      ...base,
      kind: 'capacity',
      count: counted.count,
      qualifier: counted.qualifier,
      basis,
    };
    return { claim, match, clause, statement, bound, vague: false };
  });
}

/** A site named in the sentence binds the claim: the sender's own abroad, or one in the receiver's land. */
function boundToSite(context: Context, { match, clause }: Hit, sentence: TokenRange): readonly Bound[] {
  for (let i = sentence.from; i < sentence.to; i++) {
    const site = context.scene.mentions.get(i);
    if (site?.kind !== 'site') continue;
    const receiver = receiverAt(site);
    if (receiver === null && site.state !== null) {
      const subject = subjectBefore(context.scene, match.from, sentence.from);
      const sending = subject?.state === site.state ? subject : null;
      const rule = 'site: one that the sending state runs abroad';
      return [
        {
          pair: { sending: site.state, receiving: null, site: site.name },
          outright: true,
          rule,
          sending,
          receiving: site,
        },
      ];
    }
    return pairsFor(context, clause, match.from)
      .filter(({ pair }) => pair.receiving === receiver || pair.receiving === null)
      .map((bound) => ({ ...bound, pair: { ...bound.pair, site: site.name } }));
  }
  return pairsFor(context, clause, match.from);
}
