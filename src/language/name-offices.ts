import type { Document } from '../text/document.ts';
import type { Finding } from '../text/finding.ts';
import type { Span } from '../text/span.ts';
import { isCapital, spanOf, stateBeside } from './name-words.ts';
import { type Holding, holderOf, holdingsOf, officeIn, officeOf, stateOfPerson } from './offices.ts';
import type { Mention, Token } from './parsed.ts';

const FORMER = /^(?:former|ex|ex-|late|then|erstwhile|previous)$/;
/** Words that name an office only with a name behind them. */
const WEAK = new Set([
  'general',
  'leader',
  'director',
  'lawyer',
  'chairman',
  'secretary',
  'representative',
  'professor',
  'minister',
  'justice',
  'king',
  'queen',
  'chancellor',
  'lawmaker',
  'adviser',
]);

/** Offices with their state and holder, persons with their office, as of the document's date. */
export function officesOf(
  document: Document,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): { mentions: readonly Mention[]; findings: readonly Finding[] } {
  const date = document.published;
  const findings: Finding[] = [];
  const out: Mention[] = [];
  for (const [i, mention] of mentions.entries()) {
    if (mention.kind === 'office') {
      const office = withHolder(tokens, mention, out, mentions[i + 1] ?? null, mentions[i + 2] ?? null, date);
      if (office) out.push(office);
    } else if (mention.kind === 'person') out.push(withOffice(tokens, mention, out, date, findings));
    else out.push(mention);
  }
  return { mentions: out, findings };
}

/** The person whose name stands directly behind the office, a comma between them or not. */
function personBehind(tokens: readonly Token[], office: Mention, next: Mention | null): Mention | null {
  if (next?.kind !== 'person') return null;
  return next.from === office.to || (next.from === office.to + 1 && tokens[office.to]!.norm === ',') ? next : null;
}

function withHolder(
  tokens: readonly Token[],
  mention: Mention,
  found: readonly Mention[],
  next: Mention | null,
  second: Mention | null,
  date: string | null,
): Mention | null {
  const person = personBehind(tokens, mention, next);
  const body = mention.candidates[0] ?? null;
  const before = stateBeside(tokens, mention, found);
  const behind =
    next &&
    next.kind === 'state' &&
    /^(?:of|for|to)$/.test(tokens[mention.to]?.norm ?? '') &&
    next.from <= mention.to + 2
      ? next
      : null;
  const beside = before ?? behind;
  const mine = person ? (stateOfPerson(person.name) ?? officeOf(person.name, date)?.of ?? null) : null;
  const of = body ?? mention.state ?? beside?.state ?? mine;
  const printed = mention.name;
  if (WEAK.has(printed) && !person && !of && !isCapital(tokens[mention.from]!.text) && !isDefinite(tokens, mention))
    return null;
  const because: Span[] = beside && !mention.state && !body ? [spanOf(beside)] : [];
  if (!of) {
    return {
      ...mention,
      office: printed,
      name: person?.name ?? printed,
      candidates: [],
      because: person ? [spanOf(person)] : [],
    };
  }
  const office = officeIn(of, printed);
  const past =
    FORMER.test(tokens[(before?.from ?? mention.from) - 1]?.norm ?? '') ||
    FORMER.test(tokens[mention.from - 1]?.norm ?? '');
  const holding = past ? null : holderOf(of, office, date);
  const printedNext = person ?? (second?.kind === 'person' && behind && second.from <= behind.to + 1 ? second : null);
  return {
    ...mention,
    entity: `office:${of}/${office}`,
    office,
    state: of.length === 2 ? of : null,
    name: printedNext?.name ?? holding?.holder ?? office,
    rule: past
      ? 'office formerly held'
      : printedNext
        ? 'office with its holder printed beside it'
        : holding
          ? `office held at ${date}: ${holding.holder} from ${holding.from}`
          : 'office without a holder in the table at the date',
    because: printedNext ? [...because, spanOf(printedNext)] : because,
    candidates: [],
  };
}

const isDefinite = (tokens: readonly Token[], { from }: Mention): boolean =>
  /^(?:the|his|her|their|its|a|an)$/.test(tokens[from - 1]?.norm ?? '');

function withOffice(
  tokens: readonly Token[],
  mention: Mention,
  found: readonly Mention[],
  date: string | null,
  findings: Finding[],
): Mention {
  const last = found.at(-1);
  const title =
    last?.kind === 'office' &&
    (last.to === mention.from || (last.to + 1 === mention.from && tokens[last.to]!.norm === ','))
      ? last
      : null;
  const full =
    mention.form === 'surname' && title?.name && last?.name.split(' ').at(-1) === mention.name
      ? title.name
      : mention.name;
  const held = officeOf(full, date);
  if (title && held && mismatch(title, held, full))
    findings.push({
      type: 'office_mismatch',
      span: { start: title.start, end: mention.end },
      message: `The text calls ${full} ${title.office}; at ${date} the table of offices has ${full} as ${held.office} of ${held.of}.`,
    });
  const state = title?.state ?? (held && held.of.length === 2 ? held.of : stateOfPerson(full));
  return {
    ...mention,
    name: full,
    entity: mention.entity ?? (full === mention.name ? null : `person:${full}`),
    office: title && title.rule !== 'office formerly held' ? title.office : (held?.office ?? null),
    state,
    because: title ? [...mention.because, spanOf(title)] : mention.because,
  };
}

/** Only a different office that the same state's table has somebody else in counts: titles such as "minister" say too little. */
function mismatch(title: Mention, held: Holding, person: string): boolean {
  if (!title.entity || title.rule.includes('formerly') || title.office === held.office || title.state !== held.of)
    return false;
  if (holdingsOf(person).some(({ of, office }) => of === held.of && office === title.office)) return false;
  return holderOf(held.of, title.office ?? '', held.from) !== null;
}
