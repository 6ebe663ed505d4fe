// The first transfer: "the first ten people arrived on 4 February", "hopes to see the first people leave next year".
import type { DateMention } from '../language/parsed.ts';
import type { Predication } from '../language/predication.ts';
import type { Context } from './context.ts';
import { behind, dateOf, partiesIn } from './fill.ts';
import { sends } from './frames.ts';
import { moodOf } from './mood.ts';
import { type Told, toldAs } from './stage-told.ts';

const GROUP =
  /^(?:flight|flights|plane|planes|group|groups|batch|cohort|transfer|transfers|removal|deportation|people|persons|person|men|migrants|deportees|arrivals|arrival|transferees|asylum|seekers|refugees|delivery|nationals|detainees|contingent)$/;
const MOVES =
  /^(?:arrive|arrives|arrived|land|lands|landed|leave|leaves|left|depart|departs|departed|take|takes|took|taken|fly|flies|flew|flown|reach|reached|touched|deported|transferred|sent|relocated|removed|received|receive|receives|accepted|made|make|begin|begins|began|start|starts|started|moved|brought|come|came|set|see|saw|go|goes|went|scheduled|expected|handed|disembarked|due|completed|conducted|carried)$/;
/** Words behind "first" that stand between it and its noun. */
const BETWEEN = 4;

/** The first transfers that a sentence tells of or looks forward to. */
export function firstsOf(context: Context, sentence: number): readonly Told[] {
  const { scene, structures } = context;
  const { tokens } = scene;
  const { from, to } = scene.parsed.sentences[sentence]!;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.norm !== 'first') continue;
    const at = nounBehind(context, i, to);
    if (at < 0) continue;
    const { predications } = structures.of(sentence);
    const number = verbOf(context, predications, i, at);
    if (number < 0 || (i === from && predications.length === 1 && predications[0]!.at === at))
      return fragment(context, sentence, i, at);
    const one = predications[number]!;
    if (isSupposed(context, one)) return [];
    const mood = moodOf(tokens, predications, number);
    if (mood.negated || mood.time === 'attempted' || mood.time === 'refused') return [];
    const real = mood.time === 'done' || mood.time === 'present';
    return [
      toldAs({
        row: 'first/verb',
        stage: 'first_transfer',
        hedged: mood.hedged || !real,
        // "men from several states arrived": a state that sends is named behind "from", or where they come from
        others: [
          ...partiesIn(context, [...one.subject, ...one.objects, ...behind(one, 'to', 'in', 'at', 'by')]),
          ...partiesIn(context, behind(one, 'from')).filter(({ state }) => sends(state!)),
        ],
        side: 'sending',
        at,
        date: dateOf(context, sentence, one) ?? dateAfter(context, one.at, to),
      }),
    ];
  }
  return [];
}

/** "to see the first people | leave next year": a date behind the verb that governs. */
function dateAfter({ scene }: Context, at: number, limit: number): DateMention | null {
  for (let i = at; i < Math.min(limit, at + 12); i++) {
    const date = scene.dates.get(i);
    if (date?.edtf) return date;
  }
  return null;
}

/** "when a first group has landed", "if the first flight leaves". */
function isSupposed({ scene }: Context, { group }: Predication): boolean {
  const { tokens } = scene;
  const { from } = scene.clauses[scene.clauseAt[group.from]!]!;
  return (
    tokens
      .slice(Math.max(from - 1, group.from - 10, 0), group.from)
      .some(({ norm }) => /^(?:if|unless|until|once|whether|before|when)$/.test(norm)) &&
    !/^(?:was|were|had)$/.test(tokens[group.from]!.norm) &&
    !/(?:ed|flew|left|took)$/.test(
      tokens[group.head]!.norm === tokens[group.from]!.norm ? tokens[group.head]!.norm : '',
    )
  );
}

/** The noun of people or of a flight that "first" is said of; -1 where it is said of something else. */
function nounBehind({ scene }: Context, first: number, limit: number): number {
  // "the first of several dozen migrants"
  const of = scene.tokens[first + 1]?.norm === 'of' ? 1 : 0;
  for (let k = first + 1 + of; k < Math.min(limit, first + 1 + 2 * of + BETWEEN); k++) {
    const { norm, text } = scene.tokens[k]!;
    if (/^[,.;:]$/.test(text) || /^(?:of|in|on|to|for|time|half|two|place|instance|year)$/.test(norm)) return -1;
    if (GROUP.test(norm)) return k;
  }
  return -1;
}

/** The verb of movement whose subject or object the group is, or that stands over it. */
function verbOf({ scene }: Context, all: readonly Predication[], first: number, at: number): number {
  const has = (list: readonly { readonly from: number; readonly to: number }[]): boolean =>
    list.some(({ from, to }) => from <= at && at < to) || list.some(({ from, to }) => from <= first && first < to);
  return all.findIndex(
    (one) =>
      MOVES.test(scene.tokens[one.at]!.norm) &&
      (has(one.subject) || has(one.objects)) &&
      !(one.relative && !has(one.subject)),
  );
}

/** "First transfer of 40 men on 11 April": a line of a tracker without a verb. */
function fragment(context: Context, sentence: number, first: number, at: number): readonly Told[] {
  const { scene, structures } = context;
  const { from, to } = scene.parsed.sentences[sentence]!;
  if (first !== from || structures.of(sentence).predications.some((one) => one.at !== at)) return [];
  let date = null;
  for (let i = at; i < to && !date; i++) date = scene.dates.get(i) ?? null;
  return [
    toldAs({
      row: 'first/fragment',
      stage: 'first_transfer',
      at,
      date,
    }),
  ];
}
