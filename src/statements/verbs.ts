// Statements whose cue is a verb: which row fits, and the passive. The active frames are in frames.ts.
import type { TokenRange } from '../language/parsed.ts';
import { nounPhraseFrom, type VerbGroup } from '../language/phrases.ts';
import { contentFrom, trimEnd } from './contents.ts';
import { CUES, type Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { draftOf, type Found, isExpletive, objectFrom, placeOf, rightContent, wholePhrase } from './found.ts';
import { clauseOrQuotation } from './frames.ts';
import { complement } from './objects.ts';
import { contentAfter } from './openings.ts';
import { type Scene, type Zone, zoneOf } from './scene.ts';
import type { Subjects } from './subjects.ts';
import { addressed } from './told.ts';

/** Verbs that carry the cue after them: "continued to defend", "seemed to mock". */
const CARRIERS = new Set(
  'continue continued continues continuing began begins begun started starts tried trying tries try failed fails seemed seems appeared appears proceeded went goes used'.split(
    ' ',
  ),
);

/** The statement that the verb group `number` makes, or null. */
export function fromVerb(scene: Scene, number: number, subjects: Subjects): Draft | null {
  const group = scene.phrases.groups[number]!;
  const zone = zoneOf(scene, scene.sentences[scene.sentenceAt[group.head]!]!, group.head);
  for (const cue of CUES.verb.get(scene.tokens[group.head]!.norm) ?? []) {
    const to = particlesEnd(scene, cue, group);
    if (to < 0) continue;
    if (zone.quoted && !reportsSpeech(scene, cue, number, subjects)) continue;
    // "is convinced that": a state of mind of the subject, by the row of the adjective
    if (group.passive && CUES.adjective.has(scene.tokens[group.head]!.norm) && scene.tokens[to]?.norm !== 'by')
      continue;
    if (tellsOfTheSource(scene, group, zone, to)) continue;
    const at = carried(scene, group, number, to);
    // "has not been able to confirm": the negation stands with the words that carry the cue
    const negated = group.negated || (at.from < group.from && scene.phrases.groups[number - 1]!.negated);
    const draft = inFrames({ scene, zone, cue, group: { ...group, negated }, number, at, subjects });
    if (draft) return draft;
  }
  return null;
}

/** "who asked not to be named", "Asked whether …, he said", "officials briefed on the talks said": words about who speaks, no statement of their own. */
function tellsOfTheSource(
  { tokens, phrases }: Scene,
  { head, from, form }: VerbGroup,
  zone: Zone,
  to: number,
): boolean {
  const { norm } = tokens[head]!;
  if (form === 'infinitive' && /^(?:named|identified|quoted)$/.test(norm)) return true;
  if (/^(?:ask|wish|prefer|request)/.test(norm))
    for (let i = to; i < to + 6 && i < zone.to; i++)
      if (/^(?:named|identified|anonymous)$/.test(tokens[i]!.norm)) return true;
  if (head === from && from === zone.from && /^(?:asked|pressed|questioned)$/.test(norm)) return true;
  if (!/^(?:briefed|informed|told|notified)$/.test(norm) || head !== from) return false;
  // another finite verb right behind a phrase, with no subject of its own: "briefed on the talks said"
  const first = /^(?:on|of|about|by)$/.test(tokens[to]?.norm ?? '') ? to + 1 : to;
  const end = nounPhraseFrom(phrases, first, Math.min(zone.to, first + 8));
  const next = phrases.groups[phrases.groupAt[end] ?? -1];
  return (
    first > to && end > first && next?.from === end && next.form === 'finite' && CUES.verb.has(tokens[next.head]!.norm)
  );
}

/**
 * Inside quoted words only reported speech is a statement of its own: of somebody who is named, or told to somebody ("they
 * told us"). "I think" is the quoted speaker's way of talking.
 */
function reportsSpeech({ phrases }: Scene, cue: Cue, number: number, subjects: Subjects): boolean {
  if (!/^(?:say|ask)$/.test(cue.act) || !cue.frames.has('quotation')) return false;
  if (cue.frames.has('addressee')) return true;
  const subject = subjects.of(number);
  return !!subject && phrases.tags[subject.from] !== 'PRON';
}

/** The end of the cue with its particles ("point out", "make clear"); -1 where they do not follow. */
function particlesEnd(scene: Scene, { particles }: Cue, group: VerbGroup): number {
  let at = group.head + 1;
  for (const particle of particles) {
    if (scene.tokens[at]?.norm !== particle) return -1;
    at++;
  }
  return Math.max(at, group.to);
}

function carried(scene: Scene, group: VerbGroup, number: number, to: number): TokenRange {
  const before = number > 0 ? scene.phrases.groups[number - 1]! : null;
  if (!before || group.form !== 'infinitive') return { from: group.from, to };
  const able = before.to === group.from - 1 && /^(?:un)?able$/.test(scene.tokens[before.to]!.norm);
  const carries = able || (before.to === group.from && CARRIERS.has(scene.tokens[before.head]!.norm));
  return { from: carries ? before.from : group.from, to };
}

function inFrames(found: Found): Draft | null {
  const { group, cue } = found;
  if (group.passive) return passive(found);
  const told = cue.frames.has('addressee') ? addressed(found) : null;
  return told ?? clauseOrQuotation(found) ?? complement(found);
}

/** "was told that", "is expected to", "was considered illegal by the court". */
function passive(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { frames } = cue;
  const subject = subjects.of(number);
  const agent = agentIn(found);
  const rule = agent ? 'speaker: by the agent of the passive' : 'speaker: not given';
  const start = contentAfter(scene, zone, agent && agent.from === at.to + 1 ? agent.to : at.to);
  const { kind } = start;
  const alone = subject && subject.to - subject.from === 1 ? scene.tokens[subject.from]!.norm : '';
  if (frames.has('addressee')) {
    const rules = ['frame: passive, addressee', rule];
    if ((kind === 'that' || kind === 'question' || kind === 'infinitive' || kind === 'clause') && start.at < zone.to)
      return draftOf(found, agent, [rightContent(found, start.at)], rules, { addressee: subject });
    if (cue.prepositions.has(scene.tokens[at.to]?.norm ?? '') && at.to + 1 < zone.to) {
      const more = { addressee: subject, at: { from: at.from, to: at.to + 1 } };
      return draftOf(found, agent, [objectFrom(found, at.to + 1)], rules, more);
    }
  }
  if (frames.has('clause') && kind === 'that' && (alone === 'it' || alone === 'which'))
    return draftOf(found, agent, [rightContent(found, start.at)], ['frame: passive, clause', rule]);
  if (!subject) return null;
  // "was called off" tells of no word
  if (frames.has('raised') && !/^(?:off|up|out|in|away|back)$/.test(scene.tokens[at.to]?.norm ?? '')) {
    const by = agent ? agent.from - 1 : -1;
    const linked =
      /^(?:as|with|for)$/.test(scene.tokens[at.to]?.norm ?? '') && at.to + 1 < zone.to && cue.cue !== 'expect';
    const end = linked ? at.to + 1 : at.to;
    const first = by === at.to ? agent!.to : end;
    const to = by > at.to ? by : contentFrom(scene, zone, first, 'object').to;
    const said = trimEnd(scene, first, to) > first ? [{ from: first, to }] : [];
    const content = isExpletive(scene, subject) && said.length > 0 ? said : [placeOf(subject), ...said];
    return draftOf(found, agent, content, ['frame: passive, raised', rule], { at: { from: at.from, to: end } });
  }
  const decides = cue.act === 'rule' || cue.act === 'deny';
  if (frames.has('object') && (agent || decides))
    return draftOf(found, agent, [placeOf(subject)], ['frame: passive, object', rule]);
  return null;
}

/** The agent of a passive: "by" right after the verb, or after a short complement. */
function agentIn({ scene, zone, at }: Found): TokenRange | null {
  for (let i = at.to; i < zone.to && i < at.to + 8; i++) {
    const { norm } = scene.tokens[i]!;
    if (/^[,.;:]$/.test(norm)) return null;
    if (norm === 'by') return scene.phrases.groupAt[i + 1] === -1 ? wholePhrase(scene, zone, i + 1) : null;
  }
  return null;
}
