// What an arrangement is written in: what it is called, whether it binds, whether anyone may read it, and since when.
import type { TokenRange } from '../language/parsed.ts';
import type { InstrumentClaim } from './claim.ts';
import type { Context } from './context.ts';
import { statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, spanOf, textOf } from './draft.ts';
import { decisionsIn } from './instrument-decisions.ts';
import { type Binding, bindingIn, type Dated, datesOf, textsIn } from './instrument-facts.ts';
import { type Named, namedIn, POINTS } from './instrument-words.ts';
import { isHearsay } from './provision.ts';
import { boundTo } from './provision-pairs.ts';
import type { Instrument } from './values.ts';

/** What a sentence says of one instrument. */
interface Said {
  readonly named: Named;
  readonly binding: Binding;
  readonly text: string | null;
  readonly dated: Dated | null;
}

function isOfForce({ scene }: Context, clause: number): boolean {
  const { from, to } = scene.clauses[clause]!;
  for (let i = from; i < Math.min(to, from + 60); i++)
    if (/^(?:force|published|effect)$/.test(scene.tokens[i]!.norm)) return true;
  return false;
}
const ABOVE = /^(?:headline|standfirst|heading)$/;

/** What the text has named so far. */
interface Latest {
  readonly instrument: Instrument | null;
  readonly seen: ReadonlySet<Instrument>;
}

/** The instruments of a document: each with what is said of it, or once where it is only named. Linear in its sentences. */
export function instrumentsIn(context: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  const bare: Draft[] = [];
  const said = new Set<string>();
  const told = new Set<string>();
  const seen = new Set<Instrument>();
  let last: Instrument | null = null;
  const add = (one: Said, of: readonly Named[]): void => {
    for (const draft of draftsOf(context, one)) {
      const key = keyOf(draft);
      if (!said.has(key)) drafts.push(draft);
      said.add(key);
      if (of.length) told.add(looseOf(draft));
    }
  };
  const { sentences } = context.scene.parsed;
  // a headline says it only where the body does not
  const body = sentences.flatMap((one, number) => (ABOVE.test(one.kind) ? [] : [number]));
  const above = sentences.flatMap((one, number) => (ABOVE.test(one.kind) ? [number] : []));
  for (const number of [...body, ...above]) {
    const sentence = sentences[number]!;
    if (sentence.to - sentence.from > LONGEST) continue;
    const named = namedIn(context, sentence);
    const all = named.length ? named : decisionsIn(context, number);
    if (all.length) {
      const { said: facts, only } = ofNamed(context, all, sentence);
      for (const one of facts) add(one, all);
      for (const one of only) bare.push(...draftsOf(context, { named: one, binding: null, text: null, dated: null }));
    } else for (const one of pointedAt(context, number, { instrument: last, seen })) add(one, []);
    for (const { instrument } of named) seen.add(instrument);
    last = named.at(-1)?.instrument ?? last;
  }
  // where it is only named, the words on its coming into force or being printed are the best that the text has
  const weight = ({ clause }: Draft): number => (isOfForce(context, clause) ? 0 : 1);
  for (const draft of bare.sort((a, b) => weight(a) - weight(b))) {
    if (told.has(looseOf(draft))) continue;
    told.add(looseOf(draft));
    drafts.push(draft);
  }
  return drafts;
}
/** What is longer is a list or a table. */
const LONGEST = 400;

const keyOf = ({ claim }: Draft): string => {
  const { evidence: _evidence, fields: _fields, rules: _rules, by: _by, ...rest } = claim;
  return JSON.stringify({ ...rest, called: null, hedged: null });
};
const looseOf = ({ claim }: Draft): string =>
  `${claim.sending} ${claim.receiving} ${claim.kind === 'instrument' ? claim.instrument : ''}`;

/** What a sentence says of the instruments that it names; those of which it says nothing. */
function ofNamed(
  context: Context,
  all: readonly Named[],
  sentence: TokenRange & { readonly kind: string },
): { readonly said: readonly Said[]; readonly only: readonly Named[] } {
  const said: Said[] = [];
  const only: Named[] = [];
  const { tokens } = context.scene;
  const question = tokens[sentence.to - 1]?.text === '?';
  for (const [i, named] of all.entries()) {
    const next = all[i + 1]?.from ?? sentence.to;
    const stop = semicolon(tokens, named.to, next);
    const own = { from: i === 0 ? semicolonBefore(tokens, sentence.from, named.from) : all[i - 1]!.to, to: stop };
    if (stop < next)
      said.push(...ofClause(context, { from: stop + 1, to: next }, { instrument: named.instrument, seen: NONE }));
    const binding = bindingIn(context, own);
    const texts = textsIn(context, own);
    const dates = datesOf(context, named, own);
    said.push(...combined(named, binding, texts, dates).map((one) => placed(context, one, own)));
    const above = ABOVE.test(sentence.kind) && named.from > sentence.from + 1;
    const own_ = named.instrument === 'mou' && tokens[named.from - 1]?.norm === 'this';
    if (dates.length === 0 && !binding && !texts.length && !above && !question && !own_) only.push(named);
  }
  return { said, only };
}

const NONE: ReadonlySet<Instrument> = new Set();
/** The first semicolon of a range, or its end: behind it something else is told. */
function semicolon(tokens: Context['scene']['tokens'], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.text === ';') return i;
  return to;
}
function semicolonBefore(tokens: Context['scene']['tokens'], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (tokens[i]!.text === ';') return i + 1;
  return from;
}

/** An answer to who may read it that has a clause of its own stands on the words of that clause. */
function placed(context: Context, one: Said, { from, to }: TokenRange): Said {
  if (one.dated || !one.text?.startsWith('seen by')) return one;
  const { clauses, clauseAt } = context.scene;
  for (let at = from; at < to; ) {
    const clause = clauses[clauseAt[at]!]!;
    const range = { from: Math.max(from, clause.from), to: Math.min(to, clause.to) };
    if (textsIn(context, range).includes(one.text))
      return { ...one, named: { ...one.named, from: range.from, to: range.from + 1 } };
    at = Math.max(at + 1, clause.to);
  }
  return one;
}

/** Each date is a claim of its own, and so is each answer to who may read it. */
function combined(named: Named, binding: Binding, texts: readonly string[], dates: readonly Dated[]): readonly Said[] {
  const first = texts[0] ?? null;
  const dated = dates.map((each): Said => ({ named, binding, text: first, dated: each }));
  const rest = (dated.length ? texts.slice(1) : texts).map((text): Said => ({ named, binding, text, dated: null }));
  if (dated.length || rest.length) return [...dated, ...rest];
  return binding ? [{ named, binding, text: null, dated: null }] : [];
}

const THING =
  /^(?:agreement|agreements|deal|deals|text|texts|copy|copies|document|arrangement|terms|deed|pact|accord|letter|notes|statement|exchange|those)$/;

/** "The text has not been published", "It has the force of law": of the instrument named last, or of one whose form nobody tells. */
function pointedAt(context: Context, number: number, last: Latest): readonly Said[] {
  const { scene } = context;
  const sentence = scene.parsed.sentences[number]!;
  const said: Said[] = [];
  for (let at = sentence.from; at < sentence.to; ) {
    const clause = scene.clauses[scene.clauseAt[at]!]!;
    // "seen by one | and by another"
    const next = scene.clauses[scene.clauseAt[at]! + 1];
    const goesOn = next?.sentence === number && scene.tokens[next.from + 1]?.norm === 'by';
    said.push(...ofClause(context, { from: clause.from, to: goesOn ? next.to : clause.to }, last));
    at = Math.max(at + 1, clause.to);
  }
  return said.length ? said : ofClause(context, sentence, last);
}

function ofClause(context: Context, range: TokenRange, last: Latest): readonly Said[] {
  const { tokens } = context.scene;
  let [at, thing] = [-1, -1];
  for (let i = range.from; i < range.to; i++) {
    if (at < 0 && POINTS.test(tokens[i]!.norm)) at = i;
    const those = tokens[i]!.norm === 'those' && tokens[i + 1]?.norm !== 'with';
    if (thing < 0 && !those && THING.test(tokens[i]!.norm)) thing = i;
  }
  if (at < 0) return [];
  const binding = bindingIn(context, range);
  const texts = textsIn(context, range);
  if (!binding && !texts.length) return [];
  // "it was published on Monday" is said of anything
  const points = thing < 0 && /^(?:it|one)$/.test(tokens[at]!.norm);
  if (thing < 0 && !binding && !(points && texts.some((text) => /^(?:not public|ordered)/.test(text)))) return [];
  const place = thing < 0 ? at : thing;
  const named: Named = { from: place, to: place + 1, instrument: pointed(tokens, place, last, binding) };
  const dates = datesOf(context, named, range).filter(
    ({ kind }) => kind !== null || binding === 'yes' || texts[0] === 'ordered disclosed',
  );
  if (!dates.length && texts[0] === 'ordered disclosed') {
    const date = context.scene.dates.get(range.from) ?? context.scene.dates.get(range.from + 1);
    if (date?.edtf) return combined(named, binding, texts, [{ date, kind: null }]);
  }
  return combined(named, binding, texts, dates);
}

/** Which instrument a word points at: notes at the notes, "a confidential deed" at none that was named. */
function pointed(tokens: Context['scene']['tokens'], at: number, last: Latest, binding: Binding): Instrument {
  const { norm } = tokens[at]!;
  const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.norm);
  const unknown = binding === 'yes' ? 'treaty' : 'undisclosed';
  if (norm === 'statement' && before.includes('this')) return 'joint_statement';
  if (norm === 'notes' && last.seen.has('exchange_of_notes')) return 'exchange_of_notes';
  if (norm === 'letters' && last.seen.has('exchange_of_letters')) return 'exchange_of_letters';
  if (/^(?:letter|letters)$/.test(norm) && last.seen.has('letter_of_intent')) return 'letter_of_intent';
  if (
    before.some((word) => /^(?:a|an|no|any)$/.test(word)) &&
    /^(?:deed|contract|agreement|arrangement|pact)$/.test(norm)
  )
    return unknown;
  return last.instrument ?? unknown;
}

function draftsOf(context: Context, { named, binding, text, dated }: Said): readonly Draft[] {
  const clause = context.scene.clauseAt[named.from]!;
  const statement = statementAt(context, named.from);
  // a memorandum of the sender's own officials is no instrument of an arrangement
  const bounds = boundTo(context, clause, named.from).filter(
    ({ pair }) => pair.receiving !== null || pair.site !== null || named.instrument === 'undisclosed',
  );
  // "said on 17 September that what they have is a memorandum": the day of the word, where the text gives no other
  const said =
    binding === null && (text === null || text.startsWith('seen by')) ? (statement?.said?.edtf ?? null) : null;
  const told = said !== null && /^\d{4}-\d\d-\d\d$/.test(said) ? said : null;
  return bounds.map((bound): Draft => {
    const match: TokenRange = { from: named.from, to: named.to };
    const base = baseOf(context, `instrument: ${named.instrument}`, clause, match, statement, bound, {
      called: [spanOf(context, named)],
      ...(dated && { date: [{ start: dated.date.start, end: dated.date.end }] }),
    });
    const claim: Omit<InstrumentClaim, 'id' | 'core'> = {
      ...base,
      hedged: isHearsay(context, match, statement),
      kind: 'instrument',
      instrument: named.instrument,
      called: textOf(context, spanOf(context, named)),
      binding,
      text,
      date: dated?.date.edtf ?? told,
      dateKind: dated ? dated.kind : told ? 'reported' : null,
    };
    return { claim, match, clause, statement, bound, vague: !bound.outright };
  });
}
