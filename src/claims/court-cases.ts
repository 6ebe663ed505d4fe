// Names and numbers of cases, votes, and the dates of what courts do.
import { caseNamesIn } from '../language/case-names.ts';
import type { DateMention, TokenRange } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import type { Frame } from './court-frames.ts';
import type { Ground } from './court-thread.ts';

export interface Case extends Span {
  readonly words: string;
}

/** Docket numbers and references, where no case is named: "No. 24A1153", "file 25-006713-0007-CO", "C-758/24". */
const NUMBERS =
  /\b(?:No\.|Nos\.|file|case|docket)[ \u00a0]((?:No\.[ \u00a0])?\d[\dA-Z:-]{2,24}(?:-\d{1,6}){0,3}(?:-[A-Z]{1,3})?)|\bC[-‑–]\d{1,4}\/\d\d(?:[ \u00a0][\p{Lu}][\p{L}]{1,20})?(?:[ \u00a0]and[ \u00a0]C[-‑–]\d{1,4}\/\d\d(?:[ \u00a0][\p{Lu}][\p{L}]{1,20})?)?|\b(?:Amparo|Expediente)[ \u00a0]\d{1,6}\/\d{4}/gu;
/** What a report of cases adds behind the name. */
const CITATION =
  /^,?[ \u00a0](?:\[?\d{4}\]?[ \u00a0][A-Z]{2,6}[ \u00a0]\d{1,5}|\d{1,3}[ \u00a0]I&N[ \u00a0]Dec\.[ \u00a0]\d{1,4})/;

/** The cases of a text, in order. Linear. */
export function casesIn(body: string): readonly Case[] {
  const names: readonly Case[] = caseNamesIn(body).map(({ start, end: last }) => {
    const court =
      / the (?:\p{Lu}\p{L}+ ){0,3}(?:Court|Tribunal|Chamber)\b.*$/u.exec(body.slice(start, last))?.[0].length ?? 0;
    const end = last - court;
    const more = CITATION.exec(body.slice(end, end + 40))?.[0].length ?? 0;
    return { start, end: end + more, words: body.slice(start, end + more) };
  });
  const found = [...names];
  let next = 0;
  for (const { 0: words, 1: number, index } of body.matchAll(NUMBERS)) {
    const end = index + words.length;
    while (next < names.length && names[next]!.end <= index) next++;
    if (next < names.length && names[next]!.start < end) continue;
    const printed = /^No/.test(words) ? words : (number ?? words);
    found.push({ start: index, end, words: printed });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The only case of a stretch; null where there are none or several. */
export function onlyCase(cases: readonly Case[], { start, end }: Span): Case | null {
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cases[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const first = cases[low];
  return first && first.end <= end && !(cases[low + 1] && cases[low + 1]!.start < end) ? first : null;
}

const COUNTS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
];
const countOf = (norm: string): number => (/^\d{1,2}$/.test(norm) ? Number(norm) : COUNTS.indexOf(norm));

/** "4-3", "by six votes to three", "two judges to one", "all eight judges", "unanimously". Null where none is told. */
export function votesIn({ scene }: Pick<Ground, 'scene'>, { from, to }: TokenRange): string | null {
  const { tokens } = scene;
  for (let i = from; i < to; i++) {
    const { norm, text } = tokens[i]!;
    if (/^\d{1,2}[-–—]\d{1,2}$/.test(text) && !scene.inDates.has(i)) return text.replace(/[–—]/, '-');
    // "by a majority, 6:1", "a 6:1 ruling", and no hour
    if (/^\d{1,2}:\d$/.test(text) && /^(?:a|by|,)$/.test(tokens[i - 1]?.norm ?? '')) return text.replace(':', '-');
    if (/^unanimous/.test(norm)) return 'unanimous';
    const first = countOf(norm);
    if (first < 1) continue;
    const dash = /^[-–—]$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 1]!.end === tokens[i + 2]?.start;
    if (
      dash &&
      countOf(tokens[i + 2]!.norm) >= 0 &&
      /^(?:by|,|\(|a|voted)$/.test(tokens[i - 1]?.norm ?? 'by') &&
      !scene.inDates.has(i)
    )
      return `${first}-${countOf(tokens[i + 2]!.norm)}`;
    const unit = /^(?:votes|judges|justices|members)$/.test(tokens[i + 1]?.norm ?? '') ? 1 : 0;
    const second = tokens[i + 1 + unit]?.norm === 'to' ? countOf(tokens[i + 2 + unit]?.norm ?? '') : -1;
    if (second >= 0 && (unit === 1 || /^(?:by|of)$/.test(tokens[i - 1]?.norm ?? ''))) return `${first}-${second}`;
    if (tokens[i - 1]?.norm === 'all' && /^(?:judges|justices)$/.test(tokens[i + 1]?.norm ?? '')) return `${first}-0`;
    if (/^(?:justices|judges)$/.test(tokens[i + 1]?.norm ?? '') && /^(?:for|in)$/.test(tokens[i + 2]?.norm ?? '')) {
      for (let k = i + 3; k < Math.min(to, i + 8); k++)
        if (/^against$/.test(tokens[k + 1]?.norm ?? '') && countOf(tokens[k]!.norm) >= 0)
          return `${first}-${countOf(tokens[k]!.norm)}`;
    }
  }
  return null;
}

/** True for the day of another deed or paper: "his April injunction", "its stay of 23 June", "[2025] FCA 540". */
function isAnothers({ scene }: Ground, date: DateMention): boolean {
  const { tokens } = scene;
  const before = tokens[date.from - 1];
  const noun = tokens[date.from - 2]?.pos === 'NOUN' || tokens[date.from - 2]?.pos === 'PROPN';
  // "the judgment of November 2023 by which the court held"
  const through = /^(?:by|in)$/.test(tokens[date.to]?.norm ?? '') && tokens[date.to + 1]?.norm === 'which';
  if (before?.norm === 'of' && noun && !through && !/^(?:judgment|ruling)$/.test(tokens[date.from - 2]!.norm))
    return true;
  if (
    before?.norm === 'of' &&
    /^(?:judgment|ruling)$/.test(tokens[date.from - 2]?.norm ?? '') &&
    !through &&
    tokens[date.to]?.pos !== 'VERB'
  )
    return true;
  if (/^[[(]$/.test(before?.text ?? '')) return true;
  if (tokens[date.to]?.pos === 'PROPN' && /^[A-Z]{3,6}$/.test(tokens[date.to]!.text)) return true;
  const next = tokens[date.to];
  // "the 1951 Convention"
  const ofLaw = /^(?:constitution|act|convention|covenant|treaty|protocol|agreement|refugee)$/.test(next?.norm ?? '');
  return /^(?:his|her|its|their|the)$/.test(before?.norm ?? '') && (next?.pos === 'NOUN' || ofLaw);
}

/** The day of a deed: behind its verb before another verb, else before it in its clause, else where the sentence begins. */
export function dayOf(ground: Ground, frame: Frame | null, at: number, sentence: TokenRange): DateMention | null {
  const { scene, phrases } = ground;
  const group = frame?.group ?? { from: at, to: at + 1 };
  const fits = (i: number): DateMention | null => {
    const date = scene.dates.get(i);
    return date?.edtf && !isAnothers(ground, date) ? date : null;
  };
  const finite = (i: number): boolean => phrases.groupAt[i]! >= 0;
  const last = Math.min(sentence.to, group.to + 60);
  for (let i = frame?.end ?? group.to; i < last; i++) {
    const date = fits(i);
    if (date) return date;
    if (
      finite(i) ||
      /^[;:]$/.test(scene.tokens[i]!.text) ||
      /^(?:which|who|where|when|as|after|before)$/.test(scene.tokens[i]!.norm) ||
      // "that injunction" goes on, "that the policy …" is another clause
      (scene.tokens[i]!.norm === 'that' && scene.tokens[i + 1]?.pos !== 'NOUN')
    )
      break;
  }
  // "were flown on 4 July, after the court had made plain"
  const agent = frame?.agent && !frame.passive ? frame.agent.from : -1;
  const lead =
    agent > 0 ? scene.tokens[scene.tokens[agent - 1]?.pos === 'DET' ? agent - 2 : agent - 1]?.norm : undefined;
  if (/^(?:after|before|while|when|because|since|as)$/.test(lead ?? '')) return null;
  const first = Math.max(frame?.passive ? frame.left.from : sentence.from, group.from - 60);
  for (let i = group.from - 1; i >= first; i--) {
    const date = fits(i);
    if (date && date.to <= group.from) return date;
    if (/^[;:]$/.test(scene.tokens[i]!.text)) return null;
    // "were flown on 4 July, after the court had made plain"
    if (
      scene.tokens[i]!.pos === 'SCONJ' &&
      /^(?:after|before|while|when|because|since|as)$/.test(scene.tokens[i]!.norm)
    )
      break;
    if (finite(i) && phrases.groups[phrases.groupAt[i]!]!.form === 'finite' && !frame?.passive) break;
  }
  for (let i = sentence.from; i < Math.min(group.from, sentence.from + 6); i++) {
    const date = fits(i);
    if (date) return date;
    if (finite(i)) break;
  }
  return frame?.passive ? onlyDateAfter(group.to, Math.min(last, frame.right.to), fits) : null;
}

/** "were not validated by the court, which gave its decisions on Friday": the only date behind it. */
function onlyDateAfter(from: number, to: number, fits: (i: number) => DateMention | null): DateMention | null {
  let only: DateMention | null = null;
  for (let i = from; i < to; i++) {
    const date = fits(i);
    if (date && only) return null;
    only ??= date;
  }
  return only;
}
