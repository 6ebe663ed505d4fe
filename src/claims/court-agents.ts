// Who does what a verb of a court says: its subject, or who stands behind "by".
import type { TokenRange } from '../language/parsed.ts';
import type { VerbGroup } from '../language/phrases.ts';
import type { Ground, NamedCourt } from './court-thread.ts';
import { lastBefore, named } from './court-thread.ts';
import type { Court } from './courts.ts';
import type { Scene } from './scene.ts';

const ORDERS =
  /^(?:order|orders|injunction|injunctions|ruling|rulings|judgment|judgement|decision|decisions|measure|stay|verdict|conclusion)$/;

/** True for a verb that its own clause has, and no relative one. */
export const isFiniteVerb = ({ phrases, scene }: Ground, at: number): boolean => {
  const group = phrases.groups[phrases.groupAt[at]!];
  return group?.form === 'finite' && !/^(?:who|which|that|whom|whose)$/.test(scene.tokens[group.from - 1]?.norm ?? '');
};

export interface Agent {
  readonly agent: NamedCourt | null;
  readonly other: boolean;
}
const NOBODY: Agent = { agent: null, other: false };

/** Who does what a verb says: a court, somebody else, or nobody that is named. `before` is the last court that did something in the sentence. */
export function agentOf(
  ground: Ground,
  group: VerbGroup,
  passive: boolean,
  left: TokenRange,
  right: TokenRange,
  sentence: TokenRange,
  before: NamedCourt | null,
): Agent {
  return passive ? agentBehind(ground, right, sentence) : subjectOf(ground, group, left, sentence, before);
}

/** "by the High Court", "by an order of the European Court", "by judges of the Rome court". */
function agentBehind(ground: Ground, { from, to }: TokenRange, sentence: TokenRange): Agent {
  const { scene, courts } = ground;
  for (let i = from; i < Math.min(to, from + 26); i++) {
    if (isFiniteVerb(ground, i)) break;
    if (scene.tokens[i]!.norm !== 'by' || scene.tokens[i + 1]?.norm === 'which') continue;
    for (let k = i + 1; k < Math.min(to, i + 8); k++) {
      const court = courts.at.get(k);
      if (court) return { agent: named(courts, court, sentence), other: false };
      if (/^[,;]$/.test(scene.tokens[k]!.text) || scene.tokens[k]!.norm === 'by') break;
    }
    if (!/^(?:a|two|three|four|five|six|seven|eight|\d+|\d+[-–]\d+)$/.test(scene.tokens[i + 1]?.norm ?? ''))
      return { agent: null, other: true };
  }
  return NOBODY;
}

const PRONOUN = /^(?:he|she|it|they|i|we)$/;
const RELATIVE = /^(?:who|which|that)$/;

/** The court before the verb that no preposition governs, over dates and phrases; a pronoun's is the last court before it. */
function subjectOf(
  ground: Ground,
  group: VerbGroup,
  left: TokenRange,
  sentence: TokenRange,
  before: NamedCourt | null,
): Agent {
  const { scene, courts, phrases } = ground;
  const { tokens } = scene;
  // ", held Judge Chutkan of …": who speaks stands behind the verb
  const behind = courts.at.get(group.to) ?? (tokens[group.to]?.pos === 'DET' ? courts.at.get(group.to + 1) : undefined);
  const owns = behind !== undefined && (tokens[behind.to]?.norm === "'s" || ORDERS.test(tokens[behind.to]?.norm ?? ''));
  if (tokens[group.from - 1]?.text === ',' && behind && !owns)
    return { agent: named(courts, behind, sentence), other: false };
  const aside = overAside(ground, group.from - 1, left.from);
  if (aside) return { agent: named(courts, aside, sentence), other: false };
  // "… , but | held that": the subject is that of the verb before
  let first = left.from;
  while (first < group.from && (scene.inDates.has(first) || tokens[first]!.pos === 'ADV')) first++;
  if (first === group.from && left.from > sentence.from && /^(?:and|but|or|then)$/.test(tokens[left.from - 1]!.norm))
    return { agent: before, other: false };
  if (first === group.from && group.form === 'finite') return { agent: ground.lead, other: false };
  for (let i = group.from - 1; i >= left.from; i--) {
    const { norm, pos, text } = tokens[i]!;
    if (scene.inDates.has(i) || pos === 'ADV' || text === ',' || pos === 'PART') continue;
    // "has | paved": an auxiliary whose participle the tagger takes for another word
    if (pos === 'AUX' && i === group.from - 1) continue;
    if (/^(?:and|but|or|then|while)$/.test(norm)) return i >= group.from - 3 ? { agent: before, other: false } : NOBODY;
    const court = courts.at.get(i);
    if (court) {
      const lead = governorOf(scene, court.from, left.from, true);
      if (lead < 0) return { agent: named(courts, court, sentence), other: false };
      i = lead;
      continue;
    }
    const verb = phrases.groups[phrases.groupAt[i]!];
    // "an order | made in 2026 | tells": a participle behind its noun
    const participle = verb !== undefined && verb.to - verb.from === 1 && /(?:ed|made|given)$/.test(norm);
    if (participle && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? '')) continue;
    if (verb?.form === 'finite') return NOBODY;
    if (RELATIVE.test(norm)) {
      const who = courts.at.get(i - 1) ?? courts.at.get(i - 2);
      return who ? { agent: named(courts, who, sentence), other: false } : { agent: null, other: true };
    }
    if (PRONOUN.test(norm)) {
      if (norm === 'i' || norm === 'we') return { agent: ground.voice, other: ground.voice === null };
      const last = lastBefore(courts, i, Math.max(0, sentence.from - 120));
      const court = last && !(norm === 'it' && isByTheWay(ground, last)) ? last : null;
      return court ? { agent: named(courts, court, sentence), other: false } : { agent: null, other: true };
    }
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') {
      const lead = governorOf(scene, i, left.from, false);
      if (lead >= 0) {
        i = lead;
        continue;
      }
      if (ORDERS.test(norm))
        return {
          agent: courtOf(ground, i, group.from, sentence) ?? { from: i, to: i + 1, name: null, state: null },
          other: false,
        };
      // "nobody who"
      return { agent: null, other: true };
    }
  }
  return NOBODY;
}

/** "The government introduced a bill after the court had ruled. It …": the court was no subject, and "it" is not the court. */
function isByTheWay({ scene, courts }: Ground, { from }: Court): boolean {
  const { sentence } = scene.clauses[scene.clauseAt[from]!]!;
  for (let i = scene.parsed.sentences[sentence]!.from; i < from; i++) {
    const mention = scene.mentions.get(i);
    if (courts.at.has(i)) return false;
    if (mention && /^(?:state|government|un_body|ngo|igo|state_body)$/.test(mention.kind) && !scene.inPeople.has(i))
      return mention.form !== 'adjective';
  }
  return false;
}

/** The court whose order it is: "an order of the …", "the court's judgment". */
function courtOf({ courts }: Ground, at: number, to: number, sentence: TokenRange): NamedCourt | null {
  for (let i = at + 1; i < to; i++) {
    const court = courts.at.get(i);
    if (court) return named(courts, court, sentence);
  }
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const court = courts.at.get(i);
    if (court) return named(courts, court, sentence);
  }
  const last = lastBefore(courts, at, Math.max(0, sentence.from - 160));
  return last && named(courts, last, sentence);
}

/** "A judge in Boston, asked by the lawyers to step in, | said": the court before an aside between commas. */
function overAside({ scene, courts }: Ground, comma: number, floor: number): Court | null {
  if (scene.tokens[comma]?.text !== ',') return null;
  for (let i = comma - 2; i > Math.max(floor, comma - 30); i--) {
    if (scene.tokens[i]!.text !== ',') continue;
    const court = courts.at.get(i - 1);
    if (court) return governorOf(scene, court.from, floor, true) < 0 ? court : null;
  }
  return null;
}

const TIMES = new Set('before after since until while as than when'.split(' '));

/** The preposition that governs the noun phrase which ends here, or which begins here; -1 where none does. */
function governorOf({ tokens, inDates }: Scene, at: number, floor: number, begins: boolean): number {
  let determined = begins && tokens[at - 1]?.pos !== 'DET' && tokens[at - 1]?.pos !== 'ADJ';
  for (let i = at - 1; i >= Math.max(floor, at - 8); i--) {
    const { pos, norm } = tokens[i]!;
    if (inDates.has(i)) return -1;
    if (pos === 'ADP') return TIMES.has(norm) ? -1 : i;
    if (determined) return -1;
    if (norm === "'s" || norm === '-' || norm === 'and') continue;
    if (pos === 'DET') determined = true;
    else if (begins ? pos !== 'ADJ' : !/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(pos)) return -1;
  }
  return -1;
}
