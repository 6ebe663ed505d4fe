// What is held: of the words behind "ruled that" each clause that is lawful, unlawful, a breach, an order, a want of standing.
import type { Token, TokenRange } from '../language/parsed.ts';
import {
  BREACH,
  type Finding,
  hasAny,
  legality,
  NOT,
  norms,
  type FindingReader as Reader,
  RIGHT,
} from './court-legality.ts';
import { firstMatter, objectIn } from './court-matters.ts';

const ORDER = /^(?:order|orders|injunction|ruling|judgment|decision|directive|measure|it)$/;
const MOVE = /^(?:removed|sent|deported|transferred|returned|moved|expelled|flown|handed)$/;
const KEEP = /^(?:jailed|detained|held|imprisoned|locked|kept|incarcerated|confined)$/;
const MODAL = /^(?:could|can|may|must|should|would|shall|might|cannot|ca)$/;
const DUTY = /^(?:must|shall|should|obliged|required|be|to)$/;

/** The clauses of what is held: cut at ";", at ", and that", ", that". */
export function clausesOfContent(tokens: readonly Token[], { from, to }: TokenRange): readonly TokenRange[] {
  const found: TokenRange[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const { norm, text } = tokens[i]!;
    const joint =
      /^[;:]$/.test(text) ||
      // "can send people there, but | may not jail them"
      (norm === 'but' && tokens[i - 1]?.text === ',' && MODAL.test(tokens[i + 1]?.norm ?? '')) ||
      (norm === 'that' && i > start + 2 && /^(?:and|,|but|or)$/.test(tokens[i - 1]!.norm));
    if (!joint) continue;
    found.push({ from: start, to: i });
    start = i + 1;
  }
  found.push({ from: start, to });
  return found.filter((range) => range.to - range.from > 1);
}

/** What each clause of a content holds; nothing where it holds nothing that is known. Linear in the content. */
export function findingsIn(tokens: readonly Token[], content: TokenRange): readonly Finding[] {
  return clausesOfContent(tokens, content).flatMap((range) => {
    const found = findingIn(tokens, range);
    return found ? [found] : [];
  });
}

function findingIn(tokens: readonly Token[], range: TokenRange): Finding | null {
  for (const reader of READERS) {
    for (let at = range.from; at < range.to; at++) {
      const found = reader(tokens, range, at);
      if (found)
        return {
          range,
          at,
          object: objectIn(tokens, { from: range.from, to: at }) ?? objectIn(tokens, range),
          holding: null,
          effect: null,
          posture: null,
          ...found,
        };
    }
  }
  return null;
}

/** "lacked jurisdiction", "had no direct interest". */
const standing: Reader = (tokens, range, at) => {
  const { norm } = tokens[at]!;
  const wants = hasAny(
    tokens,
    Math.max(range.from, at - 5),
    at,
    /^(?:no|not|n't|lack|lacks|lacked|lacking|without|want|neither|outside)$/,
  );
  if (!wants) return null;
  if (norm === 'jurisdiction') {
    const object = objectIn(tokens, range);
    return {
      holding: 'no_jurisdiction',
      posture: 'admissibility',
      object: object === null || object === 'policy' ? 'removal' : object,
    };
  }
  if (norm === 'standing' || norm === 'locus' || (norm === 'interest' && tokens[at - 1]?.norm === 'direct'))
    return { holding: 'no_standing', posture: 'admissibility', object: null };
  return null;
};

/** "had violated his order"; "would clearly violate the injunction" is a bar and no breach yet. */
const breachOfOrder: Reader = (tokens, range, at) => {
  if (!BREACH.test(tokens[at]!.norm)) return null;
  let order =
    hasAny(tokens, at + 1, Math.min(range.to, at + 6), ORDER) &&
    !hasAny(tokens, at + 1, Math.min(range.to, at + 4), RIGHT);
  order ||= /^(?:been|was|were|is|thus)$/.test(tokens[at - 1]?.norm ?? '') && hasAny(tokens, range.from, at, ORDER);
  if (!order) return null;
  const would = hasAny(tokens, Math.max(range.from, at - 4), at, /^(?:would|could|will|may)$/);
  if (would) return { posture: 'interim', object: 'removal', effect: 'blocked' };
  const kept =
    objectIn(tokens, range) === 'detention' || hasAny(tokens, range.from, range.to, /^(?:free|freed|release)$/);
  return kept
    ? { posture: 'merits', holding: 'breach', object: 'detention' }
    : { posture: 'interim', holding: 'breach', object: 'removal' };
};

/** "may continue", "can go on". */
const proceeds: Reader = (tokens, range, at) => {
  const { norm } = tokens[at]!;
  const goes =
    /^(?:continue|proceed|resume)$/.test(norm) ||
    // "the government can send people there"
    (/^(?:send|deport|transfer|remove|expel)$/.test(norm) && /^(?:may|can|could)$/.test(tokens[at - 1]?.norm ?? '')) ||
    (norm === 'go' && /^(?:ahead|on|forward)$/.test(tokens[at + 1]?.norm ?? ''));
  if (!goes || !hasAny(tokens, Math.max(range.from, at - 3), at, /^(?:may|can|could|might|to|free)$/)) return null;
  return { effect: 'may_proceed', posture: null };
};

/** "nobody could be jailed for more than 60 days", "cannot be sent there". */
const notAllowed: Reader = (tokens, range, at) => {
  const { norm } = tokens[at]!;
  // "may not jail anyone for more than 60 days"
  if (/^(?:jail|detain|imprison|hold|lock)$/.test(norm) && /^(?:not|n't|cannot)$/.test(tokens[at - 1]?.norm ?? ''))
    return hasAny(tokens, at - 3, at, /^(?:may|can|ca|could|must|cannot)$/)
      ? { holding: 'unlawful', object: 'detention', posture: null }
      : null;
  // "cannot deport people to third countries without notice"
  if (/^(?:deport|remove|send|transfer|expel)$/.test(norm) && /^(?:not|n't|cannot)$/.test(tokens[at - 1]?.norm ?? ''))
    return hasAny(tokens, at, range.to, /^without$/)
      ? { holding: 'granted', posture: 'interim', object: 'policy' }
      : null;
  const keep = KEEP.test(norm);
  if (!keep && !MOVE.test(norm)) return null;
  const before = norms(tokens, Math.max(range.from, at - 8), at);
  if (
    !before.includes('be') ||
    !before.some((word) => NOT.test(word)) ||
    !before.some((word) => MODAL.test(word) || word === 'be')
  )
    return null;
  // that somebody cannot be sent home is what protects them, and no ruling on where they are sent
  if (!keep && !hasAny(tokens, range.from, range.to, /^(?:third|without|until|third-country)$/)) return null;
  return keep
    ? { holding: 'unlawful', object: 'detention', posture: null }
    : {
        holding: 'granted',
        posture: 'interim',
        // nobody at all: the policy and not somebody's removal
        object: hasAny(tokens, range.from, range.to, /^(?:nobody|anyone|everyone|third|third-country)$/)
          ? 'policy'
          : 'removal',
      };
};

/** What must be done: people freed, brought back, papers handed over. */
export const duty: Reader = (tokens, range, at) => {
  const { norm } = tokens[at]!;
  const near = Math.max(range.from, at - 5);
  if (!hasAny(tokens, near, at, DUTY) || hasAny(tokens, near, at, NOT)) return null;
  return dutyOf(tokens, range, at, norm);
};

/** What a verb of an order asks for, with the object it is of. */
export function dutyOf(tokens: readonly Token[], range: TokenRange, at: number, norm: string): Partial<Finding> | null {
  const rest = { from: at + 1, to: range.to };
  if (
    /^(?:disclose|disclosed|publish|published|produce|produced|disclosure|publication|production|hand|handed|release|released)$/.test(
      norm,
    )
  ) {
    const paper = firstMatter(
      tokens,
      /ion$|ed$/.test(norm) ? range : rest,
      (matter) => matter === 'access' || matter === 'agreement',
    );
    const people =
      /^(?:release|released|hand|handed)$/.test(norm) &&
      firstMatter(tokens, rest, (matter) => matter === 'detention' || matter === 'removal');
    if (paper && !/ion$|ed$/.test(norm) && !people)
      return { holding: 'granted', posture: 'disclosure', object: 'access' };
    if (paper && /ion$/.test(norm)) return { holding: 'granted', posture: 'disclosure', object: 'access' };
    if (norm === 'hand' && tokens[at + 1]?.norm === 'it')
      return { holding: 'granted', posture: 'disclosure', object: 'access' };
    if (norm.startsWith('release')) return { holding: 'granted', object: 'detention' };
    return null;
  }
  if (/^(?:freed|freeing|liberate|liberated)$/.test(norm)) return { holding: 'granted', object: 'detention' };
  if (norm === 'free' && /^set$/.test(tokens[at - 1]?.norm ?? '')) return { holding: 'granted', object: 'detention' };
  if (norm === 'end' && /^(?:to|an)$/.test(tokens[at - 1]?.norm ?? ''))
    return { holding: 'granted', object: 'detention' };
  if (
    /^(?:facilitate|facilitated|return|returned|bring|brought)$/.test(norm) &&
    !hasAny(tokens, at, Math.min(range.to, at + 6), /^end$/)
  )
    return { holding: 'granted', object: 'removal' };
  if (/^(?:turn|turned|halt|halted|stop|stopped|suspend)$/.test(norm))
    return { holding: 'granted', posture: 'interim', effect: 'blocked', object: objectIn(tokens, range) ?? 'removal' };
  return null;
}

/** "were entitled to a hearing". */
const entitled: Reader = (tokens, _range, at) =>
  /^(?:entitled|right)$/.test(tokens[at]!.norm) &&
  tokens[at + 1]?.norm === 'to' &&
  hasAny(tokens, at + 2, at + 5, /^(?:hearing|notice|lawyer|chance|court)$/)
    ? { holding: 'granted', posture: 'interim', object: 'removal' }
    : null;

/** "its stay covers the eight as well". */
const covers: Reader = (tokens, range, at) => {
  if (!/^(?:cover|covers|covered|covering|applies|applied|apply|applying|extends|extended)$/.test(tokens[at]!.norm))
    return null;
  const self = hasAny(tokens, range.from, at, /^(?:stay|this|order|ruling|it|decision)$/);
  const also = hasAny(tokens, range.from, range.to, /^(?:also|too|well)$/);
  return self && also ? { posture: 'stay', object: 'removal', effect: 'may_proceed' } : null;
};

/** "kept constructive custody". */
const custody: Reader = (tokens, range, at) =>
  tokens[at]!.norm === 'custody' &&
  hasAny(tokens, Math.max(range.from, at - 6), at, /^(?:kept|retained|had|remained|stayed|has|held)$/)
    ? { object: 'detention' }
    : null;

/** What a sentence that follows a ruling says must be done. */
export function dutiesIn(tokens: readonly Token[], content: TokenRange): readonly Finding[] {
  return clausesOfContent(tokens, content).flatMap((range) => {
    for (let at = range.from; at < range.to; at++) {
      const near = Math.max(range.from, at - 5);
      if (!hasAny(tokens, near, at, /^(?:must|ordered)$/) || hasAny(tokens, near, at, NOT)) continue;
      const found = dutyOf(tokens, range, at, tokens[at]!.norm);
      if (found) return [{ range, at, object: null, holding: null, effect: null, posture: null, ...found }];
    }
    return [];
  });
}

/** In this order: the first that finds something decides. */
const READERS: readonly Reader[] = [
  standing,
  breachOfOrder,
  covers,
  legality,
  proceeds,
  notAllowed,
  duty,
  entitled,
  custody,
];
