// The frames of a verb cue with a clause or quotation, before it or after it.
import type { TokenRange } from '../language/parsed.ts';
import { contentBefore, contentFrom, isFronted } from './contents.ts';
import type { Content, Draft } from './draft.ts';
import { subjectAfter } from './extents.ts';
import { draftOf, type Found, objectFrom, rightContent, speakerRule } from './found.ts';
import { beginsClause, contentAfter, holdsClause } from './openings.ts';
import { quotationAt, type Scene, type Zone } from './scene.ts';
import type { Subject } from './speakers.ts';

/** Where the words of saying begin: at the speaker, where it stands before the cue. */
export const startOf = (speaker: Subject | null, at: TokenRange): number =>
  speaker && speaker.from < at.from ? speaker.from : at.from;

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
  while (end < zone.to && end < at.to + 12 && !/^[,.:;—–-]$/.test(tokens[end]!.norm)) {
    if (scene.phrases.groupAt[end] !== -1) return null;
    end++;
  }
  const rules = ['frame: content before the cue', subject.rule];
  if (opening === zone.from)
    return end + 1 < zone.to ? draftOf(found, subject, [rightContent(found, end + 1)], rules) : null;
  const quoted = quotationAt(scene, zone, opening - 1);
  if (tokens[opening - 1]!.norm !== ',' && quoted?.to !== opening) return null;
  const left = contentBefore(scene, zone, opening);
  if (left && !left.quoted && left.range.to - left.range.from < 3)
    return end + 1 < zone.to ? draftOf(found, subject, [rightContent(found, end + 1)], rules) : null;
  return left && draftOf(found, subject, [left.range, ...interrupted(found, end, left.quoted)], rules);
}

function contentOnTheLeft(found: Found): Draft | null {
  const { scene, zone, at, cue, group, number, subjects } = found;
  const takes = cue.frames.has('quotation') || cue.frames.has('bare') || cue.frames.has('clause');
  if (!takes || group.form === 'infinitive' || at.from < zone.from) return null;
  // "“…,” he said, adding that the list was secret": the participle has its own content behind it.
  if (group.form === 'gerund' && contentAfter(scene, zone, at.to).kind === 'that') return null;
  const subject = subjects.of(number);
  const own = subject && subject.rule !== 'speaker: subject of the verb before' ? subject : null;
  const left = contentBefore(scene, zone, startOf(own, at));
  if (!left || !(left.quoted ? cue.frames.has('quotation') : mayFollow(found, left.range))) return null;
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
  const listed = start.at >= zone.to ? listBehind(found) : [];
  if (listed.length > 0) return draftOf(found, subject, listed, ['frame: list', speakerRule(subject)]);
  if (start.at >= zone.to) return null;
  // "Still, he said, officials have to decide"
  if (cue.act === 'say' && subject && opensWithAdverb(found, subject) && beginsClause(scene, zone, at.to + 1))
    return draftOf(found, subject, [rightContent(found, at.to + 1)], ['frame: clause', speakerRule(subject)]);
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

/** "Still, he said,": nothing but an adverb before the words of saying, and a comma on both sides of them. */
const opensWithAdverb = ({ scene: { tokens, phrases }, zone, at }: Found, { from }: Subject): boolean =>
  tokens[at.to]?.norm === ',' &&
  from - 2 === zone.from &&
  tokens[from - 1]!.norm === ',' &&
  /^(?:ADV|CCONJ)$/.test(phrases.tags[from - 2]!);

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
  // a headline may do without its verb: "Migrant deal still under discussion, ministry says"
  if (zone.sentence.kind === 'headline' || (zone.sentence.from === 0 && to - from > 3)) return true;
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
export function interrupted(found: Found, at: number, quoted: boolean): Content[] {
  const { scene, zone } = found;
  const { tokens, phrases } = scene;
  let i = at;
  // Circumstances of the saying may stand before the comma.
  while (i < zone.to && i < at + 14 && !/^[,.;:]$/.test(tokens[i]!.norm) && !quotationAt(scene, zone, i)) i++;
  if (tokens[i]?.norm !== ',' || i + 1 >= zone.to) return [];
  const quotation = quotationAt(scene, zone, i + 1);
  if (quotation) return [{ from: quotation.from, to: quotation.to, rule: 'with the quotation' }];
  if (quoted || (i !== at && !resumes(found, at))) return [];
  if (phrases.groups[phrases.groupAt[i + 1] ?? -1]?.form === 'gerund') return [];
  if (/^(?:but|and|while|according|who|which|as)$/.test(tokens[i + 1]!.norm)) return [];
  return [contentFrom(scene, zone, i + 1, 'clause')];
}

/** How many lines of a list a saying takes in. */
const LONGEST_LIST = 24;

/** The lines of the list, or the paragraph of quoted words, that a colon at the end of the sentence leads to. */
function listBehind({ scene, zone, at }: Found): TokenRange[] {
  const { sentences, sentenceAt, tokens, parsed, outer } = scene;
  let colon = at.to;
  while (colon < zone.to && colon < at.to + 6 && tokens[colon]!.norm !== ':') colon++;
  if (zone.quoted || tokens[colon]?.norm !== ':' || colon + 1 < zone.to) return [];
  const first = sentenceAt[at.from]! + 1;
  const lines: TokenRange[] = [];
  for (let i = first; sentences[i]?.kind === 'list' && i < first + LONGEST_LIST; i++)
    lines.push({ from: sentences[i]!.from, to: sentences[i]!.to });
  if (lines.length > 0) return lines;
  const quotation = parsed.quotations[outer[sentences[first]?.from ?? 0]!];
  return quotation && quotation.from === sentences[first]?.from ? [{ from: quotation.from, to: quotation.to }] : [];
}
