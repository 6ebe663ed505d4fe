// Stages that things are in: "in force since March", "under discussion", "in talks with", "there is no agreement", "the plan is dead".
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { aboutAt, dealBefore, isAbout, isNone, pointsBack } from './deal-words.ts';
import { behind, dateOf, partiesIn } from './fill.ts';
import { moodOf } from './mood.ts';
import { isOpen, othersOf } from './stage-sides.ts';
import { type StageReader, type Told, toldAs } from './stage-told.ts';
import type { Stage } from './values.ts';

const BE = /^(?:be|is|are|was|were|been|being|remain|remains|remained|stay|stays|stayed|stand|stands)$/;
const DEAL = ['agreement', 'scheme'] as const;

/** The stages that a sentence says a deal or talks are in. */
export function standingOf(context: Context, sentence: number): readonly Told[] {
  const { predications } = context.structures.of(sentence);
  const found: Told[] = [];
  for (const number of predications.keys()) {
    const told =
      talking(context, sentence, predications, number) ??
      existing(context, sentence, predications, number) ??
      standing(context, sentence, predications, number);
    if (told) found.push(told);
  }
  const force = inForce(context, sentence);
  if (force) found.push(force);
  return found;
}

const base = (context: Context, sentence: number, one: Predication, thing: TokenRange | null) => ({
  silent: false,
  agents: [],
  by: [],
  others: othersOf(context, sentence, one, thing),
  whose: 'both' as const,
  side: null,
  at: one.at,
  date: dateOf(context, sentence, one),
});

/** "is in talks with", "locked in secret talks", "talks are under way", "the deal is under discussion". */
const talking: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens } = context.scene;
  const inTalks = behind(one, 'in').find(
    (phrase) => isAbout(context, phrase, 'talks') && !/^(?:the|these|those)$/.test(tokens[phrase.from]!.norm),
  );
  const mood = moodOf(tokens, all, number);
  const real = mood.time === 'done' || mood.time === 'present';
  if (inTalks) {
    if (!real && mood.time !== 'bare') return null;
    const longer = tokens
      .slice(one.group.head, inTalks.to)
      .some(({ norm }, i, list) => norm === 'longer' && list[i - 1]?.norm === 'no');
    return {
      ...base(context, sentence, one, null),
      row: 'standing/in-talks',
      stage: 'talks',
      denied: mood.negated || longer || withNobody(context, one),
      hedged: mood.hedged,
      agents: partiesIn(context, one.subject),
      by: one.subject,
      open: isOpen(context, one),
    };
  }
  if (!BE.test(tokens[one.at]!.norm) || !real) return null;
  const under = behind(one, 'under').some(
    ({ from, to }) => to - from <= 2 && /^(?:discussion|negotiation|consideration|way)$/.test(tokens[to - 1]!.norm),
  );
  const early = tokens
    .slice(one.group.head, one.group.head + 8)
    .some(({ norm }) => /^(?:stage|underway|early|ongoing|finished|inconclusive|untimely)$/.test(norm));
  const talks = one.subject.find((phrase) => isAbout(context, phrase, 'talks'));
  const thing = one.subject.find((phrase) => isAbout(context, phrase, ...DEAL, 'details')) ?? null;
  if (!(talks && (under || early)) && !(under && (thing || sayingHow(context, one)))) return null;
  return {
    ...base(context, sentence, one, talks ?? thing),
    row: 'standing/under-discussion',
    stage: 'talks',
    denied: talks !== undefined && (isNone(context, talks) || (mood.negated && !early)),
    hedged: mood.hedged,
  };
};

/** "How it will be carried out is still under discussion": no phrase is its subject. */
const sayingHow = (context: Context, one: Predication): boolean => {
  const { from } = context.scene.clauses[context.scene.clauseAt[one.group.from]!]!;
  return (
    context.scene.tokens.slice(Math.max(0, from - 12), one.group.from).some(({ norm }) => norm === 'how') &&
    dealBefore(context, one.at)
  );
};

const withNobody = (context: Context, one: Predication): boolean =>
  behind(one, 'with').some(({ from }) => /^(?:nobody|no|none)$/.test(context.scene.tokens[from]!.norm));
/** "there is no agreement with", "there never was any deal", "there were talks". */
const existing: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens } = context.scene;
  if (!BE.test(tokens[one.at]!.norm) && tokens[one.at]!.norm !== 'exist' && tokens[one.at]!.norm !== 'exists')
    return null;
  const there =
    one.subject.some(({ from, to }) => to - from === 1 && tokens[from]!.norm === 'there') ||
    tokens[one.group.from - 1]?.norm === 'there' ||
    tokens[one.group.from - 2]?.norm === 'there';
  if (!there) return null;
  const mood = moodOf(tokens, all, number);
  if (mood.time !== 'done' && mood.time !== 'present') return null;
  const deal = one.objects.find((phrase) => aboutAt(context, phrase, ['agreement']) >= 0);
  const talks = one.objects.find((phrase) => isAbout(context, phrase, 'talks'));
  const none = one.objects.find(
    (phrase) => phrase.to - phrase.from === 1 && tokens[phrase.from]!.norm === 'none' && dealBefore(context, one.at),
  );
  const thing = deal ?? talks ?? none;
  if (!thing) return null;
  const denied = mood.negated || isNone(context, thing);
  // "there is an agreement" is said of one; "there were talks" too
  return {
    ...base(context, sentence, one, thing),
    row: 'standing/there-is',
    stage: talks ? 'talks' : 'agreed',
    denied,
    hedged: mood.hedged,
    side: 'receiving',
    open: isOpen(context, one),
  };
};

const ENDED: readonly (readonly [RegExp, Stage, 'one' | 'both'])[] = [
  [/^(?:dead|over|finished|buried|history)$/, 'cancelled', 'one'],
  [/^(?:hold|ice)$/, 'paused', 'one'],
  [/^(?:operational|running|operation|open)$/, 'in_force', 'both'],
];

/** "the plan is dead", "the scheme is on hold", "the hub might be in operation". */
const standing: StageReader = (context, sentence, all, number) => {
  const one = all[number]!;
  const { tokens } = context.scene;
  if (!BE.test(tokens[one.at]!.norm)) return null;
  const thing = one.subject.find(
    (phrase) =>
      isAbout(context, phrase, ...DEAL, 'proposal', 'flights', 'hubs') ||
      (pointsBack(context, phrase) && dealBefore(context, one.at)),
  );
  if (!thing) return null;
  const after = tokens.slice(one.group.to, one.group.to + 4);
  const mood = moodOf(tokens, all, number);
  const real = mood.time === 'done' || mood.time === 'present';
  for (const [words, stage, whose] of ENDED) {
    const at = after.findIndex(({ norm }) => words.test(norm));
    if (at < 0 || after.slice(0, at).some(({ text, pos }) => /^[.,;:]$/.test(text) || pos === 'NOUN' || pos === 'VERB'))
      continue;
    // what may be at work next year is hedged; what may be over is not told
    if (
      !real &&
      (stage !== 'in_force' || mood.negated || !/^(?:possible|planned|expected|conditional)$/.test(mood.time))
    )
      continue;
    if (after[at]!.norm === 'over' && /^(?:DET|NOUN|PROPN|NUM)$/.test(after[at + 1]?.pos ?? '')) continue;
    return {
      ...base(context, sentence, one, thing),
      row: `standing/${stage}`,
      stage,
      denied: mood.negated,
      hedged: mood.hedged || !real,
      whose,
      side: 'sending',
    };
  }
  return null;
};

const ENTERS =
  /^(?:enter|enters|entered|entering|entry|come|comes|came|coming|go|goes|went|bring|brought|put|take|takes|took|gone)$/;

/** "in force since March 2024", "in effect since 25 March": wherever it stands; the date behind it. */
function inForce(context: Context, sentence: number): Told | null {
  const { scene } = context;
  const { tokens } = scene;
  const { from, to } = scene.parsed.sentences[sentence]!;
  // what has no structure is a list or a table, and too long to be looked over at each place
  if (!context.structures.of(sentence).chunks.length) return null;
  for (let i = from; i + 1 < to; i++) {
    if (!/^in$/.test(tokens[i]!.norm) || !/^(?:force|effect)$/.test(tokens[i + 1]!.norm)) continue;
    if (ENTERS.test(tokens[i - 1]?.norm ?? '')) continue;
    const before = tokens.slice(Math.max(from, i - 6), i);
    if (
      before.some(({ norm }) => /^(?:will|would|could|may|if|once|not|yet|is)$/.test(norm)) &&
      !before.some(({ norm }) => norm === 'been')
    ) {
      const negated = before.some(({ norm }) => norm === 'not');
      const isNow = before.some(({ norm }) => norm === 'is');
      if (!isNow || negated) continue;
    }
    const deal =
      tokens.slice(from, to).some((_, k) => aboutAt(context, { from: from + k, to: from + k + 1 }, DEAL) >= 0) ||
      dealBefore(context, i);
    if (!deal) continue;
    const since = /^(?:since|from|as)$/.test(tokens[i + 2]?.norm ?? '');
    const date: DateMention | null = since
      ? (scene.dates.get(i + 3) ?? scene.dates.get(i + 5) ?? null)
      : opening(context, sentence);
    return toldAs({
      row: 'standing/in-force',
      stage: 'in_force',
      at: i + 1,
      date,
    });
  }
  return null;
}

/** "Since Thursday the treaty has been in force": the date that opens the sentence. */
function opening({ scene }: Context, sentence: number): DateMention | null {
  const { from } = scene.parsed.sentences[sentence]!;
  return scene.tokens[from]!.norm === 'since' ? (scene.dates.get(from + 1) ?? null) : null;
}
