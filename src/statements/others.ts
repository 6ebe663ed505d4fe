// Statements whose cue is a noun ("his claim that"), an adjective ("is confident that") or a preposition ("according to").
import type { TokenRange } from '../language/parsed.ts';
import { endsNounPhrase, isDay, nounPhraseFrom, nounPhraseTo } from '../language/phrases.ts';
import { fromAdverb } from './adverbs.ts';
import { contentFrom, trimEnd } from './contents.ts';
import { CUES, type Cue } from './cues.ts';
import type { Content, Draft } from './draft.ts';
import { widenRight } from './extents.ts';
import { LONGEST_CONTENT, quotationAt, REACH, type Scene, type Zone, zoneOf } from './scene.ts';
import type { Subjects } from './subjects.ts';

/** Verbs that say what their object says: "issued a statement that", "made the claim that". */
const LIGHT = new Set(
  'make makes made making issue issues issued issuing release releases released releasing express expresses expressed expressing voice voices voiced voicing raise raises raised raising give gives gave giving offer offers offered offering have has had having reject rejected repeat repeated reiterated cast casts casting show shows showed hold holds held announce announced deliver delivered lodge lodged file filed defend defended dismissed take takes took taken taking draw draws drew drawing face faces faced sow avoid avoided carry carried led launched drop dropped'.split(
    ' ',
  ),
);

/** First words of the cues that are no verbs: most tokens are none. */
const OTHER_CUES: ReadonlySet<string> = new Set(
  [CUES.preposition, CUES.noun, CUES.adjective, CUES.adverb].flatMap((table) => [...table.keys()]),
);

/** The statement whose cue is the noun, adjective or preposition at `at`, or null. */
export function fromOther(scene: Scene, at: number, subjects: Subjects): Draft | null {
  const { norm } = scene.tokens[at]!;
  if (!OTHER_CUES.has(norm)) return null;
  const tag = scene.phrases.tags[at]!;
  const zone = zoneOf(scene, scene.sentences[scene.sentenceAt[at]!]!, at);
  for (const cue of CUES.preposition.get(norm) ?? []) {
    if (cue.particles.every((particle, i) => scene.tokens[at + 1 + i]?.norm === particle))
      return fromPreposition(scene, zone, cue, at);
  }
  if (zone.quoted) return null;
  const adverb = CUES.adverb.get(norm)?.[0];
  if (adverb) return fromAdverb(scene, zone, adverb, at);
  // A capital at the start of a sentence looks like a name: "Reports that …".
  if (tag === 'NOUN' || (tag === 'PROPN' && at === zone.from)) {
    const cue = CUES.noun.get(norm)?.[0];
    return cue ? fromNoun(scene, zone, cue, at, subjects) : null;
  }
  const cue = tag === 'ADJ' || tag === 'VERB' ? CUES.adjective.get(norm)?.[0] : undefined;
  return cue ? fromAdjective(scene, zone, cue, at, subjects) : null;
}

/** What the cue word at `at - 1` leads to: "that …", "to …", or a phrase after its preposition. */
function contentOf(
  scene: Scene,
  zone: Zone,
  cue: Cue,
  at: number,
): { from: number; cueTo: number; frame: string } | null {
  const next = scene.tokens[at]?.norm ?? '';
  if (at >= zone.to) return null;
  if (next === 'that' && cue.frames.has('clause') && scene.phrases.groupAt[at + 1] === -1)
    return { from: at, cueTo: at, frame: 'clause' };
  const group = scene.phrases.groups[scene.phrases.groupAt[at] ?? -1];
  if (cue.frames.has('infinitive') && group?.form === 'infinitive') return { from: at, cueTo: at, frame: 'infinitive' };
  // "a request for comment" says nothing
  if (/^(?:comment|comments|interview|interviews)$/.test(scene.tokens[at + 1]?.norm ?? '')) return null;
  if (cue.prepositions.has(next) && at + 1 < zone.to) return { from: at + 1, cueTo: at + 1, frame: 'preposition' };
  return null;
}

/** "Its position is that …", "His reply: “…”": the content behind "is" or a colon, where the noun has its speaker before it. */
function contentBehindBe(
  scene: Scene,
  zone: Zone,
  cue: Cue,
  at: number,
): { from: number; cueTo: number; frame: string } | null {
  if (!cue.frames.has('clause')) return null;
  const { norm } = scene.tokens[at] ?? { norm: '' };
  if (/^(?:is|was|remains|has been)$/.test(norm) && scene.tokens[at + 1]?.norm === 'that' && at + 2 < zone.to)
    return { from: at + 1, cueTo: at, frame: 'clause' };
  return norm === ':' && at + 1 < zone.to ? { from: at + 1, cueTo: at, frame: 'clause' } : null;
}

function fromNoun(scene: Scene, zone: Zone, cue: Cue, at: number, subjects: Subjects): Draft | null {
  const { phrases, tokens } = scene;
  const by = tokens[at + 1]?.norm === 'by' ? agentAfter(scene, zone, at + 2) : null;
  const direct = contentOf(scene, zone, cue, by?.to ?? at + 1);
  const found = direct ?? contentBehindBe(scene, zone, cue, at + 1);
  if (!found) return null;
  const start = nounPhraseTo(phrases, at, zone.from);
  const kind = found.frame === 'clause' ? 'clause' : found.frame === 'preposition' ? 'phrase' : 'object';
  const said = contentFrom(scene, zone, found.from, kind);
  const end = said.to;
  const subject = kind !== 'phrase' && direct !== null && isSubjectOfClause(scene, zone, start);
  const content: Content = subject
    ? { from: found.from, to: beforePredicate(scene, found.from, end), rule: 'before the verb whose subject it is' }
    : said;
  const make = (speaker: TokenRange | null, from: number, rule: string): Draft | null =>
    content.to <= content.from
      ? null
      : {
          cue,
          act: cue.act,
          zone,
          at: { from, to: found.cueTo },
          speaker,
          content: [content],
          addressee: null,
          negated: false,
          rules: [`cue: ${cue.cue}`, `frame: noun, ${found.frame}`, rule],
          usedTo: 0,
        };
  if (by) {
    const draft = make(by, at, 'speaker: "by" after the noun');
    return draft && { ...draft, at: { from: at, to: at + 2 } };
  }
  const possessor = possessorIn(scene, start, at);
  if (possessor) return make(possessor, at, 'speaker: possessor of the noun');
  if (!direct) return null;
  const verb = phrases.groupAt[start - 1] ?? -1;
  if (verb !== -1 && LIGHT.has(tokens[phrases.groups[verb]!.head]!.norm) && phrases.groups[verb]!.to === start) {
    const speaker = subjects.of(verb);
    if (speaker) return make({ from: speaker.from, to: speaker.to }, phrases.groups[verb]!.from, speaker.rule);
  }
  // Without a speaker "support for the plan" is nobody's word; "the claim that …" is somebody's.
  return found.frame === 'clause' ? make(null, at, 'speaker: not given') : null;
}

/** True where no verb stands before `at` in its clause, so that its own predicate must still follow. */
function isSubjectOfClause({ phrases, tokens }: Scene, zone: Zone, at: number): boolean {
  for (let i = at - 1; i >= zone.from && i > at - REACH; i--) {
    if (/^[,;:—–]$/.test(tokens[i]!.norm)) return true;
    if (phrases.groupAt[i] !== -1) return false;
  }
  return true;
}

/** "The claim that nobody was harmed | was repeated": where a finite verb follows that no clause inside still waits for. */
function beforePredicate({ phrases, tokens }: Scene, from: number, to: number): number {
  let waiting = 0;
  for (let i = from; i < to; i++) {
    if (/^(?:that|who|which|what|where|when|if|because|and|but|or|,)$/.test(tokens[i]!.norm)) waiting++;
    const group = phrases.groups[phrases.groupAt[i] ?? -1];
    if (group?.from !== i || group.form !== 'finite') continue;
    const pronoun = /^(?:he|she|it|they|we|i|you|who|which)$/.test(tokens[i - 1]!.norm);
    if (waiting === 0 && !pronoun) return i;
    waiting = Math.max(0, waiting - 1);
  }
  return to;
}

/** Who stands after "by": a noun phrase with its "of" phrase. */
function agentAfter({ phrases, tokens }: Scene, { to: ceiling }: Zone, from: number): TokenRange | null {
  let to = nounPhraseFrom(phrases, from, ceiling);
  if (to > from && tokens[to]?.norm === 'of') to = Math.max(to, nounPhraseFrom(phrases, to + 1, ceiling));
  return to > from ? { from, to } : null;
}

/** "the minister's" or "his" before the noun. */
function possessorIn({ tokens, phrases }: Scene, start: number, at: number): TokenRange | null {
  if (/^(?:his|her|its|their|my|our)$/.test(tokens[start]!.norm) && start < at) return { from: start, to: start + 1 };
  for (let i = at - 1; i > start; i--)
    if (tokens[i]!.norm === "'s" || tokens[i]!.norm === "'")
      return { from: nounPhraseTo(phrases, i - 1, start), to: i + 1 };
  return null;
}

function fromAdjective(scene: Scene, zone: Zone, cue: Cue, at: number, subjects: Subjects): Draft | null {
  const { phrases } = scene;
  const found = contentOf(scene, zone, cue, at + 1);
  if (!found) return null;
  let k = at - 1;
  while (k >= zone.from && k > at - 4 && phrases.tags[k] === 'ADV') k--;
  let number = phrases.groupAt[at] ?? -1;
  if (number === -1) number = phrases.groupAt[k] ?? -1;
  const group = phrases.groups[number];
  if (!group || group.from < zone.from || (group.to < k && group.to <= at - 4)) return null;
  const subject = subjects.of(number);
  if (!subject || scene.tokens[subject.from]!.norm === 'it') return null;
  const content = contentFrom(scene, zone, found.from, found.frame === 'clause' ? 'clause' : 'object');
  if (content.to <= found.from) return null;
  return {
    cue,
    act: cue.act,
    zone,
    at: { from: group.from, to: found.cueTo },
    speaker: { from: subject.from, to: subject.to },
    content: [content],
    addressee: null,
    negated: group.negated,
    rules: [`cue: ${cue.cue}`, `frame: adjective, ${found.frame}`, subject.rule],
    usedTo: 0,
  };
}

/** "according to X": the content is the clause it stands in, without it. */
function fromPreposition(scene: Scene, zone: Zone, cue: Cue, at: number): Draft | null {
  const { phrases, tokens } = scene;
  const cueTo = at + 1 + cue.particles.length;
  if (cue.cue === 'per' && !/^[A-Zt]/.test(tokens[cueTo]?.text ?? '')) return null;
  const ceiling = Math.min(zone.to, cueTo + REACH);
  let end = nounPhraseFrom(phrases, cueTo, ceiling);
  // "according to plan" names nobody
  if (end === cueTo || /^(?:plan|plans|schedule|type|taste|size|age|law|custom)$/.test(tokens[cueTo]!.norm))
    return null;
  for (let steps = 0; steps < 10 && end < ceiling; steps++) {
    const next = widenSource(scene, zone, end, ceiling);
    if (next === end) break;
    end = next;
  }
  const speaker = { from: cueTo, to: end };
  const content = aroundPhrase(scene, zone, at, end);
  if (content.length === 0) return null;
  return {
    cue,
    act: cue.act,
    zone,
    at: { from: at, to: cueTo },
    speaker,
    content,
    addressee: null,
    negated: false,
    rules: [`cue: ${cue.cue}`, 'frame: phrase beside the content', 'speaker: object of the preposition'],
    usedTo: 0,
  };
}

/** A source after "according to" goes on over participles and relative clauses as well: "a report published in May". */
function widenSource(scene: Scene, zone: Zone, at: number, ceiling: number): number {
  const { phrases, tokens } = scene;
  const { norm } = tokens[at]!;
  const group = phrases.groups[phrases.groupAt[at] ?? -1];
  if (group && group.from === at && group.head === at && /(?:ed|ing)$/.test(norm) && endsNounPhrase(phrases, at - 1)) {
    const by = /^(?:by|in|on|to|with|from|of|for|among|at|over|across|between|during)$/.test(tokens[at + 1]?.norm ?? '')
      ? at + 2
      : at + 1;
    const end = nounPhraseFrom(phrases, by, ceiling);
    // "a poll published on Monday": a day is a phrase as well
    return end > by ? end : isDay(tokens[by]?.norm ?? '') ? by + 1 : at;
  }
  if (norm === ',' && phrases.groupAt[at + 1] !== -1) return at;
  const next = widenRight(scene, zone, at, ceiling);
  if (norm !== ',' || next === at) return next;
  // An apposition must close with a comma or with the sentence; else the words after the comma are the content.
  return /^[,.]$/.test(tokens[next]?.norm ?? '.') || next >= zone.to - 1 ? next : at;
}

function aroundPhrase(scene: Scene, zone: Zone, from: number, to: number): TokenRange[] {
  const { tokens } = scene;
  const content: TokenRange[] = [];
  let start = from;
  const floor = Math.max(zone.from, from - LONGEST_CONTENT);
  while (start > floor) {
    const quotation = quotationAt(scene, zone, start - 1);
    if (quotation) {
      start = quotation.from;
      if (start <= zone.from) break;
      continue;
    }
    if (tokens[start - 1]!.norm === ';') break;
    start--;
  }
  let last = from;
  while (last > start && /^[,;:—–-]$/.test(tokens[last - 1]!.norm)) last--;
  const conjunction = last - start <= 1;
  if (!conjunction) content.push({ from: start, to: last });
  if (tokens[to]?.norm === ',' && to + 1 < zone.to) {
    const quotation = quotationAt(scene, zone, to + 1);
    const next = tokens[to + 1]!.norm;
    const rest = {
      from: to + 1,
      to: quotation
        ? Math.max(quotation.to, contentFrom(scene, zone, to + 1, 'clause').to)
        : contentFrom(scene, zone, to + 1, 'clause').to,
    };
    if (rest.to > rest.from && (conjunction || !/^(?:which|who|but|and|while|although)$/.test(next)))
      content.push(rest);
  }
  return content
    .map((range) => ({ from: range.from, to: trimEnd(scene, range.from, range.to) }))
    .filter((range) => range.to > range.from);
}
