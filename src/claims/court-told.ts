// What is put to courts as a question, and what a sentence tells of a ruling without a verb of its own.
import type { TokenRange } from '../language/parsed.ts';
import { type Deed, deed, has, patient, type Reader } from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import { firstMatter, objectIn } from './court-matters.ts';
import { LAW_COURTS } from './court-rulings.ts';
import type { Ground } from './court-thread.ts';
import { dutiesIn, findingsIn } from './court-verdicts.ts';
import type { Posture } from './values.ts';

const EUROPE = /Court of Justice|Luxembourg|CJEU|ECJ|European/i;
const REFERS = /^refer/;

export const referred: Reader = (ground, sentence, frame) => {
  const { right, end } = frame;
  for (let i = end; i < Math.min(right.to, end + 16); i++) {
    const court = ground.courts.at.get(i);
    const text = ground.scene.tokens[i]!.text;
    const luxembourg =
      text === 'Luxembourg' || (court && (court.state === 'EU' || (court.name !== null && EUROPE.test(court.name))));
    if (!luxembourg) continue;
    // "asked EU judges to weigh in": only a court refers; "sent to Albania … the Court of Justice" is no reference
    if (frame.deed !== 'ask' && !REFERS.test(ground.scene.tokens[frame.group.head]!.norm) && frame.agent === null)
      return [];
    if (frame.deed === 'ask' && frame.agent === null && !LAW_COURTS.test(court?.name ?? text)) return [];
    const name = court ? court.name : text;
    const named = { from: court?.from ?? i, to: court?.to ?? i + 1, name, state: court?.state ?? null };
    const pending = has(ground, sentence, /^(?:pending|unanswered)$/) || has(ground, sentence, /^until$/);
    return [deed(frame, { court: named, posture: 'reference', object: 'law', effect: pending ? 'pending' : null })];
  }
  return [];
};

export const remitted: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  // "quashes that decision and sends the case back": one deed
  if (sentence.last?.holding === 'remitted' && sentence.last.range.to > frame.group.from) return [];
  if (!frame.agent && !(frame.passive && !frame.other && /^remit/.test(tokens[frame.group.head]!.norm))) return [];
  const range = patient(frame);
  const first = firstMatter(tokens, { from: range.from, to: Math.min(range.to, range.from + 12) });
  const relative = frame.left.to > frame.left.from && has(ground, frame.left, /^(?:claim|question|complaint)$/);
  if (first?.matter !== 'case' && !relative) return [];
  return [deed(frame, { posture: 'merits', object: objectIn(tokens, range), holding: 'remitted' })];
};

/** "asked the High Court to declare the deal void" is a petition, "asked the Supreme Court whether" a reference. */
export const asked: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (frame.passive || frame.agent !== null || frame.group.form === 'infinitive') return [];
  for (let i = frame.end; i < Math.min(frame.right.to, frame.end + 3); i++) {
    const court = ground.courts.at.get(i);
    if (!court) continue;
    const next = { from: court.to, to: Math.min(frame.right.to, court.to + 5) };
    const whether = has(ground, next, /^whether$/);
    if (!whether && !has(ground, next, /^to$/)) return [];
    const pending = has(ground, sentence, /^pending$/);
    return [
      deed(frame, {
        court: { from: court.from, to: court.to, name: court.name, state: court.state },
        posture: whether ? 'reference' : has(ground, next, /^appeals?$/) ? 'appeal' : 'filed',
        object: objectIn(tokens, { from: court.to, to: frame.right.to }),
        effect: pending ? 'pending' : null,
      }),
    ];
  }
  return [];
};

/** "…; their removal was against the law": what a clause of its own goes on to say of a ruling. */
export function bareHoldings(
  ground: Ground,
  sentence: TokenRange,
  frames: readonly Frame[],
  last: Deed,
): readonly Deed[] {
  const { tokens } = ground.scene;
  const found: Deed[] = [];
  let start = -1;
  for (let i = sentence.from; i <= sentence.to; i++) {
    if (i < sentence.to && !/^;$/.test(tokens[i]!.text)) continue;
    const range = { from: start, to: i };
    if (
      start >= 0 &&
      !frames.some(({ group }) => group.from >= range.from && group.from < range.to && group.passive === false)
    )
      for (const one of findingsIn(tokens, range))
        if (one.holding !== 'granted' || one.posture !== 'interim')
          found.push({ ...one, court: last.court, posture: one.posture ?? 'merits', effect: one.effect });
    start = i + 1;
  }
  return found;
}

/** "An applicant … must show": a rule of law under the head of a court that decides of law alone. */
export function bareRule(ground: Ground, sentence: TokenRange): readonly Deed[] {
  const name = ground.lead?.name ?? '';
  if (!LAW_COURTS.test(name) || !has(ground, sentence, /^(?:must|may|cannot|shall)$/)) return [];
  const posture: Posture = /Board/.test(name) ? 'merits' : 'reference';
  return [
    { at: sentence.from, range: sentence, court: ground.lead, posture, object: 'law', holding: null, effect: null },
  ];
}

/** "They must be freed within 15 days": what a ruling told before it orders. */
export function bareDuty(ground: Ground, sentence: TokenRange, last: Deed): readonly Deed[] {
  return dutiesIn(ground.scene.tokens, sentence).map(({ at, range, object, posture, holding, effect }) => ({
    at,
    range,
    court: last.court,
    posture: posture ?? (last.posture === 'interim' ? 'interim' : 'merits'),
    object: object ?? last.object,
    holding,
    effect,
  }));
}
