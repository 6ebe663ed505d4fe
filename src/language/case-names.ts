// The names that courts give to cases: "TCXM v Minister for Immigration", "Doe v. Noem", "Matter of A-B-", "R (AAA) v SSHD".
import type { Span } from '../text/span.ts';

/** A case's name, and its sides as they are printed: two, one, or none where the court made the name up. */
export interface CaseName extends Span {
  readonly sides: readonly string[];
}

const VERSUS = /[ \u00a0](?:v|vs|versus)\.?[ \u00a0](?=[\p{Lu}("“])/gu;
const ALONE = /\b(?:Matter of|In re|In the matter of|Ex parte|ex parte|in re)[: ](?=[\p{Lu}(])/gu;
const NUMBERED = /\bC[-‑–]\d{1,4}\/\d\d(?: PPU)?,? [[(]?(?=\p{Lu})/gu;
const LONGEST = 160;
const WORDS = 12;
const CONNECTS: ReadonlySet<string> = new Set(
  'and & of for the de del la al el van der bin ibn others another ors anor et al al. on application by'.split(' '),
);
const NO_SIDE: ReadonlySet<string> = new Set(
  'In While The A An As When After Before Since Under See And But For On Of At By Both That This Judge Justice Following Citing Case Cases Plaintiff Plaintiffs Deportee'.split(
    ' ',
  ),
);

/** Every case's name in a text, in order. Linear: each side is a bounded number of words. */
export function caseNamesIn(text: string): readonly CaseName[] {
  const found: CaseName[] = [];
  const add = (start: number, end: number, sides: readonly string[]): void => {
    const last = found.at(-1);
    if (last && start < last.end) return;
    if (end > start) found.push({ start, end, sides });
  };
  const begun: { readonly index: number; readonly to: number; readonly type: 'versus' | 'alone' | 'numbered' }[] = [];
  for (const { 0: all, index } of text.matchAll(VERSUS)) begun.push({ index, to: index + all.length, type: 'versus' });
  for (const { 0: all, index } of text.matchAll(ALONE)) begun.push({ index, to: index + all.length, type: 'alone' });
  for (const { 0: all, index } of text.matchAll(NUMBERED))
    begun.push({ index, to: index + all.length, type: 'numbered' });
  begun.sort((a, b) => a.index - b.index);
  for (const { index, to, type } of begun) {
    const right = sideFrom(text, to);
    if (type !== 'versus') {
      // the Union's court gives its cases names that are nobody's
      if (right > to) add(index, right, type === 'numbered' ? [] : [text.slice(to, right)]);
      continue;
    }
    const left = sideBefore(text, index);
    if (left < index && right > to) add(left, right, [text.slice(left, index), text.slice(to, right)]);
  }
  return found;
}

const isSide = (word: string): boolean => /^["“(]?[\p{Lu}\d]/u.test(word) || CONNECTS.has(word.replace(/[,)]$/, ''));
const endsSide = (word: string): boolean =>
  /[,;:!?\]”"]$/.test(word) || (/\.$/.test(word) && !/^(?:\p{Lu}\.)+$|^(?:Inc|Ltd|Co|Dept|Sec|St|No)\.$/u.test(word));

/** Where the words behind "v" end that are still the name of a side: capitals and what connects them. */
function sideFrom(text: string, from: number): number {
  let end = from;
  let at = from;
  for (let n = 0; n < WORDS && at < text.length && at - from < LONGEST; n++) {
    const word = /^[^\s]{1,60}/.exec(text.slice(at, at + 61))?.[0] ?? '';
    if (!word || !isSide(word)) break;
    const bare = word.replace(/(?:['’]s)?[,;:!?\])”"’]*$/, '');
    const last = /\.$/.test(bare) && endsSide(bare) ? bare.slice(0, -1) : bare;
    if (!CONNECTS.has(word)) end = at + last.length;
    if (endsSide(word) || /['’]s/.test(word)) break;
    at += word.length;
    if (!/[ \u00a0]/.test(text[at] ?? '')) break;
    at += 1;
  }
  return end;
}

/** Where the side before "v" begins. "R (on the application of X)" is followed to its first bracket. */
function sideBefore(text: string, to: number): number {
  let start = to;
  let at = to;
  let open = 0;
  for (let n = 0; n < WORDS && at > 0 && to - at < LONGEST; n++) {
    const word = /[^\s]{1,60}$/.exec(text.slice(Math.max(0, at - 61), at))?.[0] ?? '';
    if (!word) break;
    open += (word.match(/\)/g)?.length ?? 0) - (word.match(/\(/g)?.length ?? 0);
    const inside = open > 0;
    if (!inside && at < to && endsSide(word)) break;
    if (!inside && !(isSide(word) || /^\(/.test(word)) && !(open === 0 && /\($/.test(word))) break;
    if (NO_SIDE.has(word)) break;
    at -= word.length;
    if (!CONNECTS.has(word) && open <= 0) start = at + (/^["“]/.test(word) ? 1 : 0);
    if (!/[ \u00a0]/.test(text[at - 1] ?? '')) break;
    at -= 1;
  }
  return start;
}
