// Where a content begins behind its cue: past the circumstances of the saying, at "that", a clause, a quotation, an infinitive.
import { isMonth } from '../language/date-words.ts';
import { isDay, nounPhraseFrom } from '../language/phrases.ts';
import { widenRight } from './extents.ts';
import { quotationAt, type Scene, type Zone } from './scene.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const QUESTIONS = words('whether if what how why when where who which whose');
const CIRCUMSTANCE = words(
  'in on at during after before from via by through with for to last this earlier later recently over of',
);

/** The first token after a verb group where its content may begin, past the circumstances of the saying. */
export function contentAfter(
  scene: Scene,
  zone: Zone,
  at: number,
): { at: number; kind: 'that' | 'question' | 'quotation' | 'colon' | 'clause' | 'infinitive' | null } {
  const { tokens, phrases } = scene;
  const ceiling = Math.min(zone.to, at + 24);
  let i = at;
  let skipped = false;
  while (i < ceiling) {
    const { norm } = tokens[i]!;
    const quotation = quotationAt(scene, zone, i);
    if (quotation && quotation.from === i) return { at: i, kind: 'quotation' };
    if (norm === 'that' && phrases.tags[i] !== 'NOUN') return { at: i, kind: 'that' };
    if (norm === ':') return { at: i + 1, kind: 'colon' };
    if (norm === ',' && i + 1 < ceiling) {
      const next = quotationAt(scene, zone, i + 1);
      if (next && next.from === i + 1) return { at: i + 1, kind: 'quotation' };
      const that = behindParenthesis(scene, zone, i);
      return that < 0 ? { at: i, kind: null } : { at: that, kind: 'that' };
    }
    if (QUESTIONS.has(norm) && !skipped) return { at: i, kind: 'question' };
    if (norm === 'to' && phrases.groupAt[i] !== -1) return { at: i, kind: 'infinitive' };
    if (norm === 'not' && tokens[i + 1]?.norm === 'to') return { at: i, kind: 'infinitive' };
    const counted = pastQualifier(scene, i) > i;
    if ((counted || !(CIRCUMSTANCE.has(norm) || isDay(norm))) && beginsClause(scene, zone, i))
      return { at: i, kind: 'clause' };
    const next = pastCircumstance(scene, zone, i, ceiling);
    if (next === i) return { at: i, kind: null };
    skipped = true;
    i = next;
  }
  return { at: i, kind: null };
}

/** The "that" behind a short parenthesis: "claimed, less cheerfully, that"; -1 where none stands there. */
function behindParenthesis({ tokens, phrases }: Scene, { to }: Zone, comma: number): number {
  for (let i = comma + 1; i + 1 < to && i < comma + 8 && phrases.groupAt[i] === -1; i++)
    if (tokens[i]!.norm === ',') return tokens[i + 1]!.norm === 'that' ? i + 1 : -1;
  return -1;
}

/** Past "at least", "more than", "about" before a number: `at` itself where none stands there. */
function pastQualifier({ tokens, phrases }: Scene, at: number): number {
  const two = `${tokens[at]?.norm} ${tokens[at + 1]?.norm}`;
  if (/^(?:at least|at most|up to|more than|fewer than|less than)$/.test(two) && phrases.tags[at + 2] === 'NUM')
    return at + 2;
  return /^(?:about|nearly|almost|roughly|around|over|some)$/.test(tokens[at]?.norm ?? '') &&
    phrases.tags[at + 1] === 'NUM'
    ? at + 1
    : at;
}

/** True where a noun phrase and then a finite verb begin: "the plan would …". */
export function beginsClause(scene: Scene, zone: Zone, at: number): boolean {
  const { phrases, tokens } = scene;
  const ceiling = Math.min(zone.to, at + 40);
  let i = pastQualifier(scene, at);
  at = i;
  if (/^(?:there|it)$/.test(tokens[i]?.norm ?? '')) i++;
  else i = nounPhraseFrom(phrases, at, ceiling);
  if (i === at) return false;
  for (let steps = 0; steps < 8 && i < ceiling; steps++) {
    const group = phrases.groupAt[i]!;
    if (group !== -1) {
      const { form, head } = phrases.groups[group]!;
      return form === 'finite' && !(head === i && tokens[i + 1]?.norm === 'by');
    }
    if (phrases.tags[i] === 'ADV') {
      i++;
      continue;
    }
    const next = widenRight(scene, zone, i, ceiling);
    if (next !== i && tokens[i]!.norm === ',' && tokens[next]?.norm === ',') i = next + 1;
    else if (next !== i && tokens[i]!.norm !== ',') i = next;
    else return false;
  }
  return false;
}

/** True where a finite verb follows before any mark or conjunction: a clause whose subject is long or unusual. */
export function holdsClause({ phrases, tokens }: Scene, zone: Zone, at: number): boolean {
  if (!/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|ADP|VERB)$/.test(phrases.tags[at] ?? '')) return false;
  for (let i = at; i < zone.to && i < at + 30; i++) {
    if (/^(?:[.;:,]|that|who|which|and|as|to)$/.test(tokens[i]!.norm) && i > at) {
      if (tokens[i]!.norm !== 'and' && tokens[i]!.norm !== 'to') return false;
    }
    const group = phrases.groups[phrases.groupAt[i] ?? -1];
    if (group?.form === 'finite' && i > at) return true;
  }
  return false;
}

/** Past one circumstance: an adverb, a day, "in an interview with the station". `at` itself where none stands there. */
function pastCircumstance(scene: Scene, zone: Zone, at: number, ceiling: number): number {
  const { tokens, phrases } = scene;
  const { norm } = tokens[at]!;
  if (phrases.tags[at] === 'ADV' || isDay(norm)) return at + 1;
  if (!CIRCUMSTANCE.has(norm)) return at;
  const determiner = /^(?:last|this|earlier|later)$/.test(norm) ? at : at + 1;
  let end = nounPhraseFrom(phrases, determiner, ceiling);
  if (end === determiner) {
    const group = phrases.groupAt[determiner] ?? -1;
    if (group === -1) return at;
    end = nounPhraseFrom(phrases, phrases.groups[group]!.to, ceiling);
  }
  // "in an interview that aired" begins no content.
  return end <= zone.to ? end : at;
}

/** Past a time that stands between a verb and its object: "dismissed on Tuesday a challenge", "agreed in June to host". */
export function pastTime({ tokens, phrases }: Scene, { to }: Zone, at: number): number {
  const first = tokens[at]?.norm ?? '';
  const from = /^(?:on|in|during|at|by)$/.test(first) ? at + 1 : at;
  if (from === at && !isDay(first) && !/^(?:this|last|earlier)$/.test(first)) return at;
  const end = nounPhraseFrom(phrases, from, Math.min(to, from + 6));
  const last = tokens[end - 1]?.norm ?? '';
  const time =
    isDay(last) || isMonth(last) || /^(?:[12]\d{3}|week|month|year|morning|afternoon|evening|night)$/.test(last);
  return end > from && time && end < to ? end : at;
}
