// Proceedings, and the stages that a ruling on a policy or agreement is at once.
import type { Mention } from '../language/parsed.ts';
import type { ProceedingClaim, StageClaim } from './claim.ts';
import type { Context } from './context.ts';
import { dateAt, isNegated, isTopical, pairsFor, statementAt } from './context.ts';
import type { Draft } from './draft.ts';
import { baseOf, textOf } from './draft.ts';
import { isNear } from './nearby.ts';
import type { Pair } from './pair.ts';
import { clauseAround, sentenceAround } from './scene.ts';
import type { Hit } from './triggers.ts';
import type { Effect, Holding, Posture, ProceedingObject, Stage } from './values.ts';

const OBJECT_WORDS: readonly (readonly [RegExp, ProceedingObject])[] = [
  [/^(?:detention|detain|detained|imprisonment|custody|liberty|detentions|incarceration)$/, 'detention'],
  [/^(?:disclose|disclosure|documents|document|records|lawyer|lawyers|counsel)$/, 'access'],
  [/^(?:deal|agreement|treaty|memorandum|mou|pact|protocol|arrangement|partnership)$/, 'agreement'],
  [/^(?:law|act|bill|decree|legislation|statute)$/, 'law'],
  [/^(?:policy|scheme|plan|programme|program)$/, 'policy'],
  [
    /^(?:deportation|deportations|removal|removals|transfer|transfers|flight|flights|deport|deporting|remove|removing|send|sending|man|men|woman|deportees)$/,
    'removal',
  ],
];
/** Only a ruling on one of these is a stage of the arrangement too (annotation guide, 9). */
const STAGED: ReadonlySet<ProceedingObject> = new Set<ProceedingObject>(['policy', 'agreement', 'law']);

export function proceedingsOf(context: Context, hit: Hit): readonly Draft[] {
  const { row, match, clause } = hit;
  if (insideCourt(context, match.from)) return [];
  const courts = courtsOf(context, clause, match.from, row.set.posture === 'filed');
  if (!isNear(context, hit) || !isTopical(context, clause)) return [];
  // "asked the court to declare the deal void": what is asked for is not held
  const asked = context.scene.tokens[match.from - 1]?.norm === 'to' && isAskedFor(context, match.from);
  const posture: Posture = asked ? 'filed' : (row.set.posture as Posture);
  if (posture === 'merits' && !courts.length && row.near === 'court' && !hasJudge(context, clause, match.from))
    return [];
  if (posture !== 'filed' && isNegated(context, clause, match.from + 1) && row.id !== 'detention-1') return [];
  const statement = statementAt(context, match.from);
  const court = courts[0] ?? null;
  const date = dateAt(context, clause, match.from);
  const object = (row.set.object as ProceedingObject | undefined) ?? objectOf(context, clause, hit);
  const drafts: Draft[] = [];
  for (const bound of pairsFor(context, clause, match.from)) {
    const base = baseOf(context, row.id, clause, match, statement, bound, {
      ...(court && { court: [{ start: court.start, end: court.end }] }),
      ...(date && { date: [{ start: date.start, end: date.end }] }),
    });
    const shared = { match, clause, statement, bound, vague: !bound.outright && posture === 'filed' };
    const proceeding: Omit<ProceedingClaim, 'id' | 'core'> = {
      ...base,
      kind: 'proceeding',
      court: court ? nameOf(context, court, bound.pair) : null,
      case: null,
      date: date?.edtf ?? null,
      object,
      posture,
      holding: asked ? null : ((row.set.holding as Holding | undefined) ?? null),
      effect: asked ? null : ((row.set.effect as Effect | undefined) ?? null),
      value: null,
      votes: votesOf(context, clause, match.from),
      judgment:
        court && date?.edtf && posture !== 'filed' ? `${nameOf(context, court, bound.pair)} ${date.edtf}` : null,
    };
    drafts.push({ claim: proceeding, ...shared });
    const stage = row.set.stage as Stage | undefined;
    if (!stage || asked || !STAGED.has(object)) continue;
    const told: Omit<StageClaim, 'id' | 'core'> = {
      ...base,
      kind: 'stage',
      party: court ? `court:${nameOf(context, court, bound.pair)}` : null,
      stage,
      denied: false,
      silent: false,
      date: date?.edtf ?? null,
    };
    drafts.push({ claim: told, ...shared });
  }
  return drafts;
}

/** "asked the court to …", "are seeking to …": a petition, not a ruling; "ordered … to" is one. */
function isAskedFor({ scene }: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const { norm } = scene.tokens[i]!;
    if (/^(?:order|orders|ordered|directed|told|required)$/.test(norm)) return false;
    if (/^(?:ask|asks|asked|asking|seek|seeks|sought|seeking|want|wants|wanted|petitioned|urged|applied)$/.test(norm))
      return true;
  }
  return false;
}

/** True inside a court's name: "the Court of Appeal" appeals nothing. */
function insideCourt({ scene }: Context, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 6); i--) {
    const mention = scene.mentions.get(i);
    if (mention?.kind === 'court' && mention.to > at) return true;
  }
  return false;
}

/** "UK Supreme Court": the court by name, its state before it where the name alone does not tell. */
function nameOf(context: Context, court: Mention, pair: Pair): string {
  const printed = textOf(context, court);
  // a court of another state's name for what this state has too ("the Federal Court") keeps the words printed
  if (court.state !== null && court.state !== pair.sending && court.state !== pair.receiving && /^[A-Z]/.test(printed))
    return printed;
  const short: Readonly<Record<string, string>> = { GB: 'UK', US: 'US' };
  if (/\b(?:UK|US|U\.S\.|European|Inter-American|African|Australia)\b/.test(court.name)) return court.name;
  // a court whose state the text does not give is most often the sender's: its courts are where policies are challenged
  const prefix = short[court.state ?? pair.sending];
  const shared = prefix === 'UK' ? /^(?:Supreme Court|High Court|Court of Appeal)\b/ : /^Supreme Court\b/;
  return prefix && shared.test(court.name) ? `${prefix} ${court.name}` : court.name;
}

/** Courts of the clause, else of its sentence, else of the sentence before; the nearest before the trigger first. */
function courtsOf(context: Context, clause: number, at: number, clauseOnly: boolean): readonly Mention[] {
  const { scene } = context;
  const { sentence } = scene.clauses[clause]!;
  const whole = sentenceAround(scene, clause, at);
  const before = scene.parsed.sentences[sentence - 1];
  for (const range of [
    clauseAround(scene, clause, at),
    whole,
    ...(before && before.to - before.from < 200 ? [before] : []),
  ]) {
    const found: Mention[] = [];
    for (let i = range.from; i < range.to; i++) {
      const mention = scene.mentions.get(i);
      if (mention?.kind === 'court') found.push(mention);
    }
    if (clauseOnly || found.length) return found.sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  }
  return [];
}

function hasJudge(context: Context, clause: number, at: number): boolean {
  const { from, to } = sentenceAround(context.scene, clause, at);
  return context.scene.tokens
    .slice(from, to)
    .some(({ norm }) => /^(?:court|judge|judges|justices|tribunal|magistrate)$/.test(norm));
}

function objectOf(context: Context, clause: number, hit: Hit): ProceedingObject {
  const { scene } = context;
  const { match } = hit;
  const here = clauseAround(scene, clause, match.from);
  const sentence = sentenceAround(scene, clause, match.from);
  const named = (i: number): ProceedingObject | undefined =>
    OBJECT_WORDS.find(([pattern]) => pattern.test(scene.tokens[i]!.norm))?.[1];
  const inside = [];
  for (let i = match.from; i < match.to; i++) inside.push(i);
  const after = [];
  for (let i = match.to; i < here.to; i++) after.push(i);
  const before = [];
  for (let i = match.from - 1; i >= sentence.from; i--) before.push(i);
  // the object in the words of the ruling itself, else right of them in the clause, else the nearest before them
  const order = hit.row.set.holding ? [inside, before, after] : [inside, after, before];
  for (const place of order) for (const i of place) if (named(i)) return named(i)!;
  return 'policy';
}

const VOTES = /^\d{1,2}[-–]\d{1,2}$/;
function votesOf(context: Context, clause: number, at: number): string | null {
  const { from, to } = clauseAround(context.scene, clause, at);
  return (
    context.scene.tokens.slice(from, to).find(({ text }) => VOTES.test(text))?.text ??
    (unanimous(context, from, to) ? 'unanimous' : null)
  );
}
const unanimous = (context: Context, from: number, to: number): boolean =>
  context.scene.tokens.slice(from, to).some(({ norm }) => /^unanimous(?:ly)?$/.test(norm));
