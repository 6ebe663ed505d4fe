// The verbs of courts and of those who go to court, each with who does it and what stands to either side of it in its clause.
import verbRows from '../../data/en/claims/court-verbs.json' with { type: 'json' };
import { formsOf } from '../language/inflections.ts';
import type { Token, TokenRange } from '../language/parsed.ts';
import type { VerbGroup } from '../language/phrases.ts';
import { type Agent, agentOf, isFiniteVerb } from './court-agents.ts';
import { matterOf } from './court-matters.ts';
import type { Courts, Ground, NamedCourt } from './court-thread.ts';

export const DEEDS = [
  'rule',
  'say',
  'uphold',
  'void',
  'dismiss',
  'refuse',
  'grant',
  'block',
  'stay',
  'order',
  'remit',
  'refer',
  'hear',
  'file',
  'appeal',
  'lose',
  'ask',
  'follow',
] as const;
export type DeedWord = (typeof DEEDS)[number];

/** One verb of the table in its clause. */
export interface Frame {
  readonly deed: DeedWord;
  readonly group: VerbGroup;
  /** "set | aside", "on hold": where the words of the verb end, a particle further off included. */
  readonly end: number;
  readonly passive: boolean;
  /** The court that does it; null where it is none. `order` where it is an order that does it. */
  readonly agent: NamedCourt | null;
  /** True where a subject stands that is no court. */
  readonly other: boolean;
  /** True for "the halt that the judge imposed": what it is done to stands before who does it. */
  readonly relative: boolean;
  /** Its clause before the verb and behind it. */
  readonly left: TokenRange;
  readonly right: TokenRange;
}

interface Word {
  readonly deed: DeedWord;
  readonly particles: readonly string[];
}
const VERBS = new Map<string, Word[]>();
for (const { word, deed } of verbRows) {
  const [head = '', ...particles] = word.split(' ');
  const forms = head.startsWith('~') ? formsOf(head.slice(1)) : [head];
  // "on hold": found by its first word, the verb before it
  for (const form of forms) VERBS.set(form, [...(VERBS.get(form) ?? []), { deed: deed as DeedWord, particles }]);
}

/** How far a particle may stand from its verb, and how far a clause is followed. */
const PARTICLE = 9;
const RIGHT = 60;
const LEFT = 50;
const HARD = /^[;:—–?!]$/;
const OPENS = new Set(
  'while although though because since as when after before whereas if once unless until'.split(' '),
);

/** The frames of a sentence, in order. Each verb looks at a bounded number of tokens. */
export function framesOf(ground: Ground, sentence: TokenRange): readonly Frame[] {
  const { phrases } = ground;
  const { tokens } = ground.scene;
  const frames: Frame[] = [];
  let last: NamedCourt | null = null;
  let main: Agent | null = null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const number = phrases.groupAt[i]!;
    const group = phrases.groups[number] ?? telegraphic(ground, i, sentence);
    if (!group || group.from !== i) continue;
    const left = { from: leftOf(ground, group, sentence), to: group.from };
    const right = { from: group.to, to: rightOf(ground, group, sentence) };
    const passive = group.passive || isReduced(ground, group, left);
    // "…, ruling that", "agreed | to suspend": the subject of the verb before it
    const joint = group.form === 'gerund' ? /^(?:,|and|also)$/ : group.form === 'infinitive' ? /^agree[ds]$/ : null;
    const free: boolean = main !== null && joint?.test(tokens[group.from - 1]?.norm ?? '') === true;
    const found: Agent = free ? main! : agentOf(ground, group, passive, left, right, sentence, last);
    if (found.agent) last = found.agent;
    if (group.form === 'finite' && !/^(?:who|which|that|whom|whose)$/.test(tokens[group.from - 1]?.norm ?? ''))
      main = found;
    const word = wordAt(ground, group, right, sentence);
    if (word)
      frames.push({
        ...word,
        group,
        passive,
        ...found,
        relative: isRelative(ground, found.agent) || isContact(ground, group),
        left,
        right,
      });
    i = group.to - 1;
  }
  return frames;
}

/** "that the judge", "which Judge Murphy". */
function isRelative({ scene }: Ground, agent: NamedCourt | null): boolean {
  if (!agent) return false;
  const at = scene.tokens[agent.from - 1]?.pos === 'DET' ? agent.from - 2 : agent.from - 1;
  const antecedent = scene.tokens[at - 1]?.pos;
  return /^(?:that|which)$/.test(scene.tokens[at]?.norm ?? '') && (antecedent === 'NOUN' || antecedent === 'PROPN');
}

/** "the injunction | he issued", "an order Judge Murphy gave": what is done stands before who does it, without a "that". */
function isContact({ scene, courts }: Ground, { from }: VerbGroup): boolean {
  const { tokens } = scene;
  const court = courts.at.get(from - 1);
  const first = court && court.to === from ? court.from : tokens[from - 1]?.pos === 'PRON' ? from - 1 : -1;
  if (first < 0) return false;
  const matter = matterOf(tokens[first - 1]?.norm ?? '');
  return matter === 'order' || matter === 'relief';
}

/** "Detentions suspended", "Upheld by the Federal Court": a participle that the tagger takes for another word. */
function telegraphic({ scene }: Ground, at: number, sentence: TokenRange): VerbGroup | null {
  const { tokens } = scene;
  // ", ruling that the plan was unlawful"
  if (
    tokens[at]!.norm === 'ruling' &&
    tokens[at - 1]?.text === ',' &&
    /^(?:that|against|in|it)$/.test(tokens[at + 1]?.norm ?? '')
  )
    return { from: at, to: at + 1, head: at, form: 'gerund', passive: false, negated: false };
  if (!VERBS.has(tokens[at]!.norm) || !/(?:ed|held|quashes|sends)$/.test(tokens[at]!.norm)) return null;
  if (at > sentence.from && /^(?:DET|ADJ|ADP)$/.test(tokens[at - 1]!.pos)) return null;
  if (tokens[at]!.pos === 'ADJ' && tokens[at + 1]?.pos === 'NOUN') return null;
  return {
    from: at,
    to: at + 1,
    head: at,
    form: 'finite',
    // "paved | the way": with an object behind it
    passive: tokens[at]!.norm.endsWith('ed') && tokens[at + 1]?.pos !== 'DET',
    negated: tokens[at - 1]?.norm === 'not',
  };
}

function wordAt(
  { scene }: Ground,
  group: VerbGroup,
  right: TokenRange,
  { to }: TokenRange,
): Pick<Frame, 'deed' | 'end'> | null {
  const { tokens } = scene;
  // "on hold", "file 25-006713", "held on Manus" is no verb of a court
  if (
    /^(?:hold|file)$/.test(tokens[group.head]!.norm) &&
    (tokens[group.head - 1]?.norm === 'on' || /^\d/.test(tokens[Math.min(group.to, to - 1)]!.text))
  )
    return null;
  let found: Pick<Frame, 'deed' | 'end'> | null = null;
  for (const { deed, particles } of VERBS.get(tokens[group.head]!.norm) ?? []) {
    if (particles.length === 0) found ??= { deed, end: group.to };
    else {
      const at = particleAt(tokens, particles, group.head + 1, Math.min(right.to, group.head + PARTICLE));
      if (at >= 0) return { deed, end: at };
    }
  }
  if (/^(?:put|puts|putting|placed|kept|keeps)$/.test(tokens[group.head]!.norm)) {
    const at = particleAt(tokens, ['on', 'hold'], group.to, Math.min(right.to, group.to + PARTICLE));
    if (at >= 0) return { deed: 'stay', end: at };
  }
  return found;
}

function particleAt(tokens: readonly Token[], particles: readonly string[], from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (particles.every((word, k) => tokens[i + k]?.norm === word)) return i + particles.length;
  return -1;
}

/** Where the clause of a verb begins: behind a hard mark, a joint with another verb before it, or an opening clause's comma. */
function leftOf(ground: Ground, group: VerbGroup, { from }: TokenRange): number {
  const { tokens } = ground.scene;
  const floor = Math.max(from, group.from - LEFT);
  for (let i = group.from - 1; i >= floor; i--) {
    const { norm, text } = tokens[i]!;
    if (HARD.test(text)) return i + 1;
    if (norm === 'that' && i > floor && ground.phrases.groupAt[i - 1]! >= 0 && ground.phrases.groupAt[i + 1]! < 0)
      return i + 1;
    if ((norm === 'but' || norm === 'and' || OPENS.has(norm)) && i > floor && i < group.from - 1) {
      const comma = tokens[i - 1]!.text === ',';
      if (OPENS.has(norm) && ground.phrases.groupAt[i - 1]! < 0 && !comma) continue;
      if ((comma || OPENS.has(norm)) && hasFinite(ground, floor, i)) return i + 1;
    }
    // "While it went on, | the detention was not validated"
    if (text === ',' && OPENS.has(tokens[floor]!.norm) && hasFinite(ground, floor, i) && i - floor > 3) return i + 1;
  }
  return floor;
}

function hasFinite(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(ground, i)) return true;
  return false;
}

/** Where it ends: before a hard mark, or before "and", "but" and another finite verb's clause. */
function rightOf(ground: Ground, group: VerbGroup, { to }: TokenRange): number {
  const { tokens } = ground.scene;
  const limit = Math.min(to, group.to + RIGHT);
  for (let i = group.to; i < limit; i++) if (HARD.test(tokens[i]!.text)) return i;
  return limit;
}

/** A bare participle with "by" behind it, or behind its noun with no court before it. */
function isReduced({ scene, phrases, courts }: Ground, group: VerbGroup, left: TokenRange): boolean {
  const { tokens } = scene;
  if (group.to - group.from > 1 && !/^(?:not|also|since|later|again|then)$/.test(tokens[group.from]!.norm))
    return false;
  if (!/(?:ed|held|heard|thrown|brought|struck|lost|aside)$/.test(tokens[group.head]!.norm)) return false;
  // "The High Court heard | a challenge by a man": with an object of its own
  if (tokens[group.to]?.pos === 'DET' && hasCourt(courts, left)) return false;
  for (let i = group.to; i < group.to + 9; i++) {
    const norm = tokens[i]?.norm ?? '';
    // "decided by five votes to four"
    const votes =
      /^(?:a|two|three|four|five|six|seven|eight|nine|\d.*)$/.test(tokens[i + 1]?.norm ?? '') && !courts.at.has(i + 2);
    if (norm === 'by' && !votes && (i < group.to + 4 || left.from === group.from)) return true;
    if (phrases.groupAt[i]! >= 0 || /^[,.;]$/.test(norm)) break;
  }
  return left.from === group.from
    ? false
    : !hasCourt(courts, left) && endsNoun(tokens, group.from) && noObject(tokens, group.to);
}
const hasCourt = ({ at }: Courts, { from, to }: TokenRange): boolean => {
  for (let i = from; i < to; i++) if (at.has(i)) return true;
  return false;
};
const endsNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(tokens[tokens[at - 1]?.text === ',' ? at - 2 : at - 1]?.pos ?? '');
const noObject = (tokens: readonly Token[], at: number): boolean =>
  !/^(?:DET|PROPN|NOUN|PRON|SCONJ)$/.test(tokens[at]?.pos ?? '') && tokens[at]?.norm !== 'that';
