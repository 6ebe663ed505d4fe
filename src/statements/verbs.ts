// Statements whose cue is a verb.
import type { TokenRange } from '../language/parsed.ts';
import { nounPhraseFrom, type VerbGroup } from '../language/phrases.ts';
import { contentAfter, contentBefore, contentEnd, trimEnd } from './contents.ts';
import { CUES, type Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { isSpeech, quotationAt, REACH, type Scene, type Zone, zoneOf } from './scene.ts';
import { subjectAfter, widenRight } from './speakers.ts';
import { agentAt, type Subjects } from './subjects.ts';

/** What is known of one verb cue before its content is looked for. */
interface Found {
  readonly scene: Scene;
  readonly zone: Zone;
  readonly cue: Cue;
  readonly group: VerbGroup;
  readonly number: number;
  /** The cue's words so far. */
  readonly at: TokenRange;
  readonly subjects: Subjects;
}

/** Verbs that carry the cue after them: "continued to defend", "seemed to mock". */
const CARRIERS = new Set([
  'continue',
  'continued',
  'continues',
  'continuing',
  'began',
  'begins',
  'begun',
  'started',
  'starts',
  'tried',
  'trying',
  'tries',
  'try',
  'failed',
  'fails',
  'seemed',
  'seems',
  'appeared',
  'appears',
  'proceeded',
  'went',
  'goes',
  'used',
]);

/** The statement that the verb group `number` makes, or null. */
export function fromVerb(scene: Scene, number: number, subjects: Subjects): Draft | null {
  const group = scene.phrases.groups[number]!;
  const zone = zoneOf(scene, scene.sentences[scene.sentenceAt[group.head]!]!, group.head);
  for (const cue of CUES.verb.get(scene.tokens[group.head]!.norm) ?? []) {
    const to = particlesEnd(scene, cue, group);
    if (to < 0) continue;
    // Inside quoted words only reported speech is a statement of its own; "I think" is the quoted speaker's way of talking.
    if (zone.quoted && (cue.act !== 'say' || !cue.frames.has('quotation'))) continue;
    const at = carried(scene, group, number, to);
    const draft = inFrames({ scene, zone, cue, group, number, at, subjects });
    if (draft) return draft;
  }
  return null;
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
  const carries =
    group.form === 'infinitive' && before?.to === group.from && CARRIERS.has(scene.tokens[before.head]!.norm);
  return { from: carries ? before.from : group.from, to };
}

function draft(
  found: Found,
  speaker: TokenRange | null,
  content: TokenRange[],
  rules: string[],
  more: { addressee?: TokenRange | null; at?: TokenRange } = {},
): Draft | null {
  if (content.some(({ from, to }) => to <= from) || content.length === 0) return null;
  const { cue, zone, group } = found;
  return {
    cue,
    act: cue.act,
    zone,
    at: more.at ?? found.at,
    speaker: speaker && { from: speaker.from, to: speaker.to },
    content,
    addressee: more.addressee ?? null,
    negated: group.negated,
    rules: [`cue: ${cue.cue}`, ...rules],
  };
}

function inFrames(found: Found): Draft | null {
  const { group, cue } = found;
  if (group.passive) return passive(found);
  if (cue.frames.has('addressee')) {
    const told = addressed(found);
    if (told) return told;
  }
  return clauseOrQuotation(found) ?? complement(found);
}

const speakerRule = (subject: { rule: string } | null): string => subject?.rule ?? 'speaker: not given';

/** "told the station that …", "warned them of …": an addressee, then the content. */
function addressed(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const ceiling = Math.min(zone.to, at.to + REACH);
  let end = nounPhraseFrom(scene.phrases, at.to, ceiling);
  if (end === at.to || scene.phrases.groups[scene.phrases.groupAt[end] ?? -1]?.form === 'finite') return null;
  for (let steps = 0; steps < 3; steps++) {
    if (scene.tokens[end]?.norm === ',') break;
    const next =
      /^(?:of|and|from|at|for|in|with)$/.test(scene.tokens[end]?.norm ?? '') &&
      !cue.prepositions.has(scene.tokens[end]!.norm)
        ? widenRight(scene, zone, end, ceiling)
        : end;
    if (next === end) break;
    end = next;
  }
  const addressee = { from: at.to, to: end };
  const speaker = subjects.of(number);
  const rules = ['frame: addressee', speakerRule(speaker)];
  const next = scene.tokens[end]?.norm ?? '';
  if (cue.prepositions.has(next)) {
    const to = contentEnd(scene, zone, end, 'object');
    return draft(found, speaker, [{ from: end, to }], rules, { addressee });
  }
  const start = contentAfter(scene, zone, end);
  if (start.kind !== null && start.at < zone.to)
    return draft(found, speaker, [rightContent(found, start)], rules, { addressee });
  const left = leftContent(found, speaker);
  return left && draft(found, speaker, [left], rules, { addressee });
}

/** The content to the right, whole: quoted words end with their marks where these end the clause. */
function rightContent(found: Found, start: { at: number; kind: string | null }): TokenRange {
  const { scene, zone } = found;
  const quotation = quotationAt(scene, zone, start.at);
  if (quotation && quotation.from === start.at && (isSpeech(scene, quotation) || quotation.to >= zone.to - 1)) {
    const last = scene.tokens[quotation.closed ? quotation.to - 2 : quotation.to - 1]?.norm ?? '';
    const next = scene.tokens[quotation.to]?.norm ?? '';
    const goesOn = !/^[.,!?…]$/.test(last) && quotation.to < zone.to && !/^[.,;]$/.test(next);
    if (!goesOn) return { from: start.at, to: quotation.to };
  }
  return { from: start.at, to: contentEnd(scene, zone, start.at, 'clause') };
}

/** The content to the left of the speaker and cue, where the words before are a quotation or a clause with its comma. */
function leftContent(found: Found, speaker: TokenRange | null): TokenRange | null {
  const { scene, zone, at } = found;
  const left = contentBefore(
    scene,
    zone,
    Math.min(at.from, speaker && speaker.from < at.from ? speaker.from : at.from),
  );
  if (!left) return null;
  return left.range;
}

/** Clauses and quotations, before or after. */
function clauseOrQuotation(found: Found): Draft | null {
  const { scene, zone, at, cue, group, number, subjects } = found;
  const { frames } = cue;
  if (!frames.has('clause') && !frames.has('quotation')) return null;
  const subject = subjects.of(number);
  const startsAt = contentAfter(scene, zone, at.to);
  const { kind } = startsAt;
  const direct = startsAt.at === at.to;
  const beforeSubject = subject && subject.from < at.from ? subject.from : at.from;
  const left =
    frames.has('quotation') && group.form !== 'infinitive' ? contentBefore(scene, zone, beforeSubject) : null;
  if (left && (kind === null || kind === 'clause') && at.from >= zone.from) {
    const own = subject && subject.rule !== 'speaker: subject of the verb before' ? subject : null;
    const inverted = own ? null : subjectAfter(scene, zone, at.to);
    const speaker = own ?? inverted;
    if (speaker || left.quoted) {
      const end = Math.max(inverted?.to ?? at.to, at.to);
      const content = [left.range, ...interrupted(found, end, left.quoted)];
      return draft(found, speaker, content, ['frame: content before the cue', speakerRule(speaker)]);
    }
  }
  const takes =
    (kind === 'that' && frames.has('clause')) ||
    (kind === 'question' && frames.has('clause') && direct) ||
    (kind === 'quotation' && frames.has('quotation')) ||
    (kind === 'colon' && frames.has('quotation')) ||
    (kind === 'clause' && frames.has('bare'));
  if (takes && startsAt.at < zone.to)
    return draft(found, subject, [rightContent(found, startsAt)], [`frame: ${kind}`, speakerRule(subject)]);
  return null;
}

/** "…," he said, "…": the rest of an interrupted content after the cue. */
function interrupted(found: Found, at: number, quoted: boolean): TokenRange[] {
  const { scene, zone } = found;
  let i = at;
  // Circumstances of the saying may stand before the comma.
  while (i < zone.to && i < at + 14 && !/^[,.;:]$/.test(scene.tokens[i]!.norm) && !quotationAt(scene, zone, i)) i++;
  if (scene.tokens[i]?.norm !== ',' || i + 1 >= zone.to) return [];
  const quotation = quotationAt(scene, zone, i + 1);
  if (quotation) return [{ from: quotation.from, to: quotation.to }];
  if (quoted || i !== at) return [];
  const group = scene.phrases.groupAt[i + 1] ?? -1;
  if (group !== -1 && scene.phrases.groups[group]!.form === 'gerund') return [];
  const next = scene.tokens[i + 1]!.norm;
  if (/^(?:but|and|while|according|who|which|as)$/.test(next)) return [];
  return [{ from: i + 1, to: contentEnd(scene, zone, i + 1, 'clause') }];
}

/** Infinitives, prepositions of the cue, and objects. */
function complement(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { frames } = cue;
  if (at.to >= zone.to) return null;
  const next = scene.tokens[at.to]!;
  const tag = scene.phrases.tags[at.to]!;
  const subject = subjects.of(number);
  const group = scene.phrases.groups[scene.phrases.groupAt[at.to] ?? -1];
  if (frames.has('infinitive') && group?.form === 'infinitive' && group.from === at.to)
    return draft(
      found,
      subject,
      [{ from: at.to, to: contentEnd(scene, zone, at.to, 'object') }],
      ['frame: infinitive', speakerRule(subject)],
    );
  if (cue.prepositions.has(next.norm) && at.to + 1 < zone.to) {
    const content = { from: at.to + 1, to: contentEnd(scene, zone, at.to + 1, 'object') };
    return draft(found, subject, [content], ['frame: preposition', speakerRule(subject)], {
      at: { from: at.from, to: at.to + 1 },
    });
  }
  if (
    frames.has('raised') &&
    !frames.has('object') &&
    group?.form === 'infinitive' &&
    subject &&
    found.group.form === 'finite' &&
    /^(?:seem|appear)/.test(cue.cue)
  )
    return draft(
      found,
      null,
      [subject, { from: at.to, to: contentEnd(scene, zone, at.to, 'object') }],
      ['frame: raised', 'speaker: not given'],
    );
  const objects =
    tag === 'DET' ||
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'PRON' ||
    tag === 'ADJ' ||
    tag === 'NUM' ||
    tag === 'SYM' ||
    !!quotationAt(scene, zone, at.to) ||
    group?.form === 'gerund';
  if (!frames.has('object') || !objects || !subject) return null;
  return draft(
    found,
    subject,
    [{ from: at.to, to: contentEnd(scene, zone, at.to, 'object') }],
    ['frame: object', speakerRule(subject)],
  );
}

/** "was told that", "is expected to", "was considered illegal by the court". */
function passive(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { frames } = cue;
  const subject = subjects.of(number);
  const agent = agentIn(found);
  const rule = agent ? 'speaker: by the agent of the passive' : 'speaker: not given';
  const start = contentAfter(scene, zone, agent && agent.from === at.to + 1 ? agent.to : at.to);
  const expletive =
    subject && /^(?:it|which)$/.test(scene.tokens[subject.from]!.norm) && subject.to - subject.from === 1;
  if (
    frames.has('addressee') &&
    (start.kind === 'that' || start.kind === 'question' || start.kind === 'infinitive') &&
    start.at < zone.to
  )
    return draft(found, agent, [rightContent(found, start)], ['frame: passive, addressee', rule], {
      addressee: subject,
    });
  if (frames.has('addressee') && cue.prepositions.has(scene.tokens[at.to]?.norm ?? ''))
    return draft(
      found,
      agent,
      [{ from: at.to + 1, to: contentEnd(scene, zone, at.to + 1, 'object') }],
      ['frame: passive, addressee', rule],
      { addressee: subject, at: { from: at.from, to: at.to + 1 } },
    );
  if (frames.has('clause') && start.kind === 'that' && expletive)
    return draft(found, agent, [rightContent(found, start)], ['frame: passive, clause', rule]);
  if (!subject) return null;
  if (frames.has('raised')) {
    const by = agent ? agent.from - 1 : -1;
    const first = by === at.to ? agent!.to : at.to;
    const to = by > at.to ? by : contentEnd(scene, zone, first, 'object');
    const content = trimEnd(scene, first, to) > first ? [subject, { from: first, to }] : [subject];
    return draft(found, agent, content, ['frame: passive, raised', rule]);
  }
  if (frames.has('object') && agent) return draft(found, agent, [subject], ['frame: passive, object', rule]);
  return null;
}

/** The agent of a passive: "by" right after the verb, or after a short complement. */
function agentIn({ scene, zone, at }: Found): TokenRange | null {
  for (let i = at.to; i < zone.to && i < at.to + 8; i++) {
    if (/^[,.;:]$/.test(scene.tokens[i]!.norm)) return null;
    if (scene.tokens[i]!.norm !== 'by') continue;
    const agent = agentAt(scene, zone, i);
    const verb = scene.phrases.groupAt[i + 1] ?? -1;
    return agent && verb === -1 ? widened(scene, zone, agent) : null;
  }
  return null;
}

function widened(scene: Scene, zone: Zone, range: TokenRange): TokenRange {
  let { to } = range;
  const ceiling = Math.min(zone.to, range.from + REACH);
  for (let steps = 0; steps < 6 && to < ceiling; steps++) {
    const next = widenRight(scene, zone, to, ceiling);
    if (next === to) break;
    to = next;
  }
  return { from: range.from, to };
}
