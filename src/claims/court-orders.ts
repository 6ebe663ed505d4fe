// What a court orders: refuses, grants, blocks, stays, sends back. One reader a verb.
import type { TokenRange } from '../language/parsed.ts';
import {
  appellate,
  cover,
  type Deed,
  deed,
  has,
  isCourts,
  isHigher,
  patient,
  type Reader,
  type Sentence,
  whole,
} from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import { allowed } from './court-leave.ts';
import { firstMatter, matterOf, objectIn } from './court-matters.ts';
import { contentOf, nextDeed } from './court-rulings.ts';
import type { Ground } from './court-thread.ts';
import { dutiesIn, dutyOf, findingsIn } from './court-verdicts.ts';
import type { ProceedingObject } from './values.ts';

export const granted: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  if (!isCourts(frame) || frame.group.negated || frame.group.form === 'infinitive') return [];
  const word = tokens[frame.group.head]!.norm;
  const leave = has(ground, { from: frame.end, to: Math.min(frame.right.to, frame.end + 6) }, /^permission$/);
  if (/^(?:allow|permit|clear|let|pav|giv|gave)/.test(word) || (leave && frame.agent))
    return frame.agent ? allowed(ground, sentence, frame) : [];
  if (frame.group.form !== 'finite') return [];
  const lower = sentence.frames.some(
    ({ deed: other, passive, agent, group }) =>
      other === 'void' && passive && agent === null && group.from > frame.group.from,
  );
  if (lower) return [];
  const own = patient(frame);
  const range = frame.passive && firstMatter(tokens, own) === null ? { from: sentence.from, to: own.to } : own;
  const near = { from: range.from, to: frame.passive ? range.to : Math.min(range.to, range.from + 16) };
  const object = objectIn(tokens, frame.passive ? whole(frame) : range);
  // "must produce the text, according to an order that the court issued"
  if (
    !frame.passive &&
    frame.agent &&
    /^(?:that|which)$/.test(tokens[frame.agent.from - 2]?.norm ?? '') &&
    has(ground, frame.left, /^order$/)
  ) {
    const told = dutiesIn(tokens, { from: sentence.from, to: frame.left.to });
    if (told.length) return told.map((one) => deed(frame, { ...one, posture: one.posture ?? 'merits' }));
  }
  if (has(ground, near, /^stay$/)) return stayGranted(ground, frame, range, object);
  const first = firstMatter(tokens, near, (matter) => matter === 'relief' || matter === 'case' || matter === 'order');
  // "were granted their return"
  if (
    frame.passive &&
    has(ground, { from: frame.right.from, to: Math.min(frame.right.to, frame.right.from + 4) }, /^return$/)
  )
    return [deed(frame, { posture: 'merits', object: 'removal', holding: 'granted' })];
  if (has(ground, near, /^habeas$/)) {
    const part =
      has(ground, frame.passive ? frame.right : near, /^(?:part|partly|partially)$/) ||
      has(ground, frame.group, /^(?:partly|partially)$/);
    return [deed(frame, { posture: 'merits', object: 'detention', holding: part ? 'partly' : 'granted' })];
  }
  if (has(ground, near, /^(?:damages|compensation)$/))
    return [deed(frame, { posture: 'merits', object: 'detention', holding: 'granted' })];
  if (has(ground, near, /^(?:release|freedom)$/))
    return [deed(frame, { posture: 'merits', object: 'detention', holding: 'granted' })];
  if (!first) return [];
  if (first.matter === 'case') {
    if (frame.agent === null) return [];
    return [deed(frame, { posture: appellate(frame.agent) ? 'appeal' : 'merits', object, holding: 'granted' })];
  }
  const bars = has(ground, near, /^(?:injunction|halt|measure|measures|restraining|prohibition|block)$/);
  if (!bars) {
    const order = orderOf(ground, frame, range);
    return first.matter === 'order' && order ? [deed(frame, order)] : [];
  }
  return [injunction(ground, sentence, frame, object)];
};

/** "granted a stay": of an order it is a stay, of a removal a bar. */
function stayGranted(
  ground: Ground,
  frame: Frame,
  range: TokenRange,
  object: ProceedingObject | null,
): readonly Deed[] {
  const order = has(ground, range, /^(?:injunction|order|judgment|ruling|decision)$/) || isHigher(frame.agent);
  return order
    ? [deed(frame, { posture: 'stay', object, holding: 'granted', effect: 'stayed', stays: true })]
    : [deed(frame, { posture: 'interim', object: 'removal', holding: 'granted', effect: 'blocked' })];
}

/** An injunction bars what it is against, unless it only lays down conditions. */
function injunction(ground: Ground, sentence: TokenRange, frame: Frame, object: ProceedingObject | null): Deed {
  const conditions = has(ground, sentence, /^(?:notice|without|notified)$/);
  const third = object === 'removal' && (has(ground, whole(frame), /^(?:nobody|nobody|anyone)$/) || conditions);
  return deed(frame, {
    posture: 'interim',
    object: third ? 'policy' : object,
    holding: 'granted',
    effect: conditions ? null : 'blocked',
  });
}

const PEOPLE = /^(?:him|her|them|man|men|woman|women|people|eight|anyone|deportees|migrants|venezuelans)$/;

export const blocked: Reader = (ground, _sentence, frame) => {
  const { tokens } = ground.scene;
  if (!frame.agent && !(frame.passive && orderBehind(ground, frame))) return [];
  if (
    frame.group.form === 'infinitive' ||
    frame.group.negated ||
    /^(?:would|could|may|can|should)$/.test(tokens[frame.group.from]!.norm)
  )
    return [];
  const range = patient(frame);
  const near = { from: range.from, to: frame.passive ? range.to : Math.min(range.to, range.from + 14) };
  const object = objectIn(tokens, near);
  if (!object && !has(ground, near, PEOPLE)) return [];
  if (object === 'access' || object === 'detention') return [];
  return [
    deed(frame, {
      court: frame.agent,
      posture: 'interim',
      object: object ?? 'removal',
      holding: 'granted',
      effect: 'blocked',
    }),
  ];
};

const orderBehind = (ground: Ground, { right }: Frame): boolean =>
  has(
    ground,
    { from: right.from, to: Math.min(right.to, right.from + 14) },
    /^(?:court|judge|judges|injunction|tribunal|measure)$/,
  );

export const stayed: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  // "agreed to suspend his decision", "…, pausing the order"
  const agreed =
    frame.group.form === 'infinitive' && /^(?:agreed|agrees|decided)$/.test(tokens[frame.group.from - 1]?.norm ?? '');
  const gerund = frame.group.form === 'gerund' && frame.agent !== null;
  if (
    frame.group.negated ||
    (frame.group.form !== 'finite' && !agreed && !gerund) ||
    /^(?:would|could|may|can|should|be)$/.test(tokens[frame.group.from]!.norm)
  )
    return [];
  const range = patient(frame);
  const first = firstMatter(tokens, { from: range.from, to: Math.min(range.to, range.from + 24) });
  const word = tokens[frame.group.head]!.norm;
  const that = /^(?:that|it|this)$/.test(tokens[range.from]?.norm ?? '') && (range.to - range.from < 6 || !first);
  if (!isCourts(frame)) return [];
  if (
    first?.matter === 'order' ||
    (first?.matter === 'relief' && has(ground, range, /^(?:injunction|block|measure)$/)) ||
    (that && frame.agent)
  ) {
    if (frame.passive && frame.agent === null && sentence.last?.posture !== 'merits') return [];
    // "… unlawful, and suspended the effect of its own judgment"
    const { last } = sentence;
    const own =
      last !== null &&
      last.at >= sentence.from &&
      last.holding === 'unlawful' &&
      last.court?.name === frame.agent?.name;
    return [
      deed(frame, {
        posture: 'stay',
        object: objectIn(tokens, range),
        only: own,
        effect: /^lift/.test(word) ? 'may_proceed' : 'stayed',
        stays: !/^lift/.test(word),
      }),
    ];
  }
  const object = objectIn(tokens, range);
  const by = frame.agent ?? (frame.passive ? ground.lead : null);
  if (!/^(?:suspend|pause)/.test(word) || object === null || object === 'access' || !by) return [];
  return [
    object === 'detention'
      ? deed(frame, { court: by, posture: 'interim', object, effect: 'blocked' })
      : deed(frame, {
          court: by,
          posture: 'interim',
          object,
          holding: 'granted',
          effect: 'blocked',
        }),
  ];
};

/** What an order is for, by the verb or noun that says it. */
function orderOf(ground: Ground, frame: Frame, range: TokenRange): (Partial<Deed> & Pick<Deed, 'posture'>) | null {
  const { tokens } = ground.scene;
  for (let i = range.from; i < Math.min(range.to, range.from + 26); i++) {
    const { norm } = tokens[i]!;
    const object = objectIn(tokens, range);
    if (/^(?:halt|stop|block|ban|suspension)$/.test(norm) && tokens[i]!.pos === 'NOUN')
      return { posture: 'interim', object: object ?? 'removal', holding: 'granted', effect: 'blocked' };
    const told = dutyOf(tokens, range, i, norm);
    if (told)
      return {
        at: frame.group.head,
        posture: told.posture ?? 'merits',
        object: told.object ?? object,
        holding: 'granted',
        effect: told.effect ?? null,
      };
    // "could not be sent home" is what protects them
    const home = has(ground, { from: i, to: Math.min(range.to, i + 5) }, /^(?:home|back|their|countries)$/);
    if (
      !home &&
      matterOf(norm) === 'removal' &&
      /^(?:sent|removed|deported|transferred|returned)$/.test(norm) &&
      tokens[i - 1]?.norm === 'be'
    )
      return {
        posture: 'interim',
        object: has(ground, range, /^(?:nobody|anyone)$/) ? 'policy' : 'removal',
        holding: 'granted',
        effect: null,
      };
    if (norm === 'damages') return { posture: 'merits', object: 'detention', holding: 'granted' };
    if (/^notice$/.test(norm)) return { posture: 'interim', object: object ?? 'policy', holding: 'granted' };
  }
  return null;
}

export const ordered: Reader = (ground, sentence, frame) => {
  const { tokens } = ground.scene;
  const word = tokens[frame.group.head]!.norm;
  const soft = /^(?:tell|tells|told|telling)$/.test(word);
  if (soft ? !frame.agent && !frame.passive : !isCourts(frame)) return [];
  if (frame.group.form !== 'finite' || frame.group.negated) return [];
  // "told a court": the court is told
  const listens = ground.courts.at.has(frame.end) || ground.courts.at.has(frame.end + 1);
  if (soft && (listens || (frame.agent === null && sentence.last?.court == null && !hasCourtVerb(sentence)))) return [];
  const end = nextDeed(sentence, frame) ?? frame.right.to;
  // "who have been ordered removed": told by the way
  if (frame.passive && /^(?:who|which|that)$/.test(tokens[frame.group.from - 1]?.norm ?? '')) return [];
  const behind = { from: frame.end, to: end };
  const found = orderOf(ground, frame, behind) ?? (frame.passive ? orderOf(ground, frame, frame.left) : null);
  // "Nobody may be removed without notice, a judge ordered"
  if (!found && frame.agent && !frame.passive) {
    const before = contentOf(ground, sentence, frame);
    const held = before.to <= frame.group.from ? [...findingsIn(tokens, before), ...dutiesIn(tokens, before)] : [];
    return held
      .filter(({ holding }) => holding === 'granted')
      .slice(0, 1)
      .map((one) => deed(frame, { ...one, posture: one.posture ?? 'merits' }));
  }
  if (!found) return [];
  const probably = sentence.last?.posture === 'interim' && found.posture === 'merits' && found.object === 'removal';
  return [
    deed(frame, {
      ...found,
      posture: probably ? 'interim' : found.posture,
      range: cover(frame.group, frame.passive ? whole(frame) : behind),
    }),
  ];
};
const hasCourtVerb = ({ frames }: Sentence): boolean =>
  frames.some(({ deed: word, agent }) => word === 'rule' && agent !== null);
