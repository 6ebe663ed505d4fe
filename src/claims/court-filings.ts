// What is brought before courts: suits, appeals, hearings, arbitration, and whether they are pending.
import type { TokenRange } from '../language/parsed.ts';
import { type Deed, has, type Sentence } from './court-deed.ts';
import type { Frame } from './court-frames.ts';
import { firstMatter, objectIn } from './court-matters.ts';
import type { Ground } from './court-thread.ts';
import { lastBefore, type NamedCourt, named } from './court-thread.ts';
import type { Posture } from './values.ts';

export const PENDING = /^(?:pending|undecided)$/;

/** The first court of a stretch, by name. */
export function courtIn({ courts }: Ground, { from, to }: TokenRange, sentence: TokenRange): NamedCourt | null {
  for (let i = from; i < to; i++) {
    const court = courts.at.get(i);
    if (court) return named(courts, court, sentence);
  }
  return null;
}

const ARBITRATION = /^(?:arbitration|arbitrators|arbitral)$/;
export const isArbitration = (ground: Ground, range: TokenRange, court: NamedCourt | null): boolean =>
  /Arbitration|arbitral/i.test(court?.name ?? '') || has(ground, range, ARBITRATION);

const SUIT =
  /^(?:suit|lawsuit|lawsuits|petition|petitions|challenge|application|case|complaint|proceedings|action|challenges|writ|motion|request|notice|claim|matter|arbitration)$/;

/** Who is sued over an arrangement. */
const POWERS =
  /^(?:government|governments|state|administration|ministry|minister|authorities|department|over|against|officials|agency|so|deal|washington|trump|president)$/;

const SEEKS = /^(?:seek|seeks|sought|argue|argues|argued|allege|alleges|alleged|contend|contends|contended)$/;

/** The subject is a suit itself: "a lawsuit", "the petition". */
const isSuit = (tokens: Ground['scene']['tokens'], { to }: TokenRange): boolean =>
  /^(?:suit|lawsuit|lawsuits|petition|petitions|challenge|complaint|writ)$/.test(tokens[to - 1]?.norm ?? '');

/** Suits and petitions told by a verb: who brings them is no court. */
export function filingOf(ground: Ground, sentence: Sentence, frame: Frame): readonly Deed[] {
  const { tokens } = ground.scene;
  const { left, right, passive, group, end } = frame;
  // a quarrel over a contract is none over an arrangement
  if (has(ground, sentence, /^(?:counterclaim|contract|contractor|counterclaims)$/)) return [];
  if (group.negated || (frame.agent !== null && !passive && !frame.other && isNamedBefore(ground, frame))) return [];
  const word = tokens[group.head]!.norm;
  const around = { from: left.from, to: right.to };
  const behind = { from: end, to: Math.min(right.to, end + 30) };
  const court = courtIn(ground, behind, sentence) ?? courtIn(ground, left, sentence);
  // "members of the Assembly, filed with the court | a request"
  const turned = passive && !has(ground, left, SUIT) && has(ground, behind, SUIT) && !has(ground, behind, /^by$/);
  const objectRange = passive && !turned ? left : behind;
  const first = firstMatter(tokens, { from: objectRange.from, to: Math.min(objectRange.to, objectRange.from + 16) });
  const modal = /^(?:will|would|could|may|might|to|can|shall|must)$/.test(tokens[group.from]!.norm);
  const before = lastBefore(ground.courts, group.from, Math.max(0, sentence.from - 120));
  const arbitration =
    isArbitration(ground, sentence, court) ||
    (court === null && before !== null && isArbitration(ground, before, before));
  const relative =
    /^(?:that|which)$/.test(tokens[left.to - 2]?.norm ?? '') ||
    /^(?:that|which)$/.test(tokens[left.to - 3]?.norm ?? '');
  // "the council, which brought the case": who somebody is
  if (!passive && /^(?:who|which|that)$/.test(tokens[group.from - 1]?.norm ?? '')) return [];
  const suit = has(ground, relative ? around : objectRange, SUIT);
  // "took the government to court"
  const toCourt = tokens[end - 1]?.norm === 'court' && end > group.to;
  // "a lawsuit seeks to overturn the agreement"
  const seeks = SEEKS.test(word);
  if (seeks && (passive || group.negated || !isSuit(tokens, left) || objectIn(tokens, behind) === null)) return [];
  const direct = toCourt || seeks || /^(?:su|petition|challeng|contest|fight|fought)/.test(word);
  // "have taken the matter to the High Court"
  if (!toCourt && /^(?:take|takes|taken|took|taking)$/.test(word) && (!court || !suit || passive)) return [];
  if (!direct && !suit) {
    const lodged = /^(?:lodged|filed)$/.test(word) && ground.lead !== null && left.to - left.from < 2;
    const complained = /^complain/.test(word) && court !== null;
    if (!lodged && !complained) return [];
  }
  if (/^(?:challeng|contest|fight|fought)/.test(word)) {
    const object = objectIn(tokens, passive ? left : { from: end, to: Math.min(right.to, end + 12) });
    const legal =
      court !== null ||
      has(
        ground,
        around,
        /^(?:court|courts|suit|lawyers|judicially|lawsuit|case|judges|unconstitutional|unlawful|illegal)$/,
      );
    if (!object || !legal) return [];
  }
  // "sued a newspaper for libel"
  if (/^su/.test(word) && !court && objectOf(ground, around) === null && !has(ground, sentence, POWERS)) return [];
  if (/^(?:brought|bring|brings)$/.test(word) && !suit) return [];
  if (/^(?:commenc|initiat|beg|start)/.test(word) && !arbitration) return [];
  if (modal && !(arbitration && tokens[group.from]!.norm === 'will')) return [];
  if (isByTheWay(ground, sentence, frame)) return [];
  const lost = sentence.last?.holding === 'dismissed' && /^(?:take|takes|taken|took)$/.test(word);
  const appeal = lost || first?.matter === 'appeal' || has(ground, objectRange, /^appeals?$/);
  const posture: Posture = arbitration ? 'arbitration' : appeal ? 'appeal' : 'filed';
  const pending = has(ground, sentence, PENDING) || isUndecided(ground, sentence) || nextIsPending(ground, sentence);
  return [
    {
      at: group.head,
      range: around,
      court:
        court ??
        ground.lead ??
        (arbitration ? before : null) ??
        (isKnown(ground, frame) ? (sentence.last?.court ?? null) : null),
      posture,
      object: arbitration
        ? 'agreement'
        : passive && /^challeng/.test(word)
          ? objectIn(tokens, left)
          : (objectOf(ground, around) ?? (seeks ? objectIn(tokens, behind) : null)),
      holding: null,
      effect: pending ? 'pending' : null,
    },
  ];
}

/** "proceedings brought by four foundations", where a ruling on them is told; "the suit, filed by a group, | challenges". */
const isByTheWay = ({ scene }: Ground, { frames }: Sentence, { passive, group, agent, left }: Frame): boolean =>
  (passive && /^(?:when|after|before|until)$/.test(scene.tokens[left.from - 1]?.norm ?? '')) ||
  (passive &&
    group.to - group.from === 1 &&
    frames.some(
      (other) =>
        (other.agent !== null && other.agent !== agent) ||
        (other.deed === 'file' &&
          other.group.from > group.from &&
          /^challeng|^contest/.test(scene.tokens[other.group.head]!.norm)),
    ));

/** "The petition was filed by …": the one that was told of before. */
const isKnown = ({ scene }: Ground, { passive, left }: Frame): boolean =>
  passive && /^(?:the|this|that)$/.test(scene.tokens[left.from]?.norm ?? '');

/** "the case that the lawyers brought": told by the way. */
const isNamedBefore = (ground: Ground, { left }: Frame): boolean =>
  has(ground, left, /^(?:court|tribunal|judge|judges)$/);

const isUndecided = (ground: Ground, sentence: TokenRange): boolean => {
  for (let i = sentence.from; i < sentence.to; i++)
    if (
      ground.scene.tokens[i]!.norm === 'not' &&
      /^(?:been|yet)$/.test(ground.scene.tokens[i + 1]?.norm ?? '') &&
      has(ground, { from: i, to: Math.min(sentence.to, i + 5) }, /^(?:decided|heard|answered)$/)
    )
      return true;
  return false;
};

function nextIsPending(ground: Ground, { next }: Sentence): boolean {
  return next !== null && next.to - next.from < 9 && has(ground, next, PENDING);
}

/** What a suit is against: an agreement before all, else the first that is named. */
function objectOf(ground: Ground, range: TokenRange) {
  const { tokens } = ground.scene;
  for (let i = range.from; i < range.to; i++) {
    if (!/^(?:against|over|annul|that|challenging|challenged|calls|contests|about)$/.test(tokens[i]!.norm)) continue;
    const near = { from: i + 1, to: Math.min(range.to, i + 9) };
    const deal = firstMatter(tokens, near, (matter) => matter === 'agreement');
    const object = deal ? ('agreement' as const) : objectIn(tokens, near);
    if (object) return object;
  }
  // "a case seeking their release"
  const object = objectIn(tokens, range);
  return object === 'removal' && has(ground, range, /^release$/) ? 'detention' : object;
}

/** "The government has appealed", "They lost in the Federal Court", "The High Court heard the matter and reserved its decision". */
export function otherDeed(ground: Ground, sentence: Sentence, frame: Frame): readonly Deed[] {
  const { tokens } = ground.scene;
  const { left, right, group, end } = frame;
  const behind = { from: end, to: Math.min(right.to, end + 24) };
  const range = { from: left.from, to: right.to };
  const base = { at: group.head, range, object: null, holding: null, effect: null };
  if (frame.deed === 'appeal') {
    // "the men who had appealed"
    if (/^(?:who|which|that)$/.test(tokens[group.from - 1]?.norm ?? '')) return [];
    if (sentence.last === null || tokens[end]?.norm === 'to' || tokens[end]?.norm === 'for' || group.negated) return [];
    if (group.form !== 'finite' || /^(?:will|would|may|could|can)$/.test(tokens[group.from]!.norm)) return [];
    return [{ ...base, court: courtIn(ground, behind, sentence), posture: 'appeal', object: objectIn(tokens, behind) }];
  }
  if (frame.deed === 'lose') {
    const court = courtIn(ground, { from: end, to: Math.min(right.to, end + 5) }, sentence);
    return court?.name ? [{ ...base, court, posture: 'merits', holding: 'dismissed' }] : [];
  }
  const hears = /^(?:hear|hears|heard|hearing)$/.test(tokens[group.head]!.norm);
  const last = sentence.last?.court ?? null;
  const court = frame.agent ?? courtIn(ground, range, sentence) ?? (has(ground, range, ARBITRATION) ? last : null);
  if (!court && !has(ground, range, ARBITRATION)) return [];
  const first = firstMatter(tokens, frame.passive ? left : { from: end, to: Math.min(right.to, end + 10) });
  const hearing = has(ground, frame.passive ? left : range, /^(?:hearing)$/);
  const arbitration = isArbitration(ground, sentence, court);
  if (/^(?:open|opens|opened)$/.test(tokens[group.head]!.norm) && !hearing) return [];
  if (/^(?:reserv)/.test(tokens[group.head]!.norm)) return [];
  if (hears) {
    if (!frame.agent || (first?.matter !== 'case' && first?.matter !== 'appeal')) return [];
  }
  if (modalBefore(tokens[group.from]!.norm) || frame.group.form !== 'finite') return [];
  const later = first?.matter === 'appeal' || (sentence.last !== null && sentence.last.holding !== null);
  return [
    {
      ...base,
      court,
      posture: arbitration ? 'arbitration' : later ? 'appeal' : 'merits',
      object: arbitration ? 'agreement' : objectIn(tokens, range),
      effect: 'pending',
    },
  ];
}
const modalBefore = (norm: string): boolean => /^(?:will|would|may|could|to|can|was|is)$/.test(norm) && norm !== 'was';

/** "An appeal to the Supreme Court is pending", "Appeal by the interior ministry to the Court of Cassation", "Under appeal". */
export function appealNoun(ground: Ground, sentence: Sentence): readonly Deed[] {
  const { tokens } = ground.scene;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens[i]!.norm !== 'appeal' || tokens[i]!.pos === 'VERB' || ground.courts.at.has(i)) continue;
    if (
      sentence.frames.some(
        ({ group, left, right, deed }) =>
          deed !== 'say' &&
          group.from < i + 12 &&
          left.from <= i &&
          i < right.to &&
          (/^(?:grant|dismiss|hear|remit|stay)$/.test(deed) ||
            (deed === 'file' && !/^(?:will|would)$/.test(tokens[group.from]!.norm))),
      )
    )
      return [];
    const behind = { from: i + 1, to: Math.min(sentence.to, i + 14) };
    const court = courtIn(ground, behind, sentence);
    const pending = has(ground, { from: i, to: Math.min(sentence.to, i + 10) }, PENDING);
    const opens = i <= sentence.from + 1 && (court !== null || tokens[i + 1]?.norm === 'by');
    const lodged = has(ground, behind, /^(?:lodged|filed)$/);
    if (!pending && !opens && !lodged) continue;
    if (sentence.last === null && court === null) continue;
    return [
      {
        at: i,
        range: { from: Math.max(sentence.from, i - 1), to: behind.to },
        court,
        posture: 'appeal',
        object: null,
        holding: null,
        effect: pending ? 'pending' : null,
      },
    ];
  }
  return [];
}

/** "…; appeal pending", "Under appeal": the ruling told before stands under appeal. */
export function isUnderAppeal({ scene }: Ground, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (scene.tokens[i]!.norm !== 'appeal') continue;
    if (scene.tokens[i - 1]?.norm === 'under') return true;
    for (let k = i + 1; k < Math.min(to, i + 9); k++)
      if (PENDING.test(scene.tokens[k]!.norm) || /^(?:heard|reserved)$/.test(scene.tokens[k]!.norm)) return true;
  }
  return false;
}
