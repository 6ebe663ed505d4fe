// What a court holds: rules, upholds, strikes down, dismisses. One reader a verb.
import type { DateMention, TokenRange } from '../language/parsed.ts';
import {
  appellate,
  type Deed,
  deed,
  has,
  isCourts,
  matterBehindCourts,
  patient,
  type Reader,
  type Sentence,
  whole,
} from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import type { Finding } from './court-legality.ts';
import { objectIn } from './court-matters.ts';
import type { Ground, NamedCourt } from './court-thread.ts';
import { findingsIn } from './court-verdicts.ts';
import type { Holding, Posture } from './values.ts';

/** What is held, behind the verb, before it where it stands last, or all around a passive. */
export function contentOf(ground: Ground, sentence: Sentence, frame: Frame): TokenRange {
  const { tokens, inDates } = ground.scene;
  const { group, left, right, passive } = frame;
  const that = thatBehind(ground, right);
  if (passive && that < 0)
    return tokens[left.to - 1]?.norm === 'it' ? { from: sentence.from, to: left.to - 1 } : whole(frame);
  const end = nextDeed(sentence, frame) ?? endOf(ground, sentence, frame);
  if (that >= 0) return { from: that, to: end };
  let from = group.to;
  while (from < end && (inDates.has(from) || tokens[from]!.pos === 'ADP')) from++;
  const rest = { from: group.to, to: end };
  const closed = from >= end || /^[,.]$/.test(tokens[from]!.text) || !hasVerbOrVerdict(ground, rest);
  // the verb stands last: "…, the court ruled on Monday", "…, held Judge …"
  const inverted = frame.agent !== null && frame.agent.from >= group.to;
  const first = Math.min(frame.agent?.from ?? group.from, group.from);
  let start = sentence.from;
  for (let i = sentence.from; i < first; i++) if (/^[;:]$/.test(tokens[i]!.text)) start = i + 1;
  const comma = /^(?:,|the|a)$/.test(tokens[first - 1]?.norm ?? '');
  if (first - start <= 3 || !comma) return rest;
  const before = { from: start, to: first };
  // "The policy is unlawful, a judge ruled on Monday in a case that …": what is held stands before the verb
  const holds = (range: TokenRange): boolean => findingsIn(tokens, range).length > 0;
  return closed || inverted || (that < 0 && !holds(rest) && holds(before)) ? before : rest;
}

/** The end of what is held: over "; …" as long as nobody else rules behind it. */
function endOf({ scene }: Ground, { frames, to }: Sentence, { right }: Frame): number {
  const other = frames.some(({ group, agent }) => group.from >= right.to && agent !== null);
  return other && scene.tokens[right.to]?.text === ';' ? right.to : Math.min(to, right.from + 90);
}

/** "on 18 October, by five votes to two, | that": where the content behind a cue begins; -1 where no "that" stands there. */
function thatBehind({ scene }: Ground, { from, to }: TokenRange): number {
  for (let i = from; i < Math.min(to, from + 24); i++) {
    const { norm, pos } = scene.tokens[i]!;
    // "ruled in a case that | has reached": of the case
    const next = scene.tokens[scene.tokens[i + 1]?.pos === 'ADV' ? i + 2 : i + 1]?.pos ?? '';
    if (norm === 'that' && scene.tokens[i - 1]?.pos === 'NOUN' && /^(?:VERB|AUX)$/.test(next)) return -1;
    if (norm === 'that' && !/^(?:day|date|morning|occasion|ground|basis)$/.test(scene.tokens[i + 1]?.norm ?? ''))
      return i + 1;
    if (pos === 'VERB' && !scene.inDates.has(i)) return -1;
  }
  return -1;
}

const hasVerbOrVerdict = (ground: Ground, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++)
    if (
      ground.phrases.groupAt[i]! >= 0 ||
      /^(?:un)?(?:lawful|constitutional)$|^(?:void|invalid|illegal|illicit)$/.test(ground.scene.tokens[i]!.norm)
    )
      return true;
  return false;
};

/** Where the next verb of the table begins that shares the subject: "held that …, and | ordered". */
export function nextDeed({ frames }: Sentence, frame: Frame): number | null {
  const next = frames.find(
    ({ group, left, agent, passive }) =>
      group.from > frame.group.from &&
      !passive &&
      agent !== null &&
      frame.agent !== null &&
      (left.from === group.from || left.to - left.from < 2 || agent.from === frame.agent.from),
  );
  return next && next.group.form === 'finite' && next.group.from - frame.group.to > 3 ? next.group.from : null;
}

export const verdict: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (!isCourts(frame) || frame.group.negated || frame.group.form === 'infinitive') return [];
  const content = contentOf(ground, sentence, frame);
  const found = findingsIn(tokens, content);
  // "held unlawful", not "held there unlawfully", without a court that holds it
  const alone = frame.passive && frame.agent === null;
  if (alone && /^(?:be|to|must|may|can|could|would|should)$/.test(tokens[frame.group.from]!.norm)) return [];
  const deeds = found
    .filter(({ at }) => !alone || (at >= frame.end && at - frame.end <= 4 && !/ly$/.test(tokens[at]!.norm)))
    .map((one) => ofFinding(ground, frame, one, sentence));
  if (deeds.length || (frame.deed === 'say' && !LAW_COURTS.test(frame.agent?.name ?? ''))) return deeds;
  return principle(ground, frame, content);
};

function ofFinding(
  ground: Ground,
  frame: Frame,
  { range, at, object, holding, effect, posture }: Finding,
  sentence: Sentence,
): Deed {
  const provisional = has(ground, sentence, /^interim$/) && has(ground, sentence, /^(?:relief|proceedings)$/);
  const interim = (sentence.last?.posture === 'interim' && holding === 'granted') || provisional;
  const goes = effect === 'may_proceed' && holding === null && posture === null;
  // "may continue the deportations while the case goes on"
  const meanwhile =
    goes &&
    has(ground, sentence, /^(?:while|pending)$/) &&
    has(ground, sentence, /^(?:proceedings|appeal|appeals|litigation|case|lawsuit)$/);
  if (meanwhile)
    return deed(frame, { at, range, posture: 'stay', object: object === 'removal' ? 'policy' : object, effect });
  // a court that decides of law alone answers a reference, whatever law it is of
  if (LAW_COURTS.test(frame.agent?.name ?? '') && !/Board/.test(frame.agent?.name ?? '') && holding !== 'granted')
    return deed(frame, { at, range, posture: 'reference', object: 'law', holding, effect });
  return deed(frame, {
    at,
    range,
    posture: posture ?? (interim ? 'interim' : 'merits'),
    object: goes && object === 'removal' ? 'policy' : object,
    holding: goes && !interim ? 'lawful' : holding,
    effect,
  });
}

const LEGAL = /^(?:must|may|can|cannot|bar|applicant|judicial|review|safe|sources)$/;
export const LAW_COURTS = /Court of Justice|Luxembourg|CJEU|\bECJ\b|Board of Immigration/i;

/** A rule of law laid down by a court that decides of law alone: one a clause. */
function principle(ground: Ground, frame: Frame, content: TokenRange): readonly Deed[] {
  const name = frame.agent?.name ?? '';
  if (!LAW_COURTS.test(name)) return [];
  const posture: Posture = /Board/.test(name) ? 'merits' : 'reference';
  return cutAtThat(ground, content)
    .filter((range) => has(ground, range, LEGAL))
    .map((range) => deed(frame, { range, at: range.from, posture, object: 'law' }));
}

function cutAtThat({ scene }: Ground, { from, to }: TokenRange): readonly TokenRange[] {
  const cuts = [from];
  for (let i = from + 3; i < to - 2; i++)
    if (scene.tokens[i]!.norm === 'that' && /^(?:and|,)$/.test(scene.tokens[i - 1]!.norm)) cuts.push(i + 1);
  return cuts.map((start, n) => ({ from: start, to: cuts[n + 1] ?? to }));
}

function dateIn({ scene }: Ground, { from, to }: TokenRange): DateMention | null {
  for (let i = from; i < to; i++) {
    const date = scene.dates.get(i);
    if (date?.edtf) return date;
  }
  return null;
}

/** "the judgment of the district court, which had granted the injunction, is set aside". */
function lowered(ground: Ground, sentence: Sentence, frame: Frame): readonly Deed[] {
  let lower: NamedCourt | null = null;
  for (let i = frame.left.from; i < frame.left.to; i++) lower ??= ground.courts.at.get(i) ?? null;
  if (!lower) return [];
  const interim = has(ground, sentence, /^(?:injunction|interim)$/);
  return [
    deed(frame, {
      court: lower,
      on: dateIn(ground, frame.left),
      posture: interim ? 'interim' : 'merits',
      object: objectIn(ground.scene.tokens, frame.left),
      holding: interim ? 'granted' : null,
      effect: 'reversed',
    }),
  ];
}

export const voided: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (!isCourts(frame) || frame.group.negated || frame.group.form !== 'finite') return [];
  if (/^(?:must|should|be|could|may|would)$/.test(tokens[frame.group.from]!.norm)) return [];
  const range = patient(frame);
  const first = matterBehindCourts(ground, range);
  if (!first) return [];
  const word = tokens[frame.group.head]!.norm;
  if (first.matter === 'order' || first.matter === 'relief') {
    if (/^(?:vacat)/.test(word) && has(ground, range, /^(?:injunction|block|order)$/))
      return [
        deed(frame, { posture: 'stay', object: objectIn(tokens, range), holding: 'granted', effect: 'may_proceed' }),
      ];
    if (frame.passive && frame.agent === null) return lowered(ground, sentence, frame);
    const back = has(
      ground,
      { from: frame.right.from, to: frame.right.to },
      /^(?:back|remits|remanded|remitted|anew|again)$/,
    );
    return [
      deed(frame, {
        posture: 'appeal',
        object: objectIn(tokens, range),
        holding: back ? 'remitted' : null,
        effect: back ? null : 'reversed',
      }),
    ];
  }
  if (first.matter === 'case' || first.matter === 'appeal') return [];
  return [deed(frame, { posture: 'merits', object: objectIn(tokens, range), holding: 'unlawful' })];
};

/** Why a case failed, in the sentence or the one that follows. */
function groundOf(ground: Ground, { from, to }: TokenRange): Holding | null {
  const { tokens } = ground.scene;
  for (let i = from; i < Math.min(tokens.length, to); i++) {
    const { norm } = tokens[i]!;
    if (norm === 'jurisdiction') return 'no_jurisdiction';
    if (norm === 'standing' || norm === 'locus') return 'no_standing';
    if (norm === 'direct' && tokens[i + 1]?.norm === 'interest') return 'no_standing';
  }
  return null;
}

export const dismissed: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (!isCourts(frame) || frame.group.negated || /^(?:would|could|may|will)$/.test(tokens[frame.group.from]!.norm))
    return [];
  // "decided the petition, dismissing it"
  const gerund = frame.group.form === 'gerund' && frame.agent !== null && tokens[frame.group.from - 1]?.text === ',';
  if (frame.group.form !== 'finite' && !gerund) return [];
  // "dismissed the application and found the arrangement lawful": the finding tells more
  const more = sentence.frames.some(
    ({ deed: word, group, agent }) =>
      word === 'rule' && group.from > frame.group.from && agent !== null && !frame.passive,
  );
  if (more && has(ground, { from: frame.end, to: sentence.to }, /^(?:un)?(?:lawful|constitutional)$/)) return [];
  const it = gerund && /^(?:it|them)$/.test(tokens[frame.end]?.norm ?? '');
  const range = it ? frame.left : patient(frame);
  const first = matterBehindCourts(ground, range);
  if (!first || (first.matter !== 'case' && first.matter !== 'appeal')) return [];
  if (frame.agent === null && !has(ground, range, /^(?:challenge|petition|lawsuit|suit|application|appeal|case)$/))
    return [];
  if (has(ground, range, /^(?:injunction|halt|stay|interim)$/))
    return [deed(frame, { posture: 'interim', object: objectIn(tokens, range), holding: 'refused' })];
  const why = groundOf(ground, sentence) ?? (sentence.next ? groundOf(ground, sentence.next) : null);
  const posture: Posture = why
    ? 'admissibility'
    : first.matter === 'appeal' || appellate(frame.agent)
      ? 'appeal'
      : 'merits';
  return [
    deed(frame, { posture, object: objectIn(tokens, { from: first.at, to: range.to }), holding: why ?? 'dismissed' }),
  ];
};
