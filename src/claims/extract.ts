// What the text asserts of arrangements: pattern tables matched, bound to a pair of states, filled, weighed against each other.
import type { Parsed } from '../language/parsed.ts';
import { phrasesOf } from '../language/phrases.ts';
import { VERB_FORMS } from '../statements/cues.ts';
import type { Statement } from '../statements/statement.ts';
import { idOf } from '../text/hash.ts';
import { capacitiesOf } from './capacity.ts';
import type { Claim, ClaimId, ClaimKind } from './claim.ts';
import { considerationsOf } from './consideration.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { Draft } from './draft.ts';
import { favoursOf } from './favours.ts';
import { instrumentsIn } from './instrument.ts';
import { mayBeUnpriced, moneyOf, sumsBySentence } from './money.ts';
import { movesOf } from './moves.ts';
import { outcomesOf } from './outcome.ts';
import { outcomeDeedsOf } from './outcome-deeds.ts';
import { isForward, pairsOf } from './pairs.ts';
import { proceedingsIn } from './proceeding.ts';
import { sceneOf } from './scene.ts';
import { stageDeedsOf } from './stage-deeds.ts';
import { structuresOf } from './structure.ts';
import { termDeedsOf, termsOf } from './term.ts';
import { toldMoves } from './told-moves.ts';
import { movementClaims } from './transfer-deeds.ts';
import type { Hit } from './triggers.ts';
import { hitsIn } from './triggers.ts';
import { HEADLINE_VERBS } from './verb-forms.ts';
import { warningsOf } from './warning.ts';
import { oneGround } from './warning-grounds.ts';
import { silencesFilled, strongest } from './weigh.ts';

type Builder = (context: Context, hit: Hit) => readonly Draft[];
const NONE: Builder = () => [];

/** How each kind of claim is made of a match. Transfers and money are read off movements and sums instead. */
const BUILDERS: Readonly<Record<ClaimKind, Builder>> = {
  stage: NONE,
  instrument: NONE,
  term: termsOf,
  consideration: considerationsOf,
  transfer: NONE,
  outcome: outcomesOf,
  money: NONE,
  proceeding: NONE,
  warning: warningsOf,
  capacity: NONE,
};

/** In which sections a claim only counts where the body lacks it (annotation guide, 4). */
const ABOVE_THE_BODY: ReadonlySet<string> = new Set(['headline', 'standfirst', 'caption', 'heading']);
/** A value in a list of at least this many other receivers is not core (annotation guide, 3). */
const LIST = 3;

/** Every claim of a text, in reading order, each with the words it rests on. Total: any parsed text gives a list. Linear in its tokens. */
export function extract(parsed: Parsed, statements: readonly Statement[]): readonly Claim[] {
  // nobody is named and no people are spoken of: not a word of an arrangement
  if (parsed.mentions.length === 0 && parsed.people.length === 0) return [];
  const scene = sceneOf(parsed);
  const structures = structuresOf(scene, phrasesOf(parsed.tokens, parsed.sentences, VERB_FORMS, HEADLINE_VERBS));
  const pairs = pairsOf(scene, toldMoves({ scene, structures }, movesOf(scene)));
  // no pair of states and nothing about people who are moved: no arrangement can be spoken of
  const paired = pairs.known.length > 0 || pairs.about;
  const context = contextOf(scene, pairs, statements, structures);
  // what is done with an agreement names both its sides itself
  if (!paired) return finished(context, ofAgreements(context));
  const drafts: Draft[] = [];
  const hits = hitsIn(scene);
  const told = new Set<string>();
  for (let sentence = 0; sentence < parsed.sentences.length; sentence++) {
    drafts.push(
      ...stageDeedsOf(context, sentence),
      ...termDeedsOf(context, sentence),
      ...capacitiesOf(context, sentence),
    );
    for (const draft of [...movementClaims(context, sentence), ...outcomeDeedsOf(context, sentence)]) {
      told.add(`${draft.claim.kind} ${draft.clause}`);
      drafts.push(draft);
    }
  }
  for (const hit of hits)
    drafts.push(
      ...BUILDERS[hit.kind](context, hit).filter(
        ({ clause, claim }) => claim.kind !== 'outcome' || !told.has(`outcome ${clause}`),
      ),
    );
  const sums = new Map(sumsBySentence(context));
  for (let sentence = 0; sentence < parsed.sentences.length; sentence++) drafts.push(...favoursOf(context, sentence));
  for (let sentence = 0; sentence < parsed.sentences.length; sentence++)
    if (sums.has(sentence) || mayBeUnpriced(context, sentence))
      drafts.push(...moneyOf(context, sentence, sums.get(sentence) ?? []));
  drafts.push(...proceedingsIn(context), ...instrumentsIn(context));
  const forward = drafts.filter(
    ({ claim }) => claim.sending === null || isForward({ ...claim, sending: claim.sending }),
  );
  forward.sort((a, b) => a.match.from - b.match.from || b.match.to - a.match.to);
  return finished(
    context,
    onceAClause(context, oneGround(oneReading(silencesFilled(context, strongest(context, forward))))),
  );
}

/** The stages of a text that speaks of no people: only of agreements on them, by both sides' names. */
function ofAgreements(context: Context): readonly Draft[] {
  const { tokens, parsed } = context.scene;
  const drafts: Draft[] = [];
  for (const [number, { from, to }] of parsed.sentences.entries()) {
    let agreed = false;
    for (let i = from; i < to && !agreed; i++)
      agreed = /^(?:agreements?|treaty|memorandum|deal|pact|protocol)$/.test(tokens[i]!.norm);
    if (agreed) drafts.push(...stageDeedsOf(context, number).filter(({ bound }) => bound?.outright));
  }
  return onceAClause(context, strongest(context, drafts));
}

/** What a claim says, without where it says it: two claims with one key in one clause are one. */
function keyOf({ claim }: Draft): string {
  const { by: _by, evidence: _evidence, fields: _fields, rules: _rules, ...said } = claim;
  const { hedged: _hedged, ...plain } = said;
  return JSON.stringify(
    plain.kind === 'term' && plain.term !== 'excluded'
      ? { ...plain, value: null }
      : plain.kind === 'instrument'
        ? { ...plain, called: null }
        : plain,
  );
}

/** Where the same words give a fact and a provision, only one of the two is meant. */
function oneReading(drafts: readonly Draft[]): readonly Draft[] {
  const held = new Set(
    drafts.filter(({ claim }) => claim.kind === 'outcome' && claim.outcome === 'held').map(({ clause }) => clause),
  );
  const excluded = new Set(
    drafts.filter(({ claim }) => claim.kind === 'term' && claim.term === 'excluded').map(({ clause }) => clause),
  );
  const free = new Set(
    drafts.filter(({ claim }) => claim.kind === 'term' && claim.term === 'right_to_leave').map(({ clause }) => clause),
  );
  const home = new Set(
    drafts
      .filter(({ claim }) => claim.kind === 'outcome' && claim.outcome === 'repatriated')
      .map(({ clause }) => clause),
  );
  return drafts.filter(({ claim, clause }) => {
    if (claim.kind === 'term' && claim.term === 'status_on_arrival') return !free.has(clause);
    if (claim.kind === 'outcome' && claim.outcome === 'onward_removed') return !home.has(clause);
    if (claim.kind === 'outcome' && claim.outcome === 'remaining') return !held.has(clause);
    if (claim.kind === 'term' && claim.term === 'accommodation') return !held.has(clause);
    return !(claim.kind === 'stage' && claim.stage === 'refused' && excluded.has(clause));
  });
}

/** A stage is told once a sentence, however many of its clauses carry it; so is what is provided, save whom, how many and how long. */
const isOnceASentence = ({ claim }: Draft): boolean =>
  claim.kind === 'stage' || (claim.kind === 'term' && !/^(?:eligible|excluded|vetting|cap|duration)$/.test(claim.term));

function onceAClause(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const place = isOnceASentence(draft) ? `s${context.scene.clauses[draft.clause]!.sentence}` : draft.clause;
    const key = `${place} ${keyOf(draft)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function finished(context: Context, drafts: readonly Draft[]): readonly Claim[] {
  const { document, sentences } = context.scene.parsed;
  const kindOf = (draft: Draft): string => sentences[context.scene.clauses[draft.clause]!.sentence]!.kind;
  const inBody = new Set(drafts.filter((draft) => !ABOVE_THE_BODY.has(kindOf(draft))).map(looseKey));
  const listed = Map.groupBy(drafts, ({ clause, claim }) => `${clause} ${claim.kind}`);
  const said = new Set<string>();
  const claims: Claim[] = [];
  for (const draft of drafts) {
    if (ABOVE_THE_BODY.has(kindOf(draft)) && inBody.has(looseKey(draft))) continue;
    const key = keyOf(draft);
    const receivers = new Set(listed.get(`${draft.clause} ${draft.claim.kind}`)!.map(({ claim }) => claim.receiving));
    const core = !draft.vague && !said.has(key) && receivers.size <= LIST;
    if (core) said.add(key);
    const place = draft.claim.evidence.map(({ start, end }) => `${start}-${end}`).join(',');
    const id = idOf('c', document.id, key, place, draft.match.from) as ClaimId;
    claims.push({ id, ...draft.claim, core } as Claim);
  }
  return claims;
}

/** The pair, the kind and the value, dates and counts left out: what the body may already have. */
function looseKey({ claim }: Draft): string {
  const value =
    'stage' in claim
      ? claim.stage
      : 'term' in claim
        ? claim.term
        : 'outcome' in claim
          ? claim.outcome
          : 'posture' in claim
            ? claim.posture
            : '';
  return [claim.kind, claim.sending, claim.receiving, value].join(' ');
}
