// Speakers whom no table has: names by their shape, people without a name by their number or article.
import type { Mention, TokenRange } from '../language/parsed.ts';
import { runFrom } from '../language/persons.ts';
import { nounPhraseFrom } from '../language/phrases.ts';
import { wordsAt } from '../text/span.ts';
import { REACH, type Scene } from './scene.ts';
import { nounKind, type SpeakerKind } from './speaker-nouns.ts';
import type { Actor, ActorKind } from './statement.ts';

/** The rule of speakers who are taken for people by their article or number alone. */
export const UNNAMED = 'actor: people whom the text does not name';

const PARTITIVE = /^(?:one|two|three|four|some|several|many|most|both)$/;

/** "One of the men": people without a name, whatever they are. */
export function fromOneOf(scene: Scene, range: TokenRange): Actor | null {
  const [first, second] = [scene.tokens[range.from]!.norm, scene.tokens[range.from + 1]?.norm];
  if (range.to - range.from < 3 || second !== 'of' || !PARTITIVE.test(first)) return null;
  const end = Math.min(range.to, range.from + REACH);
  const whom = scene.tokens.slice(range.from + 2, end).find(({ norm }) => nounKind(norm) !== undefined);
  if (!whom || nounKind(whom.norm) !== 'class') return null;
  return unlisted(wordsOf(scene, range), 'class', 'actor: some of those named by a noun', countOf(scene, range));
}

/**
 * A name that no table has and that does not begin with a first name, where the words behind it are such as follow people:
 * "Ada Fern, who runs the desk", "Ada Fern, a lawyer". What describes people is the table of speakers, so this is decided here.
 */
export function fromBearing(scene: Scene, { from, to }: TokenRange): Actor | null {
  const { tokens, phrases, parsed } = scene;
  const end = runFrom(tokens, from, to);
  if (end - from < 2 || end >= to || tokens[end]!.norm !== ',') return null;
  const isWho = /^(?:who|whose)$/.test(tokens[end + 1]?.norm ?? '');
  const apposition = tokens[nounPhraseFrom(phrases, end + 1, to) - 1]?.norm ?? '';
  if (!isWho && !/^(?:class|voice)$/.test(nounKind(apposition) ?? '')) return null;
  const name = wordsAt(parsed.document.body, { start: tokens[from]!.start, end: tokens[end - 1]!.end });
  return unlisted(name, 'person', 'actor: a name, by the words behind it', null);
}

/** Words at the end of a capitalised run that make it the name of a body rather than of a person. */
const BODIES =
  /^(?:rights?|watch|first|international|union|network|coalition|front|foundation|institute|association|federation|initiative|campaign|alliance|forum|society|fund|services?|trust|media|radio|tv|weekly|centre|center|desk|clinic|circle|collective|project|league|movement|mission|bank|company|bureau|directorate|authority|tribunal|chamber|assembly|parliament|congress|senate|embassy|registry|republic|islands?|kingdom|states?|bay|city|road|street|lane|house|hall|camp|gate|station|airport|hotel|college|school|hospital|church)$/;

/** A name that no table has and that speaks: nothing but capitalised words, up to what describes it. */
export function fromName(scene: Scene, { from, to }: TokenRange): Actor | null {
  const { tokens, parsed } = scene;
  const end = runFrom(tokens, from, to);
  if (end - from < 2 || (end < to && !/^(?:[,(–—-]|of|from|for|with|who|'s)$/.test(tokens[end]!.norm))) return null;
  if (BODIES.test(tokens[end - 1]!.norm) || scene.sentences[scene.sentenceAt[from]!]!.kind === 'headline') return null;
  const name = wordsAt(parsed.document.body, { start: tokens[from]!.start, end: tokens[end - 1]!.end });
  return unlisted(name, 'person', 'actor: a name that speaks', null);
}

/** "Judge Ada Fern-Vale": the name right behind an office. */
export const fromBehind = (scene: Scene, { to }: TokenRange, office: Mention): Actor | null =>
  office.to < to ? fromName(scene, { from: office.to, to }) : null;

/** People whom the text does not name and no table describes: "a committee chair", "two", "advocates"; "@handle" is an account. */
export function fromUnnamed(scene: Scene, range: TokenRange): Actor | null {
  const { tokens, phrases } = scene;
  const { norm, text } = tokens[range.from]!;
  if (text.startsWith('@') && text.length > 1) return unlisted(text, 'person', 'actor: an account by its handle', null);
  // "two of the boxes" may be things; "two of them" speak
  if (tokens[range.from + 1]?.norm === 'of' && !/^(?:them|us|you)$/.test(tokens[range.from + 2]?.norm ?? ''))
    return null;
  const head = headOf(scene, range);
  const counted =
    /^(?:an?|another|one|some|several|many|few|most|both)$/.test(norm) || phrases.tags[range.from] === 'NUM';
  const plural = /[^s]s$/.test(tokens[head]!.norm) && /^(?:NOUN|ADJ)$/.test(phrases.tags[range.from]!);
  const noun = phrases.tags[head] === 'NOUN' || (counted && head === range.from);
  if (!noun || !(counted || plural)) return null;
  return unlisted(wordsOf(scene, range), 'class', UNNAMED, countOf(scene, range));
}

/** "the treasurer, Ada Fern-Vale": the name behind the noun is who speaks. */
export function fromApposition(scene: Scene, { from, to }: TokenRange, kind: SpeakerKind): Actor | null {
  if (kind !== 'class') return null;
  const comma = nounPhraseFrom(scene.phrases, from, to);
  if (comma === from || scene.tokens[comma]?.norm !== ',' || comma + 2 >= to) return null;
  return fromName(scene, { from: comma + 1, to });
}

/** An actor of whom nothing is known but the name and the kind. */
export const unlisted = (name: string, kind: ActorKind, rule: string, count: number | null): Actor => ({
  name,
  kind,
  state: null,
  office: null,
  count,
  unnamed: kind === 'class',
  rule,
});

/** The head of a noun phrase: the last noun before "of", "for", "from", a comma or a clause. */
export function headOf(scene: Scene, { from, to }: TokenRange): number {
  const end = nounPhraseFrom(scene.phrases, from, to);
  return Math.max(from, (end > from ? end : to) - 1);
}

/** How many unnamed people speak, where the words say it. */
export function countOf({ parsed, tokens }: Scene, { from, to }: TokenRange): number | null {
  if (/^(?:a|an|one)$/.test(tokens[from]!.norm)) return 1;
  let low = 0;
  let high = parsed.quantities.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parsed.quantities[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const quantity = parsed.quantities[low];
  return quantity && quantity.to <= to && !quantity.share ? quantity.count : null;
}

/** A speaker's words up to the first comma, without the mark at their end. */
export const wordsOf = ({ tokens, parsed, phrases }: Scene, { from, to }: TokenRange): string => {
  let end = from + 1;
  while (end < to && tokens[end]!.norm !== ',') end++;
  while (end > from + 1 && phrases.tags[end - 1] === 'PUNCT' && tokens[end - 1]!.norm !== ')') end--;
  return wordsAt(parsed.document.body, { start: tokens[from]!.start, end: tokens[end - 1]!.end });
};

/** A label of a transcript: the person it names, else its words as they stand ("SEN. VALE", "QUESTION", "WITNESS THREE"). */
export function fromLabel(scene: Scene, range: TokenRange, actor: Actor | null): Actor | null {
  if (actor?.kind === 'person' || (actor && actor.kind !== 'office' && actor.kind !== 'class')) return actor;
  const words = wordsOf(scene, range);
  const name = /^(?:mr|mrs|ms|dr|sen|rep|sir)\.?\s+(.+)$/i.exec(words.replace(/\s*\(.*$/, ''))?.[1];
  return name
    ? unlisted(name, 'person', 'actor: a name with its title before the colon', null)
    : { ...unlisted(words, 'class', 'actor: a label before the colon', 1), office: actor?.office ?? null };
}
