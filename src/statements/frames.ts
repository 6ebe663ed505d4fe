// The active frames of a verb cue: an addressee, a clause or quotation before or after, an infinitive, an object.
import type { TokenRange } from '../language/parsed.ts';
import { nounPhraseFrom } from '../language/phrases.ts';
import { contentAfter, contentBefore, contentEnd, holdsClause, isFronted } from './contents.ts';
import { CUES } from './cues.ts';
import type { Draft } from './draft.ts';
import { subjectAfter, widenRight } from './extents.ts';
import { draftOf, type Found, isExpletive, objectFrom, rightContent, speakerRule } from './found.ts';
import { isSpeech, quotationAt, REACH, type Scene, type Zone } from './scene.ts';
import type { Subject } from './speakers.ts';

/** "told the station that …", "warned them of …": an addressee, then the content. */
export function addressed(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  let addressee = addresseeAt(found, at.to);
  if (!addressee) return null;
  const again = repeatedAfter(found, addressee.to);
  if (again >= 0) addressee = addresseeAt(found, again + 1) ?? addressee;
  const { to: end } = addressee;
  const speaker = subjects.of(number);
  const rules = ['frame: addressee', speakerRule(speaker)];
  if (again >= 0) rules.push('content: the words of saying stand twice');
  const more = { addressee, usedTo: again + 1 };
  if (cue.prepositions.has(scene.tokens[end]?.norm ?? ''))
    return draftOf(found, speaker, [objectFrom(found, end)], rules, more);
  const start = afterAddressee(found, end);
  const left = contentBefore(scene, zone, startOf(speaker, at));
  if (left?.quoted) return draftOf(found, speaker, [left.range, ...interrupted(found, end, true)], rules, more);
  if (start.kind !== null && start.at < zone.to) {
    // What somebody is asked to do is said of him: "asked them to leave".
    const from = start.kind === 'infinitive' && cue.cue === 'ask' ? addressee.from : start.at;
    return draftOf(found, speaker, [rightContent(found, from)], rules, more);
  }
  return left && draftOf(found, speaker, [left.range], rules, more);
}

const startOf = (speaker: Subject | null, at: TokenRange): number =>
  speaker && speaker.from < at.from ? speaker.from : at.from;

/** The content after an addressee, past whatever stands between: "told a reporter on Monday evening that". */
function afterAddressee({ scene, zone }: Found, at: number): { at: number; kind: string | null } {
  const start = contentAfter(scene, zone, at);
  if (start.kind !== null) return start;
  const { tokens } = scene;
  for (let i = at; i < zone.to && i < at + 24; i++) {
    if (tokens[i]!.norm === 'that' && scene.phrases.groupAt[i + 1] === -1) return { at: i, kind: 'that' };
    if (quotationAt(scene, zone, i)?.from === i && /^[,:]$/.test(tokens[i - 1]!.norm))
      return { at: i, kind: 'quotation' };
    if (tokens[i]!.norm === ';') break;
  }
  return start;
}

/** Where the same word of saying stands again before any content: a damaged text prints "told X to X told X that". */
function repeatedAfter({ scene, zone, group }: Found, at: number): number {
  const { tokens } = scene;
  let found = -1;
  for (let i = at; i < zone.to && i < at + 24; i++) {
    const { norm } = tokens[i]!;
    if (norm === tokens[group.head]!.norm) found = i;
    else if (norm === 'that' || /^[,.;:"“”]$/.test(norm)) break;
  }
  return found;
}

function addresseeAt({ scene, zone, cue }: Found, at: number): TokenRange | null {
  const { phrases, tokens } = scene;
  const ceiling = Math.min(zone.to, at + REACH);
  if (/^(?:who|what|which|whether|how|why|if|when|where)$/.test(tokens[at]?.norm ?? '')) return null;
  const title = quotationAt(scene, zone, at);
  if (title?.from === at && tokens[title.to]?.norm === 'that') return { from: at, to: title.to };
  let end = nounPhraseFrom(phrases, at, ceiling);
  if (end === at) return null;
  if (phrases.groups[phrases.groupAt[end] ?? -1]?.form === 'finite') {
    const to = beforeSubject(scene, at, end);
    return to > at ? { from: at, to } : null;
  }
  for (let steps = 0; steps < 3; steps++) {
    const next = tokens[end]?.norm ?? '';
    if (cue.prepositions.has(next) || !/^(?:of|and|from|at|for|in|with|’s|'s)$/.test(next)) break;
    const wider = widenRight(scene, zone, end, ceiling);
    if (wider === end) break;
    end = wider;
  }
  const programme = quotationAt(scene, zone, end);
  if (programme?.from === end && !isSpeech(scene, programme) && programme.to < ceiling) end = programme.to;
  return { from: at, to: end };
}

/** "told reporters Ghana had refused": where a name begins behind a plural noun, the subject of what is said; `from` where none does. */
function beforeSubject({ phrases, tokens }: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (phrases.tags[i] === 'PROPN' && phrases.tags[i - 1] === 'NOUN' && tokens[i - 1]!.norm.endsWith('s')) return i;
  return from;
}

/** Clauses and quotations, before or after. */
export function clauseOrQuotation(found: Found): Draft | null {
  const { frames } = found.cue;
  if (!frames.has('clause') && !frames.has('quotation')) return null;
  return asTheySay(found) ?? contentOnTheLeft(found) ?? contentOnTheRight(found);
}

/** "As the mayor noted, …", "…, as the mayor put it, …": the content is the clause around it. */
function asTheySay(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { tokens } = scene;
  const subject = subjects.of(number);
  if (!cue.frames.has('clause') || !subject || subject.from >= at.from || subject.from - 1 < zone.from) return null;
  const opening = subject.from - 1;
  if (tokens[opening]!.norm !== 'as') return null;
  let end = at.to;
  while (end < zone.to && end < at.to + 12 && !/^[,.:;]$/.test(tokens[end]!.norm)) {
    if (scene.phrases.groupAt[end] !== -1) return null;
    end++;
  }
  const rules = ['frame: content before the cue', subject.rule];
  if (opening === zone.from)
    return end + 1 < zone.to ? draftOf(found, subject, [rightContent(found, end + 1)], rules) : null;
  if (tokens[opening - 1]!.norm !== ',') return null;
  const left = contentBefore(scene, zone, opening);
  if (left && !left.quoted && left.range.to - left.range.from < 3)
    return end + 1 < zone.to ? draftOf(found, subject, [rightContent(found, end + 1)], rules) : null;
  return left && draftOf(found, subject, [left.range, ...interrupted(found, end, left.quoted)], rules);
}

function contentOnTheLeft(found: Found): Draft | null {
  const { scene, zone, at, cue, group, number, subjects } = found;
  if (!cue.frames.has('quotation') || group.form === 'infinitive' || at.from < zone.from) return null;
  const subject = subjects.of(number);
  const left = contentBefore(scene, zone, startOf(subject, at));
  if (!left || !(left.quoted || mayFollow(found, left.range))) return null;
  const own = subject && subject.rule !== 'speaker: subject of the verb before' ? subject : null;
  const inverted = own ? null : subjectAfter(scene, zone, at.to);
  const speaker = own ?? inverted;
  const end = Math.max(inverted?.to ?? at.to, at.to);
  if (!left.quoted && (!speaker || !closes(scene, zone, end))) return null;
  const rules = ['frame: content before the cue', speakerRule(speaker)];
  if (cue.prepositions.has(scene.tokens[end]?.norm ?? '') && end === at.to && end + 1 < zone.to) {
    const content = [left.range, objectFrom(found, end + 1)];
    return draftOf(found, speaker, content, rules, { at: { from: at.from, to: at.to + 1 } });
  }
  return draftOf(found, speaker, [left.range, ...interrupted(found, end, left.quoted)], rules);
}

function contentOnTheRight(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { frames } = cue;
  const subject = subjects.of(number);
  const start = contentAfter(scene, zone, at.to);
  const { kind } = start;
  const direct = start.at === at.to;
  if (start.at >= zone.to) return null;
  const plain = scene.phrases.tags[at.to] !== 'PUNCT' && scene.tokens[at.to]!.norm !== 'of';
  if (cue.cue === 'say' && kind === null && subject && plain)
    return draftOf(found, subject, [rightContent(found, at.to)], ['frame: bare', speakerRule(subject)]);
  const takes =
    (kind === 'that' && frames.has('clause')) ||
    (kind === 'question' && frames.has('clause') && direct) ||
    (kind === 'quotation' && frames.has('quotation')) ||
    (kind === 'colon' && frames.has('quotation')) ||
    (kind === 'clause' && frames.has('bare')) ||
    (kind === null && subject && frames.has('bare') && !frames.has('object') && holdsClause(scene, zone, at.to));
  if (takes && kind === null)
    return draftOf(found, subject, [rightContent(found, at.to)], ['frame: bare', speakerRule(subject)]);
  return takes
    ? draftOf(found, subject, [rightContent(found, start.at)], [`frame: ${kind}`, speakerRule(subject)])
    : null;
}

/** True where unquoted words before a comma can be what is said: a clause, and not the circumstances of what follows. */
function mayFollow({ scene, zone, cue, at }: Found, { from, to }: TokenRange): boolean {
  if (!cue.frames.has('clause')) return false;
  const { phrases, tokens } = scene;
  // "This plan, he said, is dead": the parenthesis shows that both sides are said.
  if (resumes({ scene, zone }, at.to)) return true;
  if (tokens[at.to]?.norm === ',') {
    const quotation = quotationAt(scene, zone, at.to + 1);
    return quotation
      ? !isFronted(scene, from) || /^(?:while|if)$/.test(tokens[from]!.norm)
      : !/^(?:asked|speaking)$/.test(tokens[from]!.norm);
  }
  if (/^(?:after|when|while|as|before|since|once|if|though|although|because|asked|speaking)$/.test(tokens[from]!.norm))
    return false;
  for (let i = from; i < to; i++) if (phrases.groups[phrases.groupAt[i] ?? -1]?.form === 'finite') return true;
  return false;
}

/** True where a verb goes on behind the comma that closes the saying: "The mayor, she adds with a grin, is dreaming". */
function resumes({ scene, zone }: Pick<Found, 'scene' | 'zone'>, at: number): boolean {
  const { tokens, phrases } = scene;
  for (let i = at; i < zone.to && i < at + 14; i++) {
    const group = phrases.groups[phrases.groupAt[i + 1] ?? -1];
    if (tokens[i]!.norm === ',') return group?.from === i + 1 && group.form === 'finite';
    if (phrases.groupAt[i] !== -1 || /^[.;:]$/.test(tokens[i]!.norm)) return false;
  }
  return false;
}

/** True where the clause of the saying ends at `at`, at once or after the circumstances of the saying. */
function closes({ tokens, phrases }: Scene, zone: Zone, at: number): boolean {
  for (let i = at; i < zone.to && i < at + 14; i++) {
    const { norm } = tokens[i]!;
    if (/^[,.;:?!)—–-]$/.test(norm)) return true;
    if (phrases.groupAt[i] !== -1 || norm === 'that') return false;
  }
  return at + 14 >= zone.to;
}

/** "…," he said, "…": the rest of an interrupted content after the cue. */
function interrupted(found: Found, at: number, quoted: boolean): TokenRange[] {
  const { scene, zone } = found;
  const { tokens, phrases } = scene;
  let i = at;
  // Circumstances of the saying may stand before the comma.
  while (i < zone.to && i < at + 14 && !/^[,.;:]$/.test(tokens[i]!.norm) && !quotationAt(scene, zone, i)) i++;
  if (tokens[i]?.norm !== ',' || i + 1 >= zone.to) return [];
  const quotation = quotationAt(scene, zone, i + 1);
  if (quotation) return [{ from: quotation.from, to: quotation.to }];
  if (quoted || (i !== at && !resumes(found, at))) return [];
  if (phrases.groups[phrases.groupAt[i + 1] ?? -1]?.form === 'gerund') return [];
  if (/^(?:but|and|while|according|who|which|as)$/.test(tokens[i + 1]!.norm)) return [];
  return [{ from: i + 1, to: contentEnd(scene, zone, i + 1, 'clause') }];
}

/** Infinitives, prepositions of the cue, and objects. */
export function complement(found: Found): Draft | null {
  const { scene, zone, at, cue, number, subjects } = found;
  const { frames } = cue;
  if (at.to >= zone.to) return null;
  const { phrases, tokens } = scene;
  const subject = subjects.of(number);
  const group = phrases.groups[phrases.groupAt[at.to] ?? -1];
  const infinitive = group?.form === 'infinitive' && group.from === at.to;
  if (frames.has('infinitive') && infinitive)
    return draftOf(found, subject, [objectFrom(found, at.to)], ['frame: infinitive', speakerRule(subject)]);
  if (cue.prepositions.has(tokens[at.to]!.norm) && at.to + 1 < zone.to) {
    const more = { at: { from: at.from, to: at.to + 1 } };
    return draftOf(found, subject, [objectFrom(found, at.to + 1)], ['frame: preposition', speakerRule(subject)], more);
  }
  if (cue.cue === 'seem' || cue.cue === 'appear') return raised(found, subject);
  if (!subject || !beginsObject(found)) return null;
  if (!frames.has('object') && !(frames.has('as') && leadsToAs(found))) return null;
  return draftOf(found, subject, [objectFrom(found, at.to)], ['frame: object', speakerRule(subject)]);
}

function beginsObject({ scene, zone, at }: Found): boolean {
  const { phrases } = scene;
  if (quotationAt(scene, zone, at.to)) return true;
  if (phrases.groups[phrases.groupAt[at.to] ?? -1]?.form === 'gerund') return true;
  return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|SYM)$/.test(phrases.tags[at.to]!);
}

/** "The deal seems dead": what seems so and how it seems are the content; nobody is given as the one to whom it seems. */
function raised(found: Found, subject: Subject | null): Draft | null {
  const { scene, at, group } = found;
  if (!subject || group.form !== 'finite' || at.to >= found.zone.to || scene.phrases.tags[at.to] === 'PUNCT')
    return null;
  const next = scene.phrases.groups[scene.phrases.groupAt[at.to] ?? -1];
  // "appeared to deny": the denial is the statement.
  if (next?.form === 'infinitive' && CUES.verb.has(scene.tokens[next.head]!.norm)) return null;
  const content = isExpletive(scene, subject) ? [objectFrom(found, at.to)] : [subject, objectFrom(found, at.to)];
  return draftOf(found, null, content, ['frame: raised', 'speaker: not given']);
}

/** True where "as" follows the object: "sees the island as a prison". */
function leadsToAs({ scene, zone, at }: Found): boolean {
  for (let i = at.to + 1; i < zone.to && i < at.to + 14; i++) {
    const { norm } = scene.tokens[i]!;
    if (norm === 'as') return true;
    if (/^[,.;:]$/.test(norm) || scene.phrases.groupAt[i] !== -1) return false;
  }
  return false;
}
